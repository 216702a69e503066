# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The edges of every rule of batch standings, by hand."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from bench.country import AS_OF, Size, country
from hallord.analysis import batch_slots
from hallord.analysis.batch_input import (
    Batch,
    OnePerCode,
    UnfitArraysError,
    check,
    deadlines,
    week_of,
)
from hallord.analysis.batch_running import NewRow, RunningStandings
from hallord.analysis.batch_standing import PACES, VERDICTS, batch_standings
from hallord.analysis.obvious.standings import ObviousStanding, obvious_standings
from hallord.core.judging import DAYS_BEFORE_SILENCE_IS_NAMED
from hallord.core.verdicts import Pace, Verdict
from tests.unit.analysis.batch_cases import (
    MONDAY,
    NEVER,
    SPAN,
    WEEKDAYS,
    WEEKENDS,
    One,
    Row,
    Told,
    batch_of,
    lines_of,
    whole,
)

LAST = MONDAY + 27


def one(
    commitment: One,
    *,
    as_of: int,
    known_on: int | None = None,
    rows: tuple[Row, ...] = (),
    told: tuple[Told, ...] = (),
) -> ObviousStanding:
    """The standing of one commitment, which the twin must share."""
    batch = batch_of([commitment], rows=rows, told=told)
    known = as_of if known_on is None else known_on
    (found,) = lines_of(batch_standings(batch, as_of=as_of, known_on=known))
    assert obvious_standings(batch, as_of=as_of, known_on=known) == (found,)
    return found


def held(*days: int, word: int = 1) -> tuple[Row, ...]:
    """An occasion on each day, each of its own, with one party's word."""
    return tuple(
        (0, at, 0, MONDAY + day, 0, MONDAY + day + 14, word)
        for at, day in enumerate(days)
    )


def told(first: int = 0, last: int = 27, *, recorded: int = 40) -> tuple[Told, ...]:
    return ((0, 0, MONDAY + first, MONDAY + last, MONDAY + recorded),)


def test_the_words_are_the_cores() -> None:
    assert set(VERDICTS) <= {verdict.value for verdict in Verdict}
    assert set(PACES) - {""} == {pace.value for pace in Pace}
    assert DAYS_BEFORE_SILENCE_IS_NAMED == 60


@pytest.mark.parametrize(
    ("as_of", "verdict"),
    [
        (MONDAY - 1, "not_started"),
        (MONDAY, "open"),
        (LAST, "open"),
        (LAST + 1, "not_yet_reported"),
        (LAST + 59, "not_yet_reported"),
        (LAST + 60, "not_reported"),
    ],
)
def test_time_passes(as_of: int, verdict: str) -> None:
    assert one(One(), as_of=as_of).verdict == verdict


@pytest.mark.parametrize(
    ("first", "last", "recorded", "verdict"),
    [
        (0, 27, 27, "broken"),
        (0, 27, 26, "not_yet_reported"),
        (0, 26, 40, "not_yet_reported"),
        (1, 27, 40, "not_yet_reported"),
        (-5, 99, 40, "broken"),
    ],
)
def test_only_full_reporting_can_break(
    first: int, last: int, recorded: int, verdict: str
) -> None:
    found = one(One(), as_of=LAST + 1, told=told(first, last, recorded=recorded))

    assert found.verdict == verdict


@pytest.mark.parametrize(("gap", "through"), [(0, 27), (1, 9)])
def test_reporting_that_meets_is_unbroken(gap: int, through: int) -> None:
    parts = (*told(0, 9), *told(10 + gap, 27))

    assert one(One(), as_of=LAST + 1, told=parts).through == MONDAY + through


def test_a_day_that_cannot_count_needs_no_report() -> None:
    # Monday to Friday are told, week by week; the calendar holds nothing else.
    weeks = tuple(told(7 * n, 7 * n + 4)[0] for n in range(4))

    assert one(One(calendar=WEEKDAYS), as_of=LAST + 1, told=weeks).verdict == "broken"
    assert one(One(), as_of=LAST + 1, told=weeks).verdict == "not_yet_reported"


