# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""A promise beside the one before it: what stayed, what went, which numbers were lost.

**The measure.** A commitment's content words are its words without numbers, years and
common small words, without their Swedish endings, and the catalogue's activities that
its clause names. A word weighs ln(1 + N / d), where N is the number of commitments in
both versions together and d those that have the word: "polisen" says little, "hundsök"
much. The likeness of two commitments is the weighted Dice coefficient of their word
sets (L. R. Dice, *Ecology* 26:3, 1945): twice the weight shared over that of both.

**Who is paired with whom.** First those whose words are equal when years, spaces and
large letters are set aside. Then the most alike pair, again and again, as long as the
likeness is at least `ALIKE`; ties go to the pair that stands most nearly at the same
place in its list, then to the earlier. So the answer never depends on chance.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from math import log
from typing import Final

from hallord.core.activities import STANDARD_CATALOGUE
from hallord.core.clauses import (
    Clause,
    CommunicationClause,
    CountClause,
    Criteria,
    IntentClause,
    Op,
    PresenceClause,
)
from hallord.core.drafts import Draft, DraftCommitment, FieldSource
from hallord.core.periods import Per
from hallord.core.promises import Commitment, Promise

ALIKE: Final = 0.4
"""From this likeness two commitments are taken to be the same one, reworded."""

_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENDING: Final = re.compile(
    r"(?<=\w{4})(?:arnas?|ernas?|ornas?|ande|arens?|ans?|ens?|ets?|ar|er|or|na|a|e|n|t|s)$"
)
_SMALL: Final = frozenset({
    "att", "av", "de", "den", "det", "dem", "dess", "deras", "där", "då", "efter",
    "eller", "en", "ett", "för", "från", "ha", "har", "hos", "i", "in", "inom", "kan",
    "kommer", "lovar", "man", "med", "mot", "när", "och", "om", "på", "samt", "sig",
    "sin", "sina", "ska", "skall", "som", "så", "till", "under", "upp", "ut", "vad",
    "var", "vi", "via", "vid", "vår", "våra", "år", "även", "också", "vilka", "minst",
    "högst", "flera", "några", "flertalet", "gånger", "gång", "genomföra", "göra",
    "gör", "görs", "hålla", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio",
    "tio", "elva", "tolv",
})  # fmt: skip

_LEAD_IN: Final = frozenset({
    "lov", "löft", "medborgarlöft", "aktivitet", "insats", "åtgärd", "period", "gäll",
    "följ", "följand", "detta", "här", "gemensam", "tillsamman", "parter", "polis",
    "lokalpolis", "kommun", "områd", "medan",
})  # fmt: skip
"""Stems of headings that only lead in to a list, and name no part of the promise."""
_ANY_TIME: Final = frozenset({"tillfälle", "tillfällen", "gång", "gånger", "ggr"})
"""Units that say nothing of what is counted; then the catalogue's word is better."""


class Fate(StrEnum):
    """What became of a commitment in the next version."""

    SAME = "same"
    MOVED = "moved"
    CHANGED = "changed"
    DROPPED = "dropped"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class PromisedNumber:
    """A number that a commitment promises: `n` (to `upper`) of `unit`, per what.

    `commitment` is its place in its own version, counted from 0. `unit` is the text's
    word for what is counted, else the catalogue's; it may be empty.
    """

    commitment: int
    n: int
    op: Op
    upper: int | None
    per: Per
    unit: str

    @property
    def size(self) -> tuple[int, int | None, Per]:
        """Return what makes two numbers the same."""
        return self.n, self.upper, self.per


@dataclass(frozen=True, slots=True)
class LineageEntry:
    """One commitment's way: its place before and now (from 0), and how alike they are.

    `likeness` is from 0 to 1; 0 where there is nothing to compare with.
    """

    fate: Fate
    old: int | None
    new: int | None
    old_text: str = ""
    new_text: str = ""
    likeness: float = 0.0
    old_number: PromisedNumber | None = None
    new_number: PromisedNumber | None = None

    @property
    def number_lost(self) -> bool:
        """Whether a number was promised and none is any longer."""
        return self.old_number is not None and self.new_number is None

    @property
    def number_gained(self) -> bool:
        """Whether a number is promised where none was."""
        return self.old_number is None and self.new_number is not None

    @property
    def number_changed(self) -> bool:
        """Whether both versions promise a number, and not the same."""
        if self.old_number is None or self.new_number is None:
            return False
        return self.old_number.size != self.new_number.size


