# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""On which line every field of a TOML text stands.

Lines are for texts that have been read as TOML already: nothing is checked here.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from hallord.adapters.contract.findings import Path

_TOKEN = re.compile(
    r"""
    (?P<newline>\n)
  | (?P<space>[ \t]+)
  | (?P<comment>\#[^\n]*)
  | (?P<text>"{3}(?:\\.|[^\\"]|"{1,2}(?!"))*"{3,5}
            |'{3}(?:[^']|'{1,2}(?!'))*'{3,5}
            |"(?:\\.|[^\\"\n])*"
            |'[^'\n]*')
  | (?P<mark>[\[\]{}=,.])
  | (?P<bare>[^\s\[\]{}=,."'\#]+)
    """,
    re.VERBOSE | re.DOTALL,
)

# Deeper than any field of a contract; what lies further down shares its line.
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    line: int
    is_newline: bool


def lines_of(text: str) -> dict[Path, int]:
    """Return the line of every table, field and list item; empty if it cannot tell."""
    walker = _Walker(list(_tokens(text.replace("\r\n", "\n"))))
    try:
        walker.walk()
    except (IndexError, RecursionError, ValueError, SyntaxError):
        return {}
    return walker.lines


def longest_key(text: str) -> int:
    """Return how many dots the longest dotted key of any text has."""
    longest = dots = words = 0
    for token in _tokens(text):
        if token.text == ".":
            dots, words = dots + 1, 0
        else:
            words += 1
            # Two words in a row, or a word at the end of its line, end the key.
            dots = 0 if token.is_newline or words > 1 else dots
        longest = max(longest, dots)
    return longest


def _tokens(text: str) -> Iterator[_Token]:
    line = 1
    for found in _TOKEN.finditer(text.removeprefix("\ufeff")):
        if found.lastgroup not in {"space", "comment"}:
            yield _Token(found[0], line, found.lastgroup == "newline")
        line += found[0].count("\n")


@dataclass(slots=True)
class _Walker:
    """Goes through the tokens once, and remembers where it met what."""

    tokens: list[_Token]
    lines: dict[Path, int] = field(default_factory=dict)
    at: int = 0
    items: dict[Path, int] = field(default_factory=dict)

    def walk(self) -> None:
        table: Path = ()
        while self._skip_newlines():
            if self._text() == "[":
                table = self._heading()
            else:
                self._pair(table)

    def _text(self) -> str:
        return self.tokens[self.at].text

    def _skip_newlines(self) -> bool:
        while self.at < len(self.tokens) and self.tokens[self.at].is_newline:
            self.at += 1
        return self.at < len(self.tokens)

    def _mark(self, path: Path, line: int) -> None:
        for length in range(1, min(len(path), _DEEPEST) + 1):
            self.lines.setdefault(path[:length], line)

    def _heading(self) -> Path:
        line = self.tokens[self.at].line
        self.at += 1
        many = self._text() == "["
        self.at += many
        path: Path = ()
        keys = self._keys()
        for place, key in enumerate(keys):
            path = (*path, key)
            if many and place == len(keys) - 1:
                self.items[path] = self.items.get(path, -1) + 1
            if path in self.items:
                path = (*path, self.items[path])
        self.at += 1 + many
        self._mark(path, line)
        return path

    def _keys(self) -> list[str]:
        keys = [self._key()]
        while self._text() == ".":
            self.at += 1
            keys.append(self._key())
        return keys

    def _key(self) -> str:
        text = self._text()
        self.at += 1
        if text.startswith("'"):
            return text[1:-1]
        if text.startswith('"'):
            return _unquoted(text)
        return text

    def _pair(self, table: Path) -> None:
        line = self.tokens[self.at].line
        path = (*table, *self._keys())
        self._mark(path, line)
        self.at += 1
        self._value(path)

    def _value(self, path: Path) -> None:
        opened = self._text()
        if opened == "[":
            self._list(path)
        elif opened == "{":
            self._inline(path)
        else:
            while self.at < len(self.tokens) and not self._value_ends():
                self.at += 1

    def _value_ends(self) -> bool:
        token = self.tokens[self.at]
        return token.is_newline or token.text in {",", "]", "}"}

    def _list(self, path: Path) -> None:
        self.at += 1
        place = 0
        while self._skip_newlines() and self._text() != "]":
            if self._text() == ",":
                self.at += 1
                continue
            self._mark((*path, place), self.tokens[self.at].line)
            self._value((*path, place))
            place += 1
        self.at += 1

    def _inline(self, path: Path) -> None:
        self.at += 1
        while self._skip_newlines() and self._text() != "}":
            if self._text() == ",":
                self.at += 1
                continue
            self._pair(path)
        self.at += 1


def _unquoted(text: str) -> str:
    # TOML's escapes are Python's, for the characters that a key can have.
    value: object = ast.literal_eval(text)
    return value if isinstance(value, str) else text
