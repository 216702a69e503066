# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""A contract by questions: what is answered stands there, the rest is left open."""

from collections.abc import Callable, Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallord.adapters.contract import (
    QUESTIONS,
    ContractError,
    Question,
    ask,
    check_contract,
    read_contract,
    write_contract,
)
from hallord.adapters.contract import answers as understood
from hallord.core.clauses import (
    CountClause,
    Criteria,
    IntentClause,
    IntentTag,
    MilestoneClause,
    Op,
)
from hallord.core.parties import PartyKind
from hallord.core.periods import Per, Period
from hallord.core.places import PlaceClass
from hallord.core.promises import Commitment, Promise

WHOLE = {
    "name": "Trygghet i offentlig miljö",
    "municipality": "Exempelköping",
    "first_day": "1 juli 2021",
    "last_day": "31 december 2022",
    "parties": "polisen och kommunen",
    "words": "Vi gör fem helginsatser ihop.",
    "kind": "1",
    "number": "fem",
    "binding": "1",
    "activity": "helginsats",
    "jointly": "ja",
    "weekend": "ja",
    "when": "2022",
    "place": "station",
    "ages": "13–18",
}


def answering(replies: Mapping[str, str | list[str]]) -> Callable[[Question], str]:
    """Somebody who has an answer, or several in turn, to some questions."""
    left = {
        key: [given] if isinstance(given, str) else list(given)
        for key, given in replies.items()
    }

    def answer(question: Question) -> str:
        waiting = left.get(question.id, [])
        return waiting.pop(0) if waiting else ""

    return answer


def made(**changes: str | list[str]) -> Promise:
    promise = ask(answering({**WHOLE, **changes}))
    assert check_contract(promise) == ()
    assert read_contract(write_contract(promise), name="a") == promise
    return promise


def only(promise: Promise) -> Commitment:
    (commitment,) = promise.commitments
    return commitment


def open_fields(commitment: Commitment) -> list[str]:
    return [question.field for question in commitment.open_questions]


def test_every_answer_stands_in_the_contract() -> None:
    promise = made()

    assert (promise.id, promise.title) == ("exempelkoping-2021-2022", WHOLE["name"])
    assert promise.period == Period(date(2021, 7, 1), date(2022, 12, 31))
    assert [party.id for party in promise.parties] == ["polisen", "kommunen"]
    assert all(party.official for party in promise.parties)
    assert only(promise).text == WHOLE["words"]
    assert only(promise).lead == ("polisen", "kommunen")
    assert only(promise).open_questions == ()
    assert only(promise).clause == CountClause(
        5,
        criteria=Criteria(
            activities=("weekend_operation",),
            jointly=("polisen", "kommunen"),
            place_classes=("station",),
            weekend=True,
            ages=(13, 18),
        ),
        window=Period(date(2022, 1, 1), date(2022, 12, 31)),
    )


@pytest.mark.parametrize(
    ("unanswered", "field"),
    [
        ("binding", "clause.op"),
        ("activity", "clause.criteria.activities"),
        ("jointly", "clause.criteria.jointly"),
        ("weekend", "clause.criteria.weekend"),
        ("when", "clause.window"),
        ("place", "clause.criteria.place_classes"),
        ("ages", "clause.criteria.ages"),
    ],
)
def test_what_is_unanswered_is_an_open_question(unanswered: str, field: str) -> None:
    commitment = only(made(**{unanswered: ""}))

    assert open_fields(commitment) == [field]
    assert commitment.open_questions[0].default
    assert commitment.clause.kind == "count"


def test_without_a_number_nothing_is_counted() -> None:
    commitment = only(made(number=""))

    assert isinstance(commitment.clause, IntentClause)
    assert commitment.clause.criteria.activities == ("weekend_operation",)
    assert open_fields(commitment) == ["clause.n"]


def test_without_a_kind_nothing_is_counted_either() -> None:
    commitment = only(made(kind=""))

    assert commitment.clause == IntentClause(IntentTag.ACTIVITY)
    assert open_fields(commitment) == ["clause.kind"]


def test_something_that_shall_exist_is_a_milestone() -> None:
    commitment = only(made(kind="2", proof="Invigning", due="30/6 2022"))

    assert commitment.clause == MilestoneClause(
        deliverable=WHOLE["words"],
        proof="invigning",
        proof_text="Invigning",
        due=date(2022, 6, 30),
    )
    assert commitment.open_questions == ()
    assert open_fields(only(made(kind="2"))) == ["clause.proof", "clause.due"]


