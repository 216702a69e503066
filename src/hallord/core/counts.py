# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Counting kinds: numbers, recurrences, presence and posts, bucket by bucket."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from math import ceil

from hallord.core.cases import (
    LIVE,
    Case,
    demand_for,
    eligible_days,
    gather,
    lead_of,
    members_of,
    of_member,
    reporting_of,
    room_in,
    stretches_of,
)
from hallord.core.clauses import (
    CadenceClause,
    CommunicationClause,
    CountClause,
    Criteria,
    Judged,
    OnePer,
    Op,
    PresenceClause,
)
from hallord.core.counting import Question, entries_for, missed_at_least, total
from hallord.core.due_days import due_days
from hallord.core.evidence import Occasion, Presence, Tally
from hallord.core.judging import (
    Demand,
    Judgement,
    by_share,
    by_worst,
    judge_bucket,
    parties_in,
    unreported,
)
from hallord.core.pace import NO_WORD, PaceReading, pace_of
from hallord.core.periods import Bucket, Per, Period, buckets
from hallord.core.reasons import Reason
from hallord.core.reporting import Reporting
from hallord.core.verdicts import (
    BucketStanding,
    Entry,
    EntryState,
    Pace,
    Standing,
    Verdict,
)

_SHORT = frozenset({Per.DAY, Per.WEEK, Per.MONTH})


def judge_count(case: Case, clause: CountClause) -> Standing:
    """Return the standing of a count."""
    criteria = clause.criteria
    entries = gather(case, criteria, clause.one_per)
    reporting = reporting_of(case, criteria)
    stretches = stretches_of(case, clause.per, clause.year_from, criteria)
    whole_rate = clause.per in _SHORT and clause.judged is Judged.TOTAL
    if whole_rate:
        needed = clause.n * len(stretches)
        stretches = (Bucket("period", case.window, True),) if stretches else ()
    else:
        needed = clause.n
    demands = [
        Demand(
            key=stretch.key,
            period=stretch.period,
            needed=needed,
            entries=of_member(entries, member, case.promise),
            reporting=reporting,
            eligible=eligible_days(criteria, case.promise),
            room=room_in(entries, clause.one_per, criteria, reporting, case),
            member=member,
        )
        for member in members_of(clause, entries, case.promise)
        for stretch in stretches
    ]
    if clause.op is Op.AT_MOST:
        return _at_most(case, demands, entries, reporting, clause)
    standings = [judge_bucket(demand, case.as_of) for demand in demands]
    each = clause.per in _SHORT and not whole_rate
    if each:
        standings = _untold(standings, entries)
        judgement = _each(standings, entries, clause.n, len(standings), case)
    else:
        judgement = by_worst(standings, window=case.window, as_of=case.as_of)
    unit = 1
    reading = (
        NO_WORD
        if each or clause.plan_withheld or case.segment.window.is_open
        else _pace(demands, standings, clause.plan, criteria, case, unit)
    )
    standing = _standing(case, judgement, standings, entries, reporting, reading)
    standing = replace(
        standing,
        upper=clause.upper,
        average=_average(case, entries, reporting, clause) if each else None,
        buckets_missed=standing.buckets_missed
        + (_missed_by_tallies(standings, entries, clause.n) if each else 0),
        labels=_excess(clause, standings),
    )
    return _reached_late(standing, case, criteria, clause)


