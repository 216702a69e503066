# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Write ``GLOSSARY.md`` from the controlled vocabulary, or check that it is current."""

import sys
from pathlib import Path

from hallord.core import glossary

ROOT = Path(__file__).resolve().parent.parent
WORDS = ROOT / "src" / "hallord" / "core" / "glossary.toml"
PAGE = ROOT / "GLOSSARY.md"


def main(arguments: list[str]) -> int:
    """Write the page; with ``--check`` only say whether it is current."""
    terms = glossary.read_terms(WORDS.read_text(encoding="utf-8"))
    page = glossary.render_markdown(terms)
    if "--check" not in arguments:
        PAGE.write_text(page, encoding="utf-8")
        return 0
    if PAGE.exists() and PAGE.read_text(encoding="utf-8") == page:
        return 0
    print("GLOSSARY.md is not what glossary.toml says.")
    print("Renew it with: python tools/write_glossary.py")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
