# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Canonical JSON: one value, one sequence of bytes."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallord.core.canonical_json import (
    LARGEST,
    Json,
    NotCanonicalError,
    all_from_canonical,
    canonical,
    from_canonical,
)

_WORDS = st.text(st.characters(codec="utf-8"), max_size=8)
_KEYS = st.text(st.characters(codec="ascii"), max_size=6)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-LARGEST, LARGEST) | _WORDS,
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(_KEYS, inner, max_size=4)
    ),
    max_leaves=12,
)


@given(VALUES)
def test_a_value_comes_back_from_its_bytes(value: Json) -> None:
    assert from_canonical(canonical(value)) == value


@given(VALUES)
def test_any_other_spelling_of_a_value_is_refused(value: Json) -> None:
    spaced = json.dumps(value, ensure_ascii=True, indent=1).encode()

    if spaced != canonical(value):
        with pytest.raises(NotCanonicalError):
            from_canonical(spaced)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ({"b": 1, "a": [True, None]}, '{"a":[true,null],"b":1}'),
        ('å\n\u001f"\\/', '"å\\n\\u001f\\"\\\\/"'),
        ((1, 2), "[1,2]"),
        (LARGEST, "9007199254740991"),
        (-LARGEST, "-9007199254740991"),
        ("\U0001f600\u2028", '"\U0001f600\u2028"'),
    ],
)
def test_how_it_is_written(value: Json, written: str) -> None:
    assert canonical(value) == written.encode()


@pytest.mark.parametrize(
    "value", [1.5, LARGEST + 1, -LARGEST - 1, {"å": 1}, {1: 2}, "\ud800", b"x", {1}]
)
def test_what_has_no_canonical_form(value: object) -> None:
    with pytest.raises(NotCanonicalError):
        canonical(value)  # type: ignore[arg-type]  # the very thing that is tested


@pytest.mark.parametrize(
    "content", [b"", b"{", b"1.0", b'{"a":1,"a":1}', b" 1", b"\xff"]
)
def test_bytes_that_are_not_canonical(content: bytes) -> None:
    with pytest.raises(NotCanonicalError):
        from_canonical(content)


@pytest.mark.parametrize(
    "contents",
    [
        (b'{"a":1}', b'{"b":1.5}'),
        (b'{"a":1}', b'{"b":1 }'),
        (b'{"a":1}', b"[1]"),
        (b'{"a":1},{"b":1}',),
        (b'{"a":1,"x":[{}', b"{}]}", b'{"b":1},{"c":1}'),
        (b'{"a":1}', b'{"b":9007199254740992}'),
        (b'{"a":1}', b'{"b":1,"b":1}'),
        (b'{"a":1}', '{"å":1}'.encode()),
    ],
)
def test_of_many_none_may_have_another_form(contents: tuple[bytes, ...]) -> None:
    with pytest.raises(NotCanonicalError):
        all_from_canonical(contents)


def test_many_are_read_as_one_by_one() -> None:
    contents = [b"{}", b'{"a":[1,{"b":null}]}', '{"c":"å\\n"}'.encode()]

    assert all_from_canonical(contents) == [from_canonical(c) for c in contents]
    assert all_from_canonical([]) == []
