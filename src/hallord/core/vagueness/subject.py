# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the lint looks at: a draft or a contract, seen as the same plain values."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from hallord.core.clauses import (
    Clause,
    CountClause,
    IntentClause,
    Kind,
    MilestoneClause,
)
from hallord.core.drafts import Draft, DraftCommitment
from hallord.core.periods import Period
from hallord.core.promises import Commitment, Promise

_DATE_PROBLEMS: Final = frozenset({"impossible_date", "end_before_start"})
_ENDS: Final = (".", "!", "?", ":")
_WORD: Final = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class LintedCommitment:
    """A commitment as the rules see it.

    `counted` is what the number counts, in the text's words; `counting_rule` says what
    one is. `asked` holds the codes of its open questions. `begins` and `ends` say
    where it stands in the page; both 0 for a contract that does not tell.
    """

    text: str
    clause: Clause
    heading: str = ""
    lead: tuple[str, ...] = ()
    jointly: bool = False
    counted: str = ""
    counting_rule: str = ""
    extra_only: bool = False
    asked: frozenset[str] = frozenset()
    begins: int = 0
    ends: int = 0

    @property
    def kind(self) -> Kind:
        """Return the kind of its clause."""
        return self.clause.kind

    @property
    def intent(self) -> bool:
        """Whether it cannot be checked as written."""
        return isinstance(self.clause, IntentClause)

    @property
    def count(self) -> CountClause | None:
        """Return the clause where it is a count."""
        return self.clause if isinstance(self.clause, CountClause) else None

    @property
    def milestone(self) -> MilestoneClause | None:
        """Return the clause where it is a milestone."""
        return self.clause if isinstance(self.clause, MilestoneClause) else None


@dataclass(frozen=True, slots=True)
class LintedPromise:
    """A promise as the rules see it, with the versions that it is held against.

    `names` are the municipalities and parties that it is about. `page` is the page's
    text where there is one. `date_problems` and `conflicts` are told in Swedish.
    `predecessor` came before it; `others` are further publications of the same promise.
    `lix` says how heavy the commitments are to read; None where there are no words.
    """

    commitments: tuple[LintedCommitment, ...]
    period: Period | None = None
    until_replaced: bool = False
    names: tuple[str, ...] = ()
    page: str = ""
    date_problems: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    itself: Promise | Draft | None = None
    predecessor: Promise | Draft | None = None
    others: tuple[Promise | Draft, ...] = ()
    lix: float | None = None


def as_linted(
    promise: Promise | Draft,
    *,
    lix: Callable[[str], float],
    predecessor: Promise | Draft | None = None,
    others: tuple[Promise | Draft, ...] = (),
) -> LintedPromise:
    """Return a draft or a contract as the rules see it.

    `lix` measures how heavy a text is (`look.readability.lix`; the core has no such
    measure of its own).
    """
    texts = [each.text for each in promise.commitments]
    ended = [text if text.rstrip().endswith(_ENDS) else f"{text}." for text in texts]
    match promise:
        case Draft():
            seen = _of_draft(promise)
        case Promise():
            seen = _of_contract(promise)
    return replace(
        seen,
        itself=promise,
        predecessor=predecessor,
        others=others,
        lix=lix(" ".join(ended)) if any(map(_WORD.search, texts)) else None,
    )


def _of_draft(draft: Draft) -> LintedPromise:
    problems = [p for p in draft.problems if p.code in _DATE_PROBLEMS]
    told = [p.message for p in draft.problems if p.code == "stated_twice"]
    names = [party.name for party in draft.parties]
    if draft.municipality:
        names.append(draft.municipality.text)
    return LintedPromise(
        commitments=tuple(_drafted(each) for each in draft.commitments),
        period=draft.period.period,
        until_replaced=draft.period.until_replaced,
        names=tuple(names),
        page=draft.text,
        date_problems=tuple(problem.message for problem in problems),
        conflicts=tuple(told),
    )


def _of_contract(promise: Promise) -> LintedPromise:
    names = [area.name for area in promise.areas]
    names += [party.name for party in promise.parties]
    return LintedPromise(
        commitments=tuple(_contracted(each) for each in promise.commitments),
        period=promise.period,
        until_replaced=promise.period.is_open,
        names=tuple(names),
        conflicts=promise.conflicts,
    )


def _drafted(commitment: DraftCommitment) -> LintedCommitment:
    return LintedCommitment(
        text=commitment.text,
        clause=commitment.clause,
        heading=commitment.heading,
        lead=commitment.lead,
        jointly=commitment.jointly,
        counted=commitment.unit,
        extra_only=_extra_only(commitment.clause),
        asked=frozenset(each.code for each in commitment.open_questions),
        begins=commitment.span.start,
        ends=commitment.span.end,
    )


def _contracted(commitment: Commitment) -> LintedCommitment:
    span = commitment.span
    return LintedCommitment(
        text=commitment.text,
        clause=commitment.clause,
        heading=commitment.heading,
        lead=commitment.lead,
        jointly=_jointly(commitment.clause),
        counting_rule=commitment.counting_rule,
        extra_only=_extra_only(commitment.clause),
        asked=frozenset(each.code for each in commitment.open_questions),
        begins=span.start if span else 0,
        ends=span.end if span else 0,
    )


def _extra_only(clause: Clause) -> bool:
    criteria = getattr(clause, "criteria", None)
    return bool(criteria and criteria.extra_only)


def _jointly(clause: Clause) -> bool:
    criteria = getattr(clause, "criteria", None)
    return bool(criteria and criteria.jointly)
