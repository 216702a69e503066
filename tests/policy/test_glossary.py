# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""One word, one thing, in two languages – and the code uses the same words."""

import ast
from collections import Counter

import pytest

from hallord.core import glossary
from tests.policy.source_files import PACKAGE, ROOT, python_files, tree, where

CORE = PACKAGE / "core"
TERMS = glossary.read_terms((CORE / "glossary.toml").read_text(encoding="utf-8"))


def public_classes() -> dict[str, str]:
    """Every public class of the core, and where it stands."""
    return {
        node.name: where(path, line=node.lineno)
        for path in python_files(CORE)
        for node in tree(path).body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    }


def test_every_public_class_of_the_core_is_in_the_glossary() -> None:
    known = {term.class_name for term in TERMS}

    missing = [
        f'{place}: class {name} lacks a [[term]] in core/glossary.toml whose "en" '
        f"reads as {name} (and then: python tools/write_glossary.py)"
        for name, place in public_classes().items()
        if name not in known
    ]

    assert public_classes()
    assert missing == []


def test_no_two_classes_of_the_core_share_a_name() -> None:
    names = Counter(
        node.name
        for path in python_files(CORE)
        for node in tree(path).body
        if isinstance(node, ast.ClassDef)
    )

    assert [name for name, times in names.items() if times > 1] == []


def test_the_page_is_what_the_glossary_says() -> None:
    page = (ROOT / "GLOSSARY.md").read_text(encoding="utf-8")

    assert page == glossary.render_markdown(TERMS)


@pytest.mark.parametrize(
    ("en", "class_name"),
    [
        ("promise", "Promise"),
        ("safety walk", "SafetyWalk"),
        ("follow-up", "FollowUp"),
        ("one per", "OnePer"),
    ],
)
def test_the_english_term_gives_the_class_name(en: str, class_name: str) -> None:
    assert glossary.GlossaryTerm("ord", en, "betyder").class_name == class_name


TWO = """
[[term]]
sv = "{0}"
en = "{1}"
means = "ett"
[[term]]
sv = "{2}"
en = "{3}"
means = "två"
"""


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("löfte", "promise", "löfte", "pledge"), "löfte förekommer två gånger"),
        (("löfte", "promise", "Löfte", "pledge"), "Löfte förekommer två gånger"),
        (("löfte", "safety walk", "vandring", "safety-walk"), "SafetyWalk förekommer"),
        (("löfte", "löfte", "vandring", "walk"), "ASCII"),
        (("löfte", "", "vandring", "walk"), "term 1 .*en ska vara en text"),
        (("löfte", "promise", "", "walk"), "term 2 .*sv ska vara en text"),
        (("löf|te", "promise", "vandring", "walk"), "radbyte"),
    ],
)
def test_a_glossary_that_is_not_one_to_one_is_refused(
    words: tuple[str, str, str, str], complaint: str
) -> None:
    with pytest.raises(ValueError, match=complaint):
        glossary.read_terms(TWO.format(*words))


def test_two_different_words_are_accepted() -> None:
    terms = glossary.read_terms(TWO.format("löfte", "promise", "vandring", "walk"))

    assert [(term.sv, term.en, term.means, term.source) for term in terms] == [
        ("löfte", "promise", "ett", ""),
        ("vandring", "walk", "två", ""),
    ]


def test_a_misspelt_key_is_refused() -> None:
    with pytest.raises(ValueError, match="okänd nyckel mean"):
        glossary.read_terms('[[term]]\nsv = "a"\nen = "b"\nmean = "c"')


def test_the_page_is_in_swedish_order_and_names_the_source() -> None:
    terms = [
        glossary.GlossaryTerm(sv, f"word {n}", "sak", source)
        for n, (sv, source) in enumerate(
            [("öga", ""), ("ärm", "lagen"), ("åra", ""), ("Zorn", ""), ("ed", "")]
        )
    ]

    rows = glossary.render_markdown(terms).splitlines()[-5:]

    assert [row.split(" | ")[0] for row in rows] == [
        "| ed",
        "| Zorn",
        "| åra",
        "| ärm",
        "| öga",
    ]
    assert rows[3] == "| ärm | word 1 | sak (lagen) |"
    assert rows[4] == "| öga | word 0 | sak |"
