# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sums and recurrences against every way to choose, and against SciPy's matching."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_array
from scipy.sparse.csgraph import maximum_bipartite_matching

from hallord.core.clauses import CadenceClause, CadenceUnit
from hallord.core.counting import missed_at_least, total
from hallord.core.due_days import due_days
from hallord.core.evidence import Record, Tally
from hallord.core.periods import Period
from hallord.core.verdicts import Entry, EntryState
from tests.support.cast import (
    BY_POLICE,
    commitment,
    control,
    judged,
    promise,
    tally,
)

FIRST = date(2022, 3, 1)
WINDOW = Period(FIRST, date(2022, 3, 20))


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


SPANS = st.tuples(st.integers(-2, 22), st.integers(0, 8), st.integers(0, 6))
TALLIES = st.lists(SPANS, max_size=5).map(
    lambda spans: [
        tally(f"s{k}", day(first), day(first + length), count)
        for k, (first, length, count) in enumerate(spans)
    ]
)
OCCASIONS = st.lists(st.integers(-2, 22), max_size=8).map(
    lambda days: [control(f"k{k}", day(number)) for k, number in enumerate(days)]
)


def shared(one: Tally, other: Tally) -> bool:
    return one.period.intersect(other.period) is not None


def apart(chosen: tuple[Tally, ...]) -> bool:
    return not any(shared(one, other) for one, other in combinations(chosen, 2))


@given(TALLIES, OCCASIONS)
def test_the_total_is_the_best_of_all_choices(
    tallies: list[Tally], occasions: list[Record]
) -> None:
    # All in one place, where nothing can be told apart.
    here = [control(r.id, r.day, place=None) for r in occasions]  # type: ignore[attr-defined]  # only occasions are drawn
    inside = [t for t in tallies if WINDOW.contains(t.period)]
    days = [r.day for r in here if r.day in WINDOW]
    best = max(
        sum(t.count for t in chosen)
        + sum(1 for each in days if not any(each in t.period for t in chosen))
        for size in range(len(inside) + 1)
        for chosen in combinations(inside, size)
        if apart(chosen)
    )

    entries = [Entry(t, EntryState.COUNTED, t.count) for t in tallies]
    entries += [Entry(r, EntryState.COUNTED) for r in here]

    assert total(entries, WINDOW) == best


@given(TALLIES, st.integers(1, 3))
def test_missed_days_are_the_best_of_all_choices(
    tallies: list[Tally], needed: int
) -> None:
    days = [Period(each, each) for each in WINDOW]
    best = max(
        sum(
            sum(1 for each in days if t.period.contains(each)) - t.count // needed
            for t in chosen
        )
        for size in range(len(tallies) + 1)
        for chosen in combinations(tallies, size)
        if apart(chosen)
    )

    entries = [Entry(t, EntryState.COUNTED, t.count) for t in tallies]

    assert missed_at_least(entries, days, needed) == best


@given(
    st.lists(st.integers(0, 19), max_size=10),
    st.integers(1, 5),
    st.integers(0, 3),
)
def test_due_days_are_met_as_often_as_they_can_be(
    done: list[int], every: int, tolerance: int
) -> None:
    clause = CadenceClause(
        CadenceUnit.DAY, every=every, tolerance_days=tolerance, criteria=BY_POLICE
    )
    made = promise(commitment(clause), first=FIRST, last=WINDOW.last)
    records = [control(f"k{k}", day(number)) for k, number in enumerate(done)]
    due = due_days(clause, WINDOW)
    near = np.array(
        [
            [abs((day(number) - each).days) <= tolerance for number in done]
            for each in due
        ]
    ).reshape(len(due), len(done))

    held = judged(made, records).buckets_held

    matched = maximum_bipartite_matching(csr_array(near), perm_type="column")
    assert held == int((matched >= 0).sum())
