# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""A standing in words: numbers that do not flatter, and who has reported what."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from hallord.core.clauses import CommunicationClause, CountClause, Judged, Op
from hallord.core.periods import Per, Period
from hallord.core.promises import FollowedBy
from hallord.core.reasons import Reason
from hallord.core.standing import standings
from hallord.core.verdicts import PartyCoverage, Standing, Verdict
from hallord.look.formats import Lang
from hallord.look.names import names_of
from hallord.look.told_standing import (
    done_of_target,
    share_done,
    silent_since,
    told,
)
from tests.support.cast import (
    BOTH,
    END,
    START,
    joint_operations,
    judged,
    operations,
    promise,
    reported,
    tally,
)
from tests.support.pages import followed_every_kind

WHERE = promise()


def every(lang: Lang = "sv") -> dict[str, str]:
    """The words of every kind's standing, by commitment."""
    followed = followed_every_kind()
    found = standings(
        followed.promise,
        followed.evidence,
        as_of=followed.as_of,
        known_on=followed.known_on,
    )
    return {s.commitment: told(followed.promise, s, lang).words.whole for s in found}


@pytest.mark.parametrize(
    ("point", "sv", "en"),
    [
        ("varje-dygn", "Hölls inte – 60 av 92 dygn", "Not kept – 60 of 92 days"),
        ("torsdagar", "Pågår – 6 av 18 gånger", "Under way – 6 of 18 times"),
        (
            "narvaro",
            "Ligger efter – 31 av 40 timmar",
            "Behind – 31 of 40 hours",
        ),
        ("vandringar", "Återtaget genom beslut", "Withdrawn by decision"),
        ("arbete", "Klart, men för sent – 1 av 1", "Done, but too late – 1 of 1"),
    ],
)
def test_the_number_says_what_it_counts(point: str, sv: str, en: str) -> None:
    assert every()[point] == sv
    assert every("en")[point] == en


def test_one_party_never_makes_up_for_another() -> None:
    found = judged(CommunicationClause(3, BOTH))
    police, other = found.buckets
    found = replace(
        found,
        done=12,
        target=6,
        buckets=(replace(police, done=12, needed=3), replace(other, done=0, needed=3)),
    )

    assert done_of_target(found) == (3, 6)
    assert share_done(found) == 0.5


def test_at_most_is_no_goal_to_reach() -> None:
    clause = CountClause(5, Op.AT_MOST, criteria=joint_operations(1).criteria)
    found = judged(clause, [*operations(3), *reported(*BOTH)])

    assert told(WHERE, found).words.whole == "Hållet – 3, högst 5 lovat"


def test_sums_alone_only_bound_the_days() -> None:
    window = Period(date(2022, 5, 1), date(2022, 7, 31))
    clause = CountClause(
        1,
        per=Per.DAY,
        judged=Judged.EACH,
        window=window,
        criteria=replace(
            joint_operations(1).criteria,
            activities=("traffic_control",),
            jointly=(),
            by=("polisen",),
        ),
    )
    first, last = window.first, date(2022, 7, 31)
    found = judged(
        clause,
        [
            tally("summa", first, last, 71),
            *reported("polisen", first=first, last=last),
        ],
    )

    assert found.verdict is Verdict.BROKEN
    assert told(WHERE, found).words.whole == "Hölls inte – högst 71 av 92 dygn"


def test_the_average_is_told_beside_each() -> None:
    found = judged(
        CountClause(
            1, per=Per.MONTH, judged=Judged.EACH, criteria=joint_operations(1).criteria
        ),
        [*operations(3), *reported(*BOTH)],
    )

    assert told(WHERE, replace(found, average=Fraction(123, 100))).average == (
        "1,23 i snitt per månad"
    )
    assert told(WHERE, replace(found, average=None)).average == ""


def covered(*gaps: Period, reported_: tuple[Period, ...] = ()) -> Standing:
    base = judged(joint_operations(5), as_of=date(2022, 8, 31))
    return replace(base, coverage=(PartyCoverage("polisen", reported_, gaps),))


ALL = Period(START, END)
JULY = Period(START, date(2021, 7, 31))


@pytest.mark.parametrize(
    ("found", "sv"),
    [
        (covered(reported_=(ALL,)), "Polisen har redovisat hela tiden."),
        (covered(ALL), "Polisen har inte redovisat något."),
        (
            covered(Period(date(2021, 8, 1), END), reported_=(JULY,)),
            "Polisen har redovisat till och med 31 juli 2021.",
        ),
        (
            covered(JULY, reported_=(Period(date(2021, 8, 1), END),)),
            "Polisen har inte redovisat 1–31 juli 2021.",
        ),
        # What is missing after the day looked at is not missing yet.
        (
            covered(Period(date(2022, 9, 1), END), reported_=(JULY,)),
            "Polisen har redovisat hela tiden.",
        ),
        (
            covered(Period(date(2022, 8, 31), END), reported_=(JULY,)),
            "Polisen har redovisat till och med 31 juli 2021.",
        ),
    ],
)
def test_who_has_reported_what(found: Standing, sv: str) -> None:
    assert told(WHERE, found).coverage == (sv,)


def test_an_archive_says_what_it_lacks_and_blames_nobody() -> None:
    archive = replace(WHERE, followed_by=FollowedBy.ARCHIVE)
    gap = covered(JULY, reported_=(Period(date(2021, 8, 1), END),))

    assert told(archive, gap).coverage == (
        "Arkivet saknar uppgifter från polisen om 1–31 juli 2021.",
    )
    assert "har inte redovisat" not in told(archive, covered(ALL)).coverage[0]


def test_silence_is_counted_from_its_first_day() -> None:
    found = covered(Period(date(2022, 3, 1), date(2022, 3, 31)), JULY)

    assert silent_since(replace(found, by_parties=("polisen",))) == JULY.first
    assert silent_since(replace(found, by_parties=("kommunen",))) == END


@pytest.mark.parametrize(("percent", "said"), [(0, False), (1, True)])
def test_no_time_passed_is_not_worth_a_sentence(percent: int, said: bool) -> None:
    label = Reason.of("interpretation", day=START, percent=percent)
    found = replace(judged(joint_operations(5)), labels=(label,))

    assert ("procent" in told(WHERE, found).labels[0].sentence) is said


def test_names_are_those_that_people_use() -> None:
    english = names_of(WHERE, "en")

    assert names_of(WHERE)["polisen"] == "polisen"
    assert english["polisen"] == "the police"
    assert english["torget"] == "Stora torget"
