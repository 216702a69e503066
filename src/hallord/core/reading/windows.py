# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""When, within the promise's period, something is to be done.

"Under 2022", "januari till och med april", "torsdagar och söndagar", "vår och höst",
"mellan kl. 10.00 och 11.00": each is kept with its words. Where the words fix no days
("sommaren") the days are a default, and the reader asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time
from typing import Final

from hallord.core.periods import Period, Season
from hallord.core.reading.dates import (
    MONTHS,
    dated_stretches,
    day_of,
    last_of_month,
    month_number,
)
from hallord.core.reading.slugs import slug

_MONTH: Final = "|".join(MONTHS)
_MONTHS: Final = re.compile(
    rf"\b(?:(?P<d1>\d{{1,2}}) )?(?P<first>{_MONTH})"
    rf" ?(?:-|till och med|t\.? ?o\.? ?m\.?|till|och) ?"
    rf"(?:(?P<d2>\d{{1,2}}) )?(?P<last>{_MONTH})\b(?! (?:19|20)\d\d)",
    re.IGNORECASE,
)
_ONE_MONTH: Final = re.compile(
    rf"\b(?:i|under) (?P<month>{_MONTH})(?: månad)?(?: (?P<year>20\d\d))?\b",
    re.IGNORECASE,
)
_HALF: Final = re.compile(
    r"\b(?P<which>första|andra) halvåret(?: (?:av )?(?P<year>20\d\d))?", re.IGNORECASE
)
_SEASON_YEAR: Final = re.compile(
    r"\b(?P<season>vår|höst|sommar|vinter)(?:terminen|en)?(?: år)? (?P<year>20\d\d)\b",
    re.IGNORECASE,
)
_SEASON: Final = re.compile(
    r"\b(?:(?:under|på|inför|till) )?(?P<season>vår|höst|sommar|vinter)"
    r"(?:en|n|säsong(?:en)?|månaderna|terminen)?\b(?! ?\d)",
    re.IGNORECASE,
)
_OPEN_SEASON: Final = re.compile(
    r"\b(?:under )?(?:aktuell |pågående |hela )?(?:moped-?|motor-?|bad-?|cykel-?)?"
    r"säsong(?:en)?\b",
    re.IGNORECASE,
)
_DUE: Final = re.compile(
    rf"\b(?:senast|före|innan) (?:den )?(?P<day>20\d\d-\d\d-\d\d|\d{{1,2}} (?:{_MONTH})"
    r"(?: 20\d\d)?)",
    re.IGNORECASE,
)
_WEEKDAY: Final = re.compile(
    r"\b(?P<day>mån|tis|ons|tors|fre|lör|sön)dag(?:s?kväll\w*|snatt\w*|s|ar|arna|en)?"
    r"(?!\w)",
    re.IGNORECASE,
)
_WEEKDAY_RANGE: Final = re.compile(
    r"\b(?P<first>mån|tis|ons|tors|fre|lör|sön)dag(?:ar)? ?(?:-|till) ?"
    r"(?P<last>mån|tis|ons|tors|fre|lör|sön)dag(?:ar)?(?!\w)",
    re.IGNORECASE,
)
_WEEKDAYS: Final = ("mån", "tis", "ons", "tors", "fre", "lör", "sön")
_WEEKEND: Final = re.compile(
    r"\b(?:helg(?:er|erna|en|insats\w*|kväll\w*|dagar)?|veckoslut\w*|riskhelg\w*)\b",
    re.IGNORECASE,
)
_WEEKDAYS_ONLY: Final = re.compile(r"\bvardag(?:ar|skvällar|arna)?\b", re.IGNORECASE)
_HOLIDAY_FREE: Final = re.compile(r"\bhelgfri\w*\b", re.IGNORECASE)
_EVENING: Final = re.compile(
    r"\b(?:\w*kväll(?:ar|arna|en|stid|s)?|kvälls- och nattetid|natt(?:etid)?|nätter"
    r"|dagtid|skoltid)\b",
    re.IGNORECASE,
)
_BREAK: Final = re.compile(r"\b(?:\w*lov(?:en|et)?|skolavslutning\w*)\b", re.IGNORECASE)
_TERM: Final = re.compile(
    r"\bunder (?:skol)?terminerna\b|\bunder (?:skol|läs)året\b", re.IGNORECASE
)
_CLOCK: Final = re.compile(
    r"\b(?:mellan )?(?:kl\.?|klockan) ?(?P<h1>\d{1,2})(?:[.:](?P<m1>\d\d))?"
    r"(?: ?- ?| och | till )(?:kl\.? ?)?(?P<h2>\d{1,2})(?:[.:](?P<m2>\d\d))?",
    re.IGNORECASE,
)
_WHOLE: Final = re.compile(
    r"\b(?:under (?:hela )?(?:året|(?:löftes|avtals|giltighets)?perioden|löftets"
    r" giltighetstid|2 år|två år)|innan löftet löper ut|i år)\b",
    re.IGNORECASE,
)

