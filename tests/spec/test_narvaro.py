# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Närvaro: timmar på en plats, eller en andel av dagarna."""

# ruff: noqa: PLC2401 - the columns are Swedish words, for they are read as a table

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from hallord.core.clauses import Criteria, PresenceClause
from hallord.core.evidence import Occasion, Record
from tests.support.cast import (
    commitment,
    judged,
    moment,
    occasion,
    promise,
    reported,
    verdict_word,
)

CRITERIA = Criteria(("patrol",), by=("polisen",), places=("stationen", "torget"))
HOURS = PresenceClause(hours=4, criteria=CRITERIA)
DAY = date(2022, 3, 4)


def shift(
    id_: str, start: str, end: str, *, day: date = DAY, place: str = "stationen"
) -> Occasion:
    """A presence shift that the police recorded; it may end after midnight."""
    record = occasion(id_, day, activity="patrol", by=("polisen",), place=place)
    last = date.fromordinal(day.toordinal() + 1) if end < start else day
    return replace(record, start=moment(day, start), end=moment(last, end))


@pytest.mark.parametrize(
    ("pass_ett", "pass_två", "minuter", "besked"),
    [
        ("18.00–22.00", "–", 240, "hålls"),
        ("18.00–21.59", "–", 239, "inte redovisat"),
        ("18.00–20.00", "20.00–22.00", 240, "hålls"),
        ("18.00–20.00", "19.00–22.00", 240, "hålls"),
        ("18.00–20.00", "18.00–20.00", 120, "inte redovisat"),
        ("18.00–22.00", "19.00–20.00", 240, "hålls"),
        ("22.00–02.00", "–", 240, "hålls"),
    ],
)
def test_hours(pass_ett: str, pass_två: str, minuter: int, besked: str) -> None:
    """Timmarna på en plats läggs ihop; två pass på samma gång är en närvaro.

    Exemplet lovar fyra timmar vid stationen eller på torget.
    """
    records: list[Record] = [
        shift(f"p{k}", *text.split("–"))
        for k, text in enumerate((pass_ett, pass_två))
        if text != "–"
    ]

    found = judged(HOURS, records)

    assert (found.done, verdict_word(found)) == (minuter, besked)


def test_two_places_at_once() -> None:
    """Två pass samtidigt på var sin plats räknas båda."""
    records = [
        shift("a", "18.00", "20.00"),
        shift("b", "18.00", "20.00", place="torget"),
    ]

    assert judged(HOURS, records).done == 240


def test_the_night_when_the_clock_changes() -> None:
    """Timmarna är verkliga: natten när klockan ställs fram är en timme kortare."""
    night = date(2022, 3, 26)

    assert judged(HOURS, [shift("a", "23.00", "04.00", day=night)]).done == 240


@pytest.mark.parametrize(
    ("kvällar_med_närvaro", "besked"),
    [(4, "hålls"), (3, "hölls inte")],
)
def test_share_of_evenings(kvällar_med_närvaro: int, besked: str) -> None:
    """En andel av kvällarna räknas på de dagar som avtalet nämner, avrundad uppåt.

    Exemplet lovar närvaro hälften av fredagarna och lördagarna i mars 2022. De är åtta,
    och allt är redovisat.
    """
    criteria = replace(CRITERIA, weekdays=(4, 5))
    clause = PresenceClause(share=Fraction(1, 2), criteria=criteria)
    first, last = date(2022, 3, 1), date(2022, 3, 31)
    evenings = [date(2022, 3, k) for k in (4, 5, 11, 12)][:kvällar_med_närvaro]
    records: list[Record] = [
        shift(f"p{k}", "18.00", "22.00", day=day) for k, day in enumerate(evenings)
    ]
    made = promise(commitment(clause), first=first, last=last)

    found = judged(made, records + reported("polisen", first=first, last=last))

    assert (verdict_word(found), found.target) == (besked, 4)


def test_a_shift_without_its_times() -> None:
    """Ett pass utan klockslag ger inga timmar, men visas med skälet."""
    record = occasion("p", DAY, activity="patrol", by=("polisen",), place="stationen")

    found = judged(HOURS, [record])

    assert (found.done, found.entries[0].reasons[0].code) == (0, "length_unknown")
