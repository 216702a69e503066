# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""What each party has reported: outside that, nothing is zero."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from hallord.core.evidence import Coverage
from hallord.core.periods import Period, gaps, merge
from hallord.core.promises import Promise
from hallord.core.verdicts import PartyCoverage

Eligible = Callable[[date], bool]
"""Tells whether an occasion on a day could count."""


@dataclass(frozen=True, slots=True)
class Reporting:
    """The days that each of the asked parties has reported in full, up to a day."""

    by_party: tuple[tuple[str, tuple[Period, ...]], ...]

    @classmethod
    def of(
        cls,
        coverages: Iterable[Coverage],
        *,
        parties: tuple[str, ...],
        commitment: str,
        activities: tuple[str, ...],
        promise: Promise,
        as_of: date,
    ) -> "Reporting":
        """Gather the parties' declarations that bear on a commitment.

        A declaration never reaches beyond the day it was made, nor beyond `as_of`.
        """
        told = tuple(coverages)
        return cls(
            tuple(
                (
                    party,
                    merge(
                        part
                        for c in told
                        if c.party == party
                        and _bears_on(c, commitment, activities, promise)
                        and (part := c.period.clip_end(min(as_of, c.recorded)))
                    ),
                )
                for party in parties
            )
        )

    @property
    def parties(self) -> tuple[str, ...]:
        """Return the parties that are asked."""
        return tuple(party for party, _ in self.by_party)

    def silent(self, period: Period, eligible: Eligible) -> tuple[str, ...]:
        """Return the parties that have left some eligible day of a period untold."""
        return tuple(
            party
            for party, reported in self.by_party
            if any(eligible(day) for gap in gaps(period, reported) for day in gap)
        )

    def told(self, period: Period) -> tuple[Period, ...]:
        """Return the parts of a period that every asked party has reported."""
        untold = [gap for _, told in self.by_party for gap in gaps(period, told)]
        return gaps(period, merge(untold))

    def through(self, period: Period, eligible: Eligible) -> date | None:
        """Return the last day of unbroken common reporting from a period's start.

        Days that are not eligible need no report. None where the first eligible day
        is already untold.
        """
        reached: date | None = None
        told = self.told(period)
        for day in period:
            if any(day in part for part in told):
                reached = day
            elif eligible(day):
                return reached
        return reached

    def summary(self, window: Period) -> tuple[PartyCoverage, ...]:
        """Return what each party has and has not reported of the window."""
        found = []
        for party, told in self.by_party:
            inside = [part for t in told if (part := t.intersect(window))]
            missing = gaps(window, inside)
            found.append(PartyCoverage(party, merge(inside), missing))
        return tuple(found)


def _bears_on(
    coverage: Coverage,
    commitment: str,
    activities: tuple[str, ...],
    promise: Promise,
) -> bool:
    if not coverage.commitments and not coverage.activities:
        return True
    if commitment in coverage.commitments:
        return True
    catalogue = promise.catalogue
    return bool(activities) and all(
        any(catalogue.is_a(activity, told) for told in coverage.activities)
        for activity in activities
    )
