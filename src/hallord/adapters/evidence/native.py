# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Hållord's own form of evidence: JSON, schema `hallord/evidence/1`.

Canonical: one record a line in id order, keys in order, no key whose value is the
default. What is written reads back as the same evidence. Days are ISO 8601, moments
carry their offset, decimal numbers are text so that no program rounds them.
"""

import json
from dataclasses import MISSING, fields
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Final, NoReturn

from hallord.adapters.evidence.native_values import (
    WANTED,
    Decoder,
    Json,
    as_audience,
    as_bool,
    as_count,
    as_date,
    as_datetime,
    as_decimal,
    as_enum,
    as_id,
    as_period,
    as_presences,
    as_text,
    as_texts,
)
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
_DEFAULTS: Final[dict[type[Record], tuple[tuple[str, object], ...]]] = {
    kind: tuple((each.name, each.default) for each in fields(kind))
    for kind in TYPES.values()
}


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
    for name, default in _DEFAULTS[type(record)]:
        value = getattr(record, name)
        if default is MISSING or value != default:
            found[name] = _encoded(value)
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
            raise _wrong(key, WANTED.get(decoders[key], "ett annat värde")) from error
    for each in fields(TYPES[kind]):
        if each.default is MISSING and each.name not in values:
            raise CellError("missing", field=each.name)
    record = TYPES[kind](**values)  # type: ignore[arg-type]  # decoded field by field
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


_COMMON: Final[dict[str, Decoder]] = {
    "id": as_id,
    "recorded": as_date,
    "recorded_by": as_id,
    "recorded_role": as_text,
    "source": as_text,
    "corrects": as_id,
    "secrecy": as_enum(Secrecy),
}
_WHERE: Final[dict[str, Decoder]] = {
    "activity": as_id,
    "place": as_id,
    "place_class": as_id,
    "district": as_id,
    "parties": as_presences,
    "audience": as_audience,
    "topics": as_texts,
    "extra": as_bool,
    "members": as_texts,
    "counts_for": as_texts,
}
_DECODERS: Final[dict[str, dict[str, Decoder]]] = {
    "occasion": {
        **_COMMON, **_WHERE, "day": as_date, "start": as_datetime, "end": as_datetime,
        "forum": as_id, "items": as_texts, "channel": as_id, "hours": as_decimal,
    },
    "tally": {**_COMMON, **_WHERE, "period": as_period, "count": as_count},
    "proof": {
        **_COMMON, "commitment": as_id, "day": as_date, "kind": as_id,
        "reference": as_text, "parties": as_presences,
    },
    "confirmation": {
        **_COMMON, "record": as_id, "party": as_id, "present": as_bool,
        "channel": as_enum(Channel),
    },
    "coverage": {
        **_COMMON, "party": as_id, "period": as_period, "commitments": as_texts,
        "activities": as_texts,
    },
    "request": {**_COMMON, "commitment": as_id, "day": as_date},
    "answer": {**_COMMON, "request": as_id, "day": as_date},
    "measurement": {
        **_COMMON, "indicator": as_id, "period": as_period, "value": as_decimal,
        "low": as_decimal, "high": as_decimal, "n": as_count,
    },
    "planned_meeting": {**_COMMON, "forum": as_id, "day": as_date},
    "retraction": {**_COMMON, "retracts": as_id, "ground": as_id},
}  # fmt: skip
