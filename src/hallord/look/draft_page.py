# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""A draft beside its source, as one HTML page with links both ways.

The source stands on the left with every commitment marked; each mark leads to what
was read, and each reading leads back to its words. No script and nothing to fetch.
"""

from collections.abc import Iterator
from html import escape
from typing import Final

from hallord.core.clauses import IntentClause
from hallord.core.drafts import Draft, DraftCommitment
from hallord.core.promises import Promise, Span
from hallord.look.clause_words import counting_sentence
from hallord.look.draft_words import (
    kind_line,
    names_in,
    period_line,
    question_words,
    readable_promise,
    sizes_line,
)
from hallord.look.formats import Lang
from hallord.look.stylesheet import stylesheet
from hallord.look.templates import Words

_WORDS: Final[dict[str, Words]] = {
    "title": Words("Utkast bredvid källan", "Draft beside the source"),
    "source": Words("Källans text", "The source's text"),
    "reading": Words("Så läses den", "How it is read"),
    "lead": Words("Leder", "Leads"),
    "to_source": Words("Visa i källan", "Show in the source"),
    "problems": Words("Det här stämmer inte", "This does not add up"),
    "questions": Words("Frågor om hela löftet", "Questions about the whole promise"),
    "skip": Words("Till innehållet", "To the content"),
}

_LAYOUT: Final = """
.draft{display:grid;gap:2rem;grid-template-columns:minmax(0,1fr)}
.draft pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;margin:0}
.draft mark{background:transparent;color:inherit;border-bottom:2px solid currentColor}
.draft mark:target,.draft li:target{outline:3px solid currentColor;outline-offset:3px}
.draft ol{padding-left:2rem}.draft li{margin-bottom:1.5rem}
.draft sup a{padding:0 .25rem}
@media(min-width:60rem){.draft{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
.draft section{max-height:none}}
"""


def draft_page(draft: Draft, *, lang: Lang = "sv") -> str:
    """Return the page; it is complete and carries its stylesheet."""
    title = _say("title", lang)
    return (
        f'<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)} – Hållord</title>"
        f"<style>{stylesheet()}{_LAYOUT}</style></head>"
        f'<body><a class="skip" href="#innehall">{_say("skip", lang)}</a>'
        f'<main id="innehall" class="wrap"><h1>{escape(title)}</h1>'
        f"<p>{escape(period_line(draft, lang))}</p>"
        f"<p>{escape(sizes_line(draft, lang))}</p>"
        f'<div class="draft">{_source(draft, lang)}{_reading(draft, lang)}</div>'
        "</main></body></html>\n"
    )


def _say(code: str, lang: Lang) -> str:
    return _WORDS[code].in_language(lang)


def _source(draft: Draft, lang: Lang) -> str:
    marked = "".join(_marked(draft, lang))
    heading = escape(_say("source", lang))
    return (
        f'<section aria-labelledby="kalla"><h2 id="kalla">{heading}</h2>'
        f'<pre lang="sv">{marked}</pre></section>'
    )


def _marked(draft: Draft, lang: Lang) -> Iterator[str]:
    """Yield the source with each commitment's words marked; overlaps are cut short."""
    numbered = sorted(
        enumerate(draft.commitments, 1), key=lambda pair: (pair[1].span.start, pair[0])
    )
    at = 0
    for number, commitment in numbered:
        span = _after(commitment.span, at)
        if span is None:
            continue
        yield escape(draft.text[at : span.start])
        words = escape(draft.text[span.start : span.end])
        label = escape(_say("reading", lang))
        yield (
            f'<mark id="k{number}">{words}</mark>'
            f'<sup><a href="#p{number}" aria-label="{label}: {number}">'
            f"{number}</a></sup>"
        )
        at = span.end
    yield escape(draft.text[at:])


def _after(span: Span, at: int) -> Span | None:
    start = max(span.start, at)
    return Span(start, span.end) if start < span.end else None


def _reading(draft: Draft, lang: Lang) -> str:
    promise = readable_promise(draft)
    points = "".join(
        _point(number, commitment, draft, promise, lang)
        for number, commitment in enumerate(draft.commitments, 1)
    )
    heading = escape(_say("reading", lang))
    return (
        f'<section aria-labelledby="lasning"><h2 id="lasning">{heading}</h2>'
        f"{_problems(draft, lang)}{_questions(draft, lang)}<ol>{points}</ol></section>"
    )


def _problems(draft: Draft, lang: Lang) -> str:
    if not draft.problems:
        return ""
    items = "".join(f"<li>{escape(p.message)}</li>" for p in draft.problems)
    return f"<h3>{escape(_say('problems', lang))}</h3><ul>{items}</ul>"


def _questions(draft: Draft, lang: Lang) -> str:
    if not draft.open_questions:
        return ""
    items = "".join(
        f"<li>{escape(' '.join(question_words(question, lang)))}</li>"
        for question in draft.open_questions
    )
    return f"<h3>{escape(_say('questions', lang))}</h3><ul>{items}</ul>"


def _point(
    number: int,
    commitment: DraftCommitment,
    draft: Draft,
    promise: Promise | None,
    lang: Lang,
) -> str:
    lines = [f'<p lang="sv"><strong>{escape(commitment.text)}</strong></p>']
    lines.append(f"<p>{escape(kind_line(commitment, lang))}</p>")
    checkable = not isinstance(commitment.clause, IntentClause)
    if promise is not None and checkable:
        said = counting_sentence(promise, commitment.clause, lang)
        lines.append(f"<p>{escape(said)}</p>")
    if commitment.lead:
        names = names_in(draft, commitment.lead, lang)
        lines.append(f"<p>{escape(_say('lead', lang))}: {escape(names)}</p>")
    questions = "".join(
        f"<li>{escape(' '.join(question_words(question, lang)))}</li>"
        for question in commitment.open_questions
    )
    if questions:
        lines.append(f"<ul>{questions}</ul>")
    back = escape(_say("to_source", lang))
    lines.append(f'<p><a href="#k{number}">{back} ({number})</a></p>')
    return f'<li id="p{number}">{"".join(lines)}</li>'
