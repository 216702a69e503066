# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Several files together, and Hållord's own form of evidence."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal

import pytest

from hallord.adapters.evidence import (
    EvidenceFileError,
    Reading,
    combine,
    join,
    problems_csv,
    read_native,
    report_text,
    write_native,
)
from hallord.core.evidence import Channel, Confirmation, Evidence, Occasion
from hallord.core.local_time import STOCKHOLM, at
from tests.support.evidence import GIVEN, occasions, read, remarked, said, table

HEADING = "Id;Datum;Tid;Aktivitet;Plats;Parter;Antal nådda"


def police(*rows: str, recorded: date = GIVEN) -> Reading:
    return read(table(HEADING, *rows), name="polisen.csv", recorded=recorded)


def municipality(*rows: str, recorded: date = GIVEN) -> Reading:
    return read(
        table(HEADING, *rows),
        name="kommunen.csv",
        recorded=recorded,
        recorded_by="kommunen",
    )


ROW = "{};2022-03-12;{};helginsats;Stationen;polisen, kommunen;{}"


def test_a_shared_id_is_the_other_partys_confirmation() -> None:
    one = police(ROW.format("H-1", "18-22", 40))
    other = municipality(ROW.format("H-1", "18-22", 35), recorded=date(2023, 1, 20))

    found = join([other, one])

    occasion = next(r for r in found.evidence.records if isinstance(r, Occasion))
    confirmation = next(r for r in found.evidence.records if r is not occasion)
    assert (occasion.recorded_by, occasion.audience.reached) == ("polisen", 40)
    assert confirmation == Confirmation(
        id="H-1-bekräftad-kommunen",
        recorded=date(2023, 1, 20),
        recorded_by="kommunen",
        record="H-1",
        party="kommunen",
        channel=Channel.MONTHLY_IMPORT,
    )
    assert [(r.file, r.why.code) for r in found.remarks] == [("kommunen.csv", "joined")]


def test_a_shared_id_with_another_time_is_a_problem_and_the_first_stands() -> None:
    found = join(
        [
            municipality(ROW.format("H-1", "18-23", "")),
            police(ROW.format("H-1", "18-22", ""), recorded=date(2023, 1, 14)),
        ]
    )

    (occasion,) = found.evidence.records
    assert occasion.recorded_by == "polisen"
    assert [(p.file, p.row, p.why.code) for p in found.problems] == [
        ("kommunen.csv", 2, "id_taken")
    ]
    assert found.summary.rows_read == 1
    assert found.summary.rows_bad == 1


def test_the_same_file_given_again_is_known_since_the_first_time() -> None:
    january = police(ROW.format("", "18-22", 40), recorded=date(2023, 1, 1))
    february = police(
        ROW.format("", "18-22", 40),
        ROW.format("", "10-12", 4),
        recorded=date(2023, 2, 1),
    )

    found = join([february, january])

    assert sorted(r.recorded for r in found.evidence.records) == [
        date(2023, 1, 1),
        date(2023, 2, 1),
    ]
    assert [r.why.code for r in found.remarks] == ["same_record"]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("18-22", "18-22", True),
        ("18-22", "21.59-23", True),
        ("18-22", "22-23", False),
        ("18-22", "17-18", False),
        ("18-22", "17-18.01", True),
        ("18-22", "", True),
        ("", "", True),
        ("18", "18", True),
        ("18", "18.01", False),
        ("18", "17-19", True),
    ],
)
def test_what_looks_like_the_same_occasion_is_said_and_not_merged(
    one: str, other: str, alike: bool
) -> None:
    readings = [
        police(ROW.format("", one, "")),
        municipality(ROW.format("", other, "")),
    ]

    found = join(readings)

    assert len(found.evidence) == 2
    assert ([r.why.code for r in found.remarks] == ["same_occasion"]) is alike
    assert combine(readings) == found.evidence


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2022-03-12", "2022-03-13"),
        ("Stationen", "Stora torget"),
        ("helginsats", "fotpatrull"),
    ],
)
def test_another_day_place_or_activity_is_another_occasion(old: str, new: str) -> None:
    row = ROW.format("", "18-22", "")

    found = join([police(row), municipality(row.replace(old, new))])

    assert found.remarks == ()


