# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page of rules says what the spec tests say."""

from pathlib import Path

import pytest

import rules_page

FILE = '''
"""En rubrik.

Något om den.
"""
from datetime import date
import pytest

@pytest.mark.parametrize(("en_dag", "hålls"), [
    (date(2022, 3, 5), True), pytest.param(None, ("a|b", 2))])
def test_b(en_dag, hålls):
    """Regeln.

    Mer om
    regeln.
    """

@pytest.mark.parametrize("bara", [(), 3])
def test_a(bara):
    """En andra regel."""
'''

TWO_TABLES = '''
import pytest

@pytest.mark.parametrize("a", [1])
@pytest.mark.parametrize("b", [1])
def test_a(a, b):
    """Regel."""
'''


def test_the_page_is_what_the_spec_tests_say() -> None:
    page = rules_page.page(rules_page.chapters())

    said = rules_page.PAGE.read_text(encoding="utf-8")
    assert said == page, "renew it with: python tools/rules_page.py"


def test_every_chapter_has_rules() -> None:
    found = rules_page.chapters()

    assert found
    assert all(chapter.rules for chapter in found)


def test_no_two_rules_of_a_chapter_say_the_same() -> None:
    for chapter in rules_page.chapters():
        said = [rule.sentence for rule in chapter.rules]
        assert len(said) == len(set(said))


def test_a_rule_is_read_with_its_table(tmp_path: Path) -> None:
    (tmp_path / "test_x.py").write_text(FILE, encoding="utf-8")

    (chapter,) = rules_page.chapters(tmp_path)

    assert (chapter.title, chapter.explanation) == ("En rubrik.", "Något om den.")
    first, second = chapter.rules
    assert first == rules_page.Rule(
        sentence="Regeln.",
        explanation="Mer om regeln.",
        columns=("en dag", "hålls"),
        rows=(("5 mars 2022", "ja"), ("–", "a\\|b, 2")),
    )
    assert second.rows == (("inga",), ("3",))


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        ("def test_a():\n    pass\n", "test_a has no sentence"),
        (
            TWO_TABLES,
            "several tables",
        ),
    ],
)
def test_a_rule_that_cannot_be_shown_is_refused(
    tmp_path: Path, broken: str, says: str
) -> None:
    (tmp_path / "test_x.py").write_text(f'"""Rubrik."""\n{broken}', encoding="utf-8")

    with pytest.raises(ValueError, match=says):
        rules_page.chapters(tmp_path)


def test_the_chapters_come_in_the_order_of_a_reader() -> None:
    titles = [chapter.title for chapter in rules_page.chapters()]

    assert titles[0].startswith("Beskedet")
    assert titles[1].startswith("Så räknar Hållord: vad som är ett tillfälle")
    assert "tid: dagar" in titles[-1]
