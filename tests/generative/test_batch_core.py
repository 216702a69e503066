# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Batch standings are core's standings, for everything that the batch covers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from hypothesis import event, given
from hypothesis import strategies as st

from hallord.adapters.batch import Followed, arrays_of, refusal
from hallord.analysis.batch_standing import batch_standings
from hallord.core.cases import eligible_days
from hallord.core.clauses import (
    Clause,
    CountClause,
    Criteria,
    Holidays,
    IntentClause,
    IntentTag,
    Judged,
    OnePer,
    Op,
)
from hallord.core.counting import asked_by
from hallord.core.evidence import (
    Confirmation,
    Coverage,
    Evidence,
    Occasion,
    Presence,
    Record,
    Retraction,
)
from hallord.core.known_evidence import as_known
from hallord.core.parties import Mandate, Party, PartyKind
from hallord.core.periods import Per, Period, Season, YearFrom
from hallord.core.places import Place, PlaceClass
from hallord.core.promises import Commitment, Interpretation, Promise
from hallord.core.reporting import Reporting
from hallord.core.standing import standings
from hallord.core.verdicts import Standing
from tests.unit.analysis.batch_cases import lines_of

# Across a New Year with its holidays, so that years, half-years and months are cut.
FIRST, LAST = date(2022, 12, 5), date(2023, 1, 22)
BEFORE, AFTER = FIRST - timedelta(days=3), LAST + timedelta(days=75)
DAYS = st.dates(FIRST, LAST)
SOON = LAST + timedelta(days=14)
LOOKS = st.one_of(st.dates(BEFORE, LAST), st.dates(LAST, SOON), st.dates(SOON, AFTER))
KOMMUN, POLICE, GUARD = "kommun", "police", "guard"
PARTIES = (
    Party(KOMMUN, "Exempelköpings kommun", PartyKind.MUNICIPALITY, official=True),
    Party(POLICE, "Polisen", PartyKind.POLICE, official=True),
    Party(GUARD, "Vakterna", PartyKind.GUARD_COMPANY),
)
PLACES = (
    Place("torget", "Torget", PlaceClass.SQUARE, "centrum"),
    Place("skolan", "Skolan", PlaceClass.SCHOOL, "centrum"),
)
T = TypeVar("T")


@st.composite
def periods(draw: st.DrawFn) -> Period:
    first = draw(DAYS)
    return Period(first, draw(st.dates(first, LAST)))


# Most occasions must qualify for most commitments, or nothing is ever kept.
FEW = st.integers(0, 5).map(lambda drawn: drawn == 5)


def seldom(default: T, *others: T) -> st.SearchStrategy[T]:
    return FEW.flatmap(lambda few: st.sampled_from(others) if few else st.just(default))


CRITERIA = st.builds(
    Criteria,
    activities=st.sampled_from([(), ("operation",), ("operation", "safety_walk")]),
    jointly=st.sampled_from([(), (KOMMUN, POLICE)]),
    by=st.sampled_from([(), (KOMMUN,), (POLICE,), (KOMMUN, POLICE)]),
    places=st.sampled_from([(), (), ("torget",), ("torget", "skolan")]),
    weekend=seldom(False, True),
    weekdays=seldom((), (0, 1, 2, 3, 4)),
    holidays=seldom(Holidays.INCLUDE, Holidays.EXCLUDE, Holidays.ONLY),
    season=seldom(None, "vinter"),
    school_term=seldom(False, True),
)


# Nothing but who took part, so that nearly all counts and the numbers decide.
PLAIN = st.builds(Criteria, jointly=st.sampled_from([(), (KOMMUN, POLICE)]))


