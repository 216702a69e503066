# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Standings that follow along: one new row changes its own commitment and no other.

The state is what the batch worked out once: counts for each bucket, and for each slot
the occasions that could stand for it. A row is compared with the other occasions of
its own slot; all other rows stay unread.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields

import numpy as np

from hallord.analysis.batch_input import (
    Batch,
    Days,
    OnePerCode,
    UnfitArraysError,
    Word,
    check,
    week_of,
)
from hallord.analysis.batch_reporting import reporting_of
from hallord.analysis.batch_slots import (
    AWAITING,
    COUNTED,
    OUT,
    UNCONFIRMED,
    Occasions,
    named_by,
    occasions_of,
    slots_of,
)
from hallord.analysis.batch_standing import (
    BatchStandings,
    counts_of,
    frame_of,
    has_room,
    judged,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRow:
    """One more row, with the meaning of the columns of `RowColumns`.

    Where the party already has a row about the occasion this one takes its place.
    """

    commitment: int
    occasion: int
    party: int
    day: int
    place: int
    deadline: int
    word: int


@dataclass(slots=True)
class _Known:
    """What has been said of one occasion."""

    day: int
    place: int
    deadline: int
    words: dict[int, int]


_Slot = tuple[int, int, int]
"""Commitment, the day that names the slot, and what tells slots of one day apart."""


class RunningStandings:
    """The standings of a batch, kept up to date row by row for one day looked at.

    `occasions_read` tells how many stored occasions the latest row made us look at.
    """

    __slots__ = (
        "_as_of",
        "_batch",
        "_begin",
        "_counts",
        "_frame",
        "_index",
        "_known",
        "_known_on",
        "_members",
        "_reporting",
        "_standings",
        "occasions_read",
    )

    def __init__(self, batch: Batch, *, as_of: int, known_on: int) -> None:
        """Compute the standings once; UnfitArraysError for what is not covered."""
        check(batch)
        own = batch.commitments
        self._batch, self._as_of, self._known_on = batch, as_of, known_on
        self._reporting = reporting_of(batch, as_of=as_of)
        self._frame = frame_of(batch, self._reporting, as_of=as_of)
        occasions = occasions_of(batch.rows, own, known_on=known_on)
        slots = slots_of(occasions, batch, as_of=as_of)
        self._counts = counts_of(
            slots, self._frame, batch, self._reporting, as_of=as_of
        )
        self._index = _Index(occasions, batch)
        self._begin = np.searchsorted(self._frame.commitment, np.arange(len(own) + 1))
        self._known: dict[tuple[int, int], _Known] = {}
        self._members: dict[_Slot, list[int]] = {}
        through = self._reporting.through(
            np.arange(len(own)), own.first, np.minimum(own.last, as_of)
        )
        self._standings = judged(
            self._frame,
            self._counts,
            first=own.first,
            last=own.last,
            through=through,
            as_of=as_of,
        )
        self.occasions_read = 0

    @property
    def standings(self) -> BatchStandings:
        """Return the standings as they are now, as arrays of their own."""
        return BatchStandings(
            **{
                field.name: getattr(self._standings, field.name).copy()
                for field in fields(BatchStandings)
            }
        )

    def add(self, row: NewRow) -> None:
        """Take in one more row; UnfitArraysError, and nothing done, where it is unfit.

        That is a row about an unknown commitment or party, or one that disagrees with
        what was said of the occasion before.
        """
        _check_row(row, self._batch)
        self.occasions_read = 0
        known = self._occasion(row)
        slot = self._slot(row)
        members = self._occasions_in(slot) if slot else []
        before = self._best(row.commitment, members)
        known.words[row.party] = row.word
        self._known[row.commitment, row.occasion] = known
        if slot is None:
            return
        if row.occasion not in members:
            members.append(row.occasion)
        after = self._best(row.commitment, members)
        if before != after:
            self._move(slot, before, after)
            self._judge(row.commitment)

    def _occasion(self, row: NewRow) -> _Known:
        """Return what is known of the row's occasion, itself unchanged."""
        known = self._said_of(row.commitment, row.occasion)
        if known is None:
            return _Known(row.day, row.place, row.deadline, {})
        if (known.day, known.place, known.deadline) != (
            row.day,
            row.place,
            row.deadline,
        ):
            raise UnfitArraysError(
                "raden stämmer inte med det som redan är sagt om tillfället"
            )
        return known

    def _said_of(self, commitment: int, occasion: int) -> _Known | None:
        known = self._known.get((commitment, occasion))
        if known is None:
            known = self._index.occasion(commitment, occasion)
            if known is not None:
                self._known[commitment, occasion] = known
        self.occasions_read += known is not None
        return known

    def _slot(self, row: NewRow) -> _Slot | None:
        """Return the slot that the row's occasion fills, or None where it fills none.

        That is outside every bucket, or after the day looked at.
        """
        begin, end = self._begin[row.commitment : row.commitment + 2]
        firsts, lasts = self._frame.first[begin:end], self._frame.last[begin:end]
        at = int(np.searchsorted(firsts, row.day, side="right")) - 1
        if at < 0 or row.day > lasts[at] or row.day > self._as_of:
            return None
        match int(self._batch.commitments.one_per[row.commitment]):
            case OnePerCode.NONE:
                return (row.commitment, row.day, row.occasion)
            case OnePerCode.DAY_PLACE:
                return (row.commitment, row.day, row.place)
            case OnePerCode.WEEKEND:
                base = max(week_of(row.day), int(firsts[at]))
                return (row.commitment, base, 0)
            case _:
                return (row.commitment, row.day, 0)

    def _occasions_in(self, slot: _Slot) -> list[int]:
        if slot not in self._members:
            self._members[slot] = list(self._index.occasions_in(slot))
        return self._members[slot]

    def _best(self, commitment: int, members: list[int]) -> tuple[int, int] | None:
        """Return state and day of the occasion that stands for a slot."""
        found: list[tuple[int, int]] = []
        for occasion in members:
            known = self._said_of(commitment, occasion)
            if known is not None:
                found.append((self._state(commitment, known), known.day))
        best = min(found, default=(OUT, 0))
        return None if best[0] == OUT else best

    def _state(self, commitment: int, known: _Known) -> int:
        own, words = self._batch.commitments, known.words.values()
        yes = sum(word == Word.PRESENT for word in words)
        no = sum(word == Word.DENIED for word in words)
        if own.all_of[commitment]:
            enough, refused = int(own.asked[commitment]), no > 0
        else:
            enough, refused = 1, no == len(words)
        if refused:
            return OUT
        if yes >= enough:
            return COUNTED
        return AWAITING if self._known_on <= known.deadline else UNCONFIRMED

    def _move(
        self,
        slot: _Slot,
        before: tuple[int, int] | None,
        after: tuple[int, int] | None,
    ) -> None:
        """Take the slot out of the bucket where it was, and put it where it is now."""
        commitment, base, _ = slot
        begin, end = self._begin[commitment : commitment + 2]
        buckets = np.arange(begin, end)
        frame, counts = self._frame, self._counts
        columns = {
            COUNTED: counts.done,
            AWAITING: counts.awaiting,
            UNCONFIRMED: counts.unconfirmed,
        }
        for change, best in ((-1, before), (1, after)):
            if best is None:
                continue
            state, day = best
            inside = (frame.first[begin:end] <= day) & (day <= frame.last[begin:end])
            columns[state][begin:end] += change * inside
            bounded = buckets[frame.bounded[begin:end]]
            if len(bounded):
                named = np.full(len(bounded), base)
                hit = has_room(
                    bounded, named, self._batch, self._reporting, as_of=self._as_of
                )
                counts.taken[bounded] += change * hit

    def _judge(self, commitment: int) -> None:
        own = self._batch.commitments
        one = slice(commitment, commitment + 1)
        buckets = slice(*self._begin[commitment : commitment + 2])
        found = judged(
            self._frame.part(buckets),
            self._counts.part(buckets),
            first=own.first[one],
            last=own.last[one],
            through=self._standings.through[one],
            as_of=self._as_of,
        )
        for field in fields(BatchStandings):
            getattr(self._standings, field.name)[one] = getattr(found, field.name)


class _Index:
    """Finds an occasion of the batch, and those that share a slot, by bisection."""

    __slots__ = ("_batch", "_begin", "_by_day", "_named", "_occasions", "_width")

    def __init__(self, occasions: Occasions, batch: Batch) -> None:
        own, of = batch.commitments, occasions.commitment
        self._occasions, self._batch = occasions, batch
        self._begin = np.searchsorted(of, np.arange(len(own) + 1))
        inside = (occasions.day >= own.first[of]) & (occasions.day <= own.last[of])
        self._width = batch.calendars.days.shape[1]
        at = np.flatnonzero(inside)
        base = named_by(batch, of[at], occasions.day[at])
        at, base = at[base > 0], base[base > 0]
        named = self._name(of[at], base)
        order = np.argsort(named, kind="stable")
        self._by_day, self._named = at[order], named[order]

    def _name(self, commitment: Days, base: Days) -> Days:
        name: Days = commitment * self._width + base
        return name

    def occasion(self, commitment: int, number: int) -> _Known | None:
        occasions = self._occasions
        begin, end = (int(n) for n in self._begin[commitment : commitment + 2])
        at = begin + int(np.searchsorted(occasions.number[begin:end], number))
        if at == end or int(occasions.number[at]) != number:
            return None
        since = int(occasions.start[at])
        last = at + 1 == len(occasions.start)
        until = len(occasions.order) if last else int(occasions.start[at + 1])
        rows, mine = self._batch.rows, occasions.order[since:until]
        return _Known(
            day=int(occasions.day[at]),
            place=int(occasions.place[at]),
            deadline=int(occasions.deadline[at]),
            words=dict(
                zip(rows.party[mine].tolist(), rows.word[mine].tolist(), strict=True)
            ),
        )

    def occasions_in(self, slot: _Slot) -> Iterator[int]:
        commitment, base, apart = slot
        name = self._name(commitment, base)
        begin = np.searchsorted(self._named, name)
        end = np.searchsorted(self._named, name, side="right")
        at = self._by_day[begin:end]
        match int(self._batch.commitments.one_per[commitment]):
            case OnePerCode.NONE:
                at = at[self._occasions.number[at] == apart]
            case OnePerCode.DAY_PLACE:
                at = at[self._occasions.place[at] == apart]
            case _:
                pass
        yield from self._occasions.number[at].tolist()


def _check_row(row: NewRow, batch: Batch) -> None:
    own = batch.commitments
    if not 0 <= row.commitment < len(own):
        raise UnfitArraysError("raden gäller ett okänt åtagande")
    if not 0 <= row.party < own.asked[row.commitment]:
        raise UnfitArraysError("raden är från en annan part")
    if row.word not in list(Word):
        raise UnfitArraysError("partens besked är okänt")
    if not (0 <= row.occasion <= 2**40 and 0 <= row.place <= 2**31):
        raise UnfitArraysError("tillfällets eller platsens nummer är för stort")
