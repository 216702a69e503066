# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Several files together: shared ids are joined, likenesses are only pointed out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from types import MappingProxyType

from hallord.adapters.evidence.problems import RowProblem
from hallord.adapters.evidence.readings import Reading, Summary, kinds_in
from hallord.core.evidence import (
    Channel,
    Confirmation,
    Evidence,
    Occasion,
    Proof,
    Record,
    Tally,
)
from hallord.core.local_time import as_utc
from hallord.core.reasons import Reason


def combine(readings: Sequence[Reading]) -> Evidence:
    """Return the evidence of several files; `join` also tells what was joined."""
    return join(readings).evidence


def join(readings: Sequence[Reading]) -> Reading:
    """Return several readings as one.

    A record that another party gives under the same id is that party's confirmation
    of it (channel: monthly import). The same record given twice is one, known since
    the first time. Two different records with one id: the first stands, the other is
    a problem. Occasions of different parties that look like the same one are remarks.
    Nothing depends on the order of the readings.
    """
    joint = _Joint()
    for reading in sorted(readings, key=lambda each: each.name):
        for record in reading.evidence.records:
            joint.add(record, reading)
    joint.settle()
    problems = (*(p for r in readings for p in r.problems), *joint.problems)
    remarks = [r for reading in readings for r in reading.remarks]
    remarks += [*joint.remarks, *same_occasions(joint.placed())]
    evidence = Evidence(joint.records())
    return Reading(
        name=", ".join(reading.name for reading in readings),
        evidence=evidence,
        problems=problems,
        remarks=tuple(remarks),
        summary=_summed(readings, evidence, len(joint.problems)),
        origins=MappingProxyType(joint.origins()),
    )


@dataclass(frozen=True, slots=True)
class Placed:
    """A record, and where it stands."""

    record: Record
    file: str
    row: int

    @property
    def order(self) -> tuple[date, str, str, int]:
        """Earlier knowledge first; then an order that no caller decides."""
        return (self.record.recorded, self.record.recorded_by, self.file, self.row)


@dataclass(slots=True)
class _Joint:
    """Records by id, all that were given under it."""

    given: dict[str, list[Placed]] = field(default_factory=dict)
    kept: dict[str, Placed] = field(default_factory=dict)
    made: dict[str, Placed] = field(default_factory=dict)
    problems: list[RowProblem] = field(default_factory=list)
    remarks: list[RowProblem] = field(default_factory=list)

    def add(self, record: Record, reading: Reading) -> None:
        placed = Placed(record, reading.name, reading.origins.get(record.id, 0))
        self.given.setdefault(record.id, []).append(placed)

    def settle(self) -> None:
        """Decide what stands for each id."""
        for record_id, all_given in self.given.items():
            first, *others = sorted(all_given, key=lambda placed: placed.order)
            self.kept[record_id] = first
            for other in others:
                self._settle_one(first, other)
        for record_id, placed in self.made.items():
            self.kept.setdefault(record_id, placed)

    def _settle_one(self, first: Placed, other: Placed) -> None:
        same_party = first.record.recorded_by == other.record.recorded_by
        if same_party and _same_fact(first.record, other.record):
            self._say(self.remarks, "same_record", first, other)
        elif not same_party and _same_substance(first.record, other.record):
            confirmation = _confirmation_by(other.record)
            placed = Placed(confirmation, other.file, other.row)
            self.made.setdefault(confirmation.id, placed)
            why = _why("joined", first, party=confirmation.party)
            self.remarks.append(_about(other, why))
        else:
            self._say(self.problems, "id_taken", first, other)

    def _say(
        self, said: list[RowProblem], code: str, first: Placed, other: Placed
    ) -> None:
        said.append(_about(other, _why(code, first)))

    def placed(self) -> list[Placed]:
        return [self.kept[key] for key in sorted(self.kept)]

    def records(self) -> Iterator[Record]:
        return (placed.record for placed in self.kept.values())

    def origins(self) -> dict[str, int]:
        return {key: placed.row for key, placed in self.kept.items()}


