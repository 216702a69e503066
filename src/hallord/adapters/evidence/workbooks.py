# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""An Excel workbook → a table. openpyxl is imported only here, and only when needed.

A workbook is a zip archive of XML from a stranger: what it would unpack to is asked of
its directory first, and a document type (the door of XML bombs) is refused.
"""

import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from io import BytesIO
from math import isfinite
from typing import TYPE_CHECKING, Final, Protocol, runtime_checkable

from hallord.adapters.evidence.cells import Cell, decimal_of, is_empty
from hallord.adapters.evidence.problems import EvidenceFileError, RowProblem
from hallord.adapters.evidence.tables import (
    MOST_COLUMNS,
    MOST_ROWS,
    Known,
    Row,
    Table,
    score,
    too_many_columns,
    too_many_rows,
)
from hallord.core.reasons import Reason

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

MOST_UNPACKED: Final = 250_000_000
MOST_PARTS: Final = 5_000
_HIGHEST_RATIO: Final = 200
_SMALL: Final = 10_000_000
"""Below this a part may be packed as tightly as it likes."""
_MOST_CELLS: Final = MOST_ROWS * MOST_COLUMNS
_LAST_ROW: Final = 1_048_576
_CHUNK: Final = 1 << 20
_DOCTYPE: Final = re.compile(
    "|".join(
        re.escape(word.encode(codec)).decode("latin-1")
        for word in ("<!DOCTYPE", "<!ENTITY")
        for codec in ("ascii", "utf-16-le", "utf-16-be")
    ).encode("latin-1")
)
_FORMULA: Final = re.compile(rb"<(?:[A-Za-z0-9_]+:)?f[ />]")
_OVERLAP: Final = 40
_NUMBER_FOR_A_CLOCK: Final = datetime(1900, 1, 1)  # noqa: DTZ001  a spreadsheet has no zone


def read_workbook(data: bytes, *, name: str, known: Known, sheet: str = "") -> Table:
    """Return the table on a sheet of a workbook.

    Without `sheet` it is the visible sheet whose heading is best known; the others
    are named in remarks.
    """
    formulas = _inspect(data, name)
    table = _load(data, name=name, known=known, sheet=sheet)
    if formulas and table.sheet:
        missing = _formulas_without_value(data, name=name, sheet=table.sheet)
        table = replace(table, remarks=(*table.remarks, *missing))
    return table


def _inspect(data: bytes, name: str) -> bool:
    """Refuse what would be dangerous to unpack; tell whether there are formulas."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            _require_reasonable(parts, name)
            found = [
                _scan(archive, part, name)
                for part in parts
                if part.filename.lower().endswith((".xml", ".rels", ".vml"))
            ]
    except EvidenceFileError:
        raise
    except _ZIP_ERRORS as error:
        raise _not_a_workbook(name) from error
    return any(found)


_ZIP_ERRORS: Final = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    OSError,
    ValueError,
    EOFError,
    KeyError,
    OverflowError,
)
"""What the standard library raises for damaged, encrypted or strange archives."""


def _require_reasonable(parts: list[zipfile.ZipInfo], name: str) -> None:
    unpacked = sum(part.file_size for part in parts)
    packed_tightly = any(
        part.file_size > _SMALL
        and part.file_size > _HIGHEST_RATIO * max(1, part.compress_size)
        for part in parts
    )
    if unpacked > MOST_UNPACKED or packed_tightly or len(parts) > MOST_PARTS:
        raise EvidenceFileError(
            name,
            problem="arbetsboken skulle bli orimligt stor när den packas upp",
            advice="Spara bladet med underlaget som CSV och läs in det i stället.",
        )


def _scan(archive: zipfile.ZipFile, part: zipfile.ZipInfo, name: str) -> bool:
    formulas = False
    tail = b""
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            seen = tail + chunk
            if _DOCTYPE.search(seen):
                raise EvidenceFileError(
                    name,
                    problem="arbetsboken innehåller en dokumenttyp, vilket en vanlig "
                    "arbetsbok aldrig gör",
                    advice="Öppna den i kalkylprogrammet och spara den på nytt.",
                )
            formulas = formulas or bool(_FORMULA.search(seen))
            tail = seen[-_OVERLAP:]
    return formulas and "sheet" in part.filename.lower()


def _not_a_workbook(name: str) -> EvidenceFileError:
    return EvidenceFileError(
        name,
        problem="filen går inte att läsa som Excel-arbetsbok (.xlsx)",
        advice="Öppna den i kalkylprogrammet och spara den på nytt som .xlsx "
        "eller som CSV UTF-8.",
    )


@runtime_checkable
class _ReadableSheet(Protocol):
    """What is asked of a sheet; a sheet that is only a chart has none of it."""

    def reset_dimensions(self) -> None: ...

    def iter_rows(
        self, *, max_row: int, values_only: bool
    ) -> Iterator[tuple[object, ...]]: ...


@dataclass(frozen=True, slots=True)
class _Sheet:
    title: str
    rows: tuple[Row, ...]
    empty: int


