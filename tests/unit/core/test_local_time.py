# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import copy
import pickle
from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from hallord.core.local_time import (
    STOCKHOLM,
    as_utc,
    at,
    clock_changes,
    elapsed,
    is_missing,
    is_repeated,
    local_day,
    parse_clock,
)

# The oracle: the time-zone database, which core itself may not read.
ORACLE = ZoneInfo("Europe/Stockholm")
SPRING = date(2022, 3, 27)
AUTUMN = date(2022, 10, 30)


def faces(moment: datetime) -> tuple[datetime, int, object, object, object]:
    return (
        moment.replace(tzinfo=None),
        moment.fold,
        moment.utcoffset(),
        moment.dst(),
        moment.tzname(),
    )


@pytest.mark.parametrize("year", [1996, 2000, 2004, 2011, 2022, 2023, 2024, 2026])
def test_every_half_hour_of_a_year_agrees_with_the_time_zone_database(
    year: int,
) -> None:
    moment = datetime(year, 1, 1, tzinfo=UTC)
    while moment.year == year:
        assert faces(moment.astimezone(STOCKHOLM)) == faces(moment.astimezone(ORACLE))
        moment += timedelta(minutes=30)


@pytest.mark.parametrize("year", range(1996, 2101))
def test_the_clock_changes_of_a_century_agree_with_the_time_zone_database(
    year: int,
) -> None:
    second = timedelta(seconds=1)
    hour = timedelta(hours=1)
    for change in clock_changes(year):
        for moment in (change - second, change, change + hour - second, change + hour):
            ours = moment.astimezone(STOCKHOLM)
            assert faces(ours) == faces(moment.astimezone(ORACLE))
            assert as_utc(ours) == moment
    spring, autumn = clock_changes(year)
    assert (spring.month, autumn.month) == (3, 10)


@pytest.mark.parametrize("day", [SPRING, AUTUMN, date(2022, 7, 1), date(2022, 12, 1)])
@pytest.mark.parametrize("fold", [0, 1])
def test_clock_faces_have_the_offset_that_python_gives_them(
    day: date, fold: int
) -> None:
    face = datetime.combine(day, time(0), STOCKHOLM).replace(fold=fold)
    for _ in range(24 * 60):
        twin = face.replace(tzinfo=ORACLE)
        assert (face.utcoffset(), face.dst()) == (twin.utcoffset(), twin.dst())
        face += timedelta(minutes=1)
        face = face.replace(fold=fold)


def test_no_datetime_has_no_offset() -> None:
    for answer in (
        STOCKHOLM.utcoffset(None),
        STOCKHOLM.dst(None),
        STOCKHOLM.tzname(None),
    ):
        assert answer is None


def test_there_is_one_stockholm_also_after_copying() -> None:
    assert pickle.loads(pickle.dumps(STOCKHOLM)) is STOCKHOLM
    assert copy.deepcopy(STOCKHOLM) is STOCKHOLM
    assert repr(STOCKHOLM) == "STOCKHOLM"


@pytest.mark.parametrize(
    ("moment", "known"),
    [
        (datetime(1995, 12, 31, 22, 59, 59, tzinfo=UTC), False),
        (datetime(1995, 12, 31, 23, tzinfo=UTC), True),
    ],
)
def test_the_first_known_moment(moment: datetime, known: bool) -> None:
    if known:
        assert moment.astimezone(STOCKHOLM).isoformat() == "1996-01-01T00:00:00+01:00"
        assert local_day(moment) == date(1996, 1, 1)
    else:
        with pytest.raises(ValueError, match="från år 1996; året är 1995"):
            moment.astimezone(STOCKHOLM)


def test_earlier_years_are_refused_everywhere() -> None:
    early, first = date(1995, 12, 31), date(1996, 1, 1)
    for ask in (at, is_missing, is_repeated):
        ask(first, time(12))
        with pytest.raises(ValueError, match="1996"):
            ask(early, time(12))
    with pytest.raises(ValueError, match="1996"):
        clock_changes(1995)
    with pytest.raises(ValueError, match="1996"):
        datetime(1995, 7, 1, tzinfo=STOCKHOLM).utcoffset()


