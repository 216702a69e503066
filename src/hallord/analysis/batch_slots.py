# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""From rows to slots: what every party said of an occasion, and what counts as one.

Rows of one occasion are brought together by sorting, then occasions that count as one,
a confirmed one first and then the earliest. Both sorts are of plain numbers, with the
columns packed into one: that is several times faster than sorting an index.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hallord.analysis.batch_input import (
    Batch,
    CommitmentColumns,
    OnePerCode,
    RowColumns,
    Truth,
    UnfitArraysError,
    Whole,
    Word,
    bucket_at,
    week_of,
)

COUNTED, AWAITING, UNCONFIRMED, OUT = range(4)
"""How far an occasion has come, best first; one that is out is in no slot."""

_STATE_BITS = 2
_OFFSET_BITS = 3  # from the first day of a week to the day itself
_WORD_SIZE = 63


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasions:
    """One row for each occasion of a commitment.

    `order` puts the rows in occasion order, and `start` is where each occasion begins.
    """

    order: Whole
    start: Whole
    commitment: Whole
    number: Whole
    day: Whole
    place: Whole
    deadline: Whole
    state: NDArray[np.int8]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slots:
    """One row for each slot, by commitment and day.

    `base` is the day that names the slot, for a weekend the first of its week; `day` is
    the day of the occasion that stands for it, and `state` how far that one has come.
    """

    commitment: Whole
    base: Whole
    day: Whole
    state: Whole


def occasions_of(
    rows: RowColumns, commitments: CommitmentColumns, *, known_on: int
) -> Occasions:
    """Bring the rows of each occasion together and tell how far it has come.

    UnfitArraysError where rows of one occasion disagree on day, place or deadline, or
    one party has two rows.
    """
    order, new = _in_occasion_order(rows)
    start = np.flatnonzero(new)
    after = np.flatnonzero(~new)
    here, ahead = order[after], order[after - 1]
    for name, column in (
        ("dag", rows.day),
        ("plats", rows.place),
        ("sista dag att bekräfta", rows.deadline),
    ):
        if (column[here] != column[ahead]).any():
            raise UnfitArraysError(f"två rader om samma tillfälle har olika {name}")
    if (rows.party[here] == rows.party[ahead]).any():
        raise UnfitArraysError("en part har två rader om samma tillfälle")
    first = order[start]
    commitment = rows.commitment[first]
    deadline = rows.deadline[first]
    return Occasions(
        order=order,
        start=start,
        commitment=commitment,
        number=rows.occasion[first],
        day=rows.day[first],
        place=rows.place[first],
        deadline=deadline,
        state=_states(
            rows.word[order],
            start,
            enough=np.where(commitments.all_of, commitments.asked, 1)[commitment],
            all_of=commitments.all_of[commitment],
            waiting=known_on <= deadline,
        ),
    )


def _in_occasion_order(rows: RowColumns) -> tuple[Whole, Truth]:
    """Return the order of the rows, by occasion and party, and where occasions begin.

    The key is commitment, occasion and party; the row's own number is packed behind it
    where there is room, so that plain numbers are sorted instead of an index.
    """
    count = len(rows)
    if count == 0:
        return np.empty(0, np.int64), np.empty(0, np.bool_)
    party_bits, shift = bits(rows.party.max()), bits(rows.occasion.max())
    _require_room(bits(rows.commitment.max()) + shift + party_bits)
    key = ((rows.commitment << shift) | rows.occasion) << party_bits
    key |= rows.party
    row_bits = bits(count - 1)
    if bits(key.max()) + row_bits <= _WORD_SIZE:
        key <<= row_bits
        key |= np.arange(count)
        key.sort()
        order = key & ((1 << row_bits) - 1)
        key >>= row_bits + party_bits
    else:
        order = np.argsort(key)
        key = key[order] >> party_bits
    new = np.ones(count, np.bool_)
    np.not_equal(key[1:], key[:-1], out=new[1:])
    return order, new


def _states(
    words: Whole, start: Whole, *, enough: Whole, all_of: Truth, waiting: Truth
) -> NDArray[np.int8]:
    """Tell how far each occasion has come.

    Where all must vouch, one denial settles it and a missing row is silence; else one
    yes settles it, and it is denied only when every party that was asked denies it.
    """
    stop = np.append(start[1:], len(words))
    yes = in_ranges(words == Word.PRESENT, start, stop)
    no = in_ranges(words == Word.DENIED, start, stop)
    denied = no >= np.where(all_of, 1, stop - start)
    state = np.where(waiting, np.int8(AWAITING), np.int8(UNCONFIRMED))
    state[yes >= enough] = COUNTED
    state[denied] = OUT
    return state


