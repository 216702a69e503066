# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Så räknar vi: a clause in one or two plain sentences, in both languages."""

from datetime import date
from fractions import Fraction
from typing import Final

from hallord.core.clauses import (
    AgendaClause,
    CadenceClause,
    CadenceUnit,
    Clause,
    CommunicationClause,
    CountClause,
    Direction,
    IntentClause,
    Judged,
    MilestoneClause,
    OnDemandClause,
    OnePer,
    Op,
    OutcomeClause,
    PresenceClause,
)
from hallord.core.periods import Per, Period
from hallord.core.promises import Commitment, Promise
from hallord.look.criteria_words import (
    activity_words,
    criteria_words,
    either,
    weekday_name_of,
)
from hallord.look.formats import (
    Lang,
    day_text,
    list_text,
    number_text,
    percent_text,
    period_text,
)
from hallord.look.names import (
    forum_names,
    indicator_name,
    party_names,
    place_name,
    plain,
    topic_names,
)
from hallord.look.templates import Value, Words, fill

_SENTENCES: Final[dict[str, Words]] = {
    "counted": Words("Räknas: {what}, {window}.", "Counted: {what}, {window}."),
    "weekend": Words(
        "Helgen är från fredag klockan 18 till och med söndag.",
        "The weekend runs from Friday 18:00 until Sunday night.",
    ),
    "at_least": Words("Minst {n}", "At least {n}"),
    "range": Words("Minst {n}, högst {upper}", "At least {n}, at most {upper}"),
    "at_most": Words("Högst {n}", "At most {n}"),
    "all_days": Words("Det gäller varje {unit} för sig.", "It holds for every {unit}."),
    "all_together": Words(
        "Det är summan som räknas, inte varje {unit} för sig.",
        "It is the sum that counts, not every single {unit}.",
    ),
    "each_of": Words(
        "Det gäller i var och en av {label}.", "It holds in each of {label}."
    ),
    "each_named": Words(
        "Det gäller i var och en av {label}: {members}.",
        "It holds in each of {label}: {members}.",
    ),
    "cadence": Words(
        "Räknas: {what} {often}, {window}.", "Counted: {what} {often}, {window}."
    ),
    "no_holidays": Words("Helgdagar räknas inte.", "Public holidays are not counted."),
    "tolerance": Words(
        "Det får skilja {days:en dag|# dagar}.",
        "It may differ by {days:one day|# days}.",
    ),
    "share": Words("{share} av gångerna räcker.", "{share} of the times is enough."),
    "agenda": Words(
        "Räknas: möten med {forums} som tar upp {items}, {window}.",
        "Counted: meetings of {forums} that take up {items}, {window}.",
    ),
    "agenda_season": Words(
        "Räknas: möten med {forums} som tar upp {items}, under {season}, {window}.",
        "Counted: meetings of {forums} that take up {items}, during the {season}, "
        "{window}.",
    ),
    "every_meeting": Words(
        "Frågan ska tas upp på varje möte.", "Every meeting must take it up."
    ),
    "share_of_meetings": Words(
        "Frågan ska tas upp på minst {share} av mötena.",
        "At least {share} of the meetings must take it up.",
    ),
    "milestone": Words(
        "Klart när {deliverable}, senast {due}.", "Done when {deliverable}, by {due}."
    ),
    "milestone_open": Words("Klart när {deliverable}.", "Done when {deliverable}."),
    "proof": Words("Det visas av: {proof}.", "It is shown by: {proof}."),
    "hours": Words(
        "Räknas: timmar med närvaro {what}, {window}. Minst {n} timmar{per}.",
        "Counted: hours of presence {what}, {window}. At least {n} hours{per}.",
    ),
    "evenings": Words(
        "Räknas: dagar med närvaro {what}, {window}. Minst {share} av dagarna.",
        "Counted: days with presence {what}, {window}. At least {share} of the days.",
    ),
    "posts": Words(
        "Räknas: inlägg i egna kanaler från {parties}, {window}. Minst {n}{per} från "
        "var och en.",
        "Counted: posts in their own channels by {parties}, {window}. At least "
        "{n}{per} from each.",
    ),
    "on_demand": Words(
        "När någon ber om det gäller: {response}. Det ska ske inom "
        "{days:en dag|# dagar}, {window}.",
        "When somebody asks: {response}. It is to happen within {days:one day|# days}, "
        "{window}.",
    ),
    "outcome": Words(
        "Mäts: {indicator}, i {source}, {window}. Utgångsläget är {baseline}, {when}. "
        "Hela spannet med felmarginal ska ligga på {level} eller {way}.",
        "Measured: {indicator}, in {source}, {window}. It started at {baseline}, "
        "{when}. The whole interval must be at {level} or {way}.",
    ),
    "intent": Words(
        "Löftet anger inget som går att räkna.", "The promise names nothing to count."
    ),
    "intent_shown": Words(
        "Löftet anger inget antal. Vi visar {what} som har gjorts.",
        "The promise names no number. We show {what} that took place.",
    ),
    "plan_withheld": Words(
        "Parterna har en plan för när på året det ska ske. Den visas inte.",
        "The parties have a plan for when in the year it is to happen. It is not "
        "shown.",
    ),
}

