# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Edges of judging that a table of rules would hide."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hallord.core.clauses import CountClause, Judged, MilestoneClause
from hallord.core.evidence import Presence, Record, Tally
from hallord.core.periods import Per
from hallord.core.verdicts import Standing, Verdict
from tests.support.cast import (
    BOTH,
    BY_POLICE,
    END,
    JOINT_OPERATIONS,
    START,
    commitment,
    confirmed,
    control,
    joint_operations,
    judged,
    occasion,
    promise,
    reported,
    tally,
)

MANY = CountClause(50, criteria=BY_POLICE)
DAYS = [date(2022, 1, n) for n in (1, 2, 3)]


def days_judged(records: list[Record], as_of: date, *, joint: bool = False) -> Standing:
    criteria = JOINT_OPERATIONS if joint else BY_POLICE
    clause = CountClause(1, criteria=criteria, per=Per.DAY, judged=Judged.EACH)
    made = promise(commitment(clause), first=DAYS[0], last=DAYS[-1])
    return judged(made, records, as_of=as_of)


def test_a_bucket_is_silent_only_about_days_that_have_passed() -> None:
    day = date(2022, 3, 1)

    (bucket,) = judged(MANY, reported("polisen", last=day), as_of=day).buckets

    assert bucket.silent == ()


def test_a_bucket_and_a_milestone_start_on_their_first_day() -> None:
    (bucket,) = judged(joint_operations(5), as_of=START).buckets
    milestone = MilestoneClause("start", proof="decision")

    assert bucket.verdict is Verdict.OPEN
    assert judged(milestone, as_of=START).verdict is Verdict.OPEN


def over_new_year(**changes: object) -> Tally:
    found = tally("s", date(2022, 12, 1), date(2023, 1, 5), 60)
    return replace(found, **changes)  # type: ignore[arg-type]  # fields of a tally


def test_a_sum_that_fails_otherwise_proves_no_doubt() -> None:
    other = over_new_year(parties=(Presence("kommunen"),))

    doubtful = judged(MANY, [over_new_year(), *reported("polisen")])
    sound = judged(MANY, [other, *reported("polisen")])

    assert doubtful.verdict is Verdict.UNDECIDED
    assert sound.verdict is Verdict.BROKEN


def test_a_sum_elsewhere_in_time_proves_no_doubt() -> None:
    after = tally("s", date(2023, 2, 1), date(2023, 3, 1), 60)

    assert judged(MANY, [after, *reported("polisen")]).verdict is Verdict.BROKEN


def test_an_awaited_sum_over_new_year_is_a_doubt() -> None:
    clause = CountClause(5, criteria=BY_POLICE, per=Per.YEAR)
    made = promise(commitment(clause), first=date(2021, 1, 1), last=END)
    waiting = tally("s", date(2021, 12, 1), date(2022, 1, 5), 60)
    waiting = replace(waiting, recorded_by="kommunen", recorded=date(2023, 1, 2))
    told = reported("polisen", first=date(2021, 1, 1))

    found = judged(made, [waiting, *told], as_of=date(2023, 1, 4))

    assert found.verdict is Verdict.UNDECIDED


def test_a_time_without_days_that_count_is_open_until_it_ends() -> None:
    clause = CountClause(2, criteria=replace(BY_POLICE, season="sommar"))
    made = promise(commitment(clause), first=date(2021, 9, 1), last=date(2022, 5, 31))

    assert judged(made, as_of=date(2022, 5, 31)).verdict is Verdict.OPEN
    assert judged(made, as_of=date(2022, 6, 1)).verdict is Verdict.NEVER_DUE


def test_a_missed_day_on_the_last_day_cannot_be_kept_yet_is_not_broken() -> None:
    told = reported("polisen", first=DAYS[0], last=DAYS[0])

    found = days_judged(told, DAYS[-1])

    assert found.verdict is Verdict.CANNOT_BE_KEPT
    assert found.reason is not None
    assert found.reason.value("missed") == 1
    assert found.reason.value("due") == 3


def test_who_is_silent_is_named_before_who_may_still_answer() -> None:
    waiting = occasion("tre", DAYS[2], recorded=date(2022, 4, 1))
    told = reported("kommunen", first=DAYS[0], last=DAYS[2])

    found = days_judged(
        [*confirmed("ett", DAYS[0]), waiting, *told], date(2022, 4, 5), joint=True
    )

    assert found.verdict is Verdict.NOT_REPORTED
    assert found.by_parties == ("polisen",)


def test_waiting_and_lacking_words_are_added() -> None:
    lacking = replace(control("två", DAYS[1]), recorded_by="kommunen")
    waiting = replace(
        control("tre", DAYS[2]), recorded_by="kommunen", recorded=date(2022, 4, 1)
    )
    told = reported("polisen", first=DAYS[0], last=DAYS[2])

    found = days_judged(
        [control("ett", DAYS[0]), lacking, waiting, *told], date(2022, 4, 5)
    )

    assert found.verdict is Verdict.NOT_REPORTED
    assert found.by_parties == ("polisen",)
    assert set(found.by_parties) <= set(BOTH)
