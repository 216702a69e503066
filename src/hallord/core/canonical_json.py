# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Canonical JSON: one value, one sequence of bytes.

The definition, so that anybody can write it in any language:

- UTF-8, no byte order mark, no white space outside strings;
- values are objects, arrays, strings, whole numbers, true, false and null – never a
  number with a decimal point (decimals are strings);
- whole numbers lie within ±(2⁵³ − 1) and are written without leading zeros;
- keys are ASCII, unique, and stand in ascending byte order;
- in strings only what JSON must escape is escaped: quotation mark, backslash and the
  characters below U+0020, the latter as the short form where JSON has one, else as
  four lower-case hexadecimal digits.

For such values it agrees with RFC 8785 (JSON Canonicalization Scheme).
"""

import json
from collections.abc import Mapping, Sequence

Json = str | int | bool | None | Sequence["Json"] | Mapping[str, "Json"]
"""A value that has a canonical form."""

LARGEST = 2**53 - 1
"""The largest whole number that every JSON reader keeps exactly."""


class NotCanonicalError(ValueError):
    """A value, or a text, that has no canonical form; the message is in Swedish."""


def canonical(value: Json) -> bytes:
    """Return the canonical bytes of a value; NotCanonicalError where it has none."""
    _check(value)
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as problem:
        raise NotCanonicalError("en text innehåller ett halvt tecken") from problem


def from_canonical(content: bytes) -> Json:
    """Return the value of canonical bytes; NotCanonicalError where they are not so."""
    try:
        value: Json = json.loads(content)
    except (ValueError, RecursionError) as problem:
        raise NotCanonicalError("raden är inte giltig JSON") from problem
    if canonical(value) != content:
        raise NotCanonicalError("raden är inte skriven på det bestämda sättet")
    return value


def _check(value: object) -> None:
    match value:
        case None | bool() | str():
            return
        case int():
            if abs(value) > LARGEST:
                raise NotCanonicalError(f"talet {value} är för stort")
        case dict():
            for key, inner in value.items():
                _check_key(key)
                _check(inner)
        case list() | tuple():
            for inner in value:
                _check(inner)
        case _:
            raise NotCanonicalError(f"{type(value).__name__} har ingen bestämd form")


def _check_key(key: object) -> None:
    if not isinstance(key, str) or not key.isascii():
        raise NotCanonicalError(f"nyckeln {key!r} är inte ren ASCII-text")
