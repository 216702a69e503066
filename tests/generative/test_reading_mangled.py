# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Mangled pages: the reader never fails, never invents, and knows where words stand."""

import json
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallord.adapters.promise_text import UnreadablePageError, open_page
from hallord.core.clauses import CountClause
from hallord.core.drafts import FieldSource
from hallord.core.drafts_json import draft_as_json
from hallord.core.reading import read
from hallord.core.reading.numerals import WORDS
from tests.support import reading_pages as pages

NOISE = 'abcåäö •-–−\n\n..:;()0123456789/"\x00\u2028\u200b\ufffdİßﬁ\U0001f600§#*'
ROUND = {"dussin", "tal"}


def mangled(chance: random.Random) -> str:
    """A page with letters lost, moved, doubled and strewn in."""
    text = list(chance.choice(pages.ALL))
    for _ in range(chance.randint(1, 40)):
        start = chance.randrange(len(text) + 1)
        end = min(len(text), start + chance.randint(1, 60))
        match chance.randint(0, 5):
            case 0:
                del text[start:end]
            case 1:
                text[start:start] = chance.choices(NOISE, k=chance.randint(1, 20))
            case 2:
                text[start:start] = text[start:end] * chance.randint(1, 4)
            case 3:
                moved = text[start:end]
                chance.shuffle(moved)
                text[start:end] = moved
            case 4:
                text[start:end] = "".join(text[start:end]).upper()
            case _:
                text[start:start] = chance.choice(pages.ALL)[:200]
    return "".join(text)


def check(text: str) -> None:
    """What holds of every draft, whatever the text."""
    draft = read(text)
    json.dumps(draft_as_json(draft))
    for commitment in draft.commitments:
        span = commitment.span
        assert 0 <= span.start < span.end <= len(text)
        number = commitment.field("n")
        if not isinstance(commitment.clause, CountClause) or number is None:
            continue
        if number.source is FieldSource.TEXT:
            assert stands_in(commitment.clause.n, text[span.start : span.end])


def stands_in(number: int, words: str) -> bool:
    """A slow and obvious look for the number: as figures, or as a word."""
    plain = words.lower()
    figures = "".join(letter for letter in plain if letter.isalnum())
    named = [word for word, value in WORDS.items() if value == number]
    said = str(number) in figures or any(word in plain for word in named)
    return (
        said
        or any(word in plain for word in ROUND)
        or (number == 1 and any(word in plain for word in ("årlig", "daglig", "varje")))
    )


@given(st.integers(0, 2**32))
def test_a_mangled_page_is_read_all_the_same(seed: int) -> None:
    check(mangled(random.Random(seed)))


@given(st.text(max_size=400))
def test_any_text_is_read(text: str) -> None:
    check(text)


@given(st.binary(max_size=300), st.sampled_from([b"", b"<p>", b"PK\x03\x04", b"%PDF-"]))
def test_any_file_is_opened_or_refused_as_unreadable(data: bytes, head: bytes) -> None:
    try:
        opened = open_page(head + data)
    except UnreadablePageError:
        return
    else:
        check(opened.text)


@pytest.mark.slow
def test_ten_thousand_mangled_pages_are_read() -> None:
    chance = random.Random(20260726)

    for _ in range(10_000):
        check(mangled(chance))


@pytest.mark.parametrize(
    "piece",
    [
        "minst en gång per vecka och ", "polisen och kommunen ", "Polisen ska en, ",
        "2-", "• ", "ab-\n", "i samverkan med ", "om skolan ", "Aa ", "(", "synas ",
    ],
)  # fmt: skip
def test_a_page_of_one_thing_over_and_over_ends(piece: str) -> None:
    check(piece * (8_000 // len(piece)))
