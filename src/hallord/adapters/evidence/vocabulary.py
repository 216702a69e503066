# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Words for what the contract names: activities, places, parties and the rest.

A word is compared without case and double spaces. An unknown word is never guessed
at: the nearest known one is suggested and the row waits.
"""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from enum import StrEnum
from functools import lru_cache
from typing import Final

from hallord.adapters.evidence.cells import plain
from hallord.adapters.evidence.problems import CellError
from hallord.core.clauses import (
    AgendaClause,
    Clause,
    CountClause,
    Criteria,
    MilestoneClause,
    OutcomeClause,
)
from hallord.core.evidence import Channel, Secrecy
from hallord.core.parties import Party, PartyKind
from hallord.core.places import PlaceClass
from hallord.core.promises import Promise

Pairs = Iterable[tuple[str, str]]


class Topic(StrEnum):
    """What a word is about; `words.WHAT` says what people call them."""

    ACTIVITY = "activities"
    PLACE = "places"
    PLACE_CLASS = "place_classes"
    DISTRICT = "districts"
    PARTY = "parties"
    COMMITMENT = "commitments"
    TOPIC = "topics"
    FORUM = "forums"
    ITEM = "items"
    CHANNEL = "channels"
    ROLE = "roles"
    MEMBER = "members"
    INDICATOR = "indicators"
    PROOF = "proofs"
    SECRECY = "secrecies"
    CONFIRMATION_CHANNEL = "confirmation_channels"
    GROUND = "grounds"


_SUGGESTED: Final = 200
"""For so many unknown words a near one is looked for; then it has been said enough."""
_LONGEST_WORD: Final = 80

_KIND_WORDS: Final = {
    PartyKind.POLICE: ("polisen", "polis", "polismyndigheten", "lokalpolisen"),
    PartyKind.MUNICIPALITY: ("kommunen", "kommun"),
    PartyKind.REGION: ("regionen", "region"),
    PartyKind.RESCUE: ("räddningstjänsten", "räddningstjänst"),
}
_PLACE_CLASSES: Final = {
    PlaceClass.SCHOOL: "skola|skolor|grundskola|gymnasieskola|gymnasium",
    PlaceClass.PRESCHOOL: "förskola|förskolor",
    PlaceClass.STATION: "station|stationer|stationsområde|resecentrum",
    PlaceClass.SQUARE: "torg",
    PlaceClass.CENTRE: "centrum|centrumområde",
    PlaceClass.DISTRICT: "kommundel|kommundelar|stadsdel",
    PlaceClass.RESIDENTIAL: "bostadsområde|bostadsområden",
    PlaceClass.PARK: "park|parker",
    PlaceClass.ROAD: "väg|vägar|gata|gator",
    PlaceClass.TUNNEL: "gångtunnel|gångtunnlar|tunnel",
    PlaceClass.RESTAURANT: "restaurang|restauranger|krog",
    PlaceClass.SAFETY_OFFICE: "trygghetskontor|trygghetskontoret",
    PlaceClass.YOUTH_VENUE: "fritidsgård|fritidsgårdar|ungdomens hus",
    PlaceClass.VILLAGE: "by|byar",
    PlaceClass.ONLINE: "på nätet|nätet|digitalt|online",
    PlaceClass.OTHER: "annan|annan plats|övrigt",
}
_ROLES: Final = {
    "pupils": "elever|elev",
    "guardians": "vårdnadshavare|föräldrar|förälder",
    "residents": "invånare|boende|medborgare|allmänheten|allmänhet",
    "young_people": "unga|ungdomar|ungdom",
    "staff": "personal|medarbetare|skolpersonal",
    "property_owners": "fastighetsägare",
    "businesses": "företagare|näringsidkare|handlare",
    "associations": "föreningar|förening",
}
_CHANNELS: Final = {
    Channel.SIGNED_LIST: "underskriven lista|signerad lista|lista",
    Channel.MONTHLY_IMPORT: "månadsfil|import|månadsvis import",
    Channel.ONE_TIME_LINK: "engångslänk|länk",
    Channel.IN_SYSTEM: "i hållord|i systemet",
    Channel.PUBLISHED: "publicerad|publicerat",
}
_SECRECY: Final = {
    Secrecy.PARTY: "egen|parten|egen part|intern",
    Secrecy.SHARED: "delad|samverkan|parterna",
    Secrecy.PUBLIC: "offentlig|publik|alla",
}
_GROUNDS: Final = {
    "mistake": "fel|felregistrerad|misstag|felaktig",
    "duplicate": "dubblett|dubbel|dubbelregistrerad",
    "not_held": "blev inte av|inställd|inställt",
    "personal_data": "personuppgift|personuppgifter",
}
_NAME_OF_CHANNEL: Final = {
    "facebook": "facebook|fb",
    "instagram": "instagram|insta",
    "web": "webbplats|webbplatsen|webben|hemsida|hemsidan|webb",
    "x": "x|twitter",
    "linkedin": "linkedin",
    "newsletter": "nyhetsbrev",
    "press": "tidning|press|lokaltidning|annons",
}


class Vocabulary:
    """The words that a promise knows, by what they are about."""

    def __init__(self, promise: Promise) -> None:
        """Gather the words of the promise."""
        self._ids: dict[Topic, dict[str, set[str]]] = {}
        self._written: dict[Topic, dict[str, str]] = {}
        self._found: dict[tuple[Topic, str], str] = {}
        self._near: dict[tuple[Topic, str], str] = {}
        for topic, pairs in _words(promise):
            self._add(topic, pairs)

    def _add(self, topic: Topic, pairs: Pairs) -> None:
        ids = self._ids.setdefault(topic, {})
        written = self._written.setdefault(topic, {})
        for id_, word in pairs:
            key = word_key(word)
            if key:
                ids.setdefault(key, set()).add(id_)
                written.setdefault(key, word)

    def find(self, topic: Topic, word: str) -> str:
        """Return the id that a word stands for, or raise `CellError`."""
        known = self._found.get((topic, word))
        if known is not None:
            return known
        found = self.get(topic, word)
        if found is None:
            raise self._unknown(topic, word)
        self._found[topic, word] = found
        return found

    def get(self, topic: Topic, word: str) -> str | None:
        """Return the id that a word stands for, None when it is not known."""
        ids = self._ids.get(topic, {}).get(word_key(word), set())
        if len(ids) > 1:
            if plain(word) in ids:
                return plain(word)
            raise CellError("ambiguous_word", ids=tuple(sorted(ids)))
        return next(iter(ids), None)

    def near(self, topic: Topic, word: str, *, cutoff: float = 0.6) -> str:
        """Return the known word that looks most like this one; empty when none does."""
        key = word_key(word)[:_LONGEST_WORD]
        memory = (topic, f"{cutoff}:{key}")
        if memory not in self._near and len(self._near) < _SUGGESTED:
            written = self._written.get(topic, {})
            match = get_close_matches(key, written, n=1, cutoff=cutoff)
            self._near[memory] = written[match[0]] if match else ""
        return self._near.get(memory, "")

    def _unknown(self, topic: Topic, word: str) -> CellError:
        if not self._ids.get(topic):
            return CellError("none_in_contract", what=topic.value)
        near = self.near(topic, word)
        if not near:
            return CellError("unknown_word", what=topic.value)
        return CellError("unknown_word_near", what=topic.value, near=f"”{near}”")


@lru_cache(maxsize=1 << 16)
def word_key(word: str) -> str:
    """Return a word in the form in which words are compared."""
    return plain(word).casefold().strip(" .\"'”“")


def _words(promise: Promise) -> Iterator[tuple[Topic, Pairs]]:
    types = promise.catalogue.types.values()
    for kind in types:
        words = (kind.id, kind.sv, kind.sv_many, kind.en, kind.en_many)
        yield Topic.ACTIVITY, ((kind.id, word) for word in words)
    for place in promise.places:
        yield Topic.PLACE, ((place.id, place.id), (place.id, place.name))
        if place.district:
            yield Topic.DISTRICT, ((place.district, place.district),)
    for area in promise.areas:
        yield Topic.DISTRICT, ((area.id, area.id), (area.id, area.name))
    yield Topic.PARTY, _parties(promise.parties)
    yield Topic.COMMITMENT, ((c.id, c.id) for c in promise.commitments)
    for topic, names in ((Topic.TOPIC, promise.topics), (Topic.FORUM, promise.forums)):
        yield topic, (pair for id_, name in names for pair in ((id_, id_), (id_, name)))
    yield Topic.ITEM, _with_names(promise, Topic.TOPIC)
    for commitment in promise.commitments:
        if commitment.indicator:
            indicator = commitment.indicator
            pairs = ((indicator.id, indicator.id), (indicator.id, indicator.name))
            yield Topic.INDICATOR, pairs
        clauses = [commitment.clause, *(i.clause for i in commitment.interpretations)]
        for clause in clauses:
            yield from _clause_words(clause, promise)
    yield from _standing_words()


def _standing_words() -> Iterator[tuple[Topic, Pairs]]:
    """Yield the words that need no contract."""
    yield Topic.PLACE_CLASS, _listed(_PLACE_CLASSES.items())
    yield Topic.ROLE, _listed(_ROLES.items())
    yield Topic.CHANNEL, _listed(_NAME_OF_CHANNEL.items())
    yield Topic.SECRECY, _listed(_SECRECY.items())
    yield Topic.CONFIRMATION_CHANNEL, _listed(_CHANNELS.items())
    yield Topic.GROUND, _listed(_GROUNDS.items())


def _listed(table: Iterable[tuple[str, str]]) -> Pairs:
    return (
        (str(id_), word)
        for id_, words in table
        for word in (str(id_), *words.split("|"))
    )


def _parties(parties: tuple[Party, ...]) -> Iterator[tuple[str, str]]:
    own = {word_key(w): p.id for p in parties for w in (p.id, p.name, p.short)}
    for party in parties:
        for word in (party.id, party.name, party.short):
            yield party.id, word
        # "polisen" is no guess where the promise has one police party only.
        alone = sum(p.kind is party.kind for p in parties) == 1
        for word in _KIND_WORDS.get(party.kind, ()) if alone else ():
            if word not in own:
                yield party.id, word


def _with_names(promise: Promise, topic: Topic) -> Iterator[tuple[str, str]]:
    names = promise.topics if topic is Topic.TOPIC else promise.forums
    for id_, name in names:
        yield id_, id_
        yield id_, name


def _clause_words(clause: Clause, promise: Promise) -> Iterator[tuple[Topic, Pairs]]:
    match clause:
        case AgendaClause():
            yield Topic.ITEM, _same(clause.items)
            yield Topic.FORUM, _same(clause.forums)
        case MilestoneClause():
            yield Topic.PROOF, ((clause.proof, clause.proof),)
            yield Topic.PROOF, ((clause.proof, clause.proof_text),)
        case OutcomeClause():
            yield Topic.INDICATOR, ((clause.indicator, clause.indicator),)
        case CountClause() if clause.each_of:
            members = clause.each_of.members
            yield Topic.MEMBER, _same(members)
            places = (p for p in promise.places if p.id in members)
            yield Topic.MEMBER, ((p.id, p.name) for p in places)
        case _:
            pass
    criteria = getattr(clause, "criteria", None)
    if isinstance(criteria, Criteria):
        yield Topic.ITEM, _same(criteria.agenda_items)
        yield Topic.FORUM, _same(criteria.forums)
        yield Topic.TOPIC, _same(criteria.topics)
        yield Topic.CHANNEL, _same(criteria.channels)
        yield Topic.ROLE, _same(criteria.roles)
        yield Topic.DISTRICT, _same(criteria.districts)
        yield Topic.PLACE, _same(criteria.places)


def _same(ids: Iterable[str]) -> Pairs:
    return ((id_, id_) for id_ in ids)
