# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""What of a promise and its evidence may stand on a public page, and when."""

from dataclasses import replace
from datetime import date, time
from decimal import Decimal

import pytest

from hallord.core.clauses import (
    Clause,
    CountClause,
    Criteria,
    IntentClause,
    IntentTag,
    OnePer,
    PlanStep,
)
from hallord.core.evidence import (
    Confirmation,
    Coverage,
    Evidence,
    Occasion,
    PlannedMeeting,
    Presence,
    Record,
    Retraction,
    Secrecy,
    Tally,
)
from hallord.core.local_time import at
from hallord.core.parties import Party, PartyKind
from hallord.core.periods import Period
from hallord.core.places import Place, PlaceClass
from hallord.core.promises import Commitment, Promise, PublicationRule
from hallord.core.secrecy import (
    concerns_enforcement,
    public_evidence,
    public_from,
    public_promise,
    public_standing,
)
from hallord.core.standing import standings
from hallord.core.verdicts import Verdict

POLICE = Party("polisen", "Polisen", PartyKind.POLICE, official=True)
TOWN = Party("kommunen", "Kommunen", PartyKind.MUNICIPALITY, official=True)
YEAR = Period(date(2022, 1, 1), date(2022, 12, 31))
OPERATIONS = CountClause(
    4,
    criteria=Criteria(activities=("targeted_operation",), by=("polisen",)),
    plan=(PlanStep(YEAR, 4),),
)
WALKS = CountClause(
    2, criteria=Criteria(activities=("safety_walk",)), plan=(PlanStep(YEAR, 2),)
)
PLACES = (
    Place("torget", "Stora torget", PlaceClass.SQUARE, district="norra"),
    Place("bokskolan", "Bokskolan", PlaceClass.SCHOOL, district="norra"),
    Place("ekskolan", "Ekskolan", PlaceClass.SCHOOL, district="norra"),
    Place("almskolan", "Almskolan", PlaceClass.SCHOOL, "norra", name_public=True),
)


def promise_of(*clauses: Clause) -> Promise:
    return Promise(
        id="löfte",
        title="Ett löfte",
        period=YEAR,
        parties=(POLICE, TOWN),
        places=PLACES,
        commitments=tuple(
            Commitment(id=f"p{n}", text="…", clause=clause, lead=("polisen",))
            for n, clause in enumerate(clauses, 1)
        ),
        # Two weeks, then the next Monday.
        publication=PublicationRule(
            enforcement_delay_days=14, batch_weekday=0, delay_days=1
        ),
    )


def occasion(
    id_: str = "o",
    *,
    activity: str = "targeted_operation",
    day: date = date(2022, 3, 11),
    recorded: date | None = None,
    place: str | None = None,
    secrecy: Secrecy = Secrecy.PUBLIC,
) -> Occasion:
    return Occasion(
        id=id_,
        recorded=recorded or day,
        recorded_by="polisen",
        recorded_role="yttre befäl",
        source="anteckning",
        activity=activity,
        day=day,
        start=at(day, time(20)),
        end=at(day, time(23)),
        place=place,
        parties=(Presence("polisen"),),
        hours=Decimal(12),
        secrecy=secrecy,
    )


@pytest.mark.parametrize(
    ("activity", "day", "recorded", "first_public"),
    [
        # Friday 11 March + 14 days = Friday 25; the Monday after is 28.
        ("targeted_operation", date(2022, 3, 11), date(2022, 3, 11), date(2022, 3, 28)),
        # Monday 14 March + 14 days is itself a Monday.
        ("weekend_operation", date(2022, 3, 14), date(2022, 3, 14), date(2022, 3, 28)),
        ("weekend_operation", date(2022, 3, 15), date(2022, 3, 15), date(2022, 4, 4)),
        # Recorded later than the delay: the batch after the recording.
        ("targeted_operation", date(2022, 3, 11), date(2022, 4, 5), date(2022, 4, 11)),
        ("safety_walk", date(2022, 3, 11), date(2022, 3, 11), date(2022, 3, 12)),
        ("safety_walk", date(2022, 3, 11), date(2022, 4, 5), date(2022, 4, 5)),
    ],
)
def test_when_an_occasion_becomes_public(
    activity: str, day: date, recorded: date, first_public: date
) -> None:
    promise = promise_of(OPERATIONS, WALKS)
    record = occasion(activity=activity, day=day, recorded=recorded)

    assert public_from(record, promise) == first_public
    for on, shown in (
        (first_public, 1),
        (date.fromordinal(first_public.toordinal() - 1), 0),
    ):
        assert len(public_evidence(promise, Evidence([record]), on=on)) == shown


