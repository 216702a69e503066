# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page of one commitment: what was promised, how it is counted, how it goes."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from hallord.adapters.public_pages.addresses import (
    commitment_page,
    evidence_page,
    promise_page,
)
from hallord.adapters.public_pages.charts import Chart, chart_of, parties_table_wanted
from hallord.adapters.public_pages.corrections import corrections
from hallord.adapters.public_pages.parts import (
    Download,
    Fact,
    Point,
    as_of_words,
    command_of,
    downloads_of,
    notice_of,
    point_of,
    promise_crumbs,
)
from hallord.adapters.public_pages.publishing import Published
from hallord.adapters.public_pages.record_words import Told, told_entries
from hallord.adapters.public_pages.rendering import Page
from hallord.core.clauses import IntentClause
from hallord.core.promises import Commitment, Indicator, Source, Term, Wording
from hallord.core.verdicts import EntryState, Standing
from hallord.look.clause_words import counting_sentence
from hallord.look.formats import Lang, bucket_text, list_text, number_text, sentence
from hallord.look.names import names_of, party_names
from hallord.look.page_words import page_words
from hallord.look.phrases import standing_words
from hallord.look.tables import Column, table
from hallord.look.templates import Value

ROWS: Final = 40
"""So many rows stand on the commitment's own page; longer tables go on beside it."""

Write = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class InterpretationView:
    """How the parties count: when, in which words, by whose signature."""

    heading: str
    text: str
    counting: str
    signed: str


@dataclass(frozen=True, slots=True)
class QuestionView:
    """An open question and what is done meanwhile."""

    question: str
    default: str


@dataclass(frozen=True, slots=True)
class Step:
    """The point before or after this one."""

    href: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentView:
    """Everything that the page of a commitment shows."""

    point: Point
    as_of: str
    rules: str
    commitment: Commitment
    paraphrase: bool
    sources: tuple[Source, ...]
    facts: tuple[Fact, ...]
    counting: str
    checkable_by_words: bool
    counting_rule: str
    interpretations: tuple[InterpretationView, ...]
    questions: tuple[QuestionView, ...]
    waiting: tuple[str, ...]
    chart: Chart | None
    parts: str
    indicator: Indicator | None
    evidence: str
    number_of_records: int
    more: str
    more_href: str
    evidence_sources: tuple[str, ...]
    corrections: tuple[str, ...]
    downloads: tuple[Download, ...]
    command: str
    promise_href: str
    before: Step | None
    after: Step | None


def commitment_frame(published: Published, commitment: Commitment, lang: Lang) -> Page:
    """Return the frame of the commitment's page."""
    promise = published.promise
    number = published.number(commitment)
    point = page_words("point", lang, {"number": number})
    return Page(
        path=commitment_page(promise, commitment),
        lang=lang,
        title=f"{point}, {promise.title}",
        description=standing_sentence(published, commitment, lang),
        template="commitment.html",
        notice=notice_of(promise),
        crumbs=promise_crumbs(promise, lang),
    )


def standing_sentence(published: Published, commitment: Commitment, lang: Lang) -> str:
    """Return the standing in one line, for those who see only the description."""
    point = page_words("point", lang, {"number": published.number(commitment)})
    page = Page(
        path=commitment_page(published.promise, commitment),
        lang=lang,
        title="",
        description="",
        template="",
    )
    return f"{point}: {point_of(published, commitment, page).told.words.whole}."


def commitment_view(
    published: Published, commitment: Commitment, page: Page, *, write: Write
) -> CommitmentView:
    """Return what the page of a commitment shows."""
    promise, lang = published.promise, page.lang
    standing = published.standing(commitment)
    rows = told_entries(promise, standing, standing.entries, lang)
    shown = rows[-ROWS:]
    here = {row.ref for row in shown}
    records = [entry.record for entry in standing.entries]
    refs = [row.ref if row.ref in here else "" for row in rows]
    number = published.number(commitment)
    return CommitmentView(
        point=point_of(published, commitment, page),
        as_of=as_of_words(published, lang),
        rules=page_words("rules", lang, {"version": standing.rules_version}),
        commitment=commitment,
        paraphrase=commitment.wording is Wording.PARAPHRASE,
        sources=promise.sources,
        facts=tuple(_facts(published, commitment, lang)),
        counting=counting_sentence(promise, commitment.clause, lang),
        checkable_by_words=not isinstance(commitment.clause, IntentClause),
        counting_rule=commitment.counting_rule,
        interpretations=tuple(_interpretations(published, commitment, lang)),
        questions=tuple(_questions(commitment, lang)),
        waiting=tuple(_waiting(published, standing, lang)),
        chart=chart_of(promise, standing, refs, lang),
        parts=_parts(published, standing, lang, write),
        indicator=commitment.indicator,
        evidence=evidence_table(shown, number, lang, write) if shown else "",
        number_of_records=len(rows),
        more=_more(len(rows), lang),
        more_href=page.to(evidence_page(promise, commitment, 1)),
        evidence_sources=tuple(sorted({r.source for r in records if r.source})),
        corrections=corrections(published, records, lang),
        downloads=downloads_of(promise, page),
        command=command_of(published),
        promise_href=page.to(promise_page(promise)),
        before=_step(published, number - 2, page),
        after=_step(published, number, page),
    )


