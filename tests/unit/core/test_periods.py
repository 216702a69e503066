# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from datetime import date, timedelta

import pytest

from hallord.core.periods import (
    Bucket,
    Per,
    Period,
    SchoolTerm,
    Season,
    YearFrom,
    buckets,
    default_terms,
    gaps,
    merge,
)

ONE_DAY = timedelta(days=1)
A, B, C, D = (date(2022, 3, day) for day in (1, 10, 20, 31))
MARCH = Period(A, D)
OPEN = Period(B)


def keys(found: tuple[Bucket, ...]) -> list[str]:
    return [bucket.key for bucket in found]


def test_a_period_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="slutar 2022-03-09, före sin början"):
        Period(B, B - ONE_DAY)
    assert Period(B, B).days == 1


def test_an_open_period_says_so() -> None:
    assert OPEN.is_open
    assert not MARCH.is_open


def test_what_needs_an_end_refuses_an_open_period() -> None:
    for call in (
        lambda: OPEN.days,
        lambda: iter(OPEN),
        lambda: merge([OPEN]),
        lambda: merge([MARCH, OPEN]),
        lambda: gaps(OPEN, []),
        lambda: default_terms(OPEN),
        lambda: Season("s", "s", (4, 1), (9, 30)).occurrences(OPEN),
        lambda: buckets(OPEN, per=Per.PERIOD),
        lambda: buckets(OPEN, per=Per.DAY),
    ):
        with pytest.raises(ValueError, match="tills vidare"):
            call()


def test_iterating_gives_every_day_once() -> None:
    days = list(MARCH)
    assert (days[0], days[-1], len(days)) == (A, D, 31)
    assert list(Period(date.max, date.max)) == [date.max]


@pytest.mark.parametrize(
    ("period", "last", "expected"),
    [
        (OPEN, C, Period(B, C)),
        (OPEN, B, Period(B, B)),
        (OPEN, B - ONE_DAY, Period(B, B)),
        (OPEN, B + ONE_DAY, Period(B, B + ONE_DAY)),
        (MARCH, B, MARCH),
        (MARCH, D + ONE_DAY, MARCH),
    ],
)
def test_bounding(period: Period, last: date, expected: Period) -> None:
    assert period.bounded(last) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Period(A, B), Period(C, D), None),
        (Period(A, B), Period(B, D), Period(B, B)),
        (Period(A, B), Period(B + ONE_DAY, D), None),
        (MARCH, Period(B, C), Period(B, C)),
        (MARCH, OPEN, Period(B, D)),
        (Period(A, B - ONE_DAY), OPEN, None),
        (Period(A), OPEN, OPEN),
        (MARCH, MARCH, MARCH),
    ],
)
def test_intersecting(one: Period, other: Period, expected: Period | None) -> None:
    assert one.intersect(other) == expected
    assert other.intersect(one) == expected


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        (MARCH, MARCH, True),
        (MARCH, Period(A + ONE_DAY, D), True),
        (MARCH, Period(A - ONE_DAY, D), False),
        (MARCH, Period(A, D - ONE_DAY), True),
        (MARCH, Period(A, D + ONE_DAY), False),
        (MARCH, Period(D + ONE_DAY, D + ONE_DAY), False),
        (MARCH, OPEN, False),
        (OPEN, MARCH, False),
        (OPEN, Period(B, D), True),
        (Period(A), OPEN, True),
    ],
)
def test_containing(outer: Period, inner: Period, expected: bool) -> None:
    assert outer.contains(inner) is expected


@pytest.mark.parametrize(
    ("period", "day", "before", "after"),
    [
        (MARCH, A - ONE_DAY, None, MARCH),
        (MARCH, A, Period(A, A), MARCH),
        (MARCH, B, Period(A, B), Period(B, D)),
        (MARCH, D, MARCH, Period(D, D)),
        (MARCH, D + ONE_DAY, MARCH, None),
        (OPEN, B - ONE_DAY, None, OPEN),
        (OPEN, B, Period(B, B), OPEN),
        (OPEN, C, Period(B, C), Period(C)),
    ],
)
def test_clipping(
    period: Period, day: date, before: Period | None, after: Period | None
) -> None:
    assert period.clip_end(day) == before
    assert period.from_day(day) == after


