# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which picture a standing gets, and the figures that it shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final

from hallord.adapters.public_pages.record_words import counts_words, when_words
from hallord.core.clauses import (
    AgendaClause,
    CadenceClause,
    CommunicationClause,
    CountClause,
    Judged,
    MilestoneClause,
    Op,
    OutcomeClause,
    PresenceClause,
)
from hallord.core.evidence import Occasion, Proof, Request, Tally
from hallord.core.periods import Per, Period, gaps, merge
from hallord.core.promises import Promise
from hallord.core.secrecy import concerns_enforcement
from hallord.core.verdicts import (
    BucketStanding,
    Entry,
    EntryState,
    Standing,
    Verdict,
)
from hallord.look.buckets import (
    Bucket,
    BucketState,
    bound_chart,
    buckets_chart,
    buckets_key,
)
from hallord.look.columns import ColumnOf, columns_chart
from hallord.look.formats import (
    Lang,
    bucket_text,
    month_name,
    number_text,
    short_day_text,
)
from hallord.look.page_words import page_words
from hallord.look.templates import Value
from hallord.look.timeline import Bead, BeadState, Timeline, timeline, timeline_key
from hallord.look.told_standing import done_of_target, only_sums

MOST_BEADS: Final = 40
_MOST_BUCKETS: Final = 120
_FEW_BUCKETS: Final = 12
_MOST_LABELS: Final = 6
_HOUR: Final = 60
_UNIT_CODES: Final = {
    Per.DAY: "chart_days",
    Per.WEEK: "chart_weeks",
    Per.MONTH: "chart_monthly",
}
_UNITS: Final = {
    Per.DAY: ("dygn", "days"),
    Per.WEEK: ("veckor", "weeks"),
    Per.MONTH: ("månader", "months"),
}


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture: the sentence that it shows, the SVG, and the key under it as HTML."""

    claim: str
    svg: str
    key: str


def chart_of(
    promise: Promise, standing: Standing, refs: Sequence[str], lang: Lang
) -> Chart | None:
    """Return the picture of a standing, or None where a picture would say nothing.

    `refs` are the ids of the entries' rows on the page, in the entries' order; an
    empty one belongs to an entry that is not on the page.
    """
    clause = standing.clause
    # One proof or one measurement is a sentence and no picture.
    single = isinstance(clause, OutcomeClause | MilestoneClause)
    if single or standing.verdict is Verdict.NOT_STARTED:
        return None
    if isinstance(clause, CountClause) and clause.judged is Judged.EACH:
        return _each(standing, clause, lang)
    if isinstance(clause, CadenceClause | AgendaClause):
        return _buckets(standing, lang)
    if isinstance(clause, PresenceClause):
        return _hours(standing, lang)
    occasions = [e for e in standing.entries if not isinstance(e.record, Tally)]
    if len(occasions) > MOST_BEADS:
        return _months(standing, occasions, lang)
    if not occasions:
        return None
    return _beads(promise, standing, refs, lang)


def _beads(
    promise: Promise, standing: Standing, refs: Sequence[str], lang: Lang
) -> Chart:
    pairs = [
        (entry, ref)
        for entry, ref in zip(standing.entries, refs, strict=True)
        if isinstance(entry.record, Occasion | Proof | Request)
    ]
    beads = tuple(_bead(promise, standing, e, ref, lang) for e, ref in pairs)
    claim = _claim(standing, lang)
    planned = _planned(promise, standing)
    last = standing.window.last or standing.as_of
    drawn = timeline(
        Timeline(
            key=f"tid-{standing.commitment}",
            title=claim,
            description=_described([e for e, _ in pairs], lang),
            first=standing.window.first,
            last=last,
            beads=beads,
            reported=_reported(standing),
            planned=planned,
            target=_goal(standing),
            as_of=min(standing.as_of, last),
            goal=_goal_words(standing, lang),
            lang=lang,
        )
    )
    return Chart(claim, drawn, timeline_key(lang=lang, planned=bool(planned)))


_STATES: Final = {
    EntryState.COUNTED: BeadState.COUNTED,
    EntryState.AWAITING: BeadState.AWAITING,
    EntryState.UNCONFIRMED: BeadState.NOT_COUNTED,
    EntryState.NOT_COUNTED: BeadState.NOT_COUNTED,
}


def _bead(
    promise: Promise, standing: Standing, entry: Entry, ref: str, lang: Lang
) -> Bead:
    when = when_words(entry.record, lang)
    counts = counts_words(promise, standing, entry, lang)
    label = f"{when[:1].upper()}{when[1:]}. {counts}"
    state = _STATES[entry.state]
    return Bead(entry.day, state, label, "" if state is BeadState.COUNTED else ref)


def _claim(standing: Standing, lang: Lang) -> str:
    """Return the sentence that the timeline shows."""
    done, target = done_of_target(standing)
    until = _until(standing)
    params: dict[str, Value] = {"day": until}
    if target and done is not None:
        clause = standing.clause
        most = isinstance(clause, CountClause) and clause.op is Op.AT_MOST
        params |= {"done": done, "target": target}
        return page_words("chart_most" if most else "chart_counted", lang, params)
    counted = len(standing.entries_in(EntryState.COUNTED))
    return page_words("chart_shown", lang, params | {"n": done or counted})


def _until(standing: Standing) -> date:
    return min(standing.as_of, standing.window.last or standing.as_of)


def _described(entries: Sequence[Entry], lang: Lang) -> str:
    states = [entry.state for entry in entries]
    counted = states.count(EntryState.COUNTED)
    waiting = states.count(EntryState.AWAITING)
    params: dict[str, Value] = {
        "counted": counted,
        "waiting": waiting,
        "rest": len(states) - counted - waiting,
    }
    return page_words("chart_told", lang, params)


def _reported(standing: Standing) -> tuple[tuple[date, date], ...]:
    """Return the time that every named party has reported, up to the day looked at."""
    until = standing.window.clip_end(standing.as_of)
    if until is None or not standing.coverage:
        return ()
    silent = [
        part
        for coverage in standing.coverage
        for gap in coverage.missing
        if (part := gap.intersect(until)) is not None
    ]
    told = gaps(until, merge(silent))
    return tuple((part.first, part.last or until.first) for part in told)


def _goal(standing: Standing) -> int | None:
    whole = len(standing.buckets) <= 1
    return standing.target if whole and standing.target else None


def _goal_words(standing: Standing, lang: Lang) -> str:
    goal = _goal(standing)
    if goal is None:
        return ""
    clause = standing.clause
    most = isinstance(clause, CountClause) and clause.op is Op.AT_MOST
    return page_words("chart_limit" if most else "chart_goal", lang, {"n": goal})


def _planned(promise: Promise, standing: Standing) -> tuple[tuple[date, float], ...]:
    """Return the planned slope; never for operations, whose plans are secret."""
    clause, window = standing.clause, standing.window
    if not isinstance(clause, CountClause) or clause.plan_withheld:
        return ()
    if concerns_enforcement(clause, promise) or clause.op is Op.AT_MOST:
        return ()
    goal = _goal(standing)
    if goal is None or window.last is None:
        return ()
    if not clause.plan:
        return ((window.first, 0.0), (window.last, float(goal)))
    steps: list[tuple[date, float]] = [(window.first, 0.0)]
    done = 0
    for step in sorted(clause.plan, key=lambda step: step.period.first):
        last = step.period.last or window.last
        if step.period.first > steps[-1][0]:
            steps.append((step.period.first, float(done)))
        done += step.n
        steps.append((last, float(done)))
    return tuple(steps)


def _each(standing: Standing, clause: CountClause, lang: Lang) -> Chart | None:
    due = len(standing.buckets)
    if only_sums(standing):
        return _bound(standing, clause, due, lang)
    if due > _MOST_BUCKETS:
        return _by_month(standing, lang)
    return _strip(standing, _UNIT_CODES[clause.per], lang)


def _bound(
    standing: Standing, clause: CountClause, due: int, lang: Lang
) -> Chart | None:
    """Return the bar of what sums can cover at most; None where they bound nothing."""
    at_most = due - standing.buckets_missed
    if at_most >= due:
        return None
    units = _UNITS[clause.per][lang != "sv"]
    params: dict[str, Value] = {
        "most": at_most,
        "due": due,
        "units": units,
    }
    claim = page_words("chart_bound", lang, params)
    drawn = bound_chart(
        at_most,
        total=due,
        key=f"del-{standing.commitment}",
        title=claim,
        held=page_words("bound_held", lang, {"n": at_most}),
        missed=page_words("bound_missed", lang, {"n": due - at_most}),
    )
    return Chart(claim, drawn, "")


_BUCKET_STATES: Final = {
    Verdict.KEPT: BucketState.HELD,
    Verdict.KEPT_LATE: BucketState.HELD,
    Verdict.BROKEN: BucketState.MISSED,
    Verdict.CANNOT_BE_KEPT: BucketState.MISSED,
    Verdict.NOT_REPORTED: BucketState.UNREPORTED,
    Verdict.NOT_YET_REPORTED: BucketState.UNREPORTED,
    Verdict.NOT_FOLLOWED_HERE: BucketState.UNREPORTED,
}


def _buckets(standing: Standing, lang: Lang) -> Chart | None:
    meetings = isinstance(standing.clause, AgendaClause)
    if len(standing.buckets) > _MOST_BUCKETS:
        return _by_month(standing, lang)
    return _strip(standing, "chart_meetings" if meetings else "chart_times", lang)


def _strip(standing: Standing, code: str, lang: Lang) -> Chart | None:
    if not standing.buckets:
        return None
    step = -(-len(standing.buckets) // _MOST_LABELS)
    few = len(standing.buckets) <= _FEW_BUCKETS
    shown = [
        Bucket(
            _bucket_label(bucket, lang) if not few or place % step == 0 else "",
            _state(bucket),
        )
        for place, bucket in enumerate(standing.buckets)
    ]
    return _drawn(standing, shown, code, lang)


def _state(bucket: BucketStanding) -> BucketState:
    return _BUCKET_STATES.get(bucket.verdict, BucketState.OPEN)


def _bucket_label(bucket: BucketStanding, lang: Lang) -> str:
    period = bucket.period
    if period.first == period.last:
        return f"{period.first.day} {month_name(period.first.month, lang)[:3]}"
    said = bucket_text(bucket.key, lang)
    if said.rpartition(" ")[2].isdigit() and len(bucket.key) == len("2022-03"):
        return month_name(period.first.month, lang)[:3]
    return said if said != bucket.key else short_day_text(period.first, lang)


def _by_month(standing: Standing, lang: Lang) -> Chart:
    """Return long strips month by month: a month is held when all in it is."""
    months: dict[tuple[int, int], list[BucketState]] = {}
    for bucket in standing.buckets:
        first = bucket.period.first
        months.setdefault((first.year, first.month), []).append(_state(bucket))
    shown = [
        Bucket(f"{month_name(month, lang)[:3]} {year}", _worst(states))
        for (year, month), states in sorted(months.items())
    ]
    return _drawn(standing, shown, "chart_full_months", lang)


def _worst(states: Sequence[BucketState]) -> BucketState:
    for state in (BucketState.MISSED, BucketState.UNREPORTED, BucketState.OPEN):
        if state in states:
            return state
    return BucketState.HELD


def _drawn(standing: Standing, shown: Sequence[Bucket], code: str, lang: Lang) -> Chart:
    held = sum(1 for one in shown if one.state is BucketState.HELD)
    claim = page_words(code, lang, {"held": held, "due": len(shown)})
    drawn = buckets_chart(
        shown,
        key=f"del-{standing.commitment}",
        title=claim,
        description=page_words("chart_text", lang),
    )
    return Chart(claim, drawn, buckets_key(lang=lang))


def _hours(standing: Standing, lang: Lang) -> Chart | None:
    counted = standing.entries_in(EntryState.COUNTED)
    if not counted:
        return None
    return _columns(standing, counted, "chart_hours", lang, unit=_HOUR)


def _months(standing: Standing, entries: Sequence[Entry], lang: Lang) -> Chart | None:
    counted = [e for e in entries if e.state is EntryState.COUNTED]
    if not counted:
        return None
    return _columns(standing, counted, "chart_months", lang, unit=1)


def _columns(
    standing: Standing,
    counted: Sequence[Entry],
    code: str,
    lang: Lang,
    *,
    unit: int,
) -> Chart:
    until = _until(standing)
    sums: dict[tuple[int, int], int] = dict.fromkeys(
        _months_of(Period(standing.window.first, until)), 0
    )
    for entry in counted:
        month = (entry.day.year, entry.day.month)
        if month in sums:
            sums[month] += entry.amount
    columns = [
        ColumnOf(
            f"{month_name(month, lang)[:3]} {year}",
            amount,
            number_text(round(Fraction(amount, unit)), lang),
        )
        for (year, month), amount in sums.items()
    ]
    done = sum(sums.values()) // unit
    claim = page_words(code, lang, {"done": done, "day": until})
    drawn = columns_chart(
        columns,
        key=f"tid-{standing.commitment}",
        title=claim,
        description=page_words("chart_text", lang),
    )
    return Chart(claim, drawn, "")


def _months_of(period: Period) -> list[tuple[int, int]]:
    last = period.last or period.first
    first_month = period.first.year * 12 + period.first.month - 1
    last_month = last.year * 12 + last.month - 1
    return [(n // 12, n % 12 + 1) for n in range(first_month, last_month + 1)]


def parties_table_wanted(standing: Standing) -> bool:
    """Tell whether the parts need a table of their own: several, and few enough."""
    by_itself = isinstance(standing.clause, CommunicationClause | CountClause)
    each = isinstance(standing.clause, CountClause) and (
        standing.clause.judged is Judged.EACH
    )
    return by_itself and not each and 1 < len(standing.buckets) <= MOST_BEADS
