# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The command `hallord`: check a contract, follow a promise, try the examples.

Files in, files out. What is computed comes from `core`, every word from `look`, and
bytes are turned into values by an adapter. Only this package reads the clock, asks the
person at the keyboard and touches files.

Exit codes: 0 done; 1 the input could not be used; 2 the command was wrong; 3 done,
but some rows of the evidence could not be used and were reported.
"""

import os
import sys
import tempfile
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path

from hallord.adapters.contract import (
    ContractError,
    Question,
    ask,
    read_contract,
    write_contract,
)
from hallord.adapters.evidence import (
    EvidenceFileError,
    Reading,
    join,
    problems_csv,
    read_evidence,
    read_mapping,
    report_text,
    write_mapping,
    write_native,
)
from hallord.adapters.examples import Example, examples
from hallord.adapters.public_pages import Followed, build_site
from hallord.adapters.serving import serve
from hallord.cli.arguments import UsageError, parse_arguments
from hallord.cli.author_commands import (
    compare_command,
    lint_command,
    measurable_command,
)
from hallord.cli.draft_commands import draft
from hallord.cli.release_commands import make_release, verify_command
from hallord.cli.talk import (
    DONE,
    SOME_ROWS_LOST,
    WRONG_COMMAND,
    RefusalError,
    Voice,
    as_json,
    read_file,
    write_file,
    writing,
)
from hallord.core.promises import Promise
from hallord.core.standing import standings
from hallord.look.terminal import contract_summary, standing_json, standing_table


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code."""
    try:
        chosen = parse_arguments(sys.argv[1:] if arguments is None else arguments)
    except UsageError as problem:
        sys.stderr.write(f"{problem}\n")
        return WRONG_COMMAND
    if chosen.shown:
        sys.stdout.write(f"{chosen.shown}\n")
        return DONE
    voice = Voice(chosen.lang)
    try:
        return _COMMANDS[chosen.command](chosen, voice)
    except RefusalError as refusal:
        voice.remark(str(refusal))
        return refusal.code
    except BrokenPipeError:
        # Whoever read the answer, such as "head", has had enough of it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        voice.remark(voice.words("stopped"))
        return DONE


def _check(chosen: Namespace, voice: Voice) -> int:
    promise = _contract(Path(chosen.contract), voice)
    summary = contract_summary(promise, lang=voice.lang)
    voice.answer(as_json(summary.facts) if chosen.json else summary.text)
    return DONE


def _follow(chosen: Namespace, voice: Voice) -> int:
    as_of, known_on = _days(chosen, voice)
    given = _given(chosen, voice)
    promise, joined = given.promise, given.joined
    lost = len(joined.problems)
    if chosen.dry_run:
        return SOME_ROWS_LOST if lost else DONE
    voice.progress("computing", name=promise.title)
    found = standings(promise, joined.evidence, as_of=as_of, known_on=known_on)
    if chosen.json:
        hashes = _hashes(given.files, voice)
        voice.answer(as_json(standing_json(promise, found, input_sha256=hashes)))
    else:
        voice.answer(standing_table(promise, found, lang=voice.lang))
    if lost and (chosen.html or chosen.save):
        _ask_to_write(lost, chosen, voice)
    if chosen.save:
        write_file(Path(chosen.save), write_native(joined.evidence).encode(), voice)
    if chosen.html:
        followed = Followed(promise, joined.evidence, as_of=as_of, known_on=known_on)
        _write_site([followed], Path(chosen.html), as_of, voice)
    if lost:
        voice.remark(voice.words("some_rows_lost", number=lost))
    return SOME_ROWS_LOST if lost else DONE


def _release(chosen: Namespace, voice: Voice) -> int:
    as_of = chosen.as_of or _today()
    given = _given(chosen, voice)
    lost = len(given.joined.problems)
    if lost:
        _ask_to_write(lost, chosen, voice)
    done = make_release(
        given.promise, given.joined.evidence, as_of=as_of, chosen=chosen, voice=voice
    )
    if lost:
        voice.remark(voice.words("some_rows_lost", number=lost))
    return SOME_ROWS_LOST if lost else done