def test_merging_keeps_a_long_period_that_holds_a_short_one() -> None:
    assert merge([Period(B, C), MARCH]) == (MARCH,)
    assert merge([MARCH, Period(A, B)]) == (MARCH,)
    assert merge([Period(C, D), Period(A, A), Period(B, C)]) == (
        Period(A, A),
        Period(B, D),
    )
    assert merge([]) == ()


def test_gaps_between_overlapping_and_adjacent_covers() -> None:
    covered = [Period(C), Period(A, B), Period(A + ONE_DAY, B - ONE_DAY)]
    assert gaps(MARCH, covered) == (Period(B + ONE_DAY, C - ONE_DAY),)
    assert gaps(MARCH, [Period(A, B), Period(B + ONE_DAY, D)]) == ()
    assert gaps(MARCH, []) == (MARCH,)


@pytest.mark.parametrize(
    ("month", "day"), [(2, 30), (4, 31), (13, 1), (0, 1), (1, 0), (1, 32)]
)
def test_a_season_with_a_day_that_no_year_has_is_refused(month: int, day: int) -> None:
    reason = f"vintern: dag {day} i månad {month} finns inte"
    with pytest.raises(ValueError, match=reason):
        Season("vinter", "vintern", (month, day), (3, 1))
    with pytest.raises(ValueError, match=reason):
        Season("vinter", "vintern", (3, 1), (month, day))


@pytest.mark.parametrize(
    ("first", "last", "over"),
    [
        ((4, 1), (9, 30), False),
        ((4, 1), (4, 1), False),
        ((4, 2), (4, 1), True),
        ((11, 1), (2, 28), True),
    ],
)
def test_a_season_over_new_year(
    first: tuple[int, int], last: tuple[int, int], over: bool
) -> None:
    assert Season("s", "s", first, last).over_new_year is over


def test_a_season_gives_whole_occurrences_that_touch_the_window() -> None:
    winter = Season("vinter", "vintern", (11, 1), (3, 31))
    first = Period(date(2021, 11, 1), date(2022, 3, 31))
    second = Period(date(2022, 11, 1), date(2023, 3, 31))
    ask = winter.occurrences
    assert ask(Period(date(2022, 3, 31), date(2022, 11, 1))) == (first, second)
    assert ask(Period(date(2022, 4, 1), date(2022, 10, 31))) == ()
    assert ask(Period(date(2022, 1, 1), date(2022, 1, 1))) == (first,)


def test_seasons_on_leap_day() -> None:
    leap_day = Season("s", "s", (2, 29), (2, 29))
    assert leap_day.occurrences(Period(date(2021, 1, 1), date(2024, 12, 31))) == (
        Period(date(2024, 2, 29), date(2024, 2, 29)),
    )
    from_leap_day = Season("s", "s", (2, 29), (3, 10))
    assert from_leap_day.occurrences(Period(date(2023, 1, 1), date(2024, 12, 31))) == (
        Period(date(2023, 3, 1), date(2023, 3, 10)),
        Period(date(2024, 2, 29), date(2024, 3, 10)),
    )
    year_round = Season("s", "s", (2, 29), (2, 28))
    assert year_round.occurrences(Period(date(2024, 2, 28), date(2024, 2, 29))) == (
        Period(date(2023, 3, 1), date(2024, 2, 28)),
        Period(date(2024, 2, 29), date(2025, 2, 28)),
    )


