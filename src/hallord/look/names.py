# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""What parties, places and points are called in running text."""

from collections.abc import Iterable, Mapping
from typing import Final

from hallord.core.parties import Party, PartyKind
from hallord.core.promises import Promise
from hallord.look.formats import Lang

_IN_ENGLISH: Final[dict[PartyKind, str]] = {
    PartyKind.POLICE: "the police",
    PartyKind.MUNICIPALITY: "the municipality",
    PartyKind.REGION: "the region",
    PartyKind.RESCUE: "the rescue services",
    PartyKind.GUARD_COMPANY: "the guard company",
    PartyKind.HOUSING: "the housing company",
    PartyKind.TRANSPORT: "the transport authority",
}
"""A Swedish short name ("polisen") is a common noun, which English has words for."""


def party_name(promise: Promise, party_id: str, lang: Lang = "sv") -> str:
    """Return what a party is called in running text; its id where it is unknown.

    In English the only party of its kind is called by its kind, since its short name
    is a Swedish common noun.
    """
    party = next((p for p in promise.parties if p.id == party_id), None)
    if party is None:
        return party_id
    if lang == "en" and _alone(party, promise):
        return _IN_ENGLISH.get(party.kind, party.called)
    return party.called


def _alone(party: Party, promise: Promise) -> bool:
    return sum(other.kind is party.kind for other in promise.parties) == 1


def party_names(
    promise: Promise, parties: Iterable[str], lang: Lang = "sv"
) -> list[str]:
    """Return what the parties are called in running text."""
    return [party_name(promise, party, lang) for party in parties]


def names_of(promise: Promise, lang: Lang = "sv") -> Mapping[str, str]:
    """Return what parties, places and commitments are called, by id."""
    names = {place.id: place.name for place in promise.places}
    point = "punkt" if lang == "sv" else "point"
    numbered = enumerate(promise.commitments, 1)
    names.update({c.id: f"{point} {number}" for number, c in numbered})
    names.update({p.id: party_name(promise, p.id, lang) for p in promise.parties})
    return names


def place_name(promise: Promise, place_id: str) -> str:
    """Return a place's name, or its id where the promise does not name it."""
    place = promise.place(place_id)
    if place is not None:
        return place.name
    area = next((a for a in promise.areas if a.id == place_id), None)
    return area.name if area else place_id


def forum_names(promise: Promise, forums: Iterable[str]) -> list[str]:
    """Return the names of forums, words from their ids where they have none."""
    names = dict(promise.forums)
    return [names.get(forum) or plain(forum) for forum in forums]


def topic_names(promise: Promise, topics: Iterable[str]) -> list[str]:
    """Return the names of topics and agenda items, words from ids that have none."""
    names = dict(promise.topics)
    return [names.get(topic) or plain(topic) for topic in topics]


def indicator_name(promise: Promise, indicator: str) -> str:
    """Return what an indicator is called, words from its id where it has no name."""
    for commitment in promise.commitments:
        known = commitment.indicator
        if known is not None and known.id == indicator:
            return known.name
    return plain(indicator)


def plain(identifier: str) -> str:
    """Return an id as words, where nobody has given it a name."""
    return identifier.replace("_", " ").replace("-", " ")
