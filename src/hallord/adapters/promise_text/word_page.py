# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""A Word document's paragraphs, headings and lists.

Read with the standard library: a document is a zip with one XML file that matters, and
its form has been the same since ECMA-376 (2006).
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as ET

from hallord.adapters.promise_text.failures import UnreadablePageError

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BODY: Final = "word/document.xml"
_LARGEST: Final = 30_000_000
_HEADING: Final = re.compile(r"(?:heading|rubrik)\s*([1-6])", re.IGNORECASE)
_LIST: Final = re.compile(r"list|punkt", re.IGNORECASE)


def word_text(data: bytes) -> str:
    """The clean text of a .docx. UnreadablePageError when it is none."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if archive.getinfo(_BODY).file_size > _LARGEST:
                raise UnreadablePageError("Worddokumentet är för stort")
            xml = archive.read(_BODY)
    except KeyError:
        raise UnreadablePageError(
            "filen är en zip men inget Worddokument (.docx); spara om den i Word"
        ) from None
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError):
        raise UnreadablePageError(
            "Worddokumentet är skadat eller låst; spara om det i Word"
        ) from None
    except ValueError as error:
        if isinstance(error, UnreadablePageError):
            raise
        raise UnreadablePageError("Worddokumentet är skadat") from None
    if b"<!DOCTYPE" in xml[:2000] or b"<!ENTITY" in xml:
        raise UnreadablePageError("Worddokumentet har en otillåten deklaration")
    try:
        root = ET.fromstring(xml)  # noqa: S314  see the import
    except ET.ParseError:
        raise UnreadablePageError("Worddokumentets text är skadad") from None
    return "\n".join(_lines(root)).strip() + "\n"


def _lines(root: ET.Element) -> Iterator[str]:
    listed = False
    for paragraph in root.iter(f"{_W}p"):
        said = _words(paragraph)
        if not said:
            yield ""
            continue
        style = _value(paragraph, "pStyle")
        heading = _HEADING.search(style)
        level = _level(paragraph, style)
        if heading:
            yield ""
            yield "#" * int(heading[1]) + " " + said
            yield ""
        elif level is not None:
            yield " " * (2 * level + 1) + "• " + said
        else:
            if listed:
                yield ""
            yield said
        listed = level is not None


def _words(paragraph: ET.Element) -> str:
    said: list[str] = []
    for node in paragraph.iter():
        if node.tag == f"{_W}t":
            said.append(node.text or "")
        elif node.tag in {f"{_W}tab", f"{_W}br", f"{_W}cr"}:
            said.append(" ")
        elif node.tag == f"{_W}noBreakHyphen":
            said.append("-")
    return re.sub(r"\s+", " ", "".join(said)).strip()


def _value(paragraph: ET.Element, name: str) -> str:
    node = paragraph.find(f"{_W}pPr/{_W}{name}")
    return "" if node is None else node.get(f"{_W}val", "")


def _level(paragraph: ET.Element, style: str) -> int | None:
    """The depth of a list item from 0; None for a paragraph that is none."""
    numbered = paragraph.find(f"{_W}pPr/{_W}numPr")
    if numbered is None:
        return 0 if _LIST.search(style) else None
    depth = numbered.find(f"{_W}ilvl")
    written = "0" if depth is None else depth.get(f"{_W}val", "0")
    return min(int(written), 8) if written.isdecimal() else 0
