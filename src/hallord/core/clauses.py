# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""The clause of a commitment: what must happen, how often, counted how.

One class for each kind that can be checked, and `IntentClause` for what cannot be
checked as it is written. `Criteria` says which occasions qualify. All are plain
values; the rules that read them are in `criteria` and `standing`.
"""

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from hallord.core.periods import Per, Period, YearFrom


class Kind(StrEnum):
    """The nine kinds of commitment."""

    COUNT = "count"
    CADENCE = "cadence"
    AGENDA = "agenda"
    MILESTONE = "milestone"
    PRESENCE = "presence"
    COMMUNICATION = "communication"
    ON_DEMAND = "on_demand"
    OUTCOME = "outcome"
    INTENT = "intent"


class Op(StrEnum):
    """How a number binds: at least, a range, or at most."""

    AT_LEAST = "at_least"
    RANGE = "range"
    AT_MOST = "at_most"


class Judged(StrEnum):
    """Whether a rate is judged in total, or in each day, week or month by itself."""

    TOTAL = "total"
    EACH = "each"


class OnePer(StrEnum):
    """What counts as one occasion where several records fall close together."""

    DAY_PLACE = "day_place"
    DAY = "day"
    WEEKEND = "weekend"
    NONE = "none"


class Holidays(StrEnum):
    """Whether public holidays and eves count."""

    INCLUDE = "include"
    EXCLUDE = "exclude"
    ONLY = "only"


@dataclass(frozen=True, slots=True)
class Criteria:
    """What an occasion must be in order to count. An empty field asks nothing.

    activities: any of these types, or one below them in the catalogue.
    jointly: all these parties took part, and each confirms its own presence.
    by: at least one of these parties took part, itself or through an agent.
    places, place_classes: the occasion was at one of the places, or classes of place.
    districts: the occasion lay in one of these districts.
    weekend: more than half of it fell within Friday 18:00 – Sunday 24:00.
    weekdays: it started on one of these days (Monday = 0).
    holidays: public holidays and the commonly work-free eves count or not.
    season: id of a season of the promise; school_term: within a school term.
    not_before, not_after: local clock times that it must start within.
    roles: the audience includes one of these roles ("pupils", "guardians" …).
    ages: more than half of the audience's ages lie in this span, ends included.
    topics: it took up one of these topics. agenda_items: one of these items.
    forums: it was a meeting of one of these forums. channels: posted in one of these.
    min_minutes: it lasted at least so long. extra_only: it was beyond ordinary work.
    """

    activities: tuple[str, ...] = ()
    jointly: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    place_classes: tuple[str, ...] = ()
    districts: tuple[str, ...] = ()
    weekend: bool = False
    weekdays: tuple[int, ...] = ()
    holidays: Holidays = Holidays.INCLUDE
    season: str | None = None
    school_term: bool = False
    not_before: time | None = None
    not_after: time | None = None
    roles: tuple[str, ...] = ()
    ages: tuple[int, int] | None = None
    topics: tuple[str, ...] = ()
    agenda_items: tuple[str, ...] = ()
    forums: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    min_minutes: int | None = None
    extra_only: bool = False

    @property
    def needs_the_day(self) -> bool:
        """Tell whether only a dated occasion, never a tally, can answer."""
        return bool(
            self.weekend
            or self.weekdays
            or self.holidays is not Holidays.INCLUDE
            or self.season
            or self.school_term
            or self.not_before
            or self.not_after
            or self.min_minutes
        )


@dataclass(frozen=True, slots=True)
class SetOf:
    """Each of a set: the members by id, or only how many there are."""

    label: str
    members: tuple[str, ...] = ()
    size: int | None = None

    @property
    def count(self) -> int:
        """Return the number of members."""
        return len(self.members) or (self.size or 0)


@dataclass(frozen=True, slots=True)
class PlanStep:
    """So many occasions planned within a part of the window; no dates of operations."""

    period: Period
    n: int


@dataclass(frozen=True, slots=True)
class CountClause:
    """At least `n` occasions (or `n`–`upper`, or at most `n`), per what `per` says.

    `window` narrows the promise's period. `each_of` asks for the number in each
    member of a set. `plan` must add up to what the window asks for; `plan_withheld`
    says that there is one which is not published, so that no pace can be told.
    """

    n: int
    op: Op = Op.AT_LEAST
    upper: int | None = None
    per: Per = Per.PERIOD
    judged: Judged = Judged.TOTAL
    year_from: YearFrom = YearFrom.CALENDAR
    each_of: SetOf | None = None
    one_per: OnePer = OnePer.DAY_PLACE
    criteria: Criteria = Criteria()
    window: Period | None = None
    plan: tuple[PlanStep, ...] = ()
    plan_withheld: bool = False

    @property
    def kind(self) -> Kind:
        """Return the kind."""
        return Kind.COUNT


class CadenceUnit(StrEnum):
    """The unit that a recurrence steps by."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class CadenceClause:
    """A recurrence: every `every` units from `anchor`, on `weekday` for weeks.

    A due day on a public holiday falls away with `skip_holidays`. An occasion within
    `tolerance_days` meets it. `share` of the due occasions must be met.
    """

    unit: CadenceUnit
    every: int = 1
    weekday: int | None = None
    anchor: date | None = None
    skip_holidays: bool = False
    tolerance_days: int = 0
    share: Fraction = Fraction(1)
    criteria: Criteria = Criteria()
    window: Period | None = None

    @property
    def kind(self) -> Kind:
        """Return the kind."""
        return Kind.CADENCE


