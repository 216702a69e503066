# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Hypothesis strategies for clauses: every kind, over what a promise knows."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date, time, timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from hallord.core.activities import STANDARD_CATALOGUE
from hallord.core.clauses import (
    AgendaClause,
    CadenceClause,
    CadenceUnit,
    Clause,
    CommunicationClause,
    CountClause,
    Criteria,
    Direction,
    Holidays,
    IntentClause,
    IntentTag,
    Judged,
    MilestoneClause,
    OnDemandClause,
    OnePer,
    Op,
    OutcomeClause,
    PlanStep,
    PresenceClause,
    SetOf,
)
from hallord.core.periods import Per, Period, YearFrom
from hallord.core.places import Place, PlaceClass

# No "@" and no figures: by chance they could read as personal data, which a contract
# refuses. Everything else goes: controls, quotes, line ends, other scripts, emoji.
LETTERS = st.characters(exclude_categories=["Cs", "Nd"], exclude_characters="@")
# Whole texts that are quick to draw and hard to write down.
_HARD = (
    "",
    "ord",
    "Två rader\nmed åäö.",
    'Tre citattecken: """ och \\ ett snedstreck',
    "\r\n \r slut\t",
    "\n",
    '"',
    "'''",
    "\x00\x1f\x7f\x85\u2028\ufeff\U0001f6b2#=[]{}",
)
remarks: SearchStrategy[str] = st.sampled_from(_HARD) | st.text(LETTERS, max_size=8)
texts: SearchStrategy[str] = remarks.map(
    lambda text: text if re.search(r"\S", text) else text + "ord"
)
ids: SearchStrategy[str] = st.sampled_from(
    ["a", "vt-2022", "x_1", "0", "nagot-langre-id"]
) | st.from_regex(r"[a-z0-9]{1,4}(?:[-_][a-z0-9]{1,3}){0,2}", fullmatch=True)
days = st.dates(date(2000, 1, 1), date(2099, 12, 31))
shares = st.integers(1, 12).flatmap(
    lambda parts: st.builds(Fraction, st.integers(1, parts), st.just(parts))
)
numbers = st.builds(
    lambda digits, places: Decimal(digits).scaleb(-places),
    st.integers(-(10**6), 10**6),
    st.integers(0, 4),
)
FAR = date(2099, 12, 31)


@dataclass(frozen=True, slots=True)
class Scene:
    """What the clauses of a promise may name."""

    period: Period
    parties: tuple[str, ...]
    official: tuple[str, ...]
    places: tuple[Place, ...] = ()
    districts: tuple[str, ...] = ()
    seasons: tuple[str, ...] = ()
    forums: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    activities: tuple[str, ...] = tuple(STANDARD_CATALOGUE.types)


def some_of(
    known: tuple[str, ...], *, least: int = 0
) -> SearchStrategy[tuple[str, ...]]:
    """Draw different ids among those known."""
    if len(known) < least or not known:
        return st.just(())
    drawn = st.lists(st.sampled_from(known), min_size=least, max_size=3, unique=True)
    return drawn.map(tuple)


def one_of(known: tuple[str, ...]) -> SearchStrategy[str | None]:
    """Draw a known id or none."""
    return st.none() | st.sampled_from(known) if known else st.none()


@st.composite
def periods(
    draw: DrawFn, *, within: Period | None = None, closed: bool = True
) -> Period:
    """Draw a period, perhaps within another; an open one only where nothing ends."""
    first, last = date(2000, 1, 1), FAR
    if within is not None:
        first, last = within.first, within.last or FAR
    start = draw(st.dates(first, last))
    ends = within is not None and within.last is not None
    if not closed and not ends and draw(st.booleans()):
        return Period(start)
    return Period(start, draw(st.dates(start, last)))