def test_one_party_alone_is_not_compared_with_itself() -> None:
    found = join([police(ROW.format("A", "18-22", ""), ROW.format("B", "18-22", ""))])

    assert found.remarks == ()


def test_an_occasion_within_a_longer_one_is_seen_behind_a_shorter() -> None:
    found = join(
        [
            police(ROW.format("A", "10-20", ""), ROW.format("B", "11-12", "")),
            municipality(ROW.format("C", "19-21", "")),
        ]
    )

    assert [(r.row, dict(r.why.params)["other_row"]) for r in found.remarks] == [
        (2, "2")
    ]


OCCASION = Occasion(
    id="H-1",
    recorded=date(2022, 3, 14),
    recorded_by="polisen",
    activity="weekend_operation",
    day=date(2022, 10, 30),
    start=at(date(2022, 10, 30), time(2, 30), fold=1),
    hours=Decimal("7.50"),
    items=(),
)


def test_the_native_form_is_readable_and_leaves_out_what_is_as_by_default() -> None:
    assert write_native(Evidence([OCCASION])) == (
        '{"schema": "hallord/evidence/1", "records": [\n'
        '{"activity": "weekend_operation", "day": "2022-10-30", "hours": "7.50", '
        '"id": "H-1", "items": [], "recorded": "2022-03-14", '
        '"recorded_by": "polisen", "start": "2022-10-30T02:30:00+01:00", '
        '"type": "occasion"}\n]}\n'
    )


def test_the_second_of_two_equal_hours_comes_back_as_the_second() -> None:
    (found,) = read_native(write_native(Evidence([OCCASION])), name="x").records

    assert isinstance(found, Occasion)
    assert found.start is not None
    assert found.start.fold == 1


def test_a_moment_that_no_clock_shows_cannot_be_written() -> None:
    never = datetime(2022, 3, 27, 2, 30, tzinfo=STOCKHOLM)

    with pytest.raises(ValueError, match="finns inte"):
        write_native(Evidence([replace(OCCASION, start=never)]))


def native(*records: object, schema: str = "hallord/evidence/1") -> str:
    return json.dumps({"schema": schema, "records": list(records)})


GOOD = {
    "type": "occasion",
    "id": "A",
    "recorded": "2022-03-14",
    "recorded_by": "polisen",
    "activity": "meeting",
    "day": "2022-03-12",
}


