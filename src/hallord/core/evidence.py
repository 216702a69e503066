# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Evidence: what happened, who says so, and what each party has reported.

Every record is a fact with an id, the day that it was recorded and the party that
recorded it. Nothing is edited: a correction is a new record that names the old one.
There is deliberately no field for a person, and none for free text.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from hallord.core.local_time import elapsed
from hallord.core.periods import Period


class Secrecy(StrEnum):
    """Who may see a record: one party, the collaboration, or everybody."""

    PARTY = "party"
    SHARED = "shared"
    PUBLIC = "public"


class Channel(StrEnum):
    """How a confirmation reached us; shown beside it."""

    IN_SYSTEM = "in_system"
    ONE_TIME_LINK = "one_time_link"
    SIGNED_LIST = "signed_list"
    MONTHLY_IMPORT = "monthly_import"
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class Presence:
    """A party that took part, itself or through an agent.

    With `on_behalf_of` the party is the agent (a guard company) and the other the
    principal, whose presence it is.
    """

    party: str
    on_behalf_of: str | None = None

    @property
    def principal(self) -> str:
        """Return the party whose presence this is."""
        return self.on_behalf_of or self.party


@dataclass(frozen=True, slots=True)
class Audience:
    """Whom an occasion reached: roles, an age span (both ends included), a number."""

    roles: tuple[str, ...] = ()
    ages: tuple[int, int] | None = None
    reached: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What every record carries.

    `recorded` is the day the platform learnt of it, `recorded_by` the party. A later
    record with `corrects` takes the place of the one with that id.
    """

    id: str
    recorded: date
    recorded_by: str
    recorded_role: str = ""
    source: str = ""
    corrects: str | None = None
    secrecy: Secrecy = Secrecy.PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion(Record):
    """Something that took place on a local day, perhaps at known clock times.

    `day` is the local day of the start. `start` and `end` are aware datetimes, or
    None where only the day was recorded. `items` are agenda items of a meeting: None
    means that nobody wrote down the agenda, an empty tuple that it held no such item.
    `extra` says beyond ordinary work (None: not said). `counts_for` names the
    commitments that the recorder had in mind; empty lets the contract decide.
    `hours` are worked hours over all staff. `members` names members of a set that a
    commitment speaks of (districts, school classes).
    """

    activity: str
    day: date
    start: datetime | None = None
    end: datetime | None = None
    place: str | None = None
    place_class: str | None = None
    district: str | None = None
    parties: tuple[Presence, ...] = ()
    audience: Audience = Audience()
    topics: tuple[str, ...] = ()
    forum: str | None = None
    items: tuple[str, ...] | None = None
    channel: str | None = None
    extra: bool | None = None
    hours: Decimal | None = None
    members: tuple[str, ...] = ()
    counts_for: tuple[str, ...] = ()

    @property
    def minutes(self) -> int | None:
        """Return true elapsed whole minutes, or None where a clock time is missing."""
        if self.start is None or self.end is None:
            return None
        return int(elapsed(self.start, self.end).total_seconds() // 60)

    @property
    def substance(self) -> tuple[object, ...]:
        """Return what another party has vouched for: what, when, where and who."""
        where = (self.place, self.place_class, self.district)
        return (self.activity, self.day, self.start, self.end, where, self.parties)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally(Record):
    """A sum that was reported for a period, where single occasions are not known."""

    activity: str
    period: Period
    count: int
    place: str | None = None
    place_class: str | None = None
    district: str | None = None
    parties: tuple[Presence, ...] = ()
    audience: Audience = Audience()
    topics: tuple[str, ...] = ()
    extra: bool | None = None
    members: tuple[str, ...] = ()
    counts_for: tuple[str, ...] = ()

    @property
    def substance(self) -> tuple[object, ...]:
        """Return what another party has vouched for."""
        where = (self.place, self.place_class, self.district)
        return (self.activity, self.period, self.count, where, self.parties)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof(Record):
    """The agreed proof that a milestone has been reached, dated `day`."""

    commitment: str
    day: date
    kind: str
    reference: str = ""
    parties: tuple[Presence, ...] = ()

    @property
    def substance(self) -> tuple[object, ...]:
        """Return what another party has vouched for."""
        return (self.commitment, self.day, self.kind, self.parties)


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation(Record):
    """A party's own word on whether it took part in what a record tells."""

    record: str
    party: str
    present: bool = True
    channel: Channel = Channel.IN_SYSTEM


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage(Record):
    """A party's declaration that its reporting of a closed interval is complete.

    `commitments` and `activities` narrow it; both empty means everything.
    """

    party: str
    period: Period
    commitments: tuple[str, ...] = ()
    activities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Request(Record):
    """Somebody asked for what an on-demand commitment offers, on `day`."""

    commitment: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestAnswer(Record):
    """The request with id `request` was met on `day`."""

    request: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement(Record):
    """A measured value of an indicator with its interval, for outcomes.

    `low` and `high` are the ends of the stated interval (95 % unless `source` says
    otherwise); `n` is the number of answers or events that the value rests on.
    """

    indicator: str
    period: Period
    value: Decimal
    low: Decimal
    high: Decimal
    n: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedMeeting(Record):
    """A meeting of a forum that has been called; never public."""

    forum: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Retraction(Record):
    """The record with id `retracts` should not have been made; `ground` is a code."""

    retracts: str
    ground: str


class EvidenceConflictError(ValueError):
    """Two different records carry the same id."""

    def __init__(self, record_id: str) -> None:
        """Name the id that stands twice."""
        super().__init__(
            f"underlaget har två olika poster med id ”{record_id}”; ge den ena ett "
            "eget id, eller låt den rätta den andra (corrects)"
        )
        self.record_id = record_id


class Evidence:
    """All records of a promise, indexed. The order of arrival never matters.

    Identical records with the same id are one; different ones raise
    EvidenceConflictError.
    """

    __slots__ = ("_by_id", "records")

    def __init__(self, records: Iterable[Record] = ()) -> None:
        """Index the records by id, in id order."""
        by_id: dict[str, Record] = {}
        for record in records:
            known = by_id.setdefault(record.id, record)
            if known != record:
                raise EvidenceConflictError(record.id)
        self._by_id = by_id
        self.records = tuple(by_id[key] for key in sorted(by_id))

    def __len__(self) -> int:
        """Return the number of records."""
        return len(self.records)

    def __eq__(self, other: object) -> bool:
        """Compare by content."""
        return isinstance(other, Evidence) and self.records == other.records

    def __hash__(self) -> int:
        """Hash by content."""
        return hash(self.records)

    def with_records(self, more: Iterable[Record]) -> "Evidence":
        """Return evidence that also holds `more`."""
        return Evidence((*self.records, *more))
