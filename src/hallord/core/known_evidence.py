# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""What stands in the records on a day, after corrections and retractions."""

from collections.abc import Iterable
from datetime import date

from hallord.core.evidence import (
    Confirmation,
    Coverage,
    Evidence,
    Measurement,
    Occasion,
    PlannedMeeting,
    Proof,
    Record,
    Request,
    RequestAnswer,
    Retraction,
    Tally,
)

_Confirmable = Occasion | Tally | Proof


class KnownEvidence:
    """The records that stand on a day: corrections applied, retractions left out."""

    __slots__ = (
        "_answers",
        "_confirmations",
        "_older",
        "coverages",
        "measurements",
        "occasions",
        "planned_meetings",
        "proofs",
        "requests",
        "tallies",
    )

    def __init__(self, records: Iterable[Record]) -> None:
        """Resolve corrections and sort the records by kind."""
        known = {record.id: record for record in records}
        retracted = self._retracted(known)
        kept = {key: r for key, r in known.items() if key not in retracted}
        replaced = self._replaced(kept)
        standing = [r for r in kept.values() if r.id not in replaced]
        standing.sort(key=lambda record: record.id)
        self._older = self._chains(kept, standing)
        self.occasions = tuple(r for r in standing if isinstance(r, Occasion))
        self.tallies = tuple(r for r in standing if isinstance(r, Tally))
        self.proofs = tuple(r for r in standing if isinstance(r, Proof))
        self.coverages = tuple(r for r in standing if isinstance(r, Coverage))
        self.requests = tuple(r for r in standing if isinstance(r, Request))
        self.measurements = tuple(r for r in standing if isinstance(r, Measurement))
        self.planned_meetings = tuple(
            r for r in standing if isinstance(r, PlannedMeeting)
        )
        confirmations: dict[str, list[Confirmation]] = {}
        for record in standing:
            if isinstance(record, Confirmation):
                confirmations.setdefault(record.record, []).append(record)
        self._confirmations = confirmations
        answers: dict[str, RequestAnswer] = {}
        for record in standing:
            if isinstance(record, RequestAnswer):
                known_answer = answers.get(record.request)
                if known_answer is None or record.day < known_answer.day:
                    answers[record.request] = record
        self._answers = answers

    @staticmethod
    def _retracted(known: dict[str, Record]) -> set[str]:
        # Newest first, so that a retraction which was itself retracted has no effect.
        retractions = [r for r in known.values() if isinstance(r, Retraction)]
        retractions.sort(key=lambda r: (r.recorded, r.id), reverse=True)
        retracted: set[str] = set()
        for retraction in retractions:
            if retraction.id not in retracted:
                retracted.add(retraction.retracts)
        return retracted

    @staticmethod
    def _replaced(kept: dict[str, Record]) -> set[str]:
        replaced = {r.corrects for r in kept.values() if r.corrects is not None}
        # Of two corrections that go back to the same record only the later stands.
        newest: dict[str, Record] = {}
        for record in sorted(kept.values(), key=lambda r: (r.recorded, r.id)):
            if record.corrects is None or record.id in replaced:
                continue
            origin = KnownEvidence._origin(record, kept)
            rival = newest.get(origin)
            if rival is not None:
                replaced.add(rival.id)
            newest[origin] = record
        return replaced

    @staticmethod
    def _origin(record: Record, kept: dict[str, Record]) -> str:
        """Return the id of the record that a chain of corrections goes back to."""
        seen = {record.id}
        current = record
        while current.corrects is not None and current.corrects not in seen:
            seen.add(current.corrects)
            if current.corrects not in kept:
                return current.corrects
            current = kept[current.corrects]
        return current.id

    @staticmethod
    def _chains(
        known: dict[str, Record], standing: list[Record]
    ) -> dict[str, tuple[Record, ...]]:
        older: dict[str, tuple[Record, ...]] = {}
        for record in standing:
            chain: list[Record] = []
            current = record
            while current.corrects is not None and current.corrects in known:
                current = known[current.corrects]
                if current is record or current in chain:
                    break
                chain.append(current)
            if chain:
                older[record.id] = tuple(chain)
        return older

    def earlier_versions(self, record_id: str) -> tuple[Record, ...]:
        """Return the records that this one has corrected, newest first."""
        return self._older.get(record_id, ())

    def confirmations_of(self, record: _Confirmable) -> tuple[Confirmation, ...]:
        """Return the confirmations that hold for the record, oldest first.

        A confirmation of an earlier version still holds when what, when, where and
        who are unchanged; otherwise the party must look again.
        """
        found = list(self._confirmations.get(record.id, ()))
        for older in self.earlier_versions(record.id):
            if isinstance(older, _Confirmable) and older.substance == record.substance:
                found.extend(self._confirmations.get(older.id, ()))
        return tuple(sorted(found, key=lambda c: (c.recorded, c.id)))

    def first_recorded(self, record: Record) -> date:
        """Return the day from which the other party has had this to answer for.

        It is the day of the oldest version with the same substance.
        """
        if not isinstance(record, _Confirmable):
            return record.recorded
        return min(version.recorded for version in self.same_versions(record))

    def same_versions(self, record: _Confirmable) -> tuple[_Confirmable, ...]:
        """Return the record and the older versions that say the same, newest first."""
        same: list[_Confirmable] = [record]
        for older in self.earlier_versions(record.id):
            if not isinstance(older, _Confirmable):
                break
            if older.substance != record.substance:
                break
            same.append(older)
        return tuple(same)

    def answer_to(self, request: Request) -> RequestAnswer | None:
        """Return the answer to a request, or to what it corrects, if there is one."""
        ids = [request.id, *(older.id for older in self.earlier_versions(request.id))]
        found = [self._answers[id_] for id_ in ids if id_ in self._answers]
        return min(found, key=lambda answer: (answer.day, answer.id), default=None)


def as_known(evidence: Evidence, known_on: date) -> KnownEvidence:
    """Return what stood in the records at the end of `known_on`."""
    return KnownEvidence(r for r in evidence.records if r.recorded <= known_on)
