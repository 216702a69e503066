# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""A draft as plain values for machines: what `hallord draft --json` prints.

A number stands under `clause.quantity.n` only where the page has it. Where the clause
needs one that the page does not give, `n` is null and `default_n` says what is used.
"""

from __future__ import annotations

from typing import TypeAlias

from hallord.core.clauses import (
    AgendaClause,
    CadenceClause,
    Clause,
    CommunicationClause,
    CountClause,
    Criteria,
    Holidays,
    IntentClause,
    MilestoneClause,
    OnDemandClause,
    OutcomeClause,
    PresenceClause,
)
from hallord.core.drafts import Draft, DraftCommitment, FieldSource, Quote
from hallord.core.periods import Period, Season
from hallord.core.promises import OpenQuestion, Span

Record: TypeAlias = dict[str, "Value"]
"""A JSON object."""

Value: TypeAlias = str | int | bool | list["Value"] | Record | None
"""What JSON can hold, as far as drafts need it."""

FORMAT = "hallord/draft/1"
"""The name and version of this form."""


def draft_as_json(draft: Draft) -> Record:
    """The draft as a JSON object; every span is [start, end) into the clean text."""
    return {
        "format": FORMAT,
        "title": _quote(draft.title),
        "municipality": _quote(draft.municipality),
        "source_url": draft.source_url or None,
        "period": {
            **_period(draft.period.period),
            "found": [_quote(each) for each in draft.period.found],
            "suggestion": draft.period.suggestion or None,
            "until_replaced": draft.period.until_replaced,
        },
        "heading_period": _quote(draft.heading_period),
        "parties": [
            {"id": p.id, "name": p.name, "kind": p.kind.value, "official": p.official}
            for p in draft.parties
        ],
        "focus_areas": [_quote(each) for each in draft.focus_areas],
        "aims": [_quote(each) for each in draft.aims],
        "commitments": [_commitment(each, draft) for each in draft.commitments],
        "problems": [
            {
                "code": problem.code,
                "message": problem.message,
                "span": _span(problem.span),
            }
            for problem in draft.problems
        ],
        "open_questions": [_question(each) for each in draft.open_questions],
    }


def _commitment(read: DraftCommitment, draft: Draft) -> Record:
    return {
        "text": read.text,
        "span": _span(read.span),
        "heading": read.heading,
        "kind": read.kind.value,
        "clause": _clause(read),
        "window": _window(read, draft.seasons),
        "parties": list(read.parties),
        "lead": list(read.lead),
        "supporting": list(read.supporting),
        "jointly": read.jointly,
        "audience": list(read.audience),
        "topic": read.topic or None,
        "condition": read.condition or None,
        "additional": read.additional,
        "fields": [
            {
                "name": each.name,
                "source": each.source.value,
                "text": each.quote.text if each.quote else None,
                "span": _span(each.quote.span) if each.quote else None,
            }
            for each in read.fields
        ],
        "open_questions": [_question(each) for each in read.open_questions],
    }


def _clause(read: DraftCommitment) -> Record:
    clause = read.clause
    made: Record = {"kind": clause.kind.value}
    if read.unit:
        made["unit"] = read.unit
    match clause:
        case CountClause():
            made["quantity"] = _quantity(read, clause)
            made["judged"] = clause.judged.value
            made["one_per"] = clause.one_per.value
        case CommunicationClause():
            made["quantity"] = {
                **_number(read, clause.n),
                "op": "at_least",
                "per": clause.per.value,
            }
        case PresenceClause():
            hours = clause.hours or 0
            made["quantity"] = {
                **_number(read, hours),
                "op": "at_least",
                "per": clause.per.value,
                "unit": "hours",
            }
        case CadenceClause():
            made["recurrence"] = {
                "unit": clause.unit.value,
                "every": clause.every,
                "weekday": clause.weekday,
                "tolerance_days": clause.tolerance_days,
            }
        case _:
            made.update(_other(clause))
    criteria = _criteria_of(clause)
    if criteria is not None:
        made["criteria"] = _criteria(criteria)
    return made


def _other(clause: Clause) -> Record:
    match clause:
        case MilestoneClause():
            due = clause.due.isoformat() if clause.due else None
            return {
                "deliverable": clause.deliverable,
                "proof": clause.proof,
                "due": due,
            }
        case AgendaClause():
            return {
                "forums": list(clause.forums),
                "items": list(clause.items),
                "season": clause.season,
            }
        case OnDemandClause():
            return {"response": clause.response, "within_days": clause.within_days}
        case OutcomeClause():
            return {"indicator": clause.indicator}
        case IntentClause():
            return {"tag": clause.tag.value}
        case _:
            return {}


def _quantity(read: DraftCommitment, clause: CountClause) -> Record:
    quantity: Record = {
        **_number(read, clause.n),
        "op": clause.op.value,
        "per": clause.per.value,
    }
    if clause.upper is not None:
        quantity["upper"] = clause.upper
    if clause.each_of is not None:
        quantity["each_of"] = clause.each_of.label
    return quantity


def _number(read: DraftCommitment, number: int) -> Record:
    where = read.field("n")
    if where is not None and where.source is FieldSource.DEFAULT:
        return {"n": None, "default_n": number}
    return {"n": number}


def _criteria_of(clause: Clause) -> Criteria | None:
    match clause:
        case CountClause() | CadenceClause() | PresenceClause() | IntentClause():
            return clause.criteria
        case _:
            return None


def _criteria(criteria: Criteria) -> Record:
    """The criteria that ask for something; an empty one asks nothing."""
    asked: Record = {
        "activities": list(criteria.activities),
        "jointly": list(criteria.jointly),
        "by": list(criteria.by),
        "place_classes": list(criteria.place_classes),
        "weekend": criteria.weekend,
        "weekdays": list(criteria.weekdays),
        "season": criteria.season,
        "school_term": criteria.school_term,
        "roles": list(criteria.roles),
        "ages": list(criteria.ages) if criteria.ages else None,
        "topics": list(criteria.topics),
        "extra_only": criteria.extra_only,
    }
    if criteria.not_before is not None:
        asked["not_before"] = criteria.not_before.isoformat("minutes")
    if criteria.not_after is not None:
        asked["not_after"] = criteria.not_after.isoformat("minutes")
    if criteria.holidays is not Holidays.INCLUDE:
        asked["holidays"] = criteria.holidays.value
    return {name: value for name, value in asked.items() if value}


def _window(read: DraftCommitment, seasons: tuple[Season, ...]) -> Record | None:
    """The commitment's own window, or None where it has the whole period."""
    if not read.window_words:
        return None
    window = read.clause.window
    found: Record = {"text": read.window_words, **_period(window)}
    criteria = _criteria_of(read.clause)
    if criteria is not None:
        found["weekend"] = criteria.weekend
        found["weekdays"] = list(criteria.weekdays)
    named = [s for s in seasons if s.id in read.window_words.lower() or _uses(read, s)]
    found["seasons"] = [
        {"id": s.id, "first": list(s.first), "last": list(s.last)} for s in named
    ]
    return found


def _uses(read: DraftCommitment, season: Season) -> bool:
    criteria = _criteria_of(read.clause)
    return criteria is not None and criteria.season == season.id


def _period(period: Period | None) -> Record:
    if period is None:
        return {"first": None, "last": None}
    last = period.last.isoformat() if period.last else None
    return {"first": period.first.isoformat(), "last": last}


def _question(question: OpenQuestion) -> Record:
    return {
        "code": question.code,
        "field": question.field,
        "question": question.question,
        "default": question.default or None,
    }


def _quote(quote: Quote | None) -> Record | None:
    if quote is None:
        return None
    return {"text": quote.text, "span": _span(quote.span)}


def _span(span: Span | None) -> list[Value] | None:
    return None if span is None else [span.start, span.end]
