# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Pace: the quiet word beside `open`, taken at the end of what has been reported.

No word is said where it would mislead: with little expected yet, with a small number,
near the end of the window, off season, or while the start of the window is untold.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from hallord.core.clauses import PlanStep
from hallord.core.judging import Demand
from hallord.core.periods import Period
from hallord.core.verdicts import BucketStanding, Pace, Verdict

LEAST_EXPECTED = 2
"""No word while fewer than this many are expected."""
SMALL_NUMBER = 3
"""No word for targets up to this number."""
SLACK = 1
"""How many behind the expected number is still in step."""


@dataclass(frozen=True, slots=True)
class PaceReading:
    """The word, if one is said, and the cumulative number expected by now."""

    word: Pace | None
    expected: Fraction | None


NO_WORD = PaceReading(None, None)


def pace_of(
    demand: Demand,
    bucket: BucketStanding,
    *,
    plan: Sequence[PlanStep],
    as_of: date,
    in_season: bool,
    unit: int,
) -> PaceReading:
    """Return the pace of one bucket; `unit` is 60 where it counts minutes, else 1."""
    if bucket.verdict is not Verdict.OPEN:
        return NO_WORD
    through = demand.reporting.through(
        Period(bucket.period.first, as_of), demand.eligible
    )
    if through is None:
        return NO_WORD
    expected = expected_by(demand, plan, through)
    silent = (
        not in_season
        or bucket.needed <= SMALL_NUMBER * unit
        or expected < LEAST_EXPECTED * unit
        or in_last_tenth(bucket.period, as_of)
    )
    if silent:
        return PaceReading(None, expected)
    behind = bucket.done < expected - SLACK * unit
    return PaceReading(Pace.BEHIND if behind else Pace.ON_PACE, expected)


def expected_by(demand: Demand, plan: Sequence[PlanStep], through: date) -> Fraction:
    """Return the number expected of a bucket by a day: by the plan, else evenly.

    The plan is for the whole window, all members of a set together; a bucket follows
    the part of it that falls within the bucket.
    """
    first, last = demand.period.first, demand.period.last
    before = planned_by(plan, first - timedelta(days=1))
    whole = planned_by(plan, last or date.max) - before
    if not whole:
        return linear_by(demand, through)
    return demand.needed * (planned_by(plan, through) - before) / whole


def linear_by(demand: Demand, through: date) -> Fraction:
    """Return the number expected by a day, evenly over the eligible days."""
    days = [day for day in demand.period if demand.eligible(day)]
    if not days:
        return Fraction(0)
    passed = sum(1 for day in days if day <= through)
    return Fraction(demand.needed * passed, len(days))


def planned_by(plan: Sequence[PlanStep], through: date) -> Fraction:
    """Return the planned cumulative number by a day, evenly within each step."""
    expected = Fraction(0)
    for step in plan:
        part = step.period.clip_end(through)
        if part is not None:
            expected += Fraction(step.n * part.days, step.period.days)
    return expected


def in_last_tenth(period: Period, day: date) -> bool:
    """Tell whether a day lies in the last tenth of a closed period."""
    elapsed_days = (day - period.first).days + 1
    return 10 * elapsed_days > 9 * period.days
