# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who promises: by the subject, the heading, a bracket, or a line "Ansvarig:".

"Polisen ska i samverkan med skolan" is led by the police and supported by the school;
"polisen och kommunen ska", "tillsammans med" and "gemensamt" are done jointly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from hallord.core.parties import Party, PartyKind

POLICE: Final = "police"
MUNICIPALITY: Final = "municipality"
OFFICIAL: Final = frozenset({POLICE, MUNICIPALITY})
_WE: Final = "we"

_NAME: Final = r"[A-ZÅÄÖ][\wåäöé]+"
_STAFF: Final = (
    r"(?:\w+ )?(?:väktare|fält\w+|personal\w*|ordningsvakter|socialtjänst\w*"
    r"|säkerhets\w*"
    r"|trygghets(?!kontor)\w+|samordnare|förvaltning\w*|medarbetare|brottsförebygg\w*)"
)
_PARTIES: Final[tuple[tuple[str, PartyKind, str, re.Pattern[str]], ...]] = (
    (
        POLICE,
        PartyKind.POLICE,
        "Polisen",
        re.compile(
            r"\b(?:(?:lokal|områdes|kommun|när|gräns|trafik)?polis(?:en|er|erna)?"
            r"(?! och räddnings)|polismyndigheten|lokalpolisområde[t]?|LPO"
            rf"|(?:lokal)?polisens {_STAFF}|polisnärvaro)(?![\w-])",
            re.IGNORECASE,
        ),
    ),
    (
        MUNICIPALITY,
        PartyKind.MUNICIPALITY,
        "Kommunen",
        re.compile(
            rf"\b(?:kommun(?:en)?s {_STAFF}|kommun(?:en|erna)?"
            r"|socialtjänst(?:en)?|socialförvaltning(?:en)?|räddningstjänst och kommun"
            r"|kommunanställda|kommunala aktörer|fältassistenter(?:na)?|fältarna"
            r"|kommunledning(?:en)?|tekniska förvaltningen|fritidsförvaltningen"
            r"|kommunstyrelsen|fritidsgårdarna|staden)(?![\w-])",
            re.IGNORECASE,
        ),
    ),
    (
        "rescue",
        PartyKind.RESCUE,
        "Räddningstjänsten",
        re.compile(
            r"\b(?:räddningstjänst(?:en)?|\w*brandförsvar\w*|brandkår(?:en)?)(?!\w)",
            re.IGNORECASE,
        ),
    ),
    (
        "region",
        PartyKind.REGION,
        "Regionen",
        re.compile(r"\b(?:regionen|landstinget|[Rr]egion (?=[A-ZÅÄÖ]))"),
    ),
    (
        "transport",
        PartyKind.TRANSPORT,
        "Kollektivtrafiken",
        re.compile(
            r"\b(?:SL|Västtrafik|Skånetrafiken|Östgötatrafiken|länstrafiken)(?!\w)"
        ),
    ),
    (
        "housing",
        PartyKind.HOUSING,
        "Bostadsbolaget",
        re.compile(r"\bbostads(?:bolag|företag)(?:et|en)?(?!\w)", re.IGNORECASE),
    ),
    (
        "businesses",
        PartyKind.COMPANY,
        "Näringslivet",
        re.compile(
            r"\b(?:näringsliv(?:et)?|näringsidkare|fastighetsägar(?:e|na)|handlarna"
            r"|Systembolaget|McDonald's)(?!\w)",
            re.IGNORECASE,
        ),
    ),
    (
        "school",
        PartyKind.SCHOOL,
        "Skolan",
        re.compile(r"\b(?:skolan|skola(?= och| samt|,))(?!\w)", re.IGNORECASE),
    ),
    (
        "associations",
        PartyKind.ASSOCIATION,
        "Föreningslivet",
        re.compile(
            r"\b(?:föreningsliv(?:et)?|föreningar(?:na)?|nattvandrar(?:e|na))(?!\w)",
            re.IGNORECASE,
        ),
    ),
    (
        "guards",
        PartyKind.GUARD_COMPANY,
        "Väktare",
        re.compile(r"\b(?:ordningsvakter|väktare)(?= |$|,|\.)(?!\w)", re.IGNORECASE),
    ),
)
_PRONOUN: Final = re.compile(
    r"\b(?:vi|parterna|de(?= (?:hålla|lovar|ska|genomföra|två parterna)| också))(?!\w)",
    re.IGNORECASE,
)
FINITE: Final = re.compile(
    r"\b(?:ska|skall|lovar|kommer|åtar sig|ansvarar|arbetar|fortsätter|genomför"
    r"|genomförs|håller|hålls|ordnar|ordnas|anordnar|gör|görs|träffas|deltar|bjuder"
    r"|besöker|erbjuder|informerar|har|sker|sätts|ges|ronderas|ronderar|samlas|ingår"
    r"|patrullerar|finns|får|vill|bör|syns|erbjuds|samordnar|ser|tar|startar|inför"
    r"|införs|avser|planerar|leder|stödjer|bidrar)\b",
    re.IGNORECASE,
)
_WITH: Final = re.compile(
    r"(?:(?P<how>tillsammans|gemensamt|ihop|samverka\w*|samarbet\w*|samråd|delas)"
    r"(?: \w+)?)? ?\bmed(?: bl\.? ?a\.?| bland annat| den lokala)?(?: lokala?)?$",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(r"\bmellan(?: den| både)?(?: lokala)?$", re.IGNORECASE)
_BY: Final = re.compile(r"\bav(?: både| den)?$", re.IGNORECASE)
_FROM: Final = re.compile(r"\bfrån(?: både)?$", re.IGNORECASE)
_ELSEWHERE: Final = re.compile(
    r"\b(?:i|inom|till|på|för|mot|om|hos|runt|runtom i|utanför|kring|via|hela|utöver"
    r"|vanlig|ordinarie|vid|om att|som|ser till att|civilklädd|uniformerad|synlig|fler"
    r"|ny)(?: hela| den)?$",
    re.IGNORECASE,
)
_AND: Final = re.compile(
    rf"^(?: (?!kommer|ska|lovar){_NAME})?(?:/{_NAME})?"
    r"(?:,? (?:och|samt|eller)(?: även| också)?|,|/)"
    rf"(?: den| även| företrädare för| representanter (?:för|från)"
    rf"| {_NAME}s?| {_NAME} {_NAME}s?)? ?$|^/$"
)
_TOGETHER: Final = re.compile(
    r"\b(?:tillsammans|gemensam\w*|i samverkan(?! med)|ihop)\b"
    r"|^(?:\w+ )?samverkan (?:ska|mellan)\b",
    re.IGNORECASE,
)
_BRACKET: Final = re.compile(r"\(([^()]{3,120})\)\.?\s*$")
_RESPECTIVE: Final = re.compile(
    r"\b(?:respektive|var för sig|vardera|i sina egna)\b", re.IGNORECASE
)
RESPONSIBLE: Final = re.compile(
    r"^(?:huvud)?ansvar(?:ig|iga|ig part|ar)?(?: för genomförande)?\s*:\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Actors:
    """Who leads, who supports, whether they do it together; where it stands.

    `alongside` says that the supporters take part ("med kommunen"). `we` means that
    only "vi" or "parterna" stands there. `start` and `end` are in the passage that was
    read; both 0 when nothing stands there.
    """

    lead: tuple[str, ...] = ()
    supporting: tuple[str, ...] = ()
    jointly: bool = False
    together: bool = False
    alongside: bool = False
    each: bool = False
    we: bool = False
    passive: bool = False
    start: int = 0
    end: int = 0

    @property
    def named(self) -> bool:
        """Whether any party stands there as the one who promises."""
        return bool(self.lead) or self.we


@dataclass(frozen=True, slots=True)
class _Mention:
    party: str
    start: int
    end: int


def party(party_id: str, *, municipality: str = "") -> Party:
    """The party behind an id that this module gives."""
    for known, kind, name, _ in _PARTIES:
        if known == party_id:
            named = f"{municipality} kommun" if municipality else name
            full = named if known == MUNICIPALITY else name
            short = name.lower() if known in OFFICIAL else ""
            return Party(known, full, kind, known in OFFICIAL, short)
    return Party(party_id, party_id, PartyKind.ASSOCIATION)


def mentioned(text: str) -> tuple[str, ...]:
    """The parties named anywhere in a text, each once, in order."""
    return tuple(dict.fromkeys(each.party for each in _mentions(text)))


def bracketed(text: str) -> tuple[tuple[str, ...], int, int] | None:
    """The parties in a bracket at the end ("(kommun och polis)"), and where it is."""
    match = _BRACKET.search(text)
    if match is None:
        return None
    found = mentioned(match[1])
    rest = re.sub(r"\b(?:och|samt|med flera|m\.? ?fl)\b|[,./]", " ", match[1])
    if not found or len(rest.split()) > 2 * len(found) + 2:
        return None
    return found, match.start(), match.end()


def actors(text: str) -> Actors:
    """Who promises what stands in the text, by its own words alone."""
    finite = FINITE.search(text)
    lead: list[str] = []
    supporting: list[str] = []
    between: list[str] = []
    places: list[_Mention] = []
    with_whom = ""
    role = ""
    before: _Mention | None = None
    for mention in _mentions(text):
        gap = text[before.end : mention.start] if before else ""
        if not (before is not None and role and _AND.match(gap)):
            role, how = _role(text, mention, finite)
            with_whom = with_whom or how
        before = mention
        chosen = {"lead": lead, "with": supporting, "between": between}.get(role)
        if chosen is not None and mention.party not in chosen:
            chosen.append(mention.party)
            places.append(mention)
    we = _WE in lead
    passive = bool(finite) and not lead and not between and _no_infinitive(text, finite)
    lead = [each for each in lead if each != _WE]
    together = bool(_TOGETHER.search(text))
    if not lead and not we:
        lead, between = between, []
    everyone = {*lead, *between, *(supporting if with_whom != "samverkan" else ())}
    return Actors(
        lead=tuple(lead),
        supporting=tuple(each for each in supporting if each not in lead),
        jointly=len(everyone & OFFICIAL) == 2 or (together and len(everyone) > 1),
        together=together,
        alongside=bool(supporting) and with_whom == "tillsammans",
        each=bool(_RESPECTIVE.search(text) and re.search(r"medier|kanal", text)),
        we=we,
        passive=passive,
        start=min((each.start for each in places), default=0),
        end=max((each.end for each in places), default=0),
    )


def _no_infinitive(text: str, finite: re.Match[str] | None) -> bool:
    """Whether the finite verb stands in the main clause of the fragment."""
    if finite is None:
        return False
    head = text[: finite.start()]
    return not re.search(r"\b(?:som|där|att|när|hur|vilka)\b", head, re.IGNORECASE)


def _mentions(text: str) -> Iterator[_Mention]:
    found: list[_Mention] = []
    for name, _, _, pattern in _PARTIES:
        found += [_Mention(name, m.start(), m.end()) for m in pattern.finditer(text)]
    found += [_Mention(_WE, m.start(), m.end()) for m in _PRONOUN.finditer(text)]
    end = 0
    for mention in sorted(found, key=lambda each: (each.start, -each.end)):
        if mention.start >= end:
            yield mention
            end = mention.end


def _role(
    text: str, mention: _Mention, finite: re.Match[str] | None
) -> tuple[str, str]:
    """What a mention is to the sentence: lead, with, between, or nothing."""
    head = text[max(0, mention.start - 60) : mention.start].rstrip()
    head = re.sub(rf"(?:\b{_NAME})$", "", head).rstrip() if mention.start else head
    found = _WITH.search(head)
    if found:
        how = (found["how"] or "").lower()
        return "with", "samverkan" if how.startswith("sam") else "tillsammans"
    if _BETWEEN.search(head):
        return "between", ""
    first = finite is None or mention.start <= finite.start()
    if _BY.search(head) or (_FROM.search(head) and first):
        return "lead", ""
    if _FROM.search(head) or _ELSEWHERE.search(head):
        return "", ""
    if finite is None or first:
        return "lead", ""
    near = mention.start - finite.end() <= 22
    return ("lead", "") if near else ("", "")
