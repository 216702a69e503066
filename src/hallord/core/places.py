# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Places as a contract speaks of them: a name, a class and a district. No geometry."""

from dataclasses import dataclass
from enum import StrEnum


class PlaceClass(StrEnum):
    """The sort of place that a criterion can name."""

    SCHOOL = "school"
    PRESCHOOL = "preschool"
    STATION = "station"
    SQUARE = "square"
    CENTRE = "centre"
    DISTRICT = "district"
    RESIDENTIAL = "residential"
    PARK = "park"
    ROAD = "road"
    TUNNEL = "tunnel"
    RESTAURANT = "restaurant"
    SAFETY_OFFICE = "safety_office"
    YOUTH_VENUE = "youth_venue"
    VILLAGE = "village"
    ONLINE = "online"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Place:
    """A place that occasions may name.

    `district` is the id of the district (kommundel) that it lies in. `name_public`
    records the consent that a school needs before a public page may name it.
    """

    id: str
    name: str
    place_class: PlaceClass
    district: str | None = None
    name_public: bool = False


@dataclass(frozen=True, slots=True)
class Area:
    """What the whole promise covers: a municipality, or a district of one.

    `code` is the official municipality code of Statistics Sweden, four digits.
    """

    id: str
    name: str
    kind: str = "municipality"
    code: str = ""
