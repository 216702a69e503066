# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Arkiv: löften som har förts in av någon annan än deras parter."""

# ruff: noqa: PLC2401 - the columns are Swedish words, for they are read as a table

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hallord.core.clauses import CountClause
from hallord.core.evidence import Record
from hallord.core.periods import Per
from hallord.core.promises import FollowedBy, OpenQuestion
from hallord.core.verdicts import Standing
from tests.support.cast import (
    BY_POLICE,
    INTENT,
    VERDICT_WORDS,
    commitment,
    control,
    judged,
    promise,
    reported,
    verdict_word,
)

FIVE = CountClause(5, criteria=BY_POLICE)


def controls(number: int) -> list[Record]:
    """So many controls in February 2022."""
    return [control(f"k{k}", date(2022, 2, 1 + k)) for k in range(number)]


def archived(
    clause: CountClause, records: list[Record], as_of: date = date(2024, 1, 1)
) -> Standing:
    """The standing in an archive."""
    made = replace(promise(commitment(clause)), followed_by=FollowedBy.ARCHIVE)
    return judged(made, records, as_of=as_of)


@pytest.mark.parametrize(
    ("gjort", "redovisat", "dag", "besked"),
    [
        (0, "nej", date(2021, 6, 30), "har inte börjat"),
        (0, "nej", date(2022, 6, 1), "följs inte här"),
        (0, "nej", date(2023, 1, 1), "följs inte här"),
        (0, "nej", date(2024, 1, 1), "följs inte här"),
        (4, "nej", date(2022, 6, 1), "pågår"),
        (4, "nej", date(2024, 1, 1), "följs inte här"),
        (0, "ja", date(2024, 1, 1), "hölls inte"),
        (5, "nej", date(2024, 1, 1), "hålls"),
    ],
)
def test_an_archive_accuses_nobody(
    gjort: int, redovisat: str, dag: date, besked: str
) -> None:
    """I ett arkiv är ingen skyldig att redovisa: utan underlag följs punkten inte här.

    Finns underlag som räcker för att avgöra gäller det som vanligt.
    """
    records: list[Record] = [
        control(f"k{k}", date(2022, 2, 1 + k)) for k in range(gjort)
    ]
    if redovisat == "ja":
        records += reported("polisen")

    found = archived(FIVE, records, dag)

    assert verdict_word(found) == besked
    assert found.by_parties == ()


@pytest.mark.parametrize(
    ("gjort", "skäl"), [(0, "archive_empty"), (1, "archive_partial")]
)
def test_why_it_is_not_followed(gjort: int, skäl: str) -> None:
    """Det sägs om inget underlag är inlagt, eller bara en del."""
    records: list[Record] = [
        control(f"k{k}", date(2022, 2, 1 + k)) for k in range(gjort)
    ]

    reason = archived(FIVE, records).reason

    assert reason is not None
    assert reason.code == skäl


def test_no_year_of_an_archive_accuses_either() -> None:
    """Inte heller ett enskilt år i ett arkiv nämner någon som inte har redovisat."""
    clause = CountClause(5, criteria=BY_POLICE, per=Per.HALF_YEAR)

    found = archived(clause, [])

    assert {VERDICT_WORDS[b.verdict] for b in found.buckets} == {"följs inte här"}


def test_an_intent_in_an_archive() -> None:
    """Det som inte går att kontrollera gör det inte i ett arkiv heller."""
    made = replace(promise(commitment(INTENT)), followed_by=FollowedBy.ARCHIVE)

    assert verdict_word(judged(made)) == "går inte att kontrollera"


@pytest.mark.parametrize(("öppna_frågor", "visas"), [(0, "–"), (2, "2")])
def test_open_questions_stay_open(öppna_frågor: int, visas: str) -> None:
    """Öppna frågor om hur ett löfte ska räknas förblir öppna och visas."""
    questions = tuple(
        OpenQuestion(f"fråga-{k}", "n", "Minst eller precis?")
        for k in range(öppna_frågor)
    )
    asked = replace(commitment(FIVE), open_questions=questions)
    made = replace(promise(asked), followed_by=FollowedBy.ARCHIVE)

    labels = judged(made).labels

    shown = [str(x.value("number")) for x in labels if x.code == "open_questions"]
    assert (shown or ["–"]) == [visas]
