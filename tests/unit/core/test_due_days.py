# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The days on which a recurrence falls, against the calendar gone through by hand."""

from __future__ import annotations

from datetime import date

import pytest

from hallord.core.clauses import CadenceClause, CadenceUnit
from hallord.core.due_days import due_days
from hallord.core.periods import Period

FIRST, LAST = date(2023, 1, 1), date(2024, 12, 31)
YEARS = Period(FIRST, LAST)


@pytest.mark.parametrize("day", [1, 15, 28, 29, 30, 31])
def test_a_monthly_recurrence_falls_on_its_day_where_the_month_has_it(
    day: int,
) -> None:
    clause = CadenceClause(CadenceUnit.MONTH, anchor=date(2023, 1, day))

    assert list(due_days(clause, YEARS)) == [d for d in YEARS if d.day == day]


@pytest.mark.parametrize(
    ("unit", "every", "anchor", "days"),
    [
        (
            CadenceUnit.MONTH,
            5,
            date(2023, 10, 31),
            [date(2023, 10, 31), date(2024, 3, 31), date(2024, 8, 31)],
        ),
        (CadenceUnit.YEAR, 1, date(2022, 3, 5), [date(2023, 3, 5), date(2024, 3, 5)]),
        (CadenceUnit.YEAR, 1, date(2020, 2, 29), [date(2024, 2, 29)]),
        (CadenceUnit.YEAR, 2, date(2022, 3, 5), [date(2024, 3, 5)]),
        (CadenceUnit.YEAR, 1, LAST, [LAST]),
        (
            CadenceUnit.MONTH,
            1,
            date(2024, 11, 30),
            [date(2024, 11, 30), date(2024, 12, 30)],
        ),
    ],
)
def test_months_and_years_are_stepped_from_the_anchor(
    unit: CadenceUnit, every: int, anchor: date, days: list[date]
) -> None:
    clause = CadenceClause(unit, every=every, anchor=anchor)

    assert list(due_days(clause, YEARS)) == days


@pytest.mark.parametrize("weekday", [None, 0, 3, 5, 6])
def test_a_week_is_stepped_from_its_weekday_else_from_the_first_day(
    weekday: int | None,
) -> None:
    clause = CadenceClause(CadenceUnit.WEEK, weekday=weekday)
    asked = 6 if weekday is None else weekday  # 1 January 2023 is a Sunday

    found = due_days(clause, YEARS)

    assert list(found) == [d for d in YEARS if d.weekday() == asked]


@pytest.mark.parametrize("last", [8, 9, 14, 15])
def test_the_last_day_of_the_time_may_be_due(last: int) -> None:
    window = Period(FIRST, date(2023, 1, last))
    clause = CadenceClause(CadenceUnit.WEEK, weekday=6)

    assert list(due_days(clause, window)) == [d for d in window if d.weekday() == 6]
