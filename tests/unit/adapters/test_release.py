# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Releases: what is in them, and every fault that a check must name."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest

from hallord.adapters.examples import Example, examples
from hallord.adapters.release import (
    Fault,
    FaultKind,
    ReleaseError,
    build_release,
    fault_words,
    verification_words,
    verify_release,
)
from hallord.core.canonical_json import Json
from hallord.core.checkpoints import Checkpoint, read_checkpoint
from hallord.core.evidence import Evidence, Retraction, Secrecy
from hallord.core.ledger import ErasureGround
from hallord.core.ledger_inspection import LedgerFault, LedgerFaultKind
from hallord.core.standing import standings
from tests.support.cast import occasion
from tests.support.releases import (
    ALL,
    FIRST,
    FORMS,
    PROMISE,
    RECORDS,
    SECOND,
    SECRET,
    THIRD,
    contents,
    release,
    sealed,
    second_release,
)
from write_goldens import read_example

K = FaultKind
Files = dict[str, bytes]


def faults(
    files: Mapping[str, bytes], *, seen: Checkpoint | None = None
) -> list[Fault]:
    return list(verify_release(files, keys=None, forms=FORMS, seen=seen).faults)


def kinds(files: Mapping[str, bytes]) -> list[FaultKind]:
    return [fault.kind for fault in faults(files)]


def table(files: Mapping[str, bytes], name: str) -> list[list[str]]:
    text = files[name].decode("utf-8-sig")
    return [line.split(";") for line in text.splitlines()]


def last_point(files: Mapping[str, bytes]) -> Checkpoint:
    path = max(path for path in files if path.startswith("checkpoints/"))
    return read_checkpoint(files[path]).checkpoint


def test_a_release_holds_and_says_unchanged_not_true() -> None:
    found = verify_release(release(), keys=None, forms=FORMS)

    assert found.unchanged
    assert found.recomputed
    assert verification_words(found) == (
        "Oförändrat: alla 14 rader är vad kontrollpunkten 2022-01-31 står för.",
        "Signaturer ej prövade.",
    )
    assert verification_words(found, lang="en")[0].startswith("Unchanged: all 14 rows")


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.id)
def test_every_example_can_be_released_and_checked(example: Example) -> None:
    promise, reading = read_example(example)
    files = build_release(
        promise,
        reading.evidence,
        as_of=example.as_of,
        day=example.as_of,
        secret=SECRET,
        forms=FORMS,
    )

    assert faults(files) == []


def test_the_figures_are_the_standings_of_the_records_within() -> None:
    files = second_release()
    promise = FORMS.read_contract(files["contract.toml"].decode())
    evidence = FORMS.read_evidence(files["evidence.json"].decode())
    told = json.loads(files["standings.json"])["commitments"]
    found = standings(promise, evidence, as_of=SECOND, known_on=SECOND)

    assert [(one["commitment"], one["verdict"], one["done"]) for one in told] == [
        (one.commitment, one.verdict, one.done) for one in found
    ]
    assert [one["done"] for one in told] == [5, 0]
    assert table(files, "standings.csv")[1][:4] == [
        "insatser", "2023-01-31", "2023-01-31", "kept",
    ]  # fmt: skip


def test_the_same_input_gives_the_same_bytes_in_any_order_of_records() -> None:
    assert release(reversed(RECORDS)) == release()


def test_what_is_not_public_is_in_no_file() -> None:
    hidden = replace(occasion("hemlig", date(2021, 10, 1)), secrecy=Secrecy.SHARED)
    early = occasion("senare", date(2022, 2, 1))

    assert release((*RECORDS, hidden, early)) == release()


def test_the_next_release_only_adds() -> None:
    older, newer = release(), release(ALL, day=SECOND, earlier=release())

    assert newer["ledger.jsonl"].startswith(older["ledger.jsonl"])
    assert [row["type"] for row in contents(newer)[14:]] == [
        "record", "record", "release",
    ]  # fmt: skip
    assert {p for p in newer if p.startswith("checkpoints/")} == {
        "checkpoints/00000014.txt",
        "checkpoints/00000017.txt",
    }
    assert faults(newer, seen=last_point(older)) == []


