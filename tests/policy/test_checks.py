# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tools that judge the house are judged too."""

import ast
from pathlib import Path

import pytest

import lock
import mutants
import run_checks
import setup_env


@pytest.mark.parametrize(
    ("cases", "counts"),
    [
        ("", (0, 0, 0)),
        ("<testcase/>", (1, 0, 0)),
        ("<testcase><failure/></testcase><testcase/>", (1, 1, 0)),
        ("<testcase><error/></testcase>", (0, 1, 0)),
        ("<testcase><failure/><error/></testcase>", (0, 1, 0)),
        (
            "<testcase><skipped/></testcase><testcase><system-out/></testcase>",
            (1, 0, 1),
        ),
    ],
)
def test_tests_are_counted_from_the_record(
    tmp_path: Path, cases: str, counts: tuple[int, int, int]
) -> None:
    record = tmp_path / "junit.xml"
    record.write_text(f"<testsuites><testsuite>{cases}</testsuite></testsuites>")

    assert run_checks.count(record) == counts


def test_no_record_is_no_test(tmp_path: Path) -> None:
    assert run_checks.count(tmp_path / "missing.xml") == (0, 0, 0)


def test_a_check_that_cannot_start_has_failed() -> None:
    outcome = run_checks.run_check(run_checks.Check("gone", ("/no/such/command",)))

    assert (outcome.passed, outcome.failed, outcome.skipped) == (0, 1, 0)


def test_uv_follows_the_settings_for_pip() -> None:
    environment = setup_env.uv_environment(
        {"PIP_INDEX_URL": "https://mirror.example/simple", "PIP_CERT": "/etc/ca.pem"}
    )

    assert environment["UV_DEFAULT_INDEX"] == "https://mirror.example/simple"
    assert environment["SSL_CERT_FILE"] == "/etc/ca.pem"


@pytest.mark.parametrize("own", ["UV_DEFAULT_INDEX", "UV_INDEX_URL"])
def test_uvs_own_setting_wins(own: str) -> None:
    given = {"PIP_INDEX_URL": "https://pip.example", own: "https://uv.example"}

    environment = setup_env.uv_environment(given)

    assert environment[own] == "https://uv.example"
    assert "https://pip.example" not in {
        environment.get("UV_DEFAULT_INDEX"),
        environment.get("UV_INDEX_URL"),
    }


def test_the_lock_is_made_from_the_public_index_only() -> None:
    private = dict.fromkeys(
        ("UV_INDEX_URL", "UV_INDEX", "UV_EXTRA_INDEX_URL", "UV_FIND_LINKS"),
        "https://mirror.example",
    )

    environment = lock.public_index_only({**private, "PATH": "/bin"})

    assert environment["UV_DEFAULT_INDEX"] == "https://pypi.org/simple"
    assert "https://mirror.example" not in environment.values()
    assert environment["PATH"] == "/bin"


def changes(tmp_path: Path, source: str) -> list[tuple[str, str, str]]:
    module = tmp_path / "rule.py"
    module.write_text(source, encoding="utf-8")
    return [
        (one.change, one.function, ast.unparse(one.tree()).splitlines()[-1].strip())
        for one in mutants.mutants(module, module="rule")
    ]


@pytest.mark.parametrize(
    ("line", "broken"),
    [
        ("a < b", {"a <= b", "a >= b"}),
        ("a == b", {"a != b"}),
        ("a and b", {"a or b"}),
        ("not a", {"a"}),
        ("5", {"6", "4"}),
        ("True", {"False"}),
        ("min(a)", {"max(a)"}),
        ("a + b", {"a - b"}),
        ("'text'", set()),
    ],
)
def test_every_kind_of_fault_is_made(
    tmp_path: Path, line: str, broken: set[str]
) -> None:
    assert {last for _, _, last in changes(tmp_path, line)} == broken


def test_a_fault_knows_the_function_it_is_in(tmp_path: Path) -> None:
    source = "class A:\n    @property\n    def b(self, c=1):\n        return not self\n"

    found = changes(tmp_path, source)

    assert {(change, function) for change, function, _ in found} == {
        ("1 → 2", ""),
        ("1 → 0", ""),
        ("returns None", "A.b"),
        ("not removed", "A.b"),
    }


def test_the_message_of_an_error_is_left_alone(tmp_path: Path) -> None:
    assert changes(tmp_path, "def f():\n    raise ValueError(1 < 2)\n") == []
