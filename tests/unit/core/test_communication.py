# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""A post is shown once, as it stands for the party it has come furthest for."""

from __future__ import annotations

from datetime import date

import pytest

from hallord.core.clauses import CommunicationClause
from hallord.core.verdicts import EntryState
from tests.support.cast import BOTH, judged, occasion

POSTS = CommunicationClause(4, BOTH)
DAY = date(2022, 3, 5)


def test_a_post_is_shown_for_the_party_whose_it_is() -> None:
    post = occasion("p", DAY, activity="post", by=("polisen",))

    (entry,) = judged(POSTS, [post], as_of=DAY).entries

    assert entry.state is EntryState.COUNTED


@pytest.mark.parametrize("recorded_by", BOTH)
def test_a_post_of_both_is_shown_as_counted_when_one_has_said_so(
    recorded_by: str,
) -> None:
    post = occasion("p", DAY, activity="post", recorded_by=recorded_by)

    (entry,) = judged(POSTS, [post], as_of=DAY).entries

    assert entry.state is EntryState.COUNTED


def test_a_post_that_waits_for_both_is_shown_as_it_stands_for_the_first() -> None:
    post = occasion("p", DAY, activity="post", recorded_by="vakterna")

    (entry,) = judged(POSTS, [post], as_of=DAY).entries

    assert entry.state is EntryState.AWAITING
    assert entry.parties == ("polisen",)
