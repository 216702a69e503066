# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Agenda items: held meetings of the named forums, in season, with the item."""

from collections.abc import Sequence
from fractions import Fraction
from math import ceil

from hallord.core.clauses import AgendaClause
from hallord.core.evidence import Occasion
from hallord.core.judging import Judgement
from hallord.core.matters import (
    MISSED,
    Matter,
    any_day,
    confirmed_entry,
    matter_standing,
    silent_or,
)
from hallord.core.periods import Period
from hallord.core.reasons import Reason
from hallord.core.reporting import Eligible
from hallord.core.verdicts import (
    BucketStanding,
    Entry,
    EntryState,
    Standing,
    Verdict,
)


def judge_agenda(matter: Matter, clause: AgendaClause) -> Standing:
    """Return the standing of an agenda item: held meetings in season with the item."""
    entries, buckets = _meetings(matter, clause)
    reporting = matter.reporting(("meeting",))
    held = sum(1 for b in buckets if b.verdict is Verdict.KEPT)
    missed = sum(1 for b in buckets if b.verdict in MISSED)
    could_count = _in_season(clause, matter)
    silent = reporting.silent(matter.closed, could_count)
    judgement = _agenda_judgement(matter, clause, buckets, silent)
    return matter_standing(
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
    open_ = sum(1 for b in buckets if b.verdict not in (Verdict.KEPT, *MISSED))
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
        return silent_or(matter, silent, otherwise=Verdict.BROKEN, code="missed")
    if not buckets:
        return Judgement(Verdict.NEVER_DUE, Reason.of("no_meeting"))
    if Fraction(held, len(buckets)) >= clause.share:
        return Judgement(Verdict.KEPT, Reason.of("reached"))
    if Fraction(held + open_, len(buckets)) >= clause.share:
        return _pending(buckets, needed=ceil(clause.share * len(buckets)) - held)
    reason = Reason.of("missed", missed=missed, due=len(buckets))
    return Judgement(Verdict.BROKEN, reason)


def _pending(buckets: Sequence[BucketStanding], *, needed: int) -> Judgement:
    """Say what is lacking: words that may come in time, else those that did not."""
    awaiting = Verdict.AWAITING_CONFIRMATION
    enough = sum(b.verdict is awaiting for b in buckets) >= needed
    verdict = awaiting if enough else Verdict.NOT_REPORTED
    parties = {p for b in buckets if b.verdict is verdict for p in b.waiting_for}
    return Judgement(verdict, Reason.of(verdict.value), tuple(sorted(parties)))


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
        return any_day
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
    entry = confirmed_entry(meeting, clause.parties, matter)
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