@pytest.mark.parametrize(("answer", "tag"), list(enumerate(IntentTag, 1)))
def test_what_cannot_be_counted_is_an_intent(answer: int, tag: IntentTag) -> None:
    assert only(made(kind="3", tag=str(answer))).clause == IntentClause(tag)
    assert open_fields(only(made(kind="3"))) == ["clause.tag"]


def test_one_party_does_it_alone() -> None:
    commitment = only(made(jointly="nej", which="2"))

    assert isinstance(commitment.clause, CountClause)
    assert commitment.clause.criteria.by == ("kommunen",)
    assert commitment.lead == ("kommunen",)
    assert open_fields(only(made(jointly="nej"))) == ["clause.criteria.by"]


def test_a_promise_by_one_party_is_not_asked_who() -> None:
    promise = made(parties="polisen", jointly="")

    assert only(promise).lead == ("polisen",)
    assert only(promise).open_questions == ()


def test_a_word_for_several_activities_is_followed_by_a_choice() -> None:
    commitment = only(made(activity="trafikkontr", which="2"))

    assert isinstance(commitment.clause, CountClause)
    assert commitment.clause.criteria.activities == ("fixed_traffic_control",)
    assert open_fields(only(made(activity="trafikkontr"))) == [
        "clause.criteria.activities"
    ]


def test_the_number_can_be_for_each_year_or_at_most() -> None:
    clause = only(made(when="varje år", binding="2")).clause

    assert isinstance(clause, CountClause)
    assert (clause.per, clause.op, clause.window) == (Per.YEAR, Op.AT_MOST, None)


def test_several_points_are_asked_for_until_there_are_no_more() -> None:
    promise = made(words=["Ett.", "Två.", "Tre."], kind=["3", "3", "3"])

    assert [one.id for one in promise.commitments] == ["punkt-1", "punkt-2", "punkt-3"]


def test_without_a_last_day_the_promise_holds_until_it_is_replaced() -> None:
    promise = made(last_day="")

    assert promise.period.last is None
    assert promise.id == "exempelkoping-2021"


def test_a_misunderstood_answer_is_asked_for_again_with_the_reason() -> None:
    asked: list[Question] = []
    replies = answering({**WHOLE, "number": ["fem eller sex", "6"]})

    def listening(question: Question) -> str:
        asked.append(question)
        return replies(question)

    clause = only(ask(listening)).clause

    assert isinstance(clause, CountClause)
    assert clause.n == 6
    first, again = [each for each in asked if each.id == "number"]
    assert first.prompt("sv").startswith("Hur många gånger?\n")
    assert again.prompt("sv").startswith("”fem eller sex” är inget antal")
    assert again.prompt("en").startswith("“fem eller sex” is not a number")


@pytest.mark.parametrize(
    ("field", "wrong", "right"),
    [
        ("last_day", "30 juni 2021", "1 juli 2021"),
        ("when", "2020", "2021"),
        ("when", "2023", "2022"),
        ("name", "", "Löftet"),
        ("name", "ring 070-123 45 67", "Löftet"),
    ],
)
def test_an_impossible_answer_is_asked_for_again(
    field: str, wrong: str, right: str
) -> None:
    asked: list[str] = []
    replies = answering({**WHOLE, field: [wrong, right]})

    def listening(question: Question) -> str:
        asked.append(question.id)
        return replies(question)

    assert check_contract(ask(listening)) == ()
    assert asked.count(field) == 2


def test_a_due_day_outside_the_promise_is_asked_for_again() -> None:
    clause = only(made(kind="2", due=["1 januari 2023", "2022-12-31"])).clause

    assert isinstance(clause, MilestoneClause)
    assert clause.due == date(2022, 12, 31)


def test_a_needed_answer_that_never_comes_ends_the_questions() -> None:
    with pytest.raises(ContractError, match="Vad heter löftet"):
        ask(answering({}))
    with pytest.raises(ContractError, match="Hur många gånger"):
        ask(answering({**WHOLE, "number": ["många"] * 100}))


@given(st.data())
def test_whatever_is_answered_the_contract_can_be_read(data: st.DataObject) -> None:
    some = st.sampled_from(
        ["", "1", "2", "ja", "nej", "2022", "fem", "helginsats", "skola", "x", "13-18"]
    )

    def anything(question: Question) -> str:
        if question.needed:
            return WHOLE[question.id]
        if question.id == "words" and data.draw(st.booleans()):
            return ""
        return data.draw(some | st.text(max_size=6))

    try:
        promise = ask(anything)
    except ContractError:
        return

    assert check_contract(promise) == ()


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_every_question_speaks_both_languages(question: Question) -> None:
    assert question.prompt("sv") == f"{question.sv}\n{question.help_sv}"
    assert question.prompt("en") == f"{question.en}\n{question.help_en}"
    assert question.sv != question.en
    assert question.help_sv != question.help_en


