# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The first sentences: grammatical for none, one and many, in both languages."""

from dataclasses import replace
from datetime import date

import pytest

from hallord.core.headline import Happened, Headline, ReportedThrough, Told
from hallord.core.promises import FollowedBy
from hallord.core.verdicts import Pace, Verdict
from hallord.look.formats import Lang
from hallord.look.headline_words import (
    happened_sentence,
    happened_words,
    radio_sentences,
)
from tests.support.cast import promise

EMPTY = Headline(
    checkable=0,
    not_checkable=0,
    interpreted=0,
    told=(),
    told_interpreted=(),
    happened=(),
    reported=(),
)
KEPT, BROKEN = Verdict.KEPT, Verdict.BROKEN


def told(*groups: tuple[Verdict, Pace | None, int]) -> tuple[Told, ...]:
    return tuple(Told(*group) for group in groups)


def radio(found: Headline, lang: Lang = "sv") -> str:
    return radio_sentences(promise(), found, lang)


@pytest.mark.parametrize(
    ("groups", "sv", "en"),
    [
        ((), "", ""),
        (
            ((KEPT, None, 1),),
            "En punkt i löftet går att följa upp, och den är hållen.",
            "One point in the promise can be checked, and it is kept.",
        ),
        (
            ((Verdict.OPEN, Pace.BEHIND, 1),),
            "En punkt i löftet går att följa upp, och den ligger efter.",
            "One point in the promise can be checked, and it is behind.",
        ),
        (
            ((KEPT, None, 2),),
            "Av två punkter i löftet som går att följa upp är två hållna.",
            "Of the two points in the promise that can be checked, two are kept.",
        ),
        (
            (
                (KEPT, None, 4),
                (Verdict.OPEN, Pace.ON_PACE, 2),
                (Verdict.OPEN, Pace.BEHIND, 1),
            ),
            (
                "Av sju punkter i löftet som går att följa upp är fyra "
                "hållna, två i takt "
                "och en ligger efter."
            ),
            (
                "Of the seven points in the promise that can be checked, "
                "four are kept, "
                "two are on pace and one is behind."
            ),
        ),
        (
            ((BROKEN, None, 1), (Verdict.WITHDRAWN, None, 12)),
            (
                "Av 13 punkter i löftet som går att följa upp är en inte "
                "hållen och tolv "
                "återtagna."
            ),
            (
                "Of the 13 points in the promise that can be checked, one is "
                "not kept and "
                "twelve are withdrawn."
            ),
        ),
    ],
)
def test_the_checkable_ones(
    groups: tuple[tuple[Verdict, Pace | None, int], ...], sv: str, en: str
) -> None:
    number = sum(group[2] for group in groups)
    found = replace(EMPTY, checkable=number, told=told(*groups))

    assert radio(found) == sv
    assert radio(found, "en") == en


@pytest.mark.parametrize(
    ("number", "sv", "en"),
    [
        (0, "", ""),
        (
            1,
            "En punkt går inte att följa upp som den är skriven.",
            "One point cannot be checked as it is written.",
        ),
        (
            11,
            "Elva punkter går inte att följa upp som de är skrivna.",
            "Eleven points cannot be checked as they are written.",
        ),
    ],
)
def test_those_that_cannot_be_checked(number: int, sv: str, en: str) -> None:
    found = replace(EMPTY, not_checkable=number)

    assert radio(found) == sv
    assert radio(found, "en") == en


@pytest.mark.parametrize(
    ("number", "sv"),
    [
        (
            1,
            (
                "Ytterligare en punkt går att följa upp enligt parternas "
                "precisering, och "
                "den är hållen."
            ),
        ),
        (
            3,
            (
                "Ytterligare tre punkter går att följa upp enligt parternas "
                "precisering: "
                "tre hållna."
            ),
        ),
    ],
)
def test_the_interpreted_ones_are_told_apart(number: int, sv: str) -> None:
    found = replace(
        EMPTY,
        checkable=number,
        interpreted=number,
        told_interpreted=told((KEPT, None, number)),
    )

    assert radio(found) == sv


@pytest.mark.parametrize(
    ("reported", "sv", "en"),
    [
        (
            (ReportedThrough("polisen", date(2022, 8, 31), everything=False),),
            "Polisen har redovisat till och med 31 augusti 2022.",
            "Reports from the police are complete through 31 August 2022.",
        ),
        (
            (
                ReportedThrough("polisen", None, everything=True),
                ReportedThrough("kommunen", None, everything=False),
            ),
            (
                "Polisen har redovisat allt hittills och kommunen har inte "
                "redovisat från "
                "början."
            ),
            (
                "Reports from the police are complete so far. Reports from the "
                "municipality are not complete from the start."
            ),
        ),
    ],
)
def test_who_has_reported(
    reported: tuple[ReportedThrough, ...], sv: str, en: str
) -> None:
    found = replace(EMPTY, reported=reported)

    assert radio(found) == sv
    assert radio(found, "en") == en


def test_an_archive_owes_nobody_a_report() -> None:
    archive = replace(promise(), followed_by=FollowedBy.ARCHIVE)
    silent = (ReportedThrough("polisen", None, everything=False),)

    assert radio_sentences(archive, replace(EMPTY, reported=silent)) == ""


@pytest.mark.parametrize(
    "verdict", [v for v in Verdict if v not in {Verdict.OPEN, Verdict.NOT_CHECKABLE}]
)
def test_every_verdict_has_a_place_in_the_sentence(verdict: Verdict) -> None:
    for number in (1, 2):
        found = replace(EMPTY, checkable=number, told=told((verdict, None, number)))
        assert verdict.value not in radio(found)
        assert radio(found, "en")


@pytest.mark.parametrize(
    ("happened", "sv", "en"),
    [
        (
            (),
            "Vi har inget underlag om vad som har hänt.",
            "We have no evidence of what has happened.",
        ),
        (
            (("weekend_operation", 1),),
            "Det här hände: 1 helginsats.",
            "This happened: 1 weekend operation.",
        ),
        (
            (("weekend_operation", 4), ("safety_office_hours", 9)),
            "Det här hände: 4 helginsatser och 9 tillfällen i trygghetskontoret.",
            "This happened: 4 weekend operations and 9 occasions in the safety office.",
        ),
        (
            (("exit_work", 3),),
            "Det här hände: avhopparverksamhet.",
            "This happened: exit work.",
        ),
    ],
)
def test_what_happened(happened: tuple[tuple[str, int], ...], sv: str, en: str) -> None:
    found = [Happened(*one) for one in happened]

    assert happened_sentence(promise(), found) == sv
    assert happened_sentence(promise(), found, "en") == en


def test_under_its_own_heading_it_does_not_say_so_twice() -> None:
    found = [Happened("weekend_operation", 2)]

    assert happened_words(promise(), found) == "2 helginsatser."
    assert happened_words(promise(), []) == happened_sentence(promise(), [])


@pytest.mark.parametrize(("number", "more"), [(6, False), (7, True)])
def test_at_most_six_are_named(number: int, more: bool) -> None:
    kinds = list(promise().catalogue.types)[:number]
    found = [Happened(kind, 2) for kind in kinds]

    assert happened_sentence(promise(), found).endswith(" och annat.") is more
