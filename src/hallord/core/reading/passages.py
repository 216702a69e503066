# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""From raw text to blocks of running words that remember where they stood.

A page saved from the web, a PDF or a word processor breaks lines, splits words and
writes the same dash in six ways. A `Passage` is mended for reading, and yet every
character of it knows its place in the text that was given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from hallord.core.drafts import Quote
from hallord.core.promises import Span

# One character for one, so that offsets hold.
_SAME_LENGTH: Final = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012–—\u2015\u2212\ufe63\uff0d", "-"),
        **dict.fromkeys("\u00a0\u2007\u2009\u202f\u200a\u2002\u2003\t", " "),
        **dict.fromkeys("“”„«»‟", '"'),
        **dict.fromkeys("’\u2018\u201a\u201b\u00b4`", "'"),
        "\u2044": "/",
    }
)
_BULLET: Final = re.compile(
    r"(?P<indent>[ ]{0,40})"
    r"(?P<mark>[•●○◦▪■□*·‣\u2043\uf0b7\uf0a7-]|o(?=[ ]{1,9}\S)|\d{1,2}[.)](?=[ ])"
    r"|[a-zåäö]\)(?=[ ]))[ ]{0,20}(?=[^\s-])"
)
_MARKED_HEADING: Final = re.compile(r"(?P<indent>[ ]{0,3})(?P<mark>#{1,6})[ ]{1,5}\S")
_ENDS: Final = re.compile(r"[.!?:;…]['\")\]]?$")
_LEADS_ON: Final = re.compile(
    r"(?:[,(/]|\b(?:och|samt|eller|i|på|av|till|med|för|om|som|från|under|vid|mot"
    r"|den|det|de|en|ett|mellan|genom|inom|ska|kommer|är))$",
    re.IGNORECASE,
)
_SENTENCE_END: Final = re.compile(r"[.!?…]['\")\]]?(?=\s+['\"(]?[A-ZÅÄÖÉ0-9])")
_ABBREVIATION: Final = re.compile(
    r"(?:\b(?:bl\.? ?a|t\.? ?ex|m\.? ?m|d\.? ?v\.? ?s|s\.? ?k|o\.? ?s\.? ?v|etc|ca|c:a"
    r"|kl|nr|st|resp|inkl|exkl|ev|max|min|tel|jfr|dvs|osv|ggr|f\.? ?d|fr\.? ?o\.? ?m"
    r"|t\.? ?o\.? ?m|p\.? ?g\.? ?a|mfl|m\.? ?fl|kap|bil)|\b[A-ZÅÄÖ]|^\d{1,2})\.$",
    re.IGNORECASE,
)
_LONGEST_SENTENCE: Final = 1200
"""Characters; more is no sentence, and is read in pieces."""

_WRAPPED: Final = 45
"""A line at least so long may have been broken by its page's width."""


def fold(text: str) -> str:
    """The text with every dash, space and quote in one form; the same length."""
    return text.translate(_SAME_LENGTH)


@dataclass(frozen=True, slots=True)
class Passage:
    """Running words; `offsets[i]` is where `text[i]` stands in the source.

    `text` is for reading by rule, with dashes and quotes in one form; `written` is the
    same characters as the page has them.
    """

    text: str
    written: str
    offsets: tuple[int, ...]

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """Where the characters from `start` to `end` stand in the source."""
        chosen = self.offsets[start:end]
        if not chosen:
            at = self.offsets[-1] + 1 if self.offsets else 0
            return Span(at, at)
        return Span(chosen[0], chosen[-1] + 1)

    def part(self, start: int, end: int | None = None) -> Passage:
        """A stretch of the passage without the blanks round it."""
        piece = self.text[start:end]
        first = start + len(piece) - len(piece.lstrip())
        last = first + len(piece.strip())
        return Passage(
            self.text[first:last], self.written[first:last], self.offsets[first:last]
        )

    def quote(self, start: int = 0, end: int | None = None) -> Quote:
        """A stretch of the passage as a quote."""
        piece = self.part(start, end)
        return Quote(piece.written, piece.span())

    def then(self, more: Passage) -> Passage:
        """The two as one running text; a word split over them is made whole."""
        if not self.text or not more.text:
            return self if self.text else more
        if re.search(r"[a-zåäö]-$", self.text) and _goes_on(more.text):
            return Passage(
                self.text[:-1] + more.text,
                self.written[:-1] + more.written,
                self.offsets[:-1] + more.offsets,
            )
        return Passage(
            f"{self.text} {more.text}",
            f"{self.written} {more.written}",
            (*self.offsets, self.offsets[-1] + 1, *more.offsets),
        )


