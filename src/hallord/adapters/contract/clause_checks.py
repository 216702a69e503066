# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Rules across the fields of a clause, and between a clause and its promise."""

from collections.abc import Iterator

from hallord.adapters.contract.findings import Note, Path
from hallord.adapters.contract.references import (
    districts_of,
    forums_of,
    missing_activities,
    parties_of,
    places_of,
    seasons_of,
    topics_of,
)
from hallord.core.clauses import (
    AgendaClause,
    CadenceClause,
    CadenceUnit,
    Clause,
    CommunicationClause,
    CountClause,
    Criteria,
    Judged,
    MilestoneClause,
    OnDemandClause,
    Op,
    OutcomeClause,
    PresenceClause,
    SetOf,
)
from hallord.core.periods import Per, Period
from hallord.core.places import PlaceClass
from hallord.core.promises import Promise

_SHORT = frozenset({Per.DAY, Per.WEEK, Per.MONTH})
_LEAST_STEP_DAYS = 28
_NEEDS_CONSENT = frozenset({PlaceClass.SCHOOL, PlaceClass.PRESCHOOL})


def whole_period(promise: Promise) -> Period:
    """Return the promise's period, prolonged where it has been."""
    extended, period = promise.extension, promise.period
    if extended is None or period.last is None:
        return period
    return Period(period.first, max(period.last, extended.until))


def clause_names(clause: Clause, promise: Promise, path: Path) -> Iterator[Note]:
    """Yield a note for every id in a clause that the promise does not know."""
    parties = parties_of(promise)
    match clause:
        case AgendaClause():
            yield from forums_of(promise).missing(clause.forums, (*path, "forums"))
            yield from topics_of(promise).missing(clause.items, (*path, "items"))
            yield from seasons_of(promise).missing_one(clause.season, (*path, "season"))
            yield from parties.missing(clause.parties, (*path, "parties"))
        case MilestoneClause() | OnDemandClause() | OutcomeClause():
            yield from parties.missing(clause.parties, (*path, "parties"))
        case CommunicationClause():
            yield from parties.missing(clause.parties, (*path, "parties"))
            yield from _criteria_names(clause.criteria, promise, (*path, "criteria"))
        case _:
            yield from _criteria_names(clause.criteria, promise, (*path, "criteria"))


def _criteria_names(criteria: Criteria, promise: Promise, path: Path) -> Iterator[Note]:
    parties, topics = parties_of(promise), topics_of(promise)
    yield from missing_activities(criteria.activities, promise, (*path, "activities"))
    yield from parties.missing(criteria.jointly, (*path, "jointly"))
    yield from parties.missing(criteria.by, (*path, "by"))
    yield from places_of(promise).missing(criteria.places, (*path, "places"))
    yield from districts_of(promise).missing(criteria.districts, (*path, "districts"))
    yield from seasons_of(promise).missing_one(criteria.season, (*path, "season"))
    yield from topics.missing(criteria.topics, (*path, "topics"))
    yield from topics.missing(criteria.agenda_items, (*path, "agenda_items"))
    yield from forums_of(promise).missing(criteria.forums, (*path, "forums"))


def clause_window(clause: Clause, promise: Promise, path: Path) -> Iterator[Note]:
    """Yield a note when the clause's own window is not within the promise's period."""
    period = whole_period(promise)
    window = clause.window
    if window is not None and not period.contains(window):
        yield Note(
            (*path, "window"),
            f"tiden {told(window)} ligger inte inom löftets tid {told(period)}",
            f"Skriv dagar inom {told(period)}, eller ta bort window.",
        )


def clause_times(clause: Clause, promise: Promise, path: Path) -> Iterator[Note]:
    """Yield a note for every other day of a clause that lies outside its time."""
    period = whole_period(promise)
    window = clause.window
    room = window if window is not None and period.contains(window) else period
    due = clause.due if isinstance(clause, MilestoneClause) else None
    if due is not None and due not in room:
        yield Note(
            (*path, "due"),
            f"sista dagen {due} ligger inte inom {told(room)}",
            f"Skriv en dag inom {told(room)}.",
        )
    if isinstance(clause, CountClause):
        yield from _plan_times(clause, room, path)


def _plan_times(clause: CountClause, room: Period, path: Path) -> Iterator[Note]:
    before: Period | None = None
    for place, step in enumerate(clause.plan):
        where = (*path, "plan", place, "period")
        if not room.contains(step.period):
            yield Note(
                where,
                f"steget {told(step.period)} ligger inte inom {told(room)}",
                f"Skriv dagar inom {told(room)}.",
            )
        if before is not None and (before.last or before.first) >= step.period.first:
            yield Note(
                where,
                "steget börjar innan det förra har slutat",
                "Skriv stegen i tidsordning och utan överlapp.",
            )
        before = step.period


def told(period: Period) -> str:
    """Return a period as people read it."""
    if period.last is None:
        return f"från {period.first} tills vidare"
    return f"{period.first} – {period.last}"


def clause_rules(clause: Clause, promise: Promise, path: Path) -> Iterator[Note]:
    """Yield a note for every rule that the clause's own fields break."""
    match clause:
        case CountClause():
            yield from _count_rules(clause, promise, path)
        case CadenceClause():
            yield from _cadence_rules(clause, path)
        case PresenceClause():
            yield from _presence_rules(clause, path)
        case _:
            pass
    match clause:
        case CountClause() | PresenceClause() | CommunicationClause():
            yield from _season_rule(clause, promise, path)
        case _:
            pass
    if not isinstance(
        clause, AgendaClause | MilestoneClause | OnDemandClause | OutcomeClause
    ):
        yield from _criteria_rules(clause.criteria, (*path, "criteria"))


