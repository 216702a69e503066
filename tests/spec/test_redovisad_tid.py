# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Redovisad tid: utanför den är ingenting noll."""

# ruff: noqa: PLC2401 - the columns are Swedish words, for they are read as a table

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hallord.core.clauses import CountClause, Criteria
from hallord.core.evidence import Coverage
from hallord.core.periods import Period
from tests.support.cast import (
    BOTH,
    END,
    START,
    commitment,
    joint_operations,
    judged,
    reported,
    verdict_word,
)

FIVE = joint_operations(5)


def declared(**changes: tuple[str, ...]) -> list[Coverage]:
    """Both parties' declarations of the whole time, narrowed."""
    found = []
    for record in reported(*BOTH):
        assert isinstance(record, Coverage)
        found.append(
            replace(
                record,
                commitments=changes.get("commitments", ()),
                activities=changes.get("activities", ()),
            )
        )
    return found


@pytest.mark.parametrize(
    ("gäller_punkter", "gäller_aktiviteter", "besked"),
    [
        ("alla", "alla", "hölls inte"),
        ("punkt", "alla", "hölls inte"),
        ("en annan", "alla", "inte redovisat"),
        ("alla", "insats", "hölls inte"),
        ("alla", "helginsats", "hölls inte"),
        ("alla", "möte", "inte redovisat"),
        ("en annan", "insats", "hölls inte"),
    ],
)
def test_what_a_declaration_covers(
    gäller_punkter: str, gäller_aktiviteter: str, besked: str
) -> None:
    """En part redovisar allt, vissa punkter, eller en sorts aktivitet med allt under.

    Punkten i exemplet räknar helginsatser, som är en sorts insats.
    """
    names = {"insats": "operation", "helginsats": "weekend_operation"}
    activities = {"alla": (), "möte": ("meeting",)}
    told = declared(
        commitments=() if gäller_punkter == "alla" else (gäller_punkter,),
        activities=activities.get(
            gäller_aktiviteter, (names.get(gäller_aktiviteter, ""),)
        ),
    )

    assert verdict_word(judged(FIVE, told)) == besked


@pytest.mark.parametrize(
    ("lovade_sorter", "redovisade_sorter", "besked"),
    [
        ("båda", "båda", "hölls inte"),
        ("båda", "den ena", "inte redovisat"),
        ("den ena", "båda", "hölls inte"),
    ],
)
def test_every_promised_activity_must_be_reported(
    lovade_sorter: str, redovisade_sorter: str, besked: str
) -> None:
    """Räknas flera aktiviteter ska alla vara redovisade."""
    kinds = {"båda": ("visit", "meeting"), "den ena": ("visit",)}
    clause = CountClause(1, criteria=Criteria(kinds[lovade_sorter], jointly=BOTH))

    found = judged(clause, declared(activities=kinds[redovisade_sorter]))

    assert verdict_word(found) == besked


@pytest.mark.parametrize(
    ("delar", "besked"),
    [
        ("hela tiden på en gång", "hölls inte"),
        ("två delar som möts", "hölls inte"),
        ("två delar med en dags lucka", "inte redovisat"),
        ("två delar som går i varandra", "hölls inte"),
    ],
)
def test_declarations_are_joined(delar: str, besked: str) -> None:
    """Redovisade tider läggs ihop; en enda oredovisad dag är en lucka."""
    ends = {
        "två delar som möts": (date(2022, 3, 31), date(2022, 4, 1)),
        "två delar med en dags lucka": (date(2022, 3, 31), date(2022, 4, 2)),
        "två delar som går i varandra": (date(2022, 3, 31), date(2022, 3, 1)),
    }
    first_end, second_start = ends.get(delar, (END, START))
    told = reported(*BOTH, last=first_end) + reported(*BOTH, first=second_start)
    if delar == "hela tiden på en gång":
        told = reported(*BOTH)

    assert verdict_word(judged(FIVE, told)) == besked


@pytest.mark.parametrize(
    ("sagt_den", "besked"),
    [
        (date(2022, 12, 30), "inte redovisat"),
        (date(2022, 12, 31), "hölls inte"),
        (date(2023, 1, 20), "hölls inte"),
    ],
)
def test_nobody_reports_ahead(sagt_den: date, besked: str) -> None:
    """Ingen kan redovisa längre fram än den dag då det sägs.

    Båda parterna säger att allt till och med 31 december 2022 är redovisat.
    """
    assert verdict_word(judged(FIVE, reported(*BOTH, recorded=sagt_den))) == besked


@pytest.mark.parametrize(
    ("oredovisad_dag", "besked"),
    [
        (date(2022, 3, 6), "inte redovisat"),
        (date(2022, 3, 7), "hölls inte"),
    ],
)
def test_days_that_cannot_count_need_no_report(
    oredovisad_dag: date, besked: str
) -> None:
    """En dag som inte kan rymma något som räknas behöver inte redovisas.

    Exemplet räknar helger: söndag 6 mars 2022 behöver redovisas, måndag 7 mars inte.
    """
    clause = CountClause(5, criteria=Criteria(("operation",), BOTH, weekend=True))
    before = date.fromordinal(oredovisad_dag.toordinal() - 1)
    after = date.fromordinal(oredovisad_dag.toordinal() + 1)
    told = reported(*BOTH, last=before) + reported(*BOTH, first=after)

    assert verdict_word(judged(clause, told)) == besked


def test_the_standing_shows_what_is_missing() -> None:
    """Beskedet visar för varje part vad som är redovisat och vad som saknas."""
    found = judged(FIVE, reported("polisen", last=date(2022, 6, 30)))

    police, municipality = found.coverage
    assert police.through == date(2022, 6, 30)
    assert police.missing == (Period(date(2022, 7, 1), END),)
    assert municipality.through is None
    assert municipality.missing == (Period(START, END),)


@pytest.mark.parametrize(
    ("ansvarig", "saknas"),
    [("–", ("kommunen", "polisen")), ("kommunen", ("kommunen",))],
)
def test_who_must_report(ansvarig: str, saknas: tuple[str, ...]) -> None:
    """Nämner räkneregeln ingen part svarar punktens ansvariga, annars de officiella."""
    clause = CountClause(5, criteria=Criteria(("operation",)))
    lead = () if ansvarig == "–" else (ansvarig,)

    assert judged(commitment(clause, lead=lead)).by_parties == saknas
