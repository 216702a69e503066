# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Cadence: due days, each met by an occasion of its own within the tolerance."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from math import ceil

from hallord.core.cases import Case, gather, reporting_of
from hallord.core.clauses import CadenceClause, OnePer
from hallord.core.counted import counted_standing, judge_each
from hallord.core.due_days import due_days
from hallord.core.evidence import Occasion, Tally
from hallord.core.judging import Demand, judge_bucket
from hallord.core.periods import Period
from hallord.core.verdicts import Entry, EntryState, Standing


def judge_cadence(case: Case, clause: CadenceClause) -> Standing:
    """Return the standing of a recurrence: due days met within the tolerance."""
    criteria = clause.criteria
    entries = gather(case, criteria, OnePer.NONE)
    reporting = reporting_of(case, criteria)
    tolerance = timedelta(days=clause.tolerance_days)
    days = due_days(clause, case.window)
    met = _meetings_of(days, tolerance, entries)
    sums = tuple(entry for entry in entries if isinstance(entry.record, Tally))
    demands = [
        Demand(
            key=day.isoformat(),
            period=_around(day, tolerance, case.window),
            needed=1,
            entries=(*met[day], *sums),
            reporting=reporting,
            eligible=_any_day,
            room=_unbounded,
        )
        for day in days
    ]
    standings = [judge_bucket(d, case.as_of) for d in demands]
    needed = ceil(clause.share * len(standings))
    judgement = judge_each(case, standings, entries=entries, n=1, needed=needed)
    found = counted_standing(
        case, judgement, standings=standings, entries=entries, reporting=reporting
    )
    return replace(found, done=found.buckets_held, target=needed)


def _meetings_of(
    days: Sequence[date], tolerance: timedelta, entries: Sequence[Entry]
) -> dict[date, tuple[Entry, ...]]:
    """Give each due day at most one occasion: earliest day, earliest occasion.

    The intervals are equally long, so the greedy choice meets as many as can be met.
    Confirmed occasions choose first, so that more evidence never takes one away.
    """
    met: dict[date, tuple[Entry, ...]] = dict.fromkeys(days, ())
    used: set[str] = set()
    occasions = [entry for entry in entries if isinstance(entry.record, Occasion)]
    for state in (EntryState.COUNTED, EntryState.AWAITING, EntryState.UNCONFIRMED):
        for day in days:
            if met[day]:
                continue
            for entry in occasions:
                near = abs(entry.day - day) <= tolerance
                if near and entry.state is state and entry.record.id not in used:
                    met[day] = (entry,)
                    used.add(entry.record.id)
                    break
    return met


def _around(day: date, tolerance: timedelta, window: Period) -> Period:
    spread = Period(day - tolerance, day + tolerance)
    return spread.intersect(window) or Period(day, day)


def _any_day(_day: date) -> bool:
    return True


def _unbounded(_period: Period) -> int | None:
    return None
