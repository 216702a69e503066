# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""My place: the same promise as seen from one district, or one sort of place."""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from hallord.adapters.public_pages.addresses import (
    place_page,
    places_page,
    promise_page,
)
from hallord.adapters.public_pages.parts import (
    Point,
    as_of_words,
    notice_of,
    point_of,
    promise_crumbs,
)
from hallord.adapters.public_pages.publishing import Published
from hallord.adapters.public_pages.record_words import told_entries
from hallord.adapters.public_pages.rendering import Crumb, Page
from hallord.core.claims import criteria_of
from hallord.core.clauses import IntentClause
from hallord.core.criteria import whereabouts
from hallord.core.evidence import Occasion, Tally
from hallord.core.headline import what_happened
from hallord.core.places import PlaceClass
from hallord.core.promises import Promise
from hallord.core.verdicts import Entry, EntryState, Standing
from hallord.look.criteria_words import PLACE_CLASS_NAMES
from hallord.look.formats import Lang, list_text, sentence
from hallord.look.headline_words import happened_words
from hallord.look.names import place_name
from hallord.look.page_words import page_words
from hallord.look.tables import Column, table

_MOST_ROWS = 60


@dataclass(frozen=True, slots=True)
class Spot:
    """A district or a class of place, with the folder of its page.

    Exactly one of `district` and `place_class` is set.
    """

    slug: str
    district: str = ""
    place_class: str = ""

    def name(self, promise: Promise, lang: Lang) -> str:
        """Return what people call it."""
        if self.district:
            return place_name(promise, self.district)
        return sentence(PLACE_CLASS_NAMES[self.place_class].in_language(lang))


@dataclass(frozen=True, slots=True)
class SpotLink:
    """A link to a spot; `number` says how much is reported there."""

    href: str
    name: str
    number: str
    swedish: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacesView:
    """The list of places of a promise."""

    districts: tuple[SpotLink, ...]
    classes: tuple[SpotLink, ...]
    unsaid: str
    promise: Promise


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceView:
    """What a promise looks like from one place."""

    name: str
    swedish: bool
    promise: Promise
    promise_href: str
    happened: str
    as_of: str
    points: tuple[Point, ...]
    table: str


def spots(published: Published) -> tuple[Spot, ...]:
    """Return every district and class of place that the promise speaks of."""
    promise = published.promise
    districts = dict.fromkeys(
        [p.id for p in promise.places if p.place_class is PlaceClass.DISTRICT]
        + [p.district for p in promise.places if p.district]
        + [a.id for a in promise.areas if a.kind == "district"]
    )
    classes = [
        p.place_class.value
        for p in promise.places
        if p.place_class is not PlaceClass.DISTRICT
    ]
    for standing in published.standings:
        criteria = criteria_of(standing.clause)
        classes += criteria.place_classes if criteria else ()
    known = sorted(set(classes), key=lambda one: list(PLACE_CLASS_NAMES).index(one))
    return (
        *(Spot(slug=district, district=district) for district in districts),
        *(Spot(slug=_slug(one), place_class=one) for one in known),
    )


def _slug(place_class: str) -> str:
    name = PLACE_CLASS_NAMES[place_class].sv
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    # A district may be called "skola"; the classes keep to names of their own.
    return "sort-" + plain.replace(" ", "-")


def _at(entry: Entry, spot: Spot, promise: Promise) -> bool:
    record = entry.record
    if not isinstance(record, Occasion | Tally):
        return False
    where = whereabouts(record, promise)
    if spot.district:
        return where.district == spot.district
    return where.place_class == spot.place_class


def _seen_from(published: Published, spot: Spot) -> tuple[Standing, ...]:
    """Return the standings with only the entries of one place in them.

    What does not count for a point says nothing of the place in that point, and is
    left to the point's own page.
    """
    return tuple(
        replace(
            standing,
            entries=tuple(
                entry
                for entry in standing.entries
                if entry.state is not EntryState.NOT_COUNTED
                and _at(entry, spot, published.promise)
            ),
        )
        for standing in published.standings
    )


def places_frame(published: Published, lang: Lang) -> Page:
    """Return the frame of the list of places."""
    promise = published.promise
    return Page(
        path=places_page(promise),
        lang=lang,
        title=f"{page_words('your_place', lang)}, {promise.title}",
        description=page_words("your_place_lead", lang),
        template="places.html",
        notice=notice_of(promise),
        crumbs=promise_crumbs(promise, lang),
    )


