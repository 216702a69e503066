# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Batch standings the obvious way: row by row, commitment by commitment, day by day.

Shares no rule with the fast way, only its columns, so that a mistake must be made
twice to pass unseen.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction

from hallord.analysis.batch_input import Batch, OnePerCode, Truth, Whole

Days = frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class ObviousStanding:
    """One standing, with the same meaning as a row of the fast way's answer."""

    done: int
    awaiting: int
    unconfirmed: int
    verdict: str
    through: int
    expected: Fraction | None
    pace: str


@dataclass(slots=True)
class Told:
    """What the rows said of one occasion."""

    day: int
    place: int
    deadline: int
    words: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class _One:
    """One commitment, with the days that matter."""

    first: int
    last: int
    asked: int
    all_of: bool
    one_per: int
    places: int
    eligible: Days
    in_season: bool
    reported: tuple[Days, ...]
    buckets: tuple[tuple[int, int, int], ...]

    def common(self) -> Days:
        """Return the days that every party has reported."""
        return frozenset.intersection(*self.reported)


def obvious_standings(
    batch: Batch, *, as_of: int, known_on: int
) -> tuple[ObviousStanding, ...]:
    """Return the standing of every commitment."""
    told = read_rows(batch)
    return tuple(
        _standing(one, told[number], as_of, known_on)
        for number, one in enumerate(_commitments(batch, as_of))
    )


def read_rows(batch: Batch) -> dict[int, dict[int, Told]]:
    """Return what the rows say, by commitment and occasion: the loop over the rows."""
    found: dict[int, dict[int, Told]] = defaultdict(dict)
    rows = batch.rows
    columns = (rows.commitment, rows.occasion, rows.party, rows.day, rows.place)
    for commitment, occasion, party, day, place, deadline, word in _lines(
        *columns, rows.deadline, rows.word
    ):
        own = found[commitment]
        if occasion not in own:
            own[occasion] = Told(day, place, deadline)
        own[occasion].words[party] = word
    return found


def _lines(*columns: Whole | Truth) -> Iterator[tuple[int, ...]]:
    return zip(*(column.tolist() for column in columns), strict=True)


def _commitments(batch: Batch, as_of: int) -> Iterator[_One]:
    own, calendars = batch.commitments, batch.calendars
    origin = calendars.first_day
    days = [
        frozenset(origin + at for at, yes in enumerate(row) if yes)
        for row in calendars.days.tolist()
    ]
    buckets: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    cut = batch.buckets
    for number, first, last, needed in _lines(
        cut.commitment, cut.first, cut.last, cut.needed
    ):
        buckets[number].append((first, last, needed))
    reported = _reported(batch, as_of)
    for number, line in enumerate(
        _lines(
            own.first, own.last, own.asked, own.all_of, own.one_per, own.places,
            own.calendar, own.season,
        )
    ):  # fmt: skip
        first, last, asked, all_of, one_per, places, calendar, season = line
        yield _One(
            first=first,
            last=last,
            asked=asked,
            all_of=bool(all_of),
            one_per=one_per,
            places=places,
            eligible=days[calendar],
            in_season=season < 0 or as_of in days[season],
            reported=tuple(
                frozenset(reported[number, party]) for party in range(asked)
            ),
            buckets=tuple(buckets[number]),
        )


def _reported(batch: Batch, as_of: int) -> dict[tuple[int, int], set[int]]:
    found: dict[tuple[int, int], set[int]] = defaultdict(set)
    told = batch.coverage
    for number, party, first, last, recorded in _lines(
        told.commitment, told.party, told.first, told.last, told.recorded
    ):
        found[number, party].update(range(first, min(last, recorded, as_of) + 1))
    return found


def _standing(
    one: _One, told: dict[int, Told], as_of: int, known_on: int
) -> ObviousStanding:
    slots = _slots(one, told, as_of, known_on)
    common = one.common()
    answers = [_bucket(one, bucket, slots, common, as_of) for bucket in one.buckets]
    verdict = _worst([answer.verdict for answer in answers], one, as_of)
    going_on = [a for a in answers if a.verdict == "open" and a.expected is not None]
    reading = going_on[0] if going_on else None
    return ObviousStanding(
        done=sum(a.done for a in answers),
        awaiting=sum(a.awaiting for a in answers),
        unconfirmed=sum(a.unconfirmed for a in answers),
        verdict=verdict,
        through=_through(one, one.first, min(one.last, as_of), common),
        expected=reading.expected if reading else None,
        pace=reading.pace if reading and verdict == "open" else "",
    )


def _slots(
    one: _One, told: dict[int, Told], as_of: int, known_on: int
) -> dict[object, tuple[int, int]]:
    """Map each slot to the state (0 counted … 2 unconfirmed) and day that stand."""
    slots: dict[object, tuple[int, int]] = {}
    for number, occasion in told.items():
        if not one.first <= occasion.day <= min(one.last, as_of):
            continue
        state = _state(one, occasion, known_on)
        if state is None:
            continue
        slot = _slot(one, number, occasion)
        standing = (state, occasion.day)
        slots[slot] = min(slots.get(slot, standing), standing)
    return slots


