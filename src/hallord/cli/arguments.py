# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The arguments of the command, with help and errors in Swedish and English."""

import argparse
import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import NoReturn

from hallord import __version__
from hallord.look.command_words import command_words
from hallord.look.formats import Lang

DEFAULT_PORT = 8765


class UsageError(Exception):
    """The arguments were wrong; the text says how and what to do."""


class _Parser(argparse.ArgumentParser):
    """A parser that speaks plainly, and raises instead of ending the process."""

    lang: Lang = "sv"

    def format_help(self) -> str:
        """Return the help, its few built-in headings too in the user's language."""
        text = super().format_help()
        for heading, code in _HEADINGS:
            text = re.sub(
                f"^{heading}", _say(code, self.lang), text, flags=re.MULTILINE
            )
        return text

    def error(self, message: str) -> NoReturn:
        problem = _plain(message, self.lang)
        lines = (
            command_words("wrong_command", self.lang, {"problem": problem}),
            command_words("try_help", self.lang, {"name": self.prog}),
        )
        raise UsageError("\n".join(lines))


_HEADINGS = (
    ("usage:", "usage_heading"),
    ("positional arguments:", "files_heading"),
    ("options:", "options_heading"),
)

_MESSAGES: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (r"the following arguments are required: (.+)", "arguments_missing", ("names",)),
    (
        r"argument \S*: invalid choice: '(.+)' \(choose from (.+)\)",
        "unknown_command",
        ("text", "names"),
    ),
    (r"unrecognized arguments: (.+)", "unknown_argument", ("text",)),
    (r"argument (\S+): expected .*argument", "value_missing", ("name",)),
    (r"argument \S+: (.+)", "", ()),
)


def _plain(message: str, lang: Lang) -> str:
    """Return argparse's own message in the user's language."""
    for pattern, code, names in _MESSAGES:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found and not code:
            return found.group(1)
        if found:
            params = dict(zip(names, found.groups(), strict=True))
            return command_words(code, lang, params)
    return message


def parse_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    """Return what was asked for.

    `shown` holds text to print instead of doing anything: the help or the version.
    UsageError says in the user's language what was wrong.
    """
    lang = _language(arguments)
    asked = [word for word in arguments if word in {"-h", "--help", "--version"}]
    parsers = _parsers(lang)
    if "--version" in asked:
        return argparse.Namespace(shown=f"hallord {__version__}", lang=lang)
    if asked or not arguments:
        named = next((word for word in arguments if word in parsers), "")
        return argparse.Namespace(shown=parsers[named].format_help(), lang=lang)
    chosen = parsers[""].parse_args(list(arguments))
    chosen.shown = ""
    chosen.lang = lang
    return chosen


def _language(arguments: Sequence[str]) -> Lang:
    """Find --lang before anything else, so that errors about the rest can use it."""
    words = " ".join(arguments)
    found = re.search(r"(?:^|\s)--lang[= ](\S+)", words)
    return "en" if found and found.group(1) == "en" else "sv"


def _parsers(lang: Lang) -> dict[str, _Parser]:
    """Return the whole parser under the empty name, and each command's own."""
    whole = _Parser(prog="hallord", description=_say("about", lang), add_help=False)
    whole.lang = lang
    _common(whole, lang)
    commands = whole.add_subparsers(
        dest="command",
        required=True,
        title=_say("commands", lang),
        metavar="",
        parser_class=_Parser,
    )
    parsers = {"": whole}
    for name, fill in _COMMANDS.items():
        about = _say(f"{name}_about", lang)
        parser = commands.add_parser(
            name, help=about, description=about, add_help=False
        )
        parser.lang = lang
        fill(parser, lang)
        _common(parser, lang)
        parsers[name] = parser
    return parsers


def _say(code: str, lang: Lang) -> str:
    return command_words(code, lang)


def _common(parser: _Parser, lang: Lang) -> None:
    group = parser.add_argument_group()
    group.add_argument(
        "--lang",
        choices=("sv", "en"),
        default=argparse.SUPPRESS,
        help=_say("lang_help", lang),
    )
    group.add_argument(
        "-h", "--help", action="store_true", help=_say("help_help", lang)
    )
    group.add_argument(
        "--version", action="store_true", help=_say("version_help", lang)
    )


def _check(parser: _Parser, lang: Lang) -> None:
    parser.add_argument(
        "contract",
        metavar=_say("contract_name", lang),
        help=_say("contract_help", lang),
    )
    parser.add_argument("--json", action="store_true", help=_say("json_help", lang))


def _follow(parser: _Parser, lang: Lang) -> None:
    _evidence(parser, lang)
    day = _day_in(lang)
    parser.add_argument(
        "--known-on",
        type=day,
        metavar=_say("day_name", lang),
        help=_say("known_on_help", lang),
    )
    parser.add_argument(
        "--html", metavar=_say("folder_name", lang), help=_say("html_help", lang)
    )
    parser.add_argument("--json", action="store_true", help=_say("json_help", lang))
    parser.add_argument(
        "--save", metavar=_say("file_name", lang), help=_say("save_help", lang)
    )
    parser.add_argument(
        "--dry-run", action="store_true", help=_say("dry_run_help", lang)
    )


