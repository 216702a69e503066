# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which occasion meets which due day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hallord.core.clauses import CadenceClause, CadenceUnit
from tests.support.cast import BY_POLICE, commitment, control, judged, promise

FRIDAYS = CadenceClause(
    CadenceUnit.WEEK, weekday=4, tolerance_days=1, criteria=BY_POLICE
)
FIRST, SECOND = date(2022, 3, 4), date(2022, 3, 11)
MADE = promise(commitment(FRIDAYS), first=date(2022, 3, 1), last=date(2022, 3, 14))


def numbers(*days: tuple[date, str]) -> list[tuple[int, int]]:
    records = [
        replace(control(f"k{k}", day), recorded_by=by)
        for k, (day, by) in enumerate(days)
    ]
    found = judged(MADE, records, as_of=date(2022, 3, 14))
    return [(b.done, b.awaiting) for b in found.buckets]


def test_an_awaited_occasion_meets_a_day_after_one_that_is_met() -> None:
    assert numbers((FIRST, "polisen"), (SECOND, "kommunen")) == [(1, 0), (0, 1)]


def test_a_confirmed_occasion_meets_the_day_before_an_earlier_awaited_one() -> None:
    near = date(2022, 3, 3)

    assert numbers((near, "kommunen"), (FIRST, "polisen")) == [(1, 0), (0, 0)]
