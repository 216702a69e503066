# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Make it measurable: one question, and the clause that an answer gives.

Where a commitment names something countable and gives no number, the question is how
many and by when. What other promises have said of the same thing goes along as a
guide, never as a recommendation. The words of the promise are not changed here; the
parties write them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from hallord.core.activities import STANDARD_CATALOGUE
from hallord.core.clauses import CountClause, Criteria, IntentClause, Judged, Op
from hallord.core.drafts import Draft, DraftCommitment
from hallord.core.periods import Per, Period
from hallord.core.promises import Commitment, OpenQuestion, Promise
from hallord.core.reading.questions import ask
from hallord.core.vagueness.units import NamedUnit, named_units

ANSWERED: Final = frozenset(
    {"number", "vague_quantity", "how_often", "shared_number", "op", "multi_year"}
)
"""Codes of the open questions that a number and a window settle."""

_JUDGED_EACH: Final = frozenset({Per.DAY, Per.WEEK, Per.MONTH})
_KEYS: Final = frozenset(
    {"activity", "unit", "n", "at_least", "per", "municipality", "when", "source"}
)


@dataclass(frozen=True, slots=True)
class SeenNumber:
    """A number that a published promise gave: what, how many, who, when, where read.

    `unit` is written as fits the number. `at_least` is false where the page gave the
    number without "minst".
    """

    activity: str
    unit: str
    n: int
    at_least: bool
    per: Per
    municipality: str
    when: str
    source: str


@dataclass(frozen=True, slots=True)
class MeasureQuestion:
    """How many, of what: asked of the commitment at `place` (from 0)."""

    place: int
    text: str
    unit: NamedUnit
    guide: tuple[SeenNumber, ...] = ()


@dataclass(frozen=True, slots=True)
class MeasureAnswer:
    """The number, per what, and the window (None: the promise's whole time)."""

    n: int
    per: Per = Per.PERIOD
    window: Period | None = None
    op: Op = Op.AT_LEAST
    upper: int | None = None

    def __post_init__(self) -> None:
        """Refuse (ValueError in Swedish) what is no promise to count."""
        if self.n < 1:
            raise ValueError("talet ska vara minst 1")
        if (self.op is Op.RANGE) != (self.upper is not None):
            raise ValueError("ett spann har ett övre tal, och bara ett spann har det")
        if self.upper is not None and self.upper <= self.n:
            raise ValueError("det övre talet ska vara större än det nedre")


def read_seen_numbers(text: str) -> tuple[SeenNumber, ...]:
    """Read the table of published numbers from the text of its TOML file.

    ValueError (in Swedish) for a row with a key too many or too few, a number below 1
    or an activity that is not in the catalogue.
    """
    rows: list[Mapping[str, object]] = tomllib.loads(text).get("seen", [])
    return tuple(_seen_number(row, number) for number, row in enumerate(rows, start=1))


def questions(
    promise: Promise | Draft, *, seen: Sequence[SeenNumber] = ()
) -> tuple[MeasureQuestion, ...]:
    """Return the question for every commitment that names a unit and no number."""
    commitments: Sequence[Commitment | DraftCommitment] = promise.commitments
    found: list[MeasureQuestion] = []
    for place, each in enumerate(commitments):
        if not isinstance(each.clause, IntentClause):
            continue
        for unit in named_units(each.text)[:1]:
            guide = comparable(unit, seen)
            found.append(MeasureQuestion(place, each.text, unit, guide))
    return tuple(found)


def comparable(unit: NamedUnit, seen: Iterable[SeenNumber]) -> tuple[SeenNumber, ...]:
    """Return the numbers seen for the same activity, or one below it in the catalogue.

    A unit that is not in the catalogue is compared by its last word.
    """
    if unit.activity:
        return tuple(
            each
            for each in seen
            if STANDARD_CATALOGUE.is_a(each.activity, unit.activity)
        )
    word = unit.words.split()[-1]
    return tuple(each for each in seen if each.unit.split()[-1] == word)


def clause_of(
    intent: IntentClause, answer: MeasureAnswer, *, unit: NamedUnit
) -> CountClause:
    """Return the count that an answer makes of an intent.

    What the intent already asked of an occasion stays. Per day, week or month each one
    must reach the number; otherwise the total decides.
    """
    each = answer.per in _JUDGED_EACH
    return CountClause(
        n=answer.n,
        op=answer.op,
        upper=answer.upper,
        per=answer.per,
        judged=Judged.EACH if each else Judged.TOTAL,
        criteria=_criteria(intent.criteria, unit),
        window=answer.window or intent.window,
    )


def with_answer(
    promise: Promise, question: MeasureQuestion, *, answer: MeasureAnswer
) -> Promise:
    """Return the promise with the clause that the answer gives.

    A unit that is not in the catalogue leaves the question what counts as one.
    ValueError (in Swedish) when the promise is signed, when the window reaches outside
    its period, or when the commitment no longer lacks its number.
    """
    if promise.signatures:
        raise ValueError(
            "löftet är undertecknat; skriv en precisering i stället för att ändra det"
        )
    if answer.window and not promise.period.contains(answer.window):
        raise ValueError("tiden i svaret ligger utanför löftets giltighetstid")
    commitment = promise.commitments[question.place]
    if not isinstance(commitment.clause, IntentClause):
        raise ValueError("åtagandet har redan något att följa upp")
    changed = replace(
        commitment,
        clause=clause_of(commitment.clause, answer, unit=question.unit),
        open_questions=_still_open(commitment, question.unit),
    )
    every = list(promise.commitments)
    every[question.place] = changed
    return replace(promise, commitments=tuple(every))


def _still_open(commitment: Commitment, unit: NamedUnit) -> tuple[OpenQuestion, ...]:
    left = [q for q in commitment.open_questions if q.code not in ANSWERED]
    known = unit.activity or commitment.counting_rule
    if not known and all(question.code != "counting_rule" for question in left):
        left.append(ask("counting_rule"))
    return tuple(left)


def _criteria(criteria: Criteria, unit: NamedUnit) -> Criteria:
    if criteria.activities or not unit.activity:
        return criteria
    return replace(criteria, activities=(unit.activity,))


def _seen_number(row: Mapping[str, object], number: int) -> SeenNumber:
    where = f"publicerade tal, rad {number}"
    if set(row) != _KEYS:
        wrong = ", ".join(sorted(set(row) ^ _KEYS))
        raise ValueError(f"{where}: fälten stämmer inte ({wrong})")
    match row["n"], row["activity"]:
        case int(n), str(activity) if n >= 1:
            pass
        case _:
            raise ValueError(f"{where}: n ska vara ett heltal från 1")
    if activity not in STANDARD_CATALOGUE.types:
        raise ValueError(f"{where}: okänd aktivitetstyp ”{activity}”")
    return SeenNumber(
        activity=activity,
        unit=str(row["unit"]),
        n=n,
        at_least=row["at_least"] is True,
        per=Per(str(row["per"])),
        municipality=str(row["municipality"]),
        when=str(row["when"]),
        source=str(row["source"]),
    )
