# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""The timeline of beads: what was done, when, and against which pace.

Time runs to the right, the counted number upwards. Each counted occasion is a filled
bead on a string that climbs one step a bead; what was not counted, or still waits,
hangs below the line as a hollow bead. Reported time is a solid base line, unreported
time a gap in it. The planned pace is a quiet slope behind everything.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from html import escape
from itertools import pairwise
from typing import Final

from hallord.look.axis import Axis, Tick, ticks
from hallord.look.formats import Lang, short_day_text
from hallord.look.marks import (
    chart,
    dot,
    half,
    level,
    pc,
    px,
    ring,
    sample,
    upright,
    words,
)

_NARROWEST: Final = 280
"""Pixels across on a phone 320 px wide; hollow beads are kept apart for this width."""

_TOP: Final = 34
_TALLEST: Final = 168
_UNDER: Final = 9
_HOLLOW: Final = 6.0


class BeadState(StrEnum):
    """What became of an occasion."""

    COUNTED = "counted"
    AWAITING = "awaiting"
    NOT_COUNTED = "not_counted"


@dataclass(frozen=True, slots=True)
class Bead:
    """One occasion. `label` says what it is and why it does or does not count.

    `ref` is the id of its row in the table on the same page; a hollow bead with a `ref`
    is a link there, so that the reason is one key away.
    """

    day: date
    state: BeadState
    label: str
    ref: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Everything that a timeline shows. Days outside `first` to `last` are not drawn.

    key: an id, unique on its page. title, description: for those who cannot see it.
    reported: closed periods of reported time. planned: (day, cumulative number) in day
    order, or empty for no slope. target: the promised number, or None. as_of: the day
    that the picture is true for; time after it is neither reported nor a gap.
    goal: the words at the target line, such as "minst 5".
    """

    key: str
    title: str
    description: str
    first: date
    last: date
    beads: tuple[Bead, ...] = ()
    reported: tuple[tuple[date, date], ...] = ()
    planned: tuple[tuple[date, float], ...] = ()
    target: int | None = None
    as_of: date | None = None
    goal: str = ""
    lang: Lang = "sv"


@dataclass(frozen=True, slots=True)
class _Scale:
    """Pixels: the height of one step, the radius of a bead, where the base line is."""

    step: float
    radius: float
    base: float

    def height(self, number: float) -> float:
        """Return how far down a cumulative number lies."""
        return self.base - number * self.step


@dataclass(slots=True)
class _Lanes:
    """Hollow beads under the base line, moved down where they would touch."""

    apart: float
    ends: list[float] = field(default_factory=list)

    def place(self, across: float) -> int:
        """Return the first lane with room for a bead; they come from left to right."""
        for lane, end in enumerate(self.ends):
            if across - end >= self.apart:
                self.ends[lane] = across
                return lane
        self.ends.append(across)
        return len(self.ends) - 1


def timeline(shown: Timeline) -> str:
    """Return the timeline as one `<svg>` that takes the width of its place.

    It is a picture with a title and a description; when beads are links it is a group
    instead, since a picture may hold nothing to focus on.
    """
    axis = Axis(shown.first, shown.last)
    beads = sorted(_inside(shown.beads, axis), key=lambda bead: bead.day)
    counted = [b for b in beads if b.state is BeadState.COUNTED]
    hollow = [b for b in beads if b.state is not BeadState.COUNTED]
    scale = _scale(len(counted), shown.target or 0)
    places, under = _hang(hollow, axis, scale)
    body = (
        _slope(shown, axis, scale),
        _goal(shown, axis, scale),
        _base_line(shown, axis, scale),
        _as_of(shown, axis, scale),
        _string(counted, shown, axis, scale),
        *(_tick(t, axis, under) for t in ticks(axis, lang=shown.lang)),
        *(
            _counted(bead, number, axis, scale)
            for number, bead in enumerate(counted, start=1)
        ),
        *(
            _hollow(bead, axis.middle(bead.day), y, under)
            for bead, y in zip(hollow, places, strict=True)
        ),
    )
    return chart(
        "".join(body),
        key=shown.key,
        title=shown.title,
        description=shown.description,
        height=under + 40,
        role="group" if any(b.ref for b in hollow) else "img",
    )


def timeline_key(*, lang: Lang = "sv", planned: bool = True) -> str:
    """Return the list that explains beads and lines, to stand under a timeline."""
    swedish = lang == "sv"
    slope = (
        '<path class="ramp" fill="#eee" stroke="none" d="M0 15L24 3V15z"/>'
        '<path class="goal" d="M0 15L24 3"/>'
    )
    items = [
        sample(dot("12", y=8, radius=6), "räknas" if swedish else "counted"),
        sample(
            half("12", y=8, radius=6),
            "väntar på bekräftelse" if swedish else "awaiting confirmation",
        ),
        sample(ring("12", y=8, radius=6), "räknas inte" if swedish else "not counted"),
        sample(
            level(0, 100, y=8, css="told", width=3),
            "redovisad tid" if swedish else "reported time",
        ),
    ]
    if planned:
        items.append(sample(slope, "planerad takt" if swedish else "planned pace"))
    return f'<ul class="key">{"".join(items)}</ul>'


def _inside(beads: Iterable[Bead], axis: Axis) -> list[Bead]:
    return [bead for bead in beads if axis.first <= bead.day <= axis.last]


def _scale(counted: int, target: int) -> _Scale:
    rows = max(counted, target, 1)
    radius = 6.5 if rows <= 10 else 5.0 if rows <= 16 else 3.5
    step = min(2 * radius + 3, _TALLEST / rows)
    return _Scale(step, radius, _TOP + rows * step)


def _slope(shown: Timeline, axis: Axis, scale: _Scale) -> str:
    """Draw the plan as one area; stretched across, which only an own view box can."""
    tall = max((number for _, number in shown.planned), default=0.0)
    if not tall:
        return ""
    left, right = axis.start(axis.first), axis.end(axis.last)
    line = "L".join(
        f"{px(1000 * (axis.end(day) - left) / (right - left))} "
        f"{px(100 * (1 - number / tall))}"
        for day, number in shown.planned
    )
    top = scale.height(tall)
    return (
        f'<svg x="{pc(left)}" y="{px(top)}" width="{pc(right - left)}" '
        f'height="{px(scale.base - top)}" viewBox="0 0 1000 100" '
        f'preserveAspectRatio="none"><path class="ramp" fill="#eee" stroke="none" '
        f'd="M0 100L{line}V100z"/><path class="goal" d="M{line}" '
        f'vector-effect="non-scaling-stroke"/></svg>'
    )


def _goal(shown: Timeline, axis: Axis, scale: _Scale) -> str:
    if not shown.target:
        return ""
    y = scale.height(shown.target)
    left, right = axis.start(axis.first), axis.end(axis.last)
    line = level(left, right, y=y, css="goal dots")
    return line + (words(left, shown.goal, y=y - 6, css="strong") if shown.goal else "")


def _base_line(shown: Timeline, axis: Axis, scale: _Scale) -> str:
    ends = "".join(
        upright(x, y1=scale.base - 5, y2=scale.base + 5, css="goal")
        for x in (axis.start(axis.first), axis.end(axis.last))
    )
    told = "".join(
        level(axis.start(first), axis.end(last), y=scale.base, css="told", width=3)
        for first, last in shown.reported
    )
    # Time that has not come yet is a thin line: it is no gap in the reporting.
    ahead = (
        level(axis.end(shown.as_of), axis.end(axis.last), y=scale.base, css="goal")
        if shown.as_of is not None
        else ""
    )
    return ends + ahead + told


def _as_of(shown: Timeline, axis: Axis, scale: _Scale) -> str:
    if shown.as_of is None or not axis.first <= shown.as_of < axis.last:
        return ""
    x = axis.end(shown.as_of)
    day = short_day_text(shown.as_of, shown.lang)
    text = f"läget {day}" if shown.lang == "sv" else f"as of {day}"
    return upright(x, y1=16, y2=scale.base, css="goal") + words(x, text, y=11)


def _string(counted: Sequence[Bead], shown: Timeline, axis: Axis, scale: _Scale) -> str:
    """Draw the string: on to the next bead and up, level to the last report."""
    xs = [axis.middle(bead.day) for bead in counted]
    if not xs:
        return ""
    told = max((axis.end(last) for _, last in shown.reported), default=xs[-1])
    parts = [
        level(x, until, y=_middle(number, scale))
        + upright(until, y1=_middle(number, scale), y2=_middle(number + 1, scale))
        for number, (x, until) in enumerate(pairwise(xs), start=1)
    ]
    parts.append(level(xs[-1], told, y=_middle(len(xs), scale)))
    return f'<g class="goal">{"".join(parts)}</g>'


def _middle(number: int, scale: _Scale) -> float:
    """Return the height of a bead: the middle of its step."""
    return scale.height(number - 0.5)


def _counted(bead: Bead, number: int, axis: Axis, scale: _Scale) -> str:
    return dot(
        pc(axis.middle(bead.day)),
        y=_middle(number, scale),
        radius=scale.radius,
        inner=f"<title>{escape(bead.label)}</title>",
    )


def _hang(
    hollow: Sequence[Bead], axis: Axis, scale: _Scale
) -> tuple[list[float], float]:
    """Return the height of each hollow bead, and where the axis lies under them."""
    pitch = 2 * _HOLLOW + 3
    lanes = _Lanes(100 * pitch / _NARROWEST)
    middle = scale.base + _UNDER + _HOLLOW
    heights = [middle + lanes.place(axis.middle(b.day)) * pitch for b in hollow]
    return heights, scale.base + _UNDER + len(lanes.ends) * pitch


def _hollow(bead: Bead, x: float, y: float, under: float) -> str:
    draw = half if bead.state is BeadState.AWAITING else ring
    label = escape(bead.label)
    mark = draw(pc(x), y=y, radius=_HOLLOW)
    if not bead.ref:
        return f"<g><title>{label}</title>{mark}</g>"
    # A finger needs 24 px; the bead itself is half of that.
    reach = (
        f'<circle class="reach" cx="{pc(x)}" cy="{px(y)}" r="12" fill-opacity="0" '
        f'fill="#000" stroke="none"/>'
    )
    # Only HTML can break lines to the width there is, so the box is HTML.
    tip = (
        f'<foreignObject class="tip" x="0" y="{px(under + 4)}" width="100%" '
        f'height="80" visibility="hidden" overflow="visible" aria-hidden="true">'
        f'<div xmlns="http://www.w3.org/1999/xhtml">{label}</div></foreignObject>'
    )
    return f'<a href="#{escape(bead.ref)}" aria-label="{label}">{reach}{mark}{tip}</a>'


def _tick(tick: Tick, axis: Axis, y: float) -> str:
    x = axis.start(tick.day)
    css = "wide" if tick.wide else ""
    return (
        upright(x, y1=y - 3, y2=y + (3 if tick.label else 0), css="goal")
        + (words(x, tick.label, y=y + 16, css=css) if tick.label else "")
        + (words(x, tick.year, y=y + 31, css=css) if tick.year else "")
    )
