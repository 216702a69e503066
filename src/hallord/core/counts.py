# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Counts: a number over the whole time, per year, month or day, or in each of a set."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from hallord.core.cases import (
    Case,
    demand_for,
    gather,
    lead_of,
    members_of,
    of_member,
    reporting_of,
    stretches_of,
)
from hallord.core.clauses import CountClause, Judged, Op
from hallord.core.counted import (
    counted_standing,
    furthest_behind,
    judge_each,
    missed_by_tallies,
)
from hallord.core.counting import Question, entries_for, total
from hallord.core.judging import (
    Demand,
    Judgement,
    by_worst,
    crossing,
    judge_bucket,
    parties_in,
    unreported,
)
from hallord.core.pace import NO_WORD
from hallord.core.periods import Bucket, Per, Period, buckets
from hallord.core.reasons import Reason
from hallord.core.reporting import Reporting
from hallord.core.verdicts import BucketStanding, Entry, EntryState, Standing, Verdict

_SHORT = frozenset({Per.DAY, Per.WEEK, Per.MONTH})


def judge_count(case: Case, clause: CountClause) -> Standing:
    """Return the standing of a count."""
    criteria = clause.criteria
    stretches, needed = _stretches(case, clause)
    entries = gather(case, criteria, clause.one_per, stretches=stretches)
    reporting = reporting_of(case, criteria)
    demands = [
        demand_for(
            case,
            stretch,
            needed=needed,
            entries=of_member(entries, member, case.promise),
            one_per=clause.one_per,
            criteria=criteria,
            reporting=reporting,
            member=member,
        )
        for member in members_of(clause, entries, case.promise)
        for stretch in stretches
    ]
    if clause.op is Op.AT_MOST:
        return _at_most(
            case, demands, limit=needed, entries=entries, reporting=reporting
        )
    standings = [judge_bucket(demand, case.as_of) for demand in demands]
    if clause.per in _SHORT and clause.judged is Judged.EACH:
        return _every(case, clause, standings, entries=entries, reporting=reporting)
    found = counted_standing(
        case,
        by_worst(standings, window=case.window, as_of=case.as_of),
        standings=standings,
        entries=entries,
        reporting=reporting,
        reading=NO_WORD
        if clause.plan_withheld
        else furthest_behind(
            demands, standings, case=case, criteria=criteria, plan=clause.plan
        ),
    )
    upper = _upper(clause, needed)
    found = replace(found, upper=upper, labels=_excess(upper, standings))
    return _reached_late(found, case, clause)


def _stretches(case: Case, clause: CountClause) -> tuple[tuple[Bucket, ...], int]:
    """Return the buckets that are counted one by one, and what each of them needs."""
    found = stretches_of(case, clause.per, clause.year_from, clause.criteria)
    if clause.per not in _SHORT or clause.judged is Judged.EACH or not found:
        return found, clause.n
    # So many a week, judged in total, is one number over the whole time.
    return buckets(case.window, per=Per.PERIOD), clause.n * len(found)


def _every(
    case: Case,
    clause: CountClause,
    standings: Sequence[BucketStanding],
    *,
    entries: tuple[Entry, ...],
    reporting: Reporting,
) -> Standing:
    """Judge each day, week or month by itself, with the average told beside it."""
    judgement = judge_each(
        case, standings, entries=entries, n=clause.n, needed=len(standings)
    )
    standing = counted_standing(
        case, judgement, standings=standings, entries=entries, reporting=reporting
    )
    by_tallies = missed_by_tallies(standings, entries, clause.n)
    counted = [e for e in entries if e.state is EntryState.COUNTED]
    # Where only sums are known no single day holds them, but the whole time does.
    done = max(total(counted, case.window), sum(b.done for b in standings))
    upper = _upper(clause, clause.n)
    standing = replace(
        standing,
        done=done,
        upper=upper,
        average=_average(case, entries, reporting, clause),
        buckets_missed=standing.buckets_missed + by_tallies,
        labels=_excess(upper, standings),
    )
    return _reached_late(standing, case, clause)


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
    upper: int | None, standings: Sequence[BucketStanding]
) -> tuple[Reason, ...]:
    if upper is None or all(b.done <= upper for b in standings):
        return ()
    return (Reason.of("more_than_promised", upper=upper),)


def _upper(clause: CountClause, needed: int) -> int | None:
    """Return the upper number of one bucket, which may hold many months or weeks."""
    if clause.upper is None:
        return None
    return clause.upper * (needed // clause.n)


def _at_most(
    case: Case,
    demands: Sequence[Demand],
    *,
    limit: int,
    entries: tuple[Entry, ...],
    reporting: Reporting,
) -> Standing:
    """Judge "högst N", after the window only."""
    standings = [_judge_limit(demand, case.as_of) for demand in demands]
    judgement = by_worst(standings, window=case.window, as_of=case.as_of)
    if case.as_of in case.window:
        judgement = Judgement(Verdict.OPEN, Reason.of("judged_afterwards"))
    found = counted_standing(
        case, judgement, standings=standings, entries=entries, reporting=reporting
    )
    over = any(b.done > limit for b in standings)
    labels = (Reason.of("above_limit", limit=limit),) if over else ()
    return replace(found, labels=labels, upper=limit)


def _judge_limit(demand: Demand, as_of: date) -> BucketStanding:
    found = judge_bucket(demand, as_of)
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
    elif hoped + found.unconfirmed + crossing(demand) > demand.needed:
        verdict = Verdict.UNDECIDED
    else:
        verdict = Verdict.KEPT
    return replace(found, verdict=verdict, waiting_for=waiting)


def _reached_late(standing: Standing, case: Case, clause: CountClause) -> Standing:
    """Add the day on which a count was reached after its window."""
    last = case.segment.window.last
    match standing.buckets:
        case (bucket,) if clause.each_of is None and last is not None:
            period = Period(bucket.period.first).clip_end(case.as_of)
        case _:
            return standing
    if period is None or standing.verdict is Verdict.KEPT:
        return standing
    question = Question(
        commitment=case.commitment.id,
        period=period,
        criteria=clause.criteria,
        one_per=clause.one_per,
        lead=lead_of(case),
    )
    entries = entries_for(question, case.knowledge)
    counted = [e for e in entries if e.state is EntryState.COUNTED]
    for entry in counted:
        until = Period(bucket.period.first, entry.day)
        if entry.day > last and total(counted, until) >= bucket.needed:
            return replace(standing, reached_on=entry.day)
    return standing
