# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Clock times as people write them, and the moments that they mean on a day.

A time that the clock skips in spring is refused; one that it shows twice in autumn is
taken as the first, and said to have been.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Final

from hallord.adapters.evidence.cells import Cell, plain, text_of
from hallord.adapters.evidence.problems import CellError
from hallord.core.local_time import (
    STOCKHOLM,
    as_utc,
    at,
    is_missing,
    is_repeated,
    local_day,
    parse_clock,
)

_DAY: Final = timedelta(days=1)
_LAST_DAY: Final = date(2199, 12, 31)
_SKIPPED_FROM: Final = time(2)
_ONE: Final = r"[0-9]{1,2}(?:[.:][0-9]{2}(?::[0-9]{2})?)?|[0-9]{4}"
_CLOCK: Final = re.compile(rf"(?:kl\.?|klockan)? ?({_ONE})")
_INTERVAL: Final = re.compile(
    rf"(?:kl\.?|klockan)? ?({_ONE}) ?(?:-| till ) ?(?:kl\.?|klockan)? ?({_ONE})"
)
_MOMENT: Final = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[ T]([0-9]{1,2})[.:]([0-9]{2})(?:[.:]([0-9]{2}))?"
    r"(?:\.[0-9]+)?(Z|[+-][0-9]{2}:?[0-9]{2})?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Clock:
    """A clock time, and whether it is 24.00, which is midnight of the day after."""

    time: time
    is_24: bool = False


