# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where each page lies. Links are relative, so that any prefix and file:// work."""

import posixpath
import re
from typing import Final

from hallord.core.promises import Commitment, Promise
from hallord.look.formats import Lang

STYLE: Final = "stil.css"
ICON: Final = "ikon.svg"
INDEX: Final = "index.html"
MARKS: Final = "marken/index.html"
ABOUT: Final = "om/index.html"
CHECK: Final = "kontrollera/index.html"

_TAKEN: Final = frozenset({"plats"})
_SAFE: Final = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")


def in_language(path: str, lang: Lang) -> str:
    """Return where the page lies in a language: Swedish at the root, English beside."""
    return path if lang == "sv" else f"en/{path}"


def link(target: str, page: str) -> str:
    """Return the relative link from a page to a target, both from the site's root."""
    return posixpath.relpath(target, posixpath.dirname(page) or ".")


def promise_folder(promise: Promise) -> str:
    """Return the folder of a promise's pages and files.

    ValueError for an id that could lead out of the site; contracts have none such.
    """
    return f"loften/{_safe(promise.id)}"


def promise_page(promise: Promise) -> str:
    """Return where the promise's page lies."""
    return f"{promise_folder(promise)}/index.html"


def commitment_page(promise: Promise, commitment: Commitment) -> str:
    """Return where the commitment's page lies."""
    name = _safe(commitment.id)
    # The folder of places lies beside those of the commitments.
    name = f"punkt-{name}" if name in _TAKEN else name
    return f"{promise_folder(promise)}/{name}/index.html"


def evidence_page(promise: Promise, commitment: Commitment, page: int) -> str:
    """Return where one page of a long table of evidence lies."""
    folder = posixpath.dirname(commitment_page(promise, commitment))
    return f"{folder}/underlag-{page}.html"


def places_page(promise: Promise) -> str:
    """Return where the list of places lies."""
    return f"{promise_folder(promise)}/plats/index.html"


def place_page(promise: Promise, slug: str) -> str:
    """Return where the page of one place lies."""
    return f"{promise_folder(promise)}/plats/{_safe(slug)}/index.html"


def download(promise: Promise, name: str) -> str:
    """Return where one of the promise's files lies."""
    return f"{promise_folder(promise)}/{name}"


def _safe(name: str) -> str:
    if not _SAFE.fullmatch(name):
        raise ValueError(f"”{name}” kan inte vara namn på en sida")
    return name
