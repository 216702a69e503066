# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The numbers beside what is judged by facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hallord.core.clauses import MilestoneClause
from hallord.core.evidence import Presence, Proof
from tests.support.cast import judged

DAY = date(2022, 3, 7)
OPENING = MilestoneClause("kontor", proof="opening", parties=("kommunen",))
PROOF = Proof(
    id="a",
    recorded=DAY,
    recorded_by="polisen",
    commitment="punkt",
    day=DAY,
    kind="opening",
    parties=(Presence("polisen"), Presence("kommunen")),
)


def test_proofs_that_wait_and_proofs_that_lack_a_word_are_counted_apart() -> None:
    later = [
        replace(PROOF, id=id_, recorded=date(2022, 4, 1), day=date(2022, 4, 1))
        for id_ in ("b", "c", "d")
    ]
    sure = replace(PROOF, id="e", recorded_by="kommunen")

    found = judged(OPENING, [PROOF, *later, sure], as_of=date(2022, 4, 2))

    assert (found.awaiting, found.unconfirmed) == (3, 1)


def test_a_milestone_has_no_parts_that_are_held_or_missed() -> None:
    found = judged(OPENING, [PROOF], as_of=DAY)

    assert (found.buckets_held, found.buckets_missed, found.buckets_due) == (0, 0, 0)
