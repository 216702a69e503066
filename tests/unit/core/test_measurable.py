# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""One question, numbers that others promised, and the clause that an answer gives."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from hallord.core.clauses import (
    CountClause,
    Criteria,
    IntentClause,
    IntentTag,
    Judged,
    Op,
)
from hallord.core.drafts import Draft, DraftCommitment
from hallord.core.measurable import (
    MeasureAnswer,
    SeenNumber,
    comparable,
    questions,
    read_seen_numbers,
    with_answer,
)
from hallord.core.periods import Per, Period
from hallord.core.promises import OpenQuestion, Promise, Signature, Span
from hallord.core.vagueness import NamedUnit
from tests.support.versions import counted, said, version

ROOT = Path(__file__).resolve().parents[3]
TABLE = ROOT / "src" / "hallord" / "core" / "published_numbers.toml"
CONTROLS = replace(
    said("Polisen ska göra trafikkontroller vid skolorna."),
    open_questions=(
        OpenQuestion("number", "n", "Hur många?"),
        OpenQuestion("situation", "places", "Vilka platser?"),
    ),
)
LAMPS = said("Kommunen ska laga belysningen.")
ROW = """\
[[seen]]
activity = "traffic_control"
unit = "trafikkontroller"
n = 50
at_least = true
per = "year"
municipality = "Bergby"
when = "2025"
source = "https://example.org/"
"""


def answered(promise: Promise, answer: MeasureAnswer) -> CountClause:
    (question,) = questions(promise)
    clause = with_answer(promise, question, answer=answer).commitments[0].clause
    assert isinstance(clause, CountClause)
    return clause


def test_only_what_names_a_unit_without_a_number_is_asked() -> None:
    walks = said("Minst fyra trygghetsvandringar.", counted(4, "safety_walk"))

    asked = questions(version(LAMPS, walks, CONTROLS))

    assert [(q.place, q.unit.words, q.unit.activity) for q in asked] == [
        (2, "trafikkontroller", "traffic_control")
    ]


def test_two_units_are_one_question() -> None:
    both = said("Hålla trygghetsvandringar och göra trafikkontroller.")

    assert [q.unit.words for q in questions(version(both))] == ["trygghetsvandringar"]


def test_a_counting_rule_is_asked_for_once() -> None:
    asked = OpenQuestion("counting_rule", "unit", "Vad räknas som ett?")
    meets = replace(said("Kommunen ordnar motorcykelträffar."), open_questions=(asked,))
    promise = version(meets)
    (question,) = questions(promise)

    result = with_answer(promise, question, answer=MeasureAnswer(2))

    assert result.commitments[0].open_questions == (asked,)


def test_a_draft_is_asked_the_same() -> None:
    drafted = DraftCommitment(CONTROLS.text, Span(0, 47), CONTROLS.clause)

    (question,) = questions(Draft(text=CONTROLS.text, commitments=(drafted,)))

    assert question.unit.words == "trafikkontroller"


def test_an_answer_becomes_a_clause_and_settles_its_question() -> None:
    promise = version(LAMPS, CONTROLS)
    (question,) = questions(promise)
    window = Period(date(2027, 1, 1), date(2027, 6, 30))

    result = with_answer(promise, question, answer=MeasureAnswer(12, window=window))

    untouched, changed = result.commitments
    assert untouched == LAMPS
    assert changed.clause == CountClause(
        12, criteria=Criteria(activities=("traffic_control",)), window=window
    )
    assert [q.code for q in changed.open_questions] == ["situation"]
    assert changed.text == CONTROLS.text


@pytest.mark.parametrize(
    ("per", "judged"),
    [
        (Per.PERIOD, Judged.TOTAL),
        (Per.YEAR, Judged.TOTAL),
        (Per.TERM, Judged.TOTAL),
        (Per.MONTH, Judged.EACH),
        (Per.WEEK, Judged.EACH),
        (Per.DAY, Judged.EACH),
    ],
)
def test_each_short_time_must_reach_its_number(per: Per, judged: Judged) -> None:
    clause = answered(version(CONTROLS), MeasureAnswer(2, per=per))

    assert (clause.per, clause.judged) == (per, judged)


def test_a_range_keeps_both_ends() -> None:
    clause = answered(version(CONTROLS), MeasureAnswer(3, op=Op.RANGE, upper=4))

    assert (clause.n, clause.upper, clause.op) == (3, 4, Op.RANGE)


def test_what_the_intent_asked_of_an_occasion_stays() -> None:
    window = Period(date(2027, 3, 1), date(2027, 4, 30))
    criteria = Criteria(activities=("speed_control",), place_classes=("school",))
    intent = IntentClause(IntentTag.ACTIVITY, criteria, window)

    clause = answered(version(replace(CONTROLS, clause=intent)), MeasureAnswer(2))

    assert (clause.criteria, clause.window) == (criteria, window)


