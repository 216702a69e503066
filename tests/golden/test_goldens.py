# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The examples as they are told on fixed days, and the facts that they must show."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from functools import cache

import pytest

from hallord.adapters.examples import Example, examples
from hallord.core.clauses import (
    AgendaClause,
    CommunicationClause,
    CountClause,
    IntentClause,
    IntentTag,
    Kind,
    MilestoneClause,
    PresenceClause,
)
from hallord.core.evidence import Confirmation, Evidence
from hallord.core.periods import Period
from hallord.core.promises import Promise
from hallord.core.secrecy import public_evidence, public_promise
from hallord.core.standing import standing, standings
from hallord.core.verdicts import Entry, EntryState, Pace, Standing, Verdict
from write_goldens import GOLDEN, golden_text, main, read_example

SHOWN, END = date(2022, 10, 15), date(2023, 3, 15)
BOTH = ("polisen", "kommunen")
INVENTED, REAL = "exempelkoping-2021-2022", "jarfalla-2021-2022"
DAY = timedelta(days=1)


@cache
def by_id() -> dict[str, Example]:
    return {example.id: example for example in examples()}


@cache
def followed(id_: str) -> tuple[Promise, Evidence]:
    promise, reading = read_example(by_id()[id_])
    return promise, reading.evidence


def on(
    day: date, commitment: str, *, id_: str = INVENTED, known_on: date | None = None
) -> Standing:
    promise, evidence = followed(id_)
    known = known_on or day
    return standing(promise, commitment, evidence, as_of=day, known_on=known)


def codes(found: Standing, state: EntryState) -> set[str]:
    return {reason.code for e in found.entries_in(state) for reason in e.reasons}


def entry(found: Standing, record: str) -> Entry:
    return next(e for e in found.entries if e.record.id == record)


@pytest.mark.parametrize("id_", [example.id for example in examples()])
def test_an_example_is_told_as_its_golden_says(id_: str) -> None:
    told = golden_text(by_id()[id_])
    assert told == (GOLDEN / f"{id_}.json").read_text(encoding="utf-8"), (
        "read the change, then: python tools/write_goldens.py"
    )


