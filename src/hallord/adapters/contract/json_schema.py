# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""The published JSON Schema of the contract file, dates and times as texts.

It describes the form of each field. Rules across fields are only in the code, and
listed in the reference of the format.
"""

from hallord.adapters.contract.clause_format import CLAUSE
from hallord.adapters.contract.promise_format import PROMISE


def schema() -> dict[str, object]:
    """Return the schema (draft 2020-12), titles in Swedish, descriptions in English."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://hallord.se/schema/promise/1",
        **PROMISE.schema(),
        "$defs": {kind: table.schema() for kind, table in CLAUSE.tables.items()},
    }
