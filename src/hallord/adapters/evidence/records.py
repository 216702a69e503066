# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""A row's typed values → records: one function for each kind of record."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final, TypedDict

from hallord.adapters.evidence.cells import (
    Cell,
    plain,
    read_amount,
    read_count,
    read_extra,
    read_number,
    read_yes_no,
    text_of,
)
from hallord.adapters.evidence.fields import Field, RecordKind
from hallord.adapters.evidence.problems import CellError, shown
from hallord.adapters.evidence.row_parts import (
    base_of,
    read_audience,
    read_confirmers,
    read_date,
    read_parties,
    read_span,
    read_stretch,
)
from hallord.adapters.evidence.row_reader import RowReader, short_text
from hallord.adapters.evidence.vocabulary import Topic, word_key
from hallord.core.evidence import (
    Channel,
    Confirmation,
    Coverage,
    Measurement,
    Occasion,
    PlannedMeeting,
    Proof,
    Record,
    Request,
    RequestAnswer,
    Retraction,
    Secrecy,
    Tally,
)
from hallord.core.reasons import Reason


class _Blank(TypedDict):
    id: str
    recorded: date
    recorded_by: str


_BLANK: Final[_Blank] = {"id": "", "recorded": date.min, "recorded_by": ""}
"""Stands in a new record until `records_of` fills in what every record has."""

_KIND_WORDS: Final = {
    "tillfälle": RecordKind.OCCASION,
    "insats": RecordKind.OCCASION,
    "möte": RecordKind.OCCASION,
    "summa": RecordKind.TALLY,
    "antal": RecordKind.TALLY,
    "redovisad tid": RecordKind.COVERAGE,
    "bekräftelse": RecordKind.CONFIRMATION,
    "bevis": RecordKind.PROOF,
    "begäran": RecordKind.REQUEST,
    "svar": RecordKind.ANSWER,
    "svar på begäran": RecordKind.ANSWER,
    "mätning": RecordKind.MEASUREMENT,
    "planerat möte": RecordKind.PLANNED_MEETING,
    "återtag": RecordKind.RETRACTION,
    "återtagande": RecordKind.RETRACTION,
}


def records_of(row: RowReader, kind: RecordKind) -> tuple[Record, ...]:
    """Return the records of a row, the main one first; none where the row is bad.

    The main record has an empty id where the row gives none, and the others then
    name an empty one; `named` fills them in.
    """
    kind = row.read(Field.KIND, _read_kind) or kind
    bare = _MAKERS[kind](row)
    planned = kind is RecordKind.PLANNED_MEETING
    base = base_of(row, secrecy=Secrecy.SHARED if planned else Secrecy.PUBLIC)
    if bare is None or row.problems:
        return ()
    main = replace(
        bare,
        id=base.id,
        recorded=base.recorded,
        recorded_by=base.recorded_by,
        source=base.source,
        corrects=base.corrects,
        secrecy=base.secrecy,
    )
    _require_past(row, main)
    others = (*_confirmations(row, main), *_answers(row, main))
    return () if row.problems else (main, *others)


def _read_kind(cell: Cell) -> RecordKind:
    word = plain(text_of(cell)).casefold()
    if word in _KIND_WORDS:
        return _KIND_WORDS[word]
    if word in set(RecordKind):
        return RecordKind(word)
    raise CellError("wrong_kind")


def _require_past(row: RowReader, record: Record) -> None:
    match record:
        case Occasion() | Proof() | Request() | RequestAnswer():
            day: date | None = record.day
        case Tally() | Coverage() | Measurement():
            day = record.period.last
        case _:
            return
    if day is not None and day > record.recorded:
        order = (Field.LAST, Field.PERIOD, Field.DAY, Field.START)
        name = next((each for each in order if row.has(each)), Field.DAY)
        row.complain(name, Reason.of("future", day=record.recorded))


def _confirmations(row: RowReader, main: Record) -> list[Confirmation]:
    if not isinstance(main, Occasion | Tally | Proof):
        return []
    day = main.period.last if isinstance(main, Tally) else main.day
    present = {presence.principal for presence in main.parties}
    found: dict[str, Confirmation] = {}
    for party, confirmed_on in read_confirmers(row):
        name = next(
            (n for n in (f"{Field.CONFIRMED_BY}:{party}",) if row.has(n)),
            Field.CONFIRMED_BY,
        )
        if party not in present:
            row.complain(name, Reason.of("confirmer_absent"))
        if day is not None and confirmed_on < day:
            row.complain(name, Reason.of("confirmed_before", day=day))
        if confirmed_on > row.about.recorded:
            row.complain(name, Reason.of("future", day=row.about.recorded))
        found[party] = Confirmation(
            id="",
            recorded=confirmed_on,
            recorded_by=party,
            record="",
            party=party,
            channel=_channel(row),
            secrecy=main.secrecy,
        )
    return list(found.values())