@st.composite
def criteria(draw: DrawFn, scene: Scene) -> Criteria:
    """Draw criteria over what the scene knows."""
    asked = draw(st.lists(st.sampled_from(_CRITERIA), max_size=4, unique=True))
    build: Callable[..., Criteria] = Criteria
    return build(**{name: draw(_criterion(name, scene)) for name in asked})


_CRITERIA = tuple(field.name for field in fields(Criteria))


def _criterion(name: str, scene: Scene) -> SearchStrategy[object]:
    """Draw a value for one criterion; the two clock times are always in order."""
    open_places = tuple(p.id for p in scene.places if p.name_public)
    two_ages = st.tuples(st.integers(0, 120), st.integers(0, 120))
    drawn: dict[str, SearchStrategy[object]] = {
        "activities": some_of(scene.activities),
        "jointly": some_of(scene.parties),
        "by": some_of(scene.parties),
        "places": some_of(open_places),
        "place_classes": some_of(tuple(PlaceClass)),
        "districts": some_of(scene.districts),
        "weekdays": st.lists(st.integers(0, 6), max_size=3, unique=True).map(tuple),
        "holidays": st.sampled_from(Holidays),
        "season": one_of(scene.seasons),
        "not_before": st.builds(time, st.integers(0, 11), st.integers(0, 59)),
        "not_after": st.builds(time, st.integers(11, 23), st.just(59)),
        "roles": some_of(("pupils", "guardians")),
        "ages": two_ages.map(lambda pair: (min(pair), max(pair))),
        "topics": some_of(scene.topics),
        "agenda_items": some_of(scene.topics),
        "forums": some_of(scene.forums),
        "channels": some_of(("facebook", "webb")),
        "min_minutes": st.integers(1, 10_080),
    }
    return drawn.get(name, st.booleans())


def _criteria_or_none(scene: Scene) -> SearchStrategy[Criteria]:
    return st.just(Criteria()) | criteria(scene)


def _window(scene: Scene) -> SearchStrategy[Period | None]:
    return st.none() | periods(within=scene.period, closed=False)


def _pers(scene: Scene) -> SearchStrategy[Per]:
    return st.sampled_from(
        [per for per in Per if per is not Per.SEASON or scene.seasons]
    )


@st.composite
def _plans(draw: DrawFn, room: Period, total: int) -> tuple[PlanStep, ...]:
    """Draw steps in order, each at least four weeks, that add up to the total."""
    steps: list[PlanStep] = []
    start, last, left = room.first, room.last or FAR, total
    while left:
        end = start + timedelta(days=27 + draw(st.integers(0, 60)))
        if end > last:
            break
        n = draw(st.integers(1, left))
        steps.append(PlanStep(Period(start, end), n))
        left -= n
        start = end + timedelta(days=1)
        if left and (start > last or draw(st.booleans())):
            break
    if not steps:
        return ()
    steps[-1] = PlanStep(steps[-1].period, steps[-1].n + left)
    return tuple(steps)


@st.composite
def counts(draw: DrawFn, scene: Scene) -> CountClause:
    """Draw a count clause."""
    n = draw(st.integers(1, 400))
    op = draw(st.sampled_from(Op))
    per = draw(_pers(scene))
    short = per in {Per.DAY, Per.WEEK, Per.MONTH}
    each = draw(st.none() | sets())
    window = draw(_window(scene))
    planned = per is Per.PERIOD and each is None and draw(st.booleans())
    plan = draw(_plans(window or scene.period, n)) if planned else ()
    return CountClause(
        n,
        op=op,
        upper=n + draw(st.integers(1, 50)) if op is Op.RANGE else None,
        per=per,
        judged=draw(st.sampled_from(Judged)) if short else Judged.TOTAL,
        year_from=draw(st.sampled_from(YearFrom)),
        each_of=each,
        one_per=draw(st.sampled_from(OnePer)),
        criteria=draw(_criteria_or_none(scene)),
        window=window,
        plan=plan,
        plan_withheld=not plan and draw(st.booleans()),
    )


