# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bekräftelse: varje part svarar för sin egen närvaro."""

# ruff: noqa: PLC2401 - the columns are Swedish words, for they are read as a table

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hallord.core.clauses import CountClause, Criteria
from hallord.core.evidence import Presence, Record, Retraction
from hallord.core.parties import Mandate
from tests.support.cast import (
    BOTH,
    STATE_WORDS,
    commitment,
    joint_operations,
    judged,
    occasion,
    promise,
    verdict_word,
    yes,
)

DAY = date(2022, 3, 5)
CLAUSE = joint_operations(9)


def state(records: list[Record], on: date, id_: str = "i") -> str:
    """What became of one record as known on a day."""
    (entry,) = [
        e for e in judged(CLAUSE, records, as_of=on).entries if e.record.id == id_
    ]
    return STATE_WORDS[entry.state]


@pytest.mark.parametrize(
    ("svarar_ja", "svarar_nej", "läge"),
    [
        ("–", "–", "väntar"),
        ("kommunen", "–", "räknas"),
        ("–", "kommunen", "räknas inte"),
        ("kommunen", "polisen", "räknas inte"),
    ],
)
def test_each_confirms_its_own(svarar_ja: str, svarar_nej: str, läge: str) -> None:
    """Det som görs gemensamt räknas när varje part har bekräftat sin egen närvaro.

    Polisen förde in tillfället och har därmed bekräftat sin; kommunen ska svara.
    """
    records: list[Record] = [occasion("i", DAY)]
    if svarar_ja != "–":
        records.append(yes("i", svarar_ja, DAY))
    if svarar_nej != "–":
        records.append(yes("i", svarar_nej, DAY, present=False))

    assert state(records, DAY) == läge


@pytest.mark.parametrize(
    ("infört_av", "läge"),
    [("polisen", "räknas"), ("kommunen", "väntar"), ("vakterna", "väntar")],
)
def test_a_single_party(infört_av: str, läge: str) -> None:
    """Lovar en part ensam räcker dess eget ord, men det måste vara dess eget."""
    record = occasion("i", DAY, by=("polisen", "kommunen"), recorded_by=infört_av)
    clause = CountClause(9, criteria=Criteria(("operation",), by=("polisen",)))

    (entry,) = judged(clause, [record], as_of=DAY).entries

    assert STATE_WORDS[entry.state] == läge


@pytest.mark.parametrize(
    ("får_bekräfta", "läge"), [("ja", "räknas"), ("nej", "väntar")]
)
def test_an_agent_confirms_by_mandate(får_bekräfta: str, läge: str) -> None:
    """Ett bolag kan bekräfta åt sin part om uppdraget säger det."""
    record = replace(
        occasion("i", DAY, recorded_by="vakterna"),
        parties=(Presence("vakterna", "kommunen"),),
    )
    clause = CountClause(9, criteria=Criteria(("operation",), by=("kommunen",)))
    mandate = Mandate("vakterna", "kommunen", "KS 1", may_confirm=får_bekräfta == "ja")
    made = replace(promise(commitment(clause)), mandates=(mandate,))

    (entry,) = judged(made, [record], as_of=DAY).entries

    assert STATE_WORDS[entry.state] == läge


@pytest.mark.parametrize(
    ("infört", "dag", "läge"),
    [
        (date(2022, 3, 7), date(2022, 3, 20), "väntar"),
        (date(2022, 3, 7), date(2022, 3, 21), "väntar"),
        (date(2022, 3, 7), date(2022, 3, 22), "obekräftat"),
        (date(2022, 4, 11), date(2022, 4, 27), "väntar"),
        (date(2022, 4, 11), date(2022, 4, 28), "obekräftat"),
    ],
)
def test_ten_working_days(infört: date, dag: date, läge: str) -> None:
    """Den andra parten har tio arbetsdagar på sig, räknat från dagen efter införandet.

    Sedan står tillfället som obekräftat. I det andra exemplet ligger påsken emellan.
    """
    record = occasion("i", DAY, recorded=infört)

    assert state([record], dag) == läge


@pytest.mark.parametrize(
    ("bekräftat_den", "räknas", "sent"),
    [
        (date(2022, 3, 21), 1, "nej"),
        (date(2022, 3, 22), 1, "ja"),
        (date(2022, 12, 1), 1, "ja"),
    ],
)
def test_late_confirmation(bekräftat_den: date, räknas: int, sent: str) -> None:
    """En bekräftelse efter de tio arbetsdagarna räknas, och det visas att den kom sent.

    Tillfället fördes in måndag 7 mars 2022; sista dagen är 21 mars.
    """
    record = occasion("i", DAY, recorded=date(2022, 3, 7))

    found = judged(CLAUSE, [record, yes("i", "kommunen", bekräftat_den)])

    assert found.done == räknas
    codes = [label.code for label in found.labels]
    assert codes == (["confirmed_late"] if sent == "ja" else [])


