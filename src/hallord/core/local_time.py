# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Swedish clock time by the EU rule, in plain code.

Core may not read files, and `zoneinfo` reads the time-zone database from the
machine (or from a package that Windows lacks). A promise must be judged alike
everywhere, so the rule is written out here and `zoneinfo` is the oracle in tests.

Rule (directive 2000/84/EC; Swedish förordning 2001:127): summer time, UTC+2, from
the last Sunday of March 01:00 UTC to the last Sunday of October 01:00 UTC; otherwise
normal time, UTC+1. The two Sundays have been these since 1996; before that summer
time ended in September, so earlier years are refused instead of being wrong.
Years to come follow today's rule until a new law says otherwise.

Two Python traps that this module exists to keep callers out of: the difference and
order of two datetimes with the *same* tzinfo are taken on the clock face, not in true
time (use `elapsed`), and a datetime in the repeated hour never equals one of another
zone (compare `elapsed(a, b) == timedelta(0)` instead).
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import cache
from typing import Final

FIRST_YEAR: Final = 1996
"""The first year in which today's rule for summer time holds."""

_NORMAL: Final = timedelta(hours=1)
_SUMMER: Final = timedelta(hours=2)
_CLOCK: Final = re.compile(
    r"(?:kl\.?|klockan)?\s*([0-9]{1,2})(?:[.:]([0-9]{2})(?::([0-9]{2}))?)?",
    re.IGNORECASE,
)


class _SwedishTime(tzinfo):
    """`tzinfo` with PEP 495 `fold`; one instance, `STOCKHOLM`."""

    def utcoffset(self, dt: datetime | None) -> timedelta | None:
        """One hour in normal time, two in summer time; None for no datetime."""
        if dt is None:
            return None
        return _SUMMER if _shows_summer_time(dt) else _NORMAL

    def dst(self, dt: datetime | None) -> timedelta | None:
        """How far the clock is ahead of normal time; None for no datetime."""
        if dt is None:
            return None
        return _SUMMER - _NORMAL if _shows_summer_time(dt) else timedelta(0)

    def tzname(self, dt: datetime | None) -> str | None:
        """`CET` or `CEST`, the names that other systems use; None for no datetime."""
        if dt is None:
            return None
        return "CEST" if _shows_summer_time(dt) else "CET"

    def fromutc(self, dt: datetime) -> datetime:
        """Swedish clock time of a moment given in UTC (called by `astimezone`)."""
        moment = dt.replace(tzinfo=None)
        _require_known_year((moment + _NORMAL).year)
        spring, autumn = _changes(moment.year)
        summer = spring <= moment < autumn
        repeated = autumn <= moment < autumn + (_SUMMER - _NORMAL)
        face = dt + (_SUMMER if summer else _NORMAL)
        return face.replace(fold=int(repeated))

    def __repr__(self) -> str:
        return "STOCKHOLM"

    def __reduce__(self) -> str:
        # Pickled and copied by name, so that there is only ever one instance:
        # Python compares datetimes by identity of their tzinfo.
        return "STOCKHOLM"


STOCKHOLM: Final[tzinfo] = _SwedishTime()
"""Swedish time from 1996 on; ValueError (in Swedish) for earlier years."""


def clock_changes(year: int) -> tuple[datetime, datetime]:
    """The moments, in UTC, when summer time starts and ends that year.

    ValueError for years before 1996.
    """
    _require_known_year(year)
    spring, autumn = _changes(year)
    return spring.replace(tzinfo=UTC), autumn.replace(tzinfo=UTC)


def is_missing(day: date, clock: time) -> bool:
    """Whether the clock never shows this time that day (the hour skipped in spring)."""
    face = datetime.combine(day, clock.replace(tzinfo=None))
    _require_known_year(day.year)
    gap = _changes(day.year)[0] + _NORMAL
    return gap <= face < gap + (_SUMMER - _NORMAL)


