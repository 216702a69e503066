# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Standings for the terminal: a table to read aloud, and the same as JSON.

Words first and no colour: the table reads as well in a mail or on paper.
"""

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from hallord.core.clauses import IntentClause
from hallord.core.headline import headline
from hallord.core.promises import Promise
from hallord.core.reasons import Reason
from hallord.core.verdicts import BucketStanding, Entry, EntryState, Standing
from hallord.look.clause_words import counting_sentence
from hallord.look.formats import Lang, period_text
from hallord.look.headline_words import happened_sentence, radio_sentences
from hallord.look.names import names_of
from hallord.look.templates import Words, fill
from hallord.look.told_standing import told

WIDTH = 96
"""Columns that the table keeps within, unless told otherwise."""

Json = str | int | bool | None | Sequence["Json"] | Mapping[str, "Json"]

_WORDS = {
    "as_of": Words("Så såg det ut {day}.", "This is how it stood on {day}."),
    "example": Words(
        "OBS: Ett påhittat exempel. Ingenting av detta har hänt.",
        "NOTE: An invented example. None of this has happened.",
    ),
    "draft": Words(
        "OBS: Ett utkast. Frågor är öppna, så läget är under tolkning.",
        "NOTE: A draft. Questions are open, so the standing is being interpreted.",
    ),
    "archive": Words(
        "Ett arkiverat löfte. Underlaget är det som parterna har publicerat.",
        "An archived promise. The evidence is what the parties have published.",
    ),
    "waits": Words("Väntar: {parties}", "Awaiting: {parties}"),
    "checked": Words("Kontraktet går att läsa.", "The contract can be read."),
    "sizes": Words(
        "{number:En punkt|# punkter}. {checkable} går att följa upp.",
        "{number:One point|# points}. {checkable} can be checked.",
    ),
    "signed": Words(
        "Underskrivet av alla parter som ska skriva under.",
        "Signed by every party that must sign.",
    ),
    "unsigned": Words(
        "Inte underskrivet: det är ett utkast.", "Not signed: it is a draft."
    ),
    "open": Words(
        "{number:En öppen fråga|# öppna frågor} att svara på före underskrift:",
        "{number:One open question|# open questions} to answer before signing:",
    ),
    "point": Words("Punkt {number}: {question}", "Point {number}: {question}"),
}


@dataclass(frozen=True, slots=True)
class ContractSummary:
    """What a contract holds: as text for people, as facts for machines."""

    text: str
    facts: Mapping[str, Json]


def standing_table(
    promise: Promise,
    standings: Sequence[Standing],
    *,
    lang: Lang = "sv",
    width: int = WIDTH,
) -> str:
    """Return a promise's standings as a table that can be read aloud."""
    found = headline(promise, standings)
    lines = [promise.title, period_text(promise.period.first, _last(promise), lang)]
    if standings:
        lines.append(_say("as_of", lang, {"day": standings[0].as_of}))
    lines.extend(_notes(promise, lang))
    lines.append("")
    for text in (
        happened_sentence(promise, found.happened, lang),
        radio_sentences(promise, found, lang),
    ):
        lines.extend(textwrap.wrap(text, width))
    lines.append("")
    for number, standing in enumerate(standings, 1):
        lines.extend(_rows(number, promise, standing, lang, width))
    return "\n".join(line.rstrip() for line in lines)


def _last(promise: Promise) -> date | None:
    return promise.extension.until if promise.extension else promise.period.last


def _notes(promise: Promise, lang: Lang) -> Iterator[str]:
    if promise.example:
        yield _say("example", lang, {})
    if promise.followed_by == "archive":
        yield _say("archive", lang, {})
    elif any(c.open_questions for c in promise.commitments):
        yield _say("draft", lang, {})


