# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Per år, halvår, säsong, termin, månad och för var och en: tid för tid."""

# ruff: noqa: PLC2401 - the columns are Swedish words, for they are read as a table

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from hallord.core.clauses import CountClause, Judged, Op, SetOf
from hallord.core.evidence import Record
from hallord.core.periods import Per, YearFrom
from hallord.core.promises import Promise
from tests.support.cast import (
    BY_POLICE,
    VERDICT_WORDS,
    commitment,
    control,
    judged,
    promise,
    reported,
    tally,
    verdict_word,
    yes,
)

PERS = {
    "år": Per.YEAR,
    "halvår": Per.HALF_YEAR,
    "säsong": Per.SEASON,
    "termin": Per.TERM,
    "månad": Per.MONTH,
    "vecka": Per.WEEK,
    "dag": Per.DAY,
}


def made_of(clause: CountClause, first: date, last: date) -> Promise:
    """A promise with one count over these days."""
    return promise(commitment(clause), first=first, last=last)


def done_on(*days: date) -> list[Record]:
    """A control on each of the days."""
    return [control(f"k{k}", day) for k, day in enumerate(days)]


@pytest.mark.parametrize(
    ("gjort_2021", "gjort_2022", "besked"),
    [
        (2, 2, "hålls"),
        (1, 3, "hölls inte"),
        (3, 1, "hölls inte"),
        (4, 0, "hölls inte"),
    ],
)
def test_the_worst_year_decides(gjort_2021: int, gjort_2022: int, besked: str) -> None:
    """Lovas ett antal om året ska varje år nå det; det sämsta året avgör.

    Exemplet lovar två om året 2021 och 2022, och allt är redovisat.
    """
    clause = CountClause(2, criteria=BY_POLICE, per=Per.YEAR)
    records = done_on(
        *(date(2021, 2, 1 + k) for k in range(gjort_2021)),
        *(date(2022, 2, 1 + k) for k in range(gjort_2022)),
    )
    made = made_of(clause, date(2021, 1, 1), date(2022, 12, 31))
    told = reported("polisen", first=date(2021, 1, 1))

    assert verdict_word(judged(made, records + told)) == besked


@pytest.mark.parametrize(
    ("dag", "besked"),
    [
        (date(2020, 12, 31), "har inte börjat"),
        (date(2021, 12, 30), "pågår"),
        (date(2021, 12, 31), "kan inte längre hållas"),
        (date(2022, 1, 1), "kan inte längre hållas"),
        (date(2022, 12, 31), "kan inte längre hållas"),
        (date(2023, 1, 1), "hölls inte"),
    ],
)
def test_a_missed_year_while_the_next_goes_on(dag: date, besked: str) -> None:
    """Har ett år missats kan löftet inte längre hållas, även om nästa år pågår.

    Inget gjordes 2021, och den 31 december redovisas hela det året. År 2022 görs allt.
    """
    clause = CountClause(2, criteria=BY_POLICE, per=Per.YEAR)
    made = made_of(clause, date(2021, 1, 1), date(2022, 12, 31))
    records = done_on(date(2022, 2, 1), date(2022, 2, 2))
    told = reported("polisen", first=date(2021, 1, 1), last=date(2021, 12, 31))

    assert verdict_word(judged(made, records + told, as_of=dag)) == besked


@pytest.mark.parametrize(
    ("dag", "besked"),
    [(date(2022, 2, 28), "pågår"), (date(2022, 3, 1), "inte redovisat")],
)
def test_each_year_has_its_own_sixty_days(dag: date, besked: str) -> None:
    """Varje år har sina egna sextio dagar innan den som inte har redovisat nämns."""
    clause = CountClause(2, criteria=BY_POLICE, per=Per.YEAR)
    made = made_of(clause, date(2021, 1, 1), date(2022, 12, 31))

    assert verdict_word(judged(made, as_of=dag)) == besked


