# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""A matter: what is judged by facts rather than counted against a number."""

from dataclasses import dataclass
from datetime import date

from hallord.core.clauses import Clause
from hallord.core.confirmations import ConfirmationState, confirmed
from hallord.core.counting import Knowledge
from hallord.core.evidence import Occasion, Proof
from hallord.core.judging import Judgement, unreported
from hallord.core.periods import Period
from hallord.core.promises import Commitment
from hallord.core.reasons import Reason
from hallord.core.reporting import Reporting
from hallord.core.verdicts import (
    BucketStanding,
    Entry,
    EntryState,
    Standing,
    Verdict,
)

MISSED = frozenset({Verdict.BROKEN, Verdict.CANNOT_BE_KEPT})
"""The verdicts of a bucket that has been missed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """A commitment, its window, who answers for it, and what is known."""

    commitment: Commitment
    clause: Clause
    window: Period
    knowledge: Knowledge
    parties: tuple[str, ...]

    @property
    def as_of(self) -> date:
        """Return the day looked at."""
        return self.knowledge.as_of

    @property
    def last(self) -> date:
        """Return the window's last day, far away where it is open."""
        return self.window.last or date.max

    @property
    def ended(self) -> bool:
        """Tell whether the window has passed."""
        return self.as_of > self.last

    @property
    def closed(self) -> Period:
        """Return the part of the window up to the day looked at, or its first day."""
        return self.window.clip_end(self.as_of) or Period(
            self.window.first, self.window.first
        )

    def reporting(self, activities: tuple[str, ...] = ()) -> Reporting:
        """Return what the answerable parties have reported."""
        return Reporting.of(
            self.knowledge.evidence.coverages,
            parties=self.parties,
            commitment=self.commitment.id,
            activities=activities,
            promise=self.knowledge.promise,
            as_of=self.as_of,
        )


def confirmed_entry(
    record: Occasion | Proof, all_of: tuple[str, ...], matter: Matter
) -> Entry:
    """Return the entry of a record that counts as soon as it is confirmed."""
    answer = confirmed(
        record,
        all_of=all_of,
        any_of=matter.parties,
        known=matter.knowledge.evidence,
        known_on=matter.knowledge.known_on,
        promise=matter.knowledge.promise,
    )
    match answer.state:
        case ConfirmationState.CONFIRMED:
            return Entry(record, EntryState.COUNTED, late=answer.late)
        case ConfirmationState.DENIED:
            reason = Reason.of("denied", parties=answer.parties)
            return Entry(record, EntryState.NOT_COUNTED, reasons=(reason,))
        case ConfirmationState.AWAITING:
            state, code = EntryState.AWAITING, "awaiting"
        case ConfirmationState.UNCONFIRMED:
            state, code = EntryState.UNCONFIRMED, "unconfirmed"
    reason = Reason.of(code, parties=answer.parties, deadline=answer.deadline)
    return Entry(
        record,
        state,
        reasons=(reason,),
        parties=answer.parties,
        deadline=answer.deadline,
    )


def silent_or(
    matter: Matter, silent: tuple[str, ...], *, otherwise: Verdict, code: str
) -> Judgement:
    """Judge as `otherwise` where everybody has reported, else name the silent."""
    if not silent:
        return Judgement(otherwise, Reason.of(code))
    verdict = unreported(matter.last, matter.as_of)
    return Judgement(verdict, Reason.of(verdict.value), silent)


def any_day(_day: date) -> bool:
    """Return true: every day could count."""
    return True


def matter_standing(
    matter: Matter,
    judgement: Judgement,
    *,
    entries: tuple[Entry, ...],
    reporting: Reporting,
    done: int | None = None,
    target: int | None = None,
    reached_on: date | None = None,
    buckets: tuple[BucketStanding, ...] = (),
    held: int = 0,
    missed: int = 0,
) -> Standing:
    """Return the standing that a matter's judgement gives."""
    return Standing(
        commitment=matter.commitment.id,
        kind=matter.clause.kind,
        clause=matter.clause,
        verdict=judgement.verdict,
        window=matter.window,
        as_of=matter.as_of,
        known_on=matter.knowledge.known_on,
        reason=judgement.reason,
        done=done,
        target=target,
        awaiting=sum(1 for e in entries if e.state is EntryState.AWAITING),
        unconfirmed=sum(1 for e in entries if e.state is EntryState.UNCONFIRMED),
        buckets=buckets,
        buckets_held=held,
        buckets_missed=missed,
        buckets_due=len(buckets),
        entries=entries,
        coverage=reporting.summary(matter.closed),
        by_parties=judgement.parties,
        reached_on=reached_on,
    )
