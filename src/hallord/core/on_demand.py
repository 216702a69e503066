# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""On demand: when somebody asks, it is done within the promised days."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from hallord.core.clauses import OnDemandClause
from hallord.core.evidence import Request
from hallord.core.judging import Judgement, unreported
from hallord.core.matters import (
    MISSED,
    Matter,
    any_day,
    matter_standing,
    silent_or,
)
from hallord.core.periods import Period
from hallord.core.reasons import Reason
from hallord.core.reporting import Reporting
from hallord.core.verdicts import (
    BucketStanding,
    Entry,
    EntryState,
    Standing,
    Verdict,
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
    missed = sum(1 for b in buckets if b.verdict in MISSED)
    judgement = _requests_judgement(matter, buckets, reporting)
    return matter_standing(
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
        silent = matter.reporting().silent(at_deadline, any_day)
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
    missed = sum(1 for b in buckets if b.verdict in MISSED)
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
    silent = untold.union(reporting.silent(matter.closed, any_day))
    if silent:
        parties = tuple(sorted(silent))
        return silent_or(matter, parties, otherwise=Verdict.KEPT, code="reached")
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
