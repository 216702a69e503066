# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Make it measurable, in words: the question, what others promised, the new words."""

from collections.abc import Sequence
from typing import Final

from hallord.core.activities import STANDARD_CATALOGUE
from hallord.core.clauses import Op
from hallord.core.lineage import PromisedNumber
from hallord.core.measurable import MeasureAnswer, MeasureQuestion, SeenNumber
from hallord.look.formats import Lang, period_text
from hallord.look.lineage_words import number_words
from hallord.look.templates import Words, fill

_QUESTION: Final = Words(
    "Hur många {unit} ska det minst bli, och under vilken tid?",
    "How many {unit} are there to be at least, and within what time?",
)
_NONE_SEEN: Final = Words(
    "Inget publicerat löfte i tabellen ger ett tal för detta.",
    "No published promise in the table gives a number for this.",
)
_SEEN: Final = Words(
    "{municipality} {when}: {number}", "{municipality} {when}: {number}"
)
_LEAST: Final = Words("minst", "at least")
_WITHIN: Final = Words("under", "in")


def question_words(question: MeasureQuestion, lang: Lang = "sv") -> str:
    """Return the one question."""
    unit = question.unit.words
    if lang == "en" and question.unit.activity:
        unit = STANDARD_CATALOGUE.types[question.unit.activity].en_many
    return fill(_QUESTION.in_language(lang), {"unit": unit}, lang)


def guide_words(guide: Sequence[SeenNumber], lang: Lang = "sv") -> tuple[str, ...]:
    """Return what others promised, a line each; one line that says so where none did.

    Units stay as the promises wrote them.
    """
    if not guide:
        return (_NONE_SEEN.in_language(lang),)
    return tuple(_seen_words(seen, lang) for seen in guide)


def suggested_words(
    question: MeasureQuestion, answer: MeasureAnswer, lang: Lang = "sv"
) -> str:
    """Return the words for the promise that an answer gives: "minst 12 … per år"."""
    told = PromisedNumber(
        commitment=question.place,
        n=answer.n,
        op=answer.op,
        upper=answer.upper,
        per=answer.per,
        unit=question.unit.words,
    )
    words = number_words(told, lang)
    if answer.op is Op.AT_LEAST:
        words = f"{_LEAST.in_language(lang)} {words}"
    if answer.window is not None:
        time = period_text(answer.window.first, answer.window.last, lang)
        words = f"{words} {_WITHIN.in_language(lang)} {time}"
    return words


def _seen_words(seen: SeenNumber, lang: Lang) -> str:
    number = number_words(
        PromisedNumber(0, seen.n, Op.AT_LEAST, None, seen.per, seen.unit), lang
    )
    if seen.at_least:
        number = f"{_LEAST.in_language(lang)} {number}"
    given = {"municipality": seen.municipality, "when": seen.when, "number": number}
    return fill(_SEEN.in_language(lang), given, lang)
