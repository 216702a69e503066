# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""The form of clauses: every kind, every key, in both languages."""

from fractions import Fraction
from typing import Final

from hallord.adapters.contract.choices import (
    CADENCE_UNITS,
    DIRECTIONS,
    HOLIDAYS,
    INTENT_TAGS,
    JUDGED,
    ONE_PER,
    OPS,
    PERS,
    PLACE_CLASSES,
    YEARS_FROM,
)
from hallord.adapters.contract.period_shape import PeriodShape
from hallord.adapters.contract.shapes import (
    Fixed,
    Flag,
    Number,
    Share,
    Text,
    Whole,
    slug,
)
from hallord.adapters.contract.tables import (
    ByKind,
    Key,
    Many,
    Table,
    TwoNumbers,
)
from hallord.adapters.contract.time_shapes import Clock, Day, Weekday
from hallord.core.clauses import (
    AgendaClause,
    CadenceClause,
    CommunicationClause,
    CountClause,
    Criteria,
    Holidays,
    IntentClause,
    Judged,
    Kind,
    MilestoneClause,
    OnDemandClause,
    OnePer,
    Op,
    OutcomeClause,
    PlanStep,
    PresenceClause,
    SetOf,
)
from hallord.core.periods import Per, YearFrom

_NO_NUMBER: Final = (
    "antalet n saknas; utan antal, andel eller datum går punkten inte att räkna"
    ' (då är den kind = "intent")'
)


def parties(sample: str = "polisen", *, least: int = 0) -> Many:
    """Return the shape of a list of party ids."""
    return Many(slug(sample), least, unlike=True)


def _ids(sample: str, *, least: int = 0) -> Many:
    return Many(slug(sample), least, unlike=True)


_CRITERIA = Table(
    "criteria",
    (
        Key("activities", _ids("weekend_operation"), default=()),
        Key("jointly", _ids("polisen"), default=()),
        Key("by", _ids("polisen"), default=()),
        Key("places", _ids("stationen"), default=()),
        Key("place_classes", Many(PLACE_CLASSES, unlike=True), default=()),
        Key("districts", _ids("norra"), default=()),
        Key("weekend", Flag(), default=False),
        Key("weekdays", Many(Weekday(), unlike=True), default=()),
        Key("holidays", HOLIDAYS, default=Holidays.INCLUDE),
        Key("season", slug("mopedsasong"), default=None),
        Key("school_term", Flag(), default=False),
        Key("not_before", Clock(), default=None),
        Key("not_after", Clock('"22:00"'), default=None),
        Key("roles", _ids("guardians"), default=()),
        Key("ages", TwoNumbers(Whole(0, 120), "[13, 18]"), default=None),
        Key("topics", _ids("trafik"), default=()),
        Key("agenda_items", _ids("tvahjulingar"), default=()),
        Key("forums", _ids("bra-radet"), default=()),
        Key("channels", _ids("facebook"), default=()),
        Key("min_minutes", Whole(1, 10_080, 60), default=None),
        Key("extra_only", Flag(), default=False),
    ),
    Criteria,
)

_CRITERIA_KEY = Key("criteria", _CRITERIA, default=Criteria())
_WINDOW = Key("window", PeriodShape(), default=None)
_PER = Key("per", PERS, default=Per.PERIOD)
_YEAR_FROM = Key("year_from", YEARS_FROM, default=YearFrom.CALENDAR)
_PARTIES = Key("parties", parties(), default=())
_SHARE = Key("share", Share(), default=Fraction(1))


def _kind(kind: Kind) -> Key:
    return Key("kind", Fixed(kind.value, "fel sorts punkt"), kept=False)


_SET = Table(
    "set_of",
    (
        Key("label", Text("kommundelar")),
        Key("members", _ids("norra"), default=()),
        Key("size", Whole(1, 10_000, 3), default=None),
    ),
    SetOf,
    inline=True,
    sample='{ label = "kommundelar", size = 3 }',
)

_STEP = Table(
    "plan_step",
    (Key("period", PeriodShape(open_end=False)), Key("n", Whole(1, 1_000_000, 2))),
    PlanStep,
)

_COUNT = Table(
    "count",
    (
        _kind(Kind.COUNT),
        Key("n", Whole(1), missing=_NO_NUMBER),
        Key("op", OPS, default=Op.AT_LEAST, written=True),
        Key("upper", Whole(2, sample_number=4), default=None),
        _PER,
        Key("judged", JUDGED, default=Judged.TOTAL),
        _YEAR_FROM,
        Key("one_per", ONE_PER, default=OnePer.DAY_PLACE),
        _WINDOW,
        Key("each_of", _SET, default=None),
        Key("plan_withheld", Flag(), default=False),
        _CRITERIA_KEY,
        Key("plan", Many(_STEP), default=()),
    ),
    CountClause,
)

