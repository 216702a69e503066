# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Merkle tree against published roots, its own definition, and liars."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallord.core.merkle import (
    EMPTY_ROOT,
    commitment,
    consistency_proof,
    inclusion_proof,
    leaf_hash,
    node_hash,
    proves_consistency,
    proves_inclusion,
    root_of,
)

# The reference data of the Certificate Transparency project for RFC 6962: eight
# leaves, and the root after each of them.
PUBLISHED = (
    ("", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
    ("00", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
    ("10", "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
    ("2021", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
    ("3031", "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
    ("40414243", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"),
    (
        "5051525354555657",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    ),
    (
        "606162636465666768696a6b6c6d6e6f",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ),
)


def obvious_root(leaves: list[bytes]) -> bytes:
    """RFC 6962 section 2.1, word for word: split at the largest power of two."""
    if not leaves:
        return EMPTY_ROOT
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return node_hash(obvious_root(leaves[:split]), obvious_root(leaves[split:]))


def leaves_of(size: int) -> list[bytes]:
    return [leaf_hash(n.to_bytes(4, "big")) for n in range(size)]


@pytest.mark.parametrize("size", range(1, 9))
def test_the_roots_are_the_published_ones(size: int) -> None:
    leaves = [leaf_hash(bytes.fromhex(leaf)) for leaf, _ in PUBLISHED[:size]]

    assert root_of(leaves).hex() == PUBLISHED[size - 1][1]


def test_an_empty_list_has_the_hash_of_nothing() -> None:
    assert root_of([]).hex() == (
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    )


@pytest.mark.parametrize("size", range(41))
def test_the_root_is_the_one_that_the_rfc_defines(size: int) -> None:
    leaves = leaves_of(size)

    assert root_of(leaves) == obvious_root(leaves)


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5, 7, 8, 9, 16, 17, 33])
def test_a_proof_shows_its_own_leaf_at_its_own_place_only(size: int) -> None:
    leaves = leaves_of(size)
    root = root_of(leaves)

    for index in range(size):
        proof = inclusion_proof(leaves, index)
        assert len(proof) <= (size - 1).bit_length()
        for other in range(size):
            shown = proves_inclusion(
                proof, leaf=leaves[index], index=other, size=size, root=root
            )
            assert shown == (other == index)


@pytest.mark.parametrize("size", range(1, 34))
def test_every_beginning_of_a_list_is_consistent_with_it(size: int) -> None:
    leaves = leaves_of(size)

    for older in range(1, size + 1):
        proof = consistency_proof(leaves, older)
        assert proves_consistency(
            proof,
            older_size=older,
            older_root=root_of(leaves[:older]),
            size=size,
            root=root_of(leaves),
        )


@given(
    size=st.integers(2, 40),
    data=st.data(),
)
def test_a_changed_beginning_is_never_consistent(
    size: int, data: st.DataObject
) -> None:
    leaves = leaves_of(size)
    older = data.draw(st.integers(1, size - 1))
    changed = data.draw(st.integers(0, older - 1))
    forged = [*leaves]
    forged[changed] = leaf_hash(b"another")

    for proof in (consistency_proof(leaves, older), consistency_proof(forged, older)):
        assert not proves_consistency(
            proof,
            older_size=older,
            older_root=root_of(leaves[:older]),
            size=size,
            root=root_of(forged),
        )


@given(size=st.integers(1, 40), data=st.data())
def test_a_proof_with_a_step_too_few_or_too_many_shows_nothing(
    size: int, data: st.DataObject
) -> None:
    leaves = leaves_of(size)
    root = root_of(leaves)
    index = data.draw(st.integers(0, size - 1))
    proof = inclusion_proof(leaves, index)

    for wrong in (proof[:-1], (*proof, leaf_hash(b"x"))):
        if wrong != proof:
            assert not proves_inclusion(
                wrong, leaf=leaves[index], index=index, size=size, root=root
            )


@pytest.mark.parametrize(("index", "size"), [(-1, 3), (3, 3), (0, 0)])
def test_a_place_outside_the_list_is_never_shown(index: int, size: int) -> None:
    leaves = leaves_of(size)

    assert not proves_inclusion(
        (), leaf=leaf_hash(b""), index=index, size=size, root=root_of(leaves)
    )
    with pytest.raises(IndexError):
        inclusion_proof(leaves, index)


@pytest.mark.parametrize(("older", "size"), [(0, 3), (4, 3), (-1, 3)])
def test_there_is_no_proof_from_a_list_that_was_not(older: int, size: int) -> None:
    with pytest.raises(ValueError, match="äldre lista"):
        consistency_proof(leaves_of(size), older)


@pytest.mark.parametrize(
    ("older", "root", "consistent"),
    [(0, EMPTY_ROOT, True), (0, leaf_hash(b""), False), (4, EMPTY_ROOT, False)],
)
def test_the_edges_of_consistency(older: int, root: bytes, consistent: bool) -> None:
    leaves = leaves_of(3)

    found = proves_consistency(
        (), older_size=older, older_root=root, size=3, root=root_of(leaves)
    )

    assert found is consistent


def test_the_same_list_needs_no_proof_and_takes_none() -> None:
    leaves = leaves_of(3)
    root = root_of(leaves)

    for proof, shown in (((), True), ((leaves[0],), False)):
        assert shown is proves_consistency(
            proof, older_size=3, older_root=root, size=3, root=root
        )


def test_a_salt_has_its_length() -> None:
    assert commitment(b"s" * 32, b"x") != commitment(b"t" * 32, b"x")
    for length in (0, 31, 33):
        with pytest.raises(ValueError, match="saltet"):
            commitment(b"s" * length, b"x")
