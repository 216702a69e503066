# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""The stylesheet as text, and the colours in it as values."""

import re
from importlib.resources import files
from typing import Final, Literal

Mode = Literal["light", "dark"]

_TOKEN: Final = re.compile(r"--([a-z0-9]+):\s*(#[0-9a-f]{3,6})\b")
_BLOCKS: Final[dict[Mode, re.Pattern[str]]] = {
    "light": re.compile(r"^:root\s*\{(.*?)\}", re.DOTALL | re.MULTILINE),
    "dark": re.compile(
        r"prefers-color-scheme:\s*dark\)\s*\{\s*:root\s*\{(.*?)\}", re.DOTALL
    ),
}


def stylesheet() -> str:
    """Return the whole stylesheet, as it is shipped in the package."""
    return files("hallord.look").joinpath("style.css").read_text(encoding="utf-8")


def colours(css: str, mode: Mode) -> dict[str, str]:
    """Return the colour tokens of one mode as `name: "#rrggbb"`.

    ValueError when the sheet has no such block: a page would then have no colours.
    """
    block = _BLOCKS[mode].search(css)
    if block is None:
        raise ValueError(f"stilmallen saknar färger för läget {mode!r}")
    return {name: _six(value) for name, value in _TOKEN.findall(block[1])}


def contrast(one: str, other: str) -> float:
    """Return the WCAG 2 contrast ratio of two `#rrggbb` colours, 1 to 21.

    Method: WCAG 2.2, definitions of contrast ratio and relative luminance.
    """
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _six(colour: str) -> str:
    short = len(colour) == len("#rgb")
    return "#" + "".join(c * 2 for c in colour[1:]) if short else colour


def _luminance(colour: str) -> float:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