def _rows(
    number: int, promise: Promise, standing: Standing, lang: Lang, width: int
) -> Iterator[str]:
    """Yield a commitment's words on the left and its standing on the right."""
    left_width = max(24, width * 9 // 16 - 4)
    right_width = max(20, width - left_width - 7)
    commitment = promise.commitment(standing.commitment)
    left = textwrap.wrap(commitment.text, left_width, max_lines=3, placeholder=" …")
    right = [
        line
        for text in _right(promise, standing, lang)
        for line in textwrap.wrap(text, right_width)
    ]
    for n in range(max(len(left), len(right))):
        head = f"{number:>2}." if n == 0 else "   "
        words = left[n] if n < len(left) else ""
        said = right[n] if n < len(right) else ""
        yield f"{head} {words:<{left_width}}   {said}"
    yield ""


def _right(promise: Promise, standing: Standing, lang: Lang) -> Iterator[str]:
    view = told(promise, standing, lang)
    yield view.words.whole
    if view.average:
        yield view.average
    yield from (label.words for label in view.labels)
    waiting = sorted(
        {p for e in standing.entries_in(EntryState.AWAITING) for p in e.parties}
    )
    if waiting:
        names = names_of(promise, lang)
        parties = tuple(names.get(party, party) for party in waiting)
        yield _say("waits", lang, {"parties": parties})


def contract_summary(promise: Promise, *, lang: Lang = "sv") -> ContractSummary:
    """Return what a contract holds, how it is counted, and what is open in it."""
    checkable = sum(
        1 for c in promise.commitments if not isinstance(c.clause, IntentClause)
    )
    lines = [
        _say("checked", lang, {}),
        f"{promise.title}, {period_text(promise.period.first, _last(promise), lang)}",
        _say(
            "sizes",
            lang,
            {"number": len(promise.commitments), "checkable": checkable},
        ),
        _say("signed" if promise.signed else "unsigned", lang, {}),
        "",
    ]
    for number, commitment in enumerate(promise.commitments, 1):
        said = counting_sentence(promise, commitment.clause, lang)
        head = f"{number:>2}. "
        lines.extend(
            textwrap.wrap(
                head + commitment.text, WIDTH, subsequent_indent=" " * len(head)
            )
        )
        lines.extend(
            textwrap.wrap(said, WIDTH, initial_indent="    ", subsequent_indent="    ")
        )
    questions = [
        (number, question.question)
        for number, commitment in enumerate(promise.commitments, 1)
        for question in commitment.open_questions
    ]
    if questions:
        lines.extend(["", _say("open", lang, {"number": len(questions)})])
        lines.extend(
            "  " + _say("point", lang, {"number": number, "question": question})
            for number, question in questions
        )
    facts: dict[str, Json] = {
        "schema": "hallord/check/1",
        "promise": promise.id,
        "title": promise.title,
        "commitments": len(promise.commitments),
        "checkable": checkable,
        "signed": promise.signed,
        "open_questions": [
            {"commitment": promise.commitments[number - 1].id, "question": question}
            for number, question in questions
        ],
    }
    return ContractSummary("\n".join(lines), facts)


def standing_json(
    promise: Promise,
    standings: Sequence[Standing],
    *,
    input_sha256: Mapping[str, str],
) -> dict[str, Json]:
    """Return the standings for machines, each number with what it rests on.

    `input_sha256` maps the name of each file that was read to the hash of its bytes.
    """
    return {
        "schema": "hallord/standing/1",
        "promise": promise.id,
        "title": promise.title,
        "example": promise.example,
        "followed_by": promise.followed_by.value,
        "input_sha256": dict(input_sha256),
        "as_of": standings[0].as_of.isoformat() if standings else None,
        "known_on": standings[0].known_on.isoformat() if standings else None,
        "rules_version": standings[0].rules_version if standings else None,
        "commitments": [standing_facts(standing) for standing in standings],
    }


def standing_facts(standing: Standing) -> dict[str, Json]:
    """Return one standing for machines; fractions are written as "3/4"."""
    window = standing.window
    return {
        "commitment": standing.commitment,
        "kind": standing.kind.value,
        "verdict": standing.verdict.value,
        "pace": standing.pace.value if standing.pace else None,
        "reason": _reason(standing.reason) if standing.reason else None,
        "window": {
            "first": window.first.isoformat(),
            "last": window.last.isoformat() if window.last else None,
        },
        "unit": standing.unit,
        "done": standing.done,
        "target": standing.target,
        "remaining": standing.remaining,
        "upper": standing.upper,
        "awaiting": standing.awaiting,
        "unconfirmed": standing.unconfirmed,
        "expected": _fraction(standing.expected),
        "eligible_left": standing.eligible_left,
        "average": _fraction(standing.average),
        "reached_on": standing.reached_on.isoformat() if standing.reached_on else None,
        "by_parties": list(standing.by_parties),
        "labels": [_reason(label) for label in standing.labels],
        "buckets": _buckets(standing.buckets),
        "buckets_held": standing.buckets_held,
        "buckets_missed": standing.buckets_missed,
        "counted": _entries(standing.entries_in(EntryState.COUNTED)),
        "waiting": _entries(standing.entries_in(EntryState.AWAITING)),
        "without_confirmation": _entries(standing.entries_in(EntryState.UNCONFIRMED)),
        "not_counted": _entries(standing.entries_in(EntryState.NOT_COUNTED)),
        "coverage": [
            {
                "party": coverage.party,
                "reported": [
                    [p.first.isoformat(), _iso(p.last)] for p in coverage.reported
                ],
                "missing": [
                    [p.first.isoformat(), _iso(p.last)] for p in coverage.missing
                ],
            }
            for coverage in standing.coverage
        ],
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _fraction(value: Fraction | None) -> str | None:
    return None if value is None else str(value)


def _reason(reason: Reason) -> dict[str, Json]:
    params: dict[str, Json] = {}
    for name, value in reason.params:
        match value:
            case date():
                params[name] = value.isoformat()
            case tuple():
                params[name] = list(value)
            case _:
                params[name] = value
    return {"code": reason.code, "params": params}


def _buckets(buckets: Iterable[BucketStanding]) -> list[Json]:
    return [
        {
            "key": bucket.key,
            "member": bucket.member,
            "verdict": bucket.verdict.value,
            "needed": bucket.needed,
            "done": bucket.done,
        }
        for bucket in buckets
    ]


def _entries(entries: Iterable[Entry]) -> list[Json]:
    return [
        {
            "record": entry.record.id,
            "day": entry.day.isoformat(),
            "amount": entry.amount,
            "reasons": [_reason(reason) for reason in entry.reasons],
        }
        for entry in entries
    ]


def _say(
    code: str, lang: Lang, params: Mapping[str, str | int | date | tuple[str, ...]]
) -> str:
    return fill(_WORDS[code].in_language(lang), params, lang)
