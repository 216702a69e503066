# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""From rows to slots: what every party said of an occasion, and what counts as one.

Rows of one occasion are brought together by sorting, then occasions that count as one,
a confirmed one first and then the earliest. Both sorts are of plain numbers, with the
columns packed into one: that is several times faster than sorting an index.
"""

from dataclasses import dataclass

import numpy as np

from hallord.analysis.batch_input import (
    WEEKEND_DAYS,
    Batch,
    CommitmentColumns,
    OnePerCode,
    RowColumns,
    Truth,
    UnfitArraysError,
    Whole,
    Word,
    weekend_of,
)

COUNTED, AWAITING, UNCONFIRMED, OUT = range(4)
"""How far an occasion has come, best first; one that is out is in no slot."""

_STATE_BITS = 2
_OFFSET_BITS = 2  # from a weekend's Friday to the day itself
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
    state: Whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Slots:
    """One row for each slot, by commitment and day.

    `base` is the day that names the slot, for a weekend its Friday; `day` is the day
    of the occasion that stands for it, and `state` how far that one has come.
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
    same = ~new[1:]
    for name, column in (
        ("dag", rows.day),
        ("plats", rows.place),
        ("sista dag att bekräfta", rows.deadline),
    ):
        ordered = column[order]
        if ((ordered[1:] != ordered[:-1]) & same).any():
            raise UnfitArraysError(f"två rader om samma tillfälle har olika {name}")
    if len(start):
        bit = np.left_shift(np.int64(1), rows.party)[order]
        if (np.add.reduceat(bit, start) != np.bitwise_or.reduceat(bit, start)).any():
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
            asked=commitments.asked[commitment],
            all_of=commitments.all_of[commitment],
            waiting=known_on <= deadline,
        ),
    )


def _in_occasion_order(rows: RowColumns) -> tuple[Whole, Truth]:
    """Return the order of the rows, and which of them begin an occasion."""
    count = len(rows)
    if count == 0:
        return np.empty(0, np.int64), np.empty(0, np.bool_)
    shift = bits(rows.occasion.max())
    key = (rows.commitment << shift) | rows.occasion
    row_bits = bits(count - 1)
    if bits(key.max()) + row_bits <= _WORD_SIZE:
        key = np.sort((key << row_bits) | np.arange(count))
        order = key & ((1 << row_bits) - 1)
        key >>= row_bits
    else:
        order = np.argsort(key)
        key = key[order]
    new = np.ones(count, np.bool_)
    np.not_equal(key[1:], key[:-1], out=new[1:])
    return order, new


def _states(
    words: Whole, start: Whole, *, asked: Whole, all_of: Truth, waiting: Truth
) -> Whole:
    """Tell how far each occasion has come.

    Where all must vouch, one denial settles it and a missing row is silence; else one
    yes settles it, and it is denied only when every party that was asked denies it.
    """
    if not len(start):
        return np.empty(0, np.int64)
    said = np.diff(start, append=len(words))
    yes = np.add.reduceat(words == Word.PRESENT, start, dtype=np.int64)
    no = np.add.reduceat(words == Word.DENIED, start, dtype=np.int64)
    denied = np.where(all_of, no > 0, no == said)
    settled = np.where(all_of, yes == asked, yes > 0)
    silent = np.where(waiting, AWAITING, UNCONFIRMED)
    found: Whole = np.where(denied, OUT, np.where(settled, COUNTED, silent))
    return found


def slots_of(occasions: Occasions, batch: Batch, *, as_of: int) -> Slots:
    """Let one occasion stand for each slot: a confirmed one first, then the earliest.

    Left out is what was denied, lies outside its window or after `as_of`.
    UnfitArraysError where an occasion that should fill a weekend lies outside all.
    """
    own = batch.commitments
    of = occasions.commitment
    inside = (occasions.day >= own.first[of]) & (occasions.day <= own.last[of])
    live = inside & (occasions.day <= as_of) & (occasions.state != OUT)
    at = np.flatnonzero(live)
    if not len(at):
        return Slots(commitment=at, base=at, day=at, state=at)
    of, day, rule = of[at], occasions.day[at], own.one_per[of[at]]
    base = np.where(rule == OnePerCode.WEEKEND, weekend_of(day), day)
    offset = day - base
    if (offset >= WEEKEND_DAYS).any():
        raise UnfitArraysError(
            "ett tillfälle som ska fylla en helg ligger inte på en helg"
        )
    # What tells two slots of one day apart: the place, or the occasion itself.
    apart = np.where(rule == OnePerCode.DAY_PLACE, occasions.place[at], 0)
    apart = np.where(rule == OnePerCode.NONE, at, apart)
    return _best_of_each(of, base, apart, occasions.state[at], offset)


def _best_of_each(
    commitment: Whole, base: Whole, apart: Whole, state: Whole, offset: Whole
) -> Slots:
    """Sort by slot, then state, then day, and keep the first of each slot."""
    origin = base.min()
    base_bits, apart_bits = bits((base - origin).max()), bits(apart.max())
    tail = _STATE_BITS + _OFFSET_BITS
    if bits(commitment.max()) + base_bits + apart_bits + tail > _WORD_SIZE:
        _, apart = np.unique(apart, return_inverse=True)
        apart_bits = bits(apart.max())
    key = (commitment << base_bits) | (base - origin)
    key = (((key << apart_bits) | apart) << _STATE_BITS) | state
    key = np.sort((key << _OFFSET_BITS) | offset)
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


def bits(most: np.int64 | int) -> int:
    """Return how many bits the numbers up to `most` need; at least one."""
    return max(1, int(most).bit_length())
