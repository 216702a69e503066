# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""The shape of a period: a first day, and a last day or "until replaced"."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from hallord.adapters.contract.findings import Notes, Path
from hallord.adapters.contract.shapes import Plain, Schema
from hallord.adapters.contract.tables import Inline, as_table, unknown_key
from hallord.adapters.contract.time_shapes import Day
from hallord.core.periods import Period

_DAY: Final = Day()


@dataclass(frozen=True, slots=True)
class PeriodShape:
    """First and last day; with `open_end` also "until replaced" instead of a last."""

    open_end: bool = True
    inline: bool = True
    sample: str = "{ first = 2022-01-01, last = 2022-12-31 }"

    def read(self, raw: object, at: Path, notes: Notes) -> Period:
        """Return the period."""
        table = as_table(raw, at, notes)
        before = len(notes.found)
        self._check_keys(table, at, notes)
        raw_first, raw_last = table.get("first"), table.get("last")
        first = _DAY.read(raw_first, (*at, "first"), notes)
        last = (
            _DAY.read(raw_last, (*at, "last"), notes) if raw_last is not None else None
        )
        if len(notes.found) > before or not isinstance(raw, dict):
            return Period(first, first)
        if last is not None and last < first:
            notes.add(
                (*at, "last"),
                f"perioden slutar {last}, före sin början {first}",
                f"Skriv en sista dag som inte är före {first}.",
            )
            return Period(first, first)
        return Period(first, last)

    def _check_keys(self, table: Mapping[str, object], at: Path, notes: Notes) -> None:
        known = (
            ["first", "last", "until_replaced"]
            if self.open_end
            else [
                "first",
                "last",
            ]
        )
        for name in table:
            if name not in known:
                notes.found.append(unknown_key(name, known, at))
        if not self.open_end:
            if "last" not in table:
                problem = "slutet saknas: perioden måste ha en sista dag"
                notes.add((*at, "last"), problem, f"Skriv: last = {_DAY.sample}")
            return
        if ("last" in table) == ("until_replaced" in table):
            notes.add(
                (*at, "last"),
                "perioden ska ha en sista dag eller gälla tills den ersätts",
                f"Skriv antingen last = {_DAY.sample} eller until_replaced = true.",
            )
        elif table.get("until_replaced", True) is not True:
            notes.add(
                (*at, "until_replaced"),
                "until_replaced kan bara vara true",
                "Skriv until_replaced = true, eller en sista dag med last.",
            )

    def plain(self, value: object) -> Plain:
        """Return the table."""
        table: dict[str, Plain] = Inline() if self.inline else {}
        if isinstance(value, Period):
            table["first"] = value.first
            if value.last is not None:
                table["last"] = value.last
            else:
                table["until_replaced"] = True
        return table

    def schema(self) -> Schema:
        """Describe it."""
        day = _DAY.schema()
        found: Schema = {
            "type": "object",
            "properties": {"first": day, "last": day},
            "required": ["first", "last"],
            "additionalProperties": False,
        }
        if self.open_end:
            found["properties"] = {
                "first": day,
                "last": day,
                "until_replaced": {"const": True},
            }
            found["required"] = ["first"]
            found["oneOf"] = [
                {"required": ["last"]},
                {"required": ["until_replaced"]},
            ]
        return found
