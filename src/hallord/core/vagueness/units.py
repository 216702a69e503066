# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""What could be counted in a text that gives no number: "trafikkontroller", "hundsök".

Only what is held or done once at a time: a control, a walk, a visit. What is only
talked about ("information om våra insatser") is passed by.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from hallord.core.activities import STANDARD_CATALOGUE
from hallord.core.promises import Span

_W: Final = r"[a-zåäöé]"
_UNIT: Final = re.compile(
    r"(?P<unit>(?:(?:riktade|gemensamma|särskilda|förebyggande|fysiska|fasta|extra"
    r"|uniformerade|trygghetsskapande|förstärkta|planerade|samordnade) )*"
    rf"(?:\b{_W}+- och )?\b(?:{_W}{{0,30}}(?:vandring(?:ar)?|kontroller|insatser"
    r"|tillsyn(?:er|en)?|patruller(?:ingar)?|besök|möten|träffar|kampanjer|utbildningar"
    r"|föreläsningar|dialoger|medborgardialog|tillfällen|inspektioner|besiktningar"
    r"|aktiviteter|ronder(?:ingar)?|inlägg|mätningar|seminarier|enkäter|workshops"
    r"|lektioner|temadagar|kurser|övningar|utskick)"
    r"|(?:hund|narkotika|drog|vapen)sök))(?!\w|-)",
    re.IGNORECASE,
)
_DEED: Final = re.compile(
    r"\b(?:(?P<visit>besöka|besöker)|(?P<patrol>patrullera|patrullerar)"
    r"|(?P<foot>fotpatrullera|fotpatrullerar|fotpatrullering)"
    r"|(?P<walk>nattvandra|nattvandrar))(?!\w)",
    re.IGNORECASE,
)
_NOUNS: Final = {
    "visit": "besök",
    "patrol": "patruller",
    "foot": "fotpatruller",
    "walk": "nattvandringar",
}
_TALKED_OF: Final = re.compile(
    r"(?<!\bhjälp )(?<!\bform )\b(?:om|av|inför|efter|vid|kring|från|sådana|dessa"
    r"|resultatet|alla|samtliga|varje|resp\.?|respektive)"
    r" (?:(?!att)[a-zåäö]+[aes] )?$",
    re.IGNORECASE,
)
_NO_UNIT: Final = re.compile(r"(?:räddnings|vård|stöd)insatser", re.IGNORECASE)
_FOR_ONE_PERSON: Final = re.compile(r"\b(?:tidiga|sociala|stödjande) $", re.IGNORECASE)
"""Before "insatser" these make it support to a person, which nobody counts here."""


@dataclass(frozen=True, slots=True)
class NamedUnit:
    """Something countable that a text names: its words, the place, the activity type.

    The words are in the plural also where the text has one ("medborgardialog").

    `activity` is a type of the standard catalogue, or "" where none has that name.
    """

    words: str
    span: Span
    activity: str


def named_units(text: str) -> tuple[NamedUnit, ...]:
    """Return every countable thing that stands without being only talked about."""
    found: list[NamedUnit] = []
    for match in _UNIT.finditer(text):
        before = text[: match.start()]
        passed = _TALKED_OF.search(before) or _FOR_ONE_PERSON.search(before)
        if not passed and not _NO_UNIT.match(text, match.start()):
            words = _many(match["unit"].lower())
            found.append(NamedUnit(words, Span(*match.span()), activity_of(words)))
    for match in _DEED.finditer(text):
        words = _NOUNS[match.lastgroup or ""]
        found.append(NamedUnit(words, Span(*match.span()), activity_of(words)))
    return tuple(sorted(found, key=lambda unit: unit.span.start))


def activity_of(words: str) -> str:
    """Return the activity type that goes by these words; "" when there is none.

    "gemensamma trafikkontroller" is found by its end, so the longest name wins.
    """
    plain = words.lower()
    names = sorted(_NAMES, key=len, reverse=True)
    return next((_NAMES[n] for n in names if _ends_so(plain, n)), "")


def _many(words: str) -> str:
    """The words in the plural, where the catalogue knows it."""
    kind = STANDARD_CATALOGUE.types.get(activity_of(words))
    if kind and words.endswith(kind.sv) and not words.endswith(kind.sv_many):
        return words.removesuffix(kind.sv) + kind.sv_many
    return words


def _ends_so(words: str, name: str) -> bool:
    head, _, _ = words.rpartition(name)
    return words.endswith(name) and (not head or head.endswith((" ", "-")))


_NAMES: Final = {
    name: kind.id
    for kind in STANDARD_CATALOGUE.types.values()
    for name in (kind.sv_many, kind.sv)
} | {
    "patruller": "patrol",
    "hundsök": "dog_search",
    "narkotikasök": "dog_search",
    "tillsynen": "inspection",
    "alkoholtillsyn": "licence_inspection",
    "krogtillsyn": "licence_inspection",
}