def _release(parser: _Parser, lang: Lang) -> None:
    _evidence(parser, lang)
    parser.set_defaults(dry_run=False)
    parser.add_argument(
        "-o",
        "--output",
        required=True,
        metavar=_say("folder_name", lang),
        help=_say("release_help", lang),
    )
    parser.add_argument(
        "--secret", metavar=_say("file_name", lang), help=_say("secret_help", lang)
    )


def _verify(parser: _Parser, lang: Lang) -> None:
    parser.add_argument(
        "folder", metavar=_say("folder_name", lang), help=_say("verify_help", lang)
    )
    parser.add_argument("--json", action="store_true", help=_say("json_help", lang))


def _evidence(parser: _Parser, lang: Lang) -> None:
    """Add what every command that reads a contract with its evidence takes."""
    day = _day_in(lang)
    parser.add_argument(
        "contract",
        metavar=_say("contract_name", lang),
        help=_say("contract_help", lang),
    )
    parser.add_argument(
        "evidence",
        metavar=_say("evidence_name", lang),
        nargs="+",
        help=_say("evidence_help", lang),
    )
    for option, name, about in (
        ("--by", "party_name", "by_help"),
        ("--mapping", "file_name", "mapping_help"),
        ("--save-mapping", "file_name", "save_mapping_help"),
        ("--bad-rows", "file_name", "bad_rows_help"),
    ):
        parser.add_argument(option, metavar=_say(name, lang), help=_say(about, lang))
    for option, about in (("--as-of", "as_of_help"), ("--recorded", "recorded_help")):
        parser.add_argument(
            option, type=day, metavar=_say("day_name", lang), help=_say(about, lang)
        )
    parser.add_argument("--yes", action="store_true", help=_say("yes_help", lang))


def _demo(parser: _Parser, lang: Lang) -> None:
    parser.add_argument(
        "--html", metavar=_say("folder_name", lang), help=_say("html_help", lang)
    )
    parser.add_argument("--serve", action="store_true", help=_say("serve_help", lang))
    parser.add_argument(
        "--port",
        type=_port_in(lang),
        default=DEFAULT_PORT,
        metavar="PORT",
        help=_say("port_help", lang),
    )


def _new(parser: _Parser, lang: Lang) -> None:
    parser.add_argument(
        "output", metavar=_say("file_name", lang), help=_say("output_help", lang)
    )


def _draft(parser: _Parser, lang: Lang) -> None:
    day = _day_in(lang)
    parser.add_argument(
        "page", metavar=_say("page_name", lang), help=_say("page_help", lang)
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar=_say("file_name", lang),
        help=_say("output_help", lang),
    )
    parser.add_argument(
        "--html", metavar=_say("file_name", lang), help=_say("beside_help", lang)
    )
    parser.add_argument("--json", action="store_true", help=_say("json_help", lang))
    parser.add_argument(
        "--first",
        type=day,
        metavar=_say("day_name", lang),
        help=_say("first_help", lang),
    )
    parser.add_argument(
        "--last", type=day, metavar=_say("day_name", lang), help=_say("last_help", lang)
    )


def _lint(parser: _Parser, lang: Lang) -> None:
    parser.add_argument(
        "file", metavar=_say("file_name", lang), help=_say("either_help", lang)
    )
    parser.add_argument(
        "--after", metavar=_say("file_name", lang), help=_say("after_help", lang)
    )
    parser.add_argument("--json", action="store_true", help=_say("json_help", lang))


def _measurable(parser: _Parser, lang: Lang) -> None:
    parser.add_argument(
        "contract",
        metavar=_say("contract_name", lang),
        help=_say("contract_help", lang),
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar=_say("file_name", lang),
        help=_say("output_help", lang),
    )


def _compare(parser: _Parser, lang: Lang) -> None:
    parser.add_argument(
        "files",
        metavar=_say("file_name", lang),
        nargs="+",
        help=_say("years_help", lang),
    )
    parser.add_argument("--json", action="store_true", help=_say("json_help", lang))


_COMMANDS: dict[str, Callable[[_Parser, Lang], None]] = {
    "check": _check,
    "follow": _follow,
    "demo": _demo,
    "new": _new,
    "draft": _draft,
    "lint": _lint,
    "measurable": _measurable,
    "compare": _compare,
    "release": _release,
    "verify": _verify,
}


def _day_in(lang: Lang) -> Callable[[str], date]:
    def day(text: str) -> date:
        try:
            return date.fromisoformat(text)
        except ValueError as problem:
            said = command_words("bad_day", lang, {"text": text})
            raise argparse.ArgumentTypeError(said) from problem

    return day


def _port_in(lang: Lang) -> Callable[[str], int]:
    def port(text: str) -> int:
        if text.isascii() and text.isdigit() and int(text) <= 65535:
            return int(text)
        said = command_words("bad_port", lang, {"text": text})
        raise argparse.ArgumentTypeError(said)

    return port
