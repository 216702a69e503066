# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The commands as a person runs them: files in, words out, an honest exit code."""

import io
import json
from pathlib import Path
from typing import Protocol

import pytest

from hallord.cli import main

CONTRACT = """\
schema = "hallord/promise/1"
id = "provby-2022"
title = "Trygghet i Provby"

[period]
first = 2022-01-01
last = 2022-12-31

[[parties]]
id = "polisen"
name = "Lokalpolisområde Provby"
kind = "police"
official = true
short = "polisen"

[[parties]]
id = "kommunen"
name = "Provby kommun"
kind = "municipality"
official = true
short = "kommunen"

[[commitments]]
id = "vandringar"
text = "Vi går två trygghetsvandringar."
lead = ["kommunen"]

[commitments.clause]
kind = "count"
n = 2

[commitments.clause.criteria]
activities = ["safety_walk"]
by = ["kommunen"]
"""
EVIDENCE = """\
Datum;Aktivitet;Parter;Id
2022-03-12;trygghetsvandring;kommunen;v1
12 maj 2022;Trygghetsvandring;kommunen;v2
i våras;trygghetsvandring;kommunen;v3
"""


@pytest.fixture
def contract(tmp_path: Path) -> str:
    path = tmp_path / "löfte.toml"
    path.write_text(CONTRACT, encoding="utf-8")
    return str(path)


@pytest.fixture
def evidence(tmp_path: Path) -> str:
    path = tmp_path / "underlag.csv"
    path.write_text(EVIDENCE, encoding="cp1252")
    return str(path)


@pytest.fixture
def good_evidence(tmp_path: Path) -> str:
    path = tmp_path / "underlag.csv"
    rows = [row for row in EVIDENCE.splitlines() if "i våras" not in row]
    path.write_text("\n".join(rows), encoding="utf-8")
    return str(path)


@pytest.fixture
def files(contract: str, good_evidence: str) -> tuple[str, str]:
    return contract, good_evidence


FOLLOW = ("follow", "--by", "kommunen")


class Typed(Protocol):
    """Let a person at the keyboard type lines, or let nobody be there."""

    def __call__(self, lines: str, *, at_keyboard: bool) -> None: ...


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Typed:
    """Let a person at the keyboard type lines, or let nobody be there."""

    def type_in(lines: str, *, at_keyboard: bool) -> None:
        keyboard = io.StringIO(lines)
        monkeypatch.setattr(keyboard, "isatty", lambda: at_keyboard, raising=False)
        monkeypatch.setattr("sys.stdin", keyboard)

    return type_in


