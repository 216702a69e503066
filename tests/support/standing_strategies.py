# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Hypothesis strategies for promises of every kind and for evidence about them.

The window is short and the names are few, so that records meet: same day, same place,
same weekend, tallies over the edges.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st

from hallord.core.clauses import (
    AgendaClause,
    CadenceClause,
    CadenceUnit,
    Clause,
    CommunicationClause,
    CountClause,
    Criteria,
    Direction,
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
from hallord.core.evidence import (
    Confirmation,
    Coverage,
    Evidence,
    Measurement,
    Occasion,
    PlannedMeeting,
    Presence,
    Proof,
    Record,
    Request,
    RequestAnswer,
    Retraction,
    Tally,
)
from hallord.core.local_time import at, parse_clock
from hallord.core.periods import Per, Period
from hallord.core.promises import (
    Commitment,
    Decision,
    Deviation,
    Extension,
    FollowedBy,
    Interpretation,
    Promise,
)
from tests.support.cast import BOTH, commitment, promise

FIRST, LAST = date(2021, 11, 20), date(2022, 2, 10)
DAYS = st.dates(FIRST - timedelta(days=9), LAST + timedelta(days=20))
LOOKS = st.dates(FIRST - timedelta(days=15), LAST + timedelta(days=90))
PARTY = st.sampled_from(BOTH)
PRESENT = st.sampled_from([("polisen",), ("kommunen",), BOTH])
PLACE = st.sampled_from(["torget", "stationen", None])
MEMBERS = st.sampled_from([(), ("7A",), ("7B",), ("7A", "7B")])
BOOKED = st.sampled_from([(), (), ("punkt",), ("annan",)])
SHARES = st.sampled_from([Fraction(1), Fraction(1, 2), Fraction(3, 4)])
ACTIVITIES = ("weekend_operation", "traffic_control", "post", "meeting")
WHO = st.sampled_from(
    [
        Criteria(activities=("operation",), jointly=BOTH),
        Criteria(activities=("operation",), by=("polisen",)),
        Criteria(activities=("operation",)),
        Criteria(activities=("weekend_operation",), places=("torget", "stationen")),
        Criteria(activities=("operation",), jointly=BOTH, weekend=True),
        Criteria(activities=("operation",), season="vinter"),
    ]
)


@st.composite
def counts(draw: st.DrawFn, *, ops: tuple[Op, ...] = tuple(Op)) -> CountClause:
    """A count of any shape."""
    n = draw(st.integers(1, 5))
    op = draw(st.sampled_from(ops))
    each = draw(
        st.sampled_from(
            [None, None, None, SetOf("klasser", ("7A", "7B")), SetOf("k", size=2)]
        )
    )
    return CountClause(
        n,
        op=op,
        upper=n + 1 if op is Op.RANGE else None,
        per=draw(st.sampled_from(Per)),
        judged=draw(st.sampled_from(Judged)),
        each_of=each,
        one_per=draw(st.sampled_from(OnePer)),
        criteria=draw(WHO),
        plan=draw(
            st.sampled_from([(), (PlanStep(Period(FIRST, date(2021, 12, 31)), n),)])
        ),
    )


CADENCES = st.builds(
    CadenceClause,
    unit=st.sampled_from(CadenceUnit),
    every=st.integers(1, 3),
    tolerance_days=st.integers(0, 3),
    share=SHARES,
    skip_holidays=st.booleans(),
    criteria=WHO,
)
PRESENCES = st.one_of(
    st.builds(PresenceClause, hours=st.integers(1, 6), criteria=WHO),
    st.builds(PresenceClause, share=SHARES, criteria=WHO),
)
COMMUNICATIONS = st.builds(
    CommunicationClause,
    n=st.integers(1, 3),
    parties=st.just(BOTH),
    per=st.sampled_from(Per),
    one_per=st.sampled_from(OnePer),
)
AGENDAS = st.builds(
    AgendaClause,
    forums=st.just(("bra",)),
    items=st.just(("mopeder",)),
    season=st.sampled_from([None, "vinter"]),
    share=SHARES,
    parties=st.sampled_from([(), BOTH]),
)
MILESTONES = st.builds(
    MilestoneClause,
    deliverable=st.just("arbetet har startat"),
    proof=st.just("decision"),
    due=st.sampled_from([None, date(2022, 1, 15)]),
    parties=st.sampled_from([(), BOTH]),
)
ON_DEMAND = st.builds(
    OnDemandClause, response=st.just("besök"), within_days=st.integers(0, 20)
)
OUTCOMES = st.builds(
    OutcomeClause,
    indicator=st.just("otrygghet"),
    source=st.just("trygghetsmätning"),
    baseline=st.just(Decimal(30)),
    baseline_period=st.just("2020"),
    direction=st.sampled_from(Direction),
    level=st.integers(20, 30).map(Decimal),
)
INTENTS = st.builds(IntentClause, tag=st.just(IntentTag.ACTIVITY), criteria=WHO)
CLAUSES: st.SearchStrategy[Clause] = st.one_of(
    counts(),
    CADENCES,
    PRESENCES,
    COMMUNICATIONS,
    AGENDAS,
    MILESTONES,
    ON_DEMAND,
    OUTCOMES,
    INTENTS,
)
GROWING: st.SearchStrategy[Clause] = st.one_of(
    counts(ops=(Op.AT_LEAST, Op.RANGE)), CADENCES, PRESENCES, COMMUNICATIONS
)
"""Clauses that another qualifying occasion can only speak for."""


@st.composite
def promises(
    draw: st.DrawFn,
    *,
    clauses: st.SearchStrategy[Clause] = CLAUSES,
    plain: bool = False,
) -> Promise:
    """A promise with the commitment "punkt", and "annan" that may want the same."""
    asked = commitment(draw(clauses))
    if not plain:
        asked = replace(
            asked,
            interpretations=draw(_interpretations(clauses)),
            deviations=draw(st.lists(_deviations(), max_size=1).map(tuple)),
            withdrawn=draw(st.one_of(st.none(), st.none(), _decisions())),
        )
    other = commitment(CountClause(2, criteria=draw(WHO)), id_="annan")
    last = draw(st.sampled_from([LAST, LAST, LAST, None]))
    made = promise(asked, other, first=FIRST, last=last)
    if plain:
        return replace(made, period=Period(FIRST, LAST))
    return replace(
        made,
        followed_by=draw(st.sampled_from(FollowedBy)),
        extension=draw(st.one_of(st.none(), _extensions())),
    )


def _decisions() -> st.SearchStrategy[Decision]:
    return st.builds(Decision, published=LOOKS, reference=st.just("KS 2021/1"))


def _extensions() -> st.SearchStrategy[Extension]:
    return st.builds(
        Extension, until=st.just(LAST + timedelta(days=30)), decision=_decisions()
    )


@st.composite
def _deviations(draw: st.DrawFn) -> Deviation:
    return Deviation(draw(spans()), draw(_decisions()), "skogsbränder")


@st.composite
def _interpretations(
    draw: st.DrawFn, clauses: st.SearchStrategy[Clause]
) -> tuple[Interpretation, ...]:
    days = draw(st.lists(LOOKS, max_size=2, unique=True))
    return tuple(
        Interpretation(f"tolkning-{k}", day, "Så räknar vi.", draw(clauses), BOTH)
        for k, day in enumerate(days)
    )


@st.composite
def spans(draw: st.DrawFn) -> Period:
    """A stretch of days in or about the window."""
    first = draw(DAYS)
    return Period(first, first + timedelta(days=draw(st.integers(0, 60))))


def _moments(day: date, hour: int, minutes: int) -> tuple[datetime, datetime]:
    start = at(day, parse_clock(str(hour)))
    return start, start + timedelta(minutes=minutes)


@st.composite
def occasions(draw: st.DrawFn, *, id_: str = "") -> Occasion:
    """An occasion of few sorts, in few places."""
    day = draw(DAYS)
    timed = draw(st.booleans())
    start, end = _moments(day, draw(st.integers(8, 23)), draw(st.integers(0, 240)))
    activity = draw(st.sampled_from(ACTIVITIES))
    meeting = activity == "meeting"
    return Occasion(
        id=id_ or draw(st.sampled_from([f"o{k}" for k in range(40)])),
        recorded=day + timedelta(days=draw(st.integers(0, 30))),
        recorded_by=draw(PARTY),
        corrects=draw(st.sampled_from([None, None, None, "o1", "o2"])),
        activity=activity,
        day=day,
        start=start if timed else None,
        end=end if timed else None,
        place=draw(PLACE),
        parties=tuple(Presence(p) for p in draw(PRESENT)),
        forum="bra" if meeting else None,
        items=draw(st.sampled_from([None, (), ("mopeder",)])) if meeting else None,
        members=draw(MEMBERS),
        counts_for=draw(BOOKED),
    )


@st.composite
def tallies(draw: st.DrawFn) -> Tally:
    """A sum over some stretch."""
    period = draw(spans())
    return Tally(
        id=draw(st.sampled_from([f"s{k}" for k in range(20)])),
        recorded=(period.last or period.first) + timedelta(draw(st.integers(0, 30))),
        recorded_by=draw(PARTY),
        activity=draw(st.sampled_from(ACTIVITIES[:2])),
        period=period,
        count=draw(st.integers(0, 9)),
        place=draw(PLACE),
        parties=tuple(Presence(p) for p in draw(PRESENT)),
        members=draw(MEMBERS),
    )


@st.composite
def confirmations(draw: st.DrawFn) -> Confirmation:
    """A party's word on some record."""
    party = draw(PARTY)
    return Confirmation(
        id=draw(st.sampled_from([f"b{k}" for k in range(40)])),
        recorded=draw(LOOKS),
        recorded_by=party,
        party=party,
        record=draw(st.sampled_from([f"o{k}" for k in range(40)] + ["s1", "bevis"])),
        present=draw(st.sampled_from([True, True, True, False])),
    )


@st.composite
def coverages(draw: st.DrawFn) -> Coverage:
    """A declaration, often of everything."""
    party = draw(PARTY)
    whole = Period(FIRST - timedelta(days=5), LAST + timedelta(days=40))
    return Coverage(
        id=draw(st.sampled_from([f"r{k}" for k in range(20)])),
        recorded=draw(LOOKS),
        recorded_by=party,
        party=party,
        period=draw(st.one_of(st.just(whole), spans())),
        commitments=draw(st.sampled_from([(), (), ("punkt",), ("annan",)])),
    )


OTHERS: st.SearchStrategy[Record] = st.one_of(
    st.builds(
        Proof,
        id=st.sampled_from(["bevis", "bevis-2"]),
        recorded=LOOKS,
        recorded_by=PARTY,
        commitment=st.just("punkt"),
        day=DAYS,
        kind=st.sampled_from(["decision", "photo"]),
    ),
    st.builds(
        Request,
        id=st.sampled_from(["f1", "f2"]),
        recorded=LOOKS,
        recorded_by=PARTY,
        commitment=st.just("punkt"),
        day=DAYS,
    ),
    st.builds(
        RequestAnswer,
        id=st.sampled_from(["a1", "a2"]),
        recorded=LOOKS,
        recorded_by=PARTY,
        request=st.sampled_from(["f1", "f2"]),
        day=DAYS,
    ),
    st.builds(
        Measurement,
        id=st.sampled_from(["m1", "m2"]),
        recorded=LOOKS,
        recorded_by=PARTY,
        indicator=st.just("otrygghet"),
        period=spans(),
        value=st.just(Decimal(24)),
        low=st.integers(20, 24).map(Decimal),
        high=st.integers(24, 30).map(Decimal),
    ),
    st.builds(
        PlannedMeeting,
        id=st.sampled_from(["p1", "p2"]),
        recorded=LOOKS,
        recorded_by=PARTY,
        forum=st.just("bra"),
        day=DAYS,
    ),
    st.builds(
        Retraction,
        id=st.sampled_from(["d1", "d2"]),
        recorded=LOOKS,
        recorded_by=PARTY,
        retracts=st.sampled_from(["o1", "s1", "b1", "r1", "d1"]),
        ground=st.just("duplicate"),
    ),
)
RECORDS: st.SearchStrategy[Record] = st.one_of(
    occasions(), occasions(), tallies(), confirmations(), coverages(), OTHERS
)


def record_lists(*, most: int = 25) -> st.SearchStrategy[list[Record]]:
    """Records with ids of their own, in the order they came."""
    return st.lists(RECORDS, max_size=most, unique_by=lambda record: record.id)


def evidence() -> st.SearchStrategy[Evidence]:
    """Evidence of every sort."""
    return record_lists().map(Evidence)


def subject(made: Promise) -> Commitment:
    """The commitment that the test is about."""
    return made.commitment("punkt")
