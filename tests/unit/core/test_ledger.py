# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The ledger: adding, erasing, proving, and every fault by its name."""

from collections.abc import Sequence
from datetime import date
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallord.core.checkpoints import Checkpoint
from hallord.core.ledger import (
    ErasureGround,
    Frontier,
    Ledger,
    LedgerError,
    LedgerRow,
    read_row,
)
from hallord.core.ledger_inspection import (
    LedgerFault,
    LedgerFaultKind,
    inspect_ledger,
)
from hallord.core.merkle import proves_consistency, proves_inclusion, root_of

DAY = date(2023, 1, 20)
LATER = date(2023, 2, 1)
SECRET = bytes(32)
K = LedgerFaultKind


def ledger_of(size: int) -> Ledger:
    return Ledger().added(
        [{"type": "record", "id": f"p{at}"} for at in range(size)], secret=SECRET
    )


def points(*ledgers: Ledger) -> list[Checkpoint]:
    return [ledger.checkpoint("hallord/x", day=DAY) for ledger in ledgers]


def kinds(
    ledger: Ledger | Sequence[LedgerRow], checkpoints: Sequence[Checkpoint]
) -> list[LedgerFaultKind]:
    rows = ledger.rows if isinstance(ledger, Ledger) else tuple(ledger)
    found = inspect_ledger(Ledger(rows).text, checkpoints)
    return [fault.kind for fault in found.faults]


def test_a_row_by_hand() -> None:
    ledger = Ledger().added([{"type": "record", "id": "p"}], secret=SECRET)
    content = b'{"id":"p","n":1,"type":"record"}'
    (row,) = ledger.rows

    assert row.content == content
    assert row.commitment == sha256(row.salt + content).digest()
    assert ledger.root == sha256(b"\x00" + row.commitment).digest()
    assert (
        ledger.text
        == (
            f'{{"commitment":"{row.commitment.hex()}","content":{content.decode()},'
            f'"salt":"{row.salt.hex()}"}}\n'
        ).encode()
    )
    assert read_row(row.line) == row


def test_the_same_secret_gives_the_same_salts_and_another_gives_others() -> None:
    assert ledger_of(3) == ledger_of(3)
    other = Ledger().added([{"type": "record", "id": "p0"}], secret=b"1" * 32)
    assert other.rows[0].content == ledger_of(1).rows[0].content
    assert other.rows[0].commitment != ledger_of(1).rows[0].commitment


def test_a_secret_has_at_least_32_bytes() -> None:
    assert Ledger().added([], secret=bytes(32)) == Ledger()
    with pytest.raises(LedgerError):
        Ledger().added([], secret=bytes(31))


def test_added_rows_leave_the_older_as_they_were() -> None:
    ledger = ledger_of(3)
    more = ledger.added([{"type": "record", "id": "ny"}], secret=b"1" * 32)

    assert more.rows[:3] == ledger.rows
    assert b'"n":4' in more.rows[3].content


@given(size=st.integers(1, 40), data=st.data())
def test_proofs_hold_and_the_frontier_is_the_tree(
    size: int, data: st.DataObject
) -> None:
    ledger = ledger_of(size)
    number = data.draw(st.integers(1, size))
    older = data.draw(st.integers(1, size))
    leaves = [row.leaf for row in ledger.rows]

    assert proves_inclusion(
        ledger.inclusion(number),
        leaf=leaves[number - 1],
        index=number - 1,
        size=size,
        root=ledger.root,
    )
    assert proves_consistency(
        ledger.consistency(older),
        older_size=older,
        older_root=root_of(leaves[:older]),
        size=size,
        root=ledger.root,
    )
    frontier = Frontier().grown(leaves[:older])
    assert (frontier.size, frontier.root) == (older, root_of(leaves[:older]))
    assert frontier.grown(leaves[older:]) == Frontier().grown(leaves)


def test_an_empty_frontier_has_the_empty_root() -> None:
    assert Frontier().root == Ledger().root == sha256().digest()


def test_no_row_zero_can_be_proved() -> None:
    with pytest.raises(IndexError):
        ledger_of(2).inclusion(0)


def test_an_untouched_ledger_has_no_fault() -> None:
    older, newer = ledger_of(3), ledger_of(5)
    found = inspect_ledger(newer.text, points(older, newer))

    assert found.faults == ()
    assert [row and row["n"] for row in found.rows] == [1, 2, 3, 4, 5]
    assert found.frontier.root == newer.root


