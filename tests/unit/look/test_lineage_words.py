# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two versions told in plain sentences."""

from __future__ import annotations

import pytest

from hallord.core.clauses import CountClause, Op
from hallord.core.lineage import Fate, PromisedNumber, compare
from hallord.core.periods import Per
from hallord.core.promises import Commitment, Promise
from hallord.look.formats import Lang
from hallord.look.lineage_words import FATE_WORDS, lineage_sentences, number_words
from tests.support.versions import counted, said, version

WALKS = said("Minst fyra trygghetsvandringar.", counted(4, "safety_walk"))
CONTROLS = said("Minst tio trafikkontroller.", counted(10, "traffic_control"))
VISITS = said("Besöka skolan två gånger.", counted(2, "school_visit"))
DOGS = said("Söka med hund på gymnasiet tre gånger.", counted(3, "dog_search"))
LAMPS = said("Laga belysningen i parken.")
BRIDGE = said("Bygga en bro.")


def told(old: Promise, new: Promise, lang: Lang = "sv") -> list[str]:
    return list(lineage_sentences(compare(old, new), lang))


def test_four_numbers_are_missing() -> None:
    old = version(WALKS, CONTROLS, VISITS, DOGS, LAMPS)
    new = version(said("Flera trygghetsvandringar."), LAMPS, BRIDGE)

    assert told(old, new) == [
        (
            "Förra löftet hade 5 punkter: en står kvar oförändrad, en är ändrad och 3"
            " är strukna."
        ),
        "En punkt är ny.",
        (
            "Fyra tal saknas i det nya löftet: 4 trygghetsvandringar,"
            " 10 trafikkontroller, 2 skolbesök och 3 sök med narkotikahund."
        ),
        "Det nya löftet har inget tal alls.",
        "Nu går 0 av 3 punkter att följa upp, förut 4 av 5.",
    ]


def test_the_same_in_english() -> None:
    assert told(version(WALKS, LAMPS), version(LAMPS), "en") == [
        "The promise before had 2 points: one is unchanged and one is gone.",
        "One number is missing from the new promise: 4 trygghetsvandringar.",
        "The new promise has no number at all.",
        "Now 0 of 1 points can be followed up, before 1 of 2.",
    ]


@pytest.mark.parametrize(
    ("commitments", "sentence"),
    [
        ([WALKS], "Löftet är en kopia av det förra: den enda punkten står kvar."),
        ([WALKS, LAMPS], "Löftet är en kopia av det förra: alla 2 punkter står kvar."),
    ],
)
def test_a_copy_is_called_a_copy(commitments: list[Commitment], sentence: str) -> None:
    promise = version(*commitments)

    assert told(promise, promise)[0] == sentence


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (2, 4, "Talet är höjt från 2 trygghetsvandringar till 4 trygghetsvandringar."),
        (4, 2, "Talet är sänkt från 4 trygghetsvandringar till 2 trygghetsvandringar."),
    ],
)
def test_a_number_goes_up_or_down(old: int, new: int, sentence: str) -> None:
    before = said("Hålla trygghetsvandringar.", counted(old, "safety_walk"))
    now = said("Hålla trygghetsvandringar.", counted(new, "safety_walk"))

    assert sentence in told(version(before), version(now))


def test_a_number_for_another_time_is_only_changed() -> None:
    before = said("Göra trafikkontroller.", counted(50, "traffic_control"))
    now = said("Göra trafikkontroller.", counted(1, "traffic_control", per=Per.DAY))

    assert (
        "Talet är ändrat från 50 trafikkontroller till 1 trafikkontroll per dygn."
        in told(version(before), version(now))
    )


@pytest.mark.parametrize(
    ("old", "new", "sentences"),
    [
        (version(), version(), ["Inget av löftena har några punkter."]),
        (
            version(LAMPS),
            version(BRIDGE),
            [
                "Förra löftets enda punkt är struken.",
                "En punkt är ny.",
                "Inget av löftena har något tal.",
                "Ingen punkt går att följa upp, varken nu eller förut.",
            ],
        ),
        (
            version(LAMPS, BRIDGE),
            version(WALKS, CONTROLS),
            [
                "Förra löftets alla 2 punkter är strukna.",
                "2 punkter är nya.",
                "Två tal är nya: 4 trygghetsvandringar och 10 trafikkontroller.",
                "Nu går 2 av 2 punkter att följa upp, förut 0 av 2.",
            ],
        ),
        (
            version(),
            version(WALKS),
            [
                "En punkt är ny.",
                "Ett tal är nytt: 4 trygghetsvandringar.",
                "Nu går 1 av 1 punkter att följa upp, förut 0 av 0.",
            ],
        ),
    ],
)
def test_what_came_and_went(old: Promise, new: Promise, sentences: list[str]) -> None:
    assert told(old, new) == sentences


@pytest.mark.parametrize(
    ("clause", "words"),
    [
        (CountClause(4), "4 möten"),
        (CountClause(4, op=Op.AT_MOST), "högst 4 möten"),
        (CountClause(3, op=Op.RANGE, upper=4, per=Per.YEAR), "3–4 möten per år"),
        (CountClause(2, per=Per.TERM), "2 möten per termin"),
    ],
)
def test_a_number_as_it_was_promised(clause: CountClause, words: str) -> None:
    number = PromisedNumber(0, clause.n, clause.op, clause.upper, clause.per, "möten")

    assert number_words(number) == words


def test_every_time_but_the_whole_period_is_said() -> None:
    said_of = {
        per: number_words(PromisedNumber(0, 4, Op.AT_LEAST, None, per, "möten"))
        for per in Per
    }

    assert {per for per, words in said_of.items() if words == "4 möten"} == {Per.PERIOD}
    assert len(set(said_of.values())) == len(Per)


def test_every_fate_has_its_word() -> None:
    assert set(FATE_WORDS) == set(Fate)
