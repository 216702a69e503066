# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Upper numbers, limits, and the day on which a count was reached too late."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from hallord.core.clauses import CountClause, Judged, Op, SetOf
from hallord.core.evidence import Record, Tally
from hallord.core.periods import Per
from hallord.core.promises import Interpretation, Promise
from hallord.core.verdicts import Standing, Verdict
from tests.support.cast import (
    BOTH,
    BY_POLICE,
    END,
    LATER,
    commitment,
    control,
    joint_operations,
    judged,
    promise,
    reported,
    tally,
)

FIRST = date(2021, 1, 1)
YEARLY = CountClause(2, criteria=BY_POLICE, per=Per.YEAR)
AT_MOST = replace(YEARLY, op=Op.AT_MOST)


def two_years(clause: CountClause) -> Promise:
    return promise(commitment(clause), first=FIRST)


def controls(number: int, first: date) -> list[Record]:
    days = [first + timedelta(days=k) for k in range(number)]
    return [control(day.isoformat(), day) for day in days]


def limits(found: Standing) -> list[tuple[str, object]]:
    return [(label.code, label.params) for label in found.labels]


@pytest.mark.parametrize(("number", "more"), [(3, False), (4, True)])
def test_one_year_above_the_upper_number_is_more_than_promised(
    number: int, *, more: bool
) -> None:
    made = two_years(replace(YEARLY, op=Op.RANGE, upper=3))

    found = judged(made, controls(number, date(2022, 3, 1)))

    assert [label.code for label in found.labels] == ["more_than_promised"] * more
    assert found.upper == 3


def test_an_upper_number_a_month_is_one_for_all_months_where_the_total_is_judged() -> (
    None
):
    monthly = replace(YEARLY, op=Op.RANGE, upper=3, per=Per.MONTH)

    assert judged(two_years(monthly)).upper == 3 * 24
    each = replace(monthly, judged=Judged.EACH)
    assert judged(two_years(each)).upper == 3


def test_where_only_a_sum_is_known_the_whole_time_holds_it_and_no_month_does() -> None:
    clause = replace(YEARLY, per=Per.MONTH, judged=Judged.EACH)
    many = tally("s", date(2022, 1, 1), date(2022, 12, 31), 40)

    assert judged(two_years(clause), [many]).done == 40
    assert judged(two_years(clause), controls(3, date(2022, 3, 1))).done == 3
    assert judged(two_years(clause)).done == 0


@pytest.mark.parametrize(("number", "over"), [(2, False), (3, True)])
def test_one_year_above_the_limit_is_told(number: int, *, over: bool) -> None:
    found = judged(two_years(AT_MOST), controls(number, date(2022, 3, 1)))

    assert [label.code for label in found.labels] == ["above_limit"] * over
    assert found.upper == 2


@pytest.mark.parametrize(
    ("as_of", "verdict", "buckets"),
    [
        (date(2020, 12, 31), Verdict.NOT_STARTED, ["not_started", "not_started"]),
        (FIRST, Verdict.OPEN, ["open", "not_started"]),
        (date(2021, 12, 31), Verdict.OPEN, ["open", "not_started"]),
        (date(2022, 1, 1), Verdict.OPEN, ["kept", "open"]),
        (date(2022, 12, 31), Verdict.OPEN, ["kept", "open"]),
        (date(2023, 1, 1), Verdict.KEPT, ["kept", "kept"]),
    ],
)
def test_a_limit_is_judged_year_by_year_and_told_when_all_have_ended(
    as_of: date, verdict: Verdict, buckets: list[str]
) -> None:
    told = reported("polisen", first=FIRST, recorded=FIRST)
    told = [replace(c, recorded=as_of) for c in told]

    found = judged(two_years(AT_MOST), told, as_of=as_of)

    assert found.verdict is verdict
    assert [bucket.verdict.value for bucket in found.buckets] == buckets


@pytest.mark.parametrize(
    ("doubtful", "lacking", "verdict"),
    [
        (5, 0, Verdict.KEPT),
        (6, 0, Verdict.UNDECIDED),
        (4, 1, Verdict.KEPT),
        (5, 1, Verdict.UNDECIDED),
    ],
)
def test_a_limit_that_only_a_doubtful_sum_could_break_is_undecided(
    doubtful: int, lacking: int, verdict: Verdict
) -> None:
    clause = CountClause(5, op=Op.AT_MOST, criteria=BY_POLICE)
    over_new_year: Tally = tally("s", date(2022, 12, 1), date(2023, 1, 5), doubtful)
    unsaid = [
        replace(control(f"k{k}", date(2022, 3, 1)), recorded_by="kommunen")
        for k in range(lacking)
    ]

    found = judged(clause, [over_new_year, *unsaid, *reported("polisen")])

    assert found.unconfirmed == lacking
    assert found.verdict is verdict


@pytest.mark.parametrize(
    ("on", "as_of", "reached"),
    [
        (END, LATER, None),
        (date(2023, 1, 1), END, None),
        (date(2023, 1, 1), date(2023, 1, 1), date(2023, 1, 1)),
        (date(2023, 5, 1), LATER, date(2023, 5, 1)),
    ],
)
def test_a_count_is_reached_late_on_the_first_day_that_makes_it_full(
    on: date, as_of: date, reached: date | None
) -> None:
    clause = CountClause(2, criteria=BY_POLICE)
    records: list[Record] = [control("k", date(2022, 3, 1)), control("l", on)]

    assert judged(clause, records, as_of=as_of).reached_on == reached


def test_what_was_done_before_a_reading_never_makes_it_reached_in_time() -> None:
    reading = Interpretation(
        "p", date(2022, 1, 1), "Så räknar vi.", CountClause(2, criteria=BY_POLICE), BOTH
    )
    asked = commitment(joint_operations(2), interpretations=(reading,))
    records: list[Record] = [control("k", date(2021, 9, 1)), control("l", END)]

    found = judged(asked, records)

    assert (found.done, found.reached_on) == (1, None)


def test_what_was_kept_in_time_is_never_told_as_reached_late() -> None:
    clause = CountClause(2, criteria=BY_POLICE)
    records = [*controls(2, date(2022, 3, 1)), control("l", date(2023, 3, 1))]

    assert judged(clause, records).reached_on is None


def test_a_set_of_one_is_not_told_as_reached_late() -> None:
    clause = CountClause(1, criteria=BY_POLICE, each_of=SetOf("torg", ("torget",)))

    assert judged(clause, [control("l", date(2023, 3, 1))]).reached_on is None


def test_of_several_years_none_is_told_as_reached_late() -> None:
    assert judged(two_years(YEARLY), controls(9, date(2023, 3, 1))).reached_on is None


def test_a_year_that_has_not_begun_has_not_been_reached() -> None:
    made = promise(commitment(YEARLY), first=date(2021, 7, 1))

    found = judged(made, as_of=date(2021, 8, 1))

    assert [b.verdict for b in found.buckets] == [Verdict.NOT_STARTED]
    assert found.reached_on is None
