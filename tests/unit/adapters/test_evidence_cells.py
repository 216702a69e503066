# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Cells as people write them: days, periods, clock times, numbers, persons."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest

from hallord.adapters.evidence.cells import (
    MOST,
    Cell,
    read_ages,
    read_amount,
    read_count,
    read_extra,
    read_number,
    read_yes_no,
    readable,
)
from hallord.adapters.evidence.clocks import (
    Clock,
    Moment,
    read_clock,
    read_interval,
    read_minutes,
    stretch,
)
from hallord.adapters.evidence.days import read_day, read_period, read_weekday
from hallord.adapters.evidence.personal_data import personal_data
from hallord.adapters.evidence.problems import CellError
from hallord.core.local_time import as_utc
from hallord.core.periods import Period

WINDOW = Period(date(2020, 1, 1), date(2023, 1, 15))
SATURDAY = date(2022, 3, 12)


@pytest.mark.parametrize(
    "cell",
    [
        "2022-03-12",
        "2022-3-12",
        "2022/03/12",
        "20220312",
        20220312,
        "12 mars 2022",
        "12 mar. 2022",
        "den 12 mars 2022",
        "12:e mars 2022",
        "lördag 12 mars 2022",
        "Lördagen den 12 mars 2022",
        "lör 12/3 2022",
        "lör. 2022-03-12",
        "12/3 2022",
        "12/3-2022",
        "12.3.2022",
        "12.3 2022",
        "  12\u00a0mars  2022 ",
        date(2022, 3, 12),
        datetime(2022, 3, 12, 18, 30),  # noqa: DTZ001  a spreadsheet has no zone
    ],
    ids=repr,
)
def test_a_day_is_read_as_it_is_written(cell: Cell) -> None:
    assert read_day(cell, window=WINDOW) == SATURDAY


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("12 mars", "day_without_year"),
        ("12/3", "day_without_year"),
        ("2022-02-29", "not_a_day"),
        ("30 februari 2022", "not_a_day"),
        ("12 marz 2022", "not_a_day"),
        ("igår", "not_a_day"),
        ("2022-03/12", "not_a_day"),
        ("3/12/2022", "ambiguous_day"),
        ("söndag 12 mars 2022", "other_weekday"),
        ("1995-12-31", "year_out_of_reach"),
        ("2200-01-01", "year_out_of_reach"),
        (44632, "serial_number"),
        (True, "not_a_day"),
        (Decimal("44632.5"), "not_a_day"),
        (time(12), "not_a_day"),
        ("٢٠٢٢-٠٣-١٢", "not_a_day"),
    ],
    ids=repr,
)
def test_what_is_no_certain_day_is_refused(cell: Cell, code: str) -> None:
    with pytest.raises(CellError) as caught:
        read_day(cell, window=WINDOW)

    assert caught.value.reason.code == code


@pytest.mark.parametrize("text", ["13/3/2022", "3/13/2022", "3/3/2022"])
def test_slashes_are_read_only_where_they_can_mean_one_day(text: str) -> None:
    assert read_day(text, window=WINDOW).month == 3


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1996-01-01", date(1996, 1, 1)),
        ("2199-12-31", date(2199, 12, 31)),
    ],
)
def test_the_first_and_the_last_day_there_is(text: str, day: date) -> None:
    assert read_day(text, window=WINDOW) == day


def test_six_digits_are_read_only_where_what_is_expected_decides() -> None:
    assert read_day("220312", window=WINDOW) == SATURDAY
    wide = Period(date(2010, 1, 1), date(2023, 1, 15))
    with pytest.raises(CellError) as caught:
        read_day("220312", window=wide)

    assert caught.value.reason.value("days") == ("2012-03-22", "2022-03-12")


def test_a_number_for_a_day_tells_which_day_it_would_be() -> None:
    with pytest.raises(CellError) as caught:
        read_day(44632, window=WINDOW)

    assert caught.value.reason.value("day") == SATURDAY


