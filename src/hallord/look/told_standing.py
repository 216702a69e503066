# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""A standing in words: from the core's values to what a person reads or hears."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from hallord.core.clauses import (
    AgendaClause,
    CadenceClause,
    CommunicationClause,
    CountClause,
    Judged,
    Op,
)
from hallord.core.evidence import Tally
from hallord.core.pace import in_last_tenth
from hallord.core.periods import Per, Period
from hallord.core.promises import FollowedBy, Promise
from hallord.core.reasons import Reason
from hallord.core.verdicts import EntryState, PartyCoverage, Standing, Verdict
from hallord.look.formats import Lang, day_text, number_text, of_text, period_text
from hallord.look.names import names_of, party_name, party_names
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
    "all": Words(
        "{party} har redovisat hela tiden",
        "Reports from {party} are complete for all of the time",
    ),
    "through": Words(
        "{party} har redovisat till och med {day}",
        "Reports from {party} are complete through {day}",
    ),
    "nothing": Words(
        "{party} har inte redovisat något", "There is no report from {party}"
    ),
    "archive_gaps": Words(
        "Arkivet saknar uppgifter från {party} om {periods}",
        "The archive has nothing from {party} on {periods}",
    ),
    "archive_nothing": Words(
        "{party} har inte sagt att det som finns i arkivet är allt",
        "There is no word from {party} that what the archive holds is all",
    ),
    "parts": Words(
        "{party} har inte redovisat {periods}",
        "Reports from {party} do not cover {periods}",
    ),
}
_UNITS = {
    Per.DAY: Words("dygn", "day"),
    Per.WEEK: Words("vecka", "week"),
    Per.MONTH: Words("månad", "month"),
}
_MANY_UNITS = {
    Per.DAY: Words("dygn", "days"),
    Per.WEEK: Words("veckor", "weeks"),
    Per.MONTH: Words("månader", "months"),
}
_NOUNS = {
    "hours": Words("timmar", "hours"),
    "times": Words("gånger", "times"),
    "meetings": Words("möten", "meetings"),
    "at_most": Words("högst ", "at most "),
}
_AT_MOST = Words("{n}, högst {most} lovat", "{n}, at most {most} promised")


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
    done, target = done_of_target(standing)
    found = standing_words(
        standing.verdict.value,
        lang=lang,
        pace=standing.pace.value if standing.pace else "none",
        done=done,
        target=target,
        parties=tuple(party_names(promise, standing.by_parties, lang)),
        day=_day_of(standing),
        last_tenth=_near_the_end(standing),
        share=_share(standing, done, target, lang),
    )
    partial = standing.reason is not None and standing.reason.code == "archive_partial"
    if partial:
        text = _TOLD["archive_partial"].in_language(lang)
        return StandingWords(text, found.detail, found.form, found.tone)
    return found


def done_of_target(standing: Standing) -> tuple[int | None, int | None]:
    """Return done and target as they are told: hours, not minutes.

    Where several buckets must each hold their number, one that has more than its own
    never makes up for another. Days that are promised one by one are counted as days.
    """
    done, target = standing.done, standing.target
    if done is None or target is None:
        return done, target
    if standing.unit == "minutes":
        return done // _MINUTES_AN_HOUR, target // _MINUTES_AN_HOUR
    clause = standing.clause
    if isinstance(clause, CountClause) and clause.op is Op.AT_MOST:
        return done, target
    if _each(standing):
        return _buckets_held(standing), len(standing.buckets)
    if len(standing.buckets) > 1 and isinstance(
        clause, CountClause | CommunicationClause
    ):
        capped = sum(min(bucket.done, bucket.needed) for bucket in standing.buckets)
        return capped, target
    return done, target


def share_done(standing: Standing) -> float:
    """Return done as a part of target, from 0 to 1; 0 where nothing is counted."""
    done, target = done_of_target(standing)
    if not target or done is None:
        return 0.0
    return min(1.0, done / target)


def _each(standing: Standing) -> bool:
    clause = standing.clause
    return isinstance(clause, CountClause) and clause.judged is Judged.EACH


def only_sums(standing: Standing) -> bool:
    """Tell whether sums without days are all that is counted."""
    counted = standing.entries_in(EntryState.COUNTED)
    return bool(counted) and all(isinstance(e.record, Tally) for e in counted)


def _buckets_held(standing: Standing) -> int:
    """Return how many days are held; where only sums are known, at most so many."""
    if only_sums(standing):
        return len(standing.buckets) - standing.buckets_missed
    return standing.buckets_held


def _share(standing: Standing, done: int | None, target: int | None, lang: Lang) -> str:
    """Return done of target where it takes more than "3 av 5" to be understood."""
    if done is None or not target:
        return ""
    share, clause = of_text(done, target, lang), standing.clause
    if standing.unit == "minutes":
        return f"{share} {_NOUNS['hours'].in_language(lang)}"
    match clause:
        case CountClause() if clause.op is Op.AT_MOST:
            return fill(_AT_MOST.in_language(lang), {"n": done, "most": target}, lang)
        case CountClause() if clause.judged is Judged.EACH:
            most = _NOUNS["at_most"].in_language(lang) if only_sums(standing) else ""
            return f"{most}{share} {_MANY_UNITS[clause.per].in_language(lang)}"
        case CadenceClause():
            return f"{share} {_NOUNS['times'].in_language(lang)}"
        case AgendaClause():
            return f"{share} {_NOUNS['meetings'].in_language(lang)}"
        case _:
            return ""


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
    if params.get("percent") == 0:
        # "Då hade 0 procent av tiden gått" says nothing that the day has not said.
        del params["percent"]
    return Label(
        label.code,
        label_words(label.code, params, lang),
        label_sentence(label.code, params, lang, names=names),
    )


def _average(standing: Standing, lang: Lang) -> str:
    clause = standing.clause
    if standing.average is None or not isinstance(clause, CountClause):
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
    until = standing.window.clip_end(standing.as_of)
    if until is None:
        return
    for coverage in standing.coverage:
        party = party_name(promise, coverage.party, lang)
        archive = promise.followed_by is FollowedBy.ARCHIVE
        yield _covered(coverage, party, until, lang, archive=archive)


def _covered(
    coverage: PartyCoverage, party: str, until: Period, lang: Lang, *, archive: bool
) -> str:
    missing = [part for gap in coverage.missing if (part := gap.intersect(until))]
    params: dict[str, Value] = {"party": party}
    if archive and missing:
        # In an archive nobody owes us a report: say only what is not in it.
        code = "archive_gaps" if coverage.reported else "archive_nothing"
        params["periods"] = _spans(missing, lang)
    elif not missing:
        code = "all"
    elif not coverage.reported:
        code = "nothing"
    elif coverage.through is not None and len(missing) == 1:
        code = "through"
        params["day"] = coverage.through
    else:
        code = "parts"
        params["periods"] = _spans(missing, lang)
    return fill(_TOLD[code].in_language(lang), params, lang) + "."


def _spans(periods: Iterable[Period], lang: Lang) -> tuple[str, ...]:
    return tuple(period_text(part.first, part.last, lang) for part in periods)


def seen_on(standing: Standing, lang: Lang = "sv") -> str:
    """Return the day that a standing looks at, in words."""
    return day_text(standing.as_of, lang)
