# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Secrecy: what of a promise and its evidence may stand on a public page, and when.

A public standing is computed from exactly the records returned here, and anyone who
is given them computes the same one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from hallord.core.claims import criteria_of
from hallord.core.clauses import Clause, CountClause
from hallord.core.criteria import whereabouts
from hallord.core.evidence import (
    Confirmation,
    Coverage,
    Evidence,
    Occasion,
    PlannedMeeting,
    Record,
    RequestAnswer,
    Retraction,
    Secrecy,
    Tally,
)
from hallord.core.periods import Period
from hallord.core.places import PlaceClass
from hallord.core.promises import Commitment, Promise
from hallord.core.verdicts import Standing

_NEEDS_CONSENT = frozenset({PlaceClass.SCHOOL, PlaceClass.PRESCHOOL})


def public_from(record: Record, promise: Promise) -> date:
    """Return the first day on which a record may be public, by the promise's rule.

    Enforcement occasions wait a fixed delay and then come in a batch on a fixed
    weekday; nothing is public before it was recorded. A declaration of coverage waits
    with the occasions that it vouches for: a page that knew of the coverage and not
    yet of the occasions would call a promise broken that was kept.
    """
    rule = promise.publication
    match record:
        case Occasion():
            day, waits = record.day, promise.catalogue.is_enforcement(record.activity)
        case Tally():
            day = record.period.last or record.recorded
            waits = promise.catalogue.is_enforcement(record.activity)
        case Coverage():
            day = record.period.last or record.recorded
            waits = _covers_enforcement(record, promise)
        case _:
            return record.recorded
    if not waits:
        return max(record.recorded, day + timedelta(days=rule.delay_days))
    ready = max(record.recorded, day + timedelta(days=rule.enforcement_delay_days))
    return ready + timedelta(days=(rule.batch_weekday - ready.weekday()) % 7)


def _covers_enforcement(coverage: Coverage, promise: Promise) -> bool:
    if coverage.activities or coverage.commitments:
        by_type = any(promise.catalogue.is_enforcement(a) for a in coverage.activities)
        return by_type or any(
            concerns_enforcement(clause, promise)
            for commitment in promise.commitments
            if commitment.id in coverage.commitments
            for clause in _clauses((commitment,))
        )
    return any(
        concerns_enforcement(clause, promise)
        for clause in _clauses(promise.commitments)
    )


def public_evidence(promise: Promise, evidence: Evidence, *, on: date) -> Evidence:
    """Return the records that may be public on a day, coarsened as they must be.

    Left out: what is not marked public, what must still wait, planned meetings, words
    about a record that is itself left out. Coarsened: places finer than the contract
    names, schools without consent, roles, worked hours. Exit work is told only as a
    yes for each ended year.
    """
    shown: list[Record] = []
    exit_years: dict[int, Occasion] = {}
    for record in evidence.records:
        if record.secrecy is not Secrecy.PUBLIC or isinstance(record, PlannedMeeting):
            continue
        if public_from(record, promise) > on:
            continue
        if isinstance(record, Occasion | Tally) and promise.catalogue.is_exit_work(
            record.activity
        ):
            if isinstance(record, Occasion) and record.day.year < on.year:
                exit_years.setdefault(record.day.year, record)
            continue
        shown.append(record)
    kept = _with_their_subject(shown)
    coarse = _coarsened(kept, promise)
    return Evidence((*coarse, *_exit_answers(exit_years, promise)))


def _with_their_subject(records: list[Record]) -> list[Record]:
    """Drop confirmations, answers and retractions of what is not itself shown."""
    ids = {record.id for record in records}
    return [r for r in records if _subject_of(r) in {None, *ids}]


def _subject_of(record: Record) -> str | None:
    match record:
        case Confirmation():
            return record.record
        case RequestAnswer():
            return record.request
        case Retraction():
            return record.retracts
        case _:
            return None


def _exit_answers(years: dict[int, Occasion], promise: Promise) -> Iterator[Tally]:
    for year, occasion in sorted(years.items()):
        whole = Period(date(year, 1, 1), date(year, 12, 31))
        # The part of the year that the promise is for, so that the yes counts there.
        inside = whole.intersect(promise.period) or whole
        yield Tally(
            id=f"ja-{occasion.activity}-{year}",
            recorded=date(year, 12, 31),
            recorded_by=occasion.recorded_by,
            activity=occasion.activity,
            period=inside,
            count=1,
            parties=occasion.parties,
        )


def _coarsened(records: Iterable[Record], promise: Promise) -> Iterator[Record]:
    named = _places_named(promise)
    numbers: dict[tuple[date, str | None, str | None], list[str]] = {}
    for record in sorted(records, key=lambda r: r.id):
        plain = replace(record, recorded_role="", source=_public_source(record))
        if not isinstance(plain, Occasion | Tally):
            yield plain
            continue
        where = whereabouts(plain, promise)
        if isinstance(plain, Occasion):
            plain = replace(plain, hours=None)
        place = promise.place(plain.place) if plain.place else None
        open_name = place is None or (
            place.id in named
            and (place.place_class not in _NEEDS_CONSENT or place.name_public)
        )
        if place is not None and not open_name:
            day = plain.day if isinstance(plain, Occasion) else plain.period.first
            alike = numbers.setdefault((day, where.place_class, where.district), [])
            if place.id not in alike:
                alike.append(place.id)
            # A number within the day keeps two places two, and links no days.
            token = f"{where.place_class or 'plats'}-{alike.index(place.id) + 1}"
            plain = replace(
                plain,
                place=token,
                place_class=where.place_class,
                district=where.district,
            )
        yield plain


def _public_source(record: Record) -> str:
    return record.source if record.source.startswith("https://") else ""


def _places_named(promise: Promise) -> frozenset[str]:
    """Return the places that the contract itself names: no page is finer than that."""
    named: set[str] = {p.id for p in promise.places if p.name_public}
    for clause in _clauses(promise.commitments):
        criteria = criteria_of(clause)
        if criteria is not None:
            named.update(criteria.places)
    return frozenset(named)


def _clauses(commitments: Iterable[Commitment]) -> Iterator[Clause]:
    for commitment in commitments:
        yield commitment.clause
        for interpretation in commitment.interpretations:
            yield interpretation.clause


def concerns_enforcement(clause: Clause, promise: Promise) -> bool:
    """Tell whether a clause asks for operations whose plans must not be public."""
    criteria = criteria_of(clause)
    if criteria is None:
        return False
    return any(promise.catalogue.is_enforcement(a) for a in criteria.activities)


def public_promise(promise: Promise) -> Promise:
    """Return the promise without the planned figures of enforcement operations."""
    return replace(
        promise,
        commitments=tuple(_without_plan(c, promise) for c in promise.commitments),
    )


def _without_plan(commitment: Commitment, promise: Promise) -> Commitment:
    interpretations = tuple(
        replace(i, clause=_plain(i.clause, promise)) for i in commitment.interpretations
    )
    clause = _plain(commitment.clause, promise)
    return replace(commitment, clause=clause, interpretations=interpretations)


def _plain(clause: Clause, promise: Promise) -> Clause:
    if not isinstance(clause, CountClause) or not clause.plan:
        return clause
    if not concerns_enforcement(clause, promise):
        return clause
    return replace(clause, plan=(), plan_withheld=True)


def public_standing(standing: Standing, promise: Promise) -> Standing:
    """Return the standing without what a plan could be inferred from."""
    if not concerns_enforcement(standing.clause, promise):
        return standing
    return replace(standing, expected=None, eligible_left=None)
