# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Segments: which clause holds for which part of the time.

The words' own clause holds until an interpretation is published; each interpretation
holds from its own date to the next. Nothing is counted backward.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from hallord.core.clauses import Checkable, Clause, IntentClause, MilestoneClause
from hallord.core.periods import Period
from hallord.core.promises import Commitment, Interpretation, Promise


@dataclass(frozen=True, slots=True)
class Segment:
    """A clause, its window, and the interpretation that it comes from, if any.

    `cut_short` says that a later interpretation ended it before its own time was out.
    """

    clause: Checkable
    window: Period
    interpretation: Interpretation | None
    cut_short: bool


def window_of(clause: Clause, promise: Promise, known_on: date) -> Period:
    """Return the window of a clause: its own within the promise's period.

    A milestone's window ends on its due day. ValueError (in Swedish) where the clause
    asks for days outside the promise's period.
    """
    period = promise.period_on(known_on)
    window = period if clause.window is None else period.intersect(clause.window)
    if window is not None and isinstance(clause, MilestoneClause) and clause.due:
        window = window.clip_end(clause.due)
    if window is None:
        raise ValueError("tiden att räkna i ligger utanför löftets giltighetstid")
    return window


def segments_of(
    commitment: Commitment, promise: Promise, known_on: date
) -> tuple[Segment, ...]:
    """Return the checkable segments of a commitment in time order.

    Empty where nothing checkable is in force. Only an interpretation that is the
    newest on its own day counts.
    """
    found: list[Segment] = []
    published = commitment.interpretations_on(known_on)
    for index, interpretation in enumerate((None, *published)):
        clause = interpretation.clause if interpretation else commitment.clause
        if isinstance(clause, IntentClause):
            continue
        window: Period | None = window_of(clause, promise, known_on)
        if interpretation is not None and window is not None:
            window = window.from_day(interpretation.published)
        asked = window
        later = published[index:]
        if window is not None and later:
            window = window.clip_end(later[0].published - timedelta(days=1))
        if window is not None:
            cut_short = window != asked
            found.append(Segment(clause, window, interpretation, cut_short))
    return tuple(found)
