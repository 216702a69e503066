# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The numbers beside a counted verdict: years begun, and days that are left."""

from __future__ import annotations

from datetime import date

import pytest

from hallord.core.cases import Case
from hallord.core.clauses import CountClause
from hallord.core.counted import furthest_behind
from hallord.core.counting import Knowledge
from hallord.core.evidence import Evidence
from hallord.core.known_evidence import as_known
from hallord.core.periods import Per
from hallord.core.segments import segments_of
from tests.support.cast import (
    BY_POLICE,
    END,
    START,
    commitment,
    joint_operations,
    judged,
    promise,
)

CLAUSE = CountClause(9, criteria=BY_POLICE)


@pytest.mark.parametrize(
    ("as_of", "due"),
    [
        (date(2020, 12, 31), 0),
        (date(2021, 1, 1), 1),
        (date(2021, 12, 31), 1),
        (date(2022, 1, 1), 2),
    ],
)
def test_a_year_is_due_from_its_first_day(as_of: date, due: int) -> None:
    yearly = CountClause(9, criteria=BY_POLICE, per=Per.YEAR)
    made = promise(commitment(yearly), first=date(2021, 1, 1))

    assert judged(made, as_of=as_of).buckets_due == due


@pytest.mark.parametrize(
    ("as_of", "left"),
    [
        (date(2022, 12, 29), 2),
        (date(2022, 12, 30), 1),
        (END, 0),
        (date(2023, 1, 1), 0),
    ],
)
def test_the_days_left_are_those_after_the_day_looked_at(
    as_of: date, left: int
) -> None:
    assert judged(CLAUSE, as_of=as_of).eligible_left == left


def test_a_promise_without_end_has_no_number_of_days_left() -> None:
    made = promise(commitment(CLAUSE), last=None)

    assert judged(made, as_of=START).eligible_left is None


def test_a_bucket_without_its_demand_has_no_pace() -> None:
    asked = commitment(joint_operations(9))
    made = promise(asked)
    (segment,) = segments_of(asked, made, START)
    knowledge = Knowledge(
        promise=made,
        evidence=as_known(Evidence(), START),
        as_of=START,
        known_on=START,
        claims={},
    )
    case = Case(
        commitment=asked,
        clause=CLAUSE,
        segment=segment,
        knowledge=knowledge,
    )
    buckets = judged(asked, as_of=START).buckets

    with pytest.raises(ValueError, match="longer than"):
        furthest_behind([], buckets, case=case, criteria=CLAUSE.criteria)
