# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a reading found, as text for people, and its bad rows as a file to correct."""

import csv
from collections.abc import Iterator
from io import StringIO
from typing import Final

from hallord.adapters.evidence.cells import is_empty, text_of
from hallord.adapters.evidence.native import read_items
from hallord.adapters.evidence.personal_data import personal_data
from hallord.adapters.evidence.problems import RowProblem
from hallord.adapters.evidence.reading import load_table
from hallord.adapters.evidence.readings import Reading
from hallord.adapters.evidence.row_reader import HIDDEN
from hallord.adapters.evidence.tables import find_heading
from hallord.adapters.evidence.text_tables import decode
from hallord.look.formats import Lang, number_text
from hallord.look.templates import Words

_MOST_SHOWN: Final = 50
"""More rows than so are not listed; the file of bad rows has them all."""

_KINDS: Final = {
    "occasion": (Words("tillfälle", "occasion"), Words("tillfällen", "occasions")),
    "tally": (Words("summa", "tally"), Words("summor", "tallies")),
    "confirmation": (
        Words("bekräftelse", "confirmation"),
        Words("bekräftelser", "confirmations"),
    ),
    "coverage": (
        Words("besked om redovisad tid", "declaration of coverage"),
        Words("besked om redovisad tid", "declarations of coverage"),
    ),
    "proof": (Words("bevis", "proof"), Words("bevis", "proofs")),
    "request": (Words("begäran", "request"), Words("begäranden", "requests")),
    "answer": (Words("svar på begäran", "answer"), Words("svar på begäran", "answers")),
    "measurement": (
        Words("mätning", "measurement"),
        Words("mätningar", "measurements"),
    ),
    "planned_meeting": (
        Words("planerat möte", "planned meeting"),
        Words("planerade möten", "planned meetings"),
    ),
    "retraction": (
        Words("återtagande", "retraction"),
        Words("återtaganden", "retractions"),
    ),
}
_DELIMITERS: Final = {
    ";": Words("semikolon", "semicolons"),
    ",": Words("komma", "commas"),
    "\t": Words("tabb", "tabs"),
    "|": Words("lodstreck", "bars"),
}
_ERROR_COLUMNS: Final = ("Rad", "Fel")


def report_text(reading: Reading, lang: Lang = "sv") -> str:
    """Return what was found in a file, to be read before anything is kept."""
    sections = [
        _head(reading, lang),
        _columns(reading, lang),
        _listing(
            reading.problems,
            Words("Kunde inte läsas in", "Could not be taken in").in_language(lang),
            lang,
        ),
        _listing(
            reading.remarks,
            Words("Att känna till", "To be aware of").in_language(lang),
            lang,
        ),
        Words(
            "Det här är ett prov: ingenting har sparats.",
            "This is a dry run: nothing has been saved.",
        ).in_language(lang),
    ]
    return "\n\n".join(section for section in sections if section) + "\n"


def _head(reading: Reading, lang: Lang) -> str:
    summary = reading.summary
    lines = [reading.name, *_how(reading, lang)]
    rows = [
        (summary.rows_read, Words("inlästa", "taken in")),
        (summary.rows_bad, Words("med fel", "with errors")),
        (summary.rows_skipped, Words("överhoppade", "left out")),
    ]
    told = ", ".join(
        f"{number_text(count, lang)} {words.in_language(lang)}" for count, words in rows
    )
    noun = Words("Rader", "Rows").in_language(lang)
    lines.append(f"{noun}: {number_text(summary.rows, lang)} ({told})")
    kinds = ", ".join(_amount(kind, count, lang) for kind, count in summary.records)
    if kinds:
        lines.append(f"{Words('Det blev', 'They gave').in_language(lang)}: {kinds}")
    return "\n".join(lines)


