# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""One cast for every test: the parties, places and promises of Exempelköping.

Exempelköping is invented, so that nothing invented stands under a real name. The
promise runs from 1 July 2021 to 31 December 2022 unless a test says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from hallord.core.clauses import (
    Clause,
    CountClause,
    Criteria,
    IntentClause,
    IntentTag,
    OnePer,
)
from hallord.core.evidence import (
    Confirmation,
    Coverage,
    Evidence,
    Occasion,
    Presence,
    Record,
    Tally,
)
from hallord.core.local_time import at
from hallord.core.parties import Party, PartyKind
from hallord.core.periods import Period, Season
from hallord.core.places import Area, Place, PlaceClass
from hallord.core.promises import Commitment, Interpretation, Promise
from hallord.core.standing import standing
from hallord.core.verdicts import Entry, EntryState, Standing, Verdict

POLICE = Party(
    "polisen", "Lokalpolisområde Exempelköping", PartyKind.POLICE, True, "polisen"
)
MUNICIPALITY = Party(
    "kommunen", "Exempelköpings kommun", PartyKind.MUNICIPALITY, True, "kommunen"
)
GUARDS = Party("vakterna", "Exempelvakt AB", PartyKind.GUARD_COMPANY, False, "vakterna")
BOTH = ("polisen", "kommunen")

PLACES = (
    Place("torget", "Stora torget", PlaceClass.SQUARE, "centrum"),
    Place("stationen", "Stationen", PlaceClass.STATION, "centrum"),
    Place("norrskolan", "Norrskolan", PlaceClass.SCHOOL, "norr"),
    Place("soderskolan", "Söderskolan", PlaceClass.SCHOOL, "soder"),
    Place("kontoret", "Trygghetskontoret", PlaceClass.SAFETY_OFFICE, "centrum"),
)
SUMMER = Season("sommar", "sommaren", (6, 1), (8, 31))
WINTER = Season("vinter", "vintern", (12, 1), (2, 29))

START, END = date(2021, 7, 1), date(2022, 12, 31)
LATER = date(2024, 12, 31)
"""A day long after the promise, when everything has come in."""

VERDICT_WORDS = {
    Verdict.KEPT: "hålls",
    Verdict.KEPT_LATE: "hölls, men sent",
    Verdict.OPEN: "pågår",
    Verdict.AWAITING_CONFIRMATION: "väntar på bekräftelse",
    Verdict.CANNOT_BE_KEPT: "kan inte längre hållas",
    Verdict.BROKEN: "hölls inte",
    Verdict.NOT_STARTED: "har inte börjat",
    Verdict.NOT_YET_REPORTED: "inte redovisat än",
    Verdict.NOT_REPORTED: "inte redovisat",
    Verdict.NOT_FOLLOWED_HERE: "följs inte här",
    Verdict.UNDECIDED: "går inte att avgöra",
    Verdict.NEVER_DUE: "blev aldrig aktuellt",
    Verdict.NOT_CHECKABLE: "går inte att kontrollera",
    Verdict.WITHDRAWN: "återtaget",
}
"""The verdicts as the tables of the spec tests name them."""

STATE_WORDS = {
    EntryState.COUNTED: "räknas",
    EntryState.AWAITING: "väntar",
    EntryState.UNCONFIRMED: "obekräftat",
    EntryState.NOT_COUNTED: "räknas inte",
}
"""What became of a record, as the tables name it."""

REASON_WORDS = {
    "other_activity": "annan aktivitet",
    "party_missing": "en part saknades",
    "not_by_party": "inte av parten",
    "no_mandate": "inget uppdrag",
    "other_place": "annan plats",
    "place_unknown": "platsen saknas",
    "other_place_class": "annan sorts plats",
    "other_district": "annan kommundel",
    "not_weekend": "inte helg",
    "clock_unknown": "klockslag saknas",
    "holiday": "helgdag",
    "not_holiday": "inte helgdag",
    "other_weekday": "annan veckodag",
    "off_season": "utanför säsongen",
    "not_school_term": "inte under terminen",
    "other_hours": "andra timmar",
    "too_short": "för kort",
    "length_unknown": "längden saknas",
    "other_ages": "andra åldrar",
    "ages_unknown": "åldrarna saknas",
    "other_audience": "annan målgrupp",
    "other_topic": "annat ämne",
    "other_channel": "annan kanal",
    "other_forum": "annat forum",
    "item_missing": "punkten saknas",
    "agenda_unknown": "dagordningen saknas",
    "ordinary_work": "ordinarie arbete",
    "extra_unknown": "inte sagt om",
    "before_window": "före löftets tid",
    "after_window": "efter löftets tid",
    "before_interpretation": "före preciseringen",
    "tally_has_no_days": "summan har inga dagar",
    "tally_has_no_details": "summan har inga uppgifter",
    "tally_outside_window": "summan går utanför tiden",
    "same_hours": "samma timmar",
    "other_proof": "annat bevis",
    "denied": "nekat",
    "awaiting": "väntar",
    "unconfirmed": "obekräftat",
}
"""The reasons as the tables of the spec tests name them."""


