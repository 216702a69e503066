# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Properties of evidence files: no traceback, no hang, and no good row is ever lost."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from io import BytesIO, StringIO

from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import Workbook

from hallord.adapters.evidence import (
    EvidenceFileError,
    Mapping,
    Reading,
    RecordKind,
    join,
    problems_csv,
    read_mapping,
    read_native,
    report_text,
    write_mapping,
    write_native,
)
from hallord.adapters.evidence.fields import Field
from hallord.core.evidence import Evidence
from tests.support.evidence import (
    BAD_ROWS,
    GOOD_ROWS,
    HEADING,
    evidences,
    occasions,
    read,
)

ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"])
DELIMITERS = st.sampled_from([";", ",", "\t"])


def csv_bytes(rows: Sequence[Sequence[str]], delimiter: str, encoding: str) -> bytes:
    out = StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode(encoding)


def xlsx_bytes(rows: Sequence[Sequence[object]]) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append([value or None for value in row])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def require_words(error: EvidenceFileError, name: str) -> None:
    """An error says which file it is about, what is wrong and what to do."""
    assert str(error).startswith(f"{name}: ")
    assert error.problem
    assert error.advice


def told(data: bytes, name: str) -> Reading | None:
    """Read bytes; the only error there may be is our own, with its text."""
    try:
        found = read(data, name=name)
    except EvidenceFileError as caught:
        require_words(caught, name)
        return None
    report_text(found, "sv")
    report_text(found, "en")
    problems_csv(found, data)
    return found


@given(evidences())
def test_what_is_written_reads_back_the_same(evidence: Evidence) -> None:
    text = write_native(evidence)

    assert read_native(text, name="underlag.json") == evidence
    assert write_native(read_native(text, name="underlag.json")) == text


@given(evidences())
def test_what_is_written_is_plain_json_with_one_record_a_line(
    evidence: Evidence,
) -> None:
    text = write_native(evidence)

    found = json.loads(text)

    assert found["schema"] == "hallord/evidence/1"
    assert [r["id"] for r in found["records"]] == [r.id for r in evidence.records]
    if evidence.records:
        assert len(text.split("\n")) == len(evidence.records) + 3


@given(
    st.lists(GOOD_ROWS, max_size=6),
    st.lists(st.tuples(st.integers(0, 6), BAD_ROWS), max_size=4),
    DELIMITERS,
    ENCODINGS,
)
def test_no_good_row_is_lost_among_bad_ones(
    good: list[tuple[str, ...]],
    bad: list[tuple[int, tuple[str, ...]]],
    delimiter: str,
    encoding: str,
) -> None:
    rows = list(good)
    for place, row in bad:
        rows.insert(min(place, len(rows)), row)

    alone = read(csv_bytes([HEADING, *good], delimiter, encoding))
    mixed = read(csv_bytes([HEADING, *rows], delimiter, encoding))

    assert len(occasions(alone)) == len(good)
    assert mixed.evidence == alone.evidence
    assert mixed.summary.rows_bad == len(bad)
    assert len({p.row for p in mixed.problems}) == len(bad)


@given(
    st.lists(GOOD_ROWS, min_size=1, max_size=6),
    st.integers(0, 6),
    st.sampled_from(['"', 'a;"', '";', '"a;b', 'x";"', '""";', 'a;"b";"c']),
)
def test_a_forgotten_quotation_mark_costs_its_own_row_alone(
    good: list[tuple[str, ...]], place: int, damage: str
) -> None:
    rows = [tuple(cell.replace("\n", ", ") for cell in row) for row in good]
    lines = csv_bytes(rows, ";", "utf-8").decode().split("\r\n")[:-1]
    whole = [";".join(HEADING), *lines]
    broken = [*whole]
    broken.insert(1 + min(place, len(lines)), damage)

    found = read("\r\n".join(broken))

    assert found.evidence == read("\r\n".join(whole)).evidence
    assert found.summary.rows_bad == 1


@given(st.lists(GOOD_ROWS, min_size=1, max_size=5), st.data())
def test_columns_may_stand_in_any_order(
    rows: list[tuple[str, ...]], data: st.DataObject
) -> None:
    order = data.draw(st.permutations(range(len(HEADING))))
    moved = [[row[n] for n in order] for row in (HEADING, *rows)]

    found = read(csv_bytes(moved, ";", "utf-8"))

    assert found.evidence == read(csv_bytes([HEADING, *rows], ";", "utf-8")).evidence


@given(st.lists(GOOD_ROWS, min_size=1, max_size=6), GOOD_ROWS, st.integers(0, 6))
def test_an_added_row_changes_no_other_id(
    rows: list[tuple[str, ...]], added: tuple[str, ...], place: int
) -> None:
    more = [*rows]
    more.insert(min(place, len(rows)), added)

    before = read(csv_bytes([HEADING, *rows], ";", "utf-8"))
    after = read(csv_bytes([HEADING, *more], ";", "utf-8"))

    assert set(before.evidence.records) < set(after.evidence.records)
    assert len(after.evidence) == len(before.evidence) + 1


@given(st.lists(GOOD_ROWS, max_size=5))
def test_a_workbook_gives_what_its_csv_gives(rows: list[tuple[str, ...]]) -> None:
    as_csv = read(csv_bytes([HEADING, *rows], ";", "utf-8"))
    as_xlsx = read(xlsx_bytes([HEADING, *rows]), name="polisen.xlsx")

    assert as_xlsx.evidence == as_csv.evidence
    assert as_xlsx.problems == ()


