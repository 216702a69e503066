# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Several interpretations after each other, archives, and what stands beside."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hallord.core.clauses import (
    CadenceClause,
    CadenceUnit,
    Clause,
    CountClause,
    Judged,
    MilestoneClause,
    PresenceClause,
)
from hallord.core.evidence import Record
from hallord.core.periods import Per, Period
from hallord.core.promises import (
    Commitment,
    Decision,
    Deviation,
    FollowedBy,
    Interpretation,
)
from hallord.core.reasons import Reason
from hallord.core.verdicts import Standing, Verdict
from tests.support.cast import (
    BOTH,
    BY_POLICE,
    END,
    INTENT,
    START,
    commitment,
    control,
    joint_operations,
    judged,
    occasion,
    promise,
    reported,
    yes,
)

TOTAL = CountClause(9, criteria=BY_POLICE)
MONTHLY = CountClause(1, criteria=BY_POLICE, per=Per.MONTH, judged=Judged.EACH)
HOURS = PresenceClause(hours=9, criteria=BY_POLICE)
SECOND, THIRD = date(2021, 12, 1), date(2022, 6, 1)
CONTROLS = [
    control(f"k{k}", date(*on, 5))
    for k, on in enumerate(((2021, 9), (2022, 3), (2022, 9)))
]


def read_as(words: Clause, *later: tuple[date, Clause]) -> Commitment:
    """A commitment whose words are read anew by each later clause."""
    found = tuple(
        Interpretation(f"p{k}", day, "Så räknar vi.", clause, BOTH)
        for k, (day, clause) in enumerate(later)
    )
    return commitment(words, interpretations=found)


def label(found: Standing, code: str) -> Reason:
    (only,) = [reason for reason in found.labels if reason.code == code]
    return only


@pytest.mark.parametrize(
    ("clauses", "first", "done"),
    [
        ((TOTAL, TOTAL, TOTAL), START, 3),
        ((MONTHLY, TOTAL, TOTAL), SECOND, 2),
        ((TOTAL, MONTHLY, TOTAL), THIRD, 1),
        ((TOTAL, HOURS, TOTAL), THIRD, 1),
        ((TOTAL, TOTAL, HOURS), THIRD, 0),
    ],
)
def test_totals_add_up_as_far_back_as_each_clause_asked_for_a_total(
    clauses: tuple[Clause, Clause, Clause], first: date, done: int
) -> None:
    words, second, third = clauses

    found = judged(read_as(words, (SECOND, second), (THIRD, third)), CONTROLS)

    assert (found.window, found.done) == (Period(first, END), done)


def test_a_recurrence_missed_before_an_interpretation_stays_missed() -> None:
    weekly = CadenceClause(CadenceUnit.WEEK, weekday=4, criteria=BY_POLICE)
    asked = read_as(weekly, (SECOND, TOTAL))

    found = judged(asked, reported("polisen", last=SECOND), as_of=SECOND)

    assert found.verdict is Verdict.CANNOT_BE_KEPT
    assert found.reason is not None
    assert found.reason.code == "missed_before_interpretation"


def test_a_milestone_that_was_read_anew_is_judged_by_the_new_reading_alone() -> None:
    opening = MilestoneClause("kontor", proof="decision", due=date(2021, 10, 1))
    told = reported(*BOTH, "vakterna", last=SECOND)

    assert judged(opening, told, as_of=SECOND).verdict is Verdict.BROKEN
    found = judged(read_as(opening, (SECOND, TOTAL)), told, as_of=SECOND)
    assert found.verdict is Verdict.OPEN


@pytest.mark.parametrize(
    ("as_of", "verdict"),
    [(END, Verdict.CANNOT_BE_KEPT), (date(2023, 1, 1), Verdict.BROKEN)],
)
def test_an_earlier_miss_breaks_the_promise_when_its_time_has_ended(
    as_of: date, verdict: Verdict
) -> None:
    asked = read_as(MONTHLY, (SECOND, replace(TOTAL, n=1)))
    records: list[Record] = [control("k", date(2022, 3, 5))]
    told = reported("polisen", last=date(2021, 11, 30))

    found = judged(asked, records + told, as_of=as_of)

    assert found.verdict is verdict
    assert (found.buckets_held, found.buckets_missed) == (1, 5)


