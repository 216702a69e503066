# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Proofs of a milestone: several, late, and of other kinds."""

from __future__ import annotations

from datetime import date

from hallord.core.clauses import MilestoneClause
from hallord.core.evidence import Presence, Proof
from hallord.core.verdicts import EntryState, Verdict
from tests.support.cast import END, judged

OPENING = MilestoneClause("kontor", proof="opening")


def proof(
    id_: str, day: date, *, kind: str = "opening", commitment: str = "punkt"
) -> Proof:
    return Proof(
        id=id_,
        recorded=day,
        recorded_by="polisen",
        commitment=commitment,
        day=day,
        kind=kind,
        parties=(Presence("polisen"),),
    )


def test_a_late_milestone_was_reached_on_the_day_of_its_first_proof() -> None:
    first, second = date(2023, 3, 1), date(2023, 5, 1)

    found = judged(OPENING, [proof("b", first), proof("a", second)])

    assert found.verdict is Verdict.KEPT_LATE
    assert found.reached_on == first
    assert (found.done, found.target) == (1, 1)


def test_a_milestone_without_proof_is_none_of_one() -> None:
    found = judged(OPENING)

    assert (found.done, found.target, found.reached_on) == (0, 1, None)


def test_other_proofs_do_not_hide_the_agreed_one() -> None:
    day = date(2022, 3, 1)
    records = [
        proof("a", day, commitment="annan"),
        proof("b", day, kind="decision"),
        proof("c", END),
    ]

    found = judged(OPENING, records)

    assert found.verdict is Verdict.KEPT
    assert [(e.record.id, e.state) for e in found.entries] == [
        ("b", EntryState.NOT_COUNTED),
        ("c", EntryState.COUNTED),
    ]
