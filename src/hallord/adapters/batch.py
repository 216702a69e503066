# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""From promises and evidence to the arrays that batch standings are computed from.

Which records qualify, which commitment they are booked on and whose word they need is
decided here by the core's own rules; counting, time and verdicts are left to the batch.
What the batch does not cover is refused by name: `refusal` says why, and `arrays_of`
raises. Needs the extra "analysis".
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np

from hallord.analysis.batch_input import (
    Batch,
    BucketColumns,
    Calendars,
    CommitmentColumns,
    CoverageColumns,
    OnePerCode,
    RowColumns,
    Word,
)
from hallord.core.cases import Case, eligible_days, lead_of, stretches_of
from hallord.core.claims import claims_on
from hallord.core.clauses import CountClause, Criteria, Judged, OnePer, Op
from hallord.core.confirmations import WORKING_DAYS_TO_CONFIRM, word_of
from hallord.core.counting import Knowledge, asked_by
from hallord.core.criteria import is_activity, qualifies, whereabouts
from hallord.core.evidence import Evidence, Occasion
from hallord.core.known_evidence import as_known
from hallord.core.periods import Bucket, Per
from hallord.core.promises import Commitment, FollowedBy, Promise
from hallord.core.reporting import Reporting
from hallord.core.segments import segments_of
from hallord.core.swedish_days import add_working_days

_ONE_PER = {
    OnePer.NONE: OnePerCode.NONE,
    OnePer.DAY: OnePerCode.DAY,
    OnePer.DAY_PLACE: OnePerCode.DAY_PLACE,
    OnePer.WEEKEND: OnePerCode.WEEKEND,
}
_SHORT = frozenset({Per.DAY, Per.WEEK, Per.MONTH})
_OVERLAPPING = frozenset({Per.SEASON, Per.TERM})
_NO_SEASON = -1
_OWN_COLUMNS = ("first", "last", "asked", "one_per", "places", "calendar", "season")


class NotInBatchError(ValueError):
    """The batch does not cover a commitment; the text says why, in Swedish."""


@dataclass(frozen=True, slots=True)
class Followed:
    """A promise, its evidence, and the ids of the commitments to compute."""

    promise: Promise
    evidence: Evidence
    commitments: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BatchOfPromises:
    """The arrays, and for each of their rows the ids of promise and commitment."""

    batch: Batch
    ids: tuple[tuple[str, str], ...]


def refusal(
    followed: Followed, commitment_id: str, *, as_of: date, known_on: date
) -> str | None:
    """Return why the batch does not cover a commitment, in Swedish; None if it does.

    KeyError when the promise has no such commitment.
    """
    knowledge = _knowledge(followed, as_of=as_of, known_on=known_on)
    return _refusal(followed.promise.commitment(commitment_id), knowledge)


def arrays_of(
    many: Sequence[Followed], *, as_of: date, known_on: date
) -> BatchOfPromises:
    """Return the arrays for the commitments asked for.

    as_of and known_on must be those that the standings are then computed for.
    NotInBatchError for the first commitment that the batch does not cover.
    """
    found = _Columns()
    for followed in many:
        knowledge = _knowledge(followed, as_of=as_of, known_on=known_on)
        for commitment_id in followed.commitments:
            commitment = followed.promise.commitment(commitment_id)
            why = _refusal(commitment, knowledge)
            if why is not None:
                raise NotInBatchError(f"punkt ”{commitment_id}”: {why}")
            found.add(commitment, knowledge)
    return found.finished()


def _knowledge(followed: Followed, *, as_of: date, known_on: date) -> Knowledge:
    known = as_known(followed.evidence, known_on)
    promise = followed.promise
    return Knowledge(
        promise=promise,
        evidence=known,
        as_of=as_of,
        known_on=known_on,
        claims=claims_on(promise, known, as_of=as_of, known_on=known_on),
    )


def _refusal(commitment: Commitment, knowledge: Knowledge) -> str | None:
    promise = knowledge.promise
    on = min(knowledge.as_of, knowledge.known_on)
    if promise.followed_by is FollowedBy.ARCHIVE:
        return "löftet följs bara i arkivet"
    for decision in (commitment.withdrawn, promise.withdrawn):
        if decision is not None and decision.published <= on:
            return "punkten är tillbakadragen"
    segments = segments_of(commitment, promise, on)
    if len(segments) != 1:
        return "den räknas inte på ett och samma sätt hela tiden"
    clause = segments[0].clause
    if not isinstance(clause, CountClause):
        return "den är inte ett antal"
    if segments[0].window.is_open:
        return "den gäller tills vidare"
    return _refused_clause(clause) or _refused_evidence(commitment, clause, knowledge)


