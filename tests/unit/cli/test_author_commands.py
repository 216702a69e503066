# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The commands for those who write promises: draft, lint, measurable, compare."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from hallord.cli import main

PAGE = """\
Medborgarlöfte i Provby

Lokalpolisen Provby och Provby kommun lovar tillsammans under 2022:

• Polisen ska göra minst 6 trafikkontroller vid skolor.
• Kommunen ska regelbundet hålla trygghetsvandringar m.m.
"""
NEXT_YEAR = PAGE.replace("2022", "2023").replace("minst 6 ", "")


def unwrapped(text: str) -> str:
    """Return text with its line breaks as spaces: where it wraps is not tested."""
    return " ".join(text.split())


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "Provby löfte.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture
def contract(page: Path, tmp_path: Path) -> Path:
    path = tmp_path / "provby.toml"
    assert main(["draft", str(page), "-o", str(path)]) == 0
    return path


def test_draft_says_how_a_page_is_read(
    page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["draft", str(page)]) == 0

    said = unwrapped(capsys.readouterr().out)
    assert "1 januari – 31 december 2022" in said
    assert "Minst 6" in said
    assert "Fråga:" in said


def test_draft_as_json_has_each_point_with_its_number_and_place(
    page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["draft", str(page), "--json"]) == 0

    counted, vague = json.loads(capsys.readouterr().out)["commitments"]
    start, end = counted["span"]
    assert PAGE[start:end] == counted["text"]
    assert counted["kind"] == "count"
    assert counted["clause"]["quantity"] == {"n": 6, "op": "at_least", "per": "period"}
    assert counted["jointly"] is False
    assert vague["kind"] == "intent"
    assert vague["open_questions"]


def test_a_draft_becomes_a_contract_that_check_reads(
    contract: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(contract)]) == 0

    said = unwrapped(capsys.readouterr().out)
    assert "utkast" in said
    assert "Minst 6" in said


def test_the_same_page_as_html_with_menus_gives_the_same_draft(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bullets = [line[2:] for line in PAGE.splitlines() if line.startswith("• ")]
    items = "".join(f"<li>{line}</li>" for line in bullets)
    title, _, intro, *_ = PAGE.splitlines()
    html = tmp_path / "sida.html"
    html.write_text(
        "<!doctype html><html><head><title>x</title><style>p{}</style></head><body>"
        "<nav><ul><li><a href='/'>Start</a></li><li>Kontakt</li></ul></nav>"
        f"<main><h1>{title}</h1><p>{intro}</p><ul>{items}</ul></main>"
        "<footer><p>Om kakor</p></footer></body></html>",
        encoding="utf-8",
    )

    drafts = []
    for path in (page, html):
        assert main(["draft", str(path), "--json"]) == 0
        found = json.loads(capsys.readouterr().out)["commitments"]
        drafts.append([(one["text"], one["kind"], one["parties"]) for one in found])

    assert drafts[0] == drafts[1]


def test_the_draft_beside_its_source_links_both_ways(
    page: Path, tmp_path: Path
) -> None:
    target = tmp_path / "utkast.html"

    assert main(["draft", str(page), "--html", str(target)]) == 0

    text = target.read_text(encoding="utf-8")
    for number in (1, 2):
        for part in (f'id="k{number}"', f'href="#p{number}"'):
            assert part in text
        for part in (f'id="p{number}"', f'href="#k{number}"'):
            assert part in text
    assert "<script" not in text


def test_a_page_without_a_period_asks_for_it_before_it_writes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "sida.txt"
    page.write_text(PAGE.replace(" under 2022", ""), encoding="utf-8")
    target = tmp_path / "ut.toml"
    command = ["draft", str(page), "-o", str(target)]

    assert main(command) == 1
    assert "--first" in capsys.readouterr().err
    assert not target.exists()

    wrong = ["--first", "2022-02-01", "--last", "2022-01-31"]
    assert main([*command, *wrong]) == 1
    assert "--last är före --first" in capsys.readouterr().err

    assert main([*command, "--first", "2022-01-01", "--last", "2022-12-31"]) == 0
    assert main(["check", str(target)]) == 0


@pytest.mark.parametrize("content", [b"", b"\x00\x01", b"PK\x03\x04", b"%PDF-1.7"])
def test_a_file_without_text_is_refused_in_words(
    content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "sida"
    page.write_bytes(content)

    code = main(["draft", str(page)])

    assert code in {0, 1}
    if code == 1:
        assert "gick inte att läsa" in capsys.readouterr().err


def test_lint_says_what_is_vague_and_how_to_write_it(
    page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["lint", str(page)]) == 0

    said = capsys.readouterr().out
    assert said.count("Punkt 2: ”") == 1
    for rule in ("L02", "L04", "L06"):
        assert f"{rule} " in said
    assert "regelbundet" in said
    assert "procent av punkterna" in said


def test_lint_as_json_points_into_the_words(
    page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["lint", str(page), "--json"]) == 0

    findings = json.loads(capsys.readouterr().out)
    soft = next(one for one in findings if one["rule"] == "L04")
    assert soft["commitment"] == 1
    start, end = soft["span"]
    words = "Kommunen ska regelbundet hålla trygghetsvandringar m.m."
    assert words[start:end] == "regelbundet"


def test_lint_after_the_one_before_finds_a_copy(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "ny.txt"
    copy.write_text(PAGE.replace("2022", "2023"), encoding="utf-8")

    assert main(["lint", str(copy), "--after", str(page)]) == 0

    assert "L18" in capsys.readouterr().out


def test_measurable_asks_for_the_number_and_writes_the_contract(
    contract: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("noll\n4 per år\n"))

    assert main(["measurable", str(contract)]) == 0

    said = capsys.readouterr()
    assert "Hur många trygghetsvandringar" in said.err
    assert "Det gick inte att förstå" in said.err
    assert "Götene 2018" in said.err
    assert "En punkt går nu att följa upp" in said.out
    assert main(["check", str(contract)]) == 0
    assert "Minst 4 per år" in unwrapped(capsys.readouterr().out)


def test_measurable_without_an_answer_changes_nothing(
    contract: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contract.read_bytes()
    monkeypatch.setattr("sys.stdin", io.StringIO("\n"))

    assert main(["measurable", str(contract)]) == 0

    assert contract.read_bytes() == before


def test_measurable_wants_a_contract(
    page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["measurable", str(page)]) == 1
    assert "hallord draft" in capsys.readouterr().err


def test_compare_says_that_a_number_was_lost(
    page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    later = tmp_path / "2023.txt"
    later.write_text(NEXT_YEAR, encoding="utf-8")

    assert main(["compare", str(page), str(later)]) == 0
    said = capsys.readouterr().out
    assert "Ett tal saknas i det nya löftet: 6 trafikkontroller" in said

    assert main(["compare", str(page), str(later), "--json"]) == 0
    (step,) = json.loads(capsys.readouterr().out)
    assert step["numbers_lost"] == [[6, "trafikkontroller"]]
    assert step["numbers_gained"] == []
    assert step["copied_unchanged"] is False


def test_compare_needs_two(page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(page)]) == 2
    assert "minst två filer" in capsys.readouterr().err


def test_a_reader_that_has_had_enough_is_no_error(page: Path) -> None:
    command = f"{sys.executable} -m hallord lint '{page}' | head -1"

    done = subprocess.run(
        command, shell=True, capture_output=True, text=True, check=False
    )

    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr
