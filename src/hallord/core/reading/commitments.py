# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""From what a page promises to draft commitments, double ones split, repeats joined."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from hallord.core.clauses import CountClause, IntentClause
from hallord.core.drafts import DraftCommitment, DraftProblem
from hallord.core.periods import Period, Season
from hallord.core.promises import OpenQuestion
from hallord.core.reading.clause_choice import ClauseChoice, choose_clause
from hallord.core.reading.passages import Passage
from hallord.core.reading.questions import ask
from hallord.core.reading.responsibility import Responsibility, responsibility
from hallord.core.reading.slugs import slug
from hallord.core.reading.splitting import split
from hallord.core.reading.structure import Candidate
from hallord.core.reading.windows import TimeWindow, time_window

MOST: Final = 400
"""Possible commitments that are read; the longest page seen has 17."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A draft commitment with what it brings to the promise, and its list's number."""

    commitment: DraftCommitment
    section: int
    seasons: tuple[Season, ...] = ()
    forums: tuple[tuple[str, str], ...] = ()
    topics: tuple[tuple[str, str], ...] = ()


def readings(
    candidates: Sequence[Candidate],
    *,
    period: Period | None,
    everyone: tuple[str, ...],
) -> tuple[Reading, ...]:
    """Every commitment of the candidates, in the page's order."""
    found: list[Reading] = []
    for candidate in candidates[:MOST]:
        pieces = [
            _one(part, candidate, period=period, everyone=everyone)
            for part in split(candidate.passage)
        ]
        found += _shared_number(pieces)
    return tuple(found)


def _one(
    part: Passage,
    candidate: Candidate,
    *,
    period: Period | None,
    everyone: tuple[str, ...],
) -> Reading:
    who = responsibility(
        part,
        sentence=candidate.passage,
        context=candidate.context,
        everyone=everyone,
        responsible=candidate.responsible,
    )
    window = time_window(part.text, period=period)
    choice = choose_clause(part, who=who, window=window, period=period)
    topics = ((slug(choice.topic), choice.topic),) if choice.topic else ()
    return Reading(
        commitment=_draft(part, candidate, who, window, choice),
        section=candidate.section,
        seasons=window.seasons,
        forums=choice.forums,
        topics=topics,
    )


def _draft(
    part: Passage,
    candidate: Candidate,
    who: Responsibility,
    window: TimeWindow,
    choice: ClauseChoice,
) -> DraftCommitment:
    words = " · ".join(part.written[start:end] for start, end in window.spans)
    return DraftCommitment(
        text=part.written,
        span=part.span(),
        clause=choice.clause,
        heading=candidate.heading,
        lead=who.lead,
        supporting=who.supporting,
        jointly=who.jointly,
        unit=choice.unit,
        window_words=words,
        audience=choice.audience,
        topic=choice.topic,
        condition=choice.condition,
        additional=choice.additional,
        fields=who.fields + choice.fields,
        open_questions=_unique(who.questions + choice.questions),
    )


def _unique(questions: Sequence[OpenQuestion]) -> tuple[OpenQuestion, ...]:
    return tuple(dict.fromkeys(questions))


def _shared_number(pieces: list[Reading]) -> list[Reading]:
    """Ask whether the number before "och riktade insatser" is for both."""
    asked = list(pieces)
    for number, (one, other) in enumerate(itertools.pairwise(pieces)):
        counted = isinstance(one.commitment.clause, CountClause)
        bare = isinstance(other.commitment.clause, IntentClause)
        plural = bool(other.commitment.unit)
        if counted and bare and plural:
            asked[number] = _with(asked[number], ask("shared_number"))
            asked[number + 1] = _with(asked[number + 1], ask("shared_number"))
    return asked


def _with(reading: Reading, question: OpenQuestion) -> Reading:
    commitment = reading.commitment
    questions = _unique((*commitment.open_questions, question))
    return replace(reading, commitment=replace(commitment, open_questions=questions))


def without_repeats(
    found: Sequence[Reading],
) -> tuple[tuple[Reading, ...], tuple[DraftProblem, ...]]:
    """The readings without those that the page says twice, and a report of each.

    Of two that say the same in different lists the one with a number stays, else the
    later, which is the fuller one on the pages seen.
    """
    dropped: set[int] = set()
    problems: list[DraftProblem] = []
    words = [_content(each.commitment.text) for each in found]
    for later in range(len(found)):
        for earlier in range(later):
            if dropped & {earlier, later}:
                continue
            if not _same(found[earlier], found[later], words[earlier], words[later]):
                continue
            first, second = found[earlier].commitment, found[later].commitment
            out = later if _number(first) and not _number(second) else earlier
            dropped.add(out)
            problems.append(
                DraftProblem(
                    "stated_twice",
                    "Sidan säger samma sak två gånger. Den mest exakta är behållen.",
                    found[out].commitment.span,
                )
            )
    kept = tuple(each for n, each in enumerate(found) if n not in dropped)
    return kept, tuple(problems)


def _number(commitment: DraftCommitment) -> int | None:
    clause = commitment.clause
    return clause.n if isinstance(clause, CountClause) else None


def _same(
    one: Reading, other: Reading, words: frozenset[str], more: frozenset[str]
) -> bool:
    if set(one.commitment.lead) != set(other.commitment.lead):
        return False
    if one.section == other.section or min(len(words), len(more)) < 4:
        return False
    numbers = {_number(one.commitment), _number(other.commitment)} - {None}
    if len(numbers) > 1:
        return False
    return len(words & more) / min(len(words), len(more)) >= 0.75


def _content(text: str) -> frozenset[str]:
    """The beginnings of the words that carry meaning."""
    found = re.findall(r"[a-zåäöé]{4,}", text.lower())
    common = {"skall", "kommer", "även", "också", "dessa", "samt", "till", "från"}
    return frozenset(word[:5] for word in found if word not in common)
