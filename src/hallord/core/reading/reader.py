# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The whole reading of a page, put together from its parts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from hallord.core.drafts import Draft, DraftProblem, Quote
from hallord.core.periods import Season
from hallord.core.promises import Span
from hallord.core.reading.commitments import MOST, readings, without_repeats
from hallord.core.reading.dates import read_period
from hallord.core.reading.numerals import misread_figures
from hallord.core.reading.page_facts import (
    municipality,
    parties,
    promising_parties,
    questions_of_time,
)
from hallord.core.reading.passages import Block, blocks
from hallord.core.reading.questions import ask
from hallord.core.reading.structure import PageParts, take_apart

LONGEST: Final = 60_000
"""Characters that are read; what comes after is reported as not read."""


def read(text: str) -> Draft:
    """Read a page's clean text as a draft. Never fails; what is odd is a problem.

    Spans in the draft are offsets into `text`.
    """
    page = blocks(text[:LONGEST])
    parts = take_apart(page)
    place = municipality(text[:LONGEST], parts)
    period, others = read_period(parts.dated)
    heading, problems, asked = questions_of_time(period, others, parts)
    everyone = promising_parties(parts, text[:LONGEST])
    every = readings(parts.candidates, period=period.period, everyone=everyone)
    kept, repeated = without_repeats(every)
    problems = [
        *_too_long(text),
        *_too_many(parts),
        *problems,
        *repeated,
        *_scanning(page),
    ]
    commitments = tuple(each.commitment for each in kept)
    members = parties(commitments, everyone, place, text=text[:LONGEST])
    if not members:
        asked.append(ask("parties"))
    if place is None:
        asked.append(ask("municipality"))
    return Draft(
        text=text,
        title=parts.title,
        municipality=place,
        period=period,
        heading_period=heading,
        parties=members,
        focus_areas=_unique(parts.focus_areas),
        aims=_unique(parts.aims),
        commitments=commitments,
        problems=tuple(problems),
        open_questions=tuple(asked),
        seasons=_seasons(season for each in kept for season in each.seasons),
        forums=tuple(dict(f for each in kept for f in each.forums).items()),
        topics=tuple(dict(t for each in kept for t in each.topics).items()),
        source_url=parts.source_url,
    )


def _unique(quotes: list[Quote]) -> tuple[Quote, ...]:
    return tuple({quote.text: quote for quote in reversed(quotes)}.values())[::-1]


def _seasons(found: Iterable[Season]) -> tuple[Season, ...]:
    return tuple({season.id: season for season in found}.values())


def _too_long(text: str) -> list[DraftProblem]:
    if len(text) <= LONGEST:
        return []
    message = f"Texten är längre än {LONGEST} tecken; resten är inte läst."
    return [DraftProblem("text_cut", message, Span(LONGEST, len(text)))]


def _too_many(parts: PageParts) -> list[DraftProblem]:
    if len(parts.candidates) <= MOST:
        return []
    message = f"Sidan har fler än {MOST} punkter; resten är inte läst."
    return [DraftProblem("text_cut", message, parts.candidates[MOST].passage.span())]


def _scanning(page: Iterable[Block]) -> list[DraftProblem]:
    """Figures that a scanner has left as letters."""
    found: list[DraftProblem] = []
    for block in page:
        for start, end in misread_figures(block.passage.text):
            words = block.passage.text[start:end]
            span = block.passage.span(start, end)
            message = f"”{words}” ser ut som ett felläst tal och räknas inte."
            found.append(DraftProblem("scanning_error", message, span))
    return found