@pytest.mark.parametrize(
    ("text", "weekday"), [("måndag", 0), ("Lör", 5), ("söndagen", 6), ("tis.", 1)]
)
def test_weekdays(text: str, weekday: int) -> None:
    assert read_weekday(text) == weekday


@pytest.mark.parametrize(
    ("cell", "first", "last"),
    [
        ("2022-05-01–2022-07-31", date(2022, 5, 1), date(2022, 7, 31)),
        ("2022-05-01 - 2022-07-31", date(2022, 5, 1), date(2022, 7, 31)),
        ("2022-05-01/2022-07-31", date(2022, 5, 1), date(2022, 7, 31)),
        ("2022-05-01 till 2022-07-31", date(2022, 5, 1), date(2022, 7, 31)),
        ("1 maj – 31 juli 2022", date(2022, 5, 1), date(2022, 7, 31)),
        ("1/5 - 31/7 2022", date(2022, 5, 1), date(2022, 7, 31)),
        ("maj–juli 2022", date(2022, 5, 1), date(2022, 7, 31)),
        ("1–15 maj 2022", date(2022, 5, 1), date(2022, 5, 15)),
        ("februari 2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022-12", date(2022, 12, 1), date(2022, 12, 31)),
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        (2022, date(2022, 1, 1), date(2022, 12, 31)),
        ("kvartal 2 2022", date(2022, 4, 1), date(2022, 6, 30)),
        ("2022K4", date(2022, 10, 1), date(2022, 12, 31)),
        ("vecka 1 2022", date(2022, 1, 3), date(2022, 1, 9)),
        ("v. 52 2022", date(2022, 12, 26), date(2023, 1, 1)),
        ("2022-03-12", SATURDAY, SATURDAY),
        ("2022-03-12–2022-03-12", SATURDAY, SATURDAY),
        (SATURDAY, SATURDAY, SATURDAY),
    ],
    ids=repr,
)
def test_a_period_is_read_as_it_is_written(cell: Cell, first: date, last: date) -> None:
    assert read_period(cell, window=WINDOW) == Period(first, last)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("juli–maj 2022", "ends_before_start"),
        ("2022-07-31–2022-05-01", "ends_before_start"),
        ("2022-13", "not_a_day"),
        ("vecka 53 2022", "not_a_period"),
        ("våren 2022", "not_a_period"),
        ("a - b - c", "not_a_period"),
    ],
)
def test_what_is_no_period_is_refused(text: str, code: str) -> None:
    with pytest.raises(CellError) as caught:
        read_period(text, window=WINDOW)

    assert caught.value.reason.code == code


@pytest.mark.parametrize(
    ("cell", "clock"),
    [
        ("18.30", Clock(time(18, 30))),
        ("18:30", Clock(time(18, 30))),
        ("8", Clock(time(8))),
        ("kl 18", Clock(time(18))),
        ("Kl. 8.05", Clock(time(8, 5))),
        ("klockan 18", Clock(time(18))),
        ("1830", Clock(time(18, 30))),
        ("00:00", Clock(time(0))),
        ("24.00", Clock(time(0), is_24=True)),
        ("24", Clock(time(0), is_24=True)),
        (18, Clock(time(18))),
        (time(18, 29, 59, 999_999), Clock(time(18, 30))),
        (timedelta(hours=18, minutes=30), Clock(time(18, 30))),
        (timedelta(hours=24), Clock(time(0), is_24=True)),
        (timedelta(0), Clock(time(0))),
    ],
    ids=repr,
)
def test_a_clock_time_is_read_as_it_is_written(cell: Cell, clock: Clock) -> None:
    assert read_clock(cell) == clock


@pytest.mark.parametrize(
    "cell",
    ["25", "24.01", "18.60", "18,30", "ca 18", "kväll", "18.5", "", 25, True,
     Decimal("18.3"), timedelta(hours=25), timedelta(hours=-1), "2360"],
    ids=repr,
)  # fmt: skip
def test_what_is_no_clock_time_is_refused(cell: Cell) -> None:
    with pytest.raises(CellError) as caught:
        read_clock(cell)

    assert caught.value.reason.code == "not_a_clock"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("18–22", time(18), time(22)),
        ("18-22.30", time(18), time(22, 30)),
        ("kl 18.00 – 22.00", time(18), time(22)),
        ("8 till 16", time(8), time(16)),
        ("1800-2200", time(18), time(22)),
        ("18:00—02:00", time(18), time(2)),
    ],
)
def test_an_interval_is_two_clock_times(text: str, start: time, end: time) -> None:
    assert read_interval(text) == (Clock(start), Clock(end))


