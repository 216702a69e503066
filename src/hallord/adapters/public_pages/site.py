# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The whole site: every page in both languages, and the files to download."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Final

from hallord.adapters.public_pages.addresses import (
    ICON,
    STYLE,
    download,
    evidence_page,
)
from hallord.adapters.public_pages.commitment_view import (
    ROWS,
    commitment_frame,
    commitment_view,
    evidence_table,
)
from hallord.adapters.public_pages.evidence_view import EvidenceView, evidence_frame
from hallord.adapters.public_pages.fixed_views import (
    marks_frame,
    marks_view,
    text_pages,
)
from hallord.adapters.public_pages.index_view import index_frame, index_view
from hallord.adapters.public_pages.open_table import open_table
from hallord.adapters.public_pages.parts import (
    CONTRACT_FILE,
    EVIDENCE_FILE,
    STANDING_FILE,
    TABLE_FILE,
)
from hallord.adapters.public_pages.place_views import (
    place_frame,
    place_view,
    places_frame,
    places_view,
    spots,
)
from hallord.adapters.public_pages.promise_view import promise_frame, promise_view
from hallord.adapters.public_pages.publishing import Followed, Published, publish
from hallord.adapters.public_pages.record_words import told_entries
from hallord.adapters.public_pages.rendering import Page, Pages
from hallord.adapters.public_pages.rich_text import rich, swedish_words
from hallord.core.evidence import Evidence
from hallord.core.promises import Commitment, Promise
from hallord.look.formats import Lang
from hallord.look.icon import ICON_SVG
from hallord.look.stylesheet import stylesheet
from hallord.look.terminal import standing_json

LANGUAGES: Final[tuple[Lang, ...]] = ("sv", "en")
EVIDENCE_ROWS: Final = 60
"""So many rows stand on each page of a long table of evidence."""


@dataclass(frozen=True, slots=True)
class _Made:
    """A page of the site: what frames it, what it shows, how its words are written."""

    page: Page
    view: object
    write: Callable[[str], str]


def build_site(
    followed: Sequence[Followed],
    *,
    built_on: date,
    write_contract: Callable[[Promise], str],
    write_evidence: Callable[[Evidence], str],
) -> dict[str, bytes]:
    """Return the site as path → content; the same input gives the same bytes.

    built_on: the day that the footer names. The two writers turn the public promise
    and evidence into the files from which anyone can compute the same standings.
    ValueError where two promises share an id. PagesNeedJinjaError without Jinja2.
    """
    published = [publish(one) for one in followed]
    _no_doubles(published)
    pages = Pages(built_on=built_on)
    site: dict[str, bytes] = {
        STYLE: stylesheet().encode("utf-8"),
        ICON: ICON_SVG.encode("utf-8"),
    }
    for lang in LANGUAGES:
        for made in _all_pages(published, lang):
            content = pages.render(made.page, made.view, write=made.write)
            site[made.page.own_path] = content
    for one in published:
        site.update(_files(one, write_contract, write_evidence))
    return site


def _no_doubles(published: Sequence[Published]) -> None:
    seen: set[str] = set()
    for one in published:
        if one.promise.id in seen:
            raise ValueError(f"två löften har samma id: ”{one.promise.id}”")
        seen.add(one.promise.id)


def _all_pages(published: Sequence[Published], lang: Lang) -> Iterator[_Made]:
    plain = rich(lang)
    words = [word for one in published for word in swedish_words(one.promise)]
    index = index_frame(lang)
    all_words = tuple(sorted(set(words), key=lambda w: (-len(w), w)))
    yield _Made(index, index_view(published, index), rich(lang, all_words))
    yield _Made(marks_frame(lang), marks_view(lang), plain)
    for page, view in text_pages(lang):
        yield _Made(page, view, plain)
    for one in published:
        yield from _promise_pages(one, published, lang)


def _promise_pages(
    one: Published, published: Sequence[Published], lang: Lang
) -> Iterator[_Made]:
    write = rich(lang, swedish_words(one.promise))
    page = promise_frame(one, lang)
    yield _Made(page, promise_view(one, page, others=published), write)
    for commitment in one.promise.commitments:
        page = commitment_frame(one, commitment, lang)
        view = commitment_view(one, commitment, page, write=write)
        yield _Made(page, view, write)
        yield from _evidence_pages(one, commitment, lang, write)
    page = places_frame(one, lang)
    yield _Made(page, places_view(one, page), write)
    for spot in spots(one):
        page = place_frame(one, spot, lang)
        yield _Made(page, place_view(one, spot, page, write=write), write)


def _evidence_pages(
    one: Published, commitment: Commitment, lang: Lang, write: Callable[[str], str]
) -> Iterator[_Made]:
    standing = one.standing(commitment)
    if len(standing.entries) <= ROWS:
        return
    rows = told_entries(one.promise, standing, standing.entries, lang)
    number = one.number(commitment)
    starts = range(0, len(rows), EVIDENCE_ROWS)
    for count, start in enumerate(starts, 1):
        page = evidence_frame(one, commitment, count, len(starts), lang)
        paths = [
            page.to(evidence_page(one.promise, commitment, other + 1))
            for other in range(len(starts))
        ]
        part = rows[start : start + EVIDENCE_ROWS]
        html = evidence_table(part, number, lang, write)
        yield _Made(page, EvidenceView(html, tuple(paths), count), write)


def _files(
    one: Published,
    write_contract: Callable[[Promise], str],
    write_evidence: Callable[[Evidence], str],
) -> Mapping[str, bytes]:
    contract = write_contract(one.promise).encode("utf-8")
    evidence = write_evidence(one.evidence).encode("utf-8")
    hashes = {
        CONTRACT_FILE: sha256(contract).hexdigest(),
        EVIDENCE_FILE: sha256(evidence).hexdigest(),
    }
    facts = standing_json(one.promise, one.standings, input_sha256=hashes)
    text = json.dumps(facts, ensure_ascii=False, indent=2) + "\n"
    files = {
        CONTRACT_FILE: contract,
        EVIDENCE_FILE: evidence,
        STANDING_FILE: text.encode("utf-8"),
        TABLE_FILE: open_table(one).encode("utf-8"),
    }
    return {download(one.promise, name): data for name, data in files.items()}
