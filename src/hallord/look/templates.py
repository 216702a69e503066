# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Sentences with gaps, and how a value is written in each gap.

A gap is `{name}` or `{name:manner}`. Days, numbers and lists of names are written the
way the language writes them; the manner says how:

- `{day:full}` with its weekday, `{day:short}` without its year
- `{n:word}` small numbers as words (common gender: `{n:en}`)
- `{n:ett tillfälle|# tillfällen}` one or many, `#` standing for the number
- `{party:gen}` the possessive
- `{share:num}` a decimal number that came as text
- `{buckets:when}` keys of buckets ("2022-03", "2022-W09") as times, three at most
"""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from string import Formatter
from typing import Final, NamedTuple

from hallord.look.formats import (
    Lang,
    bucket_text,
    day_text,
    full_day_text,
    genitive,
    list_start_text,
    list_text,
    number_text,
    number_word,
    sentence,
    short_day_text,
)

Value = str | int | date | tuple[str, ...]
"""What a gap can be filled with; the same kinds as a reason in the core carries."""

_NO_NAMES: Final[Mapping[str, str]] = {}


class Words(NamedTuple):
    """The same sentence in both languages."""

    sv: str
    en: str

    def in_language(self, lang: Lang) -> str:
        """Return the sentence in one language."""
        return self.sv if lang == "sv" else self.en


def gaps(template: str) -> frozenset[str]:
    """Return the names of the gaps in a template."""
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name)


def fill(
    template: str,
    params: Mapping[str, Value],
    lang: Lang,
    *,
    names: Mapping[str, str] = _NO_NAMES,
) -> str:
    """Return the sentence with every gap filled, beginning with a large letter.

    `names` turns ids (of parties, places, commitments) into what people call them; an
    id that is not there is written as it stands. KeyError for a gap without a value.
    """
    return sentence(filled(template, params, lang, names=names))


def filled(
    template: str,
    params: Mapping[str, Value],
    lang: Lang,
    *,
    names: Mapping[str, str] = _NO_NAMES,
) -> str:
    """Return the words with every gap filled, for the middle of a sentence."""
    return "".join(_pieces(template, params, lang, names))


def _pieces(
    template: str,
    params: Mapping[str, Value],
    lang: Lang,
    names: Mapping[str, str],
) -> Iterator[str]:
    for text, name, manner, _ in Formatter().parse(template):
        yield text
        if name:
            yield _written(params[name], manner or "", lang, names)


def _written(value: Value, manner: str, lang: Lang, names: Mapping[str, str]) -> str:
    match value:
        case date():
            return _day(value, manner, lang)
        case int():
            return _count(value, manner, lang)
        case str() if manner == "num":
            return number_text(Decimal(value), lang)
        case str():
            text = names.get(value, value)
        case tuple() if manner == "when":
            return _times(value, lang, names)
        case tuple():
            text = list_text([names.get(item, item) for item in value], lang)
    return genitive(text, lang) if manner == "gen" else text


def _day(day: date, manner: str, lang: Lang) -> str:
    match manner:
        case "full":
            return full_day_text(day, lang)
        case "short":
            return short_day_text(day, lang)
        case _:
            return day_text(day, lang)


def _count(number: int, manner: str, lang: Lang) -> str:
    if "|" in manner:
        one, many = manner.split("|")
        return (one if number == 1 else many).replace("#", number_text(number, lang))
    match manner:
        case "word":
            return number_word(number, lang)
        case "en":
            return number_word(number, lang, common=True)
        case _:
            return number_text(number, lang)


def _times(keys: tuple[str, ...], lang: Lang, names: Mapping[str, str]) -> str:
    said = [names.get(key) or bucket_text(key, lang) for key in keys]
    return list_start_text(said, lang)
