# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages that are the same for every promise: the marks, about, checking."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from hallord.adapters.public_pages.addresses import ABOUT, CHECK, MARKS
from hallord.adapters.public_pages.rendering import Page
from hallord.core.verdicts import RULES_VERSION
from hallord.look.about_words import ABOUT as ABOUT_TEXT
from hallord.look.about_words import ABOUT_LEAD, CHECK_LEAD, Section
from hallord.look.about_words import CHECK as CHECK_TEXT
from hallord.look.buckets import buckets_key
from hallord.look.formats import Lang
from hallord.look.mark_words import LABEL_MEANINGS, MARK_MEANINGS
from hallord.look.page_words import page_words
from hallord.look.phrases import standing_words
from hallord.look.shapes import shape
from hallord.look.timeline import timeline_key
from hallord.look.verdict_words import LABEL_WORDS

_SAMPLE_DAY: Final = date(2022, 6, 30)


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark, its words and what they mean."""

    svg: str
    word: str
    tone: str
    meaning: str


@dataclass(frozen=True, slots=True)
class LabelMeaning:
    """A label and what it means."""

    word: str
    meaning: str


@dataclass(frozen=True, slots=True)
class MarksView:
    """Everything that the page about the marks shows."""

    marks: tuple[Mark, ...]
    labels: tuple[LabelMeaning, ...]
    beads: str
    parts: str


@dataclass(frozen=True, slots=True)
class Text:
    """A heading and paragraphs, in one language."""

    heading: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextView:
    """A page of running text; `command` may be empty."""

    lead: str
    sections: tuple[Text, ...]
    command: str
    rules: str


def marks_frame(lang: Lang) -> Page:
    """Return the frame of the page about the marks."""
    return Page(
        path=MARKS,
        lang=lang,
        title=page_words("marks", lang),
        description=page_words("marks_lead", lang),
        template="marks.html",
    )


def marks_view(lang: Lang) -> MarksView:
    """Return every mark with its meaning."""
    parties = ("kommunen",) if lang == "sv" else ("the municipality",)
    marks = []
    for name, meaning in MARK_MEANINGS.items():
        verdict, _, pace = name.partition(":")
        words = standing_words(
            verdict, pace=pace or "none", parties=parties, day=_SAMPLE_DAY, lang=lang
        )
        svg = shape(verdict, pace=pace or "none", fraction=0.5, expected=0.75, size=32)
        marks.append(Mark(svg, words.word, words.tone, meaning.in_language(lang)))
    labels = tuple(
        LabelMeaning(
            page_words("label_paused", lang)
            if code == "paused"
            else LABEL_WORDS[code].in_language(lang),
            meaning.in_language(lang),
        )
        for code, meaning in LABEL_MEANINGS.items()
    )
    return MarksView(
        tuple(marks), labels, timeline_key(lang=lang), buckets_key(lang=lang)
    )


def text_pages(lang: Lang) -> tuple[tuple[Page, TextView], ...]:
    """Return the pages of running text: about, and how to check."""
    return (
        _text_page(ABOUT, "about", ABOUT_LEAD.in_language(lang), ABOUT_TEXT, lang),
        _text_page(CHECK, "check", CHECK_LEAD.in_language(lang), CHECK_TEXT, lang),
    )


def _text_page(
    path: str, code: str, lead: str, sections: Sequence[Section], lang: Lang
) -> tuple[Page, TextView]:
    page = Page(
        path=path,
        lang=lang,
        title=page_words(code, lang),
        description=lead,
        template="text.html",
    )
    texts = tuple(
        Text(
            section.heading.in_language(lang),
            tuple(one.in_language(lang) for one in section.paragraphs),
        )
        for section in sections
    )
    day = "2022-08-31"
    command = f"hallord follow kontrakt.toml underlag.json --as-of {day}"
    rules = page_words("rules", lang, {"version": RULES_VERSION})
    return page, TextView(lead, texts, command if code == "check" else "", rules)