@pytest.mark.parametrize(
    ("först", "sedan", "läge"),
    [("ja", "nej", "räknas inte"), ("nej", "ja", "räknas")],
)
def test_the_latest_word_holds(först: str, sedan: str, läge: str) -> None:
    """Ändrar sig en part gäller det senaste ordet."""
    records: list[Record] = [
        occasion("i", DAY),
        yes("i", "kommunen", date(2022, 3, 8), present=först == "ja"),
        yes("i", "kommunen", date(2022, 3, 9), present=sedan == "ja"),
    ]

    assert state(records, date(2022, 3, 9)) == läge


@pytest.mark.parametrize(
    ("rättelsen_ändrar", "läge"),
    [("antalet timmar", "räknas"), ("dagen", "väntar"), ("platsen", "väntar")],
)
def test_a_correction_and_the_words_given(rättelsen_ändrar: str, läge: str) -> None:
    """En bekräftelse står kvar när en rättelse lämnar vad, när, var och vilka orörda.

    Ändras något av det får den andra parten svara igen.
    """
    first = occasion("i", DAY, recorded=date(2022, 3, 7))
    second = replace(first, id="i-rättad", corrects="i", recorded=date(2022, 3, 9))
    match rättelsen_ändrar:
        case "dagen":
            second = replace(second, day=date(2022, 3, 6))
        case "platsen":
            second = replace(second, place="stationen")
        case _:
            second = replace(second, topics=("mopeder",))
    records = [first, yes("i", "kommunen", date(2022, 3, 8)), second]

    assert state(records, date(2022, 3, 9), "i-rättad") == läge


@pytest.mark.parametrize(
    ("rättat_av", "svarar_ja", "läge"),
    [
        ("kommunen", "–", "räknas"),
        ("polisen", "–", "väntar"),
        ("polisen", "kommunen", "räknas"),
    ],
)
def test_the_recorder_keeps_its_word(rättat_av: str, svarar_ja: str, läge: str) -> None:
    """Rättar den ena parten en detalj står den andras eget införande kvar som dess ord.

    Polisen förde in tillfället. Den som sedan rättar det har också gett sitt ord.
    """
    first = occasion("i", DAY)
    second = replace(
        first, id="i-rättad", corrects="i", recorded_by=rättat_av, topics=("moped",)
    )
    records: list[Record] = [first, second]
    if svarar_ja != "–":
        records.append(yes("i-rättad", svarar_ja, DAY))

    assert state(records, DAY, "i-rättad") == läge


@pytest.mark.parametrize(
    ("rättelser", "antal"),
    [
        ("ingen", 1),
        ("en", 1),
        ("två av samma post", 1),
        ("en rättelse av en rättelse", 1),
        ("två, och en rättelse av den första", 1),
    ],
)
def test_corrections_replace(rättelser: str, antal: int) -> None:
    """En rättelse ersätter det den rättar; av flera gäller den senaste.

    Hur många rättelser som än görs är tillfället ett.
    """
    first = occasion("i", DAY)
    second = replace(first, id="r1", corrects="i", day=date(2022, 3, 6))
    third = replace(first, id="r2", corrects="i", day=date(2022, 3, 12))
    chained = replace(first, id="r3", corrects="r1", day=date(2022, 3, 13))
    records = {
        "ingen": [first],
        "en": [first, second],
        "två av samma post": [first, second, third],
        "en rättelse av en rättelse": [first, second, chained],
    }.get(rättelser, [first, second, third, chained])
    words = [yes(record.id, "kommunen", DAY) for record in records]

    assert judged(CLAUSE, [*records, *words]).done == antal


@pytest.mark.parametrize(
    ("det_som_tas_tillbaka", "antal"),
    [("tillfället", 0), ("bekräftelsen", 0), ("rättelsen", 1), ("återtagandet", 1)],
)
def test_retractions(det_som_tas_tillbaka: str, antal: int) -> None:
    """Det som inte borde ha förts in kan tas tillbaka; då gäller det som stod före."""
    first = occasion("i", DAY)
    moved = replace(
        first, id="r", corrects="i", day=date(2021, 6, 1), recorded=date(2022, 3, 6)
    )

    def taken(id_: str, retracts: str) -> Retraction:
        return Retraction(
            id=id_,
            recorded=date(2022, 3, 7 + (id_ == "t2")),
            recorded_by="polisen",
            retracts=retracts,
            ground="duplicate",
        )

    records: list[Record] = [first, yes("i", "kommunen", DAY, id_="ja")]
    match det_som_tas_tillbaka:
        case "tillfället":
            records.append(taken("t1", "i"))
        case "bekräftelsen":
            records.append(taken("t1", "ja"))
        case "rättelsen":
            records += [moved, taken("t1", "r")]
        case _:
            records += [taken("t1", "i"), taken("t2", "t1")]

    assert judged(CLAUSE, records).done == antal


def test_an_awaited_operation_is_not_called_broken() -> None:
    """Det som väntar på den andra partens ord kallas aldrig brutet medan det väntar."""
    waiting = occasion("i", date(2022, 12, 30), recorded=date(2023, 1, 2))
    found = judged(joint_operations(1), [waiting], as_of=date(2023, 1, 4))

    assert verdict_word(found) == "väntar på bekräftelse"
    assert found.by_parties == ("kommunen",)
    assert BOTH[0] not in found.by_parties
