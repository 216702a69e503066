# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a rule finds: where in the words, how serious, and why, as a code."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from hallord.core.promises import Span
from hallord.core.reasons import Reason, ReasonValue
from hallord.core.vagueness.subject import LintedCommitment, LintedPromise


class Severity(StrEnum):
    """How much a finding weighs: an error leaves nothing to follow up."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class LintMark:
    """What one rule says about one thing: the reason and the words that gave it."""

    reason: Reason
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class LintFinding:
    """A finding of a rule, in a commitment (by place, from 0) or the whole promise.

    `span` counts characters in the commitment's own text.
    """

    rule: str
    severity: Severity
    reason: Reason
    commitment: int | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class LintRule:
    """A rule by id and name. It looks at each commitment, or at the promise at once."""

    id: str
    name: str
    severity: Severity
    in_commitment: (
        Callable[[LintedCommitment, LintedPromise], Iterable[LintMark]] | None
    ) = None
    in_promise: Callable[[LintedPromise], Iterable[LintMark]] | None = None

    def findings(self, promise: LintedPromise) -> Iterator[LintFinding]:
        """Yield what the rule finds, the whole promise first."""
        if self.in_promise is not None:
            for mark in self.in_promise(promise):
                yield LintFinding(self.id, self.severity, mark.reason, None, mark.span)
        if self.in_commitment is not None:
            for place, each in enumerate(promise.commitments):
                for mark in self.in_commitment(each, promise):
                    yield LintFinding(
                        self.id, self.severity, mark.reason, place, mark.span
                    )


def marked(
    match: re.Match[str], *, code: str, params: dict[str, ReasonValue] | None = None
) -> LintMark:
    """Return a mark on the words of a match, which go along as `words`."""
    given: dict[str, ReasonValue] = {"words": match[0].strip()} | (params or {})
    reason = Reason(code, tuple(sorted(given.items())))
    return LintMark(reason, Span(match.start(), match.end()))
