# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Records in Hållord's own form, one by one: the good are kept, the others reported."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Final

from hallord.adapters.evidence.native import decode, read_items
from hallord.adapters.evidence.native_values import Json
from hallord.adapters.evidence.personal_data import personal_data
from hallord.adapters.evidence.problems import CellError, RowProblem, shown
from hallord.adapters.evidence.row_reader import HIDDEN, LONGEST_TEXT, Import
from hallord.adapters.evidence.tables import MOST_ROWS, too_many_rows
from hallord.adapters.evidence.vocabulary import Topic
from hallord.core.evidence import Evidence, Occasion, Presence, Record
from hallord.core.reasons import Reason

_TOPICS: Final = {
    "activity": Topic.ACTIVITY,
    "activities": Topic.ACTIVITY,
    "place": Topic.PLACE,
    "party": Topic.PARTY,
    "commitment": Topic.COMMITMENT,
    "commitments": Topic.COMMITMENT,
    "counts_for": Topic.COMMITMENT,
}
_REFERENCES: Final = frozenset(
    {"id", "corrects", "record", "request", "retracts", "reference", "source"}
)
_NO_TEXT: Final = frozenset({"type", "secrecy", "recorded", "day", "start", "end"})


@dataclass(frozen=True, slots=True)
class NativeRows:
    """The records of a file and what there is to say about the others."""

    evidence: Evidence
    problems: tuple[RowProblem, ...]
    remarks: tuple[RowProblem, ...]
    origins: dict[str, int]
    rows: int
    bad: int


def read_native_rows(text: str, about: Import) -> NativeRows:
    """Read the records of a JSON file, each by itself."""
    items = read_items(text, name=about.name)
    if len(items) > MOST_ROWS:
        raise too_many_rows(about.name)
    records: dict[str, Record] = {}
    origins: dict[str, int] = {}
    problems: list[RowProblem] = []
    remarks: list[RowProblem] = []
    bad = 0
    for number, item in enumerate(items, start=1):
        try:
            record = decode(item)
            _require_known(record, about)
            _require_no_person(record)
            other = records.get(record.id)
            if other is not None:
                where = {"other_row": str(origins[record.id]), "other_file": about.name}
                if other != record:
                    raise CellError("id_taken", field="id", **where)
                why = Reason.of("same_record", **where)
                remarks.append(RowProblem(number, "id", record.id, why, about.name))
            records[record.id] = record
            origins.setdefault(record.id, number)
        except CellError as error:
            bad += 1
            problems.append(_problem(error.reason, number, item, about))
    return NativeRows(
        evidence=Evidence(records.values()),
        problems=tuple(problems),
        remarks=tuple(remarks),
        origins=origins,
        rows=len(items),
        bad=bad,
    )


def _problem(why: Reason, number: int, item: Json, about: Import) -> RowProblem:
    name = str(dict(why.params).get("field", ""))
    told = item.get(name, "") if isinstance(item, dict) else item
    # An unknown field may hold anything, a name too: it is not repeated.
    quotable = why.code != "unknown_key" and isinstance(told, str | int | Decimal)
    value = shown(told) if quotable else ""
    if personal_data(value):
        value = HIDDEN
    return RowProblem(number, name, value, why, about.name)


def _require_known(record: Record, about: Import) -> None:
    """Raise where a record names what the contract does not have."""
    for each in fields(record):
        topic = _TOPICS.get(each.name)
        value = getattr(record, each.name)
        for id_ in (value,) if isinstance(value, str) else value or () if topic else ():
            if topic and isinstance(id_, str):
                _require_id(each.name, topic, id_, about)
        if each.name == "parties":
            for id_ in _ids(value):
                _require_id("parties", Topic.PARTY, id_, about)


def _ids(parties: tuple[Presence, ...]) -> Iterator[str]:
    for presence in parties:
        yield presence.party
        if presence.on_behalf_of:
            yield presence.on_behalf_of


def _require_id(name: str, topic: Topic, id_: str, about: Import) -> None:
    try:
        found = about.vocabulary.find(topic, id_)
    except CellError as error:
        raise CellError(
            error.reason.code, **{**dict(error.reason.params), "field": name}
        ) from None
    if found != id_:
        # Here ids are written, never names.
        raise CellError(
            "unknown_word_near", what=topic.value, near=f"”{found}”", field=name
        )


def _require_no_person(record: Record) -> None:
    for each in fields(record):
        if each.name in _NO_TEXT:
            continue
        for text in _texts(getattr(record, each.name)):
            if len(text) > LONGEST_TEXT:
                raise CellError("too_long", n=len(text), field=each.name)
            code = personal_data(text, reference=each.name in _REFERENCES)
            if code is not None and each.name not in _TOPICS:
                raise CellError(code, field=each.name)
    if isinstance(record, Occasion):
        for role in record.audience.roles:
            code = personal_data(role)
            if code is not None:
                raise CellError(code, field="audience")


def _texts(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case tuple():
            for item in value:
                yield from _texts(item)
        case _:
            return