_CADENCE = Table(
    "cadence",
    (
        _kind(Kind.CADENCE),
        Key(
            "unit",
            CADENCE_UNITS,
            missing=(
                "fältet ”unit” saknas; utan bestämd återkomst går punkten inte att"
                ' räkna (då är den kind = "intent")'
            ),
        ),
        Key("every", Whole(1, 1000, 2), default=1),
        Key("weekday", Weekday('"thursday"'), default=None),
        Key("anchor", Day("2022-01-13"), default=None),
        Key("skip_holidays", Flag(), default=False),
        Key("tolerance_days", Whole(0, 366, 1), default=0),
        _SHARE,
        _WINDOW,
        _CRITERIA_KEY,
    ),
    CadenceClause,
)

_AGENDA = Table(
    "agenda",
    (
        _kind(Kind.AGENDA),
        Key("forums", _ids("bra-radet", least=1)),
        Key("items", _ids("tvahjulingar", least=1)),
        Key("season", slug("mopedsasong"), default=None),
        _SHARE,
        _PARTIES,
        _WINDOW,
    ),
    AgendaClause,
)

_MILESTONE = Table(
    "milestone",
    (
        _kind(Kind.MILESTONE),
        Key("deliverable", Text("Ett utvecklingsarbete har startat")),
        Key("proof", slug("decision")),
        Key("proof_text", Text("Protokollfört beslut", filled=False), default=""),
        Key("due", Day(), default=None),
        _PARTIES,
        _WINDOW,
    ),
    MilestoneClause,
)

_PRESENCE = Table(
    "presence",
    (
        _kind(Kind.PRESENCE),
        Key("hours", Whole(1, 100_000, 40), default=None),
        Key("share", Share(), default=None),
        _PER,
        _YEAR_FROM,
        _WINDOW,
        _CRITERIA_KEY,
    ),
    PresenceClause,
)

_COMMUNICATION = Table(
    "communication",
    (
        _kind(Kind.COMMUNICATION),
        Key("n", Whole(1), missing=_NO_NUMBER),
        Key("parties", parties(least=1)),
        _PER,
        _YEAR_FROM,
        Key("one_per", ONE_PER, default=OnePer.DAY),
        _WINDOW,
        Key("criteria", _CRITERIA, default=Criteria(activities=("post",))),
    ),
    CommunicationClause,
)

_ON_DEMAND = Table(
    "on_demand",
    (
        _kind(Kind.ON_DEMAND),
        Key("response", Text("En trygghetsvandring ordnas")),
        Key(
            "within_days",
            Whole(0, 3660, 30),
            missing=(
                "fältet ”within_days” saknas; utan tid går punkten inte att räkna"
                ' (då är den kind = "intent")'
            ),
        ),
        _PARTIES,
        _WINDOW,
    ),
    OnDemandClause,
)

_OUTCOME = Table(
    "outcome",
    (
        _kind(Kind.OUTCOME),
        Key("indicator", slug("otrygghet-stationen")),
        Key("source", Text("Trygghetsmätningen")),
        Key(
            "baseline",
            Number(),
            missing=(
                "utgångsläget baseline saknas; utan det går punkten inte att räkna"
                ' (då är den kind = "intent")'
            ),
        ),
        Key("baseline_period", Text("2020")),
        Key("direction", DIRECTIONS),
        Key("level", Number("35")),
        Key(
            "enforcement_driven",
            Fixed(
                value=False,
                why=(
                    "ett mått som rör sig med hur mycket polisen kontrollerar visar"
                    " inte om det blev bättre, och går inte att lova"
                ),
            ),
            kept=False,
        ),
        Key(
            "decided_by",
            Fixed(
                "parties", "ett mått som någon annan beslutar om kan parterna inte lova"
            ),
            kept=False,
        ),
        _PARTIES,
        _WINDOW,
    ),
    OutcomeClause,
)

_INTENT = Table(
    "intent",
    (_kind(Kind.INTENT), Key("tag", INTENT_TAGS), _WINDOW, _CRITERIA_KEY),
    IntentClause,
)

CLAUSE: Final = ByKind(
    {
        "count": _COUNT,
        "cadence": _CADENCE,
        "agenda": _AGENDA,
        "milestone": _MILESTONE,
        "presence": _PRESENCE,
        "communication": _COMMUNICATION,
        "on_demand": _ON_DEMAND,
        "outcome": _OUTCOME,
        "intent": _INTENT,
    }
)
"""A clause of any kind."""

CHECKABLE: Final = tuple(kind for kind in CLAUSE.tables if kind != "intent")
"""The kinds that can be followed up."""