@pytest.mark.parametrize(
    ("words", "all_of", "known_on", "counts"),
    [
        ((1, 1), True, 14, (1, 0, 0)),
        ((1, None), True, 14, (0, 1, 0)),
        ((1, None), True, 15, (0, 0, 1)),
        ((1, 0), True, 14, (0, 1, 0)),
        ((1, -1), True, 14, (0, 0, 0)),
        ((1, -1), False, 14, (1, 0, 0)),
        ((0, -1), False, 14, (0, 1, 0)),
        ((-1, -1), False, 14, (0, 0, 0)),
        ((-1, None), False, 14, (0, 0, 0)),
    ],
)
def test_who_must_vouch(
    words: tuple[int | None, int | None],
    *,
    all_of: bool,
    known_on: int,
    counts: tuple[int, int, int],
) -> None:
    rows = tuple(
        (0, 3, party, MONDAY, 0, MONDAY + 14, word)
        for party, word in enumerate(words)
        if word is not None
    )

    found = one(
        One(asked=2, all_of=all_of),
        as_of=MONDAY + 9,
        known_on=MONDAY + known_on,
        rows=rows,
    )

    assert (found.done, found.awaiting, found.unconfirmed) == counts


@pytest.mark.parametrize(
    ("word", "known_on", "verdict"),
    [
        (1, 40, "kept"),
        (0, 28, "awaiting_confirmation"),
        (0, 60, "not_reported"),
        (-1, 28, "broken"),
    ],
)
def test_after_the_window_the_last_occasion_decides(
    word: int, known_on: int, verdict: str
) -> None:
    rows = (*held(0, 1, 2, 3), (0, 9, 0, LAST, 0, MONDAY + 59, word))

    found = one(
        One(), as_of=LAST + 1, known_on=MONDAY + known_on, rows=rows, told=told()
    )

    assert found.verdict == verdict


@pytest.mark.parametrize(
    ("one_per", "days", "places", "done"),
    [
        (OnePerCode.NONE, (5, 5, 5), (0, 0, 1), 3),
        (OnePerCode.DAY, (5, 5, 6), (0, 1, 0), 2),
        (OnePerCode.DAY_PLACE, (5, 5, 5), (0, 0, 1), 2),
        (OnePerCode.WEEKEND, (4, 5, 6), (0, 1, 2), 1),
        (OnePerCode.WEEKEND, (0, 4, 7), (0, 0, 0), 2),
        (OnePerCode.WEEKEND, (6, 7), (0, 0), 2),
    ],
)
def test_what_is_one(
    one_per: OnePerCode, days: tuple[int, ...], places: tuple[int, ...], done: int
) -> None:
    rows = tuple(
        (0, at, 0, MONDAY + day, place, MONDAY + 40, 1)
        for at, (day, place) in enumerate(zip(days, places, strict=True))
    )

    assert one(One(one_per=one_per), as_of=LAST, rows=rows).done == done


def test_a_weekend_cut_by_a_bucket_is_one_on_each_side() -> None:
    cut = ((MONDAY, MONDAY + 5, 1), (MONDAY + 6, LAST, 1))
    weekend = One(one_per=OnePerCode.WEEKEND, buckets=cut)

    found = one(weekend, as_of=LAST, rows=held(5, 6))

    assert (found.done, found.verdict) == (2, "kept")