def test_a_single_clock_time_is_a_start() -> None:
    assert read_interval("18.30") == (Clock(time(18, 30)), None)


def whole(text: str, day: date = SATURDAY) -> tuple[str, str]:
    """Where an interval on a day starts and ends, in UTC."""
    start, end = read_interval(text)
    found = stretch(day, start=start, end=end)
    assert found.start is not None
    assert found.end is not None
    return f"{as_utc(found.start):%d %H.%M}", f"{as_utc(found.end):%d %H.%M}"


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("18-22", ("12 17.00", "12 21.00")),
        ("18-24", ("12 17.00", "12 23.00")),
        ("18-00", ("12 17.00", "12 23.00")),
        ("20-02", ("12 19.00", "13 01.00")),
        ("00-24", ("11 23.00", "12 23.00")),
        ("18-17.59", ("12 17.00", "13 16.59")),
    ],
)
def test_an_end_before_the_start_is_of_the_next_day(
    text: str, utc: tuple[str, str]
) -> None:
    assert whole(text) == utc


@pytest.mark.parametrize(
    ("text", "day", "utc"),
    [
        ("01-04", date(2022, 3, 27), ("27 00.00", "27 02.00")),
        ("22-02", date(2022, 3, 26), ("26 21.00", "27 01.00")),
        ("22-03", date(2022, 3, 26), ("26 21.00", "27 01.00")),
        ("01-04", date(2022, 10, 30), ("29 23.00", "30 03.00")),
        ("01-02.30", date(2022, 10, 30), ("29 23.00", "30 00.30")),
    ],
)
def test_the_nights_when_the_clock_changes(
    text: str, day: date, utc: tuple[str, str]
) -> None:
    assert whole(text, day) == utc


@pytest.mark.parametrize(
    ("text", "day", "code"),
    [
        ("02-04", date(2022, 3, 27), "clock_skipped"),
        ("02.59-04", date(2022, 3, 27), "clock_skipped"),
        ("22-02.01", date(2022, 3, 26), "clock_skipped"),
        ("02.45-02.15", date(2022, 10, 30), "clock_unclear"),
        ("02.45-02.45", date(2022, 10, 30), "clock_unclear"),
        ("18-18", SATURDAY, "no_length"),
        ("24-02", SATURDAY, "starts_at_24"),
    ],
)
def test_times_that_cannot_be_are_refused(text: str, day: date, code: str) -> None:
    with pytest.raises(CellError) as caught:
        whole(text, day)

    assert caught.value.reason.code == code


@pytest.mark.parametrize(
    ("clock", "count"), [("01.59", 0), ("02", 1), ("02.59", 1), ("03", 0)]
)
def test_the_hour_that_comes_twice_is_said(clock: str, count: int) -> None:
    found = stretch(date(2022, 10, 30), start=read_clock(clock))

    assert len(found.repeated) == count
    assert found.start is not None
    assert found.start.fold == 0


def test_a_time_with_its_zone_needs_no_assumption() -> None:
    second = read_clock("2022-10-30T02:15+01:00")
    found = stretch(None, start=second)

    assert found.repeated == ()
    assert found.start == datetime(2022, 10, 30, 1, 15, tzinfo=UTC) or (
        found.start is not None and as_utc(found.start).hour == 1
    )
    assert found.day == date(2022, 10, 30)


@pytest.mark.parametrize(
    ("end_day", "hours"), [(None, 4), (SATURDAY, 4), (date(2022, 3, 13), 28)]
)
def test_an_end_may_have_a_day_of_its_own(end_day: date | None, hours: int) -> None:
    found = stretch(
        SATURDAY, start=read_clock("18"), end=read_clock("22"), end_day=end_day
    )

    assert found.start is not None
    assert found.end is not None
    assert found.end - found.start == timedelta(hours=hours)


