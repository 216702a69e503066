# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Days and periods as people write them in Sweden.

Never guesses: a date that can be read in two ways is refused with both readings.
"""

import re
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Final

from hallord.adapters.evidence.cells import Cell, plain, text_of
from hallord.adapters.evidence.problems import CellError
from hallord.core.periods import Period

FIRST_YEAR: Final = 1996
LAST_YEAR: Final = 2199

_WEEKDAYS: Final = (
    ("måndag", "mån"),
    ("tisdag", "tis", "tisd"),
    ("onsdag", "ons", "onsd"),
    ("torsdag", "tor", "tors"),
    ("fredag", "fre", "fred"),
    ("lördag", "lör", "lörd"),
    ("söndag", "sön", "sönd"),
)
_MONTHS: Final = (
    ("januari", "jan"),
    ("februari", "feb", "febr"),
    ("mars", "mar"),
    ("april", "apr"),
    ("maj",),
    ("juni", "jun"),
    ("juli", "jul"),
    ("augusti", "aug"),
    ("september", "sep", "sept"),
    ("oktober", "okt"),
    ("november", "nov"),
    ("december", "dec"),
)
_WEEKDAY_OF: Final = {
    form: number
    for number, forms in enumerate(_WEEKDAYS)
    for form in (*forms, forms[0] + "en")
}
_MONTH_OF: Final = {f: n for n, forms in enumerate(_MONTHS, start=1) for f in forms}

_LED_BY_WEEKDAY: Final = re.compile(r"([a-zåäö]+)\.?,? (?:den )?(.+)")
_ISO: Final = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})")
_EIGHT: Final = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_SIX: Final = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{2})")
_IN_WORDS: Final = re.compile(
    r"(?:den )?([0-9]{1,2})(?:\.|:e|:a)? ?([a-zåäö]+)\.? ([0-9]{4})"
)
_DAY_FIRST: Final = re.compile(r"([0-9]{1,2})/([0-9]{1,2})(?: |-| - )([0-9]{4})")
_DOTTED: Final = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})(?:\.| |\. )([0-9]{4})")
_SLASHED: Final = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_NO_YEAR: Final = re.compile(r"[0-9]{1,2}(?:/[0-9]{1,2}|\.? [a-zåäö]+)")
_SERIALS: Final = range(35_065, 109_575)
"""Excel's numbers for 1996-01-01 to 2199-12-31."""
_SERIAL_ZERO: Final = date(1899, 12, 30)

_MONTH: Final = re.compile(r"([0-9]{4})-([0-9]{1,2})")
_MONTH_WORD: Final = re.compile(r"([a-zåäö]+)\.? ([0-9]{4})")
_MONTHS_WORD: Final = re.compile(r"([a-zåäö]+)\.? ?- ?([a-zåäö]+)\.? ([0-9]{4})")
_DAYS_OF_MONTH: Final = re.compile(
    r"([0-9]{1,2}) ?- ?([0-9]{1,2}) ([a-zåäö]+)\.? ([0-9]{4})"
)
_QUARTER: Final = re.compile(r"(?:kvartal |k|q)([1-4]) ([0-9]{4})")
_QUARTER_ISO: Final = re.compile(r"([0-9]{4})[- ]?[kq]([1-4])")
_WEEK: Final = re.compile(r"(?:vecka|v\.?) ?([0-9]{1,2})(?:,? )([0-9]{4})")
_WEEK_ISO: Final = re.compile(r"([0-9]{4})-?[vw]([0-9]{1,2})")
_TWO_ISO_DAYS: Final = re.compile(
    "([0-9]{4}-[0-9]{1,2}-[0-9]{1,2})-([0-9]{4}-[0-9]{1,2}-[0-9]{1,2})"
)
_BETWEEN: Final = re.compile(r" - | till | t\.o\.m\. |--|/(?=[0-9]{4}-)")


def read_day(cell: Cell, *, window: Period) -> date:
    """Read a day.

    `window` is where days are expected: it decides "220312", which is taken only
    when one of its readings lies there and the other does not.
    """
    match cell:
        case datetime():
            return _in_reach(cell.date())
        case date():
            return _in_reach(cell)
        case str():
            return _day_of_text(plain(cell).casefold(), window)
        case int() | Decimal() if cell in _SERIALS and not isinstance(cell, bool):
            raise CellError("serial_number", day=_SERIAL_ZERO + timedelta(int(cell)))
        case int() if not isinstance(cell, bool):
            return _day_of_text(str(cell), window)
        case _:
            raise CellError("not_a_day")


def read_weekday(cell: Cell) -> int:
    """Read the name of a weekday (Monday is 0)."""
    found = _WEEKDAY_OF.get(plain(text_of(cell)).casefold().rstrip("."))
    if found is None:
        raise CellError("not_a_weekday")
    return found


def read_period(cell: Cell, *, window: Period) -> Period:
    """Read a period: two days, a month, a quarter, a week or a year."""
    if not isinstance(cell, str | int) or isinstance(cell, bool):
        day = read_day(cell, window=window)
        return Period(day, day)
    text = plain(text_of(cell)).casefold()
    for form in (_year, _month, _month_words, _quarter, _week, _span_of_month):
        found = form(text)
        if found is not None:
            return found
    return _two_days(text, window)


