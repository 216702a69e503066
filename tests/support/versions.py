# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small promises in Bergby, for tests of what is said from version to version."""

from __future__ import annotations

from datetime import date

from hallord.core.clauses import Clause, CountClause, Criteria, IntentClause, IntentTag
from hallord.core.parties import Party, PartyKind
from hallord.core.periods import Per, Period
from hallord.core.places import Area
from hallord.core.promises import Commitment, Promise

INTENT = IntentClause(IntentTag.ACTIVITY)
PARTIES = (
    Party("police", "Lokalpolisområde Bergby", PartyKind.POLICE, official=True),
    Party("municipality", "Bergby kommun", PartyKind.MUNICIPALITY, official=True),
)


def said(text: str, clause: Clause = INTENT, *, heading: str = "") -> Commitment:
    """A commitment whose id is set by its place in a version."""
    return Commitment("", text, clause, heading=heading, lead=("municipality",))


def counted(n: int, activity: str, *, per: Per = Per.PERIOD) -> CountClause:
    """A count of one type of activity."""
    return CountClause(n, per=per, criteria=Criteria(activities=(activity,)))


def version(*commitments: Commitment, year: int = 2027) -> Promise:
    """A promise of one year in Bergby."""
    return Promise(
        id=f"bergby-{year}",
        title="Medborgarlöfte Bergby",
        period=Period(date(year, 1, 1), date(year, 12, 31)),
        parties=PARTIES,
        commitments=commitments,
        areas=(Area("area", "Bergby"),),
    )
