# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""The contract file: a promise as TOML that people can read and write."""

from hallord.adapters.contract.findings import ContractError, Finding
from hallord.adapters.contract.interview import ask
from hallord.adapters.contract.json_schema import schema
from hallord.adapters.contract.questions import QUESTIONS, Question
from hallord.adapters.contract.reading import (
    check_contract,
    read_contract,
    write_contract,
)
from hallord.adapters.contract.syntax import decode_contract

__all__ = [
    "QUESTIONS",
    "ContractError",
    "Finding",
    "Question",
    "ask",
    "check_contract",
    "decode_contract",
    "read_contract",
    "schema",
    "write_contract",
]
