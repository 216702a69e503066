# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Stretches of days, and how a promise's time is cut into buckets.

Days are calendar days and both ends of a `Period` are included, as in the promises
themselves ("1 juli 2021 – 31 december 2022"). What goes below the day is in
`weekly_span`, whose names are given here too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import count
from typing import Final

from hallord.core.weekly_span import WEEKEND, WeeklySpan

__all__ = [
    "WEEKEND",
    "Bucket",
    "Per",
    "Period",
    "SchoolTerm",
    "Season",
    "WeeklySpan",
    "YearFrom",
    "buckets",
    "default_terms",
    "gaps",
    "merge",
]

_ONE_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both included; `last=None` is "tills vidare".

    ValueError (in Swedish) when `last` is before `first`.
    """

    first: date
    last: date | None = None

    def __post_init__(self) -> None:
        if self.last is not None and self.last < self.first:
            raise ValueError(
                f"perioden slutar {self.last.isoformat()}, före sin början"
                f" {self.first.isoformat()}"
            )

    @property
    def is_open(self) -> bool:
        """Whether the period has no last day."""
        return self.last is None

    @property
    def days(self) -> int:
        """The number of days; ValueError when the period is open."""
        return (self._end() - self.first).days + 1

    def __contains__(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)

    def __iter__(self) -> Iterator[date]:
        """The days in order; ValueError at once when the period is open."""
        ordinals = range(self.first.toordinal(), self._end().toordinal() + 1)
        return map(date.fromordinal, ordinals)

    def bounded(self, last: date) -> Period:
        """The period with an open end replaced by `last`; a closed one unchanged.

        Where `last` lies before the first day the answer is the first day alone.
        """
        if self.last is not None:
            return self
        return Period(self.first, max(self.first, last))

    def intersect(self, other: Period) -> Period | None:
        """The days in both; None when there are none."""
        first = max(self.first, other.first)
        ends = [end for end in (self.last, other.last) if end is not None]
        last = min(ends, default=None)
        if last is not None and last < first:
            return None
        return Period(first, last)

    def contains(self, other: Period) -> bool:
        """Whether every day of `other` is in this period."""
        return self.intersect(other) == other

    def clip_end(self, day: date) -> Period | None:
        """The part up to and including `day`; None when there is none."""
        return self.intersect(Period(min(self.first, day), day))

    def from_day(self, day: date) -> Period | None:
        """The part from `day` on; None when there is none."""
        return self.intersect(Period(day))

    def _end(self) -> date:
        if self.last is None:
            raise ValueError("perioden gäller tills vidare och har ingen sista dag")
        return self.last


def merge(periods: Iterable[Period]) -> tuple[Period, ...]:
    """The days of all periods as few, sorted periods; adjacent days are joined.

    ValueError (in Swedish) when a period is open.
    """
    joined: list[Period] = []
    for period in sorted(periods, key=lambda each: each.first):
        first, last = period.first, _last_day(period)
        if joined and (first - _last_day(joined[-1])).days <= 1:
            before = joined.pop()
            first, last = before.first, max(_last_day(before), last)
        joined.append(Period(first, last))
    return tuple(joined)


def gaps(window: Period, covered: Iterable[Period]) -> tuple[Period, ...]:
    """The days of `window` that no period of `covered` has, as sorted periods.

    ValueError (in Swedish) when the window is open; covering periods may be.
    """
    end = _last_day(window)
    clipped = (period.intersect(window) for period in covered)
    missing: list[Period] = []
    start = window.first
    for period in merge(part for part in clipped if part is not None):
        if start < period.first:
            missing.append(Period(start, period.first - _ONE_DAY))
        start = _last_day(period) + _ONE_DAY
    if start <= end:
        missing.append(Period(start, end))
    return tuple(missing)


@dataclass(frozen=True, slots=True)
class Season:
    """A stretch of every year, from `first` to `last` as (month, day), both included.

    A season whose last day comes before its first in the year runs over New Year.
    29 February counts where it exists; in other years a season that starts on it
    starts on 1 March and one that ends on it ends on 28 February. ValueError (in
    Swedish) for a day that no year has.
    """

    id: str
    name: str
    first: tuple[int, int]
    last: tuple[int, int]

    def __post_init__(self) -> None:
        for month, day in (self.first, self.last):
            try:
                date(2000, month, day)
            except ValueError:
                raise ValueError(
                    f"säsongen {self.name}: dag {day} i månad {month} finns inte"
                ) from None

    @property
    def over_new_year(self) -> bool:
        """Whether the season starts in one year and ends in the next."""
        return self.last < self.first

    def __contains__(self, day: date) -> bool:
        place = (day.month, day.day)
        if self.over_new_year:
            return place >= self.first or place <= self.last
        return self.first <= place <= self.last

    def occurrences(self, window: Period) -> tuple[Period, ...]:
        """The season's occurrences that touch `window`, whole, in order.

        ValueError (in Swedish) when the window is open.
        """
        years = range(
            window.first.year - self.over_new_year, _last_day(window).year + 1
        )
        found = (self._occurrence(year) for year in years)
        return tuple(each for each in found if each and each.intersect(window))

    def _occurrence(self, year: int) -> Period | None:
        first = _day_or_next(year, *self.first)
        last = _day_or_next(year + self.over_new_year, *self.last)
        if (last.month, last.day) != self.last:
            last -= _ONE_DAY  # asked for 29 February, was given 1 March
        return Period(first, last) if first <= last else None


@dataclass(frozen=True, slots=True)
class SchoolTerm:
    """A school term with its own dates, for example "höstterminen 2022"."""

    id: str
    name: str
    period: Period


def default_terms(window: Period) -> tuple[SchoolTerm, ...]:
    """The terms that touch `window`, at their widest, in order.

    Spring term 1 January – 30 June, autumn term 1 August – 31 December. From memory
    of skolförordningen (2011:185) 3 kap.: the school year starts in August and ends
    in June; each school decides its own dates between. A contract may give exact
    dates and then those hold. ValueError (in Swedish) when the window is open.
    """
    terms = [
        term
        for year in range(window.first.year, _last_day(window).year + 1)
        for term in (
            SchoolTerm(
                f"vt-{year}",
                f"vårterminen {year}",
                Period(date(year, 1, 1), date(year, 6, 30)),
            ),
            SchoolTerm(
                f"ht-{year}",
                f"höstterminen {year}",
                Period(date(year, 8, 1), date(year, 12, 31)),
            ),
        )
    ]
    return tuple(term for term in terms if term.period.intersect(window))


class Per(StrEnum):
    """What a promised number is counted per."""

    PERIOD = "period"
    YEAR = "year"
    HALF_YEAR = "half_year"
    SEASON = "season"
    TERM = "term"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"


class YearFrom(StrEnum):
    """Where years and half-years are counted from."""

    CALENDAR = "calendar"
    PERIOD_START = "period_start"


@dataclass(frozen=True, slots=True)
class Bucket:
    """One counting stretch of a window.

    `key` is stable and readable; `whole` is false when the window cut the stretch.
    """

    key: str
    period: Period
    whole: bool


def buckets(
    window: Period,
    *,
    per: Per,
    seasons: tuple[Season, ...] = (),
    terms: tuple[SchoolTerm, ...] = (),
    year_from: YearFrom = YearFrom.CALENDAR,
) -> tuple[Bucket, ...]:
    """The stretches of `window` that a number is counted per, clipped and in order.

    Keys: "period", "2022", "2022-H1", "2022-03", "2022-W09" (ISO week), "2022-03-05",
    a term's id, a season's id and starting year ("vinter-2022"). Years counted from
    the window's start have ISO 8601 keys: "2021-07-01--P1Y", half-years
    "2021-07-01--P6M"; a start that a later month lacks moves to the first of the
    month after. Without `terms` the `default_terms` are used. Days outside every
    season or term belong to no bucket. ValueError (in Swedish) when the window is
    open, or when seasons are asked for and none is given.
    """
    end = _last_day(window)
    found: list[Bucket] = []
    for key, natural in _stretches(window, per, seasons, terms, year_from):
        if natural.first > end:
            break
        part = natural.intersect(window)
        if part is not None:
            found.append(Bucket(key, part, part == natural))
    return tuple(found)


def _stretches(
    window: Period,
    per: Per,
    seasons: tuple[Season, ...],
    terms: tuple[SchoolTerm, ...],
    year_from: YearFrom,
) -> Iterable[tuple[str, Period]]:
    """Keys and whole stretches in order of first day; it may run past the window."""
    match per:
        case Per.PERIOD:
            return [("period", window)]
        case Per.SEASON:
            if not seasons:
                raise ValueError("ingen säsong är angiven att räkna per")
            return sorted(
                (
                    (f"{season.id}-{period.first.year}", period)
                    for season in seasons
                    for period in season.occurrences(window)
                ),
                key=lambda each: (each[1].first, each[0]),
            )
        case Per.TERM:
            chosen = terms or default_terms(window)
            return sorted(
                ((term.id, term.period) for term in chosen),
                key=lambda each: (each[1].first, each[0]),
            )
        case Per.YEAR | Per.HALF_YEAR if year_from is YearFrom.PERIOD_START:
            return _from_start(window.first, 12 if per is Per.YEAR else 6)
        case _:
            return _calendar(window, _STRETCH_OF[per])


def _from_start(start: date, months: int) -> Iterator[tuple[str, Period]]:
    suffix = "P1Y" if months == 12 else "P6M"
    for number in count():
        first = _months_after(start, months * number)
        last = _months_after(start, months * (number + 1)) - _ONE_DAY
        yield f"{first.isoformat()}--{suffix}", Period(first, last)


def _calendar(
    window: Period, stretch_of: Callable[[date], tuple[str, Period]]
) -> Iterator[tuple[str, Period]]:
    day = window.first
    while day in window:
        key, stretch = stretch_of(day)
        yield key, stretch
        day = _last_day(stretch) + _ONE_DAY


def _year_of(day: date) -> tuple[str, Period]:
    return f"{day.year:04}", Period(date(day.year, 1, 1), date(day.year, 12, 31))


def _half_year_of(day: date) -> tuple[str, Period]:
    if day.month <= 6:
        half = Period(date(day.year, 1, 1), date(day.year, 6, 30))
        return f"{day.year:04}-H1", half
    return f"{day.year:04}-H2", Period(date(day.year, 7, 1), date(day.year, 12, 31))


def _month_of(day: date) -> tuple[str, Period]:
    first = day.replace(day=1)
    return f"{day:%Y-%m}", Period(first, _months_after(first, 1) - _ONE_DAY)


def _week_of(day: date) -> tuple[str, Period]:
    year, week, weekday = day.isocalendar()
    monday = day - timedelta(days=weekday - 1)
    return f"{year:04}-W{week:02}", Period(monday, monday + timedelta(days=6))


def _day_of(day: date) -> tuple[str, Period]:
    return day.isoformat(), Period(day, day)


_STRETCH_OF: Final[dict[Per, Callable[[date], tuple[str, Period]]]] = {
    Per.YEAR: _year_of,
    Per.HALF_YEAR: _half_year_of,
    Per.MONTH: _month_of,
    Per.WEEK: _week_of,
    Per.DAY: _day_of,
}


def _last_day(period: Period) -> date:
    if period.last is None:
        raise ValueError("perioden gäller tills vidare; här behövs en sista dag")
    return period.last


def _day_or_next(year: int, month: int, day: int) -> date:
    """The day, or the first of the next month where that month is too short."""
    try:
        return date(year, month, day)
    except ValueError:
        return _months_after(date(year, month, 1), 1)


def _months_after(day: date, months: int) -> date:
    """The same day `months` later, or the first of the month after a short one."""
    years, month = divmod(day.month - 1 + months, 12)
    return _day_or_next(day.year + years, month + 1, day.day)
