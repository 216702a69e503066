# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The count rule against its slow and obvious twin."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from hallord.core.clauses import CountClause, Criteria, Judged, OnePer
from hallord.core.evidence import Confirmation, Coverage, Occasion, Record
from hallord.core.periods import Per, Period
from tests.support.cast import (
    BOTH,
    commitment,
    control,
    judged,
    occasion,
    promise,
    reported,
    yes,
)
from tests.support.obvious_standing import judge

SHORT = (Per.MONTH, Per.WEEK, Per.DAY)
# A fortnight over New Year: two weekends, two years, and days that are soon full.
FIRST, LAST = date(2021, 12, 27), date(2022, 1, 9)
WINDOWS = st.sampled_from(
    [(FIRST, LAST), (FIRST, LAST), (date(2021, 12, 1), date(2022, 2, 13))]
)
DAYS = st.dates(date(2021, 12, 20), date(2022, 1, 20))
LOOKS = st.one_of(
    st.dates(date(2021, 12, 20), date(2022, 2, 1)),
    st.dates(date(2022, 3, 1), date(2022, 4, 20)),
)
CLAUSES = st.builds(
    CountClause,
    st.integers(1, 4),
    per=st.sampled_from([Per.PERIOD, Per.PERIOD, Per.YEAR, *SHORT]),
    judged=st.sampled_from(Judged),
    one_per=st.sampled_from(OnePer),
    criteria=st.sampled_from(
        [
            Criteria(activities=("weekend_operation",), jointly=BOTH),
            Criteria(activities=("weekend_operation",), by=("polisen",)),
            Criteria(activities=("weekend_operation",), by=BOTH),
        ]
    ),
)
PARTY = st.sampled_from(BOTH)


@st.composite
def happened(draw: st.DrawFn) -> Occasion:
    day = draw(DAYS)
    name = draw(st.sampled_from([f"o{k}" for k in range(30)]))
    if draw(st.integers(0, 9)) == 0:
        return control(name, day)
    return occasion(
        name,
        day,
        by=draw(st.sampled_from([BOTH, BOTH, BOTH, ("polisen",), ("kommunen",)])),
        place=draw(st.sampled_from(["torget", "stationen"])),
        recorded=draw(DAYS.filter(lambda recorded: recorded >= day)),
        recorded_by=draw(PARTY),
    )


@st.composite
def words(draw: st.DrawFn) -> Confirmation:
    return yes(
        draw(st.sampled_from([f"o{k}" for k in range(30)])),
        draw(PARTY),
        draw(LOOKS),
        id_=draw(st.sampled_from([f"b{k}" for k in range(60)])),
        present=draw(st.integers(0, 7)) > 0,
    )


@st.composite
def told(draw: st.DrawFn) -> Coverage:
    party = draw(PARTY)
    first, last = sorted((draw(DAYS), draw(DAYS)))
    if draw(st.booleans()):
        first, last = date(2021, 11, 1), date(2022, 2, 28)
    recorded = draw(LOOKS)
    (found,) = reported(party, first=first, last=last, recorded=recorded)
    assert isinstance(found, Coverage)
    return found


RECORDS: st.SearchStrategy[list[Record]] = st.lists(
    st.one_of(happened(), happened(), words(), words(), told()),
    max_size=40,
    unique_by=lambda record: record.id,
)


@given(CLAUSES, RECORDS, WINDOWS, LOOKS, LOOKS)
def test_the_count_rule_equals_its_obvious_twin(
    clause: CountClause,
    records: list[Record],
    window: tuple[date, date],
    as_of: date,
    known_on: date,
) -> None:
    first, last = window
    made = promise(commitment(clause), first=first, last=last)
    assert made.period == Period(first, last)

    core = judged(made, records, as_of=as_of, known_on=known_on)
    twin = judge(clause, records, first, last, as_of, known_on)

    assert core.verdict.value == twin.verdict
    if clause.judged is Judged.TOTAL or clause.per not in SHORT:
        counts = (core.done, core.awaiting, core.unconfirmed)
        assert counts == (twin.done, twin.awaiting, twin.unconfirmed)
