# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Standings of very many counted commitments at once, by the same rules as one by one.

Covers counts of at least a number or a range, over stretches that lie apart: the whole
period, years, half-years. What it does not cover is refused by `batch_input.check`,
never approximated. The method is in docs/methods/satsvis.md.
"""

from dataclasses import dataclass, fields

import numpy as np

from hallord.analysis.batch_input import (
    WEEK,
    Batch,
    OnePerCode,
    Truth,
    Whole,
    check,
    week_of,
)
from hallord.analysis.batch_reporting import Reporting, reporting_of
from hallord.analysis.batch_slots import (
    AWAITING,
    COUNTED,
    UNCONFIRMED,
    Slots,
    in_ranges,
    occasions_of,
    slots_of,
)

VERDICTS = (
    "broken",
    "cannot_be_kept",
    "not_reported",
    "awaiting_confirmation",
    "not_yet_reported",
    "open",
    "not_started",
    "kept",
    "never_due",
)
"""The words of the verdict codes, worst first: a code is a place in this list."""
(
    _BROKEN,
    _SHUT,
    _NOT_REPORTED,
    _AWAITING,
    _NOT_YET,
    _OPEN,
    _NOT_STARTED,
    _KEPT,
    _NONE,
) = range(len(VERDICTS))

PACES = ("", "behind", "on_pace")
"""The words of the pace codes; the first says nothing."""
_QUIET, _BEHIND, _ON_PACE = range(len(PACES))

DAYS_BEFORE_SILENCE_IS_NAMED = 60
"""From so many days after its end, what is unreported is named as not reported."""
_LEAST_EXPECTED, _SMALL_NUMBER, _SLACK = 2, 3, 1


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchStandings:
    """The standing of every commitment, one row each.

    done, awaiting, unconfirmed: summed over the buckets. verdict: a place in
    `VERDICTS`. through: the last day of unbroken common reporting from the window's
    start, 0 for none. expected: the number expected by the end of reporting, as
    numerator and denominator; the denominator is 0 where nothing is expected. pace: a
    place in `PACES`.
    """

    done: Whole
    awaiting: Whole
    unconfirmed: Whole
    verdict: Whole
    through: Whole
    expected: Whole
    expected_of: Whole
    pace: Whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What is known of each bucket before any row is read.

    ended: the day looked at is after its last. silent: some party has left it untold.
    room: how many more could be added if no slot were taken; meaningful only where the
    number is `bounded`, which is where too few days may be left. expected, expected_of
    and worded tell the pace: a word is said only where `worded`.
    """

    commitment: Whole
    first: Whole
    last: Whole
    needed: Whole
    started: Truth
    ended: Truth
    silent: Truth
    bounded: Truth
    room: Whole
    expected: Whole
    expected_of: Whole
    worded: Truth

    def part(self, buckets: slice) -> "Frame":
        """Return the buckets of one commitment, as if it were the only one."""
        found = {f.name: getattr(self, f.name)[buckets] for f in fields(self)}
        found["commitment"] = np.zeros_like(found["commitment"])
        return Frame(**found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What each bucket holds: slots by state, and taken slots among its days left."""

    done: Whole
    awaiting: Whole
    unconfirmed: Whole
    taken: Whole

    def part(self, buckets: slice) -> "Counts":
        """Return the buckets of one commitment."""
        return Counts(**{f.name: getattr(self, f.name)[buckets] for f in fields(self)})


def batch_standings(batch: Batch, *, as_of: int, known_on: int) -> BatchStandings:
    """Return the standing of every commitment of the batch.

    as_of: the day looked at; later rows are left out. known_on: the day whose knowledge
    the rows hold; it decides who is still awaited. UnfitArraysError for what is not
    covered.
    """
    check(batch)
    reporting = reporting_of(batch, as_of=as_of)
    frame = frame_of(batch, reporting, as_of=as_of)
    occasions = occasions_of(batch.rows, batch.commitments, known_on=known_on)
    slots = slots_of(occasions, batch, as_of=as_of)
    counts = counts_of(slots, frame, batch, reporting, as_of=as_of)
    own = batch.commitments
    every = np.arange(len(own))
    through = reporting.through(every, own.first, np.minimum(own.last, as_of))
    return judged(
        frame, counts, first=own.first, last=own.last, through=through, as_of=as_of
    )


def frame_of(batch: Batch, reporting: Reporting, *, as_of: int) -> Frame:
    """Work out everything about the buckets that no row can change."""
    buckets = batch.buckets
    of, first, last = buckets.commitment, buckets.first, buckets.last
    started, ended = first <= as_of, last < as_of
    bounded, room = _room(batch, reporting, as_of=as_of)
    through = np.where(
        started & ~ended, reporting.through(of, first, np.minimum(last, as_of)), 0
    )
    known = through > 0
    days = reporting.eligible(of, first, last)
    passed = reporting.eligible(of, first, through)
    expected = np.where(known & (days > 0), buckets.needed * passed, 0)
    expected_of = np.where(known, np.maximum(days, 1), 0)
    tenth = 10 * (as_of - first + 1) > 9 * (last - first + 1)
    quiet = (
        tenth
        | (buckets.needed <= _SMALL_NUMBER)
        | (expected < _LEAST_EXPECTED * expected_of)
        | ~_in_season(batch, as_of)[of]
    )
    return Frame(
        commitment=of,
        first=first,
        last=last,
        needed=buckets.needed,
        started=started,
        ended=ended,
        silent=started & reporting.silent(of, first, np.minimum(last, as_of)),
        bounded=bounded,
        room=room,
        expected=expected,
        expected_of=expected_of,
        worded=known & ~quiet,
    )


def _in_season(batch: Batch, as_of: int) -> Truth:
    own, calendars = batch.commitments, batch.calendars
    at = as_of - calendars.first_day
    if not 0 <= at < calendars.days.shape[1]:
        return np.ones(len(own), np.bool_)  # then no bucket is going on
    today: Truth = calendars.days[own.season, at]
    return (own.season < 0) | today


def _room(batch: Batch, reporting: Reporting, *, as_of: int) -> tuple[Truth, Whole]:
    """Return where too few days may be left, and how many more those days could hold.

    A slot at most takes away its own place, so a bucket with as many places left as it
    needs can never be shut, and its slots need not be looked at.
    """
    own, buckets = batch.commitments, batch.buckets
    of, first, last = buckets.commitment, buckets.first, buckets.last
    ahead = reporting.eligible(of, np.maximum(first, as_of + 1), last)
    behind = reporting.untold(of, first, np.minimum(last, as_of))
    left = ahead + behind
    rule, places = own.one_per[of], own.places[of]
    going_on = (first <= as_of) & (as_of <= last)
    # A week holds only so many days, so that so many weekends are left at least.
    a_week = np.maximum(reporting.counts.a_week[own.calendar[of]], 1)
    weekends = going_on & (rule == OnePerCode.WEEKEND)
    weekends &= (left + a_week - 1) // a_week < buckets.needed
    room = np.where(rule == OnePerCode.DAY_PLACE, left * places, left)
    unbounded = (rule == OnePerCode.NONE) | (
        (rule == OnePerCode.DAY_PLACE) & (places == 0)
    )
    at = np.flatnonzero(weekends)
    room[at] = _weekends_left(at, batch, reporting, as_of=as_of)
    few = (left == 0) | (~unbounded & (room < buckets.needed))
    few &= weekends | (rule != OnePerCode.WEEKEND)
    return going_on & few, room


def _weekends_left(
    at: Whole, batch: Batch, reporting: Reporting, *, as_of: int
) -> Whole:
    buckets = batch.buckets
    monday = week_of(buckets.first[at])
    many = (buckets.last[at] - monday) // WEEK + 1
    bucket, step = _spread(at, many)
    base = np.repeat(monday, many) + WEEK * step
    open_ = has_room(bucket, base, batch, reporting, as_of=as_of)
    return np.bincount(bucket[open_], minlength=len(buckets))[at]


def has_room(
    bucket: Whole, base: Whole, batch: Batch, reporting: Reporting, *, as_of: int
) -> Truth:
    """Tell whether the slot that `base` names has a day left in the bucket.

    A day is left that can count and either lies ahead or has not been reported by all.
    """
    buckets = batch.buckets
    of = buckets.commitment[bucket]
    weekend = batch.commitments.one_per[of] == OnePerCode.WEEKEND
    first = np.maximum(base, buckets.first[bucket])
    end = np.where(weekend, week_of(base) + WEEK - 1, base)
    last = np.minimum(end, buckets.last[bucket])
    ahead = reporting.eligible(of, np.maximum(first, as_of + 1), last)
    return ahead + reporting.untold(of, first, np.minimum(last, as_of)) > 0


def counts_of(
    slots: Slots, frame: Frame, batch: Batch, reporting: Reporting, *, as_of: int
) -> Counts:
    """Count the slots of each bucket; slots and buckets stand in commitment order."""
    width = batch.calendars.days.shape[1]
    low = frame.commitment * width
    place = slots.commitment * width + slots.day
    since = np.searchsorted(place, low + frame.first)
    until = np.searchsorted(place, low + frame.last, side="right")
    done, awaiting, unconfirmed = (
        in_ranges(slots.state == state, since, until)
        for state in (COUNTED, AWAITING, UNCONFIRMED)
    )
    taken = np.zeros(len(frame.commitment), np.int64)
    at = np.flatnonzero(frame.bounded)
    if len(at):
        many = (until - since)[at]
        bucket, step = _spread(at, many)
        slot = np.repeat(since[at], many) + step
        hit = has_room(bucket, slots.base[slot], batch, reporting, as_of=as_of)
        taken = np.bincount(bucket[hit], minlength=len(taken))
    return Counts(done=done, awaiting=awaiting, unconfirmed=unconfirmed, taken=taken)


def _spread(of: Whole, many: Whole) -> tuple[Whole, Whole]:
    """Repeat each number so many times, and count the repeats from 0."""
    repeated = np.repeat(of, many)
    step = np.arange(len(repeated)) - np.repeat(np.cumsum(many) - many, many)
    return repeated, step


def judged(
    frame: Frame,
    counts: Counts,
    *,
    first: Whole,
    last: Whole,
    through: Whole,
    as_of: int,
) -> BatchStandings:
    """Judge every bucket, and let each commitment take its worst.

    first, last: the commitments' windows.
    """
    of, many = frame.commitment, len(first)
    verdict = _bucket_verdicts(frame, counts, as_of=as_of)
    worst = np.full(many, _NONE)
    np.minimum.at(worst, of, verdict)
    final = _by_worst(worst, started=first <= as_of, ended=last < as_of)
    done, awaiting, unconfirmed = (np.zeros(many, np.int64) for _ in range(3))
    np.add.at(done, of, counts.done)
    np.add.at(awaiting, of, counts.awaiting)
    np.add.at(unconfirmed, of, counts.unconfirmed)
    expected, expected_of, pace = (np.zeros(many, np.int64) for _ in range(3))
    # Buckets lie apart, so at most one of each commitment is going on.
    at = np.flatnonzero((verdict == _OPEN) & (frame.expected_of > 0))
    expected[of[at]] = frame.expected[at]
    expected_of[of[at]] = frame.expected_of[at]
    slack = frame.expected - _SLACK * frame.expected_of
    word = np.where(counts.done * frame.expected_of < slack, _BEHIND, _ON_PACE)
    pace[of[at]] = np.where(frame.worded, word, _QUIET)[at]
    return BatchStandings(
        done=done,
        awaiting=awaiting,
        unconfirmed=unconfirmed,
        verdict=final,
        through=through,
        expected=expected,
        expected_of=expected_of,
        pace=np.where(final == _OPEN, pace, _QUIET),
    )


def _bucket_verdicts(frame: Frame, counts: Counts, *, as_of: int) -> Whole:
    hoped = counts.done + counts.awaiting
    possible = hoped + counts.unconfirmed
    shut = frame.bounded & (possible + frame.room - counts.taken < frame.needed)
    named = as_of >= frame.last + DAYS_BEFORE_SILENCE_IS_NAMED
    found: Whole = np.select(
        [
            counts.done >= frame.needed,
            ~frame.started,
            ~frame.ended & shut,
            ~frame.ended,
            hoped >= frame.needed,
            possible >= frame.needed,
            ~frame.silent,
            named,
        ],
        [
            _KEPT,
            _NOT_STARTED,
            _SHUT,
            _OPEN,
            _AWAITING,
            _NOT_REPORTED,
            _BROKEN,
            _NOT_REPORTED,
        ],
        _NOT_YET,
    )
    return found


def _by_worst(worst: Whole, *, started: Truth, ended: Truth) -> Whole:
    going_on = np.where(started, _OPEN, _NOT_STARTED)
    missed = np.where(ended, _BROKEN, _SHUT)
    settled = np.where(ended, worst, going_on)
    found: Whole = np.select(
        [
            worst <= _SHUT,
            (worst == _NOT_REPORTED) | (worst == _KEPT),
            worst <= _NOT_YET,
        ],
        [missed, worst, settled],
        np.where(ended & (worst == _NONE), _NONE, going_on),
    )
    return found