@pytest.mark.parametrize(
    ("commitment", "as_of", "rows", "verdict"),
    [
        # Seven days are left on day 20, and one of them is taken or not.
        (One(one_per=OnePerCode.DAY, needed=7), 20, (), "open"),
        (One(one_per=OnePerCode.DAY, needed=8), 20, (), "cannot_be_kept"),
        (One(one_per=OnePerCode.DAY, needed=8), 20, held(3), "open"),
        (One(one_per=OnePerCode.DAY_PLACE, places=2, needed=14), 20, (), "open"),
        (
            One(one_per=OnePerCode.DAY_PLACE, places=2, needed=15),
            20,
            (),
            "cannot_be_kept",
        ),
        (One(one_per=OnePerCode.DAY_PLACE, needed=99), 20, (), "open"),
        (One(one_per=OnePerCode.NONE, needed=99), 26, (), "open"),
        (One(one_per=OnePerCode.NONE, needed=99), 27, (), "cannot_be_kept"),
        (One(one_per=OnePerCode.WEEKEND, calendar=WEEKENDS, needed=2), 13, (), "open"),
        (
            One(one_per=OnePerCode.WEEKEND, calendar=WEEKENDS, needed=3),
            13,
            (),
            "cannot_be_kept",
        ),
        (
            One(one_per=OnePerCode.WEEKEND, calendar=WEEKENDS, needed=3),
            12,
            (),
            "open",
        ),
        (
            One(one_per=OnePerCode.WEEKEND, calendar=WEEKENDS, needed=3),
            12,
            held(11),
            "open",
        ),
    ],
)
def test_what_is_left_bounds_what_can_be_kept(
    commitment: One, as_of: int, rows: tuple[Row, ...], verdict: str
) -> None:
    found = one(commitment, as_of=MONDAY + as_of, rows=rows, told=told())

    assert found.verdict == verdict


def test_a_window_of_one_day_is_shut_on_that_day() -> None:
    short = One(last=MONDAY, one_per=OnePerCode.DAY, needed=2)

    assert one(short, as_of=MONDAY).verdict == "cannot_be_kept"
    assert one(replace(short, needed=1), as_of=MONDAY).verdict == "open"
    assert one(replace(short, needed=1), as_of=MONDAY, told=told()).verdict == (
        "cannot_be_kept"
    )


def test_a_day_that_is_untold_may_still_hold_one() -> None:
    daily = One(one_per=OnePerCode.DAY, needed=8)

    assert one(daily, as_of=MONDAY + 20, told=told(0, 19)).verdict == "open"
    assert one(daily, as_of=MONDAY + 20, told=told(0, 20)).verdict == "cannot_be_kept"


@pytest.mark.parametrize(
    ("needed", "told_until", "as_of", "done", "expected", "pace"),
    [
        (28, 13, 13, 13, Fraction(14), "on_pace"),
        (28, 13, 13, 12, Fraction(14), "behind"),
        (4, 13, 13, 0, Fraction(2), "behind"),
        (4, 13, 13, 1, Fraction(2), "on_pace"),
        (3, 20, 20, 0, Fraction(9, 4), ""),
        (4, 12, 12, 0, Fraction(13, 7), ""),
        (28, 13, 24, 0, Fraction(14), "behind"),
        (28, 13, 25, 0, Fraction(14), ""),
    ],
)
def test_pace(
    *,
    needed: int,
    told_until: int,
    as_of: int,
    done: int,
    expected: Fraction,
    pace: str,
) -> None:
    found = one(
        One(needed=needed),
        as_of=MONDAY + as_of,
        rows=held(*range(done)),
        told=told(0, told_until),
    )

    assert (found.verdict, found.expected, found.pace) == ("open", expected, pace)


@pytest.mark.parametrize(("as_of", "pace"), [(17, "behind"), (18, "")])
def test_the_last_tenth_of_twenty_days_is_two(as_of: int, pace: str) -> None:
    twenty = One(last=MONDAY + 19, needed=20)

    assert one(twenty, as_of=MONDAY + as_of, told=told()).pace == pace


def test_off_season_no_word_is_said() -> None:
    tuesday, saturday = MONDAY + 15, MONDAY + 19
    seasonal = One(needed=28, season=WEEKDAYS)

    assert one(seasonal, as_of=tuesday, told=told()).pace == "behind"
    assert one(seasonal, as_of=saturday, told=told()).pace == ""


@pytest.mark.parametrize(("season", "pace"), [(WEEKDAYS, "behind"), (WEEKENDS, "")])
def test_the_season_is_asked_from_the_first_day(season: int, pace: str) -> None:
    many = One(needed=99, season=season)

    assert one(many, as_of=MONDAY, told=told()).pace == pace