@st.composite
def sets(draw: DrawFn) -> SetOf:
    """Draw a set with members, a size, or both."""
    members = draw(st.lists(ids, max_size=4, unique=True).map(tuple))
    if not members:
        return SetOf(draw(texts), size=draw(st.integers(1, 30)))
    return SetOf(draw(texts), members, draw(st.sampled_from([None, len(members)])))


@st.composite
def cadences(draw: DrawFn, scene: Scene) -> CadenceClause:
    """Draw a recurrence."""
    unit = draw(st.sampled_from(CadenceUnit))
    weekly = unit is CadenceUnit.WEEK
    return CadenceClause(
        unit,
        every=draw(st.integers(1, 12)),
        weekday=draw(st.none() | st.integers(0, 6)) if weekly else None,
        anchor=draw(st.none() | days),
        skip_holidays=draw(st.booleans()),
        tolerance_days=draw(st.integers(0, 30)),
        share=draw(shares),
        criteria=draw(_criteria_or_none(scene)),
        window=draw(_window(scene)),
    )


@st.composite
def presences(draw: DrawFn, scene: Scene) -> PresenceClause:
    """Draw presence in hours or as a share."""
    in_hours = draw(st.booleans())
    return PresenceClause(
        hours=draw(st.integers(1, 5000)) if in_hours else None,
        share=None if in_hours else draw(shares),
        per=draw(_pers(scene)),
        year_from=draw(st.sampled_from(YearFrom)),
        criteria=draw(_criteria_or_none(scene)),
        window=draw(_window(scene)),
    )


@st.composite
def milestones(draw: DrawFn, scene: Scene) -> MilestoneClause:
    """Draw a milestone with its due day inside the window."""
    window = draw(_window(scene))
    room = window or scene.period
    return MilestoneClause(
        deliverable=draw(texts),
        proof=draw(ids),
        proof_text=draw(remarks),
        due=draw(st.none() | st.dates(room.first, room.last or FAR)),
        parties=draw(some_of(scene.parties)),
        window=window,
    )


def outcomes(scene: Scene) -> SearchStrategy[OutcomeClause]:
    """Draw an outcome."""
    return st.builds(
        OutcomeClause,
        indicator=ids,
        source=texts,
        baseline=numbers,
        baseline_period=texts,
        direction=st.sampled_from(Direction),
        level=numbers,
        parties=some_of(scene.parties),
        window=_window(scene),
    )


def checkable_clauses(scene: Scene) -> SearchStrategy[Clause]:
    """Draw a clause of any kind that can be followed up."""
    kinds: list[SearchStrategy[Clause]] = [
        counts(scene),
        cadences(scene),
        presences(scene),
        milestones(scene),
        outcomes(scene),
        st.builds(
            CommunicationClause,
            n=st.integers(1, 50),
            parties=some_of(scene.parties, least=1),
            per=_pers(scene),
            year_from=st.sampled_from(YearFrom),
            one_per=st.sampled_from(OnePer),
            criteria=st.just(Criteria(activities=("post",))) | criteria(scene),
            window=_window(scene),
        ),
        st.builds(
            OnDemandClause,
            response=texts,
            within_days=st.integers(0, 365),
            parties=some_of(scene.parties),
            window=_window(scene),
        ),
    ]
    if scene.forums and scene.topics:
        kinds.append(
            st.builds(
                AgendaClause,
                forums=some_of(scene.forums, least=1),
                items=some_of(scene.topics, least=1),
                season=one_of(scene.seasons),
                share=shares,
                parties=some_of(scene.parties),
                window=_window(scene),
            )
        )
    return st.one_of(kinds)


def clauses(scene: Scene) -> SearchStrategy[Clause]:
    """Draw a clause of any kind."""
    intents = st.builds(
        IntentClause,
        tag=st.sampled_from(IntentTag),
        criteria=_criteria_or_none(scene),
        window=_window(scene),
    )
    return intents | checkable_clauses(scene)
