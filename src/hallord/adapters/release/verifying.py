# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Checking a release as somebody who trusts nothing in it but the keys they hold."""

import json
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256

from hallord.adapters.release.faults import Fault, FaultKind, Verification
from hallord.adapters.release.figures import FIGURES, figure_files
from hallord.adapters.release.forms import (
    CHECKPOINTS,
    CONTRACT,
    FORMAT,
    LEDGER,
    STANDINGS,
    Forms,
    Keys,
    checkpoint_path,
    origin_of,
)
from hallord.adapters.release.rows import (
    Account,
    MeaninglessRowError,
    Row,
    account_of,
    days_of,
    evidence_of,
    hashes_of,
)
from hallord.core.checkpoints import (
    Checkpoint,
    CheckpointError,
    SignedCheckpoint,
    read_checkpoint,
)
from hallord.core.ledger_inspection import inspect_ledger
from hallord.core.verdicts import RULES_VERSION

K = FaultKind
_HOSTILE = (ValueError, LookupError, TypeError, ArithmeticError, AttributeError)


def verify_release(
    files: Mapping[str, bytes],
    *,
    keys: Keys | None,
    forms: Forms,
    seen: Checkpoint | None = None,
) -> Verification:
    """Return everything in a release that does not hold.

    keys: None leaves the signatures untried, and the answer says so. seen: a
    checkpoint that the reader already held; without one a whole release that was put
    back to an older state cannot be told from the older release.
    """
    signed, faults = _checkpoints(files)
    points = [each.checkpoint for each in signed]
    found = inspect_ledger(files.get(LEDGER, b""), points)
    if LEDGER not in files:
        faults.append(Fault(kind=K.FILE_MISSING, path=LEDGER))
    faults += [Fault(kind=K.LEDGER, path=LEDGER, ledger=f) for f in found.faults]
    if seen is not None and seen not in points:
        faults.append(Fault(kind=K.SEEN_CHECKPOINT_GONE, found=str(seen.size)))
    recomputed = False
    try:
        account = account_of(found.rows)
    except MeaninglessRowError as problem:
        faults.append(Fault(kind=K.ROW_MEANINGLESS, path=LEDGER, row=problem.row))
    else:
        faults += _releases(account, points, rows=len(found.rows))
        if account.releases:
            release = account.releases[max(account.releases)]
            faults += _hashes(files, release, account.contract)
            recomputed = _same_rules(release)
            if recomputed and CONTRACT in files:
                faults += _recomputed(files, account, release, points, forms)
    if keys is not None:
        faults += _signatures(signed, keys)
    return Verification(
        faults=tuple(faults),
        signatures_tried=keys is not None,
        recomputed=recomputed,
        rows=len(found.rows),
        checkpoint=points[-1] if points else None,
        frontier=found.frontier,
    )


def _checkpoints(
    files: Mapping[str, bytes],
) -> tuple[list[SignedCheckpoint], list[Fault]]:
    signed: list[SignedCheckpoint] = []
    faults: list[Fault] = []
    for path in sorted(files):
        if not path.startswith(CHECKPOINTS):
            continue
        try:
            one = read_checkpoint(files[path])
        except CheckpointError as problem:
            unreadable = K.CHECKPOINT_UNREADABLE
            faults.append(Fault(kind=unreadable, path=path, found=str(problem)))
            continue
        if path != checkpoint_path(one.checkpoint.size):
            faults.append(Fault(kind=K.FILE_UNKNOWN, path=path))
        signed.append(one)
    return signed, faults


def _releases(
    account: Account, points: Sequence[Checkpoint], *, rows: int
) -> Iterator[Fault]:
    """Every release has its checkpoint of the same day, and the last row is one."""
    by_size = {point.size: point for point in points}
    for number, release in account.releases.items():
        point, path = by_size.pop(number, None), checkpoint_path(number)
        day = days_of(release).known_on
        if point is None:
            yield Fault(kind=K.FILE_MISSING, path=path)
        elif point.day != day:
            told, found = point.day.isoformat(), day.isoformat()
            yield Fault(kind=K.CHECKPOINT_DAY, path=path, told=told, found=found)
    for size in by_size:
        yield Fault(kind=K.FILE_UNKNOWN, path=checkpoint_path(size))
    if rows not in account.releases:
        yield Fault(kind=K.NO_RELEASE, path=LEDGER, row=rows)


