# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Properties of time, each against a slow and obvious twin or an outside library."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallord.core.local_time import (
    STOCKHOLM,
    at,
    elapsed,
    is_missing,
    local_day,
    parse_clock,
)
from hallord.core.periods import (
    WEEKEND,
    Per,
    Period,
    Season,
    WeeklySpan,
    YearFrom,
    buckets,
    gaps,
    merge,
)
from hallord.core.swedish_days import add_working_days, is_working_day

ORACLE = ZoneInfo("Europe/Stockholm")
MINUTE = timedelta(minutes=1)
DAYS = st.dates(date(2019, 11, 1), date(2025, 3, 1))
# Half of the days are near a clock change, where the mistakes are.
CHANGE_DAYS = st.sampled_from(
    [date(2022, 3, 27), date(2022, 10, 30), date(2024, 3, 31), date(2024, 10, 27)]
)
CLOCKS = st.builds(time, st.integers(0, 23), st.integers(0, 59))
MOMENTS = st.builds(
    lambda day, clock: datetime.combine(day, clock, UTC),
    DAYS | CHANGE_DAYS,
    CLOCKS,
)
MONTH_DAYS = st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(
    lambda day: (day.month, day.day)
)


@st.composite
def periods(draw: st.DrawFn, *, longest: int = 500) -> Period:
    first = draw(DAYS)
    return Period(first, first + timedelta(days=draw(st.integers(0, longest))))


@st.composite
def spans(draw: st.DrawFn) -> WeeklySpan:
    first, last = draw(st.integers(0, 6)), draw(st.integers(0, 6))
    start, end = draw(CLOCKS), draw(st.none() | CLOCKS)
    if first == last and end is not None and end <= start:
        end = None
    return WeeklySpan(first, start, last, end)


def days_of(many: tuple[Period, ...] | list[Period]) -> set[date]:
    return {day for period in many for day in period}


@given(
    st.datetimes(
        datetime(1996, 1, 2),  # noqa: DTZ001  the zone is put on below
        datetime(2100, 1, 1),  # noqa: DTZ001  the zone is put on below
    )
)
def test_every_moment_has_the_clock_of_the_time_zone_database(naive: datetime) -> None:
    moment = naive.replace(tzinfo=UTC)
    ours, theirs = moment.astimezone(STOCKHOLM), moment.astimezone(ORACLE)
    assert ours.replace(tzinfo=None) == theirs.replace(tzinfo=None)
    assert (ours.fold, ours.utcoffset()) == (theirs.fold, theirs.utcoffset())
    assert elapsed(ours, moment) == timedelta(0)
    assert local_day(moment) == theirs.date()


@given(DAYS | CHANGE_DAYS, CLOCKS, st.sampled_from([0, 1]))
def test_a_clock_time_comes_back_or_does_not_exist(
    day: date, clock: time, fold: int
) -> None:
    theirs = datetime.combine(day, clock.replace(fold=fold), ORACLE).astimezone(UTC)
    exists = theirs.astimezone(ORACLE).time() == clock
    assert is_missing(day, clock) is not exists
    if exists:
        assert elapsed(at(day, clock, fold=fold), theirs) == timedelta(0)
    else:
        with pytest.raises(ValueError, match="finns inte"):
            at(day, clock, fold=fold)


@given(CLOCKS, st.sampled_from(["%H.%M", "%H:%M", "kl. %H.%M", "%H:%M:%S"]))
def test_a_clock_time_that_is_written_is_read(clock: time, form: str) -> None:
    assert parse_clock(clock.strftime(form)) == clock


@given(periods(), periods())
def test_intersection_is_that_of_the_days(one: Period, other: Period) -> None:
    both = one.intersect(other)
    assert (set(both) if both else set()) == set(one) & set(other)
    assert one.contains(other) == (set(other) <= set(one))