def test_a_record_that_is_gone_from_the_evidence_is_withdrawn_not_removed() -> None:
    newer = release(RECORDS[2:], day=SECOND, earlier=release())

    assert [row["row"] for row in contents(newer) if row["type"] == "withdrawn"] == [
        2,
        3,
    ]
    assert {row[2] for row in table(newer, "records.csv")[1:]} == {
        record.id for record in RECORDS[2:]
    }
    assert faults(newer) == []


def test_erased_content_is_gone_and_told_of() -> None:
    files = second_release()
    rows = contents(files)

    assert rows.count({}) == 2
    assert b"insats-6" not in b"".join(files.values())
    assert [row.get("ground") for row in rows if row.get("type") == "erasure"] == [
        "personal_data"
    ] * 2
    assert faults(files) == []


def test_a_release_follows_upon_one_with_erased_rows() -> None:
    left = [r for r in ALL if not r.id.startswith("insats-6")]

    assert faults(release(left, day=THIRD, earlier=second_release())) == []


@pytest.mark.parametrize("id_", ["insats-1", "finns-inte"])
def test_only_what_is_gone_from_the_evidence_and_in_the_ledger_is_erased(
    id_: str,
) -> None:
    with pytest.raises(ReleaseError, match=id_):
        release(day=SECOND, earlier=release(), erase={id_: ErasureGround.RETENTION})


def test_a_corrected_figure_is_logged_and_new_records_are_not() -> None:
    corrected = replace(
        occasion("rattad", date(2021, 9, 3), recorded=date(2022, 6, 1), by=()),
        corrects=RECORDS[0].id,
    )
    assert table(release(ALL, day=SECOND, earlier=release()), "changes.csv")[1:] == []
    newer = release((*ALL, corrected), day=SECOND, earlier=release())

    assert ["2023-01-31", "2022-01-31", "insatser", "done", "6", "5"] in table(
        newer, "changes.csv"
    )
    assert faults(newer) == []
    after = release((*ALL, corrected), day=THIRD, earlier=newer)
    assert after["changes.csv"] == newer["changes.csv"]


def test_a_withdrawn_figure_is_logged() -> None:
    taken_back = [
        Retraction(
            id=f"ater-{at}",
            recorded=date(2022, 6, 1),
            recorded_by="polisen",
            retracts=f"insats-{at}",
            ground="duplicate",
        )
        for at in (1, 2)
    ]
    newer = release((*ALL, *taken_back), day=SECOND, earlier=release())
    logged = {tuple(row[2:]) for row in table(newer, "changes.csv")[1:]}

    assert ("insatser", "done", "6", "4") in logged
    assert ("insatser", "verdict", "kept", "open") in logged


def test_pages_are_covered_by_their_hashes() -> None:
    files = second_release()
    assert contents(files)[-1]["files"] == [
        {"path": path, "sha256": sha256(files[path]).hexdigest()}
        for path in sorted(files)
        if path != "ledger.jsonl" and not path.startswith("checkpoints/")
    ]
    files["index.html"] = files["index.html"].replace(b"5 av", b"6 av")

    assert faults(files) == [Fault(kind=K.FILE_CHANGED, path="index.html")]


@pytest.mark.parametrize(
    "path", ["ledger.jsonl", "standings.json", "contract.toml", "checkpoints/x"]
)
def test_a_page_may_not_take_the_place_of_a_file(path: str) -> None:
    with pytest.raises(ReleaseError, match=path):
        release(pages={path: b""})


