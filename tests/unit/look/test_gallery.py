# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""The page of all components, in a parser and in a real browser."""

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Literal

import pytest

from hallord.look.formats import Lang
from hallord.look.gallery import _commitment, gallery
from hallord.look.stylesheet import stylesheet

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

VOID = {"meta", "input", "br", "hr", "link", "img"}


class _Nesting(HTMLParser):
    """Sees that every element that opens also closes, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_the_page_is_whole(lang: Lang) -> None:
    html = gallery(lang=lang)
    parser = _Nesting()
    parser.feed(html)

    ids = re.findall(r'\bid=["\']([^"\']+)', html)
    targets = set(re.findall(r'href="#([^"]+)"', html))
    assert parser.open == []
    assert len(ids) == len(set(ids))
    assert targets <= set(ids)
    assert f'<html lang="{lang}">' in html


def test_a_commitment_with_its_figure_and_table_is_light() -> None:
    # A public page may weigh 60 kB; sheet and one commitment leave more than half.
    assert len((stylesheet() + _commitment("sv")).encode()) < 27_000


SCHEMES: list[Literal["light", "dark"]] = ["light", "dark"]


@pytest.mark.browser
@pytest.mark.parametrize("scheme", SCHEMES)
def test_nothing_runs_over_the_edge_of_a_small_phone(
    page: "Page", scheme: Literal["light", "dark"]
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.emulate_media(color_scheme=scheme)
    page.set_content(gallery())

    assert page.evaluate("document.documentElement.scrollWidth") == 320
    small = page.evaluate("""[...document.querySelectorAll('body *')]
      .filter(e => e.childNodes.length && [...e.childNodes].some(
        n => n.nodeType === 3 && n.data.trim()))
      .map(e => parseFloat(getComputedStyle(e).fontSize)).filter(n => n < 13)""")
    assert small == []


@pytest.mark.browser
def test_a_reason_is_one_key_away(page: "Page") -> None:
    page.set_content(gallery())
    bead = page.locator(".chart a").first
    bead.focus()

    assert page.locator(".chart a .tip").first.is_visible()
    assert page.locator(".chart a .tip").nth(1).is_hidden()
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector(':target').tagName") == "TR"


@pytest.mark.browser
def test_words_on_the_axis_never_run_into_each_other(page: "Page") -> None:
    for width in (320, 600, 1280):
        page.set_viewport_size({"width": width, "height": 640})
        page.set_content(gallery())
        over = page.evaluate("""[...document.querySelectorAll('.chart')].flatMap(s => {
          const boxes = [...s.querySelectorAll('text')]
            .map(t => [t.textContent, t.getBoundingClientRect()])
            .filter(([, b]) => b.width);
          return boxes.flatMap(([one, a], i) => boxes.slice(i + 1)
            .filter(([, b]) => a.left < b.right && b.left < a.right
              && a.top + 2 < b.bottom && b.top + 2 < a.bottom)
            .map(([other]) => `${one} / ${other}`));
        })""")
        assert over == [], width


@pytest.mark.browser
def test_on_paper_everything_is_open_and_the_menu_is_gone(
    page: "Page", tmp_path: "Path"
) -> None:
    page.set_content(gallery())
    page.emulate_media(media="print")

    assert page.locator("pre").is_visible()
    assert page.locator(".site nav").is_hidden()
    page.pdf(path=tmp_path / "sida.pdf", prefer_css_page_size=True)
    pages = len(re.findall(rb"/Type\s*/Page\b", (tmp_path / "sida.pdf").read_bytes()))
    # The gallery holds a promise and all the components besides.
    assert 1 <= pages <= 7
