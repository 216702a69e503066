# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""One row's cells as typed values, and everything that is wrong with them.

A row is read to its end even when a cell is bad, so that whoever corrects the file
hears of all of it at once.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, TypeVar

from hallord.adapters.evidence.cells import (
    Cell,
    is_empty,
    looks_like_ages,
    plain,
    readable,
    text_of,
)
from hallord.adapters.evidence.fields import Field
from hallord.adapters.evidence.personal_data import personal_data
from hallord.adapters.evidence.problems import CellError, RowProblem, shown
from hallord.adapters.evidence.vocabulary import Topic, Vocabulary, word_key
from hallord.core.periods import Period
from hallord.core.promises import Promise
from hallord.core.reasons import Reason

T = TypeVar("T")

HIDDEN: Final = "•••"
"""Stands in reports for what seems to tell of a person."""
LONGEST_TEXT: Final = 200
_REFERENCES: Final = frozenset(
    {
        Field.ID, Field.CORRECTS, Field.RECORD, Field.REQUEST, Field.RETRACTS,
        Field.REFERENCE, Field.SOURCE,
    }
)  # fmt: skip
_TYPED: Final = frozenset(
    {
        Field.DAY, Field.END_DAY, Field.WEEKDAY, Field.TIME, Field.START, Field.END,
        Field.MINUTES, Field.REACHED, Field.HOURS, Field.COUNT, Field.VALUE,
        Field.LOW, Field.HIGH, Field.N, Field.FIRST, Field.LAST, Field.PERIOD,
        Field.RECORDED, Field.CONFIRMED_ON, Field.ANSWERED, Field.AGES, Field.EXTRA,
        Field.PRESENT,
    }
)  # fmt: skip
"""Fields of which no text is kept: only where they cannot be read is it looked at."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a cell stands: the name of its column, and what is in it."""

    column: str
    cell: Cell


@dataclass(frozen=True, slots=True)
class Import:
    """What every row of one file has in common."""

    name: str
    promise: Promise
    vocabulary: Vocabulary
    recorded: date
    recorded_by: str
    window: Period
    values: Mapping[str, Mapping[str, str]]
    """Field → word in the file → what it stands for."""
    memory: dict[tuple[Topic, str], tuple[str, ...]] = field(default_factory=dict)
    """Lists that have been taken apart before."""
    said: set[str] = field(default_factory=set)
    """Agenda items that have been remarked on: once a file is enough."""