def is_repeated(day: date, clock: time) -> bool:
    """Whether the clock shows this time twice that day (the last hour of summer time).

    Importers ask this to be able to say that a source leaves the hour open.
    """
    face = datetime.combine(day, clock.replace(tzinfo=None))
    _require_known_year(day.year)
    first = _changes(day.year)[1] + _NORMAL
    return first <= face < first + (_SUMMER - _NORMAL)


def at(day: date, clock: time, *, fold: int = 0) -> datetime:
    """The aware moment when Swedish clocks show `clock` on `day`.

    `fold=1` picks the second of two equal clock times in autumn (normal time); where
    the time is shown only once, `fold` changes nothing. ValueError (in Swedish) when
    the clock skips that time, when `clock` carries a zone, or before 1996.
    """
    if clock.tzinfo is not None:
        raise ValueError("klockslaget ska stå utan tidszon")
    if is_missing(day, clock):
        raise ValueError(
            f"klockan {clock:%H.%M} finns inte den {day.isoformat()}: sommartiden"
            " börjar då, och timmen mellan 02.00 och 03.00 hoppas över"
        )
    second = fold if is_repeated(day, clock) else 0
    return datetime.combine(day, clock.replace(fold=second), STOCKHOLM)


def elapsed(start: datetime, end: datetime) -> timedelta:
    """True time from `start` to `end` (negative when `end` is earlier).

    Both must be aware, else ValueError. Counted in UTC, so that the hour skipped in
    spring is not counted and the one repeated in autumn is.
    """
    return as_utc(end) - as_utc(start)


def local_day(moment: datetime) -> date:
    """The Swedish calendar day of an aware moment; ValueError when it is naive."""
    return as_utc(moment).astimezone(STOCKHOLM).date()


def as_utc(moment: datetime) -> datetime:
    """The same moment in UTC; ValueError (in Swedish) when it has no time zone."""
    if moment.utcoffset() is None:
        raise ValueError("tidpunkten saknar tidszon")
    return moment.astimezone(UTC)


def parse_clock(text: str) -> time:
    """Read a clock time as people write it: "8", "8.30", "08:30", "kl. 18", "18:00:00".

    ValueError (in Swedish) for anything else. 24.00 is refused, for it belongs to
    two days: the writer has to say 00.00 of the next one.
    """
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        raise ValueError(f"”{text}” är inget klockslag; skriv till exempel 8.30")
    hour, minute, second = (int(part or 0) for part in found.groups())
    if hour == 24 and minute == 0 and second == 0:
        raise ValueError("klockan 24.00 skrivs som 00.00 nästa dag")
    if hour > 23 or minute > 59 or second > 59:
        raise ValueError(f"”{text}” är inget klockslag: timmar 0–23, minuter 00–59")
    return time(hour, minute, second)


def _last_sunday(year: int, month: int) -> date:
    """The last Sunday of a month that has 31 days."""
    end = date(year, month, 31)
    return end - timedelta(days=end.isoweekday() % 7)


@cache
def _changes(year: int) -> tuple[datetime, datetime]:
    """Start and end of summer time as naive UTC, without asking about the year."""
    one = time(1)
    return (
        datetime.combine(_last_sunday(year, 3), one),
        datetime.combine(_last_sunday(year, 10), one),
    )


def _shows_summer_time(dt: datetime) -> bool:
    """Whether a clock face is in summer time, with `fold` as PEP 495 wants it.

    In the skipped hour fold 0 means the offset before the change; in the repeated
    hour fold 0 means the first of the two.
    """
    _require_known_year(dt.year)
    spring, autumn = _changes(dt.year)
    face = dt.replace(tzinfo=None)
    shift = _NORMAL if dt.fold else _SUMMER
    return spring + shift <= face < autumn + shift


def _require_known_year(year: int) -> None:
    if year < FIRST_YEAR:
        raise ValueError(f"svensk tid räknas här från år {FIRST_YEAR}; året är {year}")
