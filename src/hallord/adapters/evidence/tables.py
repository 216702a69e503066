# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""A table as rows of cells: its limits, and where the heading is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from hallord.adapters.evidence.cells import Cell, is_empty, plain, text_of
from hallord.adapters.evidence.fields import JOINT
from hallord.adapters.evidence.problems import EvidenceFileError, RowProblem

MOST_BYTES: Final = 50_000_000
MOST_ROWS: Final = 200_000
MOST_COLUMNS: Final = 200
LONGEST_CELL: Final = 32_767
"""What the usual spreadsheet programs allow."""
_HEADING_WITHIN: Final = 20
"""The heading is looked for in so many first rows that hold something."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number in the file (from 1) and its cells.

    `damage` is the code of why it could not be taken apart, empty where it could.
    """

    number: int
    cells: tuple[Cell, ...]
    damage: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a file that hold anything, how it was read, and remarks on that."""

    rows: tuple[Row, ...]
    format: str
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    empty_rows: int = 0
    remarks: tuple[RowProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """The column names (all different), and how many rows they took, from the first."""

    names: tuple[str, ...]
    after: int
    """How many of the table's rows are at or before the heading."""
    rows: tuple[int, ...]
    """The numbers of its rows in the file."""


Known = Callable[[str], bool]
"""Tells whether a text is the name of a column that can be read."""


def too_many_rows(name: str) -> EvidenceFileError:
    """Return the error for a table with more rows than are taken."""
    return EvidenceFileError(
        name,
        problem=f"filen har fler än {MOST_ROWS} rader",
        advice="Dela upp den, till exempel per år, och läs in delarna var för sig.",
    )


def too_many_columns(name: str) -> EvidenceFileError:
    """Return the error for a table with more columns than are taken."""
    return EvidenceFileError(
        name,
        problem=f"tabellen har fler än {MOST_COLUMNS} kolumner",
        advice="Ta bort de kolumner som inte behövs.",
    )


def require_size(data: bytes, name: str) -> None:
    """Raise where a file is empty or larger than is taken."""
    if len(data) > MOST_BYTES:
        raise EvidenceFileError(
            name,
            problem=f"filen är större än {MOST_BYTES // 1_000_000} MB",
            advice="Dela upp den, till exempel per år.",
        )
    if not data.strip():
        raise EvidenceFileError(
            name,
            problem="filen är tom",
            advice="Kontrollera att rätt fil valdes och att den sparades.",
        )


def score(row: Row, known: Known) -> int:
    """Return how many different column names a row holds."""
    names = {plain(text_of(cell)).casefold() for cell in row.cells if _short(cell)}
    return sum(1 for name in names if known(name))


def find_heading(
    table: Table, *, name: str, known: Known, rows: tuple[int, ...] = ()
) -> Heading:
    """Find the heading, on one row or two; `rows` says where when it is known.

    Without any known name the first row with anything in it is the heading.
    """
    if not table.rows:
        raise EvidenceFileError(
            name,
            problem="tabellen har inga rader",
            advice="Kontrollera att rätt fil (och blad) valdes.",
        )
    first, count = _place(table, known, rows)
    upper = table.rows[first].cells
    lower = table.rows[first + 1].cells if count == 2 else ()
    width = max(_width(upper), _width(lower))
    if width > MOST_COLUMNS:
        raise too_many_columns(name)
    names = [_joined(_at(upper, n), _at(lower, n)) for n in range(width)]
    after = first + count
    numbers = tuple(row.number for row in table.rows[first:after])
    return Heading(_all_different(names), after, numbers)


def _place(table: Table, known: Known, rows: tuple[int, ...]) -> tuple[int, int]:
    if rows:
        at = [n for n, row in enumerate(table.rows) if row.number in rows]
        return (at[0], min(len(at), 2)) if at else (0, 1)
    top = table.rows[:_HEADING_WITHIN]
    scores = [score(row, known) for row in top]
    first = next((n for n, s in enumerate(scores) if s >= 2), None)
    if first is None:
        first = next((n for n, s in enumerate(scores) if s == 1), 0)
        return first, 1
    second = first + 1
    two = second < len(top) and _continues(top[first], top[second], known)
    return first, 2 if two else 1


def _continues(upper: Row, lower: Row, known: Known) -> bool:
    """Whether a row below a heading belongs to it.

    All that it holds are column names, and it names a column that has no name above
    (below a group: "Tid" over "Start" and "Slut") or every column once more.
    """
    cells = [(n, cell) for n, cell in enumerate(lower.cells) if not is_empty(cell)]
    if lower.number != upper.number + 1 or not cells:
        return False
    if not all(isinstance(c, str) and known(plain(c).casefold()) for _, c in cells):
        return False
    below_nothing = any(is_empty(_at(upper.cells, n)) for n, _ in cells)
    return below_nothing or len(cells) == sum(not is_empty(c) for c in upper.cells) > 1


def repeats(row: Row, heading: Heading) -> bool:
    """Tell whether a row is the heading once more."""
    told = [
        (plain(text_of(cell)), name)
        for cell, name in zip(row.cells, heading.names, strict=False)
        if not is_empty(cell)
    ]
    return len(told) > 1 and all(text == name for text, name in told)


def _joined(upper: Cell, lower: Cell) -> str:
    above, below = plain(text_of(upper)), plain(text_of(lower))
    if above and below and above.casefold() != below.casefold():
        return f"{above}{JOINT}{below}"
    return above or below


def _all_different(names: Sequence[str]) -> tuple[str, ...]:
    seen: dict[str, int] = {}
    different = []
    for number, name in enumerate(names, start=1):
        told = name or f"kolumn {number}"
        seen[told] = seen.get(told, 0) + 1
        different.append(told if seen[told] == 1 else f"{told} ({seen[told]})")
    return tuple(different)


def _short(cell: Cell) -> bool:
    return isinstance(cell, str) and 0 < len(cell) <= 100


def _at(cells: tuple[Cell, ...], number: int) -> Cell:
    return cells[number] if number < len(cells) else None


def _width(cells: tuple[Cell, ...]) -> int:
    """The number of cells up to the last one that holds anything."""
    return max((n for n, cell in enumerate(cells, 1) if not is_empty(cell)), default=0)