@dataclass(frozen=True, slots=True)
class Lineage:
    """Two versions side by side: first what the new one says, then what it dropped.

    `checkable_before` of `total_before` commitments could be followed up as written.
    """

    entries: tuple[LineageEntry, ...]
    total_before: int
    total_now: int
    checkable_before: int
    checkable_now: int

    def with_fate(self, fate: Fate) -> tuple[LineageEntry, ...]:
        """Return the entries of one fate, in order."""
        return tuple(each for each in self.entries if each.fate is fate)

    @property
    def copied_unchanged(self) -> bool:
        """Whether every commitment is as it was, and none came or went."""
        return bool(self.entries) and all(
            each.fate in {Fate.SAME, Fate.MOVED} for each in self.entries
        )

    @property
    def numbers_before(self) -> tuple[PromisedNumber, ...]:
        """Return every number of the old version, in its order."""
        found = [e.old_number for e in self.entries if e.old_number is not None]
        return tuple(sorted(found, key=lambda number: number.commitment))

    @property
    def numbers_now(self) -> tuple[PromisedNumber, ...]:
        """Return every number of the new version, in its order."""
        found = [e.new_number for e in self.entries if e.new_number is not None]
        return tuple(sorted(found, key=lambda number: number.commitment))

    @property
    def numbers_lost(self) -> tuple[PromisedNumber, ...]:
        """Return the numbers that the new version lacks, in the old one's order."""
        lost = [e.old_number for e in self.entries if e.number_lost and e.old_number]
        return tuple(sorted(lost, key=lambda number: number.commitment))

    @property
    def numbers_gained(self) -> tuple[PromisedNumber, ...]:
        """Return the numbers that only the new version has, in its order."""
        won = [e.new_number for e in self.entries if e.number_gained and e.new_number]
        return tuple(sorted(won, key=lambda number: number.commitment))


@dataclass(frozen=True, slots=True)
class _Said:
    """What is compared of a commitment, whether it is a draft's or a contract's."""

    place: int
    text: str
    heading: frozenset[str]
    clause: Clause
    number: PromisedNumber | None

    @property
    def plain(self) -> str:
        return _plain(self.text)

    @property
    def words(self) -> frozenset[str]:
        criteria = getattr(self.clause, "criteria", _ANYTHING)
        return _stems(self.text) | {f"={kind}" for kind in criteria.activities}


def compare(old: Promise | Draft, new: Promise | Draft) -> Lineage:
    """Return what became of each commitment from one version to the next."""
    before, now = _said(old), _said(new)
    paired = _equal(before, now)
    paired |= _most_alike(before, now, taken=paired)
    entries = [_entry(before, now, paired.get(each.place), each) for each in now]
    kept = set(paired.values())
    entries += [_dropped(each) for each in before if each.place not in kept]
    return Lineage(
        entries=tuple(entries),
        total_before=len(before),
        total_now=len(now),
        checkable_before=_checkable(before),
        checkable_now=_checkable(now),
    )


def through_the_years(versions: Sequence[Promise | Draft]) -> tuple[Lineage, ...]:
    """Return each version compared with the one before, oldest first."""
    return tuple(compare(old, new) for old, new in pairwise(versions))


def likeness(one: str, other: str, *, among: Sequence[str]) -> float:
    """Return how alike two texts are, weighed by all the texts that they stand among.

    1 when they have the same content words, 0 when they share none or have none.
    """
    return _dice(_stems(one), _stems(other), _weights([_stems(each) for each in among]))


def promised_number(
    commitment: Commitment | DraftCommitment, *, place: int = 0
) -> PromisedNumber | None:
    """Return the number that a commitment's words promise; None when there is none.

    A draft's default is no number: nobody promised it. A recurrence is none either.
    """
    if isinstance(commitment, DraftCommitment):
        where = commitment.field("n")
        if where is None or where.source is not FieldSource.TEXT:
            return None
    match commitment.clause:
        case CountClause(n=n, op=op, upper=upper, per=per, criteria=criteria):
            activities = criteria.activities
        case CommunicationClause(n=n, per=per, criteria=criteria):
            op, upper, activities = Op.AT_LEAST, None, criteria.activities
        case PresenceClause(hours=int(n), per=per):
            op, upper, activities = Op.AT_LEAST, None, ()
        case _:
            return None
    unit = commitment.unit if isinstance(commitment, DraftCommitment) else ""
    called = _called(activities, one=n == 1 and upper is None)
    if called and unit.casefold() in _ANY_TIME | {""}:
        unit = called
    return PromisedNumber(place, n, op, upper, per, unit)


