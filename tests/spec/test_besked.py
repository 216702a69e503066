# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Beskedet: så går det med en punkt, i den ordning som reglerna prövas."""

# ruff: noqa: PLC2401 - the columns are Swedish words, for they are read as a table

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hallord.core.clauses import CountClause, OnePer
from hallord.core.evidence import Evidence
from hallord.core.promises import Decision
from hallord.core.standing import standing
from tests.support.cast import (
    BOTH,
    INTENT,
    JOINT_OPERATIONS,
    LATER,
    commitment,
    confirmed,
    joint_operations,
    judged,
    occasion,
    operations,
    promise,
    reported,
    verdict_word,
    yes,
)

FIVE = joint_operations(5)


@pytest.mark.parametrize(
    ("dag", "besked"),
    [
        (date(2022, 3, 1), "pågår"),
        (date(2022, 3, 2), "återtaget"),
        (date(2023, 6, 1), "återtaget"),
    ],
)
def test_a_withdrawn_commitment_is_withdrawn(dag: date, besked: str) -> None:
    """En punkt som har tagits tillbaka genom ett publicerat beslut är återtagen.

    Exemplets beslut publicerades 2 mars 2022. Punkten visas ändå, och det gäller även
    om löftet redan var hållet eller aldrig gick att kontrollera.
    """
    decision = Decision(date(2022, 3, 2), "KS 2022/17")
    asked = replace(commitment(FIVE), withdrawn=decision)

    assert verdict_word(judged(asked, as_of=dag)) == besked


@pytest.mark.parametrize(
    ("hela_löftet_återtas", "besked"), [("ja", "återtaget"), ("nej", "hålls")]
)
def test_a_withdrawn_promise(hela_löftet_återtas: str, besked: str) -> None:
    """Tas hela löftet tillbaka gäller det alla dess punkter, också dem som hålls."""
    made = promise(commitment(FIVE))
    if hela_löftet_återtas == "ja":
        made = replace(made, withdrawn=Decision(date(2022, 6, 1), "KS 2022/30"))

    found = judged(made, operations(5))

    assert verdict_word(found) == besked
    assert found.done == 5


@pytest.mark.parametrize("dag", [date(2021, 6, 30), date(2022, 1, 1), LATER])
def test_an_intent_is_never_kept_nor_broken(dag: date) -> None:
    """Utan tal, andel eller återkommande dag går en punkt inte att kontrollera.

    Det som ändå gjordes räknas och visas, men punkten blir aldrig hållen.
    """
    found = judged(INTENT, operations(12) + reported(*BOTH), as_of=dag)

    assert verdict_word(found) == "går inte att kontrollera"
    assert found.target is None


def test_what_was_done_for_an_intent_is_shown() -> None:
    """Det som gjordes för en punkt utan tal visas med sitt antal."""
    assert judged(INTENT, operations(12)).done == 12


@pytest.mark.parametrize(
    ("antal_bekräftade", "redovisat", "besked"),
    [
        (4, "nej", "inte redovisat"),
        (5, "nej", "hålls"),
        (6, "nej", "hålls"),
        (4, "ja", "hölls inte"),
        (5, "ja", "hålls"),
    ],
)
def test_kept_needs_no_coverage(
    antal_bekräftade: int, redovisat: str, besked: str
) -> None:
    """Löftet är hållet när talet är nått, hur lite som än är redovisat i övrigt.

    Exemplet lovar minst fem gemensamma insatser.
    """
    told = reported(*BOTH) if redovisat == "ja" else []

    assert verdict_word(judged(FIVE, operations(antal_bekräftade) + told)) == besked


@pytest.mark.parametrize(
    ("dag", "besked"),
    [
        (date(2021, 6, 30), "har inte börjat"),
        (date(2021, 7, 1), "pågår"),
        (date(2022, 12, 31), "pågår"),
        (date(2023, 1, 1), "inte redovisat än"),
    ],
)
def test_before_inside_and_after(dag: date, besked: str) -> None:
    """Före sin första dag har punkten inte börjat; till och med den sista pågår den."""
    assert verdict_word(judged(FIVE, as_of=dag)) == besked


