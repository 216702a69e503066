# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Evidence files: CSV, XLSX and JSON in, records and a report out.

`read_evidence` is the door. Nothing here writes a file, asks the clock or the net.
"""

from hallord.adapters.evidence.fields import Field, RecordKind
from hallord.adapters.evidence.joining import combine, join
from hallord.adapters.evidence.mapping import (
    Mapping,
    read_mapping,
    suggest_mapping,
    write_mapping,
)
from hallord.adapters.evidence.native import read_native, write_native
from hallord.adapters.evidence.problems import EvidenceFileError, RowProblem
from hallord.adapters.evidence.reading import read_evidence
from hallord.adapters.evidence.readings import Reading, Summary
from hallord.adapters.evidence.report import problems_csv, report_text

__all__ = [
    "EvidenceFileError",
    "Field",
    "Mapping",
    "Reading",
    "RecordKind",
    "RowProblem",
    "Summary",
    "combine",
    "join",
    "problems_csv",
    "read_evidence",
    "read_mapping",
    "read_native",
    "report_text",
    "suggest_mapping",
    "write_mapping",
    "write_native",
]
