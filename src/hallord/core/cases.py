# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""A counting clause over its window: its entries, buckets, members and room."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from hallord.core.clauses import (
    CadenceClause,
    Clause,
    CommunicationClause,
    CountClause,
    Criteria,
    OnePer,
    PresenceClause,
)
from hallord.core.counting import (
    Knowledge,
    Question,
    asked_by,
    entries_for,
    slot_of,
    weekend_of,
)
from hallord.core.criteria import eligible, whereabouts
from hallord.core.evidence import Occasion, Tally
from hallord.core.judging import Demand
from hallord.core.periods import Bucket, Per, Period, YearFrom, buckets, gaps
from hallord.core.promises import Commitment, Promise
from hallord.core.reporting import Eligible, Reporting
from hallord.core.segments import Segment
from hallord.core.verdicts import Entry, EntryState

COUNTING = CountClause | CadenceClause | PresenceClause | CommunicationClause
"""The clauses whose occasions are counted."""
LIVE = frozenset({EntryState.COUNTED, EntryState.AWAITING, EntryState.UNCONFIRMED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A commitment's counting clause over its window, and what is known about it.

    `carried` are earlier segments whose entries add to the same total.
    """

    commitment: Commitment
    clause: COUNTING
    segment: Segment
    knowledge: Knowledge
    carried: tuple[Segment, ...] = ()

    @property
    def promise(self) -> Promise:
        """Return the promise."""
        return self.knowledge.promise

    @property
    def as_of(self) -> date:
        """Return the day looked at."""
        return self.knowledge.as_of

    @property
    def window(self) -> Period:
        """Return the closed window, from the first carried segment on.

        An open window is closed at the end of the year looked at.
        """
        first = self.carried[0].window.first if self.carried else None
        window = self.segment.window
        year = max(self.as_of, window.first).year
        return Period(first or window.first, window.last).bounded(date(year, 12, 31))


def may_carry(earlier: Clause, later: Clause) -> bool:
    """Tell whether what counted under an earlier clause adds to a later one's total.

    It does where both ask for a number over the whole period, of the same kind.
    """
    match earlier, later:
        case CountClause(), CountClause():
            plain = earlier.op == later.op and not (earlier.each_of or later.each_of)
            return plain and earlier.per is later.per is Per.PERIOD
        case PresenceClause(), PresenceClause():
            hours = earlier.hours is not None and later.hours is not None
            return hours and earlier.per is later.per is Per.PERIOD
        case CommunicationClause(), CommunicationClause():
            return earlier.per is later.per is Per.PERIOD
        case _:
            return False


def gather(
    case: Case,
    criteria: Criteria,
    one_per: OnePer,
    *,
    in_minutes: bool = False,
    stretches: Sequence[Bucket] = (),
    party: str = "",
) -> tuple[Entry, ...]:
    """Return the entries of the segment, and of those carried into its total.

    `stretches` are the buckets that are counted one by one. With `party` the criteria
    ask for that party alone, in the carried segments too.
    """
    parts = [stretch.period for stretch in stretches]
    cuts = sorted({part.first for part in (*parts, *gaps(case.window, parts))})
    each = isinstance(case.clause, CountClause) and case.clause.each_of is not None
    found: dict[str, Entry] = {}
    for segment in (*case.carried, case.segment):
        own = segment is case.segment
        question = Question(
            commitment=case.commitment.id,
            period=segment.window,
            criteria=criteria if own else _criteria_in(segment, party),
            one_per=one_per,
            lead=lead_of(case),
            in_minutes=in_minutes,
            before=_before(segment),
            cuts=tuple(cuts),
            by_member=each,
        )
        for entry in entries_for(question, case.knowledge):
            if entry.day in segment.window:
                found[entry.record.id] = entry
            elif own:
                found.setdefault(entry.record.id, entry)
    return tuple(sorted(found.values(), key=lambda e: (e.day, e.record.id)))


def _criteria_in(segment: Segment, party: str) -> Criteria:
    if not isinstance(segment.clause, COUNTING):
        raise TypeError("bara det som räknas kan föras över till en precisering")
    criteria = segment.clause.criteria
    return replace(criteria, by=(party,), jointly=()) if party else criteria


def _before(segment: Segment) -> str:
    interpreted = segment.interpretation
    from_it = interpreted is not None and segment.window.first == interpreted.published
    return "before_interpretation" if from_it else "before_window"


def lead_of(case: Case) -> tuple[str, ...]:
    """Return the parties that answer where the criteria name nobody."""
    official = tuple(p.id for p in case.promise.parties if p.official)
    return case.commitment.lead or official


def reporting_of(case: Case, criteria: Criteria) -> Reporting:
    """Return what the parties that a clause turns on have reported."""
    return Reporting.of(
        case.knowledge.evidence.coverages,
        parties=asked_by(criteria, lead_of(case)),
        commitment=case.commitment.id,
        activities=criteria.activities,
        promise=case.promise,
        as_of=case.as_of,
    )


def eligible_days(criteria: Criteria, promise: Promise) -> Eligible:
    """Return the test of whether a day could count, remembering its answers."""
    known: dict[date, bool] = {}

    def could_count(day: date) -> bool:
        if day not in known:
            known[day] = eligible(day, criteria, promise)
        return known[day]

    return could_count


def stretches_of(
    case: Case, per: Per, year_from: YearFrom, criteria: Criteria
) -> tuple[Bucket, ...]:
    """Return the buckets that must be filled: whole ones, unless there are none.

    A part of a year, month or week at the edge of the window is not asked for its
    full number, unless the window holds nothing else; where a later interpretation
    cut the window short it is not asked for at all. Nor is a day or week without any
    eligible day.
    """
    promise = case.promise
    named = (promise.season(criteria.season),) if criteria.season else promise.seasons
    could_count = eligible_days(criteria, promise)
    all_ = [
        bucket
        for bucket in buckets(
            case.window,
            per=per,
            seasons=named,
            terms=promise.terms,
            year_from=year_from,
        )
        if any(could_count(day) for day in bucket.period)
    ]
    whole = [bucket for bucket in all_ if bucket.whole]
    return tuple(whole if case.segment.cut_short else whole or all_)


def members_of(
    clause: CountClause, entries: Sequence[Entry], promise: Promise
) -> tuple[str, ...]:
    """Return the members that each must reach the number; one nameless otherwise."""
    every = clause.each_of
    if every is None:
        return ("",)
    if every.members:
        return every.members
    seen = {m for e in entries if e.state in LIVE for m in _member_keys(e, promise)}

    def furthest_first(member: str) -> tuple[int, int, str]:
        states = [e.state for e in of_member(entries, member, promise)]
        counted = states.count(EntryState.COUNTED)
        return -counted, -sum(state in LIVE for state in states), member

    # Where more are named than the set holds, those that have come furthest stand.
    named = tuple(sorted(seen, key=furthest_first))[: every.count]
    # Members that nobody has named yet still have to be reached.
    return named + tuple(f"#{n}" for n in range(len(named) + 1, every.count + 1))


def _member_keys(entry: Entry, promise: Promise) -> tuple[str, ...]:
    record = entry.record
    if not isinstance(record, Occasion | Tally):
        return ()
    if record.members:
        return record.members
    where = whereabouts(record, promise)
    return tuple(key for key in (where.place, where.district) if key)


def of_member(
    entries: Sequence[Entry], member: str, promise: Promise
) -> tuple[Entry, ...]:
    """Return the entries that speak of a member; all of them for the nameless one."""
    if not member:
        return tuple(entries)
    return tuple(e for e in entries if member in _member_keys(e, promise))


def demand_for(
    case: Case,
    bucket: Bucket,
    *,
    needed: int,
    entries: tuple[Entry, ...],
    one_per: OnePer,
    criteria: Criteria,
    reporting: Reporting,
    member: str = "",
) -> Demand:
    """Return what one bucket asks for, with the room that is left in it."""
    return Demand(
        key=bucket.key,
        period=bucket.period,
        needed=needed,
        entries=entries,
        reporting=reporting,
        eligible=eligible_days(criteria, case.promise),
        room=room_in(
            case,
            entries=entries,
            one_per=one_per,
            criteria=criteria,
            reporting=reporting,
        ),
        member=member,
    )


def room_in(
    case: Case,
    *,
    entries: tuple[Entry, ...],
    one_per: OnePer,
    criteria: Criteria,
    reporting: Reporting,
) -> Callable[[Period], int | None]:
    """Return how many more could still be added to a period, where that is bounded."""
    could_count = eligible_days(criteria, case.promise)

    def room(period: Period) -> int | None:
        told = reporting.told(period)
        left = [
            day
            for day in period
            if could_count(day)
            and (day > case.as_of or not any(day in part for part in told))
        ]
        if not left:
            return 0
        live = [
            e.record
            for e in entries
            if e.state in LIVE
            and isinstance(e.record, Occasion)
            and e.record.day in period
        ]
        used = {slot_of(record, one_per, case.promise) for record in live}
        match one_per:
            case OnePer.DAY:
                return len(set(left) - used)
            case OnePer.WEEKEND:
                return len({weekend_of(day) for day in left} - used)
            case OnePer.DAY_PLACE if criteria.places:
                open_days = set(left)
                filled = sum(1 for record in live if record.day in open_days)
                return len(left) * len(criteria.places) - filled
            case _:
                return None

    return room
