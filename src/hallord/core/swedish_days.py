# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Swedish public holidays, eves and working days, in plain code.

Sources: lagen (1989:253) om allmänna helgdagar for the days; lagen (2004:1320), by
which nationaldagen replaced annandag pingst from 2005; lagen (1930:173) om beräkning
av lagstadgad tid for the three eves that count as holidays. The law names every
Sunday a public holiday too; here "holiday" means the named days, since Sundays are
seen on the weekday.

Older days are for completeness only, no promise is that old. Marie bebådelsedag was
a holiday until that act, from 1953 on a Sunday (lagen 1952:48). From memory, and
without an oracle: första maj from 1939, and before 1953 midsommardagen on 24 June,
alla helgons dag on a Sunday and Marie bebådelsedag on 25 March. Working days follow
today's rule in every year.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType
from typing import Final

FIRST_YEAR: Final = 1900
"""The first year that this module answers for."""
LAST_YEAR: Final = 2199
"""The last year that this module answers for."""

EVES_AS_HOLIDAYS: Final = frozenset({"midsommarafton", "julafton", "nyårsafton"})
"""The eves that lagen (1930:173) equates with public holidays."""

_SATURDAY: Final = 5
_SUNDAY: Final = 6
_REFORM: Final = 1953


def easter(year: int) -> date:
    """Easter Sunday, by the anonymous Gregorian method (Meeus/Jones/Butcher).

    ValueError (in Swedish) outside 1900–2199.
    """
    _require_known_year(year)
    golden = year % 19
    century, rest = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - correction + 15) % 30
    leaps, leap_rest = divmod(rest, 4)
    weekday = (32 + 2 * century_rest + 2 * leaps - epact - leap_rest) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def holidays(year: int) -> dict[date, str]:
    """The named public holidays of a year with their Swedish names, in date order.

    Two on the same day share an entry ("första maj och Kristi himmelsfärdsdag").
    Sundays without a name are not listed. ValueError outside 1900–2199.
    """
    return dict(_holidays(year))


def eves(year: int) -> dict[date, str]:
    """The eves of a year with their Swedish names, in date order.

    Eves are the days that the calendar itself calls *afton*. Work-free nearly
    everywhere: midsommarafton, julafton, nyårsafton (the law counts these as
    holidays), and påskafton and pingstafton, which are Saturdays. Often a shorter
    working day, and working days here: trettondagsafton, valborgsmässoafton, alla
    helgons afton. Skärtorsdagen is no *afton* and an ordinary working day: a
    contract that means it names it. An eve may be a holiday as well (pingstafton on
    nationaldagen); it then stands in both lists. ValueError outside 1900–2199.
    """
    return dict(_eves(year))


def is_holiday(day: date) -> bool:
    """Whether `day` is a named public holiday; ValueError outside 1900–2199."""
    return day in _holidays(day.year)


def is_eve(day: date) -> bool:
    """Whether `day` is one of the `eves`; ValueError outside 1900–2199."""
    return day in _eves(day.year)


def is_working_day(day: date) -> bool:
    """Monday to Friday, and neither a public holiday nor one of the three legal eves.

    Method: lagen (1930:173) 2 §. ValueError outside 1900–2199.
    """
    if is_holiday(day) or day.weekday() >= _SATURDAY:
        return False
    return _eves(day.year).get(day) not in EVES_AS_HOLIDAYS


def add_working_days(day: date, n: int) -> date:
    """The n-th working day after `day`, which itself is never counted.

    With n = 0 the answer is `day`, whatever day it is. ValueError (in Swedish) when
    n is negative or the answer is outside 1900–2199.
    """
    if n < 0:
        raise ValueError(f"antalet arbetsdagar kan inte vara negativt: {n}")
    left = n
    while left > 0:
        day += timedelta(days=1)
        if is_working_day(day):
            left -= 1
    return day


@cache
def _holidays(year: int) -> Mapping[date, str]:
    found: dict[date, str] = {}
    for day, name in sorted(_fixed_holidays(year) + _movable_holidays(year)):
        found[day] = f"{found[day]} och {name}" if day in found else name
    return MappingProxyType(found)


@cache
def _eves(year: int) -> Mapping[date, str]:
    one = timedelta(days=1)
    return MappingProxyType(
        {
            date(year, 1, 5): "trettondagsafton",
            easter(year) - one: "påskafton",
            date(year, 4, 30): "valborgsmässoafton",
            easter(year) + timedelta(days=48): "pingstafton",
            _midsummer_day(year) - one: "midsommarafton",
            _all_saints_day(year) - one: "alla helgons afton",
            date(year, 12, 24): "julafton",
            date(year, 12, 31): "nyårsafton",
        }
    )


def _fixed_holidays(year: int) -> list[tuple[date, str]]:
    days = [
        (date(year, 1, 1), "nyårsdagen"),
        (date(year, 1, 6), "trettondedag jul"),
        (date(year, 12, 25), "juldagen"),
        (date(year, 12, 26), "annandag jul"),
    ]
    if year >= 1939:
        days.append((date(year, 5, 1), "första maj"))
    if year >= 2005:
        days.append((date(year, 6, 6), "nationaldagen"))
    return days


def _movable_holidays(year: int) -> list[tuple[date, str]]:
    sunday = easter(year)
    days = [
        (sunday - timedelta(days=2), "långfredagen"),
        (sunday, "påskdagen"),
        (sunday + timedelta(days=1), "annandag påsk"),
        (sunday + timedelta(days=39), "Kristi himmelsfärdsdag"),
        (sunday + timedelta(days=49), "pingstdagen"),
        (_midsummer_day(year), "midsommardagen"),
        (_all_saints_day(year), "alla helgons dag"),
    ]
    if year < 2005:
        days.append((sunday + timedelta(days=50), "annandag pingst"))
    if year < 1990:
        days.append((_annunciation(year), "Marie bebådelsedag"))
    return days


def _midsummer_day(year: int) -> date:
    """The Saturday of 20–26 June; 24 June before 1953."""
    if year < _REFORM:
        return date(year, 6, 24)
    return _weekday_from(date(year, 6, 20), _SATURDAY)


def _all_saints_day(year: int) -> date:
    """The Saturday of 31 October – 6 November; first Sunday of November before 1953."""
    if year < _REFORM:
        return _weekday_from(date(year, 11, 1), _SUNDAY)
    return _weekday_from(date(year, 10, 31), _SATURDAY)


def _annunciation(year: int) -> date:
    """The Sunday of 22–28 March, a week before Palm Sunday where it is that or Easter.

    Before 1953 25 March, or Palm Sunday when that is in Holy Week or at Easter.
    """
    palm_sunday = easter(year) - timedelta(days=7)
    if year < _REFORM:
        day = date(year, 3, 25)
        at_easter = palm_sunday < day <= easter(year) + timedelta(days=1)
        return palm_sunday if at_easter else day
    sunday = _weekday_from(date(year, 3, 22), _SUNDAY)
    if sunday in (palm_sunday, easter(year)):
        return palm_sunday - timedelta(days=7)
    return sunday


def _weekday_from(day: date, weekday: int) -> date:
    """The first such weekday (Monday = 0) on or after `day`."""
    return day + timedelta(days=(weekday - day.weekday()) % 7)


def _require_known_year(year: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(
            f"helgdagar räknas här för åren {FIRST_YEAR}–{LAST_YEAR}; året är {year}"
        )
