# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""What batch standings cost beside their obvious twin, and one new row beside both."""

import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from bench.country import AS_OF, Size, country
from hallord.analysis.batch_standing import batch_standings
from hallord.analysis.obvious.standings import obvious_standings

SEED = 20221231
"""The seed of the country that is measured."""
REPEATS = 5


def cpu_seconds(work: Callable[[], object], *, repeats: int = REPEATS) -> float:
    """Return the least CPU time of one run, user and system, in seconds."""
    found = float("inf")
    for _ in range(repeats):
        started = time.process_time()
        work()
        found = min(found, time.process_time() - started)
    return found
