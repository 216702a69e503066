# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who is responsible for a commitment, weighed from all places that may say it.

The line "Ansvarig:" goes before a bracket, a bracket before the sentence's subject, and
the subject before the heading. A passive sentence without an agent has nobody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from hallord.core.drafts import DraftField, FieldSource, Quote
from hallord.core.promises import OpenQuestion
from hallord.core.reading.actors import OFFICIAL, Actors, actors, bracketed
from hallord.core.reading.passages import Passage
from hallord.core.reading.questions import ask


@dataclass(frozen=True, slots=True)
class Responsibility:
    """Who leads, who supports, whether jointly, and where each was read."""

    lead: tuple[str, ...]
    supporting: tuple[str, ...]
    jointly: bool
    together: bool
    fields: tuple[DraftField, ...]
    questions: tuple[OpenQuestion, ...]


def responsibility(
    part: Passage,
    *,
    sentence: Passage,
    context: Actors | None,
    everyone: tuple[str, ...],
    responsible: tuple[str, ...],
) -> Responsibility:
    """Who is responsible for `part` of a sentence under a heading's `context`.

    `everyone` are the page's parties, whom "vi" stands for. `responsible` are those
    of a line "Ansvarig:".
    """
    own = actors(part.text)
    if not own.named and not own.supporting and part.span() != sentence.span():
        whole = actors(sentence.text)
        if (whole.named or whole.supporting) and not own.passive:
            own = replace(whole, start=0, end=0, each=own.each)
    bracket = bracketed(sentence.text)
    if responsible or bracket:
        named = responsible or (bracket[0] if bracket else ())
        quote = sentence.quote(bracket[1], bracket[2]) if bracket else None
        jointly = len(OFFICIAL & set(named)) == 2 or len(named) > 1
        return _told(named, (), jointly, own, quote, passage=part)
    if own.lead:
        return _by_subject(part, own, context)
    if own.we:
        return _we(part, own, everyone)
    if own.passive and not own.together:
        return _nobody(own)
    if context is not None and context.lead:
        lead, supporting = context.lead, _merge(context.supporting, own.supporting)
        jointly = context.jointly or own.jointly
        if own.supporting and _with_official(lead, own):
            jointly = True
        return _told(lead, supporting, jointly, own, None, passage=part)
    if (context is not None and context.we) or own.together:
        return _we(part, own, everyone)
    return _nobody(own)


def _with_official(lead: tuple[str, ...], own: Actors) -> bool:
    """As in "Att med kommunen göra" under "Polisen lovar": both."""
    return len(OFFICIAL & {*lead, *own.supporting}) == 2 and own.alongside


def _merge(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *second)))


def _by_subject(part: Passage, own: Actors, context: Actors | None) -> Responsibility:
    lead, supporting, jointly = own.lead, own.supporting, own.jointly
    between = bool(re.search(r"\bmellan\b", part.text)) and not _is_subject(part, own)
    if between and context is not None and context.lead:
        supporting = tuple(p for p in lead if p not in context.lead)
        lead, jointly = context.lead, context.jointly
    if own.together and context is not None and context.jointly:
        jointly = True
        supporting = _merge(supporting, tuple(p for p in context.lead if p not in lead))
    quote = part.quote(own.start, own.end) if own.end > own.start else None
    return _told(lead, supporting, jointly, own, quote, passage=part)


def _is_subject(part: Passage, own: Actors) -> bool:
    head = part.text[: own.start].rstrip()
    return not re.search(r"\bmellan(?: \w+)?$", head)


def _we(part: Passage, own: Actors, everyone: tuple[str, ...]) -> Responsibility:
    jointly = len(everyone) > 1
    questions = [ask("who_is_we")] if everyone else [ask("lead")]
    if jointly:
        questions.append(ask("joint_lead"))
    source = DraftField("lead", FieldSource.DEFAULT)
    together = FieldSource.TEXT if own.together else FieldSource.DEFAULT
    return Responsibility(
        lead=everyone,
        supporting=own.supporting,
        jointly=jointly,
        together=own.together,
        fields=(source, DraftField("jointly", together, _together(part))),
        questions=tuple(questions),
    )


def _nobody(own: Actors) -> Responsibility:
    return Responsibility(
        lead=(),
        supporting=own.supporting,
        jointly=False,
        together=False,
        fields=(DraftField("lead", FieldSource.DEFAULT),),
        questions=(ask("lead"),),
    )


def _told(
    lead: tuple[str, ...],
    supporting: tuple[str, ...],
    jointly: bool,  # noqa: FBT001  private, and named at each call by its variable
    own: Actors,
    quote: Quote | None,
    *,
    passage: Passage,
) -> Responsibility:
    if own.each:
        jointly = False
    fields = [DraftField("lead", FieldSource.TEXT, quote)]
    questions: list[OpenQuestion] = []
    if jointly:
        said = FieldSource.TEXT if own.together or supporting else FieldSource.DEFAULT
        fields.append(DraftField("jointly", said, _together(passage)))
        if len(lead) > 1:
            questions.append(ask("joint_lead"))
    return Responsibility(
        lead=lead,
        supporting=tuple(each for each in supporting if each not in lead),
        jointly=jointly,
        together=own.together or bool(supporting),
        fields=tuple(fields),
        questions=tuple(questions),
    )


def _together(part: Passage) -> Quote | None:
    match = re.search(
        r"\b(?:tillsammans|gemensam\w*|i samverkan)\b", part.text, re.IGNORECASE
    )
    return part.quote(*match.span()) if match else None
