# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Hours and shares of days at a place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest

from hallord.core.clauses import PresenceClause
from hallord.core.evidence import Record
from hallord.core.verdicts import Pace, Verdict
from tests.support.cast import (
    BY_POLICE,
    commitment,
    control,
    judged,
    moment,
    promise,
    reported,
    tally,
)

FIRST, LAST = date(2022, 1, 1), date(2022, 4, 10)
"""A hundred days."""


def test_a_clause_without_hours_or_share_asks_for_nothing() -> None:
    assert judged(PresenceClause(criteria=BY_POLICE)).target == 0


def test_a_sum_for_days_that_need_one_each_tells_how_many_were_missed() -> None:
    clause = PresenceClause(share=Fraction(1), criteria=BY_POLICE)
    last = FIRST + timedelta(days=4)
    made = promise(commitment(clause), first=FIRST, last=last)
    records = [tally("s", FIRST, last, 3), *reported("polisen", first=FIRST, last=last)]

    found = judged(made, records)

    assert found.verdict is Verdict.BROKEN
    assert found.reason is not None
    assert found.reason.value("missed") == 2


@pytest.mark.parametrize(
    ("end", "pace"), [("19.00", Pace.ON_PACE), ("18.59", Pace.BEHIND)]
)
def test_one_hour_behind_is_still_in_step(end: str, pace: Pace) -> None:
    # Twenty of a hundred hours are expected after twenty of a hundred days.
    clause = PresenceClause(hours=100, criteria=BY_POLICE)
    made = promise(commitment(clause), first=FIRST, last=LAST)
    today = FIRST + timedelta(days=19)
    shift = replace(
        control("k", FIRST), start=moment(FIRST, "0.00"), end=moment(FIRST, end)
    )
    records: list[Record] = [shift, *reported("polisen", first=FIRST, last=today)]

    assert judged(made, records, as_of=today).pace is pace
