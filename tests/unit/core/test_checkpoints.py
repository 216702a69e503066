# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Checkpoints as text: exactly one text for each, and nothing else is read."""

import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallord.core.checkpoints import (
    Checkpoint,
    CheckpointError,
    CheckpointSignature,
    SignedCheckpoint,
    read_checkpoint,
)

DAY = date(2023, 1, 20)
POINT = Checkpoint("hallord/exempel", 57, bytes(range(32)), DAY)
SIGNED = SignedCheckpoint(
    POINT, (CheckpointSignature("kommunen", b"abcd", b"\x00" * 64),)
)
TEXT = b"""hallord/exempel
57
AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=
2023-01-20

"""


def test_the_text_is_four_lines_and_an_empty_one() -> None:
    assert SignedCheckpoint(POINT).text == TEXT
    assert read_checkpoint(TEXT) == SignedCheckpoint(POINT)


def test_signatures_stand_below_and_outside_what_is_signed() -> None:
    assert SIGNED.text.startswith(TEXT + "— kommunen YWJjZA".encode())
    assert read_checkpoint(SIGNED.text) == SIGNED
    assert POINT.body == TEXT[:-1]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"57", b"057"),
        (b"57", b"-57"),
        (b"57", b"57.0"),
        (b"57", b"\xd9\xa5\xd9\xa7"),
        (b"2023-01-20", b"20230120"),
        (b"2023-01-20", b"2023-02-30"),
        (b"hallord/exempel", b"hallord exempel"),
        (b"hallord/exempel", b"hallord+exempel"),
        (b"hallord/exempel", b""),
        (b"hallord/exempel", b"\xff"),
        (b"Hh8=", b"Hh9="),
        (b"Hh8=", b"Hg=="),
        (b"Hh8=", b"Hh8"),
        (b"\n\n", b"\n"),
        (b"\n\n", b"\n\n\n"),
        (b"\n\n", b"\n\nmer"),
        (b"\n\n", "\n\n— kommunen a\n".encode()),
        (b"\n\n", "\n\n— kommunen YWJj+ZA\n".encode()),
        (b"\n", b"\r\n"),
    ],
)
def test_any_other_text_is_refused(before: bytes, after: bytes) -> None:
    with pytest.raises(CheckpointError):
        read_checkpoint(TEXT.replace(before, after))


def test_a_root_of_another_length_is_refused() -> None:
    for length in (31, 33):
        with pytest.raises(CheckpointError):
            Checkpoint("hallord/exempel", 1, bytes(length), DAY)


@given(
    data=st.data(),
    size=st.integers(0, 10**12),
    root=st.binary(min_size=32, max_size=32),
)
def test_every_changed_byte_is_refused_or_read_as_something_else(
    data: st.DataObject, size: int, root: bytes
) -> None:
    signature = CheckpointSignature("polisen", b"1234", root * 2)
    signed = SignedCheckpoint(Checkpoint("a/b", size, root, DAY), (signature,))
    text = bytearray(signed.text)
    assert read_checkpoint(bytes(text)) == signed

    place = data.draw(st.integers(0, len(text) - 1))
    text[place] ^= data.draw(st.integers(1, 255))

    with contextlib.suppress(CheckpointError):
        assert read_checkpoint(bytes(text)) != signed
