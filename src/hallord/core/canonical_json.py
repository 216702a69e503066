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
from typing import NoReturn

Json = str | int | bool | None | Sequence["Json"] | Mapping[str, "Json"]
"""A value that has a canonical form."""

LARGEST = 2**53 - 1
"""The largest whole number that every JSON reader keeps exactly."""


# Values are trees when they come here, so nothing need look for circles in them.
_ENCODER = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), check_circular=False
)


class NotCanonicalError(ValueError):
    """A value, or a text, that has no canonical form; the message is in Swedish."""


def _not_whole(text: str) -> NoReturn:
    raise NotCanonicalError(f"{text} är inget heltal")


def _whole(text: str) -> int:
    number = int(text)
    _check(number)
    return number


_DECODER = json.JSONDecoder(
    parse_float=_not_whole, parse_constant=_not_whole, parse_int=_whole
)


def canonical(value: Json) -> bytes:
    """Return the canonical bytes of a value; NotCanonicalError where it has none."""
    _check(value)
    return _written(value)


def _written(value: Json) -> bytes:
    try:
        return _ENCODER.encode(value).encode("utf-8")
    except RecursionError as problem:
        raise NotCanonicalError("värdet är för djupt") from problem
    except UnicodeEncodeError as problem:
        raise NotCanonicalError("en text innehåller ett halvt tecken") from problem


def from_canonical(content: bytes) -> Json:
    """Return the value of canonical bytes; NotCanonicalError where they are not so."""
    value = _decoded(content)
    if _written(value) != content:
        raise NotCanonicalError("raden är inte skriven på det bestämda sättet")
    return value


def all_from_canonical(contents: Sequence[bytes]) -> list[Json]:
    """Return the values of many canonical objects, cheaper than one by one.

    NotCanonicalError where any is not canonical, without saying which.
    """
    values = [_decoded(content) for content in contents]
    # Each is a whole JSON object, and no whole object begins another. So where the
    # joined texts are equal, each part is.
    if not all(content.startswith(b"{") for content in contents):
        raise NotCanonicalError("raden är inget objekt")
    if _written(values) != b"[" + b",".join(contents) + b"]":
        raise NotCanonicalError("raden är inte skriven på det bestämda sättet")
    return values


def _decoded(content: bytes) -> Json:
    try:
        value: Json = _DECODER.decode(content.decode("utf-8"))
        # Of what the decoder lets through only keys beyond ASCII could pass the
        # comparison with the bytes; a look at every value is paid for those alone.
        if not content.isascii():
            _check(value)
    except NotCanonicalError:
        raise
    except (ValueError, RecursionError) as problem:
        raise NotCanonicalError("raden är inte giltig JSON") from problem
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
