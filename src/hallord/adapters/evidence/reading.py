# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""The door: a file of evidence → records, and everything there is to say about it.

A dry run by its nature: bytes in, values out. Nothing is written anywhere.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Final

from hallord.adapters.evidence.cells import is_empty, plain, text_of
from hallord.adapters.evidence.days import FIRST_YEAR
from hallord.adapters.evidence.fields import Field, RecordKind
from hallord.adapters.evidence.mapping import Mapping, recognise, suggest_mapping
from hallord.adapters.evidence.native import TYPE_NAME
from hallord.adapters.evidence.native_rows import read_native_rows
from hallord.adapters.evidence.personal_data import personal_data
from hallord.adapters.evidence.problems import EvidenceFileError, RowProblem
from hallord.adapters.evidence.records import content_key, named, records_of
from hallord.adapters.evidence.row_reader import HIDDEN, Import, Place, RowReader
from hallord.adapters.evidence.tables import (
    MOST_ROWS,
    Heading,
    Known,
    Row,
    Table,
    find_heading,
    repeats,
    require_size,
    too_many_rows,
)
from hallord.adapters.evidence.text_tables import decode, read_csv
from hallord.adapters.evidence.vocabulary import Vocabulary, word_key
from hallord.adapters.evidence.workbooks import read_workbook
from hallord.core.evidence import Evidence, Record
from hallord.core.periods import Period
from hallord.core.promises import Promise
from hallord.core.reasons import Reason

