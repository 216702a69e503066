# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the counting kinds share: judging each, the pace, and the standing itself."""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from hallord.core.cases import LIVE, Case, eligible_days
from hallord.core.clauses import Criteria, PlanStep
from hallord.core.counting import missed_at_least
from hallord.core.judging import Demand, Judgement, by_share
from hallord.core.pace import NO_WORD, PaceReading, pace_of
from hallord.core.periods import Period
from hallord.core.reporting import Reporting
from hallord.core.verdicts import BucketStanding, Entry, Pace, Standing, Verdict

_MISSED = frozenset({Verdict.BROKEN, Verdict.CANNOT_BE_KEPT})


def judge_each(
    case: Case,
    standings: Sequence[BucketStanding],
    *,
    entries: Sequence[Entry],
    n: int,
    needed: int,
) -> Judgement:
    """Judge by how many buckets hold their `n`: `needed` of them must."""
    return by_share(
        standings,
        needed=needed,
        missed_at_least=missed_by_tallies(standings, entries, n),
        window=case.window,
        as_of=case.as_of,
    )


def missed_by_tallies(
    standings: Sequence[BucketStanding], entries: Iterable[Entry], n: int
) -> int:
    """Return how many more reported buckets tallies prove to lack their `n`.

    Those already judged as missed are not among them.
    """
    live = (e for e in entries if e.state in LIVE)
    open_ = (b for b in standings if not b.silent and b.verdict not in _MISSED)
    return missed_at_least(live, (b.period for b in open_), n)


def furthest_behind(
    demands: Sequence[Demand],
    standings: Sequence[BucketStanding],
    *,
    case: Case,
    criteria: Criteria,
    plan: Sequence[PlanStep] = (),
    unit: int = 1,
) -> PaceReading:
    """Return the pace of the bucket that is furthest behind among those going on.

    None is told while the promise has no end, for then there is no whole to be in
    step with.
    """
    if case.segment.window.is_open:
        return NO_WORD
    season = case.promise.season(criteria.season) if criteria.season else None
    readings = [
        pace_of(
            demand,
            bucket,
            plan=plan,
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


def counted_standing(
    case: Case,
    judgement: Judgement,
    *,
    standings: Sequence[BucketStanding],
    entries: tuple[Entry, ...],
    reporting: Reporting,
    reading: PaceReading = NO_WORD,
) -> Standing:
    """Return the standing that a counting clause's judgement and buckets give."""
    started = [b for b in standings if b.verdict is not Verdict.NOT_STARTED]
    could_count = eligible_days(case.clause.criteria, case.promise)
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
        buckets_missed=sum(1 for b in standings if b.verdict in _MISSED),
        buckets_due=len(started),
        entries=entries,
        coverage=reporting.summary(case.window),
        by_parties=judgement.parties,
    )
