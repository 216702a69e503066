# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""A promise beside the one before it, told in a few plain sentences.

A number is told as the promise gave it, without a "minst" that may not have stood
there; only a "högst" is said, since it turns the meaning round.
"""

from collections.abc import Iterator
from typing import Final

from hallord.core.clauses import Op
from hallord.core.lineage import Fate, Lineage, LineageEntry, PromisedNumber
from hallord.core.periods import Per
from hallord.look.formats import Lang, list_text, number_text
from hallord.look.templates import Value, Words, fill

FATE_WORDS: Final[dict[Fate, Words]] = {
    Fate.SAME: Words("Oförändrad", "Unchanged"),
    Fate.MOVED: Words("Flyttad", "Moved"),
    Fate.CHANGED: Words("Ändrad", "Changed"),
    Fate.DROPPED: Words("Struken", "Dropped"),
    Fate.NEW: Words("Ny", "New"),
}
"""What became of one commitment."""

_PER: Final[dict[Per, Words]] = {
    Per.YEAR: Words("per år", "a year"),
    Per.HALF_YEAR: Words("per halvår", "every half-year"),
    Per.SEASON: Words("per säsong", "a season"),
    Per.TERM: Words("per termin", "a school term"),
    Per.MONTH: Words("per månad", "a month"),
    Per.WEEK: Words("per vecka", "a week"),
    Per.DAY: Words("per dygn", "a day"),
}
"""What a number is for; a number for the whole period says nothing of time."""

_AT_MOST: Final = Words("högst", "at most")
_SENTENCES: Final[dict[str, Words]] = {
    "empty": Words(
        "Inget av löftena har några punkter.", "Neither promise has any points."
    ),
    "copied": Words(
        "Löftet är en kopia av det förra:"
        " {n:den enda punkten står|alla # punkter står} kvar.",
        "The promise is a copy of the one before:"
        " {n:its only point|all # points} unchanged.",
    ),
    "kept": Words(
        "Förra löftet hade {total:en punkt|# punkter}: {fates}.",
        "The promise before had {total:one point|# points}: {fates}.",
    ),
    "all_gone": Words(
        "{total:Förra löftets enda punkt är struken|Förra löftets alla # punkter är"
        " strukna}.",
        "{total:The only point of the promise before is gone|All # points of the"
        " promise before are gone}.",
    ),
    "new": Words(
        "{n:En punkt är ny|# punkter är nya}.", "{n:One point is new|# points are new}."
    ),
    "lost_one": Words(
        "Ett tal saknas i det nya löftet: {numbers}.",
        "One number is missing from the new promise: {numbers}.",
    ),
    "lost": Words(
        "{n:word} tal saknas i det nya löftet: {numbers}.",
        "{n:word} numbers are missing from the new promise: {numbers}.",
    ),
    "none_left": Words(
        "Det nya löftet har inget tal alls.", "The new promise has no number at all."
    ),
    "gained_one": Words("Ett tal är nytt: {numbers}.", "One number is new: {numbers}."),
    "gained": Words(
        "{n:word} tal är nya: {numbers}.", "{n:word} numbers are new: {numbers}."
    ),
    "raised": Words(
        "Talet är höjt från {old} till {new}.", "The number is up from {old} to {new}."
    ),
    "lowered": Words(
        "Talet är sänkt från {old} till {new}.",
        "The number is down from {old} to {new}.",
    ),
    "other": Words(
        "Talet är ändrat från {old} till {new}.",
        "The number has changed from {old} to {new}.",
    ),
    "no_numbers": Words(
        "Inget av löftena har något tal.", "Neither promise has a number."
    ),
    "checkable": Words(
        "Nu går {now} av {all_now} punkter att följa upp, förut {before} av"
        " {all_before}.",
        "Now {now} of {all_now} points can be followed up, before {before} of"
        " {all_before}.",
    ),
    "not_checkable": Words(
        "Ingen punkt går att följa upp, varken nu eller förut.",
        "No point can be followed up, neither now nor before.",
    ),
}
_FATES: Final[dict[Fate, Words]] = {
    Fate.SAME: Words(
        "{n:en står|# står} kvar oförändrad{n:|e}", "{n:one is|# are} unchanged"
    ),
    Fate.MOVED: Words(
        "{n:en är flyttad|# är flyttade}", "{n:one has|# have} been moved"
    ),
    Fate.CHANGED: Words("{n:en är ändrad|# är ändrade}", "{n:one has|# have} changed"),
    Fate.DROPPED: Words("{n:en är struken|# är strukna}", "{n:one is|# are} gone"),
}


def lineage_sentences(lineage: Lineage, lang: Lang = "sv") -> tuple[str, ...]:
    """Return what happened between two versions, in order of what matters."""
    if not lineage.entries:
        return (_say("empty", {}, lang),)
    return (
        *_points(lineage, lang),
        *_numbers(lineage, lang),
        _checkable(lineage, lang),
    )


def number_words(number: PromisedNumber, lang: Lang = "sv") -> str:
    """Return a promised number as words: "10 helginsatser", "1 kontroll per dygn"."""
    amount = number_text(number.n, lang)
    if number.upper is not None:
        amount = f"{amount}–{number_text(number.upper, lang)}"
    if number.op is Op.AT_MOST:
        amount = f"{_AT_MOST.in_language(lang)} {amount}"
    per = _PER[number.per].in_language(lang) if number.per in _PER else ""
    return " ".join(part for part in (amount, number.unit, per) if part)


def _points(lineage: Lineage, lang: Lang) -> Iterator[str]:
    if lineage.copied_unchanged:
        yield _say("copied", {"n": lineage.total_now}, lang)
        return
    told = [
        fill(words.in_language(lang), {"n": len(found)}, lang)
        for fate, words in _FATES.items()
        if (found := lineage.with_fate(fate))
    ]
    gone = len(lineage.with_fate(Fate.DROPPED))
    if gone and gone == lineage.total_before:
        yield _say("all_gone", {"total": gone}, lang)
    elif told:
        fates = list_text([each[:1].lower() + each[1:] for each in told], lang)
        yield _say("kept", {"total": lineage.total_before, "fates": fates}, lang)
    yield from _new(lineage, lang)


def _new(lineage: Lineage, lang: Lang) -> Iterator[str]:
    if new := lineage.with_fate(Fate.NEW):
        yield _say("new", {"n": len(new)}, lang)


def _numbers(lineage: Lineage, lang: Lang) -> Iterator[str]:
    if not lineage.numbers_before and not lineage.numbers_now:
        yield _say("no_numbers", {}, lang)
    for code, numbers in (
        ("lost", lineage.numbers_lost),
        ("gained", lineage.numbers_gained),
    ):
        if numbers:
            told = list_text([number_words(each, lang) for each in numbers], lang)
            params: dict[str, Value] = {"n": len(numbers), "numbers": told}
            yield _say(code if len(numbers) > 1 else f"{code}_one", params, lang)
            if code == "lost" and not lineage.numbers_now:
                yield _say("none_left", {}, lang)
    for entry in lineage.entries:
        yield from _changed(entry, lang)


def _changed(entry: LineageEntry, lang: Lang) -> Iterator[str]:
    old, new = entry.old_number, entry.new_number
    if old is None or new is None or not entry.number_changed:
        return
    code = "other"
    if old.per is new.per and old.upper is None and new.upper is None:
        code = "raised" if new.n > old.n else "lowered"
    told: dict[str, Value] = {
        "old": number_words(old, lang),
        "new": number_words(new, lang),
    }
    yield _say(code, told, lang)


def _checkable(lineage: Lineage, lang: Lang) -> str:
    if not lineage.checkable_before and not lineage.checkable_now:
        return _say("not_checkable", {}, lang)
    params: dict[str, Value] = {
        "now": lineage.checkable_now,
        "all_now": lineage.total_now,
        "before": lineage.checkable_before,
        "all_before": lineage.total_before,
    }
    return _say("checkable", params, lang)


def _say(code: str, params: dict[str, Value], lang: Lang) -> str:
    return fill(_SENTENCES[code].in_language(lang), params, lang)
