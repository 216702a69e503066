# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""What on a page is promise, and what is title, theme, aim, background or follow-up.

Promise pages come as flat lists, by party, by theme, as prose, as aims and then
activities, by area, numbered, or as headings alone. All are walked the same way: a
heading or a line that leads into a list sets what the following blocks are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from hallord.core.drafts import Quote
from hallord.core.reading import labels, lexicon
from hallord.core.reading.actors import FINITE, RESPONSIBLE, Actors, actors, mentioned
from hallord.core.reading.passages import Block, BlockKind, Passage, sentences


class Zone(StrEnum):
    """What the blocks after a heading are."""

    INTRO = "intro"
    ACTION = "action"
    AIM = "aim"
    FOCUS = "focus"
    PLACES = "places"
    SKIP = "skip"


@dataclass(slots=True)
class Candidate:
    """Words that may be a commitment, and what the page says round them.

    `context` are the parties of the heading or lead-in. `section` numbers the lists.
    `responsible` are the parties of a line "Ansvarig:" after it.
    """

    passage: Passage
    heading: str
    context: Actors | None
    section: int
    bullet: bool
    first: bool
    responsible: tuple[str, ...] = ()


@dataclass(slots=True)
class PageParts:
    """A page taken apart, every part with its place in the text."""

    title: Quote | None = None
    source_url: str = ""
    focus_areas: list[Quote] = field(default_factory=list)
    aims: list[Quote] = field(default_factory=list)
    places: list[Quote] = field(default_factory=list)
    candidates: list[Candidate] = field(default_factory=list)
    dated: list[tuple[Passage, int]] = field(default_factory=list)
    introductions: list[Passage] = field(default_factory=list)


@dataclass(slots=True)
class _State:
    zone: Zone = Zone.INTRO
    heading: str = ""
    theme: Quote | None = None
    context: Actors | None = None
    context_used: bool = False
    section: int = 0
    titled: bool = False


def take_apart(page: tuple[Block, ...]) -> PageParts:
    """Walk a page and say what each part of it is."""
    parts = PageParts()
    state = _State()
    rest = _preamble(page, parts)
    if any(labels.SHARED.search(block.passage.text) for block in rest[:6]):
        state.context = Actors(we=True)
    has_list = any(block.kind is BlockKind.BULLET for block in rest)
    for number, block in enumerate(rest):
        following = rest[number + 1] if number + 1 < len(rest) else None
        _take(block, following, parts, state, has_list=has_list)
    if not has_list and all(b.kind is BlockKind.HEADING for b in rest[:-1]):
        parts.candidates.clear()
        _headings_alone(rest, parts, state)
    return parts


def _preamble(page: tuple[Block, ...], parts: PageParts) -> tuple[Block, ...]:
    """Leave out an address on the first line, and a note with # right after it."""
    if not page or not re.match(r"https?://\S+$", page[0].passage.text.split(" ")[0]):
        return page
    parts.source_url = page[0].passage.text.split(" ")[0]
    rest = page[1:]
    if rest and rest[0].marked and rest[0].level == 1:
        rest = rest[1:]
    return rest


def _take(
    block: Block,
    following: Block | None,
    parts: PageParts,
    state: _State,
    *,
    has_list: bool,
) -> None:
    passage = block.passage
    if block.kind is BlockKind.HEADING and not _sentence_heading(passage.text):
        _label(block, parts, state)
    elif RESPONSIBLE.match(passage.text):
        _responsible(passage, parts)
    elif _leads_in(block, following):
        *before, last = sentences(passage)
        for sentence in before:
            _prose(sentence, parts, state, has_list=has_list)
        parts.dated.append((last, 10))
        _lead_in(last, parts, state)
    elif block.kind is BlockKind.BULLET:
        _bullet(passage, parts, state)
    elif block.inside:
        _in_bullet(passage, parts, state, first=True)
    else:
        for sentence in sentences(passage):
            _prose(sentence, parts, state, has_list=has_list)


def _sentence_heading(text: str) -> bool:
    """A heading that promises in a whole sentence ("Polisen ska patrullera mer")."""
    found = actors(text)
    finite = FINITE.search(text)
    return bool(
        found.named
        and finite
        and finite[0].lower() in {"ska", "skall", "kommer"}
        and len(text) - finite.end() > 12
        and not labels.LEAD_IN.search(text)
        and not labels.PROMISE_WORD.search(text)
    )


def _leads_in(block: Block, following: Block | None) -> bool:
    if following is None:
        return False
    text = block.passage.text
    ends = bool(labels.LEAD_IN.search(text))
    if block.kind is BlockKind.BULLET:
        deeper = following.kind is BlockKind.BULLET and following.level > block.level
        return deeper and (ends or _only_theme(text))
    return ends and not block.inside


