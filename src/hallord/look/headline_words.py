# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The first sentences about a promise: what happened, and how it goes."""

from collections.abc import Iterator, Sequence
from typing import Final

from hallord.core.headline import Happened, Headline, ReportedThrough, Told
from hallord.core.promises import FollowedBy, Promise
from hallord.look.formats import (
    Lang,
    day_text,
    list_text,
    number_text,
    number_word,
    sentence,
)
from hallord.look.names import party_name
from hallord.look.templates import Words

_MOST_NAMED: Final = 6
"""So many types of activity are named before "och annat"."""

_HAPPENED: Final = Words("Det här hände: {what}.", "This happened: {what}.")
_NOTHING: Final = Words(
    "Vi har inget underlag om vad som har hänt.",
    "We have no evidence of what has happened.",
)
_MORE: Final = Words("annat", "more")

_GROUPS: Final[dict[str, tuple[Words, Words]]] = {
    # one, many
    "kept": (Words("hållen", "kept"), Words("hållna", "kept")),
    "kept_late": (
        Words("klar men för sent", "done but too late"),
        Words("klara men för sent", "done but too late"),
    ),
    "on_pace": (Words("i takt", "on pace"), Words("i takt", "on pace")),
    "behind": (
        Words("ligger efter", "behind"),
        Words("ligger efter", "behind"),
    ),
    "open": (
        Words("på gång", "under way"),
        Words("på gång", "under way"),
    ),
    "awaiting_confirmation": (
        Words("i väntan på bekräftelse", "awaiting confirmation"),
        Words("i väntan på bekräftelse", "awaiting confirmation"),
    ),
    "cannot_be_kept": (
        Words("omöjlig att hålla", "impossible to keep"),
        Words("omöjliga att hålla", "impossible to keep"),
    ),
    "broken": (
        Words("inte hållen", "not kept"),
        Words("inte hållna", "not kept"),
    ),
    "not_started": (
        Words("inte påbörjad", "not begun"),
        Words("inte påbörjade", "not begun"),
    ),
    "not_yet_reported": (
        Words("inte redovisad än", "not reported yet"),
        Words("inte redovisade än", "not reported yet"),
    ),
    "not_reported": (
        Words("inte redovisad i tid", "not reported in time"),
        Words("inte redovisade i tid", "not reported in time"),
    ),
    "not_followed_here": (
        Words("utan underlag hos oss", "without evidence here"),
        Words("utan underlag hos oss", "without evidence here"),
    ),
    "undecided": (
        Words("omöjlig att avgöra", "impossible to decide"),
        Words("omöjliga att avgöra", "impossible to decide"),
    ),
    "never_due": (
        Words("aldrig aktuell", "never called for"),
        Words("aldrig aktuella", "never called for"),
    ),
    "withdrawn": (
        Words("återtagen", "withdrawn"),
        Words("återtagna", "withdrawn"),
    ),
}
"""What a group of commitments is, after "är"."""


def happened_sentence(
    promise: Promise, happened: Sequence[Happened], lang: Lang = "sv"
) -> str:
    """Return what took place, "Det här hände: 4 helginsatser och 1 nattvandring".

    Exit work is told as yes, without a number.
    """
    if not happened:
        return _NOTHING.in_language(lang)
    what = _all_happened(promise, happened, lang)
    return _HAPPENED.in_language(lang).replace("{what}", what)


def happened_words(
    promise: Promise, happened: Sequence[Happened], lang: Lang = "sv"
) -> str:
    """Return what took place as a sentence to stand under its own heading."""
    if not happened:
        return _NOTHING.in_language(lang)
    return sentence(_all_happened(promise, happened, lang)) + "."


def _all_happened(promise: Promise, happened: Sequence[Happened], lang: Lang) -> str:
    named = [_happened(promise, one, lang) for one in happened[:_MOST_NAMED]]
    if len(happened) > _MOST_NAMED:
        named.append(_MORE.in_language(lang))
    return list_text(named, lang)


def _happened(promise: Promise, one: Happened, lang: Lang) -> str:
    kind = promise.catalogue.types.get(one.activity)
    if kind is None:
        return f"{number_text(one.number, lang)} {one.activity}"
    single, many = (kind.sv, kind.sv_many) if lang == "sv" else (kind.en, kind.en_many)
    if promise.catalogue.is_exit_work(one.activity):
        return many
    noun = single if one.number == 1 else many
    return f"{number_text(one.number, lang)} {noun}"


