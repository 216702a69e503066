# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Checkpoints: what a ledger's whole content was on a day, in a few lines of text.

The text is the open form of the transparency logs (C2SP tlog-checkpoint inside C2SP
signed-note), so that other programs than ours can read and sign it. The body is four
lines: the ledger's name, the number of rows, the root in base64, the day. An empty
line parts it from the signatures, one a line: an em dash, the signer's name, and in
base64 four bytes of key id followed by the signature.
"""

import re
from base64 import b64decode, b64encode
from dataclasses import dataclass
from datetime import date

from hallord.core.merkle import HASH_BYTES

_KEY_ID_BYTES = 4
_NAME = re.compile(r"[^\s+]+")
_SIGNATURE = re.compile(r"— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})")
_SIZE = re.compile(r"0|[1-9][0-9]{0,15}")


class CheckpointError(ValueError):
    """A text is no checkpoint; the message says why, in Swedish."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The root over the first `size` rows of the ledger `origin`, on a day."""

    origin: str
    size: int
    root: bytes
    day: date

    def __post_init__(self) -> None:
        """Refuse what its text could not hold."""
        if not _NAME.fullmatch(self.origin):
            raise CheckpointError(f"”{self.origin}” kan inte vara en liggares namn")
        if len(self.root) != HASH_BYTES:
            raise CheckpointError(f"rotens längd är {len(self.root)} byte, inte 32")

    @property
    def body(self) -> bytes:
        """Return what is signed: the four lines."""
        root = b64encode(self.root).decode("ascii")
        return f"{self.origin}\n{self.size}\n{root}\n{self.day}\n".encode()


@dataclass(frozen=True, slots=True)
class CheckpointSignature:
    """A signature under a checkpoint: whose key, the key's id, and its bytes."""

    name: str
    key_id: bytes
    value: bytes

    @property
    def line(self) -> str:
        """Return the signature as its line of text, without the line break."""
        packed = b64encode(self.key_id + self.value).decode("ascii")
        return f"— {self.name} {packed}"


@dataclass(frozen=True, slots=True)
class SignedCheckpoint:
    """A checkpoint with the signatures that stand under it, perhaps none."""

    checkpoint: Checkpoint
    signatures: tuple[CheckpointSignature, ...] = ()

    @property
    def text(self) -> bytes:
        """Return the whole text; `read_checkpoint` reads it back."""
        lines = "".join(f"{signature.line}\n" for signature in self.signatures)
        return self.checkpoint.body + f"\n{lines}".encode()


def read_checkpoint(text: bytes) -> SignedCheckpoint:
    """Return the checkpoint of a text; CheckpointError unless every byte is in place.

    Signatures are read, not tried.
    """
    try:
        told = text.decode("utf-8")
    except UnicodeDecodeError as problem:
        raise CheckpointError("texten är inte UTF-8") from problem
    lines = told.split("\n")
    if len(lines) < 6 or lines[4]:
        raise CheckpointError("texten har inte fyra rader följda av en tom")
    origin, size, root, day = lines[:4]
    if not _SIZE.fullmatch(size):
        raise CheckpointError(f"”{size}” är inget antal rader")
    try:
        checkpoint = Checkpoint(
            origin, int(size), b64decode(root, validate=True), date.fromisoformat(day)
        )
    except ValueError as problem:
        raise CheckpointError(
            "namnet, roten eller dagen går inte att läsa"
        ) from problem
    found = SignedCheckpoint(checkpoint, tuple(map(_signature, lines[5:-1])))
    if found.text != text:
        raise CheckpointError("texten är inte skriven på det bestämda sättet")
    return found


def _signature(line: str) -> CheckpointSignature:
    found = _SIGNATURE.fullmatch(line)
    if found is None:
        raise CheckpointError("en rad under kontrollpunkten är ingen underskrift")
    try:
        packed = b64decode(found[2], validate=True)
    except ValueError as problem:
        raise CheckpointError("en underskrift går inte att läsa") from problem
    return CheckpointSignature(found[1], packed[:_KEY_ID_BYTES], packed[_KEY_ID_BYTES:])
