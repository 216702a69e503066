# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Claims: which commitment a record is booked on, where it could count for several.

One occasion counts for several commitments only where the contract says so. Otherwise
it is booked on the one that its recorder named, else on the first in the contract for
which it qualifies, whether or not the other party has confirmed it: a confirmation
must never move it from one commitment to another. A commitment that has been withdrawn
claims nothing: what it would have held goes to those that still stand.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from hallord.core.clauses import (
    CadenceClause,
    Clause,
    CommunicationClause,
    CountClause,
    Criteria,
    IntentClause,
    PresenceClause,
)
from hallord.core.criteria import qualifies
from hallord.core.evidence import Occasion, Tally
from hallord.core.known_evidence import KnownEvidence
from hallord.core.promises import Commitment, Promise
from hallord.core.segments import segments_of


def criteria_of(clause: Clause) -> Criteria | None:
    """Return the criteria by which a clause counts occasions, or None."""
    match clause:
        case CountClause() | CadenceClause() | PresenceClause() | IntentClause():
            return clause.criteria
        case CommunicationClause():
            return replace(clause.criteria, by=clause.parties)
        case _:
            return None


def claims_on(
    promise: Promise, known: KnownEvidence, *, as_of: date, known_on: date
) -> Mapping[str, tuple[str, ...]]:
    """Return the holders of each record that qualifies for several commitments."""
    asking = [
        (commitment, tuple(_asking(commitment, promise, as_of, known_on)))
        for commitment in promise.commitments
    ]
    claims: dict[str, tuple[str, ...]] = {}
    material: list[Occasion | Tally] = [*known.occasions, *known.tallies]
    for record in material:
        wanting = [
            commitment
            for commitment, windows in asking
            if not record.counts_for or commitment.id in record.counts_for
            if any(_fits(record, clause, promise) for clause in windows)
        ]
        if len(wanting) > 1:
            claims[record.id] = _holders(wanting)
    return claims


_Asked = tuple[Criteria, date, date | None]


def _asking(
    commitment: Commitment, promise: Promise, as_of: date, known_on: date
) -> Iterator[_Asked]:
    on = min(as_of, known_on)
    if promise.withdrawal_of(commitment, on) is not None:
        return
    for segment in segments_of(commitment, promise, on):
        criteria = criteria_of(segment.clause)
        if criteria is not None:
            yield criteria, segment.window.first, segment.window.last


def _fits(record: Occasion | Tally, asked: _Asked, promise: Promise) -> bool:
    criteria, first, last = asked
    begins = record.period.first if isinstance(record, Tally) else record.day
    ends = record.period.last if isinstance(record, Tally) else record.day
    inside = begins >= first and (last is None or (ends is not None and ends <= last))
    return inside and qualifies(record, criteria, promise)


def _holders(wanting: list[Commitment]) -> tuple[str, ...]:
    held: list[Commitment] = []
    for commitment in wanting:
        if all(_may_share(commitment, other) for other in held):
            held.append(commitment)
    return tuple(commitment.id for commitment in held)


def _may_share(one: Commitment, other: Commitment) -> bool:
    return other.id in one.may_share or one.id in other.may_share