def _refused_clause(clause: CountClause) -> str | None:
    if clause.op is Op.AT_MOST:
        return "den lovar högst ett antal"
    if clause.each_of is not None:
        return "den lovar ett antal för var och en"
    if clause.plan or clause.plan_withheld:
        return "den har en plan i tal"
    if clause.per in _OVERLAPPING:
        return "den räknas per säsong eller termin"
    if clause.per in _SHORT and clause.judged is Judged.EACH:
        return "varje del bedöms för sig"
    return None


def _refused_evidence(
    commitment: Commitment, clause: CountClause, knowledge: Knowledge
) -> str | None:
    case = _case(commitment, knowledge)
    if not asked_by(clause.criteria, lead_of(case)):
        return "ingen part ska redovisa den"
    for tally in knowledge.evidence.tallies:
        named = commitment.id in tally.counts_for
        if named or is_activity(tally, clause.criteria, knowledge.promise):
            return "det finns en redovisad summa som kan gälla den"
    return None


def _case(commitment: Commitment, knowledge: Knowledge) -> Case:
    on = min(knowledge.as_of, knowledge.known_on)
    segment = segments_of(commitment, knowledge.promise, on)[0]
    clause = segment.clause
    if not isinstance(clause, CountClause):
        raise NotInBatchError(f"punkt ”{commitment.id}” är inte ett antal")
    return Case(
        commitment=commitment, clause=clause, segment=segment, knowledge=knowledge
    )


@dataclass(slots=True)
class _Columns:
    """The rows of all tables, gathered commitment by commitment."""

    ids: list[tuple[str, str]] = field(default_factory=list)
    commitments: list[dict[str, int]] = field(default_factory=list)
    buckets: list[tuple[int, ...]] = field(default_factory=list)
    rows: list[tuple[int, ...]] = field(default_factory=list)
    coverage: list[tuple[int, ...]] = field(default_factory=list)
    days: list[frozenset[int]] = field(default_factory=list)
    numbers: dict[object, int] = field(default_factory=dict)

    def add(self, commitment: Commitment, knowledge: Knowledge) -> None:
        """Add one commitment with all that bears on it."""
        case = _case(commitment, knowledge)
        clause, promise = case.clause, knowledge.promise
        if not isinstance(clause, CountClause):
            raise NotInBatchError(f"punkt ”{commitment.id}” är inte ett antal")
        criteria, number = clause.criteria, len(self.ids)
        parties = asked_by(criteria, lead_of(case))
        self.ids.append((promise.id, commitment.id))
        self.commitments.append(
            {
                "first": case.window.first.toordinal(),
                "last": (case.window.last or date.max).toordinal(),
                "asked": len(parties),
                "all_of": bool(criteria.jointly),
                "one_per": _ONE_PER[clause.one_per],
                "places": len(criteria.places),
                "calendar": self._calendar(case, criteria),
                "season": self._season(case, criteria),
            }
        )
        self.buckets.extend((number, *bucket) for bucket in _buckets(case, clause))
        self.rows.extend((number, *row) for row in self._rows(case, parties))
        self.coverage.extend((number, *told) for told in _coverage(case, parties))

    def _calendar(self, case: Case, criteria: Criteria) -> int:
        could_count = eligible_days(criteria, case.promise)
        days = (day.toordinal() for day in case.window if could_count(day))
        return self._row_of_days(frozenset(days))

    def _season(self, case: Case, criteria: Criteria) -> int:
        if criteria.season is None:
            return _NO_SEASON
        season = case.promise.season(criteria.season)
        days = (day.toordinal() for day in case.window if day in season)
        return self._row_of_days(frozenset(days))

    def _row_of_days(self, days: frozenset[int]) -> int:
        if days not in self.days:
            self.days.append(days)
        return self.days.index(days)

    def _rows(self, case: Case, parties: tuple[str, ...]) -> Iterator[tuple[int, ...]]:
        """Yield a row for each record that counts and each party that is asked of it.

        A silent party gets a row too, so that it is known to have been asked.
        """
        promise, known = case.promise, case.knowledge.evidence
        for record in known.occasions:
            if not _counts_for(record, case):
                continue
            recorded = known.first_recorded(record)
            deadline = add_working_days(recorded, WORKING_DAYS_TO_CONFIRM)
            where = whereabouts(record, promise)
            facts = (
                record.day.toordinal(),
                self._number("place", promise.id, where.place or where),
                deadline.toordinal(),
            )
            occasion = self._number("occasion", promise.id, record.id)
            for party in _asked_of(record, case, parties):
                said = word_of(party, record, known, promise)
                word = Word.SILENT
                if said is not None:
                    word = Word.PRESENT if said.present else Word.DENIED
                yield (occasion, parties.index(party), *facts, word)

    def _number(self, *thing: object) -> int:
        return self.numbers.setdefault(thing, len(self.numbers))

    def finished(self) -> BatchOfPromises:
        """Turn the rows into columns."""
        first = min((line["first"] for line in self.commitments), default=1)
        last = max((line["last"] for line in self.commitments), default=first)
        days = np.zeros((len(self.days), last - first + 1), np.bool_)
        for at, numbers in enumerate(self.days):
            days[at, [number - first for number in sorted(numbers)]] = True
        own = {
            name: np.array([line[name] for line in self.commitments], np.int64)
            for name in _OWN_COLUMNS
        }
        all_of = np.array([line["all_of"] for line in self.commitments], np.bool_)
        batch = Batch(
            commitments=CommitmentColumns(**own, all_of=all_of),
            buckets=BucketColumns(
                **_table(self.buckets, ("commitment", "first", "last", "needed"))
            ),
            rows=RowColumns(
                **_table(
                    self.rows,
                    (
                        "commitment", "occasion", "party",
                        "day", "place", "deadline", "word",
                    ),
                )
            ),
            coverage=CoverageColumns(
                **_table(
                    self.coverage, ("commitment", "party", "first", "last", "recorded")
                )
            ),
            calendars=Calendars(first_day=first, days=days),
        )  # fmt: skip
        return BatchOfPromises(batch, tuple(self.ids))


