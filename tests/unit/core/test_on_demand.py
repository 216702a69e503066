# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Requests one by one: met, missed, waiting, and untold."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from hallord.core.clauses import OnDemandClause
from hallord.core.evidence import Record, Request, RequestAnswer
from hallord.core.reasons import Reason
from hallord.core.verdicts import EntryState, Standing, Verdict
from tests.support.cast import BOTH, START, judged, reported

CLAUSE = OnDemandClause("ett besök", within_days=14)
DAY = date(2022, 3, 1)
DEADLINE = date(2022, 3, 15)


def request(id_: str, day: date = DAY) -> Request:
    return Request(
        id=id_, recorded=day, recorded_by="kommunen", commitment="punkt", day=day
    )


def met(id_: str, day: date) -> RequestAnswer:
    return RequestAnswer(
        id=f"svar-{id_}", recorded=day, recorded_by="kommunen", request=id_, day=day
    )


def numbers(found: Standing) -> list[tuple[str, int, int, int, int]]:
    return [(b.key, b.needed, b.done, b.awaiting, b.unconfirmed) for b in found.buckets]


def test_each_request_is_one_of_one_or_none_of_one() -> None:
    records: list[Record] = [request("a"), request("b"), request("c")]
    records += [met("a", DEADLINE), *reported(*BOTH)]

    found = judged(CLAUSE, records)

    assert numbers(found) == [("a", 1, 1, 0, 0), ("b", 1, 0, 0, 0), ("c", 1, 0, 0, 0)]
    assert (found.done, found.target) == (1, 3)
    assert (found.buckets_held, found.buckets_missed, found.buckets_due) == (1, 2, 3)
    assert found.reason == Reason.of("missed", missed=2, due=3)
    missed = Reason.of("request_missed", deadline=DEADLINE)
    assert [(e.state, e.reasons) for e in found.entries] == [
        (EntryState.COUNTED, ()),
        (EntryState.NOT_COUNTED, (missed,)),
        (EntryState.NOT_COUNTED, (missed,)),
    ]


@pytest.mark.parametrize(
    ("after", "code"), [(0, "request_waits"), (1, "request_untold")]
)
def test_a_request_waits_through_its_last_day(after: int, code: str) -> None:
    found = judged(CLAUSE, [request("a")], as_of=DEADLINE + timedelta(days=after))

    (entry,) = found.entries
    assert entry.reasons == (Reason.of(code, deadline=DEADLINE),)


@pytest.mark.parametrize(("before", "held"), [(0, 1), (1, 0)])
def test_an_answer_counts_from_its_own_day(before: int, held: int) -> None:
    records = [request("a"), met("a", DEADLINE)]
    as_of = DEADLINE - timedelta(days=before)

    found = judged(CLAUSE, records, as_of=as_of, known_on=DEADLINE)

    assert found.buckets_held == held


def test_it_is_open_from_its_first_day() -> None:
    assert judged(CLAUSE, as_of=START).verdict is Verdict.OPEN


@pytest.mark.parametrize(("before", "due"), [(0, 1), (1, 0)])
def test_a_request_is_there_from_its_own_day(before: int, due: int) -> None:
    as_of = DAY - timedelta(days=before)

    found = judged(CLAUSE, [request("a")], as_of=as_of, known_on=DAY)

    assert found.buckets_due == due
