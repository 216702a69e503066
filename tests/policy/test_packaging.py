# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is installed, from where, and that it works with nothing else beside it."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

import hallord
from tests.policy.source_files import PACKAGE, ROOT, project_files

PYPROJECT: dict[str, Any] = tomllib.loads(
    (ROOT / "pyproject.toml").read_text(encoding="utf-8")
)
LOCK: dict[str, Any] = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
LISTS = sorted((ROOT / "requirements").glob("*.txt"))
PIN = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)
ADDRESS = re.compile(r"\b(?:https?|file)://[^/\s\"']*")

# Runs a statement in a Python where nothing outside the standard library and this
# package can be imported, installed or not.
ALONE = """
import sys
class Closed:
    def find_spec(self, name, path=None, target=None):
        top = name.partition(".")[0]
        if top != "hallord" and top not in sys.stdlib_module_names:
            raise ModuleNotFoundError(f"{name} is third party", name=name)
sys.meta_path.insert(0, Closed())
"""


def run_alone(statement: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", ALONE + statement],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(PACKAGE.parent)},
        check=False,
        capture_output=True,
        encoding="utf-8",
    )


def test_the_base_install_has_no_third_party_package() -> None:
    assert PYPROJECT["project"]["dependencies"] == []


def test_the_version_is_told_in_one_way() -> None:
    assert PYPROJECT["project"]["version"] == hallord.__version__


def test_the_command_line_starts_without_any_third_party_package() -> None:
    done = run_alone("import hallord.cli")

    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("package", ["core", "look"])
def test_whole_layers_load_without_any_third_party_package(package: str) -> None:
    modules = [
        ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
        for path in sorted((PACKAGE / package).rglob("*.py"))
        if path.name != "__init__.py"
    ]

    done = run_alone(f"import {', '.join(modules)}")

    assert modules
    assert done.returncode == 0, done.stderr


def test_the_closed_door_is_closed() -> None:
    done = run_alone("import pytest")

    assert done.returncode != 0
    assert "pytest is third party" in done.stderr


def test_the_lock_names_no_address_but_the_public_index() -> None:
    allowed = {"https://pypi.org", "https://files.pythonhosted.org"}

    found = set(ADDRESS.findall((ROOT / "uv.lock").read_text(encoding="utf-8")))

    assert found == allowed


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_the_pinned_lists_name_no_address(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    assert ADDRESS.findall(text) == []
    assert "index-url" not in text


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_the_pinned_lists_agree_with_the_lock(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    hashes = {
        (package["name"], package["version"]): {
            file["hash"]
            for file in [*package.get("wheels", []), package.get("sdist")]
            if file is not None
        }
        for package in LOCK["package"]
        if package["name"] != "hallord"
    }
    blocks = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]

    pinned = {
        (found[1], found[2]): set(re.findall(r"sha256:[0-9a-f]{64}", block))
        for block in blocks
        if (found := PIN.match(block))
    }

    assert len(pinned) == len(blocks) > 0
    for package, listed in pinned.items():
        assert listed == hashes[package], package


def test_every_dependency_that_is_asked_for_is_locked() -> None:
    asked = [
        name
        for group in (
            *PYPROJECT["project"]["optional-dependencies"].values(),
            *PYPROJECT["dependency-groups"].values(),
        )
        for line in group
        if isinstance(line, str)
        for name in re.findall(r"^[a-z0-9-]+", line)
    ]
    locked = {package["name"] for package in LOCK["package"]}

    assert asked
    assert [name for name in asked if name not in locked] == []


def test_no_file_names_a_place_on_somebodys_machine() -> None:
    # Put together here, so that this file does not find itself.
    private = re.compile("|".join(f"/{word}/" for word in ("work", "home", "Users")))
    texts = {".py", ".md", ".toml", ".txt", ".yml", ".css", ".j2", ".html", ".json", ""}

    offences = [
        str(path.relative_to(ROOT))
        for path in project_files()
        if path.suffix in texts
        and private.search(path.read_text(encoding="utf-8", errors="replace"))
    ]

    assert offences == []
