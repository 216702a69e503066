# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The core is values and rules: no third party, no clock, no chance, no outside."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.policy.source_files import PACKAGE, python_files, tree, where

CORE = PACKAGE / "core"
# Also without a clock of their own: time and chance are arguments to them.
TIMELESS = (PACKAGE / "core", PACKAGE / "look", PACKAGE / "analysis")

# Standard library all the same, but a door to the outside, to the clock or to chance.
# zoneinfo reads the machine's time zone files; core has Swedish time in plain code.
# fmt: off
OUTSIDE = frozenset({
    "asyncio", "builtins", "configparser", "ctypes", "fileinput", "ftplib", "getpass",
    "glob", "http", "importlib", "io", "locale", "logging", "mmap", "multiprocessing",
    "os", "pathlib", "pickle", "pkgutil", "platform", "random", "secrets", "select",
    "shelve", "shutil", "signal", "smtplib", "socket", "sqlite3", "ssl", "subprocess",
    "sys", "tempfile", "threading", "time", "urllib", "uuid", "zipfile", "zoneinfo",
})
# fmt: on
CLOCKS = frozenset({"time", "random", "secrets", "uuid"})
CLOCK_CALLS = frozenset({"now", "today", "utcnow", "localtime", "gmtime"})
OUTSIDE_CALLS = frozenset({"open", "print", "input", "exec", "eval", "__import__"})


def imported(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and full name of everything that a module imports, wherever it does so."""
    for node in ast.walk(module):
        match node:
            case ast.Import(names=names):
                yield from ((node.lineno, alias.name) for alias in names)
            case ast.ImportFrom(module=str(name), level=0):
                yield node.lineno, name
            case ast.ImportFrom():
                yield node.lineno, "."
            case _:
                pass


def import_offences(module: ast.Module) -> list[tuple[int, str]]:
    """What a core module imports although it may not."""
    return [
        (line, name)
        for line, name in imported(module)
        if not (name == "hallord.core" or name.startswith("hallord.core."))
        and (
            name.split(".")[0] not in sys.stdlib_module_names
            or name.split(".")[0] in OUTSIDE
        )
    ]


def clock_offences(module: ast.Module) -> list[tuple[int, str]]:
    """Where a module reads the clock or rolls a die of its own."""
    found = [
        (line, name) for line, name in imported(module) if name.split(".")[0] in CLOCKS
    ]
    for node in ast.walk(module):
        match node:
            case ast.Attribute(value=ast.Name(id=owner), attr=attr) if (
                attr in CLOCK_CALLS and owner in {"date", "datetime", "dt", "time"}
            ):
                found.append((node.lineno, f"{owner}.{attr}"))
            case ast.Attribute(value=ast.Attribute(attr=owner), attr=attr) if (
                attr in CLOCK_CALLS and owner in {"date", "datetime"}
            ):
                found.append((node.lineno, f"{owner}.{attr}"))
            case _:
                pass
    return found


def outside_offences(module: ast.Module) -> list[tuple[int, str]]:
    """Calls that reach outside without any import."""
    return [
        (node.lineno, node.func.id)
        for node in ast.walk(module)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in OUTSIDE_CALLS
    ]


def told(path: Path, offences: list[tuple[int, str]]) -> list[str]:
    return [f"{where(path, line=line)}: {name}" for line, name in offences]


def test_core_imports_only_the_standard_library_and_itself() -> None:
    files = python_files(CORE)

    offences = [text for p in files for text in told(p, import_offences(tree(p)))]

    assert files
    assert offences == []


def test_core_reaches_nothing_outside() -> None:
    offences = [
        text for p in python_files(CORE) for text in told(p, outside_offences(tree(p)))
    ]

    assert offences == []


@pytest.mark.parametrize("folder", TIMELESS, ids=lambda folder: folder.name)
def test_time_and_chance_are_arguments(folder: Path) -> None:
    files = python_files(folder)

    offences = [text for p in files for text in told(p, clock_offences(tree(p)))]

    assert files
    assert offences == []


@pytest.mark.parametrize(
    "source",
    [
        "import numpy",
        "import yaml as y",
        "from django.db import models",
        "from hallord.look import phrases",
        "from hallord.corelike import x",
        "from . import periods",
        "def f():\n    import os",
        "from pathlib import Path",
        "import socket",
        "from zoneinfo import ZoneInfo",
        "from random import random",
    ],
)
def test_a_forbidden_import_is_seen(source: str) -> None:
    assert import_offences(ast.parse(source))


@pytest.mark.parametrize(
    "source",
    [
        "import datetime\nx = datetime.date.today()",
        "import datetime as dt\nx = dt.datetime.now(tz)",
        "from datetime import date\nx = date.today()",
        "from datetime import datetime\nx = datetime.utcnow()",
        "from datetime import date\nf = date.today",
        "from time import monotonic",
        "import random",
    ],
)
def test_a_clock_is_seen(source: str) -> None:
    assert clock_offences(ast.parse(source))


@pytest.mark.parametrize("source", ["open('x')", "print(1)", "eval('1')", "input()"])
def test_a_door_is_seen(source: str) -> None:
    assert outside_offences(ast.parse(source))


def test_plain_work_is_no_offence() -> None:
    module = ast.parse(
        "from datetime import date\n"
        "from hallord.core.periods import Period\n"
        "x = Period(date(2022, 1, 1)).first.isoformat()\n"
        "today = date(2022, 1, 1)\n"
    )

    assert import_offences(module) == []
    assert clock_offences(module) == []
    assert outside_offences(module) == []