Moment = Clock | datetime
"""A clock time alone, or a datetime (with a zone or as the clock shows it)."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """When something took place; `repeated` are the times that come twice that day."""

    day: date
    start: datetime | None = None
    end: datetime | None = None
    repeated: tuple[datetime, ...] = ()


def read_clock(cell: Cell) -> Moment:
    """Read a clock time, or a day and a clock time together."""
    match cell:
        case datetime():
            return _whole_second(cell)
        case time():
            return Clock(_whole_second(datetime.combine(date(2000, 1, 1), cell)).time())
        case timedelta():
            return _clock_of_duration(cell)
        case str():
            return read_moment(cell) or _clock_of_text(plain(cell).casefold())
        case int() if not isinstance(cell, bool):
            return _clock(str(cell))
        case _:
            raise CellError("not_a_clock")


def read_interval(cell: Cell) -> tuple[Moment, Moment | None]:
    """Read "18–22", "kl 18.00–24.00", or a single clock time (then without an end)."""
    if isinstance(cell, str):
        found = _INTERVAL.fullmatch(plain(cell).casefold())
        if found is not None:
            return _clock(found[1]), _clock(found[2])
    return read_clock(cell), None


def read_moment(cell: Cell) -> datetime | None:
    """Read "2022-03-12 18.30", with or without a zone; None when it is not that."""
    if isinstance(cell, datetime):
        return _whole_second(cell)
    found = _MOMENT.fullmatch(cell.strip()) if isinstance(cell, str) else None
    if found is None:
        return None
    day, hour, minute, second, zone = found.groups()
    try:
        face = datetime.combine(
            date.fromisoformat(day), time(int(hour), int(minute), int(second or 0))
        )
        if zone is None:
            return face
        written = face.isoformat() + zone.upper()
        return datetime.fromisoformat(written).astimezone(STOCKHOLM)
    except (ValueError, OverflowError):
        raise CellError("not_a_clock") from None


def stretch(
    day: date | None,
    *,
    start: Moment | None = None,
    end: Moment | None = None,
    end_day: date | None = None,
    minutes: int | None = None,
) -> Stretch:
    """Return when something took place on the clock of that day.

    Without `day`, the start must carry it. An end earlier than the start is of the
    next day. `minutes` gives the end where no end is written.
    """
    if start is None:
        return _without_start(day, end, end_day)
    first, twice = _moment(day, start, code="starts_at_24")
    if day is not None and local_day(first) != day:
        raise CellError("start_on_other_day", day=day)
    repeated = [first] if twice else []
    last = None
    if end is not None:
        last, twice = _end(first, end, end_day)
        repeated += [last] if twice else []
        _require_order(first, last)
    if minutes is not None:
        last = _after(first, last, minutes)
    return Stretch(local_day(first), first, last, tuple(repeated))


def _without_start(
    day: date | None, end: Moment | None, end_day: date | None
) -> Stretch:
    if end is not None or (end_day is not None and end_day != day):
        raise CellError("end_without_start")
    if day is None:
        raise CellError("missing")
    return Stretch(day)


def _end(first: datetime, end: Moment, end_day: date | None) -> tuple[datetime, bool]:
    if isinstance(end, datetime):
        return _moment(None, end)
    day = end_day or local_day(first)
    face = datetime.combine(day, end.time) + _DAY * end.is_24
    if face <= first.replace(tzinfo=None) and _both_twice(first, face):
        raise CellError("clock_unclear", day=day)
    if end_day is None and face < first.replace(tzinfo=None):
        face += _DAY
    if face.time() == _SKIPPED_FROM and is_missing(face.date(), face.time()):
        # The skipped hour begins as it ends, so an end at 02.00 is no doubt: 03.00.
        face += timedelta(hours=1)
    return _moment(None, face)


def _both_twice(first: datetime, face: datetime) -> bool:
    """Whether both clock times come twice on one day, so that either may be first."""
    one_day = first.date() == face.date()
    return one_day and all(is_repeated(m.date(), m.time()) for m in (first, face))


def _require_order(first: datetime, last: datetime) -> None:
    if as_utc(last) == as_utc(first):
        raise CellError("no_length")
    if as_utc(last) < as_utc(first):
        raise CellError("ends_before_start")


def _after(first: datetime, last: datetime | None, minutes: int) -> datetime:
    if minutes == 0:
        raise CellError("no_length")
    if minutes > 60 * 24 * 366:
        raise CellError("not_an_integer")
    end = (as_utc(first) + timedelta(minutes=minutes)).astimezone(STOCKHOLM)
    if last is not None and as_utc(last) != as_utc(end):
        raise CellError("two_lengths")
    return end


def _moment(
    day: date | None, moment: Moment, *, code: str = "not_a_clock"
) -> tuple[datetime, bool]:
    """The aware moment, and whether its clock time comes twice that day."""
    if isinstance(moment, datetime):
        if moment.tzinfo is not None:
            return moment, False
        day, clock = moment.date(), moment.time()
    elif moment.is_24:
        raise CellError(code)
    elif day is None:
        raise CellError("missing")
    else:
        clock = moment.time
    if day > _LAST_DAY:
        raise CellError("year_out_of_reach")
    try:
        if is_missing(day, clock):
            raise CellError("clock_skipped", day=day)
        return at(day, clock), is_repeated(day, clock)
    except ValueError:
        raise CellError("year_out_of_reach") from None


def _clock_of_text(text: str) -> Clock:
    found = _CLOCK.fullmatch(text)
    if found is None:
        raise CellError("not_a_clock")
    return _clock(found[1])


def _clock(digits: str) -> Clock:
    text = f"{digits[:2]}.{digits[2:]}" if re.fullmatch("[0-9]{4}", digits) else digits
    if re.fullmatch("24(?:[.:]00){0,2}", text):
        return Clock(time(0), is_24=True)
    try:
        return Clock(parse_clock(text))
    except ValueError:
        raise CellError("not_a_clock") from None


def _clock_of_duration(length: timedelta) -> Clock:
    seconds = round(length.total_seconds())
    if not 0 <= seconds <= 86_400:
        raise CellError("not_a_clock")
    if seconds == 86_400:
        return Clock(time(0), is_24=True)
    return Clock((datetime(2000, 1, 1) + timedelta(seconds=seconds)).time())  # noqa: DTZ001  only its clock is used


def _whole_second(moment: datetime) -> datetime:
    """Spreadsheets keep times as fractions of a day and so miss by microseconds."""
    try:
        rounded = moment + timedelta(microseconds=500_000)
    except OverflowError:
        raise CellError("year_out_of_reach") from None
    return rounded.replace(microsecond=0)


def read_minutes(cell: Cell) -> int:
    """Read a length in whole minutes: "90", "90 min", "1,5 tim", "2 h"."""
    if isinstance(cell, timedelta):
        return round(cell.total_seconds() / 60)
    text = plain(text_of(cell)).casefold()
    found = re.fullmatch(
        "([0-9]{1,5}(?:[.,][0-9]{1,2})?) ?(min|minuter|h|tim|timme|timmar)?[.]?", text
    )
    if found is None or isinstance(cell, bool):
        raise CellError("not_an_integer")
    hours = (found[2] or "min")[0] in "ht"
    value = Decimal(found[1].replace(",", ".")) * (60 if hours else 1)
    if value != value.to_integral_value():
        raise CellError("not_an_integer")
    return int(value)
