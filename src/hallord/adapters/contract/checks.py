# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Rules across the fields of a promise: what no single field can show."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hallord.adapters.contract.clause_checks import (
    clause_names,
    clause_rules,
    clause_times,
    clause_window,
    told,
    whole_period,
)
from hallord.adapters.contract.findings import Note, Notes, Path, Spoiled, sane
from hallord.adapters.contract.question_fields import open_field_note
from hallord.adapters.contract.references import (
    Known,
    declared_districts,
    doubles,
    official_of,
    parties_of,
)
from hallord.core.clauses import Clause, IntentClause, MilestoneClause
from hallord.core.promises import Commitment, FollowedBy, Promise, Wording


@dataclass(frozen=True, slots=True)
class _Rule:
    """A rule, and what must have been read for it to be asked.

    `rests_on` names whole tables. With `beside` it compares fields of one table, and
    is silent where one of them could not be read.
    """

    ask: Callable[[Promise], Iterator[Note]]
    rests_on: frozenset[str] = frozenset()
    beside: bool = False


def cross_notes(promise: Promise, notes: Notes) -> tuple[Note, ...]:
    """Return what is wrong across fields.

    Where fields could not be read, only what they cannot have caused is said.
    """
    spoiled = Spoiled(notes.found)
    unread = {note.path[0] for note in notes.found if note.spoils}
    return tuple(
        note
        for rule in _RULES
        if not unread & rule.rests_on
        for note in rule.ask(promise)
        if not spoiled.holds(note.path, beside=rule.beside)
    )


def _clauses(promise: Promise) -> Iterator[tuple[Clause, Path]]:
    for place, commitment in enumerate(promise.commitments):
        path: Path = ("commitments", place)
        yield commitment.clause, (*path, "clause")
        for number, interpretation in enumerate(commitment.interpretations):
            yield interpretation.clause, (*path, "interpretations", number, "clause")


def _commitments(promise: Promise) -> Iterator[tuple[Commitment, Path]]:
    for place, commitment in enumerate(promise.commitments):
        yield commitment, ("commitments", place)


def _unique_ids(promise: Promise) -> Iterator[Note]:
    for key, ids in (
        ("areas", [a.id for a in promise.areas]),
        ("parties", [p.id for p in promise.parties]),
        ("places", [p.id for p in promise.places]),
        ("seasons", [s.id for s in promise.seasons]),
        ("terms", [t.id for t in promise.terms]),
        ("commitments", [c.id for c in promise.commitments]),
    ):
        yield from doubles(ids, (key,))
    yield from doubles([s.party for s in promise.signatures], ("signatures",), "party")
    for key, names in (("forums", promise.forums), ("topics", promise.topics)):
        yield from doubles([name for name, _ in names], (key,), None)
    for commitment, path in _commitments(promise):
        ids = [i.id for i in commitment.interpretations]
        yield from doubles(ids, (*path, "interpretations"))


def _known_parties(promise: Promise) -> Iterator[Note]:
    parties = parties_of(promise)
    for place, signature in enumerate(promise.signatures):
        path: Path = ("signatures", place, "party")
        yield from parties.missing_one(signature.party, path)
    for place, mandate in enumerate(promise.mandates):
        path = ("mandates", place)
        yield from parties.missing_one(mandate.agent, (*path, "agent"))
        yield from parties.missing_one(mandate.principal, (*path, "principal"))
        if mandate.agent == mandate.principal:
            yield Note(
                (*path, "agent"),
                "en part kan inte vara sitt eget ombud",
                "Skriv den som handlar i agent, och parten i principal.",
            )
    for commitment, path in _commitments(promise):
        yield from parties.missing(commitment.lead, (*path, "lead"))
        yield from parties.missing(commitment.supporting, (*path, "supporting"))
        for number, interpretation in enumerate(commitment.interpretations):
            where = (*path, "interpretations", number, "signed_by")
            yield from parties.missing(interpretation.signed_by, where)