def test_nothing_is_built_upon_a_release_that_does_not_hold() -> None:
    broken = {**release(), "standings.csv": b""}
    with pytest.raises(ReleaseError, match="håller inte"):
        release(day=SECOND, earlier=broken)
    with pytest.raises(ReleaseError, match="nyare"):
        release(day=date(2022, 1, 30), earlier=release())
    assert faults(release(day=FIRST, earlier=release())) == []
    with pytest.raises(ReleaseError, match="annat löfte"):
        build_release(
            replace(PROMISE, id="ett-annat"),
            Evidence(),
            as_of=SECOND,
            day=SECOND,
            secret=SECRET,
            forms=FORMS,
            earlier=release(),
        )


def without(path: str) -> Callable[[Files], None]:
    return lambda files: files.__delitem__(path)


def with_file(path: str, content: bytes) -> Callable[[Files], None]:
    return lambda files: files.__setitem__(path, content)


def edited(path: str, before: bytes, after: bytes) -> Callable[[Files], None]:
    def edit(files: Files) -> None:
        assert before in files[path]
        files[path] = files[path].replace(before, after, 1)

    return edit


OLD_POINT = "checkpoints/00000014.txt"
POINT = "checkpoints/00000020.txt"


@pytest.mark.parametrize(
    ("tamper", "sentence"),
    [
        (without("standings.csv"), "standings.csv saknas."),
        (without("ledger.jsonl"), "ledger.jsonl saknas."),
        (without(OLD_POINT), f"{OLD_POINT} saknas."),
        (without(POINT), f"{POINT} saknas."),
        (with_file("mer.html", b""), "mer.html hör inte till utgåvan."),
        (with_file(POINT, b""), f"{POINT} är ingen kontrollpunkt: "),
        (
            edited(POINT, b"2023-01-31", b"2023-01-30"),
            f"{POINT} är daterad 2023-01-30, men utgåvan gjordes 2023-01-31.",
        ),
        (
            edited(POINT, b"hallord/", b"annan/"),
            f"{POINT} gäller en annan liggare, annan/exempelkoping-2021;",
        ),
        (
            edited("contract.toml", b"Exempelk", b"Exempelb"),
            "contract.toml har ändrats sedan utgåvan gjordes.",
        ),
        (
            edited("standings.json", b'\n   "done": 5', b'\n   "done": 6'),
            "insatser: utgåvan säger done = 6, men underlaget ger 5.",
        ),
        (
            edited(
                "standings.json",
                b'\n   "verdict": "kept"',
                b'\n   "verdict": "broken"',
            ),
            "insatser: utgåvan säger verdict = broken, men underlaget ger kept.",
        ),
        (
            edited("records.csv", b"insats-1", b"insats-7"),
            "records.csv är inte vad kontraktet och liggaren ger.",
        ),
        (
            edited("ledger.jsonl", b"insats-1", b"insats-7"),
            "Innehållet på rad 2 i liggaren har ändrats.",
        ),
    ],
)
def test_every_tampering_is_named(
    tamper: Callable[[Files], None], sentence: str
) -> None:
    files = second_release()
    tamper(files)
    found = verify_release(files, keys=None, forms=FORMS)

    assert any(told.startswith(sentence) for told in verification_words(found)), (
        verification_words(found)
    )


def test_a_copied_checkpoint_under_another_name_does_not_belong() -> None:
    files = second_release()
    files["checkpoints/9.txt"] = files[POINT]

    assert Fault(kind=K.FILE_UNKNOWN, path="checkpoints/9.txt") in faults(files)


def test_a_checkpoint_where_no_release_was_made_does_not_belong() -> None:
    files = release()
    rows = contents(files)
    twice = sealed(files, [*rows[:-1], rows[-1]])
    assert kinds(twice) == []
    older = sealed(files, [rows[0], rows[-1]])
    extra = {**twice, "checkpoints/00000002.txt": older["checkpoints/00000002.txt"]}

    assert Fault(kind=K.FILE_UNKNOWN, path="checkpoints/00000002.txt") in faults(extra)


