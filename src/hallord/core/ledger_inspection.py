# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Looking a ledger over: whether every row is what its checkpoints stand for.

Nothing here trusts the file: each fault is a value that says what is wrong and where.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from hallord.core.canonical_json import (
    Json,
    NotCanonicalError,
    all_from_canonical,
    from_canonical,
)
from hallord.core.checkpoints import Checkpoint
from hallord.core.ledger import ERASURE, Frontier, LedgerError, LedgerRow, read_row
from hallord.core.merkle import commitment, leaf_hash

Content = Mapping[str, Json]
"""What a row says."""
_NO_LEAF = leaf_hash(b"")
_AT_ONCE = 1_000


class LedgerFaultKind(StrEnum):
    """What is wrong with a ledger."""

    FILE_CUT = "file_cut"
    ROW_UNREADABLE = "row_unreadable"
    CONTENT_CHANGED = "content_changed"
    ROWS_MISSING = "rows_missing"
    ROW_INSERTED = "row_inserted"
    ROWS_MOVED = "rows_moved"
    ERASED_WITHOUT_RECORD = "erased_without_record"
    ERASED_BUT_KEPT = "erased_but_kept"
    ERASURE_OF_NOTHING = "erasure_of_nothing"
    NO_CHECKPOINT = "no_checkpoint"
    CHECKPOINTS_OUT_OF_ORDER = "checkpoints_out_of_order"
    ROWS_LOST = "rows_lost"
    ROOT_DIFFERS = "root_differs"
    ROWS_NOT_COVERED = "rows_not_covered"


@dataclass(frozen=True, slots=True)
class LedgerFault:
    """A fault, the rows that it concerns (from 1), and the checkpoint's day if any."""

    kind: LedgerFaultKind
    first: int = 0
    last: int = 0
    day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerInspection:
    """What was found: the faults, what the rows say, and where the tree now ends.

    `rows` has None for a row that is erased or unreadable. Keep `frontier` to look
    over only what is new the next time; it is worth keeping only without faults.
    """

    faults: tuple[LedgerFault, ...]
    rows: tuple[Content | None, ...]
    frontier: Frontier


_Judged = tuple[bytes, Content | None, LedgerFault | None]


def inspect_ledger(
    text: bytes, checkpoints: Sequence[Checkpoint], *, known: Frontier | None = None
) -> LedgerInspection:
    """Look over a ledger file and its checkpoints, oldest first.

    known: the frontier of rows already looked over; `text` then holds only the rows
    after them, and checkpoints of fewer rows are not tried.
    """
    start = known or Frontier()
    *lines, rest = text.split(b"\n")
    read = [_row(line) for line in lines]
    found = [
        _judged(row, content, number)
        for number, (row, content) in enumerate(
            zip(read, _contents(read), strict=True), start=start.size + 1
        )
    ]
    rows = tuple(content for _, content, _ in found)
    faults = [fault for _, _, fault in found if fault is not None]
    if rest:
        number = start.size + len(lines) + 1
        faults.insert(0, LedgerFault(LedgerFaultKind.FILE_CUT, number, number))
    unread = {fault.first for fault in faults}
    faults += _numbering(rows, start.size)
    faults += _erasures(rows, start.size, unread)
    covering, frontier = _coverage([leaf for leaf, _, _ in found], checkpoints, start)
    return LedgerInspection(faults=(*faults, *covering), rows=rows, frontier=frontier)


def _row(line: bytes) -> LedgerRow | None:
    try:
        return read_row(line)
    except LedgerError:
        return None


def _contents(rows: Sequence[LedgerRow | None]) -> Iterator[Json]:
    """Return what each row says; None where it is erased or cannot be read."""
    for start in range(0, len(rows), _AT_ONCE):
        chunk = rows[start : start + _AT_ONCE]
        told = [row.content for row in chunk if row is not None and not row.erased]
        try:
            values = iter(all_from_canonical(told))
        except NotCanonicalError:
            values = map(_content, told)
        for row in chunk:
            yield None if row is None or row.erased else next(values)


def _content(told: bytes) -> Json:
    try:
        return from_canonical(told)
    except NotCanonicalError:
        return None