@pytest.mark.parametrize(
    ("rule", "asked"), [("", ["counting_rule"]), ("En per kväll.", [])]
)
def test_an_unknown_unit_needs_a_counting_rule(rule: str, asked: list[str]) -> None:
    meets = replace(said("Kommunen ordnar motorcykelträffar."), counting_rule=rule)
    promise = version(meets)
    (question,) = questions(promise)

    result = with_answer(promise, question, answer=MeasureAnswer(2))

    assert [q.code for q in result.commitments[0].open_questions] == asked


def test_a_signed_promise_is_not_changed() -> None:
    signature = Signature("police", "chef", date(2027, 1, 1), "dnr 1")
    promise = replace(version(CONTROLS), signatures=(signature,))
    (question,) = questions(promise)

    with pytest.raises(ValueError, match="precisering"):
        with_answer(promise, question, answer=MeasureAnswer(2))


@pytest.mark.parametrize(
    ("first", "last", "refused"),
    [
        (date(2027, 1, 1), date(2027, 12, 31), False),
        (date(2026, 12, 31), date(2027, 6, 30), True),
        (date(2027, 6, 30), date(2028, 1, 1), True),
    ],
)
def test_the_window_lies_within_the_promise(
    first: date, last: date, *, refused: bool
) -> None:
    answer = MeasureAnswer(2, window=Period(first, last))
    if not refused:
        assert answered(version(CONTROLS), answer).window == answer.window
        return
    with pytest.raises(ValueError, match="utanför"):
        answered(version(CONTROLS), answer)


def test_what_has_a_number_is_not_answered_again() -> None:
    promise = version(CONTROLS)
    (question,) = questions(promise)
    once = with_answer(promise, question, answer=MeasureAnswer(2))

    with pytest.raises(ValueError, match="redan"):
        with_answer(once, question, answer=MeasureAnswer(3))


@pytest.mark.parametrize(
    ("n", "op", "upper"),
    [
        (0, Op.AT_LEAST, None),
        (3, Op.RANGE, None),
        (3, Op.AT_LEAST, 4),
        (3, Op.RANGE, 3),
    ],
)
def test_no_promise_to_count(n: int, op: Op, upper: int | None) -> None:
    with pytest.raises(ValueError, match="tal"):
        MeasureAnswer(n, op=op, upper=upper)
    assert MeasureAnswer(1).n == 1


def test_comparable_is_the_same_activity_or_one_below_it() -> None:
    rows = [
        SeenNumber(activity, "x", 1, True, Per.YEAR, "Bergby", "2025", "")
        for activity in (
            "traffic_control",
            "fixed_traffic_control",
            "operation",
            "visit",
        )
    ]
    span = Span(0, 1)

    found = comparable(NamedUnit("kontroller", span, "traffic_control"), rows)

    assert [each.activity for each in found] == [
        "traffic_control",
        "fixed_traffic_control",
    ]


def test_a_unit_outside_the_catalogue_is_compared_by_its_word() -> None:
    row = SeenNumber("meeting", "nya träffar", 2, True, Per.YEAR, "Bergby", "2025", "")

    assert comparable(NamedUnit("öppna träffar", Span(0, 1), ""), [row]) == (row,)
    assert comparable(NamedUnit("öppna kurser", Span(0, 1), ""), [row]) == ()


def test_the_guide_goes_with_the_question() -> None:
    (question,) = questions(version(CONTROLS), seen=read_seen_numbers(ROW))

    assert [(each.n, each.municipality) for each in question.guide] == [(50, "Bergby")]


def test_the_table_of_published_numbers_can_be_read() -> None:
    seen = read_seen_numbers(TABLE.read_text(encoding="utf-8"))

    assert len(seen) == TABLE.read_text(encoding="utf-8").count("[[seen]]")
    assert all(each.source.startswith("https://") for each in seen)
    assert {(each.n, each.per) for each in seen if each.municipality == "Luleå"} >= {
        (50, Per.PERIOD),
        (1, Per.DAY),
    }


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (ROW.replace("n = 50", "n = 0"), "heltal"),
        (ROW.replace("n = 50", 'n = "50"'), "heltal"),
        (ROW.replace("n = 50\n", ""), "fälten"),
        (ROW + 'extra = "x"\n', "extra"),
        (ROW.replace("traffic_control", "okänd"), "aktivitetstyp"),
    ],
)
def test_a_wrong_row_is_refused(row: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        read_seen_numbers(row)
    with pytest.raises(ValueError, match="rad 2"):
        read_seen_numbers(ROW + row)
    assert read_seen_numbers(ROW.replace("n = 50", "n = 1"))[0].n == 1


@pytest.mark.parametrize(("word", "value"), [("true", True), ("false", False)])
def test_whether_the_page_said_at_least(word: str, *, value: bool) -> None:
    (row,) = read_seen_numbers(ROW.replace("at_least = true", f"at_least = {word}"))

    assert row.at_least is value
