# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Broken contract files: always findings, never a crash, never stricter than said."""

import tomllib
from collections.abc import Iterator
from copy import deepcopy
from datetime import date, datetime, time
from decimal import Decimal

import jsonschema
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from hallord.adapters.contract import (
    ContractError,
    decode_contract,
    read_contract,
    schema,
    write_contract,
)
from hallord.adapters.contract.toml_text import toml_text
from tests.support.contract_files import EVERY_KIND, SEED, as_json, findings_in

BASES = tuple(tomllib.loads(text, parse_float=Decimal) for text in (EVERY_KIND, SEED))
SCHEMA = jsonschema.Draft202012Validator(
    schema(), format_checker=jsonschema.FormatChecker(["date"])
)
WORDS = (
    "", " ", "polisen", "kommunen", "norr", "trafik", "count", "intent", "at_most",
    "each", "season", "year", "archive", "paraphrase", "2022-01-01", "18:00", "3/4",
    "monday",
    "06-01", "https://a", "0123", "clause.n", "at_least", "none", "\u2028", "å",
)  # fmt: skip
scalars: SearchStrategy[object] = st.one_of(
    st.sampled_from(WORDS),
    st.booleans(),
    st.integers(-2, 40),
    st.sampled_from([10**6, 10**6 + 1, 10**19, Decimal("0.5"), Decimal("1E+30")]),
    st.sampled_from([date(2022, 5, 1), date(1, 1, 1), date(2023, 6, 30)]),
)
anything: SearchStrategy[object] = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "n", "kind", "first", "x"]), inner)
    ),
    max_leaves=5,
)


def tables_in(value: object) -> Iterator[dict[str, object] | list[object]]:
    """Every table and list within a value, itself first."""
    match value:
        case dict():
            yield value
            for inner in value.values():
                yield from tables_in(inner)
        case list():
            yield value
            for inner in value:
                yield from tables_in(inner)
        case _:
            pass


@st.composite
def mutated(draw: DrawFn) -> dict[str, object]:
    """A contract that is right, but for one to three changes anywhere in it."""
    contract: dict[str, object] = deepcopy(draw(st.sampled_from(BASES)))
    for _ in range(draw(st.integers(1, 3))):
        _change(draw, draw(st.sampled_from(list(tables_in(contract)))))
    return contract


def _change(draw: DrawFn, where: dict[str, object] | list[object]) -> None:
    how = draw(st.sampled_from(["drop", "replace", "add"]))
    if isinstance(where, list):
        if how == "add" or not where:
            where.append(deepcopy(draw(st.sampled_from(where or ["x"]) | anything)))
            return
        place = draw(st.integers(0, len(where) - 1))
        if how == "drop":
            del where[place]
        else:
            where[place] = draw(anything)
        return
    if how == "add" or not where:
        known = st.sampled_from(
            ["n", "upper", "per", "judged", "until_replaced", "last", "due", "share"]
        )
        where[draw(known | st.text(max_size=4).filter(str.isprintable))] = draw(
            anything
        )
        return
    key = draw(st.sampled_from(list(where)))
    if how == "drop":
        del where[key]
    else:
        where[key] = draw(anything)


@given(mutated())
def test_the_schema_accepts_everything_that_is_read(
    contract: dict[str, object],
) -> None:
    text = toml_text(contract)
    found = findings_in(text)

    assert all(one.problem and one.write for one in found)
    if not found:
        SCHEMA.validate(as_json(contract))
        promise = read_contract(text, name="a")
        assert read_contract(write_contract(promise), name="a") == promise


@given(mutated())
def test_what_the_schema_refuses_is_not_read(contract: dict[str, object]) -> None:
    if not SCHEMA.is_valid(as_json(contract)):
        assert findings_in(toml_text(contract))


@st.composite
def scratched(draw: DrawFn) -> str:
    """The text of a contract, cut and stuffed here and there."""
    text = draw(st.sampled_from([EVERY_KIND, SEED]))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 30)))
        stuffing = draw(
            st.text(max_size=5) | st.sampled_from(["[", "]]", '"""', "=", "{"])
        )
        text = text[:start] + stuffing + text[end:]
    return text


@given(scratched() | st.text())
@example("a" * 50_000 + "=" + "[" * 50_000)
@example("[" + ".".join(["a"] * 90_000) + "]")
@example(".".join(["a"] * 20_000) + " = 1")
@example("a = " + "{b=" * 3000 + "1" + "}" * 3000)
@example("".join(f"[[a{n}.b]]\n" for n in range(3000)))
@example("\n".join(["[[commitments]]"] * 3000))
@example("[[commitments]]\nlead = [" + '"a",' * 20_000 + "]")
@example('a = "' + "\\" * 20_001 + '"')
@example('"""' * 20_000)
@example("a = '''" + "''" * 20_000)
@example("a = " + "1_" * 20_000 + "1")
@example("a = 1e" + "9" * 20_000)
@example("[clause]\nkind = " + '"' + "x" * 100_000 + '"')
def test_no_text_makes_it_fall(text: str) -> None:
    assert all(one.problem and one.write for one in findings_in(text))


@given(st.binary())
def test_no_bytes_make_it_fall(data: bytes) -> None:
    try:
        text = decode_contract(data, name="a")
    except ContractError as error:
        assert "UTF-8" in str(error)  # noqa: PT017  either outcome is right, if told
        return

    assert findings_in(text)


@given(anything, st.sampled_from(["period", "parties", "commitments", "id", "forums"]))
@example(datetime(2022, 1, 1), "period")  # noqa: DTZ001  a moment without a zone
@example(time(12), "id")
def test_no_value_makes_a_field_fall(value: object, key: str) -> None:
    contract = deepcopy(BASES[0])
    contract[key] = value

    assert all(one.problem for one in findings_in(toml_text(contract)))
