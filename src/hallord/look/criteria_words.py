# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an occasion must be in order to count, in words.

Each criterion becomes a few words after the activity, in an order that can be read
aloud: "helginsatser i centrum där både polisen och kommunen var med".
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from hallord.core.clauses import Criteria, Holidays
from hallord.core.promises import Promise
from hallord.look.formats import Lang, list_text, weekday_name
from hallord.look.names import (
    forum_names,
    party_names,
    place_name,
    plain,
    topic_names,
)
from hallord.look.templates import Value, Words, fill

PLACE_CLASS_WORDS: Final[dict[str, Words]] = {
    "school": Words("vid skolor", "at schools"),
    "preschool": Words("vid förskolor", "at preschools"),
    "station": Words("vid stationer", "at stations"),
    "square": Words("på torg", "in squares"),
    "centre": Words("i centrum", "in town centres"),
    "district": Words("i kommundelar", "in districts"),
    "residential": Words("i bostadsområden", "in residential areas"),
    "park": Words("i parker", "in parks"),
    "road": Words("på vägar", "on roads"),
    "tunnel": Words("i gångtunnlar", "in pedestrian tunnels"),
    "restaurant": Words("på restauranger och krogar", "in restaurants and bars"),
    "safety_office": Words("i trygghetskontoret", "in the safety office"),
    "youth_venue": Words("där unga samlas", "where young people gather"),
    "village": Words("i byar", "in villages"),
    "online": Words("på nätet", "online"),
    "other": Words("på andra platser", "in other places"),
}
"""Where, for each class of place."""

PLACE_CLASS_NAMES: Final[dict[str, Words]] = {
    "school": Words("skola", "school"),
    "preschool": Words("förskola", "preschool"),
    "station": Words("station", "station"),
    "square": Words("torg", "square"),
    "centre": Words("centrum", "town centre"),
    "district": Words("kommundel", "district"),
    "residential": Words("bostadsområde", "residential area"),
    "park": Words("park", "park"),
    "road": Words("väg", "road"),
    "tunnel": Words("gångtunnel", "pedestrian tunnel"),
    "restaurant": Words("restaurang eller krog", "restaurant or bar"),
    "safety_office": Words("trygghetskontor", "safety office"),
    "youth_venue": Words("plats där unga samlas", "place where young people gather"),
    "village": Words("by", "village"),
    "online": Words("på nätet", "online"),
    "other": Words("annan plats", "other place"),
}
"""The name of each class of place."""

ROLE_WORDS: Final[dict[str, Words]] = {
    "pupils": Words("elever", "pupils"),
    "guardians": Words("vårdnadshavare", "guardians"),
    "residents": Words("invånare", "residents"),
    "young_people": Words("unga", "young people"),
    "children": Words("barn", "children"),
    "older_people": Words("äldre", "older people"),
    "staff": Words("personal", "staff"),
    "school_staff": Words("skolpersonal", "school staff"),
    "businesses": Words("företagare", "businesses"),
    "property_owners": Words("fastighetsägare", "property owners"),
    "cyclists": Words("cyklister", "cyclists"),
    "drivers": Words("förare", "drivers"),
    "associations": Words("föreningar", "associations"),
    "newcomers": Words("nyanlända", "newcomers"),
}
"""Whom an occasion is for; a role without words here is written as it stands."""

_OF_WEEKENDS: Final = ("weekend_operation",)
"""The activity whose own name says that it is at a weekend."""

_PARTS: Final[dict[str, Words]] = {
    "both": Words("där både {parties} var med", "where both {parties} took part"),
    "all": Words("där {parties} alla var med", "where {parties} all took part"),
    "by": Words("där {parties} var med", "where {parties} took part"),
    "at": Words("vid {places}", "at {places}"),
    "in": Words("i {places}", "in {places}"),
    "for": Words("för {whom}", "for {whom}"),
    "ages": Words(
        "för personer mellan {first} och {last} år",
        "for people aged {first} to {last}",
    ),
    "ages_of": Words(
        "för {whom} mellan {first} och {last} år", "for {whom} aged {first} to {last}"
    ),
    "about": Words("om {topics}", "about {topics}"),
    "weekend": Words("på helger", "at weekends"),
    "weekdays": Words("på {days}", "on {days}"),
    "no_holidays": Words(
        "utom helgdagar och aftnar", "except public holidays and their eves"
    ),
    "only_holidays": Words(
        "på helgdagar och aftnar", "on public holidays and their eves"
    ),
    "season": Words("under {season}", "during the {season}"),
    "term": Words("under skolans terminer", "during school terms"),
    "between": Words(
        "med start mellan klockan {first} och {last}",
        "starting between {first} and {last}",
    ),
    "from": Words("med start efter klockan {first}", "starting after {first}"),
    "until": Words("med start före klockan {last}", "starting before {last}"),
    "minutes": Words(
        "som varade minst {n:en minut|# minuter}",
        "that lasted at least {n:one minute|# minutes}",
    ),
    "hours": Words(
        "som varade minst {n:en timme|# timmar}",
        "that lasted at least {n:one hour|# hours}",
    ),
    "extra": Words("utöver det vanliga arbetet", "beyond ordinary work"),
    "items": Words("där {items} togs upp", "where {items} were taken up"),
    "forums": Words("med {forums}", "of {forums}"),
    "channels": Words("i {channels}", "in {channels}"),
}


