# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""The form of a promise: every table and key of the contract file."""

from typing import Final

from hallord.adapters.contract.choices import PLACE_CLASSES
from hallord.adapters.contract.clause_format import CLAUSE, parties
from hallord.adapters.contract.own_activities import OwnActivities
from hallord.adapters.contract.period_shape import PeriodShape
from hallord.adapters.contract.shapes import (
    Choice,
    Fixed,
    Flag,
    Pattern,
    Text,
    Whole,
    slug,
)
from hallord.adapters.contract.tables import Key, Many, Names, Table
from hallord.adapters.contract.time_shapes import Day, MonthDay, Weekday
from hallord.core.activities import ActivityType
from hallord.core.parties import Mandate, Party, PartyKind
from hallord.core.periods import SchoolTerm, Season
from hallord.core.places import Area, Place
from hallord.core.promises import (
    Commitment,
    Decision,
    Deviation,
    Extension,
    FollowedBy,
    Indicator,
    Interpretation,
    OpenQuestion,
    Promise,
    PublicationRule,
    Signature,
    Source,
    Span,
    Term,
    Wording,
)

SCHEMA_NAME: Final = "hallord/promise/1"
"""What the key `schema` says: the format and its version."""

_REMARK = Text("…", filled=False)
_TEXTS = Many(Text("…"))
_PUBLIC = Text("Dnr KS 2021/44")

_PERIOD = PeriodShape()
_CLOSED = PeriodShape(open_end=False)

_DECISION = Table(
    "decision",
    (
        Key("published", Day("2022-03-01")),
        Key("reference", _PUBLIC),
        Key("reason", _REMARK, default=""),
    ),
    Decision,
)

_PARTY = Table(
    "party",
    (
        Key("id", slug("polisen")),
        Key("name", Text("Lokalpolisområde Exempelköping")),
        Key(
            "kind",
            Choice(
                PartyKind,
                {
                    "police": "polisen",
                    "municipality": "kommun",
                    "region": "region",
                    "state": "annan statlig myndighet",
                    "rescue": "räddningstjänst",
                    "transport": "trafikföretag",
                    "housing": "bostadsföretag",
                    "school": "skola",
                    "guard_company": "bevakningsföretag",
                    "company": "annat företag",
                    "association": "förening",
                },
            ),
        ),
        Key("official", Flag(), default=False),
        Key("short", Text("polisen", filled=False), default=""),
    ),
    Party,
)

_AREA = Table(
    "area",
    (
        Key("id", slug("exempelkoping")),
        Key("name", Text("Exempelköpings kommun")),
        Key("kind", slug("municipality"), default="municipality"),
        Key(
            "code",
            Pattern(r"^[0-9]{4}$", "en kommunkod (fyra siffror)", "0123", empty=True),
            default="",
        ),
    ),
    Area,
)

_PLACE = Table(
    "place",
    (
        Key("id", slug("stationen")),
        Key("name", Text("Stationsområdet")),
        Key("place_class", PLACE_CLASSES),
        Key("district", slug("norra"), default=None),
        Key("name_public", Flag(), default=False),
    ),
    Place,
)

_ACTIVITY = Table(
    "activity",
    (
        Key("id", slug("a_traktor_control")),
        Key("parent", slug("traffic_control"), default=None),
        Key("sv", Text("kontroll av a-traktorer")),
        Key("sv_many", Text("kontroller av a-traktorer")),
        Key("en", Text("check of low-speed tractors")),
        Key("en_many", Text("checks of low-speed tractors")),
        Key("enforcement", Flag(), default=False),
        Key("exit_work", Flag(), default=False),
    ),
    ActivityType,
)

_SOURCE = Table(
    "source",
    (
        Key(
            "url",
            Pattern(
                r"^https?://[^\s]+$",
                "en webbadress",
                "https://www.example.org/lofte",
                longest=2000,
            ),
        ),
        Key("publisher", Text("Exempelköpings kommun")),
        Key("retrieved", Day("2021-07-01"), default=None),
        Key(
            "sha256",
            Pattern(
                r"^[0-9a-f]{64}$",
                "en SHA-256 (64 tecken 0–9 och a–f)",
                "…",
                empty=True,
            ),
            default="",
        ),
        Key("note", _REMARK, default=""),
    ),
    Source,
)

_SIGNATURE = Table(
    "signature",
    (
        Key("party", slug("polisen")),
        Key("role", Text("lokalpolisområdeschef")),
        Key("date", Day("2021-06-15")),
        Key("decision", _PUBLIC),
    ),
    Signature,
)

_MANDATE = Table(
    "mandate",
    (
        Key("agent", slug("vakterna")),
        Key("principal", slug("kommunen")),
        Key("decision", Text("Dnr KS 2021/44", filled=False), default=""),
        Key("may_confirm", Flag(), default=False),
    ),
    Mandate,
)

_SEASON = Table(
    "season",
    (
        Key("id", slug("mopedsasong")),
        Key("name", Text("mopedsäsongen")),
        Key("first", MonthDay()),
        Key("last", MonthDay('"09-30"')),
    ),
    Season,
)

_TERM = Table(
    "term",
    (
        Key("id", slug("ht-2022")),
        Key("name", Text("höstterminen 2022")),
        Key("period", _CLOSED),
    ),
    SchoolTerm,
)

_PUBLICATION = Table(
    "publication",
    (
        Key("enforcement_delay_days", Whole(0, 366, 14), default=14),
        Key("batch_weekday", Weekday('"monday"'), default=0),
        Key("delay_days", Whole(0, 366, 0), default=0),
    ),
    PublicationRule,
)

