# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Why: a reason as a code with parameters. Words for it live in `hallord.look`."""

from dataclasses import dataclass
from datetime import date

ReasonValue = str | int | date | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """A machine-readable reason; `look.phrases` renders it in Swedish and English."""

    code: str
    params: tuple[tuple[str, ReasonValue], ...] = ()

    @classmethod
    def of(cls, code: str, **params: ReasonValue) -> "Reason":
        """Build a reason with its parameters in name order, so equal ones are equal."""
        return cls(code, tuple(sorted(params.items())))

    def value(self, name: str) -> ReasonValue:
        """Return one parameter; KeyError when the reason does not carry it."""
        return dict(self.params)[name]
