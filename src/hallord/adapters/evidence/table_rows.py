# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""The rows below a heading, one by one: read, refused, or left out with a reason."""

from collections import Counter
from types import MappingProxyType
from typing import Final

from hallord.adapters.evidence.cells import is_empty, plain, text_of
from hallord.adapters.evidence.fields import Field
from hallord.adapters.evidence.mapping import Mapping
from hallord.adapters.evidence.naming import content_key, named
from hallord.adapters.evidence.native import TYPE_NAME
from hallord.adapters.evidence.personal_data import personal_data
from hallord.adapters.evidence.problems import RowProblem
from hallord.adapters.evidence.readings import Reading, Summary, kinds_in
from hallord.adapters.evidence.records import records_of
from hallord.adapters.evidence.row_reader import HIDDEN, Import, Place, RowReader
from hallord.adapters.evidence.tables import (
    MOST_ROWS,
    Heading,
    Row,
    Table,
    repeats,
    too_many_rows,
)
from hallord.core.evidence import Evidence, Record
from hallord.core.reasons import Reason

_TOTALS: Final = ("summa", "totalt", "total", "totalsumma", "delsumma", "summering")


class TableReader:
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
            records=kinds_in(evidence),
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
        if Field.KIND in cells and not is_empty(cells[Field.KIND].cell):
            return ""  # "summa" is a kind of record too
        words = plain(_first_text(row)).casefold().rstrip(":. ").split()
        return "total_row" if words and words[0].rstrip(":") in _TOTALS else ""

    def _keep(self, records: tuple[Record, ...], number: int) -> bool:
        """Name the row's records and keep them; False where the id is taken."""
        main = records[0]
        records = named(records, main.id or self._own_id(main, number))
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