def places_view(published: Published, page: Page) -> PlacesView:
    """Return what the list of places shows."""
    found = spots(published)
    records = {
        entry.record.id: entry
        for standing in published.standings
        for entry in standing.entries
        if isinstance(entry.record, Occasion | Tally)
        and entry.state is not EntryState.NOT_COUNTED
    }
    unsaid = sum(
        1
        for entry in records.values()
        if not any(_at(entry, spot, published.promise) for spot in found)
    )
    links = [(spot, _spot_link(published, spot, page)) for spot in found]
    return PlacesView(
        districts=tuple(link for spot, link in links if spot.district),
        classes=tuple(link for spot, link in links if spot.place_class),
        unsaid=page_words("place_unsaid", page.lang, {"n": unsaid}) if unsaid else "",
        promise=published.promise,
    )


def _spot_link(published: Published, spot: Spot, page: Page) -> SpotLink:
    ids = {e.record.id for s in _seen_from(published, spot) for e in s.entries}
    return SpotLink(
        href=page.to(place_page(published.promise, spot.slug)),
        name=spot.name(published.promise, page.lang),
        number=page_words("place_number", page.lang, {"n": len(ids)}),
        swedish=bool(spot.district),
    )


def place_frame(published: Published, spot: Spot, lang: Lang) -> Page:
    """Return the frame of the page of one place."""
    promise = published.promise
    name = spot.name(promise, lang)
    crumb = Crumb(page_words("your_place", lang), places_page(promise))
    return Page(
        path=place_page(promise, spot.slug),
        lang=lang,
        title=f"{name}, {promise.title}",
        description=page_words("place_lead", lang),
        template="place.html",
        notice=notice_of(promise),
        crumbs=(*promise_crumbs(promise, lang), crumb),
    )


def place_view(
    published: Published, spot: Spot, page: Page, *, write: Callable[[str], str]
) -> PlaceView:
    """Return what the promise looks like from one place."""
    promise, lang = published.promise, page.lang
    here = _seen_from(published, spot)
    happened = what_happened(here)
    none = page_words("place_none", lang)
    return PlaceView(
        name=spot.name(promise, lang),
        swedish=bool(spot.district),
        promise=promise,
        promise_href=page.to(promise_page(promise)),
        happened=happened_words(promise, happened, lang) if happened else none,
        as_of=as_of_words(published, lang),
        points=tuple(_points(published, here, page)),
        table=_table(published, here, page, write),
    )


def _points(
    published: Published, here: tuple[Standing, ...], page: Page
) -> Iterator[Point]:
    for standing in here:
        if standing.entries:
            commitment = published.promise.commitment(standing.commitment)
            number = len(standing.entries)
            note = page_words("place_number", page.lang, {"n": number})
            yield point_of(published, commitment, page, note=note)


def _table(
    published: Published,
    here: tuple[Standing, ...],
    page: Page,
    write: Callable[[str], str],
) -> str:
    """Return the table of what took place, one row for each record."""
    promise, lang = published.promise, page.lang
    found: dict[str, list[tuple[Standing, Entry]]] = {}
    for standing in here:
        for entry in standing.entries:
            found.setdefault(entry.record.id, []).append((standing, entry))
    if not found:
        return ""
    rows = []
    for pairs in found.values():
        standing, entry = pairs[0]
        told = told_entries(promise, standing, (entry,), lang)[0]
        counts = _counts_in(published, pairs, lang)
        cells = (told.when, told.what, told.where, told.who, counts)
        rows.append((entry.day, entry.record.id, cells))
    rows.sort(key=lambda row: row[:2])
    codes = ("day", "what", "where", "who", "counts")
    caption = page_words("place_evidence", lang)
    if len(rows) > _MOST_ROWS:
        shown = {"shown": _MOST_ROWS, "all": len(rows)}
        caption = page_words("place_latest", lang, shown)
    return table(
        caption,
        columns=[Column(page_words(f"col_{code}", lang)) for code in codes],
        rows=[cells for _, _, cells in rows[-_MOST_ROWS:]],
        write=write,
    )


def _counts_in(
    published: Published, pairs: list[tuple[Standing, Entry]], lang: Lang
) -> str:
    """Return in which points a record counts, is shown, or waits to count."""
    promise = published.promise
    counted = [s for s, e in pairs if e.state is EntryState.COUNTED]
    said = []
    for code, intent in (("counts_in", False), ("shown_in", True)):
        points = [
            page_words(
                "point_inside",
                lang,
                {"number": published.number(promise.commitment(s.commitment))},
            )
            for s in counted
            if isinstance(s.clause, IntentClause) is intent
        ]
        if points:
            said.append(page_words(code, lang, {"points": list_text(points, lang)}))
    if not counted:
        said.append(page_words("waits_in", lang))
    return " ".join(said)
