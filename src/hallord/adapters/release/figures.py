# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""The figures of a release as files: all of them follow from contract and ledger."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from hashlib import sha256
from typing import Final

from hallord.adapters.release.forms import (
    CHANGES_TABLE,
    CONTRACT,
    EVIDENCE,
    RECORDS_TABLE,
    STANDINGS,
    STANDINGS_TABLE,
    Forms,
)
from hallord.adapters.release.rows import Account, Days, Row
from hallord.core.canonical_json import Json
from hallord.core.evidence import Evidence
from hallord.core.promises import Promise
from hallord.core.secrecy import public_standing
from hallord.core.standing import standings
from hallord.core.verdicts import Standing
from hallord.look.terminal import standing_json

FIGURES: Final = (
    "verdict",
    "pace",
    "done",
    "target",
    "awaiting",
    "unconfirmed",
    "buckets_held",
    "buckets_missed",
    "buckets_due",
    "reached_on",
)
"""What a page tells of a commitment; a change in one of them is logged."""
_CHANGE: Final = ("day", "as_of", "commitment", "figure", "was", "now")
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def public_standings(
    promise: Promise, evidence: Evidence, days: Days
) -> tuple[Standing, ...]:
    """Return the standings of a public promise from public evidence."""
    found = standings(promise, evidence, as_of=days.as_of, known_on=days.known_on)
    return tuple(public_standing(one, promise) for one in found)


def figures_of(standing: Standing) -> dict[str, Json]:
    """Return the figures of a standing."""
    values: dict[str, Json] = {}
    for name in FIGURES:
        value = getattr(standing, name)
        values[name] = value.isoformat() if isinstance(value, date) else value
    return values


def figure_files(
    contract: bytes, account: Account, days: Days, *, evidence: Evidence, forms: Forms
) -> dict[str, bytes]:
    """Return every file whose figures follow from the contract and the rows.

    ValueError when the contract cannot be read.
    """
    promise = forms.read_contract(contract.decode("utf-8"))
    found = public_standings(promise, evidence, days)
    hashes = {CONTRACT: sha256(contract).hexdigest()}
    facts = standing_json(promise, found, input_sha256=hashes)
    told = json.dumps(facts, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    return {
        EVIDENCE: forms.write_evidence(evidence).encode("utf-8"),
        STANDINGS: told.encode("utf-8"),
        STANDINGS_TABLE: _table(
            ("commitment", "as_of", "known_on", *FIGURES),
            (
                {
                    "commitment": one.commitment,
                    "as_of": days.as_of.isoformat(),
                    "known_on": days.known_on.isoformat(),
                    **figures_of(one),
                }
                for one in found
            ),
        ),
        RECORDS_TABLE: _records_table(account.records),
        CHANGES_TABLE: _table(_CHANGE, account.changes),
    }


def _records_table(records: Mapping[int, Row]) -> bytes:
    names = {name for record in records.values() for name in record}
    columns = ("row", "type", "id", *sorted(names - {"type", "id"}))
    return _table(columns, ({"row": at, **r} for at, r in records.items()))


def _table(columns: Sequence[str], rows: Iterable[Row]) -> bytes:
    # As spreadsheets in Sweden expect: byte order mark, semicolons.
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row.get(name)) for name in columns])
    return ("\ufeff" + text.getvalue()).encode("utf-8")


def _cell(value: Json) -> str:
    match value:
        case None:
            return ""
        case str():
            # What a spreadsheet could take for a formula must stay a text.
            return f"'{value}" if value.startswith(_FORMULA) else value
        case bool() | int():
            return json.dumps(value)
        case _:
            return json.dumps(value, ensure_ascii=False, sort_keys=True)