def radio_sentences(promise: Promise, found: Headline, lang: Lang = "sv") -> str:
    """Return how it goes, in a few sentences that can be read aloud."""
    sentences = [*_checkable(found, lang), *_not_checkable(found, lang)]
    if promise.followed_by is not FollowedBy.ARCHIVE:
        # In an archive nobody owes us a report.
        sentences.extend(_reported(promise, found.reported, lang))
    return " ".join(sentences)


def _checkable(found: Headline, lang: Lang) -> Iterator[str]:
    plain = found.checkable - found.interpreted
    if plain:
        yield _by_their_words(plain, found.told, lang)
    if found.interpreted:
        yield _by_interpretation(found.interpreted, found.told_interpreted, lang)


def _by_their_words(number: int, told: Sequence[Told], lang: Lang) -> str:
    if number == 1:
        one = _alone(told[0], lang)
        if lang == "sv":
            return f"En punkt i löftet går att följa upp, och den {one}."
        return f"One point in the promise can be checked, and it {one}."
    groups = list_text(_groups(told, lang), lang)
    counted = number_word(number, lang, common=True)
    if lang == "sv":
        return f"Av {counted} punkter i löftet som går att följa upp är {groups}."
    return f"Of the {counted} points in the promise that can be checked, {groups}."


def _by_interpretation(number: int, told: Sequence[Told], lang: Lang) -> str:
    if number == 1:
        one = _alone(told[0], lang)
        if lang == "sv":
            more = "Ytterligare en punkt går att följa upp enligt parternas precisering"
            return f"{more}, och den {one}."
        more = "One more point can be checked by the parties’ own interpretation"
        return f"{more}, and it {one}."
    counted = number_word(number, lang, common=True)
    groups = list_text(_groups(told, lang), lang)
    if lang == "sv":
        more = f"Ytterligare {counted} punkter går att följa upp enligt parternas"
        return f"{more} precisering: {groups}."
    begin = f"{counted[:1].upper()}{counted[1:]} more points can be checked"
    return f"{begin} by the parties’ own interpretation: {groups}."


def _alone(one: Told, lang: Lang) -> str:
    """Return what a single commitment is or does: "är hållen", "ligger efter"."""
    words = _group(one).in_language(lang)
    if lang == "sv":
        return words if words.startswith("ligger ") else f"är {words}"
    return f"is {words}"


def _group(one: Told) -> Words:
    single, many = _GROUPS[one.pace.value if one.pace else one.verdict.value]
    return single if one.number == 1 else many


def _groups(told: Sequence[Told], lang: Lang) -> list[str]:
    groups = []
    for one in told:
        words = _group(one).in_language(lang)
        number = number_word(one.number, lang, common=True)
        verb = "" if lang == "sv" else (" is" if one.number == 1 else " are")
        groups.append(f"{number}{verb} {words}")
    return groups


def _not_checkable(found: Headline, lang: Lang) -> Iterator[str]:
    number = found.not_checkable
    if not number:
        return
    counted = number_word(number, lang, common=True)
    counted = counted[:1].upper() + counted[1:]
    if lang == "sv":
        points, written = (
            ("punkt", "den är skriven") if number == 1 else ("punkter", "de är skrivna")
        )
        yield f"{counted} {points} går inte att följa upp som {written}."
    else:
        points, written = ("point", "it is") if number == 1 else ("points", "they are")
        yield f"{counted} {points} cannot be checked as {written} written."


def _reported(
    promise: Promise, reported: Sequence[ReportedThrough], lang: Lang
) -> Iterator[str]:
    if not reported:
        return
    parts = [_part(party_name(promise, o.party, lang), o, lang) for o in reported]
    if lang == "sv":
        yield sentence(list_text(parts, lang)) + "."
    else:
        yield from (f"{sentence(part)}." for part in parts)


def _part(party: str, one: ReportedThrough, lang: Lang) -> str:
    if lang == "sv":
        if one.everything:
            return f"{party} har redovisat allt hittills"
        if one.day is None:
            return f"{party} har inte redovisat från början"
        return f"{party} har redovisat till och med {day_text(one.day, lang)}"
    if one.everything:
        return f"reports from {party} are complete so far"
    if one.day is None:
        return f"reports from {party} are not complete from the start"
    return f"reports from {party} are complete through {day_text(one.day, lang)}"