@pytest.mark.parametrize(
    ("start", "end", "end_day", "code"),
    [
        ("18", "17", SATURDAY, "ends_before_start"),
        ("18", "18", SATURDAY, "no_length"),
        ("2022-03-13 18.00", None, None, "start_on_other_day"),
        (None, "18", None, "end_without_start"),
        (None, None, date(2022, 3, 13), "end_without_start"),
    ],
)
def test_ends_that_cannot_be(
    start: str | None, end: str | None, end_day: date | None, code: str
) -> None:
    def clock(text: str | None) -> Moment | None:
        return read_clock(text) if text else None

    with pytest.raises(CellError) as caught:
        stretch(SATURDAY, start=clock(start), end=clock(end), end_day=end_day)

    assert caught.value.reason.code == code


def test_a_length_gives_the_end_in_true_time() -> None:
    found = stretch(date(2022, 3, 27), start=read_clock("01"), minutes=120)

    assert found.end is not None
    assert found.end.time() == time(4)


def test_the_longest_length_there_is() -> None:
    year = 60 * 24 * 366
    found = stretch(SATURDAY, start=read_clock("18"), minutes=year)

    assert found.end is not None
    with pytest.raises(CellError):
        stretch(SATURDAY, start=read_clock("18"), minutes=year + 1)


def test_the_last_evening_there_is() -> None:
    last = date(2199, 12, 31)

    assert stretch(last, start=read_clock("18"), end=read_clock("23")).end is not None
    with pytest.raises(CellError) as caught:
        stretch(last, start=read_clock("18"), end=read_clock("02"))
    assert caught.value.reason.code == "year_out_of_reach"


@pytest.mark.parametrize(("minutes", "code"), [(0, "no_length"), (61, "two_lengths")])
def test_a_length_must_agree(minutes: int, code: str) -> None:
    with pytest.raises(CellError) as caught:
        stretch(
            SATURDAY,
            start=read_clock("18"),
            end=read_clock("19"),
            minutes=minutes,
        )

    assert caught.value.reason.code == code


@pytest.mark.parametrize(
    ("cell", "minutes"),
    [("90", 90), ("90 min", 90), ("1,5 tim", 90), ("2 h", 120), (90, 90)],
    ids=repr,
)
def test_minutes(cell: Cell, minutes: int) -> None:
    assert read_minutes(cell) == minutes


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("7,5", "7.5"),
        ("7.5", "7.5"),
        ("1 234,5", "1234.5"),
        ("1\u00a0234", "1234"),
        ("1\u202f234\u202f567", "1234567"),
        ("−2", "-2"),
        (7, "7"),
        (Decimal("7.25"), "7.25"),
        (str(MOST), str(MOST)),
        (Decimal("1E+7"), str(MOST)),
    ],
    ids=repr,
)
def test_a_number_is_read_as_it_is_written(cell: Cell, number: str) -> None:
    assert read_number(cell) == Decimal(number)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("1.200", "ambiguous_number"),
        ("1.200.000", "ambiguous_number"),
        ("12 34", "not_a_number"),
        ("sju", "not_a_number"),
        ("1e5", "not_a_number"),
        ("NaN", "not_a_number"),
        (str(MOST + 1), "not_a_number"),
        (True, "not_a_number"),
        (date(2022, 3, 12), "not_a_number"),
    ],
    ids=repr,
)
def test_what_is_no_number_is_refused(cell: Cell, code: str) -> None:
    with pytest.raises(CellError) as caught:
        read_number(cell)

    assert caught.value.reason.code == code


@pytest.mark.parametrize(("cell", "count"), [("0", 0), ("12,0", 12), ("1 200", 1200)])
def test_counts(cell: Cell, count: int) -> None:
    assert read_count(cell) == count


@pytest.mark.parametrize("cell", ["-1", "1,5", "många", "1.200"])
def test_what_is_no_count_is_refused(cell: Cell) -> None:
    with pytest.raises(CellError):
        read_count(cell)


