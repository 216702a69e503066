# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""One record of evidence in words: when, what, where, who, and whether it counts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from hallord.core.clauses import IntentClause, MilestoneClause
from hallord.core.criteria import whereabouts
from hallord.core.evidence import (
    Measurement,
    Occasion,
    Presence,
    Proof,
    Record,
    Request,
    Tally,
)
from hallord.core.promises import FollowedBy, Promise
from hallord.core.verdicts import Entry, EntryState, Material, Standing
from hallord.look.criteria_words import PLACE_CLASS_NAMES
from hallord.look.formats import (
    Lang,
    day_text,
    full_day_text,
    list_text,
    number_text,
    period_text,
    sentence,
)
from hallord.look.names import names_of, party_name, place_name
from hallord.look.page_words import page_words
from hallord.look.phrases import render
from hallord.look.templates import Value


@dataclass(frozen=True, slots=True)
class Told:
    """A record in words. `ref` is the id of its row on its page."""

    ref: str
    when: str
    what: str
    where: str
    who: str
    counts: str
    reported: str

    @property
    def cells(self) -> tuple[str, ...]:
        """Return the cells of the row in a table of evidence."""
        return (
            self.when,
            self.what,
            self.where,
            self.who,
            self.counts,
            self.reported,
        )


def told_entries(
    promise: Promise, standing: Standing, entries: Iterable[Entry], lang: Lang
) -> tuple[Told, ...]:
    """Return entries of one standing in words, in their order."""
    return tuple(
        _told(promise, standing, entry, number, lang)
        for number, entry in enumerate(entries, 1)
    )


def _told(
    promise: Promise, standing: Standing, entry: Entry, number: int, lang: Lang
) -> Told:
    record = entry.record
    params: dict[str, Value] = {
        "party": recorder_words(promise, record, lang),
        "day": record.recorded,
    }
    return Told(
        ref=f"u{number}",
        when=sentence(when_words(record, lang)),
        what=sentence(what_words(promise, record, lang)),
        where=where_words(promise, record, lang),
        who=sentence(who_words(promise, record, lang)),
        counts=counts_words(promise, standing, entry, lang),
        reported=sentence(page_words("by_party_on", lang, params)),
    )


def recorder_words(promise: Promise, record: Record, lang: Lang) -> str:
    """Return who recorded it: a party, or whoever keeps the archive."""
    if any(party.id == record.recorded_by for party in promise.parties):
        return party_name(promise, record.recorded_by, lang)
    if promise.followed_by is FollowedBy.ARCHIVE:
        return page_words("the_archive", lang)
    return record.recorded_by


def when_words(record: Record, lang: Lang) -> str:
    """Return when it was: "lördag 18 september 2021, 18.00–23.30"."""
    match record:
        case Occasion():
            return full_day_text(record.day, lang) + _clock(record)
        case Tally() | Measurement():
            return period_text(record.period.first, record.period.last, lang)
        case Proof() | Request():
            return full_day_text(record.day, lang)
        case _:
            return day_text(record.recorded, lang)


def _clock(record: Occasion) -> str:
    if record.start is None:
        return ""
    start = f"{record.start:%H.%M}"
    return f", {start}" if record.end is None else f", {start}–{record.end:%H.%M}"


def what_words(promise: Promise, record: Record, lang: Lang) -> str:
    """Return what it was: "helginsats", "71 trafikkontroller, bara summan"."""
    match record:
        case Occasion():
            what = _noun(promise, record.activity, lang)
            return _with_people(what, record, lang)
        case Tally() if promise.catalogue.is_exit_work(record.activity):
            return _noun(promise, record.activity, lang, many=True)
        case Tally():
            noun = _noun(promise, record.activity, lang, many=record.count != 1)
            what = f"{number_text(record.count, lang)} {noun}"
            return page_words("sum", lang, {"what": what})
        case Proof():
            return page_words("proof", lang, {"what": _proof(promise, record)})
        case Request():
            return page_words("request", lang)
        case Measurement():
            return _measured(record, lang)
        case _:
            return ""


def _noun(promise: Promise, activity: str, lang: Lang, *, many: bool = False) -> str:
    kind = promise.catalogue.types.get(activity)
    if kind is None:
        return activity
    if lang == "sv":
        return kind.sv_many if many else kind.sv
    return kind.en_many if many else kind.en


