# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""How days, periods, numbers and names are written, in Swedish and English.

The rules are those of ordinary public Swedish: small numbers as words in running text,
thousands apart by a narrow no-break space, decimals after a comma, days as
"lördag 12 mars 2022". Python's locale is not used: it differs between machines.
"""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal

Lang = Literal["sv", "en"]

THIN: Final = "\u202f"
"""Narrow no-break space, between groups of three digits."""

DASH: Final = "\u2013"
"""En dash, between the two ends of a period."""

_MINUS: Final = "\u2212"

_BUCKET: Final = re.compile(r"(\d{4})(?:-H([12])|-W(\d{2})|-(\d{2})(?:-(\d{2}))?)?")
_WEEKDAYS: Final[dict[Lang, tuple[str, ...]]] = {
    "sv": ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
    "en": (
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ),
}  # fmt: skip
_MONTHS: Final[dict[Lang, tuple[str, ...]]] = {
    "sv": (
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti",
        "september", "oktober", "november", "december",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June", "July", "August",
        "September", "October", "November", "December",
    ),
}  # fmt: skip
_WORDS: Final[dict[Lang, tuple[str, ...]]] = {
    "sv": (
        "noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio",
        "tio", "elva", "tolv",
    ),
    "en": (
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight",
        "nine", "ten", "eleven", "twelve",
    ),
}  # fmt: skip


def weekday_name(day: date, lang: Lang = "sv") -> str:
    """Return the name of the weekday: "lördag", "Saturday"."""
    return _WEEKDAYS[lang][day.weekday()]


def month_name(month: int, lang: Lang = "sv") -> str:
    """Return the name of month 1 to 12: "mars", "March"."""
    if not 1 <= month <= len(_MONTHS[lang]):
        raise ValueError(f"månad {month} finns inte")
    return _MONTHS[lang][month - 1]


def day_text(day: date, lang: Lang = "sv") -> str:
    """Return "12 mars 2022"; the order of the words is the same in both languages."""
    return f"{day.day} {month_name(day.month, lang)} {day.year}"


def full_day_text(day: date, lang: Lang = "sv") -> str:
    """Return the day with its weekday: "lördag 12 mars 2022"."""
    return f"{weekday_name(day, lang)} {day_text(day, lang)}"


def short_day_text(day: date, lang: Lang = "sv") -> str:
    """Return the day without its year, where the year stands beside: "12 mars"."""
    return f"{day.day} {month_name(day.month, lang)}"


def month_text(day: date, lang: Lang = "sv") -> str:
    """Return the month that a day lies in: "mars 2022"."""
    return f"{month_name(day.month, lang)} {day.year}"


def period_text(first: date, last: date | None, lang: Lang = "sv") -> str:
    """Return a period with both ends, saying year and month once where they are equal.

    An open end reads "från 1 januari 2022 och tills vidare". ValueError when the last
    day comes before the first.
    """
    if last is None:
        start = day_text(first, lang)
        opening = {"sv": f"från {start} och tills vidare", "en": f"from {start} on"}
        return opening[lang]
    if last < first:
        raise ValueError("periodens sista dag kommer före den första")
    if first == last:
        return day_text(first, lang)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}{DASH}{day_text(last, lang)}"
    start = (short_day_text if first.year == last.year else day_text)(first, lang)
    return f"{start} {DASH} {day_text(last, lang)}"


def number_text(value: int | Decimal | Fraction | float, lang: Lang = "sv") -> str:
    """Return a number as written: "12 345", "1,23", "−4".

    A fraction or float gets at most two decimals; a Decimal keeps those it has.
    """
    if isinstance(value, Fraction | float):
        rounded = f"{abs(float(value)):.2f}".rstrip("0").rstrip(".")
    else:
        rounded = f"{abs(value):f}" if isinstance(value, Decimal) else str(abs(value))
    whole, _, part = rounded.partition(".")
    comma = "," if lang == "sv" else "."
    sign = _MINUS if value < 0 and rounded.strip("0.") else ""
    return sign + f"{int(whole):,}".replace(",", THIN) + (comma + part if part else "")


def number_word(value: int, lang: Lang = "sv", *, common: bool = False) -> str:
    """Return zero to twelve as words, as in running text, larger numbers as digits.

    `common` gives "en" instead of "ett", for words such as "punkt" and "gång".
    """
    if value == 1 and common and lang == "sv":
        return "en"
    if 0 <= value < len(_WORDS[lang]):
        return _WORDS[lang][value]
    return number_text(value, lang)


def of_text(done: int, target: int, lang: Lang = "sv") -> str:
    """Return "3 av 5", "3 of 5"."""
    word = {"sv": "av", "en": "of"}[lang]
    return f"{number_text(done, lang)} {word} {number_text(target, lang)}"


def percent_text(share: Fraction | float, lang: Lang = "sv") -> str:
    """Return a share of one in whole per cent: "64 procent", "64 per cent"."""
    word = {"sv": "procent", "en": "per cent"}[lang]
    return f"{number_text(round(share * 100), lang)} {word}"


def list_text(items: Sequence[str], lang: Lang = "sv") -> str:
    """Return "a, b och c"; no comma before the last word in either language."""
    word = {"sv": "och", "en": "and"}[lang]
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {word} {items[-1]}"


def list_start_text(items: Sequence[str], lang: Lang = "sv", *, most: int = 3) -> str:
    """Return a list of which only the first `most` are named: "a, b, c och 9 till"."""
    if len(items) <= most:
        return list_text(items, lang)
    more = {"sv": "till", "en": "more"}[lang]
    rest = f"{number_text(len(items) - most, lang)} {more}"
    return list_text([*items[:most], rest], lang)


def bucket_text(key: str, lang: Lang = "sv") -> str:
    """Return a bucket's key as a time: "2022-03" as "mars 2022".

    A key that is no such time (a season, a party, a meeting) comes back as it is.
    """
    match = _BUCKET.fullmatch(key)
    if match is None:
        return key
    year, half, week, month, day = match.groups()
    if half:
        name = {"sv": ("första", "andra"), "en": ("the first", "the second")}[lang]
        tail = {"sv": "halvåret", "en": "half of"}[lang]
        return f"{name[int(half) - 1]} {tail} {year}"
    if week:
        word = {"sv": "vecka", "en": "week"}[lang]
        return f"{word} {int(week)} {year}"
    if day:
        return day_text(date(int(year), int(month), int(day)), lang)
    return f"{month_name(int(month), lang)} {year}" if month else year


def genitive(name: str, lang: Lang = "sv") -> str:
    """Return the possessive: "Polisens", "Järfälla kommuns", "Götenes", "Vilhelminas".

    A Swedish name that ends in s, x or z stays as it is ("Västerås"); an English one
    gets an apostrophe there.
    """
    ends_in_sibilant = name.casefold().endswith(("s", "x", "z"))
    if lang == "sv":
        return name if ends_in_sibilant else f"{name}s"
    return f"{name}’" if name.casefold().endswith("s") else f"{name}’s"


def sentence(text: str) -> str:
    """Return the text with its first letter large, the rest untouched."""
    return text[:1].upper() + text[1:]