def _table(
    lines: Sequence[tuple[int, ...]], names: tuple[str, ...]
) -> dict[str, np.ndarray[tuple[int, ...], np.dtype[np.int64]]]:
    table = np.array(lines, np.int64).reshape(len(lines), len(names))
    return {name: table[:, at].copy() for at, name in enumerate(names)}


def _buckets(case: Case, clause: CountClause) -> Iterator[tuple[int, int, int]]:
    """Yield first day, last day and number of each stretch that must be filled.

    So many a month, week or day in total is one number over the whole window.
    """
    stretches = stretches_of(case, clause.per, clause.year_from, clause.criteria)
    needed = clause.n
    if clause.per in _SHORT and stretches:
        needed *= len(stretches)
        stretches = (Bucket("period", case.window, whole=True),)
    for stretch in stretches:
        last = stretch.period.last or date.max
        yield stretch.period.first.toordinal(), last.toordinal(), needed


def _counts_for(record: Occasion, case: Case) -> bool:
    own = case.commitment.id
    if record.counts_for and own not in record.counts_for:
        return False
    holders = case.knowledge.claims.get(record.id, ())
    if holders and own not in holders:
        return False
    return qualifies(record, case.clause.criteria, case.promise)


def _asked_of(
    record: Occasion, case: Case, parties: tuple[str, ...]
) -> tuple[str, ...]:
    """Return those whose word an occasion needs: all, or of several those present."""
    if case.clause.criteria.jointly:
        return parties
    present = {presence.principal for presence in record.parties}
    return tuple(party for party in parties if party in present) or parties


def _coverage(
    case: Case, parties: tuple[str, ...]
) -> Iterator[tuple[int, int, int, int]]:
    """Yield the declarations that bear on the commitment, as core tells which do."""
    for told in case.knowledge.evidence.coverages:
        bearing = Reporting.of(
            (told,),
            parties=parties,
            commitment=case.commitment.id,
            activities=case.clause.criteria.activities,
            promise=case.promise,
            as_of=date.max,
        )
        for party, (_, spans) in enumerate(bearing.by_party):
            for span in spans:
                last = (span.last or told.recorded).toordinal()
                yield party, span.first.toordinal(), last, told.recorded.toordinal()
