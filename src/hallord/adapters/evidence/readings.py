# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a file of evidence was found to hold."""

from collections import Counter
from dataclasses import dataclass, field
from types import MappingProxyType

from hallord.adapters.evidence.mapping import Mapping
from hallord.adapters.evidence.native import TYPE_NAME
from hallord.adapters.evidence.problems import RowProblem
from hallord.core.evidence import Evidence


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


def kinds_in(evidence: Evidence) -> tuple[tuple[str, int], ...]:
    """Return how many records of each kind there are, by the kind's name."""
    kinds = Counter(TYPE_NAME[type(record)] for record in evidence.records)
    return tuple(sorted(kinds.items()))