@pytest.mark.parametrize(
    ("change", "column", "code"),
    [
        ({"type": "dream"}, "type", "wrong_kind"),
        ({"type": None}, "type", "wrong_kind"),
        ({"name": "Anna"}, "name", "unknown_key"),
        ({"day": "12 mars"}, "day", "wrong_type"),
        ({"day": None}, "day", "wrong_type"),
        ({"id": ""}, "id", "wrong_type"),
        ({"extra": "ja"}, "extra", "wrong_type"),
        ({"hours": "NaN"}, "hours", "wrong_type"),
        ({"hours": True}, "hours", "wrong_type"),
        ({"hours": "1" * 6000 + "e9999999999999999999"}, "hours", "wrong_type"),
        ({"start": "2022-03-12T18:00:00"}, "start", "wrong_type"),
        ({"start": "2022-03-13T18:00:00+01:00"}, "start", "start_on_other_day"),
        (
            {"start": "2022-03-12T18:00:00+01:00", "end": "2022-03-12T18:00:00+01:00"},
            "end",
            "ends_before_start",
        ),
        ({"audience": {"reached": -1}}, "audience", "wrong_type"),
        ({"audience": {"ages": [18, 13]}}, "audience", "wrong_type"),
        ({"audience": {"namn": "Anna"}}, "audience", "wrong_type"),
        ({"audience": {"roles": ["anna@exempel.se"]}}, "audience", "email"),
        ({"parties": ["polisen"]}, "parties", "wrong_type"),
        ({"parties": [{"party": "tullen"}]}, "parties", "unknown_word"),
        (
            {"parties": [{"party": "polisen", "on_behalf_of": "x"}]},
            "parties",
            "unknown_word",
        ),
        ({"activity": "möte"}, "activity", "unknown_word_near"),
        ({"activity": "qzqz"}, "activity", "unknown_word"),
        ({"place": "ingenstans"}, "place", "unknown_word"),
        ({"counts_for": ["x"]}, "counts_for", "unknown_word"),
        ({"forum": "ring 070-123 45 67"}, "forum", "phone"),
        ({"source": "121212-1212"}, "source", "personal_number"),
        ({"source": "x" * 201}, "source", "too_long"),
        ({"secrecy": "hemlig"}, "secrecy", "wrong_type"),
        ({"topics": "narkotika"}, "topics", "wrong_type"),
        ({"id": "\ud800"}, "id", "wrong_type"),
    ],
    ids=repr,
)
def test_a_bad_record_is_reported_and_the_good_ones_are_kept(
    change: dict[str, object], column: str, code: str
) -> None:
    found = read(native({**GOOD, "id": "B", **change}, GOOD), name="underlag.json")

    assert said(found) == [(1, column, code)]
    assert [r.id for r in found.evidence.records] == ["A"]
    assert found.problems[0].reason_in("en")
    assert "Anna" not in found.problems[0].value


@pytest.mark.parametrize("key", ["id", "recorded", "recorded_by", "activity", "day"])
def test_what_a_record_must_have(key: str) -> None:
    record = {k: v for k, v in GOOD.items() if k != key}

    found = read(native(record, GOOD), name="underlag.json")

    assert said(found) == [(1, key, "missing")]


def test_a_text_of_two_hundred_letters_is_taken() -> None:
    found = read(native({**GOOD, "source": "x" * 200}), name="underlag.json")

    assert len(found.evidence) == 1


def test_nobody_reached_and_a_single_age_are_fine() -> None:
    audience = {"reached": 0, "ages": [13, 13]}

    assert (
        len(read(native({**GOOD, "audience": audience}), name="x.json").evidence) == 1
    )


def test_two_records_with_one_id() -> None:
    found = read(
        native(GOOD, GOOD, {**GOOD, "day": "2022-03-13"}), name="underlag.json"
    )

    assert len(found.evidence) == 1
    assert said(found) == [(3, "id", "id_taken")]
    assert remarked(found) == [(2, "id", "same_record")]
    assert "A;3;" in problems_csv(found, native(GOOD, GOOD, GOOD).encode())
    assert "JSON" in report_text(found)


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("{", "giltig JSON .rad 1"),
        ('{"a": 1, "a": 2}', "två gånger"),
        ('{"a": NaN}', "giltig JSON"),
        ("[" * 100_000, "giltig JSON"),
        ('{"a": ' + "9" * 5000 + "}", "giltig JSON"),
        ("[]", "hallord/evidence/1"),
        (native(schema="hallord/evidence/2"), "hallord/evidence/1"),
        ('{"schema": "hallord/evidence/1", "records": {}}', "ingen lista"),
    ],
    ids=lambda value: value[:20],
)
def test_a_file_in_no_native_form_is_refused_in_words(text: str, match: str) -> None:
    with pytest.raises(EvidenceFileError, match=match):
        read(text, name="underlag.json")


def test_what_is_read_from_a_table_can_be_kept_in_the_native_form() -> None:
    found = police(ROW.format("", "18-22", 40), ROW.format("", "23-02", ""))

    again = read(write_native(found.evidence), name="underlag.json")

    assert again.problems == ()
    assert again.evidence == found.evidence
    assert len(occasions(again)) == 2


def test_reading_the_native_form_alone_stops_at_what_is_wrong() -> None:
    with pytest.raises(EvidenceFileError, match="post 2"):
        read_native(native(GOOD, {"type": "x"}), name="x.json")