def test_coverage_waits_with_the_occasions_that_it_vouches_for() -> None:
    """A page that knew of one and not the other would call a kept promise broken."""
    promise = promise_of(replace(OPERATIONS, n=1, plan=()))
    day = date(2022, 12, 30)
    covered = Coverage(
        id="k",
        recorded=date(2023, 1, 2),
        recorded_by="polisen",
        party="polisen",
        period=YEAR,
    )
    evidence = Evidence([occasion(day=day), covered])

    for on in (date(2023, 1, 3 + n) for n in range(28)):
        shown = public_evidence(promise, evidence, on=on)
        (found,) = standings(promise, shown, as_of=on, known_on=on)
        assert found.verdict in {Verdict.NOT_YET_REPORTED, Verdict.KEPT}
    assert found.verdict is Verdict.KEPT


@pytest.mark.parametrize(
    ("activities", "commitments", "waits"),
    [
        ((), (), True),
        (("traffic_control",), (), True),
        (("safety_walk",), (), False),
        ((), ("p1",), True),
        ((), ("p2",), False),
    ],
)
def test_only_coverage_of_enforcement_waits(
    activities: tuple[str, ...], commitments: tuple[str, ...], waits: bool
) -> None:
    covered = Coverage(
        id="k",
        recorded=date(2022, 4, 1),
        recorded_by="polisen",
        party="polisen",
        period=Period(date(2022, 3, 1), date(2022, 3, 31)),
        activities=activities,
        commitments=commitments,
    )

    first = public_from(covered, promise_of(OPERATIONS, WALKS))

    assert first == (date(2022, 4, 18) if waits else date(2022, 4, 1))


def test_a_promise_without_enforcement_shows_all_coverage_at_once() -> None:
    covered = Coverage(
        id="k",
        recorded=date(2022, 4, 1),
        recorded_by="polisen",
        party="polisen",
        period=Period(date(2022, 3, 1), date(2022, 3, 31)),
    )

    assert public_from(covered, promise_of(WALKS)) == date(2022, 4, 1)


@pytest.mark.parametrize(
    ("record", "shown"),
    [
        (occasion(secrecy=Secrecy.SHARED), False),
        (occasion(secrecy=Secrecy.PARTY), False),
        (occasion(secrecy=Secrecy.PUBLIC), True),
        (
            PlannedMeeting(
                id="m",
                recorded=date(2022, 1, 1),
                recorded_by="kommunen",
                forum="brå",
                day=date(2022, 2, 1),
            ),
            False,
        ),
    ],
)
def test_what_is_never_shown(record: Record, shown: bool) -> None:
    found = public_evidence(
        promise_of(OPERATIONS), Evidence([record]), on=date(2023, 6, 1)
    )

    assert bool(len(found)) is shown


def test_words_about_a_hidden_record_are_hidden_too() -> None:
    hidden = occasion("hemlig", secrecy=Secrecy.SHARED)
    shown = occasion("öppen")
    later = date(2022, 3, 20)
    about = [
        Confirmation(
            id=f"b-{subject}",
            recorded=later,
            recorded_by="kommunen",
            record=subject,
            party="kommunen",
        )
        for subject in ("hemlig", "öppen")
    ]
    undone = Retraction(
        id="å", recorded=later, recorded_by="polisen", retracts="hemlig", ground="fel"
    )

    found = public_evidence(
        promise_of(OPERATIONS),
        Evidence([hidden, shown, *about, undone]),
        on=date(2023, 6, 1),
    )

    assert {record.id for record in found.records} == {"öppen", "b-öppen"}


def test_roles_hours_and_notes_are_left_out_but_a_published_source_stays() -> None:
    noted = occasion("a")
    published = replace(occasion("b"), source="https://example.se/uppföljning")

    found = public_evidence(
        promise_of(OPERATIONS), Evidence([noted, published]), on=date(2023, 6, 1)
    )

    assert [record.source for record in found.records] == [
        "",
        "https://example.se/uppföljning",
    ]
    for record in found.records:
        assert isinstance(record, Occasion)
        assert record.recorded_role == ""
        assert record.hours is None
        assert record.parties == (Presence("polisen"),)


