# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tell what a file is by its content, and have it read."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from hallord.adapters.promise_text.failures import UnreadablePageError
from hallord.adapters.promise_text.html_page import html_text
from hallord.adapters.promise_text.pdf_page import pdf_text
from hallord.adapters.promise_text.word_page import word_text

LARGEST: Final = 20_000_000
"""Bytes; a larger file is refused."""

_MARKUP: Final = re.compile(
    rb"<(?:!doctype html|html|head|body|main|article|div|section|p|ul|ol|li|h[1-6])\b",
    re.IGNORECASE,
)
_CHARSET: Final = re.compile(rb"charset=[\"']?([\w-]{3,20})", re.IGNORECASE)


class Form(StrEnum):
    """What sort of file a page was."""

    HTML = "html"
    WORD = "docx"
    PDF = "pdf"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class PromiseText:
    """A page's clean text, in composed Unicode (NFC), and what sort of file it was."""

    text: str
    form: Form


def open_page(data: bytes) -> PromiseText:
    """The clean text of a saved page, a Word document, a PDF or a text file.

    UnreadablePageError (in Swedish, with what to do instead) when there is no text to
    be had. PDF needs the extra `texts`.
    """
    if len(data) > LARGEST:
        raise UnreadablePageError(
            f"filen är större än {LARGEST // 1_000_000} MB; spara bara löftestexten"
        )
    form = form_of(data)
    match form:
        case Form.PDF:
            text = pdf_text(data)
        case Form.WORD:
            text = word_text(data)
        case Form.HTML:
            text = html_text(decode(data))
        case Form.TEXT:
            text = decode(data)
    clean = unicodedata.normalize("NFC", re.sub(r"\r\n?", "\n", text))
    clean = clean.replace("\u00ad", "").replace("\u200b", "").replace("\ufeff", "")
    if not clean.strip():
        raise UnreadablePageError(
            "filen har ingen text; är den en bild, skriv av löftet i en textfil"
        )
    return PromiseText(clean, form)


def form_of(data: bytes) -> Form:
    """What sort of file the bytes are, by how they begin."""
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return Form.PDF
    if data.startswith(b"PK\x03\x04"):
        return Form.WORD
    if _MARKUP.search(data[:4096]):
        return Form.HTML
    return Form.TEXT


def decode(data: bytes) -> str:
    """The text of bytes in UTF-8, UTF-16 with a mark, or what the page says, or cp1252.

    UnreadablePageError when the bytes are no text at all.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    if b"\x00" in data[:4096]:
        raise UnreadablePageError(
            "filen är varken text, HTML, Word eller PDF; spara sidan på nytt"
        )
    named = _CHARSET.search(data[:4096])
    if named:
        try:
            return data.decode(codecs.lookup(named[1].decode("ascii")).name)
        except (LookupError, UnicodeDecodeError):
            pass
    return data.decode("cp1252", errors="replace")
