# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""The shapes of the standings as small inline SVG.

A standing is told by a word, then by a shape, then by a colour. The shapes differ in
outline, stroke and filling, so that they are told apart in greyscale, in print and by
colour-blind readers. They take their colour from the text around them.
"""

import math
from collections.abc import Callable
from enum import StrEnum
from html import escape
from typing import Final

_MIDDLE: Final = 12
_RADIUS: Final = 9


class Tone(StrEnum):
    """The colour of a standing; the value is the token in the stylesheet."""

    TEAL = "teal"
    TEAL_LIGHT = "teal2"
    BLUE = "blue"
    AMBER = "amber"
    RED = "red"
    SLATE = "slate"
    GREY = "grey"
    GREY_DARK = "grey2"
    GREY_LIGHT = "grey3"


def tone(verdict: str, *, pace: str = "none") -> Tone:
    """Return the tone of a verdict; `pace` matters only beside `open`.

    KeyError for a slug that is no verdict: a page must never guess a colour.
    """
    return _TONES[form(verdict, pace=pace)]


def form(verdict: str, *, pace: str = "none") -> str:
    """Return the name of the shape: the verdict, split by pace when it is open."""
    name = f"open_{pace}" if verdict == "open" else verdict
    if name not in _TONES:
        raise KeyError(f"okänt omdöme eller takt: {verdict!r}, {pace!r}")
    return name


def shape(
    verdict: str,
    *,
    pace: str = "none",
    fraction: float = 0.0,
    expected: float | None = None,
    size: int = 24,
    title: str = "",
) -> str:
    """Return the shape of a standing as one `<svg>` element.

    `fraction` is done of target, drawn clockwise from the top; `expected` is the same
    fraction for the pace, and marks the gap when the commitment is behind. Values
    outside 0 to 1 are drawn as the nearer end. Without `title` the shape is decoration
    beside its word and hidden from screen readers; with it the shape speaks for itself.
    """
    done = _within(fraction)
    due = _within(done + 0.2 if expected is None else expected)
    body = _DRAWINGS[form(verdict, pace=pace)](done, due)
    voice = (
        f'role="img" aria-label="{escape(title)}"' if title else 'aria-hidden="true"'
    )
    tip = f"<title>{escape(title)}</title>" if title else ""
    return (
        f'<svg class="shape" width="{size}" height="{size}" viewBox="0 0 24 24" '
        f'fill="none" stroke="currentColor" stroke-width="2" focusable="false" '
        f"{voice}>{tip}{body}</svg>"
    )


def shape_names() -> tuple[str, ...]:
    """Return the names of all shapes, in the order in which a key lists them."""
    return tuple(_TONES)


def _within(value: float) -> float:
    return min(max(value, 0.0), 1.0)


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _circle(radius: float, rest: str = "") -> str:
    return (
        f'<circle cx="{_MIDDLE}" cy="{_MIDDLE}" r="{_number(radius)}"'
        f"{' ' + rest if rest else ''}/>"
    )


def _arc(start: float, end: float, radius: float, rest: str) -> str:
    """Draw an arc clockwise from the top, `start` and `end` in turns."""
    if end <= start:
        return ""
    if end - start >= 1:
        return _circle(radius, rest)
    x1, y1 = _at(start, radius)
    x2, y2 = _at(end, radius)
    long = int(end - start > 0.5)
    r = _number(radius)
    return f'<path d="M{x1} {y1}A{r} {r} 0 {long} 1 {x2} {y2}" {rest}/>'


def _at(turn: float, radius: float) -> tuple[str, str]:
    angle = 2 * math.pi * turn
    return (
        _number(_MIDDLE + radius * math.sin(angle)),
        _number(_MIDDLE - radius * math.cos(angle)),
    )


_SOLID: Final = 'fill="currentColor"'
_OPENING: Final = 'class="on" stroke="#fff"'


def _kept(_done: float, _due: float) -> str:
    check = f'<path d="M7 12.4l3.4 3.4L17 8.9" stroke-width="2.4" {_OPENING}/>'
    return _circle(10, _SOLID) + check


def _kept_late(_done: float, _due: float) -> str:
    check = f'<path d="M5.6 10.6l3.2 3.2L14.6 7.6" stroke-width="2.4" {_OPENING}/>'
    clock = (
        '<circle class="hole" cx="18" cy="18" r="5" fill="#fff" stroke-width="1.5"/>'
        '<path d="M18 15.2V18l2.2 1.2" stroke-width="1.5"/>'
    )
    disc = f'<circle cx="10.5" cy="10.5" r="9" {_SOLID}/>'
    hole = (
        f'<circle cx="18" cy="18" r="6.4" fill="#fff" stroke-width="1.4" '
        f"{_OPENING.replace('on', 'on hole')}/>"
    )
    return disc + check + hole + clock


def _on_pace(done: float, _due: float) -> str:
    rims = _circle(10, 'stroke-width="1.5"') + _circle(5, 'stroke-width="1.5"')
    return rims + _arc(0, done, 7.5, 'stroke-width="5"')


def _behind(done: float, due: float) -> str:
    rims = _circle(10, 'stroke-width="1.5"') + _circle(5, 'stroke-width="1.5"')
    x1, y1 = _at(due, 3.4)
    x2, y2 = _at(due, 11.9)
    mark = f'<path d="M{x1} {y1}L{x2} {y2}" stroke-width="2.6"/>'
    gap = _arc(done, due, 7.5, 'stroke-width="1.5"')
    return rims + _arc(0, done, 7.5, 'stroke-width="5"') + gap + mark


def _open(done: float, _due: float) -> str:
    return _circle(_RADIUS, 'stroke-width="1.2"') + _arc(
        0, done, _RADIUS, 'stroke-width="3.6"'
    )


def _awaiting(_done: float, _due: float) -> str:
    given = _arc(0.53, 0.97, 7.5, 'stroke-width="5"')
    wanted = _arc(0.03, 0.47, 9.4, 'stroke-width="1.5"') + _arc(
        0.04, 0.46, 5.6, 'stroke-width="1.5"'
    )
    ends = '<path d="M13.1 6.5V2.7M13.1 17.5v3.8" stroke-width="1.5"/>'
    return given + wanted + ends


def _cannot(_done: float, _due: float) -> str:
    return _circle(_RADIUS) + '<path d="M8.2 8.2l7.6 7.6M15.8 8.2l-7.6 7.6"/>'


def _broken(_done: float, _due: float) -> str:
    square = f'<rect x="3" y="3" width="18" height="18" rx="1" {_SOLID}/>'
    cross = f'<path d="M8 8l8 8M16 8l-8 8" stroke-width="2.4" {_OPENING}/>'
    return square + cross


def _not_started(_done: float, _due: float) -> str:
    return _circle(_RADIUS)


def _not_yet(_done: float, _due: float) -> str:
    return _circle(_RADIUS, 'stroke-dasharray="5.07 2"')


def _not_reported(_done: float, _due: float) -> str:
    return '<rect x="3.5" y="3.5" width="17" height="17" stroke-dasharray="5 3"/>'


def _not_followed(_done: float, _due: float) -> str:
    ring = _circle(_RADIUS, 'stroke-width="1.2" stroke-dasharray="2.65 3"')
    return ring + '<path d="M8.5 12h7" stroke-width="1.2"/>'


def _undecided(_done: float, _due: float) -> str:
    hook = '<path d="M9.3 9.7a2.8 2.8 0 1 1 4.3 2.4c-1 .7-1.6 1.2-1.6 2.3"/>'
    dot = f'<circle cx="12" cy="17.1" r="1.3" stroke="none" {_SOLID}/>'
    return _circle(10, 'stroke-width="1.5"') + hook + dot


def _never_due(_done: float, _due: float) -> str:
    dots = 'stroke-width="2.6" stroke-linecap="round" stroke-dasharray="0 4.712"'
    return _circle(_RADIUS, dots)


def _not_checkable(_done: float, _due: float) -> str:
    lines = "".join(_chord(offset) for offset in (-5.4, -1.8, 1.8, 5.4))
    return _circle(_RADIUS, 'stroke-width="1.5"') + lines


def _chord(offset: float) -> str:
    """Draw a rising line across the ring, `offset` from its middle."""
    half = math.sqrt(_RADIUS**2 - offset**2)
    turn = math.sqrt(0.5)
    x, y = _MIDDLE + offset * turn, _MIDDLE + offset * turn
    step = half * turn
    ends = (x - step, y + step, x + step, y - step)
    x1, y1, x2, y2 = (_number(end) for end in ends)
    return f'<path d="M{x1} {y1}L{x2} {y2}" stroke-width="1.2"/>'


def _withdrawn(_done: float, _due: float) -> str:
    return _circle(8, 'stroke-width="1.6"') + '<path d="M2.5 21.5l19-19"/>'


_TONES: Final[dict[str, Tone]] = {
    "kept": Tone.TEAL,
    "kept_late": Tone.TEAL_LIGHT,
    "open_on_pace": Tone.BLUE,
    "open_behind": Tone.AMBER,
    "open_none": Tone.SLATE,
    "awaiting_confirmation": Tone.SLATE,
    "cannot_be_kept": Tone.RED,
    "broken": Tone.RED,
    "not_started": Tone.GREY,
    "not_yet_reported": Tone.GREY,
    "not_reported": Tone.GREY_DARK,
    "not_followed_here": Tone.GREY_LIGHT,
    "undecided": Tone.GREY,
    "never_due": Tone.GREY,
    "not_checkable": Tone.GREY,
    "withdrawn": Tone.GREY,
}

_DRAWINGS: Final[dict[str, Callable[[float, float], str]]] = {
    "kept": _kept,
    "kept_late": _kept_late,
    "open_on_pace": _on_pace,
    "open_behind": _behind,
    "open_none": _open,
    "awaiting_confirmation": _awaiting,
    "cannot_be_kept": _cannot,
    "broken": _broken,
    "not_started": _not_started,
    "not_yet_reported": _not_yet,
    "not_reported": _not_reported,
    "not_followed_here": _not_followed,
    "undecided": _undecided,
    "never_due": _never_due,
    "not_checkable": _not_checkable,
    "withdrawn": _withdrawn,
}
