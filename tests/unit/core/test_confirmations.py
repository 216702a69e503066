# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whose word counts, and from which day, where several words or versions exist."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hallord.core.confirmations import Confirmed, confirmed, word_of
from hallord.core.evidence import Evidence, Occasion, Record
from hallord.core.known_evidence import as_known
from hallord.core.parties import Mandate
from tests.support.cast import BOTH, INTENT, commitment, occasion, promise, yes

DAY = date(2022, 3, 7)
"""A Monday; ten working days later is 21 March."""
MADE = promise(commitment(INTENT))
LATER = date(2022, 12, 31)


def answer(
    *records: Record,
    all_of: tuple[str, ...] = (),
    any_of: tuple[str, ...] = (),
    known_on: date = LATER,
) -> Confirmed:
    known = as_known(Evidence(records), known_on)
    (record,) = known.occasions
    return confirmed(
        record,
        all_of=all_of,
        any_of=any_of,
        known=known,
        known_on=known_on,
        promise=MADE,
    )


@pytest.mark.parametrize(
    ("records", "state"),
    [
        ([], "awaiting"),
        ([yes("i", "kommunen", DAY, present=False)], "denied"),
    ],
)
def test_only_what_is_confirmed_can_have_come_late(
    records: list[Record], state: str
) -> None:
    found = answer(occasion("i", DAY), *records, all_of=BOTH, known_on=DAY)

    assert found.state == state
    assert not found.late


def test_a_party_that_corrects_a_detail_gave_its_word_with_the_first_version() -> None:
    first = occasion("i", DAY, by=("polisen",))
    second = replace(
        first, id="i2", corrects="i", recorded=date(2022, 4, 1), topics=("moped",)
    )

    word = word_of("polisen", second, as_known(Evidence([first, second]), LATER), MADE)

    assert word is not None
    assert word.day == DAY
    assert not answer(first, second, all_of=("polisen",)).late


@pytest.mark.parametrize(
    ("by", "recorded_by", "speaks"),
    [
        (("polisen",), "kommunen", False),
        (("kommunen",), "kommunen", True),
        ((), "kommunen", True),
        (("kommunen",), "vakterna", True),
        (("polisen",), "vakterna", False),
        ((), "vakterna", True),
    ],
)
def test_recording_is_no_word_of_ones_own_presence_where_only_others_were_there(
    by: tuple[str, ...], recorded_by: str, *, speaks: bool
) -> None:
    mandate = Mandate("vakterna", "kommunen", "KS 1", may_confirm=True)
    made = replace(MADE, mandates=(mandate,))
    record: Occasion = occasion("i", DAY, by=by, recorded_by=recorded_by)

    word = word_of("kommunen", record, as_known(Evidence([record]), LATER), made)

    assert (word is not None) is speaks


@pytest.mark.parametrize(
    ("first", "second", "all_late", "any_late"),
    [
        (date(2022, 3, 21), date(2022, 3, 21), False, False),
        (date(2022, 3, 21), date(2022, 3, 22), True, False),
        (date(2022, 3, 22), date(2022, 3, 23), True, True),
    ],
)
def test_the_last_word_of_all_decides_and_the_first_word_of_any(
    first: date, second: date, *, all_late: bool, any_late: bool
) -> None:
    records = [
        occasion("i", DAY, recorded_by="vakterna"),
        yes("i", "polisen", first),
        yes("i", "kommunen", second),
    ]

    assert answer(*records, all_of=BOTH).late is all_late
    assert answer(*records, any_of=BOTH).late is any_late
