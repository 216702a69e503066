# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page of one promise: what happened, how it goes, every point, its sources."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hallord.adapters.public_pages.addresses import places_page, promise_page
from hallord.adapters.public_pages.corrections import all_corrections
from hallord.adapters.public_pages.parts import (
    Download,
    Fact,
    Point,
    as_of_words,
    command_of,
    downloads_of,
    notice_of,
    period_words,
    point_of,
    promise_crumbs,
)
from hallord.adapters.public_pages.publishing import Published
from hallord.adapters.public_pages.rendering import Crumb, Page
from hallord.core.headline import headline
from hallord.core.promises import Promise, Source
from hallord.look.formats import Lang, list_text, sentence
from hallord.look.headline_words import happened_words, radio_sentences
from hallord.look.names import party_name, party_names
from hallord.look.page_words import page_words
from hallord.look.templates import Value


@dataclass(frozen=True, slots=True)
class Group:
    """The points of one focus area; `heading` is empty where there is none."""

    heading: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseView:
    """Everything that the page of a promise shows."""

    promise: Promise
    intro: str
    heading_note: str
    extension: str
    withdrawn: str
    draft: bool
    happened: str
    radio: str
    as_of: str
    groups: tuple[Group, ...]
    checkable: str
    places_href: str
    facts: tuple[Fact, ...]
    earlier: Crumb | None
    later: tuple[Crumb, ...]
    sources: tuple[Source, ...]
    corrections: tuple[str, ...]
    downloads: tuple[Download, ...]
    command: str
    records: int


def promise_frame(published: Published, lang: Lang) -> Page:
    """Return the frame of the promise's page."""
    promise = published.promise
    found = headline(promise, published.standings)
    return Page(
        path=promise_page(promise),
        lang=lang,
        title=promise.title,
        description=radio_sentences(promise, found, lang),
        template="promise.html",
        notice=notice_of(promise),
        swedish_title=True,
        crumbs=promise_crumbs(promise, lang)[:1],
    )


def promise_view(
    published: Published, page: Page, *, others: Sequence[Published]
) -> PromiseView:
    """Return what the page of a promise shows. `others` may be its kin."""
    promise, lang = published.promise, page.lang
    found = headline(promise, published.standings)
    official = [p.id for p in promise.parties if p.official]
    names = list_text([_full_name(promise, party) for party in official], lang)
    return PromiseView(
        promise=promise,
        intro=page_words("from_parties", lang, {"parties": names}),
        heading_note=_heading_note(published, lang),
        extension=_extension(published, lang),
        withdrawn=_withdrawn(published, lang),
        draft=any(c.open_questions for c in promise.commitments),
        happened=happened_words(promise, found.happened, lang),
        radio=radio_sentences(promise, found, lang),
        as_of=as_of_words(published, lang),
        groups=tuple(_groups(published, page)),
        checkable=checkable_words(published, lang),
        places_href=page.to(places_page(promise)),
        facts=tuple(_facts(published, lang)),
        earlier=_earlier(published, page, others),
        later=tuple(_later(published, page, others)),
        sources=promise.sources,
        corrections=all_corrections(published, lang),
        downloads=downloads_of(promise, page),
        command=command_of(published),
        records=len(published.evidence),
    )


def checkable_words(published: Published, lang: Lang) -> str:
    """Return the share that can be checked: "8 av 18 punkter går att följa upp"."""
    found = headline(published.promise, published.standings)
    params: dict[str, Value] = {
        "checkable": found.checkable,
        "n": len(published.standings),
    }
    said = page_words("checkable_of", lang, params)
    if found.interpreted:
        more = page_words("and_interpreted", lang, {"n": found.interpreted})
        said = f"{said}, {more}"
    return said


def _full_name(promise: Promise, party: str) -> str:
    return promise.party(party).name


def _heading_note(published: Published, lang: Lang) -> str:
    heading = published.promise.heading_period
    if not heading:
        return ""
    params: dict[str, Value] = {
        "heading": heading,
        "period": period_words(published, lang),
    }
    return page_words("heading_period", lang, params)


def _extension(published: Published, lang: Lang) -> str:
    promise = published.promise
    extended, first = promise.extension, promise.period.last
    if extended is None or first is None:
        return ""
    if extended.decision.published > published.known_on:
        return ""
    params: dict[str, Value] = {"day": first, "published": extended.decision.published}
    return page_words("extended", lang, params)


def _withdrawn(published: Published, lang: Lang) -> str:
    decision = published.promise.withdrawn
    if decision is None or decision.published > published.known_on:
        return ""
    params: dict[str, Value] = {
        "day": decision.published,
        "reference": decision.reference,
    }
    return page_words("withdrawn_promise", lang, params)


def _groups(published: Published, page: Page) -> Iterator[Group]:
    """Yield the points under their focus areas, in the promise's order."""
    heading, points = "", list[Point]()
    for commitment in published.promise.commitments:
        if points and commitment.focus_area != heading:
            yield Group(heading, tuple(points))
            points = []
        heading = commitment.focus_area
        points.append(point_of(published, commitment, page))
    if points:
        yield Group(heading, tuple(points))


def _facts(published: Published, lang: Lang) -> Iterator[Fact]:
    promise = published.promise
    yield Fact(page_words("period", lang), (period_words(published, lang),))
    if promise.areas:
        areas = tuple(area.name for area in promise.areas)
        yield Fact(page_words("area", lang), areas, swedish=True)
    names = tuple(party.name for party in promise.parties)
    yield Fact(page_words("parties", lang), names, swedish=True)
    yield from _mandates(promise, lang)
    yield Fact(page_words("signed", lang), tuple(_signed(promise, lang)))
    yield Fact(page_words("version", lang), (str(promise.version),))


def _mandates(promise: Promise, lang: Lang) -> Iterator[Fact]:
    for mandate in promise.mandates:
        agent, principal = party_names(
            promise, (mandate.agent, mandate.principal), lang
        )
        params: dict[str, Value] = {"agent": agent, "principal": principal}
        said = sentence(page_words("acts_for", lang, params)) + "."
        yield Fact(page_words("mandate", lang), (said,))


def _signed(promise: Promise, lang: Lang) -> Iterator[str]:
    for signature in promise.signatures:
        params: dict[str, Value] = {
            "party": sentence(party_name(promise, signature.party, lang)),
            "role": signature.role,
            "day": signature.date,
            "decision": signature.decision,
        }
        yield page_words("signed_by", lang, params)
    if not promise.signed:
        yield page_words("unsigned", lang)


def _earlier(
    published: Published, page: Page, others: Sequence[Published]
) -> Crumb | None:
    wanted = published.promise.predecessor
    if not wanted:
        return None
    for other in others:
        if other.promise.id == wanted:
            target = page.to(promise_page(other.promise))
            return Crumb(other.promise.title, target, swedish=True)
    return Crumb(page_words("not_here", page.lang), "")


def _later(
    published: Published, page: Page, others: Sequence[Published]
) -> Iterator[Crumb]:
    for other in others:
        if other.promise.predecessor == published.promise.id:
            target = page.to(promise_page(other.promise))
            yield Crumb(other.promise.title, target, swedish=True)
