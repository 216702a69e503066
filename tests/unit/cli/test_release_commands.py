# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The commands release and verify: a folder of files, made and checked."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from hallord.cli import main
from tests.unit.cli.test_commands import CONTRACT, EVIDENCE

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def given(tmp_path: Path) -> list[str]:
    contract = tmp_path / "löfte.toml"
    contract.write_text(CONTRACT, encoding="utf-8")
    evidence = tmp_path / "underlag.csv"
    rows = [row for row in EVIDENCE.splitlines() if "i våras" not in row]
    evidence.write_text("\n".join(rows), encoding="utf-8")
    secret = tmp_path / "hemlighet"
    secret.write_bytes(bytes(range(32)))
    common = ["--recorded", "2022-06-01", "--secret", str(secret)]
    return [str(contract), f"kommunen={evidence}", *common]


def release(given: list[str], folder: Path, *, day: str = "2022-07-01") -> int:
    return main(["release", *given, "--as-of", day, "-o", str(folder)])


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_release_is_unchanged_until_somebody_changes_it(
    given: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "utgåva"
    assert release(given, folder) == 0
    capsys.readouterr()

    assert main(["verify", str(folder)]) == 0
    said = capsys.readouterr().out
    assert "Oförändrat" in said
    assert "Signaturer ej prövade" in said

    figures = folder / "standings.json"
    changed = figures.read_text(encoding="utf-8").replace('"done": 2', '"done": 3')
    figures.write_text(changed, encoding="utf-8")
    assert main(["verify", str(folder)]) == 1
    assert "standings.json har ändrats" in capsys.readouterr().out

    assert main(["verify", str(folder), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["unchanged"] is False


def test_a_release_made_twice_from_the_same_input_is_the_same(
    given: list[str], tmp_path: Path
) -> None:
    one, other = tmp_path / "en", tmp_path / "annan"

    assert release(given, one) == release(given, other) == 0

    assert contents(one) == contents(other)


def test_the_next_release_adds_to_the_ledger_of_the_one_before(
    given: list[str], tmp_path: Path
) -> None:
    folder = tmp_path / "utgåva"
    release(given, folder)
    before = (folder / "ledger.jsonl").read_bytes()

    assert release(given, folder, day="2022-08-01") == 0

    after = (folder / "ledger.jsonl").read_bytes()
    assert after.startswith(before)
    assert len(after) > len(before)
    assert main(["verify", str(folder)]) == 0


def test_a_release_is_not_built_on_one_that_was_tampered_with(
    given: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "utgåva"
    release(given, folder)
    (folder / "standings.json").write_text("{}", encoding="utf-8")
    before = contents(folder)

    assert release(given, folder, day="2022-08-01") == 1

    assert "hallord verify" in capsys.readouterr().err
    assert contents(folder) == before


def test_the_outsiders_verifier_says_the_same(given: list[str], tmp_path: Path) -> None:
    folder = tmp_path / "utgåva"
    release(given, folder)
    command = [sys.executable, str(ROOT / "docs" / "verify.py"), str(folder)]

    untouched = subprocess.run(command, capture_output=True, text=True, check=False)
    page = folder / "index.html"
    page.write_bytes(page.read_bytes() + b" ")
    touched = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (untouched.returncode, main(["verify", str(folder)])) == (0, 1)
    assert touched.returncode != 0
    assert "index.html" in touched.stdout + touched.stderr


def test_a_secret_that_is_too_short_is_refused(
    given: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "hemlighet").write_bytes(b"x" * 31)

    assert release(given, tmp_path / "utgåva") == 1
    assert "färre än 32 byte" in capsys.readouterr().err


def test_there_must_be_a_folder_to_check(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(tmp_path / "finns-inte")]) == 1
    assert "ingen mapp" in capsys.readouterr().err
