# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The first page: every promise, by municipality in alphabetical order, none ranked."""

from collections.abc import Sequence
from dataclasses import dataclass

from hallord.adapters.public_pages.addresses import INDEX, promise_page
from hallord.adapters.public_pages.parts import as_of_words, notice_of, period_words
from hallord.adapters.public_pages.promise_view import checkable_words
from hallord.adapters.public_pages.publishing import Published
from hallord.adapters.public_pages.rendering import Page
from hallord.core.headline import headline
from hallord.core.promises import Promise
from hallord.look.formats import Lang
from hallord.look.headline_words import happened_sentence
from hallord.look.page_words import page_words

_AFTER_Z = str.maketrans({"å": "{a", "ä": "{b", "ö": "{c", "é": "e", "ü": "y"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A promise in the list."""

    href: str
    title: str
    period: str
    checkable: str
    happened: str
    as_of: str
    notice: str


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality and its promises, oldest first."""

    name: str
    promises: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class IndexView:
    """Everything that the first page shows."""

    municipalities: tuple[Municipality, ...]


def index_frame(lang: Lang) -> Page:
    """Return the frame of the first page."""
    return Page(
        path=INDEX,
        lang=lang,
        title=page_words("index_title", lang),
        description=page_words("index_lead", lang),
        template="index.html",
    )


def index_view(published: Sequence[Published], page: Page) -> IndexView:
    """Return what the first page shows."""
    by_name: dict[str, list[Published]] = {}
    for one in published:
        by_name.setdefault(_municipality(one.promise), []).append(one)
    return IndexView(
        tuple(
            Municipality(name, tuple(_listed(p, page) for p in _in_order(group)))
            for name, group in sorted(by_name.items(), key=lambda n: _sorting(n[0]))
        )
    )


def _municipality(promise: Promise) -> str:
    named = [area.name for area in promise.areas if area.kind == "municipality"]
    areas = named or [area.name for area in promise.areas]
    return areas[0] if areas else promise.title


def _sorting(name: str) -> str:
    """Return a key that puts å, ä and ö last, as the Swedish alphabet does."""
    return name.casefold().translate(_AFTER_Z)


def _in_order(group: Sequence[Published]) -> list[Published]:
    return sorted(group, key=lambda one: (one.promise.period.first, one.promise.id))


def _listed(published: Published, page: Page) -> Listed:
    promise, lang = published.promise, page.lang
    found = headline(promise, published.standings)
    return Listed(
        href=page.to(promise_page(promise)),
        title=promise.title,
        period=period_words(published, lang),
        checkable=checkable_words(published, lang),
        happened=happened_sentence(promise, found.happened, lang),
        as_of=as_of_words(published, lang),
        notice=notice_of(promise),
    )
