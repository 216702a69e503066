# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a standing says: verdict, pace, counts, reasons. Values only, no rules."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from hallord.core.clauses import Clause, Kind
from hallord.core.evidence import Measurement, Occasion, Proof, Request, Tally
from hallord.core.periods import Period
from hallord.core.reasons import Reason

RULES_VERSION = "1"
"""The version of the rules; a standing names the one that it was computed by."""


class Verdict(StrEnum):
    """How it stands with a commitment, or with one bucket of it."""

    KEPT = "kept"
    KEPT_LATE = "kept_late"
    OPEN = "open"
    AWAITING_CONFIRMATION = "awaiting_confirmation"
    CANNOT_BE_KEPT = "cannot_be_kept"
    BROKEN = "broken"
    NOT_STARTED = "not_started"
    NOT_YET_REPORTED = "not_yet_reported"
    NOT_REPORTED = "not_reported"
    NOT_FOLLOWED_HERE = "not_followed_here"
    UNDECIDED = "undecided"
    NEVER_DUE = "never_due"
    NOT_CHECKABLE = "not_checkable"
    WITHDRAWN = "withdrawn"


class Pace(StrEnum):
    """The word beside `open`."""

    ON_PACE = "on_pace"
    BEHIND = "behind"


class EntryState(StrEnum):
    """What became of one record."""

    COUNTED = "counted"
    AWAITING = "awaiting"
    UNCONFIRMED = "unconfirmed"
    NOT_COUNTED = "not_counted"


Material = Occasion | Tally | Proof | Request | Measurement
"""The records that can count for a commitment."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One record and what became of it, with every reason.

    `amount` is 1 for an occasion, the sum for a tally, minutes for presence hours.
    `parties` are those whose confirmation it waits for or lacks, until `deadline`.
    `late` marks a confirmation after the deadline.
    """

    record: Material
    state: EntryState
    amount: int = 1
    reasons: tuple[Reason, ...] = ()
    parties: tuple[str, ...] = ()
    deadline: date | None = None
    late: bool = False

    @property
    def day(self) -> date:
        """Return the day that the record belongs to; for a period its first day."""
        match self.record:
            case Tally() | Measurement():
                return self.record.period.first
            case _:
                return self.record.day


@dataclass(frozen=True, slots=True)
class BucketStanding:
    """How it stands with one bucket: a year, a month, a due day, a party, a meeting.

    `key` names the bucket, `member` the party or set member it is for. `most` is the
    greatest number that tallies allow. `silent` names the parties that have not
    reported the whole of it.
    """

    key: str
    period: Period
    needed: int
    done: int
    awaiting: int
    unconfirmed: int
    verdict: Verdict
    member: str = ""
    waiting_for: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PartyCoverage:
    """What a party has reported of the window, and what it has not."""

    party: str
    reported: tuple[Period, ...]
    missing: tuple[Period, ...]

    @property
    def through(self) -> date | None:
        """Return the last day of the unbroken reporting from the window's start."""
        if not self.reported:
            return None
        if self.missing and self.missing[0].first <= self.reported[0].first:
            return None
        return self.reported[0].last


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How it stands with a commitment, as of a day and as known on a day.

    done, target: counted and promised (minutes when `unit` is "minutes"); None where
    nothing can be counted or no number was promised. `buckets_held` and
    `buckets_missed` of `buckets_due` tell about "each"; `missed_at_least` is the bound
    that tallies give. `remaining` is what is left to do; `eligible_left` the days on
    which it could still be done. `expected` is the planned cumulative number at the
    end of coverage. `reason` explains the verdict; `labels` stand beside it.
    """

    commitment: str
    kind: Kind
    clause: Clause
    verdict: Verdict
    window: Period
    as_of: date
    known_on: date
    reason: Reason | None = None
    pace: Pace | None = None
    unit: str = "occasions"
    done: int | None = None
    target: int | None = None
    upper: int | None = None
    awaiting: int = 0
    unconfirmed: int = 0
    expected: Fraction | None = None
    eligible_left: int | None = None
    buckets: tuple[BucketStanding, ...] = ()
    buckets_held: int = 0
    buckets_missed: int = 0
    buckets_due: int = 0
    entries: tuple[Entry, ...] = ()
    coverage: tuple[PartyCoverage, ...] = ()
    by_parties: tuple[str, ...] = ()
    reached_on: date | None = None
    labels: tuple[Reason, ...] = ()
    average: Fraction | None = None
    rules_version: str = RULES_VERSION

    @property
    def remaining(self) -> int | None:
        """Return how much is left to do, or None where nothing is counted."""
        if self.done is None or self.target is None:
            return None
        return max(0, self.target - self.done)

    def entries_in(self, state: EntryState) -> tuple[Entry, ...]:
        """Return the entries in one state, in day order."""
        return tuple(e for e in self.entries if e.state is state)
