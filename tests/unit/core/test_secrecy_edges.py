# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Boundaries of what may be public."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hallord.core.clauses import (
    Clause,
    CountClause,
    Criteria,
    MilestoneClause,
    PlanStep,
)
from hallord.core.evidence import Evidence, Record, Request, RequestAnswer, Secrecy
from hallord.core.periods import Period
from hallord.core.secrecy import (
    concerns_enforcement,
    public_evidence,
    public_from,
    public_promise,
)
from tests.support.cast import (
    END,
    INTENT,
    LATER,
    START,
    commitment,
    occasion,
    promise,
    tally,
)

MADE = promise(commitment(INTENT))
WALKS = CountClause(2, criteria=Criteria(("safety_walk",)))
CONTROLS = CountClause(2, criteria=Criteria(("safety_walk", "traffic_control")))
STEP = PlanStep(Period(START, END), 2)


def shown(*records: Record) -> list[str]:
    return [r.id for r in public_evidence(MADE, Evidence(records), on=LATER).records]


def test_a_sum_is_not_public_before_its_last_day_has_passed() -> None:
    walks = tally("s", date(2022, 1, 1), date(2022, 3, 31), 3, recorded=START)

    ready = public_from(replace(walks, activity="safety_walk"), MADE)

    assert ready == date(2022, 3, 31)


def test_a_record_that_is_not_public_hides_none_after_it() -> None:
    secret = replace(
        occasion("a", START, activity="safety_walk"), secrecy=Secrecy.SHARED
    )

    assert shown(secret, occasion("b", START, activity="safety_walk")) == ["b"]


@pytest.mark.parametrize("activity", ["exit_work", "safety_walk"])
def test_what_must_wait_or_is_told_otherwise_hides_none_after_it(
    activity: str,
) -> None:
    later = occasion("a", LATER, activity=activity, recorded=date(2025, 3, 1))
    told = replace(later, recorded=LATER)
    walk = occasion("b", START, activity="safety_walk")

    assert shown(later, walk) == ["b"]
    assert shown(told, walk)[-1] == "b"


def test_the_answer_to_a_request_follows_the_request() -> None:
    request = Request(
        id="f", recorded=START, recorded_by="kommunen", commitment="punkt", day=START
    )
    answer = RequestAnswer(
        id="s", recorded=START, recorded_by="kommunen", request="f", day=START
    )

    assert shown(request, answer) == ["f", "s"]
    assert shown(replace(request, secrecy=Secrecy.PARTY), answer) == []


def test_exit_work_is_told_as_one_yes_for_the_whole_year() -> None:
    year = Period(date(2021, 1, 1), date(2023, 12, 31))
    made = replace(MADE, period=year)
    done = occasion("x", date(2022, 3, 1), activity="exit_work", by=("kommunen",))
    done = replace(done, recorded_by="kommunen")

    (told,) = public_evidence(made, Evidence([done]), on=LATER).records

    assert told == replace(
        tally("ja-exit_work-2022", date(2022, 1, 1), date(2022, 12, 31), 1),
        activity="exit_work",
        recorded_by="kommunen",
        parties=done.parties,
    )


@pytest.mark.parametrize(
    ("clause", "concerns"),
    [
        (WALKS, False),
        (CONTROLS, True),
        (MilestoneClause("kontor", proof="opening"), False),
    ],
)
def test_one_enforcement_type_is_enough_to_concern_enforcement(
    clause: Clause, *, concerns: bool
) -> None:
    assert concerns_enforcement(clause, MADE) is concerns


def test_only_a_plan_of_enforcement_is_withheld() -> None:
    kept: tuple[Clause, ...] = (
        WALKS,
        replace(WALKS, plan=(STEP,)),
        CONTROLS,
        MilestoneClause("kontor", proof="opening"),
    )
    made = promise(*(commitment(c, id_=f"p{k}") for k, c in enumerate(kept)))
    planned = promise(commitment(replace(CONTROLS, plan=(STEP,))))

    assert public_promise(made) == made
    (asked,) = public_promise(planned).commitments
    assert asked.clause == replace(CONTROLS, plan_withheld=True)
