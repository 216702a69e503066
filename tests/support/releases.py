# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Releases of a small invented promise, and a publisher who lies with care."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from hashlib import sha256

from hallord.adapters.contract import read_contract, write_contract
from hallord.adapters.evidence import read_native, write_native
from hallord.adapters.release import Forms, build_release
from hallord.core.canonical_json import Json
from hallord.core.checkpoints import SignedCheckpoint
from hallord.core.evidence import Evidence, Record
from hallord.core.ledger import ErasureGround, Ledger, read_row
from hallord.core.promises import Promise
from tests.support.cast import BOTH, commitment, joint_operations, operations, promise
from tests.support.cast import reported as coverage

FIRST, SECOND, THIRD = date(2022, 1, 31), date(2023, 1, 31), date(2023, 3, 15)
SECRET = bytes(range(32))
PROMISE = promise(
    commitment(joint_operations(5), id_="insatser"),
    commitment(joint_operations(40), id_="fler"),
)
RECORDS = tuple(operations(6, first=date(2021, 9, 3)))
ALL = (*RECORDS, *coverage(*BOTH))


@cache
def _read_contract(text: str) -> Promise:
    return read_contract(text, name="contract.toml")


FORMS = Forms(
    write_contract=write_contract,
    read_contract=_read_contract,
    write_evidence=write_native,
    read_evidence=lambda text: read_native(text, name="ledger.jsonl"),
)


def release(
    records: Iterable[Record] = RECORDS,
    *,
    day: date = FIRST,
    earlier: Mapping[str, bytes] | None = None,
    pages: Mapping[str, bytes] | None = None,
    erase: Mapping[str, ErasureGround] | None = None,
) -> dict[str, bytes]:
    """A release of these records, looked at on its own day."""
    return build_release(
        PROMISE,
        Evidence(records),
        as_of=day,
        day=day,
        secret=SECRET,
        forms=FORMS,
        earlier=earlier,
        pages=pages,
        erase=erase,
    )


@cache
def _second() -> dict[str, bytes]:
    left = [r for r in ALL if not r.id.startswith("insats-6")]
    gone = {
        r.id: ErasureGround.PERSONAL_DATA
        for r in RECORDS
        if r.id.startswith("insats-6")
    }
    return release(
        left,
        day=SECOND,
        earlier=release(),
        pages={"index.html": b"<p>5 av 5 insatser</p>"},
        erase=gone,
    )


def second_release() -> dict[str, bytes]:
    """A release upon a release, with a page, and with one occasion erased."""
    return dict(_second())


def contents(files: Mapping[str, bytes]) -> list[dict[str, Json]]:
    """What the rows of a release's ledger say; erased rows are empty."""
    rows = [read_row(line) for line in files["ledger.jsonl"].splitlines()]
    return [json.loads(row.content) if row.content else {} for row in rows]


def sealed(
    files: Mapping[str, bytes], rows: Iterable[Mapping[str, Json]]
) -> dict[str, bytes]:
    """A single release with these rows, hashes and checkpoint all made to fit.

    The last row's hashes are taken from the files as they are.
    """
    *facts, last = ({k: v for k, v in row.items() if k != "n"} for row in rows)
    covered = {
        path: content
        for path, content in files.items()
        if path != "ledger.jsonl" and not path.startswith("checkpoints/")
    }
    last["files"] = [
        {"path": path, "sha256": sha256(content).hexdigest()}
        for path, content in sorted(covered.items())
    ]
    ledger = Ledger().added([*facts, last], secret=SECRET)
    day = date.fromisoformat(str(last["known_on"]))
    point = ledger.checkpoint(f"hallord/{PROMISE.id}", day=day)
    name = f"checkpoints/{len(ledger.rows):08d}.txt"
    return {
        **covered,
        "ledger.jsonl": ledger.text,
        name: SignedCheckpoint(point).text,
    }