@pytest.mark.parametrize(
    ("per", "från", "till", "antal"),
    [
        ("år", date(2021, 1, 1), date(2022, 12, 31), 2),
        ("år", date(2021, 7, 1), date(2022, 12, 31), 1),
        ("år", date(2022, 2, 1), date(2022, 11, 30), 1),
        ("halvår", date(2021, 7, 1), date(2022, 12, 31), 3),
        ("säsong", date(2021, 7, 1), date(2022, 12, 31), 2),
        ("termin", date(2021, 7, 1), date(2022, 12, 31), 3),
        ("månad", date(2022, 1, 1), date(2022, 3, 31), 3),
        ("månad", date(2022, 1, 2), date(2022, 3, 31), 2),
        ("vecka", date(2022, 1, 3), date(2022, 1, 16), 2),
        ("vecka", date(2022, 1, 3), date(2022, 1, 15), 1),
        ("dag", date(2022, 1, 3), date(2022, 1, 9), 7),
    ],
)
def test_whole_stretches(per: str, från: date, till: date, antal: int) -> None:
    """Bara hela år, månader och veckor krävs på sitt antal; finns inga krävs delen.

    Säsongerna i exemplet är sommar (juni–augusti) och vinter (december–februari).
    """
    clause = CountClause(1, criteria=BY_POLICE, per=PERS[per], judged=Judged.EACH)

    assert len(judged(made_of(clause, från, till)).buckets) == antal


@pytest.mark.parametrize(
    ("året_räknas_från", "dag", "besked"),
    [
        ("1 januari", date(2022, 3, 1), "hålls"),
        ("löftets början", date(2022, 6, 30), "hölls inte"),
        ("löftets början", date(2022, 7, 1), "hålls"),
    ],
)
def test_where_the_year_begins(året_räknas_från: str, dag: date, besked: str) -> None:
    """Avtalet säger om året räknas från januari eller från löftets början.

    Löftet är två år från 1 juli 2021, med en kontroll om året: en 1 oktober 2021 och en
    på dagen i tabellen. Räknas det från januari är 2022 det enda hela året.
    """
    start = {"1 januari": YearFrom.CALENDAR}
    year_from = start.get(året_räknas_från, YearFrom.PERIOD_START)
    clause = CountClause(1, criteria=BY_POLICE, per=Per.YEAR, year_from=year_from)
    made = made_of(clause, date(2021, 7, 1), date(2023, 6, 30))
    records = done_on(date(2021, 10, 1), dag)
    told = reported("polisen", last=date(2023, 6, 30))

    assert verdict_word(judged(made, records + told)) == besked


@pytest.mark.parametrize(
    ("åtta_a", "åtta_b", "besked"),
    [(1, 1, "hålls"), (2, 0, "hölls inte"), (0, 2, "hölls inte")],
)
def test_each_of_a_set(åtta_a: int, åtta_b: int, besked: str) -> None:
    """Lovas något för var och en ska var och en få sitt antal.

    Exemplet lovar en kontroll vid var och en av två skolor.
    """
    schools = SetOf("skolor", ("norrskolan", "soderskolan"))
    clause = CountClause(1, criteria=BY_POLICE, each_of=schools)
    records: list[Record] = [
        control(f"a{k}", date(2022, 2, 1 + k), place="norrskolan")
        for k in range(åtta_a)
    ]
    records += [
        control(f"b{k}", date(2022, 3, 1 + k), place="soderskolan")
        for k in range(åtta_b)
    ]

    found = judged(clause, records + reported("polisen"))

    assert verdict_word(found) == besked


@pytest.mark.parametrize(
    ("skolor_som_fick", "besked"),
    [
        ("två", "hölls inte"),
        ("tre", "hålls"),
        ("tre, och ett besök till vid en fjärde", "hålls"),
    ],
)
def test_a_set_known_by_its_size(skolor_som_fick: str, besked: str) -> None:
    """Säger avtalet bara hur många de är ska så många ha fått sitt antal.

    Exemplet lovar två kontroller i var och en av tre klasser.
    """
    clause = CountClause(2, criteria=BY_POLICE, each_of=SetOf("klasser", size=3))
    classes = ["7B", "7C"] if skolor_som_fick == "två" else ["7B", "7C", "7D"]
    records: list[Record] = [
        replace(control(f"k{k}-{name}", date(2022, 2, 1 + k)), members=(name,))
        for name in classes
        for k in range(2)
    ]
    if "fjärde" in skolor_som_fick:
        records.append(replace(control("x", date(2022, 5, 1)), members=("7A",)))

    found = judged(clause, records + reported("polisen"))

    assert verdict_word(found) == besked


