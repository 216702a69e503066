# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the commands speak with a person, refuse, and read and write files."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hallord.look.command_words import command_words
from hallord.look.formats import Lang
from hallord.look.templates import Value

DONE, INPUT_UNUSABLE, WRONG_COMMAND, SOME_ROWS_LOST = 0, 1, 2, 3


class RefusalError(Exception):
    """Something that ends the command, already said in the user's language."""

    def __init__(self, text: str, code: int = INPUT_UNUSABLE) -> None:
        """Keep what to say and the exit code."""
        super().__init__(text)
        self.code = code


class Voice:
    """Speaks to the person: answers on standard output, the rest beside it."""

    def __init__(self, lang: Lang) -> None:
        """Speak `lang`."""
        self.lang = lang

    def words(self, code: str, **params: Value) -> str:
        """Return what to say."""
        return command_words(code, self.lang, params)

    def answer(self, text: str) -> None:
        """Print what was asked for."""
        sys.stdout.write(text + "\n")

    def remark(self, text: str) -> None:
        """Print what is said beside the answer, so that --json stays clean."""
        sys.stderr.write(text + "\n")

    def progress(self, code: str, **params: Value) -> None:
        """Tell what goes on, to a person who is watching."""
        if sys.stderr.isatty():
            self.remark(self.words(code, **params))

    def agrees(self, code: str, **params: Value) -> bool:
        """Ask a yes or no question; nobody at the keyboard means no."""
        if not sys.stdin.isatty():
            return False
        self.remark(self.words(code, **params))
        reply = sys.stdin.readline().strip().casefold()
        return reply in {"j", "ja", "y", "yes"}


def read_file(path: Path, voice: Voice) -> bytes:
    """Return a file's bytes, or refuse in the person's language."""
    try:
        return path.read_bytes()
    except FileNotFoundError as problem:
        raise RefusalError(voice.words("no_file", name=str(path))) from problem
    except OSError as problem:
        text = voice.words("no_read", name=str(path), problem=problem.strerror or "")
        raise RefusalError(text) from problem


def write_file(path: Path, content: bytes, voice: Voice) -> None:
    """Write a file and say so, or refuse in the person's language."""
    with writing(path, voice):
        path.write_bytes(content)
    voice.remark(voice.words("wrote", name=str(path)))


@contextmanager
def writing(path: Path, voice: Voice) -> Iterator[None]:
    """Refuse in the person's language when something below cannot be written."""
    try:
        yield
    except OSError as problem:
        text = voice.words("no_write", name=str(path), problem=problem.strerror or "")
        raise RefusalError(text) from problem


def as_json(facts: object) -> str:
    """Return facts as JSON that people can read too."""
    return json.dumps(facts, ensure_ascii=False, indent=2)
