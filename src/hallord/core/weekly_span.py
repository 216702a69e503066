# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Stretches of every week, such as the weekend, in Swedish time.

Shares are taken of true time, so that the weekend in March is an hour shorter than
others and the one in October an hour longer.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from typing import Final

from hallord.core.local_time import (
    as_utc,
    at,
    clock_changes,
    elapsed,
    is_missing,
    local_day,
)

_ONE_DAY: Final = timedelta(days=1)
_WEEK: Final = timedelta(days=7)
_NOTHING: Final = timedelta(0)
_MIDNIGHT: Final = time(0)


@dataclass(frozen=True, slots=True)
class WeeklySpan:
    """A stretch of every week in Swedish time, such as the weekend.

    Weekdays are 0 (Monday) to 6 (Sunday); `last_time=None` is 24:00 of the last day.
    The start belongs to the span and the end does not. A last weekday before the
    first lies in the next week. ValueError (in Swedish) for other weekdays, for times
    with a zone, and when the end is not after the start on the same weekday.
    """

    first_weekday: int
    first_time: time
    last_weekday: int
    last_time: time | None

    def __post_init__(self) -> None:
        if not (0 <= self.first_weekday <= 6 and 0 <= self.last_weekday <= 6):
            raise ValueError("veckodagar anges 0 (måndag) till 6 (söndag)")
        times = [self.first_time, self.last_time or _MIDNIGHT]
        if any(clock.tzinfo is not None for clock in times):
            raise ValueError("klockslaget ska stå utan tidszon")
        same_day = self.first_weekday == self.last_weekday
        ends = self.last_time
        if same_day and ends is not None and ends <= self.first_time:
            raise ValueError("veckans tid slutar innan den har börjat")

    def share(self, start: datetime, end: datetime) -> Fraction:
        """The share (0–1) of the true time from `start` to `end` that is in the span.

        For no time at all: 1 when the moment is in the span, else 0. ValueError (in
        Swedish) when a moment is naive, `end` before `start`, or the occurrence that is
        looked at begins before 1996.
        """
        total = _length(start, end)
        if total == _NOTHING:
            return Fraction(int(self.contains_instant(start)))
        inside = sum(self._inside(start, end).values(), _NOTHING)
        return Fraction(_microseconds(inside), _microseconds(total))

    def main_occurrence(self, start: datetime, end: datetime) -> date | None:
        """The `occurrence_key` that most of the time from `start` to `end` is in.

        The earliest where two are equal; None where nothing is in the span.
        ValueError as in `share`.
        """
        if _length(start, end) == _NOTHING:
            key = self._key_before(local_day(start))
            return key if self.contains_instant(start) else None
        inside = self._inside(start, end)
        return max(inside, key=lambda key: inside[key], default=None)

    def contains_instant(self, moment: datetime) -> bool:
        """Whether the aware moment is in the span; ValueError when it is naive."""
        key = self._key_before(local_day(moment))
        start, end = self._occurrence(key)
        return start <= as_utc(moment) < end

    def touches_day(self, day: date) -> bool:
        """Whether some time of the Swedish calendar day is in the span."""
        return (day - self._key_before(day)).days < self._days_touched()

    def occurrence_key(self, day: date) -> date:
        """The first day of the occurrence that `day` is in (the weekend's Friday).

        ValueError (in Swedish) for a day that the span does not touch.
        """
        if not self.touches_day(day):
            raise ValueError(f"{day.isoformat()} hör inte till veckans angivna tid")
        return self._key_before(day)

    def _key_before(self, day: date) -> date:
        return day - timedelta(days=(day.weekday() - self.first_weekday) % 7)

    def _days_touched(self) -> int:
        length = (self.last_weekday - self.first_weekday) % 7 + 1
        return length - (self.last_time == _MIDNIGHT)

    def _occurrence(self, key: date) -> tuple[datetime, datetime]:
        """Start and end in UTC of the occurrence that begins on `key`."""
        last = key + timedelta(days=(self.last_weekday - self.first_weekday) % 7)
        start = _lenient(key, self.first_time, fold=0)
        if self.last_time is None:
            return start, as_utc(at(last + _ONE_DAY, _MIDNIGHT))
        return start, _lenient(last, self.last_time, fold=1)

    def _inside(self, start: datetime, end: datetime) -> dict[date, timedelta]:
        """Time in each occurrence that has any, by the occurrence's first day."""
        begin, stop = as_utc(start), as_utc(end)
        found: dict[date, timedelta] = {}
        key = self._key_before(local_day(start))
        while key <= local_day(end):
            opens, closes = self._occurrence(key)
            length = min(stop, closes) - max(begin, opens)
            if length > _NOTHING:
                found[key] = length
            key += _WEEK
        return found


WEEKEND: Final = WeeklySpan(4, time(18), 6, None)
"""Friday 18:00 to Sunday 24:00, "helg" unless the contract says otherwise."""


def _lenient(day: date, clock: time, *, fold: int) -> datetime:
    """The moment in UTC; a clock time skipped in spring means the moment of the skip.

    A rule for every week must hold in the two weeks with a clock change too. In
    autumn fold 0 for starts and 1 for ends takes in the whole repeated hour.
    """
    if is_missing(day, clock):
        return clock_changes(day.year)[0]
    return as_utc(at(day, clock, fold=fold))


def _length(start: datetime, end: datetime) -> timedelta:
    length = elapsed(start, end)
    if length < _NOTHING:
        raise ValueError("tillfället slutar innan det har börjat")
    return length


def _microseconds(length: timedelta) -> int:
    return length // timedelta(microseconds=1)
