# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Precisering ("så räknar vi"): den räknar framåt från sin egen dag."""

# ruff: noqa: PLC2401 - the columns are Swedish words, for they are read as a table

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hallord.core.clauses import Clause, CountClause, Judged
from hallord.core.evidence import Record
from hallord.core.periods import Per
from hallord.core.promises import Commitment, Interpretation
from tests.support.cast import (
    BOTH,
    BY_POLICE,
    INTENT,
    commitment,
    confirmed,
    control,
    joint_operations,
    judged,
    promise,
    reason_word,
    reported,
    verdict_word,
)


def interpreted(*published: tuple[date, Clause], words: Clause = INTENT) -> Commitment:
    """A commitment whose words are read by these interpretations."""
    found = tuple(
        Interpretation(f"p{k}", day, "Så räknar vi.", clause, BOTH)
        for k, (day, clause) in enumerate(published)
    )
    return commitment(words, interpretations=found)


@pytest.mark.parametrize(
    ("insatsens_dag", "räknas"),
    [
        (date(2021, 11, 30), "före preciseringen"),
        (date(2021, 12, 1), "ja"),
        (date(2022, 12, 31), "ja"),
    ],
)
def test_it_counts_forward(insatsens_dag: date, räknas: str) -> None:
    """En precisering räknar det som sker från den dag då den publicerades.

    Exemplets precisering är från 1 december 2021. Det som skedde före visas med skälet.
    """
    asked = interpreted((date(2021, 12, 1), joint_operations(1)))

    found = judged(asked, confirmed("i", insatsens_dag))

    (entry,) = found.entries
    assert (reason_word(entry) or "ja") == räknas
    assert found.done == (1 if räknas == "ja" else 0)


@pytest.mark.parametrize(
    ("dag", "besked"),
    [
        (date(2021, 11, 30), "går inte att kontrollera"),
        (date(2021, 12, 1), "pågår"),
        (date(2023, 3, 1), "inte redovisat"),
    ],
)
def test_it_holds_from_its_day(dag: date, besked: str) -> None:
    """Före preciseringen går orden inte att kontrollera, från dess dag gör de det."""
    asked = interpreted((date(2021, 12, 1), joint_operations(1)))

    assert verdict_word(judged(asked, as_of=dag)) == besked


@pytest.mark.parametrize(
    ("publicerad", "andel_förbi"),
    [
        (date(2021, 6, 1), 0),
        (date(2021, 7, 1), 0),
        (date(2022, 4, 1), 49),
        (date(2022, 12, 31), 99),
    ],
)
def test_how_much_had_passed(publicerad: date, andel_förbi: int) -> None:
    """Beskedet visar hur många procent av löftets tid som hade gått då."""
    found = judged(interpreted((publicerad, joint_operations(1))))

    (label,) = [x for x in found.labels if x.code == "interpretation"]
    assert label.value("percent") == andel_förbi
    assert label.value("day") == publicerad


@pytest.mark.parametrize(
    ("av_första", "av_andra", "antal", "besked"),
    [(2, 2, 4, "inte redovisat"), (3, 2, 5, "hålls"), (0, 5, 5, "hålls")],
)
def test_several_interpretations(
    av_första: int, av_andra: int, antal: int, besked: str
) -> None:
    """Av flera preciseringar räknar var och en från sin dag till nästa.

    Båda i exemplet lovar ett antal för hela tiden, så det som gjordes läggs ihop. Den
    första räknar gemensamma insatser, den andra polisens kontroller; båda lovar fem.
    """
    asked = interpreted(
        (date(2021, 8, 1), joint_operations(5)),
        (date(2022, 3, 1), CountClause(5, criteria=BY_POLICE)),
    )
    records: list[Record] = []
    for k in range(av_första):
        records += confirmed(f"i{k}", date(2021, 9, 1 + k))
        records.append(control(f"för-tidig{k}", date(2021, 9, 1 + k)))
    for k in range(av_andra):
        records += confirmed(f"för-sen{k}", date(2022, 4, 1 + k))
        records.append(control(f"k{k}", date(2022, 4, 1 + k)))

    found = judged(asked, records)

    assert (found.done, verdict_word(found)) == (antal, besked)


@pytest.mark.parametrize(
    ("kontroller_före", "dag", "besked"),
    [
        (8, date(2022, 6, 1), "pågår"),
        (7, date(2022, 6, 1), "kan inte längre hållas"),
        (7, date(2023, 1, 1), "hölls inte"),
    ],
)
def test_a_month_missed_before(kontroller_före: int, dag: date, besked: str) -> None:
    """Det som redan hade missats månad för månad försvinner inte med en precisering.

    Exemplet lovar en kontroll i månaden; preciseringen 1 mars 2022 gör det till två.
    De åtta månaderna före är redovisade.
    """
    monthly = CountClause(1, criteria=BY_POLICE, per=Per.MONTH, judged=Judged.EACH)
    asked = interpreted(
        (date(2022, 3, 1), replace(monthly, n=2)),
        words=monthly,
    )
    months = [date(2021, m, 5) for m in range(7, 13)]
    months += [date(2022, m, 5) for m in (1, 2)]
    records: list[Record] = [
        control(f"k{k}", day) for k, day in enumerate(months[:kontroller_före])
    ]
    if dag.year == 2023:
        records += [
            control(f"n{m}-{k}", date(2022, m, k)) for m in range(3, 13) for k in (6, 9)
        ]

    told = reported("polisen", last=dag if dag.year == 2023 else date(2022, 2, 28))

    found = judged(asked, records + told, as_of=dag)

    assert verdict_word(found) == besked


@pytest.mark.parametrize(
    ("preciserat", "besked"),
    [(date(2021, 12, 31), "hålls"), (date(2022, 1, 1), "hölls inte")],
)
def test_a_year_cut_short_is_not_asked_for(preciserat: date, besked: str) -> None:
    """Ett år som en ny precisering klipper av krävs inte på sitt fulla antal.

    Exemplet lovar tre kontroller om året 2021 och 2022. Ingen görs 2021. Publiceras
    preciseringen under 2021 krävs inget av det året; publiceras den 2022 bröts det.
    """
    yearly = CountClause(3, criteria=BY_POLICE, per=Per.YEAR)
    made = promise(
        interpreted((preciserat, yearly), words=yearly), first=date(2021, 1, 1)
    )
    records: list[Record] = [control(f"k{k}", date(2022, 5, 1 + k)) for k in range(3)]
    told = reported("polisen", first=date(2021, 1, 1))

    assert verdict_word(judged(made, records + told)) == besked
