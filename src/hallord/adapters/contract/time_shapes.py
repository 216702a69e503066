# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""The shapes of days and times: dates, clock times, days of the year, weekdays."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from hallord.adapters.contract.findings import Notes, Path
from hallord.adapters.contract.shapes import Plain, Schema, refuse, shown

WEEKDAYS = (
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
)
FIRST_YEAR, LAST_YEAR = 2000, 2099


@dataclass(frozen=True, slots=True)
class Day:
    """A date."""

    sample: str = "2022-12-31"

    def read(self, raw: object, at: Path, notes: Notes) -> date:
        """Return the date."""
        advice = "Skriv datumet som år-månad-dag utan citattecken"
        if not isinstance(raw, date) or isinstance(raw, datetime):
            problem = f"här ska stå ett datum, inte {shown(raw)}"
        elif not FIRST_YEAR <= raw.year <= LAST_YEAR:
            problem = f"årtalet {raw.year} ser ut som ett skrivfel"
            advice = f"Skriv ett datum åren {FIRST_YEAR}–{LAST_YEAR}"
        else:
            return raw
        refuse(notes, at, problem, advice, self.sample)
        return date(FIRST_YEAR, 1, 1)

    def plain(self, value: object) -> Plain:
        """Return the date."""
        return value

    def schema(self) -> Schema:
        """Describe it."""
        return {
            "type": "string",
            "format": "date",
            "pattern": r"^20[0-9]{2}-[0-9]{2}-[0-9]{2}$",
        }


@dataclass(frozen=True, slots=True)
class Clock:
    """A local clock time in whole minutes, written "18:00"."""

    sample: str = '"18:00"'

    def read(self, raw: object, at: Path, notes: Notes) -> time:
        """Return the time."""
        if isinstance(raw, str) and re.fullmatch(_CLOCK[1:-1], raw):
            return time(int(raw[:2]), int(raw[3:]))
        problem = f"{shown(raw)} är inget klockslag"
        refuse(notes, at, problem, "Skriv timmar och minuter", self.sample)
        return time(0)

    def plain(self, value: object) -> Plain:
        """Return the time as hours and minutes; seconds show, and are then refused."""
        if isinstance(value, time) and value == time(value.hour, value.minute):
            return f"{value:%H:%M}"
        return str(value)

    def schema(self) -> Schema:
        """Describe it."""
        return {"type": "string", "pattern": _CLOCK}


_CLOCK = r"^(?:[01][0-9]|2[0-3]):[0-5][0-9]$"
_MONTH_DAY = r"^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"


@dataclass(frozen=True, slots=True)
class MonthDay:
    """A day of every year, written "04-01" for 1 April."""

    sample: str = '"04-01"'

    def read(self, raw: object, at: Path, notes: Notes) -> tuple[int, int]:
        """Return month and day."""
        if isinstance(raw, str) and re.fullmatch(_MONTH_DAY[1:-1], raw):
            month, day = int(raw[:2]), int(raw[3:])
            try:
                date(2000, month, day)
            except ValueError:
                pass
            else:
                return month, day
        problem = f"{shown(raw)} är ingen dag på året"
        refuse(notes, at, problem, "Skriv månad och dag", self.sample)
        return 1, 1

    def plain(self, value: object) -> Plain:
        """Return it as month and day with two figures each."""
        match value:
            case (int() as month, int() as day):
                return f"{month:02}-{day:02}"
            case _:
                return ""

    def schema(self) -> Schema:
        """Describe it."""
        return {"type": "string", "pattern": _MONTH_DAY}


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday by its English name, Monday as 0 in the core."""

    sample: str = '"friday"'

    def read(self, raw: object, at: Path, notes: Notes) -> int:
        """Return the weekday's number."""
        if isinstance(raw, str) and raw in WEEKDAYS:
            return WEEKDAYS.index(raw)
        problem = f"{shown(raw)} är ingen veckodag"
        advice = f"Skriv en av {', '.join(WEEKDAYS)}"
        refuse(notes, at, problem, advice, self.sample)
        return 0

    def plain(self, value: object) -> Plain:
        """Return the weekday's name; a number that is none shows, and is refused."""
        known = isinstance(value, int) and 0 <= value < 7
        return WEEKDAYS[value] if known and isinstance(value, int) else str(value)

    def schema(self) -> Schema:
        """Describe it."""
        return {"enum": list(WEEKDAYS)}