def test_the_tool_tells_when_a_golden_is_no_longer_true(
    tmp_path: object,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("write_goldens.GOLDEN", tmp_path)
    only = (by_id()["gotene-2018"],)
    monkeypatch.setattr("write_goldens.examples", lambda: only)
    assert main(["--check"]) == 1
    assert "gotene-2018.json" in capsys.readouterr().out
    assert main([]) == 0
    assert main(["--check"]) == 0


# The split of the promise that the project starts from: number, kind, what it asks.
# For a row that is an intent: the tag. "§" marks a row made checkable by the parties.
SPLIT = (
    ("samverkan", Kind.INTENT, IntentTag.COOPERATION, True),
    ("resurser", Kind.INTENT, IntentTag.ACTIVITY, False),
    ("narvaro", Kind.INTENT, IntentTag.PRESENCE, True),
    ("synlighet", Kind.INTENT, IntentTag.ACTIVITY, False),
    ("helginsatser", Kind.COUNT, 5, False),
    ("trygghetskontoret", Kind.COUNT, 10, False),
    ("nyrekrytering", Kind.INTENT, IntentTag.ACTIVITY, False),
    ("avhopp", Kind.INTENT, IntentTag.ACTIVITY, False),
    ("grovt-vald", Kind.MILESTONE, None, False),
    ("skolor", Kind.COUNT, 10, False),
    ("tvahjulingar", Kind.INTENT, IntentTag.ACTIVITY, False),
    ("vaktare-skolor", Kind.INTENT, IntentTag.PRESENCE, False),
    ("informera-unga", Kind.COUNT, 10, False),
    ("forvaring", Kind.INTENT, IntentTag.COOPERATION, False),
    ("trafikinformation", Kind.INTENT, IntentTag.COMMUNICATION, False),
    ("staende-punkt", Kind.AGENDA, None, False),
    ("sociala-medier", Kind.INTENT, IntentTag.COMMUNICATION, True),
    ("utsatta-omraden", Kind.INTENT, IntentTag.ACTIVITY, False),
)


@pytest.mark.parametrize("id_", [INVENTED, REAL])
def test_the_seed_is_split_as_the_table_says(id_: str) -> None:
    promise, _ = followed(id_)
    assert promise.period == Period(date(2021, 7, 1), date(2022, 12, 31))
    assert promise.heading_period == "2021–2022"
    told = []
    for commitment in promise.commitments:
        clause = commitment.clause
        asked: object = None
        if isinstance(clause, IntentClause):
            asked = clause.tag
        elif isinstance(clause, CountClause):
            asked = clause.n
        told.append((commitment.id, clause.kind, asked))
    assert told == [row[:3] for row in SPLIT]


def counted(id_: str, commitment: str) -> CountClause:
    clause = followed(id_)[0].commitment(commitment).clause
    assert isinstance(clause, CountClause)
    return clause


@pytest.mark.parametrize("id_", [INVENTED, REAL])
def test_the_seeds_numbers_have_their_windows_parties_places_and_audience(
    id_: str,
) -> None:
    operations, office = counted(id_, "helginsatser"), counted(id_, "trygghetskontoret")
    schools, young = counted(id_, "skolor"), counted(id_, "informera-unga")
    assert operations.criteria.weekend
    assert operations.window is None
    assert office.window == Period(date(2022, 1, 1), date(2022, 12, 31))
    for joint in (operations, office, young):
        assert joint.criteria.jointly == BOTH
    assert schools.criteria.by == ("polisen",)
    assert schools.criteria.jointly == ()
    assert schools.criteria.place_classes == ("school",)
    assert young.criteria.ages == (13, 18)


@pytest.mark.parametrize("id_", [INVENTED, REAL])
def test_the_seeds_other_rows_keep_who_where_and_what(id_: str) -> None:
    promise, _ = followed(id_)
    guards = promise.commitment("vaktare-skolor")
    assert isinstance(guards.clause, IntentClause)
    assert guards.clause.criteria.place_classes == ("school", "preschool")
    assert guards.lead == ("kommunen",)
    assert promise.commitment("trafikinformation").lead == ()
    long_term = promise.commitment("utsatta-omraden")
    assert long_term.term == "long"
    assert long_term.indicator is not None
    assert long_term.indicator.external
    assert isinstance(promise.commitment("grovt-vald").clause, MilestoneClause)
    agenda = promise.commitment("staende-punkt").clause
    assert isinstance(agenda, AgendaClause)
    assert agenda.items == ("tvahjulingar",)


def test_what_the_real_seed_leaves_open_is_asked_and_the_invented_one_answers() -> None:
    real, invented = followed(REAL)[0], followed(INVENTED)[0]
    asked = {c.id: {q.code for q in c.open_questions} for c in real.commitments}
    assert asked["helginsatser"] == {"targeted", "one_per"}
    assert asked["trygghetskontoret"] == {"op", "min_length"}
    assert "shared_number" in asked["skolor"]
    assert "topic" in asked["informera-unga"]
    assert "lead" in asked["trafikinformation"]
    assert asked["staende-punkt"] >= {"forums", "season_months"}
    assert {"due", "proof"} == asked["grovt-vald"]
    assert all(asked.values())
    assert not any(c.open_questions for c in invented.commitments)
    assert {s.party for s in invented.signatures} == set(BOTH)


def test_three_of_the_invented_intents_are_made_checkable_by_interpretation() -> None:
    promise, _ = followed(INVENTED)
    made = {c.id: c.interpretations[0].clause for c in promise.commitments
            if c.interpretations}  # fmt: skip
    assert set(made) == {row[0] for row in SPLIT if row[3]}
    assert isinstance(made["samverkan"], CountClause)
    assert isinstance(made["narvaro"], PresenceClause)
    posts = made["sociala-medier"]
    assert isinstance(posts, CommunicationClause)
    assert posts.parties == BOTH


def test_the_day_that_is_shown_has_every_common_standing() -> None:
    promise, evidence = followed(INVENTED)
    found = standings(promise, evidence, as_of=SHOWN, known_on=SHOWN)
    assert {(s.verdict, s.pace) for s in found} >= {
        (Verdict.KEPT, None),
        (Verdict.OPEN, Pace.ON_PACE),
        (Verdict.OPEN, Pace.BEHIND),
        (Verdict.AWAITING_CONFIRMATION, None),
        (Verdict.CANNOT_BE_KEPT, None),
        (Verdict.NOT_CHECKABLE, None),
    }
    labels = {label.code for s in found for label in s.labels}
    assert labels >= {
        "interpretation",
        "confirmed_late",
        "shared",
        "paused",
        "deviation",
    }


def test_the_shown_day_gives_every_common_reason_for_not_counting() -> None:
    promise, evidence = followed(INVENTED)
    found = standings(promise, evidence, as_of=SHOWN, known_on=SHOWN)
    assert set().union(*(codes(s, EntryState.NOT_COUNTED) for s in found)) >= {
        "not_weekend",
        "party_missing",
        "too_short",
        "before_window",
        "same_weekend",
        "same_day_place",
        "denied",
        "other_ages",
        "ages_unknown",
        "other_topic",
        "other_place_class",
        "place_unknown",
        "before_interpretation",
        "length_unknown",
        "off_season",
        "item_missing",
    }


def test_four_joint_weekend_operations_are_not_five() -> None:
    found = on(SHOWN, "helginsatser")
    assert (found.done, found.target, found.awaiting) == (4, 5, 1)
    assert found.verdict is Verdict.OPEN


def test_what_was_learnt_later_changes_the_day_only_as_known_later() -> None:
    confirmed_on = date(2022, 10, 20)
    day_before = on(SHOWN, "helginsatser", known_on=confirmed_on - DAY)
    assert (day_before.done, day_before.verdict) == (4, Verdict.OPEN)
    found = on(SHOWN, "helginsatser", known_on=confirmed_on)
    assert (found.done, found.verdict) == (5, Verdict.KEPT)


def test_what_waits_for_the_other_party_is_never_called_broken() -> None:
    promise, evidence = followed(INVENTED)
    never = Evidence(
        r for r in evidence.records
        if not (isinstance(r, Confirmation) and r.record == "BE-1")
    )  # fmt: skip
    told = {
        day: standing(promise, "grovt-vald", never, as_of=day, known_on=day).verdict
        for day in (
            date(2022, 9, 30),
            date(2022, 10, 5),
            date(2022, 10, 19),
            date(2022, 10, 20),
        )
    }
    assert list(told.values()) == [
        Verdict.OPEN,
        Verdict.AWAITING_CONFIRMATION,
        Verdict.AWAITING_CONFIRMATION,
        Verdict.NOT_REPORTED,
    ]


def test_the_milestone_is_kept_once_the_other_party_has_confirmed_though_late() -> None:
    confirmed_on = date(2022, 10, 25)
    assert on(confirmed_on - DAY, "grovt-vald").verdict is Verdict.NOT_REPORTED
    found = on(confirmed_on, "grovt-vald")
    assert found.verdict is Verdict.KEPT
    assert [label.code for label in found.labels] == ["confirmed_late"]


def test_operations_planned_for_the_summer_are_not_behind_in_february() -> None:
    found = on(date(2022, 2, 15), "helginsatser")
    assert (found.verdict, found.pace) == (Verdict.OPEN, None)


def test_the_safety_office_counts_nothing_from_2021() -> None:
    found = on(END, "trygghetskontoret")
    early = entry(found, "TK-2021-1")
    assert [reason.code for reason in early.reasons] == ["before_window"]
    assert found.done == 9


def test_the_tenth_visit_after_the_year_is_told_but_changes_nothing() -> None:
    before = on(date(2023, 1, 16), "trygghetskontoret")
    assert (before.verdict, before.reached_on) == (Verdict.BROKEN, None)
    found = on(date(2023, 1, 17), "trygghetskontoret")
    assert (found.verdict, found.reached_on) == (Verdict.BROKEN, date(2023, 1, 12))


def test_eleven_of_ten_are_kept() -> None:
    found = on(END, "informera-unga")
    assert (found.done, found.target, found.verdict) == (11, 10, Verdict.KEPT)


def test_an_interpretation_counts_nothing_before_its_day() -> None:
    found = on(SHOWN, "samverkan")
    early = entry(found, "SV-01")
    assert [reason.code for reason in early.reasons] == ["before_interpretation"]
    assert on(date(2021, 9, 30), "samverkan").verdict is Verdict.NOT_CHECKABLE


def test_each_party_must_tell_of_the_promise_itself() -> None:
    found = on(END, "sociala-medier")
    assert {b.member: (b.done, b.verdict) for b in found.buckets} == {
        "polisen": (5, Verdict.BROKEN),
        "kommunen": (7, Verdict.KEPT),
    }
    assert found.verdict is Verdict.BROKEN


def test_one_meeting_without_the_item_cannot_be_made_good() -> None:
    meeting = date(2022, 6, 9)
    told = date(2022, 6, 13)
    assert on(told - DAY, "staende-punkt").verdict is Verdict.OPEN
    assert on(meeting, "staende-punkt", known_on=told).verdict is Verdict.CANNOT_BE_KEPT
    assert on(END, "staende-punkt").verdict is Verdict.BROKEN


def test_an_unreported_july_is_named_only_when_it_could_have_mattered() -> None:
    named_from = date(2022, 12, 31) + timedelta(days=60)
    day_before = on(named_from - DAY, "narvaro")
    assert day_before.verdict is Verdict.NOT_YET_REPORTED
    found = on(named_from, "narvaro")
    assert (found.verdict, found.by_parties) == (Verdict.NOT_REPORTED, ("kommunen",))
    (gap,) = next(c.missing for c in found.coverage if c.party == "kommunen")
    assert gap == Period(date(2022, 7, 1), date(2022, 7, 31))


def test_hours_of_a_weekend_operation_also_count_as_presence() -> None:
    hours = entry(on(SHOWN, "narvaro"), "HI-2022-6")
    operation = entry(on(SHOWN, "helginsatser"), "HI-2022-6")
    assert (hours.state, hours.amount) == (EntryState.COUNTED, 5 * 60)
    assert (operation.state, operation.amount) == (EntryState.COUNTED, 1)


def test_a_correction_stands_and_a_retraction_is_gone() -> None:
    found = on(SHOWN, "helginsatser")
    ids = {e.record.id for e in found.entries}
    assert "HI-2022-4-rättad" in ids
    assert not ids & {"HI-2022-4", "HI-2022-6b"}


def test_the_public_sees_the_same_verdicts_on_the_shown_day() -> None:
    promise, evidence = followed(INVENTED)
    inside = standings(promise, evidence, as_of=SHOWN, known_on=SHOWN)
    outside = standings(
        public_promise(promise),
        public_evidence(promise, evidence, on=SHOWN),
        as_of=SHOWN,
        known_on=SHOWN,
    )
    assert [s.verdict for s in outside] == [s.verdict for s in inside]


# Luleå 2018: the figures are those that the parties published.


def test_seventy_one_controls_cannot_cover_ninety_two_days() -> None:
    found = on(date(2018, 9, 15), "trafikkontroll", id_="lulea-2018")
    assert found.verdict is Verdict.CANNOT_BE_KEPT
    assert found.buckets_missed == 92 - 71
    assert found.average == Fraction(71, 92)


def test_the_later_sum_holds_the_earlier_and_is_not_added_to_it() -> None:
    found = on(date(2019, 6, 30), "trafikkontroll", id_="lulea-2018")
    assert (found.done, found.verdict) == (301, Verdict.BROKEN)
    assert found.average == Fraction(301, 245)
    assert on(date(2019, 6, 30), "krogar", id_="lulea-2018").done == 21


def test_january_to_april_are_not_reported() -> None:
    found = on(date(2019, 6, 30), "trafikkontroll", id_="lulea-2018")
    (police,) = found.coverage
    assert police.missing == (Period(date(2018, 1, 1), date(2018, 4, 30)),)


@pytest.mark.parametrize(
    ("id_", "day", "commitment", "done"),
    [
        ("lulea-2018", date(2019, 6, 30), "utbildningar", 2),
        ("lulea-2017", date(2018, 3, 31), "vandringar", 2),
        ("gotene-2018", date(2020, 3, 31), "hastighet", 6),
        ("gotene-2018", date(2020, 3, 31), "vandringar", 2),
    ],
)
def test_what_was_published_as_done_is_kept(
    id_: str, day: date, commitment: str, done: int
) -> None:
    found = on(day, commitment, id_=id_)
    assert (found.done, found.verdict) == (done, Verdict.KEPT)


def test_no_archive_accuses_anybody_of_silence() -> None:
    blaming = {
        Verdict.NOT_REPORTED,
        Verdict.NOT_YET_REPORTED,
        Verdict.AWAITING_CONFIRMATION,
    }
    for example in examples():
        if example.id == INVENTED:
            continue
        promise, evidence = followed(example.id)
        day = example.as_of
        for found in standings(promise, evidence, as_of=day, known_on=day):
            assert found.verdict not in blaming, (example.id, found.commitment)
            assert found.by_parties == ()


def test_without_published_figures_it_says_that_nothing_has_been_entered() -> None:
    promise, evidence = followed(REAL)
    found = standings(promise, evidence, as_of=END, known_on=END)
    assert {s.verdict for s in found} == {
        Verdict.NOT_CHECKABLE,
        Verdict.NOT_FOLLOWED_HERE,
    }
