# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a release needs from outside, and the names of its files."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Final, Protocol

from hallord.core.checkpoints import Checkpoint, CheckpointSignature
from hallord.core.evidence import Evidence
from hallord.core.promises import Promise

FORMAT: Final = 1
"""The version of the release's own files; a release names the one it was made in."""
CONTRACT: Final = "contract.toml"
LEDGER: Final = "ledger.jsonl"
EVIDENCE: Final = "evidence.json"
STANDINGS: Final = "standings.json"
STANDINGS_TABLE: Final = "standings.csv"
RECORDS_TABLE: Final = "records.csv"
CHANGES_TABLE: Final = "changes.csv"
CHECKPOINTS: Final = "checkpoints/"

Sign = Callable[[Checkpoint], CheckpointSignature]
"""Signs a checkpoint with one key."""


class ReleaseError(ValueError):
    """A release cannot be made so; the message says why, in Swedish."""


@dataclass(frozen=True, slots=True)
class Forms:
    """How contracts and evidence are written and read; each reads what it writes.

    The readers raise ValueError. Evidence is a JSON object with `schema` and a list
    of `records`.
    """

    write_contract: Callable[[Promise], str]
    read_contract: Callable[[str], Promise]
    write_evidence: Callable[[Evidence], str]
    read_evidence: Callable[[str], Evidence]


class Keys(Protocol):
    """The public keys that the reader trusts, each under its holder's name."""

    @property
    def names(self) -> Collection[str]:
        """Return the holders whose signature must stand under the last checkpoint."""
        ...

    def knows(self, signature: CheckpointSignature) -> bool:
        """Tell whether it names one of these keys."""
        ...

    def holds(self, checkpoint: Checkpoint, signature: CheckpointSignature) -> bool:
        """Tell whether a signature by one of these keys is a true one."""
        ...


def checkpoint_path(size: int) -> str:
    """Return the name of the checkpoint after `size` rows; names sort by size."""
    return f"{CHECKPOINTS}{size:08d}.txt"


def origin_of(promise: Promise) -> str:
    """Return the name of a promise's public ledger."""
    return f"hallord/{promise.id}"
