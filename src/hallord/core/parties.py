# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Who keeps a promise: parties, and who may act on whose behalf."""

from dataclasses import dataclass
from enum import StrEnum


class PartyKind(StrEnum):
    """What sort of body a party is."""

    POLICE = "police"
    MUNICIPALITY = "municipality"
    REGION = "region"
    STATE = "state"
    RESCUE = "rescue"
    TRANSPORT = "transport"
    HOUSING = "housing"
    SCHOOL = "school"
    GUARD_COMPANY = "guard_company"
    COMPANY = "company"
    ASSOCIATION = "association"


@dataclass(frozen=True, slots=True)
class Party:
    """A body that takes part in a promise.

    `name` stands in full on pages ("Järfälla kommun"), `short` in running text
    ("kommunen"). Only an `official` party signs promises and confirms occasions.
    """

    id: str
    name: str
    kind: PartyKind
    official: bool = False
    short: str = ""

    @property
    def called(self) -> str:
        """Return the name used in running text."""
        return self.short or self.name


@dataclass(frozen=True, slots=True)
class Mandate:
    """A recorded right of `agent` (a guard company, say) to act for `principal`.

    With `may_confirm` the agent's own record counts as the principal's confirmation.
    """

    agent: str
    principal: str
    decision: str = ""
    may_confirm: bool = False
