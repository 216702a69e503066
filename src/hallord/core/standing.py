# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Standing: how it goes with each commitment, computed from evidence and never typed.

`standings` judges a whole promise, because one occasion counts for one commitment
unless the contract says otherwise. Time is an argument: `as_of` is the day looked at,
`known_on` the day whose knowledge is used.
"""

from dataclasses import replace
from datetime import date

from hallord.core.agenda import judge_agenda
from hallord.core.cadence import judge_cadence
from hallord.core.cases import COUNTING, Case, may_carry
from hallord.core.claims import claims_on
from hallord.core.clauses import (
    AgendaClause,
    CadenceClause,
    Clause,
    CommunicationClause,
    CountClause,
    IntentClause,
    IntentTag,
    MilestoneClause,
    OnDemandClause,
    OutcomeClause,
    PresenceClause,
)
from hallord.core.communication import judge_communication
from hallord.core.counting import Knowledge, asked_by
from hallord.core.counts import judge_count
from hallord.core.evidence import Evidence
from hallord.core.known_evidence import as_known
from hallord.core.matters import Matter
from hallord.core.milestones import judge_milestone
from hallord.core.on_demand import judge_on_demand
from hallord.core.outcomes import judge_outcome, show_intent
from hallord.core.periods import Per, Period
from hallord.core.presence import judge_presence
from hallord.core.promises import (
    Commitment,
    Deviation,
    FollowedBy,
    Promise,
)
from hallord.core.reasons import Reason
from hallord.core.segments import Segment, segments_of, window_of
from hallord.core.verdicts import BucketStanding, EntryState, Standing, Verdict


def standings(
    promise: Promise, evidence: Evidence, *, as_of: date, known_on: date
) -> tuple[Standing, ...]:
    """Return the standing of every commitment, in the contract's order.

    as_of: the day looked at; what happened later is left out.
    known_on: records made later are left out, and so are decisions published later.
    """
    known = as_known(evidence, known_on)
    knowledge = Knowledge(
        promise=promise,
        evidence=known,
        as_of=as_of,
        known_on=known_on,
        claims=claims_on(promise, known, as_of=as_of, known_on=known_on),
    )
    return tuple(_standing(c, knowledge) for c in promise.commitments)


def standing(
    promise: Promise,
    commitment_id: str,
    evidence: Evidence,
    *,
    as_of: date,
    known_on: date,
) -> Standing:
    """Return the standing of one commitment; KeyError when there is none such."""
    promise.commitment(commitment_id)
    found = standings(promise, evidence, as_of=as_of, known_on=known_on)
    return next(s for s in found if s.commitment == commitment_id)


def _standing(commitment: Commitment, knowledge: Knowledge) -> Standing:
    promise, on = knowledge.promise, knowledge.told_by
    segments = segments_of(commitment, promise, on)
    if segments:
        found = _in_force(commitment, segments, knowledge)
    else:
        found = _not_in_force(commitment, knowledge)
    found = _archived(found, knowledge)
    labels = (*found.labels, *_labels(commitment, found, knowledge))
    found = replace(found, labels=labels)
    decision = promise.withdrawal_of(commitment, on)
    if decision is None:
        return found
    reason = Reason.of(
        "withdrawn", day=decision.published, reference=decision.reference
    )
    return replace(found, verdict=Verdict.WITHDRAWN, reason=reason, pace=None)


def _in_force(
    commitment: Commitment, segments: tuple[Segment, ...], knowledge: Knowledge
) -> Standing:
    """Judge the newest segment; earlier ones add to its total or can only worsen it."""
    current = segments[-1]
    carried = _carried(segments)
    found = _judge(commitment, current, carried, knowledge)
    for earlier in segments[:-1]:
        # What is carried was asked for as a total, and is never judged like this.
        if _judged_bucket_by_bucket(earlier.clause):
            old = _judge(commitment, earlier, (), knowledge)
            if old.verdict is Verdict.BROKEN:
                return _worsened(found, old)
    return found


def _carried(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    carried: list[Segment] = []
    for segment in reversed(segments[:-1]):
        if not may_carry(segment.clause, segments[-1].clause):
            break
        carried.append(segment)
    return tuple(reversed(carried))


def _judged_bucket_by_bucket(clause: Clause) -> bool:
    match clause:
        case CadenceClause() | AgendaClause() | OnDemandClause():
            return True
        case CountClause() | PresenceClause() | CommunicationClause():
            return clause.per is not Per.PERIOD
        case _:
            return False


def _worsened(found: Standing, old: Standing) -> Standing:
    if found.verdict is Verdict.BROKEN:
        return found
    last = found.window.last
    ended = last is not None and found.as_of > last
    verdict = Verdict.BROKEN if ended else Verdict.CANNOT_BE_KEPT
    reason = Reason.of("missed_before_interpretation", day=found.window.first)
    missed = found.buckets_missed + old.buckets_missed
    return replace(
        found, verdict=verdict, reason=reason, pace=None, buckets_missed=missed
    )


def _judge(
    commitment: Commitment,
    segment: Segment,
    carried: tuple[Segment, ...],
    knowledge: Knowledge,
) -> Standing:
    clause = segment.clause
    if isinstance(clause, COUNTING):
        return _judge_counting(
            Case(
                commitment=commitment,
                clause=clause,
                segment=segment,
                knowledge=knowledge,
                carried=carried,
            )
        )
    matter = _matter(commitment, clause, segment.window, knowledge)
    match clause:
        case AgendaClause():
            return judge_agenda(matter, clause)
        case MilestoneClause():
            return judge_milestone(matter, clause)
        case OnDemandClause():
            return judge_on_demand(matter, clause)
        case OutcomeClause():
            return judge_outcome(matter, clause)


def _judge_counting(case: Case) -> Standing:
    match case.clause:
        case CountClause():
            return judge_count(case, case.clause)
        case CadenceClause():
            return judge_cadence(case, case.clause)
        case PresenceClause():
            return judge_presence(case, case.clause)
        case CommunicationClause():
            return judge_communication(case, case.clause)


def _matter(
    commitment: Commitment, clause: Clause, window: Period, knowledge: Knowledge
) -> Matter:
    named: tuple[str, ...] = ()
    match clause:
        case AgendaClause() | MilestoneClause() | OnDemandClause() | OutcomeClause():
            named = clause.parties
        case IntentClause():
            named = asked_by(clause.criteria, ())
        case _:
            named = ()
    official = tuple(p.id for p in knowledge.promise.parties if p.official)
    return Matter(
        commitment=commitment,
        clause=clause,
        window=window,
        knowledge=knowledge,
        parties=named or commitment.lead or official,
    )


def _not_in_force(commitment: Commitment, knowledge: Knowledge) -> Standing:
    """Show an intent: nothing checkable is in force."""
    clause = commitment.clause
    if not isinstance(clause, IntentClause):
        # Interpretations took over, but none of them has a day left to count.
        clause = IntentClause(IntentTag.ACTIVITY)
    window = window_of(clause, knowledge.promise, knowledge.told_by)
    return show_intent(_matter(commitment, clause, window, knowledge), clause)


def _archived(found: Standing, knowledge: Knowledge) -> Standing:
    """In an archive nobody owes us a report: say that we have not followed it."""
    if knowledge.promise.followed_by is not FollowedBy.ARCHIVE:
        return found
    found = replace(found, buckets=tuple(_excused(b) for b in found.buckets))
    told = any(c.reported for c in found.coverage)
    known = told or any(e.state is EntryState.COUNTED for e in found.entries)
    open_ = {Verdict.OPEN, Verdict.NOT_YET_REPORTED, Verdict.NOT_REPORTED}
    unsettled = {*open_, Verdict.AWAITING_CONFIRMATION}
    if found.verdict not in unsettled or (known and found.verdict is Verdict.OPEN):
        return found
    code = "archive_partial" if known else "archive_empty"
    return replace(
        found,
        verdict=Verdict.NOT_FOLLOWED_HERE,
        reason=Reason.of(code),
        pace=None,
        by_parties=(),
    )


def _excused(bucket: BucketStanding) -> BucketStanding:
    if bucket.verdict not in {Verdict.NOT_REPORTED, Verdict.NOT_YET_REPORTED}:
        return bucket
    return replace(bucket, verdict=Verdict.NOT_FOLLOWED_HERE, waiting_for=())


def _labels(
    commitment: Commitment, found: Standing, knowledge: Knowledge
) -> tuple[Reason, ...]:
    on = knowledge.told_by
    labels: list[Reason] = []
    if commitment.open_questions:
        number = len(commitment.open_questions)
        labels.append(Reason.of("open_questions", number=number))
    interpretations = commitment.interpretations_on(on)
    if interpretations:
        labels.append(_interpreted(interpretations[-1].published, knowledge))
    labels.extend(
        _deviation_label(deviation, found.window)
        for deviation in commitment.deviations
        if deviation.decision.published <= on
    )
    counted = found.entries_in(EntryState.COUNTED)
    late = sum(1 for entry in counted if entry.late)
    if late:
        labels.append(Reason.of("confirmed_late", number=late))
    shared = {
        other
        for entry in counted
        for other in knowledge.claims.get(entry.record.id, ())
        if other != commitment.id
    }
    if shared:
        labels.append(Reason.of("shared", commitments=tuple(sorted(shared))))
    return tuple(labels)


def _interpreted(published: date, knowledge: Knowledge) -> Reason:
    """Say when the interpretation came, and how much of the period had passed."""
    period = knowledge.promise.period_on(knowledge.told_by)
    if period.is_open:
        return Reason.of("interpretation", day=published)
    before = (published - period.first).days
    percent = max(0, min(100, 100 * before // period.days))
    return Reason.of("interpretation", day=published, percent=percent)


def _deviation_label(deviation: Deviation, window: Period) -> Reason:
    """Return "paused" where the deviation was published ahead, ends, and is short.

    It may take at most a quarter of the window. It explains; it changes no number.
    """
    decision, period = deviation.decision, deviation.period
    ahead = decision.published < period.first
    short = not period.is_open and not window.is_open and 4 * period.days <= window.days
    paused = ahead and short
    params: dict[str, str | date] = {
        "first": period.first,
        "reason": deviation.reason,
        "reference": decision.reference,
    }
    if period.last is not None:
        params["last"] = period.last
    return Reason.of("paused" if paused else "deviation", **params)