def _hashes(files: Mapping[str, bytes], release: Row, contract: str) -> Iterator[Fault]:
    """Hold every file against the hash that the release row has for it."""
    hashes = hashes_of(release)
    for path, told in hashes.items():
        if path not in files:
            yield Fault(kind=K.FILE_MISSING, path=path)
        elif sha256(files[path]).hexdigest() != told:
            yield Fault(kind=K.FILE_CHANGED, path=path)
    for path in files:
        if path not in hashes and path != LEDGER and not path.startswith(CHECKPOINTS):
            yield Fault(kind=K.FILE_UNKNOWN, path=path)
    if hashes.get(CONTRACT) != contract:
        yield Fault(kind=K.CONTRACT_NOT_IN_LEDGER, path=CONTRACT)


def _same_rules(release: Row) -> bool:
    made = (release.get("format"), release.get("rules_version"))
    return made == (FORMAT, RULES_VERSION)


def _recomputed(
    files: Mapping[str, bytes],
    account: Account,
    release: Row,
    points: Sequence[Checkpoint],
    forms: Forms,
) -> Iterator[Fault]:
    """Work out every figure anew from the contract and the rows."""
    contract = files[CONTRACT]
    try:
        promise = forms.read_contract(contract.decode("utf-8"))
        evidence = evidence_of(account, str(release["schema"]), forms=forms)
        made = figure_files(
            contract, account, days_of(release), evidence=evidence, forms=forms
        )
    except _HOSTILE as problem:
        yield Fault(kind=K.CANNOT_RECOMPUTE, found=f"{problem}"[:200])
        return
    for point in points:
        if point.origin != origin_of(promise):
            path, told = checkpoint_path(point.size), point.origin
            yield Fault(kind=K.OTHER_LEDGER, path=path, told=told, found=promise.id)
    for path, content in made.items():
        if path not in files or files[path] == content:
            continue
        faults = list(_figures(files[path], content)) if path == STANDINGS else []
        yield from faults or [Fault(kind=K.RECOMPUTED_DIFFERS, path=path)]


def _figures(told: bytes, found: bytes) -> Iterator[Fault]:
    """Tell which figures of which commitments are not what the rows give."""
    try:
        given = {one["commitment"]: one for one in json.loads(told)["commitments"]}
    except _HOSTILE:
        return
    for right in json.loads(found)["commitments"]:
        id_ = right["commitment"]
        wrong = given.get(id_)
        for name in FIGURES:
            if name not in right or not isinstance(wrong, dict):
                continue
            if wrong.get(name) != right[name]:
                yield Fault(
                    kind=K.FIGURE_DIFFERS,
                    path=STANDINGS,
                    commitment=id_,
                    figure=name,
                    told=_plain(wrong.get(name)),
                    found=_plain(right[name]),
                )


def _plain(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _signatures(signed: Sequence[SignedCheckpoint], keys: Keys) -> Iterator[Fault]:
    """Try every signature by a known key; all holders must stand under the last."""
    for one in signed:
        path = checkpoint_path(one.checkpoint.size)
        for signature in one.signatures:
            if keys.knows(signature) and not keys.holds(one.checkpoint, signature):
                yield Fault(kind=K.SIGNATURE_FALSE, path=path, name=signature.name)
    if not signed:
        return
    last = signed[-1]
    present = {s.name for s in last.signatures if keys.knows(s)}
    for name in sorted(set(keys.names) - present):
        path = checkpoint_path(last.checkpoint.size)
        yield Fault(kind=K.SIGNATURE_MISSING, path=path, name=name)
