# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The count rule once more, slow and obvious, written from the design alone.

It knows "at least" and occasions (no tallies), one party or several jointly, and walks
day by day. It shares no code with the rules that it checks.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from hallord.core.clauses import CountClause, Judged, OnePer
from hallord.core.evidence import Confirmation, Coverage, Occasion, Record
from hallord.core.periods import Per
from hallord.core.swedish_days import is_working_day

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Told:
    """What the twin says."""

    verdict: str
    done: int
    awaiting: int
    unconfirmed: int


def days_of(first: date, last: date) -> list[date]:
    """Every day from first to last."""
    found = []
    day = first
    while day <= last:
        found.append(day)
        day += ONE_DAY
    return found


def judge(  # noqa: PLR0917 - the twin is called in one place, with everything
    clause: CountClause,
    records: list[Record],
    first: date,
    last: date,
    as_of: date,
    known_on: date,
) -> Told:
    """The standing of a count over the days from `first` to `last`."""
    known = [r for r in records if r.recorded <= known_on]
    states = states_of(clause, known, as_of, known_on)
    parts = parts_of(clause, first, last)
    needed = clause.n
    if clause.judged is Judged.TOTAL and clause.per in (Per.MONTH, Per.WEEK, Per.DAY):
        needed = clause.n * len(parts)
        parts = [days_of(first, last)]
    each = clause.judged is Judged.EACH and clause.per in (
        Per.MONTH,
        Per.WEEK,
        Per.DAY,
    )
    untold = {day: untold_on(clause, known, day, as_of) for day in days_of(first, last)}
    rows = [part_row(clause, part, needed, states, untold, as_of) for part in parts]
    verdict = worst(rows, each, as_of, first, last)
    return Told(
        verdict,
        sum(row[1] for row in rows),
        sum(row[2] for row in rows),
        sum(row[3] for row in rows),
    )


def states_of(
    clause: CountClause, known: list[Record], as_of: date, known_on: date
) -> list[tuple[Occasion, str]]:
    """Every occasion that qualifies, and how far its confirmation has come."""
    found = []
    for record in known:
        if not isinstance(record, Occasion) or record.day > as_of:
            continue
        if record.activity not in clause.criteria.activities:
            continue
        took_part = {presence.party for presence in record.parties}
        if not set(clause.criteria.jointly) <= took_part:
            continue
        if clause.criteria.by and not took_part & set(clause.criteria.by):
            continue
        found.append((record, state_of(clause, record, known, known_on)))
    return [(record, state) for record, state in found if state != "denied"]


def state_of(
    clause: CountClause, record: Occasion, known: list[Record], known_on: date
) -> str:
    """Confirmed, awaiting, unconfirmed or denied."""
    took_part = [presence.party for presence in record.parties]
    everybody = clause.criteria.jointly
    asked = everybody or tuple(p for p in took_part if p in clause.criteria.by)
    said: dict[str, bool] = {}
    if record.recorded_by in took_part:
        said[record.recorded_by] = True
    words = [w for w in known if isinstance(w, Confirmation) and w.record == record.id]
    for word in sorted(words, key=lambda w: (w.recorded, w.id)):
        said[word.party] = word.present
    answers = [said.get(party) for party in asked]
    if everybody:
        if False in answers:
            return "denied"
        if all(answers):
            return "confirmed"
    else:
        if True in answers:
            return "confirmed"
        if None not in answers:
            return "denied"
    day, working_days = record.recorded, 0
    while day < known_on:
        day += ONE_DAY
        if is_working_day(day):
            working_days += 1
    # The tenth working day is still in time; a Saturday after it is not.
    in_time = working_days < 10 or (working_days == 10 and is_working_day(known_on))
    return "awaiting" if in_time else "unconfirmed"


def parts_of(clause: CountClause, first: date, last: date) -> list[list[date]]:
    """The whole years, months, weeks or days; parts of them only where nothing else."""
    every = days_of(first, last)
    if clause.per is Per.PERIOD:
        return [every]
    whole: list[list[date]] = []
    cut: list[list[date]] = []
    for key in sorted({part_key(clause.per, day) for day in every}):
        inside = [day for day in every if part_key(clause.per, day) == key]
        around = days_of(first - timedelta(days=400), last + timedelta(days=400))
        full = [day for day in around if part_key(clause.per, day) == key]
        (whole if inside == full else cut).append(inside)
    return whole or cut


