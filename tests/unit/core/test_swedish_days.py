# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import holidays as oracle
import pytest

from hallord.core.swedish_days import (
    EVES_AS_HOLIDAYS,
    add_working_days,
    easter,
    eves,
    holidays,
    is_eve,
    is_holiday,
    is_working_day,
)

ONE_DAY = timedelta(days=1)


def slow_easter(year: int) -> date:
    """Gauss's rule with the figures of each century, exceptions written out."""
    m, n = (24, 6) if year >= 2100 else (24, 5)
    d = (19 * (year % 19) + m) % 30
    e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7
    if (d, e) == (29, 6):
        return date(year, 4, 19)
    if (d, e) == (28, 6) and year % 19 > 10:
        return date(year, 4, 18)
    return date(year, 3, 22) + timedelta(days=d + e)


@pytest.mark.parametrize("year", range(1900, 2200))
def test_easter_agrees_with_another_method(year: int) -> None:
    assert easter(year) == slow_easter(year)
    assert easter(year).isoweekday() == 7


@pytest.mark.parametrize("year", range(1953, 2101))
def test_public_holidays_agree_with_the_holidays_package(year: int) -> None:
    theirs = {
        # The package joins two names of a day with a semicolon.
        day: {part.strip().lower() for part in name.split(";")}
        for day, name in oracle.country_holidays(
            "SE", years=year, language="sv"
        ).items()
    }
    ours = {
        day: {part.lower() for part in name.split(" och ")}
        for day, name in holidays(year).items()
    }
    assert ours == theirs


@pytest.mark.parametrize("year", range(1953, 2101))
def test_eves_agree_with_the_holidays_package(year: int) -> None:
    theirs = {
        day
        for day, name in oracle.country_holidays(
            "SE", years=year, language="sv", categories=("de_facto", "optional")
        ).items()
        if "afton" in name
    }
    assert set(eves(year)) == theirs


@pytest.mark.parametrize("year", range(1953, 2101))
def test_working_days_agree_with_the_holidays_package(year: int) -> None:
    free = oracle.country_holidays("SE", years=year, categories=("public", "de_facto"))
    day = date(year, 1, 1)
    while day.year == year:
        assert is_working_day(day) == (day.isoweekday() <= 5 and day not in free)
        day += ONE_DAY


def test_the_eves_that_the_law_counts_as_holidays() -> None:
    assert {"midsommarafton", "julafton", "nyårsafton"} == EVES_AS_HOLIDAYS
    assert set(eves(2022).values()) > EVES_AS_HOLIDAYS


@pytest.mark.parametrize("year", [1900, 1938, 1939, 1952, 1953, 2004, 2005, 2199])
def test_lists_come_in_date_order(year: int) -> None:
    assert list(holidays(year)) == sorted(holidays(year))
    assert list(eves(year)) == sorted(eves(year))


def test_the_lists_are_the_callers_own() -> None:
    holidays(2022).clear()
    eves(2022).clear()
    assert (len(holidays(2022)), len(eves(2022))) == (13, 8)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(1938, 5, 1), None),
        (date(1939, 5, 1), "första maj"),
        (date(1952, 6, 24), "midsommardagen"),
        (date(1953, 6, 24), None),
        (date(1953, 6, 20), "midsommardagen"),
        (date(1952, 11, 2), "alla helgons dag"),
        (date(1951, 11, 4), "alla helgons dag"),
        (date(1942, 11, 1), "alla helgons dag"),
        (date(1953, 10, 31), "alla helgons dag"),
        (date(1952, 3, 25), "Marie bebådelsedag"),
        (date(1953, 3, 25), None),
        (date(1953, 3, 22), "Marie bebådelsedag"),
        (date(1989, 3, 12), "Marie bebådelsedag"),
        (date(1990, 3, 25), None),
    ],
)
def test_older_days(day: date, name: str | None) -> None:
    assert holidays(day.year).get(day) == name


@pytest.mark.parametrize(
    ("year", "day"),
    [
        # 25 March on Palm Sunday, Maundy Thursday, Easter Day, Monday and Tuesday.
        (1923, date(1923, 3, 25)),
        (1937, date(1937, 3, 21)),
        (1951, date(1951, 3, 18)),
        (1940, date(1940, 3, 17)),
        (1913, date(1913, 3, 25)),
        # Monday of Holy Week.
        (1929, date(1929, 3, 24)),
    ],
)
def test_the_annunciation_gives_way_to_easter_before_1953(year: int, day: date) -> None:
    days = Counter(holidays(year).values())
    assert days["Marie bebådelsedag"] == 1
    assert holidays(year)[day] == "Marie bebådelsedag"


def test_an_eve_can_be_a_holiday_too() -> None:
    day = date(1992, 6, 6)
    assert eves(1992)[day] == "pingstafton"
    assert not is_holiday(day)
    both = [eve for year in range(2005, 2200) for eve in eves(year) if is_holiday(eve)]
    assert both
    assert all(is_eve(day) and not is_working_day(day) for day in both)


@pytest.mark.parametrize("ask", [is_holiday, is_eve, is_working_day])
def test_days_outside_the_known_years_are_refused(ask: object) -> None:
    assert callable(ask)
    # Tuesday, Monday: no weekend answers before the year is asked about.
    for day in (date(1899, 12, 26), date(2200, 1, 6)):
        with pytest.raises(ValueError, match=f"1900–2199; året är {day.year}"):
            ask(day)
    ask(date(1900, 1, 2))
    ask(date(2199, 12, 30))


@pytest.mark.parametrize("year", [1899, 2200])
def test_years_outside_the_known_ones_are_refused(year: int) -> None:
    for ask in (easter, holidays, eves):
        with pytest.raises(ValueError, match=f"1900–2199; året är {year}"):
            ask(year)


def test_weekends_outside_the_known_years_are_refused_too() -> None:
    saturday = date(2200, 1, 4)
    assert saturday.isoweekday() == 6
    with pytest.raises(ValueError, match="1900–2199"):
        is_working_day(saturday)


@pytest.mark.parametrize("start", [date(2021, 12, 17), date(2022, 4, 10)])
@pytest.mark.parametrize("n", range(25))
def test_adding_working_days_agrees_with_a_list(start: date, n: int) -> None:
    after = (start + timedelta(days=step) for step in range(1, 80))
    working = [day for day in after if is_working_day(day)]
    assert add_working_days(start, n) == (working[n - 1] if n else start)


def test_a_negative_number_of_working_days_is_refused() -> None:
    with pytest.raises(ValueError, match="negativt: -1"):
        add_working_days(date(2022, 1, 1), -1)


def test_working_days_past_the_known_years_are_refused() -> None:
    assert add_working_days(date(2199, 12, 27), 1) == date(2199, 12, 30)
    with pytest.raises(ValueError, match="året är 2200"):
        add_working_days(date(2199, 12, 30), 1)