def _only_theme(text: str) -> bool:
    """A numbered point that is the heading of its sub-points ("1. Trygg trafik")."""
    acts = FINITE.search(text) or lexicon.EVENT.search(text) or _does(text)
    return len(text.split()) <= 6 and not acts and not text.endswith(".")


def _label(block: Block, parts: PageParts, state: _State) -> None:
    text = block.passage.text
    parts.dated.append((block.passage, 30 if labels.PROMISE_WORD.search(text) else 5))
    if not state.titled and (labels.PROMISE_WORD.search(text) or block.level == 1):
        state.titled = True
        parts.title = block.passage.quote()
        state.zone = Zone.INTRO
        return
    if parts.title is None and not labels.SKIP.search(text):
        parts.title = block.passage.quote()
        if not (labels.ACTION.search(text) and actors(text).named):
            return
    _enter(block.passage, parts, state)


def _lead_in(passage: Passage, parts: PageParts, state: _State) -> None:
    _enter(passage, parts, state)


def _enter(passage: Passage, parts: PageParts, state: _State) -> None:
    """Let a heading or a lead-in say what comes next."""
    found = actors(passage.text)
    promises = bool(labels.ACTION.search(passage.text))
    state.section += 1
    state.zone = _zone(passage.text, promised=promises and found.named)
    if state.zone is Zone.ACTION:
        _set_context(passage.text, found, state, promises=promises)
        _set_heading(passage, parts, state, plain=not (promises or found.named))


def _zone(text: str, *, promised: bool) -> Zone:
    """What the blocks below a heading are."""
    if labels.SKIP.search(text) and not promised:
        return Zone.SKIP
    for pattern, zone in (
        (labels.PLACES, Zone.PLACES),
        (labels.FOCUS, Zone.FOCUS),
        (labels.AIM, Zone.AIM),
    ):
        if pattern.search(text):
            return zone
    return Zone.ACTION


def _set_context(text: str, found: Actors, state: _State, *, promises: bool) -> None:
    """Who stands behind what is listed below: named, "vi", or nobody any longer."""
    if _shared(text, found):
        state.context, state.context_used = Actors(we=True, together=True), False
    elif found.named or re.search(r"\bvi\b|våra", text, re.IGNORECASE):
        state.context, state.context_used = found, False
    elif state.context_used and not promises:
        state.context = None


def _shared(text: str, found: Actors) -> bool:
    """As in "Gemensamt" as a heading of its own."""
    return found.together and not found.named and len(text) < 40


def _set_heading(
    passage: Passage, parts: PageParts, state: _State, *, plain: bool
) -> None:
    text = passage.text
    state.heading = text.rstrip(" :;.…")
    theme = labels.THEME_LABEL.match(text)
    if theme:
        _add(parts.focus_areas, passage, theme)
    elif plain and not _shared(text, actors(text)):
        state.theme = passage.quote()


def _add(quotes: list[Quote], passage: Passage, match: re.Match[str]) -> None:
    name = "aim" if match["aim"] else "what"
    quotes.append(passage.quote(*match.span(name)))


def _responsible(passage: Passage, parts: PageParts) -> None:
    found = mentioned(passage.text)
    section = parts.candidates[-1].section if parts.candidates else 0
    for candidate in reversed(parts.candidates):
        if candidate.section != section or candidate.responsible:
            break
        candidate.responsible = found
        if candidate.first:
            break


def _bullet(passage: Passage, parts: PageParts, state: _State) -> None:
    text = passage.text
    if state.zone is Zone.SKIP:
        return
    if labels.NOT_OURS.match(text) or labels.TELLS.search(text):
        parts.dated.append((passage, 0))
        return
    if state.zone is Zone.PLACES:
        parts.places.append(passage.quote())
    elif state.zone is Zone.FOCUS and not _does(text):
        is_aim = lexicon.PURE_EFFECT.match(text)
        (parts.aims if is_aim else parts.focus_areas).append(passage.quote())
    elif state.zone is Zone.AIM:
        parts.aims.append(passage.quote())
    else:
        _in_bullet(passage, parts, state, first=True)


def _does(text: str) -> bool:
    """Whether a bullet names something to be done, and not only a theme or a result."""
    if lexicon.PURE_EFFECT.match(text):
        return False
    return bool(re.match(r"(?:att )?\w+a\b \w+", text)) and not text.lower().startswith(
        "stora"
    )


