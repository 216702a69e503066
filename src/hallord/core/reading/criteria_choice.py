# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which occasions the words ask for: activity, place, audience, topic, time of week."""

from __future__ import annotations

import re
from typing import Final

from hallord.core.clauses import Criteria, Holidays
from hallord.core.reading import lexicon
from hallord.core.reading.actors import OFFICIAL
from hallord.core.reading.desk import Desk
from hallord.core.reading.slugs import slug

GENERIC: Final = re.compile(
    r"(?:tillfällen?|gång(?:er)?|ggr|insats(?:er)?|aktivitet(?:er)?|kontakt(?:er)?"
    r"|helg(?:er)?|åtgärd(?:er)?)$",
    re.IGNORECASE,
)
_AGES: Final = re.compile(
    r"(?:\bmellan )?(?P<low>\d{1,2})(?: ?- ?| och | till )(?P<high>\d{1,2})"
    r"(?= ?(?:år\b|åring|års\b))",
    re.IGNORECASE,
)
GRADE: Final = re.compile(
    r"\b(?:årskurs(?:erna)?|åk\.?) ?\d{1,2}(?:(?: ?- ?| och )\d{1,2})?", re.IGNORECASE
)
_TOPIC: Final = re.compile(
    r"\b(?:om|kring|inom|rörande|kopplat till) (?P<topic>[\wåäöé-]+"
    r"(?: [\wåäöé-]+){0,5}?)(?= (?:genom|till|för|vid|med|i|på|under|och att|ska|så)\b"
    r"|[.,;:()]|$)",
    re.IGNORECASE,
)


def criteria_of(
    desk: Desk,
    audience: tuple[str, ...],
    ages: tuple[int, int] | None,
    topic: str,
    *,
    extra: bool,
) -> Criteria:
    """The criteria of an occasion, as far as the words ask for anything."""
    text, window = desk.part.text, desk.window
    official = tuple(dict.fromkeys(each for each in desk.parties if each in OFFICIAL))
    jointly = official if desk.who.jointly and len(official) > 1 else ()
    by = () if jointly else desk.who.lead
    classes = tuple(
        name for name, pattern in lexicon.PLACE_CLASSES if pattern.search(text)
    )
    for name, pattern in lexicon.PLACE_CLASSES:
        match = pattern.search(text)
        if name in classes and match:
            desk.said("place_classes", *match.span())
    informs = bool(lexicon.COMMUNICATION.search(text))
    return Criteria(
        activities=_activities(desk),
        jointly=jointly,
        by=by,
        place_classes=() if "online" in classes else classes,
        weekend=window.weekend,
        weekdays=window.weekdays,
        holidays=Holidays.EXCLUDE if window.holiday_free else Holidays.INCLUDE,
        season=window.seasons[0].id if len(window.seasons) == 1 else None,
        school_term=window.school_term,
        not_before=window.not_before,
        not_after=window.not_after,
        roles=tuple(r for r in audience if r != "staff") if informs else (),
        ages=ages if informs else None,
        topics=(slug(topic),) if topic and informs else (),
        extra_only=extra,
    )


def _activities(desk: Desk) -> tuple[str, ...]:
    """The catalogue type of what is counted, else of what the words name first."""
    unit = desk.read.unit if desk.read else ""
    for words in (unit, desk.part.text):
        for name, pattern in lexicon.ACTIVITIES:
            match = pattern.search(words)
            generic = GENERIC.search(words) and words == unit and name == "operation"
            if match and not generic:
                if words == desk.part.text:
                    desk.said("activities", *match.span())
                return (name,)
    return ()


def audience_of(desk: Desk) -> tuple[tuple[str, ...], tuple[int, int] | None]:
    """Roles named in the text, and ages as a span."""
    text = desk.part.text
    roles: list[str] = []
    for name, pattern in lexicon.AUDIENCES:
        match = pattern.search(text)
        if match:
            roles.append(name)
            desk.said("audience", *match.span())
    found = _AGES.search(text)
    if found is None:
        return tuple(roles), None
    low, high = int(found["low"]), int(found["high"])
    if not low < high:
        return tuple(roles), None
    desk.said("ages", *found.span())
    return tuple(roles), (low, high)


def topic_of(desk: Desk) -> str:
    """What is told about, where something is told; else empty."""
    text = desk.part.text
    informs = lexicon.COMMUNICATION.search(text)
    match = _TOPIC.search(text) if informs else None
    if match is None:
        return ""
    desk.said("topic", *match.span("topic"))
    if re.match(r"området|ämnet|detta", match["topic"]):
        desk.asks("topic")
    return match["topic"].strip()