def _how(reading: Reading, lang: Lang) -> Iterator[str]:
    summary = reading.summary
    parts = [summary.format, summary.encoding]
    if summary.delimiter:
        parts.append(_DELIMITERS[summary.delimiter].in_language(lang))
    if summary.sheet:
        parts.append(f"{Words('blad', 'sheet').in_language(lang)} ”{summary.sheet}”")
    told = ", ".join(part for part in parts if part)
    if told:
        yield f"{Words('Läst som', 'Read as').in_language(lang)}: {told}"


def _amount(kind: str, count: int, lang: Lang) -> str:
    one, many = _KINDS[kind]
    words = one if count == 1 else many
    return f"{number_text(count, lang)} {words.in_language(lang)}"


def _columns(reading: Reading, lang: Lang) -> str:
    if not reading.summary.columns:
        return ""
    lines = [f"  {name} → {field}" for name, field in reading.summary.columns]
    title = Words("Kolumner som läses", "Columns read").in_language(lang)
    return "\n".join([f"{title}:", *lines])


def _listing(found: tuple[RowProblem, ...], title: str, lang: Lang) -> str:
    if not found:
        return ""
    lines = [f"{title} ({number_text(len(found), lang)}):"]
    for problem in found[:_MOST_SHOWN]:
        lines += _told(problem, lang)
    if len(found) > _MOST_SHOWN:
        rest = number_text(len(found) - _MOST_SHOWN, lang)
        lines.append(
            Words(f"  … och {rest} till", f"  … and {rest} more").in_language(lang)
        )
    return "\n".join(lines)


def _told(problem: RowProblem, lang: Lang) -> Iterator[str]:
    where = []
    if problem.row:
        where.append(f"{Words('rad', 'row').in_language(lang)} {problem.row}")
    if problem.column:
        where.append(problem.column)
    value = f"”{problem.value}” " if problem.value else ""
    reason = problem.reason_in(lang)
    text = f"{value}{reason[:1].lower()}{reason[1:]}"
    place = ", ".join(where)
    yield f"  {place}: {text}" if place else f"  {text}"
    advice = problem.advice_in(lang)
    if advice:
        yield f"    {advice}"


def problems_csv(reading: Reading, original: bytes) -> str:
    """Return the bad rows as CSV, with their number and what is wrong in columns.

    The heading is the original's, so that the rows can be corrected and read again.
    What seems to tell of a person is left out. CSV with semicolons.
    """
    reasons: dict[int, list[str]] = {}
    for problem in reading.problems:
        at = f"{problem.column}: " if problem.column else ""
        text = f"{at}{problem.reason}. {problem.advice}".strip()
        reasons.setdefault(problem.row, []).append(text)
    heading, rows = _original(reading, original)
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([*heading, *_ERROR_COLUMNS])
    for number, cells in rows:
        if number in reasons:
            padded = [*cells, *[""] * (len(heading) - len(cells))]
            writer.writerow([*padded, str(number), " | ".join(reasons[number])])
    return out.getvalue()


def _original(
    reading: Reading, original: bytes
) -> tuple[list[str], Iterator[tuple[int, list[str]]]]:
    if reading.summary.format == "JSON":
        text, _, _ = decode(original, name=reading.name)
        items = read_items(text, name=reading.name)
        ids = (str(i.get("id", "")) if isinstance(i, dict) else "" for i in items)
        return ["id"], (
            (number, [_safe(id_)]) for number, id_ in enumerate(ids, start=1)
        )
    told = reading.summary
    table = load_table(
        original,
        name=reading.name,
        known=_no_name,
        sheet=told.sheet,
        delimiter=told.delimiter,
    )
    heading = find_heading(
        table, name=reading.name, known=_no_name, rows=told.heading_rows
    )
    rows = (
        (row.number, [_safe(text_of(cell)) for cell in row.cells])
        for row in table.rows[heading.after :]
        if not all(is_empty(cell) for cell in row.cells)
    )
    return list(heading.names), rows


def _safe(text: str) -> str:
    return HIDDEN if personal_data(text) else text


def _no_name(text: str) -> bool:
    """The heading has been found before, so no name needs to be known."""
    return not text