@pytest.mark.parametrize(
    ("place", "named_in_contract", "shown_as"),
    [
        ("torget", False, "square-1"),
        ("torget", True, "torget"),
        ("bokskolan", False, "school-1"),
        # A contract that names a school does not give the school's consent.
        ("bokskolan", True, "school-1"),
        ("almskolan", False, "almskolan"),
        ("almskolan", True, "almskolan"),
        (None, False, None),
    ],
)
def test_a_place_is_never_finer_than_the_contract_names(
    place: str | None, named_in_contract: bool, shown_as: str | None
) -> None:
    named = ("torget", "bokskolan", "almskolan") if named_in_contract else ()
    clause = CountClause(
        1, criteria=Criteria(activities=("safety_walk",), places=named)
    )

    found = public_evidence(
        promise_of(clause),
        Evidence([occasion(activity="safety_walk", place=place)]),
        on=date(2023, 6, 1),
    )

    (record,) = found.records
    assert isinstance(record, Occasion)
    assert record.place == shown_as
    if place is not None and shown_as != place:
        assert record.district == "norra"


def test_two_schools_on_one_day_stay_two_and_no_days_are_linked() -> None:
    clause = CountClause(
        3,
        one_per=OnePer.DAY_PLACE,
        criteria=Criteria(activities=("school_visit",), place_classes=("school",)),
    )
    first, later = date(2022, 3, 11), date(2022, 3, 18)
    evidence = Evidence(
        [
            occasion("1", activity="school_visit", day=first, place="ekskolan"),
            occasion("2", activity="school_visit", day=first, place="bokskolan"),
            occasion("3", activity="school_visit", day=later, place="bokskolan"),
        ]
    )
    promise = promise_of(clause)
    on = date(2023, 6, 1)

    shown = public_evidence(promise, evidence, on=on)
    (inside,) = standings(promise, evidence, as_of=on, known_on=on)
    (outside,) = standings(promise, shown, as_of=on, known_on=on)

    places = [r.place for r in shown.records if isinstance(r, Occasion)]
    assert places == ["school-1", "school-2", "school-1"]
    assert (outside.verdict, outside.done) == (inside.verdict, inside.done)
    assert outside.done == 3


def test_exit_work_is_a_yes_for_each_ended_year() -> None:
    clause = IntentClause(
        IntentTag.ACTIVITY, criteria=Criteria(activities=("exit_work",))
    )
    evidence = Evidence(
        [
            occasion("1", activity="exit_work", day=date(2021, 11, 3)),
            occasion("2", activity="exit_work", day=date(2022, 2, 3)),
            occasion("3", activity="exit_work", day=date(2022, 9, 3)),
        ]
    )
    promise = promise_of(clause)

    during = public_evidence(promise, evidence, on=date(2022, 12, 31))
    after = public_evidence(promise, evidence, on=date(2023, 1, 1))

    years = [
        [(r.period.first.year, r.count) for r in found.records if isinstance(r, Tally)]
        for found in (during, after)
    ]
    assert years == [[(2021, 1)], [(2021, 1), (2022, 1)]]
    assert not any(isinstance(r, Occasion) for r in (*during.records, *after.records))


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(2022, 1, 1), date(2022, 12, 31)),
        (date(2022, 7, 1), date(2022, 12, 31)),
        (date(2021, 7, 1), date(2022, 10, 31)),
    ],
)
def test_the_yes_for_a_year_counts_in_a_promise_that_begins_or_ends_in_it(
    first: date, last: date
) -> None:
    clause = IntentClause(
        IntentTag.ACTIVITY, criteria=Criteria(activities=("exit_work",))
    )
    promise = replace(promise_of(clause), period=Period(first, last))
    evidence = Evidence([occasion(activity="exit_work", day=date(2022, 9, 3))])
    on = date(2023, 2, 1)

    shown = public_evidence(promise, evidence, on=on)
    (found,) = standings(promise, shown, as_of=on, known_on=on)

    assert found.done == 1


def test_the_plan_of_operations_is_withheld_and_that_of_walks_is_not() -> None:
    promise = promise_of(OPERATIONS, WALKS)

    operations, walks = (c.clause for c in public_promise(promise).commitments)

    assert operations == replace(OPERATIONS, plan=(), plan_withheld=True)
    assert walks == WALKS
    assert concerns_enforcement(OPERATIONS, promise)
    assert not concerns_enforcement(WALKS, promise)


def test_a_public_standing_of_operations_says_nothing_of_what_is_left() -> None:
    promise = promise_of(replace(OPERATIONS, plan=()), WALKS)
    on = date(2022, 6, 1)

    found = standings(promise, Evidence(), as_of=on, known_on=on)
    operations, walks = (public_standing(one, promise) for one in found)

    assert operations.eligible_left is None
    assert operations.expected is None
    assert walks.eligible_left == found[1].eligible_left == 213
