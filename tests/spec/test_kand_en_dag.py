# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sett en dag, känt en dag: beskedet kan räknas om som det såg ut då."""

# ruff: noqa: PLC2401 - the columns are Swedish words, for they are read as a table

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hallord.core.evidence import Evidence, EvidenceConflictError, Record
from hallord.core.promises import Decision
from tests.support.cast import (
    BOTH,
    commitment,
    confirmed,
    joint_operations,
    judged,
    occasion,
    operations,
    reported,
    verdict_word,
    yes,
)

FIVE = joint_operations(5)
YEAR_END = date(2022, 12, 31)


@pytest.mark.parametrize(
    ("känt_den", "gjort"),
    [(date(2022, 3, 9), 0), (date(2022, 3, 10), 1)],
)
def test_what_was_recorded_later_is_not_known(känt_den: date, gjort: int) -> None:
    """Det som fördes in senare än den dag man frågar om är inte känt.

    Insatsen var 5 mars 2022 och fördes in 10 mars.
    """
    day = date(2022, 3, 10)
    late = occasion("i", date(2022, 3, 5), recorded=day)

    found = judged(FIVE, [late, yes("i", "kommunen", day)], known_on=känt_den)

    assert found.done == gjort


@pytest.mark.parametrize(
    ("sett_den", "känt_den", "gjort"),
    [
        (date(2022, 3, 4), date(2023, 1, 1), 0),
        (date(2022, 3, 5), date(2023, 1, 1), 1),
        (date(2023, 1, 1), date(2022, 3, 5), 1),
    ],
)
def test_two_days_are_asked_about(sett_den: date, känt_den: date, gjort: int) -> None:
    """Man frågar hur det stod en dag, med det som är känt en annan dag.

    Insatsen var 5 mars 2022 och fördes in samma dag.
    """
    records = confirmed("i", date(2022, 3, 5))

    assert judged(FIVE, records, as_of=sett_den, known_on=känt_den).done == gjort


@pytest.mark.parametrize(
    ("känt_den", "besked"),
    [
        (date(2023, 1, 19), "inte redovisat"),
        (date(2023, 1, 20), "hölls inte"),
        (date(2023, 2, 1), "hålls"),
    ],
)
def test_the_same_day_seen_with_more_knowledge(känt_den: date, besked: str) -> None:
    """Samma dag kan få ett annat besked när mer blir känt, och båda går att räkna om.

    Fyra insatser är kända. Den 20 januari 2023 redovisar båda allt; den 1 februari
    bekräftas en femte insats i efterhand.
    """
    told: list[Record] = reported(*BOTH, recorded=date(2023, 1, 20))
    fifth = occasion("femte", date(2022, 12, 1), recorded=date(2023, 2, 1))
    word = yes("femte", "kommunen", date(2023, 2, 1))

    found = judged(
        FIVE,
        [*operations(4), *told, fifth, word],
        as_of=date(2023, 3, 15),
        known_on=känt_den,
    )

    assert verdict_word(found) == besked


@pytest.mark.parametrize(
    ("känt_den", "besked"),
    [(date(2022, 6, 1), "pågår"), (date(2022, 6, 2), "återtaget")],
)
def test_decisions_are_known_from_their_publication(
    känt_den: date, besked: str
) -> None:
    """Ett beslut är känt från den dag då det publicerades, hur man än frågar."""
    asked = replace(
        commitment(FIVE), withdrawn=Decision(date(2022, 6, 2), "KS 2022/30")
    )

    found = judged(asked, as_of=YEAR_END, known_on=känt_den)

    assert verdict_word(found) == besked


def test_the_same_record_twice_is_one() -> None:
    """Samma post som kommer två gånger är en post."""
    record = occasion("i", date(2022, 3, 5))

    assert len(Evidence([record, record])) == 1


def test_two_records_may_not_share_an_id() -> None:
    """Två olika poster med samma id tas inte emot; felet säger vilken det gäller."""
    one, two = occasion("i", date(2022, 3, 5)), occasion("i", date(2022, 3, 6))

    with pytest.raises(EvidenceConflictError, match="”i”"):
        Evidence([one, two])


def test_the_answer_carries_what_it_was_asked() -> None:
    """Beskedet bär med sig vilken dag som sågs, vad som var känt och vilka regler."""
    found = judged(FIVE, as_of=date(2022, 3, 1), known_on=date(2022, 4, 1))

    assert (found.as_of, found.known_on) == (date(2022, 3, 1), date(2022, 4, 1))
    assert found.rules_version == "1"
