# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Bytes of a CSV file → a table: its encoding, its delimiter, its quotation marks.

Rows are taken apart one at a time by the standard library's `csv`, so that a quotation
mark which is never closed costs its own row and not the rest of the file.
"""

import codecs
import csv
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from hallord.adapters.evidence.cells import is_empty
from hallord.adapters.evidence.problems import EvidenceFileError, RowProblem
from hallord.adapters.evidence.tables import (
    LONGEST_CELL,
    MOST_ROWS,
    Known,
    Row,
    Table,
    score,
    too_many_rows,
)
from hallord.core.reasons import Reason

_LINE_END: Final = re.compile("\r\n|\r|\n")
_DELIMITERS: Final = (";", ",", "\t", "|")
_LONGEST_LINE: Final = 200_000
_MOST_LINES_IN_ROW: Final = 200
"""A quoted text does not run over more lines; a forgotten quotation mark would."""
_LOOKED_AT: Final = 50
"""The delimiter is chosen by so many first rows."""
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8 med BOM"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)


def decode(data: bytes, *, name: str) -> tuple[str, str, bool]:
    """Return the text, the encoding's name, and whether characters were lost."""
    for mark, codec, label in _BOMS:
        if data.startswith(mark):
            text = data.decode(codec, errors="replace")
            return text, label, "\ufffd" in text
    head = data[:4096]
    if 4 * head.count(0) > len(head):
        raise EvidenceFileError(
            name,
            problem="filen är ingen text i en teckenkodning som känns igen",
            advice="Spara den som ”CSV UTF-8” eller som Excel-arbetsbok (.xlsx).",
        )
    try:
        return data.decode("utf-8"), "UTF-8", False
    except UnicodeDecodeError:
        return _not_quite_utf8(data)


def _not_quite_utf8(data: bytes) -> tuple[str, str, bool]:
    """UTF-8 with some damage, or Windows-1252: what most of the letters say."""
    text = data.decode("utf-8", errors="replace")
    lost = text.count("\ufffd")
    right = sum(1 for c in text if c > "\x7f") - lost
    if right > lost:
        return text, "UTF-8", True
    western = data.decode("cp1252", errors="replace")
    return western, "Windows-1252", "\ufffd" in western


def read_csv(data: bytes, *, name: str, known: Known, delimiter: str = "") -> Table:
    """Return the table in a CSV file; `known` tells column names from other words.

    The delimiter is found where none is given.
    """
    text, encoding, damaged = decode(data, name=name)
    lines = _LINE_END.split(text)
    said, skip = _said_delimiter(lines)
    delimiter = delimiter or said or _delimiter(lines, known)
    rows: list[Row] = []
    empty = 0
    for row in _rows(lines, delimiter, skip=skip):
        if not row.damage and all(is_empty(cell) for cell in row.cells):
            empty += 1
            continue
        rows.append(row)
        if len(rows) > MOST_ROWS + 2:
            raise too_many_rows(name)
    remarks = []
    if damaged:
        why = Reason.of("damaged_text", encoding=encoding)
        remarks.append(RowProblem(0, "", "", why, name))
    return Table(
        tuple(rows),
        format="CSV",
        encoding=encoding,
        delimiter=delimiter,
        empty_rows=empty,
        remarks=tuple(remarks),
    )


def _said_delimiter(lines: Sequence[str]) -> tuple[str, int]:
    """Excel's own first line "sep=;", and how many lines to leave out for it."""
    found = re.fullmatch(r'"?sep=(.)"?', lines[0], re.IGNORECASE)
    return (found[1], 1) if found and found[1] in _DELIMITERS else ("", 0)


def _delimiter(lines: Sequence[str], known: Known) -> str:
    """The delimiter by which most column names are known, then the most even rows."""

    def merit(delimiter: str) -> tuple[int, int, int]:
        rows = list(islice(_rows(lines, delimiter), _LOOKED_AT))
        best = max((score(row, known) for row in rows[:20]), default=0)
        widths = [len(row.cells) for row in rows if len(row.cells) > 1]
        usual = max(set(widths), key=widths.count, default=1)
        return best, widths.count(usual), usual

    return max(_DELIMITERS, key=merit)


def _rows(lines: Sequence[str], delimiter: str, *, skip: int = 0) -> Iterator[Row]:
    at = skip
    number = skip
    width = 0
    while at < len(lines):
        number += 1
        cells, used, damage = _row(lines, at, delimiter, width)
        width = max(width, 0 if damage else len(cells))
        at += used
        yield Row(number, tuple(cells), damage)


def _row(
    lines: Sequence[str], at: int, delimiter: str, width: int
) -> tuple[list[str], int, str]:
    """One row's cells, how many lines it took, and what is wrong with it."""
    line = lines[at]
    if len(line) > _LONGEST_LINE:
        return [line[:LONGEST_CELL]], 1, "line_too_long"
    cells = _cells([line], delimiter)
    if cells is not None:
        return cells, 1, ""
    quotes = line.count('"')
    size = len(line)
    for more in range(1, min(_MOST_LINES_IN_ROW, len(lines) - at)):
        following = lines[at + more]
        quotes += following.count('"')
        size += len(following)
        if size > _LONGEST_LINE:
            break
        if '"' not in following or quotes % 2:
            continue
        cells = _cells(lines[at : at + more + 1], delimiter)
        inside = lines[at + 1 : at + more]
        if cells is not None and _meant(cells, inside, delimiter, width):
            return cells, more + 1, ""
        break
    return [line], 1, "quotes"


def _meant(cells: list[str], inside: Sequence[str], delimiter: str, width: int) -> bool:
    """Whether a text was meant to run over lines, and is not a forgotten mark.

    It leaves the row as wide as others, and swallows no line that is a row itself.
    """
    if width <= 1:
        return True
    swallowed = (_cells([line], delimiter) or [] for line in inside)
    return len(cells) == width and all(len(row) != width for row in swallowed)


def _cells(lines: Sequence[str], delimiter: str) -> list[str] | None:
    """The cells of exactly one row, None where the lines are not one row."""
    whole = [f"{line}\n" for line in lines[:-1]] + [lines[-1]]
    try:
        rows = list(csv.reader(whole, delimiter=delimiter, strict=True))
    except csv.Error:
        return None
    if not rows:
        return [""]
    return rows[0] if len(rows) == 1 else None