def promise(
    *commitments: Commitment, first: date = START, last: date | None = END
) -> Promise:
    """A promise of Exempelköping with these commitments."""
    return Promise(
        id="exempelkoping-2021",
        title="Medborgarlöfte i Exempelköping",
        period=Period(first, last),
        parties=(POLICE, MUNICIPALITY, GUARDS),
        commitments=commitments,
        areas=(Area("exempelkoping", "Exempelköping"),),
        example=True,
        places=PLACES,
        seasons=(SUMMER, WINTER),
        forums=(("bra", "Brottsförebyggande rådet"),),
    )


def commitment(
    clause: Clause,
    *,
    id_: str = "punkt",
    lead: tuple[str, ...] = (),
    interpretations: tuple[Interpretation, ...] = (),
    may_share: tuple[str, ...] = (),
) -> Commitment:
    """A commitment with this clause."""
    return Commitment(
        id=id_,
        text="Exempelköping lovar.",
        clause=clause,
        lead=lead,
        interpretations=interpretations,
        may_share=may_share,
    )


JOINT_OPERATIONS = Criteria(activities=("weekend_operation",), jointly=BOTH)
BY_POLICE = Criteria(activities=("traffic_control",), by=("polisen",))
INTENT = IntentClause(IntentTag.ACTIVITY, Criteria(activities=("operation",)))


def joint_operations(n: int, *, one_per: OnePer = OnePer.DAY_PLACE) -> CountClause:
    """At least `n` joint operations over the whole period."""
    return CountClause(n, criteria=JOINT_OPERATIONS, one_per=one_per)


def moment(day: date, clock: str) -> datetime:
    """A Swedish clock time on a day, written "18.30"."""
    hour, minute = clock.split(".")
    return at(day, time(int(hour), int(minute)))


def occasion(
    id_: str,
    day: date,
    *,
    activity: str = "weekend_operation",
    by: tuple[str, ...] = BOTH,
    place: str | None = "torget",
    recorded: date | None = None,
    recorded_by: str = "polisen",
    counts_for: tuple[str, ...] = (),
    members: tuple[str, ...] = (),
) -> Occasion:
    """An occasion that its first party recorded the same day, unless told otherwise."""
    return Occasion(
        id=id_,
        recorded=recorded or day,
        recorded_by=recorded_by,
        activity=activity,
        day=day,
        place=place,
        parties=tuple(Presence(party) for party in by),
        counts_for=counts_for,
        members=members,
    )


def control(id_: str, day: date, *, place: str | None = "torget") -> Occasion:
    """A traffic control that the police did and recorded themselves."""
    return occasion(id_, day, activity="traffic_control", by=("polisen",), place=place)


def tally(
    id_: str,
    first: date,
    last: date,
    count: int,
    *,
    recorded: date | None = None,
    place: str | None = None,
) -> Tally:
    """A sum of traffic controls that the police reported for a period."""
    return Tally(
        id=id_,
        recorded=recorded or last,
        recorded_by="polisen",
        activity="traffic_control",
        period=Period(first, last),
        count=count,
        place=place,
        parties=(Presence("polisen"),),
    )


def yes(
    record: str, party: str, day: date, *, id_: str = "", present: bool = True
) -> Confirmation:
    """A party's own word on a record, given on `day`."""
    return Confirmation(
        id=id_ or f"{record}-{party}-{day.isoformat()}",
        recorded=day,
        recorded_by=party,
        record=record,
        party=party,
        present=present,
    )


def confirmed(id_: str, day: date, *, place: str | None = "torget") -> list[Record]:
    """A joint operation that both parties vouched for on its own day."""
    return [occasion(id_, day, place=place), yes(id_, "kommunen", day)]


def operations(n: int, *, first: date = date(2021, 9, 3)) -> list[Record]:
    """`n` joint operations in as many weeks, confirmed by both parties."""
    days = [first + timedelta(weeks=week) for week in range(n)]
    return [r for k, day in enumerate(days, 1) for r in confirmed(f"insats-{k}", day)]


def reported(
    *parties: str,
    first: date = START,
    last: date = END,
    recorded: date | None = None,
) -> list[Record]:
    """Each party's declaration that its reporting of these days is complete."""
    return [
        Coverage(
            id=f"redovisat-{party}-{first.isoformat()}-{last.isoformat()}",
            recorded=recorded or last,
            recorded_by=party,
            party=party,
            period=Period(first, last),
        )
        for party in parties
    ]


def judged(
    subject: Promise | Commitment | Clause,
    records: Iterable[Record] = (),
    *,
    as_of: date = LATER,
    known_on: date | None = None,
    id_: str = "punkt",
) -> Standing:
    """The standing of a commitment, as known on the day looked at or on `known_on`."""
    if not isinstance(subject, Promise):
        asked = subject if isinstance(subject, Commitment) else commitment(subject)
        subject, id_ = promise(asked), asked.id
    return standing(
        subject, id_, Evidence(records), as_of=as_of, known_on=known_on or as_of
    )


def verdict_word(found: Standing) -> str:
    """The verdict as the tables name it."""
    return VERDICT_WORDS[found.verdict]


def reason_word(entry: Entry) -> str:
    """Why a record does not count, as the tables name it; "" when it does."""
    return REASON_WORDS[entry.reasons[0].code] if entry.reasons else ""
