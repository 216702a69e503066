# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""House rules about how the source is written."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.policy.source_files import (
    PACKAGE,
    ROOT,
    SCRIPTS,
    public_definitions,
    python_files,
    tree,
    where,
)

NAMELESS = frozenset(
    {"utils", "util", "helpers", "helper", "common", "misc", "manager"}
)
# REUSE-IgnoreStart
MARK = re.compile(r"SPDX-FileCopyrightText: \d{4} Hållord contributors")
LICENCE = re.compile(r"SPDX-License-Identifier: EUPL-1\.2\b")
# REUSE-IgnoreEnd
EXCEPTION = re.compile(r"#\s*(?:noqa|type:\s*ignore)", re.IGNORECASE)
# A code in its place, then at least two words of reason.
GROUNDED = re.compile(
    r"#\s*(?:noqa:\s*[A-Z]+\d+(?:,\s*[A-Z]+\d+)*"
    r"|type:\s*ignore\[[a-z-]+(?:,\s*[a-z-]+)*\])\s+(?:(?:#|--?|–)\s*)?\w\S*\s+\w"
)


def names(module: ast.Module) -> Iterator[tuple[int, str]]:
    """Line and name of everything that a module names."""
    for node in ast.walk(module):
        match node:
            case (
                ast.FunctionDef(name=name)
                | ast.AsyncFunctionDef(name=name)
                | ast.ClassDef(name=name)
            ):
                yield node.lineno, name
            case ast.Name(id=name, ctx=ast.Store()) | ast.arg(arg=name):
                yield node.lineno, name
            case ast.Attribute(attr=name, ctx=ast.Store()):
                yield node.lineno, name
            case ast.alias(asname=str(name)):
                yield node.lineno, name
            case ast.keyword(arg=str(name)):
                yield node.value.lineno, name
            case _:
                pass


def comments(source: str) -> Iterator[tuple[int, str]]:
    """Line and text of every comment, and of nothing that only looks like one."""
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


def groundless(source: str) -> list[int]:
    """Lines with an exception to a rule that lacks its code or its reason."""
    return [
        line
        for line, text in comments(source)
        if EXCEPTION.search(text) and not GROUNDED.search(text)
    ]


def columns(path: Path) -> set[str]:
    """The arguments of a rule's test: the Swedish headings of its table."""
    if not path.is_relative_to(ROOT / "tests" / "spec"):
        return set()
    return {node.arg for node in ast.walk(tree(path)) if isinstance(node, ast.arg)}


def test_identifiers_are_ascii() -> None:
    offences = [
        f"{where(path, line=line)}: {name}"
        for path in python_files()
        for line, name in names(tree(path))
        if not name.isascii() and name not in columns(path)
    ]

    assert offences == []


def test_a_swedish_letter_in_a_name_is_seen() -> None:
    source = "def löfte(): pass\nx = f(år=1)\nclass Å: pass\ndef g(ö): ä = 1\n"

    found = {name for _, name in names(ast.parse(source)) if not name.isascii()}

    assert found == {"löfte", "år", "Å", "ö", "ä"}


def test_every_public_name_of_the_package_has_a_docstring() -> None:
    files = python_files(PACKAGE)

    missing = [
        f"{where(path, line=node.lineno)}: {node.name}"
        for path in files
        for node in public_definitions(path)
        if not ast.get_docstring(node)
    ]
    missing += [
        f"{where(path, line=1)}: the module itself"
        for path in files
        if not ast.get_docstring(tree(path))
    ]

    assert files
    assert missing == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    offences = [
        str(path.relative_to(ROOT))
        for path in python_files()
        if NAMELESS & {*path.relative_to(ROOT).with_suffix("").parts}
    ]

    assert offences == []


def test_every_exception_to_a_rule_carries_its_code_and_its_reason() -> None:
    offences = [
        where(path, line=line)
        for path in python_files()
        for line in groundless(path.read_text(encoding="utf-8"))
    ]

    assert offences == []


@pytest.mark.parametrize(
    ("comment", "grounded"),
    [
        ("# noqa", False),
        ("# noqa: T201", False),
        ("# noqa: T201  voice", False),
        ("# noqa: T201  the voice", True),
        ("# noqa: T201, S603  the voice", True),
        ("# noqa: T201  # the voice", True),
        ("# noqa: T201 - the voice", True),
        ("# type: ignore", False),
        ("# type: ignore[arg-type]", False),
        ("# type: ignore[arg-type]  # no stubs", True),
        ("# type: ignore[arg-type,misc]  # no stubs", True),
        ("# because of noise", True),
    ],
)
def test_a_groundless_exception_is_seen(comment: str, *, grounded: bool) -> None:
    assert (groundless(f"x = 1  {comment}\n") == []) is grounded


def test_an_exception_inside_a_text_is_no_exception() -> None:
    assert groundless('x = "# noqa"\n') == []


@pytest.mark.parametrize("path", [*SCRIPTS, ROOT / ".ci" / "run"], ids=str)
def test_the_commands_can_be_started(path: Path) -> None:
    assert path.stat().st_mode & 0o111 == 0o111
    assert path.read_bytes().startswith(b"#!")


def test_every_source_file_says_whose_it_is_and_under_which_licence() -> None:
    missing = []
    for path in (*python_files(), ROOT / ".ci" / "run"):
        head = path.read_text(encoding="utf-8")[:300]
        if not (MARK.search(head) and LICENCE.search(head)):
            missing.append(str(path.relative_to(ROOT)))

    assert missing == []