def judge_presence(case: Case, clause: PresenceClause) -> Standing:
    """Return the standing of presence: hours, or a share of the eligible days."""
    criteria = clause.criteria
    reporting = reporting_of(case, criteria)
    if clause.share is not None:
        entries = gather(case, criteria, OnePer.DAY)
        stretches = stretches_of(case, Per.DAY, clause.year_from, criteria)
        demands = [
            demand_for(case, s, 1, entries, OnePer.DAY, criteria, reporting)
            for s in stretches
        ]
        standings = [judge_bucket(d, case.as_of) for d in demands]
        standings = _untold(standings, entries)
        needed = ceil(clause.share * len(standings))
        judgement = _each(standings, entries, 1, needed, case)
        found = _standing(case, judgement, standings, entries, reporting, NO_WORD)
        return replace(found, done=found.buckets_held, target=needed)
    entries = gather(case, criteria, OnePer.NONE, in_minutes=True)
    stretches = stretches_of(case, clause.per, clause.year_from, criteria)
    minutes = 60 * (clause.hours or 0)
    demands = [
        demand_for(case, s, minutes, entries, OnePer.NONE, criteria, reporting)
        for s in stretches
    ]
    standings = [judge_bucket(d, case.as_of) for d in demands]
    judgement = by_worst(standings, window=case.window, as_of=case.as_of)
    reading = (
        NO_WORD
        if case.segment.window.is_open
        else _pace(demands, standings, (), criteria, case, 60)
    )
    found = _standing(case, judgement, standings, entries, reporting, reading)
    return replace(found, unit="minutes")


def judge_communication(case: Case, clause: CommunicationClause) -> Standing:
    """Return the standing of posts: every party must reach the number itself."""
    demands: list[Demand] = []
    shown: list[Entry] = []
    told: list[tuple[str, tuple[Period, ...]]] = []
    for party in clause.parties:
        criteria = replace(clause.criteria, by=(party,), jointly=())
        entries = gather(case, criteria, clause.one_per)
        reporting = reporting_of(case, criteria)
        told.extend(reporting.by_party)
        shown.extend(e for e in entries if party in {p.principal for p in _present(e)})
        demands.extend(
            replace(
                demand_for(
                    case, s, clause.n, entries, clause.one_per, criteria, reporting
                ),
                member=party,
            )
            for s in stretches_of(case, clause.per, clause.year_from, criteria)
        )
    standings = [judge_bucket(d, case.as_of) for d in demands]
    judgement = by_worst(standings, window=case.window, as_of=case.as_of)
    reading = (
        NO_WORD
        if case.segment.window.is_open
        else _pace(demands, standings, (), clause.criteria, case, 1)
    )
    entries = _each_record_once(shown)
    reporting = Reporting(tuple(told))
    return _standing(case, judgement, standings, entries, reporting, reading)


def judge_cadence(case: Case, clause: CadenceClause) -> Standing:
    """Return the standing of a recurrence: due days met within the tolerance."""
    criteria = clause.criteria
    entries = gather(case, criteria, OnePer.NONE)
    reporting = reporting_of(case, criteria)
    tolerance = timedelta(days=clause.tolerance_days)
    days = due_days(clause, case.window)
    met = _meetings_of(days, tolerance, entries)
    demands = [
        replace(
            demand_for(
                case,
                Bucket(day.isoformat(), _around(day, tolerance, case.window), True),
                1,
                met[day],
                OnePer.DAY,
                criteria,
                reporting,
            ),
            eligible=_any_day,
            room=_unbounded,
        )
        for day in days
    ]
    standings = [judge_bucket(d, case.as_of) for d in demands]
    needed = ceil(clause.share * len(standings))
    judgement = _each(standings, entries, 1, needed, case)
    found = _standing(case, judgement, standings, entries, reporting, NO_WORD)
    return replace(found, done=found.buckets_held, target=needed)


def _meetings_of(
    days: Sequence[date], tolerance: timedelta, entries: Sequence[Entry]
) -> dict[date, tuple[Entry, ...]]:
    """Give each due day at most one occasion: earliest day, earliest occasion.

    The intervals are equally long, so the greedy choice meets as many as can be met.
    Confirmed occasions choose first, so that more evidence never takes one away.
    """
    met: dict[date, tuple[Entry, ...]] = dict.fromkeys(days, ())
    used: set[str] = set()
    for state in (EntryState.COUNTED, EntryState.AWAITING, EntryState.UNCONFIRMED):
        for day in days:
            if met[day]:
                continue
            for entry in entries:
                near = abs(entry.day - day) <= tolerance
                if near and entry.state is state and entry.record.id not in used:
                    met[day] = (entry,)
                    used.add(entry.record.id)
                    break
    return met


def _around(day: date, tolerance: timedelta, window: Period) -> Period:
    spread = Period(day - tolerance, day + tolerance)
    return spread.intersect(window) or Period(day, day)