def _goes_on(text: str) -> bool:
    """A split word goes on; "trafik- och" does not."""
    return text[:1].islower() and not re.match(r"(?:och|eller|samt)\b", text)


class BlockKind(StrEnum):
    """What a block is by its form alone."""

    HEADING = "heading"
    BULLET = "bullet"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, a bullet, or a paragraph.

    `level` is a marked heading's depth (1–6), a bullet's indent, else 0. `inside`
    marks a paragraph that belongs to the bullet before it.
    """

    kind: BlockKind
    passage: Passage
    level: int = 0
    inside: bool = False
    marked: bool = False


@dataclass(slots=True)
class _Line:
    passage: Passage
    indent: int
    bullet: bool
    heading: int
    after_blank: bool


def blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a clean text, in order."""
    found: list[_Line] = []
    in_bullet = False
    for line in _lines(text):
        before = found[-1] if found else None
        if before is not None and _continues(before, line):
            before.passage = before.passage.then(line.passage)
        else:
            found.append(line)
    made: list[Block] = []
    for number, line in enumerate(found):
        following = found[number + 1] if number + 1 < len(found) else None
        inside = in_bullet and line.indent > 0 and not line.bullet
        kind = _kind(line, following, inside=inside)
        in_bullet = kind is BlockKind.BULLET or (in_bullet and inside)
        level = line.heading or (line.indent if line.bullet else 0)
        marked = line.heading > 0
        made.append(Block(kind, line.passage, level, inside, marked))
    return tuple(made)


def _lines(text: str) -> Iterator[_Line]:
    at = 0
    after_blank = True
    for raw in text.splitlines(keepends=True):
        folded = fold(raw)
        bullet = _BULLET.match(folded)
        heading = _MARKED_HEADING.match(folded)
        skip = 0
        if heading:
            skip = heading.end("mark")
        elif bullet:
            skip = bullet.end()
        body = folded[skip:]
        stripped = body.strip()
        if stripped:
            start = at + skip + body.index(stripped)
            yield _Line(
                Passage(
                    stripped,
                    _with_plain_spaces(raw[start - at : start - at + len(stripped)]),
                    tuple(range(start, start + len(stripped))),
                ),
                len(folded) - len(folded.lstrip()),
                bullet is not None and heading is None,
                len(heading["mark"]) if heading else 0,
                after_blank,
            )
        after_blank = not stripped
        at += len(raw)


def _with_plain_spaces(text: str) -> str:
    return re.sub(r"\s", " ", text)


def _continues(before: _Line, line: _Line) -> bool:
    """Whether a line is the rest of the one before, broken by the page's width."""
    if line.bullet or line.heading or line.after_blank or before.heading:
        return False
    said, more = before.passage.text, line.passage.text
    if len(said) > _LONGEST_SENTENCE or _ENDS.search(said):
        return False
    if re.match(r"ansvarig", more, re.IGNORECASE):
        return False
    if re.search(r"[a-zåäö]-$", said) and more[:1].islower():
        return True
    long_enough = before.bullet or len(said) >= _WRAPPED
    if not long_enough:
        return False
    return more[:1].islower() or bool(_LEADS_ON.search(said)) or more[:1] == "("


def _kind(line: _Line, following: _Line | None, *, inside: bool) -> BlockKind:
    if line.heading:
        return BlockKind.HEADING
    if line.bullet:
        return BlockKind.BULLET
    said = line.passage.text
    if inside or len(said) > 90 or _ENDS.search(said) or said.endswith(","):
        return BlockKind.TEXT
    if not said[:1].isupper() or following is None:
        return BlockKind.TEXT
    return BlockKind.HEADING


def sentences(passage: Passage) -> tuple[Passage, ...]:
    """The sentences of a passage. "bl.a." and "kl." end none."""
    found: list[Passage] = []
    start = 0
    for match in _SENTENCE_END.finditer(passage.text):
        head = passage.text[max(start, match.start() - 12) : match.start() + 1]
        if _ABBREVIATION.search(head):
            continue
        found.append(passage.part(start, match.end()))
        start = match.end()
    found.append(passage.part(start))
    return tuple(piece for each in found for piece in _bounded(each) if piece.text)


def _bounded(passage: Passage) -> Iterator[Passage]:
    """A sentence in pieces that no rule needs long to read; almost always one."""
    start = 0
    while len(passage.text) - start > _LONGEST_SENTENCE:
        blank = passage.text.rfind(" ", start, start + _LONGEST_SENTENCE)
        end = blank if blank > start else start + _LONGEST_SENTENCE
        yield passage.part(start, end)
        start = end
    yield passage.part(start)
