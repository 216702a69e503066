# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rules about who, where and what the words really promise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from hallord.core.promises import Span
from hallord.core.reasons import Reason
from hallord.core.vagueness.findings import LintMark, marked
from hallord.core.vagueness.subject import LintedCommitment, LintedPromise

_OPEN_LIST: Final = re.compile(
    r"\bm\.? ?m\.|\bm\.m\b|\bmed mera\b|\bbl\.? ?a\b\.?|\bbland annat\b|\bt\.? ?ex\b\.?"
    r"|\btill exempel\b|\bexempelvis\b|\bsåsom\b|\bosv\b|\bo\.s\.v\.|\betc\b"
    r"|\bmed flera\b|\bm\.? ?fl\b\.?",
    re.IGNORECASE,
)
_WE: Final = re.compile(r"\b(?:vi|oss|vår|våra)\b", re.IGNORECASE)
_PARTY_HEADING: Final = re.compile(
    r"\b(?:lokal)?polis(?:en|ens)?\b|\bkommun(?:en|ens)?\b", re.IGNORECASE
)
"""A heading that names a party answers for the points below it."""
_PLACE: Final = re.compile(
    r"(?<!lägesbild av )\b(?:utvalda|utpekade|otrygga|prioriterade|strategiska"
    r"|(?:särskilt )?utsatta"
    r"|brottsutsatta|brottsintensiva|riskutsatta|aktuella|berörda|lämpliga"
    r"|identifierade|problematiska|oroliga)"
    r" (?:\w+ )?\w*(?:plats(?:er|erna)?|områden?|miljöer|skolor|gator|stråk|orter"
    r"|stadsdelar|vägar|sträckor|tider)\b"
    r"|\bplats(?:er|erna)? (?:som|där)(?: \w+){0,3}? (?:otrygg\w*|brott\w*|problem\w*)"
    r"|\b(?:utifrån|efter|enligt|baserat på) (?:\w+ ){0,2}?(?:lägesbild\w*"
    r"|underrättelse\w*)|\bunderrättelsebaserad\w*",
    re.IGNORECASE,
)
_TIED: Final = re.compile(
    r"\blägesbild\w*[^.;]{0,40}\b20\d\d\b|\benligt (?:bilaga|kartan|listan|lista)\b",
    re.IGNORECASE,
)
_SECOND_DEED: Final = re.compile(
    r"(?<!planera)(?<!förbereda)(?:, | )(?:och|samt)"
    r" (?:att |även |också )?(?:ska |skall )?"
    r"(?P<deed>genomföra|starta|anordna|informera|inrätta|öppna|erbjuda|upprätta"
    r"|utbilda|besöka|patrullera|ta fram|göra (?:minst )?\w+ \w+|minst \w+ \w+)\b",
    re.IGNORECASE,
)
_MEANS: Final = re.compile(r"\b(?:genom|för att|så att|syfte)\b", re.IGNORECASE)
_JOINED: Final = re.compile(
    r"[ ,;]*(?:(?:och|samt|även|att|dessutom|också|därtill)[ ]*)*$"
)
_SINGLED_OUT: Final = re.compile(
    r"\b(?:(?:brotts|kriminellt )aktiva|gängkriminella|livsstilskriminella"
    r"|gärningsmän\w*|gärningsperson\w*|våldsutövare|missbrukare"
    r"|kriminella (?:individer|personer|ungdomar|familjer)"
    r"|kända (?:individer|personer|ungdomar|familjer)"
    r"|(?:enskilda|vissa|särskilda|identifierade) (?:individer|personer|familjer"
    r"|ungdomar))\b",
    re.IGNORECASE,
)
_SMALL_PLACE: Final = re.compile(
    r"\b(?:[Ii]|[Pp]å|[Vv]id|[Ff]rån|[Rr]unt|[Kk]ring) (?P<name>[A-ZÅÄÖ][a-zåäöé]{2,})"
)
_OUTSIDE: Final = re.compile(
    r"\butsatt\w* områd\w*[^.]{0,60}(?:bort från|lämna|strykas|avföras|inte längre"
    r"|tas bort|uppstå)"
    r"|(?:bort från|lämna|strykas från|inte längre|av från)[^.]{0,40}"
    r"\b(?:lista|utsatt\w* områd)\w*"
    r"|\b(?:förbättra|lyfta|minska antalet) (?:särskilt )?utsatta områden"
    r"|\blag(?:stiftning|ändring)\w*[^.]{0,40}\b(?:ändras|anpassas|införs|skärps)\b"
    r"|\b[\w-]*certifier(?:ing(?:en)?|ad|as|at)\b|\bårets stadskärna\b"
    r"|\bpurple flag\b|\b(?:få|vinna|tilldelas) (?:\w+ )?(?:utmärkelse|pris)\w*"
    r"|\b(?:trafikverket|länsstyrelsen|domstolen|regeringen|åklagare\w*"
    r"|migrationsverket) (?:ska|skall|kommer att)\b",
    re.IGNORECASE,
)
_APPLY: Final = re.compile(r"\bansök\w* (?:om|till)[^.]{0,30}$", re.IGNORECASE)
_DUTY: Final = re.compile(
    r"\b\w*tillsyn(?:er|en|erna)?\b(?! över nätet)|\butred(?:a|er|s|ning av) "
    r"(?:\w+ )?(?:brott|ärenden)\w*|\bakuta (?:händelser|utryckningar|larm)",
    re.IGNORECASE,
)
_BEYOND: Final = re.compile(r"\butöver\b|\bextra\b|\bfler än\b", re.IGNORECASE)