_PER: Final[dict[Per, Words]] = {
    Per.PERIOD: Words("", ""),
    Per.YEAR: Words(" per år", " a year"),
    Per.HALF_YEAR: Words(" per halvår", " every half-year"),
    Per.SEASON: Words(" per säsong", " a season"),
    Per.TERM: Words(" per termin", " a school term"),
    Per.MONTH: Words(" per månad", " a month"),
    Per.WEEK: Words(" per vecka", " a week"),
    Per.DAY: Words(" per dygn", " a day"),
}
_UNITS: Final[dict[Per, Words]] = {
    Per.MONTH: Words("månad", "month"),
    Per.WEEK: Words("vecka", "week"),
    Per.DAY: Words("dygn", "day"),
}
_ONE_PER: Final[dict[OnePer, Words]] = {
    OnePer.NONE: Words("", ""),
    OnePer.DAY: Words(", högst en per dag", ", at most one a day"),
    OnePer.WEEKEND: Words(", högst en per helg", ", at most one a weekend"),
    OnePer.DAY_PLACE: Words(
        ", högst en per dag och plats", ", at most one a day and place"
    ),
}
_OFTEN: Final[dict[CadenceUnit, tuple[Words, Words, Words]]] = {
    CadenceUnit.DAY: (
        Words("varje dag", "every day"),
        Words("varannan dag", "every other day"),
        Words("var {n}:e dag", "every {n} days"),
    ),
    CadenceUnit.WEEK: (
        Words("varje vecka", "every week"),
        Words("varannan vecka", "every other week"),
        Words("var {n}:e vecka", "every {n} weeks"),
    ),
    CadenceUnit.MONTH: (
        Words("varje månad", "every month"),
        Words("varannan månad", "every other month"),
        Words("var {n}:e månad", "every {n} months"),
    ),
    CadenceUnit.YEAR: (
        Words("varje år", "every year"),
        Words("vartannat år", "every other year"),
        Words("var {n}:e år", "every {n} years"),
    ),
}
_WAYS: Final[dict[Direction, Words]] = {
    Direction.DOWN: Words("lägre", "lower"),
    Direction.UP: Words("högre", "higher"),
}


def counting_sentence(promise: Promise, clause: Clause, lang: Lang = "sv") -> str:
    """Return how a clause is counted, as one or a few sentences."""
    match clause:
        case CountClause():
            return _count(promise, clause, lang)
        case CadenceClause():
            return _cadence(promise, clause, lang)
        case AgendaClause():
            return _agenda(promise, clause, lang)
        case MilestoneClause():
            return _milestone(promise, clause, lang)
        case PresenceClause():
            return _presence(promise, clause, lang)
        case CommunicationClause():
            return _posts(promise, clause, lang)
        case OnDemandClause():
            params: dict[str, Value] = {
                "response": clause.response.rstrip("."),
                "days": clause.within_days,
                "window": _window(promise, clause, lang),
            }
            return _say("on_demand", lang, params)
        case OutcomeClause():
            return _outcome(promise, clause, lang)
        case IntentClause():
            return _intent(promise, clause, lang)


def commitment_sentence(
    promise: Promise, commitment: Commitment, clause: Clause, lang: Lang = "sv"
) -> str:
    """Return the counting sentence, and the commitment's own counting rule after it."""
    said = counting_sentence(promise, clause, lang)
    rule = commitment.counting_rule.strip()
    return f"{said} {rule}" if rule and lang == "sv" else said


def _say(code: str, lang: Lang, params: dict[str, Value]) -> str:
    return fill(_SENTENCES[code].in_language(lang), params, lang)


def _window(promise: Promise, clause: Clause, lang: Lang) -> str:
    period = promise.period
    if promise.extension is not None:
        period = Period(period.first, promise.extension.until)
    window = clause.window or period
    return period_text(window.first, window.last, lang)


def _what(promise: Promise, clause: CountClause | CadenceClause, lang: Lang) -> str:
    activities = activity_words(promise, clause.criteria.activities, lang)
    rest = criteria_words(promise, clause.criteria, lang)
    return f"{activities} {rest}".strip()


def _count(promise: Promise, clause: CountClause, lang: Lang) -> str:
    code = {Op.AT_LEAST: "at_least", Op.RANGE: "range", Op.AT_MOST: "at_most"}
    numbers: dict[str, Value] = {"n": clause.n}
    if clause.op is Op.RANGE:
        numbers["upper"] = clause.upper or clause.n
    number = _say(code[clause.op], lang, numbers)
    per = _PER[clause.per].in_language(lang)
    one = _ONE_PER[clause.one_per].in_language(lang)
    counted: dict[str, Value] = {
        "what": _what(promise, clause, lang),
        "window": _window(promise, clause, lang),
    }
    sentences = [_say("counted", lang, counted), f"{number}{per}{one}."]
    if clause.per in _UNITS:
        each = clause.judged is Judged.EACH
        unit: dict[str, Value] = {"unit": _UNITS[clause.per].in_language(lang)}
        sentences.append(_say("all_days" if each else "all_together", lang, unit))
    sentences.extend(_members(promise, clause, lang))
    if clause.criteria.weekend:
        sentences.append(_say("weekend", lang, {}))
    if clause.plan_withheld:
        sentences.append(_say("plan_withheld", lang, {}))
    return " ".join(sentences)


