# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of the lint: every reason has them, and the page is what the table says."""

from __future__ import annotations

import ast
import re
from datetime import date
from pathlib import Path

import pytest

from hallord.core.clauses import (
    Clause,
    CountClause,
    IntentClause,
    IntentTag,
    MilestoneClause,
)
from hallord.core.periods import Period
from hallord.core.reasons import Reason, ReasonValue
from hallord.core.vagueness import (
    RULES,
    LintedCommitment,
    LintedPromise,
    LintFinding,
    Severity,
    lint,
)
from hallord.look.formats import Lang
from hallord.look.lint_finding_words import FINDING_WORDS
from hallord.look.lint_words import (
    RULE_WORDS,
    SEVERITY_WORDS,
    finding_words,
    reference_page,
    rewrite_words,
)
from hallord.look.readability import lix
from hallord.look.templates import gaps

ROOT = Path(__file__).resolve().parents[3]
RULES_CODE = ROOT / "src" / "hallord" / "core" / "vagueness"
INTENT = IntentClause(IntentTag.ACTIVITY)
SAMPLE: dict[str, ReasonValue] = {
    "words": "regelbundet", "unit": "trafikkontroller", "n": 4, "lix": 55,
    "parties": ("police", "municipality"), "problem": "Datumet 31 juni finns inte.",
    "kept": 4, "total": 5, "name": "Sorkby", "numbers": 1, "here": 2, "there": 1,
}  # fmt: skip


def finding(code: str, params: dict[str, ReasonValue] | None = None) -> LintFinding:
    given = tuple((params or {}).items())
    return LintFinding("L01", Severity.ERROR, Reason(code, given))


def codes_in_the_rules() -> set[str]:
    """The codes that the rules can give, read from their source."""
    found: set[str] = set()
    for path in RULES_CODE.glob("*_rules.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            named = [k.value for k in node.keywords if k.arg == "code"]
            of = isinstance(node.func, ast.Attribute) and node.func.attr == "of"
            first = node.args[:1] if of else []
            found |= {
                str(each.value)
                for each in (*named, *first)
                if isinstance(each, ast.Constant)
            }
    return found | {f"no_target_{tag.value}" for tag in IntentTag}


def test_every_code_of_the_rules_has_words_and_no_other() -> None:
    assert set(FINDING_WORDS) == codes_in_the_rules()


@pytest.mark.parametrize("code", sorted(FINDING_WORDS))
@pytest.mark.parametrize("lang", ["sv", "en"])
def test_each_finding_is_said_and_has_a_rewrite(code: str, lang: Lang) -> None:
    told = finding(code, SAMPLE)

    for said in (finding_words(told, lang), rewrite_words(told, lang)):
        assert said[0].isupper() or said[0] in "”“4"
        assert said.endswith((".", "?"))
        assert "{" not in said


@pytest.mark.parametrize("code", sorted(FINDING_WORDS))
def test_both_languages_have_the_same_gaps(code: str) -> None:
    words = FINDING_WORDS[code]

    for pair in (words.message, words.rewrite):
        assert gaps(pair.sv) == gaps(pair.en) <= set(SAMPLE)
    assert words.message.sv != words.rewrite.sv


def test_the_sentences_are_easy_to_read() -> None:
    every = " ".join(
        re.sub(r"\{.*?\}", "x", text)
        for words in FINDING_WORDS.values()
        for text in (words.message.sv, words.rewrite.sv)
    )

    assert lix(every) < 35


def test_a_finding_names_parties_as_people_do() -> None:
    told = finding("joint_without_lead", {"parties": ("police", "municipality")})
    names = {"police": "polisen", "municipality": "kommunen"}

    assert finding_words(told, names=names) == (
        "Polisen och kommunen lovar tillsammans, men ingen håller ihop arbetet."
    )


def test_one_and_many_where_publications_differ() -> None:
    one = finding("publications_differ", {"numbers": 1, "here": 1, "there": 1})
    many = finding("publications_differ", {"numbers": 2, "here": 3, "there": 4})

    assert (
        "ett tal skiljer, en punkt finns bara här och en bara"
        in finding_words(one).lower()
    )
    assert "2 tal skiljer, 3 punkter finns bara här och 4 bara" in finding_words(many)


def test_a_lost_value_is_no_hole() -> None:
    with pytest.raises(KeyError):
        finding_words(finding("soft_cadence"))
    with pytest.raises(KeyError):
        finding_words(finding("nonsense"))


def test_every_rule_and_severity_has_its_words() -> None:
    assert list(RULE_WORDS) == [rule.id for rule in RULES]
    assert set(SEVERITY_WORDS) == set(Severity)


TWO_YEARS = Period(date(2027, 1, 1), date(2028, 12, 31))
CLAUSES: dict[str, tuple[Clause, Clause]] = {
    "L07": (CountClause(5), CountClause(5)),
    "L08": (CountClause(4), CountClause(4)),
    "L11": (MilestoneClause("plan", "decision"), MilestoneClause("plan", "decision")),
    "L13": (CountClause(10), CountClause(10)),
    "L17": (MilestoneClause("plan", "decision"), MilestoneClause("plan", "decision")),
    "L18": (CountClause(2), CountClause(2)),
    "L19": (CountClause(50), CountClause(10)),
    "L21": (CountClause(1), CountClause(1)),
}
COUNTED_AFTER = {"L01", "L02", "L04", "L05", "L16", "L14", "L15", "L22", "L23"}
BY_FIELDS = {"L09", "L10", "L24", "R01", "R02"}
"""Rules whose example shows what no sentence alone can."""


def struck(rule: str, text: str, clause: Clause) -> bool:
    commitment = LintedCommitment(text, clause, lead=("municipality",))
    whole = LintedPromise((commitment,), period=TWO_YEARS, names=("Bergby kommun",))
    return any(each.rule == rule for each in lint(whole))


@pytest.mark.parametrize("rule", [r for r in RULE_WORDS if r not in BY_FIELDS])
def test_the_example_strikes_and_the_better_one_does_not(rule: str) -> None:
    words = RULE_WORDS[rule]
    after: Clause = CountClause(4) if rule in COUNTED_AFTER else INTENT
    first, second = CLAUSES.get(rule, (INTENT, after))
    before = re.sub(r" \(.*\)$", "", words.before)

    assert struck(rule, before, first)
    assert not struck(rule, words.after, second)


def test_the_page_is_what_the_table_says() -> None:
    page = (ROOT / "docs" / "sv" / "granskning.md").read_text(encoding="utf-8")

    assert page == reference_page(), "python tools/write_lint_reference.py"
    assert all(f"## {rule.id} " in page for rule in RULES)
