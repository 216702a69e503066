# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Hypothesis strategies for whole promises: any that a contract may hold.

`promises()` draws from everything that the contract's rules allow: every kind of
clause, every criterion, every optional part. Nothing is ever filtered afterwards, so
that drawing is quick.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from hallord.core.activities import STANDARD_CATALOGUE, ActivityType
from hallord.core.clauses import IntentClause, IntentTag, MilestoneClause
from hallord.core.parties import Mandate, Party, PartyKind
from hallord.core.periods import Period, SchoolTerm, Season
from hallord.core.places import Area, Place, PlaceClass
from hallord.core.promises import (
    Commitment,
    Decision,
    Deviation,
    Extension,
    FollowedBy,
    Indicator,
    Interpretation,
    OpenQuestion,
    Promise,
    PublicationRule,
    Signature,
    Source,
    Span,
    Term,
    Wording,
)
from tests.support.clauses import (
    FAR,
    Scene,
    checkable_clauses,
    clauses,
    days,
    ids,
    one_of,
    periods,
    remarks,
    some_of,
    texts,
)

decisions = st.builds(Decision, published=days, reference=texts, reason=remarks)
_QUESTION_FIELDS = ("clause.op", "clause.window", "lead", "clause.n", "counting_rule")


@st.composite
def interpretations(draw: DrawFn, scene: Scene, own_id: str) -> Interpretation:
    """Draw an interpretation signed by all official parties."""
    last = scene.period.last or FAR
    return Interpretation(
        id=own_id,
        published=draw(st.dates(date(2000, 1, 1), last)),
        text=draw(texts),
        clause=draw(checkable_clauses(scene)),
        signed_by=scene.official or scene.parties[:1],
        reference=draw(remarks),
    )


@st.composite
def commitments(draw: DrawFn, scene: Scene, own_id: str, *, asked: bool) -> Commitment:
    """Draw a commitment; with `asked` it may have open questions."""
    clause = draw(clauses(scene))
    dateless = isinstance(clause, MilestoneClause) and clause.due is None
    if dateless and not asked:
        clause = IntentClause(IntentTag.ACTIVITY)
    open_fields = draw(some_of(_QUESTION_FIELDS)) if asked else ()
    if dateless and asked:
        open_fields = ("clause.due", *open_fields)
    start = draw(st.integers(0, 1000))
    return Commitment(
        id=own_id,
        text=draw(texts),
        clause=clause,
        span=draw(st.none() | st.just(Span(start, start + draw(st.integers(1, 99))))),
        heading=draw(remarks),
        lead=draw(some_of(scene.parties)),
        supporting=draw(some_of(scene.parties)),
        focus_area=draw(remarks),
        finding=draw(remarks),
        cause=draw(remarks),
        term=draw(st.sampled_from(Term)),
        indicator=draw(st.none() | indicators),
        not_promised=draw(st.lists(texts, max_size=2).map(tuple)),
        counting_rule=draw(remarks),
        condition=draw(remarks),
        interpretations=tuple(
            draw(interpretations(scene, f"i{number}"))
            for number in range(draw(st.integers(0, 2)))
        ),
        deviations=tuple(
            Deviation(draw(periods(within=scene.period)), draw(decisions), draw(texts))
            for _ in range(draw(st.integers(0, 1)))
        ),
        open_questions=tuple(
            OpenQuestion(draw(ids), field, draw(texts), draw(remarks))
            for field in open_fields
        ),
        withdrawn=draw(st.none() | decisions),
    )


indicators = st.builds(
    Indicator,
    id=ids,
    name=texts,
    source=texts,
    when=texts,
    known=remarks,
    external=st.booleans(),
)
_sources = st.builds(
    Source,
    url=ids.map("https://example.org/{}".format),
    publisher=texts,
    retrieved=st.none() | days,
    sha256=st.sampled_from(["", "0a" * 32]),
    note=remarks,
)
_month_days = st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(
    lambda day: (day.month, day.day)
)


def _named(key: str, most: int) -> SearchStrategy[tuple[tuple[str, str], ...]]:
    keys = st.integers(0, most).map(lambda n: [f"{key}-{i}" for i in range(n)])
    return keys.flatmap(
        lambda found: st.tuples(*[st.tuples(st.just(k), texts) for k in found])
    )


@st.composite
def _parties(draw: DrawFn) -> tuple[Party, ...]:
    number = draw(st.integers(1, 3))
    return tuple(
        Party(
            f"part-{n}",
            draw(texts),
            draw(st.sampled_from(PartyKind)),
            official=n == 0 or draw(st.booleans()),
            short=draw(remarks),
        )
        for n in range(number)
    )


@st.composite
def _own_activities(draw: DrawFn) -> tuple[ActivityType, ...]:
    number = draw(st.integers(0, 2))
    own = tuple(f"own_{n}" for n in range(number))
    return tuple(
        ActivityType(
            id=one,
            parent=draw(one_of((*STANDARD_CATALOGUE.types, *own[:place]))),
            sv=draw(texts),
            sv_many=draw(texts),
            en=draw(texts),
            en_many=draw(texts),
            enforcement=draw(st.booleans()),
            exit_work=draw(st.booleans()),
        )
        for place, one in enumerate(own)
    )


