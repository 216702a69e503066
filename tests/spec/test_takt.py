# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Takten: ordet bredvid "pågår", och alla gånger då inget ord sägs."""

# ruff: noqa: PLC2401 - the columns are Swedish words, for they are read as a table

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from hallord.core.clauses import CountClause, Criteria, Op, PlanStep
from hallord.core.evidence import Record
from hallord.core.periods import Per, Period
from hallord.core.verdicts import Pace, Standing
from tests.support.cast import (
    BY_POLICE,
    commitment,
    control,
    judged,
    promise,
    reported,
)

FIRST, LAST = date(2022, 1, 1), date(2022, 4, 10)
"""A hundred days, so that one in ten days is one in ten."""
TEN = CountClause(10, criteria=BY_POLICE)
WORDS = {Pace.ON_PACE: "i takt", Pace.BEHIND: "efter", None: "–"}


def day(number: int) -> date:
    """The n-th of the hundred days."""
    return FIRST + timedelta(days=number - 1)


def pace(
    clause: CountClause, done: int, told: int, *, today: int = 60, last: date = LAST
) -> Standing:
    """The standing on a day, with so many done and so many days reported."""
    records: list[Record] = [control(f"k{k}", day(k + 1)) for k in range(done)]
    if told:
        records += reported("polisen", first=FIRST, last=day(told))
    made = promise(commitment(clause), first=FIRST, last=last)
    return judged(made, records, as_of=day(today))


@pytest.mark.parametrize(
    ("gjort", "redovisade_dagar", "takt"),
    [
        (4, 50, "i takt"),
        (3, 50, "efter"),
        (3, 40, "i takt"),
        (2, 40, "efter"),
        (5, 60, "i takt"),
        (4, 60, "efter"),
    ],
)
def test_behind(gjort: int, redovisade_dagar: int, takt: str) -> None:
    """Den som ligger mer än ett tillfälle efter det väntade är efter, annars i takt.

    Exemplet lovar 10 på 100 dagar: 5 är väntade när 50 dagar är redovisade.
    """
    assert WORDS[pace(TEN, gjort, redovisade_dagar).pace] == takt


@pytest.mark.parametrize(
    ("redovisade_dagar", "väntat"), [(50, 5), (30, 3), (60, 6), (0, None)]
)
def test_pace_is_taken_where_reporting_ends(
    redovisade_dagar: int, väntat: int | None
) -> None:
    """Det väntade räknas till den redovisade tidens slut, aldrig till i dag.

    I dag är den sextionde dagen. Är början inte redovisad sägs ingenting.
    """
    assert pace(TEN, 0, redovisade_dagar).expected == väntat


@pytest.mark.parametrize(("början_redovisad", "takt"), [("ja", "efter"), ("nej", "–")])
def test_an_untold_start(början_redovisad: str, takt: str) -> None:
    """Är tidens första dag inte redovisad sägs inget om takten."""
    first = day(1) if början_redovisad == "ja" else day(2)
    made = promise(commitment(TEN), first=FIRST, last=LAST)
    told = reported("polisen", first=first, last=day(50))

    assert WORDS[judged(made, told, as_of=day(60)).pace] == takt


@pytest.mark.parametrize(
    ("redovisade_dagar", "takt"), [(19, "–"), (20, "efter"), (21, "efter")]
)
def test_too_little_is_expected(redovisade_dagar: int, takt: str) -> None:
    """Medan färre än två är väntade sägs inget om takten.

    Exemplet lovar 10 på 100 dagar: två är väntade efter tjugo.
    """
    assert WORDS[pace(TEN, 0, redovisade_dagar).pace] == takt


@pytest.mark.parametrize(
    ("lovat", "gjort", "takt"),
    [
        (1, 0, "–"),
        (3, 0, "–"),
        (4, 0, "efter"),
        (4, 2, "efter"),
        (4, 3, "i takt"),
        (3, 2, "–"),
    ],
)
def test_small_numbers(lovat: int, gjort: int, takt: str) -> None:
    """För högst tre tillfällen sägs aldrig "i takt" eller "efter", bara hur många."""
    clause = CountClause(lovat, criteria=BY_POLICE)

    assert WORDS[pace(clause, gjort, 80, today=85).pace] == takt


@pytest.mark.parametrize(
    ("dag", "takt"), [(89, "efter"), (90, "efter"), (91, "–"), (100, "–")]
)
def test_the_last_tenth(dag: int, takt: str) -> None:
    """I den sista tiondelen av tiden sägs bara vad som är kvar.

    Exemplets tid är 100 dagar; den sista tiondelen är de tio sista.
    """
    assert WORDS[pace(TEN, 0, 80, today=dag).pace] == takt


