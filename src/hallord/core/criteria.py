# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Criteria: does this occasion qualify? Each test answers yes or no, with a reason.

`failures` gives every reason why a record does not qualify, so that what is not
counted can be shown with its reason. Whether the parties have confirmed it is not
asked here: that is `confirmations`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from hallord.core.clauses import Criteria, Holidays
from hallord.core.evidence import Audience, Occasion, Tally
from hallord.core.periods import WEEKEND, Period, default_terms
from hallord.core.promises import Promise
from hallord.core.reasons import Reason
from hallord.core.swedish_days import is_eve, is_holiday


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where a record took place, its place looked up in the promise."""

    place: str | None
    place_class: str | None
    district: str | None


def whereabouts(record: Occasion | Tally, promise: Promise) -> Whereabouts:
    """Return where the record was: its own words, filled in from the place's."""
    place = promise.place(record.place) if record.place else None
    if place is None:
        return Whereabouts(record.place, record.place_class, record.district)
    return Whereabouts(
        place=place.id,
        place_class=record.place_class or place.place_class.value,
        district=record.district or place.district,
    )


def qualifies(record: Occasion | Tally, criteria: Criteria, promise: Promise) -> bool:
    """Tell whether the record passes every test."""
    return next(failures(record, criteria, promise), None) is None


def failures(
    record: Occasion | Tally, criteria: Criteria, promise: Promise
) -> Iterator[Reason]:
    """Yield the reason for every test that the record fails."""
    for test in _TESTS:
        reason = test(record, criteria, promise)
        if reason is not None:
            yield reason
    if isinstance(record, Tally):
        if criteria.needs_the_day:
            yield Reason.of("tally_has_no_days")
        if criteria.agenda_items or criteria.forums or criteria.channels:
            yield Reason.of("tally_has_no_details")
        return
    for dated_test in _DATED_TESTS:
        reason = dated_test(record, criteria, promise)
        if reason is not None:
            yield reason


def is_activity(record: Occasion | Tally, criteria: Criteria, promise: Promise) -> bool:
    """Tell whether the record is of a type that the criteria speak of."""
    if not criteria.activities:
        return True
    catalogue = promise.catalogue
    return any(catalogue.is_a(record.activity, a) for a in criteria.activities)


def eligible(day: date, criteria: Criteria, promise: Promise) -> bool:
    """Tell whether an occasion on the day could count, by the day alone."""
    if criteria.weekend and not WEEKEND.touches_day(day):
        return False
    if criteria.weekdays and day.weekday() not in criteria.weekdays:
        return False
    if not _holidays_allow(day, criteria.holidays):
        return False
    if criteria.season and day not in promise.season(criteria.season):
        return False
    return not criteria.school_term or in_school_term(day, promise)


def in_school_term(day: date, promise: Promise) -> bool:
    """Tell whether the day is in a school term: the promise's own, else the widest."""
    terms = promise.terms or default_terms(Period(day, day))
    return any(day in term.period for term in terms)


def _holidays_allow(day: date, rule: Holidays) -> bool:
    match rule:
        case Holidays.INCLUDE:
            return True
        case Holidays.EXCLUDE:
            return not (is_holiday(day) or is_eve(day))
        case Holidays.ONLY:
            return is_holiday(day) or is_eve(day)


def _activity(
    record: Occasion | Tally, criteria: Criteria, promise: Promise
) -> Reason | None:
    if is_activity(record, criteria, promise):
        return None
    return Reason.of("other_activity", activity=record.activity)


def _jointly(
    record: Occasion | Tally, criteria: Criteria, _promise: Promise
) -> Reason | None:
    present = {presence.principal for presence in record.parties}
    missing = tuple(party for party in criteria.jointly if party not in present)
    return Reason.of("party_missing", parties=missing) if missing else None


def _by(
    record: Occasion | Tally, criteria: Criteria, _promise: Promise
) -> Reason | None:
    present = {presence.principal for presence in record.parties}
    if not criteria.by or present.intersection(criteria.by):
        return None
    return Reason.of("not_by_party", parties=criteria.by)


def _mandate(
    record: Occasion | Tally, criteria: Criteria, promise: Promise
) -> Reason | None:
    granted = {(m.agent, m.principal) for m in promise.mandates}
    wanted = {*criteria.by, *criteria.jointly}
    for presence in record.parties:
        pair = (presence.party, presence.on_behalf_of)
        speaks_for = presence.on_behalf_of in wanted and pair not in granted
        if speaks_for and not _present_itself(record, presence.principal):
            return Reason.of(
                "no_mandate", agent=presence.party, principal=presence.principal
            )
    return None


def _present_itself(record: Occasion | Tally, party: str) -> bool:
    return any(p.party == party and p.on_behalf_of is None for p in record.parties)


