# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which of the nine kinds a commitment is, and the clause that its words make.

Without a number, a share or a recurrence the kind is intent. A milestone and an agenda
item are known by their own words. Whatever a clause needs and the text does not say is
a default, and becomes a question.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from hallord.core.clauses import (
    AgendaClause,
    CadenceClause,
    Clause,
    CommunicationClause,
    CountClause,
    Criteria,
    IntentClause,
    IntentTag,
    Judged,
    MilestoneClause,
    OnDemandClause,
    Op,
    PresenceClause,
    SetOf,
)
from hallord.core.drafts import DraftField
from hallord.core.periods import Per, Period
from hallord.core.promises import OpenQuestion
from hallord.core.reading import lexicon
from hallord.core.reading.actors import OFFICIAL
from hallord.core.reading.criteria_choice import (
    GENERIC,
    GRADE,
    audience_of,
    criteria_of,
    topic_of,
)
from hallord.core.reading.desk import Desk
from hallord.core.reading.numerals import misread_figures
from hallord.core.reading.passages import Passage
from hallord.core.reading.quantities import Quantity, quantity
from hallord.core.reading.rates import Recurrence, rate, recurrence
from hallord.core.reading.responsibility import Responsibility
from hallord.core.reading.slugs import slug
from hallord.core.reading.windows import TimeWindow