_TOTALS: Final = ("summa", "totalt", "total", "totalsumma", "delsumma", "summering")
_REQUIRED: Final[dict[RecordKind, tuple[tuple[Field, ...], ...]]] = {
    RecordKind.OCCASION: ((Field.DAY, Field.START), (Field.ACTIVITY,)),
    RecordKind.TALLY: (
        (Field.FIRST, Field.PERIOD, Field.DAY),
        (Field.ACTIVITY,),
        (Field.COUNT,),
    ),
    RecordKind.COVERAGE: ((Field.FIRST, Field.PERIOD, Field.DAY),),
    RecordKind.CONFIRMATION: ((Field.RECORD,),),
    RecordKind.PROOF: ((Field.COMMITMENT,), (Field.DAY,), (Field.PROOF,)),
    RecordKind.REQUEST: ((Field.COMMITMENT,), (Field.DAY,)),
    RecordKind.ANSWER: ((Field.REQUEST,), (Field.DAY, Field.ANSWERED)),
    RecordKind.MEASUREMENT: (
        (Field.INDICATOR,),
        (Field.FIRST, Field.PERIOD, Field.DAY),
        (Field.VALUE,),
        (Field.LOW,),
        (Field.HIGH,),
    ),
    RecordKind.PLANNED_MEETING: ((Field.FORUM,), (Field.DAY,)),
    RecordKind.RETRACTION: ((Field.RETRACTS,), (Field.GROUND,)),
}
_ASKED_FOR: Final = {
    Field.DAY: "datum", Field.ACTIVITY: "aktivitet", Field.FIRST: "från och till",
    Field.COUNT: "antal", Field.RECORD: "id på det som bekräftas",
    Field.COMMITMENT: "åtagande", Field.PROOF: "slag av bevis",
    Field.REQUEST: "begärans id", Field.INDICATOR: "indikator",
    Field.VALUE: "värde", Field.LOW: "undre gräns", Field.HIGH: "övre gräns",
    Field.FORUM: "forum", Field.RETRACTS: "id på det som återtas",
    Field.GROUND: "skäl",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Summary:
    """How a file was read: its form, and how many rows became what.

    `columns` are the names of the columns read, with their fields; `unread` the names
    of those that were not. `records` counts the records of each kind.
    """

    format: str
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    rows: int = 0
    rows_read: int = 0
    rows_skipped: int = 0
    rows_bad: int = 0
    rows_empty: int = 0
    columns: tuple[tuple[str, str], ...] = ()
    unread: tuple[str, ...] = ()
    records: tuple[tuple[str, int], ...] = ()
    heading_rows: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file holds: evidence, the rows that could not be used, and remarks.

    `origins` gives the row that each record came from, by the record's id.
    """

    name: str
    evidence: Evidence
    problems: tuple[RowProblem, ...]
    remarks: tuple[RowProblem, ...]
    summary: Summary
    mapping: Mapping = field(default_factory=Mapping)
    origins: MappingProxyType[str, int] = field(
        default_factory=lambda: MappingProxyType({})
    )


def read_evidence(
    data: bytes,
    *,
    name: str,
    promise: Promise,
    mapping: Mapping | None = None,
    recorded: date,
    recorded_by: str,
) -> Reading:
    """Read a file of evidence: CSV, XLSX, or JSON in Hållord's own form.

    `recorded` is the day on which, and `recorded_by` the party by which, the file is
    given; a column may say otherwise for single rows. Without `mapping` the columns
    are recognised by their headings. `EvidenceFileError` where the file as a whole
    cannot be read; bad rows are problems in the answer, and good ones are never lost.
    """
    require_size(data, name)
    vocabulary = Vocabulary(promise)
    about = Import(
        name=name,
        promise=promise,
        vocabulary=vocabulary,
        recorded=recorded,
        recorded_by=recorded_by,
        window=_window(promise, recorded),
        values=_translations(mapping),
    )
    if _is_json(data, name):
        return _read_json(data, about)
    known = _known_names(vocabulary, mapping)
    sheet = mapping.sheet if mapping else ""
    table = load_table(data, name=name, known=known, sheet=sheet)
    rows = mapping.header_rows if mapping else ()
    heading = find_heading(table, name=name, known=known, rows=rows)
    chosen = mapping or suggest_mapping(heading.names, promise)
    _require_columns(heading, chosen, name)
    return _Reader(table, heading, chosen, about).read()


def load_table(
    data: bytes, *, name: str, known: Known, sheet: str = "", delimiter: str = ""
) -> Table:
    """Return the table in a CSV file or a workbook, told apart by their content."""
    if data.startswith(b"PK\x03\x04"):
        return read_workbook(data, name=name, known=known, sheet=sheet)
    _refuse_other_formats(data, name)
    return read_csv(data, name=name, known=known, delimiter=delimiter)


def _known_names(vocabulary: Vocabulary, mapping: Mapping | None) -> Known:
    """What tells column names from other words."""
    mapped = (
        {plain(column).casefold() for column, _ in mapping.columns}
        if mapping
        else set()
    )

    def known(text: str) -> bool:
        return text in mapped or recognise(text, vocabulary) is not None

    return known


def _is_json(data: bytes, name: str) -> bool:
    return (
        name.lower().endswith(".json")
        or data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{"
    )


def _refuse_other_formats(data: bytes, name: str) -> None:
    for mark, what in (
        (b"\xd0\xcf\x11\xe0", "en äldre Excel-arbetsbok (.xls)"),
        (b"%PDF", "en PDF"),
        (b"{\\rtf", "ett RTF-dokument"),
        (b"\x1f\x8b", "en packad fil (.gz)"),
        (b"PK", "en packad fil (.zip)"),
    ):
        if data.startswith(mark):
            raise EvidenceFileError(
                name,
                problem=f"filen är {what}",
                advice="Spara underlaget som .xlsx eller som CSV UTF-8.",
            )


def _window(promise: Promise, recorded: date) -> Period:
    """Where days are expected: from a year before the promise to when it was given."""
    first = date(max(FIRST_YEAR, promise.period.first.year - 1), 1, 1)
    return Period(first, max(first, recorded))


def _translations(mapping: Mapping | None) -> dict[str, dict[str, str]]:
    values = mapping.values if mapping else ()
    return {field: {word_key(w): v for w, v in words} for field, words in values}


def _require_columns(heading: Heading, mapping: Mapping, name: str) -> None:
    columns = dict(mapping.columns)
    have = {columns[n] for n in heading.names if n in columns}
    have |= {told for told, _ in mapping.constants}
    if Field.KIND in have:
        return
    lacking = [
        _ASKED_FOR[choices[0]]
        for choices in _REQUIRED[mapping.kind]
        if not have.intersection(choices)
    ]
    if lacking:
        found = ", ".join(f"”{n[:40]}”" for n in heading.names[:30])
        raise EvidenceFileError(
            name,
            problem=f"ingen kolumn för {' eller för '.join(lacking)} känns igen; "
            f"rubrikerna är {found}",
            advice="Döp om kolumnen, eller skriv i en mappningsfil vad den är.",
        )


class _Reader:
    """Reads the rows below a heading, one by one."""

    def __init__(
        self, table: Table, heading: Heading, mapping: Mapping, about: Import
    ) -> None:
        self._table = table
        self._heading = heading
        self._mapping = mapping
        self._about = about
        columns = dict(mapping.columns)
        self._fields = [columns.get(name) for name in heading.names]
        self._records: dict[str, Record] = {}
        self._origins: dict[str, int] = {}
        self._repeats: Counter[str] = Counter()
        self._first_of: dict[str, int] = {}
        self._problems: list[RowProblem] = []
        self._remarks: list[RowProblem] = list(table.remarks)
        self._counts: Counter[str] = Counter()

    def read(self) -> Reading:
        """Read every row."""
        unread = self._say_what_is_not_read()
        body = self._table.rows[self._heading.after :]
        if len(body) > MOST_ROWS:
            raise too_many_rows(self._about.name)
        for row in body:
            self._counts[self._take(row)] += 1
        evidence = Evidence(self._records.values())
        kinds = Counter(TYPE_NAME[type(record)] for record in evidence.records)
        summary = Summary(
            format=self._table.format,
            encoding=self._table.encoding,
            delimiter=self._table.delimiter,
            sheet=self._table.sheet,
            rows=len(body),
            rows_read=self._counts["read"],
            rows_skipped=self._counts["skipped"],
            rows_bad=self._counts["bad"],
            rows_empty=self._table.empty_rows,
            columns=tuple(
                (name, told)
                for name, told in zip(self._heading.names, self._fields, strict=True)
                if told
            ),
            unread=unread,
            records=tuple(sorted(kinds.items())),
            heading_rows=self._heading.rows,
        )
        return Reading(
            name=self._about.name,
            evidence=evidence,
            problems=tuple(self._problems),
            remarks=tuple(self._remarks),
            summary=summary,
            mapping=self._mapping,
            origins=MappingProxyType(self._origins),
        )

    def _say_what_is_not_read(self) -> tuple[str, ...]:
        pairs = zip(self._heading.names, self._fields, strict=True)
        unread = tuple(name for name, told in pairs if told is None)
        absent = [n for n, _ in self._mapping.columns if n not in self._heading.names]
        for code, names in (("column_not_read", unread), ("column_absent", absent)):
            for column in names:
                why = Reason.of(code)
                self._remarks.append(RowProblem(0, column, "", why, self._about.name))
        return unread

    def _take(self, row: Row) -> str:
        """Read a row; return what became of it."""
        if row.damage:
            return self._refuse(row, row.damage)
        if any(not is_empty(cell) for cell in row.cells[len(self._fields) :]):
            return self._refuse(row, "too_many_cells")
        cells = self._cells(row)
        skipped = self._why_skipped(row, cells)
        if skipped:
            value = _first_text(row)
            why = Reason.of(skipped)
            self._remarks.append(
                RowProblem(row.number, "", value, why, self._about.name)
            )
            return "skipped"
        for told, text in self._mapping.constants:
            if told not in cells or is_empty(cells[told].cell):
                cells[told] = Place(told, text)
        reader = RowReader(row.number, cells, self._about)
        records = records_of(reader, self._mapping.kind)
        self._problems += reader.problems
        if not records or not self._keep(records, row.number):
            return "bad"
        self._remarks += reader.remarks
        return "read"

    def _refuse(self, row: Row, code: str) -> str:
        value = _first_text(row)
        problem = RowProblem(row.number, "", value, Reason.of(code), self._about.name)
        self._problems.append(problem)
        return "bad"

    def _cells(self, row: Row) -> dict[str, Place]:
        return {
            told: Place(name, cell)
            for name, told, cell in zip(
                self._heading.names,
                self._fields,
                (*row.cells, *[None] * (len(self._fields) - len(row.cells))),
                strict=False,
            )
            if told
        }

    def _why_skipped(self, row: Row, cells: dict[str, Place]) -> str:
        if all(is_empty(place.cell) for place in cells.values()):
            return "nothing_read"
        if repeats(row, self._heading):
            return "heading_again"
        words = plain(_first_text(row)).casefold().rstrip(":. ").split()
        return "total_row" if words and words[0].rstrip(":") in _TOTALS else ""

    def _keep(self, records: tuple[Record, ...], number: int) -> bool:
        """Name the row's records and keep them; False where the id is taken."""
        main = records[0]
        if not main.id:
            records = named(records, self._own_id(main, number))
        else:
            records = named(records, main.id)
        taken = [
            r for r in records if r.id in self._records and self._records[r.id] != r
        ]
        if taken:
            self._say(number, Field.ID, taken[0].id, "id_taken", taken[0].id)
            return False
        if records[0].id in self._records:
            self._say(number, Field.ID, records[0].id, "same_record", records[0].id)
        for record in records:
            self._records[record.id] = record
            self._origins.setdefault(record.id, number)
        return True

    def _own_id(self, main: Record, number: int) -> str:
        """An id by content; the second of two equal rows has its own number."""
        key = f"{TYPE_NAME[type(main)]}-{content_key(main)}"
        self._repeats[key] += 1
        times = self._repeats[key]
        if times == 1:
            self._first_of[key] = number
            return key
        why = Reason.of(
            "same_content",
            other_row=str(self._first_of[key]),
            other_file=self._about.name,
        )
        self._remarks.append(RowProblem(number, "", "", why, self._about.name))
        return f"{key}-{times}"

    def _say(self, number: int, told: str, value: str, code: str, other: str) -> None:
        why = Reason.of(
            code, other_row=str(self._origins[other]), other_file=self._about.name
        )
        column = next(
            (
                n
                for n, f in zip(self._heading.names, self._fields, strict=True)
                if f == told
            ),
            "",
        )
        found = RowProblem(number, column, value, why, self._about.name)
        (self._problems if code == "id_taken" else self._remarks).append(found)


def _first_text(row: Row) -> str:
    text = next((text_of(c) for c in row.cells if not is_empty(c)), "")
    return HIDDEN if personal_data(text) else plain(text)[:80]


def _read_json(data: bytes, about: Import) -> Reading:
    text, encoding, _ = decode(data, name=about.name)
    found = read_native_rows(text, about)
    kinds = Counter(TYPE_NAME[type(record)] for record in found.evidence.records)
    summary = Summary(
        format="JSON",
        encoding=encoding,
        rows=found.rows,
        rows_read=found.rows - found.bad,
        rows_bad=found.bad,
        records=tuple(sorted(kinds.items())),
    )
    return Reading(
        name=about.name,
        evidence=found.evidence,
        problems=found.problems,
        remarks=found.remarks,
        summary=summary,
        origins=MappingProxyType(found.origins),
    )
