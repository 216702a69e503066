# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Headline: what a whole promise's standings add up to, for the first sentences.

Share checkable comes first and nothing here orders one promise above another.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from hallord.core.clauses import IntentClause
from hallord.core.counting import total
from hallord.core.evidence import Occasion, Tally
from hallord.core.periods import Period
from hallord.core.promises import FollowedBy, Promise
from hallord.core.verdicts import Entry, EntryState, Pace, Standing, Verdict


@dataclass(frozen=True, slots=True)
class Told:
    """How many checkable commitments have one verdict and pace."""

    verdict: Verdict
    pace: Pace | None
    number: int


@dataclass(frozen=True, slots=True)
class Happened:
    """How many times one type of activity has taken place, confirmed."""

    activity: str
    number: int


@dataclass(frozen=True, slots=True)
class ReportedThrough:
    """The day through which a party has reported all that is asked of it.

    `everything` says that nothing so far is missing; `day` None that the start is.
    """

    party: str
    day: date | None
    everything: bool


@dataclass(frozen=True, slots=True)
class Headline:
    """The first facts about a promise.

    checkable, not_checkable: numbers of commitments; `interpreted` of the checkable
    ones are so only by the parties' interpretation. `told` counts the ones checkable
    in their own words, `told_interpreted` the others. `reported` is empty for an
    archive: there nobody owes us a report.
    """

    checkable: int
    not_checkable: int
    interpreted: int
    told: tuple[Told, ...]
    told_interpreted: tuple[Told, ...]
    happened: tuple[Happened, ...]
    reported: tuple[ReportedThrough, ...]


def headline(promise: Promise, standings: Sequence[Standing]) -> Headline:
    """Return the headline of a promise's standings."""
    checkable = [s for s in standings if not isinstance(s.clause, IntentClause)]
    by_words = {
        c.id for c in promise.commitments if not isinstance(c.clause, IntentClause)
    }
    plain = [s for s in checkable if s.commitment in by_words]
    interpreted = [s for s in checkable if s.commitment not in by_words]
    return Headline(
        checkable=len(checkable),
        not_checkable=len(standings) - len(checkable),
        interpreted=len(interpreted),
        told=_told(plain),
        told_interpreted=_told(interpreted),
        happened=what_happened(standings),
        reported=_reported(promise, checkable)
        if promise.followed_by is FollowedBy.PARTIES
        else (),
    )


def _told(standings: Iterable[Standing]) -> tuple[Told, ...]:
    numbers: dict[tuple[Verdict, Pace | None], int] = {}
    for found in standings:
        key = (found.verdict, found.pace)
        numbers[key] = numbers.get(key, 0) + 1
    verdicts, paces = list(Verdict), [Pace.ON_PACE, Pace.BEHIND, None]
    keys = sorted(numbers, key=lambda k: (verdicts.index(k[0]), paces.index(k[1])))
    return tuple(Told(verdict, pace, numbers[verdict, pace]) for verdict, pace in keys)


def what_happened(standings: Iterable[Standing]) -> tuple[Happened, ...]:
    """Return how often each type of activity took place, most frequent first.

    A record that counts for several commitments is one. Tallies are never added to
    the occasions inside them.
    """
    by_activity: dict[str, dict[str, Entry]] = {}
    days: list[date] = []
    for found in standings:
        for entry in found.entries_in(EntryState.COUNTED):
            record = entry.record
            if isinstance(record, Occasion | Tally):
                once = by_activity.setdefault(record.activity, {})
                once[record.id] = _counted_once(entry)
                days.append(entry.day)
                if isinstance(record, Tally) and record.period.last is not None:
                    days.append(record.period.last)
    if not days:
        return ()
    span = Period(min(days), max(days))
    found_ = [
        Happened(activity, total(entries.values(), span))
        for activity, entries in by_activity.items()
    ]
    return tuple(sorted(found_, key=lambda h: (-h.number, h.activity)))


def _counted_once(entry: Entry) -> Entry:
    """Count an occasion as one, also where its commitment counts minutes."""
    if isinstance(entry.record, Tally):
        return entry
    return Entry(entry.record, entry.state)


def _reported(
    promise: Promise, standings: Sequence[Standing]
) -> tuple[ReportedThrough, ...]:
    found = []
    for party in promise.parties:
        if not party.official:
            continue
        days: list[date | None] = []
        asked = False
        for standing in standings:
            if standing.as_of < standing.window.first:
                continue
            for coverage in standing.coverage:
                if coverage.party != party.id:
                    continue
                asked = True
                due = [gap for gap in coverage.missing if gap.first <= standing.as_of]
                if due:
                    days.append(coverage.through)
        if asked:
            earliest = (
                None if None in days else min((d for d in days if d), default=None)
            )
            found.append(ReportedThrough(party.id, earliest, not days))
    return tuple(found)
