# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Batch standings against their slow, obvious twin."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from hallord.analysis.batch_input import Batch
from hallord.analysis.batch_standing import batch_standings
from hallord.analysis.obvious.standings import obvious_standings
from tests.unit.analysis.batch_cases import MONDAY, SPAN, batches, lines_of, picked

# From before every window to so long after that silence is named.
LOOKS = st.integers(MONDAY - 3, MONDAY + SPAN + 3) | st.integers(
    MONDAY + SPAN, MONDAY + SPAN + 70
)


@given(batches(), LOOKS, LOOKS)
def test_batch_and_twin_say_the_same(batch: Batch, as_of: int, known_on: int) -> None:
    fast = batch_standings(batch, as_of=as_of, known_on=known_on)

    assert lines_of(fast) == obvious_standings(batch, as_of=as_of, known_on=known_on)


@given(batches(), LOOKS)
def test_the_order_of_the_rows_does_not_matter(batch: Batch, as_of: int) -> None:
    turned = picked(batch, np.arange(len(batch.rows))[::-1])

    one, other = (
        lines_of(batch_standings(each, as_of=as_of, known_on=as_of))
        for each in (batch, turned)
    )

    assert one == other