def _members(promise: Promise, clause: CountClause, lang: Lang) -> list[str]:
    every = clause.each_of
    if every is None:
        return []
    if not every.members:
        return [_say("each_of", lang, {"label": every.label})]
    members = list_text([place_name(promise, m) for m in every.members], lang)
    return [_say("each_named", lang, {"label": every.label, "members": members})]


def _cadence(promise: Promise, clause: CadenceClause, lang: Lang) -> str:
    one, two, many = _OFTEN[clause.unit]
    words = {1: one, 2: two}.get(clause.every, many).in_language(lang)
    often = words.replace("{n}", str(clause.every))
    if clause.unit is CadenceUnit.WEEK and clause.weekday is not None:
        often = _often_on(often, weekday_name_of(clause.weekday, lang))
    params: dict[str, Value] = {
        "what": _what(promise, clause, lang),
        "often": often,
        "window": _window(promise, clause, lang),
    }
    sentences = [_say("cadence", lang, params)]
    if clause.skip_holidays:
        sentences.append(_say("no_holidays", lang, {}))
    if clause.tolerance_days:
        sentences.append(_say("tolerance", lang, {"days": clause.tolerance_days}))
    if clause.share != 1:
        share = percent_text(clause.share, lang)
        sentences.append(_say("share", lang, {"share": share}))
    return " ".join(sentences)


def _often_on(often: str, day: str) -> str:
    """Return "varje torsdag", "every other Thursday", "every 3 weeks, on Thursday"."""
    before, _, unit = often.rpartition(" ")
    return f"{before} {day}" if unit != "weeks" else f"{often}, on {day}"


def _agenda(promise: Promise, clause: AgendaClause, lang: Lang) -> str:
    params: dict[str, Value] = {
        "forums": list_text(forum_names(promise, clause.forums), lang),
        "items": either(topic_names(promise, clause.items), lang),
        "window": _window(promise, clause, lang),
    }
    code = "agenda"
    if clause.season is not None:
        code = "agenda_season"
        params["season"] = promise.season(clause.season).name
    return f"{_say(code, lang, params)} {_share_of_meetings(clause.share, lang)}"


def _share_of_meetings(share: Fraction, lang: Lang) -> str:
    if share == 1:
        return _say("every_meeting", lang, {})
    return _say("share_of_meetings", lang, {"share": percent_text(share, lang)})


def _milestone(promise: Promise, clause: MilestoneClause, lang: Lang) -> str:
    due = clause.due or _last_day(promise, clause)
    done: dict[str, Value] = {"deliverable": clause.deliverable.rstrip(".")}
    if due is None:
        first = _say("milestone_open", lang, done)
    else:
        first = _say("milestone", lang, {**done, "due": day_text(due, lang)})
    proof = (clause.proof_text or plain(clause.proof)).rstrip(".")
    return f"{first} {_say('proof', lang, {'proof': proof})}" if proof else first


def _last_day(promise: Promise, clause: Clause) -> date | None:
    return (clause.window or promise.period).last


def _presence(promise: Promise, clause: PresenceClause, lang: Lang) -> str:
    where = criteria_words(promise, clause.criteria, lang)
    params: dict[str, Value] = {"what": where, "window": _window(promise, clause, lang)}
    if clause.share is not None:
        params["share"] = percent_text(clause.share, lang)
        said = _say("evenings", lang, params)
    else:
        params["n"] = number_text(clause.hours or 0, lang)
        params["per"] = _PER[clause.per].in_language(lang)
        said = _say("hours", lang, params)
    return said.replace(" , ", ", ")


def _posts(promise: Promise, clause: CommunicationClause, lang: Lang) -> str:
    params: dict[str, Value] = {
        "parties": list_text(party_names(promise, clause.parties, lang), lang),
        "window": _window(promise, clause, lang),
        "n": clause.n,
        "per": _PER[clause.per].in_language(lang),
    }
    return _say("posts", lang, params)


def _outcome(promise: Promise, clause: OutcomeClause, lang: Lang) -> str:
    params: dict[str, Value] = {
        "indicator": indicator_name(promise, clause.indicator),
        "source": clause.source,
        "baseline": number_text(clause.baseline, lang),
        "when": clause.baseline_period,
        "level": number_text(clause.level, lang),
        "way": _WAYS[clause.direction].in_language(lang),
        "window": _window(promise, clause, lang),
    }
    return _say("outcome", lang, params)


def _intent(promise: Promise, clause: IntentClause, lang: Lang) -> str:
    if not clause.criteria.activities:
        return _say("intent", lang, {})
    what = activity_words(promise, clause.criteria.activities, lang)
    return _say("intent_shown", lang, {"what": what})
