# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Where a day lies across a chart, and which days are written under it.

Charts are as wide as the page gives them. Positions across are therefore in per cent,
while heights, strokes and letters are in pixels: a line of text has the same size on a
phone as on a desk, and only the number of words under the axis differs.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from hallord.look.formats import Lang, month_name, short_day_text

LEFT: Final = 0.0
"""Per cent left free at each end: none, so that charts stand flush with the text.

Half a bead may then reach outside; charts let that show, and pages have margins.
"""

_SPAN: Final = 100 - 2 * LEFT
_NARROW_LABELS: Final = 4
_WIDE_LABELS: Final = 7


@dataclass(frozen=True, slots=True)
class Axis:
    """The days from `first` to `last`, both ends included, laid across the chart."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError("tidslinjens sista dag kommer före den första")

    @property
    def days(self) -> int:
        """Return the number of days across."""
        return (self.last - self.first).days + 1

    def start(self, day: date) -> float:
        """Return where a day begins, in per cent, kept inside the axis."""
        return LEFT + _SPAN * self._inside((day - self.first).days)

    def middle(self, day: date) -> float:
        """Return the middle of a day, in per cent, kept inside the axis."""
        return LEFT + _SPAN * self._inside((day - self.first).days + 0.5)

    def end(self, day: date) -> float:
        """Return where a day ends, in per cent, kept inside the axis."""
        return LEFT + _SPAN * self._inside((day - self.first).days + 1)

    def _inside(self, days: float) -> float:
        return min(max(days / self.days, 0.0), 1.0)


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark under the axis; an empty `label` is a mark without a word.

    `wide` labels are shown only where there is room for them.
    """

    day: date
    label: str = ""
    year: str = ""
    wide: bool = False


def ticks(axis: Axis, *, lang: Lang = "sv") -> tuple[Tick, ...]:
    """Return the marks of an axis: weeks, months or years as its length asks for.

    The first label, and the first of each year, carries its year.
    """
    days, name = _rhythm(axis, lang)
    wide, narrow = _step(len(days), _WIDE_LABELS), _step(len(days), _NARROW_LABELS)
    narrow = -(-narrow // wide) * wide
    return tuple(_with_years(days, name, (wide, narrow)))


def _with_years(
    days: tuple[date, ...], name: Callable[[date], str], steps: tuple[int, int]
) -> Iterator[Tick]:
    wide, narrow = steps
    told: set[tuple[int, bool]] = set()
    for number, day in enumerate(days):
        if number % wide:
            yield Tick(day)
            continue
        only_wide = number % narrow != 0
        label = name(day)
        new = (day.year, only_wide) not in told and label != str(day.year)
        hidden = only_wide and (day.year, False) in told
        told.add((day.year, only_wide))
        yield Tick(day, label, str(day.year) if new and not hidden else "", only_wide)


def _rhythm(axis: Axis, lang: Lang) -> tuple[tuple[date, ...], Callable[[date], str]]:
    if axis.days <= 62:
        return tuple(_mondays(axis)), lambda day: short_day_text(day, lang)
    if axis.days <= 2 * 366:
        return tuple(_months(axis)), lambda day: month_name(day.month, lang)
    return tuple(d for d in _months(axis) if d.month == 1), lambda day: str(day.year)


def _mondays(axis: Axis) -> Iterator[date]:
    day = axis.first + timedelta(days=-axis.first.weekday() % 7)
    while day <= axis.last:
        yield day
        day += timedelta(days=7)


def _months(axis: Axis) -> Iterator[date]:
    year, month = axis.first.year, axis.first.month
    if axis.first.day > 1:
        year, month = year + month // 12, month % 12 + 1
    while date(year, month, 1) <= axis.last:
        yield date(year, month, 1)
        year, month = year + month // 12, month % 12 + 1


def _step(count: int, most: int) -> int:
    """Return the smallest calm step that leaves at most `most` labels."""
    for step in (1, 2, 3, 6, 12):
        if -(-count // step) <= most:
            return step
    return -(-count // most)
