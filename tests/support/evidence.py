# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Evidence to read: a promise that knows the words, and strategies for records."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from hallord.adapters.evidence import Mapping, Reading, read_evidence
from hallord.core.clauses import (
    AgendaClause,
    CountClause,
    Criteria,
    Direction,
    MilestoneClause,
    OnDemandClause,
    OutcomeClause,
    SetOf,
)
from hallord.core.evidence import (
    Audience,
    Channel,
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
    Secrecy,
    Tally,
)
from hallord.core.local_time import STOCKHOLM
from hallord.core.periods import Period
from hallord.core.places import Area
from hallord.core.promises import Commitment, Indicator, Promise
from tests.support.cast import GUARDS, MUNICIPALITY, PLACES, POLICE

GIVEN = date(2023, 1, 15)
"""The day on which the files of the tests are handed in."""

PROMISE = Promise(
    id="exempelkoping",
    title="Medborgarlöfte för Exempelköping",
    period=Period(date(2021, 7, 1), date(2022, 12, 31)),
    parties=(POLICE, MUNICIPALITY, GUARDS),
    places=PLACES,
    areas=(Area("norr", "Norra Exempelköping", "district"),),
    forums=(("bra", "Brottsförebyggande rådet"),),
    topics=(("two_wheelers", "tvåhjulingar"), ("narcotics", "narkotika")),
    commitments=(
        Commitment("helginsatser", "helg", CountClause(5)),
        Commitment("dagordning", "dag", AgendaClause(("bra",), ("two_wheelers",))),
        Commitment(
            "utveckling", "utv", MilestoneClause("arbete", "decision", "beslut finns")
        ),
        Commitment("vandring", "vandring", OnDemandClause("trygghetsvandring", 30)),
        Commitment(
            "trygghet",
            "trygg",
            OutcomeClause(
                "otrygga", "NTU", Decimal(30), "2020", Direction.DOWN, Decimal(25)
            ),
            indicator=Indicator("otrygga", "Andel otrygga", "NTU", "2022"),
        ),
        Commitment(
            "skolor",
            "skolor",
            CountClause(
                1,
                each_of=SetOf("skolor", ("norrskolan", "soderskolan")),
                criteria=Criteria(roles=("pupils",), channels=("web",)),
            ),
        ),
    ),
)


def read(
    text: str | bytes,
    *,
    name: str = "polisen.csv",
    mapping: Mapping | None = None,
    recorded: date = GIVEN,
    recorded_by: str = "polisen",
    promise: Promise = PROMISE,
) -> Reading:
    """Read a file as the police of Exempelköping would hand it in."""
    data = text.encode() if isinstance(text, str) else text
    return read_evidence(
        data,
        name=name,
        promise=promise,
        mapping=mapping,
        recorded=recorded,
        recorded_by=recorded_by,
    )


def table(*rows: str) -> str:
    """Join rows into a CSV file."""
    return "\n".join(rows) + "\n"


def occasions(reading: Reading) -> list[Occasion]:
    """The occasions of a reading in the order of the file."""
    found = [r for r in reading.evidence.records if isinstance(r, Occasion)]
    return sorted(found, key=lambda o: reading.origins[o.id])


def said(reading: Reading) -> list[tuple[int, str, str]]:
    """What is wrong, as row, column and code."""
    return [(p.row, p.column, p.why.code) for p in reading.problems]


def remarked(reading: Reading) -> list[tuple[int, str, str]]:
    """What is remarked, as row, column and code."""
    return [(p.row, p.column, p.why.code) for p in reading.remarks]


# Strategies.

DAYS = st.dates(date(1997, 1, 1), date(2199, 12, 30))
TEXTS = st.text(max_size=20)
IDS = st.text(min_size=1, max_size=12)
MOMENTS = st.builds(
    lambda day, seconds: (
        datetime.combine(day, time(), UTC) + timedelta(seconds=seconds)
    ).astimezone(STOCKHOLM),
    DAYS | st.sampled_from([date(2022, 3, 27), date(2022, 10, 30)]),
    st.integers(0, 86_399),
)
DECIMALS = st.decimals(allow_nan=False, allow_infinity=False)
PRESENCES = st.lists(
    st.builds(Presence, IDS, st.none() | IDS), max_size=3, unique=True
).map(tuple)
IDS_TUPLE = st.lists(IDS, max_size=3, unique=True).map(tuple)
PERIODS = st.builds(
    lambda first, days: Period(
        first,
        None if days is None else min(first + timedelta(days), date(2199, 12, 31)),
    ),
    DAYS,
    st.none() | st.integers(0, 800),
)
AUDIENCES = st.builds(
    Audience,
    IDS_TUPLE,
    st.none()
    | st.tuples(st.integers(0, 99), st.integers(0, 99)).map(
        lambda ages: (min(ages), max(ages))
    ),
    st.none() | st.integers(0, 10_000),
)
_COMMON = {
    "id": IDS,
    "recorded": DAYS,
    "recorded_by": IDS,
    "recorded_role": TEXTS,
    "source": TEXTS,
    "corrects": st.none() | IDS,
    "secrecy": st.sampled_from(Secrecy),
}
_WHERE = {
    "activity": IDS,
    "place": st.none() | IDS,
    "place_class": st.none() | IDS,
    "district": st.none() | IDS,
    "parties": PRESENCES,
    "audience": AUDIENCES,
    "topics": IDS_TUPLE,
    "extra": st.none() | st.booleans(),
    "members": IDS_TUPLE,
    "counts_for": IDS_TUPLE,
}


