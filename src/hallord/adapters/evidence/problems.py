# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""What went wrong, as values: with a whole file, a cell, or a row."""

from dataclasses import dataclass

from hallord.adapters.evidence.words import SAYINGS, WHAT
from hallord.core.reasons import Reason, ReasonValue
from hallord.look.formats import Lang
from hallord.look.templates import fill

_SHOWN = 80
"""Longer values are cut in reports; nobody needs the rest to find the cell."""


class EvidenceFileError(ValueError):
    """The file cannot be read at all: which file, what is wrong, what to do.

    The text is Swedish. Single bad rows never raise it, they become `RowProblem`.
    """

    def __init__(self, name: str, *, problem: str, advice: str) -> None:
        """Join the three parts into one text."""
        super().__init__(f"{name}: {problem}. {advice}")
        self.name = name
        self.problem = problem
        self.advice = advice


class CellError(Exception):
    """A cell cannot be read; carries the reason. Never leaves this package."""

    def __init__(self, code: str, **params: ReasonValue) -> None:
        """Name the reason by its code in `words`."""
        super().__init__(code)
        self.reason = Reason.of(code, **params)


@dataclass(frozen=True, slots=True)
class RowProblem:
    """Something about a row: where, what stood there, why, and what to do.

    `row` is the row's number in the file as a spreadsheet shows it (1 is the first),
    for JSON the number of the record. `column` is empty where the whole row is meant,
    `row` is 0 where the whole file is. `file` names the file.
    """

    row: int
    column: str
    value: str
    why: Reason
    file: str = ""

    @property
    def reason(self) -> str:
        """Return why, in Swedish."""
        return self.reason_in("sv")

    @property
    def advice(self) -> str:
        """Return what to do, in Swedish."""
        return self.advice_in("sv")

    def reason_in(self, lang: Lang) -> str:
        """Return why, in Swedish or English."""
        words = SAYINGS[self.why.code].reason
        return self._filled(words.in_language(lang), lang)

    def advice_in(self, lang: Lang) -> str:
        """Return what to do, in Swedish or English; empty when there is nothing."""
        words = SAYINGS[self.why.code].advice.in_language(lang)
        return self._filled(words, lang) if words else ""

    def _filled(self, words: str, lang: Lang) -> str:
        names = {code: name.in_language(lang) for code, name in WHAT.items()}
        return fill(words, dict(self.why.params), lang, names=names)


def shown(value: object) -> str:
    """Return a value as it is quoted in a report: one line, cut when it is long."""
    text = " ".join("".join(c if c.isprintable() else " " for c in str(value)).split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