def in_ranges(marked: Truth, since: Whole, until: Whole) -> Whole:
    """Return how many are marked from each place to before another."""
    running = np.zeros(len(marked) + 1, np.int64)
    np.cumsum(marked, out=running[1:])
    counted: Whole = running[until] - running[since]
    return counted


def slots_of(occasions: Occasions, batch: Batch, *, as_of: int) -> Slots:
    """Let one occasion stand for each slot: a confirmed one first, then the earliest.

    Left out is what was denied, lies outside its window or after `as_of`.
    """
    own, of, day = batch.commitments, occasions.commitment, occasions.day
    inside = (day >= own.first[of]) & (day <= np.minimum(own.last, as_of)[of])
    at = np.flatnonzero(inside & (occasions.state != OUT))
    if not len(at):
        return Slots(commitment=at, base=at, day=at, state=at)
    of, day = of[at], day[at]
    rule = own.one_per[of]
    base = named_by(batch, of, day)
    # What tells two slots of one day apart: the place, or the occasion itself.
    apart = np.zeros(len(at), np.int64)
    placed = np.flatnonzero(rule == OnePerCode.DAY_PLACE)
    apart[placed] = occasions.place[at[placed]]
    each = np.flatnonzero(rule == OnePerCode.NONE)
    apart[each] = at[each]
    counts = base > 0
    if not counts.all():
        of, day, base, apart, at = (
            column[counts] for column in (of, day, base, apart, at)
        )
    return _best_of_each(of, base, apart, occasions.state[at], day - base)


def named_by(batch: Batch, commitment: Whole, day: Whole) -> Whole:
    """Return the day that names the slot of an occasion; 0 where it fills none.

    It is the day itself, for a weekend the first day of its week. A weekend that a
    bucket's edge cuts is one on each side, and outside every bucket there is none.
    """
    base = day.copy()
    rule = batch.commitments.one_per[commitment]
    weekend = np.flatnonzero(rule == OnePerCode.WEEKEND)
    bucket = bucket_at(batch, commitment[weekend], day[weekend])
    if len(batch.buckets):
        begin = np.maximum(week_of(day[weekend]), batch.buckets.first[bucket])
        base[weekend] = np.where(bucket >= 0, begin, 0)
    return base


def _best_of_each(
    commitment: Whole, base: Whole, apart: Whole, state: NDArray[np.int8], offset: Whole
) -> Slots:
    """Sort by slot, then state, then day, and keep the first of each slot."""
    if not len(commitment):
        return Slots(commitment=base, base=base, day=base, state=base)
    origin = base.min()
    base_bits, apart_bits = bits((base - origin).max()), bits(apart.max())
    tail = _STATE_BITS + _OFFSET_BITS
    if bits(commitment.max()) + base_bits + apart_bits + tail > _WORD_SIZE:
        _, apart = np.unique(apart, return_inverse=True)
        apart_bits = bits(apart.max())
    _require_room(bits(commitment.max()) + base_bits + apart_bits + tail)
    key = commitment << base_bits
    for column, wide in (
        (base - origin, 0),
        (apart, apart_bits),
        (state, _STATE_BITS),
        (offset, _OFFSET_BITS),
    ):
        key <<= wide
        key |= column
    key.sort()
    slot = key >> tail
    new = np.ones(len(key), np.bool_)
    np.not_equal(slot[1:], slot[:-1], out=new[1:])
    key, slot = key[new], slot[new] >> apart_bits
    found = (slot & ((1 << base_bits) - 1)) + origin
    return Slots(
        commitment=slot >> base_bits,
        base=found,
        day=found + (key & ((1 << _OFFSET_BITS) - 1)),
        state=(key >> _OFFSET_BITS) & ((1 << _STATE_BITS) - 1),
    )


def _require_room(wanted: int) -> None:
    if wanted > _WORD_SIZE:
        raise UnfitArraysError(
            "så många åtaganden, tillfällen och platser ryms inte i en omgång; dela upp"
        )


def bits(most: np.int64 | int) -> int:
    """Return how many bits the numbers up to `most` need; at least one."""
    return max(1, int(most).bit_length())
