# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Days laid across a chart, and the words under them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallord.look.axis import Axis, Tick, ticks

YEAR = Axis(date(2022, 1, 1), date(2022, 12, 31))
DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2050, 12, 31))


def spans(longest: int) -> st.SearchStrategy[Axis]:
    return st.builds(
        lambda first, days: Axis(first, first + timedelta(days=days)),
        DAYS,
        st.integers(min_value=0, max_value=longest),
    )


def test_a_day_has_a_start_a_middle_and_an_end() -> None:
    axis = Axis(date(2022, 3, 1), date(2022, 3, 10))
    day = date(2022, 3, 3)

    assert axis.days == 10
    assert axis.start(day) == pytest.approx(20)
    assert axis.middle(day) == pytest.approx(25)
    assert axis.end(day) == pytest.approx(30)


def test_the_axis_runs_from_edge_to_edge() -> None:
    assert YEAR.start(YEAR.first) == 0
    assert YEAR.end(YEAR.last) == 100


def test_a_day_outside_lies_at_the_nearer_edge() -> None:
    assert YEAR.end(date(2021, 12, 30)) == 0
    assert YEAR.start(date(2023, 6, 1)) == 100


def test_one_day_is_an_axis_and_none_is_not() -> None:
    assert Axis(date(2022, 1, 1), date(2022, 1, 1)).days == 1
    with pytest.raises(ValueError, match="före"):
        Axis(date(2022, 1, 2), date(2022, 1, 1))


@given(spans(8000), DAYS, DAYS)
def test_later_days_never_lie_to_the_left(axis: Axis, one: date, other: date) -> None:
    early, late = sorted((one, other))

    assert axis.start(early) <= axis.middle(early) <= axis.end(early)
    assert axis.middle(early) <= axis.middle(late)
    assert 0 <= axis.start(early) <= 100


def labels(axis: Axis, *, wide: bool) -> list[str]:
    return [
        f"{tick.label} {tick.year}".strip()
        for tick in ticks(axis)
        if tick.label and (wide or not tick.wide)
    ]


def test_a_year_is_told_in_months() -> None:
    assert labels(YEAR, wide=True) == [
        "januari 2022", "mars", "maj", "juli", "september", "november",
    ]  # fmt: skip
    assert labels(YEAR, wide=False) == ["januari 2022", "maj", "september"]
    assert len(ticks(YEAR)) == 12


def test_each_new_year_is_named_once() -> None:
    axis = Axis(date(2021, 7, 1), date(2022, 12, 31))

    assert labels(axis, wide=True) == [
        "juli 2021", "oktober", "januari 2022", "april", "juli", "oktober",
    ]  # fmt: skip
    assert labels(axis, wide=False) == ["juli 2021", "januari 2022", "juli"]


def test_a_short_time_is_told_in_mondays_and_a_long_one_in_years() -> None:
    short = Axis(date(2022, 3, 1), date(2022, 3, 31))
    long = Axis(date(2020, 3, 1), date(2023, 12, 31))

    assert labels(short, wide=True) == ["7 mars 2022", "14 mars", "21 mars", "28 mars"]
    assert labels(long, wide=True) == ["2021", "2022", "2023"]


@pytest.mark.parametrize(
    ("days", "first_label"),
    [(62, "7 mars"), (63, "mars"), (732, "mars"), (733, "2023")],
)
def test_the_rhythm_changes_with_the_length(days: int, first_label: str) -> None:
    first = date(2022, 3, 1)
    axis = Axis(first, first + timedelta(days=days - 1))

    assert ticks(axis)[0].label == first_label


def test_a_month_that_began_before_the_axis_has_no_mark() -> None:
    axis = Axis(date(2022, 11, 2), date(2023, 2, 28))

    assert [t.day for t in ticks(axis)] == [
        date(2022, 12, 1),
        date(2023, 1, 1),
        date(2023, 2, 1),
    ]


def test_a_month_that_begins_on_the_last_day_has_a_mark() -> None:
    axis = Axis(date(2022, 1, 1), date(2022, 4, 1))

    assert [t.day.month for t in ticks(axis)] == [1, 2, 3, 4]


def test_a_year_that_only_the_wide_axis_begins_is_named_on_both() -> None:
    axis = Axis(date(2021, 10, 1), date(2023, 3, 31))

    assert labels(axis, wide=True) == [
        "oktober 2021", "januari 2022", "april 2022", "juli", "oktober", "januari 2023",
    ]  # fmt: skip
    assert labels(axis, wide=False) == ["oktober 2021", "april 2022", "oktober"]


def test_a_monday_on_the_edge_has_a_mark() -> None:
    axis = Axis(date(2022, 3, 7), date(2022, 3, 14))

    assert [t.day.day for t in ticks(axis)] == [7, 14]


@given(spans(20_000))
def test_there_is_room_for_the_words(axis: Axis) -> None:
    found = ticks(axis)
    told = [tick for tick in found if tick.label]

    assert len(told) <= 7
    assert sum(not tick.wide for tick in told) <= 4
    assert all(axis.first <= tick.day <= axis.last for tick in found)
    assert len({tick.day for tick in found}) == len(found)
    assert all(tick.label for tick in found if tick.year or tick.wide)
    assert not told or not told[0].wide


@given(spans(1400))
def test_a_reader_of_the_narrow_axis_knows_the_year(axis: Axis) -> None:
    narrow = [t for t in ticks(axis) if t.label and not t.wide]

    def says_its_year(tick: Tick) -> bool:
        return str(tick.day.year) in (tick.label, tick.year)

    for before, tick in zip([None, *narrow], narrow, strict=False):
        if before is None or before.day.year != tick.day.year:
            assert says_its_year(tick)