def _in_bullet(
    passage: Passage, parts: PageParts, state: _State, *, first: bool
) -> None:
    """Take a bullet's sentences: promises apart, the rest with the one before."""
    opened: Passage | None = None
    for sentence in sentences(passage):
        responsible = RESPONSIBLE.match(sentence.text)
        if responsible:
            _responsible(sentence, parts)
            continue
        alone = opened is None or _promises(sentence.text)
        if alone and opened is None and _only_result(sentence.text, state):
            parts.aims.append(sentence.quote())
            continue
        if alone:
            _candidate(sentence, parts, state, bullet=True, first=first)
            opened, first = sentence, False
        elif parts.candidates:
            last = parts.candidates[-1]
            last.passage = last.passage.then(sentence)


def _only_result(text: str, state: _State) -> bool:
    """A bullet that names a result: an aim, unless a party promises it."""
    if not lexicon.PURE_EFFECT.match(text):
        return False
    if re.match(r"(?:att )?vi vill\b", text, re.IGNORECASE):
        return True
    if lexicon.MEANS.search(text) or lexicon.EVENT.search(text):
        return False
    if re.match(r"(?:medborgarna|människor|fler|alla) ska", text, re.IGNORECASE):
        return True
    return state.context is None or not state.context.lead


def _promises(text: str) -> bool:
    """Whether a sentence promises something by itself."""
    if labels.TELLS.search(text):
        return False
    if labels.NOT_OURS.match(text) or re.match(
        r"(?:på|under) \w+(?:en)?:", text.lower()
    ):
        return False
    if labels.FOLLOWS_UP.search(text) and not lexicon.AGENDA.search(text):
        return False
    found = actors(text)
    finite = FINITE.search(text)
    if finite is None:
        return bool(re.match(r"(?:minst|högst) \w+ \w+", text, re.IGNORECASE)) and (
            len(text.split()) > 4
        )
    if found.named:
        return True
    return bool(
        labels.PASSIVE_PROMISE.search(text) or labels.PRESENT_PASSIVE.search(text)
    )


def _prose(
    sentence: Passage, parts: PageParts, state: _State, *, has_list: bool
) -> None:
    text = sentence.text
    if state.zone is Zone.SKIP or re.match(r"lägesbild\w*:", text, re.IGNORECASE):
        return
    trust = 20 if state.zone is Zone.INTRO else 5
    parts.dated.append((sentence, trust))
    if state.zone is Zone.INTRO:
        parts.introductions.append(sentence)
        if not state.titled and labels.PROMISE_WORD.search(text) and len(text) < 90:
            state.titled = True
            parts.title = sentence.quote()
            return
    label = labels.FOCUS.match(f"{text.split(':')[0]}:") if ":" in text else None
    if label and len(text.split(":")[0]) < 40:
        parts.focus_areas.append(sentence.part(text.index(":") + 1).quote())
        return
    if state.zone is Zone.AIM:
        parts.aims.append(sentence.quote())
        return
    if not _promises(text) or state.zone in {Zone.PLACES}:
        return
    if _introduces(text, state, has_list=has_list):
        (parts.focus_areas if labels.ABOUT_FOCUS.search(text) else parts.aims).append(
            sentence.quote()
        )
        return
    _candidate(sentence, parts, state, bullet=False, first=True)


def _introduces(text: str, state: _State, *, has_list: bool) -> bool:
    """Whether a sentence before or between lists tells the aim and not the deed."""
    concrete = lexicon.EVENT.search(text) or lexicon.MADE.search(text)
    if labels.ABOUT_FOCUS.search(text) and not concrete:
        return True
    if not has_list or state.zone is not Zone.INTRO:
        return False
    if concrete or re.search(r"närvaro\b|patrull", text):
        return False
    return bool(lexicon.EFFECT.search(text))


def _candidate(
    passage: Passage, parts: PageParts, state: _State, *, bullet: bool, first: bool
) -> None:
    if state.theme is not None and state.theme not in parts.focus_areas:
        parts.focus_areas.append(state.theme)
    state.context_used = True
    parts.candidates.append(
        Candidate(
            passage=passage,
            heading=state.heading,
            context=state.context,
            section=state.section,
            bullet=bullet,
            first=first,
        )
    )


def _headings_alone(page: tuple[Block, ...], parts: PageParts, state: _State) -> None:
    """A page of headings: those that name something to be done are the promise."""
    for block in _below_title(page, parts):
        text = block.passage.text
        if labels.SKIP.search(text) or labels.PROMISE_WORD.search(text):
            continue
        named = lexicon.EVENT.search(text) or lexicon.PRESENCE.search(text)
        if named or _does(text) or _sentence_heading(text):
            state.theme, state.heading = None, ""
            _candidate(block.passage, parts, state, bullet=True, first=True)


def _below_title(page: tuple[Block, ...], parts: PageParts) -> Iterator[Block]:
    for block in page:
        if parts.title is None or block.passage.span() != parts.title.span:
            yield block