def _count_rules(clause: CountClause, promise: Promise, path: Path) -> Iterator[Note]:
    if clause.op is Op.RANGE:
        if clause.upper is None or clause.upper <= clause.n:
            yield Note(
                (*path, "upper"),
                f"ett spann behöver ett övre tal som är större än n = {clause.n}",
                f"Skriv till exempel: upper = {clause.n + 1}",
            )
    elif clause.upper is not None:
        yield Note(
            (*path, "upper"),
            f'ett övre tal går inte ihop med op = "{clause.op}"',
            'Skriv op = "range", eller ta bort upper.',
        )
    if clause.judged is Judged.EACH and clause.per not in _SHORT:
        yield Note(
            (*path, "judged"),
            f'”each” går inte ihop med per = "{clause.per}"',
            'Ta bort judged, eller skriv per = "day", "week" eller "month".',
        )
    if clause.each_of is not None:
        yield from _set_rules(clause.each_of, (*path, "each_of"))
    yield from _plan_rules(clause, path)
    if _concerns_enforcement(clause.criteria, promise):
        yield from _enforcement_rules(clause, promise, path)


def _set_rules(every: SetOf, path: Path) -> Iterator[Note]:
    if not every.members and every.size is None:
        yield Note(
            (*path, "size"),
            "det står inte hur många det gäller, och då går det inte att räkna",
            "Skriv members eller size; lämnar texten det öppet, skriv det antal som"
            ' antas och en öppen fråga med field = "clause.each_of.size".',
        )
    if every.members and every.size not in {None, len(every.members)}:
        yield Note(
            (*path, "size"),
            f"size är {every.size} men members är {len(every.members)}",
            f"Skriv size = {len(every.members)}, eller ta bort size.",
        )


def _plan_rules(clause: CountClause, path: Path) -> Iterator[Note]:
    if not clause.plan:
        return
    if clause.plan_withheld:
        yield Note(
            (*path, "plan_withheld"),
            "planen kan inte både stå här och hållas inne",
            "Ta bort plan eller plan_withheld.",
        )
    if clause.per is not Per.PERIOD or clause.each_of is not None:
        yield Note(
            (*path, "plan"),
            "en plan går bara att ange för ett antal som gäller hela tiden",
            'Ta bort plan, eller skriv per = "period" utan each_of.',
        )
        return
    planned = sum(step.n for step in clause.plan)
    if planned != clause.n:
        yield Note(
            (*path, "plan"),
            f"stegen i planen blir {planned}, men antalet är {clause.n}",
            f"Ändra stegen så att de blir {clause.n} tillsammans.",
        )


def _concerns_enforcement(criteria: Criteria, promise: Promise) -> bool:
    return any(promise.catalogue.is_enforcement(a) for a in criteria.activities)


def _enforcement_rules(
    clause: CountClause, promise: Promise, path: Path
) -> Iterator[Note]:
    """Nothing in a public contract may tell where and when an operation will be."""
    for place, step in enumerate(clause.plan):
        if step.period.days < _LEAST_STEP_DAYS:
            yield Note(
                (*path, "plan", place, "period"),
                "ett så kort steg avslöjar när insatsen ska ske",
                f"Skriv steg på minst {_LEAST_STEP_DAYS} dagar, eller ta bort plan och"
                " skriv plan_withheld = true.",
            )
    for place, name in enumerate(clause.criteria.places):
        found = promise.place(name)
        if found is None or found.name_public:
            continue
        if found.place_class in _NEEDS_CONSENT:
            yield Note(
                (*path, "criteria", "places", place),
                f"insatser vid ”{name}” pekar ut en skola som inte har gått med på det",
                f'Skriv place_classes = ["{found.place_class}"], eller name_public ='
                " true på platsen när skolan har sagt ja.",
            )


def _season_rule(
    clause: CountClause | PresenceClause | CommunicationClause,
    promise: Promise,
    path: Path,
) -> Iterator[Note]:
    if clause.per is Per.SEASON and not promise.seasons:
        yield Note(
            (*path, "per"),
            "antalet gäller per säsong, men löftet har ingen säsong",
            'Skriv en under [[seasons]], till exempel first = "04-01" och'
            ' last = "09-30".',
        )


def _cadence_rules(clause: CadenceClause, path: Path) -> Iterator[Note]:
    if clause.weekday is not None and clause.unit is not CadenceUnit.WEEK:
        yield Note(
            (*path, "weekday"),
            f'en veckodag går inte ihop med unit = "{clause.unit}"',
            'Ta bort weekday, eller skriv unit = "week".',
        )


def _presence_rules(clause: PresenceClause, path: Path) -> Iterator[Note]:
    if clause.hours is None and clause.share is None:
        yield Note(
            (*path, "hours"),
            "varken timmar eller andel står här, och då går närvaron inte att räkna",
            'Skriv hours eller share; lovas inget antal är punkten kind = "intent" med'
            ' tag = "presence".',
        )
    if clause.hours is not None and clause.share is not None:
        yield Note(
            (*path, "share"),
            "både timmar och andel står här",
            "Ta bort hours eller share.",
        )


def _criteria_rules(criteria: Criteria, path: Path) -> Iterator[Note]:
    if criteria.ages is not None and criteria.ages[0] > criteria.ages[1]:
        first, last = criteria.ages
        yield Note(
            (*path, "ages"),
            f"åldrarna {first}–{last} står i fel ordning",
            f"Skriv ages = [{last}, {first}]",
        )
    early, late = criteria.not_before, criteria.not_after
    if early is not None and late is not None and early > late:
        yield Note(
            (*path, "not_after"),
            f"senaste klockslaget {late:%H:%M} är före det tidigaste {early:%H:%M}",
            "Skriv not_before och not_after i ordning.",
        )
