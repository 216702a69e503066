# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""What becomes of each record, and what the records add up to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from hallord.core.clauses import CountClause, Criteria, OnePer
from hallord.core.counting import (
    Knowledge,
    Question,
    entries_for,
    missed_at_least,
    total,
)
from hallord.core.evidence import Evidence, Occasion, Record, Tally
from hallord.core.known_evidence import as_known
from hallord.core.periods import Period
from hallord.core.reasons import Reason
from hallord.core.verdicts import Entry, EntryState
from tests.support.cast import (
    BY_POLICE,
    END,
    INTENT,
    JOINT_OPERATIONS,
    LATER,
    START,
    commitment,
    control,
    judged,
    moment,
    occasion,
    promise,
    tally,
    yes,
)

DAY = date(2022, 3, 5)
WINDOW = Period(START, END)
MADE = promise(commitment(INTENT))


def entries(
    criteria: Criteria,
    *records: Record,
    in_minutes: bool = False,
    known_on: date = LATER,
) -> dict[str, Entry]:
    question = Question(
        commitment="punkt",
        period=WINDOW,
        criteria=criteria,
        one_per=OnePer.DAY_PLACE,
        in_minutes=in_minutes,
    )
    knowledge = Knowledge(
        promise=MADE,
        evidence=as_known(Evidence(records), known_on),
        as_of=known_on,
        known_on=known_on,
        claims={},
    )
    return {e.record.id: e for e in entries_for(question, knowledge)}


def shift(id_: str, first: str, last: str, *, by: str = "polisen") -> Occasion:
    return replace(
        occasion(id_, DAY, activity="traffic_control", by=(by,)),
        start=moment(DAY, first),
        end=moment(DAY, last),
    )


def counted(*records: Occasion | Tally) -> list[Entry]:
    return [
        Entry(r, EntryState.COUNTED, r.count if isinstance(r, Tally) else 1)
        for r in records
    ]


def test_what_was_booked_on_a_commitment_is_shown_there_whatever_it_was() -> None:
    meeting = occasion("m", DAY, activity="meeting", by=("polisen",))

    assert entries(BY_POLICE, meeting) == {}
    found = entries(BY_POLICE, replace(meeting, counts_for=("punkt",)))
    assert [r.code for r in found["m"].reasons] == ["other_activity"]


def test_criteria_without_activities_speak_of_what_is_booked_nowhere_else() -> None:
    free, booked = control("k", DAY), replace(control("b", DAY), counts_for=("annan",))

    assert set(entries(Criteria(by=("polisen",)), free, booked)) == {"k"}


def test_a_shift_without_clock_times_counts_no_minutes() -> None:
    found = entries(BY_POLICE, control("k", DAY), in_minutes=True)["k"]

    assert (found.state, found.amount) == (EntryState.NOT_COUNTED, 0)
    assert found.reasons == (Reason.of("length_unknown", minutes=0),)


def test_a_shift_that_does_not_count_still_shows_how_long_it_was() -> None:
    other = shift("k", "18.00", "20.00", by="kommunen")

    found = entries(BY_POLICE, other, in_minutes=True)["k"]

    assert (found.state, found.amount) == (EntryState.NOT_COUNTED, 120)


@pytest.mark.parametrize(
    ("present", "state", "reason"),
    [
        (None, EntryState.UNCONFIRMED, "unconfirmed"),
        (False, EntryState.NOT_COUNTED, "denied"),
    ],
)
def test_a_lacking_and_a_refused_word_are_told_with_the_party(
    *, present: bool | None, state: EntryState, reason: str
) -> None:
    records: list[Record] = [occasion("i", DAY)]
    if present is not None:
        records.append(yes("i", "kommunen", DAY, present=present))

    found = entries(JOINT_OPERATIONS, *records)["i"]

    assert found.state is state
    assert found.reasons == (Reason.of(reason, parties=("kommunen",)),)


def test_of_two_in_one_slot_the_one_that_has_come_furthest_stands() -> None:
    awaited = occasion("a", DAY, recorded=date(2022, 4, 1))
    lacking = occasion("b", DAY, recorded=date(2022, 3, 6))
    sure = occasion("c", DAY)
    on = date(2022, 4, 1)
    word = yes("c", "kommunen", DAY)

    two = entries(JOINT_OPERATIONS, awaited, lacking, known_on=on)
    three = entries(JOINT_OPERATIONS, awaited, lacking, sure, word, known_on=on)

    assert two["a"].state is EntryState.AWAITING
    assert two["b"].reasons == (Reason.of("same_day_place"),)
    assert three["c"].state is EntryState.COUNTED
    assert three["a"].reasons == three["b"].reasons == two["b"].reasons


def test_of_two_in_one_slot_the_one_with_a_clock_time_stands_then_the_earliest() -> (
    None
):
    later, earlier = shift("b", "20.00", "21.00"), shift("c", "18.00", "19.00")

    found = entries(BY_POLICE, control("a", DAY), later, earlier)

    assert found["c"].state is EntryState.COUNTED
    assert found["a"].reasons == found["b"].reasons == (Reason.of("same_day_place"),)