_ANYTHING: Final = Criteria()


def _called(activities: tuple[str, ...], *, one: bool) -> str:
    known = (STANDARD_CATALOGUE.types.get(each) for each in activities)
    return next((each.sv if one else each.sv_many for each in known if each), "")


def _said(version: Promise | Draft) -> tuple[_Said, ...]:
    commitments: Sequence[Commitment | DraftCommitment] = version.commitments
    return tuple(
        _Said(
            place,
            each.text,
            _part(each.heading),
            each.clause,
            promised_number(each, place=place),
        )
        for place, each in enumerate(commitments)
    )


def _plain(text: str) -> str:
    """The words alone: no years, signs or large letters, so a new year is no change."""
    return " ".join(re.findall(r"\w+", _YEAR.sub("", text.casefold())))


def _stems(text: str) -> frozenset[str]:
    found = (word.casefold().replace("-", "") for word in _WORD.findall(text))
    return frozenset(_ENDING.sub("", word) for word in found if word not in _SMALL)


def _part(heading: str) -> frozenset[str]:
    """What a heading says of which part it heads; nothing where it only leads in."""
    stems = _stems(heading)
    return frozenset() if stems <= _LEAD_IN else stems


def _checkable(said: Sequence[_Said]) -> int:
    return sum(not isinstance(each.clause, IntentClause) for each in said)


def _equal(before: Sequence[_Said], now: Sequence[_Said]) -> dict[int, int]:
    """New place to old place where the words are equal, same heading first."""
    paired: dict[int, int] = {}
    for same_heading in (True, False):
        for each in now:
            if each.place in paired:
                continue
            for old in before:
                free = old.place not in paired.values() and old.plain == each.plain
                if free and (old.heading == each.heading or not same_heading):
                    paired[each.place] = old.place
                    break
    return paired


def _most_alike(
    before: Sequence[_Said], now: Sequence[_Said], *, taken: dict[int, int]
) -> dict[int, int]:
    """New place to old place for the rest, the most alike pair first."""
    weights = _weights([each.words for each in (*before, *now)])
    free = [old for old in before if old.place not in taken.values()]
    ranked = sorted(
        rank
        for new in now
        if new.place not in taken
        for old in free
        for rank in _rank(old, new, weights, len(before), len(now))
    )
    paired: dict[int, int] = {}
    for _, _, old_place, new_place in ranked:
        if new_place not in paired and old_place not in paired.values():
            paired[new_place] = old_place
    return paired


def _rank(
    old: _Said, new: _Said, weights: dict[str, float], olds: int, news: int
) -> Iterator[tuple[float, float, int, int]]:
    alike = _dice(old.words, new.words, weights)
    if alike >= ALIKE:
        apart = abs(old.place / olds - new.place / news)
        yield -alike, apart, old.place, new.place


def _weights(said: Sequence[frozenset[str]]) -> dict[str, float]:
    times = Counter(word for words in said for word in words)
    return {word: log(1 + len(said) / count) for word, count in times.items()}


def _dice(
    one: frozenset[str], other: frozenset[str], weights: dict[str, float]
) -> float:
    # Sorted, so that the sum of floats is the same in every run.
    both = sum(weights.get(word, 1.0) for word in sorted(one & other))
    whole = sum(weights.get(word, 1.0) for word in sorted(one))
    whole += sum(weights.get(word, 1.0) for word in sorted(other))
    return round(2 * both / whole, 6) if whole else 0.0


def _entry(
    before: Sequence[_Said], now: Sequence[_Said], place: int | None, new: _Said
) -> LineageEntry:
    if place is None:
        return LineageEntry(
            Fate.NEW, None, new.place, new_text=new.text, new_number=new.number
        )
    old = before[place]
    fate = Fate.CHANGED
    alike = 1.0
    if old.plain == new.plain:
        fate = Fate.SAME if old.heading == new.heading else Fate.MOVED
    else:
        alike = _dice(
            old.words, new.words, _weights([each.words for each in (*before, *now)])
        )
    return LineageEntry(
        fate=fate,
        old=old.place,
        new=new.place,
        old_text=old.text,
        new_text=new.text,
        likeness=alike,
        old_number=old.number,
        new_number=new.number,
    )


def _dropped(old: _Said) -> LineageEntry:
    return LineageEntry(
        Fate.DROPPED, old.place, None, old_text=old.text, old_number=old.number
    )
