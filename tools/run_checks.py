# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Run every check that a size of the test calls for, and end with one honest line.

Started by ``./test``. A static check counts as one test, pytest counts for itself,
and a run in which pytest ran nothing is a failure, whatever else went well.
"""

import argparse
import io
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REPORTS = ROOT / "docs" / "reports"
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")


class Size(StrEnum):
    """How much is tested."""

    QUICK = "quick"
    DEFAULT = "default"
    FULL = "full"


# What pytest leaves out, and how many examples Hypothesis tries (tests/conftest.py).
_LEFT_OUT = {
    Size.QUICK: "not (browser or slow or bench or mutation)",
    Size.DEFAULT: "not (bench or mutation)",
    Size.FULL: "",
}
_PROFILE = {Size.QUICK: "quick", Size.DEFAULT: "ci", Size.FULL: "full"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one check gave: counts, how long it took and what it said."""

    name: str
    passed: int
    failed: int
    skipped: int
    seconds: float
    said: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """One command that passes or fails as a whole."""

    name: str
    command: tuple[str, ...]


def static_checks(python: str) -> list[Check]:
    """Return the checks that read the source without running it."""
    tool = Path(python).parent
    checks = [
        Check("ruff check", (str(tool / "ruff"), "check", ".")),
        Check("ruff format", (str(tool / "ruff"), "format", "--check", ".")),
        Check("mypy", (python, "-m", "mypy")),
        Check("import contracts", (str(tool / "lint-imports"), "--no-cache")),
        Check("licences", (str(tool / "reuse"), "lint", "--quiet")),
    ]
    # Every generated file has a writer that can also say whether it is up to date.
    checks += [
        Check(f"{writer.stem} --check", (python, str(writer), "--check"))
        for writer in sorted((ROOT / "tools").glob("write_*.py"))
    ]
    return checks


def run_check(check: Check) -> Outcome:
    """Run one command; it passes when it ends with zero."""
    started = time.monotonic()
    try:
        done = subprocess.run(
            check.command,
            cwd=ROOT,
            # reuse's other way to guess encodings needs a system library.
            env={**os.environ, "REUSE_ENCODING_MODULE": "charset_normalizer"},
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        )
        failed, said = int(done.returncode != 0), done.stdout
    except OSError as problem:
        failed, said = 1, str(problem)
    seconds = time.monotonic() - started
    outcome = Outcome(check.name, 1 - failed, failed, 0, seconds, said.strip())
    print(f"{'FAIL' if failed else 'ok':>4}  {check.name}  ({seconds:.1f} s)")
    if failed:
        print(outcome.said, flush=True)
    return outcome


def run_pytest(python: str, *, size: Size, arguments: Sequence[str]) -> Outcome:
    """Run pytest for ``size`` and count what it did from its own record."""
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        record = Path(folder) / "junit.xml"
        command = [python, "-m", "pytest", "-q", f"--junit-xml={record}"]
        command += ["-m", _LEFT_OUT[size], *arguments]
        done = subprocess.run(
            command,
            cwd=ROOT,
            env={**os.environ, "HYPOTHESIS_PROFILE": _PROFILE[size]},
            check=False,
        )
        passed, failed, skipped = count(record)
    if passed + failed == 0:
        print("pytest ran no test: that is a failure.")
        failed = 1
    elif done.returncode != 0 and failed == 0:
        print(f"pytest ended with {done.returncode} although no test fell.")
        failed = 1
    return Outcome("pytest", passed, failed, skipped, time.monotonic() - started)


def count(record: Path) -> tuple[int, int, int]:
    """Return passed, failed and skipped from a JUnit file; zeros when there is none.

    A test that fails and whose clean-up fails too is one failed test.
    """
    if not record.exists():
        return 0, 0, 0
    passed = failed = skipped = 0
    # The file is pytest's own, written a moment ago.
    for case in ET.parse(record).iter("testcase"):  # noqa: S314  own file, see above
        kinds = {child.tag for child in case}
        if kinds & {"failure", "error"}:
            failed += 1
        elif "skipped" in kinds:
            skipped += 1
        else:
            passed += 1
    return passed, failed, skipped


def provide_browser() -> None:
    """Install Debian's Chromium where the build server lacks one.

    Only under CI and as root: a person's machine is not ours to install on. When it
    cannot be had, the browser tests themselves fail with the reason.
    """
    if any(map(shutil.which, CHROMIUM_NAMES)) or "HALLORD_CHROMIUM" in os.environ:
        return
    apt = shutil.which("apt-get")
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if os.environ.get("CI") != "true" or apt is None or not is_root:
        return
    print("No Chromium here: installing Debian's …", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        [apt, "-qq", "update"],
        [apt, "-qq", "install", "-y", "--no-install-recommends", "chromium"],
    ):
        if subprocess.run(command, env=quiet, check=False).returncode != 0:
            print(f"failed: {' '.join(command)}")
            return


def write_report(outcomes: Sequence[Outcome], *, today: str) -> Path:
    """Write the dated report of a full run and return where it is."""
    revision = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"],
        cwd=ROOT,
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    ).stdout.strip()
    rows = [
        f"| {one.name} | {one.passed} | {one.failed} | {one.skipped} "
        f"| {one.seconds:.1f} |"
        for one in outcomes
    ]
    machine = (
        f"Revision {revision or 'unknown'}, Python {platform.python_version()}, "
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors."
    )
    lines = [
        f"# Full test, {today}",
        "",
        machine,
        "",
        "| check | passed | failed | skipped | seconds |",
        "|---|---:|---:|---:|---:|",
        *rows,
    ]
    for one in outcomes:
        if one.said and (one.failed or one.name == "mutations"):
            lines += ["", f"## {one.name}", "", "```text", one.said, "```"]
    REPORTS.mkdir(parents=True, exist_ok=True)
    path = REPORTS / f"{today}-full.md"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def main(arguments: list[str]) -> int:
    """Run the checks; return 0 only when something ran and nothing fell."""
    # pytest writes to the same terminal; the lines must come in the order of events.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(line_buffering=True)
    parser = argparse.ArgumentParser(prog="test", allow_abbrev=False)
    sizes = parser.add_mutually_exclusive_group()
    sizes.add_argument("--quick", action="store_true")
    sizes.add_argument("--full", action="store_true")
    chosen, for_pytest = parser.parse_known_args(arguments)
    size = Size.QUICK if chosen.quick else Size.FULL if chosen.full else Size.DEFAULT

    python = sys.executable
    outcomes = [run_check(check) for check in static_checks(python)]
    if size is not Size.QUICK:
        provide_browser()
    outcomes.append(run_pytest(python, size=size, arguments=for_pytest))
    if size is Size.FULL:
        mutate = (python, str(ROOT / "tools" / "mutate.py"))
        outcomes.append(run_check(Check("mutations", mutate)))
        # The day belongs to the report, not to any rule.
        today = time.strftime("%Y-%m-%d")
        print(f"report: {write_report(outcomes, today=today).relative_to(ROOT)}")

    for one in outcomes:
        if one.failed:
            print(f"FAIL  {one.name}: {one.failed}")
    passed = sum(one.passed for one in outcomes)
    failed = sum(one.failed for one in outcomes)
    skipped = sum(one.skipped for one in outcomes)
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