def test_check_tells_what_the_contract_holds(
    contract: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", contract]) == 0

    said = capsys.readouterr()
    assert "Kontraktet går att läsa." in said.out
    assert "Minst 2" in said.out
    assert said.err == ""


def test_check_tells_what_is_wrong_where_and_what_to_write(
    contract: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = Path(contract)
    path.write_text(CONTRACT.replace("n = 2", 'n = "två"'), encoding="utf-8")

    assert main(["check", contract]) == 1

    said = capsys.readouterr()
    assert said.out == ""
    assert "löfte.toml" in said.err
    assert "rad 30" in said.err
    assert "clause" in said.err
    assert "n = 5" in said.err


def test_check_as_json(contract: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", contract, "--json"]) == 0

    facts = json.loads(capsys.readouterr().out)
    assert facts["promise"] == "provby-2022"
    assert (facts["commitments"], facts["checkable"], facts["signed"]) == (1, 1, False)


def test_follow_counts_the_good_rows_and_reports_the_bad(
    contract: str, evidence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(
        ["follow", contract, evidence, "--by", "kommunen", "--as-of", "2022-06-01"]
    )

    said = capsys.readouterr()
    assert code == 3
    assert "Hållet" in said.out
    assert "2 av 2" in said.out
    assert "i våras" in said.err
    assert "4" in said.err


def test_follow_without_bad_rows_ends_well(
    contract: str, good_evidence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(
        ["follow", contract, good_evidence, "--by", "kommunen", "--as-of", "2022-04-01"]
    )

    assert code == 0
    assert "1 av 2" in capsys.readouterr().out


def test_follow_as_known_on_a_day_uses_no_later_knowledge(
    contract: str, good_evidence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    common = ["follow", contract, good_evidence, "--by", "kommunen", "--json"]
    days = ["--recorded", "2022-06-15", "--as-of", "2022-06-01"]

    done = []
    for known_on in ("2022-06-14", "2022-06-15"):
        assert main([*common, *days, "--known-on", known_on]) == 0
        facts = json.loads(capsys.readouterr().out)
        done.append(facts["commitments"][0]["done"])

    assert done == [0, 2]


def test_follow_as_json_tells_what_it_rests_on(
    contract: str, good_evidence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main([*FOLLOW, contract, good_evidence, "--json", "--as-of", "2022-06-01"])

    facts = json.loads(capsys.readouterr().out)
    (found,) = facts["commitments"]
    assert facts["as_of"] == "2022-06-01"
    assert facts["rules_version"]
    assert set(facts["input_sha256"]) == {contract, good_evidence}
    assert (found["verdict"], found["done"], found["target"]) == ("kept", 2, 2)
    assert [counted["record"] for counted in found["counted"]] == ["v1", "v2"]


def test_each_file_can_say_who_hands_it_in(
    contract: str, good_evidence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    done = []
    for giver in ("kommunen", "polisen"):
        named = f"{giver}={good_evidence}"
        day = ["--as-of", "2022-06-01", "--json"]
        assert main(["follow", contract, named, *day]) == 0
        facts = json.loads(capsys.readouterr().out)
        done.append(facts["commitments"][0]["done"])

    # The walks are the municipality's: the police's word is not its confirmation.
    assert done == [2, 0]


def test_a_file_that_nobody_hands_in_is_refused(
    contract: str, good_evidence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["follow", contract, good_evidence]) == 2

    said = capsys.readouterr()
    assert said.out == ""
    assert "Vilken part lämnar underlag.csv?" in said.err
    assert "polisen, kommunen" in said.err


def test_a_dry_run_computes_and_writes_nothing(
    contract: str, evidence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = set(tmp_path.rglob("*"))

    code = main(
        [
            *FOLLOW,
            contract,
            evidence,
            "--dry-run",
            "--html",
            str(tmp_path / "sidor"),
            "--save",
            str(tmp_path / "u.json"),
        ]
    )

    assert code == 3
    said = capsys.readouterr()
    assert said.out == ""
    assert "i våras" in said.err
    assert set(tmp_path.rglob("*")) == before


def test_nothing_is_written_with_bad_rows_until_confirmed(
    contract: str,
    evidence: str,
    tmp_path: Path,
    typed: Typed,
    capsys: pytest.CaptureFixture[str],
) -> None:
    saved = tmp_path / "underlag.json"
    command = ["follow", contract, evidence, "--by", "kommunen", "--save", str(saved)]

    for lines, at_keyboard in (("", False), ("n\n", True), ("\n", True)):
        typed(lines, at_keyboard=at_keyboard)
        assert main(command) == 3
        assert not saved.exists()
        assert "Ingenting skrevs" in capsys.readouterr().err

    typed("ja\n", at_keyboard=True)
    assert main(command) == 3
    assert saved.exists()

    saved.unlink()
    typed("", at_keyboard=False)
    assert main([*command, "--yes"]) == 3
    assert saved.exists()


def test_saved_evidence_is_read_again_as_it_was(
    contract: str,
    good_evidence: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    saved = str(tmp_path / "underlag.json")
    day = ["--as-of", "2022-06-01"]
    main(["follow", contract, good_evidence, "--by", "kommunen", "--save", saved, *day])
    first = capsys.readouterr().out

    assert main(["follow", contract, saved, *day]) == 0

    assert capsys.readouterr().out == first


def test_a_saved_mapping_reads_the_file_the_same_way(
    contract: str,
    good_evidence: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    mapping = str(tmp_path / "kolumner.toml")
    command = ["follow", contract, good_evidence, "--by", "kommunen"]
    day = ["--as-of", "2022-06-01"]
    assert main([*command, "--save-mapping", mapping, *day]) == 0
    first = capsys.readouterr().out

    assert main([*command, "--mapping", mapping, *day]) == 0

    assert capsys.readouterr().out == first


def test_bad_rows_are_given_back_with_their_reasons(
    contract: str, evidence: str, tmp_path: Path
) -> None:
    bad = tmp_path / "fel.csv"

    main(["follow", contract, evidence, "--by", "kommunen", "--bad-rows", str(bad)])

    text = bad.read_text(encoding="utf-8-sig")
    assert text.startswith("Datum;Aktivitet;Parter;Id;")
    assert "i våras;trygghetsvandring;kommunen;v3;" in text
    assert "v1" not in text


def test_the_pages_are_written(
    contract: str, good_evidence: str, tmp_path: Path
) -> None:
    folder = tmp_path / "sidor"

    code = main(
        [
            *FOLLOW,
            contract,
            good_evidence,
            "--html",
            str(folder),
            "--as-of",
            "2022-06-01",
        ]
    )

    assert code == 0
    assert "Trygghet i Provby" in (folder / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "code", "said"),
    [
        (["--by", "granskaren"], 2, "ingen part ”granskaren”"),
        (["--as-of", "2022-06-01", "--known-on", "2022-05-31"], 2, "--known-on"),
        (["--html", "/dev/null/sidor"], 1, "gick inte att skriva"),
    ],
)
def test_what_cannot_be_done_is_told(
    files: tuple[str, str],
    change: list[str],
    code: int,
    said: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    by = [] if "--by" in change else ["--by", "kommunen"]

    assert main(["follow", *files, *by, *change]) == code
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"", b"\x00" * 40, b"[[[["])
def test_any_bytes_as_a_contract_give_a_clear_error(
    content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "fel.toml"
    path.write_bytes(content)

    assert main(["check", str(path)]) == 1

    said = capsys.readouterr()
    assert "fel.toml" in said.err
    assert "Traceback" not in said.err


def test_a_file_that_is_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "finns-inte.toml"]) == 1
    assert "finns-inte.toml finns inte" in capsys.readouterr().err

    assert main(["check", "finns-inte.toml", "--lang", "en"]) == 1
    assert "There is no file finns-inte.toml" in capsys.readouterr().err


def test_a_folder_is_not_a_contract(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tmp_path)]) == 1
    assert "gick inte att läsa" in capsys.readouterr().err


def test_a_wrong_command_ends_with_two(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["foo"]) == 2
    assert "inget kommando" in capsys.readouterr().err


def test_help_ends_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert "Användning:" in capsys.readouterr().out


def test_new_asks_and_writes_a_contract_that_check_can_read(
    tmp_path: Path, typed: Typed, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "nytt.toml"
    about = ["Trygghet i Nyby", "Nyby", "1 januari 2022", "31 december 2022"]
    point = ["polisen och kommunen", "Vi går fyra trygghetsvandringar om året."]
    counted = ["1", "4", "1", "trygghetsvandring", "ja", "nej", "nej", "nej"]
    answers = [*about, *point, *counted, "varje år"]
    typed("\n".join(answers) + "\n" * 20, at_keyboard=True)

    code = main(["new", str(path)])

    asked = capsys.readouterr().err
    assert "Vad heter löftet?" in asked
    assert code == 0
    assert main(["check", str(path)]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "Trygghet i Nyby" in said
    assert "trygghetsvandringar" in said
    assert "Minst 4 per år" in said


def test_new_stops_without_writing_when_the_answers_end(
    tmp_path: Path, typed: Typed, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "nytt.toml"
    typed("Trygghet i Nyby\n", at_keyboard=True)

    assert main(["new", str(path)]) == 1
    assert not path.exists()
    assert "Ingenting skrevs" in capsys.readouterr().err


def test_new_never_overwrites_unasked(
    contract: str, typed: Typed, capsys: pytest.CaptureFixture[str]
) -> None:
    typed("n\n", at_keyboard=True)

    assert main(["new", contract]) == 1
    assert Path(contract).read_text(encoding="utf-8") == CONTRACT


def test_the_demo_tells_every_example_and_writes_the_pages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["demo", "--html", str(tmp_path)]) == 0

    said = capsys.readouterr()
    assert "påhittat exempel" in said.out
    assert "Exempelköping" in said.out
    assert "Järfälla" in said.out
    assert "Luleå" in said.out
    assert (tmp_path / "index.html").exists()
    assert (tmp_path / "en" / "index.html").exists()
