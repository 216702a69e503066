# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Ed25519 signatures on checkpoints; needs the extra ``signatures``.

The form is that of C2SP signed-note: what is signed is the checkpoint's body, and the
key id is the first four bytes of SHA-256 over the holder's name, a line break, the
byte 01 and the public key. A public key is told as one line: the name, the key id in
hexadecimals and, in base64, the byte 01 with the key, joined by plus signs.

A lost key. Its holder makes a new one under the same name and tells the new line
where the old was told, with the day. From then on readers hold both lines: the old
one speaks for the checkpoints until that day, the new one must stand under the last.
Nothing is signed anew, and no row changes. Was the key stolen and not only lost, the
old line is taken away; the older checkpoints then rest on the other party's signature
and on whoever kept them.
"""

import binascii
import re
from base64 import b64decode, b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

from hallord.core.checkpoints import Checkpoint, CheckpointSignature

_ED25519: Final = b"\x01"
_LINE: Final = re.compile(r"([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})")


class SignatureError(ValueError):
    """A key cannot be used, or the extra is missing; the message is in Swedish."""


@dataclass(frozen=True, slots=True)
class PublicKey:
    """A holder's name and the 32 bytes of their Ed25519 key."""

    name: str
    key: bytes

    @property
    def key_id(self) -> bytes:
        """Return the four bytes that a signature names its key by."""
        return sha256(self.name.encode() + b"\n" + _ED25519 + self.key).digest()[:4]

    @property
    def line(self) -> str:
        """Return the key as it is told to readers."""
        packed = b64encode(_ED25519 + self.key).decode("ascii")
        return f"{self.name}+{self.key_id.hex()}+{packed}"


def read_public_key(line: str) -> PublicKey:
    """Return the key that a line tells; SignatureError when it is none."""
    found = _LINE.fullmatch(line)
    try:
        packed = b64decode(found[3], validate=True) if found else b""
    except binascii.Error:
        packed = b""
    if found is None or len(packed) != 33 or packed[:1] != _ED25519:
        raise SignatureError(f"”{line}” är ingen Ed25519-nyckel")
    key = PublicKey(found[1], packed[1:])
    if key.line != line:
        raise SignatureError(f"”{line}” har fel nyckel-id")
    return key


def public_key(name: str, *, private: bytes) -> PublicKey:
    """Return the public key of a private one of 32 bytes."""
    try:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415  an extra, wanted only here
            Ed25519PrivateKey,
        )
    except ImportError as problem:
        raise _missing() from problem
    own = Ed25519PrivateKey.from_private_bytes(private)
    return PublicKey(name, own.public_key().public_bytes_raw())


def sign(checkpoint: Checkpoint, *, name: str, private: bytes) -> CheckpointSignature:
    """Return a holder's signature on a checkpoint; the same every time.

    SignatureError without the extra, ValueError for a key that is not 32 bytes.
    """
    try:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415  an extra, wanted only here
            Ed25519PrivateKey,
        )
    except ImportError as problem:
        raise _missing() from problem
    own = Ed25519PrivateKey.from_private_bytes(private)
    known = PublicKey(name, own.public_key().public_bytes_raw())
    return CheckpointSignature(name, known.key_id, own.sign(checkpoint.body))


class PublicKeys:
    """The keys that a reader trusts; a name may have several, after a lost key."""

    __slots__ = ("_keys", "names")

    def __init__(self, keys: Iterable[PublicKey]) -> None:
        """Keep the keys. SignatureError at once where the extra is missing."""
        try:
            import cryptography  # noqa: F401, PLC0415  an extra, wanted only here
        except ImportError as problem:
            raise _missing() from problem
        self._keys = {(key.name, key.key_id): key for key in keys}
        self.names = tuple(sorted({name for name, _ in self._keys}))

    def knows(self, signature: CheckpointSignature) -> bool:
        """Tell whether a signature names one of these keys."""
        return (signature.name, signature.key_id) in self._keys

    def holds(self, checkpoint: Checkpoint, signature: CheckpointSignature) -> bool:
        """Tell whether a signature is a true one by one of these keys."""
        from cryptography.exceptions import InvalidSignature  # noqa: PLC0415  an extra, wanted only here
        from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415  an extra, wanted only here
            Ed25519PublicKey,
        )

        known = self._keys.get((signature.name, signature.key_id))
        if known is None:
            return False
        try:
            Ed25519PublicKey.from_public_bytes(known.key).verify(
                signature.value, checkpoint.body
            )
        except InvalidSignature:
            return False
        return True


def _missing() -> SignatureError:
    return SignatureError(
        "underskrifter behöver tillägget: pip install hallord[signatures]"
    )
