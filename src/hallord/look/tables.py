# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Tables that stay tables for screen readers and turn into lists on a phone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, and whether it holds numbers (set to the right)."""

    heading: str
    numeric: bool = False


def table(
    caption: str,
    *,
    columns: Sequence[Column],
    rows: Sequence[Sequence[str]],
    refs: Sequence[str] = (),
    write: Callable[[str], str] = escape,
) -> str:
    """Return a table whose first cell in each row is the row's heading.

    Cells are plain text, which `write` turns into HTML. `refs` gives the rows their
    ids, in order, or is empty. The roles are written out, because a browser that is
    told to show a row as a block may forget that it was one. ValueError when a row has
    another number of cells.
    """
    if any(len(row) != len(columns) for row in rows):
        raise ValueError(f"tabellen {caption!r} har en rad med fel antal celler")
    if refs and len(refs) != len(rows):
        raise ValueError(f"tabellen {caption!r} har fel antal rad-id:n")
    heads = "".join(_heading(column) for column in columns)
    ids = refs or [""] * len(rows)
    body = "".join(
        _row(row, columns, ref, write) for row, ref in zip(rows, ids, strict=True)
    )
    return (
        f'<table class="list" role="table"><caption>{escape(caption)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{heads}</tr></thead>'
        f'<tbody role="rowgroup">{body}</tbody></table>'
    )


def _heading(column: Column) -> str:
    css = ' class="n"' if column.numeric else ""
    return f'<th role="columnheader" scope="col"{css}>{escape(column.heading)}</th>'


def _row(
    cells: Sequence[str],
    columns: Sequence[Column],
    ref: str,
    write: Callable[[str], str],
) -> str:
    named = f' id="{escape(ref)}"' if ref else ""
    head = f'<th role="rowheader" scope="row">{write(cells[0])}</th>'
    rest = "".join(
        f'<td role="cell"{" class=" + chr(34) + "n" + chr(34) if c.numeric else ""} '
        f'data-label="{escape(c.heading)}">{_whole(write(cell))}</td>'
        for cell, c in zip(cells[1:], columns[1:], strict=True)
    )
    return f'<tr role="row"{named}>{head}{rest}</tr>'


def _whole(html: str) -> str:
    """Keep a cell with marks in it together, where it is laid out as a grid."""
    return f"<span>{html}</span>" if "<" in html else html
