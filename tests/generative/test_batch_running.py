# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Standings that follow along: row by row they stay what a new batch would say."""

from __future__ import annotations

from dataclasses import asdict

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from hallord.analysis.batch_input import Batch, RowColumns
from hallord.analysis.batch_running import NewRow, RunningStandings
from hallord.analysis.batch_standing import batch_standings
from tests.generative.test_batch_twin import LOOKS
from tests.unit.analysis.batch_cases import batches, lines_of, picked


def row_at(rows: RowColumns, at: int) -> NewRow:
    return NewRow(**{name: int(getattr(rows, name)[at]) for name in rows.__slots__})


@given(batches(), LOOKS, LOOKS, st.data())
def test_row_by_row_is_the_same_as_all_at_once(
    batch: Batch, as_of: int, known_on: int, data: st.DataObject
) -> None:
    many = len(batch.rows)
    known = data.draw(st.integers(0, many))
    running = RunningStandings(
        picked(batch, np.arange(known)), as_of=as_of, known_on=known_on
    )

    for at in range(known, many):
        running.add(row_at(batch.rows, at))

        all_at_once = batch_standings(
            picked(batch, np.arange(at + 1)), as_of=as_of, known_on=known_on
        )
        assert lines_of(running.standings) == lines_of(all_at_once)


@given(batches(), LOOKS, LOOKS, st.data())
def test_a_party_may_change_its_word(
    batch: Batch, as_of: int, known_on: int, data: st.DataObject
) -> None:
    running = RunningStandings(batch, as_of=as_of, known_on=known_on)
    word = batch.rows.word.copy()

    for at in (
        data.draw(st.lists(st.integers(0, len(word) - 1), max_size=5))
        if len(word)
        else []
    ):
        word[at] = data.draw(st.integers(-1, 1))
        running.add(NewRow(**{**asdict(row_at(batch.rows, at)), "word": int(word[at])}))

    columns = {name: getattr(batch.rows, name) for name in RowColumns.__slots__}
    changed = Batch(
        commitments=batch.commitments,
        buckets=batch.buckets,
        rows=RowColumns(**{**columns, "word": word}),
        coverage=batch.coverage,
        calendars=batch.calendars,
    )
    all_at_once = batch_standings(changed, as_of=as_of, known_on=known_on)
    assert lines_of(running.standings) == lines_of(all_at_once)
