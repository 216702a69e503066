# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""The Merkle tree of RFC 6962: proof that a list was only ever added to.

Hashes are SHA-256 with the prefixes of RFC 6962 section 2.1, so that a leaf can never
be taken for a node. A leaf commits to a record through `commitment`, a hash of salt
and content: when the content has been erased by decision, its commitment remains and
every proof still holds.
"""

from collections.abc import Iterator, Sequence
from hashlib import sha256

EMPTY_ROOT = sha256().digest()
"""The root of a list without records."""
HASH_BYTES = 32
"""The length of every hash."""


def commitment(salt: bytes, content: bytes) -> bytes:
    """Return the hash that stands for a record: of its salt, then its content.

    The salt has 32 bytes, so where it ends and the content begins is never in doubt.
    """
    if len(salt) != HASH_BYTES:
        raise ValueError(f"saltet har {len(salt)} byte; det ska ha {HASH_BYTES}")
    return sha256(salt + content).digest()


def leaf_hash(leaf: bytes) -> bytes:
    """Return the hash of a leaf."""
    return sha256(b"\x00" + leaf).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Return the hash of two subtrees."""
    return sha256(b"\x01" + left + right).digest()


def root_of(leaves: Sequence[bytes]) -> bytes:
    """Return the root over leaf hashes, in their order."""
    level = list(leaves)
    if not level:
        return EMPTY_ROOT
    # Pairing from the left and lifting an odd last one gives the RFC's tree: every
    # left subtree is the largest full one.
    while len(level) > 1:
        paired = [
            node_hash(level[i], level[i + 1]) for i in range(0, len(level) - 1, 2)
        ]
        if len(level) % 2:
            paired.append(level[-1])
        level = paired
    return level[0]


def inclusion_proof(leaves: Sequence[bytes], index: int) -> tuple[bytes, ...]:
    """Return the hashes that lead from a leaf to the root, nearest first.

    IndexError when there is no such leaf.
    """
    if not 0 <= index < len(leaves):
        raise IndexError(f"listan har {len(leaves)} poster, ingen med nummer {index}")
    return tuple(_path(leaves, index))


def _path(leaves: Sequence[bytes], index: int) -> Iterator[bytes]:
    level, position = list(leaves), index
    while len(level) > 1:
        sibling = position ^ 1
        if sibling < len(level):
            yield level[sibling]
        paired = [
            node_hash(level[i], level[i + 1]) for i in range(0, len(level) - 1, 2)
        ]
        if len(level) % 2:
            paired.append(level[-1])
        level, position = paired, position // 2


def proves_inclusion(
    proof: Sequence[bytes], *, leaf: bytes, index: int, size: int, root: bytes
) -> bool:
    """Tell whether a proof shows a leaf hash at an index under a root of that size.

    The algorithm of RFC 9162 section 2.1.3.2.
    """
    if not 0 <= index < size:
        return False
    position, last, found = index, size - 1, leaf
    for step in proof:
        if last == 0:
            return False
        if position % 2 or position == last:
            found = node_hash(step, found)
            while position % 2 == 0 and position:
                position, last = position // 2, last // 2
        else:
            found = node_hash(found, step)
        position, last = position // 2, last // 2
    return last == 0 and found == root


def consistency_proof(leaves: Sequence[bytes], older_size: int) -> tuple[bytes, ...]:
    """Return the hashes that show that the first `older_size` leaves are unchanged.

    ValueError unless 0 < older_size ≤ the number of leaves.
    """
    if not 0 < older_size <= len(leaves):
        raise ValueError(f"det finns ingen äldre lista med {older_size} poster")
    return tuple(_sub_proof(leaves, older_size, whole=True))


def _sub_proof(leaves: Sequence[bytes], older: int, *, whole: bool) -> Iterator[bytes]:
    size = len(leaves)
    if older == size:
        if not whole:
            yield root_of(leaves)
        return
    split = 1 << (size - 1).bit_length() - 1
    if older <= split:
        yield from _sub_proof(leaves[:split], older, whole=whole)
        yield root_of(leaves[split:])
    else:
        yield from _sub_proof(leaves[split:], older - split, whole=False)
        yield root_of(leaves[:split])


def proves_consistency(
    proof: Sequence[bytes],
    *,
    older_size: int,
    older_root: bytes,
    size: int,
    root: bytes,
) -> bool:
    """Tell whether a proof shows that the newer list begins with the older one.

    The algorithm of RFC 9162 section 2.1.4.2. An empty older list is consistent with
    every list, by an empty proof.
    """
    if not 0 <= older_size <= size:
        return False
    if older_size == 0:
        return not proof and older_root == EMPTY_ROOT
    if older_size == size:
        return not proof and older_root == root
    # A full older tree is itself the first step, and is left out of the proof.
    full = older_size & (older_size - 1) == 0
    steps = (older_root, *proof) if full else tuple(proof)
    if not steps:
        return False
    return _climbed(steps, older_size, size) == (older_root, root)


def _climbed(
    steps: Sequence[bytes], older_size: int, size: int
) -> tuple[bytes, bytes] | None:
    """Return the two roots that the steps lead to; None for too few or too many."""
    position, last = older_size - 1, size - 1
    while position % 2:
        position, last = position // 2, last // 2
    old = new = steps[0]
    for step in steps[1:]:
        if last == 0:
            return None
        if position % 2 or position == last:
            old, new = node_hash(step, old), node_hash(step, new)
            while position % 2 == 0 and position:
                position, last = position // 2, last // 2
        else:
            new = node_hash(new, step)
        position, last = position // 2, last // 2
    return (old, new) if last == 0 else None