def _state(one: _One, occasion: Told, known_on: int) -> int | None:
    words = list(occasion.words.values())
    if one.all_of:
        denied = -1 in words
        settled = words.count(1) == one.asked
    else:
        denied = all(word == -1 for word in words)
        settled = 1 in words
    if denied:
        return None
    if settled:
        return 0
    return 1 if known_on <= occasion.deadline else 2


def _slot(one: _One, number: int, occasion: Told) -> object:
    match one.one_per:
        case OnePerCode.DAY:
            return occasion.day
        case OnePerCode.DAY_PLACE:
            return (occasion.day, occasion.place)
        case OnePerCode.WEEKEND:
            part = sum(first <= occasion.day for first, _, _ in one.buckets)
            over = sum(last < occasion.day for _, last, _ in one.buckets)
            return (part, over, _friday(occasion.day))
        case _:
            return number


def _friday(day: int) -> int:
    """Go to the Friday of the week, Monday to Sunday."""
    while day % 7 > 5 or day % 7 == 0:
        day -= 1
    while day % 7 < 5:
        day += 1
    return day


def _bucket(
    one: _One,
    bucket: tuple[int, int, int],
    slots: dict[object, tuple[int, int]],
    common: Days,
    as_of: int,
) -> ObviousStanding:
    first, last, _ = bucket
    held = [state for state, day in slots.values() if first <= day <= last]
    done, awaiting, unconfirmed = (held.count(state) for state in range(3))
    room = _room(one, bucket, slots, common, as_of)
    verdict = _bucket_verdict(one, bucket, held, room, as_of)
    expected, pace = None, ""
    if verdict == "open":
        expected, pace = _pace(one, bucket, done, common, as_of)
    return ObviousStanding(
        done=done,
        awaiting=awaiting,
        unconfirmed=unconfirmed,
        verdict=verdict,
        through=0,
        expected=expected,
        pace=pace,
    )


def _bucket_verdict(
    one: _One,
    bucket: tuple[int, int, int],
    held: list[int],
    room: int | None,
    as_of: int,
) -> str:
    first, last, needed = bucket
    if held.count(0) >= needed:
        return "kept"
    if as_of < first:
        return "not_started"
    if as_of <= last:
        shut = room is not None and len(held) + room < needed
        return "cannot_be_kept" if shut else "open"
    if held.count(0) + held.count(1) >= needed:
        return "awaiting_confirmation"
    if len(held) >= needed:
        return "not_reported"
    asked = one.eligible.intersection(range(first, last + 1))
    if all(asked <= days for days in one.reported):
        return "broken"
    return "not_reported" if as_of - last >= 60 else "not_yet_reported"


def _room(
    one: _One,
    bucket: tuple[int, int, int],
    slots: dict[object, tuple[int, int]],
    common: Days,
    as_of: int,
) -> int | None:
    first, last, _ = bucket
    left = {
        day
        for day in one.eligible.intersection(range(first, last + 1))
        if day > as_of or day not in common
    }
    if not left:
        return 0
    held = [day for _, day in slots.values() if first <= day <= last]
    match one.one_per:
        case OnePerCode.DAY:
            return len(left - set(held))
        case OnePerCode.WEEKEND:
            return len({_friday(day) for day in left} - {_friday(day) for day in held})
        case OnePerCode.DAY_PLACE if one.places:
            return len(left) * one.places - sum(day in left for day in held)
        case _:
            return None


def _pace(
    one: _One, bucket: tuple[int, int, int], done: int, common: Days, as_of: int
) -> tuple[Fraction | None, str]:
    first, last, needed = bucket
    through = _through(one, first, as_of, common)
    if not through:
        return None, ""
    days = one.eligible.intersection(range(first, last + 1))
    passed = one.eligible.intersection(range(first, through + 1))
    expected = Fraction(needed * len(passed), len(days)) if days else Fraction(0)
    last_tenth = Fraction(as_of - first + 1, last - first + 1) > Fraction(9, 10)
    if not one.in_season or last_tenth or needed <= 3 or expected < 2:
        return expected, ""
    return expected, "behind" if done < expected - 1 else "on_pace"


def _through(one: _One, first: int, last: int, common: Days) -> int:
    reached = 0
    for day in range(first, last + 1):
        if day in common:
            reached = day
        elif day in one.eligible:
            break
    return reached


def _worst(verdicts: list[str], one: _One, as_of: int) -> str:
    ended = as_of > one.last
    going_on = "not_started" if as_of < one.first else "open"
    if {"broken", "cannot_be_kept"} & set(verdicts):
        return "broken" if ended else "cannot_be_kept"
    if "not_reported" in verdicts:
        return "not_reported"
    for word in ("awaiting_confirmation", "not_yet_reported"):
        if word in verdicts:
            return word if ended else going_on
    if {"open", "not_started"} & set(verdicts):
        return going_on
    if verdicts:
        return "kept"
    return "never_due" if ended else going_on
