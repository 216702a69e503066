# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Ids for rows that have none: by their content, so that they never move."""

import hashlib
import json
from dataclasses import replace
from typing import Final

from hallord.adapters.evidence.native import encode
from hallord.core.evidence import Confirmation, Record, RequestAnswer

_HASHED: Final = 16
"""Hexadecimal digits of an id: 200 000 rows share one by chance once in a billion."""


def content_key(record: Record) -> str:
    """Return a short hash of everything in a record but its id and when it came.

    The same row gives the same key in every import, whatever stands around it.
    """
    content = encode(record)
    del content["id"], content["recorded"]
    text = json.dumps(content, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:_HASHED]


def named(records: tuple[Record, ...], record_id: str) -> tuple[Record, ...]:
    """Return a row's records with the main one's id filled in everywhere."""
    main, *others = records
    found = [main if main.id == record_id else replace(main, id=record_id)]
    for other in others:
        match other:
            case Confirmation():
                own = f"{record_id}-bekräftad-{other.party}"
                found.append(replace(other, id=own, record=record_id))
            case RequestAnswer():
                own = f"{record_id}-svar"
                found.append(replace(other, id=own, request=record_id))
            case _:
                raise TypeError(type(other).__name__)
    return tuple(found)
