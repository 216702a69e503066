# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Milestones: the agreed proof, dated by the due day."""

from collections.abc import Sequence

from hallord.core.clauses import MilestoneClause
from hallord.core.judging import Judgement, parties_in
from hallord.core.matters import (
    Matter,
    any_day,
    confirmed_entry,
    matter_standing,
    silent_or,
)
from hallord.core.periods import Period
from hallord.core.reasons import Reason
from hallord.core.reporting import Reporting
from hallord.core.verdicts import Entry, EntryState, Standing, Verdict


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
    return matter_standing(
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
    silent = reporting.silent(last_day, any_day)
    return silent_or(matter, silent, otherwise=Verdict.BROKEN, code="no_proof")


def _proofs(matter: Matter, clause: MilestoneClause) -> tuple[Entry, ...]:
    found = []
    for proof in matter.knowledge.evidence.proofs:
        if proof.commitment != matter.commitment.id or proof.day > matter.as_of:
            continue
        if proof.kind != clause.proof:
            reason = Reason.of("other_proof", proof=clause.proof)
            found.append(Entry(proof, EntryState.NOT_COUNTED, reasons=(reason,)))
            continue
        found.append(confirmed_entry(proof, clause.parties, matter))
    return tuple(sorted(found, key=lambda e: (e.day, e.record.id)))
