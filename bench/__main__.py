# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Print the ratios: ``python -m bench``. Only ratios are goals, never milliseconds."""

import platform
import sys

import numpy as np

import hallord
from bench.country import Size
from bench.ratios import GOAL, REPEATS, SEED, measure


def main() -> int:
    """Measure, print, and return 0 when the goal is met."""
    found = measure(Size())
    met = found.batch_by_twin <= GOAL
    report = f"""\
hallord {hallord.__version__}, Python {platform.python_version()}, \
NumPy {np.__version__}, {platform.machine()}
{found.commitments} commitments, {found.rows} rows, seed {SEED}; \
CPU time, least of {REPEATS}, both sides in turn

batch / obvious twin           {found.batch_by_twin:.4f}  \
(goal ≤ {GOAL}: {"met" if met else "MISSED"})
batch / the twin's loop alone  {found.batch_by_reading:.4f}
one new row / batch            {found.row_by_batch:.6f}

batch {1e3 * found.batch:.1f} ms, twin {1e3 * found.twin:.0f} ms \
(its loop over the rows {1e3 * found.reading:.0f} ms), \
one new row {1e6 * found.one_row:.0f} µs
"""
    sys.stdout.write(report)
    return int(not met)


if __name__ == "__main__":
    sys.exit(main())
