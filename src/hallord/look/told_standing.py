# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""A standing in words: from the core's values to what a person reads or hears."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from hallord.core.clauses import CountClause, Judged
from hallord.core.pace import in_last_tenth
from hallord.core.periods import Per, Period
from hallord.core.promises import Promise
from hallord.core.reasons import Reason
from hallord.core.verdicts import PartyCoverage, Standing, Verdict
from hallord.look.formats import Lang, day_text, number_text, period_text
from hallord.look.phrases import (
    StandingWords,
    label_sentence,
    label_words,
    render,
    standing_words,
)
from hallord.look.templates import Value, Words, fill

_MINUTES_AN_HOUR = 60

_TOLD = {
    "archive_partial": Words(
        "Underlaget i Hållord räcker inte för att avgöra",
        "The evidence in Hållord is not enough to decide",
    ),
    "average": Words("{average} i snitt per {unit}", "{average} on average per {unit}"),
    "all": Words("{party} har redovisat hela tiden", "{party} has reported all of it"),
    "through": Words(
        "{party} har redovisat till och med {day}", "{party} has reported through {day}"
    ),
    "nothing": Words(
        "{party} har inte redovisat något", "{party} has not reported anything"
    ),
    "parts": Words(
        "{party} har inte redovisat {periods}", "{party} has not reported {periods}"
    ),
}
_UNITS = {
    Per.DAY: Words("dygn", "day"),
    Per.WEEK: Words("vecka", "week"),
    Per.MONTH: Words("månad", "month"),
}


@dataclass(frozen=True, slots=True)
class Label:
    """A label beside a standing: a few words, and the sentence that explains it."""

    code: str
    words: str
    sentence: str


@dataclass(frozen=True, slots=True)
class ToldStanding:
    """A standing in words.

    `words` are verdict and detail with their shape and tone; `share` is done as a part
    of target, for the shape; `reason` explains the verdict in a sentence.
    """

    words: StandingWords
    share: float
    reason: str
    labels: tuple[Label, ...]
    average: str
    coverage: tuple[str, ...]


def names_of(promise: Promise, lang: Lang = "sv") -> Mapping[str, str]:
    """Return what parties, places and commitments are called, by id."""
    names = {party.id: party.called for party in promise.parties}
    names.update({place.id: place.name for place in promise.places})
    numbers = {c.id: str(n) for n, c in enumerate(promise.commitments, 1)}
    point = "punkt" if lang == "sv" else "point"
    names.update({key: f"{point} {number}" for key, number in numbers.items()})
    return names


def told(promise: Promise, standing: Standing, lang: Lang = "sv") -> ToldStanding:
    """Return a standing in words."""
    names = names_of(promise, lang)
    return ToldStanding(
        words=verdict_words(promise, standing, lang),
        share=share_done(standing),
        reason=_sentence(standing.reason, names, lang),
        labels=tuple(_label(label, names, lang) for label in standing.labels),
        average=_average(standing, lang),
        coverage=tuple(coverage_words(promise, standing, lang)),
    )


def verdict_words(
    promise: Promise, standing: Standing, lang: Lang = "sv"
) -> StandingWords:
    """Return the words of the verdict, with "3 av 5" where something is counted."""
    called = {party.id: party.called for party in promise.parties}
    unit = _MINUTES_AN_HOUR if standing.unit == "minutes" else 1
    done, target = standing.done, standing.target
    found = standing_words(
        standing.verdict.value,
        lang=lang,
        pace=standing.pace.value if standing.pace else "none",
        done=None if done is None else done // unit,
        target=None if target is None else target // unit,
        parties=tuple(called.get(party, party) for party in standing.by_parties),
        day=_day_of(standing),
        last_tenth=_near_the_end(standing),
    )
    partial = standing.reason is not None and standing.reason.code == "archive_partial"
    if partial:
        text = _TOLD["archive_partial"].in_language(lang)
        return StandingWords(text, found.detail, found.form, found.tone)
    return found


def share_done(standing: Standing) -> float:
    """Return done as a part of target, from 0 to 1; 0 where nothing is counted."""
    if not standing.target or standing.done is None:
        return 0.0
    return min(1.0, standing.done / standing.target)


def _day_of(standing: Standing) -> date | None:
    """Return the day in the words: when reached, or since when nothing is told."""
    if standing.verdict is Verdict.NOT_REPORTED:
        return silent_since(standing)
    return standing.reached_on


def silent_since(standing: Standing) -> date | None:
    """Return the last day before what the named parties have left untold."""
    gaps = [
        gap.first
        for coverage in standing.coverage
        if coverage.party in standing.by_parties
        for gap in coverage.missing
    ]
    if gaps:
        return min(gaps)
    return standing.window.last


def _near_the_end(standing: Standing) -> bool:
    window = standing.window
    if window.is_open or standing.as_of not in window:
        return False
    return in_last_tenth(window, standing.as_of)


def _sentence(reason: Reason | None, names: Mapping[str, str], lang: Lang) -> str:
    if reason is None:
        return ""
    return render(reason.code, dict(reason.params), lang, names=names)


def _label(label: Reason, names: Mapping[str, str], lang: Lang) -> Label:
    params: dict[str, Value] = dict(label.params)
    return Label(
        label.code,
        label_words(label.code, params, lang),
        label_sentence(label.code, params, lang, names=names),
    )


def _average(standing: Standing, lang: Lang) -> str:
    clause = standing.clause
    each = isinstance(clause, CountClause) and clause.judged is Judged.EACH
    if not each or standing.average is None or not isinstance(clause, CountClause):
        return ""
    params: dict[str, Value] = {
        "average": number_text(round(standing.average, 2), lang),
        "unit": _UNITS[clause.per].in_language(lang),
    }
    return fill(_TOLD["average"].in_language(lang), params, lang)


def coverage_words(
    promise: Promise, standing: Standing, lang: Lang = "sv"
) -> Iterable[str]:
    """Yield, for each party, through which day it has reported."""
    called = {party.id: party.called for party in promise.parties}
    until = standing.window.clip_end(standing.as_of)
    if until is None:
        return
    for coverage in standing.coverage:
        yield _covered(
            coverage, called.get(coverage.party, coverage.party), until, lang
        )


def _covered(coverage: PartyCoverage, party: str, until: Period, lang: Lang) -> str:
    missing = [part for gap in coverage.missing if (part := gap.intersect(until))]
    params: dict[str, Value] = {"party": party}
    if not missing:
        code = "all"
    elif not coverage.reported:
        code = "nothing"
    elif coverage.through is not None and len(missing) == 1:
        code = "through"
        params["day"] = coverage.through
    else:
        code = "parts"
        spans = [period_text(part.first, part.last, lang) for part in missing]
        params["periods"] = tuple(spans)
    return fill(_TOLD[code].in_language(lang), params, lang) + "."


def seen_on(standing: Standing, lang: Lang = "sv") -> str:
    """Return the day that a standing looks at, in words."""
    return day_text(standing.as_of, lang)