def test_default_terms_have_names_keys_and_dates() -> None:
    assert default_terms(Period(date(2022, 6, 30), date(2022, 8, 1))) == (
        SchoolTerm(
            "vt-2022", "vårterminen 2022", Period(date(2022, 1, 1), date(2022, 6, 30))
        ),
        SchoolTerm(
            "ht-2022", "höstterminen 2022", Period(date(2022, 8, 1), date(2022, 12, 31))
        ),
    )
    long = default_terms(Period(date(2021, 12, 31), date(2023, 1, 1)))
    assert [term.id for term in long] == ["ht-2021", "vt-2022", "ht-2022", "vt-2023"]


WINDOW = Period(date(2021, 7, 15), date(2022, 12, 31))


@pytest.mark.parametrize(
    ("per", "number", "first", "last", "cut"),
    [
        (Per.PERIOD, 1, "period", "period", []),
        (Per.YEAR, 2, "2021", "2022", ["2021"]),
        (Per.HALF_YEAR, 3, "2021-H2", "2022-H2", ["2021-H2"]),
        (Per.TERM, 3, "ht-2021", "ht-2022", []),
        (Per.MONTH, 18, "2021-07", "2022-12", ["2021-07"]),
        (Per.WEEK, 77, "2021-W28", "2022-W52", ["2021-W28", "2022-W52"]),
        (Per.DAY, 535, "2021-07-15", "2022-12-31", []),
    ],
)
def test_buckets_of_each_kind(
    per: Per, number: int, first: str, last: str, cut: list[str]
) -> None:
    found = buckets(WINDOW, per=per)
    assert len(found) == number
    assert (found[0].key, found[-1].key) == (first, last)
    assert [bucket.key for bucket in found if not bucket.whole] == cut
    assert found[-1].period.last == WINDOW.last


@pytest.mark.parametrize(
    ("per", "first", "last"),
    [
        (Per.YEAR, date(2024, 1, 1), date(2024, 12, 31)),
        (Per.HALF_YEAR, date(2024, 1, 1), date(2024, 6, 30)),
        (Per.HALF_YEAR, date(2024, 7, 1), date(2024, 12, 31)),
        (Per.MONTH, date(2024, 2, 1), date(2024, 2, 29)),
        (Per.MONTH, date(2024, 12, 1), date(2024, 12, 31)),
        (Per.WEEK, date(2024, 12, 30), date(2025, 1, 5)),
        (Per.DAY, date(2024, 2, 29), date(2024, 2, 29)),
        (Per.TERM, date(2024, 1, 1), date(2024, 6, 30)),
        (Per.TERM, date(2024, 8, 1), date(2024, 12, 31)),
    ],
)
def test_a_bucket_is_whole_only_when_no_day_is_missing(
    per: Per, first: date, last: date
) -> None:
    (exact,) = buckets(Period(first, last), per=per)
    assert exact.whole
    if first < last:
        (late,) = buckets(Period(first + ONE_DAY, last), per=per)
        (early,) = buckets(Period(first, last - ONE_DAY), per=per)
        assert not late.whole
        assert not early.whole
        assert late.key == early.key == exact.key


@pytest.mark.parametrize(
    ("window", "per", "expected"),
    [
        (
            Period(date(2021, 7, 1), date(2022, 6, 30)),
            Per.YEAR,
            [("2021-07-01--P1Y", True)],
        ),
        (
            Period(date(2021, 7, 1), date(2022, 7, 1)),
            Per.YEAR,
            [("2021-07-01--P1Y", True), ("2022-07-01--P1Y", False)],
        ),
        (
            Period(date(2021, 7, 1), date(2022, 6, 29)),
            Per.YEAR,
            [("2021-07-01--P1Y", False)],
        ),
        (
            Period(date(2021, 8, 31), date(2022, 8, 30)),
            Per.HALF_YEAR,
            [("2021-08-31--P6M", True), ("2022-03-01--P6M", True)],
        ),
        (
            Period(date(2020, 2, 29), date(2021, 3, 1)),
            Per.YEAR,
            [("2020-02-29--P1Y", True), ("2021-03-01--P1Y", False)],
        ),
    ],
)
def test_years_and_half_years_from_the_start(
    window: Period, per: Per, expected: list[tuple[str, bool]]
) -> None:
    found = buckets(window, per=per, year_from=YearFrom.PERIOD_START)
    assert [(bucket.key, bucket.whole) for bucket in found] == expected