DEFAULT_SEASONS: Final[dict[str, tuple[tuple[int, int], tuple[int, int]]]] = {
    "vår": ((3, 1), (5, 31)),
    "sommar": ((6, 1), (8, 31)),
    "höst": ((9, 1), (11, 30)),
    "vinter": ((12, 1), (2, 29)),
}
"""Days used for a season until somebody says which are meant."""


@dataclass(frozen=True, slots=True)
class TimeWindow:
    """When a commitment is to be done, as far as its own words say.

    `spans` are where the words stand. `whole` means that they speak of the whole
    period. `unsettled` names what the words leave open ("season", "hours", "break").
    """

    days: Period | None = None
    due: date | None = None
    seasons: tuple[Season, ...] = ()
    weekend: bool = False
    weekdays: tuple[int, ...] = ()
    holiday_free: bool = False
    school_term: bool = False
    not_before: time | None = None
    not_after: time | None = None
    whole: bool = False
    unsettled: tuple[str, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()

    @property
    def is_own(self) -> bool:
        """Whether the words narrow the promise's period at all."""
        return bool(self.spans) and not (self.whole and len(self.spans) == 1)


@dataclass(slots=True)
class _Found:
    days: Period | None = None
    seasons: list[Season] = field(default_factory=list)
    unsettled: list[str] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)

    def see(self, match: re.Match[str] | None) -> bool:
        if match is not None:
            self.spans.append(match.span())
        return match is not None

    def overlaps(self, start: int, end: int) -> bool:
        return any(start < stop and begin < end for begin, stop in self.spans)


def time_window(text: str, *, period: Period | None) -> TimeWindow:
    """When the words say that it is to be done; `period` gives a missing year."""
    found = _Found()
    due = _due(text, found, period)
    _read_days(text, found, period)
    _read_seasons(text, found)
    weekdays = tuple(sorted(set(_weekdays(text, found))))
    holiday_free = found.see(_HOLIDAY_FREE.search(text))
    weekend = found.see(_WEEKEND.search(text))
    if found.see(_WEEKDAYS_ONLY.search(text)) and not weekend:
        weekdays = weekdays or (0, 1, 2, 3, 4)
    hours = _clock(text, found)
    if hours is None and found.see(_EVENING.search(text)):
        found.unsettled.append("hours")
    if found.see(_BREAK.search(text)):
        found.unsettled.append("break")
    term = found.see(_TERM.search(text))
    whole = found.see(_WHOLE.search(text))
    return TimeWindow(
        days=found.days,
        due=due,
        seasons=tuple(found.seasons),
        weekend=weekend and not _WEEKDAYS_ONLY.search(text),
        weekdays=weekdays,
        holiday_free=holiday_free,
        school_term=term,
        not_before=hours[0] if hours else None,
        not_after=hours[1] if hours else None,
        whole=whole,
        unsettled=tuple(found.unsettled),
        spans=_apart(found.spans),
    )


