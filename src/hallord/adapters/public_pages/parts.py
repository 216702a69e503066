# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small parts that several pages share: the standing, facts, downloads, crumbs."""

from dataclasses import dataclass
from typing import Final

from hallord.adapters.public_pages.addresses import (
    INDEX,
    commitment_page,
    download,
    promise_page,
)
from hallord.adapters.public_pages.publishing import Published
from hallord.adapters.public_pages.rendering import Crumb, Page
from hallord.core.periods import Period
from hallord.core.promises import Commitment, FollowedBy, Promise
from hallord.core.verdicts import Standing
from hallord.look.formats import Lang, period_text
from hallord.look.page_words import page_words
from hallord.look.shapes import shape
from hallord.look.told_standing import ToldStanding, share_done, told

CONTRACT_FILE: Final = "kontrakt.toml"
EVIDENCE_FILE: Final = "underlag.json"
STANDING_FILE: Final = "stallning.json"
TABLE_FILE: Final = "underlag.csv"


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what stands under it; `swedish` marks the promise's own words."""

    label: str
    texts: tuple[str, ...]
    swedish: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A commitment in a list: its number, words, standing and where its page is."""

    number: int
    text: str
    href: str
    told: ToldStanding
    mark: str
    note: str = ""


def mark_of(standing: Standing, *, size: int) -> str:
    """Return the shape of a standing as SVG."""
    expected = None
    if standing.expected is not None and standing.target:
        expected = float(standing.expected / standing.target)
    return shape(
        standing.verdict.value,
        pace=standing.pace.value if standing.pace else "none",
        fraction=share_done(standing),
        expected=expected,
        size=size,
    )


def point_of(
    published: Published, commitment: Commitment, page: Page, *, note: str = ""
) -> Point:
    """Return a commitment as it stands in a list."""
    promise, standing = published.promise, published.standing(commitment)
    return Point(
        number=published.number(commitment),
        text=commitment.text,
        href=page.to(commitment_page(promise, commitment)),
        told=told(promise, standing, page.lang),
        mark=mark_of(standing, size=32),
        note=note,
    )


def notice_of(promise: Promise) -> str:
    """Return which notice every page of the promise carries."""
    if promise.example:
        return "example"
    return "archive" if promise.followed_by is FollowedBy.ARCHIVE else ""


def period_of(published: Published) -> Period:
    """Return the promise's period as known."""
    return published.promise.period_on(published.known_on)


def period_words(published: Published, lang: Lang) -> str:
    """Return the promise's period in words."""
    period = period_of(published)
    return period_text(period.first, period.last, lang)


def promise_crumbs(promise: Promise, lang: Lang) -> tuple[Crumb, ...]:
    """Return the way from the first page to the promise."""
    return (
        Crumb(page_words("promises", lang), INDEX),
        Crumb(promise.title, promise_page(promise), swedish=True),
    )


@dataclass(frozen=True, slots=True)
class Download:
    """A file to fetch."""

    href: str
    name: str
    text: str


def downloads_of(promise: Promise, page: Page) -> tuple[Download, ...]:
    """Return the files of a promise."""
    files = (
        (CONTRACT_FILE, "download_contract"),
        (EVIDENCE_FILE, "download_evidence"),
        (STANDING_FILE, "download_standing"),
        (TABLE_FILE, "download_table"),
    )
    return tuple(
        Download(
            page.to_file(download(promise, name)), name, page_words(code, page.lang)
        )
        for name, code in files
    )


def command_of(published: Published) -> str:
    """Return the command by which an outsider computes the same standings."""
    return (
        f"hallord follow {CONTRACT_FILE} {EVIDENCE_FILE} "
        f"--as-of {published.as_of.isoformat()} "
        f"--known-on {published.known_on.isoformat()}"
    )


def as_of_words(published: Published, lang: Lang) -> str:
    """Return the day that a page is true for, and what was known."""
    said = page_words("as_of", lang, {"day": published.as_of})
    if published.known_on == published.as_of:
        return said
    known = page_words("known_on", lang, {"day": published.known_on})
    return f"{said} {known}"
