# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which days a promise is said to hold: dates, months and years in Swedish.

A date that no calendar has ("31 juni") makes no period: both strings are kept and a
suggestion says what the page may have meant.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from hallord.core.drafts import DraftPeriod, Quote
from hallord.core.periods import Period
from hallord.core.reading.passages import Passage

MONTHS: Final = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti",
    "september", "oktober", "november", "december",
)  # fmt: skip

MONTH: Final = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober"
_MONTH: Final = rf"(?:{MONTH}|november|december|jan|feb|apr|aug|sept?|okt|nov|dec)"
_TO: Final = (
    r" ?(?:-{1,2}|(?:fram )?till(?: och med)?|t\.? ?o\.? ?m\.?|tom|och fram till) ?"
)
_YEAR: Final = r"(?:19[89]|20[0-4])\d"
_DAY: Final = rf"(?:{_YEAR}-\d\d-\d\d|\d{{1,2}}(?::e|e)? {_MONTH}\.?(?: {_YEAR})?)"
_RANGE: Final = re.compile(
    rf"(?<![\w-])(?P<first>{_DAY}){_TO}(?:den )?(?P<last>{_DAY})(?![\w])", re.IGNORECASE
)
_MONTH_RANGE: Final = re.compile(
    rf"\b(?P<m1>{_MONTH})\.?(?: (?P<y1>{_YEAR}))?{_TO}"
    rf"(?P<m2>{_MONTH})\.? (?P<y2>{_YEAR})\b",
    re.IGNORECASE,
)
_YEARS: Final = re.compile(
    rf"(?<![\w./:-])(?P<first>{_YEAR})(?: ?[-/] ?| och |{_TO}(?:år(?:et)? )?)"
    rf"(?P<last>{_YEAR}|\d\d)(?![\w/]|[:-]\d)",
    re.IGNORECASE,
)
_ONE_YEAR: Final = re.compile(rf"(?<![\w./:-])(?P<year>{_YEAR})(?![\w/]|[:-]\d)")
_FROM_DAY: Final = re.compile(
    rf"\bfr(?:ån|\.? ?o\.? ?m\.?)(?: och med)?(?: den)? (?P<day>{_DAY})(?![\w])",
    re.IGNORECASE,
)
_FROM_YEAR: Final = re.compile(
    rf"\bfrån(?: och med)?(?: år)? (?P<year>{_YEAR})(?! ?[-/]| och| till|\w)",
    re.IGNORECASE,
)
_UNTIL_DAY: Final = re.compile(
    rf"\b(?:till och med|t\.? ?o\.? ?m\.?|fram till) (?P<day>{_DAY})(?!\w)",
    re.IGNORECASE,
)
_FURTHER: Final = re.compile(
    r"\btills ?vidare\b|\btill dess(?: att)? (?:nya|nytt|ett nytt)\b|\btills (?:nya"
    r"|nytt)",
    re.IGNORECASE,
)
_OPENING: Final = re.compile(r"(?:under|för|i)(?: år(?:et)?)? $", re.IGNORECASE)
_ABOUT_PROMISE: Final = re.compile(
    r"löfte|löften|gäller|löper|perioden|överenskommelse|utlovas|lovar|under tiden"
    r"|giltig",
    re.IGNORECASE,
)
_ABOUT_OTHER: Final = re.compile(
    r"jämfört|sedan (?:19|20)|förra|föregående|tidigare|publicera|uppdatera"
    r"|sammanställ|utvärder|uppfölj|följs upp|kartläggning|mätning|undersökning"
    r"|pandemi|statistik|genomfördes|hösten|våren|sommaren",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DateReading:
    """A stretch of time as written. `period` is None for a date that does not exist."""

    period: Period | None
    start: int
    end: int
    weight: int
    suggestion: str = ""


def dated_stretches(text: str) -> tuple[DateReading, ...]:
    """Every stretch of days, months or years in the text, the surest form first."""
    found: list[DateReading] = []
    taken: list[tuple[int, int]] = []
    for reader in (_by_days, _by_months, _by_start, _by_years, _by_year):
        for reading in reader(text):
            if any(reading.start < end and start < reading.end for start, end in taken):
                continue
            found.append(reading)
            taken.append((reading.start, reading.end))
    return tuple(found)


def read_period(
    passages: Iterable[tuple[Passage, int]],
) -> tuple[DraftPeriod, tuple[tuple[Quote, Period], ...]]:
    """The promise's period, and what else the page says of it that differs.

    `passages` come with a weight: how much a heading, an introduction or a bullet is
    to be trusted. A sentence that speaks of the promise weighs more, one that speaks
    of a survey or of last year is not heard.
    """
    ranked: list[tuple[int, DateReading, Quote]] = []
    further: Quote | None = None
    for passage, trust in passages:
        text = passage.text
        about = bool(_ABOUT_PROMISE.search(text))
        vidare = _FURTHER.search(text)
        if vidare and about and further is None:
            further = passage.quote(vidare.start(), vidare.end())
        if _ABOUT_OTHER.search(text) and not re.search(r"gäller|löper", text):
            continue
        for reading in dated_stretches(text):
            opens = bool(_OPENING.match(text[: reading.start]))
            score = reading.weight + trust + (30 if about else 0) + 15 * opens
            quote = passage.quote(reading.start, reading.end)
            ranked.append((score, reading, quote))
    sure = [each for each in ranked if each[0] >= 50]
    if not sure:
        vague = (further,) if further else ()
        return DraftPeriod(None, vague, "", until_replaced=bool(further)), ()
    best = max(sure, key=lambda each: each[0])
    _, reading, quote = best
    found = _strings(reading, quote)
    others = tuple(
        (other, each.period)
        for _, each, other in sure
        if each.period is not None and each.period != reading.period
    )
    chosen = DraftPeriod(
        reading.period, found, reading.suggestion, until_replaced=bool(further)
    )
    return chosen, others


def _strings(reading: DateReading, quote: Quote) -> tuple[Quote, ...]:
    """The whole string, or for an impossible date each of its two ends."""
    if reading.period is not None:
        return (quote,)
    match = _RANGE.search(quote.text)
    if match is None:
        return (quote,)
    ends: list[Quote] = []
    for name in ("first", "last"):
        start, end = match.span(name)
        place = type(quote.span)(quote.span.start + start, quote.span.start + end)
        ends.append(Quote(match[name], place))
    return tuple(ends)


def day_of(text: str, *, year: int | None = None) -> date | None:
    """The day that a date names; None when no calendar has it, or it has no year."""
    parts = _parts(text, year)
    if parts is None:
        return None
    try:
        return date(*parts)
    except ValueError:
        return None


def month_number(word: str) -> int:
    """1–12 for a month's name or its beginning; 0 for any other word."""
    plain = word.lower().rstrip(".")
    for number, name in enumerate(MONTHS, start=1):
        if len(plain) >= 3 and name.startswith(plain):
            return number
    return 0


def last_of_month(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def whole_years(first: int, last: int) -> Period:
    """From New Year's Day of one year to New Year's Eve of another."""
    return Period(date(first, 1, 1), date(last, 12, 31))


def _parts(text: str, year: int | None) -> tuple[int, int, int] | None:
    iso = re.fullmatch(rf"({_YEAR})-(\d\d)-(\d\d)", text)
    if iso:
        return int(iso[1]), int(iso[2]), int(iso[3])
    spoken = re.fullmatch(
        rf"(\d{{1,2}})(?::e|e)? ({_MONTH})\.?(?: ({_YEAR}))?", text, re.IGNORECASE
    )
    if spoken is None:
        return None
    written = int(spoken[3]) if spoken[3] else year
    if written is None:
        return None
    return written, month_number(spoken[2]), int(spoken[1])


def _by_days(text: str) -> Iterator[DateReading]:
    for match in _RANGE.finditer(text):
        end = _parts(match["last"], None)
        start = _parts(match["first"], end[0] if end else None)
        if start is None or end is None:
            continue
        first = day_of(match["first"], year=end[0])
        last = day_of(match["last"])
        if first and last and first <= last:
            yield DateReading(Period(first, last), match.start(), match.end(), 80)
        else:
            hint = _suggestion(start, end)
            yield DateReading(None, match.start(), match.end(), 80, hint)


def _suggestion(start: tuple[int, int, int], end: tuple[int, int, int]) -> str:
    first, last = _nearest(start, ends=False), _nearest(end, ends=True)
    if first is None or last is None or last < first:
        return ""
    return f"Menas {first.isoformat()} till {last.isoformat()}?"


def _nearest(parts: tuple[int, int, int], *, ends: bool) -> date | None:
    """The day meant by an impossible one: a start moves on, an end moves back."""
    year, month, day = parts
    try:
        return date(year, month, day)
    except ValueError:
        if not (1 <= month <= 12 and day > 28):
            return None
    close = last_of_month(year, month)
    return close if ends else close + timedelta(days=1)


def _by_months(text: str) -> Iterator[DateReading]:
    for match in _MONTH_RANGE.finditer(text):
        last_year = int(match["y2"])
        month1, month2 = month_number(match["m1"]), month_number(match["m2"])
        first_year = int(match["y1"]) if match["y1"] else last_year
        if not (month1 and month2):
            continue
        first = date(first_year, month1, 1)
        last = last_of_month(last_year, month2)
        if first <= last:
            yield DateReading(Period(first, last), match.start(), match.end(), 75)


def _by_start(text: str) -> Iterator[DateReading]:
    for match in _FROM_DAY.finditer(text):
        first = day_of(match["day"])
        if first is not None:
            yield DateReading(Period(first), match.start(), match.end(), 50)
    for match in _FROM_YEAR.finditer(text):
        first = date(int(match["year"]), 1, 1)
        yield DateReading(Period(first), match.start(), match.end(), 45)


def _by_years(text: str) -> Iterator[DateReading]:
    for match in _YEARS.finditer(text):
        first = int(match["first"])
        written = match["last"]
        last = int(written) if len(written) == 4 else first // 100 * 100 + int(written)
        if first < last <= first + 12:
            days = whole_years(first, last)
            yield DateReading(days, match.start(), match.end(), 40)


def _by_year(text: str) -> Iterator[DateReading]:
    for match in _ONE_YEAR.finditer(text):
        year = int(match["year"])
        yield DateReading(whole_years(year, year), match.start(), match.end(), 20)
