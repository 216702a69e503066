# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Outcomes and intents: what is measured, and what can only be shown."""

from datetime import date

from hallord.core.clauses import (
    Criteria,
    Direction,
    IntentClause,
    OnePer,
    OutcomeClause,
)
from hallord.core.counting import Question, entries_for, total
from hallord.core.evidence import Measurement
from hallord.core.judging import Judgement
from hallord.core.matters import Matter, matter_standing, silent_or
from hallord.core.reasons import Reason
from hallord.core.verdicts import Entry, EntryState, Standing, Verdict


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
        judgement = silent_or(
            matter, silent, otherwise=Verdict.UNDECIDED, code="not_measured"
        )
    entries = tuple(
        Entry(
            m,
            EntryState.COUNTED if m is measured[-1] else EntryState.NOT_COUNTED,
            reasons=() if m is measured[-1] else (Reason.of("later_measured"),),
        )
        for m in measured
    )
    return matter_standing(matter, judgement, entries=entries, reporting=reporting)


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
    return matter_standing(
        matter, judgement, entries=entries, reporting=matter.reporting(), done=done
    )
