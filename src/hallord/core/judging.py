# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Judging: the verdict on one bucket, and on a commitment by its buckets."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hallord.core.counting import total
from hallord.core.evidence import Tally
from hallord.core.periods import Period
from hallord.core.reasons import Reason
from hallord.core.reporting import Eligible, Reporting
from hallord.core.verdicts import BucketStanding, Entry, EntryState, Verdict

DAYS_BEFORE_SILENCE_IS_NAMED = 60
"""From so many days after its end, what is unreported is named as not reported."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """What one bucket asks for, and what is known that bears on it.

    `room` returns the greatest number that could still be added, or None where
    nothing bounds it.
    """

    key: str
    period: Period
    needed: int
    entries: tuple[Entry, ...]
    reporting: Reporting
    eligible: Eligible
    room: Callable[[Period], int | None]
    member: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict, its reason, and the parties that it turns on."""

    verdict: Verdict
    reason: Reason
    parties: tuple[str, ...] = ()


_MISSED = frozenset({Verdict.BROKEN, Verdict.CANNOT_BE_KEPT})


def judge_bucket(demand: Demand, as_of: date) -> BucketStanding:
    """Return how it stands with one bucket."""
    states = EntryState
    period, last = demand.period, _end(demand.period)
    done = _sum(demand, {states.COUNTED})
    hoped = _sum(demand, {states.COUNTED, states.AWAITING})
    possible = _sum(demand, {states.COUNTED, states.AWAITING, states.UNCONFIRMED})
    # A sum that reaches over the bucket's edge may lie inside it, as far as we know.
    perhaps = possible + crossing(demand)
    waiting_for: tuple[str, ...] = ()
    told_until = period.clip_end(min(as_of, last))
    silent = demand.reporting.silent(told_until, demand.eligible) if told_until else ()
    if done >= demand.needed:
        verdict = Verdict.KEPT
    elif as_of < period.first:
        verdict = Verdict.NOT_STARTED
    elif as_of <= last:
        room = demand.room(period)
        shut = room is not None and perhaps + room < demand.needed
        verdict = Verdict.CANNOT_BE_KEPT if shut else Verdict.OPEN
    elif hoped >= demand.needed:
        verdict = Verdict.AWAITING_CONFIRMATION
        waiting_for = parties_in(demand.entries, states.AWAITING)
    elif possible >= demand.needed:
        # Only the word of a party that has let its days pass is lacking.
        verdict = Verdict.NOT_REPORTED
        waiting_for = parties_in(demand.entries, states.UNCONFIRMED)
    elif silent:
        verdict = unreported(last, as_of)
    elif perhaps >= demand.needed:
        verdict = Verdict.UNDECIDED
    else:
        verdict = Verdict.BROKEN
    return BucketStanding(
        key=demand.key,
        period=period,
        needed=demand.needed,
        done=done,
        awaiting=hoped - done,
        unconfirmed=possible - hoped,
        verdict=verdict,
        member=demand.member,
        waiting_for=waiting_for,
        silent=silent,
    )


def crossing(demand: Demand) -> int:
    """Return the sum of the tallies that reach over the edge of a bucket.

    Nobody can tell how much of them lies inside. One that only reaches over the edge
    of the window is not counted, but it still says that something may have happened.
    """
    found = 0
    for entry in demand.entries:
        period = entry.record.period if isinstance(entry.record, Tally) else None
        if period is None or demand.period.contains(period):
            continue
        live = entry.state is not EntryState.NOT_COUNTED
        outside = all(r.code == "tally_outside_window" for r in entry.reasons)
        if (live or outside) and period.intersect(demand.period):
            found += entry.amount
    return found


def unreported(last: date, as_of: date) -> Verdict:
    """Return the word for what is unreported after `last`: soon yet, or named."""
    named = as_of >= last + timedelta(days=DAYS_BEFORE_SILENCE_IS_NAMED)
    return Verdict.NOT_REPORTED if named else Verdict.NOT_YET_REPORTED


def parties_in(entries: Iterable[Entry], *states: EntryState) -> tuple[str, ...]:
    """Return the parties that entries in these states wait for, each once."""
    found = (party for e in entries if e.state in states for party in e.parties)
    return tuple(sorted(set(found)))


