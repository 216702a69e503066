# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Sixteen shapes, told apart without colour."""

import math
import re
from itertools import combinations
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from hallord.look.shapes import Tone, form, shape, shape_names, tone
from hallord.look.stylesheet import stylesheet

if TYPE_CHECKING:
    from playwright.sync_api import Page

SLUGS = (
    ("kept", "none", Tone.TEAL),
    ("kept_late", "none", Tone.TEAL_LIGHT),
    ("open", "on_pace", Tone.BLUE),
    ("open", "behind", Tone.AMBER),
    ("open", "none", Tone.SLATE),
    ("awaiting_confirmation", "none", Tone.SLATE),
    ("cannot_be_kept", "none", Tone.RED),
    ("broken", "none", Tone.RED),
    ("not_started", "none", Tone.GREY),
    ("not_yet_reported", "none", Tone.GREY),
    ("not_reported", "none", Tone.GREY_DARK),
    ("not_followed_here", "none", Tone.GREY_LIGHT),
    ("undecided", "none", Tone.GREY),
    ("never_due", "none", Tone.GREY),
    ("not_checkable", "none", Tone.GREY),
    ("withdrawn", "none", Tone.GREY),
)


def drawn(verdict: str, pace: str = "none", fraction: float = 0.4) -> str:
    return shape(verdict, pace=pace, fraction=fraction, expected=0.7)


def test_the_key_lists_each_shape_once() -> None:
    assert list(shape_names()) == [form(v, pace=p) for v, p, _ in SLUGS]


@pytest.mark.parametrize(("verdict", "pace", "expected"), SLUGS)
def test_each_standing_has_its_tone(verdict: str, pace: str, expected: Tone) -> None:
    assert tone(verdict, pace=pace) is expected


def test_pace_changes_only_an_open_standing() -> None:
    assert tone("kept", pace="behind") is Tone.TEAL
    assert shape("kept", pace="behind") == shape("kept")


@pytest.mark.parametrize("verdict", ["", "keep", "open_none", "Kept"])
def test_an_unknown_standing_is_refused(verdict: str) -> None:
    if verdict == "open_none":
        assert form("open") == verdict
        return
    with pytest.raises(KeyError, match="okänt"):
        shape(verdict)


def test_an_unknown_pace_is_refused() -> None:
    with pytest.raises(KeyError, match="fast"):
        shape("open", pace="fast")


@pytest.mark.parametrize(("verdict", "pace", "_tone"), SLUGS)
def test_each_shape_is_sound_svg_within_its_box(
    verdict: str, pace: str, _tone: Tone
) -> None:
    root = ET.fromstring(drawn(verdict, pace))

    assert root.get("viewBox") == "0 0 24 24"
    assert len(root) > 0
    for node in root.iter():
        if node.tag == "circle":
            x, y, r = (float(node.get(a, "")) for a in ("cx", "cy", "r"))
            assert min(x, y) - r >= 0
            assert max(x, y) + r <= 24 + 0.5


def test_no_two_shapes_are_drawn_alike() -> None:
    pictures = [drawn(verdict, pace) for verdict, pace, _ in SLUGS]

    assert len(set(pictures)) == len(SLUGS)


def test_beside_its_word_a_shape_is_silent() -> None:
    root = ET.fromstring(shape("kept"))

    assert root.get("aria-hidden") == "true"
    assert root.get("role") is None
    assert root.find("title") is None


def test_alone_a_shape_says_what_it_is() -> None:
    root = ET.fromstring(shape("kept", title='Hållet "så" <där>'))

    assert root.get("role") == "img"
    assert root.get("aria-label") == 'Hållet "så" <där>'
    assert root.findtext("title") == 'Hållet "så" <där>'
    assert root.get("aria-hidden") is None


def arc_end(fraction: float) -> tuple[float, float]:
    path = re.search(
        r"A9 9 0 [01] 1 ([\d.]+) ([\d.]+)", drawn("open", "none", fraction)
    )
    assert path
    return float(path[1]), float(path[2])


@pytest.mark.parametrize(
    ("fraction", "x", "y"), [(0.25, 21, 12), (0.5, 12, 21), (0.75, 3, 12)]
)
def test_a_ring_fills_clockwise_from_the_top(
    fraction: float, x: float, y: float
) -> None:
    assert arc_end(fraction) == pytest.approx((x, y), abs=0.01)
    assert 'd="M12 3A' in drawn("open", "none", fraction)


