# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""What several kinds of rows tell in the same way: when, who, to whom, and the base."""

from dataclasses import dataclass
from datetime import date

from hallord.adapters.evidence.cells import (
    Cell,
    plain,
    read_ages,
    read_count,
    read_yes_no,
    text_of,
)
from hallord.adapters.evidence.clocks import (
    Moment,
    Stretch,
    read_clock,
    read_interval,
    read_minutes,
    read_moment,
    stretch,
)
from hallord.adapters.evidence.days import read_day, read_period, read_weekday
from hallord.adapters.evidence.fields import Field
from hallord.adapters.evidence.problems import CellError
from hallord.adapters.evidence.row_reader import RowReader, short_text
from hallord.adapters.evidence.vocabulary import Topic, word_key
from hallord.core.evidence import Audience, Presence, Secrecy
from hallord.core.periods import Period
from hallord.core.reasons import Reason

_AGENT_FOR = (" på uppdrag av ", " för ", " åt ")


@dataclass(frozen=True, slots=True)
class Base:
    """The fields that every record has."""

    id: str
    recorded: date
    recorded_by: str
    source: str
    corrects: str | None
    secrecy: Secrecy


def base_of(row: RowReader, *, secrecy: Secrecy) -> Base:
    """Read what every record has; `secrecy` holds where the row says nothing."""
    about = row.about
    recorded = row.read(Field.RECORDED, lambda c: read_date(row, c)) or about.recorded
    if recorded > about.recorded:
        row.complain(Field.RECORDED, Reason.of("future", day=about.recorded))
    told = row.read(Field.SECRECY, row.word(Topic.SECRECY))
    return Base(
        id=row.read(Field.ID, short_text) or "",
        recorded=recorded,
        recorded_by=row.read(Field.RECORDED_BY, lambda c: _recorder(row, c))
        or about.recorded_by,
        source=row.read(Field.SOURCE, short_text) or "",
        corrects=row.read(Field.CORRECTS, short_text),
        secrecy=Secrecy(told) if told else secrecy,
    )


def _recorder(row: RowReader, cell: Cell) -> str:
    # An archive is entered by somebody who is no party of the promise.
    if plain(text_of(cell)) == row.about.recorded_by:
        return row.about.recorded_by
    return row.about.vocabulary.find(Topic.PARTY, text_of(cell))


def read_date(row: RowReader, cell: Cell) -> date:
    """Read a day; a clock time after it is passed over."""
    moment = read_moment(cell)
    return read_day(cell if moment is None else moment, window=row.about.window)


def read_span(row: RowReader) -> Period | None:
    """Read a period: from one cell, from two, or a single day."""
    if row.has(Field.PERIOD):
        return row.read(Field.PERIOD, lambda c: read_period(c, window=row.about.window))
    if not row.has(Field.FIRST) and not row.has(Field.LAST) and row.has(Field.DAY):
        day = row.read(Field.DAY, lambda c: read_date(row, c))
        return None if day is None else Period(day, day)
    first = row.need(Field.FIRST, lambda c: read_date(row, c))
    last = row.need(Field.LAST, lambda c: read_date(row, c))
    if first is None or last is None:
        return None
    if last < first:
        row.complain(Field.LAST, Reason.of("ends_before_start"))
        return None
    return Period(first, last)


def read_parties(row: RowReader) -> tuple[Presence, ...]:
    """Read who took part: from a list, and from columns of yes and no."""
    found = list(row.read(Field.PARTIES, lambda c: _presences(row, c)) or ())
    told = False
    for name in row.cells:
        field, _, party = name.partition(":")
        told = told or field == Field.PARTIES
        if field == Field.PARTIES and party and row.read(name, read_yes_no):
            found.append(Presence(party))
    if not told:
        # Each party that confirms says that it was there itself.
        found = [Presence(party) for party, _ in read_confirmers(row)]
    return tuple(dict.fromkeys(found))


def _presences(row: RowReader, cell: Cell) -> tuple[Presence, ...]:
    find = row.about.vocabulary.find
    translate = row.about.values.get(Field.PARTIES, {})
    found = []
    for part in row.parts(Topic.PARTY, text_of(cell)):
        agent, principal = _on_behalf(translate.get(word_key(part), part))
        by = find(Topic.PARTY, principal) if principal else None
        found.append(Presence(find(Topic.PARTY, agent), by))
    return tuple(found)


