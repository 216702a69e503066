# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The small boundaries of judging, pace and segments."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from hallord.core.clauses import (
    CountClause,
    IntentClause,
    IntentTag,
    MilestoneClause,
    PlanStep,
)
from hallord.core.counting import weekend_of
from hallord.core.judging import unreported
from hallord.core.pace import in_last_tenth, planned_by
from hallord.core.periods import WEEKEND, Period
from hallord.core.promises import Interpretation
from hallord.core.segments import segments_of, window_of
from hallord.core.verdicts import Verdict
from tests.support.cast import BOTH, commitment, joint_operations, judged, promise

LAST = date(2022, 12, 31)


@pytest.mark.parametrize(
    ("days", "verdict"),
    [
        (1, Verdict.NOT_YET_REPORTED),
        (59, Verdict.NOT_YET_REPORTED),
        (60, Verdict.NOT_REPORTED),
        (61, Verdict.NOT_REPORTED),
    ],
)
def test_silence_is_named_from_the_sixtieth_day(days: int, verdict: Verdict) -> None:
    assert unreported(LAST, LAST + timedelta(days=days)) is verdict


@pytest.mark.parametrize(
    ("length", "number", "expected"),
    [(100, 90, False), (100, 91, True), (10, 9, False), (10, 10, True), (9, 9, True)],
)
def test_the_last_tenth(length: int, number: int, expected: bool) -> None:
    first = date(2022, 1, 1)
    period = Period(first, first + timedelta(days=length - 1))

    assert in_last_tenth(period, first + timedelta(days=number - 1)) is expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2022, 5, 31), 0),
        (date(2022, 6, 15), 5),
        (date(2022, 6, 30), 10),
        (date(2022, 7, 1), 10),
    ],
)
def test_a_plan_is_even_within_its_step(day: date, expected: int) -> None:
    plan = [PlanStep(Period(date(2022, 6, 1), date(2022, 6, 30)), 10)]

    assert planned_by(plan, day) == expected


@pytest.mark.parametrize("number", range(14))
def test_a_weekend_is_named_by_its_friday(number: int) -> None:
    day = date(2022, 3, 7) + timedelta(days=number)

    named = weekend_of(day)

    assert named.weekday() == 4
    assert named.isocalendar()[:2] == day.isocalendar()[:2]
    if WEEKEND.touches_day(day):
        assert named == WEEKEND.occurrence_key(day)


def test_a_window_outside_the_promise_is_refused() -> None:
    clause = CountClause(1, window=Period(date(2023, 1, 1), date(2023, 2, 1)))

    with pytest.raises(ValueError, match="utanför löftets giltighetstid"):
        window_of(clause, promise(), LAST)


def test_a_milestone_ends_on_its_due_day() -> None:
    clause = MilestoneClause("x", proof="decision", due=date(2022, 3, 1))

    assert window_of(clause, promise(), LAST).last == date(2022, 3, 1)


def test_of_two_interpretations_on_a_day_the_last_counts() -> None:
    day = date(2022, 3, 1)
    readings = tuple(
        Interpretation(name, day, "Så räknar vi.", joint_operations(n), BOTH)
        for name, n in (("b", 2), ("a", 1))
    )
    asked = commitment(joint_operations(9), interpretations=readings)

    first, second = segments_of(asked, promise(asked), LAST)

    assert first.window == Period(date(2021, 7, 1), date(2022, 2, 28))
    assert first.cut_short
    assert isinstance(second.clause, CountClause)
    assert second.clause.n == 2
    assert second.window.first == day
    assert not second.cut_short


def test_interpretations_without_a_day_left_leave_nothing_to_check() -> None:
    window = Period(date(2022, 1, 1), date(2022, 3, 31))
    early = CountClause(1, window=window)
    late = CountClause(1, window=Period(date(2021, 8, 1), date(2021, 9, 30)))
    readings = (
        Interpretation("a", date(2021, 7, 1), "Så räknar vi.", early, BOTH),
        Interpretation("b", date(2021, 12, 1), "Så räknar vi.", late, BOTH),
    )
    asked = commitment(joint_operations(5), interpretations=readings)

    found = judged(asked, as_of=LAST)

    assert found.verdict is Verdict.NOT_CHECKABLE
    assert isinstance(found.clause, IntentClause)
    assert found.clause.tag is IntentTag.ACTIVITY