def _why(code: str, first: Placed, **more: str) -> Reason:
    return Reason.of(code, other_row=str(first.row), other_file=first.file, **more)


def _about(placed: Placed, why: Reason) -> RowProblem:
    return RowProblem(placed.row, "id", placed.record.id, why, placed.file)


def _same_fact(one: Record, other: Record) -> bool:
    """Whether two records say the same, whenever they were given."""
    return replace(one, recorded=other.recorded, source=other.source) == other


def _same_substance(one: Record, other: Record) -> bool:
    """Whether another party's record vouches for the same what, when, where and who."""
    substantial = Occasion | Tally | Proof
    if isinstance(one, substantial) and isinstance(other, substantial):
        return type(one) is type(other) and one.substance == other.substance
    return False


def _confirmation_by(record: Record) -> Confirmation:
    party = record.recorded_by
    return Confirmation(
        id=f"{record.id}-bekräftad-{party}",
        recorded=record.recorded,
        recorded_by=party,
        source=record.source,
        secrecy=record.secrecy,
        record=record.id,
        party=party,
        channel=Channel.MONTHLY_IMPORT,
    )


def same_occasions(placed: Iterable[Placed]) -> Iterator[RowProblem]:
    """Yield a remark for every occasion that looks like one of another party.

    Alike are occasions of one activity at one place on one day whose times overlap,
    or of which one has no time.
    """
    groups: dict[tuple[object, ...], list[Placed]] = {}
    for each in placed:
        occasion = each.record
        if isinstance(occasion, Occasion):
            where = (occasion.place, occasion.place_class, occasion.district)
            key = (occasion.day, occasion.activity, where)
            groups.setdefault(key, []).append(each)
    for group in groups.values():
        if len({each.record.recorded_by for each in group}) > 1:
            yield from _alike(group)


def _alike(group: list[Placed]) -> Iterator[RowProblem]:
    # Of each party only the one that ends last can overlap what starts later, so
    # one pass in order of start is enough however many there are.
    latest: dict[str, Placed] = {}
    for each in sorted(group, key=lambda e: (_span(e)[0], e.order)):
        for party, other in sorted(latest.items()):
            if party != each.record.recorded_by and _overlap(other, each):
                yield _about(each, _why("same_occasion", other))
                break
        known = latest.get(each.record.recorded_by)
        if known is None or _span(known)[1] < _span(each)[1]:
            latest[each.record.recorded_by] = each


_EARLIEST = as_utc(datetime.fromisoformat("1900-01-01T00:00+00:00"))
_LATEST = as_utc(datetime.fromisoformat("2900-01-01T00:00+00:00"))


def _span(placed: Placed) -> tuple[datetime, datetime]:
    """From when to when it may have lasted: all times where none is known."""
    occasion = placed.record
    if not isinstance(occasion, Occasion) or occasion.start is None:
        return _EARLIEST, _LATEST
    start = as_utc(occasion.start)
    return start, as_utc(occasion.end) if occasion.end else start


def _overlap(earlier: Placed, later: Placed) -> bool:
    (start, end), (other_start, _) = _span(earlier), _span(later)
    return other_start < end or other_start == start


def _summed(readings: Sequence[Reading], evidence: Evidence, more_bad: int) -> Summary:
    summaries = [reading.summary for reading in readings]
    return Summary(
        format=", ".join(dict.fromkeys(s.format for s in summaries)),
        rows=sum(s.rows for s in summaries),
        rows_read=sum(s.rows_read for s in summaries) - more_bad,
        rows_skipped=sum(s.rows_skipped for s in summaries),
        rows_bad=sum(s.rows_bad for s in summaries) + more_bad,
        rows_empty=sum(s.rows_empty for s in summaries),
        records=kinds_in(evidence),
    )
