# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""How heavy a text is."""

import pytest

from hallord.look.readability import lix


def test_lix_is_words_a_sentence_plus_long_words_in_per_cent() -> None:
    # Ten words, two sentences, three long words: 5 + 30.
    text = "Vi kommer i dag. Polisen och kommunen hjälps åt tillsammans."

    assert lix(text) == pytest.approx(10 / 2 + 100 * 3 / 10)


@pytest.mark.parametrize(("word", "long"), [("kommun", 0), ("kommune", 100)])
def test_a_long_word_has_seven_letters(word: str, long: int) -> None:
    assert lix(word) == 1 + long


def test_a_colon_and_a_question_end_a_sentence_but_not_inside_a_word() -> None:
    assert lix("Vad? Så här: vi går.") == pytest.approx(5 / 3)
    assert lix("Klockan 8.30 går vi") == pytest.approx(5 / 1 + 100 / 5)


def test_a_text_without_end_is_one_sentence() -> None:
    assert lix("ett två tre") == 3


def test_a_hyphened_word_is_one_word() -> None:
    assert lix("Trafik-dagen är här.") == pytest.approx(3 + 100 / 3)


@pytest.mark.parametrize("text", ["", "…", " . "])
def test_no_words_no_readability(text: str) -> None:
    with pytest.raises(ValueError, match="inga ord"):
        lix(text)
