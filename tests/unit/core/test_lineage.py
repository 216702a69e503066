# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stayed, what went and which numbers were lost between two versions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations
from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

import hallord.core.lineage as lineage_module
from hallord.core.clauses import (
    CadenceClause,
    CadenceUnit,
    CommunicationClause,
    CountClause,
    Op,
    PresenceClause,
)
from hallord.core.drafts import Draft, DraftCommitment, DraftField, FieldSource
from hallord.core.lineage import (
    ALIKE,
    Fate,
    Lineage,
    compare,
    likeness,
    promised_number,
    through_the_years,
)
from hallord.core.periods import Per
from hallord.core.promises import Commitment, Promise, Span
from tests.support.versions import INTENT, counted, said, version

WALKS = said("Kommunen ska hålla fyra trygghetsvandringar.", counted(4, "safety_walk"))
DOGS = said("Polisen ska söka med narkotikahund på gymnasiet.")
LAMPS = said("Kommunen ska laga trasig belysning i parken.")
CONTROLS = said(
    "Polisen ska göra tio trafikkontroller vid skolorna.",
    counted(10, "traffic_control"),
)


def fates(lineage: Lineage) -> list[tuple[str, int | None, int | None]]:
    return [(e.fate.value, e.old, e.new) for e in lineage.entries]


def test_a_copy_with_a_new_year_is_a_copy() -> None:
    old = version(said("Under 2027 håller vi möten.", heading="Löfte 2027"), WALKS)
    new = version(
        said("Under 2028 håller  vi möten", heading="Löfte 2028"), WALKS, year=2028
    )

    lineage = compare(old, new)

    assert fates(lineage) == [("same", 0, 0), ("same", 1, 1)]
    assert lineage.copied_unchanged
    assert lineage.numbers_lost == lineage.numbers_gained == ()


def test_each_fate_has_its_name() -> None:
    old = version(WALKS, DOGS, LAMPS, replace(CONTROLS, heading="Trafik"))
    new = version(
        said("Kommunen ska hålla flera trygghetsvandringar i centrum."),
        said("Polisen ska söka med narkotikahund på gymnasiet."),
        replace(CONTROLS, heading="Skola"),
        said("Räddningstjänsten utbildar i brandskydd."),
    )

    assert fates(compare(old, new)) == [
        ("changed", 0, 0),
        ("same", 1, 1),
        ("moved", 3, 2),
        ("new", None, 3),
        ("dropped", 2, None),
    ]


def test_a_moved_commitment_leaves_the_copy_a_copy() -> None:
    old = version(replace(WALKS, heading="Trygghet"), LAMPS)

    lineage = compare(old, version(LAMPS, replace(WALKS, heading="Dialog")))

    assert fates(lineage) == [("same", 1, 0), ("moved", 0, 1)]
    assert lineage.copied_unchanged


@pytest.mark.parametrize(
    ("before", "now", "fate"),
    [
        ("Polisen och kommunen lovar:", "Det här ska vi göra", "same"),
        ("Trafik", "Trafiken", "same"),
        ("Trafik", "", "moved"),
        ("Trafik", "Narkotika", "moved"),
    ],
)
def test_a_heading_that_only_leads_in_is_no_part(
    before: str, now: str, fate: str
) -> None:
    old = version(replace(LAMPS, heading=before))

    lineage = compare(old, version(replace(LAMPS, heading=now)))

    assert [each.fate.value for each in lineage.entries] == [fate]


def test_equal_words_are_paired_under_the_same_heading_first() -> None:
    here, there = (replace(LAMPS, heading=each) for each in ("Trafik", "Narkotika"))

    lineage = compare(version(here, there), version(there, here))

    assert fates(lineage) == [("same", 1, 0), ("same", 0, 1)]


def test_lost_gained_and_changed_numbers() -> None:
    old = version(WALKS, CONTROLS, LAMPS)
    new = version(
        said("Kommunen ska hålla två trygghetsvandringar.", counted(2, "safety_walk")),
        said("Polisen ska göra flertalet trafikkontroller vid skolorna."),
        said("Kommunen ska laga minst tre trasiga lampor i parken.", CountClause(3)),
    )

    lineage = compare(old, new)

    assert [(n.n, n.unit) for n in lineage.numbers_lost] == [(10, "trafikkontroller")]
    assert [(n.n, n.unit) for n in lineage.numbers_gained] == [(3, "")]
    assert [e.new for e in lineage.entries if e.number_changed] == [0]
    assert [n.n for n in lineage.numbers_before] == [4, 10]
    assert [n.n for n in lineage.numbers_now] == [2, 3]


