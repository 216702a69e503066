# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""The strokes that charts are made of."""

from xml.etree import ElementTree as ET

import pytest

from hallord.look.marks import half, level, pc, px, ring, upright, words


@pytest.mark.parametrize(
    ("x", "anchor"),
    [(11.9, "start"), (12, "middle"), (50, "middle"), (88, "middle"), (88.1, "end")],
)
def test_words_near_an_edge_run_inwards(x: float, anchor: str) -> None:
    assert ET.fromstring(words(x, "mars", y=9)).get("text-anchor") == anchor


def test_words_keep_an_anchor_that_is_given() -> None:
    text = words(3, "a < b", y=9, anchor="end", css="strong")

    node = ET.fromstring(text)
    assert (node.get("text-anchor"), node.get("class")) == ("end", "strong")
    assert node.text == "a < b"


@pytest.mark.parametrize(("value", "text"), [(3, "3"), (3.04, "3"), (3.06, "3.1")])
def test_pixels_have_one_decimal(value: float, text: str) -> None:
    assert px(value) == text


@pytest.mark.parametrize(
    ("value", "text"), [(0, "0%"), (100, "100%"), (33.333, "33.33%"), (10.5, "10.5%")]
)
def test_places_have_two_decimals(value: float, text: str) -> None:
    assert pc(value) == text


def test_a_line_without_length_is_not_drawn() -> None:
    assert level(5, 5, y=1) == ""
    assert level(6, 5, y=1) == ""
    assert level(5, 5.01, y=1)
    assert upright(5, y1=2, y2=2) == ""
    assert upright(5, y1=2, y2=1)


def test_a_hollow_bead_is_as_wide_as_a_filled_one() -> None:
    node = ET.fromstring(ring("5%", y=9, radius=6))

    # The stroke lies half outside its circle.
    assert float(node.get("r", "")) + float(node.get("stroke-width", "")) / 2 == (
        pytest.approx(6, abs=0.05)
    )


def test_a_half_disc_fills_the_lower_half_up_to_the_rim() -> None:
    rim, disc = ET.fromstring(f"<g>{half('5%', y=9, radius=6)}</g>")
    r, width = float(disc.get("r", "")), float(disc.get("stroke-width", ""))
    drawn, gap = map(float, disc.get("stroke-dasharray", "").split())

    assert r + width / 2 == pytest.approx(float(rim.get("r", "")), abs=0.1)
    assert r - width / 2 == pytest.approx(0, abs=0.01)
    assert drawn == gap == pytest.approx(3.1416 * r, abs=0.02)
