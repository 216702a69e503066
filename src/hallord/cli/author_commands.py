# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The commands for those who write promises: `lint`, `measurable` and `compare`."""

import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path

from hallord.adapters.contract import ContractError, read_contract, write_contract
from hallord.adapters.promise_text import UnreadablePageError, open_page
from hallord.cli.talk import (
    DONE,
    WRONG_COMMAND,
    RefusalError,
    Voice,
    as_json,
    read_file,
    write_file,
)
from hallord.core.drafts import Draft
from hallord.core.lineage import Lineage, through_the_years
from hallord.core.measurable import (
    MeasureAnswer,
    MeasureQuestion,
    questions,
    read_seen_numbers,
    with_answer,
)
from hallord.core.periods import Per
from hallord.core.promises import Promise
from hallord.core.reading import read
from hallord.core.vagueness import (
    RULES,
    LintFinding,
    as_linted,
    lint,
    promise_score,
)
from hallord.look.formats import percent_text
from hallord.look.lineage_words import lineage_sentences
from hallord.look.lint_words import SEVERITY_WORDS, finding_words, rewrite_words
from hallord.look.measure_words import guide_words, question_words, suggested_words
from hallord.look.readability import lix

_PER = {"": Per.PERIOD, "år": Per.YEAR, "halvår": Per.HALF_YEAR, "månad": Per.MONTH}
_PER |= {"vecka": Per.WEEK, "dag": Per.DAY, "dygn": Per.DAY, "termin": Per.TERM}
_PER |= {"year": Per.YEAR, "month": Per.MONTH, "week": Per.WEEK, "day": Per.DAY}


def promise_or_draft(path: Path, voice: Voice) -> Promise | Draft:
    """Return what a file holds: a contract where it ends in .toml, else a page."""
    content = read_file(path, voice)
    try:
        if path.suffix.casefold() == ".toml":
            return read_contract(content.decode("utf-8-sig"), name=path.name)
        return read(open_page(content).text)
    except UnicodeDecodeError as problem:
        raise RefusalError(voice.words("not_utf8", name=path.name)) from problem
    except ContractError as problem:
        raise RefusalError(str(problem)) from problem
    except UnreadablePageError as problem:
        text = voice.words("no_read", name=path.name, problem=str(problem))
        raise RefusalError(text) from problem


def lint_command(chosen: Namespace, voice: Voice) -> int:
    """Say what is vague in a contract or a page, and how it could be written."""
    found = promise_or_draft(Path(chosen.file), voice)
    before = promise_or_draft(Path(chosen.after), voice) if chosen.after else None
    linted = as_linted(found, lix=lix, predecessor=before)
    findings = lint(linted)
    if chosen.json:
        voice.answer(as_json([_finding_facts(one) for one in findings]))
        return DONE
    names = {party.id: party.called for party in found.parties}
    told: int | None = None
    for finding in findings:
        place = finding.commitment
        if place is not None and place != told:
            number, text = place + 1, found.commitments[place].text
            voice.answer(voice.words("lint_point", number=number, text=text))
        told = place
        voice.answer("\n".join(_finding_lines(finding, names, voice)) + "\n")
    score = promise_score(linted)
    if score is not None:
        share = percent_text(score, voice.lang)
        voice.answer(voice.words("lint_score", share=share))
    return DONE


def _finding_lines(
    finding: LintFinding, names: Mapping[str, str], voice: Voice
) -> Iterator[str]:
    severity = SEVERITY_WORDS[finding.severity].in_language(voice.lang)
    yield f"  {finding.rule} {severity}"
    yield f"    {finding_words(finding, voice.lang, names=names)}"
    yield f"    {rewrite_words(finding, voice.lang, names=names)}"


def _finding_facts(finding: LintFinding) -> dict[str, object]:
    rule = next(rule for rule in RULES if rule.id == finding.rule)
    return {
        "rule": finding.rule,
        "name": rule.name,
        "severity": finding.severity.value,
        "commitment": finding.commitment,
        "span": [finding.span.start, finding.span.end] if finding.span else None,
        "reason": finding.reason.code,
        "params": {key: str(value) for key, value in finding.reason.params},
    }


def compare_command(chosen: Namespace, voice: Voice) -> int:
    """Say what became of a promise from version to version, oldest first."""
    paths = [Path(name) for name in chosen.files]
    if len(paths) == 1:
        raise RefusalError(voice.words("two_needed"), WRONG_COMMAND)
    versions = [promise_or_draft(path, voice) for path in paths]
    steps = through_the_years(versions)
    if chosen.json:
        pairs = zip(paths, paths[1:], steps, strict=False)
        voice.answer(as_json([_step_facts(old, new, step) for old, new, step in pairs]))
        return DONE
    for old, new, step in zip(paths, paths[1:], steps, strict=False):
        voice.answer(f"{old.name} → {new.name}")
        for sentence in lineage_sentences(step, voice.lang):
            voice.answer(f"  {sentence}")
    return DONE


def _step_facts(old: Path, new: Path, step: Lineage) -> dict[str, object]:
    return {
        "old": old.name,
        "new": new.name,
        "copied_unchanged": step.copied_unchanged,
        "numbers_lost": [[n.n, n.unit] for n in step.numbers_lost],
        "numbers_gained": [[n.n, n.unit] for n in step.numbers_gained],
        "commitments_before": step.total_before,
        "commitments_now": step.total_now,
        "entries": [
            {"old": one.old, "new": one.new, "fate": one.fate.value}
            for one in step.entries
        ],
    }


def measurable_command(chosen: Namespace, voice: Voice) -> int:
    """Ask for the number that is lacking, point by point, and write the contract."""
    path = Path(chosen.contract)
    promise = promise_or_draft(path, voice)
    if isinstance(promise, Draft):
        raise RefusalError(voice.words("measurable_contract", name=path.name))
    table = files("hallord.core").joinpath("published_numbers.toml")
    seen = read_seen_numbers(table.read_text(encoding="utf-8"))
    answered = 0
    for question in questions(promise, seen=seen):
        voice.remark(f"\n”{question.text}”\n{question_words(question, voice.lang)}")
        for line in guide_words(question.guide[:5], voice.lang):
            voice.remark(f"  {line}")
        answer = _answer(voice)
        if answer is None:
            continue
        promise = _made_measurable(promise, question, answer, voice)
        answered += 1
        voice.remark(f"  → {suggested_words(question, answer, voice.lang)}")
    if answered:
        write_file(Path(chosen.output or path), write_contract(promise).encode(), voice)
    voice.answer(voice.words("measurable_done", number=answered))
    return DONE


def _made_measurable(
    promise: Promise, question: MeasureQuestion, answer: MeasureAnswer, voice: Voice
) -> Promise:
    try:
        return with_answer(promise, question, answer=answer)
    except ValueError as problem:
        text = voice.words("measurable_refused", problem=str(problem))
        raise RefusalError(text) from problem


def _answer(voice: Voice) -> MeasureAnswer | None:
    """Return a typed answer, "12" or "2 per år"; None for an empty line."""
    while True:
        voice.remark(voice.words("measurable_how"))
        line = sys.stdin.readline()
        if not line.strip():
            return None
        number, _, per = line.strip().partition(" ")
        unit = per.removeprefix("per ").strip()
        whole = number.isascii() and number.isdigit() and int(number) > 0
        if whole and unit in _PER:
            return MeasureAnswer(int(number), _PER[unit])
        voice.remark(voice.words("measurable_again"))
