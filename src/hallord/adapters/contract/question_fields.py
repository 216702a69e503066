# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which field an open question is about, as a way through the contract."""

from collections.abc import Iterator

from hallord.adapters.contract.clause_format import CLAUSE
from hallord.adapters.contract.findings import Note, Path, nearest, sane
from hallord.adapters.contract.promise_format import COMMITMENT
from hallord.adapters.contract.tables import ByKind, PeriodShape, Table
from hallord.core.promises import Commitment


def open_field_note(field: str, commitment: Commitment, path: Path) -> Iterator[Note]:
    """Yield a note when a field that is asked about does not exist there."""
    known = set(_ways(COMMITMENT, commitment.clause.kind.value))
    if field in known:
        return
    near = nearest(field, sorted(known))
    yield Note(
        path,
        f"fältet ”{sane(field)}” finns inte i åtagandet",
        f"{near[:1].upper()}{near[1:]}Skriv vägen från åtagandet, till exempel"
        ' field = "clause.n".',
    )


def _ways(table: Table, kind: str) -> Iterator[str]:
    for key in table.keys:
        yield key.name
        shape = key.shape
        if shape is CLAUSE and isinstance(shape, ByKind):
            shape = shape.tables[kind]
        if isinstance(shape, Table):
            yield from (f"{key.name}.{way}" for way in _ways(shape, kind))
        elif isinstance(shape, PeriodShape):
            yield from (f"{key.name}.{end}" for end in ("first", "last"))
