# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""What has been corrected or withdrawn, in words; nothing is ever quietly changed."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from hallord.adapters.public_pages.publishing import Published
from hallord.adapters.public_pages.record_words import (
    recorder_words,
    what_words,
    when_words,
    where_words,
    who_words,
)
from hallord.core.evidence import (
    Measurement,
    Occasion,
    Proof,
    Record,
    Retraction,
    Tally,
)
from hallord.look.formats import Lang
from hallord.look.page_words import page_words
from hallord.look.templates import Value


def corrections(
    published: Published, records: Iterable[Record], lang: Lang
) -> tuple[str, ...]:
    """Return a sentence for every correction of these records, newest last."""
    found: list[tuple[str, str]] = []
    for record in records:
        older = published.known.earlier_versions(record.id)
        for new, old in pairwise((record, *older)):
            before = _described(published, old, lang)
            after = _described(published, new, lang)
            params: dict[str, Value] = {"day": new.recorded, "new": after}
            if before == after:
                text = page_words("corrected_details", lang, params)
            else:
                text = page_words("corrected", lang, params | {"old": before})
            found.append((new.recorded.isoformat(), text))
    return tuple(text for _, text in sorted(set(found)))


def all_corrections(published: Published, lang: Lang) -> tuple[str, ...]:
    """Return every correction and withdrawal of a promise's evidence."""
    known = published.known
    material = (
        *known.occasions,
        *known.tallies,
        *known.proofs,
        *known.measurements,
    )
    return (*corrections(published, material, lang), *_retracted(published, lang))


def _retracted(published: Published, lang: Lang) -> Iterator[str]:
    by_id = {record.id: record for record in published.evidence.records}
    for record in published.evidence.records:
        if isinstance(record, Retraction) and record.recorded <= published.known_on:
            params: dict[str, Value] = {
                "day": record.recorded,
                "party": recorder_words(published.promise, record, lang),
                "old": _described(published, by_id[record.retracts], lang),
            }
            yield page_words("retracted", lang, params)


def _described(published: Published, record: Record, lang: Lang) -> str:
    promise = published.promise
    parts = [what_words(promise, record, lang), when_words(record, lang)]
    if isinstance(record, Occasion | Tally | Proof | Measurement):
        parts += [
            where_words(promise, record, lang),
            who_words(promise, record, lang),
        ]
    return f"”{', '.join(part for part in parts if part)}”"