def activity_words(promise: Promise, activities: tuple[str, ...], lang: Lang) -> str:
    """Return the activities in the plural: "helginsatser eller trafikkontroller"."""
    if not activities:
        return "tillfällen" if lang == "sv" else "occasions"
    types = promise.catalogue.types
    names = [
        (types[a].sv_many if lang == "sv" else types[a].en_many)
        if a in types
        else plain(a)
        for a in activities
    ]
    return either(names, lang)


def either(names: list[str], lang: Lang) -> str:
    """Return "a, b eller c"."""
    if len(names) < 2:
        return "".join(names)
    last = " eller " if lang == "sv" else " or "
    return ", ".join(names[:-1]) + last + names[-1]


def criteria_words(promise: Promise, criteria: Criteria, lang: Lang) -> str:
    """Return the criteria after the activity, as one run of words; may be empty."""
    parts = (
        *_where(promise, criteria, lang),
        *_whom(promise, criteria, lang),
        *_channels(promise, criteria, lang),
        *_how(promise, criteria, lang),
        *_who(promise, criteria, lang),
        *_when(promise, criteria, lang),
    )
    return " ".join(parts)


def _say(code: str, lang: Lang, params: Mapping[str, Value]) -> str:
    text = fill(_PARTS[code].in_language(lang), params, lang)
    first = _PARTS[code].in_language(lang)[:1]
    return first + text[1:]


def _who(promise: Promise, criteria: Criteria, lang: Lang) -> Iterator[str]:
    if criteria.jointly:
        names = party_names(promise, criteria.jointly, lang)
        code = {1: "by", 2: "both"}.get(len(names), "all")
        yield _say(code, lang, {"parties": list_text(names, lang)})
    elif criteria.by:
        names = party_names(promise, criteria.by, lang)
        yield _say("by", lang, {"parties": either(names, lang)})


def _where(promise: Promise, criteria: Criteria, lang: Lang) -> Iterator[str]:
    if criteria.place_classes:
        classes = [
            PLACE_CLASS_WORDS[c].in_language(lang) for c in criteria.place_classes
        ]
        yield either(classes, lang)
    for code, ids in (("at", criteria.places), ("in", criteria.districts)):
        if ids:
            names = [place_name(promise, place) for place in ids]
            yield _say(code, lang, {"places": either(names, lang)})


def _whom(promise: Promise, criteria: Criteria, lang: Lang) -> Iterator[str]:
    roles = [role_words(role, lang) for role in criteria.roles]
    if criteria.ages:
        first, last = criteria.ages
        span: dict[str, Value] = {"first": first, "last": last}
        if roles:
            yield _say("ages_of", lang, {**span, "whom": either(roles, lang)})
        else:
            yield _say("ages", lang, span)
    elif roles:
        yield _say("for", lang, {"whom": either(roles, lang)})
    if criteria.topics:
        topics = topic_names(promise, criteria.topics)
        yield _say("about", lang, {"topics": either(topics, lang)})


def role_words(role: str, lang: Lang) -> str:
    """Return a role in words; one without words is written as it stands."""
    known = ROLE_WORDS.get(role)
    return known.in_language(lang) if known else plain(role)


def _when(promise: Promise, criteria: Criteria, lang: Lang) -> Iterator[str]:
    if criteria.weekend and criteria.activities != _OF_WEEKENDS:
        yield _say("weekend", lang, {})
    if criteria.weekdays:
        days = [_on_weekday(day, lang) for day in criteria.weekdays]
        yield _say("weekdays", lang, {"days": either(days, lang)})
    if criteria.holidays is Holidays.EXCLUDE:
        yield _say("no_holidays", lang, {})
    if criteria.holidays is Holidays.ONLY:
        yield _say("only_holidays", lang, {})
    if criteria.season:
        name = promise.season(criteria.season).name
        yield _say("season", lang, {"season": name})
    if criteria.school_term:
        yield _say("term", lang, {})
    yield from _clock(criteria, lang)


def _on_weekday(day: int, lang: Lang) -> str:
    name = weekday_name_of(day, lang)
    return f"{name}ar" if lang == "sv" else f"{name}s"


def weekday_name_of(weekday: int, lang: Lang) -> str:
    """Return the name of a weekday, Monday being 0."""
    # 5 January 1970 was a Monday.
    return weekday_name(date(1970, 1, 5 + weekday), lang)


def _clock(criteria: Criteria, lang: Lang) -> Iterator[str]:
    first, last = criteria.not_before, criteria.not_after
    if first and last:
        span: dict[str, Value] = {"first": f"{first:%H.%M}", "last": f"{last:%H.%M}"}
        yield _say("between", lang, span)
    elif first:
        yield _say("from", lang, {"first": f"{first:%H.%M}"})
    elif last:
        yield _say("until", lang, {"last": f"{last:%H.%M}"})


def _channels(promise: Promise, criteria: Criteria, lang: Lang) -> Iterator[str]:
    if criteria.forums:
        names = forum_names(promise, criteria.forums)
        yield _say("forums", lang, {"forums": either(names, lang)})
    if criteria.channels:
        channels = [plain(channel) for channel in criteria.channels]
        yield _say("channels", lang, {"channels": either(channels, lang)})


def _how(promise: Promise, criteria: Criteria, lang: Lang) -> Iterator[str]:
    if criteria.min_minutes:
        hours, rest = divmod(criteria.min_minutes, 60)
        code, number = ("minutes", criteria.min_minutes) if rest else ("hours", hours)
        yield _say(code, lang, {"n": number})
    if criteria.extra_only:
        yield _say("extra", lang, {})
    if criteria.agenda_items:
        items = topic_names(promise, criteria.agenda_items)
        yield _say("items", lang, {"items": either(items, lang)})
