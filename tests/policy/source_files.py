# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The project's own files, and the names that its Python files define."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "src" / "hallord"
SCRIPTS = (ROOT / "run", ROOT / "test")
_MADE = frozenset({".git", ".venv", "__pycache__", "build", "dist", "site", "mutants"})


@cache
def project_files() -> tuple[Path, ...]:
    """Every file that is, or is about to be, part of the project."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    if listed.returncode == 0 and listed.stdout:
        found = {ROOT / name for name in listed.stdout.split("\0") if name}
    else:  # an unpacked archive has no git
        found = {
            path
            for path in ROOT.rglob("*")
            if not _MADE & set(path.relative_to(ROOT).parts)
        }
    return tuple(sorted(path for path in found if path.is_file()))


def python_files(*folders: Path) -> tuple[Path, ...]:
    """The project's Python files in the folders; all of them when none is named."""
    files = [path for path in project_files() if path.suffix == ".py"]
    if not folders:
        return (*files, *SCRIPTS)
    return tuple(p for p in files if any(p.is_relative_to(f) for f in folders))


@cache
def tree(path: Path) -> ast.Module:
    """The parsed source of a Python file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def where(path: Path, *, line: int) -> str:
    """A place that an editor can jump to."""
    return f"{path.relative_to(ROOT)}:{line}"


def public_definitions(
    path: Path,
) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    """Public functions and classes of a module, and public methods of those classes."""
    bodies: list[list[ast.stmt]] = [tree(path).body]
    for body in bodies:
        for node in body:
            match node:
                case ast.ClassDef(name=name) if not name.startswith("_"):
                    yield node
                    bodies.append(node.body)
                case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) if (
                    not name.startswith("_")
                ):
                    yield node
                case _:
                    pass