@pytest.mark.parametrize(
    ("en_per", "dag", "gjort", "besked"),
    [
        ("dag", date(2022, 12, 26), 0, "pågår"),
        ("dag", date(2022, 12, 27), 0, "kan inte längre hållas"),
        ("dag", date(2022, 12, 27), 1, "pågår"),
        ("helg", date(2022, 12, 3), 0, "pågår"),
        ("helg", date(2022, 12, 4), 0, "kan inte längre hållas"),
        ("helg", date(2022, 12, 4), 1, "pågår"),
        ("tillfälle", date(2022, 12, 30), 0, "pågår"),
    ],
)
def test_cannot_be_kept(en_per: str, dag: date, gjort: int, besked: str) -> None:
    """Löftet kan inte längre hållas när för få dagar eller helger återstår.

    Exemplet lovar fem tillfällen, och allt till och med dagen är redovisat. Det sägs
    bara när avtalet begränsar hur många som ryms: en per dag eller en per helg.
    """
    one_per = {"dag": OnePer.DAY, "helg": OnePer.WEEKEND, "tillfälle": OnePer.NONE}
    clause = joint_operations(5, one_per=one_per[en_per])
    told = reported(*BOTH, last=dag)

    assert verdict_word(judged(clause, operations(gjort) + told, as_of=dag)) == besked


@pytest.mark.parametrize(
    ("redovisat_till", "besked"),
    [
        (date(2022, 12, 26), "pågår"),
        (date(2022, 12, 27), "kan inte längre hållas"),
    ],
)
def test_unreported_days_may_still_hold_something(
    redovisat_till: date, besked: str
) -> None:
    """En dag som inte är redovisad kan rymma ett tillfälle som ingen har fört in än.

    Exemplet lovar fem tillfällen, högst ett om dagen, och ses den 30 december 2022.
    """
    clause = joint_operations(5, one_per=OnePer.DAY)
    told = reported(*BOTH, last=redovisat_till)

    assert verdict_word(judged(clause, told, as_of=date(2022, 12, 30))) == besked


@pytest.mark.parametrize(
    ("väntande", "besked"),
    [
        (4, "kan inte längre hållas"),
        (5, "pågår"),
    ],
)
def test_what_waits_may_still_make_it(väntande: int, besked: str) -> None:
    """Det som väntar på bekräftelse räknas med när vi säger vad som ännu är möjligt.

    Löftets sista dag är redovisad: inget mer än det som väntar kan tillkomma.
    """
    clause = joint_operations(5, one_per=OnePer.DAY)
    waiting = [
        occasion(f"i{k}", date(2022, 12, 20 + k), recorded=date(2022, 12, 30))
        for k in range(väntande)
    ]
    last = date(2022, 12, 31)

    found = judged(clause, waiting + reported(*BOTH), as_of=last)

    assert verdict_word(found) == besked


@pytest.mark.parametrize(
    ("bekräftade", "väntande", "besked"),
    [
        (3, 1, "hölls inte"),
        (3, 2, "väntar på bekräftelse"),
        (4, 1, "väntar på bekräftelse"),
        (5, 1, "hålls"),
    ],
)
def test_awaiting_after_the_window(bekräftade: int, väntande: int, besked: str) -> None:
    """Löftet väntar på bekräftelse så länge det som väntar kan göra det hållet.

    Exemplet lovar fem, allt är redovisat, och dagen är 3 januari 2023.
    """
    waiting = [
        occasion(f"v{k}", date(2022, 12, 27 + k), recorded=date(2022, 12, 29))
        for k in range(väntande)
    ]
    told = reported(*BOTH)

    found = judged(
        FIVE, operations(bekräftade) + waiting + told, as_of=date(2023, 1, 3)
    )

    assert verdict_word(found) == besked
    assert found.by_parties == (("kommunen",) if "väntar" in besked else ())


@pytest.mark.parametrize(
    ("bekräftade", "obekräftade", "besked"),
    [
        (3, 1, "hölls inte"),
        (3, 2, "inte redovisat"),
        (4, 1, "inte redovisat"),
    ],
)
def test_an_unconfirmed_occasion_that_decides(
    bekräftade: int, obekräftade: int, besked: str
) -> None:
    """Hade de obekräftade räckt är löftet inte redovisat av den som inte har svarat.

    Det sägs så snart svarstiden är ute, även om allt annat är redovisat. Då sägs inte
    att löftet bröts.
    """
    silent = [occasion(f"v{k}", date(2022, 10, 1 + k)) for k in range(obekräftade)]

    found = judged(
        FIVE,
        operations(bekräftade) + silent + reported(*BOTH),
        as_of=date(2023, 1, 3),
    )

    assert verdict_word(found) == besked
    assert found.by_parties == (("kommunen",) if besked != "hölls inte" else ())


