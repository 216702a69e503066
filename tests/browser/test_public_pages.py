# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The public pages in a real browser: for everybody, on every screen and on paper."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from hallord.adapters.serving import serve
from tests.support.pages import (
    CLAUSES,
    built,
    followed_every_kind,
    followed_examples,
    followed_many,
)

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

VENDOR = Path(__file__).parent / "vendor"
AXE = VENDOR / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PROMISE = "loften/exempelkoping-2021-2022"
KINDS = "loften/alla-sorter"

PAGES = (
    "index.html",
    "marken/index.html",
    "om/index.html",
    "kontrollera/index.html",
    f"{PROMISE}/index.html",
    f"{PROMISE}/plats/index.html",
    f"{PROMISE}/plats/norra/index.html",
    f"{PROMISE}/plats/sort-skola/index.html",
    "loften/lulea-2018/index.html",
    "loften/lulea-2018/trafikkontroll/index.html",
    "loften/karlstad-2023-2027/index.html",
    f"{KINDS}/index.html",
    *(f"{KINDS}/{kind}/index.html" for kind in CLAUSES),
    "loften/manga/punkt-plats/index.html",
    "loften/manga/punkt-plats/underlag-1.html",
)
"""One page of every type, and every kind of commitment."""


@pytest.fixture(scope="module")
def site() -> Mapping[str, bytes]:
    return built(followed_every_kind(), followed_many(130), *followed_examples())


@pytest.fixture(scope="module")
def address(site: Mapping[str, bytes]) -> Iterator[str]:
    with serve(site, port=0) as served:
        yield served.url


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> Literal["light", "dark"]:
    return "dark" if request.param == "dark" else "light"


@pytest.fixture(params=[320, 1280])
def width(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def tab(
    browser: Browser, scheme: Literal["light", "dark"], width: int
) -> Iterator[Page]:
    context = browser.new_context(
        color_scheme=scheme,
        viewport={"width": width, "height": 800},
        bypass_csp=True,  # so that axe, which is a script, can be let in
    )
    yield context.new_page()
    context.close()


def both_languages(path: str) -> tuple[str, str]:
    return path, f"en/{path}"


def test_axe_is_the_one_that_was_borrowed() -> None:
    named = re.search(r"`([0-9a-f]{64})`", (VENDOR / "README.md").read_text("utf-8"))

    assert named is not None
    assert sha256(AXE.read_bytes()).hexdigest() == named[1]


def test_axe_finds_nothing_and_nothing_runs_over_the_edge(
    tab: Page, address: str, width: int, scheme: str
) -> None:
    # The languages differ in words alone; English is walked in two of the four.
    english = (width == 320) is (scheme == "light")
    for path in PAGES:
        for page in both_languages(path)[: 1 + english]:
            tab.goto(address + page)
            across = tab.evaluate("document.documentElement.scrollWidth")
            assert across <= width, f"{page} is {across} px wide"
            tab.add_script_tag(path=str(AXE))
            found = tab.evaluate(
                "(tags) => axe.run(document, {runOnly: tags})"
                ".then(r => r.violations.map("
                "v => [v.id, v.nodes.map(n => n.html).slice(0, 3)]))",
                TAGS,
            )
            assert found == [], f"{page}: {json.dumps(found, ensure_ascii=False)}"


def test_axe_would_find_a_picture_without_words(tab: Page, address: str) -> None:
    tab.goto(address)
    tab.evaluate("document.querySelector('main').innerHTML += '<img src=\"x\">'")
    tab.add_script_tag(path=str(AXE))
    tags = ["wcag2a"]
    found = tab.evaluate(
        "(tags) => axe.run(document, {runOnly: tags}).then(r => r.violations.length)",
        tags,
    )

    assert found == 1


def test_no_page_asks_anybody_else_or_needs_a_script(
    browser: Browser, address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    asked: list[str] = []
    wrong: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("console", lambda message: wrong.append(message.text))
    for path in PAGES:
        tab.goto(address + path)
        assert tab.locator("h1").count() == 1, path
        assert tab.locator("h1").is_visible(), path
    context.close()

    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    assert len(asked) >= len(PAGES)
    assert wrong == [], "the browser complains, of the content security policy, say"


def test_the_keyboard_walks_from_the_skip_link_on(page: Page, address: str) -> None:
    page.goto(f"{address}{PROMISE}/helginsatser/index.html")
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.inner_text() == "Till innehållet"
    box = skip.bounding_box()
    assert box is not None
    assert box["x"] >= 0, "the skip link shows itself when it is reached"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    inside = page.evaluate(
        "document.querySelector('main').contains(document.activeElement)"
    )
    assert inside, "the skip link leads past the menu"


def test_every_stop_of_the_keyboard_can_be_seen(page: Page, address: str) -> None:
    page.goto(f"{address}{PROMISE}/helginsatser/index.html")
    stops = page.locator("a[href], summary, [tabindex='0']").count()
    seen = 0
    for _ in range(stops):
        page.keyboard.press("Tab")
        marked = page.evaluate(
            """() => {
              const on = document.activeElement, style = getComputedStyle(on);
              const reach = on.querySelector('.reach');
              return style.outlineStyle !== 'none' ||
                !!reach && getComputedStyle(reach).strokeWidth === '3px';
            }"""
        )
        assert marked, page.evaluate("document.activeElement.outerHTML")
        seen += 1

    assert seen == stops > 15


def test_a_hollow_bead_leads_to_its_row(page: Page, address: str) -> None:
    page.goto(f"{address}{PROMISE}/helginsatser/index.html")
    bead = page.locator("figure svg a").first
    target = bead.get_attribute("href")
    bead.focus()
    page.keyboard.press("Enter")

    assert target is not None
    assert page.locator(f"tr{target}").count() == 1
    assert page.url.endswith(target)


@pytest.mark.parametrize("promise", [PROMISE, KINDS, "loften/lulea-2018"])
def test_a_promise_prints_on_at_most_four_sheets(
    page: Page, address: str, promise: str
) -> None:
    page.goto(f"{address}{promise}/index.html")
    printed = page.pdf(format="A4", prefer_css_page_size=True)

    assert 1 <= len(re.findall(rb"/Type\s*/Page\b(?!s)", printed)) <= 4


def test_the_files_to_fetch_are_there_from_both_languages(
    page: Page, address: str
) -> None:
    for path in both_languages(f"{PROMISE}/index.html"):
        page.goto(address + path)
        links = page.locator("a[download]")
        targets = [link.get_attribute("href") or "" for link in links.all()]
        assert len(targets) == 4
        for target in targets:
            full = page.evaluate("(t) => new URL(t, document.baseURI).href", target)
            assert page.request.get(full).ok, full


def test_the_languages_lead_to_each_other(page: Page, address: str) -> None:
    start = f"{address}{PROMISE}/helginsatser/index.html"
    page.goto(start)
    page.get_by_role("link", name="English").click()
    assert page.url == f"{address}en/{PROMISE}/helginsatser/index.html"
    assert page.locator("html").get_attribute("lang") == "en"
    page.get_by_role("link", name="Svenska").click()
    assert page.url == start
