# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Confirmations: each party vouches for its own presence, within ten working days."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hallord.core.evidence import (
    Channel,
    Confirmation,
    Occasion,
    Proof,
    Tally,
)
from hallord.core.known_evidence import KnownEvidence
from hallord.core.promises import Promise
from hallord.core.swedish_days import add_working_days

WORKING_DAYS_TO_CONFIRM = 10
"""How long the other party has, counted from the day after the record was made."""


class ConfirmationState(StrEnum):
    """How far a record has come."""

    CONFIRMED = "confirmed"
    AWAITING = "awaiting"
    UNCONFIRMED = "unconfirmed"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Confirmed:
    """The state, the parties it turns on, the deadline, and whether it came late."""

    state: ConfirmationState
    parties: tuple[str, ...]
    deadline: date
    late: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """What a party has said about its presence, when and how."""

    present: bool
    day: date
    channel: Channel


def word_of(
    party: str,
    record: Occasion | Tally | Proof,
    known: KnownEvidence,
    promise: Promise,
) -> Word | None:
    """Return a party's latest word on a record, or None while it has said nothing.

    Recording one's own presence is a confirmation; so is a record by an agent whose
    mandate says that it may confirm. A correction that leaves what, when, where and
    who unchanged leaves that word standing.
    """
    words: list[Confirmation] = [
        c for c in known.confirmations_of(record) if c.party == party
    ]
    if words:
        last = words[-1]
        return Word(last.present, last.recorded, last.channel)
    own = [
        version.recorded
        for version in known.same_versions(record)
        if _recorded_by_itself(party, version, promise)
    ]
    if not own:
        return None
    return Word(present=True, day=min(own), channel=Channel.IN_SYSTEM)


def _recorded_by_itself(
    party: str, record: Occasion | Tally | Proof, promise: Promise
) -> bool:
    present = {presence.principal for presence in record.parties}
    if record.parties and party not in present:
        return False
    if record.recorded_by == party:
        return True
    return any(
        m.agent == record.recorded_by and m.principal == party and m.may_confirm
        for m in promise.mandates
    )


def confirmed(
    record: Occasion | Tally | Proof,
    *,
    all_of: tuple[str, ...],
    any_of: tuple[str, ...],
    known: KnownEvidence,
    known_on: date,
    promise: Promise,
) -> Confirmed:
    """Tell whether the parties that must vouch for a record have done so.

    All of `all_of` must; where it is empty, one of `any_of` that took part; where
    that is empty too, one of those that took part, or else the recorder itself.
    """
    deadline = add_working_days(known.first_recorded(record), WORKING_DAYS_TO_CONFIRM)
    asked = all_of or _present_among(any_of, record)
    words = {party: word_of(party, record, known, promise) for party in asked}
    said_no = tuple(p for p, w in words.items() if w is not None and not w.present)
    silent = tuple(p for p, w in words.items() if w is None)
    yes_days = [w.day for w in words.values() if w is not None and w.present]
    if all_of:
        settled, refused = len(yes_days) == len(asked), bool(said_no)
        last_needed = max(yes_days, default=deadline)
    else:
        settled, refused = bool(yes_days), not silent and not yes_days
        last_needed = min(yes_days, default=deadline)
    if refused:
        return Confirmed(ConfirmationState.DENIED, said_no, deadline)
    if settled:
        late = last_needed > deadline
        return Confirmed(ConfirmationState.CONFIRMED, (), deadline, late)
    waiting = known_on <= deadline
    state = ConfirmationState.AWAITING if waiting else ConfirmationState.UNCONFIRMED
    return Confirmed(state, silent, deadline)


def _present_among(
    any_of: tuple[str, ...], record: Occasion | Tally | Proof
) -> tuple[str, ...]:
    present = tuple(dict.fromkeys(p.principal for p in record.parties))
    wanted = tuple(p for p in present if p in any_of) if any_of else present
    return wanted or any_of or (record.recorded_by,)