def test_an_amount_is_never_below_zero() -> None:
    assert read_amount("0") == 0
    with pytest.raises(CellError):
        read_amount("-0,1")


@pytest.mark.parametrize(
    "cell", ["ja", "J", "x", "1", "TRUE", True, 1, "sant"], ids=repr
)
def test_yes(cell: Cell) -> None:
    assert read_yes_no(cell) is True


@pytest.mark.parametrize("cell", ["nej", "N", "0", "false", False, 0, "–"], ids=repr)
def test_no(cell: Cell) -> None:
    assert read_yes_no(cell) is False


@pytest.mark.parametrize("cell", ["kanske", "2", ""])
def test_neither_yes_nor_no(cell: Cell) -> None:
    with pytest.raises(CellError):
        read_yes_no(cell)


def test_extra_and_ordinary() -> None:
    assert read_extra("Extra") is True
    assert read_extra("ordinarie") is False
    assert read_extra("ja") is True


@pytest.mark.parametrize(
    ("cell", "ages"),
    [
        ("13–18", (13, 18)),
        ("13-18 år", (13, 18)),
        ("13 till 18", (13, 18)),
        ("15", (15, 15)),
        ("0-120", (0, 120)),
    ],
    ids=repr,
)
def test_ages(cell: Cell, ages: tuple[int, int]) -> None:
    assert read_ages(cell) == ages


@pytest.mark.parametrize("cell", ["18-13", "65+", "åk 7", "0-121"])
def test_what_is_no_span_of_ages_is_refused(cell: Cell) -> None:
    with pytest.raises(CellError):
        read_ages(cell)


@pytest.mark.parametrize(
    ("cell", "code"),
    [("#REF!", "spreadsheet_error"), ("a\x00b", "unreadable"), ("�", "unreadable")],
)
def test_broken_cells_are_refused(cell: Cell, code: str) -> None:
    with pytest.raises(CellError) as caught:
        readable(cell)

    assert caught.value.reason.code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("19121212-1212", "personal_number"),
        ("121212-1212", "personal_number"),
        ("121212+1212", "personal_number"),
        ("1212121212", "personal_number"),
        ("191212121212", "personal_number"),
        ("701063-2391", "personal_number"),  # a coordination number: day 3 + 60
        ("121212–1212", "personal_number"),
        ("född 121212-1213", "personal_number"),  # written as one, wrong digit
        ("070-123 45 67", "phone"),
        ("0701234567", "phone"),
        ("+46 70 123 45 67", "phone"),
        ("08-123 456 78", "phone"),
        ("ring 0046701234567", "phone"),
        ("anna.berg@exempel.se", "email"),
        ("ABC 123", "plate"),
        ("ABC12D", "plate"),
        ("bilen ABC-123 vid torget", "plate"),
    ],
    ids=repr,
)
def test_signs_of_persons_are_seen(text: str, code: str) -> None:
    assert personal_data(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "Stora torget",
        "2022-03-12",
        "2022-03-12 18:30",
        "18.00–22.00",
        "1212121213",  # no sign and a wrong check digit
        "121312-1212",  # no thirteenth month
        "120062-1212",  # no month 00
        "Torggatan 12",
        "1 200",
        "KS 2022/123",
        "ABI 123",  # plates have no I
        "abc 123",
        "ABCD 123",
        "a@b",
        "070-123 4",
        "helginsats 5 av 5",
    ],
)
def test_ordinary_words_are_no_persons(text: str) -> None:
    assert personal_data(text) is None


@pytest.mark.parametrize("text", ["HEL001", "08-1234567", "DNR 123"])
def test_a_reference_may_look_like_a_plate_or_a_land_line(text: str) -> None:
    assert personal_data(text) is not None
    assert personal_data(text, reference=True) is None


@pytest.mark.parametrize("text", ["0701234567", "19121212-1212", "a@b.se"])
def test_a_reference_may_not_be_a_person(text: str) -> None:
    assert personal_data(text, reference=True) is not None