def test_half_years_of_windows_that_start_at_their_edge() -> None:
    june, july = date(2022, 6, 30), date(2022, 7, 1)
    assert buckets(Period(june, july), per=Per.HALF_YEAR) == (
        Bucket("2022-H1", Period(june, june), False),
        Bucket("2022-H2", Period(july, july), False),
    )
    assert keys(buckets(Period(july, july), per=Per.HALF_YEAR)) == ["2022-H2"]


def test_only_years_are_counted_from_the_start() -> None:
    for per in (Per.MONTH, Per.WEEK, Per.DAY, Per.TERM, Per.PERIOD):
        assert buckets(WINDOW, per=per, year_from=YearFrom.PERIOD_START) == buckets(
            WINDOW, per=per
        )


def test_seasons_as_buckets_come_in_order_and_are_cut() -> None:
    summer = Season("sommar", "sommaren", (6, 1), (8, 31))
    winter = Season("vinter", "vintern", (12, 1), (2, 29))
    found = buckets(WINDOW, per=Per.SEASON, seasons=(winter, summer))
    assert [(bucket.key, bucket.whole) for bucket in found] == [
        ("sommar-2021", False),
        ("vinter-2021", True),
        ("sommar-2022", True),
        ("vinter-2022", False),
    ]
    assert found[0].period == Period(date(2021, 7, 15), date(2021, 8, 31))
    assert found[1].period == Period(date(2021, 12, 1), date(2022, 2, 28))


def test_seasons_that_start_together_come_in_order_of_key() -> None:
    short = Season("a", "a", (6, 1), (6, 30))
    long = Season("b", "b", (6, 1), (8, 31))
    for seasons in ((short, long), (long, short)):
        found = buckets(
            Period(date(2022, 1, 1), date(2022, 12, 31)),
            per=Per.SEASON,
            seasons=seasons,
        )
        assert keys(found) == ["a-2022", "b-2022"]


def test_seasons_must_be_given() -> None:
    with pytest.raises(ValueError, match="ingen säsong"):
        buckets(WINDOW, per=Per.SEASON)


def test_terms_of_the_contract_go_before_the_default() -> None:
    autumn = SchoolTerm("ht", "höst", Period(date(2021, 8, 17), date(2021, 12, 21)))
    spring = SchoolTerm("vt", "vår", Period(date(2022, 1, 11), date(2022, 6, 14)))
    later = SchoolTerm("sen", "sen", Period(date(2023, 1, 1), date(2023, 6, 1)))
    found = buckets(WINDOW, per=Per.TERM, terms=(later, spring, autumn))
    assert found == (
        Bucket("ht", autumn.period, True),
        Bucket("vt", spring.period, True),
    )


def test_terms_that_start_together_come_in_order_of_id() -> None:
    days = Period(date(2022, 1, 11), date(2022, 6, 14))
    one, other = SchoolTerm("a", "a", days), SchoolTerm("b", "b", days)
    for terms in ((one, other), (other, one)):
        assert keys(buckets(WINDOW, per=Per.TERM, terms=terms)) == ["a", "b"]


def test_a_term_that_only_touches_the_window_is_cut_to_a_day() -> None:
    term = SchoolTerm("ht", "höst", Period(date(2022, 8, 17), date(2022, 12, 21)))
    for day in (date(2022, 8, 17), date(2022, 12, 21)):
        (only,) = buckets(Period(day, day), per=Per.TERM, terms=(term,))
        assert only == Bucket("ht", Period(day, day), False)
    for day in (date(2022, 8, 16), date(2022, 12, 22)):
        assert buckets(Period(day, day), per=Per.TERM, terms=(term,)) == ()
