# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a promised number is counted per, how things recur, and sets with a turn each.

"Per termin", "i veckan", "varannan onsdag", "vår och höst", "i respektive stadsdel".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from hallord.core.clauses import CadenceUnit
from hallord.core.periods import Per

_WEEKDAYS: Final = ("mån", "tis", "ons", "tors", "fre", "lör", "sön")
_PER: Final[tuple[tuple[Per, re.Pattern[str]], ...]] = tuple(
    (per, re.compile(pattern, re.IGNORECASE))
    for per, pattern in (
        (
            Per.HALF_YEAR,
            (
                r"(?:\bper |\bvarje |/ ?)halvår\b|\bhalvårs(?:vis|vis[at]?)\b"
                r"|\bhalvårlig\w*"
            ),
        ),
        (
            Per.TERM,
            (
                r"(?:\bper |\bvarje |/ ?|\bi )(?:skol|läs)?termin(?:en)?\b"
                r"|\bterminsvis\b"
                r"|\bunder (?:varje|respektive) termin\b"
            ),
        ),
        (
            Per.YEAR,
            (
                r"(?:\bper |\bvarje |\bvart |/ ?|\bom )(?:kalender|verksamhets|läs"
                r"|skol)?"
                r"år(?:et)?\b|\bårlig(?:en|a|t)?\b"
            ),
        ),
        (
            Per.MONTH,
            (
                r"(?:\bper |\bvarje |\bvar |/ ?|\bi )(?:kalender)?månad(?:en)?\b"
                r"|\bmånads(?:vis)\b|\bmånatlig\w*"
            ),
        ),
        (
            Per.WEEK,
            (
                r"(?:\bper |\bvarje |\bvar |/ ?|\bi )(?:arbets|kalender)?veck(?:a|an)\b"
                r"|\bveckovis\b|\bveckolig\w*"
            ),
        ),
        (
            Per.DAY,
            (
                r"(?:\bper |\bvarje |/ ?|\bom )(?:dygn(?:et)?|dag(?:en)?)\b"
                r"|\bdaglig(?:en|a|t)\b(?! (?:arbet|verksamhet|tjänst|polis|liv))"
            ),
        ),
        (
            Per.SEASON,
            (
                r"\bvår (?:respektive|resp\.) höst\b|\b(?:både|såväl) (?:på"
                r" )?vår(?:en)?"
                r" (?:och|som) (?:på )?höst(?:en)?\b|\bvarje (?:vår och (?:varje )?höst"
                r"|säsong|sommar|höst|vår)\b|\bper säsong\b"
                r"|\bpå våren och (?:en|ett|lika många) på hösten\b"
            ),
        ),
    )
)
_EVERY: Final = re.compile(
    r"\bvarje (?:helgfri )?(?P<weekday>(?:mån|tis|ons|tors|fre|lör|sön)dag)\w*"
    r"|\bvar(?:annan|tannat) (?P<second>vecka|månad|år|dag|(?:mån|tis|ons|tors|fre|lör"
    r"|sön)dag)\b|\bvar(?:t)? (?P<nth>tredje|fjärde|femte|sjätte|fjortonde)"
    r" (?P<unit>vecka|månad|år|dag)\b"
    r"|(?:\bper |\bvarje |/ ?|\bi )(?P<quarter>kvartal(?:et)?)\b|\bkvartalsvis\b",
    re.IGNORECASE,
)
_NTH: Final = {"tredje": 3, "fjärde": 4, "femte": 5, "sjätte": 6, "fjortonde": 14}
_UNITS: Final = {
    "vecka": CadenceUnit.WEEK,
    "månad": CadenceUnit.MONTH,
    "år": CadenceUnit.YEAR,
    "dag": CadenceUnit.DAY,
}
_EACH_OF: Final = re.compile(
    r"\b(?:i|på|vid|till|för|hos|per)?\s*(?P<all>respektive|vardera|var och en av"
    r"|samtliga"
    r"|alla|varje|per)"
    r" (?P<set>(?:kommunens |kommunala |av (?:de )?)?(?:[\wåäö-]+ )?[\wåäö-]*"
    r"(?:skol(?:a|or|enhet\w*)|stadsdel(?:ar|en)?|kommundel(?:ar)?|område(?:n)?"
    r"|klass(?:er)?|elever|årskurs\w*|tunnlar|ort(?:er)?|by(?:ar)?|fritidsgård(?:ar)?"
    r"|krog(?:ar)?|restaurang(?:er)?|butik(?:er)?|förskol(?:a|or)"
    r"|fjärdeklassare|\w*klassare))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A recurrence: every `every` units, on `weekday` where one is given."""

    unit: CadenceUnit
    every: int
    weekday: int | None
    start: int
    end: int


def recurrence(text: str) -> Recurrence | None:
    """As in "Varannan onsdag", "varje helgfri torsdag", "var tredje vecka", or None."""
    match = _EVERY.search(text)
    if match is None:
        return None
    at = match.start(), match.end()
    if match["weekday"]:
        return Recurrence(CadenceUnit.WEEK, 1, _weekday(match["weekday"]), *at)
    if match["second"]:
        word = match["second"].lower()
        if word in _UNITS:
            return Recurrence(_UNITS[word], 2, None, *at)
        return Recurrence(CadenceUnit.WEEK, 2, _weekday(word), *at)
    if match["nth"]:
        every = _NTH[match["nth"].lower()]
        return Recurrence(_UNITS[match["unit"].lower()], every, None, *at)
    return Recurrence(CadenceUnit.MONTH, 3, None, *at)


def _weekday(word: str) -> int:
    plain = word.lower()
    return next((n for n, name in enumerate(_WEEKDAYS) if plain.startswith(name)), 0)


def rate(text: str) -> tuple[Per, int, int] | None:
    """What the number is counted per, and where it says so; None when it does not."""
    found = [
        (match.start(), per, match.end())
        for per, pattern in _PER
        if (match := pattern.search(text))
    ]
    if not found:
        return None
    start, per, end = min(found, key=lambda each: each[0])
    return per, start, end


def each_of(text: str) -> tuple[str, int, int] | None:
    """The words for a set each of whose members is to get its own; None if none."""
    match = _EACH_OF.search(text)
    if match is None:
        return None
    label = f"{match['all']} {match['set']}"
    return label, match.start("all"), match.end("set")