def _on_behalf(word: str) -> tuple[str, str]:
    """Take "Väktarbolaget för kommunen" apart into the agent and the principal."""
    for between in _AGENT_FOR:
        agent, found, principal = word.partition(between)
        if found:
            return agent, principal
    return word, ""


def read_confirmers(row: RowReader) -> list[tuple[str, date]]:
    """Read which parties confirm the row, and when each of them did."""
    about = row.about
    when = row.read(Field.CONFIRMED_ON, lambda c: _yes_or_day(row, c))
    named = row.read(Field.CONFIRMED_BY, row.words(Field.CONFIRMED_BY, Topic.PARTY))
    found: list[tuple[str, date]] = []
    listed = Field.CONFIRMED_BY in row.cells
    if listed and when and not row.has(Field.CONFIRMED_BY):
        row.complain(Field.CONFIRMED_BY, Reason.of("missing"))
    if named and when is not False:
        day = about.recorded if when is None or when is True else when
        found += [(party, day) for party in named]
    for name in row.cells:
        field, _, party = name.partition(":")
        if field == Field.CONFIRMED_BY and party:
            told = row.read(name, lambda c: _yes_or_day(row, c))
            if told is not None and told is not False:
                found.append((party, about.recorded if told is True else told))
    return found


def _yes_or_day(row: RowReader, cell: Cell) -> bool | date:
    try:
        return read_yes_no(cell)
    except CellError:
        return read_date(row, cell)


def read_audience(row: RowReader) -> Audience:
    """Read whom it reached: roles, ages (in either column) and how many."""
    roles, in_words = row.read(Field.AUDIENCE, row.audience) or ((), "")
    ages = row.read(Field.AGES, read_ages)
    if ages is None and in_words:
        ages = row.read(Field.AUDIENCE, lambda _: read_ages(in_words))
    return Audience(roles, ages, row.read(Field.REACHED, read_count))


def read_stretch(row: RowReader) -> Stretch | None:
    """Read when it took place, from whichever columns the file has for it."""
    day, clock = _day_and_clock(row)
    start, end = row.read(Field.TIME, read_interval) or (clock, None)
    start = row.read(Field.START, read_clock) or start
    end = row.read(Field.END, read_clock) or end
    minutes = row.read(Field.MINUTES, read_minutes)
    end_day = row.read(Field.END_DAY, lambda c: read_date(row, c))
    weekday = row.read(Field.WEEKDAY, read_weekday)
    if row.problems:
        return None
    try:
        found = stretch(day, start=start, end=end, end_day=end_day, minutes=minutes)
    except CellError as error:
        row.complain(_to_blame(row, error.reason.code), error.reason)
        return None
    for moment in found.repeated:
        row.remark(_to_blame(row, ""), Reason.of("clock_repeated", day=moment.date()))
    if weekday is not None and weekday != found.day.weekday():
        row.complain(Field.WEEKDAY, Reason.of("other_weekday", day=found.day))
    return found


def _day_and_clock(row: RowReader) -> tuple[date | None, Moment | None]:
    """The day, and the clock time where the same cell has one."""
    place = row.cells.get(Field.DAY)
    cell = place.cell if place else None
    if isinstance(cell, str) and row.read(Field.DAY, read_moment) is not None:
        moment = row.read(Field.DAY, read_moment)
        return (None if moment is None else read_date(row, cell)), moment
    if row.has(Field.START) and not row.has(Field.DAY):
        return None, None
    return row.need(Field.DAY, lambda c: read_date(row, c)), None


_ENDS = frozenset(
    {"ends_before_start", "no_length", "end_without_start", "two_lengths"}
)


def _to_blame(row: RowReader, code: str) -> str:
    """The field that a reason about the time is best told at."""
    if code == "missing":
        return Field.DAY
    order = [Field.TIME, Field.START, Field.DAY]
    if code in _ENDS:
        order = [Field.END, Field.MINUTES, Field.END_DAY, *order]
    return next((name for name in order if row.has(name)), Field.DAY)
