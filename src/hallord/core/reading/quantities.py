# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The number that is promised: how many of what, and per what.

A number is taken only where it stands in the words. "Varje skoltermin" without a
number gives a rate whose one is a default, marked `implied`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from hallord.core.clauses import Op
from hallord.core.periods import Per
from hallord.core.reading import lexicon
from hallord.core.reading.numerals import Numeral, numerals
from hallord.core.reading.rates import each_of, rate

_AVERAGE: Final = re.compile(r"\bi (?:genom)?snitt\b", re.IGNORECASE)
_DONE_TO_EACH: Final = re.compile(
    r"\b(?:besök\w*|informer\w*|utbild\w*|kontroller\w*|föreläs\w*|erbjud\w*|träffa\w*"
    r"|möta|undervisa\w*|genomför\w*|hålla\w*|håller|göra|gör|ordna\w*|få|får|ge"
    r"|ger)\b",
    re.IGNORECASE,
)
_NOUN_PHRASE: Final = re.compile(
    r"(?:\s+(?:st\.?|stycken))?(?P<np>(?:[ /][\wåäöé-]+){1,6})"
)
_NOT_A_UNIT: Final = re.compile(
    r"\s*(?:st\.? )?(?:fokus)?(?:områden|områdena|punkter|delar|löften|parter|parterna"
    r"|kommuner|myndigheter|mål|aktörer|grupper|nivåer|huvudområden|prioriterade"
    r"(?: \w+)? ?områden|steg|sätt|orsaker|frågor|teman)\b",
    re.IGNORECASE,
)
_PARTICIPANTS: Final = re.compile(
    r"\b(?:från|med|mellan|av|bland|och|systembolaget och|samt|mot|för|hos|än|som|de"
    r"|dessa|alla|genom de|våra)$",
    re.IGNORECASE,
)
_IN: Final = re.compile(r"\b(?:i|på|inom)$", re.IGNORECASE)
_BY_PREPOSITION: Final = re.compile(
    r"\b(?:i|på|med|som|för|av|till|inom|genom|om|under|från|mot|bland|än|utifrån"
    r"|efter|hos|och|är|blir|mellan|kring)$",
    re.IGNORECASE,
)
_PERFORMS: Final = re.compile(
    r"\b(?:gör|göra|görs|göras|genomför|genomföra|genomförs|genomföras|håll\w*|ordna\w*"
    r"|anordna\w*|arrangera\w*|ha|har|bjuda|bjuder|erbjud\w*|delta\w*|lova\w*"
    r"|planera\w*"
    r"|utför\w*|arbeta|ske|sker|besök\w*|kommer|ska|skall|via|finnas|upprätthålla"
    r"|medverka\w*|starta|samt|vid|ge|och|att)\b",
    re.IGNORECASE,
)
_PLACE_SET: Final = re.compile(
    r"(?: av)?(?: de| dessa)?(?: [\wåäö]+)? (?:stadsdel|skol|kommundel|områden|ort|by"
    r"|bostadsområden|platser|fritidsgård|krog|butik)\w*\b",
    re.IGNORECASE,
)
_EMPTY: Final = re.compile(
    r"[ /](?:och|i|på|vid|som|eller|till|för|ska|skall|är|av(?! (?:de|\w+na)\b)|med"
    r"|under|samt|om"
    r"|mot|inom|från|per|har|finns|kommer|dygnet|år|vecka|månad)\b",
    re.IGNORECASE,
)
_RATE_NEXT: Final = re.compile(r"\s*(?:/|per |i veckan|i månaden|om året|varje )")
_PERSONS: Final = re.compile(
    r" (?:nya |extra |fler )?(?:\w*poliser|\w*assistenter|\w*vakter|\w*väktare|personer"
    r"|medarbetare|elever|ungdomar|medborgare|invånare|tjänster|deltagare|volontärer"
    r"|tjänstepersoner|värdar)\b",
    re.IGNORECASE,
)
_HIRES: Final = re.compile(
    r"\b(?:anställ\w*|rekryter\w*|tillsätt\w*|utöka\w*|utbilda\w*|nå\w*"
    r"|informera\w*)\b",
    re.IGNORECASE,
)
_TIME_OF_DAY: Final = re.compile(
    r"(?:dag|kväll|eftermiddag|förmiddag|natt|morgon|helg|timme)(?= ?/| per| i | om|"
    r" varje)",
    re.IGNORECASE,
)
_ADJECTIVE: Final = re.compile(
    r"(?:nya|extra|fler|st\.?|stycken|gemensamma|\w+(?:ade|iga|da|la|ska|na))$",
    re.IGNORECASE,
)
_OCCASIONS: Final = re.compile(
    r"\s*(?:st\.? )?(?:\w+ )?(?:tillfällen?|gång(?:er)?|ggr)\b"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """What is promised in numbers, with where each part stands in the passage.

    `implied` says that no number stands there and one is the default. `hours` is a
    number of hours and no number of occasions. `each_of` are the words for a set.
    """

    n: int
    upper: int | None
    op: Op
    said: bool
    about: bool
    implied: bool
    hours: bool
    unit: str
    start: int
    end: int
    per: Per = Per.PERIOD
    per_span: tuple[int, int] | None = None
    each: bool = False
    each_of: str = ""


def quantity(text: str) -> Quantity | None:
    """The number that the words promise, or None."""
    ranked = [(score, each) for each in numerals(text) if (score := _score(text, each))]
    per = rate(text)
    if ranked:
        best = max(score for score, _ in ranked)
        number = next(each for score, each in ranked if score == best)
        return _with_rate(_from(text, number), text, per)
    if per is None:
        return _every_member(text)
    return _implied(text, per)


def promised_numbers(text: str) -> tuple[tuple[int, int], ...]:
    """Where each number stands that could be what is promised."""
    return tuple((n.start, n.end) for n in numerals(text) if _score(text, n) >= 3)


def _score(text: str, number: Numeral) -> int:
    """How likely the number is what is promised; 0 when it is not."""
    before = text[max(0, number.start - 40) : number.start].rstrip()
    after = text[number.end : number.end + 110]
    phrase = _NOUN_PHRASE.match(after)
    if number.low == 0 or _NOT_A_UNIT.match(after) or phrase is None:
        return 0
    if number.article:
        return _score_article(text, number, before, after)
    bounded = number.said or number.about
    event = bool(lexicon.EVENT.search(phrase["np"]))
    if _EMPTY.match(phrase["np"]) and not (bounded and _RATE_NEXT.match(after)):
        return 0
    set_of = bool(_IN.search(before)) and bool(_PLACE_SET.match(phrase["np"]))
    takes_part = _takes_part(text, number, before, phrase["np"], event)
    inside = not event and not set_of and (number.low == 1 or _IN.search(before))
    if not bounded and (takes_part or inside):
        return 0
    return 2 + 2 * set_of + 2 * event + 2 * bounded + _occasions(after)


def _takes_part(
    text: str,
    number: Numeral,
    before: str,
    phrase: str,
    event: bool,  # noqa: FBT001  private, and named at the call by its variable
) -> bool:
    """Whether the number is of those who take part ("från två skolor")."""
    if _PARTICIPANTS.search(before) and not _occasions(text[number.end :]):
        coordinated = bool(re.search(r"\b(?:och|samt|genom|för)$", before))
        return not (coordinated and event)
    return bool(_PERSONS.match(phrase)) and not _HIRES.search(text)


def _occasions(after: str) -> int:
    return 1 if _OCCASIONS.match(after) else 0


def _score_article(text: str, number: Numeral, before: str, after: str) -> int:
    """The articles count before one of the countable, where it is to be done."""
    phrase = _NOUN_PHRASE.match(after)
    if phrase is None:
        return 0
    words = phrase["np"].strip(" /").split()
    for count, word in enumerate(words[:4]):
        rest = after[after.index(word) :]
        if lexicon.ONE_EVENT.fullmatch(word) or _TIME_OF_DAY.match(rest):
            break
        if words[count : count + 2] == ["öppet", "hus"]:
            break
        if lexicon.NO_NUMBER_ADJECTIVE.fullmatch(word):
            return 0
        if re.fullmatch(r"och|i|på|av|för|som|att|med", word):
            return 0
    else:
        return 0
    if _occasions(after):
        return 0 if re.match(r"\s*gång\b(?! (?:per|i|om|varje|/|var))", after) else 4
    coordinated = re.search(r"\b(?:och|samt)$", before, re.IGNORECASE)
    if _BY_PREPOSITION.search(before) and not coordinated:
        return 0
    done = not before or _PERFORMS.search(text[: number.start])
    return 3 if done else 0


def _from(text: str, number: Numeral) -> Quantity:
    after = text[number.end :]
    hours = bool(re.match(r"\s*timm(?:ar|e)\b", after))
    end, unit = number.end, ""
    phrase = _NOUN_PHRASE.match(after)
    if phrase:
        unit, stop = _unit(phrase["np"])
        end = number.end + phrase.start("np") + stop
    if not unit:
        before = lexicon.COUNTABLE_UNIT.search(text[: number.start])
        unit = before[0] if before else ""
    return Quantity(
        n=number.low,
        upper=number.high,
        op=number.op,
        said=number.said,
        about=number.about,
        implied=False,
        hours=hours,
        unit=unit,
        start=number.start,
        end=end,
    )


def _unit(phrase: str) -> tuple[str, int]:
    """The noun that is counted: up to the event's word, else the first word or two."""
    event = lexicon.EVENT.search(phrase)
    if event:
        return phrase[: event.end()].strip(" /"), event.end()
    if _EMPTY.match(phrase):
        return "", 0
    end = 0
    for match in re.finditer(r"[ /][\wåäöé-]+", phrase):
        end = match.end()
        if not _ADJECTIVE.search(match[0].strip(" /")):
            break
    return phrase[:end].strip(" /"), end


def _with_rate(read: Quantity, text: str, per: tuple[Per, int, int] | None) -> Quantity:
    members = each_of(text)
    found, span = (per[0], (per[1], per[2])) if per else (Per.PERIOD, None)
    every = found in {Per.DAY, Per.WEEK, Per.MONTH} and not _AVERAGE.search(text)
    return Quantity(
        n=read.n,
        upper=read.upper,
        op=read.op,
        said=read.said,
        about=read.about,
        implied=read.implied,
        hours=read.hours,
        unit=read.unit,
        start=read.start,
        end=read.end,
        per=found,
        per_span=span,
        each=every,
        each_of=members[0] if members and _sets(text, members) else "",
    )


def _sets(text: str, members: tuple[str, int, int]) -> bool:
    """Whether the set is what the number is given in, and no object of the deed."""
    lead = text[: members[1]].rstrip()
    return bool(re.search(r"\b(?:i|på|vid|för|per)$", lead)) or members[0].startswith(
        "per "
    )


def _implied(text: str, per: tuple[Per, int, int]) -> Quantity | None:
    """A rate with no number: "årlig besiktning" is one, "varje termin" by default."""
    if per[0] is Per.SEASON:
        return None
    word = text[per[1] : per[2]]
    if re.match(r"\s*(?:om|i|/)", word, re.IGNORECASE):
        return None
    if re.search(r"(?:flera gånger|några gånger) per ", text, re.IGNORECASE):
        return None
    written = _one_named(text, per)
    unit = written or ""
    read = Quantity(
        n=1,
        upper=None,
        op=Op.AT_LEAST,
        said=True,
        about=False,
        implied=not written,
        hours=False,
        unit=unit,
        start=per[1],
        end=per[2],
    )
    return _with_rate(read, text, per)


def _every_member(text: str) -> Quantity | None:
    """As in "besöka alla klasser": a set is promised, and one each by default."""
    members = each_of(text)
    if members is None or not _DONE_TO_EACH.search(text):
        return None
    return Quantity(
        n=1,
        upper=None,
        op=Op.AT_LEAST,
        said=True,
        about=False,
        implied=True,
        hours=False,
        unit="",
        start=members[1],
        end=members[2],
        each_of=members[0],
    )


def _one_named(text: str, per: tuple[Per, int, int]) -> str:
    """The one thing in "årlig trygghetsbesiktning"; empty when there is none."""
    after = text[per[2] : per[2] + 60]
    if not re.match(r"(?i)årlig|daglig|veckolig|månatlig", text[per[1] : per[2]]):
        return ""
    for word in list(_words(after))[:2]:
        if lexicon.ONE_EVENT.fullmatch(word):
            return word
    return ""


def _words(text: str) -> Iterator[str]:
    for match in re.finditer(r"[\wåäöé-]+", text):
        yield match[0]
