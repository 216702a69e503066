# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""A draft: what a page of Swedish text was read as, before any person agreed to it.

Every field says whether it was found in the text, and where, or is a default. What
the text leaves open is an open question, and what does not add up is a problem; both
go with the draft so that nothing is settled in silence.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from hallord.core.clauses import (
    AgendaClause,
    Clause,
    CountClause,
    Kind,
    MilestoneClause,
    SetOf,
)
from hallord.core.parties import Party
from hallord.core.periods import Period, Season
from hallord.core.places import Area
from hallord.core.promises import Commitment, OpenQuestion, Promise, Source, Span


class FieldSource(StrEnum):
    """Whether a value stands in the text or is a default."""

    TEXT = "text"
    DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the page, and where they stand."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class DraftField:
    """Where the value of one field comes from.

    `name` is the field ("n", "op", "lead", "window" …). A default has no `quote`.
    """

    name: str
    source: FieldSource
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class DraftProblem:
    """Something on the page that does not add up, in Swedish, with where it stands."""

    code: str
    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class DraftPeriod:
    """The period as found: the days, or None where they cannot be told.

    `found` holds the strings that it was read from. `suggestion` is in Swedish and
    says what the page may have meant. `until_replaced` marks "tills vidare".
    """

    period: Period | None
    found: tuple[Quote, ...] = ()
    suggestion: str = ""
    until_replaced: bool = False


@dataclass(frozen=True, slots=True)
class DraftCommitment:
    """One thing promised, as read: the words, the clause, and where each came from.

    `parties` of the commitment are `lead` and then `supporting`, by party id. `jointly`
    says that they do it together. `unit`, `window_words`, `audience` and `topic` are
    the page's own words or plain labels. `additional` marks "utöver ordinarie arbete".
    """

    text: str
    span: Span
    clause: Clause
    heading: str = ""
    lead: tuple[str, ...] = ()
    supporting: tuple[str, ...] = ()
    jointly: bool = False
    unit: str = ""
    window_words: str = ""
    audience: tuple[str, ...] = ()
    topic: str = ""
    condition: str = ""
    additional: bool = False
    fields: tuple[DraftField, ...] = ()
    open_questions: tuple[OpenQuestion, ...] = ()

    @property
    def kind(self) -> Kind:
        """Return the kind of the clause."""
        return self.clause.kind

    @property
    def parties(self) -> tuple[str, ...]:
        """Return the parties that it names, those who lead first."""
        return self.lead + tuple(p for p in self.supporting if p not in self.lead)

    def field(self, name: str) -> DraftField | None:
        """Return where a field's value comes from; None when it was not read."""
        return next((each for each in self.fields if each.name == name), None)


@dataclass(frozen=True, slots=True)
class Draft:
    """A page read as a promise. `text` is the clean text that every span points into.

    `heading_period` is the period as title or introduction gives it where the promise
    itself says otherwise. `seasons`, `forums` and `topics` are those that the clauses
    name.
    """

    text: str
    title: Quote | None = None
    municipality: Quote | None = None
    period: DraftPeriod = DraftPeriod(None)
    heading_period: Quote | None = None
    parties: tuple[Party, ...] = ()
    focus_areas: tuple[Quote, ...] = ()
    aims: tuple[Quote, ...] = ()
    commitments: tuple[DraftCommitment, ...] = ()
    problems: tuple[DraftProblem, ...] = ()
    open_questions: tuple[OpenQuestion, ...] = ()
    seasons: tuple[Season, ...] = ()
    forums: tuple[tuple[str, str], ...] = ()
    topics: tuple[tuple[str, str], ...] = ()
    source_url: str = ""


def to_promise(
    draft: Draft,
    *,
    promise_id: str,
    period: Period | None = None,
    sources: tuple[Source, ...] = (),
) -> Promise:
    """Return the draft as a promise whose open questions are still marked.

    `period` is needed when the page's own could not be read. ValueError (in Swedish)
    when there is none. The questions about the whole page stand on the first
    commitment, so that it cannot be signed while they are open.
    """
    chosen = period or draft.period.period
    if chosen is None:
        raise ValueError("sidan säger inte vilken tid löftet gäller; ange perioden")
    about_all = tuple(
        _placed(question)
        for question in draft.open_questions
        if not (period and question.field == "period")
    )
    commitments = [
        _commitment(each, number=number, period=chosen)
        for number, each in enumerate(draft.commitments, start=1)
    ]
    if commitments:
        first = commitments[0]
        asked = about_all + first.open_questions
        commitments[0] = replace(first, open_questions=asked)
    name = draft.municipality.text if draft.municipality else ""
    areas = (Area(id="area", name=name),) if name else ()
    return Promise(
        id=promise_id,
        title=draft.title.text if draft.title else f"Medborgarlöfte {name}".strip(),
        period=chosen,
        parties=draft.parties,
        commitments=tuple(commitments),
        areas=areas,
        heading_period=draft.heading_period.text if draft.heading_period else "",
        focus_areas=tuple(quote.text for quote in draft.focus_areas),
        aims=tuple(quote.text for quote in draft.aims),
        sources=sources,
        conflicts=tuple(problem.message for problem in draft.problems),
        seasons=draft.seasons,
        forums=draft.forums,
        topics=_named_items(draft),
    )


# Where in a contract the reader's fields stand. What is asked about the whole page
# stands on the first commitment, as a question about its time or its parties.
_IN_CONTRACT = {
    "period": "clause.window",
    "parties": "lead",
    "areas": "heading",
    "unit": "counting_rule",
    "jointly": "clause.criteria.jointly",
    "places": "clause.criteria.places",
    "topic": "clause.criteria.topics",
    "min_minutes": "clause.criteria.min_minutes",
    "not_before": "clause.criteria.not_before",
    "extra_only": "clause.criteria.extra_only",
}
_OF_COMMITMENT = frozenset({"lead", "condition", "indicator", "text", "supporting"})


def _placed(question: OpenQuestion) -> OpenQuestion:
    """Return the question with its field named as the contract names it."""
    field = question.field
    if field not in _OF_COMMITMENT:
        field = _IN_CONTRACT.get(field, f"clause.{field}")
    return replace(question, field=field)


def _named_items(draft: Draft) -> tuple[tuple[str, str], ...]:
    """Return names for the agenda items that the page names but no topic does."""
    named = dict(draft.topics)
    for read in draft.commitments:
        if isinstance(read.clause, AgendaClause):
            for item in read.clause.items:
                named.setdefault(item, item.replace("-", " "))
    return tuple(named.items())


def _completed(read: DraftCommitment, period: Period) -> Clause:
    """Return the clause with what a contract cannot leave out, invented by nobody.

    A milestone without a day, where nothing is asked about it, is due when the period
    ends: the text says so. "Each of" without a size stays an open question only.
    """
    asked = {question.field for question in read.open_questions}
    match read.clause:
        case MilestoneClause(due=None) if "due" not in asked:
            return replace(read.clause, due=period.last)
        case CountClause(each_of=SetOf() as each) if not each.count:
            return replace(read.clause, each_of=None)
        case _:
            return read.clause


def _commitment(read: DraftCommitment, *, number: int, period: Period) -> Commitment:
    return Commitment(
        id=f"{number}",
        text=read.text,
        clause=_completed(read, period),
        span=read.span,
        heading=read.heading,
        lead=read.lead,
        supporting=read.supporting,
        condition=read.condition,
        open_questions=tuple(_placed(each) for each in read.open_questions),
    )