@pytest.mark.parametrize(
    ("clock", "missing"),
    [
        (time(1, 59, 59, 999999), False),
        (time(2), True),
        (time(2, 59, 59, 999999), True),
        (time(3), False),
    ],
)
def test_the_skipped_hour(clock: time, missing: bool) -> None:
    assert is_missing(SPRING, clock) is missing
    assert is_missing(AUTUMN, clock) is False
    assert is_missing(SPRING + timedelta(days=1), clock) is False
    if missing:
        with pytest.raises(ValueError, match=f"klockan {clock:%H.%M} finns inte den"):
            at(SPRING, clock)
    else:
        assert at(SPRING, clock).time() == clock


@pytest.mark.parametrize(
    ("clock", "repeated"),
    [
        (time(1, 59, 59, 999999), False),
        (time(2), True),
        (time(2, 59, 59, 999999), True),
        (time(3), False),
    ],
)
def test_the_repeated_hour(clock: time, repeated: bool) -> None:
    assert is_repeated(AUTUMN, clock) is repeated
    assert is_repeated(SPRING, clock) is False
    apart = elapsed(at(AUTUMN, clock), at(AUTUMN, clock, fold=1))
    assert apart == (timedelta(hours=1) if repeated else timedelta(0))


def test_the_refusal_says_which_hour_is_missing() -> None:
    with pytest.raises(ValueError, match=r"2022-03-27.*mellan 02\.00 och 03\.00"):
        at(SPRING, time(2, 30))


def test_fold_is_kept_only_where_it_means_something() -> None:
    assert at(AUTUMN, time(2, 30), fold=1).fold == 1
    assert at(AUTUMN, time(2, 30)).fold == 0
    assert at(AUTUMN, time(3, 30), fold=1).fold == 0
    assert at(AUTUMN, time(2, 30, fold=1)).fold == 0


def test_a_clock_with_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="utan tidszon"):
        at(SPRING, time(12, tzinfo=UTC))


def test_elapsed_is_true_time_and_keeps_its_sign() -> None:
    before, after = at(SPRING, time(1)), at(SPRING, time(4))
    assert elapsed(before, after) == timedelta(hours=2)
    assert elapsed(after, before) == -timedelta(hours=2)
    # Why the function exists: Python subtracts clock faces.
    assert after - before == timedelta(hours=3)


def test_a_moment_without_a_zone_is_refused() -> None:
    naive = datetime(2022, 1, 1)  # noqa: DTZ001 - the mistake under test
    aware = at(date(2022, 1, 1), time(0))
    for call in (
        lambda: elapsed(naive, aware),
        lambda: elapsed(aware, naive),
        lambda: local_day(naive),
        lambda: as_utc(naive),
    ):
        with pytest.raises(ValueError, match="saknar tidszon"):
            call()


def test_the_local_day_of_a_moment_in_any_zone() -> None:
    tokyo = timezone(timedelta(hours=9))
    assert local_day(datetime(2022, 2, 1, 7, 59, tzinfo=tokyo)) == date(2022, 1, 31)
    assert local_day(datetime(2022, 2, 1, 8, 0, tzinfo=tokyo)) == date(2022, 2, 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0", time(0)),
        ("23", time(23)),
        (" 7.05 ", time(7, 5)),
        ("KL. 7.05", time(7, 5)),
        ("kl7", time(7)),
        ("klockan 07:59:59", time(7, 59, 59)),
        ("18.00:01", time(18, 0, 1)),
    ],
)
def test_clock_times_that_are_read(text: str, expected: time) -> None:
    assert parse_clock(text) == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("24", "00.00 nästa dag"),
        ("24:00:00", "00.00 nästa dag"),
        ("24.01", "timmar 0–23"),
        ("24:00:01", "timmar 0–23"),
        ("25", "timmar 0–23"),
        ("8.60", "minuter 00–59"),
        ("8:00:60", "minuter 00–59"),
        ("-8", "inget klockslag"),
        ("8,30", "inget klockslag"),
        ("8.", "inget klockslag"),
        ("8.301", "inget klockslag"),
        ("008", "inget klockslag"),
        ("klocka 8", "inget klockslag"),
        ("٨", "inget klockslag"),
    ],
)
def test_clock_times_that_are_refused(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        parse_clock(text)
