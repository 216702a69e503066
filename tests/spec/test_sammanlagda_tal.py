# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sammanlagda tal: när bara en summa har redovisats, och inte varje tillfälle."""

# ruff: noqa: PLC2401 - the columns are Swedish words, for they are read as a table

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hallord.core.clauses import CountClause, Criteria, Judged
from hallord.core.evidence import Record, Tally
from hallord.core.periods import Per
from tests.support.cast import (
    BY_POLICE,
    commitment,
    control,
    judged,
    promise,
    reason_word,
    reported,
    tally,
    verdict_word,
)

MANY = CountClause(99, criteria=BY_POLICE)


def summed(text: str, number: int = 0) -> Tally:
    """A tally written "5–7: 71", in whole months of 2022."""
    months, count = text.split(": ")
    first, last = (int(month) for month in months.split("–"))
    end = date(2022, last + 1, 1).toordinal() - 1
    return tally(f"s{number}", date(2022, first, 1), date.fromordinal(end), int(count))


@pytest.mark.parametrize(
    ("summor", "räknat"),
    [
        ("5–7: 71", 71),
        ("5–7: 71, 8–9: 20", 91),
        ("5–7: 71, 5–11: 300", 300),
        ("5–7: 71, 7–9: 80", 80),
        ("5–7: 71, 7–9: 60", 71),
        ("1–2: 5, 2–3: 9, 3–4: 5", 10),
        ("1–2: 5, 2–3: 11, 3–4: 5", 11),
        ("5–7: 71, 5–11: 60", 71),
    ],
)
def test_overlapping_sums(summor: str, räknat: int) -> None:
    """Summor för skilda tider läggs ihop; summor som går i varandra läggs aldrig ihop.

    En summa som rymmer en annan ersätter den. Annars gäller den största som kan vara
    sann samtidigt, också när uppgifterna säger emot varandra. Tiderna är hela månader.
    """
    records = [summed(text, k) for k, text in enumerate(summor.split(", "))]

    assert judged(MANY, records).done == räknat


@pytest.mark.parametrize(
    ("enstaka_dagar", "räknat"),
    [
        ((date(2022, 4, 30),), 11),
        ((date(2022, 5, 1),), 10),
        ((date(2022, 7, 31),), 10),
        ((date(2022, 8, 1),), 11),
        (tuple(date(2022, 6, k) for k in range(1, 12)), 11),
    ],
)
def test_a_sum_and_what_it_already_holds(
    enstaka_dagar: tuple[date, ...], räknat: int
) -> None:
    """Tillfällen inom en summas tid läggs inte till summan.

    Exemplets summa är 10 för maj–juli. Är tillfällena fler än summan gäller de.
    """
    records: list[Record] = [summed("5–7: 10")]
    records += [control(f"k{k}", day) for k, day in enumerate(enstaka_dagar)]

    assert judged(MANY, records).done == räknat


@pytest.mark.parametrize(
    ("den_ena", "den_andra", "räknat"),
    [
        ("torget", "stationen", 17),
        ("torget", "torget", 10),
        ("torget", "–", 10),
        ("–", "–", 10),
        ("norr", "soder", 17),
        ("torget", "centrum", 10),
        ("klass 7A", "klass 7B", 17),
        ("klass 7A", "klass 7A och 7B", 10),
    ],
)
def test_sums_in_different_places(den_ena: str, den_andra: str, räknat: int) -> None:
    """Summor för samma tid läggs ihop bara när de säkert gäller olika platser.

    Summorna är 10 och 7. En kommundel kan rymma platsen, så de två läggs inte ihop.
    """
    records = [summed("5–7: 10"), summed("5–7: 7", 1)]
    placed: list[Record] = []
    for record, where in zip(records, (den_ena, den_andra), strict=True):
        match where:
            case "torget" | "stationen":
                placed.append(replace(record, place=where))
            case "norr" | "soder" | "centrum":
                placed.append(replace(record, district=where))
            case "klass 7A" | "klass 7B":
                placed.append(replace(record, members=(where[-2:],)))
            case "klass 7A och 7B":
                placed.append(replace(record, members=("7A", "7B")))
            case _:
                placed.append(record)

    assert judged(MANY, placed).done == räknat


def test_an_occasion_in_a_sums_district_is_not_added() -> None:
    """Ett tillfälle på en plats läggs inte till en summa som kan rymma platsen."""
    records = [replace(summed("5–7: 10"), district="centrum")]

    assert judged(MANY, [*records, control("k", date(2022, 6, 1))]).done == 10


@pytest.mark.parametrize(
    ("krav", "räknas"),
    [
        ("inget", "ja"),
        ("helg", "summan har inga dagar"),
        ("minsta längd", "summan har inga dagar"),
        ("forum", "summan har inga uppgifter"),
    ],
)
def test_what_a_sum_cannot_answer(krav: str, räknas: str) -> None:
    """Kräver avtalet något som bara ett daterat tillfälle visar räknas inte summan."""
    criteria = {
        "helg": replace(BY_POLICE, weekend=True),
        "minsta längd": replace(BY_POLICE, min_minutes=30),
        "forum": replace(BY_POLICE, forums=("bra",)),
    }.get(krav, BY_POLICE)

    (entry,) = judged(CountClause(9, criteria=criteria), [summed("5–7: 10")]).entries

    assert (reason_word(entry) or "ja") == räknas


