# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""The strokes that charts are made of: lines, words and beads as SVG text.

Across is given in per cent of the chart's width, everything else in pixels. Each mark
carries plain attributes, which suffice without a stylesheet (in a PDF, say), and a
class by which the stylesheet gives it the colours of light, dark and forced modes.
"""

import math
from html import escape


def px(value: float) -> str:
    """Return a length in pixels with at most one decimal."""
    return f"{value:.1f}".removesuffix(".0")


def pc(value: float) -> str:
    """Return a place across in per cent with at most two decimals."""
    return f"{value:.2f}".rstrip("0").rstrip(".") + "%"


def level(x1: float, x2: float, *, y: float, css: str = "", width: float = 1) -> str:
    """Draw a level line from x1 to x2, or nothing when it has no length."""
    if x2 <= x1:
        return ""
    named = f' class="{css}"' if css else ""
    return (
        f'<line{named} x1="{pc(x1)}" x2="{pc(x2)}" y1="{px(y)}" y2="{px(y)}" '
        f'stroke-width="{px(width)}"/>'
    )


def upright(x: float, *, y1: float, y2: float, css: str = "") -> str:
    """Draw an upright line at x, or nothing when it has no length."""
    if y1 == y2:
        return ""
    named = f' class="{css}"' if css else ""
    return f'<line{named} x1="{pc(x)}" x2="{pc(x)}" y1="{px(y1)}" y2="{px(y2)}"/>'


def words(x: float, text: str, *, y: float, css: str = "", anchor: str = "") -> str:
    """Write words centred on x; near either end they run inwards from it."""
    if not anchor:
        anchor = "start" if x < 12 else "end" if x > 88 else "middle"
    named = f' class="{css}"' if css else ""
    return (
        f'<text{named} x="{pc(x)}" y="{px(y)}" text-anchor="{anchor}" '
        f'stroke="none" fill="currentColor" font-size="13">{escape(text)}</text>'
    )


def dot(x: str, *, y: float, radius: float, inner: str = "") -> str:
    """Draw a filled bead; a rim in the colour of the page keeps neighbours apart."""
    return (
        f'<circle class="halo" cx="{x}" cy="{px(y)}" r="{px(radius)}" '
        f'fill="currentColor" stroke="#fff">{inner}</circle>'
    )


def ring(x: str, *, y: float, radius: float) -> str:
    """Draw a hollow bead."""
    return (
        f'<circle class="back" cx="{x}" cy="{px(y)}" r="{px(radius - 0.75)}" '
        f'fill="#fff" stroke-width="1.5"/>'
    )


def half(x: str, *, y: float, radius: float) -> str:
    """Draw a hollow bead whose lower half is filled.

    The half disc is a stroke half round a circle of half the radius: the only way to
    draw one at a place given in per cent.
    """
    inner = (radius - 0.75) / 2
    turn = f"{math.pi * inner:.2f}"
    return ring(x, y=y, radius=radius) + (
        f'<circle cx="{x}" cy="{px(y)}" r="{inner:.2f}" '
        f'stroke-width="{2 * inner:.2f}" stroke-dasharray="{turn} {turn}"/>'
    )


def chart(
    body: str,
    *,
    key: str,
    title: str,
    description: str = "",
    height: float,
    role: str = "img",
) -> str:
    """Return the `<svg>` of a chart, as wide as its place, with its title in it."""
    key = escape(key)
    told = f'<desc id="{key}-d">{escape(description)}</desc>' if description else ""
    by = f' aria-describedby="{key}-d"' if description else ""
    return (
        f'<svg class="chart" width="100%" height="{px(height)}" role="{role}" '
        f'aria-labelledby="{key}-t"{by} fill="none" stroke="currentColor" '
        f'overflow="visible"><title id="{key}-t">{escape(title)}</title>'
        f"{told}{body}</svg>"
    )


def sample(body: str, text: str, *, width: int = 24, height: int = 16) -> str:
    """Return a line of a key: a small mark and what it means."""
    return (
        f'<li><svg class="chart" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" fill="none" stroke="currentColor" '
        f'aria-hidden="true">{body}</svg>{escape(text)}</li>'
    )