@pytest.mark.parametrize(
    ("dag", "takt"),
    [
        (date(2022, 5, 31), "–"),
        (date(2022, 8, 1), "efter"),
        (date(2022, 8, 23), "–"),
        (date(2022, 9, 1), "–"),
    ],
)
def test_off_season(dag: date, takt: str) -> None:
    """Utanför säsongen sägs inget om takten, och väntat räknas på säsongens dagar.

    Exemplet lovar tio kontroller på sommaren och ingen är gjord. Löftets tid är juni
    till och med augusti 2022, och de sista nio dagarna är dess sista tiondel.
    """
    clause = CountClause(10, criteria=replace(BY_POLICE, season="sommar"))
    made = promise(commitment(clause), first=date(2022, 5, 31), last=date(2022, 8, 31))
    told = reported("polisen", first=date(2022, 5, 1), last=dag)

    assert WORDS[judged(made, told, as_of=dag).pace] == takt


@pytest.mark.parametrize(
    ("dag", "takt"),
    [
        (date(2022, 8, 31), "efter"),
        (date(2022, 9, 1), "–"),
        (date(2023, 5, 31), "–"),
        (date(2023, 6, 1), "efter"),
    ],
)
def test_between_two_summers(dag: date, takt: str) -> None:
    """Mellan två säsonger sägs inget om takten, hur lite som än är gjort."""
    clause = CountClause(30, criteria=replace(BY_POLICE, season="sommar"))
    made = promise(commitment(clause), first=date(2022, 6, 1), last=date(2023, 8, 31))
    told = reported("polisen", first=date(2022, 6, 1), last=dag)

    assert WORDS[judged(made, told, as_of=dag).pace] == takt


@pytest.mark.parametrize(
    ("dag", "redovisat_till", "väntat", "takt"),
    [
        (date(2022, 2, 28), date(2022, 2, 28), 0, "–"),
        (date(2022, 6, 30), date(2022, 5, 31), 0, "–"),
        (date(2022, 9, 1), date(2022, 8, 31), 5, "efter"),
    ],
)
def test_a_plan_in_numbers(
    dag: date, redovisat_till: date, väntat: int, takt: str
) -> None:
    """Har parterna skrivit under en plan i antal säger planen vad som är väntat.

    Exemplet lovar fem insatser med alla fem planerade till sommaren 2022.
    """
    summer = PlanStep(Period(date(2022, 6, 1), date(2022, 8, 31)), 5)
    clause = CountClause(5, criteria=BY_POLICE, plan=(summer,))

    found = judged(clause, reported("polisen", last=redovisat_till), as_of=dag)

    assert found.expected == väntat
    assert WORDS[found.pace] == takt


@pytest.mark.parametrize(
    ("redovisat_till", "väntat"),
    [(date(2021, 12, 31), 0), (date(2022, 6, 30), 4), (date(2022, 9, 30), 6)],
)
def test_a_plan_within_each_year(redovisat_till: date, väntat: int) -> None:
    """Räknas varje år för sig följer varje år sin del av planen.

    Exemplet lovar åtta om året; planen är åtta 2021, fyra första halvåret 2022 och fyra
    det andra, jämnt fördelade inom varje del. Det visade är året 2022.
    """
    plan = (
        PlanStep(Period(date(2021, 1, 1), date(2021, 12, 31)), 8),
        PlanStep(Period(date(2022, 1, 1), date(2022, 6, 30)), 4),
        PlanStep(Period(date(2022, 7, 1), date(2022, 12, 31)), 4),
    )
    clause = CountClause(8, criteria=BY_POLICE, per=Per.YEAR, plan=plan)
    made = promise(commitment(clause), first=date(2021, 1, 1), last=date(2022, 12, 31))
    done: list[Record] = [control(f"k{k}", date(2021, 5, 1 + k)) for k in range(8)]
    told = reported("polisen", first=date(2021, 1, 1), last=redovisat_till)

    found = judged(made, done + told, as_of=date(2022, 10, 5))

    assert round(found.expected or 0) == väntat


@pytest.mark.parametrize("vad", ["högst", "tills vidare", "hemlig plan"])
def test_no_pace_at_all(vad: str) -> None:
    """Om "högst", löften utan slut och planer som inte publiceras sägs aldrig takt."""
    clause = replace(
        TEN,
        op=Op.AT_MOST if vad == "högst" else Op.AT_LEAST,
        plan_withheld=vad == "hemlig plan",
    )
    last = None if vad == "tills vidare" else LAST
    made = promise(commitment(clause), first=FIRST, last=last)
    told = reported("polisen", first=FIRST, last=day(50))

    assert judged(made, told, as_of=day(60)).pace is None


@pytest.mark.parametrize(("gjort", "takt"), [(0, "efter"), (4, "i takt"), (10, "–")])
def test_pace_stands_only_beside_open(gjort: int, takt: str) -> None:
    """Takten står bara bredvid "pågår", aldrig bredvid ett löfte som är hållet."""
    assert WORDS[pace(TEN, gjort, 50).pace] == takt


def test_eligible_days_left() -> None:
    """Kvar att göra och hur många dagar som återstår visas; dagen själv är förbi."""
    criteria = Criteria(("traffic_control",), by=("polisen",), weekdays=(3,))
    made = promise(
        commitment(CountClause(10, criteria=criteria)), first=FIRST, last=LAST
    )

    # Thursday 24 March 2022; 31 March and 7 April are left.
    found = judged(made, [control("k", date(2022, 3, 24))], as_of=date(2022, 3, 24))

    assert (found.remaining, found.eligible_left) == (9, 2)
