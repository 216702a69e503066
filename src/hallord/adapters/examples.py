# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""The examples that come with the package: contracts and evidence as they were given.

Only files are handed out here. Whoever wants values reads them as any other contract
or evidence, so that the examples walk the same way as a coordinator's own files.
"""

import tomllib
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypedDict


@dataclass(frozen=True, slots=True)
class EvidenceFile:
    """A file of evidence, the day it was handed in, and who handed it in.

    In an archive that is nobody of the parties, and each record says itself who
    published what.
    """

    name: str
    data: bytes
    recorded: date
    recorded_by: str


@dataclass(frozen=True, slots=True)
class Example:
    """A contract (TOML text), its evidence, and the day to show it on."""

    id: str
    contract: str
    evidence: tuple[EvidenceFile, ...]
    as_of: date


class _ListedFile(TypedDict):
    name: str
    recorded: date
    recorded_by: str


class _Listed(TypedDict, total=False):
    id: str
    as_of: date
    evidence: list[_ListedFile]


def examples() -> tuple[Example, ...]:
    """Return the examples: the invented one first, then by municipality and year."""
    folder = files("hallord") / "examples"
    index = tomllib.loads(folder.joinpath("index.toml").read_text("utf-8"))
    listed: list[_Listed] = index["examples"]
    return tuple(_example(folder, each) for each in listed)


def _example(folder: Traversable, listed: _Listed) -> Example:
    id_ = listed["id"]
    return Example(
        id=id_,
        contract=folder.joinpath(f"{id_}.toml").read_text("utf-8"),
        evidence=tuple(
            EvidenceFile(
                name=given["name"],
                data=folder.joinpath(id_, given["name"]).read_bytes(),
                recorded=given["recorded"],
                recorded_by=given["recorded_by"],
            )
            for given in listed.get("evidence", [])
        ),
        as_of=listed["as_of"],
    )
