# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lint: what is vague in a promise, said to those who write it.

`lint` holds every rule of `RULES` against a draft or a contract. A rule only reads the
words and the clause; it changes nothing. `promise_score` is for the authors alone and
never for a ranking: it would reward promises that say little.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from hallord.core.vagueness import (
    counting_rules,
    target_rules,
    whole_rules,
    wording_rules,
)
from hallord.core.vagueness.findings import LintFinding, LintRule, Severity
from hallord.core.vagueness.subject import LintedCommitment, LintedPromise, as_linted
from hallord.core.vagueness.units import NamedUnit, named_units

__all__ = [
    "RULES",
    "LintFinding",
    "LintRule",
    "LintedCommitment",
    "LintedPromise",
    "NamedUnit",
    "Severity",
    "as_linted",
    "lint",
    "named_units",
    "promise_score",
]

_E: Final = Severity.ERROR
_W: Final = Severity.WARNING
_I: Final = Severity.INFO

RULES: Final[tuple[LintRule, ...]] = (
    LintRule("L01", "no_target", _E, target_rules.no_target),
    LintRule("L02", "unit_without_number", _W, target_rules.unit_without_number),
    LintRule(
        "L03", "direction_without_baseline", _W, target_rules.direction_without_baseline
    ),
    LintRule("L04", "soft_cadence", _W, target_rules.soft_cadence),
    LintRule("L05", "vague_quantity", _W, target_rules.vague_quantity),
    LintRule("L06", "open_list", _W, wording_rules.open_list),
    LintRule("L07", "many_years", _E, counting_rules.many_years),
    LintRule("L08", "without_at_least", _W, counting_rules.without_at_least),
    LintRule("L09", "no_lead", _W, wording_rules.no_lead),
    LintRule("L10", "joint_without_lead", _W, wording_rules.joint_without_lead),
    LintRule(
        "L11", "milestone_without_date", _W, counting_rules.milestone_without_date
    ),
    LintRule("L12", "open_place", _W, wording_rules.open_place),
    LintRule("L13", "generic_unit", _W, counting_rules.generic_unit),
    LintRule("L14", "condition", _W, counting_rules.condition),
    LintRule("L15", "double_commitment", _W, wording_rules.double_commitment),
    LintRule("L16", "effort_only", _W, target_rules.effort_only),
    LintRule("L17", "wrong_date", _E, whole_rules.wrong_date, whole_rules.wrong_period),
    LintRule("L18", "copied", _W, whole_rules.foreign_name, whole_rules.copied),
    LintRule("L19", "additionality", _I, counting_rules.additionality),
    LintRule("L20", "may_single_out", _E, wording_rules.may_single_out),
    LintRule("L21", "set_without_size", _W, target_rules.set_without_size),
    LintRule("L22", "outside_control", _E, wording_rules.outside_control),
    LintRule("L23", "ordinary_duty", _I, wording_rules.ordinary_duty),
    LintRule(
        "L24", "publications_differ", _E, in_promise=whole_rules.publications_differ
    ),
    LintRule("R01", "heavy_text", _I, in_promise=whole_rules.heavy_text),
    LintRule("R02", "long_sentence", _I, whole_rules.long_sentence),
)
"""Every rule, in order: L01–L24, and two about how easy the text is to read."""


def lint(promise: LintedPromise) -> tuple[LintFinding, ...]:
    """Return every finding: about the whole promise first, then in the text's order."""
    found = [finding for rule in RULES for finding in rule.findings(promise)]
    return tuple(sorted(found, key=_place))


def _place(finding: LintFinding) -> tuple[int, str, int]:
    where = -1 if finding.commitment is None else finding.commitment
    return where, finding.rule, finding.span.start if finding.span else -1


def promise_score(promise: LintedPromise) -> Fraction | None:
    """Return the share of commitments without an error; None where there are none.

    For the authors while they write. It is not a standing and not for comparison.
    """
    if not promise.commitments:
        return None
    wrong = {f.commitment for f in lint(promise) if f.severity is Severity.ERROR}
    good = sum(place not in wrong for place in range(len(promise.commitments)))
    return Fraction(good, len(promise.commitments))
