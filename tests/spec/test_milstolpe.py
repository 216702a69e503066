# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Milstolpe: något finns eller har börjat, visat med ett avtalat bevis."""

# ruff: noqa: PLC2401 - the columns are Swedish words, for they are read as a table

from __future__ import annotations

from datetime import date

import pytest

from hallord.core.clauses import MilestoneClause
from hallord.core.evidence import Presence, Proof, Record
from tests.support.cast import (
    BOTH,
    judged,
    reason_word,
    reported,
    verdict_word,
    yes,
)

DUE = date(2022, 6, 30)
CLAUSE = MilestoneClause("arbetet har börjat", proof="decision", due=DUE)


def proof(day: date, *, kind: str = "decision", recorded: date | None = None) -> Proof:
    """A proof recorded by the municipality."""
    return Proof(
        id="bevis",
        recorded=recorded or day,
        recorded_by="kommunen",
        commitment="punkt",
        day=day,
        kind=kind,
        parties=tuple(Presence(party) for party in BOTH),
    )


@pytest.mark.parametrize(
    ("bevisets_dag", "besked", "nåddes"),
    [
        (date(2021, 7, 1), "hålls", "–"),
        (date(2022, 6, 30), "hålls", "–"),
        (date(2022, 7, 1), "hölls, men sent", "2022-07-01"),
        (date(2023, 5, 1), "hölls, men sent", "2023-05-01"),
    ],
)
def test_the_proof_bears_its_day(bevisets_dag: date, besked: str, nåddes: str) -> None:
    """Beviset ska vara daterat senast den avtalade dagen; senare är hållet, men sent.

    Den avtalade dagen i exemplet är 30 juni 2022.
    """
    found = judged(CLAUSE, [proof(bevisets_dag)])

    assert verdict_word(found) == besked
    assert str(found.reached_on or "–") == nåddes


@pytest.mark.parametrize(
    ("bevisets_dag", "besked"),
    [(date(2022, 12, 31), "hålls"), (date(2023, 1, 1), "hölls, men sent")],
)
def test_without_a_day_the_period_ends_it(bevisets_dag: date, besked: str) -> None:
    """Är ingen dag avtalad gäller löftets sista dag."""
    clause = MilestoneClause("arbetet har börjat", proof="decision")

    assert verdict_word(judged(clause, [proof(bevisets_dag)])) == besked


@pytest.mark.parametrize(
    ("dag", "redovisat_till", "besked"),
    [
        (date(2021, 6, 30), None, "har inte börjat"),
        (date(2022, 6, 30), None, "pågår"),
        (date(2022, 7, 1), None, "inte redovisat än"),
        (date(2022, 8, 28), None, "inte redovisat än"),
        (date(2022, 8, 29), None, "inte redovisat"),
        (date(2022, 7, 1), date(2022, 6, 29), "inte redovisat än"),
        (date(2022, 7, 1), date(2022, 6, 30), "hölls inte"),
    ],
)
def test_without_a_proof(dag: date, redovisat_till: date | None, besked: str) -> None:
    """Finns inget bevis bröts löftet, om den avtalade dagen är redovisad."""
    told = reported(*BOTH, last=redovisat_till) if redovisat_till else []

    assert verdict_word(judged(CLAUSE, told, as_of=dag)) == besked


@pytest.mark.parametrize(
    ("bevisets_sort", "besked", "skäl"),
    [("decision", "hålls", "–"), ("photo", "inte redovisat", "annat bevis")],
)
def test_the_agreed_proof(bevisets_sort: str, besked: str, skäl: str) -> None:
    """Bara den sorts bevis som avtalades räknas; annat visas med skälet.

    Avtalet i exemplet säger beslut ("decision").
    """
    found = judged(CLAUSE, [proof(date(2022, 3, 1), kind=bevisets_sort)])

    (entry,) = found.entries
    assert verdict_word(found) == besked
    assert (reason_word(entry) or "–") == skäl


@pytest.mark.parametrize(
    ("polisen", "dag", "besked", "parter"),
    [
        ("svarar ja", date(2022, 7, 5), "hålls", "–"),
        ("har inte svarat", date(2022, 7, 5), "väntar på bekräftelse", "polisen"),
        ("har inte svarat", date(2022, 8, 1), "inte redovisat", "polisen"),
        ("svarar nej", date(2022, 8, 1), "hölls inte", "–"),
    ],
)
def test_both_confirm_the_proof(
    polisen: str, dag: date, besked: str, parter: str
) -> None:
    """Ska båda bekräfta beviset räknas det när båda har gjort det."""
    clause = MilestoneClause("start", proof="decision", due=DUE, parties=BOTH)
    records: list[Record] = [proof(DUE, recorded=date(2022, 6, 30))]
    records += reported(*BOTH, last=DUE)
    if polisen != "har inte svarat":
        records.append(
            yes("bevis", "polisen", date(2022, 7, 1), present=polisen == "svarar ja")
        )

    found = judged(clause, records, as_of=dag)

    assert verdict_word(found) == besked
    assert found.by_parties == (() if parter == "–" else (parter,))


@pytest.mark.parametrize(
    ("ses_den", "besked"),
    [(date(2022, 2, 28), "pågår"), (date(2022, 3, 1), "hålls")],
)
def test_a_proof_of_a_day_to_come(ses_den: date, besked: str) -> None:
    """Ett bevis daterat 1 mars 2022 gäller från den dagen, inte förut."""
    early = proof(date(2022, 3, 1), recorded=date(2022, 2, 1))

    assert verdict_word(judged(CLAUSE, [early], as_of=ses_den)) == besked
