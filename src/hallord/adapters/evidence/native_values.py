# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""JSON values → the values of a record. Each raises where the value is another."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Final

from hallord.core.evidence import Audience, Presence
from hallord.core.local_time import STOCKHOLM
from hallord.core.periods import Period

Json = None | bool | int | str | Decimal | list["Json"] | dict[str, "Json"]
"""What JSON can hold; numbers with a decimal point are Decimal."""

Decoder = Callable[[Json], object]


def as_text(value: Json) -> str:
    """Return text that can be written again."""
    if not isinstance(value, str):
        raise TypeError
    value.encode("utf-8")  # half a surrogate pair cannot be written again
    return value


def as_id(value: Json) -> str:
    """Return text that is not empty."""
    text = as_text(value)
    if not text:
        raise ValueError
    return text


def as_date(value: Json) -> date:
    """Return an ISO day."""
    return date.fromisoformat(as_text(value))


def as_datetime(value: Json) -> datetime:
    """Return a moment with its offset, on Swedish clocks."""
    moment = datetime.fromisoformat(as_text(value))
    if moment.tzinfo is None:
        raise ValueError
    return moment.astimezone(STOCKHOLM)


def as_bool(value: Json) -> bool:
    """Return true or false."""
    if not isinstance(value, bool):
        raise TypeError
    return value


def as_integer(value: Json) -> int:
    """Return a whole number."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError
    return value


def as_count(value: Json) -> int:
    """Return a whole number from 0."""
    number = as_integer(value)
    if number < 0:
        raise ValueError
    return number


def as_decimal(value: Json) -> Decimal:
    """Return a finite number."""
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        raise TypeError
    number = Decimal(value)
    if not number.is_finite():
        raise ValueError
    return number


def as_texts(value: Json) -> tuple[str, ...]:
    """Return a list of texts."""
    return tuple(as_id(item) for item in as_list(value))


def as_list(value: Json) -> list[Json]:
    """Return a list."""
    if not isinstance(value, list):
        raise TypeError
    return value


def as_object(value: Json, keys: set[str]) -> dict[str, Json]:
    """Return an object that has no other keys."""
    if not isinstance(value, dict) or not set(value) <= keys:
        raise TypeError
    return value


def as_period(value: Json) -> Period:
    """Return a period; its last day may be left out."""
    found = as_object(value, {"first", "last"})
    last = found.get("last")
    return Period(as_date(found.get("first")), None if last is None else as_date(last))


def as_presences(value: Json) -> tuple[Presence, ...]:
    """Return who took part."""
    found = []
    for item in as_list(value):
        told = as_object(item, {"party", "on_behalf_of"})
        principal = told.get("on_behalf_of")
        found.append(
            Presence(as_id(told.get("party")), as_id(principal) if principal else None)
        )
    return tuple(found)


def as_audience(value: Json) -> Audience:
    """Return whom something reached."""
    found = as_object(value, {"roles", "ages", "reached"})
    ages = found.get("ages")
    reached = found.get("reached")
    return Audience(
        roles=as_texts(found.get("roles", [])),
        ages=None if ages is None else as_ages(ages),
        reached=None if reached is None else as_count(reached),
    )


def as_ages(value: Json) -> tuple[int, int]:
    """Return two ages in order."""
    first, last = (as_count(item) for item in as_list(value))
    if last < first:
        raise ValueError
    return first, last


def as_enum(kind: type[StrEnum]) -> Decoder:
    """Return a decoder for the words of an enumeration."""
    return lambda value: kind(as_text(value))


WANTED: Final[dict[Decoder, str]] = {
    as_text: "text",
    as_id: "text som inte är tom",
    as_date: "ett datum som 2022-03-12",
    as_datetime: "en tidpunkt med zon som 2022-03-12T18:30:00+01:00",
    as_bool: "true eller false",
    as_integer: "ett heltal",
    as_count: "ett heltal från 0",
    as_decimal: "ett tal",
    as_texts: "en lista med text",
    as_period: "en period med first och last",
    as_presences: "en lista med parter",
    as_audience: "en målgrupp med roles, ages och reached",
}
