# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Numbers as promises write them: "minst tre", "2–3", "ett tiotal", "en gång i veckan".

Years, ages, grades, clock times, sections of law, roads and telephone numbers are no
quantities, and are passed by. What stands here says only that a number is written;
whether it is what is promised is for `quantities`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from hallord.core.clauses import Op

WORDS: Final[dict[str, int]] = {
    "noll": 0, "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6,
    "sju": 7, "åtta": 8, "nio": 9, "tio": 10, "elva": 11, "tolv": 12, "tretton": 13,
    "fjorton": 14, "femton": 15, "sexton": 16, "sjutton": 17, "arton": 18,
    "nitton": 19, "tjugo": 20, "tjugofem": 25, "trettio": 30, "fyrtio": 40,
    "femtio": 50, "sextio": 60, "sjuttio": 70, "åttio": 80, "nittio": 90,
    "hundra": 100, "etthundra": 100, "tvåhundra": 200, "trehundra": 300,
    "femhundra": 500, "tusen": 1000, "ettusen": 1000,
}  # fmt: skip
"""Number words; "en" and "ett" are also articles."""

_ROUND: Final[dict[str, int]] = {
    "femtal": 5, "tiotal": 10, "dussin": 12, "dussintal": 12, "femtontal": 15,
    "tjugotal": 20, "trettiotal": 30, "femtiotal": 50, "hundratal": 100,
}  # fmt: skip

_WORD: Final = "|".join(sorted(WORDS, key=len, reverse=True))
_ROUND_WORD: Final = "|".join(sorted(_ROUND, key=len, reverse=True))
_DIGITS: Final = r"\d{1,3}(?: \d{3})+(?!\d)|\d{1,5}"
_NUMBER: Final = re.compile(
    rf"(?<![\w.,:/§-])(?:ett (?P<round>{_ROUND_WORD})"
    rf"|(?P<low>{_DIGITS}|{_WORD})"
    rf"(?:(?: ?- ?| till | eller | à )(?P<high>{_DIGITS}|{_WORD}))?)(?!\w)",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(
    r"(?P<least>minst|åtminstone|lägst|(?:inte|ej) (?:färre|mindre) än)"
    r"(?: (?:cirka|ca\.?|omkring))?$"
    r"|(?P<most>högst|max(?:imalt)?\.?|som mest|(?:inte|ej) (?:fler|mer) än)$"
    r"|(?P<upto>upp till)$"
    r"|(?P<over>(?:fler|mer) än|över)$"
    r"|(?P<about>cirka|ca\.?|c:a|omkring|ungefär|runt|drygt|nästan)$",
    re.IGNORECASE,
)
_NOT_A_QUANTITY_BEFORE: Final = re.compile(
    r"(?:\b(?:årskurs(?:erna|en)?|åk\.?|klass|kap(?:itel)?\.?|kl\.?|klockan|nr\.?"
    r"|nummer"
    r"|dnr|väg|riksväg|länsväg|rv|lv|e|tel(?:efon)?\.?:?|ring|sid(?:an)?|bilaga|punkt"
    r"|den|version|mål|steg|nivå|fas|kr|år(?:en|et)?|sfs|blogg|linje)|§+)\s*$"
    r"|\d\s*$|(?:årskurs(?:erna)?|åk\.?) ?\d{1,2}(?: ?- ?| och | till |, )$",
    re.IGNORECASE,
)
_NOT_A_QUANTITY_AFTER: Final = re.compile(
    r"\s*(?:%|procent\b|kr\b|kronor|mkr|km\b|mil\b|meter\b|m\b|kvm|grader"
    r"|minut(?:er)?\b|sekunder|(?:års|-?åring)|år(?:en|et)?\b|§|kap\b|:[0-9]"
    r"|\.\d|,\d|a-? |januari|februari|mars\b|april|maj\b|juni|juli|augusti|september"
    r"|oktober|november|december|(?:av|utav) (?:de )?\d)",
    re.IGNORECASE,
)
_DURATION_AFTER: Final = re.compile(
    r"\s*(?:dagar|dygn|veckor|månader|timmar|arbetsdagar|terminer)\b", re.IGNORECASE
)
_DURATION_BEFORE: Final = re.compile(
    r"(?:inom|under|efter|i|senast|på|var)\s*$", re.IGNORECASE
)
_MISREAD: Final = re.compile(r"(?<![\w-])(?:\d+[lO]\d*|[lIO]\d+|\d+[lIO]+)(?!\w)")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A written number: `low`, the upper end of a range, how it binds, where it stands.

    `article` marks a bare "en" or "ett". `said` tells that "minst" or "högst" stands
    there; `about` that it is only roughly so. Offsets are into the passage's text.
    """

    low: int
    high: int | None
    op: Op
    said: bool
    about: bool
    article: bool
    start: int
    number_start: int
    end: int


def numerals(text: str) -> Iterator[Numeral]:
    """The numbers in a text that may be quantities, in order."""
    for match in _NUMBER.finditer(text):
        if not _excluded(text, match):
            yield _numeral(text, match)


def misread_figures(text: str) -> tuple[tuple[int, int], ...]:
    """Where letters stand among figures, as a scanner leaves them ("l0")."""
    return tuple((m.start(), m.end()) for m in _MISREAD.finditer(text))


def _excluded(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 24) : match.start()]
    after = text[match.end() : match.end() + 24]
    low = match["low"] or ""
    if re.fullmatch(r"(?:19|20)\d\d", low):
        return True
    if match["high"] and re.fullmatch(r"(?:19|20)\d\d", match["high"]):
        return True
    if _NOT_A_QUANTITY_BEFORE.search(before) and not match["round"]:
        return True
    if _NOT_A_QUANTITY_AFTER.match(after):
        return True
    if low.isdigit() and re.match(r"\s*(?:-|\d)", after):
        return True
    duration = _DURATION_AFTER.match(after)
    return bool(duration and _DURATION_BEFORE.search(before))


def _numeral(text: str, match: re.Match[str]) -> Numeral:
    low, high = _value(match["low"] or match["round"]), None
    if match["high"]:
        high = _value(match["high"])
    if high is not None and high <= low:
        high = None
    head = text[max(0, match.start() - 30) : match.start()]
    bound = _BEFORE.search(head.rstrip())
    start = match.start()
    if bound:
        start = max(0, match.start() - 30) + bound.start()
    least, most, upto, over = (
        bool(bound and bound[name]) for name in ("least", "most", "upto", "over")
    )
    op = Op.AT_MOST if most or upto else Op.AT_LEAST
    if high is not None:
        op = Op.RANGE
    return Numeral(
        low=low,
        high=high,
        op=op,
        said=least or most or high is not None,
        about=bool((bound and bound["about"]) or match["round"] or upto or over),
        article=(match["low"] or "").lower() in {"en", "ett"}
        and high is None
        and bound is None,
        start=start,
        number_start=match.start(),
        end=match.end(),
    )


def _value(word: str) -> int:
    plain = word.lower().replace(" ", "")
    if plain.isdecimal():
        return int(plain)
    return WORDS.get(plain, _ROUND.get(plain, 0))
