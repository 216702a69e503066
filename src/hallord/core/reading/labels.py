# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""What headings and lead-ins say of the blocks below them, by their words."""

from __future__ import annotations

import re
from typing import Final

SKIP: Final = re.compile(
    r"^(?:\d+[.)] )?(?:(?:gemensam(?:ma)? )?lägesbild(?:en)?|bakgrund|problem\w*"
    r"|uppföljning\w*"
    r"|så följ\w*|utvärdering\w*|följ (?:hur|upp|oss)\w*|(?:förväntad\w*|önskad\w*)"
    r" effekt\w*"
    r"|resultat\w*|kommunicering|kontakt\w*|läs mer|läs också|relaterad\w*|länkar"
    r"|dokument\w*|om medborgarlöfte\w*|vad är|underteckn\w*|senast|publicerad\w*"
    r"|uppdaterad\w*|sidansvarig|dela\b|lyssna|tipsa|skriv ut|till toppen|sök\b|meny"
    r"|tidigare (?:medborgar)?löften|så (?:här )?(?:tog|har vi|arbetar vi fram|kom)"
    r"|orsak\w*|beskrivning|nuläge\w*|statistik|hjälpte|cookies|kakor|ladda ner"
    r"|medborgardialogen visade|så tycker|det här (?:har|säger)|varför|dialog(?:er)?"
    r" med"
    r"|(?:så (?:här )?)?följs? (?:löftet|löftena|arbetet) upp|revidering\w*"
    r"|giltighetstid"
    r"|fler nyheter|innehåll|hitta|medborgarnas synpunkter|vem har|syftet med)",
    re.IGNORECASE,
)
AIM: Final = re.compile(
    r"(?:\bvill vi uppnå\b|\bvi vill uppnå\b|^mål(?:et|en|sättning\w*|bild\w*)?\b"
    r"|\bmålet är\b|^syfte\w*|^vision|^effektmål|^delmål|^övergripande mål"
    r"|^våra mål\b|\bmålsättning(?:en)? är\b|^det vill vi\b|^vi vill\b)",
    re.IGNORECASE,
)
PLACES: Final = re.compile(
    r"^(?:otrygga |prioriterade |följande |utpekade )?platser(?:na)?\b[^.]{0,40}:"
    r"|\bprioriteras (?:i|på|vid) ?:$|\bgäller (?:för )?följande (?:platser|områden)",
    re.IGNORECASE,
)
FOCUS: Final = re.compile(
    r"^(?:(?:våra|två|tre|fyra|fem|sex|årets|gemensamma|följande|prioriterade?) ){0,2}"
    r"(?:fokus\w*|prioriterade? (?:områden?|frågor)|tyngdpunkt\w*|prioritering\w*"
    r"|områden? (?:som|om|vi))\b[^:]{0,60}:$"
    r"|\bområden\b[^.:]{0,40}\bprioriteras\b[^:]{0,30}:$",
    re.IGNORECASE,
)
ACTION: Final = re.compile(
    r"löfte|löften|lovar|\bska\b|\bskall\b|\bkommer\b|aktivitet|åtgärd|gör vi\b|vi"
    r" gör\b"
    r"|\binsatser\b|åtagande|utlovas|genom att|består av|handlingsplan",
    re.IGNORECASE,
)
SHARED: Final = re.compile(
    r"\bgemensam(?:t|ma)? (?:medborgar)?löfte(?:n|t)?\b", re.IGNORECASE
)
PROMISE_WORD: Final = re.compile(r"löfte|löften", re.IGNORECASE)
LEAD_IN: Final = re.compile(
    r"(?:[:;]|\batt ?\.{0,3}|\bkommer|\bska|\bskall|\blovar|[:;] ?att|\.\.+|…)$",
    re.IGNORECASE,
)
NOT_OURS: Final = re.compile(
    r"^(?:\W*(?:det är (?:vårt|vår|ett)|löfte\w*|medborgarlöfte\w*|överenskommelse\w*"
    r"|avtal\w*|resultat\w*|(?:en |ett )?uppföljning\w*|utvärdering\w*|arbetet"
    r"|handlingsplan\w*|en handlingsplan|lägesbild\w*|syftet|målet|åtgärderna"
    r"|vi följer upp|detta är|följs upp|dialogerna|enligt|läs|kontakta|följ|ring"
    r"|besök (?:oss|vår)|undertecknat|(?:båda )?parterna (?:har|följer)|fokus)\b"
    r"|(?:lokala )?medborgarlöften)",
    re.IGNORECASE,
)
TELLS: Final = re.compile(
    r"\b(?:har|hade|kommer att) (?:\w+ )?(?:skrivit (?:på|under)|undertecknat"
    r"|tecknat|enats"
    r"|tagit fram|tagits fram|kommit överens|presenterat)\b|\bundertecknade\b"
    r"|\b(?:säger|menar|tycker|konstaterar)\b [A-ZÅÄÖa-zåäö]|\bberättar [A-ZÅÄÖ]",
)
FOLLOWS_UP: Final = re.compile(
    r"\b(?:följs? upp|utvärderas?|redovisas|uppföljning(?:en)? (?:görs|sker|lämnas)"
    r"|stäms av|revideras)\b",
    re.IGNORECASE,
)
ABOUT_FOCUS: Final = re.compile(
    r"\b(?:fokusera\w*|ligger fokus|fokus (?:ligger|är)|prioritera\w*|särskild kraft"
    r"|inriktas|riktar\b.{0,30}\bin sig|tyngdpunkt\w*|gäller löftet)\b",
    re.IGNORECASE,
)
PASSIVE_PROMISE: Final = re.compile(
    r"\b(?:ska|skall|kommer att)\b[^.]{0,120}?\b\w+(?:as|es|s)\b"
    r"|\bdet (?:ska|skall|kommer att|görs|sker)\b"
    r"|\b(?:ska|skall)\b",
    re.IGNORECASE,
)
PRESENT_PASSIVE: Final = re.compile(
    r"\b(?:görs|hålls|genomförs|anordnas|ordnas|sker|ges|sätts|erbjuds|införs|ronderas"
    r"|bjuds|kontrolleras|samlas|fortsätter|inleds)\b",
    re.IGNORECASE,
)
THEME_LABEL: Final = re.compile(
    r"^(?:för att (?P<aim>.{5,90}?)(?:,)? (?:kommer|ska|lovar)\b|löften?"
    r" gällande (?P<what>.+))",
    re.IGNORECASE,
)