def test_a_dropped_commitment_takes_its_number_with_it() -> None:
    lineage = compare(version(WALKS, LAMPS, CONTROLS), version(LAMPS))

    assert [n.n for n in lineage.numbers_lost] == [4, 10]
    assert not lineage.copied_unchanged


@pytest.mark.parametrize(
    ("old", "new", "changed"),
    [
        (CountClause(4), CountClause(4), False),
        (CountClause(4), CountClause(5), True),
        (CountClause(4), CountClause(4, per=Per.YEAR), True),
        (CountClause(4), CountClause(4, op=Op.RANGE, upper=5), True),
    ],
)
def test_a_number_is_the_same_with_the_same_size(
    old: CountClause, new: CountClause, *, changed: bool
) -> None:
    lineage = compare(
        version(replace(LAMPS, clause=old)), version(replace(LAMPS, clause=new))
    )

    assert [e.number_changed for e in lineage.entries] == [changed]


def test_how_many_can_be_followed_up_in_each_version() -> None:
    lineage = compare(version(WALKS, LAMPS, CONTROLS), version(LAMPS, DOGS))

    assert (lineage.checkable_before, lineage.total_before) == (2, 3)
    assert (lineage.checkable_now, lineage.total_now) == (0, 2)


def test_nothing_beside_nothing_is_no_copy() -> None:
    lineage = compare(version(), version())

    assert lineage.entries == ()
    assert not lineage.copied_unchanged


def test_versions_are_compared_with_the_one_before() -> None:
    years = through_the_years([version(WALKS), version(WALKS, LAMPS), version(LAMPS)])

    assert [fates(each) for each in years] == [
        [("same", 0, 0), ("new", None, 1)],
        [("same", 1, 0), ("dropped", 0, None)],
    ]
    assert through_the_years([version(WALKS)]) == ()


def test_likeness_by_hand() -> None:
    # Three texts. "polis" stands in all three (ln 2), "hund" and "skol" in two
    # (ln 2,5), "torg" in one (ln 4).
    texts = ["polis hund skola", "polis hund skolan", "polis torg"]

    assert likeness(texts[0], texts[1], among=texts) == 1
    whole = 2 * log(2) + 2 * log(2.5) + log(4)
    assert likeness(texts[0], texts[2], among=texts) == round(2 * log(2) / whole, 6)


@pytest.mark.parametrize("text", ["", "och 2027", "12"])
def test_texts_without_words_are_like_nothing(text: str) -> None:
    assert likeness(text, text, among=[text]) == 0


@pytest.mark.parametrize(("above", "fates_now"), [(0.0, 1), (0.000001, 2)])
def test_just_alike_enough_is_the_same_commitment_reworded(
    monkeypatch: pytest.MonkeyPatch, above: float, fates_now: int
) -> None:
    old, new = "laga lampor i parken", "laga lampor på torget"
    monkeypatch.setattr(
        lineage_module, "ALIKE", likeness(old, new, among=[old, new]) + above
    )

    assert len(compare(version(said(old)), version(said(new))).entries) == fates_now


def test_half_alike_is_enough_and_a_quarter_is_not() -> None:
    assert 0.25 < ALIKE <= 0.5


def test_ties_go_to_the_nearest_place_and_then_the_first() -> None:
    one, other = said("lampor parken norra"), said("lampor parken södra")

    lineage = compare(
        version(one, other), version(said("lampor parken"), said("lampor parken"))
    )

    assert fates(lineage) == [("changed", 0, 0), ("changed", 1, 1)]


def test_equal_words_without_weight_are_paired_across_headings() -> None:
    old = version(
        said("Som så.", heading="Trafik"), said("Och du 12.", heading="Skola")
    )
    new = version(said("Som så.", heading="Trafik"), said("Och du 12.", heading="Torg"))

    assert fates(compare(old, new)) == [("same", 0, 0), ("moved", 1, 1)]


def test_one_new_commitment_takes_the_most_alike_of_two_old() -> None:
    near, far = said("laga lampor parken norra"), said("laga lampor parken fort nu")

    lineage = compare(version(near, far), version(said("laga lampor parken")))

    assert fates(lineage) == [("changed", 0, 0), ("dropped", 1, None)]


@pytest.mark.parametrize(("place", "old"), [(3, 3), (1, 0)])
def test_a_tie_goes_to_the_nearest_place_in_its_own_list(place: int, old: int) -> None:
    others = [said(each) for each in ("bygga bro", "simma fort", "rida hem")]
    north, south = said("lampor parken norra"), said("lampor parken södra")
    new = [*others[:place], said("lampor parken"), *others[place:]]

    lineage = compare(version(north, *others[:2], south), version(*new))

    assert [e.old for e in lineage.entries if e.fate is Fate.CHANGED] == [old]


