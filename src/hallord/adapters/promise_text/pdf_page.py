# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""A PDF's text, without what is printed at the top and bottom of every page."""

from __future__ import annotations

import io
import re
from collections import Counter
from typing import Final

from hallord.adapters.promise_text.failures import UnreadablePageError

_MOST_PAGES: Final = 60
_PAGE_NUMBER: Final = re.compile(
    r"\s*(?:sida? |sid\.? )?\d{1,3}(?: ?(?:av|\(|/) ?\d{1,3}\)?)?\s*", re.IGNORECASE
)


def pdf_text(data: bytes) -> str:
    """The clean text of a PDF. UnreadablePageError when there is none.

    Needs pypdf, which comes with the extra `texts`.
    """
    try:
        # Imported here: nobody else should need the library.
        from pypdf import PdfReader  # noqa: PLC0415  only for those who read PDF
    except ImportError:
        raise UnreadablePageError(
            "PDF kräver tillägget: pip install 'hallord[texts]'"
        ) from None
    try:
        reader = PdfReader(io.BytesIO(data))
        pages = [page.extract_text() for page in reader.pages[:_MOST_PAGES]]
    except Exception as error:  # a damaged PDF fails in any way there is
        raise UnreadablePageError(
            "PDF-filen är skadad eller låst; spara om den eller klistra in texten"
        ) from error
    return "\n".join(without_page_marks(pages)) + "\n"


def without_page_marks(pages: list[str]) -> list[str]:
    """The lines of all pages but page numbers and lines that most pages share."""
    split = [[line.rstrip() for line in page.splitlines()] for page in pages]
    edges: Counter[str] = Counter()
    for lines in split:
        filled = [line.strip() for line in lines if line.strip()]
        edges.update({*filled[:2], *filled[-2:]})
    repeated = {line for line, times in edges.items() if times >= 3}
    kept: list[str] = []
    for lines in split:
        for line in lines:
            if line.strip() in repeated:
                continue
            if line.strip() and _PAGE_NUMBER.fullmatch(line):
                continue
            kept.append(line)
    return kept
