# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Excel workbooks: dates as dates, formulas, sheets – and what may not be unpacked."""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Callable, Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO

import pytest
from openpyxl import Workbook

from hallord.adapters.evidence import EvidenceFileError, Mapping, problems_csv
from hallord.adapters.evidence.workbooks import column_letters
from tests.support.evidence import occasions, read, remarked, said

MOMENT = datetime(2022, 3, 12, 18)  # noqa: DTZ001  a spreadsheet has no zone
HEADING = ("Datum", "Start", "Slut", "Aktivitet")


def workbook(
    *rows: Sequence[object], touch: Callable[[Workbook], None] | None = None
) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(list(row))
    if touch:
        touch(book)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def rewritten(data: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """The same workbook with one part of its archive changed."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            body = old.read(info)
            body = change(body) if info.filename == part else body
            new.writestr(info, body, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def test_dates_and_clock_times_come_as_such() -> None:
    data = workbook(
        HEADING,
        (date(2022, 3, 12), time(18, 30), time(22), "möte"),
        (date(2022, 3, 12), time(18), timedelta(hours=24), "möte"),
        (date(2022, 3, 12), MOMENT, MOMENT + timedelta(hours=2), "möte"),
        ("12 mars 2022", "18.30", "20", "möte"),
    )

    found = read(data, name="polisen.xlsx")

    assert said(found) == []
    assert [o.minutes for o in occasions(found)] == [210, 360, 120, 90]
    assert {o.day for o in occasions(found)} == {date(2022, 3, 12)}
    assert found.summary.format == "XLSX"
    assert found.summary.sheet == "Sheet"


def test_a_number_where_a_date_should_be_is_told_as_one() -> None:
    found = read(workbook(HEADING, (44632, None, None, "möte")), name="polisen.xlsx")

    assert said(found) == [(2, "Datum", "serial_number")]
    assert "lördag 12 mars 2022" in found.problems[0].reason


def test_an_interval_that_excel_made_a_date_of_is_refused() -> None:
    found = read(
        workbook(
            ("Datum", "Tid", "Aktivitet"),
            (date(2022, 3, 12), date(2022, 12, 10), "möte"),
        ),
        name="polisen.xlsx",
    )

    assert said(found) == [(2, "Tid", "start_on_other_day")]


def test_numbers_are_as_they_were_typed() -> None:
    found = read(
        workbook(
            ("Datum", "Aktivitet", "Timmar", "Antal nådda", "Id"),
            (date(2022, 3, 12), "möte", 0.1, 40.0, 17.0),
        ),
        name="polisen.xlsx",
    )

    (occasion,) = occasions(found)
    assert str(occasion.hours) == "0.1"
    assert occasion.audience.reached == 40
    assert occasion.id == "17"


def test_a_formula_without_value_is_remarked() -> None:
    data = workbook(HEADING, (date(2022, 3, 12), None, None, '="mö"&"te"'))

    found = read(data, name="polisen.xlsx")

    assert said(found) == [(2, "Aktivitet", "missing")]
    assert remarked(found) == [(2, "D", "formula_without_value")]


def test_a_formula_gives_the_value_that_was_computed() -> None:
    data = rewritten(
        workbook(HEADING, (date(2022, 3, 12), None, None, '="mö"&"te"')),
        "xl/worksheets/sheet1.xml",
        lambda xml: (
            xml.replace(b"<v />", "<v>möte</v>".encode())
            .replace(b"<v></v>", "<v>möte</v>".encode())
            .replace(b'<c r="D2">', b'<c r="D2" t="str">')
        ),
    )

    found = read(data, name="polisen.xlsx")

    assert [o.activity for o in occasions(found)] == ["meeting"]
    assert remarked(found) == []


def test_the_sheet_with_the_best_known_heading_is_read() -> None:
    def more(book: Workbook) -> None:
        sheet = book.create_sheet("Insatser")
        sheet.append(list(HEADING))
        sheet.append([date(2022, 3, 12), None, None, "möte"])
        hidden = book.create_sheet("Gömt")
        hidden.append([*HEADING, "Plats"])
        hidden.sheet_state = "hidden"

    data = workbook(("Om filen",), touch=more)

    found = read(data, name="polisen.xlsx")

    assert found.summary.sheet == "Insatser"
    assert len(found.evidence) == 1
    assert [(r.value, r.why.code) for r in found.remarks] == [
        ("Sheet", "sheet_not_read"),
        ("Gömt", "sheet_not_read"),
    ]


def test_a_mapping_may_name_the_sheet() -> None:
    def more(book: Workbook) -> None:
        book.create_sheet("Insatser").append(["Datum"])

    mapping = Mapping(columns=(("Datum", "day"),), sheet="Blad2")

    with pytest.raises(EvidenceFileError, match="Sheet, Insatser"):
        read(workbook(HEADING, touch=more), name="x.xlsx", mapping=mapping)


def test_rows_are_numbered_as_the_spreadsheet_numbers_them() -> None:
    data = workbook(("Titel",), (), HEADING, (), ("igår", None, None, "möte"))

    found = read(data, name="polisen.xlsx")

    assert said(found) == [(5, "Datum", "not_a_day")]
    assert problems_csv(found, data).splitlines()[1].startswith("igår;;;möte;5;")


def test_formats_that_run_to_the_last_row_and_column_cost_nothing() -> None:
    data = rewritten(
        workbook(HEADING, (date(2022, 3, 12), None, None, "möte")),
        "xl/worksheets/sheet1.xml",
        lambda xml: xml.replace(
            b"</sheetData>",
            b'<row r="1048576"><c r="A1048576" s="1"/></row></sheetData>',
        ).replace(b'ref="A1:D2"', b'ref="A1:XFD1048576"'),
    )

    assert len(read(data, name="polisen.xlsx").evidence) == 1


def test_a_row_number_beyond_the_sheet_is_no_hang() -> None:
    data = rewritten(
        workbook(HEADING, (date(2022, 3, 12), None, None, "möte")),
        "xl/worksheets/sheet1.xml",
        lambda xml: xml.replace(
            b"</sheetData>",
            b'<row r="99999999999"><c r="A99999999999"/></row></sheetData>',
        ),
    )

    assert len(read(data, name="polisen.xlsx").evidence) == 1


def test_too_many_columns_are_refused() -> None:
    data = workbook([*HEADING, *[f"k{n}" for n in range(197)]])

    with pytest.raises(EvidenceFileError, match="kolumner"):
        read(data, name="polisen.xlsx")


def bomb(size: int) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * size)
    return out.getvalue()


def test_a_zip_bomb_is_refused_before_it_is_unpacked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = bomb(20_000_000)

    def unpacked(*_: object) -> None:
        raise AssertionError("it was unpacked")

    monkeypatch.setattr(zipfile.ZipFile, "open", unpacked)

    with pytest.raises(EvidenceFileError, match="orimligt stor"):
        read(data, name="bomb.xlsx")


def test_a_small_part_may_be_packed_tightly() -> None:
    with pytest.raises(EvidenceFileError, match="går inte att läsa"):
        read(bomb(10_000_000), name="x.xlsx")


@pytest.mark.parametrize("codec", ["ascii", "utf-16-le", "utf-16-be"])
def test_a_document_type_is_refused(codec: str) -> None:
    data = rewritten(
        workbook(HEADING),
        "xl/worksheets/sheet1.xml",
        lambda xml: b" " * (1 << 20) + "<!DOCTYPE x>".encode(codec) + xml,
    )

    with pytest.raises(EvidenceFileError, match="dokumenttyp"):
        read(data, name="x.xlsx")


def test_without_the_extra_the_error_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)

    with pytest.raises(EvidenceFileError) as caught:
        read(workbook(HEADING), name="polisen.xlsx")

    assert 'pip install "hallord[office]"' in str(caught.value)


@pytest.mark.parametrize(
    ("number", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (703, "AAA")]
)
def test_the_letters_of_a_column(number: int, letters: str) -> None:
    assert column_letters(number) == letters
