# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""The door: a file of evidence → records, and everything there is to say about it.

A dry run by its nature: bytes in, values out. Nothing is written anywhere.
"""

from datetime import date
from types import MappingProxyType
from typing import Final

from hallord.adapters.evidence.cells import plain
from hallord.adapters.evidence.days import FIRST_YEAR
from hallord.adapters.evidence.fields import Field, RecordKind
from hallord.adapters.evidence.mapping import Mapping, recognise, suggest_mapping
from hallord.adapters.evidence.native_rows import read_native_rows
from hallord.adapters.evidence.problems import EvidenceFileError
from hallord.adapters.evidence.readings import Reading, Summary, kinds_in
from hallord.adapters.evidence.row_reader import Import
from hallord.adapters.evidence.table_rows import TableReader
from hallord.adapters.evidence.tables import (
    Heading,
    Known,
    Table,
    find_heading,
    require_size,
)
from hallord.adapters.evidence.text_tables import decode, read_csv
from hallord.adapters.evidence.vocabulary import Vocabulary, word_key
from hallord.adapters.evidence.workbooks import read_workbook
from hallord.core.periods import Period
from hallord.core.promises import Promise

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
    return TableReader(table, heading, chosen, about).read()


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


def _read_json(data: bytes, about: Import) -> Reading:
    text, encoding, _ = decode(data, name=about.name)
    found = read_native_rows(text, about)
    summary = Summary(
        format="JSON",
        encoding=encoding,
        rows=found.rows,
        rows_read=found.rows - found.bad,
        rows_bad=found.bad,
        records=kinds_in(found.evidence),
    )
    return Reading(
        name=about.name,
        evidence=found.evidence,
        problems=found.problems,
        remarks=found.remarks,
        summary=summary,
        origins=MappingProxyType(found.origins),
    )
