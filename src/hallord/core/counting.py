# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""From records to entries: which records count for a clause, and how much they say.

An entry is a record and what became of it. `Question` is what one stretch of time
asks of the records; `entries_for` answers it; `Tallying` adds the entries up, never
adding a tally to what it already contains.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from hallord.core.clauses import Criteria, OnePer
from hallord.core.confirmations import ConfirmationState, Confirmed, confirmed
from hallord.core.criteria import failures, is_activity, whereabouts
from hallord.core.evidence import Occasion, Tally
from hallord.core.known_evidence import KnownEvidence
from hallord.core.local_time import as_utc
from hallord.core.periods import Period
from hallord.core.promises import Promise
from hallord.core.reasons import Reason
from hallord.core.verdicts import Entry, EntryState

_STATE_OF = {
    ConfirmationState.CONFIRMED: EntryState.COUNTED,
    ConfirmationState.AWAITING: EntryState.AWAITING,
    ConfirmationState.UNCONFIRMED: EntryState.UNCONFIRMED,
    ConfirmationState.DENIED: EntryState.NOT_COUNTED,
}
_FURTHEST_FIRST = tuple(EntryState)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What a stretch of time asks: which records count, and how one is told from two.

    `lead` must vouch where the criteria name nobody. `before` is the reason code for
    records earlier than the stretch. `cuts` are the days on which a new count begins:
    a weekend that is cut by one is one on each side of it. With `by_member` the members
    of a set do not take each other's place.
    """

    commitment: str
    period: Period
    criteria: Criteria
    one_per: OnePer
    lead: tuple[str, ...] = ()
    in_minutes: bool = False
    before: str = "before_window"
    cuts: tuple[date, ...] = ()
    by_member: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """What is known, of which promise, and from which day it is looked at."""

    promise: Promise
    evidence: KnownEvidence
    as_of: date
    known_on: date
    claims: Mapping[str, tuple[str, ...]]

    @property
    def told_by(self) -> date:
        """Return the last day on which a decision must have been published to hold."""
        return min(self.as_of, self.known_on)


def asked_by(criteria: Criteria, lead: tuple[str, ...]) -> tuple[str, ...]:
    """Return the parties whose reporting and confirmation a clause turns on."""
    return criteria.jointly or criteria.by or lead


def entries_for(question: Question, knowledge: Knowledge) -> tuple[Entry, ...]:
    """Return what became of every record that speaks of the question, in day order."""
    material: list[Occasion | Tally] = [
        *knowledge.evidence.occasions,
        *knowledge.evidence.tallies,
    ]
    entries = [
        _entry(record, question, knowledge)
        for record in material
        if _has_happened(record, knowledge.as_of)
        and _concerns(record, question, knowledge.promise)
    ]
    settled = _one_of_each(entries, question, knowledge.promise)
    return tuple(sorted(settled, key=lambda e: (e.day, e.record.id)))


def _has_happened(record: Occasion | Tally, as_of: date) -> bool:
    last = record.period.last if isinstance(record, Tally) else record.day
    return last is not None and last <= as_of


def _concerns(record: Occasion | Tally, question: Question, promise: Promise) -> bool:
    if question.commitment in record.counts_for:
        return True
    return is_activity(record, question.criteria, promise) and bool(
        question.criteria.activities
        or question.criteria.forums
        or not record.counts_for
    )


def _entry(record: Occasion | Tally, question: Question, knowledge: Knowledge) -> Entry:
    reasons = [
        *_when(record, question),
        *failures(record, question.criteria, knowledge.promise),
        *_claimed(record, question, knowledge),
    ]
    amount = record.count if isinstance(record, Tally) else 1
    if question.in_minutes:
        minutes = record.minutes if isinstance(record, Occasion) else None
        if minutes is None:
            reasons.append(Reason.of("length_unknown", minutes=0))
        amount = minutes or 0
    if reasons:
        return Entry(record, EntryState.NOT_COUNTED, amount, tuple(reasons))
    answer = confirmed(
        record,
        all_of=question.criteria.jointly,
        any_of=question.criteria.by or question.lead,
        known=knowledge.evidence,
        known_on=knowledge.known_on,
        promise=knowledge.promise,
    )
    return Entry(
        record,
        _STATE_OF[answer.state],
        amount,
        _confirmation_reason(answer),
        answer.parties,
        answer.deadline,
        answer.late,
    )


def _confirmation_reason(answer: Confirmed) -> tuple[Reason, ...]:
    match answer.state:
        case ConfirmationState.CONFIRMED:
            return ()
        case ConfirmationState.AWAITING:
            return (
                Reason.of("awaiting", parties=answer.parties, deadline=answer.deadline),
            )
        case ConfirmationState.UNCONFIRMED:
            return (Reason.of("unconfirmed", parties=answer.parties),)
        case ConfirmationState.DENIED:
            return (Reason.of("denied", parties=answer.parties),)


def _when(record: Occasion | Tally, question: Question) -> Iterator[Reason]:
    window = question.period
    if isinstance(record, Tally):
        if not window.contains(record.period):
            yield Reason.of("tally_outside_window")
    elif record.day < window.first:
        yield Reason.of(question.before, day=window.first)
    elif window.last is not None and record.day > window.last:
        yield Reason.of("after_window", day=window.last)


def _claimed(
    record: Occasion | Tally, question: Question, knowledge: Knowledge
) -> Iterator[Reason]:
    if record.counts_for and question.commitment not in record.counts_for:
        yield Reason.of("booked_elsewhere", commitments=record.counts_for)
        return
    holders = knowledge.claims.get(record.id, ())
    if holders and question.commitment not in holders:
        yield Reason.of("counted_elsewhere", commitments=holders)


def _one_of_each(
    entries: Iterable[Entry], question: Question, promise: Promise
) -> Iterator[Entry]:
    """Let one record stand for each slot: a confirmed one first, then the earliest."""
    taken: set[object] = set()
    hours = _HoursTaken()
    for entry in sorted(entries, key=_preference):
        record = entry.record
        if entry.state is EntryState.NOT_COUNTED or not isinstance(record, Occasion):
            yield entry
        elif question.in_minutes and record.start and record.end:
            place = whereabouts(record, promise).place
            yield _in_minutes(entry, hours.add(record.start, record.end, place))
        else:
            slots = set(_slots(record, question, promise))
            if slots <= taken:
                reason = Reason.of(f"same_{question.one_per}")
                yield replace(
                    entry,
                    state=EntryState.NOT_COUNTED,
                    reasons=(reason,),
                    parties=(),
                )
            else:
                taken |= slots
                yield entry


def _preference(entry: Entry) -> tuple[int, date, bool, str, str]:
    record = entry.record
    start = record.start if isinstance(record, Occasion) else None
    clock = start.isoformat() if start else ""
    rank = _FURTHEST_FIRST.index(entry.state)
    return (rank, entry.day, start is None, clock, record.id)


def _slots(
    record: Occasion, question: Question, promise: Promise
) -> Iterator[tuple[int, str, object]]:
    """Yield the slots that a record fills: one, or one for each member of a set."""
    part = bisect_right(question.cuts, record.day)
    slot = slot_of(record, question.one_per, promise)
    for member in (question.by_member and record.members) or ("",):
        yield part, member, slot


def slot_of(record: Occasion, one_per: OnePer, promise: Promise) -> object:
    """Return the slot that an occasion fills: two in one slot are one."""
    match one_per:
        case OnePer.NONE:
            return record.id
        case OnePer.DAY:
            return record.day
        case OnePer.WEEKEND:
            return weekend_of(record.day)
        case OnePer.DAY_PLACE:
            where = whereabouts(record, promise)
            # Two ways to describe the same named place are still one place.
            return (record.day, where.place or where)


def weekend_of(day: date) -> date:
    """Return the Friday of the day's week, Monday to Sunday, which names its weekend.

    What happens from Monday to Thursday belongs to the weekend ahead, so that "one per
    weekend" never gives more than one a week.
    """
    return day + timedelta(days=4 - day.weekday())


def _in_minutes(entry: Entry, minutes: int) -> Entry:
    if minutes > 0:
        return replace(entry, amount=minutes)
    reason = Reason.of("same_hours")
    return replace(entry, state=EntryState.NOT_COUNTED, reasons=(reason,), amount=0)


class _HoursTaken:
    """Hours at a place, where two shifts at the same time are one presence."""

    def __init__(self) -> None:
        self._spans: dict[str | None, list[tuple[datetime, datetime]]] = {}

    def add(self, start: datetime, end: datetime, place: str | None) -> int:
        """Return the whole minutes that no earlier shift at the place has had."""
        spans = self._spans.setdefault(place, [])
        before = _length_of(spans)
        spans.append((as_utc(start), as_utc(end)))
        return (_length_of(spans) - before) // timedelta(minutes=1)


def _length_of(spans: Iterable[tuple[datetime, datetime]]) -> timedelta:
    """Return the time that the spans take up together, where they meet only once."""
    length, reached = timedelta(), datetime.min.replace(tzinfo=UTC)
    for start, end in sorted(spans):
        length += max(end, reached) - max(start, reached)
        reached = max(end, reached)
    return length


def total(entries: Iterable[Entry], period: Period) -> int:
    """Return the least number of distinct occasions that the entries prove.

    Occasions inside a tally's period are not added to it, and of tallies that overlap
    each other only one is used, unless they name different places, districts or
    members of a set. Where figures contradict each other the larger is the bound.
    """
    pool = tuple(entries)
    together = _total_in_one_place(pool, period)
    if not any(isinstance(e.record, Tally) for e in pool):
        return together
    return max(
        together, *(_total_apart(pool, period, where) for where in _TOLD_APART_BY)
    )


def _named_place(record: Occasion | Tally) -> str:
    return record.place or ""


def _named_district(record: Occasion | Tally) -> str:
    return record.district or ""


def _named_member(record: Occasion | Tally) -> str:
    match record.members:
        case (only,):
            return only
        case _:
            # Who names two at once may speak of what each of them was told alone.
            return ""


_TOLD_APART_BY = (_named_place, _named_district, _named_member)


def _total_apart(
    entries: Iterable[Entry],
    period: Period,
    where: Callable[[Occasion | Tally], str],
) -> int:
    """Add what happened in different places; what names none may have been in any."""
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        if isinstance(entry.record, Occasion | Tally):
            groups.setdefault(where(entry.record), []).append(entry)
    nowhere = groups.pop("", [])
    apart = sum(_total_in_one_place(group, period) for group in groups.values())
    return max(apart, _total_in_one_place(nowhere, period))


def _total_in_one_place(entries: Iterable[Entry], period: Period) -> int:
    """Add entries that may all speak of the same occasions.

    Among all ways to choose tallies without overlap the greatest sum holds: weighted
    interval scheduling (Kleinberg & Tardos, Algorithm Design, section 6.1), with a
    tally worth what it adds beyond the occasions inside it.
    """
    days: list[tuple[date, int]] = []
    sums: list[tuple[date, date, int]] = []
    for entry in entries:
        record = entry.record
        if isinstance(record, Tally):
            last = record.period.last
            if last is not None and period.contains(record.period):
                sums.append((record.period.first, last, entry.amount))
        elif entry.day in period:
            days.append((entry.day, entry.amount))
    worth = [
        (first, last, count - sum(n for day, n in days if first <= day <= last))
        for first, last, count in sums
    ]
    return sum(n for _, n in days) + _heaviest_disjoint(worth)


def _heaviest_disjoint(spans: Iterable[tuple[date, date, int]]) -> int:
    """Return the greatest total weight of spans that share no day."""
    by_end = sorted(spans, key=lambda span: span[1])
    ends = [last for _, last, _ in by_end]
    best = [0]
    for index, (first, _, weight) in enumerate(by_end):
        before = bisect_left(ends, first, 0, index)
        best.append(max(best[index], best[before] + weight))
    return best[-1]


def missed_at_least(
    entries: Iterable[Entry], buckets: Iterable[Period], needed: int
) -> int:
    """Return how many buckets must lack their occasion, by the tallies alone.

    A tally of c occasions can fill at most c // needed of the buckets inside its
    period; the rest were missed. Tallies that overlap are not added.
    """
    inside = tuple(buckets)
    shortfalls = []
    for entry in entries:
        record = entry.record
        if not isinstance(record, Tally) or record.period.last is None:
            continue
        held_at_most = entry.amount // needed
        due = sum(1 for bucket in inside if record.period.contains(bucket))
        shortfalls.append((record.period.first, record.period.last, due - held_at_most))
    return _heaviest_disjoint(shortfalls)
