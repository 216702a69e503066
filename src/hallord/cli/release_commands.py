# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The commands `release` and `verify`: a folder to check, and its check."""

import secrets
from argparse import Namespace
from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path

from hallord.adapters.contract import read_contract, write_contract
from hallord.adapters.evidence import read_native, write_native
from hallord.adapters.public_pages import Followed, build_site
from hallord.adapters.release import (
    Forms,
    ReleaseError,
    build_release,
    verification_words,
    verify_release,
)
from hallord.cli.talk import (
    DONE,
    INPUT_UNUSABLE,
    RefusalError,
    Voice,
    as_json,
    read_file,
    writing,
)
from hallord.core.evidence import Evidence
from hallord.core.promises import Promise

FORMS = Forms(
    write_contract=write_contract,
    read_contract=partial(read_contract, name="contract.toml"),
    write_evidence=write_native,
    read_evidence=partial(read_native, name="ledger.jsonl"),
)
SECRET_BYTES = 32


def make_release(
    promise: Promise,
    evidence: Evidence,
    *,
    as_of: date,
    chosen: Namespace,
    voice: Voice,
) -> int:
    """Write a release into a folder; one that is there already is added to."""
    folder = Path(chosen.output)
    earlier = files_in(folder, voice) if folder.is_dir() else {}
    followed = Followed(promise, evidence, as_of=as_of, known_on=as_of)
    pages = build_site(
        [followed],
        built_on=as_of,
        write_contract=write_contract,
        write_evidence=write_native,
    )
    try:
        made = build_release(
            promise,
            evidence,
            as_of=as_of,
            day=as_of,
            secret=_secret(chosen, voice),
            forms=FORMS,
            earlier=earlier or None,
            pages=pages,
        )
    except ReleaseError as problem:
        raise RefusalError(str(problem)) from problem
    with writing(folder, voice):
        for name, content in made.items():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        for name in earlier.keys() - made.keys():
            (folder / name).unlink()
    voice.remark(voice.words("released", number=len(made), name=str(folder)))
    return DONE


def _secret(chosen: Namespace, voice: Voice) -> bytes:
    """Return the secret that salts are made from: a file's, else a fresh one.

    A fresh one is gone when the command ends, which is what the method asks for. A
    file makes the same release twice the same, byte for byte.
    """
    if not chosen.secret:
        return secrets.token_bytes(SECRET_BYTES)
    content = read_file(Path(chosen.secret), voice)
    if len(content) < SECRET_BYTES:
        raise RefusalError(voice.words("short_secret", name=chosen.secret))
    return content


def files_in(folder: Path, voice: Voice) -> Mapping[str, bytes]:
    """Return every file below a folder, by its path there."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): read_file(path, voice) for path in paths
    }


def verify_command(chosen: Namespace, voice: Voice) -> int:
    """Check a release's folder: unchanged, or what in it does not hold."""
    folder = Path(chosen.folder)
    if not folder.is_dir():
        raise RefusalError(voice.words("no_folder", name=str(folder)))
    found = verify_release(files_in(folder, voice), keys=None, forms=FORMS)
    told = verification_words(found, lang=voice.lang)
    if chosen.json:
        facts = {
            "unchanged": not found.faults,
            "rows": found.rows,
            "signatures_tried": found.signatures_tried,
            "recomputed": found.recomputed,
            "said": list(told),
        }
        voice.answer(as_json(facts))
    else:
        voice.answer("\n".join(told))
    return INPUT_UNUSABLE if found.faults else DONE
