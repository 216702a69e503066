# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""A promise survives its file, and its file survives the machine."""

import tomllib
from collections.abc import Iterator
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from hallord.adapters.contract import check_contract, read_contract, write_contract
from hallord.adapters.contract.findings import Path
from hallord.adapters.contract.positions import lines_of
from hallord.adapters.contract.toml_text import toml_text
from hallord.core.promises import Promise
from tests.support.promises import promises

plain = st.recursive(
    st.booleans()
    | st.integers(-(10**18), 10**18)
    | st.dates()
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
    | st.decimals(allow_nan=False, allow_infinity=False, places=3).filter(
        lambda number: abs(number) < 10**9
    ),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.text(st.characters(exclude_categories=["Cs"]), max_size=6),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)
tables = st.dictionaries(st.text(st.characters(codec="utf-8"), max_size=8), plain)


@given(promises())
def test_a_promise_reads_back_as_it_was_written(promise: Promise) -> None:
    assert check_contract(promise) == ()

    text = write_contract(promise)
    again = read_contract(text, name="löfte.toml")

    assert again == promise
    # The same promise is always the same text, and any disk can hold it.
    assert write_contract(again) == text
    assert text.encode().decode() == text


@given(promises(most=1))
def test_a_mark_at_the_start_and_other_line_ends_change_nothing(
    promise: Promise,
) -> None:
    text = write_contract(promise)

    from_windows = "\ufeff" + text.replace("\n", "\r\n")

    assert read_contract(from_windows, name="a") == promise


@given(tables)
def test_every_table_is_written_as_toml_that_holds_the_same(
    table: dict[str, object],
) -> None:
    assert tomllib.loads(toml_text(table), parse_float=Decimal) == table


@given(tables)
def test_every_field_has_a_line_and_it_is_the_right_one(
    table: dict[str, object],
) -> None:
    text = toml_text(table)

    lines = lines_of(text)

    assert set(lines) == set(ways(table))
    rows = text.split("\n")
    for path, line in lines.items():
        if isinstance(path[-1], str) and path[-1].isascii() and path[-1].isalnum():
            assert path[-1] in rows[line - 1]


def ways(value: object, so_far: Path = ()) -> Iterator[Path]:
    """Every way through tables and lists, found from the values alone."""
    if so_far:
        yield so_far
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from ways(inner, (*so_far, key))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from ways(inner, (*so_far, place))
