# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Avvikelser: de förklarar, men ändrar aldrig vad som är gjort eller beskedet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hallord.core.periods import Period
from hallord.core.promises import Decision, Deviation, Extension
from tests.support.cast import (
    commitment,
    joint_operations,
    judged,
    operations,
    promise,
    verdict_word,
)

FIRST, LAST = date(2022, 1, 1), date(2022, 4, 10)
"""A hundred days: a quarter is twenty-five."""


def label_of(period: Period, published: date, as_of: date = LAST) -> str:
    """ "pausad", "avvikelse" or "–"."""
    deviation = Deviation(period, Decision(published, "KS 2022/4"), "skogsbränder")
    asked = replace(commitment(joint_operations(5)), deviations=(deviation,))
    found = judged(promise(asked, first=FIRST, last=LAST), as_of=as_of)
    words = {"paused": "pausad", "deviation": "avvikelse"}
    return words.get(next((x.code for x in found.labels), ""), "–")


@pytest.mark.parametrize(
    ("publicerad", "etikett"),
    [
        (date(2022, 1, 31), "pausad"),
        (date(2022, 2, 1), "avvikelse"),
        (date(2022, 2, 2), "avvikelse"),
    ],
)
def test_paused_is_published_ahead(publicerad: date, etikett: str) -> None:
    """En paus är publicerad före sin första dag; annars är den bara en avvikelse.

    Pausen i exemplet börjar 1 februari 2022.
    """
    assert label_of(Period(date(2022, 2, 1), date(2022, 2, 10)), publicerad) == etikett


@pytest.mark.parametrize(
    ("sista_dag", "dagar", "etikett"),
    [
        (date(2022, 2, 25), "25", "pausad"),
        (date(2022, 2, 26), "26", "avvikelse"),
        (None, "tills vidare", "avvikelse"),
    ],
)
def test_paused_is_short(sista_dag: date | None, dagar: str, etikett: str) -> None:
    """En paus har ett slut och är högst en fjärdedel av tiden.

    Exemplets tid är hundra dagar; pausen börjar 1 februari 2022.
    """
    period = Period(date(2022, 2, 1), sista_dag)
    assert period.is_open or period.days == int(dagar)

    assert label_of(period, date(2022, 1, 15)) == etikett


@pytest.mark.parametrize(
    ("dag", "etikett"), [(date(2022, 1, 14), "–"), (date(2022, 1, 15), "pausad")]
)
def test_a_deviation_shows_from_its_publication(dag: date, etikett: str) -> None:
    """En avvikelse visas från den dag då beslutet publicerades."""
    period = Period(date(2022, 2, 1), date(2022, 2, 10))

    assert label_of(period, date(2022, 1, 15), dag) == etikett


@pytest.mark.parametrize("dag", [date(2022, 2, 5), date(2022, 4, 11), date(2023, 1, 1)])
def test_a_pause_changes_nothing(dag: date) -> None:
    """En paus ändrar varken beskedet, det gjorda, det väntade eller takten."""
    pause = Deviation(
        Period(date(2022, 2, 1), date(2022, 2, 25)),
        Decision(date(2022, 1, 15), "KS 2022/4"),
        "skogsbränder",
    )
    plain = commitment(joint_operations(5))
    paused = replace(plain, deviations=(pause,))

    without, with_ = (
        judged(promise(asked, first=FIRST, last=LAST), as_of=dag)
        for asked in (plain, paused)
    )

    assert replace(with_, labels=()) == without
    assert with_.labels


@pytest.mark.parametrize(
    ("dag", "sista_dag", "besked"),
    [
        (date(2022, 12, 1), date(2022, 12, 31), "pågår"),
        (date(2022, 12, 2), date(2023, 6, 30), "pågår"),
        (date(2023, 6, 30), date(2023, 6, 30), "pågår"),
        (date(2023, 7, 1), date(2023, 6, 30), "inte redovisat än"),
    ],
)
def test_an_extension(dag: date, sista_dag: date, besked: str) -> None:
    """Förlängs löftet gäller den nya sista dagen från den dag då beslutet publicerades.

    Beslutet i exemplet publicerades 2 december 2022 och förlänger till 30 juni 2023.
    """
    made = replace(
        promise(commitment(joint_operations(5))),
        extension=Extension(date(2023, 6, 30), Decision(date(2022, 12, 2), "KS 8")),
    )

    found = judged(made, operations(4), as_of=dag)

    assert (found.window.last, verdict_word(found)) == (sista_dag, besked)