def _any_day(day: date) -> bool:
    return True


def _unbounded(period: Period) -> int | None:
    return None


def _each(
    standings: Sequence[BucketStanding],
    entries: Sequence[Entry],
    n: int,
    needed: int,
    case: Case,
) -> Judgement:
    return by_share(
        standings,
        needed=needed,
        missed_at_least=_missed_by_tallies(standings, entries, n),
        window=case.window,
        as_of=case.as_of,
    )


def _untold(
    standings: Iterable[BucketStanding], entries: Iterable[Entry]
) -> list[BucketStanding]:
    """Say of an empty bucket inside a tally that it cannot be told, not that it lacks."""
    sums = [
        e.record.period
        for e in entries
        if isinstance(e.record, Tally) and e.state in LIVE
    ]
    missed = {Verdict.BROKEN, Verdict.CANNOT_BE_KEPT}
    return [
        replace(b, verdict=Verdict.UNDECIDED)
        if b.verdict in missed and any(t.intersect(b.period) for t in sums)
        else b
        for b in standings
    ]


def _missed_by_tallies(
    standings: Sequence[BucketStanding], entries: Iterable[Entry], n: int
) -> int:
    live = (e for e in entries if e.state in LIVE)
    complete = [b.period for b in standings if not b.silent]
    return missed_at_least(live, complete, n)


def _pace(
    demands: Sequence[Demand],
    standings: Sequence[BucketStanding],
    plan: Sequence[object],
    criteria: Criteria,
    case: Case,
    unit: int,
) -> PaceReading:
    """Return the pace of the bucket that is furthest behind among those going on."""
    season = case.promise.season(criteria.season) if criteria.season else None
    steps = case.clause.plan if plan and isinstance(case.clause, CountClause) else ()
    readings = [
        pace_of(
            demand,
            bucket,
            plan=steps,
            as_of=case.as_of,
            in_season=season is None or case.as_of in season,
            unit=unit,
        )
        for demand, bucket in zip(demands, standings, strict=True)
    ]
    for word in (Pace.BEHIND, Pace.ON_PACE):
        for reading in readings:
            if reading.word is word:
                return reading
    return next((r for r in readings if r.expected is not None), NO_WORD)


def _average(
    case: Case,
    entries: Sequence[Entry],
    reporting: Reporting,
    clause: CountClause,
) -> Fraction | None:
    """Return the number per bucket over what has been reported, told beside "each"."""
    until = case.window.clip_end(case.as_of)
    if until is None:
        return None
    told = reporting.told(until)
    units = [
        b
        for part in told
        for b in buckets(part, per=clause.per, year_from=clause.year_from)
        if b.whole
    ]
    if not units:
        return None
    counted = [e for e in entries if e.state is EntryState.COUNTED]
    done = sum(total(counted, part) for part in told)
    return Fraction(done, len(units))


def _excess(
    clause: CountClause, standings: Sequence[BucketStanding]
) -> tuple[Reason, ...]:
    if clause.upper is None or all(b.done <= clause.upper for b in standings):
        return ()
    return (Reason.of("more_than_promised", upper=clause.upper),)


def _at_most(
    case: Case,
    demands: Sequence[Demand],
    entries: tuple[Entry, ...],
    reporting: Reporting,
    clause: CountClause,
) -> Standing:
    """Judge "högst N", after the window only."""
    standings = [_judge_limit(demand, case.as_of) for demand in demands]
    judgement = by_worst(standings, window=case.window, as_of=case.as_of)
    if case.as_of <= (case.window.last or date.max) and case.as_of in case.window:
        judgement = Judgement(Verdict.OPEN, Reason.of("judged_afterwards"))
    found = _standing(case, judgement, standings, entries, reporting, NO_WORD)
    over = any(b.done > clause.n for b in standings)
    labels = (Reason.of("above_limit", limit=clause.n),) if over else ()
    return replace(found, labels=labels, upper=clause.n)