def _channel(row: RowReader) -> Channel:
    told = row.read(Field.CONFIRMATION_CHANNEL, row.word(Topic.CONFIRMATION_CHANNEL))
    return Channel(told) if told else Channel.SIGNED_LIST


def _answers(row: RowReader, main: Record) -> list[RequestAnswer]:
    if not isinstance(main, Request):
        return []
    day = row.read(Field.ANSWERED, lambda c: read_date(row, c))
    if day is None:
        return []
    if day < main.day:
        row.complain(Field.ANSWERED, Reason.of("answered_before", day=main.day))
    if day > main.recorded:
        row.complain(Field.ANSWERED, Reason.of("future", day=main.recorded))
    return [
        RequestAnswer(
            id="",
            recorded=main.recorded,
            recorded_by=main.recorded_by,
            source=main.source,
            secrecy=main.secrecy,
            request="",
            day=day,
        )
    ]


def _listed(row: RowReader, name: Field, topic: Topic) -> tuple[str, ...]:
    return row.read(name, row.words(name, topic)) or ()


def _occasion(row: RowReader) -> Occasion | None:
    when = read_stretch(row)
    activity = row.need(Field.ACTIVITY, row.word(Topic.ACTIVITY))
    found = Occasion(
        **_BLANK,
        activity=activity or "",
        day=when.day if when else date.min,
        start=when.start if when else None,
        end=when.end if when else None,
        place=row.read(Field.PLACE, row.word(Topic.PLACE)),
        place_class=row.read(Field.PLACE_CLASS, row.word(Topic.PLACE_CLASS)),
        district=row.read(Field.DISTRICT, row.word(Topic.DISTRICT)),
        parties=read_parties(row),
        audience=read_audience(row),
        topics=_listed(row, Field.TOPICS, Topic.TOPIC),
        forum=row.read(Field.FORUM, row.word(Topic.FORUM)),
        items=row.read(Field.ITEMS, lambda cell: _items(row, cell)),
        channel=row.read(Field.CHANNEL, row.word(Topic.CHANNEL)),
        extra=row.read(Field.EXTRA, read_extra),
        hours=row.read(Field.HOURS, read_amount),
        members=_listed(row, Field.MEMBERS, Topic.MEMBER),
        counts_for=_listed(row, Field.COUNTS_FOR, Topic.COMMITMENT),
    )
    return found if when and activity else None


def _items(row: RowReader, cell: Cell) -> tuple[str, ...]:
    """Return the agenda items that the promise asks for; others are not taken in.

    An agenda holds much else, which is no mistake. A word that only nearly is an item
    may be one, and then the row waits.
    """
    vocabulary = row.about.vocabulary
    translate = row.about.values.get(Field.ITEMS, {})
    found: list[str] = []
    others: list[str] = []
    for part in row.parts(Topic.ITEM, text_of(cell)):
        word = translate.get(word_key(part), part)
        known = vocabulary.get(Topic.ITEM, word)
        if known is not None:
            found.append(known)
        elif near := vocabulary.near(Topic.ITEM, word, cutoff=0.75):
            raise CellError("near_item", near=f"”{near}”")
        elif word_key(word) not in row.about.said:
            row.about.said.add(word_key(word))
            others.append(f"”{shown(word)}”")
    if others:
        row.remark(Field.ITEMS, Reason.of("items_not_known", items=tuple(others)))
    return tuple(dict.fromkeys(found))


def _tally(row: RowReader) -> Tally | None:
    period = read_span(row)
    activity = row.need(Field.ACTIVITY, row.word(Topic.ACTIVITY))
    count = row.need(Field.COUNT, read_count)
    if period is None or activity is None or count is None:
        return None
    return Tally(
        **_BLANK,
        activity=activity,
        period=period,
        count=count,
        place=row.read(Field.PLACE, row.word(Topic.PLACE)),
        place_class=row.read(Field.PLACE_CLASS, row.word(Topic.PLACE_CLASS)),
        district=row.read(Field.DISTRICT, row.word(Topic.DISTRICT)),
        parties=read_parties(row),
        audience=read_audience(row),
        topics=_listed(row, Field.TOPICS, Topic.TOPIC),
        extra=row.read(Field.EXTRA, read_extra),
        members=_listed(row, Field.MEMBERS, Topic.MEMBER),
        counts_for=_listed(row, Field.COUNTS_FOR, Topic.COMMITMENT),
    )