def test_two_classes_in_one_school_on_one_day_are_two() -> None:
    """Två klasser på samma skola samma dag tar inte varandras plats."""
    clause = CountClause(1, criteria=BY_POLICE, each_of=SetOf("klasser", ("7A", "7B")))
    records = [
        replace(control(f"k{name}", date(2022, 2, 1)), members=(name,))
        for name in ("7A", "7B")
    ]

    assert verdict_word(judged(clause, records)) == "hålls"


@pytest.mark.parametrize(
    ("gjort", "redovisat", "besked", "fler_än_utlovat"),
    [
        (2, "ja", "hölls inte", "nej"),
        (3, "nej", "hålls", "nej"),
        (4, "ja", "hålls", "nej"),
        (5, "ja", "hålls", "ja"),
    ],
)
def test_a_range(gjort: int, redovisat: str, besked: str, fler_än_utlovat: str) -> None:
    """Ett spann är hållet från sitt lägre tal; fler än det övre bryter ingenting.

    Exemplet lovar tre till fyra.
    """
    clause = CountClause(3, op=Op.RANGE, upper=4, criteria=BY_POLICE)
    records = done_on(*(date(2022, 2, 1 + k) for k in range(gjort)))
    told = reported("polisen") if redovisat == "ja" else []

    found = judged(clause, records + told)

    assert verdict_word(found) == besked
    codes = [label.code for label in found.labels]
    assert ("more_than_promised" in codes) is (fler_än_utlovat == "ja")


