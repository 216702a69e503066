# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""What can be wrong with a release, and what a verification found. Values only."""

from dataclasses import dataclass
from enum import StrEnum

from hallord.core.checkpoints import Checkpoint
from hallord.core.ledger import Frontier
from hallord.core.ledger_inspection import LedgerFault


class FaultKind(StrEnum):
    """What is wrong with a release; faults within its ledger have their own kinds."""

    LEDGER = "ledger"
    FILE_MISSING = "file_missing"
    FILE_CHANGED = "file_changed"
    FILE_UNKNOWN = "file_unknown"
    CHECKPOINT_UNREADABLE = "checkpoint_unreadable"
    CHECKPOINT_DAY = "checkpoint_day"
    OTHER_LEDGER = "other_ledger"
    SEEN_CHECKPOINT_GONE = "seen_checkpoint_gone"
    NO_RELEASE = "no_release"
    ROW_MEANINGLESS = "row_meaningless"
    CANNOT_RECOMPUTE = "cannot_recompute"
    CONTRACT_NOT_IN_LEDGER = "contract_not_in_ledger"
    FIGURE_DIFFERS = "figure_differs"
    RECOMPUTED_DIFFERS = "recomputed_differs"
    SIGNATURE_MISSING = "signature_missing"
    SIGNATURE_FALSE = "signature_false"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A fault and what it concerns; what does not apply is empty.

    `told` is what the release says and `found` what the check gives instead.
    """

    kind: FaultKind
    path: str = ""
    row: int = 0
    commitment: str = ""
    figure: str = ""
    told: str = ""
    found: str = ""
    name: str = ""
    ledger: LedgerFault | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What a verification found.

    `signatures_tried` is false where no keys were given, `recomputed` where the
    figures were made by other rules, or in another form, than this program has.
    `checkpoint` is the last one: keep it, and the next release can be held against it.
    """

    faults: tuple[Fault, ...]
    signatures_tried: bool
    recomputed: bool
    rows: int
    checkpoint: Checkpoint | None
    frontier: Frontier

    @property
    def unchanged(self) -> bool:
        """Tell whether nothing was found."""
        return not self.faults
