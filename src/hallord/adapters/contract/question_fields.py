# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which field an open question is about, as a way through the contract."""

from collections.abc import Iterator

from hallord.adapters.contract.findings import Note, Path, sane
from hallord.adapters.contract.period_shape import PeriodShape
from hallord.adapters.contract.promise_format import COMMITMENT
from hallord.adapters.contract.shapes import Shape
from hallord.adapters.contract.tables import ByKind, Table


def open_field_note(field: str, path: Path) -> Iterator[Note]:
    """Yield a note when a field that is asked about does not exist there."""
    # A vague commitment lacks just the field that another kind would have had.
    known = tuple(dict.fromkeys(_ways(COMMITMENT)))
    if field in known:
        return
    yield Note(
        path,
        f"fältet ”{sane(field)}” finns inte i åtagandet",
        'Skriv vägen från åtagandet, till exempel field = "clause.n".',
        word=field,
        known=known,
    )


def _ways(table: Table) -> Iterator[str]:
    for key in table.keys:
        yield key.name
        yield from (f"{key.name}.{way}" for way in _inside(key.shape))


def _inside(shape: Shape) -> Iterator[str]:
    match shape:
        case ByKind():
            for table in shape.tables.values():
                yield from _ways(table)
        case Table():
            yield from _ways(shape)
        case PeriodShape():
            yield from ("first", "last")
        case _:
            pass
