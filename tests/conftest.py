# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""What all tests share: how many examples are tried, and a real browser."""

import os
import shutil
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# A slow machine is no bug, so nothing is judged by the clock. "full" is the only one
# that looks at new examples every time; a find is printed so that it can be kept.
settings.register_profile("quick", max_examples=25, derandomize=True, deadline=None)
settings.register_profile("ci", max_examples=150, derandomize=True, deadline=None)
settings.register_profile(
    "full",
    max_examples=5000,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

ROOT = Path(__file__).resolve().parent.parent


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Under CI a browser test that was skipped is a browser test that fell."""
    report = yield
    in_ci = os.environ.get("CI") == "true"
    if in_ci and report.skipped and item.get_closest_marker("browser"):
        report.outcome = "failed"
        report.longrepr = f"a browser test may not be skipped in CI: {report.longrepr}"
    return report


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's own folder."""
    return ROOT


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """Where the machine's Chromium is; skips with the reason when there is none."""
    named = os.environ.get("HALLORD_CHROMIUM")
    candidates = [named] if named else ["chromium", "chromium-browser", "google-chrome"]
    for name in candidates:
        found = shutil.which(name)
        if found is not None:
            return found
    pytest.skip(f"no browser found; looked for {', '.join(candidates)}")


@pytest.fixture(scope="session")
def browser(chromium_path: str) -> "Iterator[Browser]":
    """A real Chromium, started once for the whole run."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  heavy, rarely used

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=chromium_path,
            # Build servers run as root, where Chromium's own sandbox refuses.
            args=["--no-sandbox", "--disable-gpu"],
        )
        yield started
        started.close()


@pytest.fixture
def page(browser: "Browser") -> "Iterator[Page]":
    """A fresh Swedish tab with no memory of other tests."""
    context = browser.new_context(locale="sv-SE", timezone_id="Europe/Stockholm")
    yield context.new_page()
    context.close()
