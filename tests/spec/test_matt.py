# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Mått: ett mätt värde ska passera en nivå med hela sin felmarginal."""

# ruff: noqa: PLC2401 - the columns are Swedish words, for they are read as a table

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from hallord.core.clauses import Direction, OutcomeClause
from hallord.core.evidence import Measurement
from hallord.core.periods import Period
from tests.support.cast import BOTH, judged, reported, verdict_word

CLAUSE = OutcomeClause(
    indicator="otrygghet",
    source="trygghetsmätningen",
    baseline=Decimal(31),
    baseline_period="2020",
    direction=Direction.DOWN,
    level=Decimal(25),
)


def measured(
    low: str,
    high: str,
    *,
    id_: str = "m",
    first: date = date(2022, 9, 1),
    last: date = date(2022, 9, 30),
    indicator: str = "otrygghet",
) -> Measurement:
    """A measured value with its interval."""
    return Measurement(
        id=id_,
        recorded=last,
        recorded_by="kommunen",
        indicator=indicator,
        period=Period(first, last),
        value=(Decimal(low) + Decimal(high)) / 2,
        low=Decimal(low),
        high=Decimal(high),
        n=900,
    )


@pytest.mark.parametrize(
    ("riktning", "lägst", "högst", "besked"),
    [
        ("ned", "21", "24.9", "hålls"),
        ("ned", "21", "25", "hålls"),
        ("ned", "21", "25.1", "går inte att avgöra"),
        ("ned", "25", "28", "går inte att avgöra"),
        ("ned", "25.1", "28", "hölls inte"),
        ("upp", "25.1", "28", "hålls"),
        ("upp", "25", "28", "hålls"),
        ("upp", "24.9", "28", "går inte att avgöra"),
        ("upp", "21", "25", "går inte att avgöra"),
        ("upp", "21", "24.9", "hölls inte"),
    ],
)
def test_the_whole_interval(riktning: str, lägst: str, högst: str, besked: str) -> None:
    """Hela felmarginalen ska nå nivån; täcker den nivån går det inte att avgöra.

    Nivån i exemplet är 25 procent, och själva nivån räknas som nådd.
    """
    direction = Direction.DOWN if riktning == "ned" else Direction.UP
    clause = replace(CLAUSE, direction=direction)

    assert verdict_word(judged(clause, [measured(lägst, högst)])) == besked


@pytest.mark.parametrize(
    ("dag", "besked"),
    [
        (date(2021, 6, 30), "har inte börjat"),
        (date(2022, 12, 31), "pågår"),
        (date(2023, 1, 1), "hålls"),
    ],
)
def test_judged_afterwards(dag: date, besked: str) -> None:
    """Ett mått avgörs när löftets tid är ute, av den senaste mätningen i tiden."""
    assert verdict_word(judged(CLAUSE, [measured("20", "22")], as_of=dag)) == besked


@pytest.mark.parametrize(
    ("senare_mätning", "besked"),
    [("sämre", "hölls inte"), ("ingen", "hålls")],
)
def test_the_latest_measurement(senare_mätning: str, besked: str) -> None:
    """Av flera mätningar gäller den senaste; de andra visas."""
    records = [measured("20", "22")]
    if senare_mätning == "sämre":
        later = date(2022, 11, 1), date(2022, 11, 30)
        records.append(measured("26", "29", id_="a", first=later[0], last=later[1]))

    found = judged(CLAUSE, records)

    assert verdict_word(found) == besked
    assert len(found.entries) == len(records)


@pytest.mark.parametrize(
    ("mätningen", "dag", "besked"),
    [
        ("började före löftets tid", date(2023, 1, 1), "inte redovisat än"),
        ("slutade efter löftets tid", date(2023, 2, 1), "inte redovisat än"),
        ("av något annat", date(2023, 1, 1), "inte redovisat än"),
        ("finns inte", date(2023, 3, 1), "inte redovisat"),
    ],
)
def test_not_measured(mätningen: str, dag: date, besked: str) -> None:
    """Saknas en mätning i löftets tid är den inte redovisad, vad mer som än är det."""
    records = {
        "började före löftets tid": [measured("20", "22", first=date(2021, 6, 30))],
        "slutade efter löftets tid": [measured("20", "22", last=date(2023, 1, 1))],
        "av något annat": [measured("20", "22", indicator="förtroende")],
    }.get(mätningen, [])

    found = judged(CLAUSE, [*records, *reported(*BOTH)], as_of=dag)

    assert verdict_word(found) == besked
    assert found.by_parties == ("polisen", "kommunen")
