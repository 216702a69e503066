# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""The contract file as a promise, and a promise as a contract file."""

from hallord.adapters.contract.checks import cross_notes
from hallord.adapters.contract.findings import (
    ContractError,
    Finding,
    Notes,
    as_findings,
)
from hallord.adapters.contract.positions import lines_of
from hallord.adapters.contract.promise_format import PROMISE
from hallord.adapters.contract.syntax import parse
from hallord.adapters.contract.toml_text import toml_text
from hallord.core.promises import Promise


def read_contract(text: str, *, name: str) -> Promise:
    """Return the promise that a contract file holds.

    `name` is the file's name, for the errors. ContractError with everything that is
    wrong when the text is not TOML, does not fit the format or breaks a rule.
    """
    data = parse(text, name=name)
    promise, notes = _read(data)
    if notes.found or promise is None:
        raise ContractError(name, as_findings(notes.found, data, lines_of(text)))
    return promise


def check_contract(promise: Promise) -> tuple[Finding, ...]:
    """Return everything that keeps a promise from being written as a contract."""
    data = PROMISE.plain(promise)
    _, notes = _read(data)
    return as_findings(notes.found, data, {})


def write_contract(promise: Promise) -> str:
    """Return the promise as a contract file: the same promise, the same text.

    ContractError for a text that no file can hold (half a surrogate pair).
    """
    data = PROMISE.plain(promise)
    try:
        return toml_text(data if isinstance(data, dict) else {})
    except ValueError:
        raise ContractError(promise.id, check_contract(promise)) from None


def _read(data: object) -> tuple[Promise | None, Notes]:
    notes = Notes()
    promise = PROMISE.read(data, (), notes)
    if not isinstance(promise, Promise):
        return None, notes
    notes.found.extend(cross_notes(promise, notes))
    return promise, notes
