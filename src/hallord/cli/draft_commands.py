# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The command `draft`: a page of promise text becomes a draft contract."""

import re
from argparse import Namespace
from pathlib import Path

from hallord.adapters.contract import write_contract
from hallord.adapters.promise_text import UnreadablePageError, open_page
from hallord.cli.talk import DONE, RefusalError, Voice, as_json, read_file, write_file
from hallord.core.drafts import Draft, to_promise
from hallord.core.drafts_json import draft_as_json
from hallord.core.periods import Period
from hallord.core.reading import read
from hallord.look.draft_page import draft_page
from hallord.look.draft_words import draft_text


def draft(chosen: Namespace, voice: Voice) -> int:
    """Read a page, say how it was read, and write what was asked for."""
    path = Path(chosen.page)
    voice.progress("reading", name=path.name)
    try:
        found = read(open_page(read_file(path, voice)).text)
    except UnreadablePageError as problem:
        text = voice.words("no_read", name=path.name, problem=str(problem))
        raise RefusalError(text) from problem
    if chosen.json:
        voice.answer(as_json(draft_as_json(found)))
    else:
        voice.answer(draft_text(found, lang=voice.lang))
    if chosen.output:
        contract = _contract(found, path, chosen, voice)
        write_file(Path(chosen.output), contract.encode(), voice)
    if chosen.html:
        page = draft_page(found, lang=voice.lang)
        write_file(Path(chosen.html), page.encode(), voice)
    return DONE


def _contract(found: Draft, path: Path, chosen: Namespace, voice: Voice) -> str:
    period = None
    if chosen.first:
        if chosen.last and chosen.last < chosen.first:
            raise RefusalError(voice.words("last_before_first"))
        period = Period(chosen.first, chosen.last)
    if period is None and found.period.period is None:
        raise RefusalError(voice.words("period_needed"))
    promise = to_promise(found, promise_id=_slug(path.stem), period=period)
    return write_contract(promise)


def _slug(name: str) -> str:
    plain = name.casefold().translate(str.maketrans("åäöé", "aaoe"))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "lofte"
