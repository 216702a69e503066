# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The examples that come with the package: whole, readable and honestly marked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from importlib.resources import files

import pytest

from hallord.adapters.examples import Example, examples
from hallord.core.evidence import (
    Channel,
    Confirmation,
    Coverage,
    Measurement,
    Occasion,
    PlannedMeeting,
    Proof,
    Retraction,
    Tally,
)
from hallord.core.promises import FollowedBy, Wording
from write_goldens import read_example

ALL = examples()
INVENTED, *REAL = ALL
EACH = pytest.mark.parametrize("example", ALL, ids=[e.id for e in ALL])
EACH_REAL = pytest.mark.parametrize("example", REAL, ids=[e.id for e in REAL])


def test_the_invented_one_is_first_then_by_municipality_and_year() -> None:
    ids = [example.id for example in ALL]
    assert ids[0] == "exempelkoping-2021-2022"
    assert ids[1:] == sorted(ids[1:])
    assert {id_.partition("-")[0] for id_ in ids[1:]} == {
        "gotene", "jarfalla", "karlstad", "lulea", "mala",
    }  # fmt: skip


def test_no_contract_or_evidence_lies_beside_the_index() -> None:
    folder = files("hallord") / "examples"
    contracts = {e.id for e in ALL}
    found = {path.name for path in folder.iterdir()}
    given = {e.id for e in ALL if e.evidence}
    assert found == {"index.toml", *given, *(f"{id_}.toml" for id_ in contracts)}
    for example in ALL:
        if example.evidence:
            names = {path.name for path in folder.joinpath(example.id).iterdir()}
            assert names == {file.name for file in example.evidence}


@EACH
def test_every_row_of_every_file_is_read(example: Example) -> None:
    promise, reading = read_example(example)
    assert promise.id == example.id
    assert reading.problems == ()
    # Meetings also took up what the promise does not ask about: left out, and said.
    told = {remark.why.code for remark in reading.remarks}
    assert told <= {"joined", "items_not_known"}


@EACH
def test_the_shown_day_is_no_earlier_than_the_promise(example: Example) -> None:
    promise, _ = read_example(example)
    assert example.as_of >= promise.period.first


@EACH
def test_the_words_are_our_own_and_say_so(example: Example) -> None:
    promise, _ = read_example(example)
    if promise.example:
        assert example is INVENTED
    else:
        assert {c.wording for c in promise.commitments} == {Wording.PARAPHRASE}


@EACH_REAL
def test_a_real_promise_is_an_archive_with_its_sources(example: Example) -> None:
    promise, _ = read_example(example)
    assert promise.followed_by is FollowedBy.ARCHIVE
    assert not promise.example
    assert promise.signatures == ()
    assert promise.sources
    assert all(source.url.startswith("https://") for source in promise.sources)


@EACH_REAL
def test_nothing_invented_stands_under_a_real_municipality(example: Example) -> None:
    promise, reading = read_example(example)
    published = {source.url for source in promise.sources}
    for record in reading.evidence.records:
        assert record.source in published
        assert record.recorded_by == "arkiv"
        if isinstance(record, Confirmation):
            assert record.channel is Channel.PUBLISHED


def test_a_predecessor_that_is_named_is_here_and_came_before() -> None:
    promises = {e.id: read_example(e)[0] for e in ALL}
    followers = [p for p in promises.values() if p.predecessor]
    assert {p.id for p in followers} == {
        "jarfalla-2018", "jarfalla-2019-2020", "jarfalla-2021-2022", "jarfalla-2024",
        "lulea-2018",
    }  # fmt: skip
    for promise in followers:
        assert promises[promise.predecessor].period.first < promise.period.first


def test_publications_that_contradict_each_other_are_told() -> None:
    promises = {e.id: read_example(e)[0] for e in ALL}
    assert {id_ for id_, p in promises.items() if p.conflicts} == {
        "karlstad-2023-2027", "lulea-2018", "mala-2024",
    }  # fmt: skip
    karlstad = promises["karlstad-2023-2027"]
    assert karlstad.period.first == date(2023, 7, 1)
    told = " ".join(karlstad.conflicts)
    assert "31 juni 2023 – 31 juni 2027" in told
    assert "1 juli 2023" in told


def test_the_invented_evidence_is_large_and_of_every_sort() -> None:
    _, reading = read_example(INVENTED)
    records = reading.evidence.records
    assert len(records) >= 120
    assert {type(record) for record in records} == {
        Occasion, Tally, Confirmation, Coverage, Proof, Retraction, Measurement,
        PlannedMeeting,
    }  # fmt: skip
    days = [r.day for r in records if isinstance(r, Occasion)]
    assert min(days) >= date(2021, 7, 1)
    assert max(days) == date(2023, 1, 12)


def test_the_two_parties_hand_in_what_two_spreadsheets_give() -> None:
    given = {file.name: file for file in INVENTED.evidence}
    assert given["polisen.csv"].recorded_by == "polisen"
    assert given["polisen.csv"].data.startswith(b"\xef\xbb\xbfId,Datum,")
    municipality = given["kommunen.csv"]
    assert municipality.recorded_by == "kommunen"
    assert municipality.data.decode("cp1252").startswith("Id;Datum;Tid;")
    with pytest.raises(UnicodeDecodeError):
        municipality.data.decode("utf-8")


def test_one_party_confirms_by_handing_in_the_same_id() -> None:
    _, reading = read_example(INVENTED)
    channels = {
        r.channel for r in reading.evidence.records if isinstance(r, Confirmation)
    }
    assert channels >= {Channel.MONTHLY_IMPORT, Channel.SIGNED_LIST, Channel.IN_SYSTEM}


def test_the_files_say_themselves_who_handed_in_what() -> None:
    nameless = replace(
        INVENTED,
        evidence=tuple(replace(file, recorded_by="") for file in INVENTED.evidence),
    )
    _, reading = read_example(nameless)
    assert reading.evidence == read_example(INVENTED)[1].evidence


def test_the_order_of_the_files_does_not_matter() -> None:
    turned = replace(INVENTED, evidence=INVENTED.evidence[::-1])
    assert read_example(turned)[1].evidence == read_example(INVENTED)[1].evidence


def test_only_one_of_three_schools_may_be_named() -> None:
    promise, _ = read_example(INVENTED)
    schools = [p for p in promise.places if p.place_class == "school"]
    assert sorted(p.name_public for p in schools) == [False, False, True]
