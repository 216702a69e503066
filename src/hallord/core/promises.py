# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Promises and commitments: the contract as values.

A promise holds everything that its file holds, and nothing computed: there is no
field for how it goes.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from hallord.core.activities import STANDARD_CATALOGUE, ActivityType, Catalogue
from hallord.core.clauses import Clause, IntentClause
from hallord.core.parties import Mandate, Party
from hallord.core.periods import Period, SchoolTerm, Season
from hallord.core.places import Area, Place


class Wording(StrEnum):
    """Whether a commitment's text is the published one, letter by letter."""

    VERBATIM = "verbatim"
    PARAPHRASE = "paraphrase"


class Term(StrEnum):
    """Whether an effect is expected soon or in the long run."""

    SHORT = "short"
    LONG = "long"


class FollowedBy(StrEnum):
    """Who enters the evidence: the parties, or somebody keeping an archive."""

    PARTIES = "parties"
    ARCHIVE = "archive"


@dataclass(frozen=True, slots=True)
class Signature:
    """A party's signature: role (never a name), date and reference of the decision."""

    party: str
    role: str
    date: date
    decision: str


@dataclass(frozen=True, slots=True)
class Source:
    """A publication of the promise: who, where, when fetched, its hash."""

    url: str
    publisher: str
    retrieved: date | None = None
    sha256: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """A published decision: the day it was published and its reference."""

    published: date
    reference: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Extension:
    """The period is prolonged until `until` by a decision."""

    until: date
    decision: Decision


@dataclass(frozen=True, slots=True)
class Deviation:
    """A published deviation: why, for which days, by which decision."""

    period: Period
    decision: Decision
    reason: str


@dataclass(frozen=True, slots=True)
class Interpretation:
    """Så räknar vi: a checkable clause beside the words, signed by the parties.

    It counts from `published` forward, never backward.
    """

    id: str
    published: date
    text: str
    clause: Clause
    signed_by: tuple[str, ...]
    reference: str = ""


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """What the text leaves open about a field, and the default used meanwhile."""

    code: str
    field: str
    question: str
    default: str = ""


@dataclass(frozen=True, slots=True)
class Indicator:
    """What will be watched to answer "hjälpte det?", chosen before signing.

    `external` marks a label or figure that only somebody else decides.
    """

    id: str
    name: str
    source: str
    when: str
    known: str = ""
    external: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """Where in the source text the words stand: character offsets, end excluded."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Commitment:
    """One thing that is promised: its words, its clause, and who leads.

    `may_share` names commitments that the same occasion may also count for.
    `counting_rule` says in plain words what one is.
    """

    id: str
    text: str
    clause: Clause
    wording: Wording = Wording.VERBATIM
    span: Span | None = None
    heading: str = ""
    lead: tuple[str, ...] = ()
    supporting: tuple[str, ...] = ()
    focus_area: str = ""
    finding: str = ""
    cause: str = ""
    term: Term = Term.SHORT
    indicator: Indicator | None = None
    not_promised: tuple[str, ...] = ()
    counting_rule: str = ""
    condition: str = ""
    interpretations: tuple[Interpretation, ...] = ()
    deviations: tuple[Deviation, ...] = ()
    open_questions: tuple[OpenQuestion, ...] = ()
    withdrawn: Decision | None = None
    may_share: tuple[str, ...] = ()

    def interpretations_on(self, known_on: date) -> tuple[Interpretation, ...]:
        """Return the interpretations published by `known_on`, oldest first."""
        found = [i for i in self.interpretations if i.published <= known_on]
        return tuple(sorted(found, key=lambda i: (i.published, i.id)))

    def clause_on(self, known_on: date) -> Clause:
        """Return the clause in force: the newest interpretation, else the words'."""
        found = self.interpretations_on(known_on)
        return found[-1].clause if found else self.clause

    def checkable_on(self, known_on: date) -> bool:
        """Tell whether the commitment can be followed up as known on a day."""
        return not isinstance(self.clause_on(known_on), IntentClause)


@dataclass(frozen=True, slots=True)
class PublicationRule:
    """When occasions become public.

    Enforcement occasions wait `enforcement_delay_days` and then come in a batch on
    `batch_weekday` (Monday = 0); others wait `delay_days`.
    """

    enforcement_delay_days: int = 14
    batch_weekday: int = 0
    delay_days: int = 0


@dataclass(frozen=True, slots=True)
class Promise:
    """A citizen promise with its parties, places, words and commitments.

    `heading_period` is the period as the page's heading gives it, where it differs.
    `example` marks invented evidence. `forums` and `topics` map ids to names.
    `activities` are the promise's own types; `catalogue` joins them to the standard.
    """

    id: str
    title: str
    period: Period
    parties: tuple[Party, ...]
    commitments: tuple[Commitment, ...]
    areas: tuple[Area, ...] = ()
    version: int = 1
    heading_period: str = ""
    followed_by: FollowedBy = FollowedBy.PARTIES
    example: bool = False
    signatures: tuple[Signature, ...] = ()
    predecessor: str = ""
    extension: Extension | None = None
    withdrawn: Decision | None = None
    focus_areas: tuple[str, ...] = ()
    aims: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    conflicts: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    mandates: tuple[Mandate, ...] = ()
    seasons: tuple[Season, ...] = ()
    terms: tuple[SchoolTerm, ...] = ()
    forums: tuple[tuple[str, str], ...] = ()
    topics: tuple[tuple[str, str], ...] = ()
    publication: PublicationRule = PublicationRule()
    activities: tuple[ActivityType, ...] = ()
    catalogue: Catalogue = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Join the promise's own activity types with the standard ones."""
        joined = STANDARD_CATALOGUE
        if self.activities:
            joined = joined.with_types(self.activities)
        object.__setattr__(self, "catalogue", joined)

    def period_on(self, known_on: date) -> Period:
        """Return the period, prolonged when that had been decided by `known_on`."""
        extended = self.extension
        if extended is None or extended.decision.published > known_on:
            return self.period
        return Period(self.period.first, extended.until)

    def commitment(self, commitment_id: str) -> Commitment:
        """Return a commitment; KeyError when there is none with that id."""
        for commitment in self.commitments:
            if commitment.id == commitment_id:
                return commitment
        raise KeyError(commitment_id)

    def withdrawal_of(self, commitment: Commitment, known_on: date) -> Decision | None:
        """Return the decision that withdrew a commitment, published by `known_on`.

        Its own comes before one that withdrew the whole promise.
        """
        for decision in (commitment.withdrawn, self.withdrawn):
            if decision is not None and decision.published <= known_on:
                return decision
        return None

    def party(self, party_id: str) -> Party:
        """Return a party; KeyError when there is none with that id."""
        for party in self.parties:
            if party.id == party_id:
                return party
        raise KeyError(party_id)

    def place(self, place_id: str) -> Place | None:
        """Return a place of the promise, or None."""
        return next((p for p in self.places if p.id == place_id), None)

    def season(self, season_id: str) -> Season:
        """Return a season; KeyError when there is none with that id."""
        for season in self.seasons:
            if season.id == season_id:
                return season
        raise KeyError(season_id)

    @property
    def signed(self) -> bool:
        """Tell whether every official party has signed."""
        official = {party.id for party in self.parties if party.official}
        return bool(official) and official <= {s.party for s in self.signatures}