def _load(data: bytes, *, name: str, known: Known, sheet: str) -> Table:
    with _Opened(data, name=name, values=True) as book:
        titles = [s.title for s in book.worksheets if s.sheet_state == "visible"]
        if sheet:
            if sheet not in book.sheetnames:
                raise EvidenceFileError(
                    name,
                    problem=f"arbetsboken har inget blad som heter ”{sheet}”",
                    advice=f"Bladen heter {', '.join(book.sheetnames)}. "
                    "Rätta mappningsfilen.",
                )
            titles = [sheet]
        elif len(titles) > 1:
            titles = [_best(book, titles, name=name, known=known)]
        read = _whole(book, titles[0], name) if titles else _Sheet("", (), 0)
    others = [] if sheet else [t for t in book.sheetnames if t != read.title]
    remarks = (
        RowProblem(0, "", title, Reason.of("sheet_not_read"), name) for title in others
    )
    return Table(
        read.rows,
        format="XLSX",
        sheet=read.title,
        empty_rows=read.empty,
        remarks=tuple(remarks),
    )


def _best(book: "Workbook", titles: list[str], *, name: str, known: Known) -> str:
    def merit(title: str) -> tuple[int, bool]:
        top = []
        for row in _rows(book[title], name):
            if any(not is_empty(cell) for cell in row.cells):
                top.append(row)
            if len(top) == 20 or row.number > 1000:
                break
        return max((score(row, known) for row in top), default=0), bool(top)

    return max(titles, key=merit)


def _whole(book: "Workbook", title: str, name: str) -> _Sheet:
    rows: list[Row] = []
    number = 0
    for row in _rows(book[title], name):
        if any(not is_empty(cell) for cell in row.cells):
            rows.append(row)
            number = row.number
            if len(rows) > MOST_ROWS + 2:
                raise too_many_rows(name)
    return _Sheet(title, tuple(rows), number - len(rows))


def _rows(sheet: object, name: str) -> Iterator[Row]:
    # The size that a sheet states of itself may be wrong, in either direction.
    if not isinstance(sheet, _ReadableSheet):
        raise _not_a_workbook(name)
    sheet.reset_dimensions()
    seen = 0
    rows = sheet.iter_rows(max_row=_LAST_ROW, values_only=True)
    for number, values in enumerate(rows, start=1):
        seen += len(values)
        if seen > _MOST_CELLS:
            raise too_many_columns(name)
        if len(values) > MOST_COLUMNS:
            if any(value is not None for value in values[MOST_COLUMNS:]):
                raise too_many_columns(name)
            values = values[:MOST_COLUMNS]  # noqa: PLW2901  the rest is empty
        yield Row(number, tuple(_cell(value) for value in values))


def _cell(value: object) -> Cell:
    match value:
        case None | bool() | int() | str() | time() | timedelta():
            return value
        case float():
            if not isfinite(value):
                return str(value)
            return int(value) if value.is_integer() else decimal_of(value)
        case datetime() if value == _NUMBER_FOR_A_CLOCK:
            # 24.00 in a cell that is formatted as a clock time.
            return timedelta(days=1)
        case datetime() | date():
            return value
        case _:
            return str(value)


def _formulas_without_value(
    data: bytes, *, name: str, sheet: str
) -> Iterator[RowProblem]:
    """Yield a remark for every formula that the file holds no result of."""
    with (
        _Opened(data, name=name, values=True) as computed,
        _Opened(data, name=name, values=False) as written,
    ):
        pairs = zip(
            _rows(computed[sheet], name), _rows(written[sheet], name), strict=False
        )
        for values, formulas in pairs:
            for column, (value, formula) in enumerate(
                zip(values.cells, formulas.cells, strict=False), start=1
            ):
                if value is None and formula is not None:
                    yield RowProblem(
                        values.number,
                        column_letters(column),
                        str(formula)[:80],
                        Reason.of("formula_without_value"),
                        name,
                    )


def column_letters(number: int) -> str:
    """Return a column's letters: 1 is A, 27 is AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


class _Opened:
    """A workbook that is open for reading, whose every failure is our own error."""

    def __init__(self, data: bytes, *, name: str, values: bool) -> None:
        self._data = data
        self._name = name
        self._values = values
        self._book: Workbook | None = None
        self._quiet = warnings.catch_warnings()

    def __enter__(self) -> "Workbook":
        try:
            from openpyxl import load_workbook  # noqa: PLC0415  an extra, loaded late
        except ImportError as error:
            raise EvidenceFileError(
                self._name,
                problem="för att läsa Excel-arbetsböcker behövs ett tillägg",
                advice='Kör pip install "hallord[office]", eller spara som CSV UTF-8.',
            ) from error
        self._quiet.__enter__()
        warnings.simplefilter("ignore")
        try:
            self._book = load_workbook(
                BytesIO(self._data),
                read_only=True,
                data_only=self._values,
                keep_links=False,
            )
        except Exception as error:
            self._quiet.__exit__(None, None, None)
            raise _not_a_workbook(self._name) from error
        return self._book

    def __exit__(
        self, kind: object, error: BaseException | None, trace: object
    ) -> None:
        self._quiet.__exit__(None, None, None)
        if self._book is not None:
            self._book.close()
        if isinstance(error, Exception) and not isinstance(error, EvidenceFileError):
            # A stranger's XML can make the library fail in any way there is.
            raise _not_a_workbook(self._name) from error
