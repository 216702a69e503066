# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""The ledger: every fact that a public figure rests on, in a list only added to.

A row is canonical JSON with its own number in `n`. The tree (`hallord.core.merkle`)
holds only the row's commitment, a hash of salt and content. So content can be erased
by decision: a later row names the erasure, the commitment stays, every proof holds.
A row whose content is gone without such a row has been tampered with.

A ledger proves that nothing was changed; it cannot prove that it was true.
"""

import hmac
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from hallord.core.canonical_json import Json, canonical, from_canonical
from hallord.core.checkpoints import Checkpoint
from hallord.core.merkle import (
    EMPTY_ROOT,
    commitment,
    consistency_proof,
    inclusion_proof,
    leaf_hash,
    node_hash,
    root_of,
)

LEAST_SECRET_BYTES = 32
"""How long the secret that salts are made from must be."""
ERASURE = "erasure"
"""The type of a row that tells of an erasure; other types are the users' own."""
_LINE = re.compile(
    rb'\{"commitment":"([0-9a-f]{64})"(?:,"content":(\{.*\}),"salt":"([0-9a-f]{64})")?\}'
)


class LedgerError(ValueError):
    """The ledger cannot be read or added to so; the message is in Swedish."""


class ErasureGround(StrEnum):
    """Why content was erased."""

    PERSONAL_DATA = "personal_data"
    SECRECY = "secrecy"
    RETENTION = "retention"


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """A commitment with its salt and content; both are empty when erased."""

    commitment: bytes
    salt: bytes = b""
    content: bytes = b""

    @property
    def erased(self) -> bool:
        """Tell whether the content is gone."""
        return not self.content

    @property
    def leaf(self) -> bytes:
        """Return the row's leaf hash."""
        return leaf_hash(self.commitment)

    @property
    def line(self) -> bytes:
        """Return the row as canonical JSON, without the line break."""
        start = b'{"commitment":"' + self.commitment.hex().encode() + b'"'
        if self.erased:
            return start + b"}"
        salt = self.salt.hex().encode()
        return start + b',"content":' + self.content + b',"salt":"' + salt + b'"}'


def read_row(line: bytes) -> LedgerRow:
    """Return the row of a line; LedgerError when it is none. Hashes are not tried."""
    found = _LINE.fullmatch(line)
    if found is None:
        raise LedgerError("raden har inte liggarens form")
    told, content, salt = found.groups()
    if content is None:
        return LedgerRow(bytes.fromhex(told.decode()))
    return LedgerRow(
        bytes.fromhex(told.decode()), bytes.fromhex(salt.decode()), content
    )


@dataclass(frozen=True, slots=True)
class Frontier:
    """What must be kept of a tree to add to it: its size and its full subtrees.

    Whoever keeps it can check only what is new. `peaks` go from the largest subtree
    to the smallest.
    """

    size: int = 0
    peaks: tuple[bytes, ...] = ()

    def grown(self, leaves: Iterable[bytes]) -> "Frontier":
        """Return the frontier after these leaf hashes."""
        size, peaks = self.size, list(self.peaks)
        for leaf in leaves:
            top, carry = leaf, size
            while carry & 1:
                top, carry = node_hash(peaks.pop(), top), carry >> 1
            peaks.append(top)
            size += 1
        return Frontier(size, tuple(peaks))

    @property
    def root(self) -> bytes:
        """Return the root of the whole tree."""
        if not self.peaks:
            return EMPTY_ROOT
        *larger, root = self.peaks
        for peak in reversed(larger):
            root = node_hash(peak, root)
        return root


@dataclass(frozen=True)
class Ledger:
    """Rows in their order; adding or erasing gives a new ledger."""

    rows: tuple[LedgerRow, ...] = ()

    @cached_property
    def _leaves(self) -> list[bytes]:
        return [row.leaf for row in self.rows]

    @property
    def text(self) -> bytes:
        """Return the ledger as a file: one row a line."""
        return b"".join(row.line + b"\n" for row in self.rows)

    @property
    def root(self) -> bytes:
        """Return the root over all rows."""
        return root_of(self._leaves)

    def added(
        self, contents: Iterable[Mapping[str, Json]], *, secret: bytes
    ) -> "Ledger":
        """Return the ledger with rows added; each gets its number as `n`, from 1.

        The salts follow from the secret, so the same input gives the same bytes. Use
        a new secret each time and destroy it afterwards: whoever holds it can try
        guesses against a row that has been erased. LedgerError for a short secret.
        """
        if len(secret) < LEAST_SECRET_BYTES:
            raise LedgerError("hemligheten för salterna är kortare än 32 byte")
        rows = list(self.rows)
        for content in contents:
            told = canonical({**content, "n": len(rows) + 1})
            salt = hmac.digest(secret, told, "sha256")
            rows.append(LedgerRow(commitment(salt, told), salt, told))
        return Ledger(tuple(rows))

    def without(
        self,
        numbers: Collection[int],
        *,
        ground: ErasureGround,
        day: date,
        secret: bytes,
    ) -> "Ledger":
        """Return the ledger without the content of these rows, and rows that say so.

        `day` is that of the decision. LedgerError for a row that does not exist, is
        already erased, or is itself about an erasure.
        """
        rows = list(self.rows)
        for number in numbers:
            self._require_erasable(number)
            rows[number - 1] = LedgerRow(rows[number - 1].commitment)
        told: list[Mapping[str, Json]] = [
            {
                "type": ERASURE,
                "row": number,
                "ground": ground.value,
                "day": day.isoformat(),
            }
            for number in sorted(numbers)
        ]
        return Ledger(tuple(rows)).added(told, secret=secret)

    def _require_erasable(self, number: int) -> None:
        if not 1 <= number <= len(self.rows):
            raise LedgerError(f"liggaren har ingen rad {number}")
        row = self.rows[number - 1]
        if row.erased:
            raise LedgerError(f"rad {number} är redan raderad")
        content = from_canonical(row.content)
        if isinstance(content, dict) and content.get("type") == ERASURE:
            raise LedgerError(f"rad {number} redovisar en radering och måste stå kvar")

    def checkpoint(self, origin: str, *, day: date) -> Checkpoint:
        """Return the checkpoint over all rows."""
        return Checkpoint(origin, len(self.rows), self.root, day)

    def inclusion(self, number: int) -> tuple[bytes, ...]:
        """Return the proof that a row, counted from 1, is under the root."""
        return inclusion_proof(self._leaves, number - 1)

    def consistency(self, older_size: int) -> tuple[bytes, ...]:
        """Return the proof that the first `older_size` rows are as they were."""
        return consistency_proof(self._leaves, older_size)
