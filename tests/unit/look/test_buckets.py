# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Pictures of what is judged bucket by bucket."""

from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from hallord.look.buckets import (
    Bucket,
    BucketState,
    bound_chart,
    buckets_chart,
    buckets_key,
)

STATES = list(BucketState)


def picture(*buckets: Bucket) -> ET.Element:
    return ET.fromstring(
        buckets_chart(buckets, key="b", title="Varje månad", description="Fyra.")
    )


def test_each_state_is_drawn_in_its_own_way() -> None:
    root = picture(*(Bucket(state, state) for state in STATES))
    marks = [n for n in root if n.tag in {"rect", "circle"}]
    held, missed, opened, untold = marks

    assert [n.tag for n in marks] == ["rect", "rect", "rect", "circle"]
    heights = [float(n.get("height", "")) for n in (held, missed, opened)]
    assert heights == sorted(heights, reverse=True)
    assert len(set(heights)) == 3
    assert untold.get("r") == "1.5"


@pytest.mark.parametrize(("number", "labels"), [(12, 12), (13, 2)])
def test_many_buckets_become_a_strip_with_words_at_its_ends(
    number: int, labels: int
) -> None:
    root = picture(*(Bucket(str(n), BucketState.HELD) for n in range(number)))
    words = [n.text for n in root.iter("text")]

    assert len(words) == labels
    assert (words[0], words[-1]) == ("0", str(number - 1))
    assert len(list(root.iter("rect"))) == number


def test_buckets_share_the_width_and_keep_apart() -> None:
    root = picture(*(Bucket(str(n), BucketState.HELD) for n in range(92)))
    spans = [
        (float(n.get("x", "")[:-1]), float(n.get("width", "")[:-1]))
        for n in root.iter("rect")
    ]

    assert all(x + width < after for (x, width), (after, _) in pairwise(spans))
    assert spans[0][0] >= 0
    assert sum(spans[-1]) <= 100


def test_no_bucket_is_no_picture() -> None:
    with pytest.raises(ValueError, match="inga delar"):
        picture()


def bar(at_most: int, total: int) -> ET.Element:
    text = bound_chart(
        at_most, total=total, key="b", title="Högst", held="högst", missed="minst"
    )
    return ET.fromstring(text)


def test_a_sum_bounds_from_zero() -> None:
    root = bar(71, 92)
    held, missed = root.iter("rect")

    assert held.get("x") == "0%"
    assert float(held.get("width", "")[:-1]) == pytest.approx(100 * 71 / 92, abs=0.01)
    assert missed.get("x") == held.get("width")
    assert [n.text for n in root.iter("text")] == ["högst", "minst"]


@pytest.mark.parametrize("at_most", [0, 92])
def test_a_bar_of_all_or_nothing_has_one_part(at_most: int) -> None:
    assert len(list(bar(at_most, 92).iter("rect"))) == 1


@pytest.mark.parametrize(("at_most", "total"), [(-1, 9), (10, 9), (0, 0)])
def test_a_part_that_is_no_part_is_refused(at_most: int, total: int) -> None:
    with pytest.raises(ValueError, match="ingen del"):
        bar(at_most, total)


def test_the_key_names_every_state() -> None:
    swedish = ET.fromstring(buckets_key())
    english = ET.fromstring(buckets_key(lang="en"))

    assert len(swedish) == len(english) == len(STATES)
    assert "".join(swedish[1].itertext()) == "hölls inte"
    assert "".join(english[1].itertext()) == "not held"


def test_marks_stand_on_one_line_with_their_label_under_the_middle() -> None:
    root = picture(*(Bucket(state, state) for state in STATES))
    boxes = [n for n in root if n.tag == "rect"]
    (dot,) = (n for n in root if n.tag == "circle")
    words = list(root.iter("text"))

    def of(node: ET.Element, name: str) -> float:
        return float(node.get(name, "").rstrip("%"))

    assert {of(n, "y") + of(n, "height") for n in boxes} == {36}
    assert of(dot, "cy") == 34
    assert [of(n, "x") for n in words] == [12.5, 37.5, 62.5, 87.5]
    for box, word in zip(boxes, words, strict=False):
        assert of(box, "x") + of(box, "width") / 2 == pytest.approx(of(word, "x"))
    assert of(dot, "cx") == 87.5
    assert {of(n, "y") for n in words} == {54}
    assert float(root.get("height", "")) == 60


def test_the_ends_of_a_strip_are_written_inwards() -> None:
    root = picture(*(Bucket(str(n), BucketState.HELD) for n in range(13)))
    ends = [(n.get("x"), n.get("text-anchor")) for n in root.iter("text")]

    assert ends == [("0%", "start"), ("100%", "end")]


def test_both_parts_of_a_bar_fill_the_width() -> None:
    root = bar(3, 4)
    parts = [(n.get("x"), n.get("width")) for n in root.iter("rect")]

    assert parts == [("0%", "75%"), ("75%", "25%")]
    assert [n.get("x") for n in root.iter("text")] == ["0%", "100%"]
    assert len(list(bar(1, 1).iter("rect"))) == 1