def _judge_limit(demand: Demand, as_of: date) -> BucketStanding:
    found = judge_bucket(replace(demand, needed=demand.needed + 1), as_of)
    last = demand.period.last or date.max
    hoped = found.done + found.awaiting
    waiting: tuple[str, ...] = ()
    if as_of < demand.period.first:
        verdict = Verdict.NOT_STARTED
    elif as_of <= last:
        verdict = Verdict.OPEN
    elif found.done > demand.needed:
        verdict = Verdict.BROKEN
    elif hoped > demand.needed:
        verdict = Verdict.AWAITING_CONFIRMATION
        waiting = parties_in(demand.entries, EntryState.AWAITING)
    elif hoped + found.unconfirmed > demand.needed:
        verdict = Verdict.NOT_REPORTED
        waiting = parties_in(demand.entries, EntryState.UNCONFIRMED)
    elif found.silent:
        verdict = unreported(last, as_of)
    else:
        verdict = Verdict.KEPT
    return replace(found, needed=demand.needed, verdict=verdict, waiting_for=waiting)


def _standing(
    case: Case,
    judgement: Judgement,
    standings: Sequence[BucketStanding],
    entries: tuple[Entry, ...],
    reporting: Reporting,
    reading: PaceReading,
) -> Standing:
    started = [b for b in standings if b.verdict is not Verdict.NOT_STARTED]
    missed = {Verdict.BROKEN, Verdict.CANNOT_BE_KEPT}
    could_count = eligible_days(_criteria(case), case.promise)
    window = case.segment.window
    left = None
    if not window.is_open:
        ahead = window.from_day(case.as_of + timedelta(days=1))
        left = sum(1 for day in ahead if could_count(day)) if ahead else 0
    return Standing(
        commitment=case.commitment.id,
        kind=case.clause.kind,
        clause=case.clause,
        verdict=judgement.verdict,
        window=Period(case.window.first, window.last),
        as_of=case.as_of,
        known_on=case.knowledge.known_on,
        reason=judgement.reason,
        pace=reading.word if judgement.verdict is Verdict.OPEN else None,
        done=sum(b.done for b in standings),
        target=sum(b.needed for b in standings),
        awaiting=sum(b.awaiting for b in standings),
        unconfirmed=sum(b.unconfirmed for b in standings),
        expected=reading.expected,
        eligible_left=left,
        buckets=tuple(standings),
        buckets_held=sum(1 for b in standings if b.verdict is Verdict.KEPT),
        buckets_missed=sum(1 for b in standings if b.verdict in missed),
        buckets_due=len(started),
        entries=entries,
        coverage=reporting.summary(case.window),
        by_parties=judgement.parties,
    )


def _criteria(case: Case) -> Criteria:
    return case.clause.criteria


def _reached_late(
    standing: Standing, case: Case, criteria: Criteria, clause: CountClause
) -> Standing:
    """Add the day on which a count was reached after its window."""
    whole = len(standing.buckets) == 1 and clause.each_of is None
    last = case.segment.window.last
    if not whole or last is None or case.as_of <= last:
        return standing
    if standing.verdict is Verdict.KEPT:
        return standing
    question = Question(
        commitment=case.commitment.id,
        period=Period(case.window.first, case.as_of),
        criteria=criteria,
        one_per=clause.one_per,
        lead=lead_of(case),
    )
    entries = entries_for(question, case.knowledge)
    counted = [e for e in entries if e.state is EntryState.COUNTED]
    for entry in counted:
        until = Period(case.window.first, max(entry.day, case.window.first))
        if entry.day > last and total(counted, until) >= standing.buckets[0].needed:
            return replace(standing, reached_on=entry.day)
    return standing


def _present(entry: Entry) -> tuple[Presence, ...]:
    record = entry.record
    return record.parties if isinstance(record, Occasion | Tally) else ()


def _each_record_once(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    best: dict[str, Entry] = {}
    order = list(EntryState)
    for entry in entries:
        known = best.get(entry.record.id)
        if known is None or order.index(entry.state) < order.index(known.state):
            best[entry.record.id] = entry
    return tuple(sorted(best.values(), key=lambda e: (e.day, e.record.id)))