def part_key(per: Per, day: date) -> tuple[int, ...]:
    """What a day's year, month, week or day is called."""
    year, week, _ = day.isocalendar()
    match per:
        case Per.YEAR:
            return (day.year,)
        case Per.MONTH:
            return (day.year, day.month)
        case Per.WEEK:
            return (year, week)
        case _:
            return (day.toordinal(),)


def untold_on(clause: CountClause, known: list[Record], day: date, as_of: date) -> bool:
    """Whether some party that answers has not reported this day."""
    for party in clause.criteria.jointly or clause.criteria.by:
        told = False
        for record in known:
            if not isinstance(record, Coverage) or record.party != party:
                continue
            end = min(record.period.last or date.max, as_of, record.recorded)
            if record.period.first <= day <= end:
                told = True
        if not told:
            return True
    return False


def slot(one_per: OnePer, record: Occasion) -> object:
    """What makes two occasions one."""
    match one_per:
        case OnePer.DAY:
            return record.day
        case OnePer.DAY_PLACE:
            return (record.day, record.place)
        case OnePer.WEEKEND:
            return record.day - timedelta(days=record.day.weekday())
        case OnePer.NONE:
            return record.id


def part_row(  # noqa: PLR0917 - the twin is called in one place, with everything
    clause: CountClause,
    part: list[date],
    needed: int,
    states: list[tuple[Occasion, str]],
    untold: dict[date, bool],
    as_of: date,
) -> tuple[str, int, int, int]:
    """Verdict, done, awaiting and unconfirmed of one part."""
    slots: dict[object, str] = {}
    for wanted in ("confirmed", "awaiting", "unconfirmed"):
        for record, state in states:
            if state == wanted and record.day in part:
                slots.setdefault(slot(clause.one_per, record), state)
    said = list(slots.values())
    done, awaiting = said.count("confirmed"), said.count("awaiting")
    unconfirmed = said.count("unconfirmed")
    reach = done + awaiting + unconfirmed
    first, last = part[0], part[-1]
    if done >= needed:
        verdict = "kept"
    elif as_of < first:
        verdict = "not_started"
    elif as_of <= last:
        left = [day for day in part if day > as_of or untold[day]]
        more = room(clause, left, slots)
        shut = more is not None and reach + more < needed
        verdict = "cannot_be_kept" if shut else "open"
    elif done + awaiting >= needed:
        verdict = "awaiting_confirmation"
    elif reach >= needed:
        verdict = "unconfirmed"
    elif not any(untold[day] for day in part):
        verdict = "broken"
    else:
        named = (as_of - last).days >= 60
        verdict = "not_reported" if named else "not_yet_reported"
    return verdict, done, awaiting, unconfirmed


def room(clause: CountClause, left: list[date], slots: dict[object, str]) -> int | None:
    """How many more could still be done, where that is bounded."""
    if not left:
        return 0
    if clause.one_per is OnePer.DAY:
        return len([day for day in left if day not in slots])
    if clause.one_per is OnePer.WEEKEND:
        weeks = {day - timedelta(days=day.weekday()) for day in left}
        return len([week for week in weeks if week not in slots])
    return None


def worst(
    rows: list[tuple[str, int, int, int]],
    each: bool,
    as_of: date,
    first: date,
    last: date,
) -> str:
    """The verdict on all parts together."""
    verdicts = {row[0] for row in rows}
    ended = as_of > last
    if verdicts == {"kept"}:
        return "kept"
    if "broken" in verdicts or "cannot_be_kept" in verdicts:
        return "broken" if ended else "cannot_be_kept"
    if not each and verdicts & {"not_reported", "unconfirmed"}:
        return "not_reported"
    if not ended:
        return "not_started" if as_of < first else "open"
    if not each:
        waits = "awaiting_confirmation" in verdicts
        return "awaiting_confirmation" if waits else "not_yet_reported"
    lacking = verdicts - {"kept"}
    if lacking == {"awaiting_confirmation"}:
        return "awaiting_confirmation"
    if lacking <= {"awaiting_confirmation", "unconfirmed"}:
        return "not_reported"
    return "not_reported" if (as_of - last).days >= 60 else "not_yet_reported"
