# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""What checking a ledger costs beside reading its JSON: ``python -m bench.ledger``."""

import json
import sys
import time
from collections.abc import Callable
from datetime import date
from typing import Final

from hallord.core.checkpoints import Checkpoint
from hallord.core.ledger import Ledger
from hallord.core.ledger_inspection import inspect_ledger

GOAL: Final = 4.0
"""Checking may cost at most so many times `json.loads` of the same lines."""
ROWS: Final = 100_000
NEW_ROWS: Final = 1_000
_DAY: Final = date(2023, 1, 31)


def ledger_of(rows: int) -> Ledger:
    """Return a ledger of occasions as a release writes them."""
    return Ledger().added(
        (
            {
                "type": "record",
                "record": {
                    "type": "occasion",
                    "id": f"insats-{number}",
                    "recorded": "2022-03-12",
                    "recorded_by": "polisen",
                    "activity": "weekend_operation",
                    "day": "2022-03-11",
                    "start": "2022-03-11T18:30:00+01:00",
                    "end": "2022-03-11T20:30:00+01:00",
                    "place": "torget",
                    "parties": [{"party": "polisen"}, {"party": "kommunen"}],
                },
            }
            for number in range(rows)
        ),
        secret=bytes(32),
    )


def measure(rows: int, *, new: int, repeats: int = 3) -> tuple[float, float]:
    """Return the cost of checking all, and only what is new, by that of json.loads.

    Both by the cost of reading the whole file; CPU time, least of the repeats.
    """
    ledger, older = ledger_of(rows), Ledger(ledger_of(rows).rows[: rows - new])
    points = [each.checkpoint("bench", day=_DAY) for each in (older, ledger)]
    text, news = ledger.text, ledger.text[len(older.text) :]
    known = inspect_ledger(older.text, points[:1]).frontier
    reading = checking = growing = float("inf")
    for _ in range(repeats):
        # In turn, so that a busy machine weighs on all alike.
        reading = min(reading, _seconds(lambda: _read(text)))
        checking = min(checking, _seconds(lambda: _check(text, points)))
        growing = min(
            growing, _seconds(lambda: inspect_ledger(news, points, known=known))
        )
    return checking / reading, growing / reading


def _read(text: bytes) -> None:
    for line in text.splitlines():
        json.loads(line)


def _check(text: bytes, points: list[Checkpoint]) -> None:
    if inspect_ledger(text, points).faults:
        raise ValueError("the ledger of the measurement does not hold")


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def main() -> int:
    """Measure, print, and return 0 when the goal is met."""
    whole, new = measure(ROWS, new=NEW_ROWS)
    met = whole <= GOAL
    sys.stdout.write(
        f"{ROWS} rows, CPU time, least of 3, in turn\n"
        f"checking / json.loads             {whole:.2f}  "
        f"(goal ≤ {GOAL:.0f}: {'met' if met else 'MISSED'})\n"
        f"checking the {NEW_ROWS} newest / json.loads of all  {new:.4f}\n"
    )
    return int(not met)


if __name__ == "__main__":
    sys.exit(main())