def _with_people(what: str, record: Occasion, lang: Lang) -> str:
    if not record.audience.reached:
        return what
    return page_words("people", lang, {"what": what, "n": record.audience.reached})


def _proof(promise: Promise, record: Proof) -> str:
    for commitment in promise.commitments:
        clause = commitment.clause
        same = isinstance(clause, MilestoneClause) and clause.proof == record.kind
        if isinstance(clause, MilestoneClause) and same and clause.proof_text:
            return clause.proof_text
    return record.kind.replace("_", " ")


def _measured(record: Measurement, lang: Lang) -> str:
    params: dict[str, Value] = {
        "value": str(record.value),
        "low": str(record.low),
        "high": str(record.high),
    }
    what = page_words("measured", lang, params)
    if record.n is None:
        return what
    return page_words("measured_n", lang, {"what": what, "n": record.n})


def where_words(promise: Promise, record: Record, lang: Lang) -> str:
    """Return where it was, no finer than the record itself; may be empty."""
    if not isinstance(record, Occasion | Tally):
        return ""
    where = whereabouts(record, promise)
    parts = []
    if record.place and promise.place(record.place):
        parts.append(place_name(promise, record.place))
    elif where.place_class in PLACE_CLASS_NAMES:
        parts.append(sentence(PLACE_CLASS_NAMES[where.place_class].in_language(lang)))
    if where.district:
        parts.append(place_name(promise, where.district))
    return ", ".join(parts)


def who_words(promise: Promise, record: Record, lang: Lang) -> str:
    """Return the parties that took part; may be empty."""
    if not isinstance(record, Occasion | Tally | Proof):
        return ""
    return list_text([_present(promise, one, lang) for one in record.parties], lang)


def _present(promise: Promise, presence: Presence, lang: Lang) -> str:
    agent = party_name(promise, presence.party, lang)
    if presence.on_behalf_of is None:
        return agent
    principal = party_name(promise, presence.on_behalf_of, lang)
    params: dict[str, Value] = {"agent": agent, "principal": principal}
    return page_words("on_behalf", lang, params)


def counts_words(promise: Promise, standing: Standing, entry: Entry, lang: Lang) -> str:
    """Return whether the record counts, with every reason why not."""
    return " ".join(_counts(promise, standing, entry, lang))


def _counts(
    promise: Promise, standing: Standing, entry: Entry, lang: Lang
) -> Iterator[str]:
    match entry.state:
        case EntryState.COUNTED:
            shown = isinstance(standing.clause, IntentClause)
            yield page_words("counts_shown" if shown else "counts", lang)
            yield from _within(standing, entry, lang)
            if entry.late:
                yield page_words("confirmed_late", lang)
        case EntryState.AWAITING if not entry.reasons:
            yield page_words("counts_waits", lang)
        case EntryState.AWAITING:
            pass
        case EntryState.UNCONFIRMED | EntryState.NOT_COUNTED:
            yield page_words("counts_not", lang)
    yield from reasons_of(promise, entry, lang)


def _within(standing: Standing, entry: Entry, lang: Lang) -> Iterator[str]:
    """Say when a sum lies within another: the two are never added."""
    record = entry.record
    if not isinstance(record, Tally):
        return
    for other in standing.entries_in(EntryState.COUNTED):
        wider = other.record
        if not isinstance(wider, Tally) or wider.activity != record.activity:
            continue
        if wider.period != record.period and wider.period.contains(record.period):
            period = period_text(wider.period.first, wider.period.last, lang)
            yield page_words("within_sum", lang, {"period": period})
            return


def reasons_of(promise: Promise, entry: Entry, lang: Lang) -> Iterator[str]:
    """Yield the sentence of each reason that an entry carries."""
    names = dict(names_of(promise, lang))
    names.update({c: w.in_language(lang) for c, w in PLACE_CLASS_NAMES.items()})
    for reason in entry.reasons:
        yield render(reason.code, dict(reason.params), lang, names=names)


def first_day(record: Material) -> date:
    """Return the day that the record is sorted by."""
    match record:
        case Tally() | Measurement():
            return record.period.first
        case _:
            return record.day
