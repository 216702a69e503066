# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The desk that a clause is chosen at: what is known, and what gathers on the way."""

from __future__ import annotations

from dataclasses import dataclass, field

from hallord.core.drafts import DraftField, FieldSource
from hallord.core.periods import Period
from hallord.core.promises import OpenQuestion
from hallord.core.reading.passages import Passage
from hallord.core.reading.quantities import Quantity
from hallord.core.reading.questions import ask
from hallord.core.reading.responsibility import Responsibility
from hallord.core.reading.windows import TimeWindow


@dataclass(slots=True)
class Desk:
    """What is known while a clause is chosen, and what gathers on the way."""

    part: Passage
    who: Responsibility
    window: TimeWindow
    period: Period | None
    read: Quantity | None
    fields: list[DraftField] = field(default_factory=list)
    questions: list[OpenQuestion] = field(default_factory=list)
    forums: list[tuple[str, str]] = field(default_factory=list)

    def said(self, name: str, start: int, end: int) -> None:
        """Note that a field's value stands in the text, and where."""
        quote = self.part.quote(start, end)
        self.fields.append(DraftField(name, FieldSource.TEXT, quote))

    def assumed(self, name: str, *codes: str) -> None:
        """Note that a field's value is a default, and ask."""
        self.fields.append(DraftField(name, FieldSource.DEFAULT))
        self.asks(*codes)

    def asks(self, *codes: str) -> None:
        """Ask each question once."""
        for code in codes:
            question = ask(code)
            if question not in self.questions:
                self.questions.append(question)

    @property
    def parties(self) -> tuple[str, ...]:
        """Who leads and who supports."""
        return self.who.lead + self.who.supporting