@pytest.mark.parametrize(
    ("answer", "day"),
    [
        ("2022-12-31", date(2022, 12, 31)),
        ("31 december 2022", date(2022, 12, 31)),
        ("31 dec 2022", date(2022, 12, 31)),
        ("1:e maj 2022", date(2022, 5, 1)),
        ("31/12 2022", date(2022, 12, 31)),
        ("1/2-2022", date(2022, 2, 1)),
        ("2000-01-01", date(2000, 1, 1)),
        ("2099-12-31", date(2099, 12, 31)),
    ],
)
def test_dates_are_understood_as_people_write_them(answer: str, day: date) -> None:
    assert understood.day(answer) == day


@pytest.mark.parametrize(
    "answer",
    ["31 juni 2022", "30 februari 2022", "1 ma 2022", "1 mattan 2022", "1999-12-31",
     "2100-01-01", "i morgon", "2022", "13/13 2022", "0 maj 2022"],
)  # fmt: skip
def test_what_is_no_date_is_told(answer: str) -> None:
    with pytest.raises(understood.AnswerError) as told:
        understood.day(answer)

    assert told.value.sv != told.value.en


@pytest.mark.parametrize(
    ("answer", "number"),
    [("1", 1), ("tolv", 12), ("Minst 10 gånger", 10), ("999999", 999_999)],
)
def test_numbers_are_understood(answer: str, number: int) -> None:
    assert understood.number(answer) == number


@pytest.mark.parametrize("answer", ["0", "noll", "-1", "1000000", "1,5", "ett par"])
def test_what_is_no_number_is_told(answer: str) -> None:
    with pytest.raises(understood.AnswerError):
        understood.number(answer)


@pytest.mark.parametrize(
    ("answer", "kinds"),
    [
        ("polisen", (PartyKind.POLICE,)),
        ("Kommunen & polisen", (PartyKind.MUNICIPALITY, PartyKind.POLICE)),
        ("police and municipality", (PartyKind.POLICE, PartyKind.MUNICIPALITY)),
        ("polisen, polis", (PartyKind.POLICE,)),
    ],
)
def test_parties_are_understood(answer: str, kinds: tuple[PartyKind, ...]) -> None:
    assert understood.party_kinds(answer) == kinds


@pytest.mark.parametrize("answer", ["", ",", "brandkåren", "polisen och grannen"])
def test_unknown_parties_are_told(answer: str) -> None:
    with pytest.raises(understood.AnswerError):
        understood.party_kinds(answer)


@pytest.mark.parametrize(
    ("answer", "span"),
    [
        ("13–18", (13, 18)),
        ("13 till 18 år", (13, 18)),
        ("0-120", (0, 120)),
        ("15-15", (15, 15)),
    ],
)
def test_ages_are_understood(answer: str, span: tuple[int, int]) -> None:
    assert understood.ages(answer) == span


@pytest.mark.parametrize("answer", ["18–13", "13–121", "unga", "13"])
def test_what_are_no_ages_is_told(answer: str) -> None:
    with pytest.raises(understood.AnswerError):
        understood.ages(answer)


@pytest.mark.parametrize("code", [0xD800, 0xDFFF])
def test_half_a_character_is_no_word(code: int) -> None:
    with pytest.raises(understood.AnswerError, match="trasigt tecken"):
        understood.words(f"Löfte {chr(code)}")
    assert understood.words(" \ud7ff\ue000 ") == "\ud7ff\ue000"


def test_it_may_not_matter() -> None:
    assert understood.ages("nej") is understood.ANYTHING
    assert understood.place_class("spelar ingen roll") is understood.ANYTHING
    assert understood.place_class("Skola") is PlaceClass.SCHOOL
    with pytest.raises(understood.AnswerError):
        understood.place_class("månen")


@pytest.mark.parametrize("answer", ["0", "4", "-1", "ett", "1 2"])
def test_only_a_choice_that_is_there_can_be_made(answer: str) -> None:
    with pytest.raises(understood.AnswerError):
        understood.choice(answer, of=3)
    assert [understood.choice(one, of=3) for one in ("1", "3.")] == [1, 3]


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Järfälla", "jarfalla"),
        ("  Upplands-Bro kommun ", "upplands-bro-kommun"),
        ("Östersund/Öland", "ostersund-oland"),
        ("Малмё", ""),
        ("a" * 70, "a" * 60),
    ],
)
def test_a_name_becomes_an_id(text: str, slug: str) -> None:
    assert understood.slug_of(text) == slug