@given(periods(), DAYS)
def test_clipping_splits_the_days(period: Period, day: date) -> None:
    before, after = period.clip_end(day), period.from_day(day)
    assert (set(before) if before else set()) == {d for d in period if d <= day}
    assert (set(after) if after else set()) == {d for d in period if d >= day}


@given(st.lists(periods(longest=60), max_size=6))
def test_merging_keeps_the_days_and_leaves_room_between(many: list[Period]) -> None:
    merged = merge(many)
    assert days_of(merged) == days_of(many)
    for one, following in pairwise(merged):
        assert one.last is not None
        assert (following.first - one.last).days >= 2


@given(periods(), st.lists(periods(longest=120), max_size=5))
def test_gaps_are_the_days_that_are_left(window: Period, many: list[Period]) -> None:
    assert days_of(gaps(window, many)) == set(window) - days_of(many)
    assert merge(gaps(window, many)) == gaps(window, many)


@given(
    periods(),
    st.sampled_from(
        [Per.PERIOD, Per.YEAR, Per.HALF_YEAR, Per.MONTH, Per.WEEK, Per.DAY]
    ),
    st.sampled_from(YearFrom),
)
def test_buckets_share_out_every_day_of_the_window(
    window: Period, per: Per, year_from: YearFrom
) -> None:
    found = buckets(window, per=per, year_from=year_from)
    assert [day for bucket in found for day in bucket.period] == list(window)
    assert len({bucket.key for bucket in found}) == len(found)
    # Only the ends can be cut.
    assert all(bucket.whole for bucket in found[1:-1])


@given(periods(), st.sampled_from([Per.YEAR, Per.HALF_YEAR, Per.MONTH, Per.WEEK]))
def test_a_whole_bucket_stays_the_same_in_a_longer_window(
    window: Period, per: Per
) -> None:
    longer = Period(window.first - timedelta(days=400), window.last)
    wider = buckets(longer, per=per)
    assert all(bucket in wider for bucket in buckets(window, per=per) if bucket.whole)


@given(MONTH_DAYS, MONTH_DAYS, periods())
def test_a_seasons_occurrences_are_its_days(
    first: tuple[int, int], last: tuple[int, int], window: Period
) -> None:
    season = Season("s", "s", first, last)
    occurrences = season.occurrences(window)
    assert days_of(occurrences) & set(window) == {
        day for day in window if day in season
    }
    assert all(day in season for day in days_of(occurrences))
    assert all(each.intersect(window) for each in occurrences)


@given(spans(), MOMENTS, st.integers(1, 30 * 60))
def test_the_share_is_that_of_the_minutes(
    span: WeeklySpan, start: datetime, minutes: int
) -> None:
    every = [start + MINUTE * number for number in range(minutes)]
    inside = sum(span.contains_instant(moment) for moment in every)
    share = span.share(start, start + MINUTE * minutes)
    assert share == Fraction(inside, minutes)


@given(MOMENTS)
def test_the_weekend_is_what_the_calendar_shows(moment: datetime) -> None:
    local = moment.astimezone(ORACLE)
    weekday = local.isoweekday()
    expected = weekday in {6, 7} or (weekday == 5 and local.hour >= 18)
    assert WEEKEND.contains_instant(moment) == expected


@given(spans(), MOMENTS)
def test_a_moment_in_a_span_is_on_a_day_that_it_touches(
    span: WeeklySpan, moment: datetime
) -> None:
    if span.contains_instant(moment):
        day = local_day(moment)
        key = span.occurrence_key(day)
        assert key.weekday() == span.first_weekday
        assert 0 <= (day - key).days <= 6
        assert span.main_occurrence(moment, moment) == key


@given(DAYS, st.integers(1, 40), st.integers(1, 40))
def test_working_days_can_be_added_in_two_steps(day: date, n: int, m: int) -> None:
    whole = add_working_days(day, n + m)
    assert whole == add_working_days(add_working_days(day, n), m)
    assert is_working_day(whole)
    between = Period(day + timedelta(days=1), whole)
    assert sum(is_working_day(each) for each in between) == n + m
