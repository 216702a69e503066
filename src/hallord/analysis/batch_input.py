# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""What batch standings are computed from: plain arrays, and what they must obey.

Days are proleptic Gregorian ordinals (1 = 1 January of year 1, a Monday), both ends of
a span included. Every array is one-dimensional and of whole numbers; a column of rows
has one value per row. `check` refuses anything that the rules here do not cover.
"""

from dataclasses import dataclass, fields
from enum import IntEnum
from typing import TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

Whole: TypeAlias = NDArray[np.int64]
"""Whole numbers: days, counts or the numbers of things."""
Truth: TypeAlias = NDArray[np.bool_]
"""Yes or no."""
Days = TypeVar("Days", int, Whole)
"""One day, or many."""

WEEK = 7
"""How many days a week has; day 1 was a Monday, so weeks begin on 1, 8, 15 …"""


class OnePerCode(IntEnum):
    """What counts as one where several occasions fall close together."""

    NONE = 0
    DAY = 1
    DAY_PLACE = 2
    WEEKEND = 3


class Word(IntEnum):
    """What a party has said about its own presence."""

    DENIED = -1
    SILENT = 0
    PRESENT = 1


class UnfitArraysError(ValueError):
    """The arrays break a rule; the text says which, in Swedish."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentColumns:
    """One row for each commitment: its window and how it counts.

    first, last: the window. asked: how many parties must report; they are numbered
    from 0. all_of: all of them must vouch for an occasion, else one that was asked.
    one_per: a `OnePerCode`. places: how many places it may be at, 0 for any.
    calendar: the row of the calendars with the days that can count. season: the row
    with the days of its season, or -1.
    """

    first: Whole
    last: Whole
    asked: Whole
    all_of: Truth
    one_per: Whole
    places: Whole
    calendar: Whole
    season: Whole

    def __len__(self) -> int:
        """Return the number of commitments."""
        return len(self.first)


