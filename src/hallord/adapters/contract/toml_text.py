# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Plain values as TOML text that people can read. The same values, the same text."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time
from decimal import Decimal

from hallord.adapters.contract.tables import Inline

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_NAMED = {"\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}
# Controls, invisible marks and odd line ends: an editor may eat or hide them.
_UNSEEN = frozenset({"Cc", "Cf", "Zl", "Zp"})
_WIDTH = 88


def toml_text(table: Mapping[str, object]) -> str:
    """Return a table as TOML.

    ValueError (in Swedish) for a text with half a surrogate pair, which no file holds.
    """
    return "\n".join(_table(table, ())).lstrip("\n") + "\n"


def _table(table: Mapping[str, object], path: tuple[str, ...]) -> Iterator[str]:
    later: list[tuple[str, object]] = []
    for key, value in table.items():
        if _stands_apart(value):
            later.append((key, value))
        else:
            yield f"{_key(key)} = {_value(value)}"
    for key, value in later:
        way = (*path, _key(key))
        if isinstance(value, Mapping):
            yield ""
            yield f"[{'.'.join(way)}]"
            yield from _table(value, way)
        elif isinstance(value, Sequence):
            for one in value:
                yield ""
                yield f"[[{'.'.join(way)}]]"
                yield from _table(one, way)


def _stands_apart(value: object) -> bool:
    """Tell whether a value gets a heading of its own instead of a line."""
    if isinstance(value, list):
        return bool(value) and all(
            isinstance(one, dict) and not isinstance(one, Inline) for one in value
        )
    return isinstance(value, dict) and not isinstance(value, Inline)


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _quoted(key)


def _value(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case Decimal():
            return _number(value)
        case date() | time():
            return value.isoformat()
        case str():
            return _many_lines(value) if "\n" in value else _quoted(value)
        case list():
            return _list([_value(one) for one in value])
        case dict():
            return _inline(value)
        case _:
            raise TypeError(type(value).__name__)


def _list(items: list[str]) -> str:
    line = f"[{', '.join(items)}]"
    if len(line) <= _WIDTH - 20 and "\n" not in line:
        return line
    return "[\n" + "".join(f"  {item},\n" for item in items) + "]"


def _inline(table: Mapping[str, object]) -> str:
    pairs = ", ".join(f"{_key(key)} = {_in_line(one)}" for key, one in table.items())
    return f"{{ {pairs} }}" if pairs else "{}"


def _in_line(value: object) -> str:
    # An inline table must stay on its line, whatever its texts hold.
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, list):
        return f"[{', '.join(_in_line(one) for one in value)}]"
    return _value(value)


def _number(number: Decimal) -> str:
    text = format(number, "f")
    return text if number.is_finite() else text.lower().replace("infinity", "inf")


def _quoted(text: str) -> str:
    return f'"{"".join(_escaped(c) for c in text)}"'


def _many_lines(text: str) -> str:
    body = "".join(c if c == "\n" else _escaped(c) for c in text)
    return f'"""\n{body}"""'


def _escaped(char: str) -> str:
    if char in {'"', "\\"}:
        return f"\\{char}"
    if char in _NAMED:
        return _NAMED[char]
    category = unicodedata.category(char)
    if category == "Cs":
        raise ValueError("texten har ett trasigt tecken som inte går att spara")
    if category in _UNSEEN:
        number = ord(char)
        return f"\\u{number:04X}" if number <= 0xFFFF else f"\\U{number:08X}"
    return char
