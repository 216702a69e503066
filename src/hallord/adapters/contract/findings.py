# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""What is wrong with a contract, where, and what to write instead."""

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

Path = tuple[str | int, ...]
"""Keys and positions from the top of the file, positions counted from 0."""

_LONGEST_SHOWN = 60
_MOST_GUESSES = 100
_ONWARD = " › "  # noqa: RUF001  the sign that menus and bread crumbs use


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with a contract.

    `field` is the way to it, with list positions counted from 1; `line` the line in
    the file, or None where there is no file; `problem` says what is wrong and `write`
    what to write instead. Both are Swedish.
    """

    field: str
    line: int | None
    problem: str
    write: str


class ContractError(ValueError):
    """The contract cannot be used; `findings` says everything that is wrong."""

    def __init__(self, name: str, findings: tuple[Finding, ...]) -> None:
        """Keep the file's name and all findings."""
        super().__init__(name, findings)
        self.name = name
        self.findings = findings

    def __str__(self) -> str:
        """Return the findings in Swedish, one to a paragraph."""
        return "\n\n".join(self._paragraph(each) for each in self.findings)

    def _paragraph(self, finding: Finding) -> str:
        where = [self.name]
        if finding.line is not None:
            where.append(f"rad {finding.line}")
        if finding.field:
            where.append(finding.field)
        return f"{', '.join(where)}:\n  {finding.problem}\n  {finding.write}"


@dataclass(frozen=True, slots=True)
class Note:
    """A finding as the code sees it, with its path in the file's structure.

    With `spoils` the value could not be read, and rules that rest on it are not asked.
    A `word` that is none of those known is answered with the nearest one: `known`
    lists them, or maps them to what is to be written.
    """

    path: Path
    problem: str
    write: str
    spoils: bool = True
    word: str = ""
    known: Sequence[str] | Mapping[str, str] = ()


@dataclass(slots=True)
class Notes:
    """The findings so far. A value that could not be read leaves one behind."""

    found: list[Note] = field(default_factory=list)

    def add(self, path: Path, problem: str, write: str, *, spoils: bool = True) -> None:
        """Note what is wrong at a path, and what to write instead."""
        self.found.append(Note(path, problem, write, spoils))


class Spoiled:
    """Where something could not be read, looked up quickly."""

    __slots__ = ("_above", "_at", "_tables")

    def __init__(self, notes: Iterable[Note]) -> None:
        """Remember the places, all that is above them, and the tables they are in."""
        paths = [note.path for note in notes if note.spoils]
        self._at = frozenset(paths)
        self._tables = frozenset(path[:-1] for path in paths)
        self._above = frozenset(
            path[:length] for path in paths for length in range(len(path))
        )

    def holds(self, path: Path, *, beside: bool = False) -> bool:
        """Tell whether what stands at the path could not be read, or in part.

        With `beside` also whether a field in the same table could not be read.
        """
        within = any(path[:length] in self._at for length in range(len(path) + 1))
        return within or path in self._above or (beside and path[:-1] in self._tables)


def as_findings(
    notes: Iterable[Note], data: object, lines: dict[Path, int]
) -> tuple[Finding, ...]:
    """Return the notes as findings, in the order of the file."""
    found = [
        Finding(
            field=called(note.path, data),
            line=_line_of(note.path, lines),
            problem=note.problem,
            # Looking for near words takes its time, and nobody reads so many.
            write=(_nearest(note) if number < _MOST_GUESSES else "") + note.write,
        )
        for number, note in enumerate(notes)
    ]
    return tuple(sorted(dict.fromkeys(found), key=lambda each: each.line or 0))


def _line_of(path: Path, lines: dict[Path, int]) -> int | None:
    for length in range(len(path), 0, -1):
        line = lines.get(path[:length])
        if line is not None:
            return line
    return 1 if lines else None


def called(path: Path, data: object) -> str:
    """Return a path as people read it, with positions from 1 and the ids beside."""
    return _ONWARD.join(_steps(path, data))


def _steps(path: Path, data: object) -> Iterator[str]:
    step = ""
    for key in path:
        if isinstance(key, int):
            data = data[key] if isinstance(data, list) else None
            step += f"[{key + 1}]{_own_id(data)}"
            continue
        if step:
            yield step
        step = sane(key)
        data = data.get(key) if isinstance(data, dict) else None
    if step:
        yield step


def _own_id(data: object) -> str:
    own = data.get("id") if isinstance(data, dict) else None
    return f" ”{sane(own)}”" if isinstance(own, str) else ""


def sane(text: str) -> str:
    """Return a text short, on one line and without invisible characters."""
    short = text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
    return "".join(c if c.isprintable() else "�" for c in short)


def _nearest(note: Note) -> str:
    if not note.word:
        return ""
    known = note.known
    near = [note.word] if note.word in known else []
    near = near or difflib.get_close_matches(note.word[:_LONGEST_SHOWN], known, n=1)
    if not near:
        return ""
    meant = known[near[0]] if isinstance(known, Mapping) else near[0]
    return f"Menade du ”{meant}”? "
