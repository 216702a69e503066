# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The controlled vocabulary: one Swedish term, one English term, one identifier.

The words stand in ``glossary.toml`` beside this module. Reading and writing files is
done elsewhere (``tools/write_glossary.py``): here text goes in and text comes out.
"""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass

# Swedish alphabetical order; é and ü sort as the letters they are written on.
_ORDER = {letter: n for n, letter in enumerate("abcdefghijklmnopqrstuvwxyzåäö")}
_ORDER |= {"é": _ORDER["e"], "ü": _ORDER["y"]}

_KEYS = frozenset({"sv", "en", "means", "source"})


@dataclass(frozen=True, slots=True)
class GlossaryTerm:
    """A Swedish term, its English sibling and what it means, in plain Swedish.

    ``source`` names the statute or publication where the word has its meaning; empty
    when the word is the project's own.
    """

    sv: str
    en: str
    means: str
    source: str = ""

    @property
    def class_name(self) -> str:
        """The one class name that ``en`` allows: "safety walk" gives SafetyWalk."""
        return "".join(word[0].upper() + word[1:] for word in _words(self.en))


def read_terms(text: str) -> tuple[GlossaryTerm, ...]:
    """Read the glossary from the text of a TOML file.

    Raise ValueError, in Swedish and naming the term, when a term lacks something,
    has a key that does not exist, or shares its word in either language.
    """
    rows = tomllib.loads(text).get("term", [])
    terms = tuple(_term(row, number=n) for n, row in enumerate(rows, start=1))
    _refuse_doubles([term.sv for term in terms], language="svenska")
    _refuse_doubles([term.class_name for term in terms], language="engelska")
    return terms


def render_markdown(terms: Iterable[GlossaryTerm]) -> str:
    """Return the glossary as a Markdown page, in Swedish alphabetical order."""
    rows = [
        f"| {term.sv} | {term.en} | {term.means}"
        f"{f' ({term.source})' if term.source else ''} |"
        for term in sorted(terms, key=lambda term: _swedish_order(term.sv))
    ]
    head = [
        "<!-- Made by tools/write_glossary.py from core/glossary.toml. -->",
        "",
        "# Ordlista – Glossary",
        "",
        "Ett svenskt ord, ett engelskt ord, en sak. Det engelska ordet är också namnet",
        "i koden: *safety walk* heter `SafetyWalk` eller `safety_walk`.",
        "",
        "One Swedish word, one English word, one thing. The English word is also the",
        "name in the code: *safety walk* is `SafetyWalk` or `safety_walk`.",
        "",
        "| svenska | English | betyder |",
        "|---|---|---|",
    ]
    return "\n".join([*head, *rows]) + "\n"


def _term(row: dict[str, object], *, number: int) -> GlossaryTerm:
    where = f"ordlistan, term {number} ({row.get('sv', 'utan svenskt ord')})"
    if unknown := sorted(set(row) - _KEYS):
        message = f"{where}: okänd nyckel {unknown[0]}"
        raise ValueError(message)
    values = {key: row.get(key, "") for key in sorted(_KEYS)}
    for key, value in values.items():
        if not isinstance(value, str) or (not value.strip() and key != "source"):
            message = f"{where}: {key} ska vara en text"
            raise ValueError(message)
        if "|" in str(value) or "\n" in str(value):
            message = f"{where}: {key} får inte innehålla | eller radbyte"
            raise ValueError(message)
    if not str(values["en"]).isascii():
        message = f"{where}: det engelska ordet ska gå att skriva i kod (ASCII)"
        raise ValueError(message)
    return GlossaryTerm(**{key: str(value) for key, value in values.items()})


def _words(text: str) -> list[str]:
    return re.findall(r"[A-Za-z0-9]+", text)


def _refuse_doubles(words: list[str], *, language: str) -> None:
    seen: set[str] = set()
    for word in words:
        if word.casefold() in seen:
            message = f"ordlistan: {word} förekommer två gånger på {language}"
            raise ValueError(message)
        seen.add(word.casefold())


def _swedish_order(text: str) -> list[int]:
    return [_ORDER[letter] for letter in text.casefold() if letter in _ORDER]
