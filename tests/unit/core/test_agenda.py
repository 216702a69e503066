# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Meetings held, missed, lacking and ahead, one by one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from hallord.core.clauses import AgendaClause
from hallord.core.evidence import Occasion, PlannedMeeting, Record
from hallord.core.reasons import Reason
from hallord.core.verdicts import Standing, Verdict
from tests.support.cast import BOTH, END, START, judged, occasion, reported

ALL = AgendaClause(("bra",), ("trygghet",))
HALF = replace(ALL, share=Fraction(1, 2))
SUMMER = replace(HALF, season="sommar")
TODAY = date(2022, 6, 15)
AFTER = date(2023, 1, 2)
TOLD = reported(*BOTH)


def meeting(
    id_: str,
    *,
    day: date = date(2022, 6, 1),
    items: tuple[str, ...] | None = ("trygghet",),
    forum: str = "bra",
) -> Occasion:
    held = occasion(id_, day, activity="meeting", by=("polisen",))
    return replace(held, forum=forum, items=items)


def planned(id_: str, day: date, *, forum: str = "bra") -> PlannedMeeting:
    return PlannedMeeting(
        id=id_, recorded=START, recorded_by="polisen", forum=forum, day=day
    )


def awaited(id_: str, *, day: date = TODAY, recorded: date = TODAY) -> Occasion:
    return replace(meeting(id_, day=day), recorded_by="vakterna", recorded=recorded)


MISSED = meeting("missat", items=("övrigt",))
UNWRITTEN = meeting("oskrivet", items=None)


def numbers(found: Standing) -> list[tuple[str, int, int, int, int]]:
    return [(b.key, b.needed, b.done, b.awaiting, b.unconfirmed) for b in found.buckets]


def test_a_missed_meeting_is_told_among_those_held_and_those_awaited() -> None:
    records = [meeting("hållet"), MISSED, awaited("väntar")]

    found = judged(ALL, records, as_of=TODAY)

    assert found.verdict is Verdict.CANNOT_BE_KEPT
    assert found.reason == Reason.of("missed", missed=1, due=3)
    assert numbers(found) == [
        ("hållet", 1, 1, 0, 0),
        ("missat", 1, 0, 0, 0),
        ("väntar", 1, 0, 1, 0),
    ]


def test_a_meeting_whose_word_never_came_is_unconfirmed() -> None:
    found = judged(ALL, [awaited("väntar"), *TOLD], as_of=AFTER)

    assert numbers(found) == [("väntar", 1, 0, 0, 1)]
    assert found.verdict is Verdict.NOT_REPORTED


def test_it_is_open_from_its_first_day() -> None:
    assert judged(ALL, as_of=START).verdict is Verdict.OPEN


def test_what_is_awaited_may_still_reach_the_share() -> None:
    past = planned("plan", date(2022, 6, 1))

    assert judged(HALF, [MISSED, past], as_of=TODAY).verdict is Verdict.CANNOT_BE_KEPT
    found = judged(HALF, [MISSED, awaited("väntar"), past], as_of=TODAY)
    assert found.verdict is Verdict.OPEN


@pytest.mark.parametrize(
    ("ahead", "verdict"),
    [
        (planned("p", date(2022, 6, 16)), Verdict.OPEN),
        (planned("p", TODAY), Verdict.CANNOT_BE_KEPT),
        (planned("p", date(2022, 6, 16), forum="annat"), Verdict.CANNOT_BE_KEPT),
        (planned("p", date(2023, 6, 16)), Verdict.CANNOT_BE_KEPT),
        (planned("p", date(2022, 9, 16)), Verdict.CANNOT_BE_KEPT),
    ],
)
def test_only_meetings_ahead_in_season_and_window_may_make_up_for_a_missed_one(
    ahead: PlannedMeeting, verdict: Verdict
) -> None:
    known = planned("känt", date(2022, 6, 1))

    assert judged(SUMMER, [MISSED, known, ahead], as_of=TODAY).verdict is verdict


@pytest.mark.parametrize(
    ("records", "verdict", "parties"),
    [
        ([UNWRITTEN, meeting("n", items=())], Verdict.NOT_REPORTED, ("polisen",)),
        (
            [UNWRITTEN, awaited("väntar", day=END, recorded=AFTER)],
            Verdict.AWAITING_CONFIRMATION,
            ("polisen",),
        ),
    ],
)
def test_what_is_lacking_when_all_has_ended_is_named(
    records: list[Record], verdict: Verdict, parties: tuple[str, ...]
) -> None:
    found = judged(HALF, [meeting("hållet"), MISSED, *records, *TOLD], as_of=AFTER)

    assert found.verdict is verdict
    assert found.by_parties == parties


def test_meetings_of_other_forums_and_other_times_stop_nothing() -> None:
    records = [
        meeting("a", forum="annat"),
        meeting("b", day=date(2021, 6, 30)),
        meeting("c", day=date(2022, 9, 1)),
        meeting("d"),
    ]

    found = judged(SUMMER, records, as_of=END)

    assert [e.record.id for e in found.entries] == ["b", "d", "c"]
    assert [e.reasons for e in found.entries] == [
        (Reason.of("outside_window"),),
        (),
        (Reason.of("off_season", season="sommaren"),),
    ]