def test_nothing_is_expected_where_the_start_is_untold() -> None:
    found = one(One(needed=28), as_of=MONDAY + 15, told=told(1))

    assert (found.expected, found.pace, found.through) == (None, "", 0)


@pytest.mark.parametrize(
    ("as_of", "verdict"),
    [(MONDAY - 1, "not_started"), (LAST, "open"), (LAST + 1, "never_due")],
)
def test_nothing_to_fill_is_never_due(as_of: int, verdict: str) -> None:
    assert one(One(buckets=(), calendar=NEVER), as_of=as_of).verdict == verdict


def test_each_bucket_counts_for_itself_and_the_worst_decides() -> None:
    cut = ((MONDAY, MONDAY + 6, 2), (MONDAY + 7, LAST, 1))
    split = One(buckets=cut)

    kept = one(split, as_of=LAST, rows=held(0, 6, 7), told=told())
    shut = one(split, as_of=MONDAY + 7, rows=held(0, 7), told=told())
    broken = one(split, as_of=LAST + 1, rows=held(0, 7), told=told())

    assert [f.verdict for f in (kept, shut, broken)] == [
        "kept",
        "cannot_be_kept",
        "broken",
    ]
    assert [f.done for f in (kept, shut, broken)] == [3, 2, 2]


@pytest.mark.parametrize(("day", "done"), [(-1, 0), (0, 1), (9, 1), (10, 0), (28, 0)])
def test_only_what_lies_in_the_window_and_has_happened_counts(
    day: int, done: int
) -> None:
    assert one(One(), as_of=MONDAY + 9, rows=held(day)).done == done


SOUND = batch_of([One(asked=2)], rows=held(0, 1), told=told())


def altered(table: str, **columns: int) -> Batch:
    """The sound batch with one column of a table set to a number."""
    old = getattr(SOUND, table)
    new = {n: np.full_like(getattr(old, n), v) for n, v in columns.items()}
    return replace(SOUND, **{table: replace(old, **new)})


@pytest.mark.parametrize(
    ("batch", "complaint"),
    [
        (altered("commitments", last=MONDAY - 1), "slutar före sin början"),
        (altered("commitments", first=MONDAY - 1), "börjar efter"),
        (altered("commitments", last=MONDAY + SPAN), "slutar före ett fönster"),
        (altered("commitments", asked=0), "tillfrågade"),
        (altered("commitments", asked=63), "tillfrågade"),
        (altered("commitments", one_per=4), "vad som är ett"),
        (altered("commitments", calendar=4), "kalenderns nummer"),
        (altered("commitments", season=4), "säsongens nummer"),
        (altered("commitments", places=-1), "platser"),
        (altered("buckets", commitment=1), "åtagandets nummer"),
        (altered("buckets", last=MONDAY - 1), "slutar före"),
        (altered("buckets", first=MONDAY - 1), "utanför sitt fönster"),
        (altered("buckets", last=LAST + 1), "utanför sitt fönster"),
        (altered("buckets", needed=0), "minst 1"),
        (altered("rows", commitment=1), "i en rad"),
        (altered("rows", occasion=-1), "tillfällets nummer"),
        (altered("rows", place=-1), "platsens nummer"),
        (altered("rows", word=2), "besked"),
        (altered("rows", party=-1), "negativt"),
        (altered("rows", party=2), "annan part"),
        (altered("coverage", commitment=1), "redovisad tid"),
        (altered("coverage", party=2), "annan part"),
        (altered("coverage", last=MONDAY - 1), "slutar före"),
        (
            batch_of([One(buckets=((MONDAY, MONDAY + 6, 1), (MONDAY + 6, LAST, 1)))]),
            "går in i varandra",
        ),
        (
            replace(SOUND, rows=replace(SOUND.rows, word=whole([1]))),
            "fel längd",
        ),
    ],
)
def test_what_is_not_covered_is_refused(batch: Batch, complaint: str) -> None:
    check(SOUND)
    with pytest.raises(UnfitArraysError, match=complaint):
        check(batch)


