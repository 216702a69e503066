# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Kommunikation: varje part berättar i sina egna kanaler."""

# ruff: noqa: PLC2401 - the columns are Swedish words, for they are read as a table

from __future__ import annotations

from datetime import date

import pytest

from hallord.core.clauses import CommunicationClause
from hallord.core.evidence import Record
from hallord.core.periods import Per
from hallord.core.promises import Interpretation
from tests.support.cast import (
    BOTH,
    INTENT,
    commitment,
    judged,
    occasion,
    promise,
    reported,
    verdict_word,
)

TWO = CommunicationClause(2, parties=BOTH)


def posts(police: int, municipality: int, *, month: int = 2) -> list[Record]:
    """Posts by each party, one a day, recorded by itself."""
    return [
        occasion(
            f"{party}-{month}-{k}",
            date(2022, month, 1 + k),
            activity="post",
            by=(party,),
            recorded_by=party,
        )
        for party, number in (("polisen", police), ("kommunen", municipality))
        for k in range(number)
    ]


@pytest.mark.parametrize(
    ("polisens", "kommunens", "redovisat", "besked", "parter"),
    [
        (2, 2, "nej", "hålls", "–"),
        (4, 1, "nej", "inte redovisat", "kommunen"),
        (1, 4, "nej", "inte redovisat", "polisen"),
        (4, 1, "ja", "hölls inte", "–"),
        (0, 0, "nej", "inte redovisat", "båda"),
    ],
)
def test_each_party_must_reach_it(
    polisens: int, kommunens: int, redovisat: str, besked: str, parter: str
) -> None:
    """Varje part ska nå antalet själv; den enas inlägg räknas inte för den andra.

    Exemplet lovar minst två inlägg av varje part. Den som inte har redovisat nämns.
    """
    told = reported(*BOTH) if redovisat == "ja" else []

    found = judged(TWO, posts(polisens, kommunens) + told)

    assert verdict_word(found) == besked
    names = {"–": (), "båda": ("kommunen", "polisen")}
    assert found.by_parties == names.get(parter, (parter,))


def test_a_joint_post_counts_for_both() -> None:
    """Ett inlägg som båda har gjort och bekräftat räknas för båda."""
    joint = occasion("g", date(2022, 2, 1), activity="post")
    from_municipality = occasion(
        "h", date(2022, 2, 2), activity="post", recorded_by="kommunen"
    )

    found = judged(CommunicationClause(1, parties=BOTH), [joint, from_municipality])

    assert verdict_word(found) == "hålls"


@pytest.mark.parametrize(("inlägg_samma_dag", "räknas"), [("ett", 1), ("två", 1)])
def test_one_a_day(inlägg_samma_dag: str, räknas: int) -> None:
    """Flera inlägg samma dag är ett, om avtalet inte säger annat."""
    day = date(2022, 2, 1)
    number = 1 if inlägg_samma_dag == "ett" else 2
    records = [
        occasion(f"p{k}", day, activity="post", by=("polisen",), place=None)
        for k in range(number)
    ]

    found = judged(TWO, records)

    assert [b.done for b in found.buckets if b.member == "polisen"] == [räknas]


@pytest.mark.parametrize(
    ("kommunens_andra_halvår", "besked"), [(1, "hålls"), (0, "hölls inte")]
)
def test_each_party_in_each_half_year(kommunens_andra_halvår: int, besked: str) -> None:
    """Per halvår gäller antalet för varje part varje halvår."""
    clause = CommunicationClause(1, parties=BOTH, per=Per.HALF_YEAR)
    made = promise(commitment(clause), first=date(2022, 1, 1))
    records = posts(1, 1) + posts(1, kommunens_andra_halvår, month=9)

    found = judged(made, records + reported(*BOTH, first=date(2022, 1, 1)))

    assert verdict_word(found) == besked


@pytest.mark.parametrize(
    ("polisens_före", "besked"), [(0, "inte redovisat"), (1, "hålls")]
)
def test_a_new_interpretation_keeps_the_parties_apart(
    polisens_före: int, besked: str
) -> None:
    """Också det som följer med från en äldre precisering räknas för rätt part.

    Efter den andra preciseringen gör polisen ett inlägg och kommunen två.
    """
    readings = tuple(
        Interpretation(f"p{month}", date(2022, month, 1), "Så räknar vi.", TWO, BOTH)
        for month in (1, 6)
    )
    records = posts(polisens_före, 1) + posts(1, 2, month=7)

    found = judged(commitment(INTENT, interpretations=readings), records)

    assert verdict_word(found) == besked