_EXTENSION = Table(
    "extension",
    (Key("until", Day("2023-06-30")), Key("decision", _DECISION)),
    Extension,
)

_INDICATOR = Table(
    "indicator",
    (
        Key("id", slug("otrygghet-stationen")),
        Key("name", Text("Andel som känner sig otrygga vid stationen")),
        Key("source", Text("Trygghetsmätningen")),
        Key("when", Text("varje höst")),
        Key("known", _REMARK, default=""),
        Key("external", Flag(), default=False),
    ),
    Indicator,
)

_SPAN = Table(
    "span",
    (
        Key("start", Whole(0, 100_000_000, 1200)),
        Key("end", Whole(1, 100_000_000, 1325)),
    ),
    Span,
    inline=True,
    sample="{ start = 1200, end = 1325 }",
)

_INTERPRETATION = Table(
    "interpretation",
    (
        Key("id", slug("sa-raknar-vi")),
        Key("published", Day("2021-12-01")),
        Key("text", Text("Med regelbundet menar vi minst sex möten om året.")),
        Key("signed_by", parties(least=1)),
        Key("reference", Text("Dnr KS 2021/44", filled=False), default=""),
        Key("clause", CLAUSE),
    ),
    Interpretation,
)

_DEVIATION = Table(
    "deviation",
    (
        Key("period", _CLOSED),
        Key("reason", Text("Personalen behövdes vid skogsbränderna.")),
        Key("decision", _DECISION),
    ),
    Deviation,
)

_QUESTION = Table(
    "open_question",
    (
        Key("code", slug("at_least")),
        Key("field", Text("clause.op")),
        Key("question", Text("Är 10 minst 10, eller precis 10?")),
        Key("default", Text("minst 10", filled=False), default=""),
    ),
    OpenQuestion,
)

COMMITMENT: Final = Table(
    "commitment",
    (
        Key("id", slug("helginsatser")),
        Key("text", Text("Polisen och kommunen ska …")),
        Key(
            "wording",
            Choice(
                Wording,
                {
                    "verbatim": "orden är de publicerade, tecken för tecken",
                    "paraphrase": "orden är återgivna med andra ord",
                },
            ),
            default=Wording.VERBATIM,
            written=True,
        ),
        Key("heading", _REMARK, default=""),
        Key("lead", parties(), default=()),
        Key("supporting", parties(), default=()),
        Key("focus_area", _REMARK, default=""),
        Key("finding", _REMARK, default=""),
        Key("cause", _REMARK, default=""),
        Key(
            "term",
            Choice(Term, {"short": "på kort sikt", "long": "på lång sikt"}),
            default=Term.SHORT,
        ),
        Key("counting_rule", _REMARK, default=""),
        Key("condition", _REMARK, default=""),
        Key("not_promised", _TEXTS, default=()),
        Key("may_share", Many(slug("skolor"), unlike=True), default=()),
        Key("span", _SPAN, default=None),
        Key("clause", CLAUSE),
        Key("indicator", _INDICATOR, default=None),
        Key("interpretations", Many(_INTERPRETATION), default=()),
        Key("open_questions", Many(_QUESTION), default=()),
        Key("deviations", Many(_DEVIATION), default=()),
        Key("withdrawn", _DECISION, default=None),
    ),
    Commitment,
)
"""One commitment."""

PROMISE: Final = Table(
    "promise",
    (
        Key(
            "schema",
            Fixed(
                SCHEMA_NAME, "filen säger inte att den är ett löfte i det här formatet"
            ),
            kept=False,
        ),
        Key("id", slug("exempelkoping-2021-2022")),
        Key("title", Text("Trygghet i offentlig miljö")),
        Key("version", Whole(1, 10_000, 1), default=1),
        Key("heading_period", Text("2021–2022", filled=False), default=""),
        Key(
            "followed_by",
            Choice(
                FollowedBy,
                {
                    "parties": "parterna lägger själva in underlaget",
                    "archive": "någon annan än parterna lägger in det som är känt",
                },
            ),
            default=FollowedBy.PARTIES,
            written=True,
        ),
        Key("example", Flag(), default=False),
        Key("predecessor", slug("exempelkoping-2019-2020"), default=""),
        Key("focus_areas", _TEXTS, default=()),
        Key("aims", _TEXTS, default=()),
        Key("conflicts", _TEXTS, default=()),
        Key("period", PeriodShape(inline=False)),
        Key("extension", _EXTENSION, default=None),
        Key("withdrawn", _DECISION, default=None),
        Key("publication", _PUBLICATION, default=PublicationRule()),
        Key("areas", Many(_AREA), default=()),
        Key("parties", Many(_PARTY, 1)),
        Key("mandates", Many(_MANDATE), default=()),
        Key("signatures", Many(_SIGNATURE), default=()),
        Key("sources", Many(_SOURCE), default=()),
        Key("places", Many(_PLACE), default=()),
        Key("seasons", Many(_SEASON), default=()),
        Key("terms", Many(_TERM), default=()),
        Key(
            "forums",
            Names(slug("bra-radet"), Text("Brottsförebyggande rådet")),
            default=(),
        ),
        Key("topics", Names(slug("trafik"), Text("Trafiksäkerhet")), default=()),
        Key("activities", OwnActivities(_ACTIVITY), default=()),
        Key("commitments", Many(COMMITMENT, 1)),
    ),
    Promise,
)
"""The whole file."""
