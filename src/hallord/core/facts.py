# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Kinds that are not counted against a number: agenda, milestone, request, outcome."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from math import ceil

from hallord.core.clauses import (
    AgendaClause,
    Clause,
    Criteria,
    Direction,
    IntentClause,
    MilestoneClause,
    OnDemandClause,
    OnePer,
    OutcomeClause,
)
from hallord.core.confirmations import ConfirmationState, confirmed
from hallord.core.counting import Knowledge, Question, entries_for, total
from hallord.core.evidence import Measurement, Occasion, Proof, Request
from hallord.core.judging import Judgement, parties_in, unreported
from hallord.core.periods import Period
from hallord.core.promises import Commitment
from hallord.core.reasons import Reason
from hallord.core.reporting import Eligible, Reporting
from hallord.core.verdicts import (
    BucketStanding,
    Entry,
    EntryState,
    Standing,
    Verdict,
)

_MISSED = (Verdict.BROKEN, Verdict.CANNOT_BE_KEPT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """A commitment, its window, who answers for it, and what is known."""

    commitment: Commitment
    clause: Clause
    window: Period
    knowledge: Knowledge
    parties: tuple[str, ...]

    @property
    def as_of(self) -> date:
        """Return the day looked at."""
        return self.knowledge.as_of

    @property
    def last(self) -> date:
        """Return the window's last day, far away where it is open."""
        return self.window.last or date.max

    @property
    def ended(self) -> bool:
        """Tell whether the window has passed."""
        return self.as_of > self.last

    @property
    def closed(self) -> Period:
        """Return the part of the window up to the day looked at, or its first day."""
        return self.window.clip_end(self.as_of) or Period(
            self.window.first, self.window.first
        )

    def reporting(self, activities: tuple[str, ...] = ()) -> Reporting:
        """Return what the answerable parties have reported."""
        return Reporting.of(
            self.knowledge.evidence.coverages,
            parties=self.parties,
            commitment=self.commitment.id,
            activities=activities,
            promise=self.knowledge.promise,
            as_of=self.as_of,
        )


def judge_milestone(matter: Matter, clause: MilestoneClause) -> Standing:
    """Return the standing of a milestone: the agreed proof, dated by the due day."""
    entries = _proofs(matter, clause)
    reporting = matter.reporting()
    done = [e for e in entries if e.state is EntryState.COUNTED]
    in_time = [e for e in done if e.day <= matter.last]
    reached_on = min((e.day for e in done), default=None)
    if in_time:
        judgement = Judgement(Verdict.KEPT, Reason.of("proof_given"))
    elif done:
        judgement = Judgement(Verdict.KEPT_LATE, Reason.of("proof_late"))
    elif matter.as_of < matter.window.first:
        judgement = Judgement(Verdict.NOT_STARTED, Reason.of("not_started"))
    elif not matter.ended:
        judgement = Judgement(Verdict.OPEN, Reason.of("time_left"))
    else:
        judgement = _without_proof(matter, entries, reporting)
    return _standing(
        matter,
        judgement,
        entries=entries,
        reporting=reporting,
        done=1 if done else 0,
        target=1,
        reached_on=reached_on if not in_time else None,
    )


def _without_proof(
    matter: Matter, entries: Sequence[Entry], reporting: Reporting
) -> Judgement:
    awaiting = [e for e in entries if e.state is EntryState.AWAITING]
    lacking = [e for e in entries if e.state is EntryState.UNCONFIRMED]
    if awaiting:
        return Judgement(
            Verdict.AWAITING_CONFIRMATION,
            Reason.of("awaiting_confirmation"),
            parties_in(awaiting, EntryState.AWAITING),
        )
    if lacking:
        parties = parties_in(lacking, EntryState.UNCONFIRMED)
        return Judgement(Verdict.NOT_REPORTED, Reason.of("not_reported"), parties)
    # A proof could bear any day of the window, so the last day must be reported too.
    last_day = Period(matter.last, matter.last)
    silent = reporting.silent(last_day, _any_day)
    return _silent_or(matter, silent, Verdict.BROKEN, "no_proof")


def _proofs(matter: Matter, clause: MilestoneClause) -> tuple[Entry, ...]:
    found = []
    for proof in matter.knowledge.evidence.proofs:
        if proof.commitment != matter.commitment.id or proof.day > matter.as_of:
            continue
        if proof.kind != clause.proof:
            reason = Reason.of("other_proof", proof=clause.proof)
            found.append(Entry(proof, EntryState.NOT_COUNTED, reasons=(reason,)))
            continue
        found.append(_confirmed_entry(proof, clause.parties, matter))
    return tuple(sorted(found, key=lambda e: (e.day, e.record.id)))


def _confirmed_entry(
    record: Occasion | Proof, all_of: tuple[str, ...], matter: Matter
) -> Entry:
    answer = confirmed(
        record,
        all_of=all_of,
        any_of=matter.parties,
        known=matter.knowledge.evidence,
        known_on=matter.knowledge.known_on,
        promise=matter.knowledge.promise,
    )
    match answer.state:
        case ConfirmationState.CONFIRMED:
            return Entry(record, EntryState.COUNTED, late=answer.late)
        case ConfirmationState.DENIED:
            reason = Reason.of("denied", parties=answer.parties)
            return Entry(record, EntryState.NOT_COUNTED, reasons=(reason,))
        case ConfirmationState.AWAITING:
            state, code = EntryState.AWAITING, "awaiting"
        case ConfirmationState.UNCONFIRMED:
            state, code = EntryState.UNCONFIRMED, "unconfirmed"
    reason = Reason.of(code, parties=answer.parties, deadline=answer.deadline)
    return Entry(
        record,
        state,
        reasons=(reason,),
        parties=answer.parties,
        deadline=answer.deadline,
    )


def judge_agenda(matter: Matter, clause: AgendaClause) -> Standing:
    """Return the standing of an agenda item: held meetings in season with the item."""
    entries, buckets = _meetings(matter, clause)
    reporting = matter.reporting(("meeting",))
    held = sum(1 for b in buckets if b.verdict is Verdict.KEPT)
    missed = sum(1 for b in buckets if b.verdict in _MISSED)
    could_count = _in_season(clause, matter)
    silent = reporting.silent(matter.closed, could_count)
    judgement = _agenda_judgement(matter, clause, buckets, silent)
    return _standing(
        matter,
        judgement,
        entries=entries,
        reporting=reporting,
        done=held,
        target=ceil(clause.share * len(buckets)),
        buckets=buckets,
        held=held,
        missed=missed,
    )


def _agenda_judgement(
    matter: Matter,
    clause: AgendaClause,
    buckets: Sequence[BucketStanding],
    silent: tuple[str, ...],
) -> Judgement:
    held = sum(1 for b in buckets if b.verdict is Verdict.KEPT)
    open_ = sum(1 for b in buckets if b.verdict not in (Verdict.KEPT, *_MISSED))
    missed = len(buckets) - held - open_
    if matter.as_of < matter.window.first:
        return Judgement(Verdict.NOT_STARTED, Reason.of("not_started"))
    if not matter.ended:
        ahead = _meetings_ahead(matter, clause)
        if missed and _out_of_reach(clause.share, held + open_, missed, ahead):
            reason = Reason.of("missed", missed=missed, due=len(buckets))
            return Judgement(Verdict.CANNOT_BE_KEPT, reason)
        return Judgement(Verdict.OPEN, Reason.of("time_left"))
    if silent:
        if clause.share == 1 and missed:
            reason = Reason.of("missed", missed=missed, due=len(buckets))
            return Judgement(Verdict.BROKEN, reason)
        return _silent_or(matter, silent, Verdict.BROKEN, "missed")
    if not buckets:
        return Judgement(Verdict.NEVER_DUE, Reason.of("no_meeting"))
    if Fraction(held, len(buckets)) >= clause.share:
        return Judgement(Verdict.KEPT, Reason.of("reached"))
    if Fraction(held + open_, len(buckets)) >= clause.share:
        return _pending(buckets)
    reason = Reason.of("missed", missed=missed, due=len(buckets))
    return Judgement(Verdict.BROKEN, reason)


def _pending(buckets: Sequence[BucketStanding]) -> Judgement:
    waiting = [b for b in buckets if b.verdict is Verdict.AWAITING_CONFIRMATION]
    rest = [b for b in buckets if b.verdict is Verdict.NOT_REPORTED]
    hit = rest or waiting
    verdict = hit[0].verdict
    parties = tuple(sorted({p for b in hit for p in b.waiting_for}))
    return Judgement(verdict, Reason.of(verdict.value), parties)


def _out_of_reach(
    share: Fraction, possible: int, missed: int, ahead: int | None
) -> bool:
    """Tell whether the share can no longer be reached.

    Every meeting missed decides when all were promised; a lesser share only when the
    meetings still planned are known.
    """
    if share == 1:
        return True
    if ahead is None:
        return False
    return Fraction(possible + ahead, possible + missed + ahead) < share


def _meetings_ahead(matter: Matter, clause: AgendaClause) -> int | None:
    planned = [
        m
        for m in matter.knowledge.evidence.planned_meetings
        if m.forum in clause.forums and m.day in matter.window
    ]
    if not planned:
        return None
    could_count = _in_season(clause, matter)
    return sum(1 for m in planned if m.day > matter.as_of and could_count(m.day))


def _in_season(clause: AgendaClause, matter: Matter) -> Eligible:
    if clause.season is None:
        return _any_day
    season = matter.knowledge.promise.season(clause.season)
    return season.__contains__


def _meetings(
    matter: Matter, clause: AgendaClause
) -> tuple[tuple[Entry, ...], tuple[BucketStanding, ...]]:
    could_count = _in_season(clause, matter)
    entries: list[Entry] = []
    buckets: list[BucketStanding] = []
    for meeting in matter.knowledge.evidence.occasions:
        if meeting.forum not in clause.forums or meeting.day > matter.as_of:
            continue
        outside = meeting.day not in matter.window
        if outside or not could_count(meeting.day):
            code = "outside_window" if outside else "off_season"
            params = {} if outside else {"season": _season_name(clause, matter)}
            reason = Reason.of(code, **params)
            entries.append(Entry(meeting, EntryState.NOT_COUNTED, reasons=(reason,)))
            continue
        entry, verdict = _meeting(meeting, clause, matter)
        entries.append(entry)
        if verdict is not None:
            buckets.append(_meeting_bucket(meeting, entry, verdict))
    entries.sort(key=lambda e: (e.day, e.record.id))
    buckets.sort(key=lambda b: (b.period.first, b.key))
    return tuple(entries), tuple(buckets)


def _season_name(clause: AgendaClause, matter: Matter) -> str:
    return matter.knowledge.promise.season(clause.season or "").name


def _meeting(
    meeting: Occasion, clause: AgendaClause, matter: Matter
) -> tuple[Entry, Verdict | None]:
    entry = _confirmed_entry(meeting, clause.parties, matter)
    match entry.state:
        case EntryState.NOT_COUNTED:
            return entry, None
        case EntryState.AWAITING:
            return entry, Verdict.AWAITING_CONFIRMATION
        case EntryState.UNCONFIRMED:
            return entry, Verdict.NOT_REPORTED
        case EntryState.COUNTED:
            return _by_agenda(meeting, entry, clause)


def _by_agenda(
    meeting: Occasion, entry: Entry, clause: AgendaClause
) -> tuple[Entry, Verdict]:
    if meeting.items is None:
        # Nobody wrote the agenda down: the recorder still owes it.
        reason = Reason.of("agenda_unknown")
        owed = Entry(
            meeting,
            EntryState.NOT_COUNTED,
            reasons=(reason,),
            parties=(meeting.recorded_by,),
        )
        return owed, Verdict.NOT_REPORTED
    if set(meeting.items).intersection(clause.items):
        return entry, Verdict.KEPT
    reason = Reason.of("item_missing")
    return Entry(meeting, EntryState.NOT_COUNTED, reasons=(reason,)), Verdict.BROKEN


def _meeting_bucket(
    meeting: Occasion, entry: Entry, verdict: Verdict
) -> BucketStanding:
    return BucketStanding(
        key=meeting.id,
        period=Period(meeting.day, meeting.day),
        needed=1,
        done=1 if verdict is Verdict.KEPT else 0,
        awaiting=1 if entry.state is EntryState.AWAITING else 0,
        unconfirmed=1 if entry.state is EntryState.UNCONFIRMED else 0,
        verdict=verdict,
        waiting_for=entry.parties,
    )


def judge_on_demand(matter: Matter, clause: OnDemandClause) -> Standing:
    """Return the standing of requests: each one met within the promised days."""
    buckets = tuple(
        _request(request, clause, matter)
        for request in sorted(
            matter.knowledge.evidence.requests, key=lambda r: (r.day, r.id)
        )
        if request.commitment == matter.commitment.id
        and request.day in matter.window
        and request.day <= matter.as_of
    )
    reporting = matter.reporting()
    held = sum(1 for b in buckets if b.verdict is Verdict.KEPT)
    missed = sum(1 for b in buckets if b.verdict in _MISSED)
    judgement = _requests_judgement(matter, buckets, reporting)
    return _standing(
        matter,
        judgement,
        entries=_request_entries(buckets, matter),
        reporting=reporting,
        done=held,
        target=len(buckets),
        buckets=buckets,
        held=held,
        missed=missed,
    )


def _request(
    request: Request, clause: OnDemandClause, matter: Matter
) -> BucketStanding:
    deadline = request.day + timedelta(days=clause.within_days)
    span = Period(request.day, deadline)
    answer = matter.knowledge.evidence.answer_to(request)
    answered = answer is not None and answer.day <= matter.as_of
    silent: tuple[str, ...] = ()
    if answered and answer is not None and answer.day <= deadline:
        verdict = Verdict.KEPT
    elif answered:
        verdict = Verdict.BROKEN
    elif matter.as_of <= deadline:
        verdict = Verdict.OPEN
    else:
        # Only a party that has reported past the deadline has said "not answered".
        at_deadline = Period(deadline, deadline)
        silent = matter.reporting().silent(at_deadline, _any_day)
        verdict = unreported(deadline, matter.as_of) if silent else Verdict.BROKEN
    return BucketStanding(
        key=request.id,
        period=span,
        needed=1,
        done=1 if verdict is Verdict.KEPT else 0,
        awaiting=0,
        unconfirmed=0,
        verdict=verdict,
        silent=silent,
    )


def _requests_judgement(
    matter: Matter, buckets: Sequence[BucketStanding], reporting: Reporting
) -> Judgement:
    missed = sum(1 for b in buckets if b.verdict in _MISSED)
    if missed:
        verdict = Verdict.BROKEN if matter.ended else Verdict.CANNOT_BE_KEPT
        reason = Reason.of("missed", missed=missed, due=len(buckets))
        return Judgement(verdict, reason)
    if matter.as_of < matter.window.first:
        return Judgement(Verdict.NOT_STARTED, Reason.of("not_started"))
    waits = any(b.verdict is Verdict.OPEN for b in buckets)
    if not matter.ended or waits:
        return Judgement(Verdict.OPEN, Reason.of("time_left"))
    untold = {p for b in buckets for p in b.silent}
    silent = untold.union(reporting.silent(matter.closed, _any_day))
    if silent:
        parties = tuple(sorted(silent))
        return _silent_or(matter, parties, Verdict.KEPT, "reached")
    if not buckets:
        return Judgement(Verdict.NEVER_DUE, Reason.of("no_request"))
    return Judgement(Verdict.KEPT, Reason.of("reached"))


def _request_entries(
    buckets: Iterable[BucketStanding], matter: Matter
) -> tuple[Entry, ...]:
    by_id = {r.id: r for r in matter.knowledge.evidence.requests}
    entries = []
    for bucket in buckets:
        request = by_id[bucket.key]
        if bucket.verdict is Verdict.KEPT:
            entries.append(Entry(request, EntryState.COUNTED))
        else:
            code = {
                Verdict.OPEN: "request_waits",
                Verdict.BROKEN: "request_missed",
            }.get(bucket.verdict, "request_untold")
            reason = Reason.of(code, deadline=bucket.period.last or date.max)
            entries.append(Entry(request, EntryState.NOT_COUNTED, reasons=(reason,)))
    return tuple(entries)


def judge_outcome(matter: Matter, clause: OutcomeClause) -> Standing:
    """Return the standing of an outcome: the whole interval passes the level."""
    measured = sorted(
        (
            m
            for m in matter.knowledge.evidence.measurements
            if m.indicator == clause.indicator
            and matter.window.contains(m.period)
            and (m.period.last or date.max) <= matter.as_of
        ),
        key=lambda m: (m.period.last or date.max, m.recorded, m.id),
    )
    reporting = matter.reporting()
    if matter.as_of < matter.window.first:
        judgement = Judgement(Verdict.NOT_STARTED, Reason.of("not_started"))
    elif not matter.ended:
        judgement = Judgement(Verdict.OPEN, Reason.of("judged_afterwards"))
    elif measured:
        judgement = _measured(measured[-1], clause)
    else:
        silent = reporting.parties
        judgement = _silent_or(matter, silent, Verdict.UNDECIDED, "not_measured")
    entries = tuple(
        Entry(
            m,
            EntryState.COUNTED if m is measured[-1] else EntryState.NOT_COUNTED,
            reasons=() if m is measured[-1] else (Reason.of("later_measured"),),
        )
        for m in measured
    )
    return _standing(matter, judgement, entries=entries, reporting=reporting)


def _measured(found: Measurement, clause: OutcomeClause) -> Judgement:
    down = clause.direction is Direction.DOWN
    passes = found.high <= clause.level if down else found.low >= clause.level
    fails = found.low > clause.level if down else found.high < clause.level
    params = {"value": str(found.value), "low": str(found.low), "high": str(found.high)}
    if passes:
        return Judgement(Verdict.KEPT, Reason.of("level_passed", **params))
    if fails:
        return Judgement(Verdict.BROKEN, Reason.of("level_not_passed", **params))
    return Judgement(Verdict.UNDECIDED, Reason.of("interval_overlaps", **params))


def show_intent(matter: Matter, clause: IntentClause) -> Standing:
    """Return the standing of an intent: not checkable, with what was done shown."""
    entries: tuple[Entry, ...] = ()
    if clause.criteria != Criteria():
        question = Question(
            commitment=matter.commitment.id,
            period=matter.window,
            criteria=clause.criteria,
            one_per=OnePer.NONE,
            lead=matter.parties,
        )
        entries = entries_for(question, matter.knowledge)
    done = total((e for e in entries if e.state is EntryState.COUNTED), matter.closed)
    judgement = Judgement(Verdict.NOT_CHECKABLE, Reason.of("no_number"))
    return _standing(
        matter, judgement, entries=entries, reporting=matter.reporting(), done=done
    )


def _silent_or(
    matter: Matter, silent: tuple[str, ...], otherwise: Verdict, code: str
) -> Judgement:
    if not silent:
        return Judgement(otherwise, Reason.of(code))
    verdict = unreported(matter.last, matter.as_of)
    return Judgement(verdict, Reason.of(verdict.value), silent)


def _any_day(day: date) -> bool:
    return True


def _standing(
    matter: Matter,
    judgement: Judgement,
    *,
    entries: tuple[Entry, ...],
    reporting: Reporting,
    done: int | None = None,
    target: int | None = None,
    reached_on: date | None = None,
    buckets: tuple[BucketStanding, ...] = (),
    held: int = 0,
    missed: int = 0,
) -> Standing:
    return Standing(
        commitment=matter.commitment.id,
        kind=matter.clause.kind,
        clause=matter.clause,
        verdict=judgement.verdict,
        window=matter.window,
        as_of=matter.as_of,
        known_on=matter.knowledge.known_on,
        reason=judgement.reason,
        done=done,
        target=target,
        awaiting=sum(1 for e in entries if e.state is EntryState.AWAITING),
        unconfirmed=sum(1 for e in entries if e.state is EntryState.UNCONFIRMED),
        buckets=buckets,
        buckets_held=held,
        buckets_missed=missed,
        buckets_due=len(buckets),
        entries=entries,
        coverage=reporting.summary(matter.closed),
        by_parties=judgement.parties,
        reached_on=reached_on,
    )