def _official_signatures(promise: Promise) -> Iterator[Note]:
    official = official_of(promise)
    known = parties_of(promise).ids
    for place, signature in enumerate(promise.signatures):
        if signature.party in known and signature.party not in official:
            yield Note(
                ("signatures", place, "party"),
                f"”{signature.party}” är ingen officiell part och kan inte underteckna",
                "Ta bort underskriften, eller skriv official = true på parten.",
            )


def _no_open_question_is_signed(promise: Promise) -> Iterator[Note]:
    if not promise.signatures or promise.followed_by is FollowedBy.ARCHIVE:
        return
    for commitment, path in _commitments(promise):
        if commitment.open_questions:
            number = len(commitment.open_questions)
            yield Note(
                (*path, "open_questions"),
                f"löftet är underskrivet, men här är {number} fråga öppen"
                if number == 1
                else f"löftet är underskrivet, men här är {number} frågor öppna",
                "Svara på frågan och ta bort den, eller ta bort underskrifterna så"
                " länge löftet är ett utkast.",
            )


def _extension(promise: Promise) -> Iterator[Note]:
    extended, period = promise.extension, promise.period
    if extended is None:
        return
    if period.last is None:
        yield Note(
            ("extension",),
            "ett löfte som gäller tills det ersätts kan inte förlängas",
            "Ta bort extension, eller ge löftet en sista dag.",
        )
    elif extended.until <= period.last:
        yield Note(
            ("extension", "until"),
            f"förlängningen till {extended.until} är inte efter löftets sista dag"
            f" {period.last}",
            f"Skriv en dag efter {period.last}.",
        )


def _place_districts(promise: Promise) -> Iterator[Note]:
    # Only where districts are listed can one that is not be a slip of the pen.
    ids = declared_districts(promise)
    if not ids:
        return
    known = Known("kommundelen", ids, '[[areas]] med kind = "district"')
    for place, one in enumerate(promise.places):
        yield from known.missing_one(one.district, ("places", place, "district"))


def _shared_with_known(promise: Promise) -> Iterator[Note]:
    ids = tuple(commitment.id for commitment in promise.commitments)
    known = Known("åtagandet", ids, "[[commitments]]")
    for commitment, path in _commitments(promise):
        yield from known.missing(commitment.may_share, (*path, "may_share"))
        if commitment.id in commitment.may_share:
            yield Note(
                (*path, "may_share"),
                "åtagandet kan inte dela tillfällen med sig självt",
                f"Ta bort ”{sane(commitment.id)}”.",
            )


def _wording(promise: Promise) -> Iterator[Note]:
    if promise.example or promise.followed_by is FollowedBy.ARCHIVE:
        return
    for commitment, path in _commitments(promise):
        if commitment.wording is Wording.PARAPHRASE:
            yield Note(
                (*path, "wording"),
                "bara exempel och arkiverade löften får återge orden med andra ord",
                'Skriv de publicerade orden i text och wording = "verbatim".',
            )


def _spans(promise: Promise) -> Iterator[Note]:
    for commitment, path in _commitments(promise):
        span = commitment.span
        if span is not None and span.end <= span.start:
            yield Note(
                (*path, "span"),
                "textstället slutar innan det har börjat",
                f"Skriv ett slut efter {span.start}.",
            )


def _interpretations_signed(promise: Promise) -> Iterator[Note]:
    official = official_of(promise)
    everyone = ", ".join(f'"{party}"' for party in official)
    for commitment, path in _commitments(promise):
        for place, interpretation in enumerate(commitment.interpretations):
            lacking = [p for p in official if p not in interpretation.signed_by]
            if lacking:
                yield Note(
                    (*path, "interpretations", place, "signed_by"),
                    f"preciseringen är inte underskriven av {', '.join(lacking)}",
                    f"Alla officiella parter skriver under: signed_by = [{everyone}]",
                )


