# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the rows of a release's ledger say, and the rows of the next release.

Six types: `contract` (the hash of the contract file), `record` (one record),
`withdrawn` (that row no longer stands), `change` (a published figure that corrections
made another), `release` (days, rules and the hashes of all files; last of each
release), and the ledger's own `erasure`.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from hallord.adapters.release.forms import Forms
from hallord.core.canonical_json import Json
from hallord.core.evidence import Evidence
from hallord.core.ledger import ERASURE

Row = Mapping[str, Json]


class MeaninglessRowError(ValueError):
    """A row says nothing that a release's ledger can say."""

    def __init__(self, row: int) -> None:
        """Name the row."""
        super().__init__(f"rad {row} betyder ingenting")
        self.row = row


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """The day looked at, and the day known on, which is that of the release."""

    as_of: date
    known_on: date


@dataclass(slots=True)
class Account:
    """What the rows tell together: records that stand and releases, by row number."""

    records: dict[int, Row] = field(default_factory=dict)
    changes: list[Row] = field(default_factory=list)
    releases: dict[int, Row] = field(default_factory=dict)
    contract: str = ""
    last_type: str = ""


def account_of(rows: Sequence[Row | None]) -> Account:
    """Read the rows in order; MeaninglessRowError at the first that says nothing."""
    account = Account()
    for number, row in enumerate(rows, start=1):
        if row is None:
            account.last_type = ""
            continue
        try:
            _take(account, number, row)
        except (KeyError, TypeError, ValueError) as problem:
            raise MeaninglessRowError(number) from problem
    return account


def _take(account: Account, number: int, row: Row) -> None:
    account.last_type = _text(row["type"])
    match account.last_type:
        case "contract":
            account.contract = _text(row["sha256"])
        case "record":
            account.records[number] = _object(row["record"])
        case "withdrawn":
            del account.records[_number(row["row"])]
        case "change":
            account.changes.append(row)
        case "release":
            _text(row["schema"])
            days_of(row)
            hashes_of(row)
            account.releases[number] = row
        case other if other == ERASURE:
            account.records.pop(_number(row["row"]), None)
        case _:
            raise KeyError(account.last_type)


def days_of(release: Row) -> Days:
    """Return the days of a release row; TypeError or ValueError when it has none."""
    return Days(
        as_of=date.fromisoformat(_text(release["as_of"])),
        known_on=date.fromisoformat(_text(release["known_on"])),
    )


def hashes_of(release: Row) -> dict[str, str]:
    """Return the hash of each file that a release row names, in hexadecimals."""
    files = release["files"]
    if not isinstance(files, list):
        raise TypeError
    return {_text(_object(f)["path"]): _text(_object(f)["sha256"]) for f in files}


def _text(value: Json) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _number(value: Json) -> int:
    if not isinstance(value, int):
        raise TypeError
    return value


def _object(value: Json) -> Row:
    if not isinstance(value, Mapping):
        raise TypeError
    return value


def evidence_of(account: Account, schema: str, *, forms: Forms) -> Evidence:
    """Return the records that stand; ValueError when they cannot be read."""
    document = {"schema": schema, "records": list(account.records.values())}
    return forms.read_evidence(json.dumps(document, ensure_ascii=False))


def items_of(evidence: Evidence, *, forms: Forms) -> tuple[str, list[Row]]:
    """Return the schema of the written evidence and its records as JSON objects."""
    document = json.loads(forms.write_evidence(evidence))
    return document["schema"], document["records"]


def difference(account: Account, items: Sequence[Row]) -> Iterator[Row]:
    """Return the rows that take the ledger's records to `items`."""
    wanted = {str(item["id"]): item for item in items}
    standing = {str(item["id"]): item for item in account.records.values()}
    for number, item in account.records.items():
        if wanted.get(str(item["id"])) != item:
            yield {"type": "withdrawn", "row": number}
    for id_, item in wanted.items():
        if standing.get(id_) != item:
            yield {"type": "record", "record": item}
