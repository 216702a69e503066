# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""What batch standings cost beside their obvious twin, and one new row beside both."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from bench.country import AS_OF, Size, country
from hallord.analysis.batch_input import Batch, RowColumns
from hallord.analysis.batch_running import NewRow, RunningStandings
from hallord.analysis.batch_standing import batch_standings
from hallord.analysis.obvious.standings import obvious_standings, read_rows

GOAL: Final = 0.05
"""The batch may cost at most this share of its twin."""
SEED: Final = 20221231
"""The seed of the country that is measured."""
REPEATS: Final = 5
"""How many times each side runs; the least time counts."""
_NEW_ROWS: Final = 500


@dataclass(frozen=True, slots=True)
class Measured:
    """CPU seconds, user and system, of each side in one run, and the sizes.

    `reading` is only the part of the twin that loops over the rows.
    """

    rows: int
    commitments: int
    batch: float
    twin: float
    reading: float
    one_row: float

    @property
    def batch_by_reading(self) -> float:
        """Return the cost of the batch as a share of the twin's mere loop over rows."""
        return self.batch / self.reading

    @property
    def batch_by_twin(self) -> float:
        """Return the cost of the batch as a share of the twin's."""
        return self.batch / self.twin

    @property
    def row_by_batch(self) -> float:
        """Return the cost of one more row as a share of a whole batch."""
        return self.one_row / self.batch


def measure(size: Size, *, repeats: int = REPEATS) -> Measured:
    """Measure both sides in turn on the same country, least of `repeats` each."""
    batch = country(size, random=np.random.default_rng(SEED))
    held_back = _split(batch)
    running = RunningStandings(held_back[0], as_of=AS_OF, known_on=AS_OF)
    fast, slow, reading = float("inf"), float("inf"), float("inf")
    for _ in range(repeats):
        # In turn, so that a busy machine weighs on both sides alike.
        fast = min(fast, _seconds(lambda: _batch(batch)))
        slow = min(slow, _seconds(lambda: _twin(batch)))
        reading = min(reading, _seconds(lambda: read_rows(batch)))
    one_row = _seconds(lambda: _follow(running, held_back[1])) / len(held_back[1])
    return Measured(
        rows=len(batch.rows),
        commitments=size.commitments,
        batch=fast,
        twin=slow,
        reading=reading,
        one_row=one_row,
    )


def _batch(batch: Batch) -> object:
    return batch_standings(batch, as_of=AS_OF, known_on=AS_OF)


def _twin(batch: Batch) -> object:
    return obvious_standings(batch, as_of=AS_OF, known_on=AS_OF)


def _follow(running: RunningStandings, rows: list[NewRow]) -> None:
    for row in rows:
        running.add(row)


def _split(batch: Batch) -> tuple[Batch, list[NewRow]]:
    """Hold some rows back, to come as news."""
    names = RowColumns.__slots__
    columns = {name: getattr(batch.rows, name) for name in names}
    many = min(_NEW_ROWS, len(batch.rows))
    known = RowColumns(**{name: columns[name][many:] for name in names})
    news = [
        NewRow(**{name: int(columns[name][at]) for name in names}) for at in range(many)
    ]
    return (
        Batch(
            commitments=batch.commitments,
            buckets=batch.buckets,
            rows=known,
            coverage=batch.coverage,
            calendars=batch.calendars,
        ),
        news,
    )


def _seconds(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started