def test_a_thousand_erased_rows_break_no_proof() -> None:
    before = ledger_of(1500)
    erased = before.without(
        range(201, 1201), ground=ErasureGround.PERSONAL_DATA, day=LATER, secret=SECRET
    )
    checkpoints = points(before, erased)
    found = inspect_ledger(erased.text, checkpoints)

    assert found.faults == ()
    assert sum(row is None for row in found.rows) == 1000
    assert len(erased.rows) == 2500
    for number in (1, 201, 700, 1200, 1500):
        assert erased.rows[number - 1].erased is (201 <= number <= 1200)
        assert proves_inclusion(
            erased.inclusion(number),
            leaf=before.rows[number - 1].leaf,
            index=number - 1,
            size=2500,
            root=checkpoints[1].root,
        )
    assert b"p500" not in erased.text


def test_the_row_about_an_erasure_says_which_why_and_when() -> None:
    erased = ledger_of(2).without(
        [2], ground=ErasureGround.SECRECY, day=LATER, secret=SECRET
    )

    assert erased.rows[1] == LedgerRow(ledger_of(2).rows[1].commitment)
    assert erased.rows[2].content == (
        b'{"day":"2023-02-01","ground":"secrecy","n":3,"row":2,"type":"erasure"}'
    )


@pytest.mark.parametrize("number", [0, 2, 3, 4, -1])
def test_only_an_unerased_row_that_is_no_erasure_can_be_erased(number: int) -> None:
    ledger = ledger_of(2).without(
        [2], ground=ErasureGround.SECRECY, day=LATER, secret=SECRET
    )
    with pytest.raises(LedgerError):
        ledger.without([number], ground=ErasureGround.SECRECY, day=LATER, secret=SECRET)


def test_missing_content_without_a_row_about_it_is_tampering() -> None:
    ledger = ledger_of(3)
    rows = [*ledger.rows[:2], LedgerRow(ledger.rows[2].commitment)]

    assert inspect_ledger(Ledger(tuple(rows)).text, points(ledger)).faults == (
        LedgerFault(K.ERASED_WITHOUT_RECORD, 3, 3),
    )


def test_content_that_should_be_erased_and_is_not() -> None:
    ledger = ledger_of(3)
    erased = ledger.without([2], ground=ErasureGround.SECRECY, day=DAY, secret=SECRET)
    rows = (*ledger.rows, erased.rows[3])

    assert kinds(rows, points(erased)) == [K.ERASED_BUT_KEPT]


@pytest.mark.parametrize("number", [0, 2, 3, None, True, "1"])
def test_an_erasure_names_an_earlier_row(number: int | str | None) -> None:
    told = {"type": "erasure", "row": number, "ground": "secrecy", "day": "2023-01-20"}
    ledger = ledger_of(1).added([told], secret=SECRET)

    assert kinds(ledger, points(ledger)) == [K.ERASURE_OF_NOTHING]


def test_changed_content_is_named_by_its_row() -> None:
    ledger = ledger_of(3)
    text = ledger.text.replace(b'"p1"', b'"p7"')

    assert inspect_ledger(text, points(ledger)).faults == (
        LedgerFault(K.CONTENT_CHANGED, 2, 2),
    )


def test_a_row_written_anew_throughout_is_caught_by_the_checkpoint() -> None:
    ledger = ledger_of(3)
    forged = Ledger().added(
        [{"type": "record", "id": name} for name in ("p0", "p7", "p2")], secret=SECRET
    )

    older = ledger_of(1)
    assert inspect_ledger(forged.text, points(older, ledger)).faults == (
        LedgerFault(K.ROOT_DIFFERS, 2, 3, DAY),
    )


@pytest.mark.parametrize(
    ("order", "fault"),
    [
        ([0, 2, 3, 4], LedgerFault(K.ROWS_MISSING, 2, 2)),
        ([0, 3, 4], LedgerFault(K.ROWS_MISSING, 2, 3)),
        ([0, 1, 1, 2, 3, 4], LedgerFault(K.ROW_INSERTED, 3, 3)),
        ([0, 2, 1, 3, 4], LedgerFault(K.ROWS_MOVED, 2, 3)),
        ([4, 3, 2, 1, 0], LedgerFault(K.ROWS_MOVED, 1, 5)),
    ],
)
def test_deleted_inserted_and_moved_rows(order: list[int], fault: LedgerFault) -> None:
    ledger = ledger_of(5)
    text = Ledger(tuple(ledger.rows[at] for at in order)).text

    assert inspect_ledger(text, points(ledger)).faults[0] == fault
    assert len(inspect_ledger(text, points(ledger)).faults) > 1


def test_a_truncated_ledger_lacks_rows_of_its_checkpoint() -> None:
    ledger = ledger_of(5)

    assert inspect_ledger(ledger_of(3).text, points(ledger)).faults == (
        LedgerFault(K.ROWS_LOST, 4, 5, DAY),
    )


