# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Boundaries of the first sentences about a promise."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hallord.core.clauses import CountClause
from hallord.core.evidence import Coverage, Evidence, Record
from hallord.core.headline import (
    Happened,
    Headline,
    ReportedThrough,
    headline,
    what_happened,
)
from hallord.core.periods import Period
from hallord.core.standing import standings
from tests.support.cast import (
    BY_POLICE,
    END,
    GUARDS,
    MUNICIPALITY,
    POLICE,
    START,
    commitment,
    judged,
    promise,
    reported,
    tally,
)

CONTROLS = CountClause(9, criteria=BY_POLICE)


def headline_of(
    *records: Record, as_of: date, clauses: tuple[CountClause, ...] = (CONTROLS,)
) -> Headline:
    asked = (commitment(c, id_=f"p{k}") for k, c in enumerate(clauses))
    made = replace(promise(*asked), parties=(GUARDS, MUNICIPALITY, POLICE))
    found = standings(made, Evidence(records), as_of=as_of, known_on=as_of)
    return headline(made, found)


def test_a_sum_alone_has_happened() -> None:
    found = judged(CONTROLS, [tally("s", date(2022, 3, 1), date(2022, 3, 31), 7)])

    assert what_happened([found]) == (Happened("traffic_control", 7),)
    assert what_happened([]) == ()


@pytest.mark.parametrize(
    ("as_of", "reported_through"),
    [
        (date(2021, 6, 30), ()),
        (START, (ReportedThrough("polisen", None, everything=False),)),
    ],
)
def test_reporting_is_asked_for_from_the_first_day(
    as_of: date, reported_through: tuple[ReportedThrough, ...]
) -> None:
    assert headline_of(as_of=as_of).reported == reported_through


@pytest.mark.parametrize(
    ("as_of", "everything"), [(date(2022, 3, 1), True), (date(2022, 3, 2), False)]
)
def test_a_gap_is_told_from_its_first_day(as_of: date, *, everything: bool) -> None:
    told = reported("polisen", last=date(2022, 3, 1))

    (found,) = headline_of(*told, as_of=as_of).reported

    assert found.everything is everything


def test_a_commitment_that_has_not_begun_hides_none_after_it() -> None:
    later = replace(CONTROLS, window=Period(date(2022, 10, 1), END))

    (found,) = headline_of(as_of=START, clauses=(later, CONTROLS)).reported

    assert found == ReportedThrough("polisen", None, everything=False)


def test_the_day_told_is_the_earliest_that_any_commitment_is_reported_through() -> None:
    told = [
        Coverage(
            id=which,
            recorded=END,
            recorded_by="polisen",
            party="polisen",
            period=Period(START, last),
            commitments=(which,),
        )
        for which, last in (("p0", date(2022, 5, 1)), ("p1", date(2022, 3, 1)))
    ]

    (found,) = headline_of(*told, as_of=END, clauses=(CONTROLS, CONTROLS)).reported

    assert found.day == date(2022, 3, 1)
