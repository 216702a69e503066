# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rules about what is to be reached: a number, a level, a thing or a rhythm."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from hallord.core.clauses import IntentClause, Kind
from hallord.core.reasons import Reason
from hallord.core.vagueness.findings import LintMark, marked
from hallord.core.vagueness.subject import LintedCommitment, LintedPromise
from hallord.core.vagueness.units import named_units

_DIRECTION: Final = re.compile(
    r"\b(?:(?:ut)?öka(?:r|s|d|t|de|nde)?|minska(?:r|s|d|t|de|nde)?|fler|färre"
    r"|(?<!med )mer(?! än| om\b|\.)|tryggare|säkrare|lägre|högre|bättre"
    r"|förbättra(?:r|s|d|t|de)?|höj(?:a|er|s|d)|(?<!som )sänk(?:a|er|s|t))\b",
    re.IGNORECASE,
)
_BASELINE: Final = re.compile(
    r"jämfört med|jämförelse med|\d ?(?:%|procent)|\bfrån \d[^.]{0,40}\btill \d"
    r"|utgångsläge|\b(?:sedan|än|mot) (?:år )?20\d\d|\bindex\b",
    re.IGNORECASE,
)
_PURPOSE: Final = re.compile(r"\b(?:för att|så att|i syfte att|med syfte att)\b", re.I)
_SOFT: Final = re.compile(
    r"\b(?:regelbund(?:en|et|na)|kontinuerlig(?:t|a)?|löpande(?! band)|fortlöpande"
    r"|återkommande(?! (?:problem|brott|skadegörels|störning|ordningsstörning|tema))"
    r"|ständigt|så ofta (?:det|som|vi) \w+|varje möjligt tillfälle"
    r"|med jämna mellanrum|(?<!så )ofta|oftare)\b",
    re.IGNORECASE,
)
_OTHERS_DO: Final = re.compile(
    r"\b(?:(?<!\bär )(?<!finns )där|som)\b[^,.;:]{0,40}$", re.IGNORECASE
)
_VAGUE: Final = re.compile(
    r"\b(?:flertal(?:et)?|ett antal|(?<!med )flera|några|ett par|olika|diverse"
    r"|(?<!hur )många|en del)\b",
    re.IGNORECASE,
)
_EFFORT: Final = re.compile(
    r"\b(?:fortsätt(?:a|er|s)|fortsatt|utveckla(?:r|s)?|verka(?:r)? för|arbeta(?:r)?"
    r"(?: \w+)? (?:för|med|mot|förebyggande|aktivt)|prioritera(?:r|s)?|eftersträva\w*"
    r"|sträva(?:r)? efter|aktivt|intensifiera\w*|stärka|förstärk(?:a|t)|fördjupa\w*"
    r"|fokusera(?:r)?|lägga fokus|främja(?:r)?|verka|samverka)\b",
    re.IGNORECASE,
)
_WHOLE_SET: Final = re.compile(
    r"\b(?P<all>alla|samtliga|varje|respektive) (?P<between>(?:[\wåäö-]+ ){0,2}?)"
    r"(?P<set>\w*klass(?:er|en)?|\w*klassare|\w*skol(?:a|or|orna)|förskol(?:a|or)"
    r"|elev(?:er|en)?|\w*stadsdel(?:ar)?|kommundel(?:ar)?|\w*tunn(?:el|lar)"
    r"|fritidsgård(?:ar)?|krog(?:ar)?|restaurang(?:er)?|butik(?:er)?|by(?:ar)?"
    r"|nyanlända|ort(?:er)?|skolenhet(?:er)?|station(?:er)?|nattklubb(?:ar)?)\b",
    re.IGNORECASE,
)
_SIZE: Final = re.compile(
    r"\b(?:\d+|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)\b", re.IGNORECASE
)


def no_target(item: LintedCommitment, _: LintedPromise) -> Iterator[LintMark]:
    """L01: no number, rhythm, thing to show or indicator."""
    if isinstance(item.clause, IntentClause):
        yield LintMark(Reason.of(f"no_target_{item.clause.tag.value}"))


def unit_without_number(item: LintedCommitment, _: LintedPromise) -> Iterator[LintMark]:
    """L02: something countable is named, but not how many."""
    if not item.intent:
        return
    for unit in named_units(item.text)[:1]:
        reason = Reason.of("unit_without_number", unit=unit.words)
        yield LintMark(reason, unit.span)


def direction_without_baseline(
    item: LintedCommitment, _: LintedPromise
) -> Iterator[LintMark]:
    """L03: more or less, but not from what to what."""
    if not item.intent or _BASELINE.search(item.text):
        return
    for match in _DIRECTION.finditer(item.text):
        before = item.text[: match.start()]
        if not (_PURPOSE.search(before) and named_units(before)):
            yield marked(match, code="direction_without_baseline")
            return


def soft_cadence(item: LintedCommitment, _: LintedPromise) -> Iterator[LintMark]:
    """L04: regularly, but not how often."""
    if item.kind not in {Kind.INTENT, Kind.MILESTONE}:
        return
    for match in _SOFT.finditer(item.text):
        if not _OTHERS_DO.search(item.text[: match.start()]):
            yield marked(match, code="soft_cadence")
            return


def vague_quantity(item: LintedCommitment, _: LintedPromise) -> Iterator[LintMark]:
    """L05: several or some, but not how many."""
    if item.kind not in {Kind.INTENT, Kind.MILESTONE}:
        return
    for match in _VAGUE.finditer(item.text):
        if not _OTHERS_DO.search(item.text[: match.start()]):
            yield marked(match, code="vague_quantity")
            return


def effort_only(item: LintedCommitment, _: LintedPromise) -> Iterator[LintMark]:
    """L16: words of effort, and nothing that would be done."""
    match = _EFFORT.search(item.text)
    if match and item.intent and not named_units(item.text):
        yield marked(match, code="effort_only")


def set_without_size(item: LintedCommitment, _: LintedPromise) -> Iterator[LintMark]:
    """L21: all of a set, but not how many that is."""
    count = item.count
    if count and count.each_of and count.each_of.count:
        return
    for match in _WHOLE_SET.finditer(item.text):
        if not _SIZE.search(match["between"]):
            yield marked(match, code="set_without_size")
            return
