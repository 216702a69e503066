# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""The timeline of beads."""

import re
from datetime import date, timedelta
from typing import TypedDict, Unpack
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallord.look.timeline import Bead, BeadState, Timeline, timeline, timeline_key

FIRST, LAST = date(2022, 1, 1), date(2022, 4, 10)  # a hundred days: one per cent each
COUNTED, AWAITING, NOT = BeadState.COUNTED, BeadState.AWAITING, BeadState.NOT_COUNTED


class More(TypedDict, total=False):
    """What a test may say about a timeline besides its beads."""

    reported: tuple[tuple[date, date], ...]
    planned: tuple[tuple[date, float], ...]
    target: int | None
    as_of: date | None
    goal: str


def on(day: int, state: BeadState = COUNTED, *, ref: str = "") -> Bead:
    return Bead(FIRST + timedelta(days=day), state, f"dag {day}", ref)


def shown(*beads: Bead, **more: Unpack[More]) -> Timeline:
    return Timeline(
        key="t",
        title="3 av 5",
        description="Tre räknas.",
        first=FIRST,
        last=LAST,
        beads=beads,
        **more,
    )


def picture(*beads: Bead, **more: Unpack[More]) -> ET.Element:
    return ET.fromstring(timeline(shown(*beads, **more)))


def having(root: ET.Element, css: str) -> list[ET.Element]:
    return [n for n in root.iter() if css in (n.get("class") or "").split()]


def number(text: str | None) -> float:
    assert text is not None
    return float(text.rstrip("%"))


def places(nodes: list[ET.Element]) -> list[tuple[float, float]]:
    return [(number(n.get("cx")), number(n.get("cy"))) for n in nodes]


def test_it_is_a_picture_with_a_title_and_a_description() -> None:
    root = picture(on(3))

    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "t-t"
    assert root.get("aria-describedby") == "t-d"
    assert [(n.get("id"), n.text) for n in root[:2]] == [
        ("t-t", "3 av 5"),
        ("t-d", "Tre räknas."),
    ]


def test_with_links_it_is_a_group() -> None:
    root = picture(on(3, NOT, ref="u7"))

    link = root.find("a")
    assert root.get("role") == "group"
    assert link is not None
    assert link.get("href") == "#u7"
    assert link.get("aria-label") == "dag 3"
    assert link.findtext(".//{http://www.w3.org/1999/xhtml}div") == "dag 3"


def test_a_counted_bead_is_never_a_link() -> None:
    assert picture(on(3, ref="u7")).find("a") is None


def test_words_are_written_safely() -> None:
    bead = Bead(FIRST, NOT, 'a "b" <c>', 'x"y')
    link = picture(bead).find("a")

    assert link is not None
    assert link.get("aria-label") == 'a "b" <c>'
    assert link.get("href") == '#x"y'


def test_counted_beads_climb_one_step_each_from_left_to_right() -> None:
    beads = places(having(picture(on(50), on(10), on(50)), "halo"))

    assert [x for x, _ in beads] == [10.5, 50.5, 50.5]
    heights = [y for _, y in beads]
    assert heights[0] - heights[1] == pytest.approx(heights[1] - heights[2])
    assert heights[0] > heights[1] > heights[2]


def test_the_string_joins_the_beads_and_goes_on_to_the_last_report() -> None:
    told = ((FIRST, FIRST + timedelta(days=69)),)
    root = picture(on(10), on(40), reported=told)
    beads = places(having(root, "halo"))
    group = next(n for n in root if n.tag == "g" and n.get("class") == "goal")
    lines = [tuple(number(n.get(a)) for a in ("x1", "y1", "x2", "y2")) for n in group]

    (x1, y1), (x2, y2) = beads
    assert lines == [(x1, y1, x2, y1), (x2, y1, x2, y2), (x2, y2, 70.0, y2)]


def test_hollow_beads_hang_below_the_line_and_leave_counted_ones_alone() -> None:
    root = picture(on(10), on(20, NOT), on(30, AWAITING), reported=((FIRST, LAST),))
    base = number(having(root, "told")[0].get("y1"))

    assert all(y < base for _, y in places(having(root, "halo")))
    assert all(y > base for _, y in places(having(root, "back")))
    assert len(having(root, "halo")) == 1


def test_waiting_beads_are_half_filled() -> None:
    waiting, missed = (timeline(shown(on(30, state))) for state in (AWAITING, NOT))

    assert "stroke-dasharray" in waiting
    assert "stroke-dasharray" not in missed


@pytest.mark.parametrize(("day", "lanes"), [(10, 2), (15, 2), (16, 1)])
def test_hollow_beads_make_way_for_each_other(day: int, lanes: int) -> None:
    # On a phone a bead and its air take 15 px of 280: 5.36 per cent.
    beads = places(having(picture(on(10, NOT), on(day, NOT)), "back"))

    assert len({y for _, y in beads}) == lanes


