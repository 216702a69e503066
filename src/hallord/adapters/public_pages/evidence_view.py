# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The further pages of a table of evidence that is too long for one page."""

from dataclasses import dataclass

from hallord.adapters.public_pages.addresses import commitment_page, evidence_page
from hallord.adapters.public_pages.parts import notice_of, promise_crumbs
from hallord.adapters.public_pages.publishing import Published
from hallord.adapters.public_pages.rendering import Crumb, Page
from hallord.core.promises import Commitment
from hallord.look.formats import Lang
from hallord.look.page_words import page_words


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """One page of the table as HTML, the links to all its pages, and its number."""

    table: str
    hrefs: tuple[str, ...]
    number: int


def evidence_frame(
    published: Published, commitment: Commitment, page: int, pages: int, lang: Lang
) -> Page:
    """Return the frame of one page of the table."""
    promise = published.promise
    number = published.number(commitment)
    point = page_words("point", lang, {"number": number})
    where = page_words("evidence_pages", lang, {"page": page, "pages": pages})
    return Page(
        path=evidence_page(promise, commitment, page),
        lang=lang,
        title=f"{point}: {where}",
        description=page_words("evidence_caption", lang, {"number": number}),
        template="evidence.html",
        notice=notice_of(promise),
        crumbs=(
            *promise_crumbs(promise, lang),
            Crumb(point, commitment_page(promise, commitment)),
        ),
    )