@pytest.mark.parametrize(("fraction", "long"), [(0.5, 0), (0.51, 1)])
def test_more_than_half_takes_the_long_way_round(fraction: float, long: int) -> None:
    assert f"A9 9 0 {long} 1" in drawn("open", "none", fraction)


def from_middle(path: str) -> list[float]:
    pairs = re.findall(r"([\d.]+) ([\d.]+)", path)
    return [math.hypot(float(x) - 12, float(y) - 12) for x, y in pairs]


def test_the_hatching_reaches_the_ring_and_stops_there() -> None:
    paths = [p.get("d", "") for p in ET.fromstring(shape("not_checkable")).iter("path")]
    ends = [end for path in paths for end in from_middle(path)]

    assert len(paths) == 4
    assert ends == pytest.approx([9] * 8, abs=0.02)
    for x1, y1, x2, y2 in (re.findall(r"[\d.]+", path) for path in paths):
        # Each line rises at 45 degrees, to the right.
        assert float(x2) - float(x1) == pytest.approx(float(y1) - float(y2), abs=0.02)
        assert float(x2) > float(x1)


def test_a_gap_goes_on_from_what_is_done() -> None:
    root = ET.fromstring(shape("open", pace="behind", fraction=0.4, expected=0.7))
    done, gap, mark = (p.get("d", "") for p in root.iter("path"))

    assert done.split("A")[1].split(" 1 ")[1] == gap.split("A")[0].removeprefix("M")
    assert "A7.5 7.5 0 0 1" in gap
    assert from_middle(mark) == pytest.approx([3.4, 11.9], abs=0.02)


def test_a_long_gap_that_is_short_of_a_turn_is_an_arc() -> None:
    text = shape("open", pace="behind", fraction=0.5, expected=1.0)

    assert text.count("<path") == 3
    assert text.count("<circle") == 2


def test_nothing_done_leaves_the_ring_empty_and_all_done_closes_it() -> None:
    empty, full = (drawn("open", "none", f) for f in (0.0, 1.0))

    assert "<path" not in empty
    assert empty.count("<circle") == 1
    assert "<path" not in full
    assert full.count("<circle") == 2


@pytest.mark.parametrize(("outside", "end"), [(-0.5, 0.0), (1.5, 1.0)])
def test_a_share_outside_the_ring_is_its_nearer_end(outside: float, end: float) -> None:
    assert drawn("open", "on_pace", outside) == drawn("open", "on_pace", end)


def test_behind_marks_where_the_pace_is() -> None:
    near, far = (
        shape("open", pace="behind", fraction=0.2, expected=due) for due in (0.5, 0.9)
    )

    assert near != far
    assert shape("open", pace="behind", fraction=0.2) == shape(
        "open", pace="behind", fraction=0.2, expected=0.4
    )


@pytest.mark.browser
def test_the_shapes_differ_in_greyscale_at_reading_size(page: "Page") -> None:
    spans = "".join(
        f'<span class="t-{t}" style="display:block;width:24px;height:24px">'
        f"{drawn(v, p)}</span>"
        for v, p, t in SLUGS
    )
    page.set_content(
        f"<style>{stylesheet()} body{{filter:grayscale(1)}}</style>{spans}"
    )
    greys = page.evaluate(GREYS)

    # The mean difference over all 576 points, of 255: one in twenty of them turned.
    for (one, a), (other, b) in combinations(zip(SLUGS, greys, strict=True), 2):
        apart = sum(abs(x - y) for x, y in zip(a, b, strict=True)) / len(a)
        assert apart > 6, (one, other, apart)


GREYS = """async () => {
  const out = [];
  for (const svg of document.querySelectorAll('svg')) {
    const copy = svg.cloneNode(true);
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    copy.setAttribute('color', getComputedStyle(svg).color);
    const text = new XMLSerializer().serializeToString(copy);
    const image = new Image();
    image.src = 'data:image/svg+xml,' + encodeURIComponent(text);
    await image.decode();
    const canvas = new OffscreenCanvas(24, 24);
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, 24, 24);
    pen.drawImage(image, 0, 0);
    const data = pen.getImageData(0, 0, 24, 24).data;
    const grey = [];
    for (let i = 0; i < data.length; i += 4)
      grey.push(0.2126 * data[i] + 0.7152 * data[i + 1] + 0.0722 * data[i + 2]);
    out.push(grey);
  }
  return out;
}"""