def by_worst(
    buckets: Sequence[BucketStanding], *, window: Period, as_of: date
) -> Judgement:
    """Let the commitment take its worst bucket, each with its own end."""
    ended = as_of > _end(window)
    for verdict in _WORST_FIRST:
        hit = [b for b in buckets if b.verdict is verdict]
        if not hit:
            continue
        match verdict:
            case Verdict.BROKEN | Verdict.CANNOT_BE_KEPT:
                return _decided(hit, ended=ended)
            case Verdict.NOT_REPORTED:
                return Judgement(verdict, Reason.of("not_reported"), _answerable(hit))
            case Verdict.AWAITING_CONFIRMATION | Verdict.NOT_YET_REPORTED if ended:
                return Judgement(verdict, Reason.of(verdict.value), _answerable(hit))
            case Verdict.UNDECIDED if ended:
                return Judgement(verdict, Reason.of("tally_cannot_tell"))
            case Verdict.KEPT:
                return Judgement(verdict, Reason.of("reached"))
            case _:
                return _going_on(as_of, window)
    return _nothing_due(ended=ended, as_of=as_of, window=window)


def _going_on(as_of: date, window: Period) -> Judgement:
    if as_of < window.first:
        return Judgement(Verdict.NOT_STARTED, Reason.of("not_started"))
    return Judgement(Verdict.OPEN, Reason.of("time_left"))


def _nothing_due(*, ended: bool, as_of: date, window: Period) -> Judgement:
    if ended:
        return Judgement(Verdict.NEVER_DUE, Reason.of("nothing_due"))
    return _going_on(as_of, window)


_WORST_FIRST = (
    Verdict.BROKEN,
    Verdict.CANNOT_BE_KEPT,
    Verdict.NOT_REPORTED,
    Verdict.AWAITING_CONFIRMATION,
    Verdict.NOT_YET_REPORTED,
    Verdict.UNDECIDED,
    Verdict.OPEN,
    Verdict.NOT_STARTED,
    Verdict.KEPT,
)


def _decided(hit: Sequence[BucketStanding], *, ended: bool) -> Judgement:
    keys = tuple(b.key for b in hit)
    verdict = Verdict.BROKEN if ended else Verdict.CANNOT_BE_KEPT
    return Judgement(verdict, Reason.of("bucket_missed", buckets=keys))


def _answerable(buckets: Iterable[BucketStanding]) -> tuple[str, ...]:
    named = {party for b in buckets for party in (b.waiting_for or b.silent)}
    return tuple(sorted(named))


def by_share(
    buckets: Sequence[BucketStanding],
    *,
    needed: int,
    missed_at_least: int,
    window: Period,
    as_of: date,
) -> Judgement:
    """Judge by how many buckets are held: `needed` of them must be.

    `missed_at_least` is what tallies prove missed beyond the buckets themselves.
    """
    ended = as_of > _end(window)
    if not buckets:
        return _nothing_due(ended=ended, as_of=as_of, window=window)
    held = [b for b in buckets if b.verdict is Verdict.KEPT]
    missed = sum(1 for b in buckets if b.verdict in _MISSED) + missed_at_least
    if len(held) >= needed:
        return Judgement(Verdict.KEPT, Reason.of("reached"))
    if missed > len(buckets) - needed:
        verdict = Verdict.BROKEN if ended else Verdict.CANNOT_BE_KEPT
        return Judgement(verdict, Reason.of("missed", missed=missed, due=len(buckets)))
    if not ended:
        return _going_on(as_of, window)
    return _after_the_window(buckets, len(held), needed, _end(window), as_of)


def _after_the_window(
    buckets: Sequence[BucketStanding],
    held: int,
    needed: int,
    last: date,
    as_of: date,
) -> Judgement:
    waiting = [b for b in buckets if b.verdict is Verdict.AWAITING_CONFIRMATION]
    lacking = [
        b for b in buckets if b.verdict is Verdict.NOT_REPORTED and b.waiting_for
    ]
    silent = [b for b in buckets if b.silent and b.verdict is not Verdict.KEPT]
    if held + len(waiting) >= needed:
        return Judgement(
            Verdict.AWAITING_CONFIRMATION,
            Reason.of("awaiting_confirmation"),
            _answerable(waiting),
        )
    if held + len(waiting) + len(lacking) >= needed:
        parties = _answerable([*waiting, *lacking])
        return Judgement(Verdict.NOT_REPORTED, Reason.of("not_reported"), parties)
    if silent:
        verdict = unreported(last, as_of)
        parties = tuple(sorted({p for b in silent for p in b.silent}))
        return Judgement(verdict, Reason.of(verdict.value), parties)
    return Judgement(Verdict.UNDECIDED, Reason.of("tally_cannot_tell"))


def _sum(demand: Demand, states: set[EntryState]) -> int:
    return total((e for e in demand.entries if e.state in states), demand.period)


def _end(period: Period) -> date:
    return period.last or date.max
