# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every rule across fields: broken on one side of its boundary, kept on the other."""

import tomllib
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from decimal import Decimal

import jsonschema
import pytest

from hallord.adapters.contract import check_contract, read_contract, schema
from hallord.adapters.contract.findings import sane
from hallord.adapters.contract.shapes import shown
from hallord.adapters.contract.syntax import parse
from hallord.core.promises import Decision, Extension
from tests.support.contract_files import (
    EVERY_KIND,
    FIXTURES,
    as_json,
    changed,
    findings_in,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A change of the contract with every kind, and what it breaks, if anything."""

    title: str
    edits: tuple[tuple[str, str], ...]
    field: str = ""
    problem: str = ""


def rules(outcome: str) -> list[Rule]:
    """The changes that break a rule, or those that just keep it."""
    text = (FIXTURES / "kontraktsregler.toml").read_text(encoding="utf-8")
    return [
        Rule(
            title=one["title"],
            edits=tuple((old, new) for old, new in one["edits"]),
            field=one.get("field", ""),
            problem=one.get("problem", ""),
        )
        for one in tomllib.loads(text)[outcome]
    ]


def title_of(rule: Rule) -> str:
    return rule.title


@pytest.mark.parametrize("rule", rules("broken"), ids=title_of)
def test_a_broken_rule_is_told_where_it_is_broken(rule: Rule) -> None:
    found = findings_in(changed(*rule.edits))

    told = [one for one in found if one.field == rule.field]
    assert [one for one in told if rule.problem in one.problem], found
    assert all(one.line and one.write for one in told)


@pytest.mark.parametrize("rule", rules("broken"), ids=title_of)
def test_the_schema_alone_would_let_it_pass(rule: Rule) -> None:
    data = as_json(parse(changed(*rule.edits), name="a"))

    jsonschema.Draft202012Validator(schema()).validate(data)


@pytest.mark.parametrize("rule", rules("kept"), ids=title_of)
def test_what_just_keeps_the_rule_is_read(rule: Rule) -> None:
    assert findings_in(changed(*rule.edits)) == ()


def test_everything_is_told_at_once_and_in_the_order_of_the_file() -> None:
    days = "first = 2022-02-01, last = 2022-11-30"
    text = changed(
        ('title = "Alla sorters åtaganden"', "title = 7"),
        ('may_share = ["spann"]', 'may_share = ["span"]'),
        ("n = 6\n", "m = 6\n"),
        (days, days.replace("2022-02", "2020-02")),
        ('topics = ["trafik"]', 'topics = ["trafk"]'),
    )

    found = findings_in(text)

    rows = text.split("\n")
    told = [(rows[(one.line or 1) - 1], one.field.rpartition(" ")[2]) for one in found]
    assert told == [
        ("title = 7", "title"),
        ('may_share = ["span"]', "may_share[1]"),
        ("[commitments.clause]", "n"),
        ("m = 6", "m"),
        ("window = { first = 2020-02-01, last = 2022-11-30 }", "window"),
        ('topics = ["trafk"]', "topics[1]"),
    ]


def test_a_party_that_cannot_be_read_does_not_make_its_name_unknown() -> None:
    found = findings_in(changed(('kind = "police"', 'kind = "polis"')))

    assert len(found) == 1
    assert found[0].field.startswith("parties[1] ”polisen”")
    assert "”police”" in found[0].write


def test_personal_data_in_a_text_hides_no_other_finding() -> None:
    found = findings_in(
        changed(
            ('name = "Exempelvakt AB"', 'name = "vakt@example.org"'),
            ('supporting = ["kommunen"]', 'supporting = ["komunen"]'),
        )
    )

    problems = [one.problem for one in found]
    assert problems == [
        "texten ser ut att innehålla en e-postadress",
        "parten ”komunen” finns inte",
    ]


def test_a_field_that_cannot_be_read_is_not_compared_with_its_neighbours() -> None:
    found = findings_in(changed(('op = "range"', 'op = "rang"')))

    assert ["går inte att välja" in one.problem for one in found] == [True]


def test_a_promise_is_checked_without_a_file() -> None:
    promise = read_contract(EVERY_KIND, name="a")
    too_short = Extension(date(2022, 12, 31), Decision(date(2022, 12, 1), "A"))

    found = check_contract(replace(promise, id="Löftet!", extension=too_short))

    assert [one.line for one in found] == [None, None]
    assert [one.field.rpartition(" ")[2] for one in found] == ["id", "until"]
    assert check_contract(promise) == ()


def test_several_open_questions_are_counted() -> None:
    once = '[[commitments.open_questions]]\ncode = "one_per"\n'
    more = once.replace("one_per", "n") + 'field = "clause.n"\nquestion = "?"\n\n'
    signed = (
        '[[signatures]]\nparty = "polisen"\nrole = "chef"\ndate = 2021-12-01\n'
        'decision = "A"\n\n[[sources]]'
    )

    found = findings_in(changed((once, more + once), ("[[sources]]", signed)))

    assert ["här är 2 frågor öppna" in one.problem for one in found] == [True]


def test_the_nearest_known_id_is_suggested() -> None:
    edit = ('supporting = ["kommunen"]', 'supporting = ["komunen"]')

    found = findings_in(changed(edit))

    assert found[0].write.startswith("Menade du ”kommunen”? ")
    assert "[[parties]]" in found[0].write


@pytest.mark.parametrize("word", ["helginsats", "helginsatser", "weekend_operatoin"])
def test_a_swedish_word_for_an_activity_finds_its_id(word: str) -> None:
    edit = ('activities = ["a_traktor_control"]', f'activities = ["{word}"]')

    assert "”weekend_operation”" in findings_in(changed(edit))[0].write


@pytest.mark.parametrize(("weekday", "wrong"), [(-1, 1), (0, 0), (6, 0), (7, 1)])
def test_a_weekday_that_no_week_has_is_found_without_a_file(
    weekday: int, wrong: int
) -> None:
    promise = read_contract(EVERY_KIND, name="a")
    rule = replace(promise.publication, batch_weekday=weekday)

    assert len(check_contract(replace(promise, publication=rule))) == wrong


def test_only_so_many_near_words_are_looked_for() -> None:
    names = ", ".join(f'"komunen{n}"' for n in range(101))

    found = findings_in(
        changed(('supporting = ["kommunen"]', f"supporting = [{names}]"))
    )

    guessed = [one.write.startswith("Menade du ”kommunen”?") for one in found]
    assert guessed == [True] * 100 + [False]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a" * 60, "a" * 60),
        ("a" * 61, "a" * 59 + "…"),
        (
            "rad\nrad\x1b[31m",
            "rad\N{REPLACEMENT CHARACTER}rad\N{REPLACEMENT CHARACTER}[31m",
        ),
    ],
)
def test_what_stands_in_the_file_is_quoted_short_and_visible(
    text: str, shown: str
) -> None:
    assert sane(text) == shown


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (10**15 - 1, "999999999999999"),
        (10**15, "ett alltför stort tal"),
        (-(10**15), "ett alltför stort tal"),
        (False, "false"),
        (time(12), "klockslaget 12:00:00"),
        (date(2022, 1, 1), "datumet 2022-01-01"),
        (datetime(2022, 1, 1), "tidpunkten 2022-01-01T00:00:00"),  # noqa: DTZ001  as TOML
        (Decimal("1.50"), "talet 1.50"),
        ({}, "en tabell"),
        ([], "en lista"),
    ],
)
def test_every_sort_of_value_can_be_told_of(raw: object, told: str) -> None:
    assert shown(raw) == told
