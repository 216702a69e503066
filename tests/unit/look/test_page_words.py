# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of the pages: whole in both languages, and easy to read."""

import ast
import re
from pathlib import Path

import pytest

from hallord.core.verdicts import Verdict
from hallord.look.about_words import ABOUT, ABOUT_LEAD, CHECK, CHECK_LEAD
from hallord.look.mark_words import LABEL_MEANINGS, MARK_MEANINGS
from hallord.look.page_words import PAGE_WORDS, page_words
from hallord.look.readability import lix
from hallord.look.templates import Words, gaps
from hallord.look.verdict_words import LABEL_WORDS

ROOT = Path(__file__).parents[3]
PAGES = ROOT / "src/hallord/adapters/public_pages"


@pytest.mark.parametrize("code", PAGE_WORDS)
def test_both_languages_have_the_same_gaps(code: str) -> None:
    words = PAGE_WORDS[code]

    assert gaps(words.sv) == gaps(words.en)
    assert words.sv
    assert words.en


def test_every_code_is_used_and_every_used_code_has_words() -> None:
    source = "".join(
        p.read_text("utf-8")
        for p in sorted(PAGES.rglob("*.*"))
        if p.suffix in {".py", ".html"}
    )
    asked = set(re.findall(r"(?:page_words\(|\bt\()\s*['\"](\w+)['\"]\s*[,)]", source))

    assert asked - PAGE_WORDS.keys() == set()
    literals = set(re.findall(r"['\"](\w+)['\"]", source))
    built = {
        code for code in PAGE_WORDS if re.match(r"menu_|col_|example_|archive_", code)
    }
    assert PAGE_WORDS.keys() - literals - built == set()


def test_every_verdict_and_label_is_explained() -> None:
    assert {name.partition(":")[0] for name in MARK_MEANINGS} == set(Verdict)
    assert LABEL_MEANINGS.keys() == LABEL_WORDS.keys()


def running_text() -> list[Words]:
    sections = [*ABOUT, *CHECK]
    text = [one for section in sections for one in section.paragraphs]
    return [
        *text,
        *MARK_MEANINGS.values(),
        *LABEL_MEANINGS.values(),
        ABOUT_LEAD,
        CHECK_LEAD,
    ]


def test_the_running_text_is_easy_to_read() -> None:
    scores = [lix(words.sv) for words in running_text()]

    assert sum(scores) / len(scores) <= 40


def test_every_running_sentence_ends() -> None:
    for words in running_text():
        assert words.sv.endswith(".")
        assert words.en.endswith(".")


def test_a_word_keeps_its_letter_in_the_middle_of_a_sentence() -> None:
    assert page_words("point_inside", "sv", {"number": 3}) == "punkt 3"


def test_an_unknown_code_is_an_error() -> None:
    with pytest.raises(KeyError):
        page_words("finns-inte", "sv")


def test_no_code_stands_twice() -> None:
    source = (ROOT / "src/hallord/look/page_words.py").read_text("utf-8")
    tables = [n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.Dict)]
    table = max(tables, key=lambda one: len(one.keys))
    keys = [key.value for key in table.keys if isinstance(key, ast.Constant)]

    assert len(keys) == len(set(keys)) == len(PAGE_WORDS)