def test_a_false_figure_with_hashes_and_checkpoint_to_match_is_found() -> None:
    files = release()
    files["standings.json"] = files["standings.json"].replace(
        b'"done": 6', b'"done": 7'
    )

    assert faults(sealed(files, contents(files))) == [
        Fault(
            kind=K.FIGURE_DIFFERS,
            path="standings.json",
            commitment="insatser",
            figure="done",
            told="7",
            found="6",
        )
    ]


@pytest.mark.parametrize("told", [b"{}", b"[]", b"\xff", b'{"commitments": 1}', b"{"])
def test_standings_in_any_other_form_are_not_the_right_ones(told: bytes) -> None:
    files = {**release(), "standings.json": told}

    assert kinds(sealed(files, contents(files))) == [K.RECOMPUTED_DIFFERS]


def test_the_contract_must_be_the_one_in_the_ledger() -> None:
    files = release()
    rows = contents(files)
    rows[0]["sha256"] = "0" * 64

    assert kinds(sealed(files, rows)) == [K.CONTRACT_NOT_IN_LEDGER]


@pytest.mark.parametrize(
    "row",
    [
        {},
        {"type": "okand"},
        {"type": 1},
        {"type": "contract"},
        {"type": "record", "record": "x"},
        {"type": "withdrawn", "row": 99},
        {"type": "withdrawn", "row": None},
        {"type": "release", "schema": "x", "as_of": "i går", "known_on": "x"},
        {"type": "release", "schema": "x", "as_of": "2022-01-01", "known_on": 1},
    ],
)
def test_a_row_that_says_nothing_is_named(row: dict[str, str | int | None]) -> None:
    files = release()
    *rows, last = contents(files)

    assert faults(sealed(files, [*rows, row, last])) == [
        Fault(kind=K.ROW_MEANINGLESS, path="ledger.jsonl", row=14)
    ]


def test_a_record_that_cannot_be_read_is_told() -> None:
    files = release()
    *rows, last = contents(files)
    record: dict[str, Json] = {"type": "occasion", "id": "x"}
    hostile: dict[str, Json] = {"type": "record", "record": record}

    assert kinds(sealed(files, [*rows, hostile, last])) == [K.CANNOT_RECOMPUTE]


def test_other_rules_are_not_held_against_ours_and_that_is_said() -> None:
    files = release()
    *rows, last = contents(files)
    last["rules_version"] = "0"
    found = verify_release(sealed(files, [*rows, last]), keys=None, forms=FORMS)

    assert (found.faults, found.recomputed) == ((), False)
    assert verification_words(found)[-1].startswith("Siffrorna är inte omräknade")


def test_a_whole_release_put_back_is_seen_by_whoever_saw_the_newer() -> None:
    older, newer = release(), second_release()

    assert faults(older) == []
    assert [f.kind for f in faults(older, seen=last_point(newer))] == [
        K.SEEN_CHECKPOINT_GONE
    ]


def test_an_empty_folder_is_no_release() -> None:
    found = verify_release({}, keys=None, forms=FORMS)

    assert {fault.kind for fault in found.faults} == {
        K.FILE_MISSING,
        K.LEDGER,
        K.NO_RELEASE,
    }
    assert found.checkpoint is None


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_every_fault_has_its_words(lang: str) -> None:
    told = [
        fault_words(
            Fault(kind=kind, path="P", told="T", found="F", name="N"),
            lang="en" if lang == "en" else "sv",
        )
        for kind in FaultKind
        if kind is not K.LEDGER
    ]
    told += [
        fault_words(
            Fault(kind=K.LEDGER, ledger=LedgerFault(kind, 1, 2, FIRST)),
            lang="en" if lang == "en" else "sv",
        )
        for kind in LedgerFaultKind
    ]

    assert len(set(told)) == len(FaultKind) - 1 + len(LedgerFaultKind)
    assert not [words for words in told if re.search(r"[{}]|None", words)]
