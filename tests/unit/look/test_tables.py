# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Tables that turn into lists."""

from xml.etree import ElementTree as ET

import pytest

from hallord.look.tables import Column, table

COLUMNS = (Column("Dag"), Column("Antal", numeric=True))


def test_a_row_has_a_heading_and_cells_that_know_their_column() -> None:
    root = ET.fromstring(
        table("Pass", columns=COLUMNS, rows=[("1 maj", "3")], refs=["u1"])
    )
    row = root.find("tbody/tr")

    assert root.findtext("caption") == "Pass"
    assert row is not None
    assert row.get("id") == "u1"
    head, cell = row
    assert (head.tag, head.get("scope"), head.text) == ("th", "row", "1 maj")
    assert (cell.get("data-label"), cell.get("class"), cell.text) == ("Antal", "n", "3")


def test_roles_are_written_out_for_when_rows_become_blocks() -> None:
    root = ET.fromstring(table("Pass", columns=COLUMNS, rows=[("1 maj", "3")]))

    roles = [n.get("role") for n in root.iter() if n.tag != "caption"]
    assert None not in roles
    assert roles[0] == "table"


def test_cells_are_written_safely() -> None:
    text = table("<a>", columns=[Column("<b>")], rows=[("<c>",)], refs=['"d'])

    assert "<a>" not in text
    assert "<b>" not in text
    assert "<c>" not in text
    assert 'id="&quot;d"' in text


def test_a_row_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="antal celler"):
        table("Pass", columns=COLUMNS, rows=[("1 maj",)])


def test_too_few_ids_are_refused() -> None:
    with pytest.raises(ValueError, match="rad-id"):
        table("Pass", columns=COLUMNS, rows=[("a", "1"), ("b", "2")], refs=["u1"])