@given(st.lists(st.integers(min_value=0, max_value=99), max_size=25))
def test_no_two_beads_touch_on_a_phone(days: list[int]) -> None:
    root = picture(*(on(day, NOT) for day in days))
    beads = [(x * 2.8, y) for x, y in places(having(root, "back"))]

    for n, (x, y) in enumerate(beads):
        for other_x, other_y in beads[:n]:
            assert (x - other_x) ** 2 + (y - other_y) ** 2 >= 12**2


def test_reported_time_is_solid_and_the_rest_a_gap() -> None:
    weeks = ((FIRST, FIRST + timedelta(days=9)), (FIRST + timedelta(days=20), LAST))
    told = having(picture(reported=weeks), "told")

    assert [(n.get("x1"), n.get("x2")) for n in told] == [
        ("0%", "10%"),
        ("20%", "100%"),
    ]


def test_reports_outside_the_time_draw_nothing() -> None:
    before = (FIRST - timedelta(days=9), FIRST - timedelta(days=1))
    after = (LAST + timedelta(days=1), LAST + timedelta(days=9))

    assert having(picture(reported=(before, after)), "told") == []


def lines_to_the_end(root: ET.Element) -> list[ET.Element]:
    return [
        n
        for n in having(root, "goal")
        if n.tag == "line" and n.get("x2") == "100%" and n.get("x1") != "100%"
    ]


def test_time_to_come_is_a_thin_line_and_its_start_is_dated() -> None:
    root = picture(as_of=FIRST + timedelta(days=49))
    words = [n.text for n in root.iter("text")]

    assert [n.get("x1") for n in lines_to_the_end(root)] == ["50%"]
    assert "läget 19 februari" in words


@pytest.mark.parametrize("day", [FIRST - timedelta(days=1), LAST])
def test_before_the_time_and_after_it_no_day_is_marked(day: date) -> None:
    words = " ".join(n.text or "" for n in picture(as_of=day).iter("text"))

    assert "läget" not in words


def test_on_the_first_day_and_the_last_but_one_it_is() -> None:
    for day in (FIRST, LAST - timedelta(days=1)):
        words = " ".join(n.text or "" for n in picture(as_of=day).iter("text"))
        assert "läget" in words


def test_the_plan_is_a_slope_as_high_as_it_promises() -> None:
    plan = ((FIRST, 0.0), (LAST, 4.0))
    root = picture(planned=plan, target=5, goal="minst 5")
    inner = root.find("svg")

    assert inner is not None
    (area,) = having(inner, "ramp")
    goal = next(n for n in having(root, "dots"))
    top, height = number(inner.get("y")), number(inner.get("height"))
    base = top + height
    assert height / (base - number(goal.get("y1"))) == pytest.approx(4 / 5, abs=0.01)
    assert re.search(r"1000 0V100z$", area.get("d") or "")


def test_without_plan_or_target_there_is_neither_slope_nor_goal() -> None:
    root = picture(on(3), planned=((FIRST, 0.0), (LAST, 0.0)))

    assert root.find("svg") is None
    assert having(root, "dots") == []
    assert having(picture(target=5), "strong") == []
    assert [n.text for n in having(picture(target=5, goal="minst 5"), "strong")] == [
        "minst 5"
    ]


@pytest.mark.parametrize(
    ("counted", "target", "radius"),
    [(1, 10, "6.5"), (1, 11, "5"), (16, 1, "5"), (17, 1, "3.5"), (0, 0, None)],
)
def test_many_beads_are_smaller(counted: int, target: int, radius: str | None) -> None:
    root = picture(*(on(n) for n in range(counted)), target=target)
    sizes = {n.get("r") for n in having(root, "halo")}

    assert sizes == ({radius} if radius else set())


@given(st.integers(min_value=0, max_value=300), st.integers(min_value=0, max_value=300))
def test_no_timeline_is_taller_than_a_phone(counted: int, target: int) -> None:
    root = picture(*(on(n % 100) for n in range(counted)), target=target)

    assert number(root.get("height")) <= 320
    assert all(y >= 16 for _, y in places(having(root, "halo")))


def test_days_outside_the_time_are_not_drawn() -> None:
    root = picture(on(-1), on(0), on(99), on(100), on(-1, NOT), on(100, NOT))

    assert len(having(root, "halo")) == 2
    assert having(root, "back") == []


def test_the_key_explains_every_mark_in_both_languages() -> None:
    swedish, english = timeline_key(), timeline_key(lang="en")

    for words in ("räknas", "väntar på bekräftelse", "räknas inte", "redovisad tid"):
        assert words in swedish
    assert "planned pace" in english
    assert "planerad" not in timeline_key(planned=False)
    assert ET.fromstring(english).tag == "ul"
