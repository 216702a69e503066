# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pace of one bucket: minutes, plans over the bucket's edge, and no day at all."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest

from hallord.core.clauses import PlanStep
from hallord.core.judging import Demand
from hallord.core.pace import expected_by, in_last_tenth, linear_by, pace_of
from hallord.core.periods import Period
from hallord.core.reporting import Reporting
from hallord.core.verdicts import BucketStanding, Pace, Verdict

FIRST, LAST = date(2022, 1, 1), date(2022, 4, 10)
"""A hundred days, so that one in ten days is one in ten."""


def day(number: int) -> date:
    return FIRST + timedelta(days=number - 1)


def demand(
    needed: int, *, first: int = 1, told: int = 100, any_day: bool = True
) -> Demand:
    def eligible(_day: date) -> bool:
        return any_day

    def room(_period: Period) -> None:
        return None

    return Demand(
        key="period",
        period=Period(day(first), LAST),
        needed=needed,
        entries=(),
        reporting=Reporting((("polisen", (Period(FIRST, day(told)),)),)),
        eligible=eligible,
        room=room,
    )


def word(needed: int, done: int, *, told: int, unit: int = 60) -> Pace | None:
    bucket = BucketStanding(
        "period", Period(FIRST, LAST), needed, done, 0, 0, Verdict.OPEN
    )
    reading = pace_of(
        demand(needed, told=told),
        bucket,
        plan=(),
        as_of=day(told),
        in_season=True,
        unit=unit,
    )
    return reading.word


@pytest.mark.parametrize(
    ("needed", "done", "told", "pace"),
    [
        (180, 0, 80, None),
        (181, 0, 80, Pace.BEHIND),
        (600, 0, 19, None),
        (600, 0, 20, Pace.BEHIND),
        (600, 239, 50, Pace.BEHIND),
        (600, 240, 50, Pace.ON_PACE),
    ],
)
def test_the_limits_of_the_word_are_hours_where_minutes_are_counted(
    needed: int, done: int, told: int, pace: Pace | None
) -> None:
    assert word(needed, done, told=told) is pace


def test_a_bucket_follows_the_part_of_a_plan_step_that_lies_within_it() -> None:
    # One a day for ten days, five of them before the bucket begins.
    step = PlanStep(Period(day(46), day(55)), 10)

    assert expected_by(demand(10, first=51), [step], day(53)) == 6


def test_what_is_planned_after_a_bucket_does_not_lower_what_it_expects() -> None:
    plan = [
        PlanStep(Period(day(1), day(100)), 10),
        PlanStep(Period(day(101), day(200)), 10),
    ]

    assert expected_by(demand(10), plan, day(50)) == 5


def test_nothing_is_expected_of_a_bucket_without_an_eligible_day() -> None:
    assert linear_by(demand(10, any_day=False), day(50)) == Fraction(0)


@pytest.mark.parametrize(("number", "last_tenth"), [(90, False), (91, True)])
def test_the_last_tenth_begins_after_nine_tenths(number: int, last_tenth: bool) -> None:
    assert in_last_tenth(Period(FIRST, LAST), day(number)) is last_tenth
