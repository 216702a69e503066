# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The table for the terminal, and the same for machines."""

import json
from dataclasses import replace

import pytest

from hallord.core.evidence import Evidence
from hallord.core.promises import FollowedBy, OpenQuestion, Promise
from hallord.core.standing import standings
from hallord.core.verdicts import Standing
from hallord.look.formats import Lang
from hallord.look.terminal import (
    contract_summary,
    standing_facts,
    standing_json,
    standing_table,
)
from tests.support.pages import AS_OF, CLAUSES, every_kind, every_kind_records

PROMISE = every_kind()


def found(promise: Promise = PROMISE) -> tuple[Standing, ...]:
    evidence = Evidence(every_kind_records())
    return standings(promise, evidence, as_of=AS_OF, known_on=AS_OF)


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("width", [60, 96, 120])
def test_the_table_keeps_within_its_width(lang: Lang, width: int) -> None:
    text = standing_table(PROMISE, found(), lang=lang, width=width)
    lines = text.splitlines()

    assert max(len(line) for line in lines[6:]) <= width
    assert all(line == line.rstrip() for line in lines)
    assert "\x1b" not in text, "no colour is needed"
    for number in range(1, len(CLAUSES) + 1):
        assert any(line.startswith(f"{number:>2}. ") for line in lines)


def test_the_table_tells_first_what_happened_then_how_it_goes() -> None:
    text = standing_table(PROMISE, found())

    assert text.index("Det här hände") < text.index("går att följa upp")
    assert text.index("går att följa upp") < text.index(" 1. ")
    assert "Så såg det ut 31 oktober 2022." in text
    assert "Väntar: kommunen" in text
    assert "OBS: Ett påhittat exempel." in text
    assert "läget är under tolkning" in text


def test_an_archive_is_no_draft() -> None:
    archive = replace(PROMISE, followed_by=FollowedBy.ARCHIVE, example=False)
    text = standing_table(archive, found(archive))

    assert "Ett arkiverat löfte" in text
    assert "OBS" not in text


def test_machines_get_each_number_with_what_it_rests_on() -> None:
    facts = standing_json(PROMISE, found(), input_sha256={"a.toml": "0a"})
    again = json.loads(json.dumps(facts))

    assert again["schema"] == "hallord/standing/1"
    assert (again["as_of"], again["known_on"]) == ("2022-10-31", "2022-10-31")
    assert again["input_sha256"] == {"a.toml": "0a"}
    first = again["commitments"][0]
    assert first["done"] == len(first["counted"])
    assert [entry["record"] for entry in first["waiting"]] == ["vantar"]
    assert first["not_counted"][0]["reasons"][0]["code"] == "party_missing"
    assert again["rules_version"]


def test_a_promise_without_commitments_says_no_day() -> None:
    facts = standing_json(replace(PROMISE, commitments=()), (), input_sha256={})

    assert (facts["as_of"], facts["known_on"], facts["commitments"]) == (None, None, [])


def test_an_open_window_has_no_last_day() -> None:
    one = found()[0]
    facts = standing_facts(replace(one, window=replace(one.window, last=None)))

    assert facts["window"] == {"first": "2021-07-01", "last": None}


def test_a_contract_is_summed_up_with_its_open_questions() -> None:
    question = OpenQuestion("n", "clause.n", "Minst eller precis?")
    one = replace(PROMISE.commitments[0], open_questions=(question,))
    draft = replace(PROMISE, commitments=(one, *PROMISE.commitments[1:]))
    summary = contract_summary(draft)

    assert "2 öppna frågor att svara på före underskrift:" in summary.text
    assert "Punkt 1: Minst eller precis?" in summary.text
    assert "Inte underskrivet" in summary.text
    assert summary.facts["commitments"] == len(CLAUSES)
    assert summary.facts["checkable"] == len(CLAUSES) - 1
    assert summary.facts["signed"] is False
