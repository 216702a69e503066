# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""På begäran: när någon ber om det ska det ske inom så många dagar."""

# ruff: noqa: PLC2401 - the columns are Swedish words, for they are read as a table

from __future__ import annotations

from datetime import date

import pytest

from hallord.core.clauses import OnDemandClause
from hallord.core.evidence import Record, Request, RequestAnswer
from tests.support.cast import BOTH, judged, reported, verdict_word

CLAUSE = OnDemandClause("ett besök", within_days=14)


def asked(day: date, *, id_: str = "f") -> Request:
    """A request that the municipality put in its register."""
    return Request(
        id=id_, recorded=day, recorded_by="kommunen", commitment="punkt", day=day
    )


def answered(day: date, *, request: str = "f") -> RequestAnswer:
    """The answer to a request."""
    return RequestAnswer(
        id=f"svar-{request}-{day}",
        recorded=day,
        recorded_by="kommunen",
        request=request,
        day=day,
    )


@pytest.mark.parametrize(
    ("svarat_den", "redovisat", "besked"),
    [
        (date(2022, 3, 15), "ja", "hålls"),
        (date(2022, 3, 16), "ja", "hölls inte"),
        (date(2022, 3, 16), "nej", "hölls inte"),
        (date(2022, 3, 15), "nej", "inte redovisat"),
        (None, "ja", "hölls inte"),
        (None, "nej", "inte redovisat"),
    ],
)
def test_every_request_in_time(
    svarat_den: date | None, redovisat: str, besked: str
) -> None:
    """Varje begäran ska vara uppfylld senast sista dagen; en enda för sen räcker.

    Exemplets begäran kom 1 mars 2022 och fjorton dagar är lovade. Hållet blir löftet
    först när hela tiden är redovisad, för annars kan någon begäran fattas.
    """
    records: list[Record] = [asked(date(2022, 3, 1))]
    if svarat_den:
        records.append(answered(svarat_den))
    told = reported(*BOTH) if redovisat == "ja" else []

    assert verdict_word(judged(CLAUSE, records + told)) == besked


@pytest.mark.parametrize(
    ("redovisat", "besked"), [("ja", "blev aldrig aktuellt"), ("nej", "inte redovisat")]
)
def test_nobody_asked(redovisat: str, besked: str) -> None:
    """Bad ingen om det, och allt är redovisat, blev det aldrig aktuellt."""
    told = reported(*BOTH) if redovisat == "ja" else []

    assert verdict_word(judged(CLAUSE, told)) == besked


@pytest.mark.parametrize(
    ("dag", "redovisat_till", "besked"),
    [
        (date(2021, 6, 30), None, "har inte börjat"),
        (date(2022, 3, 15), date(2022, 3, 14), "pågår"),
        (date(2022, 3, 16), date(2022, 3, 14), "pågår"),
        (date(2022, 3, 16), date(2022, 3, 15), "kan inte längre hållas"),
        (date(2023, 1, 1), date(2022, 3, 15), "hölls inte"),
    ],
)
def test_an_unanswered_request(
    dag: date, redovisat_till: date | None, besked: str
) -> None:
    """En obesvarad begäran är missad när sista dagen är förbi och redovisad.

    Begäran kom 1 mars 2022 och skulle vara uppfylld senast 15 mars.
    """
    told = reported(*BOTH, last=redovisat_till) if redovisat_till else []

    assert verdict_word(
        judged(CLAUSE, [asked(date(2022, 3, 1)), *told], as_of=dag)
    ) == (besked)


@pytest.mark.parametrize(
    ("dag", "besked"),
    [
        (date(2023, 1, 9), "pågår"),
        (date(2023, 1, 10), "inte redovisat än"),
    ],
)
def test_a_request_near_the_end(dag: date, besked: str) -> None:
    """En begäran sent i löftets tid har kvar sina dagar efter tidens slut.

    Begäran kom 26 december 2022 och ska vara uppfylld senast 9 januari 2023.
    """
    records = [asked(date(2022, 12, 26)), *reported(*BOTH)]

    assert verdict_word(judged(CLAUSE, records, as_of=dag)) == besked


@pytest.mark.parametrize(
    ("begärt_den", "räknas"),
    [
        (date(2021, 6, 30), 0),
        (date(2021, 7, 1), 1),
        (date(2022, 12, 31), 1),
        (date(2023, 1, 1), 0),
    ],
)
def test_which_requests(begärt_den: date, räknas: int) -> None:
    """Det som begärs från löftets första dag till dess sista räknas."""
    found = judged(CLAUSE, [asked(begärt_den), answered(begärt_den)])

    assert found.target == räknas


def test_the_first_answer_counts() -> None:
    """Finns flera svar på samma begäran gäller det första."""
    records = [
        asked(date(2022, 3, 1)),
        answered(date(2022, 4, 1)),
        answered(date(2022, 3, 2)),
        *reported(*BOTH),
    ]

    assert verdict_word(judged(CLAUSE, records)) == "hålls"