@st.composite
def _places(draw: DrawFn, districts: tuple[str, ...]) -> tuple[Place, ...]:
    number = draw(st.integers(0, 2))
    return tuple(
        Place(
            f"plats-{n}",
            draw(texts),
            # A place of the class district would declare one more district.
            draw(
                st.sampled_from([c for c in PlaceClass if c is not PlaceClass.DISTRICT])
            ),
            draw(one_of(districts)),
            name_public=draw(st.booleans()),
        )
        for n in range(number)
    )


@st.composite
def _seasons(draw: DrawFn) -> tuple[Season, ...]:
    return tuple(
        Season(f"sasong-{n}", draw(texts), draw(_month_days), draw(_month_days))
        for n in range(draw(st.integers(0, 2)))
    )


@st.composite
def _terms(draw: DrawFn) -> tuple[SchoolTerm, ...]:
    return tuple(
        SchoolTerm(f"termin-{n}", draw(texts), draw(periods()))
        for n in range(draw(st.integers(0, 2)))
    )


@st.composite
def promises(draw: DrawFn, *, most: int = 3) -> Promise:
    """Draw a promise that keeps every rule, with at most so many commitments."""
    period = draw(periods(closed=False))
    parties = draw(_parties())
    areas = tuple(
        Area(
            f"omrade-{n}", draw(texts), "district", draw(st.sampled_from(["", "0123"]))
        )
        for n in range(draw(st.integers(0, 2)))
    )
    districts = tuple(area.id for area in areas)
    seasons, own = draw(_seasons()), draw(_own_activities())
    places = draw(_places(districts))
    forums, topics = draw(_named("forum", 2)), draw(_named("amne", 2))
    party_ids = tuple(p.id for p in parties)
    official = tuple(p.id for p in parties if p.official)
    scene = Scene(
        period=period,
        parties=party_ids,
        official=official,
        places=places,
        districts=districts,
        seasons=tuple(s.id for s in seasons),
        forums=tuple(key for key, _ in forums),
        topics=tuple(key for key, _ in topics),
        activities=(*STANDARD_CATALOGUE.types, *(one.id for one in own)),
    )
    followed_by = draw(st.sampled_from(FollowedBy))
    signed = draw(st.booleans())
    archive = followed_by is FollowedBy.ARCHIVE
    made = [
        draw(commitments(scene, f"punkt-{n}", asked=archive or not signed))
        for n in range(draw(st.integers(1, most)))
    ]
    return Promise(
        id=draw(ids),
        title=draw(texts),
        period=period,
        parties=parties,
        commitments=_reworded(draw, made, may=archive),
        areas=areas,
        version=draw(st.integers(1, 9)),
        heading_period=draw(remarks),
        followed_by=followed_by,
        example=draw(st.booleans()),
        signatures=tuple(
            Signature(one, draw(texts), draw(days), draw(texts))
            for one in (official if signed else ())
        ),
        predecessor=draw(st.just("") | ids),
        extension=_extension(draw, period),
        withdrawn=draw(st.none() | decisions),
        focus_areas=draw(st.lists(texts, max_size=2).map(tuple)),
        aims=draw(st.lists(texts, max_size=2).map(tuple)),
        sources=draw(st.lists(_sources, max_size=2).map(tuple)),
        conflicts=draw(st.lists(texts, max_size=1).map(tuple)),
        places=places,
        mandates=tuple(
            Mandate(party_ids[-1], party_ids[0], draw(remarks), draw(st.booleans()))
            for _ in range(len(party_ids) > 1 and draw(st.integers(0, 1)))
        ),
        seasons=seasons,
        terms=draw(_terms()),
        forums=forums,
        topics=topics,
        publication=draw(
            st.just(PublicationRule())
            | st.builds(
                PublicationRule,
                st.integers(0, 60),
                st.integers(0, 6),
                st.integers(0, 30),
            )
        ),
        activities=own,
    )


def _reworded(
    draw: DrawFn, made: list[Commitment], *, may: bool
) -> tuple[Commitment, ...]:
    """Let commitments share with each other, and the archive's be paraphrases."""
    known = tuple(commitment.id for commitment in made)
    found: list[Commitment] = []
    for one in made:
        others = tuple(key for key in known if key != one.id)
        wording = draw(st.sampled_from(Wording)) if may else Wording.VERBATIM
        shared = draw(some_of(others))
        found.append(replace(one, wording=wording, may_share=shared))
    return tuple(found)


def _extension(draw: DrawFn, period: Period) -> Extension | None:
    if period.last is None or period.last >= FAR or draw(st.booleans()):
        return None
    after = st.dates(period.last + timedelta(days=1), FAR)
    return Extension(draw(after), draw(decisions))
