# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""A contract by questions: one question after another, and the promise they give.

What is left unanswered becomes an open question in the contract, never a guess.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from hallord.adapters.contract import questions
from hallord.adapters.contract.answers import (
    PARTY_WORDS,
    AnswerError,
    TimeSpan,
    slug_of,
)
from hallord.adapters.contract.findings import ContractError, Finding
from hallord.adapters.contract.questions import Question
from hallord.core.activities import ActivityType
from hallord.core.clauses import (
    Clause,
    CountClause,
    Criteria,
    IntentClause,
    IntentTag,
    MilestoneClause,
    Op,
)
from hallord.core.parties import Party, PartyKind
from hallord.core.periods import Per, Period
from hallord.core.places import Area, PlaceClass
from hallord.core.promises import Commitment, OpenQuestion, Promise

T = TypeVar("T")

_TRIES = 20
_TAGS = tuple(IntentTag)
_NAMES = {
    PartyKind.POLICE: "Lokalpolisen",
    PartyKind.MUNICIPALITY: "kommun",
    PartyKind.REGION: "Regionen",
    PartyKind.RESCUE: "Räddningstjänsten",
}


def ask(answer_source: Callable[[Question], str], *, lang: str = "sv") -> Promise:
    """Return the promise that the answers give.

    `answer_source` puts a question to a person and returns the answer; an empty one
    means "we do not know yet". A misunderstood answer is asked for again, with the
    reason; ContractError when a needed question never gets a usable answer.
    """
    talk = _Talk(answer_source, lang)
    title = talk.needed(questions.NAME, str)
    municipality = talk.needed(questions.MUNICIPALITY, str)
    period = _period(talk)
    kinds = talk.needed(questions.PARTIES, tuple)
    parties = tuple(_party(k, municipality) for k in kinds if isinstance(k, PartyKind))
    place = slug_of(municipality) or "kommun"
    years = dict.fromkeys((period.first.year, (period.last or period.first).year))
    promise = Promise(
        id="-".join([place, *map(str, years)]),
        title=title,
        period=period,
        parties=parties,
        commitments=(),
        areas=(Area(place, municipality),),
    )
    return replace(promise, commitments=_commitments(talk, promise))


@dataclass(slots=True)
class _Talk:
    """Asks, listens, and asks again."""

    source: Callable[[Question], str]
    lang: str
    open: list[OpenQuestion] = field(default_factory=list)

    def heard(self, question: Question, kind: type[T]) -> T | None:
        """Return the answer, or None where there is none."""
        asked = question
        for _ in range(_TRIES):
            answer = self.source(asked)
            if not answer.strip():
                return None
            try:
                value = asked.parse(answer)
            except AnswerError as problem:
                asked = question.again(problem)
                continue
            return value if isinstance(value, kind) else None
        raise _unanswered(question)

    def needed(self, question: Question, kind: type[T]) -> T:
        """Return the answer; ask again while there is none."""
        asked = question
        for _ in range(_TRIES):
            value = self.heard(asked, kind)
            if value is not None:
                return value
            asked = question.again(
                AnswerError("det här behöver vi veta", "we need to know this")
            )
        raise _unanswered(question)

    def leave_open(self, question: Question, way: str) -> None:
        """Record that nobody knew."""
        self.open.append(
            OpenQuestion(
                code=question.id.replace("_", "-"),
                field=way,
                question=question.sv,
                default=question.default,
            )
        )


def _unanswered(question: Question) -> ContractError:
    finding = Finding(
        field=question.id,
        line=None,
        problem=f"frågan fick inget svar: {question.sv}",
        write=question.help_sv,
    )
    return ContractError("hallord new", (finding,))


def _period(talk: _Talk) -> Period:
    first = talk.needed(questions.FIRST_DAY, date)
    asked = questions.LAST_DAY
    for _ in range(_TRIES):
        last = talk.heard(asked, date)
        if last is None or last >= first:
            return Period(first, last)
        asked = questions.LAST_DAY.again(
            AnswerError(
                f"{last} är före första dagen {first}",
                f"{last} is before the first day {first}",
            )
        )
    raise _unanswered(questions.LAST_DAY)


def _party(kind: PartyKind, municipality: str) -> Party:
    called = next(word for word, known in PARTY_WORDS.items() if known is kind)
    name = f"{_NAMES[kind]} {municipality}"
    if kind is PartyKind.MUNICIPALITY:
        named = "kommun" in municipality.casefold()
        name = municipality if named else f"{municipality} kommun"
    return Party(slug_of(called), name, kind, official=True, short=called)


def _commitments(talk: _Talk, promise: Promise) -> tuple[Commitment, ...]:
    made: list[Commitment] = [
        _commitment(talk, promise, talk.needed(questions.WORDS, str), 1)
    ]
    while True:
        text = talk.heard(questions.WORDS, str)
        if text is None:
            return tuple(made)
        made.append(_commitment(talk, promise, text, len(made) + 1))


def _commitment(talk: _Talk, promise: Promise, text: str, number: int) -> Commitment:
    talk.open = []
    clause = _clause(talk, promise, text)
    return Commitment(
        id=f"punkt-{number}",
        text=text,
        clause=clause,
        lead=_lead(clause),
        open_questions=tuple(talk.open),
    )


def _lead(clause: Clause) -> tuple[str, ...]:
    match clause:
        case CountClause():
            return clause.criteria.jointly or clause.criteria.by
        case MilestoneClause():
            return clause.parties
        case _:
            return ()