@dataclass(frozen=True, slots=True)
class _Given:
    """What the person handed in: the promise, the evidence, and the files read."""

    promise: Promise
    joined: Reading
    files: tuple[Path, ...]


def _given(chosen: Namespace, voice: Voice) -> _Given:
    """Read the contract and the evidence, and say how the evidence was read."""
    contract = Path(chosen.contract)
    promise = _contract(contract, voice)
    givers = [_giver(name, promise, chosen, voice) for name in chosen.evidence]
    files = [path for path, _ in givers]
    readings = [_evidence(path, by, promise, chosen, voice) for path, by in givers]
    joined = join(readings)
    _report(joined, readings, files, chosen, voice)
    return _Given(promise, joined, (contract, *files))


def _days(chosen: Namespace, voice: Voice) -> tuple[date, date]:
    """Return the day to look at, and the day whose knowledge is used."""
    as_of = chosen.as_of or _today()
    known_on = chosen.known_on or max(_today(), as_of)
    if known_on < as_of:
        raise RefusalError(voice.words("known_before_as_of"), WRONG_COMMAND)
    return as_of, known_on


def _report(
    joined: Reading,
    readings: Sequence[Reading],
    files: Sequence[Path],
    chosen: Namespace,
    voice: Voice,
) -> None:
    """Say how the files were read, and save what else was asked for about that."""
    for reading in readings:
        if reading.problems or reading.remarks or chosen.dry_run:
            voice.remark(report_text(reading, voice.lang))
    between = _only_between(joined, readings)
    if between.problems or between.remarks:
        voice.remark(report_text(between, voice.lang))
    if chosen.bad_rows and joined.problems:
        originals = zip(files, readings, strict=True)
        bad = "".join(
            problems_csv(reading, read_file(path, voice))
            for path, reading in originals
            if reading.problems
        )
        write_file(Path(chosen.bad_rows), bad.encode("utf-8-sig"), voice)
    if chosen.save_mapping:
        mapping = write_mapping(readings[0].mapping)
        write_file(Path(chosen.save_mapping), mapping.encode(), voice)


def _only_between(joined: Reading, readings: Sequence[Reading]) -> Reading:
    """Return what was found only when the files were laid side by side."""
    problems = {p for reading in readings for p in reading.problems}
    remarks = {r for reading in readings for r in reading.remarks}
    return replace(
        joined,
        problems=tuple(p for p in joined.problems if p not in problems),
        remarks=tuple(r for r in joined.remarks if r not in remarks),
    )


def _demo(chosen: Namespace, voice: Voice) -> int:
    followed = []
    for example in examples():
        voice.progress("computing", name=example.id)
        found = _example(example)
        table = standing_table(
            found.promise,
            standings(
                found.promise,
                found.evidence,
                as_of=found.as_of,
                known_on=found.known_on,
            ),
            lang=voice.lang,
        )
        voice.answer(table)
        followed.append(found)
    built_on = max(one.as_of for one in followed)
    target = Path(chosen.html) if chosen.html else Path(tempfile.mkdtemp("-hallord"))
    site = _write_site(followed, target, built_on, voice)
    if not chosen.serve:
        return DONE
    try:
        with serve(site, port=chosen.port) as address:
            voice.remark(voice.words("serving", address=address.url))
            address.wait()
    except OSError as problem:
        text = voice.words("port_taken", port=str(chosen.port))
        raise RefusalError(text, WRONG_COMMAND) from problem
    return DONE


def _example(example: Example) -> Followed:
    promise = read_contract(example.contract, name=f"{example.id}.toml")
    readings = [
        read_evidence(
            file.data,
            name=file.name,
            promise=promise,
            mapping=None,
            recorded=file.recorded,
            recorded_by=file.recorded_by,
        )
        for file in example.evidence
    ]
    return Followed(
        promise, join(readings).evidence, as_of=example.as_of, known_on=example.as_of
    )


