# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is carried over, where a count begins anew, and how much room is left."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from hallord.core.cases import may_carry, members_of, of_member
from hallord.core.clauses import (
    CadenceClause,
    CadenceUnit,
    Clause,
    CommunicationClause,
    CountClause,
    OnePer,
    Op,
    PresenceClause,
    SetOf,
)
from hallord.core.evidence import Proof, Record
from hallord.core.periods import Per
from hallord.core.verdicts import Entry, EntryState, Standing, Verdict
from tests.support.cast import (
    BY_POLICE,
    INTENT,
    START,
    commitment,
    control,
    judged,
    promise,
    reported,
)

TOTAL = CountClause(9, criteria=BY_POLICE)
HOURS = PresenceClause(hours=9)
SHARE = PresenceClause(share=Fraction(1, 2))
POSTS = CommunicationClause(4, ("polisen",))
EACH = SetOf("skola", size=2)


@pytest.mark.parametrize(
    ("earlier", "later", "carries"),
    [
        (TOTAL, TOTAL, True),
        (TOTAL, replace(TOTAL, n=3), True),
        (TOTAL, replace(TOTAL, op=Op.AT_MOST), False),
        (TOTAL, replace(TOTAL, per=Per.YEAR), False),
        (TOTAL, replace(TOTAL, each_of=EACH), False),
        (replace(TOTAL, each_of=EACH), replace(TOTAL, each_of=EACH), False),
        (HOURS, HOURS, True),
        (HOURS, replace(HOURS, per=Per.YEAR), False),
        (HOURS, SHARE, False),
        (SHARE, SHARE, False),
        (POSTS, POSTS, True),
        (POSTS, replace(POSTS, per=Per.YEAR), False),
        (TOTAL, HOURS, False),
        (CadenceClause(CadenceUnit.WEEK), CadenceClause(CadenceUnit.WEEK), False),
    ],
)
def test_only_a_total_of_the_same_kind_is_carried_over(
    earlier: Clause, later: Clause, *, carries: bool
) -> None:
    assert may_carry(earlier, later) is carries
    assert may_carry(later, earlier) is carries


def in_summer(*records: Record) -> Standing:
    clause = CountClause(9, criteria=BY_POLICE, per=Per.SEASON, one_per=OnePer.WEEKEND)
    made = promise(commitment(clause))
    summer = replace(made, seasons=tuple(s for s in made.seasons if s.id == "sommar"))
    return judged(summer, records, as_of=date(2022, 9, 1))


def test_a_weekend_that_the_end_of_a_season_cuts_is_one_on_each_side() -> None:
    # Wednesday 31 August and Thursday 1 September 2022 are of the same week.
    inside = replace(control("a", date(2022, 8, 31)), recorded_by="kommunen")

    found = in_summer(inside, control("b", date(2022, 9, 1)))

    assert [e.state for e in found.entries] == [
        EntryState.AWAITING,
        EntryState.COUNTED,
    ]


def test_the_last_days_of_a_season_are_not_cut_from_each_other() -> None:
    days = [date(2022, 8, 29), date(2022, 8, 30), date(2022, 8, 31)]

    found = in_summer(*(control(day.isoformat(), day) for day in days))

    assert found.done == 1


def test_of_more_places_than_a_set_holds_those_furthest_on_stand() -> None:
    clause = replace(TOTAL, each_of=EACH)
    states = {
        "kontoret": [EntryState.COUNTED, EntryState.NOT_COUNTED],
        "norrskolan": [EntryState.COUNTED, EntryState.AWAITING],
        "soderskolan": [EntryState.COUNTED, EntryState.UNCONFIRMED],
        "torget": [EntryState.AWAITING] * 3,
    }
    entries = [
        Entry(replace(control(f"{place}{k}", START), members=(place,)), state)
        for place, found in states.items()
        for k, state in enumerate(found)
    ]

    assert members_of(clause, entries, promise(commitment(INTENT))) == (
        "norrskolan",
        "soderskolan",
    )


def test_a_proof_speaks_of_no_member() -> None:
    proof = Proof(
        id="p",
        recorded=START,
        recorded_by="polisen",
        commitment="punkt",
        day=START,
        kind="decision",
    )
    entries = [Entry(proof, EntryState.COUNTED)]

    assert of_member(entries, "torget", promise()) == ()


def room_left(needed: int, *records: Record, told: int) -> Verdict:
    """Five days at two places, seen on the third of them."""
    criteria = replace(BY_POLICE, places=("torget", "stationen"))
    made = promise(
        commitment(CountClause(needed, criteria=criteria)),
        first=date(2022, 3, 1),
        last=date(2022, 3, 5),
    )
    coverage = reported("polisen", first=date(2022, 3, 1), last=date(2022, 3, told))
    return judged(made, [*records, *coverage], as_of=date(2022, 3, 3)).verdict


@pytest.mark.parametrize(
    ("needed", "verdict"), [(4, Verdict.OPEN), (5, Verdict.CANNOT_BE_KEPT)]
)
def test_two_days_at_two_places_have_room_for_four(
    needed: int, verdict: Verdict
) -> None:
    assert room_left(needed, told=3) is verdict


@pytest.mark.parametrize(
    ("needed", "verdict"), [(6, Verdict.OPEN), (7, Verdict.CANNOT_BE_KEPT)]
)
def test_what_was_done_on_a_day_not_yet_reported_takes_its_room(
    needed: int, verdict: Verdict
) -> None:
    done = control("k", date(2022, 3, 3))

    assert room_left(needed, done, told=2) is verdict


def test_what_was_done_on_a_reported_day_takes_no_room() -> None:
    done = control("k", date(2022, 3, 1))

    assert room_left(7, done, told=2) is Verdict.OPEN
    assert room_left(8, done, told=2) is Verdict.CANNOT_BE_KEPT