def _party(row: RowReader) -> str:
    return row.read(Field.PARTY, row.word(Topic.PARTY)) or row.about.recorded_by


def _coverage(row: RowReader) -> Coverage | None:
    period = read_span(row)
    activities = _listed(row, Field.ACTIVITIES, Topic.ACTIVITY)
    commitments = _listed(row, Field.COMMITMENTS, Topic.COMMITMENT)
    if period is None:
        return None
    return Coverage(
        **_BLANK,
        party=_party(row),
        period=period,
        commitments=commitments or _listed(row, Field.COMMITMENT, Topic.COMMITMENT),
        activities=activities or _listed(row, Field.ACTIVITY, Topic.ACTIVITY),
    )


def _confirmation(row: RowReader) -> Confirmation | None:
    record = row.need(Field.RECORD, short_text)
    present = row.read(Field.PRESENT, read_yes_no)
    if record is None:
        return None
    return Confirmation(
        **_BLANK,
        record=record,
        party=_party(row),
        present=present is not False,
        channel=_channel(row),
    )


def _proof(row: RowReader) -> Proof | None:
    commitment = row.need(Field.COMMITMENT, row.word(Topic.COMMITMENT))
    day = row.need(Field.DAY, lambda c: read_date(row, c))
    kind = row.need(Field.PROOF, row.word(Topic.PROOF))
    if commitment is None or day is None or kind is None:
        return None
    return Proof(
        **_BLANK,
        commitment=commitment,
        day=day,
        kind=kind,
        reference=row.read(Field.REFERENCE, short_text) or "",
        parties=read_parties(row),
    )


def _request(row: RowReader) -> Request | None:
    day = row.need(Field.DAY, lambda c: read_date(row, c))
    commitment = row.need(Field.COMMITMENT, row.word(Topic.COMMITMENT))
    if day is None or commitment is None:
        return None
    return Request(**_BLANK, commitment=commitment, day=day)


def _answer(row: RowReader) -> RequestAnswer | None:
    name = Field.DAY if row.has(Field.DAY) else Field.ANSWERED
    day = row.need(name, lambda c: read_date(row, c))
    request = row.need(Field.REQUEST, short_text)
    if day is None or request is None:
        return None
    return RequestAnswer(**_BLANK, request=request, day=day)


def _measurement(row: RowReader) -> Measurement | None:
    indicator = row.need(Field.INDICATOR, row.word(Topic.INDICATOR))
    period = read_span(row)
    value = row.need(Field.VALUE, read_number)
    low = row.need(Field.LOW, read_number)
    high = row.need(Field.HIGH, read_number)
    count = row.read(Field.N, read_count)
    if value is None or low is None or high is None:
        return None
    if not low <= value <= high:
        row.complain(Field.VALUE, Reason.of("interval_broken"))
    if indicator is None or period is None:
        return None
    return Measurement(
        **_BLANK,
        indicator=indicator,
        period=period,
        value=value,
        low=low,
        high=high,
        n=count,
    )


def _planned_meeting(row: RowReader) -> PlannedMeeting | None:
    forum = row.need(Field.FORUM, row.word(Topic.FORUM))
    day = row.need(Field.DAY, lambda c: read_date(row, c))
    if forum is None or day is None:
        return None
    return PlannedMeeting(**_BLANK, forum=forum, day=day)


def _retraction(row: RowReader) -> Retraction | None:
    retracts = row.need(Field.RETRACTS, short_text)
    ground = row.need(Field.GROUND, row.word(Topic.GROUND))
    if retracts is None or ground is None:
        return None
    return Retraction(**_BLANK, retracts=retracts, ground=ground)


_MAKERS: Final[dict[RecordKind, Callable[[RowReader], Record | None]]] = {
    RecordKind.OCCASION: _occasion,
    RecordKind.TALLY: _tally,
    RecordKind.COVERAGE: _coverage,
    RecordKind.CONFIRMATION: _confirmation,
    RecordKind.PROOF: _proof,
    RecordKind.REQUEST: _request,
    RecordKind.ANSWER: _answer,
    RecordKind.MEASUREMENT: _measurement,
    RecordKind.PLANNED_MEETING: _planned_meeting,
    RecordKind.RETRACTION: _retraction,
}
