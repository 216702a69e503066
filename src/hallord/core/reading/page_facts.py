# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a page says of the promise as a whole: municipality, parties, period."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from hallord.core.drafts import DraftCommitment, DraftPeriod, DraftProblem, Quote
from hallord.core.parties import Party
from hallord.core.periods import Period
from hallord.core.promises import OpenQuestion, Span
from hallord.core.reading.actors import MUNICIPALITY, OFFICIAL, POLICE, mentioned
from hallord.core.reading.actors import party as party_of
from hallord.core.reading.passages import fold
from hallord.core.reading.questions import ask
from hallord.core.reading.structure import PageParts

_CAPITAL: Final = r"[A-ZÅÄÖ][a-zåäöé]+"
_NAME: Final = rf"{_CAPITAL}(?:[- ](?!Kommun)[A-ZÅÄÖ][a-zåäöé]+)?"
_BEFORE_KOMMUN: Final = re.compile(
    rf"(?<![\wåäö-])(?P<name>{_NAME})(?: stads| lands)? [Kk]ommuns?(?![\wåäö])"
)
_TITLE_FIRST: Final = re.compile(rf"^(?P<name>{_NAME})(?:,| -|:) ")
_TITLE_IN: Final = re.compile(rf"\b(?:i|för|med) (?P<name>{_NAME})")
_TITLE_LAST: Final = re.compile(rf"(?P<name>{_NAME})(?: 20\d\d.*)?$")
_NO_NAME: Final = frozenset(
    [
        "Polisen",
        "Polis",
        "Lokal",
        "Nytt",
        "Den",
        "Det",
        "Varje",
        "En",
        "Ett",
        "Polisens",
        "Lokalpolisen",
        "Kommunens",
        "Sök",
        "Lokalpolisområde",
        "Medborgarlöfte",
        "Medborgarlöften",
        "Medborgarlöftet",
        "Ny",
        "Som",
        "Vår",
        "Din",
        "Samverkan",
        "Löfte",
        "Löften",
        "I",
        "Vi",
        "Alla",
        "Hela",
        "Vad",
        "Om",
    ]
)


def municipality(text: str, parts: PageParts) -> Quote | None:
    """The municipality's name, where the page has it; None when it has not.

    The name most often followed by "kommun", and on a tie the first; else the title.
    """
    found: dict[str, Quote] = {}
    times: Counter[str] = Counter()
    folded = fold(text)
    for match in _BEFORE_KOMMUN.finditer(folded):
        start, name = _clean(match["name"], match.start("name"))
        if not name:
            continue
        plain = _nominative(name, folded)
        times[plain] += 1
        found.setdefault(plain, Quote(plain, Span(start, start + len(plain))))
    if times:
        best = max(times.values())
        name = next(each for each, count in times.items() if count == best)
        return found[name]
    return _from_title(parts)


def _nominative(name: str, text: str) -> str:
    """As in "Skurups kommun" is Skurup where the page also says Skurup by itself."""
    stem = name.removesuffix("s")
    alone = stem != name and re.search(rf"\b{re.escape(stem)}\b", text)
    return stem if alone else name


def _clean(name: str, start: int) -> tuple[int, str]:
    """A name without a sentence's first word before it ("Polisen Habo kommun")."""
    words = name.split(" ")
    if words[0] in _NO_NAME:
        rest = " ".join(words[1:])
        return start + len(words[0]) + 1, rest
    return start, name


def _from_title(parts: PageParts) -> Quote | None:
    title = parts.title
    if title is None:
        return None
    for pattern in (_TITLE_FIRST, _TITLE_IN, _TITLE_LAST):
        match = pattern.search(fold(title.text))
        if match is None:
            continue
        start, name = _clean(match["name"], title.span.start + match.start("name"))
        if name and name not in _NO_NAME:
            return Quote(name, Span(start, start + len(name)))
    return None


def promising_parties(parts: PageParts, text: str) -> tuple[str, ...]:
    """The official parties that the page names as its own, whom "vi" stands for."""
    named: list[str] = []
    for sentence in parts.introductions:
        named += mentioned(sentence.text)
    if parts.title is not None:
        named += mentioned(parts.title.text)
    for candidate in parts.candidates:
        named += mentioned(candidate.passage.text)
        if candidate.context is not None:
            named += candidate.context.lead
    alone = parts.title and re.match(r"polisens\b", parts.title.text, re.IGNORECASE)
    if not alone and re.search(r"medborgarlöfte", text, re.IGNORECASE):
        named += [POLICE, MUNICIPALITY]  # what the word means
    return tuple(each for each in (POLICE, MUNICIPALITY) if each in named)


def parties(
    commitments: Iterable[DraftCommitment],
    everyone: tuple[str, ...],
    municipality: Quote | None,
    *,
    text: str,
) -> tuple[Party, ...]:
    """The promise's parties: those of the page, and those who lead or support."""
    ids = dict.fromkeys(everyone)
    for commitment in commitments:
        ids.update(dict.fromkeys(commitment.parties))
    name = municipality.text if municipality else ""
    if name and not name.endswith("s") and f"{name}s kommun" in text:
        name = f"{name}s"
    order = sorted(ids, key=lambda each: (each not in OFFICIAL, each != POLICE))
    return tuple(party_of(each, municipality=name) for each in order)


def questions_of_time(
    period: DraftPeriod,
    others: tuple[tuple[Quote, Period], ...],
    parts: PageParts,
) -> tuple[Quote | None, list[DraftProblem], list[OpenQuestion]]:
    """What the heading says instead, what does not add up, and what to ask."""
    problems: list[DraftProblem] = []
    asked: list[OpenQuestion] = []
    if period.period is None:
        asked.append(ask("period_start" if period.until_replaced else "period"))
        if period.found and not period.until_replaced:
            words = " till ".join(quote.text for quote in period.found)
            message = f"Datumen finns inte i någon almanacka: {words}."
            hint = f" {period.suggestion}" if period.suggestion else ""
            problems.append(
                DraftProblem("impossible_date", message + hint, period.found[0].span)
            )
    heading = _heading_period(period, others, parts)
    if heading is not None:
        asked.append(ask("heading_period"))
    return heading, problems, asked


def _heading_period(
    period: DraftPeriod,
    others: tuple[tuple[Quote, Period], ...],
    parts: PageParts,
) -> Quote | None:
    """What title or introduction says, where the promise itself says otherwise."""
    if period.period is None or not period.found:
        return None
    first = period.found[0].span.start
    listed = [each.passage.span().start for each in parts.candidates]
    before = min([first, *listed])
    for quote, _ in others:
        if quote.span.start < before:
            return quote
    return None
