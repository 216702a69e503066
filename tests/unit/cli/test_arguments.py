# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The arguments of the command: help and errors in the language of the person."""

from datetime import date

import pytest

from hallord import __version__
from hallord.cli.arguments import UsageError, parse_arguments


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check"], "det saknas: KONTRAKT"),
        (["follow", "a.toml"], "det saknas: UNDERLAG"),
        (["foo"], "”foo” är inget kommando"),
        (["check", "a.toml", "--zz"], "”--zz” känns inte igen"),
        (["follow", "a", "b", "--as-of", "i går"], "”i går” är inte en dag"),
        (["follow", "a", "b", "--as-of", "2022-02-30"], "”2022-02-30” är inte en dag"),
        (["follow", "a", "b", "--html"], "--html behöver ett värde"),
        (["demo", "--port", "65536"], "”65536” är inte en port"),
        (["demo", "--port", "-1"], "port"),
        (["--lang", "en", "check"], "the following is missing: CONTRACT"),
        (["--lang=en", "demo", "--port", "x"], "“x” is not a port"),
        (["--lang", "de", "demo"], "”de”"),
    ],
)
def test_a_wrong_command_is_told_plainly(arguments: list[str], said: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_arguments(arguments)

    text = str(caught.value)
    assert said.casefold() in text.casefold()
    assert "--help" in text
    assert "argument " not in text


@pytest.mark.parametrize("arguments", [[], ["-h"], ["--help"]])
def test_the_help_names_every_command(arguments: list[str]) -> None:
    shown = parse_arguments(arguments).shown

    for command in ("check", "follow", "demo", "new"):
        assert f"\n    {command} " in shown
    assert "Användning:" in shown
    assert "options" not in shown


@pytest.mark.parametrize("command", ["check", "follow", "demo", "new"])
@pytest.mark.parametrize(("lang", "word"), [("sv", "Användning:"), ("en", "Usage:")])
def test_every_command_has_help_in_both_languages(
    command: str, lang: str, word: str
) -> None:
    shown = parse_arguments([command, "--help", "--lang", lang]).shown

    assert shown.startswith(word)
    assert f"hallord {command}" in shown


def test_the_version_is_told() -> None:
    assert parse_arguments(["--version"]).shown == f"hallord {__version__}"


def test_what_was_asked_for() -> None:
    chosen = parse_arguments(
        ["follow", "a.toml", "b.csv", "c.xlsx", "--as-of", "2022-10-15", "--json"]
    )

    assert chosen.shown == ""
    assert chosen.command == "follow"
    assert chosen.contract == "a.toml"
    assert chosen.evidence == ["b.csv", "c.xlsx"]
    assert chosen.as_of == date(2022, 10, 15)
    assert chosen.known_on is None
    assert chosen.json is True
    assert chosen.lang == "sv"


@pytest.mark.parametrize(("port", "number"), [("0", 0), ("65535", 65535)])
def test_the_ports_that_there_are(port: str, number: int) -> None:
    assert parse_arguments(["demo", "--port", port]).port == number
