# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lint on drafts and contracts: what it sees, and what other versions tell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hallord.core.clauses import CountClause, Criteria
from hallord.core.drafts import (
    Draft,
    DraftCommitment,
    DraftPeriod,
    DraftProblem,
    Quote,
)
from hallord.core.periods import Period
from hallord.core.promises import OpenQuestion, Promise, Span
from hallord.core.vagueness import LintedPromise, as_linted, lint, named_units
from hallord.core.vagueness.units import activity_of
from hallord.look.readability import lix
from tests.support.versions import counted, said, version

WALKS = said("Kommunen ska hålla minst fyra trygghetsvandringar.", CountClause(4))
TEXTS = [
    f"Kommunen ska bygga {what}." for what in ("bro", "torn", "hamn", "mur", "sal")
]


def seen(promise: Promise | Draft, before: Promise | None = None) -> LintedPromise:
    return as_linted(promise, lix=lix, predecessor=before)


def told(whole: LintedPromise, rule: str) -> list[dict[str, object]]:
    return [dict(f.reason.params) for f in lint(whole) if f.rule == rule]


@pytest.mark.parametrize(("kept", "struck"), [(3, False), (4, True), (5, True)])
def test_four_fifths_unchanged_is_a_copy(kept: int, *, struck: bool) -> None:
    old = version(*map(said, TEXTS))
    fresh = [said(f"Polisen ska {what}.") for what in ("simma", "rida")]
    new = version(*map(said, TEXTS[:kept]), *fresh[: 5 - kept])

    assert told(seen(new, old), "L18") == (
        [{"kept": kept, "total": 5}] if struck else []
    )


def test_what_is_only_moved_is_unchanged_all_the_same() -> None:
    old = version(said(TEXTS[0], heading="Trafik"))
    new = version(said(TEXTS[0], heading="Skola"))

    assert told(seen(new, old), "L18") == [{"kept": 1, "total": 1}]


def test_without_a_predecessor_nothing_is_a_copy() -> None:
    assert told(seen(version(WALKS)), "L18") == []
    assert told(seen(version(), version()), "L18") == []


@pytest.mark.parametrize(
    ("other", "params"),
    [
        (version(WALKS), None),
        (version(replace(WALKS, clause=CountClause(3))), (1, 0, 0)),
        (version(replace(WALKS, clause=said("").clause)), (1, 0, 0)),
        (version(WALKS, said("Polisen ska rida.")), (0, 0, 1)),
        (version(), (1, 1, 0)),
    ],
)
def test_publications_that_differ(
    other: Promise, params: tuple[int, int, int] | None
) -> None:
    whole = as_linted(version(WALKS), lix=lix, others=(other,))

    expected = (
        []
        if params is None
        else [dict(zip(("numbers", "here", "there"), params, strict=True))]
    )
    assert told(whole, "L24") == expected


def test_a_contract_as_the_rules_see_it() -> None:
    question = OpenQuestion("op", "op", "Minst?")
    clause = replace(
        counted(4, "visit"), criteria=Criteria(jointly=("a", "b"), extra_only=True)
    )
    commitment = replace(
        WALKS, clause=clause, span=Span(3, 9), counting_rule="En per dag.",
        open_questions=(question,),
    )  # fmt: skip

    whole = seen(replace(version(commitment), conflicts=("Två tal.",)))

    (item,) = whole.commitments
    assert (item.begins, item.ends, item.lead) == (3, 9, ("municipality",))
    assert (item.jointly, item.extra_only, item.counting_rule) == (
        True,
        True,
        "En per dag.",
    )
    assert item.asked == {"op"}
    assert whole.names == ("Bergby", "Lokalpolisområde Bergby", "Bergby kommun")
    assert whole.conflicts == ("Två tal.",)
    assert not whole.until_replaced


def test_a_draft_as_the_rules_see_it() -> None:
    text = "Bergby. Kommunen ska laga lampor."
    commitment = DraftCommitment(
        text=text[8:], span=Span(8, 33), clause=said("").clause, lead=("municipality",),
        jointly=True, unit="lampor",
    )  # fmt: skip
    period = Period(date(2027, 1, 1), date(2027, 12, 31))
    whole = seen(
        Draft(
            text=text,
            municipality=Quote("Bergby", Span(0, 6)),
            period=DraftPeriod(period, until_replaced=True),
            commitments=(commitment,),
            problems=(
                DraftProblem("impossible_date", "31 juni finns inte."),
                DraftProblem("stated_twice", "Två gånger."),
                DraftProblem("scanning_error", "l0"),
            ),
        )
    )

    (item,) = whole.commitments
    assert (item.begins, item.ends, item.counted, item.jointly) == (
        8,
        33,
        "lampor",
        True,
    )
    assert (whole.page, whole.names, whole.until_replaced) == (text, ("Bergby",), True)
    assert whole.period == period
    assert told(whole, "L17") == [{"problem": "31 juni finns inte."}]
    assert told(whole, "L24") == [{"problem": "Två gånger."}]


def test_how_heavy_the_commitments_are_together() -> None:
    # Each is a sentence of its own, whether it ends with a full stop or not.
    one = seen(version(said("Vi går ut"), said("Vi går hem.")))

    assert one.lix == 3
    assert seen(version(said("–"))).lix is None
    assert seen(version()).lix is None


@pytest.mark.parametrize(
    ("text", "units"),
    [
        (
            "Fotpatrullera och besöka butiker.",
            [("fotpatruller", "foot_patrol"), ("besök", "visit")],
        ),
        ("Hålla medborgardialog.", [("medborgardialoger", "citizen_dialogue")]),
        (
            "Gemensamma trafikkontroller.",
            [("gemensamma trafikkontroller", "traffic_control")],
        ),
        ("Motorcykelträffar i byn.", [("motorcykelträffar", "")]),
        ("Effekten av insatser följs.", []),
    ],
)
def test_what_could_be_counted(text: str, units: list[tuple[str, str]]) -> None:
    assert [(each.words, each.activity) for each in named_units(text)] == units


@pytest.mark.parametrize(
    ("words", "activity"),
    [
        ("riktade insatser", "targeted_operation"),
        ("gemensamma riktade insatser", "targeted_operation"),
        ("insatser", "operation"),
        ("fasta trafikkontroller", "fixed_traffic_control"),
        ("besök", "visit"),
        ("klassbesök", ""),
        ("alkoholtillsyn", "licence_inspection"),
    ],
)
def test_the_longest_name_in_the_catalogue_wins(words: str, activity: str) -> None:
    assert activity_of(words) == activity
