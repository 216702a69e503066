# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Double commitments: one sentence that promises two different things.

A sentence is cut only where a new deed, a new number or a new party begins after
"och", "samt" or a comma; "planera och genomföra" and "för att minska och förebygga"
stay whole.
"""

from __future__ import annotations

import re
from typing import Final

from hallord.core.reading import lexicon
from hallord.core.reading.passages import Passage
from hallord.core.reading.quantities import promised_numbers

_JOINT: Final = re.compile(
    r"(?P<comma>,)? ?\b(?P<and>och|samt)(?: (?:att|även|dessutom|också|därtill)){0,2} "
    r"|; "
    r"|, (?=(?:minst|högst) \w)",
    re.IGNORECASE,
)
_DEED: Final = re.compile(
    r"(?:genomföra|göra(?! om)|införa|ansöka|starta|anordna|ordna|hålla"
    r"|arbeta (?:för|med)"
    r"|underlätta|erbjuda|inrätta|öppna|ta fram|upprätta|anställa|installera|delta"
    r"|besöka|utbilda|patrullera|arrangera|påbörja|utföra|bjuda in)\b",
    re.IGNORECASE,
)
_NEW_SUBJECT: Final = re.compile(
    r"(?:(?:lokal)?polisen|polis|kommunen|[A-ZÅÄÖ]\w+s? kommun|socialtjänsten|skolan"
    r"|räddningstjänsten|parterna|vi|den|tryggheten|trygghet|otryggheten)"
    r"(?: \w+){0,3}? (?:ska|skall|kommer att|lovar)\b",
)
_NEW_EVENT: Final = re.compile(
    r"(?:riktade|särskilda|gemensamma|regelbundna|återkommande) [\wåäö-]*"
    r"(?:insatser|kontroller|vandringar|möten|tillsyner|besök|patruller)\b",
    re.IGNORECASE,
)
_PURPOSE: Final = re.compile(
    r"\b(?:för att|i syfte att|så att|genom att)\b[^,;]*$", re.IGNORECASE
)
_MEANS: Final = re.compile(
    r"\b(?:genom|via|med hjälp av|såsom|t\.? ?ex\.?|bl\.? ?a\.?|bland annat|mellan"
    r"|om)\b"
    r"[^,;]*$",
    re.IGNORECASE,
)
_INFINITIVE_FIRST: Final = re.compile(
    r"(?:att )?(?:\w+ ){0,2}?\w+a\b|.*\b(?:ska|skall|kommer|lovar|att)\b", re.IGNORECASE
)
_MOST_CUTS: Final = 7
_REST: Final = 3
"""A part must have at least so many words."""


def split(passage: Passage) -> tuple[Passage, ...]:
    """The separate promises of a sentence, in order; often only one."""
    text = passage.text
    cuts: list[tuple[int, int]] = []
    begun = 0
    for match in _JOINT.finditer(text):
        if len(cuts) == _MOST_CUTS:
            break
        if match.start() < begun:
            continue
        left, right = text[begun : match.start()], text[match.end() :]
        if _parts_company(left, right, match, text[: match.start()]):
            cuts.append((match.start(), match.end()))
            begun = match.end()
    if not cuts:
        return (passage,)
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(text)]
    pieces = [passage.part(a, b) for a, b in zip(starts, ends, strict=True)]
    return tuple(piece for piece in pieces if piece.text)


def _parts_company(left: str, right: str, joint: re.Match[str], before: str) -> bool:
    """Whether a new promise begins after the joint."""
    if len(left.split()) < 2 or len(right.split()) < 2:
        return False
    if before.count("(") > before.count(")") or before.count('"') % 2:
        return False
    if _NEW_SUBJECT.match(right) and len(left.split()) >= _REST:
        return bool(re.search(r"\w+(?:a|s|r)\b", left))
    if _new_number(left, right):
        return True
    if _NEW_EVENT.match(right):
        return bool(lexicon.EVENT.search(left)) and not _MEANS.search(left)
    return _new_deed(left, right, joint, before)


def _new_number(left: str, right: str) -> bool:
    """As in "… två vandringar och ett forum": a number of its own on both sides."""
    numbers = promised_numbers(right)
    starts = bool(numbers) and numbers[0][0] == 0
    if not starts:
        lone = re.match(r"(?:en|ett) ", right, re.IGNORECASE)
        starts = bool(lone) and bool(promised_numbers(f"Göra {right[:80]}"))
    if not starts or not promised_numbers(left):
        return False
    return bool(lexicon.EVENT.search(right[:80]))


def _new_deed(left: str, right: str, joint: re.Match[str], before: str) -> bool:
    deed = _DEED.match(right)
    if deed is None or len(right.split()) < _REST:
        return False
    if not _INFINITIVE_FIRST.match(before) or len(left.split()) < _REST + 1:
        return False
    if re.search(r"\w{3,}a$", left.strip()):
        return False  # "planera och genomföra": two verbs, one object
    if (joint["and"] or "").lower() == "samt":
        return True
    return not _PURPOSE.search(left) or bool(re.match(r"arbeta för", right))
