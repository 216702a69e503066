# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Making a release: the next rows of the ledger, and the files that follow from it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256

from hallord.adapters.release.figures import (
    figure_files,
    figures_of,
    public_standings,
)
from hallord.adapters.release.forms import (
    CHECKPOINTS,
    CONTRACT,
    FORMAT,
    LEDGER,
    STANDINGS,
    Forms,
    ReleaseError,
    Sign,
    checkpoint_path,
    origin_of,
)
from hallord.adapters.release.rows import (
    Account,
    Days,
    Row,
    account_of,
    days_of,
    difference,
    evidence_of,
    items_of,
)
from hallord.adapters.release.verifying import verify_release
from hallord.core.canonical_json import Json, from_canonical
from hallord.core.checkpoints import SignedCheckpoint
from hallord.core.evidence import Evidence, Retraction
from hallord.core.ledger import ErasureGround, Ledger, read_row
from hallord.core.promises import Promise
from hallord.core.secrecy import public_evidence, public_promise
from hallord.core.verdicts import RULES_VERSION


def build_release(
    promise: Promise,
    evidence: Evidence,
    *,
    as_of: date,
    day: date,
    secret: bytes,
    forms: Forms,
    earlier: Mapping[str, bytes] | None = None,
    pages: Mapping[str, bytes] | None = None,
    erase: Mapping[str, ErasureGround] | None = None,
    sign: Sequence[Sign] = (),
) -> dict[str, bytes]:
    """Return the files of a release, by path; the same input gives the same bytes.

    Only what may be public on `day` is in it. as_of: the day looked at. secret: at
    least 32 bytes that the salts are made from, new for each release and destroyed
    afterwards. earlier: the files of the release before, whose ledger is added to.
    pages: more files, covered by their hashes. erase: record ids whose content is to
    be gone, each with its ground. ReleaseError when the earlier release does not
    hold, is newer, or when what should be erased is still in the evidence.
    """
    days = Days(as_of=as_of, known_on=day)
    shown = public_promise(promise)
    known = public_evidence(shown, evidence, on=day)
    before = _ledger_of(earlier, shown, days, forms)
    ledger = _erased(before, erase or {}, known, day=day, secret=secret)
    account = account_of(_rows(ledger))
    old = account_of(_rows(before))
    contract = forms.write_contract(shown).encode("utf-8")
    schema, items = items_of(known, forms=forms)
    news: list[Row] = []
    told = sha256(contract).hexdigest()
    if told != account.contract:
        news.append({"type": "contract", "sha256": told})
    news += difference(account, items)
    news += _changes(old, shown, known, days=days, earlier=earlier, forms=forms)
    ledger = ledger.added(news, secret=secret)
    files = {CONTRACT: contract, **(pages or {})}
    made = figure_files(
        contract, account_of(_rows(ledger)), days, evidence=known, forms=forms
    )
    _require_free(pages or {}, {CONTRACT, LEDGER, *made})
    files |= made
    ledger = ledger.added([_release_row(files, days, schema)], secret=secret)
    return {
        **files,
        **_checkpoints(earlier or {}, ledger, shown, day=day, sign=sign),
        LEDGER: ledger.text,
    }


def _ledger_of(
    earlier: Mapping[str, bytes] | None, promise: Promise, days: Days, forms: Forms
) -> Ledger:
    if earlier is None:
        return Ledger()
    found = verify_release(earlier, keys=None, forms=forms)
    if found.checkpoint is None or found.faults:
        raise ReleaseError(
            "den förra utgåvan håller inte; pröva den med hallord verify"
        )
    if found.checkpoint.origin != origin_of(promise):
        raise ReleaseError("den förra utgåvan gäller ett annat löfte")
    if found.checkpoint.day > days.known_on:
        raise ReleaseError(f"den förra utgåvan är nyare: {found.checkpoint.day}")
    return Ledger(tuple(read_row(line) for line in earlier[LEDGER].splitlines()))