@dataclass(frozen=True, slots=True, kw_only=True)
class BucketColumns:
    """One row for each stretch that must be filled, in commitment order."""

    commitment: Whole
    first: Whole
    last: Whole
    needed: Whole

    def __len__(self) -> int:
        """Return the number of buckets."""
        return len(self.commitment)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowColumns:
    """One row for each occasion and party: what that party says of it.

    An occasion that two parties report is two rows with the same `occasion`, `day`,
    `place` and `deadline`. `word` is a `Word`. A party without a row is silent.
    `deadline` is the last day on which a silent party is still awaited.
    """

    commitment: Whole
    occasion: Whole
    party: Whole
    day: Whole
    place: Whole
    deadline: Whole
    word: Whole

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.commitment)


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageColumns:
    """One row for each interval that a party declares complete for a commitment.

    It never reaches beyond the day on which it was `recorded`.
    """

    commitment: Whole
    party: Whole
    first: Whole
    last: Whole
    recorded: Whole

    def __len__(self) -> int:
        """Return the number of declarations."""
        return len(self.commitment)


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendars:
    """Days as rows of yes and no, from `first_day` on; many commitments share a row."""

    first_day: int
    days: Truth


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Everything that the standings of many commitments are computed from."""

    commitments: CommitmentColumns
    buckets: BucketColumns
    rows: RowColumns
    coverage: CoverageColumns
    calendars: Calendars


def week_of(days: Days) -> Days:
    """Return the Monday of each day's week, by which its weekend is known.

    What happens from Monday to Thursday belongs to the weekend ahead.
    """
    since: Days = (days - 1) % WEEK
    return days - since


def bucket_at(batch: Batch, commitment: Whole, day: Whole) -> Whole:
    """Return the bucket of the commitment that holds the day, or -1.

    The days must lie within the calendars.
    """
    buckets, width = batch.buckets, batch.calendars.days.shape[1]
    if not len(buckets):
        return np.full(len(day), -1)
    begins = buckets.commitment * width + buckets.first
    found = np.searchsorted(begins, commitment * width + day, side="right") - 1
    held = (buckets.commitment[found] == commitment) & (day <= buckets.last[found])
    at: Whole = np.where(held & (found >= 0), found, -1)
    return at


def deadlines(recorded: Whole, *, working_days: Whole, n: int) -> Whole:
    """Return the n-th working day after each day.

    working_days: sorted. UnfitArraysError when they do not reach far enough.
    """
    at = np.searchsorted(working_days, recorded, side="right") + n - 1
    if len(recorded) and (
        int(at.max()) >= len(working_days) or int(recorded.min()) < working_days[0]
    ):
        raise UnfitArraysError("kalendern med arbetsdagar räcker inte")
    return working_days[at]


def check(batch: Batch) -> None:
    """Raise UnfitArraysError for arrays that the rules here do not cover."""
    for columns in (batch.commitments, batch.buckets, batch.rows, batch.coverage):
        for field in fields(columns):
            if len(getattr(columns, field.name)) != len(columns):
                raise UnfitArraysError(f"kolumnen {field.name} har fel längd")
    _check_commitments(batch)
    _check_buckets(batch)
    _check_rows(batch)
    _check_coverage(batch)


def _check_commitments(batch: Batch) -> None:
    own, (rows, days) = batch.commitments, batch.calendars.days.shape
    first_day = batch.calendars.first_day
    _require(own.first <= own.last, "ett fönster slutar före sin början")
    _require(own.first >= first_day, "kalendern börjar efter ett fönster")
    _require(own.last < first_day + days, "kalendern slutar före ett fönster")
    _within(own.asked, 1, 62, "antalet tillfrågade parter")
    _within(own.one_per, 0, max(OnePerCode), "vad som är ett")
    _within(own.calendar, 0, rows - 1, "kalenderns nummer")
    _within(own.season, -1, rows - 1, "säsongens nummer")
    _require(own.places >= 0, "antalet platser kan inte vara negativt")


def _check_buckets(batch: Batch) -> None:
    own, buckets = batch.commitments, batch.buckets
    of = buckets.commitment
    _within(of, 0, len(own) - 1, "åtagandets nummer i en del av tiden")
    _require(of[1:] >= of[:-1], "delarna står inte i åtagandenas ordning")
    _require(buckets.first <= buckets.last, "en del slutar före sin början")
    inside = (buckets.first >= own.first[of]) & (buckets.last <= own.last[of])
    _require(inside, "en del ligger utanför sitt fönster")
    apart = (of[1:] != of[:-1]) | (buckets.first[1:] > buckets.last[:-1])
    _require(apart, "två delar av ett åtagande går in i varandra")
    _require(buckets.needed >= 1, "ett lovat antal måste vara minst 1")


def _check_rows(batch: Batch) -> None:
    own, rows = batch.commitments, batch.rows
    _within(rows.commitment, 0, len(own) - 1, "åtagandets nummer i en rad")
    _within(rows.occasion, 0, 2**40, "tillfällets nummer")
    _within(rows.place, 0, 2**31, "platsens nummer")
    _within(rows.day, 1, 2**22, "dagen")
    _within(rows.word, min(Word), max(Word), "partens besked")
    _require(rows.party >= 0, "partens nummer kan inte vara negativt")
    _require(rows.party < own.asked[rows.commitment], "en rad är från en annan part")


def _check_coverage(batch: Batch) -> None:
    own, told = batch.commitments, batch.coverage
    _within(told.commitment, 0, len(own) - 1, "åtagandets nummer i redovisad tid")
    _require(told.first <= told.last, "redovisad tid slutar före sin början")
    known = (told.party >= 0) & (told.party < own.asked[told.commitment])
    _require(known, "redovisad tid är från en annan part")


def _within(column: Whole, least: int, most: int, what: str) -> None:
    if len(column) and not (least <= int(column.min()) and int(column.max()) <= most):
        raise UnfitArraysError(f"{what} ska vara {least}–{most}")


def _require(holds: Truth, complaint: str) -> None:
    if not holds.all():
        raise UnfitArraysError(complaint)
