# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Answers in everyday Swedish as values: dates, yes and no, numbers, places, ages."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Final

from hallord.adapters.contract.choices import PLACE_CLASSES
from hallord.adapters.contract.personal_data import personal_data_in
from hallord.adapters.contract.time_shapes import FIRST_YEAR, LAST_YEAR
from hallord.core.activities import STANDARD_CATALOGUE, ActivityType
from hallord.core.parties import PartyKind
from hallord.core.places import PlaceClass

# fmt: off
_MONTHS: Final = (
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti",
    "september", "oktober", "november", "december",
)
_NUMBERS: Final = (
    "noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio",
    "elva", "tolv",
)
# fmt: on
_YES: Final = frozenset({"ja", "j", "yes", "y"})
_NO: Final = frozenset({"nej", "n", "no"})
_ALL_OF_IT: Final = frozenset(
    {"nej", "ingen", "inga", "alla", "överallt", "spelar ingen roll", "no", "any"}
)
PARTY_WORDS: Final = {
    "polisen": PartyKind.POLICE,
    "kommunen": PartyKind.MUNICIPALITY,
    "regionen": PartyKind.REGION,
    "räddningstjänsten": PartyKind.RESCUE,
}
"""The parties that can promise, as people call them."""

_PARTY_BY_WORD: Final = {
    **PARTY_WORDS,
    "polis": PartyKind.POLICE,
    "kommun": PartyKind.MUNICIPALITY,
    "region": PartyKind.REGION,
    "räddningstjänst": PartyKind.RESCUE,
    "police": PartyKind.POLICE,
    "municipality": PartyKind.MUNICIPALITY,
    "rescue service": PartyKind.RESCUE,
}


class Anything:
    """The answer that it does not matter."""


ANYTHING: Final = Anything()


class AnswerError(ValueError):
    """An answer that could not be understood, told in both languages."""

    def __init__(self, sv: str, en: str) -> None:
        """Keep both texts."""
        super().__init__(sv)
        self.sv = sv
        self.en = en


def plain_word(text: str) -> str:
    """Return a text in small letters and without doubled or outer space."""
    return " ".join(text.casefold().split())