@st.composite
def clauses(
    draw: st.DrawFn, criteria: st.SearchStrategy[Criteria] = CRITERIA
) -> CountClause:
    n = draw(st.integers(1, 6) | st.integers(1, 20))
    op = draw(st.sampled_from([Op.AT_LEAST, Op.RANGE]))
    return CountClause(
        n=n,
        op=op,
        upper=n + 1 if op is Op.RANGE else None,
        per=draw(
            st.sampled_from([Per.PERIOD, Per.YEAR, Per.HALF_YEAR, Per.MONTH, Per.WEEK])
        ),
        judged=Judged.TOTAL,
        year_from=draw(st.sampled_from(YearFrom)),
        one_per=draw(st.sampled_from(OnePer)),
        criteria=draw(criteria),
        window=draw(FEW.flatmap(lambda few: periods() if few else st.none())),
    )


@st.composite
def commitments(
    draw: st.DrawFn,
    name: str,
    *,
    among: tuple[str, ...],
    criteria: st.SearchStrategy[Criteria],
) -> Commitment:
    """Count by the words, or by an interpretation that came during the period."""
    clause: Clause = draw(clauses(criteria))
    interpretations: tuple[Interpretation, ...] = ()
    if draw(st.sampled_from([False, False, True])):
        published = draw(st.dates(BEFORE, LAST))
        interpretations = (
            Interpretation("p", published, "Så räknar vi.", clause, (KOMMUN, POLICE)),
        )
        clause = IntentClause(IntentTag.ACTIVITY)
    return Commitment(
        id=name,
        text="Punkt",
        clause=clause,
        interpretations=interpretations,
        lead=draw(st.sampled_from([(), (KOMMUN,), (POLICE,)])),
        may_share=draw(st.sampled_from([(), among])),
    )


@st.composite
def promises(
    draw: st.DrawFn, criteria: st.SearchStrategy[Criteria] = CRITERIA
) -> Promise:
    ids = ["1", "2", "3"][: draw(st.integers(1, 3))]
    return Promise(
        id="exempel",
        title="Exempel",
        period=Period(FIRST, LAST),
        parties=PARTIES,
        places=PLACES,
        mandates=draw(
            st.sampled_from([(), (Mandate(GUARD, KOMMUN, may_confirm=True),)])
        ),
        seasons=(Season("vinter", "vintern", (12, 1), (1, 10)),),
        commitments=tuple(
            draw(commitments(name, among=tuple(ids), criteria=criteria)) for name in ids
        ),
    )


PRESENCE = seldom(
    (Presence(KOMMUN), Presence(POLICE)),
    (Presence(GUARD, on_behalf_of=KOMMUN), Presence(POLICE)),
    (Presence(KOMMUN),),
    (Presence(POLICE),),
    (),
)


@st.composite
def occasions(draw: st.DrawFn, name: str) -> Occasion:
    day = draw(st.dates(BEFORE, LAST))
    return Occasion(
        id=name,
        recorded=day + timedelta(days=draw(st.integers(0, 20))),
        recorded_by=draw(st.sampled_from([KOMMUN, POLICE, GUARD])),
        activity=draw(seldom("operation", "safety_walk", "post")),
        day=day,
        place=draw(seldom("torget", "skolan", None)),
        place_class=draw(seldom(None, "square")),
        parties=draw(PRESENCE),
        counts_for=draw(seldom((), ("1",), ("2", "3"))),
    )


CONFIRMING = st.sampled_from(
    [(KOMMUN, POLICE), (KOMMUN, POLICE), (KOMMUN, POLICE), (KOMMUN,), (POLICE,), ()]
)