def open_list(item: LintedCommitment, _: LintedPromise) -> Iterator[LintMark]:
    """L06: a list that does not end."""
    if match := _OPEN_LIST.search(item.text):
        yield marked(match, code="open_list")


def no_lead(item: LintedCommitment, _: LintedPromise) -> Iterator[LintMark]:
    """L09: nobody is named, or only "vi"."""
    if _PARTY_HEADING.search(item.heading):
        return
    match = _WE.search(item.text)
    if match and (not item.lead or "who_is_we" in item.asked):
        yield marked(match, code="who_is_we")
    elif not item.lead:
        yield LintMark(Reason.of("no_lead"))


def joint_without_lead(item: LintedCommitment, _: LintedPromise) -> Iterator[LintMark]:
    """L10: several promise together, and none of them leads."""
    if len(item.lead) > 1:
        yield LintMark(Reason.of("joint_without_lead", parties=item.lead))


def open_place(item: LintedCommitment, _: LintedPromise) -> Iterator[LintMark]:
    """L12: places that somebody picks later."""
    match = _PLACE.search(item.text)
    if match and not _TIED.search(item.text):
        yield marked(match, code="open_place")


def double_commitment(
    item: LintedCommitment, promise: LintedPromise
) -> Iterator[LintMark]:
    """L15: one sentence promises two things."""
    if _split_by_reader(item, promise):
        yield LintMark(Reason.of("split_commitment"))
        return
    match = _SECOND_DEED.search(item.text)
    if match and not _MEANS.search(item.text[: match.start()]):
        span = Span(match.start("deed"), match.end("deed"))
        yield LintMark(Reason.of("double_commitment", words=match["deed"]), span)


def _split_by_reader(item: LintedCommitment, promise: LintedPromise) -> bool:
    """Whether the reader cut this sentence, and this is not its last part."""
    if not promise.page:
        return False
    following = [e.begins for e in promise.commitments if e.begins >= item.ends]
    if not following or not item.ends:
        return False
    between = promise.page[item.ends : min(following)]
    ended = promise.page[item.begins : item.ends].rstrip().endswith((".", ":"))
    return not ended and "\n" not in between and bool(_JOINED.match(between))


def may_single_out(
    item: LintedCommitment, promise: LintedPromise
) -> Iterator[LintMark]:
    """L20: words that may point at a few persons in a place where all know them."""
    match = _SINGLED_OUT.search(item.text)
    if match is None:
        return
    if match[0].split()[0].lower() in {"enskilda", "vissa", "kända", "identifierade"}:
        yield marked(match, code="may_single_out")
        return
    for place in _SMALL_PLACE.finditer(item.text):
        if not _whole_municipality(place["name"], promise):
            yield marked(match, code="may_single_out")
            return


def _whole_municipality(name: str, promise: LintedPromise) -> bool:
    words = {word for known in promise.names for word in known.split()}
    return bool({name, name + "s", name.removesuffix("s")} & words)


def outside_control(item: LintedCommitment, _: LintedPromise) -> Iterator[LintMark]:
    """L22: somebody else decides whether it comes true."""
    match = _OUTSIDE.search(item.text)
    if match and not _APPLY.search(item.text[: match.start()]):
        yield marked(match, code="outside_control")


def ordinary_duty(item: LintedCommitment, _: LintedPromise) -> Iterator[LintMark]:
    """L23: what the law already asks for."""
    match = _DUTY.search(item.text)
    if match and not _BEYOND.search(item.text):
        yield marked(match, code="ordinary_duty")
