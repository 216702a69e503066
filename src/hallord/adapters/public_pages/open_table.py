# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The evidence as a table for a spreadsheet: one row for each record and point."""

import csv
import io
from collections.abc import Iterator

from hallord.adapters.public_pages.publishing import Published
from hallord.adapters.public_pages.record_words import (
    counts_words,
    what_words,
    where_words,
    who_words,
)
from hallord.core.evidence import Measurement, Tally
from hallord.core.verdicts import Entry, Standing

_HEADINGS = (
    "punkt",
    "id",
    "första dag",
    "sista dag",
    "vad",
    "var",
    "vilka",
    "läge",
    "antal",
    "förklaring",
    "redovisat av",
    "redovisat",
    "källa",
)
_STATES = {
    "counted": "räknas",
    "awaiting": "väntar",
    "unconfirmed": "inte bekräftat",
    "not_counted": "räknas inte",
}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def open_table(published: Published) -> str:
    """Return the table as CSV, with a byte order mark so that spreadsheets see UTF-8.

    A cell that a spreadsheet could take for a formula gets an apostrophe before it.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(_HEADINGS)
    for number, standing in enumerate(published.standings, 1):
        for entry in standing.entries:
            row = _row(published, standing, entry, number)
            writer.writerow([_harmless(cell) for cell in row])
    return "\ufeff" + text.getvalue()


def _row(
    published: Published, standing: Standing, entry: Entry, number: int
) -> Iterator[str]:
    promise, record = published.promise, entry.record
    last = entry.day
    if isinstance(record, Tally | Measurement):
        last = record.period.last or last
    yield str(number)
    yield record.id
    yield entry.day.isoformat()
    yield last.isoformat()
    yield what_words(promise, record, "sv")
    yield where_words(promise, record, "sv")
    yield who_words(promise, record, "sv")
    yield _STATES[entry.state.value]
    yield str(entry.amount)
    yield counts_words(promise, standing, entry, "sv")
    yield record.recorded_by
    yield record.recorded.isoformat()
    yield record.source


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
