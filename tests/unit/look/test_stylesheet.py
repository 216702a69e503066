# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Colours that can be read, a sheet that stays small, and no class without a use."""

import re
from pathlib import Path

import pytest

from hallord.look.gallery import gallery
from hallord.look.shapes import Tone
from hallord.look.stylesheet import Mode, colours, contrast, stylesheet

TEMPLATES = Path(__file__).parents[3] / "src/hallord/adapters/public_pages/templates"
MODES: tuple[Mode, ...] = ("light", "dark")
TEXT = 4.5
MARKS = 3.0

# What stands on what, and how clear WCAG 2.2 AA wants it: text 4.5, marks 3.
PAIRS = [
    *((str(tone), ground, TEXT) for tone in Tone for ground in ("paper", "panel")),
    ("ink", "paper", 7.0),
    ("ink", "panel", 7.0),
    ("ink", "ramp", 7.0),
    ("quiet", "paper", TEXT),
    ("quiet", "panel", TEXT),
    ("quiet", "ramp", TEXT),
    ("link", "paper", TEXT),
    ("link", "panel", TEXT),
    ("seen", "paper", TEXT),
    ("seen", "panel", TEXT),
    ("paper", "link", TEXT),
    ("focus", "paper", MARKS),
    ("focus", "panel", MARKS),
    ("edge", "paper", MARKS),
    ("edge", "panel", MARKS),
    ("edge", "ramp", MARKS),
    ("slate", "ramp", MARKS),
]


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize(("above", "below", "least"), PAIRS)
def test_every_colour_can_be_told_from_its_ground(
    above: str, below: str, least: float, mode: Mode
) -> None:
    tokens = colours(stylesheet(), mode)

    assert contrast(tokens[above], tokens[below]) >= least


def test_both_modes_define_the_same_colours() -> None:
    light, dark = (colours(stylesheet(), mode) for mode in MODES)

    assert light.keys() == dark.keys()
    assert all(light[name] != dark[name] for name in light)


def test_forced_colours_name_every_token() -> None:
    forced = stylesheet().split("(forced-colors: active)")[1].split("}")[0]

    assert set(re.findall(r"--([a-z0-9]+):", forced)) == set(
        colours(stylesheet(), "light")
    )


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#ffffff", "#000000", 21.0),
        ("#000000", "#ffffff", 21.0),
        ("#777777", "#777777", 1.0),
        ("#767676", "#ffffff", 4.54),  # the lightest grey that passes AA on white
        ("#777777", "#ffffff", 4.48),  # the first that does not
        ("#0000ff", "#ffffff", 8.59),
        ("#ff0000", "#ffffff", 4.0),
        ("#0a0a0a", "#000000", 1.06),  # below the knee of the curve
    ],
)
def test_contrast_is_the_ratio_that_wcag_defines(
    one: str, other: str, ratio: float
) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)


def test_a_sheet_without_colours_is_refused() -> None:
    with pytest.raises(ValueError, match="dark"):
        colours(":root { --ink: #000; }", "dark")


def test_a_short_colour_is_written_out() -> None:
    assert colours(":root { --ink: #1a9; }", "light") == {"ink": "#11aa99"}


def test_the_sheet_is_small_still_and_asks_nobody() -> None:
    css = stylesheet()

    assert len(css.encode()) <= 15_500
    for word in ("url(", "@import", "@font-face", "animation", "transition", "!imp"):
        assert word not in css


def test_focus_is_never_taken_away_without_another_mark() -> None:
    css = stylesheet()

    assert css.count("outline: 0") == 1
    assert ".chart a:focus-visible .reach { stroke: var(--focus)" in css
    assert "outline: none" not in css


def test_every_class_in_the_sheet_is_shown_and_every_class_shown_is_in_it() -> None:
    rules = re.sub(r"/\*.*?\*/|\"[^\"]*\"", "", stylesheet(), flags=re.DOTALL)
    selectors = re.findall(r"([^{}]+)\{", rules)
    styled = {name for s in selectors for name in re.findall(r"\.([a-z][\w-]*)", s)}
    body = gallery().split("</style>")[1]
    for template in sorted(TEMPLATES.iterdir()):
        # What stands between {{ and }} is filled in; it names no class of its own.
        body += re.sub(r"t-\{\{.*?\}\}", "", template.read_text(encoding="utf-8"))
    shown = {
        name
        for classes in re.findall(r"class=[\"']([^\"']+)", body)
        for name in classes.split()
    }

    assert styled - shown == set()
    assert shown - styled == set()