@dataclass(frozen=True, slots=True)
class AgendaClause:
    """An item at every (or a share of) held meeting of the named forums, in season."""

    forums: tuple[str, ...]
    items: tuple[str, ...]
    season: str | None = None
    share: Fraction = Fraction(1)
    parties: tuple[str, ...] = ()
    window: Period | None = None

    @property
    def kind(self) -> Kind:
        """Return the kind."""
        return Kind.AGENDA


@dataclass(frozen=True, slots=True)
class MilestoneClause:
    """Something exists or has started, shown by a proof agreed beforehand, by a day.

    `proof` is the code that a record of the proof must carry ("decision", "opening"),
    `proof_text` says it in words. `due` None means the end of the period. `parties`
    must each confirm the proof.
    """

    deliverable: str
    proof: str
    proof_text: str = ""
    due: date | None = None
    parties: tuple[str, ...] = ()
    window: Period | None = None

    @property
    def kind(self) -> Kind:
        """Return the kind."""
        return Kind.MILESTONE


@dataclass(frozen=True, slots=True)
class PresenceClause:
    """Hours at a place, or a share of the eligible days with presence there.

    Exactly one of `hours` and `share` is set.
    """

    hours: int | None = None
    share: Fraction | None = None
    per: Per = Per.PERIOD
    year_from: YearFrom = YearFrom.CALENDAR
    criteria: Criteria = Criteria()
    window: Period | None = None

    @property
    def kind(self) -> Kind:
        """Return the kind."""
        return Kind.PRESENCE


@dataclass(frozen=True, slots=True)
class CommunicationClause:
    """At least `n` posts by each party, in its own channels; each must reach it."""

    n: int
    parties: tuple[str, ...]
    per: Per = Per.PERIOD
    year_from: YearFrom = YearFrom.CALENDAR
    one_per: OnePer = OnePer.DAY
    criteria: Criteria = Criteria(activities=("post",))
    window: Period | None = None

    @property
    def kind(self) -> Kind:
        """Return the kind."""
        return Kind.COMMUNICATION


@dataclass(frozen=True, slots=True)
class OnDemandClause:
    """When somebody asks, it is done within so many days. Needs a request register."""

    response: str
    within_days: int
    parties: tuple[str, ...] = ()
    window: Period | None = None

    @property
    def kind(self) -> Kind:
        """Return the kind."""
        return Kind.ON_DEMAND


class Direction(StrEnum):
    """Which way a measured value must pass its level."""

    DOWN = "down"
    UP = "up"


@dataclass(frozen=True, slots=True)
class OutcomeClause:
    """An indicator passes a level with its whole interval, measured within the window.

    `baseline` and `baseline_period` say where it stood; `source` who measures.
    """

    indicator: str
    source: str
    baseline: Decimal
    baseline_period: str
    direction: Direction
    level: Decimal
    parties: tuple[str, ...] = ()
    window: Period | None = None

    @property
    def kind(self) -> Kind:
        """Return the kind."""
        return Kind.OUTCOME


class IntentTag(StrEnum):
    """What an intent is about, so that what was done can still be shown."""

    PRESENCE = "presence"
    COMMUNICATION = "communication"
    COOPERATION = "cooperation"
    ACTIVITY = "activity"


@dataclass(frozen=True, slots=True)
class IntentClause:
    """Not checkable as written; `criteria` gathers what was done all the same."""

    tag: IntentTag
    criteria: Criteria = Criteria()
    window: Period | None = None

    @property
    def kind(self) -> Kind:
        """Return the kind."""
        return Kind.INTENT


Checkable = (
    CountClause
    | CadenceClause
    | AgendaClause
    | MilestoneClause
    | PresenceClause
    | CommunicationClause
    | OnDemandClause
    | OutcomeClause
)
"""A clause that can be checked."""

Clause = Checkable | IntentClause
"""Any clause."""
