# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""An invented country to measure on: municipalities, commitments and parsed rows.

No real municipality is meant. The same seed gives the same country.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

import numpy as np
from numpy.random import Generator

from hallord.analysis.batch_input import (
    Batch,
    BucketColumns,
    Calendars,
    CommitmentColumns,
    CoverageColumns,
    OnePerCode,
    RowColumns,
    Whole,
    deadlines,
    week_of,
)

FIRST: Final = date(2021, 7, 1).toordinal()
"""The first day of every promise of the country."""
LAST: Final = date(2022, 12, 31).toordinal()
"""The last day of every promise of the country."""
NEW_YEAR: Final = date(2022, 1, 1).toordinal()
"""Where promises "per year" are cut."""
AS_OF: Final = date(2022, 11, 23).toordinal()
"""A day to look at, late in the period."""

_JOINTLY = 0.4  # the share of commitments that two parties keep together
_SILENT, _DENIED = 0.08, 0.01
_WORKING_DAYS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How large the country is."""

    municipalities: int = 290
    commitments_each: int = 12
    rows: int = 400_000

    @property
    def commitments(self) -> int:
        """Return the number of commitments."""
        return self.municipalities * self.commitments_each


def country(size: Size, *, random: Generator) -> Batch:
    """Return the country; a joint occasion is two rows, one from each party."""
    calendars = _calendars()
    commitments = _commitments(size.commitments, random)
    return Batch(
        commitments=commitments,
        buckets=_buckets(commitments, random),
        rows=_rows(commitments, size.rows, random),
        coverage=_coverage(commitments, random),
        calendars=calendars,
    )


def _calendars() -> Calendars:
    numbers = np.arange(FIRST, LAST + 1)
    weekday = (numbers - 1) % 7
    summer = (numbers >= date(2022, 6, 1).toordinal()) & (
        numbers <= date(2022, 8, 31).toordinal()
    )
    days = np.array([weekday >= 0, weekday < 5, weekday >= 4, summer])
    return Calendars(first_day=FIRST, days=days)


def _commitments(count: int, random: Generator) -> CommitmentColumns:
    one_per = random.choice(
        [OnePerCode.DAY_PLACE, OnePerCode.DAY, OnePerCode.NONE, OnePerCode.WEEKEND],
        size=count,
        p=[0.6, 0.15, 0.1, 0.15],
    ).astype(np.int64)
    calendar = random.choice(4, size=count, p=[0.7, 0.2, 0.0, 0.1])
    calendar[one_per == OnePerCode.WEEKEND] = 2
    return CommitmentColumns(
        first=np.full(count, FIRST),
        last=np.full(count, LAST),
        asked=1 + (random.random(count) < _JOINTLY),
        all_of=np.ones(count, np.bool_),
        one_per=one_per,
        places=random.integers(0, 3, count),
        calendar=calendar,
        season=np.where(calendar == 3, 3, -1),
    )


def _buckets(commitments: CommitmentColumns, random: Generator) -> BucketColumns:
    """Cut every third commitment at the turn of the year."""
    count = len(commitments)
    cut = np.arange(count) % 3 == 0
    commitment = np.repeat(np.arange(count), 1 + cut)
    second = np.zeros(len(commitment), np.bool_)
    second[1:] = commitment[1:] == commitment[:-1]
    splits = cut[commitment]
    return BucketColumns(
        commitment=commitment,
        first=np.where(second, NEW_YEAR, FIRST),
        last=np.where(splits & ~second, NEW_YEAR - 1, LAST),
        needed=random.choice([1, 5, 10, 40, 120], size=len(commitment)),
    )


def _rows(commitments: CommitmentColumns, rows: int, random: Generator) -> RowColumns:
    """Draw occasions until there are rows enough, and shuffle their rows."""
    drawn = random.integers(0, len(commitments), rows)
    many = commitments.asked[drawn]
    occasions = int(np.searchsorted(np.cumsum(many), rows)) + 1
    commitment, many = drawn[:occasions], many[:occasions]
    day = random.integers(FIRST, AS_OF + 1, occasions)
    weekend = commitments.one_per[commitment] == OnePerCode.WEEKEND
    friday = np.minimum(week_of(day) + 4, AS_OF - 2)
    day = np.where(weekend, friday + random.integers(0, 3, occasions), day)
    facts = {
        "commitment": commitment,
        "occasion": random.permutation(occasions),
        "day": day,
        "place": random.integers(0, 40, occasions),
        "deadline": _deadlines(day + random.integers(0, 15, occasions)),
    }
    return _one_row_for_each_party(facts, many, rows, random)


def _one_row_for_each_party(
    facts: Mapping[str, Whole], many: Whole, rows: int, random: Generator
) -> RowColumns:
    at = np.repeat(np.arange(len(many)), many)
    party = np.arange(len(at)) - np.repeat(np.cumsum(many) - many, many)
    word = random.choice(
        [1, 0, -1], size=len(at), p=[1 - _SILENT - _DENIED, _SILENT, _DENIED]
    )
    order = random.permutation(len(at))[:rows]
    columns = {name: column[at][order] for name, column in facts.items()}
    return RowColumns(**columns, party=party[order], word=word[order])


def _deadlines(recorded: Whole) -> Whole:
    numbers = np.arange(FIRST - 7, LAST + 60)
    working_days = numbers[(numbers - 1) % 7 < 5]
    return deadlines(recorded, working_days=working_days, n=_WORKING_DAYS)


def _coverage(commitments: CommitmentColumns, random: Generator) -> CoverageColumns:
    """Let every party report quarter by quarter, and some skip a quarter."""
    count = int(commitments.asked.sum())
    commitment = np.repeat(np.arange(len(commitments)), commitments.asked)
    begin = np.cumsum(commitments.asked) - commitments.asked
    party = np.arange(count) - np.repeat(begin, commitments.asked)
    quarters = np.linspace(FIRST, LAST + 1, 7).astype(np.int64)
    first, last = np.tile(quarters[:-1], count), np.tile(quarters[1:] - 1, count)
    told = random.random(count * 6) < 0.95
    return CoverageColumns(
        commitment=np.repeat(commitment, 6)[told],
        party=np.repeat(party, 6)[told],
        first=first[told],
        last=last[told],
        recorded=(last + random.integers(0, 40, count * 6))[told],
    )