@pytest.mark.parametrize(
    ("summans_tid", "räknat", "besked"),
    [
        ("2021-07-01 – 2022-12-31", 40, "hölls inte"),
        ("2021-06-30 – 2022-12-31", 0, "hölls inte"),
        ("2021-06-30 – 2022-12-31, stor", 0, "går inte att avgöra"),
    ],
)
def test_a_sum_over_the_edge(summans_tid: str, räknat: int, besked: str) -> None:
    """En summa som går utanför tiden räknas inte, men kan göra att svaret inte vet.

    Löftet är 99 kontroller från 1 juli 2021 och allt är redovisat. Ryms det som saknas
    i summan kan ingen säga om löftet bröts. Summan är 40, den stora 99.
    """
    first, last = summans_tid.split(",", maxsplit=1)[0].split(" – ")
    count = 99 if "stor" in summans_tid else 40
    record = tally("s", date.fromisoformat(first), date.fromisoformat(last), count)

    found = judged(MANY, [record, *reported("polisen")])

    assert (found.done, verdict_word(found)) == (räknat, besked)


@pytest.mark.parametrize(
    ("gjort_2021", "summan", "besked"),
    [
        (3, 2, "går inte att avgöra"),
        (2, 2, "hölls inte"),
        (5, 2, "hålls"),
    ],
)
def test_a_sum_over_two_years(gjort_2021: int, summan: int, besked: str) -> None:
    """En summa över ett årsskifte kan ingen dela; räcker den inte bröts löftet ändå.

    Exemplet lovar fem om året 2021 och 2022. Fem är gjorda 2022, och summan är för
    december 2021 och januari 2022.
    """
    yearly = CountClause(5, criteria=BY_POLICE, per=Per.YEAR)
    made = promise(commitment(yearly), first=date(2021, 1, 1))
    records: list[Record] = [
        *(control(f"a{k}", date(2021, 3, 1 + k)) for k in range(gjort_2021)),
        *(control(f"b{k}", date(2022, 3, 1 + k)) for k in range(5)),
        tally("s", date(2021, 12, 1), date(2022, 1, 31), summan),
        *reported("polisen", first=date(2021, 1, 1)),
    ]

    assert verdict_word(judged(made, records)) == besked


@pytest.mark.parametrize(
    ("summan", "missade_minst", "besked"),
    [
        (29, 1, "hölls inte"),
        (30, 0, "går inte att avgöra"),
        (0, 30, "hölls inte"),
    ],
)
def test_a_sum_bounds_each_day(summan: int, missade_minst: int, besked: str) -> None:
    """Lovas något varje dag visar en summa hur många dagar som minst missades.

    Exemplet är trettio dagar i juni med allt redovisat. Räcker summan till alla dagar
    kan ingen säga om varje dag hade sitt tillfälle.
    """
    daily = CountClause(1, criteria=BY_POLICE, per=Per.DAY, judged=Judged.EACH)
    first, last = date(2022, 6, 1), date(2022, 6, 30)
    made = promise(commitment(daily), first=first, last=last)
    records: list[Record] = [tally("s", first, last, summan)]
    records += reported("polisen", first=first, last=last)

    found = judged(made, records)

    assert (found.buckets_missed, verdict_word(found)) == (missade_minst, besked)
    assert found.done == summan


@pytest.mark.parametrize(
    ("redovisat", "besked"), [("ja", "hölls inte"), ("nej", "inte redovisat")]
)
def test_a_sum_bounds_only_reported_days(redovisat: str, besked: str) -> None:
    """En summa för dagar som inte är redovisade bevisar inte att något missades.

    Det kan ha skett mer än summan säger.
    """
    daily = CountClause(1, criteria=BY_POLICE, per=Per.DAY, judged=Judged.EACH)
    first, last = date(2022, 6, 1), date(2022, 6, 30)
    made = promise(commitment(daily), first=first, last=last)
    records: list[Record] = [tally("s", first, last, 10)]
    if redovisat == "ja":
        records += reported("polisen", first=first, last=last)

    assert verdict_word(judged(made, records)) == besked


@pytest.mark.parametrize(
    ("summan_i_mars", "besked", "missade"), [(2, "hölls inte", 1), (3, "hålls", 0)]
)
def test_a_sum_within_one_month(summan_i_mars: int, besked: str, missade: int) -> None:
    """En summa som ryms i en enda månad säger hur det gick den månaden."""
    monthly = CountClause(3, criteria=BY_POLICE, per=Per.MONTH, judged=Judged.EACH)
    first, last = date(2022, 3, 1), date(2022, 3, 31)
    made = promise(commitment(monthly), first=first, last=last)
    records: list[Record] = [tally("s", first, date(2022, 3, 20), summan_i_mars)]
    records += reported("polisen", first=first, last=last)

    found = judged(made, records)

    assert (verdict_word(found), found.buckets_missed) == (besked, missade)


def test_a_sum_needs_the_parties_too() -> None:
    """En summa ska uppfylla samma krav på parter som ett tillfälle."""
    clause = CountClause(9, criteria=Criteria(("operation",), by=("kommunen",)))

    (entry,) = judged(clause, [summed("5–7: 10")]).entries

    assert reason_word(entry) == "inte av parten"
