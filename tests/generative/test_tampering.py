# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Random tamperings of a release: every one is found.

Out of reach, and said so on the page about the ledger: a whole release put back to an
older one, by somebody whom no reader with a newer checkpoint meets.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from random import Random

import pytest

from hallord.adapters.release import verification_words, verify_release
from tests.support.releases import FORMS, second_release

Files = dict[str, bytes]
TAMPERINGS: dict[str, Callable[[Files, Random], None]] = {}


def tampering(work: Callable[[Files, Random], None]) -> Callable[[Files, Random], None]:
    TAMPERINGS[work.__name__] = work
    return work


def some_path(files: Files, random: Random) -> str:
    return random.choice(sorted(files))


def reworked(
    files: Files, path: str, work: Callable[[list[bytes]], list[bytes]]
) -> None:
    """Work on the lines of a file, each with its line break."""
    files[path] = b"".join(work(files[path].splitlines(keepends=True)))


@tampering
def change_a_byte(files: Files, random: Random) -> None:
    path = some_path(files, random)
    content = bytearray(files[path])
    content[random.randrange(len(content))] ^= random.randrange(1, 256)
    files[path] = bytes(content)


@tampering
def delete_bytes(files: Files, random: Random) -> None:
    path = some_path(files, random)
    content = files[path]
    start = random.randrange(len(content))
    files[path] = content[:start] + content[start + random.randrange(1, 40) :]


@tampering
def insert_bytes(files: Files, random: Random) -> None:
    path = some_path(files, random)
    at = random.randrange(len(files[path]) + 1)
    more = random.choice([b" ", b"\n", b"0", random.randbytes(5)])
    files[path] = files[path][:at] + more + files[path][at:]


@tampering
def delete_a_file(files: Files, random: Random) -> None:
    del files[some_path(files, random)]


@tampering
def add_a_file(files: Files, random: Random) -> None:
    path = some_path(files, random)
    name = random.choice(["extra.html", "checkpoints/00000005.txt", f"{path}.bak"])
    files[name] = files[path]


@tampering
def swap_two_files(files: Files, random: Random) -> None:
    one, other = random.sample(sorted(files), 2)
    files[one], files[other] = files[other], files[one]


@tampering
def delete_a_row(files: Files, random: Random) -> None:
    def work(lines: list[bytes]) -> list[bytes]:
        at = random.randrange(len(lines))
        return lines[:at] + lines[at + 1 :]

    reworked(files, "ledger.jsonl", work)


@tampering
def insert_a_row(files: Files, random: Random) -> None:
    def work(lines: list[bytes]) -> list[bytes]:
        at = random.randrange(len(lines) + 1)
        return [*lines[:at], random.choice(lines), *lines[at:]]

    reworked(files, "ledger.jsonl", work)


@tampering
def swap_two_rows(files: Files, random: Random) -> None:
    def work(lines: list[bytes]) -> list[bytes]:
        one, other = random.sample(range(len(lines)), 2)
        lines[one], lines[other] = lines[other], lines[one]
        return lines

    reworked(files, "ledger.jsonl", work)


@tampering
def reorder_the_rows(files: Files, random: Random) -> None:
    def work(lines: list[bytes]) -> list[bytes]:
        return random.sample(lines, len(lines))

    reworked(files, "ledger.jsonl", work)


@tampering
def truncate(files: Files, random: Random) -> None:
    path = some_path(files, random)
    files[path] = files[path][: random.randrange(len(files[path]))]


@tampering
def cut_the_last_rows(files: Files, random: Random) -> None:
    def work(lines: list[bytes]) -> list[bytes]:
        return lines[: random.randrange(len(lines))]

    reworked(files, "ledger.jsonl", work)


@tampering
def hide_the_content_of_a_row(files: Files, random: Random) -> None:
    def work(lines: list[bytes]) -> list[bytes]:
        at = random.choice([n for n, line in enumerate(lines) if b"content" in line])
        lines[at] = lines[at].partition(b',"content"')[0] + b"}\n"
        return lines

    reworked(files, "ledger.jsonl", work)


@tampering
def replace_a_figure(files: Files, random: Random) -> None:
    path = random.choice(
        [path for path in sorted(files) if re.search(rb"\d", files[path])]
    )
    found = random.choice(list(re.finditer(rb"\d+", files[path])))
    figure = str(int(found[0]) + random.choice([-1, 1, 10])).encode()
    files[path] = files[path][: found.start()] + figure + files[path][found.end() :]


def undiscovered(times: int, *, seed: int) -> tuple[list[str], Counter[str]]:
    """Tamper so many times; return what was not found, and how often each was done."""
    original, random = second_release(), Random(seed)
    missed: list[str] = []
    done: Counter[str] = Counter()
    kinds = sorted(TAMPERINGS)
    for turn in range(times):
        kind, files = kinds[turn % len(kinds)], dict(original)
        TAMPERINGS[kind](files, random)
        if files == original:
            continue
        done[kind] += 1
        found = verify_release(files, keys=None, forms=FORMS)
        words = verification_words(found)
        if found.unchanged or not words[0] or "Oförändrat" in words[0]:
            missed.append(f"{kind} (turn {turn})")
    return missed, done


def test_the_untampered_release_holds() -> None:
    assert verify_release(second_release(), keys=None, forms=FORMS).unchanged


def test_random_tamperings_are_all_found() -> None:
    missed, done = undiscovered(420, seed=1)

    assert missed == []
    assert min(done[kind] for kind in TAMPERINGS) >= 20


@pytest.mark.slow
def test_ten_thousand_random_tamperings_are_all_found() -> None:
    missed, done = undiscovered(11_000, seed=2)

    assert missed == []
    assert done.total() >= 10_000