def _apart(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The spans in order, none inside another."""
    apart: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return tuple(apart)


def _due(text: str, found: _Found, period: Period | None) -> date | None:
    match = _DUE.search(text)
    if match is None:
        return None
    year = period.last.year if period and period.last else None
    day = day_of(match["day"], year=year)
    if day is not None:
        found.see(match)
    return day


def _read_days(text: str, found: _Found, period: Period | None) -> None:
    half = _HALF.search(text)
    if half:
        year = int(half["year"]) if half["year"] else _only_year(period)
        if year:
            found.see(half)
            first = half["which"].lower() == "första"
            found.days = Period(
                date(year, 1 if first else 7, 1),
                date(year, 6, 30) if first else date(year, 12, 31),
            )
            return
    term = _SEASON_YEAR.search(text)
    if term:
        found.see(term)
        found.days = _season_of(term["season"].lower(), int(term["year"]))
        found.unsettled.append("season")
        return
    month = _ONE_MONTH.search(text)
    if month:
        _read_month(month, found, period)
        return
    for reading in dated_stretches(text):
        if found.overlaps(reading.start, reading.end) or reading.period is None:
            continue
        if _compares(text, reading.start):
            continue
        found.spans.append(_with_under(text, reading.start, reading.end))
        found.days = reading.period
        return


def _compares(text: str, start: int) -> bool:
    """As in "Jämfört med 2018" and "sedan 2020" say nothing of when."""
    before = text[max(0, start - 24) : start]
    return bool(
        re.search(r"(?:jämfört med|sedan|än|från|stadskärna|år:|nr|id)\s*$", before)
    )


def _with_under(text: str, start: int, end: int) -> tuple[int, int]:
    under = re.search(r"(?:under|för|inom)(?: år(?:et)?)? \(?$", text[:start])
    return (under.start() if under else start), end


def _read_month(match: re.Match[str], found: _Found, period: Period | None) -> None:
    year = int(match["year"]) if match["year"] else _only_year(period)
    number = month_number(match["month"])
    found.see(match)
    if year:
        found.days = Period(date(year, number, 1), last_of_month(year, number))
    else:
        found.seasons.append(_months_season(number, number))


def _read_seasons(text: str, found: _Found) -> None:
    months = _MONTHS.search(text)
    if months and not found.overlaps(*months.span()):
        found.see(months)
        found.seasons.append(_exact_season(months))
        return
    for match in _SEASON.finditer(text):
        if found.overlaps(*match.span()):
            continue
        name = match["season"].lower()
        if any(season.name == name for season in found.seasons):
            continue
        found.see(match)
        found.seasons.append(Season(slug(name), name, *DEFAULT_SEASONS[name]))
        found.unsettled.append("season")
    if not found.seasons and found.see(_OPEN_SEASON.search(text)):
        found.unsettled.append("season_months")


def _exact_season(match: re.Match[str]) -> Season:
    first, last = month_number(match["first"]), month_number(match["last"])
    season = _months_season(first, last)
    if not (match["d1"] and match["d2"]):
        return season
    try:
        return Season(
            f"{season.id}",
            match[0],
            (first, int(match["d1"])),
            (last, int(match["d2"])),
        )
    except ValueError:
        return season


def _months_season(first: int, last: int) -> Season:
    name = MONTHS[first - 1]
    if last != first:
        name = f"{name}-{MONTHS[last - 1]}"
    return Season(slug(name), name, (first, 1), (last, last_of_month(2000, last).day))


def _season_of(name: str, year: int) -> Period:
    first, last = DEFAULT_SEASONS[name]
    if name == "vinter":
        return Period(date(year, 1, 1), date(year, 3, 31))
    return Period(date(year, *first), date(year, *last))


def _weekdays(text: str, found: _Found) -> Iterator[int]:
    for match in _WEEKDAY_RANGE.finditer(text):
        found.see(match)
        first, last = (_WEEKDAYS.index(match[n].lower()) for n in ("first", "last"))
        yield from range(first, last + 1)
    for match in _WEEKDAY.finditer(text):
        found.see(match)
        yield _WEEKDAYS.index(match["day"].lower())


def _clock(text: str, found: _Found) -> tuple[time, time] | None:
    match = _CLOCK.search(text)
    if match is None:
        return None
    hours = int(match["h1"]), int(match["h2"])
    minutes = int(match["m1"] or 0), int(match["m2"] or 0)
    if max(hours) > 23 or max(minutes) > 59:
        return None
    found.see(match)
    return time(hours[0], minutes[0]), time(hours[1], minutes[1])


def _only_year(period: Period | None) -> int | None:
    """The year, where the promise lies in one."""
    if period is None or period.last is None:
        return None
    same = period.first.year == period.last.year
    return period.first.year if same else None
