# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Personal data is found in free texts, and ordinary references are not."""

import pytest

from hallord.adapters.contract.personal_data import personal_data_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # The tax agency's well known test number; no person has it.
        ("Ring 191212121212 om det", "ett personnummer"),
        ("19121212-1212", "ett personnummer"),
        ("121212-1212", "ett personnummer"),
        ("121212+1212", "ett personnummer"),
        ("1212121212", "ett personnummer"),
        ("121272-1219", "ett personnummer"),
        ("chef@example.org", "en e-postadress"),
        ("skriv till a.b+c@kommun.example.org!", "en e-postadress"),
        ("070-123 45 67", "ett telefonnummer"),
        ("0701234567", "ett telefonnummer"),
        ("+46 70 123 45 67", "ett telefonnummer"),
        ("tel 08-123 456 78", "ett telefonnummer"),
    ],
)
def test_personal_data_is_seen(text: str, found: str) -> None:
    assert personal_data_in(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Dnr KS 2021/0044",
        "5000-K123456-21",
        "2021-07-01 – 2022-12-31",
        "den 31 december 2022",
        "1212121213",
        "121312-1212",
        "121232-1212",
        "1191212-12121",
        "ring 112 eller 114 14",
        "10 tillfällen under 2022",
        "@polisen på sociala medier",
        "kl. 18.00–23.30",
        "SFS 2018:1937",
        "0 av 10",
    ],
)
def test_other_figures_and_words_pass(text: str) -> None:
    assert personal_data_in(text) is None