def _clause(talk: _Talk, promise: Promise, text: str) -> Clause:
    chosen = talk.heard(questions.KIND, int)
    match chosen:
        case 1:
            return _count(talk, promise)
        case 2:
            return _milestone(talk, promise, text)
        case 3:
            return _intent(talk)
        case _:
            talk.leave_open(questions.KIND, "clause.kind")
            return IntentClause(IntentTag.ACTIVITY)


def _intent(talk: _Talk) -> IntentClause:
    chosen = talk.heard(questions.TAG, int)
    if chosen is None:
        talk.leave_open(questions.TAG, "clause.tag")
        return IntentClause(IntentTag.ACTIVITY)
    return IntentClause(_TAGS[chosen - 1])


def _count(talk: _Talk, promise: Promise) -> Clause:
    n = talk.heard(questions.NUMBER, int)
    op = _binding(talk) if n is not None else Op.AT_LEAST
    criteria = _criteria(talk, promise)
    if n is None:
        # Without a number nothing can be counted; what was done is still shown.
        talk.leave_open(questions.NUMBER, "clause.n")
        return IntentClause(IntentTag.ACTIVITY, criteria)
    span = _span(talk, promise)
    return CountClause(
        n,
        op=op,
        per=Per.YEAR if span.yearly else Per.PERIOD,
        criteria=criteria,
        window=_year(span.year, promise.period) if span.year else None,
    )


def _binding(talk: _Talk) -> Op:
    chosen = talk.heard(questions.BINDING, int)
    if chosen is None:
        talk.leave_open(questions.BINDING, "clause.op")
    return Op.AT_MOST if chosen == 2 else Op.AT_LEAST


def _criteria(talk: _Talk, promise: Promise) -> Criteria:
    activity = _activity(talk)
    jointly, by = _who(talk, promise)
    weekend = talk.heard(questions.WEEKEND, bool)
    if weekend is None:
        talk.leave_open(questions.WEEKEND, "clause.criteria.weekend")
    place = _optional(talk, questions.PLACE, "clause.criteria.place_classes")
    ages = _optional(talk, questions.AGES, "clause.criteria.ages")
    return Criteria(
        activities=(activity,) if activity else (),
        jointly=jointly,
        by=by,
        place_classes=(place.value,) if isinstance(place, PlaceClass) else (),
        weekend=weekend or False,
        ages=_two(ages),
    )


def _activity(talk: _Talk) -> str:
    found = talk.heard(questions.ACTIVITY, tuple)
    types = [kind for kind in found or () if isinstance(kind, ActivityType)]
    if len(types) > 1:
        names = tuple(kind.sv if talk.lang == "sv" else kind.en for kind in types)
        which = questions.which_one(
            names, sv="Vilken av dem menar du?", en="Which of them do you mean?"
        )
        chosen = talk.heard(which, int)
        types = [types[chosen - 1]] if chosen else []
    if types:
        return types[0].id
    talk.leave_open(questions.ACTIVITY, "clause.criteria.activities")
    return ""


def _who(talk: _Talk, promise: Promise) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who must all take part, and of whom one must."""
    ids = tuple(party.id for party in promise.parties)
    if len(ids) == 1:
        return (), ids
    jointly = talk.heard(questions.JOINTLY, bool)
    if jointly is None:
        talk.leave_open(questions.JOINTLY, "clause.criteria.jointly")
        return (), ()
    if jointly:
        return ids, ()
    which = questions.which_one(
        tuple(party.called for party in promise.parties),
        sv="Vem ska göra det?",
        en="Who shall do it?",
        default="vem som helst av dem",
    )
    chosen = talk.heard(which, int)
    if chosen is None:
        talk.leave_open(which, "clause.criteria.by")
        return (), ()
    return (), (ids[chosen - 1],)


def _optional(talk: _Talk, question: Question, way: str) -> object:
    value = talk.heard(question, object)
    if value is None:
        talk.leave_open(question, way)
    return value


def _two(found: object) -> tuple[int, int] | None:
    match found:
        case (int() as first, int() as last):
            return first, last
        case _:
            return None


def _span(talk: _Talk, promise: Promise) -> TimeSpan:
    asked = questions.WHEN
    for _ in range(_TRIES):
        span = talk.heard(asked, TimeSpan)
        if span is None:
            talk.leave_open(questions.WHEN, "clause.window")
            return TimeSpan()
        if span.year is None or _year(span.year, promise.period) is not None:
            return span
        asked = questions.WHEN.again(
            AnswerError(
                f"löftet gäller inte under {span.year}",
                f"the promise does not hold in {span.year}",
            )
        )
    raise _unanswered(questions.WHEN)


def _year(year: int, period: Period) -> Period | None:
    return period.intersect(Period(date(year, 1, 1), date(year, 12, 31)))


def _milestone(talk: _Talk, promise: Promise, text: str) -> MilestoneClause:
    proof = talk.heard(questions.PROOF, str)
    if proof is None:
        talk.leave_open(questions.PROOF, "clause.proof")
    due = _due(talk, promise)
    return MilestoneClause(
        deliverable=text,
        proof=slug_of(proof or "") or "underlag",
        proof_text=proof or "",
        due=due,
    )


def _due(talk: _Talk, promise: Promise) -> date | None:
    asked = questions.DUE
    for _ in range(_TRIES):
        due = talk.heard(asked, date)
        if due is None:
            talk.leave_open(questions.DUE, "clause.due")
            return None
        if due in promise.period:
            return due
        asked = questions.DUE.again(
            AnswerError(
                f"löftet gäller inte {due}", f"the promise does not hold on {due}"
            )
        )
    raise _unanswered(questions.DUE)
