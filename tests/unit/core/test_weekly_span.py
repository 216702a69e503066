# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction

import pytest

from hallord.core.local_time import STOCKHOLM, at
from hallord.core.weekly_span import WEEKEND, WeeklySpan

FRIDAY = date(2022, 3, 18)
MONDAY = date(2022, 3, 14)
NIGHTS = WeeklySpan(5, time(22), 6, time(4))
OVER_SUNDAY = WeeklySpan(6, time(20), 0, time(6))
WHOLE_WEEK = WeeklySpan(0, time(0), 6, None)
OFFICE = WeeklySpan(3, time(10), 3, time(11))


def day_of(weekday: int) -> date:
    return MONDAY + timedelta(days=weekday)


@pytest.mark.parametrize(
    ("span", "touched"),
    [
        (WEEKEND, [4, 5, 6]),
        (NIGHTS, [5, 6]),
        (OVER_SUNDAY, [0, 6]),
        (WHOLE_WEEK, [0, 1, 2, 3, 4, 5, 6]),
        (OFFICE, [3]),
        # 00:00 ends the day before; one minute later touches the day.
        (WeeklySpan(4, time(18), 6, time(0)), [4, 5]),
        (WeeklySpan(4, time(18), 6, time(0, 1)), [4, 5, 6]),
        (WeeklySpan(6, time(18), 0, time(0)), [6]),
    ],
)
def test_days_that_a_span_touches(span: WeeklySpan, touched: list[int]) -> None:
    assert [day for day in range(7) if span.touches_day(day_of(day))] == touched


@pytest.mark.parametrize(
    ("span", "day", "key"),
    [
        (WEEKEND, date(2022, 3, 18), date(2022, 3, 18)),
        (WEEKEND, date(2022, 3, 20), date(2022, 3, 18)),
        (OVER_SUNDAY, date(2022, 3, 20), date(2022, 3, 20)),
        (OVER_SUNDAY, date(2022, 3, 21), date(2022, 3, 20)),
        (WHOLE_WEEK, date(2022, 3, 20), date(2022, 3, 14)),
        (OFFICE, date(2022, 3, 17), date(2022, 3, 17)),
    ],
)
def test_the_key_is_the_first_day(span: WeeklySpan, day: date, key: date) -> None:
    assert span.occurrence_key(day) == key


def test_a_day_outside_the_span_has_no_key() -> None:
    with pytest.raises(ValueError, match="2022-03-21 hör inte till"):
        WEEKEND.occurrence_key(date(2022, 3, 21))


@pytest.mark.parametrize(
    ("span", "weekday", "clock", "inside"),
    [
        (WEEKEND, 4, time(17, 59, 59), False),
        (WEEKEND, 4, time(18), True),
        (WEEKEND, 6, time(23, 59, 59), True),
        (WEEKEND, 0, time(0), False),
        (NIGHTS, 5, time(21, 59), False),
        (NIGHTS, 5, time(22), True),
        (NIGHTS, 6, time(3, 59, 59), True),
        (NIGHTS, 6, time(4), False),
        (OVER_SUNDAY, 0, time(5, 59), True),
        (OVER_SUNDAY, 0, time(6), False),
        (OVER_SUNDAY, 6, time(19, 59), False),
        (OVER_SUNDAY, 6, time(20), True),
        (OFFICE, 3, time(9, 59), False),
        (OFFICE, 3, time(10), True),
        (OFFICE, 3, time(11), False),
    ],
)
def test_the_start_is_in_and_the_end_is_not(
    span: WeeklySpan, weekday: int, clock: time, inside: bool
) -> None:
    moment = at(day_of(weekday), clock)
    assert span.contains_instant(moment) is inside
    assert span.contains_instant(moment.astimezone(UTC)) is inside
    # No time at all: in or out, nothing between.
    assert span.share(moment, moment) == int(inside)


def test_the_share_over_several_occurrences() -> None:
    # Two weekends of 54 hours in the two weeks from Monday to Monday.
    start = at(MONDAY, time(0))
    assert WEEKEND.share(start, at(date(2022, 3, 28), time(0))) == Fraction(
        54 + 53, 14 * 24 - 1
    )
    assert WHOLE_WEEK.share(start, at(date(2022, 11, 7), time(0))) == 1
    assert OFFICE.share(start, at(date(2022, 3, 21), time(0))) == Fraction(1, 168)


def test_the_share_of_an_occasion_that_ends_when_the_span_starts() -> None:
    assert WEEKEND.share(at(FRIDAY, time(16)), at(FRIDAY, time(18))) == 0
    minute_in = at(FRIDAY, time(18, 1))
    assert WEEKEND.share(at(FRIDAY, time(16)), minute_in) == Fraction(1, 121)


def test_the_share_counts_microseconds() -> None:
    start = at(FRIDAY, time(17, 59, 59, 999999))
    assert WEEKEND.share(start, at(FRIDAY, time(18, 0, 0, 2))) == Fraction(2, 3)


