# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Pictures of promises that are judged bucket by bucket: each month, each day.

Few buckets become squares with the shape of their state; many become a strip where
height, filling and dots tell the states apart without colour.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from hallord.look.axis import LEFT
from hallord.look.marks import chart, pc, px, sample, words

_FEW: Final = 12
_SPAN: Final = 100 - 2 * LEFT
_HELD_HEIGHT: Final = 36


class BucketState(StrEnum):
    """How it went in one bucket."""

    HELD = "held"
    MISSED = "missed"
    OPEN = "open"
    UNREPORTED = "unreported"


@dataclass(frozen=True, slots=True)
class Bucket:
    """One month, year or day. `label` stands under its square: "maj", "2022"."""

    label: str
    state: BucketState


def buckets_chart(
    buckets: Sequence[Bucket], *, key: str, title: str, description: str
) -> str:
    """Return the buckets as one `<svg>`: squares up to twelve, a strip above.

    In a strip only the first and the last label are written. ValueError without any
    bucket, since an empty picture would look like a promise that holds.
    """
    if not buckets:
        raise ValueError("det finns inga delar att visa")
    few = len(buckets) <= _FEW
    width = _SPAN / len(buckets)
    parts = [
        _column(b, LEFT + n * width, width, few=few) for n, b in enumerate(buckets)
    ]
    if not few:
        parts += _ends(buckets[0].label, buckets[-1].label)
    return chart(
        "".join(parts),
        key=key,
        title=title,
        description=description,
        height=_HELD_HEIGHT + 24,
    )


def bound_chart(
    at_most: int, *, total: int, key: str, title: str, held: str, missed: str
) -> str:
    """Return a bar for a sum that can only bound: at most 71 of 92 days.

    `held` and `missed` are the words under the two parts. ValueError unless 0 ≤
    at_most ≤ total and total ≥ 1.
    """
    if not 0 <= at_most <= total or total < 1:
        raise ValueError(f"{at_most} av {total} är ingen del av ett helt")
    split = LEFT + _SPAN * at_most / total
    body = (
        _box(LEFT, split - LEFT, y=4, height=20, rest=_FILLED)
        + _box(split, 100 - LEFT - split, y=4, height=20, rest=_EMPTY)
        + words(LEFT, held, y=42, anchor="start")
        + words(100 - LEFT, missed, y=60, anchor="end")
    )
    return chart(body, key=key, title=title, height=66)


def buckets_key(*, lang: str = "sv") -> str:
    """Return the list that explains the states, to stand under the picture."""
    names = {
        BucketState.HELD: ("hölls", "held"),
        BucketState.MISSED: ("hölls inte", "not held"),
        BucketState.OPEN: ("pågår eller återstår", "open or to come"),
        BucketState.UNREPORTED: ("inte redovisat", "not reported"),
    }
    items = (
        sample(_mark(state, 25, 50, tall=16), names[state][lang != "sv"])
        for state in BucketState
    )
    return f'<ul class="key">{"".join(items)}</ul>'


_FILLED: Final = 'class="t-teal" fill="currentColor" stroke="none"'
_EMPTY: Final = 'class="t-red" stroke-width="1.5"'


def _box(x: float, width: float, *, y: float, height: float, rest: str) -> str:
    if width <= 0:
        return ""
    return (
        f'<rect x="{pc(x)}" y="{px(y)}" width="{pc(width)}" '
        f'height="{px(height)}" {rest}/>'
    )


def _column(bucket: Bucket, x: float, width: float, *, few: bool) -> str:
    gap = width * (0.12 if few else 0.2)
    mark = _mark(bucket.state, x + gap / 2, width - gap, tall=_HELD_HEIGHT)
    if not few:
        return mark
    label = words(x + width / 2, bucket.label, y=_HELD_HEIGHT + 18, anchor="middle")
    return mark + label


def _mark(state: BucketState, x: float, width: float, *, tall: int) -> str:
    """Draw a state: full and filled, low and filled, a line, or a dot on the line."""
    match state:
        case BucketState.HELD:
            return _box(x, width, y=2, height=tall - 2, rest=_FILLED)
        case BucketState.MISSED:
            low = 0.4 * tall
            return _box(x, width, y=tall - low, height=low, rest=_solid("t-red"))
        case BucketState.OPEN:
            return _box(x, width, y=tall - 2, height=2, rest=_solid("t-slate"))
        case BucketState.UNREPORTED:
            return (
                f'<circle cx="{pc(x + width / 2)}" cy="{px(tall - 2)}" r="1.5" '
                f"{_solid('t-grey2')}/>"
            )


def _solid(css: str) -> str:
    return f'class="{css}" fill="currentColor" stroke="none"'


def _ends(first: str, last: str) -> list[str]:
    y = _HELD_HEIGHT + 18
    return [
        words(LEFT, first, y=y, anchor="start"),
        words(100 - LEFT, last, y=y, anchor="end"),
    ]
