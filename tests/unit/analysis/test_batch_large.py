# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Much data: the same answer as the twin, and a cost that follows the right thing."""

from __future__ import annotations

import numpy as np
import pytest

from bench.country import AS_OF, FIRST, LAST, Size, country
from bench.ratios import GOAL, measure
from hallord.analysis.batch_running import NewRow, RunningStandings
from hallord.analysis.batch_standing import VERDICTS, batch_standings
from hallord.analysis.obvious.standings import obvious_standings
from tests.unit.analysis.batch_cases import batch_of, lines_of

SMALL = Size(municipalities=25, commitments_each=12, rows=30_000)


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize(
    ("as_of", "known_on"),
    [
        (FIRST + 40, FIRST + 40),
        (AS_OF, AS_OF),
        (LAST, AS_OF),
        (LAST + 10, FIRST),
        (LAST + 59, LAST),
        (LAST + 60, LAST),
    ],
)
def test_much_random_data_gives_the_twins_answer(
    seed: int, as_of: int, known_on: int
) -> None:
    batch = country(SMALL, random=np.random.default_rng(seed))

    fast = batch_standings(batch, as_of=as_of, known_on=known_on)

    assert lines_of(fast) == obvious_standings(batch, as_of=as_of, known_on=known_on)


def test_the_random_data_reach_every_verdict() -> None:
    batch = country(SMALL, random=np.random.default_rng(1))
    seen = set()
    for as_of in (FIRST - 1, FIRST + 40, AS_OF, LAST, LAST + 10, LAST + 75):
        found = batch_standings(batch, as_of=as_of, known_on=FIRST)
        seen |= {VERDICTS[code] for code in found.verdict.tolist()}

    # A commitment without buckets is in none of them; it stands in another test.
    assert seen == set(VERDICTS) - {"never_due"}


def test_a_new_row_reads_no_more_when_there_is_more_to_read() -> None:
    read = []
    for rows in (1_000, 30_000):
        size = Size(municipalities=25, commitments_each=12, rows=rows)
        batch = country(size, random=np.random.default_rng(4))
        running = RunningStandings(batch, as_of=AS_OF, known_on=AS_OF)
        news = NewRow(
            commitment=7, occasion=10**9, party=0, day=AS_OF, place=10**6,
            deadline=AS_OF + 14, word=1,
        )  # fmt: skip
        same_place = NewRow(
            commitment=7, occasion=10**9 + 1, party=0, day=AS_OF, place=10**6,
            deadline=AS_OF + 14, word=1,
        )  # fmt: skip
        for row in (news, same_place):
            running.add(row)
            read.append(running.occasions_read)

    few, many = read[:2], read[2:]
    assert few == many
    # At most the occasion itself, and each of the slot before and after.
    assert max(many) <= 4


def test_an_empty_country_has_no_standings() -> None:
    found = batch_standings(batch_of([]), as_of=AS_OF, known_on=AS_OF)

    assert lines_of(found) == ()


@pytest.mark.bench
def test_the_batch_costs_at_most_a_twentieth_of_its_twin() -> None:
    found = measure(Size())

    assert found.batch_by_twin <= GOAL
    assert found.row_by_batch <= GOAL