_ITEM: Final = re.compile(
    r"^(?P<item>(?:[\wåäöé-]+ ){1,6}?)(?=ska|skall|lyfts|tas|följs|kommer|ges)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ClauseChoice:
    """The clause, what it was read from, and what its words leave open."""

    clause: Clause
    unit: str = ""
    audience: tuple[str, ...] = ()
    topic: str = ""
    condition: str = ""
    additional: bool = False
    fields: tuple[DraftField, ...] = ()
    questions: tuple[OpenQuestion, ...] = ()
    forums: tuple[tuple[str, str], ...] = ()


def choose_clause(
    part: Passage,
    *,
    who: Responsibility,
    window: TimeWindow,
    period: Period | None,
) -> ClauseChoice:
    """The clause that the words make, for those who are responsible for it."""
    desk = Desk(part, who, window, period, quantity(part.text))
    condition = _note(desk, lexicon.CONDITION, "condition")
    additional = _note(desk, lexicon.ADDITIONAL, "additional")
    if condition:
        desk.asks("condition")
    if additional:
        desk.asks("extra")
    audience, ages = audience_of(desk)
    topic = topic_of(desk)
    criteria = criteria_of(desk, audience, ages, topic, extra=bool(additional))
    clause = _clause(desk, criteria)
    _window_fields(desk)
    grade = GRADE.search(part.text)
    labels = [*audience, *([f"{ages[0]}-{ages[1]}"] if ages else [])]
    labels += [grade[0]] if grade else []
    return ClauseChoice(
        clause=clause,
        unit=desk.read.unit if desk.read else _unit_without_number(part.text),
        audience=tuple(labels),
        topic=topic,
        condition=condition,
        additional=bool(additional),
        fields=tuple(desk.fields),
        questions=tuple(desk.questions),
        forums=tuple(desk.forums),
    )


def _note(desk: Desk, pattern: re.Pattern[str], name: str) -> str:
    match = pattern.search(desk.part.text)
    if match is None:
        return ""
    desk.said(name, *match.span())
    return match[0].strip()


def _unit_without_number(text: str) -> str:
    match = lexicon.COUNTABLE_UNIT.search(text)
    return match[0] if match else ""


def _clause(desk: Desk, criteria: Criteria) -> Clause:
    text, read = desk.part.text, desk.read
    again = recurrence(text)
    explicit = read is not None and not read.implied
    if lexicon.AGENDA.search(text) and not explicit:
        return _agenda(desk)
    if lexicon.ON_DEMAND.search(text) and not explicit:
        return _on_demand(desk)
    if again is not None and (read is None or read.implied or read.n == 1):
        return _cadence(desk, criteria, again)
    if read is not None and read.hours:
        return _presence(desk, criteria, read)
    if read is not None:
        if again is not None:
            desk.asks("quarter")
        return _counted(desk, criteria, read)
    if lexicon.MADE.search(text) and not lexicon.SOFT_CADENCE.search(text):
        return _milestone(desk)
    return _intent(desk, criteria)


def _counted(desk: Desk, criteria: Criteria, read: Quantity) -> Clause:
    _number_fields(desk, read)
    _unit_questions(desk, read, criteria)
    parties = desk.parties
    window = desk.window.days
    if re.search(r"inlägg", read.unit) and parties and read.op is Op.AT_LEAST:
        return CommunicationClause(
            n=read.n, parties=parties, per=read.per, window=window
        )
    members = SetOf(read.each_of) if read.each_of else None
    if members is not None:
        desk.asks("set_size")
    each = read.each and read.per in {Per.DAY, Per.WEEK, Per.MONTH}
    return CountClause(
        n=read.n,
        op=read.op,
        upper=read.upper,
        per=read.per,
        judged=Judged.EACH if each else Judged.TOTAL,
        each_of=members,
        criteria=criteria,
        window=window,
    )


def _number_fields(desk: Desk, read: Quantity) -> None:
    if read.implied:
        desk.assumed("n", "implied_one")
    else:
        desk.said("n", read.start, read.end)
    if read.about:
        desk.asks("about")
    if read.said and not read.implied:
        desk.said("op", read.start, read.end)
    else:
        desk.assumed("op", *(() if read.implied or read.about else ("op",)))
    if read.per_span:
        desk.said("per", *read.per_span)
        if (
            read.each
            and not read.implied
            and not re.search(
                r"varje|daglig", desk.part.text[slice(*read.per_span)], re.IGNORECASE
            )
        ):
            desk.asks("judged")
    else:
        desk.assumed("per", *(("multi_year",) if _many_years(desk) else ()))


def _many_years(desk: Desk) -> bool:
    """Whether "minst fem" could be each year or in all."""
    window = desk.window
    if window.days is not None or window.whole or desk.period is None:
        return False
    last = desk.period.last
    return last is None or (last - desk.period.first).days + 1 > 366


def _unit_questions(desk: Desk, read: Quantity, criteria: Criteria) -> None:
    text = desk.part.text
    if read.unit and GENERIC.search(read.unit) and not criteria.activities:
        desk.asks("counting_rule")
    if re.search(r"\briktad", text, re.IGNORECASE):
        desk.asks("targeted")
    if criteria.weekend:
        desk.asks("one_per")
    if re.search(r"tillfälle", read.unit) and lexicon.PRESENCE.search(text):
        desk.asks("min_length")
    if desk.who.jointly and not desk.who.together:
        desk.asks("jointly")
    if lexicon.BY_SITUATION.search(text):
        desk.asks("situation")


def _presence(desk: Desk, criteria: Criteria, read: Quantity) -> Clause:
    _number_fields(desk, read)
    return PresenceClause(
        hours=read.n, per=read.per, criteria=criteria, window=desk.window.days
    )


def _cadence(desk: Desk, criteria: Criteria, again: Recurrence) -> Clause:
    desk.said("every", again.start, again.end)
    desk.assumed("tolerance_days", "tolerance")
    if again.every > 1:
        desk.assumed("anchor", "anchor")
    return CadenceClause(
        unit=again.unit,
        every=again.every,
        weekday=again.weekday,
        skip_holidays=desk.window.holiday_free,
        criteria=criteria,
        window=desk.window.days,
    )


def _agenda(desk: Desk) -> Clause:
    text = desk.part.text
    match = lexicon.FORUM.search(text)
    name = match[1].strip() if match else "forum"
    forum = slug(name)
    if match:
        desk.said("forums", *match.span(1))
    desk.forums.append((forum, name))
    desk.asks("forums")
    found = _ITEM.match(text)
    item = found["item"].strip() if found else text[:60]
    if found:
        desk.said("items", *found.span("item"))
    else:
        desk.assumed("items", "items")
    season = desk.window.seasons[0].id if len(desk.window.seasons) == 1 else None
    return AgendaClause(
        forums=(forum,),
        items=(slug(item),),
        season=season,
        parties=desk.who.lead,
        window=desk.window.days,
    )


def _on_demand(desk: Desk) -> Clause:
    match = lexicon.ON_DEMAND.search(desk.part.text)
    if match:
        desk.said("trigger", *match.span())
    desk.assumed("within_days", "within_days")
    return OnDemandClause(
        response=desk.part.text, within_days=30, parties=desk.who.lead
    )


def _milestone(desk: Desk) -> Clause:
    match = lexicon.MADE.search(desk.part.text)
    if match:
        desk.said("deliverable", match.start(), len(desk.part.text))
    desk.assumed("proof", "proof")
    if desk.window.due is None:
        desk.assumed("due", *(() if desk.window.whole else ("due",)))
    return MilestoneClause(
        deliverable=desk.part.text,
        proof="decision",
        due=desk.window.due,
        parties=tuple(each for each in desk.who.lead if each in OFFICIAL),
        window=desk.window.days if desk.window.due is None else None,
    )


def _intent(desk: Desk, criteria: Criteria) -> Clause:
    text = desk.part.text
    if misread_figures(text):
        desk.asks("misread")
    if lexicon.SOFT_CADENCE.search(text):
        desk.asks("how_often")
    elif lexicon.VAGUE_QUANTITY.search(text) and lexicon.COUNTABLE_UNIT.search(text):
        desk.asks("vague_quantity")
    elif lexicon.COUNTABLE_UNIT.search(text) or rate(text):
        desk.asks("number")
    if re.search(r"\b(?:ök|minsk|färre|fler\b|tryggare|sänk|höj)\w*", text, re.I):
        desk.asks("baseline")
    if lexicon.OUTSIDE_LABEL.search(text):
        desk.asks("outside_label")
    if lexicon.BY_SITUATION.search(text):
        desk.asks("situation")
    return IntentClause(tag=_tag(text), criteria=criteria, window=desk.window.days)


def _tag(text: str) -> IntentTag:
    """What an intent is about: the word that comes first decides."""
    found = [
        (match.start(), tag)
        for tag, pattern in (
            (IntentTag.PRESENCE, lexicon.PRESENCE),
            (IntentTag.COMMUNICATION, lexicon.COMMUNICATION),
            (IntentTag.ACTIVITY, lexicon.COUNTABLE_UNIT),
            (IntentTag.COOPERATION, lexicon.COOPERATION),
        )
        if (match := pattern.search(text))
    ]
    return min(found, key=lambda each: each[0])[1] if found else IntentTag.ACTIVITY


def _window_fields(desk: Desk) -> None:
    for start, end in desk.window.spans:
        desk.said("window", start, end)
    desk.asks(*desk.window.unsettled)
