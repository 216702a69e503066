# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Several measurements of one indicator: the latest decides, all are shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from hallord.core.clauses import Direction, OutcomeClause
from hallord.core.evidence import Measurement
from hallord.core.periods import Period
from hallord.core.reasons import Reason
from hallord.core.verdicts import EntryState, Verdict
from tests.support.cast import LATER, START, judged

CLAUSE = OutcomeClause(
    "otrygghet", "NTU", Decimal(30), "2020", Direction.DOWN, Decimal(25)
)


def measured(id_: str, last: date, value: int) -> Measurement:
    return Measurement(
        id=id_,
        recorded=last,
        recorded_by="kommunen",
        indicator="otrygghet",
        period=Period(date(2022, 1, 1), last),
        value=Decimal(value),
        low=Decimal(value - 1),
        high=Decimal(value + 1),
    )


EARLY = measured("b", date(2022, 6, 30), 28)
LATE = measured("a", date(2022, 9, 30), 22)


def test_the_measurement_that_ends_last_decides_and_the_others_say_so() -> None:
    # The earlier one came in last.
    found = judged(CLAUSE, [LATE, replace(EARLY, recorded=date(2022, 12, 1))])

    assert found.verdict is Verdict.KEPT
    assert [(e.record.id, e.state, e.reasons) for e in found.entries] == [
        ("b", EntryState.NOT_COUNTED, (Reason.of("later_measured"),)),
        ("a", EntryState.COUNTED, ()),
    ]


@pytest.mark.parametrize(
    ("as_of", "shown"),
    [(date(2022, 6, 29), []), (date(2022, 6, 30), ["b"]), (LATER, ["b"])],
)
def test_a_measurement_is_shown_from_its_last_day(
    as_of: date, shown: list[str]
) -> None:
    found = judged(CLAUSE, [EARLY], as_of=as_of, known_on=LATER)

    assert [e.record.id for e in found.entries] == shown


def test_it_is_open_from_its_first_day() -> None:
    assert judged(CLAUSE, as_of=START).verdict is Verdict.OPEN