@given(st.binary(max_size=300), st.sampled_from(["x.csv", "x.xlsx", "x.json"]))
@example(b"\xff\xfe", "x.csv")
@example(b"\xff\xfe\x00", "x.csv")
@example(b"PK\x03\x04", "x.xlsx")
@example(b"Datum;Aktivitet\n\x81\n", "x.csv")
def test_any_bytes_are_read_or_refused_in_words(data: bytes, name: str) -> None:
    told(data, name)


@given(st.text(max_size=200), st.sampled_from([";", ",", "\t"]))
def test_any_text_below_a_heading_is_read_or_refused_in_words(
    text: str, delimiter: str
) -> None:
    told((delimiter.join(HEADING) + "\n" + text).encode(), "x.csv")


@st.composite
def mangled(draw: st.DrawFn, whole: bytes) -> bytes:
    """A file cut short, with bytes changed, repeated, or in another encoding."""
    data = bytearray(whole)
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(data)))
        match draw(st.integers(0, 4)):
            case 0:
                del data[place:]
            case 1:
                data[place : place + 1] = draw(st.binary(max_size=4))
            case 2:
                data[place:place] = data[: draw(st.integers(0, 80))]
            case 3:
                data[place:place] = draw(
                    st.sampled_from([b'"', b"\0", b"\n", b";", b"\xe5", b"\xc3"])
                )
            case _:
                data[:0] = draw(
                    st.sampled_from([b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"])
                )
    return bytes(data)


@given(st.lists(GOOD_ROWS, min_size=1, max_size=4), DELIMITERS, ENCODINGS, st.data())
def test_a_mangled_csv_is_read_or_refused_in_words(
    rows: list[tuple[str, ...]], delimiter: str, encoding: str, data: st.DataObject
) -> None:
    told(data.draw(mangled(csv_bytes([HEADING, *rows], delimiter, encoding))), "x.csv")


WORKBOOK = xlsx_bytes([HEADING, ("2022-03-12", "18-22", "helginsats", "torget")])


@given(st.data())
def test_a_mangled_workbook_is_read_or_refused_in_words(data: st.DataObject) -> None:
    told(data.draw(mangled(WORKBOOK)), "x.xlsx")


@given(evidences(most=3), st.data())
def test_a_mangled_native_file_is_read_or_refused_in_words(
    evidence: Evidence, data: st.DataObject
) -> None:
    told(data.draw(mangled(write_native(evidence).encode())), "x.json")


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner)
    ),
    max_leaves=6,
)


@given(evidences(most=2), st.data())
def test_any_value_in_a_native_record_is_read_or_refused_in_words(
    evidence: Evidence, data: st.DataObject
) -> None:
    found = json.loads(write_native(evidence))
    found["records"].append(
        {
            "type": data.draw(st.sampled_from(RecordKind).map(str) | st.text()),
            **data.draw(
                st.dictionaries(
                    st.sampled_from(["id", "recorded", "day", "period", "parties"])
                    | st.text(max_size=8),
                    JSON_VALUES,
                )
            ),
        }
    )

    told(json.dumps(found).encode(), "x.json")


NAMES = st.text(max_size=12)
MAPPINGS = st.builds(
    Mapping,
    kind=st.sampled_from(RecordKind),
    columns=st.dictionaries(
        NAMES, st.sampled_from([*Field, "parties:polisen", "confirmed_by:x"]).map(str)
    ).map(lambda d: tuple(d.items())),
    values=st.dictionaries(
        st.sampled_from(Field).map(str),
        st.dictionaries(NAMES, NAMES).map(lambda d: tuple(d.items())),
        max_size=3,
    ).map(lambda d: tuple(d.items())),
    constants=st.dictionaries(st.sampled_from(Field).map(str), NAMES).map(
        lambda d: tuple(d.items())
    ),
    sheet=NAMES,
    header_rows=st.lists(st.integers(1, 99), max_size=2).map(tuple),
)


@given(MAPPINGS)
def test_a_mapping_file_reads_back_the_same(mapping: Mapping) -> None:
    assert read_mapping(write_mapping(mapping), name="mappning.toml") == mapping


@given(st.text(max_size=200))
def test_any_mapping_file_is_read_or_refused_in_words(text: str) -> None:
    for told_text in (text, 'schema = "hallord/mapping/1"\n' + text):
        try:
            read_mapping(told_text, name="m.toml")
        except EvidenceFileError as caught:
            require_words(caught, "m.toml")


@given(st.lists(GOOD_ROWS, max_size=4), st.lists(GOOD_ROWS, max_size=4))
def test_files_may_be_joined_in_any_order(
    one: list[tuple[str, ...]], other: list[tuple[str, ...]]
) -> None:
    police = read(csv_bytes([HEADING, *one], ";", "utf-8"), name="polisen.csv")
    municipality = read(
        csv_bytes([HEADING, *other], ";", "utf-8"),
        name="kommunen.csv",
        recorded_by="kommunen",
    )

    joined = join([police, municipality])

    assert joined.evidence == join([municipality, police]).evidence
    assert len(joined.evidence) == len(police.evidence) + len(municipality.evidence)