def test_the_members_named_after_the_window_do_not_make_one_occasion_two() -> None:
    day = date(2023, 1, 10)
    two = [replace(control(k, day), members=(k,)) for k in ("a", "b")]

    assert judged(CountClause(1, criteria=BY_POLICE), two).reached_on == day
    assert judged(CountClause(2, criteria=BY_POLICE), two).reached_on is None


@pytest.mark.parametrize(
    ("first", "last", "minutes"),
    [
        ("17.00", "18.00", 60),
        ("17.00", "18.01", 60),
        ("18.00", "19.00", 0),
        ("18.30", "20.00", 0),
        ("18.00", "20.01", 1),
        ("17.59", "20.00", 1),
        ("17.00", "21.00", 120),
        ("19.59", "20.01", 1),
        ("20.00", "21.00", 60),
    ],
)
def test_hours_at_a_place_count_once(first: str, last: str, minutes: int) -> None:
    # The shift with the earlier start is met first, whatever its name.
    base = [shift("b1", "18.00", "19.00"), shift("b2", "19.00", "20.00")]

    found = entries(BY_POLICE, *base, shift("x", first, last), in_minutes=True)

    assert sum(e.amount for e in found.values()) == 120 + minutes
    fully = [e for e in found.values() if not e.amount]
    assert all(e.state is EntryState.NOT_COUNTED for e in fully)
    assert all(e.reasons == (Reason.of("same_hours"),) for e in fully)
    assert sum(e.state is EntryState.COUNTED for e in found.values()) == 3 - len(fully)


def test_the_same_hours_elsewhere_are_hours_of_their_own() -> None:
    here, there = shift("a", "18.00", "20.00"), shift("b", "18.00", "20.00")

    found = entries(BY_POLICE, here, replace(there, place="stationen"), in_minutes=True)

    assert [e.amount for e in found.values()] == [120, 120]


def test_sums_from_different_places_are_added_beside_a_single_occasion() -> None:
    march = (date(2022, 3, 1), date(2022, 3, 31))
    there = [tally(p, *march, n, place=p) for p, n in (("torget", 3), ("stationen", 4))]

    assert total(counted(*there), WINDOW) == 7
    assert total(counted(*there, control("k", DAY, place="kontoret")), WINDOW) == 8
    assert total(counted(*there, control("k", DAY, place=None)), WINDOW) == 7


def test_sums_are_told_apart_by_a_member_only_where_they_name_just_one() -> None:
    march = (date(2022, 3, 1), date(2022, 3, 31))

    def of(id_: str, *members: str) -> Tally:
        return replace(tally(id_, *march, 3), members=members)

    assert total(counted(of("s", "a"), of("t", "b")), WINDOW) == 6
    assert total(counted(of("s", "a"), of("t", "a", "b")), WINDOW) == 3


def sums(*spans: tuple[int, int, int]) -> Iterable[Entry]:
    return counted(
        *(
            tally(f"s{k}", date(2022, 3, first), date(2022, 3, last), n)
            for k, (first, last, n) in enumerate(spans)
        )
    )


@pytest.mark.parametrize(
    ("spans", "most"),
    [
        (((1, 5, 3), (5, 9, 4)), 4),
        (((1, 5, 3), (6, 9, 4)), 7),
        (((1, 10, 5), (2, 3, 4), (4, 5, 4)), 8),
        (((1, 10, 9), (2, 3, 4), (4, 5, 4)), 9),
        (((1, 2, 1), (3, 4, 0), (5, 6, 1)), 2),
        (((1, 2, 1),), 1),
    ],
)
def test_of_sums_that_share_a_day_the_greatest_choice_holds(
    spans: tuple[tuple[int, int, int], ...], most: int
) -> None:
    assert total(sums(*spans), WINDOW) == most


def test_a_sum_is_worth_what_it_adds_to_the_occasions_inside_it() -> None:
    inside = [control(f"k{n}", date(2022, 3, n)) for n in (1, 5)]

    assert total([*sums((1, 5, 1)), *counted(*inside)], WINDOW) == 2
    assert total([*sums((1, 5, 3)), *counted(*inside)], WINDOW) == 3
    assert total([*sums((2, 4, 3)), *counted(*inside)], WINDOW) == 5


@pytest.mark.parametrize(
    ("amount", "missed"), [(0, 5), (7, 2), (8, 1), (9, 1), (10, 0), (99, 0)]
)
def test_a_sum_fills_only_as_many_buckets_as_it_is_enough_for(
    amount: int, missed: int
) -> None:
    days = [Period(date(2022, 3, n), date(2022, 3, n)) for n in range(1, 6)]
    before = counted(control("k", DAY))

    found = missed_at_least([*before, *sums((1, 5, amount))], days, 2)

    assert found == missed
