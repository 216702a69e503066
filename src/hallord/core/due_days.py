# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Due days: the days on which a recurrence falls."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count

from hallord.core.clauses import CadenceClause, CadenceUnit
from hallord.core.periods import Period
from hallord.core.swedish_days import is_holiday


def due_days(clause: CadenceClause, window: Period) -> tuple[date, ...]:
    """Return the days in a closed window on which the recurrence is due.

    It steps from the anchor, or from the window's first day (for weeks: the first
    named weekday in the window). A month that lacks the day has none. A due day on a
    public holiday falls away where the clause skips holidays.
    """
    found = (day for day in _steps(clause, window) if day >= window.first)
    return tuple(d for d in found if not (clause.skip_holidays and is_holiday(d)))


def _steps(clause: CadenceClause, window: Period) -> Iterator[date]:
    last = window.last
    if last is None:
        raise ValueError(
            "ett återkommande tillfälle behöver ett slutdatum att räkna till"
        )
    start = _start(clause, window)
    match clause.unit:
        case CadenceUnit.DAY | CadenceUnit.WEEK:
            length = 7 if clause.unit is CadenceUnit.WEEK else 1
            step = timedelta(days=length * clause.every)
            day = start
            while day <= last:
                yield day
                day += step
        case CadenceUnit.MONTH | CadenceUnit.YEAR:
            months = 12 if clause.unit is CadenceUnit.YEAR else 1
            for n in count():
                month = _months_after(start, n * months * clause.every)
                if month > last:
                    return
                if month.day == start.day:
                    yield month


def _start(clause: CadenceClause, window: Period) -> date:
    start = clause.anchor or window.first
    if clause.unit is CadenceUnit.WEEK and clause.weekday is not None:
        start += timedelta(days=(clause.weekday - start.weekday()) % 7)
    return start


def _months_after(day: date, months: int) -> date:
    """Return the same day so many months on, or the month's last day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    _, last = monthrange(year, month + 1)
    return date(year, month + 1, min(day.day, last))
