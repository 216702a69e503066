# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands in the records on a day: corrections, retractions, words and answers."""

from dataclasses import replace
from datetime import date

import pytest

from hallord.core.evidence import (
    Confirmation,
    Evidence,
    EvidenceConflictError,
    Occasion,
    Presence,
    Request,
    RequestAnswer,
    Retraction,
)
from hallord.core.known_evidence import as_known

DAY = date(2022, 3, 1)
WALK = Occasion(
    id="v",
    recorded=DAY,
    recorded_by="polisen",
    activity="safety_walk",
    day=DAY,
    parties=(Presence("polisen"), Presence("kommunen")),
)
YES = Confirmation(
    id="ja",
    recorded=date(2022, 3, 2),
    recorded_by="kommunen",
    record="v",
    party="kommunen",
)
CORRECTED = replace(WALK, id="v2", recorded=date(2022, 3, 5), corrects="v")


def retraction(of: str, *, id_: str = "å", day: date = date(2022, 3, 9)) -> Retraction:
    return Retraction(
        id=id_, recorded=day, recorded_by="polisen", retracts=of, ground="mistake"
    )


def standing_ids(*records: Occasion | Retraction, on: date) -> list[str]:
    return [occasion.id for occasion in as_known(Evidence(records), on).occasions]


def test_the_same_record_twice_is_one_and_two_with_one_id_are_refused() -> None:
    assert len(Evidence([WALK, WALK])) == 1
    with pytest.raises(EvidenceConflictError, match="”v”"):
        Evidence([WALK, replace(WALK, activity="night_walk")])


def test_the_order_of_arrival_never_matters() -> None:
    assert Evidence([YES, WALK]) == Evidence([WALK, YES])


@pytest.mark.parametrize(
    ("on", "standing"),
    [
        (date(2022, 2, 28), []),
        (date(2022, 3, 1), ["v"]),
        (date(2022, 3, 4), ["v"]),
        (date(2022, 3, 5), ["v2"]),
    ],
)
def test_a_correction_stands_from_the_day_it_was_recorded(
    on: date, standing: list[str]
) -> None:
    assert standing_ids(WALK, CORRECTED, on=on) == standing


def test_of_two_corrections_the_later_stands() -> None:
    later = replace(CORRECTED, id="a", recorded=date(2022, 3, 6))

    assert standing_ids(WALK, CORRECTED, later, on=date(2022, 3, 7)) == ["a"]


def test_a_retracted_correction_gives_the_first_record_back() -> None:
    undone = retraction("v2")

    assert standing_ids(WALK, CORRECTED, undone, on=date(2022, 3, 8)) == ["v2"]
    assert standing_ids(WALK, CORRECTED, undone, on=date(2022, 3, 9)) == ["v"]


def test_a_retraction_that_was_itself_retracted_has_no_effect() -> None:
    regret = retraction("å", id_="ångrat", day=date(2022, 3, 10))

    assert standing_ids(WALK, retraction("v"), regret, on=date(2022, 3, 9)) == []
    assert standing_ids(WALK, retraction("v"), regret, on=date(2022, 3, 10)) == ["v"]


def test_a_word_still_holds_when_only_a_detail_was_corrected() -> None:
    known = as_known(Evidence([WALK, YES, CORRECTED]), date(2022, 3, 9))

    assert known.confirmations_of(CORRECTED) == (YES,)
    assert known.first_recorded(CORRECTED) == DAY


def test_a_word_falls_when_the_substance_was_corrected() -> None:
    moved = replace(CORRECTED, day=date(2022, 3, 2))
    known = as_known(Evidence([WALK, YES, moved]), date(2022, 3, 9))

    assert known.confirmations_of(moved) == ()
    assert known.first_recorded(moved) == date(2022, 3, 5)


def test_an_answer_still_answers_a_corrected_request() -> None:
    asked = Request(
        id="b", recorded=DAY, recorded_by="kommunen", commitment="p1", day=DAY
    )
    corrected = replace(asked, id="b2", recorded=date(2022, 3, 3), corrects="b")
    answered = RequestAnswer(
        id="s",
        recorded=date(2022, 3, 4),
        recorded_by="kommunen",
        request="b",
        day=date(2022, 3, 4),
    )
    sooner = replace(answered, id="s2", request="b2", day=date(2022, 3, 3))

    for answers, found in (
        ([], None),
        ([answered], answered),
        ([answered, sooner], sooner),
    ):
        known = as_known(Evidence([asked, corrected, *answers]), date(2022, 3, 9))
        (request,) = known.requests
        assert request == corrected
        assert known.answer_to(request) == found