@st.composite
def _occasions(draw: st.DrawFn) -> Occasion:
    start = draw(st.none() | MOMENTS)
    end = None
    if start is not None and draw(st.booleans()):
        later = start.astimezone(UTC) + timedelta(minutes=draw(st.integers(1, 2000)))
        end = later.astimezone(STOCKHOLM)
    return draw(
        st.builds(
            Occasion,
            day=st.just(start.date()) if start else DAYS,
            start=st.just(start),
            end=st.just(end),
            forum=st.none() | IDS,
            items=st.none() | IDS_TUPLE,
            channel=st.none() | IDS,
            hours=st.none() | DECIMALS,
            **_COMMON,
            **_WHERE,
        )
    )


RECORDS: st.SearchStrategy[Record] = st.one_of(
    _occasions(),
    st.builds(Tally, period=PERIODS, count=st.integers(0, 10**6), **_COMMON, **_WHERE),
    st.builds(
        Proof,
        commitment=IDS,
        day=DAYS,
        kind=IDS,
        reference=TEXTS,
        parties=PRESENCES,
        **_COMMON,
    ),
    st.builds(
        Confirmation,
        record=IDS,
        party=IDS,
        present=st.booleans(),
        channel=st.sampled_from(Channel),
        **_COMMON,
    ),
    st.builds(
        Coverage,
        party=IDS,
        period=PERIODS,
        commitments=IDS_TUPLE,
        activities=IDS_TUPLE,
        **_COMMON,
    ),
    st.builds(Request, commitment=IDS, day=DAYS, **_COMMON),
    st.builds(RequestAnswer, request=IDS, day=DAYS, **_COMMON),
    st.builds(
        Measurement,
        indicator=IDS,
        period=PERIODS,
        value=DECIMALS,
        low=DECIMALS,
        high=DECIMALS,
        n=st.none() | st.integers(0, 10**6),
        **_COMMON,
    ),
    st.builds(PlannedMeeting, forum=IDS, day=DAYS, **_COMMON),
    st.builds(Retraction, retracts=IDS, ground=IDS, **_COMMON),
)


def evidences(*, most: int = 6) -> st.SearchStrategy[Evidence]:
    """Evidence of every kind of record, with any text and any Swedish moment."""
    return st.lists(RECORDS, max_size=most, unique_by=lambda r: r.id).map(Evidence)


HEADING = ("Datum", "Tid", "Aktivitet", "Plats", "Parter", "Timmar")
_DAY_FORMS = st.sampled_from(
    ["2022-03-12", "12 mars 2022", "lördag 12 mars 2022", "12/3 2022", "12.3.2022"]
)
_TIME_FORMS = st.sampled_from(
    ["18.30", "18:30–22", "kl 18", "18-22", "18.00–24.00", "8-9.15", ""]
)
_PLACE_FORMS = st.sampled_from(["Stora torget", "STATIONEN", "torget", ""])
_PARTY_FORMS = st.sampled_from(
    ["Polisen", "polisen, kommunen", "Polisen och kommunen", "polisen\nkommunen"]
)
_HOURS = st.sampled_from(["", "7,5", "1 200", "3"])
GOOD_ROWS = st.tuples(
    _DAY_FORMS,
    _TIME_FORMS,
    st.sampled_from(["helginsats", "Trafikkontroller", "visibility_operation"]),
    _PLACE_FORMS,
    _PARTY_FORMS,
    _HOURS,
)
BAD_CELLS: Sequence[tuple[int, str]] = (
    (0, "12 mars"),
    (0, "2022-02-30"),
    (0, ""),
    (0, "2022-03-12\x00"),
    (0, "2032-03-12"),
    (1, "25.00"),
    (1, "18-18"),
    (2, "helginsatts"),
    (2, ""),
    (3, "Stora torgett"),
    (3, "hos Anna 070-123 45 67"),
    (3, "19121212-1212"),
    (4, "Tullen"),
    (5, "sju"),
    (5, "1.200"),
)
BAD_ROWS = st.builds(
    lambda row, bad: (*row[: bad[0]], bad[1], *row[bad[0] + 1 :]),
    GOOD_ROWS,
    st.sampled_from(BAD_CELLS),
)