def slug_of(text: str, *, longest: int = 60) -> str:
    """Return an id made of a text, å and ä as a and ö as o; "" if nothing is left."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(c for c in bare if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", kept)[:longest].strip("-")


def words(answer: str) -> str:
    """Return a text that a public contract can hold."""
    text = answer.strip()
    found = personal_data_in(text)
    if found is not None:
        raise AnswerError(
            f"svaret ser ut att innehålla {found}; kontraktet är offentligt",
            "the answer seems to hold personal data; the contract is public",
        )
    if any("\ud800" <= char <= "\udfff" for char in text):
        raise AnswerError(
            "svaret har ett trasigt tecken", "the answer has a broken character"
        )
    return text


def day(answer: str) -> date:
    """Return a date: 2022-12-31, 31 december 2022 or 31/12 2022."""
    text = plain_word(answer)
    iso = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text)
    slash = re.fullmatch(r"(\d{1,2})/(\d{1,2})[ -/](\d{4})", text)
    named = re.fullmatch(r"(\d{1,2})(?:[:.]?e|\.)? ([a-zåäö]+) (\d{4})", text)
    try:
        if iso:
            found = date(int(iso[1]), int(iso[2]), int(iso[3]))
        elif slash:
            found = date(int(slash[3]), int(slash[2]), int(slash[1]))
        elif named:
            found = date(int(named[3]), _month(named[2]), int(named[1]))
        else:
            raise ValueError
    except ValueError:
        raise AnswerError(
            f"”{answer}” är inget datum; skriv till exempel 31 december 2022",
            f"“{answer}” is not a date; write for example 2022-12-31",
        ) from None
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise AnswerError(
            f"årtalet {found.year} ser ut som ett skrivfel",
            f"the year {found.year} looks like a slip of the pen",
        )
    return found


def _month(word: str) -> int:
    found = [n for n, name in enumerate(_MONTHS, 1) if name.startswith(word[:3])]
    if len(word) < 3 or not found or not _MONTHS[found[0] - 1].startswith(word):
        raise ValueError(word)
    return found[0]


def yes_or_no(answer: str) -> bool:
    """Return the answer to a question of yes or no."""
    text = plain_word(answer)
    if text in _YES:
        return True
    if text in _NO:
        return False
    raise AnswerError("svara ja eller nej", "answer yes or no")


def number(answer: str) -> int:
    """Return a whole number from 1 up, in figures or as a word."""
    text = plain_word(answer).removeprefix("minst ").removesuffix(" gånger")
    found = _NUMBERS.index(text) if text in _NUMBERS else -1
    if re.fullmatch(r"\d{1,6}", text):
        found = int(text)
    if found < 1:
        raise AnswerError(
            f"”{answer}” är inget antal; skriv ett heltal, till exempel 5",
            f"“{answer}” is not a number; write a whole number, for example 5",
        )
    return found


def choice(answer: str, *, of: int) -> int:
    """Return which of so many numbered choices was made."""
    text = plain_word(answer).rstrip(".)")
    if re.fullmatch(r"\d{1,3}", text) and 1 <= int(text) <= of:
        return int(text)
    raise AnswerError(f"svara med en siffra, 1–{of}", f"answer with a figure, 1–{of}")


def party_kinds(answer: str) -> tuple[PartyKind, ...]:
    """Return the parties that are named, in order."""
    named = re.split(r",|;|\boch\b|\band\b|&", plain_word(answer))
    asked = [word.strip() for word in named if word.strip()]
    unknown = [word for word in asked if word not in _PARTY_BY_WORD]
    if unknown or not asked:
        listed = ", ".join(PARTY_WORDS)
        raise AnswerError(
            f"känner inte igen ”{', '.join(unknown)}”; skriv en eller flera av"
            f" {listed}",
            f"unknown: “{', '.join(unknown)}”; write one or more of {listed}",
        )
    return tuple(dict.fromkeys(_PARTY_BY_WORD[word] for word in asked))


def place_class(answer: str) -> PlaceClass | Anything:
    """Return a class of place by its Swedish word, or that any place will do."""
    text = plain_word(answer)
    if text in _ALL_OF_IT:
        return ANYTHING
    for word, meaning in PLACE_CLASSES.meanings.items():
        if text in {word, meaning}:
            return PlaceClass(word)
    listed = ", ".join(PLACE_CLASSES.meanings.values())
    raise AnswerError(
        f"känner inte igen ”{answer}”; skriv ett av {listed}, eller nej",
        f"unknown: “{answer}”; write one of {', '.join(PLACE_CLASSES.meanings)}, or no",
    )


def ages(answer: str) -> tuple[int, int] | Anything:
    """Return an age span such as 13–18, or that age does not matter."""
    text = plain_word(answer)
    if text in _ALL_OF_IT:
        return ANYTHING
    found = re.fullmatch(r"(\d{1,3}) ?(?:-|–|−|till) ?(\d{1,3})(?: år)?", text)
    if found and int(found[1]) <= int(found[2]) <= 120:
        return int(found[1]), int(found[2])
    raise AnswerError(
        f"”{answer}” är inga åldrar; skriv till exempel 13–18, eller nej",
        f"“{answer}” is not a span of ages; write for example 13–18, or no",
    )


def activities(answer: str) -> tuple[ActivityType, ...]:
    """Return the activity types whose words hold the answer, best first."""
    text = plain_word(answer)
    found = [
        kind
        for kind in STANDARD_CATALOGUE.types.values()
        if any(text in word or word in text for word in _words_of(kind))
    ]
    if not found or not text:
        raise AnswerError(
            f"hittar inget som heter ”{answer}”; pröva ett annat ord, till exempel"
            " trygghetsvandring",
            f"nothing is called “{answer}”; try another word, for example safety walk",
        )
    exact = [kind for kind in found if text in _words_of(kind)]
    return tuple(exact or found)


def _words_of(kind: ActivityType) -> tuple[str, ...]:
    return (kind.sv, kind.sv_many, kind.en, kind.en_many)


_WHOLE: Final = frozenset({"hela tiden", "hela", "hela perioden", "whole", "all"})
_YEARLY: Final = frozenset({"varje år", "per år", "årligen", "yearly", "each year"})


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """What time a number is for: the whole promise, each year, or one year."""

    yearly: bool = False
    year: int | None = None


def time_span(answer: str) -> TimeSpan:
    """Return the whole time, each year, or one year."""
    text = plain_word(answer)
    if text in _WHOLE:
        return TimeSpan()
    if text in _YEARLY:
        return TimeSpan(yearly=True)
    if re.fullmatch(r"20\d\d", text):
        return TimeSpan(year=int(text))
    raise AnswerError(
        f"förstår inte ”{answer}”; skriv hela tiden, varje år eller ett årtal",
        f"“{answer}” is unclear; write whole, yearly or a year",
    )