def test_a_ledger_cut_within_a_row_says_so() -> None:
    ledger = ledger_of(2)
    found = inspect_ledger(ledger.text[:-1], points(ledger))

    assert found.faults == (
        LedgerFault(K.FILE_CUT, 2, 2),
        LedgerFault(K.ROWS_LOST, 2, 2, DAY),
    )


def test_rows_after_the_last_checkpoint_are_not_covered() -> None:
    assert inspect_ledger(ledger_of(5).text, points(ledger_of(3))).faults == (
        LedgerFault(K.ROWS_NOT_COVERED, 4, 5),
    )


def test_without_a_checkpoint_nothing_is_covered() -> None:
    assert kinds(ledger_of(2), []) == [K.NO_CHECKPOINT]


@pytest.mark.parametrize(
    "newer",
    [
        Checkpoint("hallord/y", 3, ledger_of(3).root, DAY),
        Checkpoint("hallord/x", 3, ledger_of(3).root, date(2023, 1, 19)),
        Checkpoint("hallord/x", 2, ledger_of(2).root, DAY),
    ],
)
def test_checkpoints_grow_under_one_name(newer: Checkpoint) -> None:
    faults = kinds(ledger_of(newer.size), [*points(ledger_of(2)), newer])

    assert faults == [K.CHECKPOINTS_OUT_OF_ORDER]


def test_checkpoints_in_the_wrong_order_are_told() -> None:
    small, large = points(ledger_of(2), ledger_of(3))

    assert kinds(ledger_of(3), [small, large]) == []
    assert kinds(ledger_of(3), [large, small]) == [K.CHECKPOINTS_OUT_OF_ORDER]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b'"content":{"id"', b'"content": {"id"'),
        (b',"salt"', b',"more":1,"salt"'),
        (b'{"commitment"', b'{"Commitment"'),
        (b'"salt":"', b'"salt":"0'),
        (b'"n":1', b'"n":1.0'),
        (b'"n":1', b'"n":1,"n":1'),
        (b"}\n", b"}\r\n"),
    ],
)
def test_a_row_in_another_form_is_unreadable(before: bytes, after: bytes) -> None:
    ledger = ledger_of(1)
    text = ledger.text.replace(before, after)
    assert text != ledger.text

    assert inspect_ledger(text, points(ledger)).faults[0] == LedgerFault(
        K.ROW_UNREADABLE, 1, 1
    )


@pytest.mark.parametrize("number", [b"true", b'"1"', b"null"])
def test_a_row_without_a_whole_number_is_unreadable(number: bytes) -> None:
    content = b'{"n":' + number + b"}"
    row = LedgerRow(sha256(bytes(32) + content).digest(), bytes(32), content)
    ledger = Ledger((row,))

    assert kinds(ledger, points(ledger)) == [K.ROW_UNREADABLE]


def test_only_what_is_new_is_looked_over() -> None:
    older, newer = ledger_of(3), ledger_of(5)
    known = inspect_ledger(older.text, points(older)).frontier
    news = newer.text[len(older.text) :]
    found = inspect_ledger(news, points(ledger_of(2), older, newer), known=known)

    assert found.faults == ()
    assert [row and row["n"] for row in found.rows] == [4, 5]
    assert found.frontier.root == newer.root


def test_a_checkpoint_at_the_known_place_must_be_the_known_one() -> None:
    known = inspect_ledger(ledger_of(3).text, points(ledger_of(3))).frontier
    other = Checkpoint("hallord/x", 3, bytes(32), DAY)

    assert inspect_ledger(b"", [other], known=known).faults == (
        LedgerFault(K.ROOT_DIFFERS, 3, 3, DAY),
    )


def test_faults_in_what_is_new_carry_the_numbers_of_the_whole() -> None:
    older, newer = ledger_of(3), ledger_of(6)
    known = inspect_ledger(older.text, points(older)).frontier
    news = Ledger(newer.rows[4:]).text

    found = inspect_ledger(news, points(newer), known=known)
    assert found.faults == (
        LedgerFault(K.ROWS_MISSING, 4, 4),
        LedgerFault(K.ROWS_LOST, 6, 6, DAY),
    )


def test_an_erasure_of_an_older_row_is_taken_from_what_is_new() -> None:
    older = ledger_of(3)
    newer = older.added([{"type": "record"}], secret=SECRET).without(
        [2, 4], ground=ErasureGround.RETENTION, day=LATER, secret=SECRET
    )
    known = inspect_ledger(older.text, points(older)).frontier

    found = inspect_ledger(Ledger(newer.rows[3:]).text, points(newer), known=known)
    assert found.faults == ()
