# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Återkommande: det som ska ske varje vecka, varannan onsdag eller varje månad."""

# ruff: noqa: PLC2401 - the columns are Swedish words, for they are read as a table

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest

from hallord.core.clauses import CadenceClause, CadenceUnit
from hallord.core.due_days import due_days
from hallord.core.evidence import Record
from hallord.core.periods import Period
from tests.support.cast import (
    BY_POLICE,
    commitment,
    control,
    judged,
    promise,
    reported,
    tally,
    verdict_word,
)

FIRST, LAST = date(2022, 1, 3), date(2022, 1, 30)
"""Four weeks, Monday to Sunday."""
THURSDAYS = CadenceClause(CadenceUnit.WEEK, weekday=3, criteria=BY_POLICE)


def standing_of(
    clause: CadenceClause, *days: date, told_to: date = LAST, today: date | None = None
) -> tuple[str, int, int]:
    """Verdict, due days held and due days missed."""
    made = promise(commitment(clause), first=FIRST, last=LAST)
    records: list[Record] = [control(f"k{k}", day) for k, day in enumerate(days)]
    records += reported("polisen", first=FIRST, last=told_to)
    found = judged(made, records, as_of=today or date(2022, 6, 1))
    return verdict_word(found), found.buckets_held, found.buckets_missed


@pytest.mark.parametrize(
    ("enhet", "var", "dagar"),
    [
        ("vecka", 1, ["2022-01-06", "2022-01-13", "2022-01-20", "2022-01-27"]),
        ("vecka", 2, ["2022-01-06", "2022-01-20"]),
        ("dag", 10, ["2022-01-03", "2022-01-13", "2022-01-23"]),
        ("månad", 1, ["2022-01-03"]),
    ],
)
def test_due_days(enhet: str, var: int, dagar: list[str]) -> None:
    """De dagar då något ska ske räknas från löftets början, eller från en angiven dag.

    Exemplet är 3–30 januari 2022; veckodagen är torsdag.
    """
    units = {"vecka": CadenceUnit.WEEK, "dag": CadenceUnit.DAY}
    clause = CadenceClause(
        units.get(enhet, CadenceUnit.MONTH),
        every=var,
        weekday=3 if enhet == "vecka" else None,
    )

    assert [d.isoformat() for d in due_days(clause, Period(FIRST, LAST))] == dagar


@pytest.mark.parametrize(
    ("räknat_från", "dagar"),
    [
        (date(2021, 12, 23), ["2022-01-06", "2022-01-20"]),
        (date(2022, 1, 13), ["2022-01-13", "2022-01-27"]),
    ],
)
def test_an_anchor(räknat_från: date, dagar: list[str]) -> None:
    """Varannan vecka räknas från den dag som avtalet anger, också om den är före."""
    clause = replace(THURSDAYS, every=2, anchor=räknat_från)

    assert [d.isoformat() for d in due_days(clause, Period(FIRST, LAST))] == dagar


@pytest.mark.parametrize(
    ("enhet", "dagar"),
    [
        ("månad", ["2022-01-31", "2022-03-31", "2022-05-31"]),
        ("år", ["2022-01-31"]),
    ],
)
def test_a_day_that_a_month_lacks(enhet: str, dagar: list[str]) -> None:
    """En månad som saknar dagen har ingen sådan dag; den flyttas inte."""
    unit = CadenceUnit.MONTH if enhet == "månad" else CadenceUnit.YEAR
    clause = CadenceClause(unit, anchor=date(2022, 1, 31))
    window = Period(date(2022, 1, 1), date(2022, 6, 30))

    assert [d.isoformat() for d in due_days(clause, window)] == dagar


@pytest.mark.parametrize(("helgdagar_undantas", "antal"), [("nej", 4), ("ja", 3)])
def test_holidays_fall_away(helgdagar_undantas: str, antal: int) -> None:
    """Faller dagen på en helgdag uteblir den, om avtalet undantar helgdagar.

    Torsdag 6 januari 2022 är trettondedag jul.
    """
    clause = replace(THURSDAYS, skip_holidays=helgdagar_undantas == "ja")

    assert len(due_days(clause, Period(FIRST, LAST))) == antal


