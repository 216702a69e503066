# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""A draft in words: what was read, how it would be counted, what is open."""

import textwrap
from collections.abc import Iterator
from typing import Final

from hallord.core.clauses import IntentClause, Kind
from hallord.core.drafts import Draft, DraftCommitment, to_promise
from hallord.core.periods import Period
from hallord.core.promises import OpenQuestion, Promise
from hallord.look.clause_words import counting_sentence
from hallord.look.formats import Lang, list_text, period_text
from hallord.look.templates import Value, Words, fill

WIDTH: Final = 96

KIND_WORDS: Final[dict[Kind, Words]] = {
    Kind.COUNT: Words("antal", "a number"),
    Kind.CADENCE: Words("återkommande", "recurring"),
    Kind.AGENDA: Words("punkt på dagordningen", "an agenda item"),
    Kind.MILESTONE: Words("något ska finnas eller ha startat", "a milestone"),
    Kind.PRESENCE: Words("närvaro", "presence"),
    Kind.COMMUNICATION: Words("inlägg", "posts"),
    Kind.ON_DEMAND: Words("när någon ber om det", "when somebody asks"),
    Kind.OUTCOME: Words("ett mätt resultat", "a measured outcome"),
    Kind.INTENT: Words("går inte att följa upp som det är skrivet", "not checkable"),
}
"""What each kind of commitment is called."""

_WORDS: Final[dict[str, Words]] = {
    "title": Words("Utkast: {title}", "Draft: {title}"),
    "untitled": Words("Utkast till medborgarlöfte", "Draft of a citizen promise"),
    "period": Words("Giltighetstid: {period}", "Period: {period}"),
    "no_period": Words(
        "Giltighetstiden går inte att läsa. {suggestion}",
        "The period cannot be read. {suggestion}",
    ),
    "parties": Words("Parter: {parties}", "Parties: {parties}"),
    "focus": Words("Fokusområde: {text}", "Focus area: {text}"),
    "aim": Words("Mål, inget åtagande: {text}", "An aim, no commitment: {text}"),
    "problem": Words("Stämmer inte: {text}", "Does not add up: {text}"),
    "sizes": Words(
        "{number:En punkt|# punkter}. {checkable} går att följa upp, {open:en öppen "
        "fråga|# öppna frågor}.",
        "{number:One point|# points}. {checkable} can be checked, {open:one open "
        "question|# open questions}.",
    ),
    "kind": Words("Sort: {kind}", "Kind: {kind}"),
    "question": Words("Fråga: {text}", "Question: {text}"),
    "meanwhile": Words("Tills vidare: {text}", "Meanwhile: {text}"),
    "about_all": Words("Om hela löftet", "About the whole promise"),
}


def draft_text(draft: Draft, *, lang: Lang = "sv", width: int = WIDTH) -> str:
    """Return a draft as text: what was read, how it is counted, what is open."""
    lines = list(_head(draft, lang))
    promise = readable_promise(draft)
    for number, commitment in enumerate(draft.commitments, 1):
        lines.append("")
        lines.extend(_wrapped(f"{number:>2}. {commitment.text}", 4, width))
        lines.extend(
            line
            for text in _about(commitment, promise, lang)
            for line in _wrapped(f"    {text}", 6, width)
        )
    if draft.open_questions:
        lines.extend(["", _say("about_all", lang, {})])
        lines.extend(
            line
            for question in draft.open_questions
            for text in question_words(question, lang)
            for line in _wrapped(f"    {text}", 6, width)
        )
    return "\n".join(lines)


def _head(draft: Draft, lang: Lang) -> Iterator[str]:
    if draft.title:
        yield _say("title", lang, {"title": draft.title.text})
    else:
        yield _say("untitled", lang, {})
    yield period_line(draft, lang)
    if draft.parties:
        parties = tuple(party.name for party in draft.parties)
        yield _say("parties", lang, {"parties": parties})
    for quote in draft.focus_areas:
        yield _say("focus", lang, {"text": quote.text})
    for quote in draft.aims:
        yield _say("aim", lang, {"text": quote.text})
    for problem in draft.problems:
        yield _say("problem", lang, {"text": problem.message})
    yield sizes_line(draft, lang)


def period_line(draft: Draft, lang: Lang = "sv") -> str:
    """Return the period as read, or what the page may have meant."""
    period = draft.period.period
    if period is None:
        suggestion = draft.period.suggestion
        return _say("no_period", lang, {"suggestion": suggestion}).strip()
    text = period_text(period.first, period.last, lang)
    return _say("period", lang, {"period": text})


def sizes_line(draft: Draft, lang: Lang = "sv") -> str:
    """Return how many points there are, how many are checkable, how much is open."""
    checkable = sum(
        1 for c in draft.commitments if not isinstance(c.clause, IntentClause)
    )
    open_ = len(draft.open_questions) + sum(
        len(c.open_questions) for c in draft.commitments
    )
    params: dict[str, Value] = {
        "number": len(draft.commitments),
        "checkable": checkable,
        "open": open_,
    }
    return _say("sizes", lang, params)


def readable_promise(draft: Draft) -> Promise | None:
    """Return the draft as a promise to speak of; None where it has no period."""
    period: Period | None = draft.period.period
    if period is None:
        return None
    return to_promise(draft, promise_id="utkast")


def _about(
    commitment: DraftCommitment, promise: Promise | None, lang: Lang
) -> Iterator[str]:
    yield kind_line(commitment, lang)
    checkable = not isinstance(commitment.clause, IntentClause)
    if promise is not None and checkable:
        yield counting_sentence(promise, commitment.clause, lang)
    for question in commitment.open_questions:
        yield from question_words(question, lang)


def kind_line(commitment: DraftCommitment, lang: Lang = "sv") -> str:
    """Return what kind a commitment is read as."""
    kind = KIND_WORDS[commitment.kind].in_language(lang)
    return _say("kind", lang, {"kind": kind})


def question_words(question: OpenQuestion, lang: Lang = "sv") -> Iterator[str]:
    """Yield an open question, and the default that is used meanwhile."""
    yield _say("question", lang, {"text": question.question})
    if question.default:
        yield _say("meanwhile", lang, {"text": question.default})


def names_in(draft: Draft, parties: tuple[str, ...], lang: Lang = "sv") -> str:
    """Return the names of parties, as a list."""
    names = {party.id: party.name for party in draft.parties}
    return list_text([names.get(party, party) for party in parties], lang)


def _wrapped(text: str, indent: int, width: int) -> list[str]:
    return textwrap.wrap(
        text, width, subsequent_indent=" " * indent, drop_whitespace=True
    ) or [""]


def _say(code: str, lang: Lang, params: dict[str, Value]) -> str:
    return fill(_WORDS[code].in_language(lang), params, lang)