DRAFTED = DraftCommitment(
    text="Vid 10 tillfällen informera unga.",
    span=Span(0, 33),
    clause=counted(10, "information_session"),
    unit="tillfällen",
    fields=(DraftField("n", FieldSource.TEXT),),
)


def test_a_draft_may_be_compared_with_a_contract() -> None:
    draft = Draft(text="", commitments=(DRAFTED,))

    lineage = compare(draft, version(said(DRAFTED.text)))

    assert fates(lineage) == [("same", 0, 0)]
    assert [(n.n, n.unit) for n in lineage.numbers_lost] == [
        (10, "informationstillfällen")
    ]


@pytest.mark.parametrize(
    ("commitment", "number"),
    [
        (DRAFTED, (10, Per.PERIOD, "informationstillfällen")),
        (replace(DRAFTED, unit="klassbesök"), (10, Per.PERIOD, "klassbesök")),
        (replace(DRAFTED, clause=CountClause(10)), (10, Per.PERIOD, "tillfällen")),
        (replace(DRAFTED, fields=(DraftField("n", FieldSource.DEFAULT),)), None),
        (replace(DRAFTED, fields=()), None),
        (said("x", CommunicationClause(3, ("police",))), (3, Per.PERIOD, "inlägg")),
        (said("x", PresenceClause(hours=40, per=Per.MONTH)), (40, Per.MONTH, "")),
        (said("x", counted(1, "visit")), (1, Per.PERIOD, "besök")),
        (said("x", counted(1, "safety_walk")), (1, Per.PERIOD, "trygghetsvandring")),
        (said("x", counted(2, "safety_walk")), (2, Per.PERIOD, "trygghetsvandringar")),
        (
            said("x", replace(counted(1, "safety_walk"), op=Op.RANGE, upper=2)),
            (1, Per.PERIOD, "trygghetsvandringar"),
        ),
        (said("x", PresenceClause()), None),
        (said("x", CadenceClause(CadenceUnit.WEEK)), None),
        (said("x", INTENT), None),
    ],
)
def test_which_numbers_are_promised(
    commitment: Commitment | DraftCommitment,
    number: tuple[int, Per, str] | None,
) -> None:
    found = promised_number(commitment, place=3)

    assert (found and (found.n, found.per, found.unit)) == number
    assert found is None or found.commitment == 3


def test_a_number_alone_stands_first() -> None:
    number = promised_number(WALKS)

    assert number is not None
    assert number.commitment == 0


TEXTS = st.lists(
    st.sampled_from([WALKS, DOGS, LAMPS, CONTROLS, said("Laga lampor i parken 2027.")]),
    max_size=6,
).map(lambda chosen: version(*chosen))


@given(TEXTS, TEXTS)
def test_every_commitment_has_one_fate_in_each_version(
    old: Promise, new: Promise
) -> None:
    lineage = compare(old, new)

    before = sorted(e.old for e in lineage.entries if e.old is not None)
    now = sorted(e.new for e in lineage.entries if e.new is not None)
    assert before == list(range(len(old.commitments)))
    assert now == list(range(len(new.commitments)))
    assert all(
        (e.old is None, e.new is None) == (e.fate is Fate.NEW, e.fate is Fate.DROPPED)
        for e in lineage.entries
    )


@given(TEXTS)
def test_a_version_beside_itself_is_unchanged(promise: Promise) -> None:
    lineage = compare(promise, promise)

    assert {e.fate for e in lineage.entries} <= {Fate.SAME}
    assert [e.old for e in lineage.entries] == [e.new for e in lineage.entries]


@given(TEXTS, TEXTS)
def test_backwards_what_was_gained_is_lost(old: Promise, new: Promise) -> None:
    forth, back = compare(old, new), compare(new, old)

    assert (forth.checkable_before, forth.total_before) == (
        back.checkable_now,
        back.total_now,
    )
    assert len(forth.with_fate(Fate.NEW)) == len(back.with_fate(Fate.DROPPED))


def test_the_order_of_a_list_changes_no_pair() -> None:
    every = (WALKS, DOGS, LAMPS, CONTROLS)
    for turned in permutations(every):
        lineage = compare(version(*every), version(*turned))
        assert [e.old for e in lineage.entries] == [every.index(t) for t in turned]


def test_dates_of_the_versions_do_not_matter() -> None:
    assert version(year=2028).period.first == date(2028, 1, 1)
    assert compare(version(WALKS), version(WALKS, year=2028)).copied_unchanged
