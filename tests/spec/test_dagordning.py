# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dagordning: en punkt på de möten som hålls."""

# ruff: noqa: PLC2401 - the columns are Swedish words, for they are read as a table

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from hallord.core.clauses import AgendaClause
from hallord.core.evidence import Occasion, PlannedMeeting, Presence, Record
from tests.support.cast import (
    BOTH,
    judged,
    reason_word,
    reported,
    verdict_word,
    yes,
)

CLAUSE = AgendaClause(forums=("bra",), items=("mopeder",))


def meeting(
    id_: str,
    day: date,
    items: tuple[str, ...] | None = ("mopeder",),
    *,
    forum: str = "bra",
    recorded: date | None = None,
) -> Occasion:
    """A meeting recorded by the municipality."""
    return Occasion(
        id=id_,
        recorded=recorded or day,
        recorded_by="kommunen",
        activity="forum_meeting",
        day=day,
        forum=forum,
        items=items,
        parties=tuple(Presence(party) for party in BOTH),
    )


def meetings(held: int, missed: int) -> list[Record]:
    """Meetings with the item, and then meetings without it."""
    found: list[Record] = [meeting(f"m{k}", date(2022, 2, 1 + k)) for k in range(held)]
    found += [meeting(f"n{k}", date(2022, 3, 1 + k), ()) for k in range(missed)]
    return found


@pytest.mark.parametrize(
    ("med_punkten", "utan_punkten", "redovisat", "besked"),
    [
        (3, 0, "ja", "hålls"),
        (3, 0, "nej", "inte redovisat"),
        (3, 1, "ja", "hölls inte"),
        (3, 1, "nej", "hölls inte"),
        (0, 0, "ja", "blev aldrig aktuellt"),
        (0, 0, "nej", "inte redovisat"),
    ],
)
def test_every_held_meeting(
    med_punkten: int, utan_punkten: int, redovisat: str, besked: str
) -> None:
    """Varje möte som hölls ska ha haft punkten; hölls inget blev det aldrig aktuellt.

    Hållet blir det först när alla möten är redovisade. Ett möte utan punkten räcker för
    att det inte hölls.
    """
    told = reported(*BOTH) if redovisat == "ja" else []

    found = judged(CLAUSE, meetings(med_punkten, utan_punkten) + told)

    assert verdict_word(found) == besked
    assert (found.done, found.buckets_missed) == (med_punkten, utan_punkten)


@pytest.mark.parametrize(
    ("med_punkten", "utan_punkten", "besked"),
    [(3, 1, "hålls"), (2, 1, "hölls inte"), (4, 1, "hålls"), (4, 2, "hölls inte")],
)
def test_a_share_of_the_meetings(
    med_punkten: int, utan_punkten: int, besked: str
) -> None:
    """Lovas en andel av mötena ska minst den andelen av dem ha haft punkten.

    Exemplet lovar tre fjärdedelar, och allt är redovisat.
    """
    clause = replace(CLAUSE, share=Fraction(3, 4))

    found = judged(clause, meetings(med_punkten, utan_punkten) + reported(*BOTH))

    assert verdict_word(found) == besked


@pytest.mark.parametrize(
    ("mötets_dag", "svar"),
    [
        (date(2022, 5, 31), "utanför säsongen"),
        (date(2022, 6, 1), "punkten saknas"),
        (date(2022, 8, 31), "punkten saknas"),
        (date(2022, 9, 1), "utanför säsongen"),
    ],
)
def test_only_in_season(mötets_dag: date, svar: str) -> None:
    """Lovas punkten under säsong räknas bara säsongens möten.

    Mötet i exemplet saknar punkten; sommaren är juni till och med augusti.
    """
    clause = replace(CLAUSE, season="sommar")

    (entry,) = judged(clause, [meeting("m", mötets_dag, ())]).entries

    assert reason_word(entry) == svar