def _more(rows: int, lang: Lang) -> str:
    if rows <= ROWS:
        return ""
    return page_words("evidence_latest", lang, {"n": ROWS, "all": rows})


def _step(published: Published, place: int, page: Page) -> Step | None:
    commitments = published.promise.commitments
    if not 0 <= place < len(commitments):
        return None
    other = commitments[place]
    text = page_words("point", page.lang, {"number": place + 1})
    return Step(page.to(commitment_page(published.promise, other)), text)


def _facts(published: Published, commitment: Commitment, lang: Lang) -> Iterator[Fact]:
    promise = published.promise

    def fact(code: str, *texts: str, swedish: bool = False) -> Iterator[Fact]:
        if any(texts):
            yield Fact(page_words(code, lang), texts, swedish)

    lead = list_text(party_names(promise, commitment.lead, lang), lang)
    yield from fact("lead", sentence(lead) or page_words("nobody", lang))
    supporting = list_text(party_names(promise, commitment.supporting, lang), lang)
    yield from fact("supporting", sentence(supporting))
    yield from fact("focus", commitment.focus_area, swedish=True)
    yield from fact("finding", commitment.finding, swedish=True)
    yield from fact("cause", commitment.cause, swedish=True)
    yield from fact("condition", commitment.condition, swedish=True)
    if commitment.term is Term.LONG:
        yield from fact("long_term", page_words("long_term_says", lang))
    yield from fact("not_promised", *commitment.not_promised, swedish=True)


def _interpretations(
    published: Published, commitment: Commitment, lang: Lang
) -> Iterator[InterpretationView]:
    promise = published.promise
    for one in reversed(commitment.interpretations_on(published.known_on)):
        signed = list_text(party_names(promise, one.signed_by, lang), lang)
        said = page_words("interpretation_by", lang, {"parties": signed})
        if one.reference:
            params: dict[str, Value] = {"reference": one.reference}
            said += " " + page_words("interpretation_reference", lang, params)
        yield InterpretationView(
            heading=page_words("interpretation_of", lang, {"day": one.published}),
            text=one.text,
            counting=counting_sentence(promise, one.clause, lang),
            signed=said,
        )


def _questions(commitment: Commitment, lang: Lang) -> Iterator[QuestionView]:
    for question in commitment.open_questions:
        default = question.default.rstrip(".")
        said = page_words("default_is", lang, {"default": default}) if default else ""
        yield QuestionView(question.question, said)


def _waiting(published: Published, standing: Standing, lang: Lang) -> Iterator[str]:
    groups: dict[tuple[date, tuple[str, ...]], int] = {}
    for entry in standing.entries_in(EntryState.AWAITING):
        if entry.deadline is not None:
            key = (entry.deadline, entry.parties)
            groups[key] = groups.get(key, 0) + 1
    for (deadline, parties), number in sorted(groups.items()):
        names = party_names(published.promise, parties, lang)
        params: dict[str, Value] = {
            "n": number,
            "parties": list_text(names, lang),
            "deadline": deadline,
        }
        yield page_words("waiting_for", lang, params)


def _parts(published: Published, standing: Standing, lang: Lang, write: Write) -> str:
    """Return the table of the parts that must each hold their number, or nothing."""
    if not parties_table_wanted(standing):
        return ""
    names = names_of(published.promise, lang)
    rows = []
    for bucket in standing.buckets:
        member = names.get(bucket.member, bucket.member)
        time = "" if bucket.key == "period" else bucket_text(bucket.key, lang)
        key = names.get(bucket.key, time)
        name = sentence(", ".join(dict.fromkeys(p for p in (member, key) if p)))
        found = standing_words(
            bucket.verdict.value,
            lang=lang,
            parties=tuple(party_names(published.promise, bucket.waiting_for, lang)),
            day=bucket.period.last,
        )
        done = number_text(bucket.done, lang)
        rows.append((name, done, number_text(bucket.needed, lang), found.word))
    columns = (
        Column(page_words("col_part", lang)),
        Column(page_words("col_done", lang), numeric=True),
        Column(page_words("col_needed", lang), numeric=True),
        Column(page_words("col_standing", lang)),
    )
    caption = page_words("parts_caption", lang)
    return table(caption, columns=columns, rows=rows, write=write)


def evidence_table(rows: Sequence[Told], number: int, lang: Lang, write: Write) -> str:
    """Return the table of records of the commitment with this number."""
    codes = ("day", "what", "where", "who", "counts", "reported")
    return table(
        page_words("evidence_caption", lang, {"number": number}),
        columns=[Column(page_words(f"col_{code}", lang)) for code in codes],
        rows=[row.cells for row in rows],
        refs=[row.ref for row in rows],
        write=write,
    )
