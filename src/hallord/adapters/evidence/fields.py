# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a column can be, and the Swedish headings that say so.

A field is a `Field`, or a field and a party ("parties:polisen": a column of yes and no
for one party). Headings are compared without case, punctuation and brackets.
"""

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from hallord.adapters.evidence.cells import plain


class RecordKind(StrEnum):
    """What sort of record a row is."""

    OCCASION = "occasion"
    TALLY = "tally"
    COVERAGE = "coverage"
    CONFIRMATION = "confirmation"
    PROOF = "proof"
    REQUEST = "request"
    ANSWER = "answer"
    MEASUREMENT = "measurement"
    PLANNED_MEETING = "planned_meeting"
    RETRACTION = "retraction"


class Field(StrEnum):
    """What a column can hold."""

    KIND = "kind"
    ID = "id"
    CORRECTS = "corrects"
    SOURCE = "source"
    RECORDED = "recorded"
    RECORDED_BY = "recorded_by"
    SECRECY = "secrecy"
    DAY = "day"
    END_DAY = "end_day"
    WEEKDAY = "weekday"
    TIME = "time"
    START = "start"
    END = "end"
    MINUTES = "minutes"
    ACTIVITY = "activity"
    PLACE = "place"
    PLACE_CLASS = "place_class"
    DISTRICT = "district"
    PARTIES = "parties"
    CONFIRMED_BY = "confirmed_by"
    CONFIRMED_ON = "confirmed_on"
    CONFIRMATION_CHANNEL = "confirmation_channel"
    AUDIENCE = "audience"
    AGES = "ages"
    REACHED = "reached"
    TOPICS = "topics"
    FORUM = "forum"
    ITEMS = "items"
    CHANNEL = "channel"
    EXTRA = "extra"
    HOURS = "hours"
    MEMBERS = "members"
    COUNTS_FOR = "counts_for"
    FIRST = "first"
    LAST = "last"
    PERIOD = "period"
    COUNT = "count"
    PARTY = "party"
    COMMITMENTS = "commitments"
    ACTIVITIES = "activities"
    RECORD = "record"
    PRESENT = "present"
    COMMITMENT = "commitment"
    PROOF = "proof"
    REFERENCE = "reference"
    REQUEST = "request"
    ANSWERED = "answered"
    INDICATOR = "indicator"
    VALUE = "value"
    LOW = "low"
    HIGH = "high"
    N = "n"
    RETRACTS = "retracts"
    GROUND = "ground"


PER_PARTY: Final = frozenset({Field.PARTIES, Field.CONFIRMED_BY})
"""The fields that may also be a column of yes and no for one party."""

_HEADINGS: Final[dict[Field, str]] = {
    Field.KIND: "slag|uppgiftsslag|post|slag av uppgift",
    Field.ID: "id|idnr|id nr|tillfälle id|tillfälles id|ärende id|post id",
    Field.CORRECTS: "rättar|rättar id|ersätter|ersätter id",
    Field.SOURCE: "källa|underlag|hämtat från",
    Field.RECORDED: "lämnad|lämnad datum|registrerad|inlagd|inlagd datum|redovisad"
    "|redovisad datum|rapporterad|rapportdatum|tidstämpel",
    Field.RECORDED_BY: "lämnad av|registrerad av|inlagd av|redovisad av"
    "|rapporterad av|uppgiftslämnare|rapportör",
    Field.SECRECY: "sekretess|sekretessnivå|spridning|får ses av",
    Field.DAY: "datum|dag|dat|startdatum|datum för insats|insatsdatum|mötesdatum"
    "|genomförd|genomfört|genomförd datum|date|publicerad|publiceringsdatum|dag datum",
    Field.END_DAY: "slutdatum|till datum",
    Field.WEEKDAY: "veckodag",
    Field.TIME: "tid|klockslag|kl|tidpunkt|klockan|tider|pass",
    Field.START: "start|starttid|börjar|början|från kl|fr kl|klockan från|start kl"
    "|start tid|från klockan|påbörjad",
    Field.END: "slut|sluttid|slutar|till kl|t kl|klockan till|slut kl|slut tid"
    "|till klockan|avslutad",
    Field.MINUTES: "längd|minuter|antal minuter|varaktighet|längd minuter",
    Field.ACTIVITY: "aktivitet|aktivitetstyp|insats|insatstyp|typ av insats"
    "|typ av aktivitet|åtgärd|vad|typ",
    Field.PLACE: "plats|ställe|var|lokal|skola",
    Field.PLACE_CLASS: "platstyp|platsslag|typ av plats|slags plats|slag av plats",
    Field.DISTRICT: "kommundel|stadsdel|område|distrikt",
    Field.PARTIES: "parter|deltog|deltagande parter|deltagare|medverkande|aktörer"
    "|utförare|vilka|vilka deltog|av|samverkan med",
    Field.CONFIRMED_BY: "bekräftad av|bekräftat av|bekräftas av|attesterad av",
    Field.CONFIRMED_ON: "bekräftad datum|bekräftat datum|bekräftad|bekräftad den"
    "|datum för bekräftelse|bekräftelsedatum",
    Field.CONFIRMATION_CHANNEL: "bekräftad genom|bekräftad via|bekräftelsesätt",
    Field.AUDIENCE: "målgrupp|mottagare|för vilka",
    Field.AGES: "ålder|åldrar|åldersgrupp|åldersspann",
    Field.REACHED: "antal nådda|nådda|antal deltagare|antal personer|antal besökare"
    "|antal elever|nådda personer",
    Field.TOPICS: "ämne|ämnen|tema|område för information",
    Field.FORUM: "forum|möte|mötesforum|grupp",
    Field.ITEMS: "dagordning|dagordningspunkt|dagordningspunkter|punkter|ärenden",
    Field.CHANNEL: "kanal|kanaler|publicerad i",
    Field.EXTRA: "extra|utöver ordinarie|utöver ordinarie arbete|extra insats",
    Field.HOURS: "timmar|antal timmar|arbetade timmar|persontimmar|arbetstimmar",
    Field.MEMBERS: "medlem|medlemmar|klass|avser",
    Field.COUNTS_FOR: "räknas för|räknas till|åtaganden|punkt i löftet",
    Field.FIRST: "från|fr o m|från och med|första dag|period från|redovisad från"
    "|redovisat från|fr|from|från datum|fom",
    Field.LAST: "till|t o m|till och med|sista dag|period till|redovisad till"
    "|redovisat till|tom",
    Field.PERIOD: "period|månad|redovisad tid|redovisad period|tidsperiod|vecka"
    "|kvartal|år",
    Field.COUNT: "antal|summa|antal tillfällen|antal insatser|antal kontroller"
    "|antal aktiviteter|totalt antal",
    Field.PARTY: "part|organisation|myndighet|redovisande part|bekräftande part",
    Field.COMMITMENTS: "för åtaganden|avser åtaganden",
    Field.ACTIVITIES: "aktiviteter|avser aktiviteter|aktivitetstyper",
    Field.RECORD: "bekräftar|bekräftar id|avser id|tillfälle",
    Field.PRESENT: "var med|närvarande|deltog själv|var närvarande",
    Field.COMMITMENT: "åtagande|åtagandets id|löftespunkt",
    Field.PROOF: "bevis|slag av bevis|bevisslag",
    Field.REFERENCE: "beteckning|diarienummer|dnr|beslut|referens|hänvisning",
    Field.REQUEST: "begäran|begärans id|begäran id",
    Field.ANSWERED: "besvarad|besvarad datum|svarsdatum|mött|åtgärdad",
    Field.INDICATOR: "indikator|mått|mätning",
    Field.VALUE: "värde|mätvärde|resultat",
    Field.LOW: "undre gräns|undre|lägre gräns|från värde",
    Field.HIGH: "övre gräns|övre|högre gräns|till värde",
    Field.N: "antal svar|antal svarande|n",
    Field.RETRACTS: "återtar|återtar id|stryker|stryker id",
    Field.GROUND: "skäl|grund|orsak",
}
_FIELD_OF: Final[dict[str, Field]] = {
    heading: field
    for field, headings in _HEADINGS.items()
    for heading in (*headings.split("|"), field.value.replace("_", " "))
}
JOINT: Final = " / "
"""Between the two parts of a heading that stands on two rows."""

_BRACKETS: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")


def heading_key(heading: str) -> str:
    """Return a heading in the form in which headings are compared."""
    bare = _BRACKETS.sub(" ", plain(heading)) or heading
    letters = "".join(c if c.isalnum() else " " for c in bare)
    return plain(letters).casefold()


def field_of(heading: str) -> Field | None:
    """Return the field that a heading names in plain Swedish (or by id), or None.

    Of a heading on two rows the whole is tried first, then the lower part.
    """
    parts = [heading.replace(JOINT, " "), *reversed(heading.split(JOINT))]
    found = (_FIELD_OF.get(heading_key(part)) for part in parts)
    return next((field for field in found if field is not None), None)


def split_field(name: str) -> tuple[Field, str] | None:
    """Return the field and the party (or "") of "parties:polisen"; None if neither."""
    field, _, party = name.partition(":")
    if field not in set(Field) or (party and Field(field) not in PER_PARTY):
        return None
    if name.endswith(":"):
        return None
    return Field(field), party


_TIMED: Final = frozenset({Field.TIME, Field.START, Field.END})


def kind_of(fields: Sequence[Field]) -> RecordKind:
    """Return what sort of records a table with these columns holds."""
    has = frozenset(fields)
    for wanted, kind in _TELLING:
        if wanted <= has:
            return kind
    dated = has & {Field.FIRST, Field.PERIOD, Field.DAY}
    if Field.COUNT in has and dated and not has & _TIMED:
        return RecordKind.TALLY
    if has & {Field.FIRST, Field.PERIOD} and Field.DAY not in has:
        return RecordKind.COVERAGE
    return RecordKind.OCCASION


_TELLING: Final = (
    ({Field.RETRACTS}, RecordKind.RETRACTION),
    ({Field.INDICATOR, Field.VALUE}, RecordKind.MEASUREMENT),
    ({Field.PROOF}, RecordKind.PROOF),
    ({Field.RECORD}, RecordKind.CONFIRMATION),
    ({Field.REQUEST, Field.COMMITMENT}, RecordKind.REQUEST),
    ({Field.REQUEST}, RecordKind.ANSWER),
    ({Field.COMMITMENT, Field.ANSWERED}, RecordKind.REQUEST),
)
