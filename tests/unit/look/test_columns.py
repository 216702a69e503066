# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Columns that start at zero and say their numbers."""

import re

import pytest

from hallord.look.columns import ColumnOf, columns_chart


def drawn(*values: int) -> str:
    columns = [ColumnOf(f"m{n}", value, f"{value} h") for n, value in enumerate(values)]
    return columns_chart(columns, key="k", title="T", description="D")


def heights(svg: str) -> list[float]:
    return [float(h) for h in re.findall(r'<rect [^>]*height="([\d.]+)"', svg)]


def test_height_is_in_proportion_from_zero() -> None:
    assert heights(drawn(10, 5, 0, 1)) == [120, 60, 12]


def test_few_columns_all_say_their_number_many_only_the_tallest() -> None:
    assert drawn(1, 2, 3, 4, 5, 6).count(" h</text>") == 6
    assert drawn(1, 2, 3, 4, 5, 6, 7).count(" h</text>") == 1


def test_there_is_room_for_the_labels() -> None:
    assert len(re.findall(r">m\d+</text>", drawn(*range(12)))) == 6
    assert len(re.findall(r">m\d+</text>", drawn(*range(13)))) == 5


@pytest.mark.parametrize("values", [(), (1, -1)])
def test_what_cannot_be_drawn_is_refused(values: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="stapeldiagrammet"):
        drawn(*values)


def test_nothing_at_all_is_a_flat_line() -> None:
    assert heights(drawn(0, 0)) == []
