# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which occasions qualify: what the tables of the rules leave unsaid."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from hallord.core.clauses import Criteria, Holidays
from hallord.core.criteria import eligible, failures, is_activity
from hallord.core.evidence import Audience, Occasion, Presence
from tests.support.cast import INTENT, commitment, control, moment, promise

SATURDAY = date(2022, 3, 5)
MADE = promise(commitment(INTENT))
CONTROL = control("k", SATURDAY)


def codes(record: Occasion, criteria: Criteria) -> list[str]:
    return [reason.code for reason in failures(record, criteria, MADE)]


def test_criteria_that_name_no_activity_speak_of_every_record() -> None:
    assert is_activity(CONTROL, Criteria(), MADE)


def test_one_of_several_activities_is_enough() -> None:
    assert is_activity(CONTROL, Criteria(("meeting", "traffic_control")), MADE)
    assert not is_activity(CONTROL, Criteria(("meeting",)), MADE)


def test_another_activity_is_told_as_the_reason() -> None:
    assert codes(CONTROL, Criteria(("meeting",))) == ["other_activity"]


@pytest.mark.parametrize(
    ("day", "could_count"),
    [(date(2022, 3, 3), False), (date(2022, 3, 4), True), (date(2022, 3, 7), False)],
)
def test_only_days_that_the_weekend_touches_could_count(
    day: date, *, could_count: bool
) -> None:
    assert eligible(day, Criteria(weekend=True), MADE) is could_count


def test_somebody_elses_presence_does_not_replace_a_missing_mandate() -> None:
    guards = Presence("vakterna", "polisen")
    criteria = Criteria(by=("polisen",))
    beside = replace(CONTROL, parties=(guards, Presence("kommunen")))
    itself = replace(CONTROL, parties=(guards, Presence("polisen")))

    assert codes(beside, criteria) == ["no_mandate"]
    assert codes(itself, criteria) == []


@pytest.mark.parametrize(
    ("reached", "found"),
    [((19, 19), []), ((20, 20), ["other_ages"]), ((25, 30), ["other_ages"])],
)
def test_ages_that_do_not_meet_never_qualify(
    reached: tuple[int, int], found: list[str]
) -> None:
    record = replace(CONTROL, audience=Audience(ages=reached))

    assert codes(record, Criteria(ages=(13, 19))) == found


@pytest.mark.parametrize(
    ("criteria", "found"),
    [
        (Criteria(not_before=time(18, 30)), []),
        (Criteria(not_before=time(18, 31)), ["other_hours"]),
        (Criteria(not_after=time(18, 30)), []),
        (Criteria(not_after=time(18, 29)), ["other_hours"]),
    ],
)
def test_each_end_of_the_hours_binds_alone(
    criteria: Criteria, found: list[str]
) -> None:
    record = replace(CONTROL, start=moment(SATURDAY, "18.30"))

    assert codes(record, criteria) == found


@pytest.mark.parametrize(
    ("day", "without", "only"),
    [
        (date(2022, 4, 14), True, False),
        (date(2022, 4, 15), False, True),
        (date(2022, 4, 30), False, True),
    ],
)
def test_holidays_and_eves_alone_decide_which_days_could_count(
    day: date, *, without: bool, only: bool
) -> None:
    assert eligible(day, Criteria(holidays=Holidays.EXCLUDE), MADE) is without
    assert eligible(day, Criteria(holidays=Holidays.ONLY), MADE) is only
