# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""What must hold for the standing of any promise, whatever the evidence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import assume, given
from hypothesis import strategies as st

from hallord.core.clauses import (
    CadenceClause,
    CommunicationClause,
    CountClause,
    Criteria,
    Op,
    PresenceClause,
)
from hallord.core.evidence import (
    Confirmation,
    Evidence,
    Occasion,
    Presence,
    Proof,
    Record,
)
from hallord.core.local_time import at, parse_clock
from hallord.core.promises import FollowedBy, Promise
from hallord.core.standing import standing, standings
from hallord.core.verdicts import EntryState, Verdict
from tests.support.cast import BOTH, yes
from tests.support.standing_strategies import (
    DAYS,
    FIRST,
    GROWING,
    LAST,
    LOOKS,
    MILESTONES,
    evidence,
    promises,
    record_lists,
    subject,
)

# How good a verdict is: kept, kept late, not decided yet, decided against the parties.
_RANK = {
    Verdict.KEPT: 3,
    Verdict.KEPT_LATE: 2,
    Verdict.BROKEN: 0,
    Verdict.CANNOT_BE_KEPT: 0,
}
_NOT_DECIDED = 1


def rank(verdict: Verdict) -> int:
    return _RANK.get(verdict, _NOT_DECIDED)


def verdict_of(made: Promise, records: list[Record], as_of: date, known: date) -> int:
    found = standing(made, "punkt", Evidence(records), as_of=as_of, known_on=known)
    return rank(found.verdict)


@given(promises(), evidence(), LOOKS, LOOKS)
def test_every_commitment_has_a_verdict(
    made: Promise, known: Evidence, as_of: date, known_on: date
) -> None:
    found = standings(made, known, as_of=as_of, known_on=known_on)

    assert [s.commitment for s in found] == ["punkt", "annan"]


@given(promises(), record_lists(), LOOKS, LOOKS, st.randoms(use_true_random=False))
def test_the_order_of_arrival_never_matters(
    made: Promise, records: list[Record], as_of: date, known_on: date, chance: object
) -> None:
    shuffled = list(records)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # Hypothesis' own Random

    first = standings(made, Evidence(records), as_of=as_of, known_on=known_on)
    second = standings(made, Evidence(shuffled), as_of=as_of, known_on=known_on)

    assert first == second


def _without_later(made: Promise, known_on: date) -> Promise:
    """The promise as its file stood at the end of `known_on`."""
    asked = subject(made)
    withdrawn = asked.withdrawn
    asked = replace(
        asked,
        interpretations=asked.interpretations_on(known_on),
        deviations=tuple(
            d for d in asked.deviations if d.decision.published <= known_on
        ),
        withdrawn=withdrawn if withdrawn and withdrawn.published <= known_on else None,
    )
    extended = made.extension
    later = extended is not None and extended.decision.published > known_on
    return replace(
        made,
        commitments=(asked, made.commitment("annan")),
        extension=None if later else extended,
    )


@given(promises(), record_lists(), LOOKS, LOOKS)
def test_as_known_on_a_day_never_uses_later_knowledge(
    made: Promise, records: list[Record], as_of: date, known_on: date
) -> None:
    known = [record for record in records if record.recorded <= known_on]
    before = _without_later(made, known_on)

    now = standings(made, Evidence(records), as_of=as_of, known_on=known_on)
    then = standings(before, Evidence(known), as_of=as_of, known_on=known_on)

    assert now == then


@given(promises(), evidence(), LOOKS)
def test_kept_means_that_the_number_is_reached(
    made: Promise, known: Evidence, as_of: date
) -> None:
    for found in standings(made, known, as_of=as_of, known_on=as_of):
        clause = found.clause
        if isinstance(clause, CountClause) and clause.op is Op.AT_MOST:
            continue
        if found.verdict is Verdict.KEPT and found.done is not None:
            assert found.target is not None
            assert found.done >= found.target


@given(promises(), evidence(), LOOKS)
def test_not_reported_names_a_party_of_the_promise(
    made: Promise, known: Evidence, as_of: date
) -> None:
    own = {party.id for party in made.parties}
    for found in standings(made, known, as_of=as_of, known_on=as_of):
        if found.verdict is Verdict.NOT_REPORTED:
            assert found.by_parties
            assert set(found.by_parties) <= own


@given(promises(), evidence(), LOOKS)
def test_an_archive_accuses_nobody_of_silence(
    made: Promise, known: Evidence, as_of: date
) -> None:
    archive = replace(made, followed_by=FollowedBy.ARCHIVE)
    silent = {Verdict.NOT_REPORTED, Verdict.NOT_YET_REPORTED}
    for found in standings(archive, known, as_of=as_of, known_on=as_of):
        assert found.verdict not in silent
        assert not silent & {bucket.verdict for bucket in found.buckets}