def _new(chosen: Namespace, voice: Voice) -> int:
    target = Path(chosen.output)
    if target.exists() and not voice.agrees("keep_file", name=target.name):
        raise RefusalError(voice.words("nothing_written"))
    voice.remark(voice.words("new_intro"))

    def reply(question: Question) -> str:
        voice.remark("\n" + question.prompt(voice.lang))
        line = sys.stdin.readline()
        if not line:
            raise RefusalError(voice.words("new_stopped"))
        return line.strip()

    try:
        promise = ask(reply, lang=voice.lang)
    except KeyboardInterrupt as stop:
        raise RefusalError(voice.words("new_stopped")) from stop
    write_file(target, write_contract(promise).encode(), voice)
    voice.answer(voice.words("new_done", name=str(target)))
    return DONE


def _contract(path: Path, voice: Voice) -> Promise:
    voice.progress("reading", name=path.name)
    try:
        text = read_file(path, voice).decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise RefusalError(voice.words("not_utf8", name=path.name)) from problem
    try:
        return read_contract(text, name=path.name)
    except ContractError as problem:
        raise RefusalError(str(problem)) from problem


def _giver(
    name: str, promise: Promise, chosen: Namespace, voice: Voice
) -> tuple[Path, str]:
    """Return a file and the party that hands it in: "polisen=fil.csv", or --by."""
    parties = [party.id for party in promise.parties]
    by, equals, path = name.partition("=")
    if equals and by in parties:
        return Path(path), by
    if chosen.by is not None and chosen.by not in parties:
        text = voice.words("unknown_party", text=chosen.by, parties=", ".join(parties))
        raise RefusalError(text, WRONG_COMMAND)
    return Path(name), chosen.by or ""


def _evidence(
    path: Path, by: str, promise: Promise, chosen: Namespace, voice: Voice
) -> Reading:
    voice.progress("reading", name=path.name)
    try:
        mapping = None
        if chosen.mapping:
            saved = Path(chosen.mapping)
            text = read_file(saved, voice).decode("utf-8-sig", errors="replace")
            mapping = read_mapping(text, name=saved.name)
        found = read_evidence(
            read_file(path, voice),
            name=path.name,
            promise=promise,
            mapping=mapping,
            recorded=chosen.recorded or _today(),
            recorded_by=by,
        )
    except EvidenceFileError as problem:
        raise RefusalError(str(problem)) from problem
    if any(not record.recorded_by for record in found.evidence.records):
        parties = ", ".join(party.id for party in promise.parties)
        text = voice.words("by_needed", name=path.name, parties=parties)
        raise RefusalError(text, WRONG_COMMAND)
    return found


def _ask_to_write(lost: int, chosen: Namespace, voice: Voice) -> None:
    if chosen.yes or voice.agrees("write_anyway", number=lost):
        return
    raise RefusalError(voice.words("nothing_written"), SOME_ROWS_LOST)


def _write_site(
    followed: Sequence[Followed], folder: Path, built_on: date, voice: Voice
) -> Mapping[str, bytes]:
    site = build_site(
        followed,
        built_on=built_on,
        write_contract=write_contract,
        write_evidence=write_native,
    )
    with writing(folder, voice):
        for name, content in site.items():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    pages = sum(1 for name in site if name.endswith(".html"))
    start = str(folder / "index.html")
    voice.remark(
        voice.words("pages_written", number=pages, name=str(folder), start=start)
    )
    return site


def _hashes(paths: Sequence[Path], voice: Voice) -> dict[str, str]:
    return {str(path): sha256(read_file(path, voice)).hexdigest() for path in paths}


def _today() -> date:
    return datetime.now().astimezone().date()


_COMMANDS: dict[str, Callable[[Namespace, Voice], int]] = {
    "check": _check,
    "follow": _follow,
    "new": _new,
    "demo": _demo,
    "draft": draft,
    "lint": lint_command,
    "measurable": measurable_command,
    "compare": compare_command,
    "release": _release,
    "verify": verify_command,
}
