# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Contract files to test with, and what is found wrong with a changed one."""

from datetime import date, time
from decimal import Decimal
from pathlib import Path

from hallord.adapters.contract import ContractError, Finding, read_contract

FIXTURES = Path(__file__).parent.parent / "fixtures"
EVERY_KIND = (FIXTURES / "alla-sorter.toml").read_text(encoding="utf-8")
SEED = (FIXTURES / "jarfalla-2021-2022.toml").read_text(encoding="utf-8")


def changed(*edits: tuple[str, str]) -> str:
    """Return the contract with every kind, where each old piece is made a new one."""
    text = EVERY_KIND
    for old, new in edits:
        assert text.count(old) == 1, f"{text.count(old)} of {old}"
        text = text.replace(old, new)
    return text


def findings_in(text: str) -> tuple[Finding, ...]:
    """Return everything that is wrong with a contract; empty when it can be read."""
    try:
        read_contract(text, name="löfte.toml")
    except ContractError as error:
        return error.findings
    return ()


def as_json(value: object) -> object:
    """Return plain values as JSON has them: dates as texts, decimals as numbers."""
    match value:
        case date() | time():
            return value.isoformat()
        case Decimal():
            return float(value)
        case list():
            return [as_json(one) for one in value]
        case dict():
            return {key: as_json(one) for key, one in value.items()}
        case _:
            return value