@pytest.mark.parametrize(
    ("gjort_den", "tål_dagar", "hållna"),
    [
        (date(2022, 1, 6), 0, 1),
        (date(2022, 1, 7), 0, 0),
        (date(2022, 1, 7), 1, 1),
        (date(2022, 1, 5), 1, 1),
        (date(2022, 1, 8), 1, 0),
        (date(2022, 1, 4), 1, 0),
    ],
)
def test_tolerance(gjort_den: date, tål_dagar: int, hållna: int) -> None:
    """Ett tillfälle så många dagar före eller efter som avtalet tål håller dagen."""
    clause = replace(THURSDAYS, tolerance_days=tål_dagar)

    assert standing_of(clause, gjort_den)[1] == hållna


@pytest.mark.parametrize(
    ("hållna_torsdagar", "andel", "besked"),
    [
        (4, "alla", "hålls"),
        (3, "alla", "hölls inte"),
        (3, "tre fjärdedelar", "hålls"),
        (2, "tre fjärdedelar", "hölls inte"),
        (3, "två tredjedelar", "hålls"),
        (2, "två tredjedelar", "hölls inte"),
    ],
)
def test_share(hållna_torsdagar: int, andel: str, besked: str) -> None:
    """Alla dagar ska hållas, eller den andel som avtalet anger, avrundad uppåt.

    Exemplet har fyra torsdagar, och allt är redovisat.
    """
    shares = {
        "tre fjärdedelar": Fraction(3, 4),
        "två tredjedelar": Fraction(2, 3),
    }
    clause = replace(THURSDAYS, share=shares.get(andel, Fraction(1)))
    days = [date(2022, 1, 6) + timedelta(weeks=k) for k in range(hållna_torsdagar)]

    assert standing_of(clause, *days)[0] == besked


@pytest.mark.parametrize(
    ("gjorda", "hållna"),
    [("ett emellan två dagar", 1), ("två emellan två dagar", 2)],
)
def test_one_occasion_holds_one_day(gjorda: str, hållna: int) -> None:
    """Ett tillfälle håller bara en dag, även om det ligger nära två."""
    clause = CadenceClause(
        CadenceUnit.DAY, every=4, tolerance_days=2, criteria=BY_POLICE
    )
    days = (
        [date(2022, 1, 5)]
        if gjorda.startswith("ett")
        else [date(2022, 1, 5), date(2022, 1, 5)]
    )

    assert standing_of(clause, *days)[1] == hållna


@pytest.mark.parametrize(
    ("dag", "redovisat_till", "besked"),
    [
        (date(2022, 1, 6), date(2022, 1, 6), "pågår"),
        (date(2022, 1, 7), date(2022, 1, 5), "pågår"),
        (date(2022, 1, 7), date(2022, 1, 6), "kan inte längre hållas"),
        (date(2022, 1, 31), date(2022, 1, 5), "inte redovisat än"),
        (date(2022, 1, 31), date(2022, 1, 6), "hölls inte"),
        (date(2022, 3, 31), date(2022, 1, 5), "inte redovisat"),
    ],
)
def test_a_missed_day(dag: date, redovisat_till: date, besked: str) -> None:
    """En redovisad dag utan sitt tillfälle är missad, men aldrig en oredovisad.

    Inget är gjort; den första torsdagen är 6 januari 2022.
    """
    assert standing_of(THURSDAYS, told_to=redovisat_till, today=dag)[0] == besked


@pytest.mark.parametrize(
    ("summan", "besked"),
    [(3, "hölls inte"), (4, "går inte att avgöra")],
)
def test_a_sum_cannot_hold_a_day(summan: int, besked: str) -> None:
    """En summa håller ingen bestämd dag, men visar hur många som minst missades.

    Den tar inte heller platsen från ett tillfälle som är känt.
    """
    made = promise(commitment(THURSDAYS), first=FIRST, last=LAST)
    records: list[Record] = [
        tally("a-summa", FIRST, LAST, summan),
        control("k", date(2022, 1, 13)),
        *reported("polisen", first=FIRST, last=LAST),
    ]

    found = judged(made, records)

    assert (verdict_word(found), found.buckets_held) == (besked, 1)


def test_no_due_day_is_never_due() -> None:
    """Finns ingen sådan dag i löftets tid blev det aldrig aktuellt."""
    clause = replace(THURSDAYS, anchor=date(2023, 1, 5))

    assert standing_of(clause)[0] == "blev aldrig aktuellt"
