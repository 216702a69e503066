# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rules about numbers, dates and conditions: whether two people count the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from hallord.core.clauses import (
    CommunicationClause,
    CountClause,
    Kind,
    Op,
    PresenceClause,
)
from hallord.core.periods import Per, Period
from hallord.core.promises import Span
from hallord.core.reading.numerals import Numeral, numerals
from hallord.core.reading.passages import fold
from hallord.core.reasons import Reason
from hallord.core.vagueness.findings import LintMark, marked
from hallord.core.vagueness.subject import LintedCommitment, LintedPromise

_WHICH_TIME: Final = re.compile(
    r"\bper \w+|\bårlig\w*|\bvar(?:je|t|annat|annan)\b|\b20\d\d\b|\bsammanlagt\b"
    r"|\btotalt\b|\b(?:under|medan|så länge) (?:hela )?(?:\w*perioden|löftet\w*"
    r"|\w*löftesperioden|avtal\w*|giltighetstiden)|\b(?:våren|hösten|sommaren"
    r"|vintern)\b|\bi (?:veckan|månaden)\b|\bom (?:året|dagen)\b",
    re.IGNORECASE,
)
_EXACT: Final = re.compile(r"\b(?:exakt|precis) $", re.IGNORECASE)
_GENERIC: Final = re.compile(
    r"\s+(?:(?!år|och)[\wåäö]+[aet] ){0,3}?"
    r"(?P<unit>insats(?:er)?|tillfällen?|aktivitet(?:er)?|åtgärd(?:er)?)\b",
    re.IGNORECASE,
)
_DATED: Final = re.compile(
    r"\bsenast\b|\b(?:före|innan)\b|\b20\d\d\b|\b(?:januari|februari|mars|april|maj"
    r"|juni|juli|augusti|september|oktober|november|december)\b|\bkvartal\w*"
    r"|\bhalvår\w*|\b(?:våren|hösten|sommaren|vintern)\b",
    re.IGNORECASE,
)
_ON_REQUEST: Final = re.compile(
    r"\b(?:vid|efter|på|utifrån) (?:önskemål|begäran|förfrågan|efterfrågan|inbjudan)\b"
    r"|\bom önskemål\b[^.,;]{0,40}",
    re.IGNORECASE,
)
_IF: Final = re.compile(
    r"\bvid behov\b|\befter behov\b|\b(?:om|när|där) (?:det finns )?behov"
    r"(?: (?:finns|uppstår))?\b|\bnär det (?:går|behövs|finns möjlighet)\b"
    r"|\bom möjligt\b|\bi mån av \w+|\bi möjligaste mån\b|\bså \w+ som möjligt\b"
    r"|\bom (?:underrättelse|resurs|läge|lägesbild|möjlighet)\w*[^.,;]{0,25}"
    r"\b(?:medger|tillåter|kräver|räcker|finns|ger|så)\b"
    r"|\bberoende på\b[^.,;]{0,40}|\bunder förutsättning\b[^.,;]{0,40}",
    re.IGNORECASE,
)
_EXTRA: Final = re.compile(
    r"\butöver (?:den |det |de )?(?:vanlig|ordinarie|daglig|befintlig|reguljär|normal"
    r"|löpande)[^.,;]{0,40}",
    re.IGNORECASE,
)
_ORDINARY: Final = re.compile(
    r"\b\w*(?:trafikkontroll|hastighetskontroll|nykterhetskontroll|cykelkontroll"
    r"|patrull|tillsyn)\w*\b",
    re.IGNORECASE,
)
_SAID_EXTRA: Final = re.compile(r"\bextra\b|\bytterligare\b|\butöver\b", re.IGNORECASE)


def many_years(item: LintedCommitment, promise: LintedPromise) -> Iterator[LintMark]:
    """L07: a promise of several years leaves open if the number is for each."""
    number = _whole_time_number(item)
    if number is None or promise.period is None or _WHICH_TIME.search(item.text):
        return
    if longer_than_a_year(promise.period):
        where = _numeral(item.text, number)
        reason = Reason.of("many_years", n=number)
        yield LintMark(reason, Span(where.start, where.end) if where else None)


def _whole_time_number(item: LintedCommitment) -> int | None:
    match item.clause:
        case (
            CountClause(n=n, per=Per.PERIOD, window=None)
            | CommunicationClause(n=n, per=Per.PERIOD, window=None)
            | PresenceClause(hours=int(n), per=Per.PERIOD, window=None)
        ):
            return n if _numeral(item.text, n) else None
        case _:
            return None


def longer_than_a_year(period: Period) -> bool:
    """Whether the period lasts longer than from one day to the day before, next year.

    An open period counts as longer.
    """
    if period.last is None:
        return True
    first, last = period.first, period.last
    return (last.year - first.year, last.month, last.day) >= (1, first.month, first.day)


def without_at_least(item: LintedCommitment, _: LintedPromise) -> Iterator[LintMark]:
    """L08: a number without "minst" or "högst"."""
    count = item.count
    if count is None or count.op is not Op.AT_LEAST:
        return
    found = _numeral(item.text, count.n)
    if found is None or found.said or found.op is not Op.AT_LEAST:
        return
    if not _EXACT.search(item.text[: found.start]):
        span = Span(found.number_start, found.end)
        words = item.text[span.start : span.end]
        yield LintMark(Reason.of("without_at_least", n=count.n, words=words), span)


def milestone_without_date(
    item: LintedCommitment, _: LintedPromise
) -> Iterator[LintMark]:
    """L11: something is to exist, but not by when."""
    milestone = item.milestone
    if milestone and milestone.due is None and not _DATED.search(item.text):
        yield LintMark(Reason.of("milestone_without_date"))


def generic_unit(item: LintedCommitment, _: LintedPromise) -> Iterator[LintMark]:
    """L13: so many occasions or operations, but not what makes one."""
    if item.count is None or item.counting_rule:
        return
    found = _numeral(item.text, item.count.n)
    match = found and _GENERIC.match(fold(item.text), found.end)
    if found and match:
        span = Span(match.start("unit"), match.end("unit"))
        reason = Reason.of("generic_unit", unit=match["unit"].lower())
        yield LintMark(reason, span)


def condition(item: LintedCommitment, _: LintedPromise) -> Iterator[LintMark]:
    """L14: only if something happens, and not what if it never does."""
    settled = item.kind is Kind.ON_DEMAND and not item.asked
    if settled:
        return
    if match := _ON_REQUEST.search(item.text):
        yield marked(match, code="condition_request")
    elif match := _IF.search(item.text):
        yield marked(match, code="condition_need")


def additionality(item: LintedCommitment, _: LintedPromise) -> Iterator[LintMark]:
    """L19: whether ordinary work counts."""
    if item.extra_only:
        return
    if match := _EXTRA.search(item.text):
        yield marked(match, code="additionality_stated")
        return
    match = _ORDINARY.search(item.text)
    if match and item.count and not _SAID_EXTRA.search(item.text):
        yield marked(match, code="additionality_open")


def _numeral(text: str, number: int) -> Numeral | None:
    """The words that give the number; an article ("en") only if nothing else does."""
    found = [each for each in numerals(fold(text)) if each.low == number]
    return min(found, key=lambda each: each.article, default=None)
