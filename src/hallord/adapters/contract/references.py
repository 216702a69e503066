# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Ids that a contract names: whether they are known, and which was perhaps meant."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from hallord.adapters.contract.findings import Note, Path, sane
from hallord.core.places import PlaceClass
from hallord.core.promises import Promise


@dataclass(frozen=True, slots=True)
class Known:
    """The ids of one sort: what they are called, and where new ones are written."""

    what: str
    ids: tuple[str, ...]
    declared: str

    def missing(self, wanted: Iterable[str], path: Path) -> Iterator[Note]:
        """Yield a note for every wanted id that is not known; the path is a list's."""
        for place, one in enumerate(wanted):
            yield from self.missing_one(one, (*path, place))

    def missing_one(self, wanted: str | None, path: Path) -> Iterator[Note]:
        """Yield a note when the wanted id is not known; None wants nothing."""
        if wanted is None or wanted in self.ids:
            return
        listed = ", ".join(f"”{one}”" for one in self.ids[:12]) or "ingen än"
        yield Note(
            path,
            f"{self.what} ”{sane(wanted)}” finns inte",
            f"Kända: {listed}. Nya skrivs under {self.declared}.",
            word=wanted,
            known=self.ids,
        )


def parties_of(promise: Promise) -> Known:
    """Return the promise's parties."""
    return Known("parten", tuple(p.id for p in promise.parties), "[[parties]]")


def official_of(promise: Promise) -> tuple[str, ...]:
    """Return the ids of the parties that sign and confirm."""
    return tuple(p.id for p in promise.parties if p.official)


def places_of(promise: Promise) -> Known:
    """Return the promise's places."""
    return Known("platsen", tuple(p.id for p in promise.places), "[[places]]")


def declared_districts(promise: Promise) -> tuple[str, ...]:
    """Return the districts that stand as an area or as a place of that class."""
    areas = (a.id for a in promise.areas if a.kind != "municipality")
    places = (p.id for p in promise.places if p.place_class is PlaceClass.DISTRICT)
    return (*areas, *places)


def districts_of(promise: Promise) -> Known:
    """Return all districts that the promise speaks of."""
    named = tuple(p.district for p in promise.places if p.district)
    ids = tuple(dict.fromkeys((*declared_districts(promise), *named)))
    return Known("kommundelen", ids, '[[areas]] med kind = "district"')


def seasons_of(promise: Promise) -> Known:
    """Return the promise's seasons."""
    return Known("säsongen", tuple(s.id for s in promise.seasons), "[[seasons]]")


def forums_of(promise: Promise) -> Known:
    """Return the promise's forums."""
    return Known("forumet", tuple(key for key, _ in promise.forums), "[forums]")


def topics_of(promise: Promise) -> Known:
    """Return the promise's topics, which are also its agenda items."""
    return Known("ämnet", tuple(key for key, _ in promise.topics), "[topics]")


def missing_activities(
    wanted: Iterable[str], promise: Promise, path: Path
) -> Iterator[Note]:
    """Yield a note for every activity type that is not in the catalogue.

    A Swedish word for a type is understood, and its id suggested.
    """
    types = promise.catalogue.types
    words: Mapping[str, str] = {
        **{kind.sv: key for key, kind in types.items()},
        **{kind.sv_many: key for key, kind in types.items()},
        **{key: key for key in types},
    }
    for place, one in enumerate(wanted):
        if one in types:
            continue
        yield Note(
            (*path, place),
            f"aktivitetstypen ”{sane(one)}” finns inte",
            "Egna typer skrivs under [[activities]].",
            word=one,
            known=words,
        )


def doubles(ids: Iterable[str], path: Path, key: str | None = "id") -> Iterator[Note]:
    """Yield a note for every id that has stood before in the same list."""
    seen: set[str] = set()
    for place, one in enumerate(ids):
        if one in seen:
            where = (*path, place) if key is None else (*path, place, key)
            yield Note(
                where,
                f"”{sane(one)}” står två gånger",
                "Ge den ena ett annat id, eller ta bort den.",
            )
        seen.add(one)