def test_an_occasion_over_two_weekends_belongs_to_the_larger_part() -> None:
    sunday = date(2022, 3, 20)
    next_friday = date(2022, 3, 25)
    ask = WEEKEND.main_occurrence
    start = at(sunday, time(22))
    assert ask(start, at(next_friday, time(19, 59))) == FRIDAY
    assert ask(start, at(next_friday, time(20))) == FRIDAY
    assert ask(start, at(next_friday, time(20, 1))) == next_friday
    assert ask(at(date(2022, 3, 17), time(23)), at(FRIDAY, time(18, 1))) == FRIDAY


def test_no_main_occurrence_outside_the_span() -> None:
    before = at(date(2022, 3, 17), time(12))
    edge = at(FRIDAY, time(18))
    assert WEEKEND.main_occurrence(before, edge) is None
    assert WEEKEND.main_occurrence(before, before) is None
    assert WEEKEND.main_occurrence(edge, edge) == FRIDAY
    sunday_night = at(date(2022, 3, 20), time(23))
    assert WEEKEND.main_occurrence(sunday_night, sunday_night) == FRIDAY


def test_clock_changes_make_weekends_shorter_and_longer() -> None:
    # From Friday 18:00 a weekend is 54 hours; each is set against 100 hours.
    for friday, hours in (
        (date(2022, 3, 18), 54),
        (date(2022, 3, 25), 53),
        (date(2022, 10, 28), 55),
    ):
        start = at(friday, time(18)).astimezone(UTC)
        end = start + timedelta(hours=100)
        assert WEEKEND.share(start, end) == Fraction(hours, 100)


def test_a_span_that_starts_in_the_skipped_hour_starts_at_the_skip() -> None:
    span = WeeklySpan(6, time(2, 30), 6, time(4))
    sunday = date(2022, 3, 27)
    assert span.contains_instant(at(sunday, time(3)))
    assert not span.contains_instant(at(sunday, time(1, 59)))
    assert span.share(at(sunday, time(1)), at(sunday, time(5))) == Fraction(1, 3)


def test_a_span_within_the_repeated_hour_takes_in_both_turns() -> None:
    span = WeeklySpan(6, time(2, 15), 6, time(2, 45))
    sunday = date(2022, 10, 30)
    first, second = at(sunday, time(2, 15)), at(sunday, time(2, 44), fold=1)
    assert span.contains_instant(first)
    assert span.contains_instant(second)
    assert not span.contains_instant(at(sunday, time(2, 45), fold=1))
    # From 02:15 the first time to 02:45 the second time: 90 minutes of 3 hours.
    midnight_and_a_bit = at(sunday, time(1, 15))
    assert span.share(midnight_and_a_bit, at(sunday, time(3, 15))) == Fraction(1, 2)


def test_an_occasion_that_ends_before_it_starts_is_refused() -> None:
    start, end = at(FRIDAY, time(19)), at(FRIDAY, time(20))
    assert WEEKEND.share(start, end) == 1
    for ask in (WEEKEND.share, WEEKEND.main_occurrence):
        with pytest.raises(ValueError, match="slutar innan det har börjat"):
            ask(end, start)


def test_the_repeated_hour_is_told_apart_by_fold() -> None:
    # On the clock face the occasion has no length or ends before it starts.
    sunday = date(2022, 10, 30)
    first, second = at(sunday, time(2, 30)), at(sunday, time(2, 15), fold=1)
    assert WEEKEND.share(first, second) == 1
    with pytest.raises(ValueError, match="slutar innan"):
        WEEKEND.share(second, first)


def test_moments_without_a_zone_are_refused() -> None:
    naive = datetime(2022, 3, 18, 19)  # noqa: DTZ001 - the mistake under test
    aware = naive.replace(tzinfo=STOCKHOLM)
    for call in (
        lambda: WEEKEND.share(naive, aware),
        lambda: WEEKEND.share(aware, naive),
        lambda: WEEKEND.contains_instant(naive),
    ):
        with pytest.raises(ValueError, match="saknar tidszon"):
            call()


@pytest.mark.parametrize(("first", "last"), [(-1, 0), (0, -1), (7, 0), (0, 7)])
def test_weekdays_that_do_not_exist_are_refused(first: int, last: int) -> None:
    with pytest.raises(ValueError, match=r"0 \(måndag\) till 6 \(söndag\)"):
        WeeklySpan(first, time(1), last, time(2))
    WeeklySpan(0, time(1), 6, time(2))
    WeeklySpan(6, time(1), 0, time(2))


@pytest.mark.parametrize("end", [time(18), time(17, 59), time(0)])
def test_a_span_without_length_is_refused(end: time) -> None:
    with pytest.raises(ValueError, match="slutar innan den har börjat"):
        WeeklySpan(4, time(18), 4, end)
    WeeklySpan(4, time(18), 5, end)
    WeeklySpan(4, time(18), 4, time(18, 1))
    WeeklySpan(4, time(18), 4, None)


def test_times_with_a_zone_are_refused() -> None:
    with pytest.raises(ValueError, match="utan tidszon"):
        WeeklySpan(4, time(18, tzinfo=UTC), 6, None)
    with pytest.raises(ValueError, match="utan tidszon"):
        WeeklySpan(4, time(18), 6, time(20, tzinfo=UTC))