@pytest.mark.parametrize(("gjort", "fler_än_utlovat"), [(12, "nej"), (13, "ja")])
def test_a_range_per_month_in_total(gjort: int, fler_än_utlovat: str) -> None:
    """Ett spann per månad som räknas sammanlagt har sitt övre tal för alla månader.

    Exemplet lovar tre till fyra i månaden under tre månader.
    """
    clause = CountClause(3, op=Op.RANGE, upper=4, criteria=BY_POLICE, per=Per.MONTH)
    made = made_of(clause, date(2022, 1, 1), date(2022, 3, 31))
    days = [date(2022, 1 + k % 3, 1 + k // 3) for k in range(gjort)]

    found = judged(made, done_on(*days))

    codes = [label.code for label in found.labels]
    assert ("more_than_promised" in codes) is (fler_än_utlovat == "ja")
    assert (found.target, found.upper) == (9, 12)


@pytest.mark.parametrize(
    ("gjort", "redovisat", "dag", "besked"),
    [
        (3, "ja", date(2022, 12, 31), "pågår"),
        (3, "ja", date(2023, 1, 1), "hölls inte"),
        (2, "ja", date(2023, 1, 1), "hålls"),
        (3, "nej", date(2023, 1, 1), "hölls inte"),
        (2, "nej", date(2023, 2, 28), "inte redovisat än"),
        (2, "nej", date(2023, 3, 1), "inte redovisat"),
        (2, "ja", date(2021, 6, 30), "har inte börjat"),
    ],
)
def test_at_most(gjort: int, redovisat: str, dag: date, besked: str) -> None:
    """ "Högst" avgörs efter tiden, och är hållet först när allt är redovisat.

    Exemplet lovar högst två.
    """
    clause = CountClause(2, op=Op.AT_MOST, criteria=BY_POLICE)
    records = done_on(*(date(2022, 2, 1 + k) for k in range(gjort)))
    told = reported("polisen") if redovisat == "ja" else []

    assert verdict_word(judged(clause, records + told, as_of=dag)) == besked


@pytest.mark.parametrize(
    ("ett_tredje", "dag", "besked"),
    [
        ("väntar på ord", date(2023, 1, 3), "väntar på bekräftelse"),
        ("väntade för länge", date(2023, 1, 31), "inte redovisat"),
        ("i en summa över årsskiftet", date(2023, 1, 31), "går inte att avgöra"),
    ],
)
def test_at_most_with_one_in_doubt(ett_tredje: str, dag: date, besked: str) -> None:
    """Kan ett tillfälle i tvivel göra det fler än "högst" är löftet inte hållet än.

    Exemplet lovar högst två, två är gjorda, och allt är redovisat.
    """
    clause = CountClause(2, op=Op.AT_MOST, criteria=BY_POLICE)
    records = done_on(date(2022, 2, 1), date(2022, 2, 2))
    if "summa" in ett_tredje:
        records.append(tally("s", date(2022, 12, 1), date(2023, 1, 10), 1))
    else:
        third = control("k9", date(2022, 12, 30))
        records.append(replace(third, recorded_by="kommunen"))

    found = judged(clause, records + reported("polisen"), as_of=dag)

    assert verdict_word(found) == besked


@pytest.mark.parametrize(("gjort", "över_gränsen"), [(6, "nej"), (7, "ja")])
def test_at_most_per_month_in_total(gjort: int, över_gränsen: str) -> None:
    """ "Högst två i månaden", räknat sammanlagt, är sex på tre månader."""
    clause = CountClause(2, op=Op.AT_MOST, criteria=BY_POLICE, per=Per.MONTH)
    made = made_of(clause, date(2022, 1, 1), date(2022, 3, 31))
    days = [date(2022, 1, 1 + k) for k in range(gjort)]

    found = judged(made, done_on(*days))

    codes = [label.code for label in found.labels]
    assert ("above_limit" in codes) is (över_gränsen == "ja")
    assert found.upper == 6


@pytest.mark.parametrize(
    ("räknas", "dagar_gjorda", "besked", "snitt"),
    [
        ("sammanlagt", (1, 1, 2, 3, 4, 5, 6), "hålls", "–"),
        ("varje dag", (1, 2, 3, 4, 5, 6, 7), "hålls", "1"),
        ("varje dag", (1, 2, 3, 4, 5, 6), "hölls inte", "6/7"),
        ("varje dag", (1, 1, 2, 3, 4, 5, 6), "hölls inte", "1"),
    ],
)
def test_judged_each_or_in_total(
    räknas: str, dagar_gjorda: tuple[int, ...], besked: str, snitt: str
) -> None:
    """ "Varje dag" kräver sitt tillfälle varje dag; snittet sägs bredvid.

    Exemplet är sju dagar med en kontroll om dagen, och allt är redovisat. Två samma dag
    är på olika platser. Räknas det sammanlagt räcker sju på veckan.
    """
    judged_by = Judged.TOTAL if räknas == "sammanlagt" else Judged.EACH
    clause = CountClause(1, criteria=BY_POLICE, per=Per.DAY, judged=judged_by)
    first, last = date(2022, 1, 1), date(2022, 1, 7)
    records: list[Record] = [
        control(f"k{k}", date(2022, 1, n), place="torget" if k % 2 else "stationen")
        for k, n in enumerate(dagar_gjorda)
    ]
    told = reported("polisen", first=first, last=last)

    found = judged(made_of(clause, first, last), records + told)

    assert verdict_word(found) == besked
    assert str(found.average or "–") == snitt


@pytest.mark.parametrize(
    ("redovisade_dagar", "besked", "hållna", "missade"),
    [(1, "pågår", 1, 0), (2, "kan inte längre hållas", 1, 1)],
)
def test_a_reported_day_without_its_occasion(
    redovisade_dagar: int, besked: str, hållna: int, missade: int
) -> None:
    """En redovisad dag utan sitt tillfälle avgör, redan under löftets tid.

    Första dagen hade sin kontroll, den andra ingen. Dagen är den femte.
    """
    clause = CountClause(1, criteria=BY_POLICE, per=Per.DAY, judged=Judged.EACH)
    first = date(2022, 1, 1)
    told = reported("polisen", first=first, last=date(2022, 1, redovisade_dagar))

    found = judged(
        made_of(clause, first, date(2022, 1, 31)),
        done_on(first) + told,
        as_of=date(2022, 1, 5),
    )

    assert verdict_word(found) == besked
    assert (found.buckets_held, found.buckets_missed) == (hållna, missade)


@pytest.mark.parametrize(
    ("dag", "besked"),
    [(date(2022, 3, 1), "inte redovisat än"), (date(2022, 4, 1), "inte redovisat")],
)
def test_each_day_unreported(dag: date, besked: str) -> None:
    """Är dagar oredovisade när tiden är ute gäller sextio dagar från löftets slut.

    Löftet är januari 2022; den sextionde dagen därefter är 1 april.
    """
    clause = CountClause(1, criteria=BY_POLICE, per=Per.DAY, judged=Judged.EACH)
    made = made_of(clause, date(2022, 1, 1), date(2022, 1, 31))

    assert verdict_word(judged(made, as_of=dag)) == besked


@pytest.mark.parametrize(
    ("läge_för_sista_dagen", "besked"),
    [
        ("väntar", "väntar på bekräftelse"),
        ("obekräftat", "inte redovisat"),
        ("nekat", "hölls inte"),
    ],
)
def test_each_day_and_a_word_that_is_lacking(
    läge_för_sista_dagen: str, besked: str
) -> None:
    """Väntar den enda saknade dagen på ett ord kallas löftet inte brutet."""
    clause = CountClause(1, criteria=BY_POLICE, per=Per.DAY, judged=Judged.EACH)
    first, last = date(2022, 1, 1), date(2022, 1, 3)
    third = replace(control("k9", last), recorded_by="kommunen")
    records: list[Record] = [*done_on(first, date(2022, 1, 2)), third]
    if läge_för_sista_dagen == "nekat":
        records.append(yes("k9", "polisen", date(2022, 1, 4), present=False))
    day = date(2022, 3, 1) if läge_för_sista_dagen == "obekräftat" else date(2022, 1, 5)
    told = reported("polisen", first=first, last=last)

    found = judged(made_of(clause, first, last), records + told, as_of=day)

    assert verdict_word(found) == besked


@pytest.mark.parametrize(
    ("dag", "hinkar"),
    [
        (date(2022, 6, 1), "hölls inte, pågår"),
        (date(2023, 6, 1), "hölls inte, inte redovisat, pågår"),
    ],
)
def test_an_open_promise_has_only_its_years(dag: date, hinkar: str) -> None:
    """Ett löfte tills vidare har inget slut att nå, bara sina år hittills.

    Löftet gäller från 1 januari 2021 och lovar två om året; 2021 är redovisat.
    """
    clause = CountClause(2, criteria=BY_POLICE, per=Per.YEAR)
    made = promise(commitment(clause), first=date(2021, 1, 1), last=None)
    told = reported("polisen", first=date(2021, 1, 1), last=date(2021, 12, 31))

    found = judged(made, told, as_of=dag)

    assert ", ".join(VERDICT_WORDS[b.verdict] for b in found.buckets) == hinkar
    assert found.eligible_left is None


def test_the_average_is_over_reported_time() -> None:
    """Snittet räknas på den tid som är redovisad, inte på hela löftets tid."""
    clause = CountClause(1, criteria=BY_POLICE, per=Per.DAY, judged=Judged.EACH)
    first = date(2022, 1, 1)
    told = reported("polisen", first=first, last=date(2022, 1, 4))

    found = judged(
        made_of(clause, first, date(2022, 1, 31)),
        done_on(first, date(2022, 1, 2), date(2022, 1, 20)) + told,
        as_of=date(2022, 1, 25),
    )

    assert found.average == Fraction(1, 2)
