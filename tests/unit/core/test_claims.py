# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which commitment an occasion is booked on, also after one has been withdrawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from hallord.core.claims import claims_on
from hallord.core.clauses import CommunicationClause, CountClause
from hallord.core.evidence import Evidence, Record
from hallord.core.known_evidence import as_known
from hallord.core.periods import Period
from hallord.core.promises import Decision, Promise
from tests.support.cast import (
    BY_POLICE,
    LATER,
    START,
    commitment,
    control,
    judged,
    occasion,
    promise,
    tally,
)

CLAUSE = CountClause(9, criteria=BY_POLICE)
DAY = date(2022, 3, 5)
WITHDRAWN = Decision(date(2022, 9, 1), "KS 7")
BOTH_ASK = promise(commitment(CLAUSE, id_="ett"), commitment(CLAUSE, id_="två"))


def claims(
    made: Promise, *records: Record, as_of: date = LATER, known_on: date = LATER
) -> Mapping[str, tuple[str, ...]]:
    known = as_known(Evidence(records), known_on)
    return claims_on(made, known, as_of=as_of, known_on=known_on)


def withdrawn(which: str) -> Promise:
    asked = (
        replace(c, withdrawn=WITHDRAWN) if c.id == which else c
        for c in BOTH_ASK.commitments
    )
    return replace(BOTH_ASK, commitments=tuple(asked))


@pytest.mark.parametrize(
    ("as_of", "known_on", "done"),
    [
        (date(2022, 8, 31), date(2022, 8, 31), 0),
        (date(2022, 8, 31), date(2022, 9, 1), 0),
        (date(2022, 9, 1), date(2022, 8, 31), 0),
        (date(2022, 9, 1), date(2022, 9, 1), 1),
    ],
)
def test_what_a_withdrawn_commitment_held_goes_to_the_next(
    as_of: date, known_on: date, done: int
) -> None:
    found = judged(
        withdrawn("ett"), [control("k", DAY)], as_of=as_of, known_on=known_on, id_="två"
    )

    assert found.done == done


def test_a_withdrawn_promise_claims_nothing() -> None:
    made = replace(BOTH_ASK, withdrawn=WITHDRAWN)

    assert claims(made, control("k", DAY)) == {}
    assert claims(BOTH_ASK, control("k", DAY)) == {"k": ("ett",)}


@pytest.mark.parametrize(
    ("last", "holders"),
    [
        (date(2022, 3, 31), {"s": ("ett",)}),
        (date(2022, 4, 1), {}),
    ],
)
def test_a_sum_is_claimed_only_where_its_whole_time_lies_within(
    last: date, holders: dict[str, tuple[str, ...]]
) -> None:
    narrow = replace(CLAUSE, window=Period(START, date(2022, 3, 31)))
    made = promise(commitment(narrow, id_="ett"), commitment(CLAUSE, id_="två"))

    assert claims(made, tally("s", date(2022, 3, 1), last, 3)) == holders


@pytest.mark.parametrize(
    ("day", "claimed"),
    [(date(2021, 6, 30), False), (START, True), (date(2025, 1, 1), True)],
)
def test_a_promise_without_end_claims_what_happens_from_its_first_day(
    day: date, *, claimed: bool
) -> None:
    made = promise(*BOTH_ASK.commitments, last=None)

    found = claims(made, control("k", day), as_of=day, known_on=day)

    assert ("k" in found) is claimed


@pytest.mark.parametrize("sharing", ["ett", "två", ""])
def test_sharing_may_be_written_on_either_of_the_two(sharing: str) -> None:
    other = {"ett": "två", "två": "ett"}
    asked = (
        replace(c, may_share=(other[c.id],)) if c.id == sharing else c
        for c in BOTH_ASK.commitments
    )
    made = replace(BOTH_ASK, commitments=tuple(asked))

    assert claims(made, control("k", DAY))["k"] == (
        ("ett", "två") if sharing else ("ett",)
    )


def test_an_occasion_is_shared_only_by_those_that_all_share_with_each_other() -> None:
    third = commitment(CLAUSE, id_="tre", may_share=("ett",))
    first, second = BOTH_ASK.commitments
    made = promise(first, replace(second, may_share=("ett",)), third)

    assert claims(made, control("k", DAY)) == {"k": ("ett", "två")}


def test_a_post_is_claimed_by_the_first_that_asks_its_party_for_posts() -> None:
    made = promise(
        commitment(CommunicationClause(4, ("kommunen",)), id_="ett"),
        commitment(CommunicationClause(4, ("polisen", "kommunen")), id_="två"),
        commitment(CommunicationClause(4, ("polisen",)), id_="tre"),
    )
    post = occasion("p", DAY, activity="post", by=("polisen",))

    assert claims(made, post) == {"p": ("två",)}