def _judged(row: LedgerRow | None, content: Json, number: int) -> _Judged:
    """Return a row's leaf hash, what it says, and what is wrong with it."""
    if row is None:
        unreadable = LedgerFault(LedgerFaultKind.ROW_UNREADABLE, number, number)
        return _NO_LEAF, None, unreadable
    leaf = row.leaf
    if row.erased:
        return leaf, None, None
    # `True` equals 1 in Python, and in no other language.
    if not isinstance(content, dict) or type(content.get("n")) is not int:
        unreadable = LedgerFault(LedgerFaultKind.ROW_UNREADABLE, number, number)
        return leaf, None, unreadable
    if commitment(row.salt, row.content) != row.commitment:
        changed = LedgerFault(LedgerFaultKind.CONTENT_CHANGED, number, number)
        return leaf, None, changed
    return leaf, content, None


def _numbering(rows: Sequence[Content | None], before: int) -> Iterator[LedgerFault]:
    """Tell the first place where the rows' own numbers are not their places."""
    told = [
        (place, number)
        for place, row in enumerate(rows, start=before + 1)
        if row is not None and isinstance(number := row["n"], int)
    ]
    wrong = [(place, number) for place, number in told if place != number]
    if not wrong:
        return
    place, number = wrong[0]
    if {place for place, _ in wrong} == {number for _, number in wrong}:
        last = max(place for place, _ in wrong)
        yield LedgerFault(LedgerFaultKind.ROWS_MOVED, place, last)
    elif number > place:
        yield LedgerFault(LedgerFaultKind.ROWS_MISSING, place, number - 1)
    else:
        yield LedgerFault(LedgerFaultKind.ROW_INSERTED, place, place)


def _erasures(
    rows: Sequence[Content | None], before: int, unread: set[int]
) -> Iterator[LedgerFault]:
    """Tell where erased content and the rows that tell of erasures do not agree."""
    accounted: set[int] = set()
    for place, row in enumerate(rows, start=before + 1):
        if row is None or row.get("type") != ERASURE:
            continue
        number = row.get("row")
        if type(number) is not int or not 1 <= number < place:
            yield LedgerFault(LedgerFaultKind.ERASURE_OF_NOTHING, place, place)
        elif number > before and rows[number - before - 1] is not None:
            yield LedgerFault(LedgerFaultKind.ERASED_BUT_KEPT, number, place)
        else:
            accounted.add(number)
    for place, row in enumerate(rows, start=before + 1):
        if row is None and place not in accounted and place not in unread:
            yield LedgerFault(LedgerFaultKind.ERASED_WITHOUT_RECORD, place, place)


def _coverage(
    leaves: Sequence[bytes], checkpoints: Sequence[Checkpoint], start: Frontier
) -> tuple[list[LedgerFault], Frontier]:
    """Try the rows against every checkpoint, in one walk through the tree."""
    faults = list(_order(checkpoints))
    total, frontier = start.size + len(leaves), start
    for checkpoint in sorted(checkpoints, key=lambda c: c.size):
        size, day = checkpoint.size, checkpoint.day
        if size < start.size:
            continue
        if size > total:
            lost = LedgerFaultKind.ROWS_LOST
            faults.append(LedgerFault(lost, total + 1, size, day))
            continue
        first = frontier.size + 1
        until = size - start.size
        frontier = frontier.grown(leaves[frontier.size - start.size : until])
        if frontier.root != checkpoint.root:
            differs = LedgerFaultKind.ROOT_DIFFERS
            faults.append(LedgerFault(differs, min(first, size), size, day))
    if not checkpoints:
        faults.append(LedgerFault(LedgerFaultKind.NO_CHECKPOINT))
    elif max(checkpoint.size for checkpoint in checkpoints) < total:
        uncovered = LedgerFaultKind.ROWS_NOT_COVERED
        faults.append(LedgerFault(uncovered, frontier.size + 1, total))
    return faults, frontier.grown(leaves[frontier.size - start.size :])


def _order(checkpoints: Sequence[Checkpoint]) -> Iterator[LedgerFault]:
    for older, newer in pairwise(checkpoints):
        grown = older.size < newer.size and older.day <= newer.day
        if not grown or older.origin != newer.origin:
            out_of_order = LedgerFaultKind.CHECKPOINTS_OUT_OF_ORDER
            yield LedgerFault(out_of_order, older.size, newer.size, newer.day)