@lru_cache(maxsize=4096)
def _day_of_text(text: str, window: Period) -> date:
    led = _LED_BY_WEEKDAY.fullmatch(text)
    if led and led[1] in _WEEKDAY_OF:
        day = _day_of_text(led[2], window)
        if day.weekday() != _WEEKDAY_OF[led[1]]:
            raise CellError("other_weekday", day=day)
        return day
    if found := _ISO.fullmatch(text):
        return _made(found[1], found[3], found[4])
    if found := _EIGHT.fullmatch(text):
        return _made(*found.groups())
    if found := _DAY_FIRST.fullmatch(text) or _DOTTED.fullmatch(text):
        return _made(found[3], found[2], found[1])
    if found := _IN_WORDS.fullmatch(text):
        return _made(found[3], str(_MONTH_OF.get(found[2], 0)), found[1])
    if found := _SLASHED.fullmatch(text):
        year, month, day_ = found[3], found[2], found[1]
        return _only_one([(year, month, day_), (year, day_, month)])
    if found := _SIX.fullmatch(text):
        return _six_digits(found, window)
    if _NO_YEAR.fullmatch(text):
        raise CellError("day_without_year")
    raise CellError("not_a_day")


def _six_digits(found: re.Match[str], window: Period) -> date:
    """220312 is 12 March 2022 or 22 March 2012; what is expected decides."""
    a, b, c = found.groups()
    readings = [("20" + a, b, c), ("20" + c, b, a)]
    expected = [r for r in readings if (d := _maybe(*r)) and d in window]
    return _only_one(expected or readings)


def _only_one(readings: list[tuple[str, str, str]]) -> date:
    days = sorted({day for r in readings if (day := _maybe(*r)) is not None})
    if not days:
        raise CellError("not_a_day")
    if len(days) > 1:
        raise CellError("ambiguous_day", days=tuple(d.isoformat() for d in days))
    return _in_reach(days[0])


def _made(year: str, month: str, day: str) -> date:
    made = _maybe(year, month, day)
    if made is None:
        raise CellError("not_a_day")
    return _in_reach(made)


def _maybe(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _in_reach(day: date) -> date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise CellError("year_out_of_reach")
    return day


def _year(text: str) -> Period | None:
    if not re.fullmatch("[0-9]{4}", text):
        return None
    return Period(_made(text, "1", "1"), _made(text, "12", "31"))


def _month(text: str) -> Period | None:
    found = _MONTH.fullmatch(text)
    return _months(found[1], found[2], found[2]) if found else None


def _month_words(text: str) -> Period | None:
    if found := _MONTH_WORD.fullmatch(text):
        first = last = _MONTH_OF.get(found[1])
        year = found[2]
    elif found := _MONTHS_WORD.fullmatch(text):
        first, last = _MONTH_OF.get(found[1]), _MONTH_OF.get(found[2])
        year = found[3]
    else:
        return None
    return _months(year, str(first), str(last)) if first and last else None


def _quarter(text: str) -> Period | None:
    if found := _QUARTER.fullmatch(text):
        quarter, year = int(found[1]), found[2]
    elif found := _QUARTER_ISO.fullmatch(text):
        quarter, year = int(found[2]), found[1]
    else:
        return None
    return _months(year, str(3 * quarter - 2), str(3 * quarter))


def _week(text: str) -> Period | None:
    if found := _WEEK.fullmatch(text):
        week, year = found[1], found[2]
    elif found := _WEEK_ISO.fullmatch(text):
        week, year = found[2], found[1]
    else:
        return None
    try:
        monday = date.fromisocalendar(int(year), int(week), 1)
    except ValueError:
        raise CellError("not_a_period") from None
    return Period(_in_reach(monday), _in_reach(monday + timedelta(days=6)))


def _span_of_month(text: str) -> Period | None:
    found = _DAYS_OF_MONTH.fullmatch(text)
    if found is None:
        return None
    month = str(_MONTH_OF.get(found[3], 0))
    return _period(_made(found[4], month, found[1]), _made(found[4], month, found[2]))


def _two_days(text: str, window: Period) -> Period:
    tight = _TWO_ISO_DAYS.fullmatch(text)
    parts = list(tight.groups()) if tight else _BETWEEN.split(text)
    try:
        if len(parts) == 1:
            day = _day_of_text(text, window)
            return Period(day, day)
        if len(parts) == 2:
            last = _day_of_text(parts[1].strip(), window)
            return _period(_first_day(parts[0].strip(), last, window), last)
    except CellError as error:
        if error.reason.code in {"ambiguous_day", "other_weekday", "ends_before_start"}:
            raise
        raise CellError("not_a_period") from None
    raise CellError("not_a_period")


def _first_day(text: str, last: date, window: Period) -> date:
    """The first of two days; "1 maj" in "1 maj – 31 juli 2018" has the last's year."""
    if _NO_YEAR.fullmatch(text):
        return _day_of_text(f"{text} {last.year}", window)
    return _day_of_text(text, window)


def _months(year: str, first: str, last: str) -> Period:
    start = _made(year, first, "1")
    final = _made(year, last, "1")
    after = date(final.year + final.month // 12, final.month % 12 + 1, 1)
    return _period(start, after - timedelta(days=1))


def _period(first: date, last: date) -> Period:
    if last < first:
        raise CellError("ends_before_start")
    return Period(first, last)
