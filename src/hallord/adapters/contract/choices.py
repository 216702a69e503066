# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""The words that a clause chooses among, and what each means in Swedish."""

from typing import Final

from hallord.adapters.contract.shapes import Choice
from hallord.core.clauses import (
    CadenceUnit,
    Direction,
    Holidays,
    IntentTag,
    Judged,
    OnePer,
    Op,
)
from hallord.core.periods import Per, YearFrom
from hallord.core.places import PlaceClass

OPS: Final = Choice(
    Op,
    {
        "at_least": "minst n; fler är aldrig fel",
        "range": "från n till upper",
        "at_most": "högst n; avgörs när tiden är slut",
    },
)

PERS: Final = Choice(
    Per,
    {
        "period": "hela tiden",
        "year": "år",
        "half_year": "halvår",
        "season": "säsong",
        "term": "skoltermin",
        "month": "månad",
        "week": "vecka",
        "day": "dygn",
    },
)

ONE_PER: Final = Choice(
    OnePer,
    {
        "day_place": "flera samma dag på samma plats är ett tillfälle",
        "day": "flera samma dag är ett tillfälle",
        "weekend": "flera samma helg är ett tillfälle",
        "none": "varje tillfälle räknas för sig",
    },
)

PLACE_CLASSES: Final = Choice(
    PlaceClass,
    {
        "school": "skola",
        "preschool": "förskola",
        "station": "station",
        "square": "torg",
        "centre": "centrum",
        "district": "kommundel",
        "residential": "bostadsområde",
        "park": "park",
        "road": "väg",
        "tunnel": "gångtunnel",
        "restaurant": "krog",
        "safety_office": "trygghetskontor",
        "youth_venue": "ungdomslokal",
        "village": "by",
        "online": "på nätet",
        "other": "annan plats",
    },
)
"""The classes of place."""

HOLIDAYS: Final = Choice(
    Holidays,
    {
        "include": "röda dagar och aftnar räknas som andra",
        "exclude": "röda dagar och aftnar räknas inte",
        "only": "bara röda dagar och aftnar räknas",
    },
)

YEARS_FROM: Final = Choice(
    YearFrom, {"calendar": "kalenderår", "period_start": "från löftets första dag"}
)

JUDGED: Final = Choice(
    Judged,
    {
        "total": "sammanlagt",
        "each": "varje dygn, vecka eller månad för sig",
    },
)

CADENCE_UNITS: Final = Choice(
    CadenceUnit,
    {"day": "dag", "week": "vecka", "month": "månad", "year": "år"},
)

DIRECTIONS: Final = Choice(Direction, {"down": "ned under", "up": "upp över"})

INTENT_TAGS: Final = Choice(
    IntentTag,
    {
        "presence": "närvaro",
        "communication": "information",
        "cooperation": "samverkan",
        "activity": "verksamhet",
    },
)
