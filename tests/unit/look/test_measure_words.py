# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one question, the guide, and the words that an answer gives."""

from __future__ import annotations

from datetime import date

import pytest

from hallord.core.clauses import Op
from hallord.core.measurable import MeasureAnswer, SeenNumber, questions
from hallord.core.periods import Per, Period
from hallord.look.formats import Lang
from hallord.look.measure_words import guide_words, question_words, suggested_words
from tests.support.versions import said, version

(ASKED,) = questions(version(said("Polisen ska göra trafikkontroller.")))
(OWN,) = questions(version(said("Kommunen ordnar motorcykelträffar.")))


def test_the_question_names_the_unit() -> None:
    assert question_words(ASKED) == (
        "Hur många trafikkontroller ska det minst bli, och under vilken tid?"
    )
    assert question_words(ASKED, "en").startswith("How many traffic controls are")
    assert question_words(OWN, "en").startswith("How many motorcykelträffar are")


def test_the_guide_says_who_promised_what_and_when() -> None:
    rows = (
        SeenNumber("traffic_control", "trafikkontroll", 1, True, Per.DAY, "Luleå", "2018", ""),  # noqa: E501  a row of data
        SeenNumber("traffic_control", "trafikkontroller", 200, False, Per.PERIOD, "Eskilstuna", "2019", ""),  # noqa: E501  a row of data
    )  # fmt: skip

    assert guide_words(rows) == (
        "Luleå 2018: minst 1 trafikkontroll per dygn",
        "Eskilstuna 2019: 200 trafikkontroller",
    )
    assert guide_words(rows, "en")[0] == "Luleå 2018: at least 1 trafikkontroll a day"


def test_nothing_seen_is_said() -> None:
    assert guide_words(()) == (
        "Inget publicerat löfte i tabellen ger ett tal för detta.",
    )


@pytest.mark.parametrize(
    ("answer", "lang", "words"),
    [
        (MeasureAnswer(12), "sv", "minst 12 trafikkontroller"),
        (MeasureAnswer(2, per=Per.WEEK), "sv", "minst 2 trafikkontroller per vecka"),
        (
            MeasureAnswer(3, op=Op.RANGE, upper=4, per=Per.YEAR),
            "sv",
            "3–4 trafikkontroller per år",
        ),
        (MeasureAnswer(3, op=Op.AT_MOST), "sv", "högst 3 trafikkontroller"),
        (
            MeasureAnswer(6, window=Period(date(2027, 1, 1), date(2027, 6, 30))),
            "sv",
            "minst 6 trafikkontroller under 1 januari – 30 juni 2027",
        ),
        (MeasureAnswer(12), "en", "at least 12 trafikkontroller"),
    ],
)
def test_words_for_the_promise(answer: MeasureAnswer, lang: Lang, words: str) -> None:
    assert suggested_words(ASKED, answer, lang) == words