@st.composite
def evidence(draw: st.DrawFn) -> Evidence:
    found: list[Record] = []
    for number in range(draw(st.integers(0, 14) | st.integers(10, 25))):
        occasion = draw(occasions(f"t{number:02}"))
        found.append(occasion)
        for party in draw(CONFIRMING):
            found.append(  # noqa: PERF401  a draw of its own for each party
                Confirmation(
                    id=f"{occasion.id}-{party}",
                    recorded=occasion.recorded
                    + timedelta(days=draw(st.integers(0, 9))),
                    recorded_by=party,
                    record=occasion.id,
                    party=party,
                    present=draw(seldom(True, False)),
                )
            )
    kept = [record for record in found if isinstance(record, Occasion)]
    mistaken = draw(FEW)
    if kept and mistaken:
        old = draw(st.sampled_from(kept))
        found.append(
            Retraction(
                id="ångrad", recorded=old.recorded, recorded_by=KOMMUN,
                retracts=old.id, ground="mistake",
            )
        )  # fmt: skip
    if draw(st.integers(0, 2)):
        # Both parties have told everything, up to some day.
        told_on = draw(st.dates(FIRST, AFTER))
        found.extend(
            Coverage(
                id=f"allt-{party}", recorded=told_on, recorded_by=party, party=party,
                period=Period(FIRST, LAST),
            )
            for party in (KOMMUN, POLICE)
        )  # fmt: skip
    for number in range(draw(st.integers(0, 4))):
        period = draw(periods())
        found.append(
            Coverage(
                id=f"r{number}",
                recorded=draw(st.dates(period.first, AFTER)),
                recorded_by=KOMMUN,
                party=draw(st.sampled_from([KOMMUN, POLICE])),
                period=draw(st.sampled_from([period, Period(FIRST, LAST)])),
                commitments=draw(seldom((), ("1",), ("2", "3"))),
                activities=draw(seldom((), ("operation",))),
            )
        )
    return Evidence(found)


LATER = st.just(0) | st.integers(-5, 40)


@given(promises(), evidence(), LOOKS, LATER)
def test_batch_and_core_say_the_same(
    promise: Promise, known: Evidence, as_of: date, later: int
) -> None:
    compare(promise, known, as_of, as_of + timedelta(days=later))


@given(promises(PLAIN), evidence(), st.dates(FIRST + timedelta(days=20), SOON), LATER)
def test_batch_and_core_say_the_same_where_nearly_all_counts(
    promise: Promise, known: Evidence, as_of: date, later: int
) -> None:
    compare(promise, known, as_of, as_of + timedelta(days=later))


def compare(promise: Promise, known: Evidence, as_of: date, known_on: date) -> None:
    by_core = standings(promise, known, as_of=as_of, known_on=known_on)
    whole = Followed(promise, known, tuple(c.id for c in promise.commitments))
    # Without an interpretation in force there is nothing to count, and no array.
    by_core = tuple(
        s
        for s in by_core
        if refusal(whole, s.commitment, as_of=as_of, known_on=known_on) is None
    )
    ids = tuple(s.commitment for s in by_core)

    arrays = arrays_of(
        [replace(whole, commitments=ids)], as_of=as_of, known_on=known_on
    ).batch
    lines = lines_of(
        batch_standings(arrays, as_of=as_of.toordinal(), known_on=known_on.toordinal())
    )

    assert len(lines) == len(by_core)
    for ours, theirs in zip(lines, by_core, strict=True):
        event(f"verdict {theirs.verdict}, pace {theirs.pace}")
        assert (ours.done, ours.awaiting, ours.unconfirmed) == (
            theirs.done,
            theirs.awaiting,
            theirs.unconfirmed,
        )
        assert (ours.verdict, ours.pace) == (theirs.verdict, theirs.pace or "")
        assert ours.expected == theirs.expected
        assert ours.through == through_of(theirs, promise, known)


def through_of(standing: Standing, promise: Promise, known: Evidence) -> int:
    """The last day of unbroken common reporting, as the core tells it."""
    criteria = standing.clause.criteria  # type: ignore[union-attr]  # a count, as asked
    commitment = promise.commitment(standing.commitment)
    reporting = Reporting.of(
        as_known(known, standing.known_on).coverages,
        parties=asked_by(criteria, commitment.lead or (KOMMUN, POLICE)),
        commitment=commitment.id,
        activities=criteria.activities,
        promise=promise,
        as_of=standing.as_of,
    )
    until = standing.window.clip_end(standing.as_of)
    if until is None:
        return 0
    through = reporting.through(until, eligible_days(criteria, promise))
    return through.toordinal() if through else 0
