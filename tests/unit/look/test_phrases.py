# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""The words of standings and reasons."""

import ast
import re
from datetime import date
from pathlib import Path

import pytest

from hallord.look.formats import Lang
from hallord.look.phrases import (
    REASON_WORDS,
    label_sentence,
    label_words,
    render,
    standing_words,
    tally_words,
)
from hallord.look.readability import lix
from hallord.look.shapes import Tone, shape_names
from hallord.look.templates import Value, Words, fill, gaps
from hallord.look.verdict_words import (
    DETAIL_WORDS,
    LABEL_SENTENCES,
    LABEL_WORDS,
    VERDICT_WORDS,
)

TABLES = (VERDICT_WORDS, LABEL_WORDS, REASON_WORDS, DETAIL_WORDS)
SAMPLE: dict[str, Value] = {
    "number": 2,
    "least": 3,
    "passed": 40,
    "whole": 365,
    "day": date(2022, 6, 30),
    "deadline": date(2022, 9, 15),
    "parties": ("kommunen",),
    "agent": "Nattvakten",
    "principal": "kommunen",
    "proof": "ett beslut",
    "missed": 21,
    "due": 92,
    "value": "0.41",
    "low": "0.38",
    "high": "0.44",
    "buckets": ("2022-03", "2022-W09"),
    "reference": "KS 2021/123",
    "first": 13,
    "last": 18,
    "minutes": 30,
    "season": "sommaren",
    "place_classes": ("skola",),
    "commitments": ("punkt 2",),
}


def all_words() -> list[tuple[str, Words]]:
    told = [(code, words) for table in TABLES for code, words in table.items()]
    return told + [(code, w) for code, many in LABEL_SENTENCES.items() for w in many]


def test_every_shape_has_words_in_the_same_order() -> None:
    assert tuple(VERDICT_WORDS) == shape_names()


@pytest.mark.parametrize(("code", "words"), all_words())
def test_both_languages_have_the_same_gaps(code: str, words: Words) -> None:
    assert gaps(words.sv) == gaps(words.en), code
    assert words.sv != words.en


@pytest.mark.parametrize("code", REASON_WORDS)
@pytest.mark.parametrize("lang", ["sv", "en"])
def test_a_reason_is_a_whole_sentence(code: str, lang: Lang) -> None:
    text = render(code, SAMPLE, lang)

    assert text[0].isupper() or text[0].isdigit()
    assert text.endswith(".")
    assert not re.search(r"[{}#|]", text)


def test_the_swedish_is_easy_to_read() -> None:
    reasons = [render(code, SAMPLE) for code in REASON_WORDS]
    scores = [lix(text) for text in reasons]

    assert sum(scores) / len(scores) <= 40
    assert lix(" ".join(reasons)) <= 40


# Codes that the core works out while it runs, by the expression that yields them.
WORKED_OUT = {
    "question.before": {"before_window", "before_interpretation"},
    "f'same_{question.one_per}'": {"same_day", "same_day_place", "same_weekend"},
    "verdict.value": {"awaiting_confirmation", "not_reported", "not_yet_reported"},
    "code": {
        "archive_empty",
        "archive_partial",
        "awaiting",
        "missed",
        "no_proof",
        "not_measured",
        "off_season",
        "other_place",
        "other_place_class",
        "outside_window",
        "place_unknown",
        "reached",
        "request_missed",
        "request_untold",
        "request_waits",
        "unconfirmed",
    },
}


def codes_in(source: str) -> set[str]:
    """The codes given to `Reason.of`, wherever it is called."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Reason.of":
            code = node.args[0]
            either = [code.body, code.orelse] if isinstance(code, ast.IfExp) else [code]
            for one in either:
                text = ast.unparse(one)
                named = isinstance(one, ast.Constant)
                found |= {ast.literal_eval(text)} if named else WORKED_OUT[text]
    return found


def test_every_reason_that_the_core_can_give_has_its_words(root: Path) -> None:
    given: set[str] = set()
    for path in sorted((root / "src/hallord/core").glob("*.py")):
        given |= codes_in(path.read_text("utf-8"))

    assert given, "no reasons found: has the way to write them changed?"
    known = REASON_WORDS.keys() | LABEL_WORDS.keys()
    assert given - known == set(), "give these codes words in look/*_words.py"


def test_codes_are_found_however_they_are_written() -> None:
    source = """
