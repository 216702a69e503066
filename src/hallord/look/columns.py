# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Columns from zero: how much in each month, where there is too much for beads."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from hallord.look.marks import chart, level, pc, px, words

_TALL: Final = 120
_TOP: Final = 20
_MOST_LABELS: Final = 6


@dataclass(frozen=True, slots=True)
class ColumnOf:
    """One column: the label under it, its value, and the value as written above it."""

    label: str
    value: int
    text: str


def columns_chart(
    columns: Sequence[ColumnOf], *, key: str, title: str, description: str
) -> str:
    """Return the columns as one `<svg>`, all of them from zero.

    The tallest column carries its number; so does each where there are few. ValueError
    for no columns or a negative value.
    """
    if not columns or any(column.value < 0 for column in columns):
        raise ValueError("stapeldiagrammet behöver värden som inte är negativa")
    tallest = max(1, *(column.value for column in columns))
    width = 100 / len(columns)
    few = len(columns) <= _MOST_LABELS
    step = -(-len(columns) // _MOST_LABELS)
    base = _TOP + _TALL
    parts = [level(0, 100, y=base, css="goal")]
    for number, column in enumerate(columns):
        x = number * width
        height = _TALL * column.value / tallest
        parts.append(_column(x + 0.1 * width, 0.8 * width, base - height, height))
        middle = x + width / 2
        if column.value and (few or column.value == tallest):
            parts.append(words(middle, column.text, y=base - height - 5, css="strong"))
        if number % step == 0:
            wide = "" if number % (2 * step) == 0 else "wide"
            parts.append(words(middle, column.label, y=base + 17, css=wide))
    return chart(
        "".join(parts),
        key=key,
        title=title,
        description=description,
        height=base + 24,
    )


def _column(x: float, width: float, y: float, height: float) -> str:
    if not height:
        return ""
    return (
        f'<rect x="{pc(x)}" y="{px(y)}" width="{pc(width)}" height="{px(height)}" '
        f'fill="currentColor" stroke="none"/>'
    )