def _interpretations_checkable(promise: Promise) -> Iterator[Note]:
    for commitment, path in _commitments(promise):
        for place, interpretation in enumerate(commitment.interpretations):
            if isinstance(interpretation.clause, IntentClause):
                yield Note(
                    (*path, "interpretations", place, "clause", "kind"),
                    "en precisering måste gå att räkna",
                    'Skriv en annan sort, till exempel kind = "count" och n = 4.',
                )


def _interpretations_in_time(promise: Promise) -> Iterator[Note]:
    period = whole_period(promise)
    for commitment, path in _commitments(promise):
        for place, interpretation in enumerate(commitment.interpretations):
            if period.last is not None and interpretation.published > period.last:
                yield Note(
                    (*path, "interpretations", place, "published"),
                    f"preciseringen {interpretation.published} kom efter löftets sista"
                    f" dag {period.last}",
                    f"En precisering räknar framåt; dagen måste vara senast"
                    f" {period.last}.",
                )


def _deviations_end(promise: Promise) -> Iterator[Note]:
    period = whole_period(promise)
    for commitment, path in _commitments(promise):
        for place, deviation in enumerate(commitment.deviations):
            if period.intersect(deviation.period) is None:
                yield Note(
                    (*path, "deviations", place, "period"),
                    f"avvikelsen {told(deviation.period)} ligger utanför löftets tid"
                    f" {told(period)}",
                    f"Skriv dagar inom {told(period)}.",
                )


def _open_question_fields(promise: Promise) -> Iterator[Note]:
    for commitment, path in _commitments(promise):
        for place, question in enumerate(commitment.open_questions):
            where = (*path, "open_questions", place, "field")
            yield from open_field_note(question.field, where)


def _defaults_are_asked(promise: Promise) -> Iterator[Note]:
    """What the contract fills in by itself must stand as an open question."""
    for commitment, path in _commitments(promise):
        clause = commitment.clause
        if not isinstance(clause, MilestoneClause) or clause.due is not None:
            continue
        if all(q.field != "clause.due" for q in commitment.open_questions):
            yield Note(
                (*path, "clause", "due"),
                "sista dagen saknas: att löftets sista dag antas är en öppen fråga",
                'Skriv due, eller en öppen fråga med field = "clause.due".',
            )


def _clause_names(promise: Promise) -> Iterator[Note]:
    for clause, path in _clauses(promise):
        yield from clause_names(clause, promise, path)


def _windows(promise: Promise) -> Iterator[Note]:
    for clause, path in _clauses(promise):
        yield from clause_window(clause, promise, path)


def _clause_times(promise: Promise) -> Iterator[Note]:
    for clause, path in _clauses(promise):
        yield from clause_times(clause, promise, path)


def _clause_rules(promise: Promise) -> Iterator[Note]:
    for clause, path in _clauses(promise):
        yield from clause_rules(clause, promise, path)


_NAMED = frozenset(
    {"parties", "places", "areas", "seasons", "forums", "topics", "activities"}
)
_TIMED = frozenset({"period", "extension"})
_RULES = (
    _Rule(_unique_ids),
    _Rule(_known_parties, frozenset({"parties"})),
    _Rule(_official_signatures, frozenset({"parties"})),
    _Rule(_no_open_question_is_signed, frozenset({"followed_by"})),
    _Rule(_extension, frozenset({"period"})),
    _Rule(_place_districts, frozenset({"areas", "places"})),
    _Rule(_shared_with_known, frozenset()),
    _Rule(_wording, frozenset({"example", "followed_by"})),
    _Rule(_spans, beside=True),
    _Rule(_interpretations_signed, frozenset({"parties"})),
    _Rule(_interpretations_checkable),
    _Rule(_interpretations_in_time, _TIMED),
    _Rule(_deviations_end, _TIMED),
    _Rule(_open_question_fields),
    _Rule(_defaults_are_asked),
    _Rule(_clause_names, _NAMED),
    _Rule(_windows, _TIMED),
    _Rule(_clause_times, _TIMED, beside=True),
    _Rule(_clause_rules, frozenset({"places", "seasons", "activities"}), beside=True),
)
