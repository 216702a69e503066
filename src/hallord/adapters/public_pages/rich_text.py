# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Plain sentences become HTML: days as <time>, Swedish words marked in English."""

import re
from collections.abc import Callable, Iterator
from html import escape
from typing import Final

from hallord.core.clauses import (
    AgendaClause,
    Clause,
    CountClause,
    MilestoneClause,
    OnDemandClause,
    OutcomeClause,
)
from hallord.core.promises import Commitment, Promise
from hallord.look.formats import Lang, month_name
from hallord.look.names import plain

_MONTHS: Final[dict[Lang, dict[str, int]]] = {
    "sv": {month_name(number, "sv"): number for number in range(1, 13)},
    "en": {month_name(number, "en"): number for number in range(1, 13)},
}
_DAYS: Final[dict[Lang, re.Pattern[str]]] = {
    lang: re.compile(rf"\b(\d{{1,2}}) ({'|'.join(months)}) (\d{{4}})\b")
    for lang, months in _MONTHS.items()
}
_SHORTEST: Final = 3


def swedish_words(promise: Promise) -> tuple[str, ...]:
    """Return what the promise says in Swedish and sentences quote, longest first."""
    words = {word.strip().rstrip(".") for word in _words(promise)}
    found = {w for w in words if len(w) >= _SHORTEST and re.search(r"[^\W\d_]", w)}
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


def _words(promise: Promise) -> Iterator[str]:
    yield promise.title
    yield from (name for _, name in (*promise.topics, *promise.forums))
    yield from (season.name for season in promise.seasons)
    yield from (place.name for place in promise.places)
    yield from (area.name for area in promise.areas)
    for party in promise.parties:
        yield party.name
        yield party.short
    for signature in promise.signatures:
        yield signature.role
    for commitment in promise.commitments:
        yield from _words_of(commitment)


def _words_of(commitment: Commitment) -> Iterator[str]:
    if commitment.indicator is not None:
        yield commitment.indicator.name
    yield from (deviation.reason for deviation in commitment.deviations)
    yield from (question.default for question in commitment.open_questions)
    yield from _clause_words(commitment.clause)
    for interpretation in commitment.interpretations:
        yield from _clause_words(interpretation.clause)


def _clause_words(clause: Clause) -> Iterator[str]:
    match clause:
        case CountClause() if clause.each_of is not None:
            yield clause.each_of.label
        case AgendaClause():
            yield from clause.items
        case MilestoneClause():
            yield clause.deliverable
            yield clause.proof_text
        case OnDemandClause():
            yield clause.response
        case OutcomeClause():
            yield plain(clause.indicator)
            yield clause.source
            yield clause.baseline_period
        case _:
            return


def rich(lang: Lang, swedish: tuple[str, ...] = ()) -> Callable[[str], str]:
    """Return a function from plain text to HTML for one page.

    On an English page each of the `swedish` phrases is marked as Swedish.
    """
    days = _DAYS[lang].pattern
    either = "|".join(re.escape(escape(word)) for word in swedish)
    # One walk for both, so that neither is sought inside the marks of the other.
    sought = re.compile(
        rf"{days}|(?<!\w)({either})(?!\w)" if lang == "en" and either else days,
        re.IGNORECASE,
    )

    def marked(found: re.Match[str]) -> str:
        if found[1] is not None:
            return _time(found, lang)
        return f'<span lang="sv">{found[0]}</span>'

    def written(text: str) -> str:
        return sought.sub(marked, escape(text))

    return written


def _time(found: re.Match[str], lang: Lang) -> str:
    day, month, year = found.groups()[:3]
    iso = f"{year}-{_MONTHS[lang][_cased(month, lang)]:02d}-{int(day):02d}"
    return f'<time datetime="{iso}">{found.group()}</time>'


def _cased(month: str, lang: Lang) -> str:
    return month.capitalize() if lang == "en" else month.lower()
