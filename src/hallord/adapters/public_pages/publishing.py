# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""What of a followed promise is public, and its standing computed from that alone."""

from dataclasses import dataclass, field
from datetime import date

from hallord.core.clauses import IntentClause
from hallord.core.evidence import Evidence
from hallord.core.known_evidence import KnownEvidence, as_known
from hallord.core.promises import Commitment, Promise
from hallord.core.secrecy import public_evidence, public_promise, public_standing
from hallord.core.standing import standings
from hallord.core.verdicts import Standing


@dataclass(frozen=True, slots=True)
class Followed:
    """A promise with all its evidence, the day looked at and the day known on."""

    promise: Promise
    evidence: Evidence
    as_of: date = field(kw_only=True)
    known_on: date = field(kw_only=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The public part of a followed promise; nothing else reaches a page."""

    promise: Promise
    evidence: Evidence
    known: KnownEvidence
    standings: tuple[Standing, ...]
    as_of: date
    known_on: date

    def standing(self, commitment: Commitment) -> Standing:
        """Return the standing of one commitment."""
        return next(s for s in self.standings if s.commitment == commitment.id)

    def number(self, commitment: Commitment) -> int:
        """Return the commitment's number in the promise, from 1."""
        return self.promise.commitments.index(commitment) + 1

    @property
    def checkable(self) -> int:
        """Return how many commitments can be checked, as of the day known on."""
        return sum(1 for s in self.standings if not isinstance(s.clause, IntentClause))


def publish(followed: Followed) -> Published:
    """Return what is public of a followed promise on the day that is known."""
    promise = public_promise(followed.promise)
    evidence = public_evidence(promise, followed.evidence, on=followed.known_on)
    found = standings(
        promise, evidence, as_of=followed.as_of, known_on=followed.known_on
    )
    return Published(
        promise=promise,
        evidence=evidence,
        known=as_known(evidence, followed.known_on),
        standings=tuple(public_standing(one, promise) for one in found),
        as_of=followed.as_of,
        known_on=followed.known_on,
    )