@given(promises(clauses=GROWING, plain=True), record_lists(), LOOKS, LOOKS)
def test_records_booked_on_another_commitment_change_nothing(
    made: Promise, records: list[Record], as_of: date, known_on: date
) -> None:
    mine = [r for r in records if "annan" not in getattr(r, "counts_for", ())]
    assume(not any(isinstance(r, Occasion) and r.corrects for r in records))
    only = replace(made, commitments=(subject(made),))
    booked = [r if r in mine else replace(r, id=f"x-{r.id}") for r in records]

    alone = standing(only, "punkt", Evidence(mine), as_of=as_of, known_on=known_on)
    among = standing(only, "punkt", Evidence(booked), as_of=as_of, known_on=known_on)

    assert (among.verdict, among.done, among.awaiting, among.pace) == (
        alone.verdict,
        alone.done,
        alone.awaiting,
        alone.pace,
    )


def _criteria(made: Promise) -> Criteria:
    clause = subject(made).clause
    if isinstance(clause, CountClause | CadenceClause | PresenceClause):
        return clause.criteria
    assert isinstance(clause, CommunicationClause)
    return clause.criteria


@st.composite
def added(draw: st.DrawFn, made: Promise, known_on: date) -> list[Record]:
    """A confirmed occasion that qualifies for the commitment "punkt"."""
    criteria = _criteria(made)
    day = draw(DAYS.filter(lambda day: FIRST <= day <= LAST and day <= known_on))
    if criteria.weekend:
        day += timedelta(days=5 - day.weekday())
    start = at(day, parse_clock(str(draw(st.integers(8, 23)))))
    new = Occasion(
        id="ny",
        recorded=min(day, known_on),
        recorded_by="polisen",
        activity="post" if criteria.activities == ("post",) else "weekend_operation",
        day=day,
        start=start,
        end=start + timedelta(minutes=draw(st.integers(1, 200))),
        place=draw(st.sampled_from(["torget", "stationen"])),
        parties=tuple(Presence(party) for party in BOTH),
        members=draw(st.sampled_from([(), ("7A",), ("7B",), ("7A", "7B")])),
        counts_for=("punkt",),
    )
    return [new, yes("ny", "kommunen", known_on, id_="ny-ja")]


@given(
    promises(clauses=GROWING, plain=True),
    record_lists(),
    LOOKS,
    LOOKS.filter(lambda day: day >= FIRST),
    st.data(),
)
def test_another_confirmed_occasion_never_makes_it_worse(
    made: Promise,
    records: list[Record],
    as_of: date,
    known_on: date,
    data: st.DataObject,
) -> None:
    more = data.draw(added(made, known_on))

    before = verdict_of(made, records, as_of, known_on)
    after = verdict_of(made, [*records, *more], as_of, known_on)

    assert after >= before


@given(
    promises(clauses=GROWING, plain=True),
    record_lists(),
    LOOKS,
    LOOKS,
    st.data(),
)
def test_another_confirmation_never_makes_it_worse(
    made: Promise,
    records: list[Record],
    as_of: date,
    known_on: date,
    data: st.DataObject,
) -> None:
    wanted = [r.id for r in records if isinstance(r, Occasion)]
    assume(wanted)
    record = data.draw(st.sampled_from(wanted))
    party = data.draw(st.sampled_from(BOTH))
    # A later word takes the place of an earlier one, so it must not be a denial's.
    word = yes(record, party, data.draw(LOOKS), id_="zz")

    before = verdict_of(made, records, as_of, known_on)
    after = verdict_of(made, [*records, word], as_of, known_on)

    assert after >= before


@given(
    promises(clauses=MILESTONES, plain=True),
    record_lists(),
    LOOKS.filter(lambda day: day >= FIRST),
    DAYS,
)
def test_another_proof_never_makes_it_worse(
    made: Promise, records: list[Record], as_of: date, day: date
) -> None:
    proof: list[Record] = [
        Proof(
            id="nytt-bevis",
            recorded=as_of,
            recorded_by="polisen",
            commitment="punkt",
            day=day,
            kind="decision",
        ),
        yes("nytt-bevis", "kommunen", as_of, id_="nytt-ja"),
    ]

    before = verdict_of(made, records, as_of, as_of)
    after = verdict_of(made, [*records, *proof], as_of, as_of)

    assert after >= before


@given(promises(plain=True), evidence(), LOOKS)
def test_every_record_that_counts_is_shown_once(
    made: Promise, known: Evidence, as_of: date
) -> None:
    for found in standings(made, known, as_of=as_of, known_on=as_of):
        shown = [entry.record.id for entry in found.entries]
        assert len(shown) == len(set(shown))
        for entry in found.entries:
            if entry.state is not EntryState.COUNTED:
                assert entry.reasons


@given(promises(plain=True), record_lists(), LOOKS)
def test_a_denial_is_never_counted(
    made: Promise, records: list[Record], as_of: date
) -> None:
    denials = [
        Confirmation(
            id=f"nej-{r.id}-{party}",
            recorded=as_of,
            recorded_by=party,
            record=r.id,
            party=party,
            present=False,
        )
        for r in records
        if isinstance(r, Occasion)
        for party in BOTH
    ]
    kept = [r for r in records if not isinstance(r, Confirmation)]

    known = Evidence([*kept, *denials])
    for found in standings(made, known, as_of=as_of, known_on=as_of):
        counted = found.entries_in(EntryState.COUNTED)
        assert not any(isinstance(entry.record, Occasion) for entry in counted)