@dataclass(slots=True)
class RowReader:
    """Reads the cells of one row. `problems` non-empty means: do not use the row."""

    number: int
    cells: Mapping[str, Place]
    about: Import
    problems: list[RowProblem] = field(default_factory=list)
    remarks: list[RowProblem] = field(default_factory=list)

    def has(self, name: str) -> bool:
        """Tell whether the field has a cell with something in it."""
        place = self.cells.get(name)
        return place is not None and not is_empty(place.cell)

    def read(self, name: str, parse: Callable[[Cell], T]) -> T | None:
        """Return the parsed cell; None where it is empty or bad."""
        place = self.cells.get(name)
        if place is None or is_empty(place.cell):
            return None
        try:
            cell = self._translated(name, place.cell)
            readable(cell)
            if is_empty(cell):
                return None
            if name not in _TYPED:
                self._require_no_person(name, cell)
            return parse(cell)
        except CellError as error:
            self._refuse(name, place, error)
            return None

    def need(self, name: str, parse: Callable[[Cell], T]) -> T | None:
        """Return the parsed cell, and complain where it is empty."""
        if not self.has(name):
            self.complain(name, Reason.of("missing"))
            return None
        return self.read(name, parse)

    def complain(self, name: str, why: Reason) -> None:
        """Say what is wrong with a field, or with the row when `name` is empty."""
        problem = self._told(name, why)
        if problem not in self.problems:
            self.problems.append(problem)

    def remark(self, name: str, why: Reason) -> None:
        """Say something about a field that does not stop the row."""
        remark = self._told(name, why)
        if remark not in self.remarks:
            self.remarks.append(remark)

    def _told(self, name: str, why: Reason) -> RowProblem:
        place = self.cells.get(name, Place(_heading_for(name), None))
        value = shown(text_of(place.cell))
        if personal_data(value, reference=_is_reference(name)) is not None:
            value = HIDDEN
        return RowProblem(self.number, place.column, value, why, self.about.name)

    def _refuse(self, name: str, place: Place, error: CellError) -> None:
        why = error.reason
        suspicion = personal_data(text_of(place.cell)) if name in _TYPED else None
        if suspicion is not None:
            why = Reason.of(suspicion)
        self.complain(name, why)

    def _require_no_person(self, name: str, cell: Cell) -> None:
        code = personal_data(text_of(cell), reference=_is_reference(name))
        if code is not None and not self._is_contract_word(name, cell):
            raise CellError(code)

    def _is_contract_word(self, name: str, cell: Cell) -> bool:
        """Whether the contract itself has this very word, so that it is public."""
        topic = TOPIC_OF.get(name)
        if topic is None:
            return False
        try:
            return self.about.vocabulary.get(topic, text_of(cell)) is not None
        except CellError:
            return True

    def _translated(self, name: str, cell: Cell) -> Cell:
        words = self.about.values.get(name)
        return words.get(word_key(text_of(cell)), cell) if words else cell

    # What cells of a sort are read as.

    def word(self, topic: Topic) -> Callable[[Cell], str]:
        """Return a parser for one word that the contract knows."""
        return lambda cell: self.about.vocabulary.find(topic, text_of(cell))

    def words(self, name: str, topic: Topic) -> Callable[[Cell], tuple[str, ...]]:
        """Return a parser for several words, in a cell."""

        def parse(cell: Cell) -> tuple[str, ...]:
            translate = self.about.values.get(name, {})
            found = [
                self.about.vocabulary.find(topic, translate.get(word_key(part), part))
                for part in self.parts(topic, text_of(cell))
            ]
            return tuple(dict.fromkeys(found))

        return parse

    def parts(self, topic: Topic, text: str) -> tuple[str, ...]:
        """Return the single words of "Polisen, kommunen och Bergbyhus"."""
        memory = self.about.memory
        if (topic, text) not in memory:
            found = split_words(text, lambda word: self._knows(topic, word))
            memory[topic, text] = tuple(found)
        return memory[topic, text]

    def _knows(self, topic: Topic, word: str) -> bool:
        try:
            return self.about.vocabulary.get(topic, word) is not None
        except CellError:
            return True

    def audience(self, cell: Cell) -> tuple[tuple[str, ...], str]:
        """Return the roles in a cell, and what in it is ages ("elever, 13–18")."""
        translate = self.about.values.get(Field.AUDIENCE, {})
        roles: list[str] = []
        ages = ""
        for part in self.parts(Topic.ROLE, text_of(cell)):
            word = translate.get(word_key(part), part)
            if looks_like_ages(word):
                ages = word
            else:
                roles.append(self.about.vocabulary.find(Topic.ROLE, word))
        return tuple(dict.fromkeys(roles)), ages


TOPIC_OF: Final[dict[str, Topic]] = {
    Field.ACTIVITY: Topic.ACTIVITY,
    Field.PLACE: Topic.PLACE,
    Field.DISTRICT: Topic.DISTRICT,
    Field.PARTIES: Topic.PARTY,
    Field.CONFIRMED_BY: Topic.PARTY,
    Field.PARTY: Topic.PARTY,
    Field.FORUM: Topic.FORUM,
    Field.TOPICS: Topic.TOPIC,
    Field.COMMITMENT: Topic.COMMITMENT,
    Field.INDICATOR: Topic.INDICATOR,
}


def split_words(text: str, known: Callable[[str], bool]) -> list[str]:
    """Return the single words of a list as people write one.

    A word that is known as it stands is not taken apart at its "och" or its "/".
    """
    found: list[str] = []
    pieces = [text]
    for separators in ("\n;|", ",", "+/&", " och "):
        pieces = [
            part
            for piece in pieces
            for part in ([piece] if known(piece) else _cut(piece, separators))
        ]
    found = [plain(piece).strip(" .") for piece in pieces]
    return [piece for piece in found if piece]


def _cut(text: str, separators: str) -> list[str]:
    if separators.strip() == "och":
        return plain(text).split(separators)
    for other in separators[1:]:
        text = text.replace(other, separators[0])
    return text.split(separators[0])


def short_text(cell: Cell) -> str:
    """Read an id, a source or a reference: one short line."""
    text = plain(text_of(cell))
    if len(text) > LONGEST_TEXT:
        raise CellError("too_long", n=len(text))
    return text


def _is_reference(name: str) -> bool:
    return name in _REFERENCES


def _heading_for(name: str) -> str:
    """How a field is named where the file has no column for it."""
    return name.partition(":")[0]