@pytest.mark.parametrize(
    ("second", "complaint"),
    [
        ((0, 0, 1, MONDAY + 1, 0, MONDAY + 14, 1), "olika dag"),
        ((0, 0, 1, MONDAY, 1, MONDAY + 14, 1), "olika plats"),
        ((0, 0, 1, MONDAY, 0, MONDAY + 15, 1), "sista dag"),
        ((0, 0, 0, MONDAY, 0, MONDAY + 14, 1), "två rader"),
    ],
)
def test_rows_that_disagree_are_refused(second: Row, complaint: str) -> None:
    batch = batch_of([One(asked=2)], rows=(*held(0), second))

    with pytest.raises(UnfitArraysError, match=complaint):
        batch_standings(batch, as_of=LAST, known_on=LAST)


SOUND_ROW = NewRow(
    commitment=0, occasion=0, party=1, day=MONDAY, place=0, deadline=MONDAY + 14, word=1
)


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        (replace(SOUND_ROW, commitment=1), "okänt åtagande"),
        (replace(SOUND_ROW, commitment=-1), "okänt åtagande"),
        (replace(SOUND_ROW, party=2), "annan part"),
        (replace(SOUND_ROW, party=-1), "annan part"),
        (replace(SOUND_ROW, word=2), "besked"),
        (replace(SOUND_ROW, occasion=-1), "nummer"),
        (replace(SOUND_ROW, place=-1), "nummer"),
        (replace(SOUND_ROW, day=MONDAY + 1), "stämmer inte"),
        (replace(SOUND_ROW, place=1), "stämmer inte"),
        (replace(SOUND_ROW, deadline=MONDAY), "stämmer inte"),
    ],
)
def test_a_new_row_that_is_unfit_changes_nothing(row: NewRow, complaint: str) -> None:
    batch = batch_of([One(asked=2)], rows=held(0), told=told())
    running = RunningStandings(batch, as_of=LAST, known_on=MONDAY + 9)
    before = lines_of(running.standings)

    with pytest.raises(UnfitArraysError, match=complaint):
        running.add(row)

    assert lines_of(running.standings) == before
    running.add(SOUND_ROW)
    assert lines_of(running.standings)[0].done == 1


def test_the_deadline_is_the_nth_working_day_after() -> None:
    monday_to_friday = whole([day for day in range(1, 40) if (day - 1) % 7 < 5])
    friday, saturday, monday = 5, 6, 8

    found = deadlines(
        whole([friday, saturday, monday]), working_days=monday_to_friday, n=10
    )

    assert found.tolist() == [19, 19, 22]
    with pytest.raises(UnfitArraysError, match="räcker inte"):
        deadlines(whole([33]), working_days=monday_to_friday, n=10)
    with pytest.raises(UnfitArraysError, match="räcker inte"):
        deadlines(whole([0]), working_days=monday_to_friday, n=10)


def test_a_week_begins_on_monday() -> None:
    days = [week_of(MONDAY + day) - MONDAY for day in (-1, 0, 6, 7)]

    assert days == [-7, 0, 0, 7]


@pytest.mark.parametrize("room", [63, 40, 39, 34])
def test_the_way_of_sorting_does_not_matter(
    room: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = Size(municipalities=25, commitments_each=12, rows=20_000)
    batch = country(size, random=np.random.default_rng(6))
    expected = lines_of(batch_standings(batch, as_of=AS_OF, known_on=AS_OF))

    monkeypatch.setattr(batch_slots, "_WORD_SIZE", room)

    assert lines_of(batch_standings(batch, as_of=AS_OF, known_on=AS_OF)) == expected


def test_more_than_one_go_can_hold_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    size = Size(municipalities=25, commitments_each=12, rows=20_000)
    batch = country(size, random=np.random.default_rng(6))
    monkeypatch.setattr(batch_slots, "_WORD_SIZE", 24)

    with pytest.raises(UnfitArraysError, match="dela upp"):
        batch_standings(batch, as_of=AS_OF, known_on=AS_OF)
