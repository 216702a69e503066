# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Real promises from year to year, told as a person who read them would tell it."""

from __future__ import annotations

from pathlib import Path

import pytest

from hallord.core.lineage import Lineage, compare
from hallord.core.reading import read

TEXTS = Path(__file__).resolve().parents[4] / "shared" / "promises" / "texts"

pytestmark = pytest.mark.skipif(
    not TEXTS.exists(), reason="the collected promise pages are not beside the project"
)


def between(old: str, new: str) -> Lineage:
    drafts = [
        read((TEXTS / f"{name}.txt").read_text(encoding="utf-8")) for name in (old, new)
    ]
    return compare(*drafts)


def kept(lineage: Lineage) -> set[tuple[str, str]]:
    """The fate and the first words of every commitment that has one before it."""
    return {
        (entry.fate.value, " ".join(entry.new_text.split()[:3]))
        for entry in lineage.entries
        if entry.old is not None and entry.new is not None
    }


def test_jarfalla_copied_its_promise() -> None:
    lineage = between("jarfalla-2017", "jarfalla-2018")

    assert lineage.copied_unchanged
    assert sorted(number.n for number in lineage.numbers_now) == [1, 4, 10]


def test_jarfalla_lost_all_four_numbers() -> None:
    lineage = between("jarfalla-2021-2022", "jarfalla-2024")

    assert sorted(number.n for number in lineage.numbers_lost) == [5, 10, 10, 10]
    assert lineage.numbers_now == ()
    assert ("changed", "Polisen ska genomföra") in kept(lineage)
    assert not lineage.copied_unchanged


def test_skovde_kept_three_activities_and_put_a_group_for_an_award() -> None:
    lineage = between("skovde-2020", "skovde-2021")

    assert kept(lineage) == {
        ("same", "Genomföra aktiviteten Kraftsamling"),
        ("same", "Samordna utbildning och"),
        ("same", "Åtgärda skador i"),
        ("changed", "Fortsätta införa Effektiv"),
    }
    dropped = [e.old_text for e in lineage.entries if e.new is None]
    new = [e.new_text for e in lineage.entries if e.old is None]
    assert [text.split()[0] for text in dropped] == ["Årets"]
    assert [text.split()[0] for text in new] == ["Etablera"]


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("sollentuna-2017-2018", "sollentuna-2021-2022", set()),
        (
            "sollentuna-2021-2022",
            "sollentuna-2023-2024",
            {("changed", "Under perioden 2023-2024")},
        ),
        ("harnosand-2019", "harnosand-2020-2021", set()),
        (
            "harnosand-2020-2021",
            "harnosand-2022-2023",
            {("changed", "Polisen ska prioritera")},
        ),
        (
            "ostersund-2017",
            "ostersund-2018",
            {("changed", "Polisen ska besöka")},
        ),
        ("ostersund-2018", "ostersund-2019-2020", set()),
        ("ostersund-2019-2020", "ostersund-2023-2024", set()),
    ],
)
def test_little_is_kept_where_a_page_is_written_anew(
    old: str, new: str, same: set[tuple[str, str]]
) -> None:
    lineage = between(old, new)

    assert kept(lineage) == same
    assert lineage.numbers_before == lineage.numbers_now == ()