@pytest.mark.parametrize(
    ("mötet", "möten_som_räknas"),
    [
        ("i det lovade forumet", 1),
        ("i ett annat forum", 0),
        ("före löftets tid", 0),
        ("dagen efter löftets tid", 0),
        ("löftets sista dag", 1),
    ],
)
def test_which_meetings(mötet: str, möten_som_räknas: int) -> None:
    """Möten i de nämnda forumen räknas, från löftets första dag till dess sista."""
    days = {
        "före löftets tid": date(2021, 6, 30),
        "dagen efter löftets tid": date(2023, 1, 1),
        "löftets sista dag": date(2022, 12, 31),
    }
    forum = "annat" if "annat" in mötet else "bra"
    record = meeting("m", days.get(mötet, date(2022, 2, 1)), forum=forum)

    assert len(judged(CLAUSE, [record]).buckets) == möten_som_räknas


@pytest.mark.parametrize(
    ("dagordning", "besked"),
    [("med punkten", "hålls"), ("inte nedskriven", "inte redovisat")],
)
def test_an_agenda_that_nobody_wrote_down(dagordning: str, besked: str) -> None:
    """Är dagordningen inte nedskriven har den som förde in mötet inte redovisat den."""
    items = ("mopeder",) if dagordning == "med punkten" else None

    found = judged(CLAUSE, [meeting("m", date(2022, 2, 1), items), *reported(*BOTH)])

    assert verdict_word(found) == besked
    assert found.by_parties == (("kommunen",) if items is None else ())


@pytest.mark.parametrize(
    ("polisen", "dag", "besked", "parter"),
    [
        ("svarar ja", date(2023, 1, 5), "hålls", "–"),
        ("har inte svarat", date(2023, 1, 5), "väntar på bekräftelse", "polisen"),
        ("har inte svarat", date(2023, 3, 1), "inte redovisat", "polisen"),
        ("svarar nej", date(2023, 1, 5), "blev aldrig aktuellt", "–"),
    ],
)
def test_both_confirm_the_meeting(
    polisen: str, dag: date, besked: str, parter: str
) -> None:
    """Ska parterna bekräfta mötet räknas det när alla har gjort det.

    Säger en part att den inte var där var det inte ett sådant möte.
    """
    clause = replace(CLAUSE, parties=BOTH)
    held = meeting("m", date(2022, 12, 20), recorded=date(2022, 12, 29))
    records: list[Record] = [held, *reported(*BOTH)]
    if polisen != "har inte svarat":
        records.append(
            yes("m", "polisen", date(2023, 1, 2), present=polisen == "svarar ja")
        )

    found = judged(clause, records, as_of=dag)

    assert verdict_word(found) == besked
    assert found.by_parties == (() if parter == "–" else (parter,))


@pytest.mark.parametrize(
    ("dag", "besked"),
    [
        (date(2021, 6, 30), "har inte börjat"),
        (date(2022, 2, 28), "pågår"),
        (date(2022, 3, 1), "kan inte längre hållas"),
        (date(2023, 1, 1), "hölls inte"),
    ],
)
def test_a_missed_meeting_inside_the_window(dag: date, besked: str) -> None:
    """Lovas punkten på varje möte räcker ett möte utan den, den 1 mars 2022."""
    assert verdict_word(judged(CLAUSE, meetings(1, 1), as_of=dag)) == besked


@pytest.mark.parametrize(
    ("planerade_kvar", "besked"),
    [("okänt", "pågår"), ("1", "kan inte längre hållas"), ("2", "pågår")],
)
def test_planned_meetings_bound_a_share(planerade_kvar: str, besked: str) -> None:
    """Lovas en andel av mötena säger de planerade mötena om den ännu kan nås.

    Hälften är lovat. Ett möte har haft punkten och tre har inte haft den.
    """
    clause = replace(CLAUSE, share=Fraction(1, 2))
    records: list[Record] = meetings(1, 3)
    number = 0 if planerade_kvar == "okänt" else int(planerade_kvar)
    records += [
        PlannedMeeting(
            id=f"p{k}",
            recorded=date(2022, 1, 1),
            recorded_by="kommunen",
            forum="bra",
            day=date(2022, 10, 1 + k),
        )
        for k in range(number)
    ]

    found = judged(clause, records, as_of=date(2022, 9, 30))

    assert verdict_word(found) == besked
