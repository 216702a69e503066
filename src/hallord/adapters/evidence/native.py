# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Hållord's own form of evidence: JSON, schema `hallord/evidence/1`.

Canonical: one record a line in id order, keys in order, no key whose value is the
default. What is written reads back as the same evidence. Days are ISO 8601, moments
carry their offset, decimal numbers are text so that no program rounds them.
"""

import json
from collections.abc import Callable
from dataclasses import MISSING, fields
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Final, NoReturn

from hallord.adapters.evidence.problems import CellError, EvidenceFileError
from hallord.core.evidence import (
    Audience,
    Channel,
    Confirmation,
    Coverage,
    Evidence,
    Measurement,
    Occasion,
    PlannedMeeting,
    Presence,
    Proof,
    Record,
    Request,
    RequestAnswer,
    Retraction,
    Secrecy,
    Tally,
)
from hallord.core.local_time import STOCKHOLM, as_utc, is_missing, local_day
from hallord.core.periods import Period

SCHEMA: Final = "hallord/evidence/1"

Json = None | bool | int | str | Decimal | list["Json"] | dict[str, "Json"]
"""What JSON can hold; numbers with a decimal point are Decimal."""

TYPES: Final[dict[str, type[Record]]] = {
    "occasion": Occasion,
    "tally": Tally,
    "proof": Proof,
    "confirmation": Confirmation,
    "coverage": Coverage,
    "request": Request,
    "answer": RequestAnswer,
    "measurement": Measurement,
    "planned_meeting": PlannedMeeting,
    "retraction": Retraction,
}
TYPE_NAME: Final = {kind: name for name, kind in TYPES.items()}


def write_native(evidence: Evidence) -> str:
    """Return evidence as the text of a JSON file.

    ValueError (in Swedish) for a moment that Swedish clocks never show, or before
    1996: it could not be read back.
    """
    lines = [
        json.dumps(encode(record), ensure_ascii=False, sort_keys=True)
        for record in evidence.records
    ]
    body = ",\n".join(lines)
    between = "\n" if lines else ""
    return f'{{"schema": "{SCHEMA}", "records": [{between}{body}{between}]}}\n'


def read_native(text: str, *, name: str) -> Evidence:
    """Return the evidence in a JSON file.

    `EvidenceFileError` where anything in it is wrong; `read_evidence` is the door
    that keeps the good records and reports the others.
    """
    records = []
    for number, item in enumerate(read_items(text, name=name), start=1):
        try:
            records.append(decode(item))
        except CellError as error:
            raise EvidenceFileError(
                name,
                problem=f"post {number} går inte att läsa ({error.reason.code})",
                advice="Läs in filen med hallord check för att se alla fel.",
            ) from error
    return Evidence(records)


def read_items(text: str, *, name: str) -> list[Json]:
    """Return the items of the list of records, without looking into them."""
    try:
        found: Json = json.loads(
            text.removeprefix("\ufeff"),
            parse_float=Decimal,
            parse_constant=_no_such_number,
            object_pairs_hook=_no_double_keys,
        )
    except (ValueError, RecursionError, InvalidOperation) as error:
        raise EvidenceFileError(
            name,
            problem=f"filen är ingen giltig JSON{_where(error)}",
            advice="Rätta den i en textredigerare, eller exportera den på nytt.",
        ) from error
    records = found.get("records") if isinstance(found, dict) else None
    if not isinstance(found, dict) or found.get("schema") != SCHEMA:
        raise EvidenceFileError(
            name,
            problem=f"filen säger inte att den är {SCHEMA}",
            advice=f'Ytterst ska stå {{"schema": "{SCHEMA}", "records": […]}}.',
        )
    if not isinstance(records, list):
        raise EvidenceFileError(
            name,
            problem="”records” är ingen lista",
            advice='Skriv "records": [ … ] med en post per rad.',
        )
    return records


def _where(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f" (rad {error.lineno}, tecken {error.colno})"
    return f" ({error})" if isinstance(error, _DoubleKeyError) else ""


class _DoubleKeyError(ValueError):
    """An object names the same key twice."""


def _no_double_keys(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found: dict[str, Json] = {}
    for key, value in pairs:
        if key in found:
            raise _DoubleKeyError(f"nyckeln ”{key[:40]}” står två gånger")
        found[key] = value
    return found


def _no_such_number(text: str) -> NoReturn:
    raise ValueError(text)


def encode(record: Record) -> dict[str, Json]:
    """Return a record as JSON values, without what is as by default."""
    found: dict[str, Json] = {"type": TYPE_NAME[type(record)]}
    for each in fields(record):
        value = getattr(record, each.name)
        if each.default is MISSING or value != each.default:
            found[each.name] = _encoded(value)
    return found


def _encoded(value: object) -> Json:
    match value:
        case None | bool() | int():
            return value
        case StrEnum():
            return value.value
        case str():
            return value
        case datetime():
            return _moment_text(value)
        case date():
            return value.isoformat()
        case Decimal():
            return str(value)
        case Period():
            first: dict[str, Json] = {"first": value.first.isoformat()}
            last = {"last": value.last.isoformat()} if value.last else {}
            return {**first, **last}
        case Presence() | Audience():
            return {
                each.name: _encoded(getattr(value, each.name))
                for each in fields(value)
                if getattr(value, each.name) not in {None, ()}
            }
        case tuple():
            return [_encoded(item) for item in value]
        case _:
            raise TypeError(type(value).__name__)


def _moment_text(moment: datetime) -> str:
    swedish = moment.astimezone(STOCKHOLM)
    if moment.tzinfo is STOCKHOLM and is_missing(moment.date(), moment.time()):
        raise ValueError(f"{moment:%Y-%m-%d %H.%M} finns inte på svenska klockor")
    return swedish.isoformat()


def decode(item: Json) -> Record:
    """Return the record that a JSON object holds; `CellError` when it holds none."""
    if not isinstance(item, dict):
        raise _wrong("", "ett objekt")
    kind = item.get("type")
    if not isinstance(kind, str) or kind not in TYPES:
        raise CellError("wrong_kind", field="type")
    decoders = _DECODERS[kind]
    values: dict[str, object] = {}
    for key, value in item.items():
        if key == "type":
            continue
        if key not in decoders:
            raise CellError("unknown_key", field=key[:40])
        try:
            values[key] = decoders[key](value)
        except (TypeError, ValueError, ArithmeticError) as error:
            raise _wrong(key, _WANTED.get(decoders[key], "ett annat värde")) from error
    for each in fields(TYPES[kind]):
        if each.default is MISSING and each.name not in values:
            raise CellError("missing", field=each.name)
    # The decoders have made each value what its field holds.
    record = TYPES[kind](**values)  # type: ignore[arg-type]
    _require_sense(record)
    return record


def _require_sense(record: Record) -> None:
    if not isinstance(record, Occasion) or record.start is None:
        return
    if local_day(record.start) != record.day:
        raise CellError("start_on_other_day", day=record.day, field="start")
    if record.end is not None and as_utc(record.end) <= as_utc(record.start):
        raise CellError("ends_before_start", field="end")


def _wrong(key: str, wanted: str) -> CellError:
    return CellError("wrong_type", wanted=wanted, field=key)


Decoder = Callable[[Json], object]


def _text(value: Json) -> str:
    if not isinstance(value, str):
        raise TypeError
    value.encode("utf-8")  # half a surrogate pair cannot be written again
    return value


def _id(value: Json) -> str:
    text = _text(value)
    if not text:
        raise ValueError
    return text


def _date(value: Json) -> date:
    return date.fromisoformat(_text(value))


def _datetime(value: Json) -> datetime:
    moment = datetime.fromisoformat(_text(value))
    if moment.tzinfo is None:
        raise ValueError
    return moment.astimezone(STOCKHOLM)


def _bool(value: Json) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _integer(value: Json) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError
    return value


def _count(value: Json) -> int:
    number = _integer(value)
    if number < 0:
        raise ValueError
    return number


def _decimal(value: Json) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        raise TypeError
    number = Decimal(value)
    if not number.is_finite():
        raise ValueError
    return number


def _texts(value: Json) -> tuple[str, ...]:
    return tuple(_id(item) for item in _list(value))


def _list(value: Json) -> list[Json]:
    if not isinstance(value, list):
        raise TypeError
    return value


def _object(value: Json, keys: set[str]) -> dict[str, Json]:
    if not isinstance(value, dict) or not set(value) <= keys:
        raise TypeError
    return value


def _period(value: Json) -> Period:
    found = _object(value, {"first", "last"})
    last = found.get("last")
    return Period(_date(found.get("first")), None if last is None else _date(last))


def _presences(value: Json) -> tuple[Presence, ...]:
    found = []
    for item in _list(value):
        told = _object(item, {"party", "on_behalf_of"})
        principal = told.get("on_behalf_of")
        found.append(
            Presence(_id(told.get("party")), _id(principal) if principal else None)
        )
    return tuple(found)


def _audience(value: Json) -> Audience:
    found = _object(value, {"roles", "ages", "reached"})
    ages = found.get("ages")
    reached = found.get("reached")
    return Audience(
        roles=_texts(found.get("roles", [])),
        ages=None if ages is None else _ages(ages),
        reached=None if reached is None else _count(reached),
    )


def _ages(value: Json) -> tuple[int, int]:
    first, last = (_count(item) for item in _list(value))
    if last < first:
        raise ValueError
    return first, last


def _enum(kind: type[StrEnum]) -> Decoder:
    return lambda value: kind(_text(value))


_COMMON: Final[dict[str, Decoder]] = {
    "id": _id,
    "recorded": _date,
    "recorded_by": _id,
    "recorded_role": _text,
    "source": _text,
    "corrects": _id,
    "secrecy": _enum(Secrecy),
}
_WHERE: Final[dict[str, Decoder]] = {
    "activity": _id,
    "place": _id,
    "place_class": _id,
    "district": _id,
    "parties": _presences,
    "audience": _audience,
    "topics": _texts,
    "extra": _bool,
    "members": _texts,
    "counts_for": _texts,
}
_DECODERS: Final[dict[str, dict[str, Decoder]]] = {
    "occasion": {
        **_COMMON, **_WHERE, "day": _date, "start": _datetime, "end": _datetime,
        "forum": _id, "items": _texts, "channel": _id, "hours": _decimal,
    },
    "tally": {**_COMMON, **_WHERE, "period": _period, "count": _count},
    "proof": {
        **_COMMON, "commitment": _id, "day": _date, "kind": _id, "reference": _text,
        "parties": _presences,
    },
    "confirmation": {
        **_COMMON, "record": _id, "party": _id, "present": _bool,
        "channel": _enum(Channel),
    },
    "coverage": {
        **_COMMON, "party": _id, "period": _period, "commitments": _texts,
        "activities": _texts,
    },
    "request": {**_COMMON, "commitment": _id, "day": _date},
    "answer": {**_COMMON, "request": _id, "day": _date},
    "measurement": {
        **_COMMON, "indicator": _id, "period": _period, "value": _decimal,
        "low": _decimal, "high": _decimal, "n": _count,
    },
    "planned_meeting": {**_COMMON, "forum": _id, "day": _date},
    "retraction": {**_COMMON, "retracts": _id, "ground": _id},
}  # fmt: skip
_WANTED: Final[dict[Decoder, str]] = {
    _text: "text",
    _id: "text som inte är tom",
    _date: "ett datum som 2022-03-12",
    _datetime: "en tidpunkt med zon som 2022-03-12T18:30:00+01:00",
    _bool: "true eller false",
    _integer: "ett heltal",
    _count: "ett heltal från 0",
    _decimal: "ett tal",
    _texts: "en lista med text",
    _period: "en period med first och last",
    _presences: "en lista med parter",
    _audience: "en målgrupp med roles, ages och reached",
}
