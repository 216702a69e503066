# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Write ``docs/sv/granskning.md`` from the lint's table of words."""

import sys
from pathlib import Path

from hallord.look.lint_words import reference_page

PAGE = Path(__file__).resolve().parent.parent / "docs" / "sv" / "granskning.md"


def main() -> int:
    """Write the page. A test holds it against the table."""
    PAGE.write_text(reference_page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
