# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Let ``python -m hallord`` be the same door as the command ``hallord``."""

import sys

from hallord.cli import main

if __name__ == "__main__":
    sys.exit(main())
