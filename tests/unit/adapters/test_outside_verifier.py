# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The outsider's verifier in docs: short, alone, and of the same mind as ours."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from hallord.adapters.release import verify_release
from tests.generative.test_tampering import TAMPERINGS
from tests.support.releases import FORMS, second_release

OUTSIDE = Path("docs") / "verify.py"


def laid_out(files: dict[str, bytes], folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def check(folder: Path, root: Path) -> subprocess.CompletedProcess[str]:
    # -I and -S: nothing installed, nothing of ours can be found.
    return subprocess.run(
        [sys.executable, "-I", "-S", "-X", "utf8", str(root / OUTSIDE), str(folder)],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )


def test_an_untouched_folder_is_unchanged(tmp_path: Path, root: Path) -> None:
    done = check(laid_out(second_release(), tmp_path / "r"), root)

    assert done.stdout == "Oförändrat. Signaturer ej prövade.\n"
    assert done.returncode == 0


@pytest.mark.parametrize("kind", sorted(TAMPERINGS))
def test_both_verifiers_find_the_same_folders_changed(
    kind: str, tmp_path: Path, root: Path
) -> None:
    random = Random(kind)
    for _ in range(3):
        files = second_release()
        TAMPERINGS[kind](files, random)
        done = check(laid_out(files, tmp_path / "r"), root)

        ours = verify_release(files, keys=None, forms=FORMS).unchanged
        assert (done.returncode == 0) is ours, (done.stdout, done.stderr)
        assert done.stderr == ""


def test_a_folder_that_is_not_there_is_told_of(tmp_path: Path, root: Path) -> None:
    done = check(tmp_path / "ingenting", root)

    assert done.returncode == 1
    assert done.stdout.startswith("går inte att läsa")


def test_it_is_at_most_fifty_lines_of_the_standard_library(root: Path) -> None:
    text = (root / OUTSIDE).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and line[0] != "#"]
    imported = {
        name.split(".")[0]
        for node in ast.walk(ast.parse(text))
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }

    assert len(lines) <= 50
    assert imported <= set(sys.stdlib_module_names)


def test_the_page_prints_it(root: Path) -> None:
    page = (root / "docs" / "sv" / "liggaren.md").read_text(encoding="utf-8")
    text = (root / OUTSIDE).read_text(encoding="utf-8")

    assert f"```python\n{text}```\n" in page