def _rows(ledger: Ledger) -> list[Row | None]:
    rows: list[Row | None] = []
    for row in ledger.rows:
        content = None if row.erased else from_canonical(row.content)
        rows.append(content if isinstance(content, Mapping) else None)
    return rows


def _erased(
    ledger: Ledger,
    erase: Mapping[str, ErasureGround],
    evidence: Evidence,
    *,
    day: date,
    secret: bytes,
) -> Ledger:
    left = {record.id for record in evidence.records} & set(erase)
    if left:
        names = ", ".join(sorted(left))
        raise ReleaseError(f"det som ska raderas finns kvar i underlaget: {names}")
    places: dict[str, list[int]] = {id_: [] for id_ in erase}
    for number, row in enumerate(_rows(ledger), start=1):
        record = (row or {}).get("record")
        id_ = record.get("id") if isinstance(record, Mapping) else None
        if isinstance(id_, str) and id_ in places:
            places[id_].append(number)
    for id_, ground in sorted(erase.items()):
        if not places[id_]:
            raise ReleaseError(f"liggaren har ingen post {id_} att radera")
        ledger = ledger.without(places[id_], ground=ground, day=day, secret=secret)
    return ledger


def _changes(
    old: Account,
    promise: Promise,
    evidence: Evidence,
    *,
    days: Days,
    earlier: Mapping[str, bytes] | None,
    forms: Forms,
) -> Iterator[Row]:
    """Tell which published figures corrections, and nothing else, have made others.

    What was published is held against the same day as it stands with the corrected
    records; records that are merely new leave the old figures as they were.
    """
    if not old.releases or earlier is None:
        return
    last = old.releases[max(old.releases)]
    then = Days(as_of=days_of(last).as_of, known_on=days.known_on)
    before = evidence_of(old, str(last["schema"]), forms=forms)
    ids = {record.id for record in before.records}
    corrected = Evidence(
        record
        for record in evidence.records
        if record.id in ids or record.corrects or isinstance(record, Retraction)
    )
    unmoved = public_standings(promise, before, then)
    moved = public_standings(promise, corrected, then)
    published = _published(earlier[STANDINGS])
    for same, other in zip(unmoved, moved, strict=True):
        was = published.get(other.commitment, {})
        left, right = figures_of(same), figures_of(other)
        for name, now in right.items():
            if left[name] != now and name in was and was[name] != now:
                yield {
                    "type": "change",
                    "day": days.known_on.isoformat(),
                    "as_of": then.as_of.isoformat(),
                    "commitment": other.commitment,
                    "figure": name,
                    "was": was[name],
                    "now": now,
                }


def _published(told: bytes) -> dict[str, dict[str, Json]]:
    return {one["commitment"]: one for one in json.loads(told)["commitments"]}


def _require_free(pages: Mapping[str, bytes], taken: set[str]) -> None:
    for path in pages:
        if path in taken or path.startswith(CHECKPOINTS):
            raise ReleaseError(f"{path} är utgåvans egen fil och kan inte vara en sida")


def _release_row(files: Mapping[str, bytes], days: Days, schema: str) -> Row:
    return {
        "type": "release",
        "format": FORMAT,
        "rules_version": RULES_VERSION,
        "schema": schema,
        "as_of": days.as_of.isoformat(),
        "known_on": days.known_on.isoformat(),
        "files": [
            {"path": path, "sha256": sha256(content).hexdigest()}
            for path, content in sorted(files.items())
        ],
    }


def _checkpoints(
    earlier: Mapping[str, bytes],
    ledger: Ledger,
    promise: Promise,
    *,
    day: date,
    sign: Sequence[Sign],
) -> dict[str, bytes]:
    kept = {
        path: text for path, text in earlier.items() if path.startswith(CHECKPOINTS)
    }
    new = ledger.checkpoint(origin_of(promise), day=day)
    signed = SignedCheckpoint(new, tuple(each(new) for each in sign))
    return {**kept, checkpoint_path(new.size): signed.text}
