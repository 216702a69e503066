# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""What the parties have reported, as sorted spans of days that can be counted in.

Days are never looked at one by one: the number of days that can count before a day is
read from a running sum, so that the cost follows the number of declarations.
"""

from dataclasses import dataclass

import numpy as np

from hallord.analysis.batch_input import WEEK, Batch, Calendars, Truth, Whole


class DayCounts:
    """How many days that can count lie before a day, for each row of the calendars.

    `a_week` is the most that one week can hold.
    """

    __slots__ = ("_first_day", "_running", "a_week")

    def __init__(self, calendars: Calendars) -> None:
        """Sum each calendar up."""
        rows, days = calendars.days.shape
        self._first_day = calendars.first_day
        self._running = np.zeros((rows, days + 1), np.int64)
        np.cumsum(calendars.days, axis=1, out=self._running[:, 1:])
        weekday = np.arange(days) % WEEK
        each = [calendars.days[:, weekday == n].any(axis=1) for n in range(WEEK)]
        self.a_week: Whole = np.sum(each, axis=0, dtype=np.int64)

    def between(self, calendar: Whole, first: Whole, last: Whole) -> Whole:
        """Return how many days can count from `first` to `last`; 0 where it is empty.

        Days outside the calendars cannot count.
        """
        most = self._running.shape[1] - 1
        until = np.clip(last + 1 - self._first_day, 0, most)
        since = np.clip(first - self._first_day, 0, most)
        found = self._running[calendar, until] - self._running[calendar, since]
        counted: Whole = np.maximum(found, 0)
        return counted


@dataclass(frozen=True, slots=True)
class _Reach:
    """What spans are counted by: the calendar of each group, and the days at hand."""

    counts: DayCounts
    calendar_of: Whole
    origin: int
    width: int


@dataclass(frozen=True, slots=True)
class Spans:
    """Spans of days in groups, sorted, without overlap and not next to each other.

    `begin` is where each group begins. `before` counts the days that can count in all
    spans ahead of each one. `key` puts group and first day in one sorted number.
    """

    group: Whole
    first: Whole
    last: Whole
    begin: Whole
    before: Whole
    key: Whole
    origin: int
    width: int

    @classmethod
    def of(cls, group: Whole, first: Whole, last: Whole, *, reach: _Reach) -> "Spans":
        """Index spans that are already sorted and apart."""
        days = reach.counts.between(reach.calendar_of[group], first, last)
        before = np.concatenate(([0], np.cumsum(days)))
        begin = np.searchsorted(group, np.arange(len(reach.calendar_of) + 1))
        key = group * reach.width + (first - reach.origin)
        return cls(group, first, last, begin, before, key, reach.origin, reach.width)

    def at(self, group: Whole, day: Whole) -> tuple[Whole, Truth]:
        """Return the last span of each group that begins by the day, if there is one.

        The index is meaningless where the second answer is false.
        """
        clipped = np.clip(day - self.origin, -1, self.width - 1)
        key = group * self.width + clipped
        index = np.searchsorted(self.key, key, side="right") - 1
        return index, index >= self.begin[group]

    def counted_until(
        self, group: Whole, day: Whole, *, counts: DayCounts, calendar: Whole
    ) -> Whole:
        """Return how many days up to `day` both can count and are in a span."""
        if not len(self.key):
            return np.zeros(len(group), np.int64)
        index, found = self.at(group, day)
        index = np.maximum(index, 0)
        whole = self.before[index] - self.before[self.begin[group]]
        end = np.minimum(self.last[index], day)
        part = counts.between(calendar, self.first[index], end)
        counted: Whole = np.where(found, whole + part, 0)
        return counted


@dataclass(frozen=True, slots=True)
class Reporting:
    """What each party has reported of each window, and what all of them have.

    Groups of `by_party` are numbered through the commitments: `offset` is where each
    commitment's parties begin. Groups of `together` are the commitments.
    """

    counts: DayCounts
    offset: Whole
    by_party: Spans
    together: Spans
    calendar: Whole
    asked: Whole
    window_first: Whole

    def told(self, commitment: Whole, first: Whole, last: Whole) -> Whole:
        """Return how many days that can count all parties have reported."""
        calendar = self.calendar[commitment]
        until, ahead = (
            self.together.counted_until(
                commitment, day, counts=self.counts, calendar=calendar
            )
            for day in (last, first - 1)
        )
        counted: Whole = np.where(first <= last, until - ahead, 0)
        return counted

    def eligible(self, commitment: Whole, first: Whole, last: Whole) -> Whole:
        """Return how many days can count."""
        return self.counts.between(self.calendar[commitment], first, last)

    def untold(self, commitment: Whole, first: Whole, last: Whole) -> Whole:
        """Return how many days that can count some party has not reported."""
        days = self.eligible(commitment, first, last)
        return days - self.told(commitment, first, last)

    def silent(self, commitment: Whole, first: Whole, last: Whole) -> Truth:
        """Tell whether some party has left a day that can count untold."""
        many = self.asked[commitment]
        at = np.repeat(np.arange(len(commitment)), many)
        party = np.arange(len(at)) - np.repeat(np.cumsum(many) - many, many)
        group = self.offset[commitment[at]] + party
        calendar = self.calendar[commitment[at]]
        until, ahead = (
            self.by_party.counted_until(
                group, day, counts=self.counts, calendar=calendar
            )
            for day in (last[at], first[at] - 1)
        )
        days = self.counts.between(calendar, first[at], last[at])
        lacking = days > until - ahead
        return np.bincount(at[lacking], minlength=len(commitment)) > 0

    def through(self, commitment: Whole, first: Whole, last: Whole) -> Whole:
        """Return the last day of unbroken common reporting from `first`, else 0.

        Days that cannot count need no report. The stretch ends at `last`.
        """
        spans = self.together
        if not len(spans.key):
            return np.zeros(len(commitment), np.int64)
        # A span continues the stretch while nothing that can count is untold before it.
        own, start = spans.group, self.window_first
        gaps = self.untold(own, start[own], spans.first - 1)
        width = int(gaps.max()) + 2
        allowed = self.untold(commitment, start[commitment], first - 1)
        by_gap = np.searchsorted(
            own * width + gaps,
            commitment * width + np.clip(allowed, 0, width - 1),
            side="right",
        )
        by_day, found = spans.at(commitment, last)
        index = np.minimum(by_gap - 1, by_day)
        found &= index >= spans.begin[commitment]
        reached = np.minimum(spans.last[np.maximum(index, 0)], last)
        through: Whole = np.where(found & (reached >= first), reached, 0)
        return through


def reporting_of(batch: Batch, *, as_of: int) -> Reporting:
    """Gather what the parties have declared, within each window and up to `as_of`."""
    own, told = batch.commitments, batch.coverage
    counts = DayCounts(batch.calendars)
    offset = np.cumsum(own.asked) - own.asked
    first = np.maximum(told.first, own.first[told.commitment])
    last = np.minimum(np.minimum(told.last, told.recorded), as_of)
    last = np.minimum(last, own.last[told.commitment])
    kept = first <= last
    group = (offset[told.commitment] + told.party)[kept]
    origin = batch.calendars.first_day
    width = batch.calendars.days.shape[1] + 2
    parties = _Reach(counts, np.repeat(own.calendar, own.asked), origin, width)
    by_party = Spans.of(
        *_merged(group, first[kept], last[kept], parties), reach=parties
    )
    commitments = _Reach(counts, own.calendar, origin, width)
    party_of = np.repeat(np.arange(len(own)), own.asked)
    common = _common(by_party, party_of, own.asked, commitments)
    together = Spans.of(*common, reach=commitments)
    return Reporting(
        counts, offset, by_party, together, own.calendar, own.asked, own.first
    )


def _merged(
    group: Whole, first: Whole, last: Whole, reach: _Reach
) -> tuple[Whole, Whole, Whole]:
    """Join spans of a group that overlap or lie next to each other."""
    if not len(group):
        return group, first, last
    begins = group * reach.width + (first - reach.origin)
    order = np.argsort(begins)
    begins = begins[order]
    ends = (group * reach.width + (last - reach.origin))[order]
    # Groups lie apart in these numbers, so one running greatest end serves them all.
    furthest = np.maximum.accumulate(ends)
    new = np.ones(len(order), np.bool_)
    other = group[order][1:] != group[order][:-1]
    new[1:] = (begins[1:] > furthest[:-1] + 1) | other
    start = np.flatnonzero(new)
    stop = np.append(start[1:], len(order)) - 1
    of = group[order][start]
    low = of * reach.width - reach.origin
    return of, begins[start] - low, furthest[stop] - low


def _common(
    spans: Spans, commitment_of: Whole, asked: Whole, reach: _Reach
) -> tuple[Whole, Whole, Whole]:
    """Return the spans that all asked parties of a commitment have reported.

    Sweeps over the ends of all spans and keeps the stretches where as many spans are
    open as parties are asked.
    """
    of = commitment_of[spans.group]
    here = of * reach.width - reach.origin
    edges = np.concatenate((here + spans.first, here + spans.last + 1))
    steps = np.repeat(np.array([1, -1]), len(of))
    order = np.argsort(edges, kind="stable")
    edges, depth = edges[order], np.cumsum(steps[order])
    owner = np.concatenate((of, of))[order]
    follows = np.append(edges[1:], edges[-1:])
    at = np.flatnonzero((depth == asked[owner]) & (edges < follows))
    low = owner[at] * reach.width - reach.origin
    return owner[at], edges[at] - low, follows[at] - low - 1
