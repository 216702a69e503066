# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Signatures on checkpoints: the published vectors, true and false ones, lost keys."""

from __future__ import annotations

import sys
from base64 import b64encode
from dataclasses import replace
from datetime import date
from functools import partial
from hashlib import sha256

import pytest

from hallord.adapters.release import (
    FaultKind,
    build_release,
    verification_words,
    verify_release,
)
from hallord.adapters.signatures import (
    PublicKey,
    PublicKeys,
    SignatureError,
    public_key,
    read_public_key,
    sign,
)
from hallord.core.checkpoints import Checkpoint, SignedCheckpoint, read_checkpoint
from hallord.core.evidence import Evidence
from tests.support.releases import FIRST, FORMS, PROMISE, RECORDS, SECOND, SECRET

# RFC 8032, section 7.1, test 1.
PRIVATE = bytes.fromhex(
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
)
PUBLIC = bytes.fromhex(
    "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
)
OTHER, THIRD = b"1" * 32, b"2" * 32
POINT = Checkpoint("hallord/x", 57, bytes(32), date(2023, 1, 20))


def test_the_public_key_is_the_published_one() -> None:
    key = public_key("polisen", private=PRIVATE)
    packed = b64encode(b"\x01" + PUBLIC).decode()
    key_id = sha256(b"polisen\n\x01" + PUBLIC).hexdigest()[:8]

    assert key == PublicKey("polisen", PUBLIC)
    assert key.line == f"polisen+{key_id}+{packed}"
    assert read_public_key(key.line) == key


@pytest.mark.parametrize("line", ["", "polisen", "polisen+00000000+AQ==", "a+b+c"])
def test_other_lines_are_no_keys(line: str) -> None:
    with pytest.raises(SignatureError):
        read_public_key(line)


def test_a_key_under_another_name_has_another_id() -> None:
    line = public_key("polisen", private=PRIVATE).line
    with pytest.raises(SignatureError, match="nyckel-id"):
        read_public_key(line.replace("polisen", "kommunen"))


def test_a_signature_holds_for_its_checkpoint_and_key_alone() -> None:
    made = sign(POINT, name="polisen", private=PRIVATE)
    keys = PublicKeys([public_key("polisen", private=PRIVATE)])

    assert sign(POINT, name="polisen", private=PRIVATE) == made
    assert len(made.value) == 64
    assert keys.knows(made)
    assert keys.holds(POINT, made)
    assert not keys.holds(replace(POINT, size=58), made)
    assert not keys.holds(POINT, replace(made, value=bytes(64)))
    assert not keys.holds(POINT, replace(made, value=b""))
    stranger = PublicKeys([public_key("polisen", private=OTHER)])
    assert not stranger.knows(made)
    assert not stranger.holds(POINT, made)


def test_without_the_extra_the_reader_is_told_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in [name for name in sys.modules if name.startswith("cryptography")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "cryptography", None)

    with pytest.raises(SignatureError, match=r"hallord\[signatures\]"):
        PublicKeys([])
    with pytest.raises(SignatureError, match=r"hallord\[signatures\]"):
        sign(POINT, name="polisen", private=PRIVATE)
    with pytest.raises(SignatureError, match=r"hallord\[signatures\]"):
        public_key("polisen", private=PRIVATE)


def signed_release(
    *holders: tuple[str, bytes],
    day: date = FIRST,
    earlier: dict[str, bytes] | None = None,
) -> dict[str, bytes]:
    return build_release(
        PROMISE,
        Evidence(RECORDS),
        as_of=day,
        day=day,
        secret=SECRET,
        forms=FORMS,
        earlier=earlier,
        sign=[partial(sign, name=name, private=own) for name, own in holders],
    )


def keys_of(*holders: tuple[str, bytes]) -> PublicKeys:
    return PublicKeys(public_key(name, private=own) for name, own in holders)


POLICE, MUNICIPALITY = ("polisen", PRIVATE), ("kommunen", OTHER)


def kinds(files: dict[str, bytes], keys: PublicKeys) -> list[tuple[FaultKind, str]]:
    found = verify_release(files, keys=keys, forms=FORMS)
    assert found.signatures_tried
    return [(fault.kind, fault.name) for fault in found.faults]


def test_a_release_signed_by_both() -> None:
    files = signed_release(POLICE, MUNICIPALITY)
    keys = keys_of(POLICE, MUNICIPALITY)

    assert kinds(files, keys) == []
    assert len(verification_words(verify_release(files, keys=keys, forms=FORMS))) == 1
    assert keys.names == ("kommunen", "polisen")


def test_a_missing_and_a_false_signature_are_told_apart() -> None:
    files = signed_release(POLICE)
    both = keys_of(POLICE, MUNICIPALITY)
    assert kinds(files, both) == [(FaultKind.SIGNATURE_MISSING, "kommunen")]

    path = next(path for path in files if path.startswith("checkpoints/"))
    signed = read_checkpoint(files[path])
    forged = replace(signed.signatures[0], value=bytes(64))
    files[path] = SignedCheckpoint(signed.checkpoint, (forged,)).text
    assert kinds(files, keys_of(POLICE)) == [(FaultKind.SIGNATURE_FALSE, "polisen")]


def test_after_a_lost_key_the_old_line_speaks_for_the_old_checkpoints() -> None:
    older = signed_release(POLICE)
    anew = ("polisen", THIRD)
    newer = signed_release(anew, day=SECOND, earlier=older)

    assert kinds(newer, keys_of(POLICE, anew)) == []
    assert kinds(newer, keys_of(anew)) == []
    assert kinds(newer, keys_of(POLICE)) == [(FaultKind.SIGNATURE_MISSING, "polisen")]
