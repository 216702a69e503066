# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Presence: hours at a place, or a share of the days with presence there."""

from dataclasses import replace
from fractions import Fraction
from math import ceil

from hallord.core.cases import Case, demand_for, gather, reporting_of, stretches_of
from hallord.core.clauses import OnePer, PresenceClause
from hallord.core.counted import (
    counted_standing,
    furthest_behind,
    judge_each,
)
from hallord.core.judging import by_worst, judge_bucket
from hallord.core.periods import Per
from hallord.core.verdicts import Standing


def judge_presence(case: Case, clause: PresenceClause) -> Standing:
    """Return the standing of presence: hours, or a share of the eligible days."""
    if clause.share is not None:
        return _share_of_days(case, clause, clause.share)
    return _hours(case, clause, clause.hours or 0)


def _share_of_days(case: Case, clause: PresenceClause, share: Fraction) -> Standing:
    criteria = clause.criteria
    reporting = reporting_of(case, criteria)
    entries = gather(case, criteria, OnePer.DAY)
    days = stretches_of(case, Per.DAY, clause.year_from, criteria)
    standings = [
        judge_bucket(
            demand_for(
                case,
                day,
                needed=1,
                entries=entries,
                one_per=OnePer.DAY,
                criteria=criteria,
                reporting=reporting,
            ),
            case.as_of,
        )
        for day in days
    ]
    needed = ceil(share * len(standings))
    judgement = judge_each(case, standings, entries=entries, n=1, needed=needed)
    found = counted_standing(
        case, judgement, standings=standings, entries=entries, reporting=reporting
    )
    return replace(found, done=found.buckets_held, target=needed)


def _hours(case: Case, clause: PresenceClause, hours: int) -> Standing:
    criteria = clause.criteria
    reporting = reporting_of(case, criteria)
    entries = gather(case, criteria, OnePer.NONE, in_minutes=True)
    demands = [
        demand_for(
            case,
            stretch,
            needed=60 * hours,
            entries=entries,
            one_per=OnePer.NONE,
            criteria=criteria,
            reporting=reporting,
        )
        for stretch in stretches_of(case, clause.per, clause.year_from, criteria)
    ]
    standings = [judge_bucket(demand, case.as_of) for demand in demands]
    found = counted_standing(
        case,
        by_worst(standings, window=case.window, as_of=case.as_of),
        standings=standings,
        entries=entries,
        reporting=reporting,
        reading=furthest_behind(
            demands, standings, case=case, criteria=criteria, unit=60
        ),
    )
    return replace(found, unit="minutes")
