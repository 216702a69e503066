# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The ledger's roots and proofs against pymerkle, which others have written."""

from __future__ import annotations

import pytest
from pymerkle import (  # type: ignore[import-untyped]  # it ships no stubs
    InmemoryTree,
    verify_consistency,
    verify_inclusion,
)

from hallord.core.ledger import Ledger


@pytest.mark.parametrize("size", [1, 2, 3, 5, 8, 13, 64, 100])
def test_an_outside_library_finds_the_same_roots_and_proofs(size: int) -> None:
    ledger = Ledger().added([{"type": "x"}] * size, secret=bytes(32))
    tree = InmemoryTree(algorithm="sha256")
    for row in ledger.rows:
        tree.append_entry(row.commitment)

    assert tree.get_root() == ledger.root
    for number in {1, (size + 1) // 2, size}:
        proof = tree.prove_inclusion(number, size)
        verify_inclusion(ledger.rows[number - 1].leaf, ledger.root, proof)
        steps = set(ledger.inclusion(number))
        assert steps <= {bytes.fromhex(step) for step in proof.serialize()["path"]}
    older = (size + 1) // 2
    shown = tree.prove_consistency(older, size)
    verify_consistency(Ledger(ledger.rows[:older]).root, ledger.root, shown)
