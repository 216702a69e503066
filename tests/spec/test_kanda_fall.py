# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Kända fall: fakta ur löften som har getts, och vad reglerna säger om dem.

Siffrorna om Luleå är polisens egna, publicerade i uppföljningarna för maj–juli 2018 och
maj–december 2018. Övriga fall har ett löfte som har getts, med påhittat underlag.
"""

# ruff: noqa: PLC2401 - the columns are Swedish words, for they are read as a table

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from hallord.core.clauses import CountClause, Criteria, Judged, PlanStep
from hallord.core.evidence import Coverage, Record, Tally
from hallord.core.periods import Per, Period
from hallord.core.promises import FollowedBy, Interpretation, Promise
from tests.support.cast import (
    BOTH,
    BY_POLICE,
    INTENT,
    JOINT_OPERATIONS,
    commitment,
    confirmed,
    control,
    joint_operations,
    judged,
    occasion,
    operations,
    promise,
    reason_word,
    reported,
    tally,
    verdict_word,
)

# Luleå 2018: "minst en trafikkontroll varje dygn".
EVERY_DAY = CountClause(1, criteria=BY_POLICE, per=Per.DAY, judged=Judged.EACH)
YEAR_2018 = Period(date(2018, 1, 1), date(2018, 12, 31))
AUGUST, MARCH = date(2018, 8, 15), date(2019, 3, 15)
FIRST_COUNT = tally(
    "maj-juli", date(2018, 5, 1), date(2018, 7, 31), 71, recorded=AUGUST
)
SECOND_COUNT = tally(
    "maj-dec", date(2018, 5, 1), date(2018, 12, 31), 301, recorded=MARCH
)


def lulea() -> tuple[Promise, list[Record]]:
    """The promise for 2018 in an archive, with both published counts."""
    made = promise(commitment(EVERY_DAY), first=YEAR_2018.first, last=YEAR_2018.last)
    told: list[Record] = [
        *reported(
            "polisen", first=date(2018, 5, 1), last=date(2018, 7, 31), recorded=AUGUST
        ),
        *reported(
            "polisen", first=date(2018, 5, 1), last=date(2018, 12, 31), recorded=MARCH
        ),
    ]
    records: list[Record] = [FIRST_COUNT, SECOND_COUNT, *told]
    return replace(made, followed_by=FollowedBy.ARCHIVE), records


@pytest.mark.parametrize(
    ("dag", "räknat", "snitt", "besked", "missade_minst"),
    [
        (date(2018, 8, 15), 71, "0.77", "kan inte längre hållas", 21),
        (date(2019, 3, 15), 301, "1.23", "hölls inte", 21),
    ],
)
def test_lulea_every_day(
    dag: date, räknat: int, snitt: str, besked: str, missade_minst: int
) -> None:
    """71 kontroller på 92 dagar kan ha hållit högst 71 dygn, vad snittet än blir.

    Den senare summan för maj–december rymmer den första och läggs inte till den.
    """
    made, records = lulea()

    found = judged(made, records, as_of=dag)

    assert (found.done, verdict_word(found)) == (räknat, besked)
    assert found.buckets_missed == missade_minst
    assert found.average is not None
    assert f"{float(found.average):.2f}" == snitt


def test_lulea_the_exact_averages() -> None:
    """Snittet är 71/92 för maj–juli och 301/245 för maj–december."""
    made, records = lulea()

    summer, year = (judged(made, records, as_of=day) for day in (AUGUST, MARCH))

    assert (summer.average, year.average) == (Fraction(71, 92), Fraction(301, 245))


def test_lulea_january_to_april_is_not_reported() -> None:
    """Januari–april redovisades aldrig; det visas som en lucka och inte som noll."""
    made, records = lulea()

    (police,) = judged(made, records, as_of=MARCH).coverage

    assert police.missing == (Period(date(2018, 1, 1), date(2018, 4, 30)),)


@pytest.mark.parametrize(
    ("besökets_dag", "räknas"),
    [
        (date(2021, 12, 31), "före löftets tid"),
        (date(2022, 1, 1), "ja"),
        (date(2022, 12, 31), "ja"),
    ],
)
def test_the_safety_office_counts_only_2022(besökets_dag: date, räknas: str) -> None:
    """Löftet om tio tillfällen i trygghetskontoret 2022 räknar inget från 2021."""
    clause = CountClause(
        10,
        criteria=Criteria(("safety_office_hours",), by=("polisen",)),
        window=Period(date(2022, 1, 1), date(2022, 12, 31)),
    )
    visit = occasion(
        "v", besökets_dag, activity="safety_office_hours", place="kontoret"
    )

    (entry,) = judged(clause, [visit]).entries

    assert (reason_word(entry) or "ja") == räknas


@pytest.mark.parametrize(("helginsatser", "besked"), [(4, "hölls inte"), (5, "hålls")])
def test_four_weekend_operations_are_not_five(helginsatser: int, besked: str) -> None:
    """Fyra gemensamma helginsatser är inte fem."""
    clause = CountClause(5, criteria=replace(JOINT_OPERATIONS, weekend=True))
    saturdays = operations(helginsatser, first=date(2021, 9, 4))

    found = judged(clause, saturdays + reported(*BOTH))

    assert (verdict_word(found), found.done) == (besked, helginsatser)


@pytest.mark.parametrize("dag", [date(2022, 12, 31), date(2023, 1, 5)])
def test_confirmed_by_one_party_it_awaits_the_other(dag: date) -> None:
    """En insats som bara den ena parten har bekräftat väntar och kallas inte bruten."""
    waiting = occasion("femte", date(2022, 12, 28), recorded=date(2022, 12, 29))

    found = judged(joint_operations(5), [*operations(4), waiting], as_of=dag)

    assert found.awaiting == 1
    assert verdict_word(found) in {"pågår", "väntar på bekräftelse"}


@pytest.mark.parametrize(
    ("dag", "gjort"),
    [(date(2021, 12, 1), 0), (date(2022, 6, 1), 0), (date(2022, 10, 1), 0)],
)
def test_one_is_never_in_step(dag: date, gjort: int) -> None:
    """Lovas ett enda tillfälle sägs aldrig "i takt"."""
    found = judged(joint_operations(1), reported(*BOTH, last=dag), as_of=dag)

    assert found.pace is None
    assert found.done == gjort


def test_five_planned_for_the_summer_are_not_behind_in_february() -> None:
    """Fem insatser planerade till sommaren 2022 är inte efter i februari."""
    summer = PlanStep(Period(date(2022, 6, 1), date(2022, 8, 31)), 5)
    clause = replace(joint_operations(5), plan=(summer,))
    day = date(2022, 2, 28)

    found = judged(clause, reported(*BOTH, last=day), as_of=day)

    assert found.pace is None
    assert found.expected == 0


def test_eleven_of_ten_is_kept() -> None:
    """Elva av tio är hållet; fler än utlovat bryter ingenting."""
    found = judged(joint_operations(10), operations(11))

    assert (verdict_word(found), found.done, found.target) == ("hålls", 11, 10)


def test_the_tenth_visit_came_on_12_january() -> None:
    """Det tionde besöket den 12 januari 2023: löftet hölls inte, men nåddes då."""
    records = operations(9) + confirmed("tionde", date(2023, 1, 12)) + reported(*BOTH)

    found = judged(joint_operations(10), records)

    assert verdict_word(found) == "hölls inte"
    assert found.reached_on == date(2023, 1, 12)
    assert found.done == 9


def test_an_interpretation_counts_nothing_before_it() -> None:
    """En precisering från 1 december räknar ingenting av det som gjordes före."""
    reading = Interpretation(
        "p", date(2021, 12, 1), "Så räknar vi.", joint_operations(5), BOTH
    )
    asked = commitment(INTENT, interpretations=(reading,))

    found = judged(asked, operations(12, first=date(2021, 9, 1)) + reported(*BOTH))

    # Twelve weeks from 1 September end on 17 November.
    assert found.done == 0
    assert verdict_word(found) == "hölls inte"


def test_a_control_and_a_sum_of_the_same_days_are_not_added() -> None:
    """En känd kontroll i juni läggs inte till summan för maj–juli."""
    made, records = lulea()

    found = judged(made, [*records, control("juni", date(2018, 6, 2))], as_of=AUGUST)

    assert found.done == 71
    assert isinstance(FIRST_COUNT, Tally)
    assert any(isinstance(record, Coverage) for record in records)
