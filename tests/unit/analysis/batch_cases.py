# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Batches for tests: built by hand, and drawn by Hypothesis in a crowded time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from fractions import Fraction

import numpy as np
from hypothesis import strategies as st

from hallord.analysis.batch_input import (
    Batch,
    BucketColumns,
    Calendars,
    CommitmentColumns,
    CoverageColumns,
    OnePerCode,
    RowColumns,
    Whole,
)
from hallord.analysis.batch_standing import PACES, VERDICTS, BatchStandings
from hallord.analysis.obvious.standings import ObviousStanding

MONDAY = date(2022, 1, 3).toordinal()
"""The first day of the calendars in these batches."""
SPAN = 42
"""How many days the calendars hold: six whole weeks."""
EVERY_DAY, WEEKDAYS, WEEKENDS, NEVER = range(4)
"""The rows of the calendars."""


@dataclass(frozen=True, slots=True, kw_only=True)
class One:
    """A commitment by hand; without buckets its window is the only one."""

    first: int = MONDAY
    last: int = MONDAY + 27
    asked: int = 1
    all_of: bool = True
    one_per: OnePerCode = OnePerCode.NONE
    places: int = 0
    calendar: int = EVERY_DAY
    season: int = -1
    needed: int = 5
    buckets: tuple[tuple[int, int, int], ...] | None = None


Row = tuple[int, int, int, int, int, int, int]
"""Commitment, occasion, party, day, place, deadline, word."""
Told = tuple[int, int, int, int, int]
"""Commitment, party, first, last, recorded."""


def calendars() -> Calendars:
    weekday = np.arange(SPAN) % 7
    days = [weekday >= 0, weekday < 5, weekday >= 4, weekday > 7]
    return Calendars(first_day=MONDAY, days=np.array(days))


def batch_of(
    ones: Sequence[One], *, rows: Sequence[Row] = (), told: Sequence[Told] = ()
) -> Batch:
    cut = [
        (number, *bucket)
        for number, one in enumerate(ones)
        for bucket in one.buckets or ((one.first, one.last, one.needed),)
        if one.buckets != ()
    ]
    return Batch(
        commitments=CommitmentColumns(
            first=whole([one.first for one in ones]),
            last=whole([one.last for one in ones]),
            asked=whole([one.asked for one in ones]),
            all_of=np.array([one.all_of for one in ones], np.bool_),
            one_per=whole([one.one_per for one in ones]),
            places=whole([one.places for one in ones]),
            calendar=whole([one.calendar for one in ones]),
            season=whole([one.season for one in ones]),
        ),
        buckets=BucketColumns(
            **columns(cut, ("commitment", "first", "last", "needed"))
        ),
        rows=RowColumns(**columns(rows, tuple(RowColumns.__slots__))),
        coverage=CoverageColumns(**columns(told, tuple(CoverageColumns.__slots__))),
        calendars=calendars(),
    )


def whole(numbers: Sequence[int]) -> Whole:
    return np.array(numbers, np.int64)


def columns(
    lines: Sequence[tuple[int, ...]], names: tuple[str, ...]
) -> dict[str, Whole]:
    table = np.array(lines, np.int64).reshape(len(lines), len(names))
    return {name: table[:, at].copy() for at, name in enumerate(names)}


def lines_of(found: BatchStandings) -> tuple[ObviousStanding, ...]:
    """The fast answer in the words of the slow one."""
    table: dict[str, list[int]] = {
        name: column.tolist() for name, column in asdict(found).items()
    }
    return tuple(
        ObviousStanding(
            done=table["done"][at],
            awaiting=table["awaiting"][at],
            unconfirmed=table["unconfirmed"][at],
            verdict=VERDICTS[table["verdict"][at]],
            through=table["through"][at],
            expected=(
                Fraction(table["expected"][at], table["expected_of"][at])
                if table["expected_of"][at]
                else None
            ),
            pace=PACES[table["pace"][at]],
        )
        for at in range(len(found.done))
    )


def picked(batch: Batch, at: Whole) -> Batch:
    """The same batch with the rows at these places, in this order."""
    return Batch(
        commitments=batch.commitments,
        buckets=batch.buckets,
        rows=RowColumns(
            **{name: getattr(batch.rows, name)[at] for name in RowColumns.__slots__}
        ),
        coverage=batch.coverage,
        calendars=batch.calendars,
    )


DAYS = st.integers(MONDAY, MONDAY + SPAN - 1)


@st.composite
def commitments(draw: st.DrawFn) -> One:
    one_per = draw(st.sampled_from(OnePerCode))
    first = draw(DAYS)
    last = draw(st.integers(first, MONDAY + SPAN - 1))
    edges = sorted(
        day for day in draw(st.sets(DAYS, max_size=3)) if first < day <= last
    )
    starts, ends = [first, *edges], [*(edge - 1 for edge in edges), last]
    number = st.integers(1, 6) | st.integers(1, 40)
    cut = [(a, b, draw(number)) for a, b in zip(starts, ends, strict=True)]
    cut = cut[draw(st.integers(0, 1)) :]
    return One(
        first=first,
        last=last,
        asked=draw(st.integers(1, 3)),
        all_of=draw(st.booleans()),
        one_per=one_per,
        places=draw(st.integers(0, 2)),
        calendar=draw(st.integers(EVERY_DAY, NEVER)),
        season=draw(st.sampled_from([-1, WEEKDAYS])),
        buckets=tuple(cut),
    )


@st.composite
def batches(draw: st.DrawFn, *, most_rows: int = 30) -> Batch:
    """Up to three commitments with rows and reporting, all within six weeks."""
    ones = draw(st.lists(commitments(), min_size=1, max_size=3))
    rows: list[Row] = []
    occasions = draw(
        st.lists(
            st.tuples(
                st.integers(0, len(ones) - 1),
                DAYS,
                st.integers(0, 1),
                st.integers(0, 30),
            ),
            max_size=most_rows // 2,
        )
    )
    for at, (number, day, place, wait) in enumerate(occasions):
        one = ones[number]
        parties = draw(st.sets(st.integers(0, one.asked - 1), min_size=1))
        # Numbers that are spread and repeat between commitments, as real ones do.
        occasion = (at * 7919) % 1009
        rows.extend(
            (number, occasion, party, day, place, day + wait, word)
            for party in sorted(parties)
            for word in [draw(st.sampled_from([1, 1, 1, 0, -1]))]
        )
    told = draw(st.lists(declarations(ones), max_size=8))
    return batch_of(ones, rows=draw(st.permutations(rows)), told=told)


@st.composite
def declarations(draw: st.DrawFn, ones: Sequence[One]) -> Told:
    number = draw(st.integers(0, len(ones) - 1))
    first = draw(DAYS)
    last = first + draw(st.integers(0, SPAN))
    recorded = draw(st.integers(first - 2, last + 20))
    return (number, draw(st.integers(0, ones[number].asked - 1)), first, last, recorded)
