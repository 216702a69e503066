# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""A release: a folder of files that anybody can check, and the checking of it.

`build_release` makes it from a contract and its evidence, `verify_release` tells what
in it does not hold. Nothing here reads or writes a file, asks the clock or the net.
"""

from hallord.adapters.release.building import build_release
from hallord.adapters.release.faults import Fault, FaultKind, Verification
from hallord.adapters.release.forms import Forms, Keys, ReleaseError, Sign
from hallord.adapters.release.verifying import verify_release
from hallord.adapters.release.words import fault_words, verification_words

__all__ = [
    "Fault",
    "FaultKind",
    "Forms",
    "Keys",
    "ReleaseError",
    "Sign",
    "Verification",
    "build_release",
    "fault_words",
    "verification_words",
    "verify_release",
]
