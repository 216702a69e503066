# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rules about dates, versions and how heavy the text is to read."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from typing import Final

from hallord.core.lineage import Fate, compare
from hallord.core.promises import Span
from hallord.core.reasons import Reason
from hallord.core.vagueness.findings import LintMark, marked
from hallord.core.vagueness.subject import LintedCommitment, LintedPromise

COPIED: Final = 0.8
"""From this share of unchanged commitments a promise is told to be a copy."""
HEAVY: Final = 50.0
"""LIX from which Björnsson (1968) calls a text heavy."""
LONG_SENTENCE: Final = 25
"""Words above which a sentence in a promise is told to be long."""

_MONTHS: Final = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti",
    "september", "oktober", "november", "december",
)  # fmt: skip
_DAY: Final = re.compile(
    rf"\b(?P<day>\d{{1,2}}):?e? (?P<month>{'|'.join(_MONTHS)})(?: (?P<year>20\d\d))?\b"
    r"|\b(?P<y>20\d\d)-(?P<m>\d\d)-(?P<d>\d\d)\b",
    re.IGNORECASE,
)
_YEARS: Final = re.compile(r"\b(?P<first>20\d\d) ?[-–—−] ?(?P<last>20\d\d)\b")
_KOMMUN: Final = re.compile(
    r"(?<![\w-])(?P<name>[A-ZÅÄÖ][a-zåäöé]+(?:[ -][A-ZÅÄÖ][a-zåäöé]+)?)"
    r"(?: stads)? kommuns?\b"
)
_NO_NAME: Final = frozenset(
    {
        "Polis", "Polisen", "Och", "Varje", "Respektive", "Vår", "Er", "Din", "En",
        "Denna", "Hela", "Samma", "Berörd", "Annan", "Mellan", "Lokalpolis",
    }
)  # fmt: skip
_SENTENCE: Final = re.compile(r"[^.!?\n]+[.!?]?")
_WORD: Final = re.compile(r"\w[\w-]*")


def wrong_date(item: LintedCommitment, _: LintedPromise) -> Iterator[LintMark]:
    """L17: a day that does not exist, or years the wrong way round."""
    for match in _DAY.finditer(item.text):
        if not _exists(match):
            yield marked(match, code="impossible_day")
    for match in _YEARS.finditer(item.text):
        if match["last"] < match["first"]:
            yield marked(match, code="years_reversed")


def _exists(match: re.Match[str]) -> bool:
    if match["y"]:
        year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
    else:
        # A leap year where none is given: 29 February may be meant.
        year = int(match["year"] or 2024)
        month = _MONTHS.index(match["month"].lower()) + 1
        day = int(match["day"])
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def wrong_period(promise: LintedPromise) -> Iterator[LintMark]:
    """L17: no period, or dates on the page that do not add up."""
    for problem in promise.date_problems:
        yield LintMark(Reason.of("date_problem", problem=problem))
    missing = promise.period is None and not promise.until_replaced
    if missing and not promise.date_problems:
        yield LintMark(Reason.of("period_missing"))


def copied(promise: LintedPromise) -> Iterator[LintMark]:
    """L18: the promise before, again."""
    if promise.predecessor is None or promise.itself is None:
        return
    lineage = compare(promise.predecessor, promise.itself)
    kept = len(lineage.with_fate(Fate.SAME)) + len(lineage.with_fate(Fate.MOVED))
    if lineage.total_now and kept >= COPIED * lineage.total_now:
        yield LintMark(Reason.of("copied", kept=kept, total=lineage.total_now))


def foreign_name(item: LintedCommitment, promise: LintedPromise) -> Iterator[LintMark]:
    """L18: another municipality's name, as a template leaves it."""
    if not promise.names:
        return
    known = {word for name in promise.names for word in name.split()}
    for match in _KOMMUN.finditer(item.text):
        name = match["name"].split()[-1]
        forms = {name, name.removesuffix("s"), name + "s"}
        if name not in _NO_NAME and not forms & known:
            yield marked(match, code="foreign_name", params={"name": match["name"]})


def publications_differ(promise: LintedPromise) -> Iterator[LintMark]:
    """L24: two publications of the same promise do not say the same."""
    for problem in promise.conflicts:
        yield LintMark(Reason.of("conflict_told", problem=problem))
    for other in promise.others:
        if promise.itself is None:
            return
        lineage = compare(promise.itself, other)
        numbers = sum(
            e.number_lost or e.number_gained or e.number_changed
            for e in lineage.entries
        )
        only = len(lineage.with_fate(Fate.DROPPED))
        extra = len(lineage.with_fate(Fate.NEW))
        if numbers or only or extra:
            yield LintMark(
                Reason.of(
                    "publications_differ", numbers=numbers, here=only, there=extra
                )
            )


def heavy_text(promise: LintedPromise) -> Iterator[LintMark]:
    """R01: the commitments together are heavy to read."""
    if promise.lix is not None and promise.lix >= HEAVY:
        yield LintMark(Reason.of("heavy_text", lix=round(promise.lix)))


def long_sentence(item: LintedCommitment, _: LintedPromise) -> Iterator[LintMark]:
    """R02: a sentence too long to keep in mind."""
    for match in _SENTENCE.finditer(item.text):
        words = len(_WORD.findall(match[0]))
        if words > LONG_SENTENCE:
            span = Span(match.start(), match.end())
            yield LintMark(Reason.of("long_sentence", words=words), span)
