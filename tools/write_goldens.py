# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Write ``tests/golden/*.json``: how it stood with every example on fixed days.

A change in them is a change in what a page says, so it is read before it is committed.
With ``--check`` only say whether they are current.
"""

import json
import sys
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path

from hallord.adapters.contract import read_contract
from hallord.adapters.evidence import Reading, join, read_evidence
from hallord.adapters.examples import Example, examples
from hallord.core.promises import Promise
from hallord.core.reasons import Reason
from hallord.core.standing import standings
from hallord.core.verdicts import Entry, EntryState, Standing

GOLDEN = Path(__file__).resolve().parent.parent / "tests" / "golden"

# Besides the day that an example is shown on: days on which something had just changed.
MORE_DAYS = {
    "exempelkoping-2021-2022": (
        date(2021, 6, 30),
        date(2022, 2, 15),
        date(2023, 1, 20),
        date(2023, 3, 15),
    ),
    "lulea-2018": (date(2018, 4, 30), date(2018, 9, 15), date(2019, 1, 31)),
}


@cache
def read_example(example: Example) -> tuple[Promise, Reading]:
    """Return an example's promise, and its evidence as read and joined."""
    promise = read_contract(example.contract, name=f"{example.id}.toml")
    readings = [
        read_evidence(
            file.data,
            name=file.name,
            promise=promise,
            recorded=file.recorded,
            recorded_by=file.recorded_by,
        )
        for file in example.evidence
    ]
    return promise, join(readings)


def golden_text(example: Example) -> str:
    """Return the golden of an example: each day, and each commitment on that day."""
    promise, reading = read_example(example)
    days = sorted({example.as_of, *MORE_DAYS.get(example.id, ())})
    told = []
    for day in days:
        found = standings(promise, reading.evidence, as_of=day, known_on=day)
        # One commitment a line, so that a difference shows whose it is.
        lines = ",\n".join(f'  "{s.commitment}": {_one_line(s)}' for s in found)
        told.append(f' "{day}": {{\n{lines}\n }}')
    return "{\n" + ",\n".join(told) + "\n}\n"


def _one_line(found: Standing) -> str:
    return json.dumps(_told(found), ensure_ascii=False)


def _told(found: Standing) -> dict[str, object]:
    """Return what a page says of a standing, without what says nothing."""
    entries = {
        state: Counter(_codes(found.entries_in(state)))
        for state in EntryState
        if state is not EntryState.COUNTED
    }
    facts: dict[str, object] = {
        "kind": found.kind,
        "verdict": found.verdict,
        "pace": found.pace,
        "reason": found.reason.code if found.reason else "",
        "done": found.done,
        "target": found.target,
        "unit": found.unit if found.unit != "occasions" else "",
        "expected": str(found.expected) if found.expected is not None else "",
        "buckets": _buckets(found),
        "by": list(found.by_parties),
        "reached_on": found.reached_on.isoformat() if found.reached_on else "",
        "average": str(found.average) if found.average is not None else "",
        "labels": [_label(label) for label in found.labels],
        "reported": {c.party: _through(c.through) for c in found.coverage},
        **{
            state.value: dict(sorted(codes.items())) for state, codes in entries.items()
        },
    }
    silent: tuple[object, ...] = ("", None, [], {})
    return {name: fact for name, fact in facts.items() if fact not in silent}


def _buckets(found: Standing) -> str:
    if len(found.buckets) < 2:
        return ""
    due, held, missed = found.buckets_due, found.buckets_held, found.buckets_missed
    return f"{held} held, {missed} missed of {due}"


def _codes(entries: tuple[Entry, ...]) -> list[str]:
    return [reason.code for entry in entries for reason in entry.reasons]


def _label(label: Reason) -> str:
    return " ".join((label.code, *(_plain(value) for _, value in label.params)))


def _plain(value: object) -> str:
    return "+".join(value) if isinstance(value, tuple) else str(value)


def _through(day: date | None) -> str:
    return day.isoformat() if day else "not from the start"


def main(arguments: list[str]) -> int:
    """Write the goldens; with ``--check`` only say which are not current."""
    stale = []
    for example in examples():
        path, text = GOLDEN / f"{example.id}.json", golden_text(example)
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        stale.append(path.name)
        if "--check" not in arguments:
            GOLDEN.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
    if "--check" in arguments and stale:
        print(f"No longer what the rules say: {', '.join(stale)}.")
        print("Read the change, then renew with: python tools/write_goldens.py")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
