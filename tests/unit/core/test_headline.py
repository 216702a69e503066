# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The headline: what a promise's standings add up to."""

from dataclasses import replace
from datetime import date

import pytest

from hallord.core.clauses import Clause, CountClause, Criteria, IntentClause, IntentTag
from hallord.core.evidence import Coverage, Evidence, Occasion, Presence, Record, Tally
from hallord.core.headline import Happened, Headline, ReportedThrough, Told, headline
from hallord.core.parties import Party, PartyKind
from hallord.core.periods import Period
from hallord.core.promises import Commitment, FollowedBy, Interpretation, Promise
from hallord.core.standing import standings
from hallord.core.verdicts import Pace, Verdict

POLICE = Party("polisen", "Polisen", PartyKind.POLICE, official=True)
TOWN = Party("kommunen", "Kommunen", PartyKind.MUNICIPALITY, official=True)
CLUB = Party("klubben", "Klubben", PartyKind.ASSOCIATION)
YEAR = Period(date(2022, 1, 1), date(2022, 12, 31))
WALKS = CountClause(1, criteria=Criteria(activities=("safety_walk",)))
CONTROLS = CountClause(9, criteria=Criteria(activities=("traffic_control",)))
INTENT = IntentClause(IntentTag.ACTIVITY, Criteria(activities=("night_walk",)))


def headline_of(
    clauses: tuple[Clause, ...],
    records: tuple[Record, ...] = (),
    *,
    as_of: date = date(2022, 7, 1),
    interpreted: Clause | None = None,
    followed_by: FollowedBy = FollowedBy.PARTIES,
) -> Headline:
    commitments = [
        Commitment(id=f"p{n}", text="…", clause=clause, lead=("polisen", "kommunen"))
        for n, clause in enumerate(clauses)
    ]
    if interpreted is not None:
        reading = Interpretation(
            "i", YEAR.first, "…", interpreted, ("polisen", "kommunen")
        )
        commitments[-1] = replace(commitments[-1], interpretations=(reading,))
    promise = Promise(
        id="l",
        title="Löftet",
        period=YEAR,
        parties=(POLICE, TOWN, CLUB),
        commitments=tuple(commitments),
        followed_by=followed_by,
    )
    found = standings(promise, Evidence(records), as_of=as_of, known_on=as_of)
    return headline(promise, found)


def occasion(id_: str, activity: str, day: date, party: str = "polisen") -> Occasion:
    return Occasion(
        id=id_,
        recorded=day,
        recorded_by=party,
        activity=activity,
        day=day,
        parties=(Presence(party),),
    )


def coverage(party: str, first: date, last: date) -> Coverage:
    return Coverage(
        id=f"{party}-{first}",
        recorded=date(2022, 7, 1),
        recorded_by=party,
        party=party,
        period=Period(first, last),
    )


def test_checkable_and_not_are_told_apart_and_so_are_interpretations() -> None:
    found = headline_of((WALKS, CONTROLS, INTENT, INTENT), interpreted=WALKS)

    assert (found.checkable, found.not_checkable, found.interpreted) == (3, 1, 1)
    assert found.told == (Told(Verdict.OPEN, None, 2),)
    assert found.told_interpreted == (Told(Verdict.OPEN, None, 1),)


def test_each_verdict_and_pace_is_counted() -> None:
    walked = occasion("w", "safety_walk", date(2022, 3, 1))
    told = coverage("polisen", YEAR.first, date(2022, 6, 30))
    both = (told, coverage("kommunen", YEAR.first, date(2022, 6, 30)))

    found = headline_of((WALKS, CONTROLS, replace(CONTROLS, n=8)), (walked, *both))

    assert found.told == (
        Told(Verdict.KEPT, None, 1),
        Told(Verdict.OPEN, Pace.BEHIND, 2),
    )


def test_in_step_is_told_before_behind() -> None:
    done = tuple(
        occasion(f"c{n}", "traffic_control", date(2022, 3, n)) for n in range(1, 5)
    )
    told = tuple(
        coverage(party, YEAR.first, date(2022, 6, 30))
        for party in ("polisen", "kommunen")
    )
    walks = replace(WALKS, n=9)

    found = headline_of((walks, CONTROLS, WALKS), (*done, *told))

    assert [(one.pace, one.number) for one in found.told] == [
        (Pace.ON_PACE, 1),
        (Pace.BEHIND, 1),
        (None, 1),
    ]


def test_what_happened_tells_also_of_intents_and_most_frequent_first() -> None:
    records = (
        occasion("w", "safety_walk", date(2022, 3, 1)),
        occasion("n1", "night_walk", date(2022, 3, 4)),
        occasion("n2", "night_walk", date(2022, 3, 5)),
    )

    found = headline_of((WALKS, INTENT), records)

    assert found.happened == (Happened("night_walk", 2), Happened("safety_walk", 1))


def test_a_record_that_counts_twice_happened_once() -> None:
    clauses = (INTENT, INTENT, INTENT)

    found = headline_of(clauses, (occasion("n", "night_walk", date(2022, 3, 4)),))

    assert found.happened == (Happened("night_walk", 1),)


def test_a_sum_is_not_added_to_the_occasions_inside_it() -> None:
    tally = Tally(
        id="t",
        recorded=date(2022, 6, 1),
        recorded_by="polisen",
        activity="traffic_control",
        period=Period(date(2022, 3, 1), date(2022, 3, 31)),
        count=7,
        parties=(Presence("polisen"),),
    )
    inside = occasion("a", "traffic_control", date(2022, 3, 31))
    outside = occasion("b", "traffic_control", date(2022, 4, 1))

    found = headline_of((CONTROLS,), (tally, inside, outside))

    assert found.happened == (Happened("traffic_control", 8),)


@pytest.mark.parametrize(
    ("parts", "day", "everything"),
    [
        ((), None, False),
        (((date(2022, 1, 1), date(2022, 6, 29)),), date(2022, 6, 29), False),
        (((date(2022, 1, 2), date(2022, 6, 30)),), None, False),
        (((date(2022, 1, 1), date(2022, 7, 1)),), None, True),
        (
            (
                (date(2022, 1, 1), date(2022, 3, 31)),
                (date(2022, 5, 1), date(2022, 6, 30)),
            ),
            date(2022, 3, 31),
            False,
        ),
    ],
)
def test_through_which_day_a_party_has_reported(
    parts: tuple[tuple[date, date], ...], day: date | None, everything: bool
) -> None:
    covered = tuple(coverage("polisen", first, last) for first, last in parts)

    police, town = headline_of((WALKS,), covered).reported

    assert police == ReportedThrough("polisen", day, everything)
    assert town == ReportedThrough("kommunen", None, everything=False)


def test_before_the_period_nobody_owes_a_report() -> None:
    found = headline_of((WALKS,), as_of=date(2021, 12, 31))

    assert found.reported == ()


def test_in_an_archive_nobody_owes_us_a_report() -> None:
    found = headline_of((WALKS,), followed_by=FollowedBy.ARCHIVE)

    assert found.reported == ()