def test_only_the_party_that_let_its_days_pass_is_named() -> None:
    """Den som ännu har dagar kvar att bekräfta nämns inte som den som inte har svarat.

    Kommunen lät sina tio arbetsdagar gå. Polisen har kvar av sina.
    """
    records = [
        *operations(3),
        occasion("gammal", date(2022, 10, 1)),
        occasion(
            "ny", date(2022, 12, 30), recorded=date(2023, 1, 2), recorded_by="kommunen"
        ),
        *reported(*BOTH),
    ]

    found = judged(FIVE, records, as_of=date(2023, 1, 3))

    assert verdict_word(found) == "inte redovisat"
    assert found.by_parties == ("kommunen",)


@pytest.mark.parametrize(
    ("redovisat_av", "redovisat_till", "besked", "parter"),
    [
        ("polisen och kommunen", date(2022, 12, 31), "hölls inte", "–"),
        ("polisen och kommunen", date(2022, 12, 30), "inte redovisat", "båda"),
        ("polisen", date(2022, 12, 31), "inte redovisat", "kommunen"),
        ("kommunen", date(2022, 12, 31), "inte redovisat", "polisen"),
        ("ingen", date(2022, 12, 31), "inte redovisat", "båda"),
    ],
)
def test_broken_needs_full_coverage(
    redovisat_av: str, redovisat_till: date, besked: str, parter: str
) -> None:
    """Löftet bröts bara om alla som ska svara har redovisat hela tiden.

    Annars sägs vem som inte har redovisat. Fyra av fem insatser är gjorda.
    """
    named = {"polisen": ["polisen"], "kommunen": ["kommunen"], "ingen": []}
    told = [
        r
        for party in named.get(redovisat_av, list(BOTH))
        for r in reported(party, last=redovisat_till)
    ]

    found = judged(FIVE, operations(4) + told)

    assert verdict_word(found) == besked
    expected = {"–": (), "båda": tuple(sorted(BOTH))}
    assert found.by_parties == expected.get(parter, (parter,))


@pytest.mark.parametrize(
    ("dag", "besked"),
    [
        (date(2023, 1, 1), "inte redovisat än"),
        (date(2023, 2, 28), "inte redovisat än"),
        (date(2023, 3, 1), "inte redovisat"),
    ],
)
def test_sixty_days(dag: date, besked: str) -> None:
    """Från och med den sextionde dagen efter tidens slut nämns den som inte redovisat.

    Löftet slutade 31 december 2022; den sextionde dagen är 1 mars 2023.
    """
    assert verdict_word(judged(FIVE, as_of=dag)) == besked


@pytest.mark.parametrize(
    ("tionde_tillfället", "besked", "nåddes"),
    [
        (date(2022, 12, 31), "hålls", "–"),
        (date(2023, 1, 12), "hölls inte", "2023-01-12"),
    ],
)
def test_reached_late(tionde_tillfället: date, besked: str, nåddes: str) -> None:
    """Ett antal som nås efter tiden gör inte löftet hållet, men dagen berättas."""
    records = operations(9) + confirmed("tionde", tionde_tillfället) + reported(*BOTH)

    found = judged(joint_operations(10), records)

    assert verdict_word(found) == besked
    assert str(found.reached_on or "–") == nåddes


def test_reached_late_is_told_only_when_it_is_reached() -> None:
    """Nås antalet inte heller efter tiden finns ingen dag att berätta."""
    records = operations(8) + confirmed("nionde", date(2023, 1, 12))

    assert judged(joint_operations(10), records).reached_on is None


@pytest.mark.parametrize(
    ("bekräftat_den", "dag", "besked"),
    [
        (date(2023, 1, 20), date(2023, 1, 19), "inte redovisat"),
        (date(2023, 1, 20), date(2023, 1, 20), "hålls"),
    ],
)
def test_a_late_word_still_counts(bekräftat_den: date, dag: date, besked: str) -> None:
    """En sen bekräftelse räknas från den dag då den kom."""
    records = [
        *operations(4),
        occasion("femte", date(2022, 12, 1)),
        yes("femte", "kommunen", bekräftat_den),
        *reported(*BOTH),
    ]

    assert verdict_word(judged(FIVE, records, as_of=dag)) == besked


def test_a_window_without_days_that_count_is_never_due() -> None:
    """Finns ingen dag då något kunde räknas blev punkten aldrig aktuell."""
    criteria = replace(JOINT_OPERATIONS, season="sommar")
    made = promise(
        commitment(CountClause(2, criteria=criteria)),
        first=date(2021, 9, 1),
        last=date(2022, 5, 31),
    )

    found = standing(
        made, "punkt", Evidence(), as_of=date(2022, 6, 1), known_on=date(2022, 6, 1)
    )

    assert verdict_word(found) == "blev aldrig aktuellt"