def _place(
    record: Occasion | Tally, criteria: Criteria, promise: Promise
) -> Reason | None:
    where = whereabouts(record, promise)
    if criteria.places and where.place not in criteria.places:
        code = "other_place" if where.place else "place_unknown"
        return Reason.of(code)
    if criteria.place_classes and where.place_class not in criteria.place_classes:
        code = "other_place_class" if where.place_class else "place_unknown"
        return Reason.of(code, place_classes=criteria.place_classes)
    if criteria.districts and where.district not in criteria.districts:
        return Reason.of("other_district" if where.district else "place_unknown")
    return None


def _topics(
    record: Occasion | Tally, criteria: Criteria, _promise: Promise
) -> Reason | None:
    if not criteria.topics or set(record.topics).intersection(criteria.topics):
        return None
    return Reason.of("other_topic", topics=criteria.topics)


def _audience(
    record: Occasion | Tally, criteria: Criteria, _promise: Promise
) -> Reason | None:
    audience = record.audience
    if criteria.roles and not set(audience.roles).intersection(criteria.roles):
        return Reason.of("other_audience", roles=criteria.roles)
    return _ages(audience, criteria)


def _ages(audience: Audience, criteria: Criteria) -> Reason | None:
    if criteria.ages is None:
        return None
    first, last = criteria.ages
    if audience.ages is None:
        return Reason.of("ages_unknown", first=first, last=last)
    youngest, oldest = audience.ages
    inside = min(last, oldest) - max(first, youngest) + 1
    # The same rule as for weekends: it belongs where more than half of it does.
    # Spans that do not meet give at most nothing inside, which is never half.
    if 2 * inside > oldest - youngest + 1:
        return None
    return Reason.of("other_ages", first=first, last=last)


def _extra(
    record: Occasion | Tally, criteria: Criteria, _promise: Promise
) -> Reason | None:
    if not criteria.extra_only or record.extra is True:
        return None
    return Reason.of("ordinary_work" if record.extra is False else "extra_unknown")


def _weekend(record: Occasion, criteria: Criteria, _promise: Promise) -> Reason | None:
    if not criteria.weekend:
        return None
    if record.start is None:
        # Saturday and Sunday belong whole; a Friday needs its clock time.
        if record.day.weekday() in {5, 6}:
            return None
        friday = record.day.weekday() == 4
        return Reason.of("clock_unknown" if friday else "not_weekend")
    if record.end is None:
        inside = WEEKEND.contains_instant(record.start)
    else:
        inside = 2 * WEEKEND.share(record.start, record.end) > 1
    return None if inside else Reason.of("not_weekend")


def _day(record: Occasion, criteria: Criteria, promise: Promise) -> Reason | None:
    day = record.day
    if criteria.weekdays and day.weekday() not in criteria.weekdays:
        return Reason.of("other_weekday")
    if not _holidays_allow(day, criteria.holidays):
        only = criteria.holidays is Holidays.ONLY
        return Reason.of("not_holiday" if only else "holiday")
    if criteria.season and day not in promise.season(criteria.season):
        return Reason.of("off_season", season=promise.season(criteria.season).name)
    if criteria.school_term and not in_school_term(day, promise):
        return Reason.of("not_school_term")
    return None


def _clock(record: Occasion, criteria: Criteria, _promise: Promise) -> Reason | None:
    if criteria.not_before is None and criteria.not_after is None:
        return None
    if record.start is None:
        return Reason.of("clock_unknown")
    clock = record.start.time()
    early = criteria.not_before is not None and clock < criteria.not_before
    late = criteria.not_after is not None and clock > criteria.not_after
    return Reason.of("other_hours") if early or late else None


def _length(record: Occasion, criteria: Criteria, _promise: Promise) -> Reason | None:
    if criteria.min_minutes is None:
        return None
    minutes = record.minutes
    if minutes is None:
        return Reason.of("length_unknown", minutes=criteria.min_minutes)
    if minutes < criteria.min_minutes:
        return Reason.of("too_short", minutes=criteria.min_minutes)
    return None


def _forum(record: Occasion, criteria: Criteria, _promise: Promise) -> Reason | None:
    if criteria.forums and record.forum not in criteria.forums:
        return Reason.of("other_forum")
    if criteria.channels and record.channel not in criteria.channels:
        return Reason.of("other_channel")
    if criteria.agenda_items:
        if record.items is None:
            return Reason.of("agenda_unknown")
        if not set(record.items).intersection(criteria.agenda_items):
            return Reason.of("item_missing")
    return None


_Test = Callable[[Occasion | Tally, Criteria, Promise], Reason | None]
_DatedTest = Callable[[Occasion, Criteria, Promise], Reason | None]

_TESTS: tuple[_Test, ...] = (
    _activity,
    _jointly,
    _by,
    _mandate,
    _place,
    _topics,
    _audience,
    _extra,
)
_DATED_TESTS: tuple[_DatedTest, ...] = (_weekend, _day, _clock, _length, _forum)