def test_missed_months_before_and_after_an_interpretation_are_added() -> None:
    asked = read_as(MONTHLY, (SECOND, MONTHLY))
    told = reported("polisen", last=date(2022, 1, 31))

    found = judged(asked, told, as_of=date(2022, 2, 15))

    assert found.verdict is Verdict.CANNOT_BE_KEPT
    assert found.buckets_missed == 5 + 2


def test_what_was_broken_after_an_interpretation_keeps_its_own_reason() -> None:
    asked = read_as(MONTHLY, (SECOND, TOTAL))

    found = judged(asked, reported("polisen"))

    assert found.verdict is Verdict.BROKEN
    assert found == judged(replace(asked, clause=INTENT), reported("polisen"))


def archived(told: list[Record], records: list[Record]) -> Standing:
    made = promise(commitment(replace(joint_operations(1), per=Per.YEAR)))
    made = replace(made, followed_by=FollowedBy.ARCHIVE)
    return judged(made, records + told)


def test_an_archive_where_one_party_was_followed_is_followed_in_part() -> None:
    found = archived(reported("polisen"), [])

    assert found.verdict is Verdict.NOT_FOLLOWED_HERE
    assert found.reason == Reason.of("archive_partial")


def test_an_archive_excuses_only_what_was_not_followed() -> None:
    day = date(2022, 3, 5)
    made = promise(
        commitment(replace(joint_operations(1), per=Per.YEAR)), first=date(2021, 1, 1)
    )
    made = replace(made, followed_by=FollowedBy.ARCHIVE)

    found = judged(made, [occasion("i", day), yes("i", "kommunen", day)])

    assert [b.verdict for b in found.buckets] == [
        Verdict.NOT_FOLLOWED_HERE,
        Verdict.KEPT,
    ]


def test_the_newest_interpretation_is_the_one_shown() -> None:
    found = judged(read_as(TOTAL, (SECOND, TOTAL), (THIRD, TOTAL)))

    assert label(found, "interpretation").value("day") == THIRD


@pytest.mark.parametrize(
    ("published", "percent"),
    [
        (date(2022, 12, 31), 99),
        (date(2023, 1, 1), 100),
        (date(2023, 6, 1), 100),
    ],
)
def test_no_more_than_the_whole_time_had_passed_before_an_interpretation(
    published: date, percent: int
) -> None:
    found = judged(read_as(INTENT, (published, TOTAL)))

    assert label(found, "interpretation").value("percent") == percent


def test_of_a_time_without_end_no_share_had_passed() -> None:
    made = promise(read_as(INTENT, (SECOND, TOTAL)), last=None)

    assert label(judged(made), "interpretation") == Reason.of(
        "interpretation", day=SECOND
    )


def test_late_words_are_counted_one_for_each_occasion() -> None:
    days = [date(2022, 3, 5), date(2022, 3, 12)]
    records: list[Record] = [occasion(f"i{k}", day) for k, day in enumerate(days)]
    records += [yes(f"i{k}", "kommunen", date(2022, 6, 1)) for k in range(2)]

    found = judged(joint_operations(5), records)

    assert label(found, "confirmed_late").value("number") == 2


@pytest.mark.parametrize("last", [None, date(2022, 3, 31)])
def test_a_deviation_shows_its_last_day_where_it_has_one(last: date | None) -> None:
    period = Period(date(2022, 3, 1), last)
    decision = Decision(date(2022, 2, 1), "KS 7")
    asked = replace(
        commitment(TOTAL), deviations=(Deviation(period, decision, "översvämning"),)
    )

    code = "deviation" if last is None else "paused"
    shown = dict(label(judged(asked), code).params)

    assert shown.get("last") == last