Reason.of("a"); Reason.of("b" if x else "c", n=1); Reason.of(question.before)
"""
    assert codes_in(source) == {"a", "b", "c", "before_window", "before_interpretation"}


def test_a_code_without_words_stops_the_page() -> None:
    with pytest.raises(KeyError, match="made_up"):
        render("made_up", {})


def test_names_stand_for_ids() -> None:
    text = render(
        "unconfirmed", {"parties": ("k", "p")}, names={"k": "kommunen", "p": "polisen"}
    )

    assert text == "Ingen bekräftelse från kommunen och polisen."


@pytest.mark.parametrize(
    ("pace", "done", "target", "nearly_over", "expected"),
    [
        ("on_pace", 3, 5, False, "I takt – 3 av 5"),
        ("behind", 3, 5, False, "Ligger efter – 3 av 5"),
        ("none", 2, 5, False, "Pågår – 2 av 5"),
        ("none", 0, 1, False, "Pågår – inte klart än, 0 av 1"),
        ("none", 2, 3, False, "Pågår – inte klart än, 2 av 3"),
        ("none", 2, 4, False, "Pågår – 2 av 4"),
        ("none", 3, 3, False, "Pågår – 3 av 3"),
        ("none", 4, 5, True, "Pågår – 1 kvar, 4 av 5"),
        ("none", 3, 5, True, "Pågår – 2 kvar, 3 av 5"),
        ("none", 5, 5, True, "Pågår – 5 av 5"),
        ("behind", 3, 5, True, "Ligger efter – 3 av 5"),
    ],
)
def test_an_open_standing_says_how_far_it_has_come(
    pace: str, done: int, target: int, nearly_over: bool, expected: str
) -> None:
    words = standing_words(
        "open", pace=pace, done=done, target=target, last_tenth=nearly_over
    )

    assert words.whole == expected


def test_a_kept_promise_may_be_more_than_kept() -> None:
    assert standing_words("kept", done=5, target=5).detail == "5 av 5"
    assert standing_words("kept", done=6, target=5).detail == "6 av 5, fler än utlovat"


def test_a_broken_count_tells_when_it_was_reached_after_all() -> None:
    late = standing_words("broken", done=4, target=5, day=date(2023, 1, 12))

    assert late.whole == "Hölls inte – 4 av 5, nåddes 12 januari 2023"
    assert standing_words("broken", done=4, target=5).whole == "Hölls inte – 4 av 5"


def test_who_has_not_reported_is_named() -> None:
    words = standing_words(
        "not_reported",
        parties=("Bergby kommun", "Polisen"),
        day=date(2022, 6, 30),
    )

    assert words.word == (
        "Inte redovisat av Bergby kommun och Polisen sedan 30 juni 2022"
    )
    assert words.tone is Tone.GREY_DARK
    assert words.form == "not_reported"


def test_without_a_name_there_is_no_accusation_at_all() -> None:
    with pytest.raises(KeyError, match="parties"):
        standing_words("not_reported", day=date(2022, 6, 30))


@pytest.mark.parametrize(
    "verdict",
    ["not_followed_here", "not_started", "never_due", "withdrawn", "undecided"],
)
def test_a_standing_that_no_count_explains_shows_none(verdict: str) -> None:
    assert standing_words(verdict, done=0, target=5).detail == ""


def test_what_was_done_shows_even_where_no_number_was_promised() -> None:
    words = standing_words("not_checkable", done=12)

    assert words.detail == "12, inget antal lovat"
    assert standing_words("not_checkable", done=0).detail == ""
    assert standing_words("not_checkable").detail == ""


def test_english_is_a_full_sibling() -> None:
    words = standing_words("open", lang="en", done=0, target=1)

    assert words.whole == "Under way – not done yet, 0 of 1"


def test_labels_stand_beside() -> None:
    assert (
        label_words("paused", {"last": date(2022, 3, 1)}) == "Pausat till 1 mars 2022"
    )
    assert label_words("shared", lang="en") == "Counts for several points"


def test_a_label_is_explained_as_fully_as_it_can_be() -> None:
    day = date(2022, 3, 1)

    assert label_sentence("interpretation", {"day": day, "percent": 44}) == (
        "Parterna sa 1 mars 2022 hur de räknar. Då hade 44 procent av tiden gått."
    )
    assert label_sentence("interpretation", {"day": day}) == (
        "Parterna sa 1 mars 2022 hur de räknar."
    )
    assert label_sentence(
        "shared", {"commitments": ("a",)}, names={"a": "punkt 2"}
    ) == ("Något tillfälle räknas också i punkt 2.")


def test_a_label_that_says_it_all_has_no_sentence() -> None:
    assert label_sentence("example", {}) == ""


@pytest.mark.parametrize(("code", "error"), [("paused", "saknar"), ("what", "what")])
def test_a_label_that_cannot_be_explained_stops_the_page(code: str, error: str) -> None:
    with pytest.raises(KeyError, match=error):
        label_sentence(code, {})


def test_every_explained_label_is_a_label() -> None:
    assert LABEL_SENTENCES.keys() <= LABEL_WORDS.keys()


def test_measured_values_and_missed_times_are_written_out() -> None:
    measured = render("level_passed", SAMPLE)
    missed = render("bucket_missed", SAMPLE)

    assert "gav 0,41" in measured
    assert "mellan 0,38 och 0,44" in measured
    assert missed == "Det som lovades missades här: mars 2022 och vecka 9 2022."


def test_a_number_goes_with_its_noun() -> None:
    noun = Words("1 pass|# pass", "1 shift|# shifts")

    assert tally_words(12, noun) == "12 pass"
    assert tally_words(1, noun, "en") == "1 shift"
    assert tally_words(0, noun, "en") == "0 shifts"


def test_verdicts_fill_with_the_sample() -> None:
    for words in VERDICT_WORDS.values():
        assert fill(words.sv, SAMPLE, "sv")
        assert fill(words.en, SAMPLE, "en")
