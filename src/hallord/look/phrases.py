# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""The words of standings and reasons, in Swedish and English.

The core says `not_reported` with parameters; here it becomes "Inte redovisat av Bergby
kommun sedan 30 juni 2022". All words stand in tables, so that a person who writes well
can read them through without reading code.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from hallord.look.entry_words import ENTRY_WORDS
from hallord.look.formats import Lang, number_text, of_text
from hallord.look.shapes import Tone, form, tone
from hallord.look.templates import Value, Words, fill, gaps
from hallord.look.verdict_words import (
    DETAIL_WORDS,
    LABEL_SENTENCES,
    LABEL_WORDS,
    VERDICT_REASONS,
    VERDICT_WORDS,
)

_NO_NAMES: Final[Mapping[str, str]] = {}
_FEW: Final = 3
"""Up to this target a share sounds like a verdict; then the words say "not yet"."""

REASON_WORDS: Final[dict[str, Words]] = {**ENTRY_WORDS, **VERDICT_REASONS}
"""The sentence of every reason: of a record, and of a verdict."""


@dataclass(frozen=True, slots=True)
class StandingWords:
    """A standing in words: `word` first, then `detail` ("3 av 5"), which may be empty.

    `form` names the shape and `tone` the colour that go with it.
    """

    word: str
    detail: str
    form: str
    tone: Tone

    @property
    def whole(self) -> str:
        """Return word and detail as one piece of text, as a terminal shows it."""
        return f"{self.word} – {self.detail}" if self.detail else self.word


def standing_words(
    verdict: str,
    *,
    lang: Lang = "sv",
    pace: str = "none",
    done: int | None = None,
    target: int | None = None,
    parties: tuple[str, ...] = (),
    day: date | None = None,
    last_tenth: bool = False,
    share: str = "",
) -> StandingWords:
    """Return the words of a standing.

    `share` says done of target where "3 av 5" would not do ("60 av 92 dygn").

    `parties` are called by the names that people know. `day` is the day since which
    nothing is reported, or on which a broken promise was reached after all.
    `last_tenth` tells that the window is nearly over, where what is left says more than
    a share. KeyError for a slug that is no verdict, or when its words need a parameter
    that was not given.
    """
    name = form(verdict, pace=pace)
    given: dict[str, Value] = {"parties": parties} if parties else {}
    if day is not None:
        given["day"] = day
    word = fill(VERDICT_WORDS[name].in_language(lang), given, lang)
    detail = _detail(
        name,
        lang=lang,
        done=done,
        target=target,
        day=day,
        last_tenth=last_tenth,
        share=share,
    )
    return StandingWords(word, detail, name, tone(verdict, pace=pace))


def label_words(
    code: str,
    params: Mapping[str, Value] = _NO_NAMES,
    lang: Lang = "sv",
    *,
    names: Mapping[str, str] = _NO_NAMES,
) -> str:
    """Return a label beside a standing; KeyError for an unknown code or lost value."""
    return fill(LABEL_WORDS[code].in_language(lang), params, lang, names=names)


def label_sentence(
    code: str,
    params: Mapping[str, Value],
    lang: Lang = "sv",
    *,
    names: Mapping[str, str] = _NO_NAMES,
) -> str:
    """Return the sentence that explains a label, or "" where the label says it all.

    Of several sentences for one code the one is taken that uses the most of what the
    reason carries. KeyError when none can be filled.
    """
    known = [
        words
        for words in LABEL_SENTENCES.get(code, ())
        if params.keys() >= gaps(words.sv)
    ]
    if not known:
        LABEL_WORDS[code]
        if code in LABEL_SENTENCES:
            raise KeyError(f"etiketten {code!r} saknar uppgifter")
        return ""
    fullest = max(known, key=lambda words: len(gaps(words.sv)))
    return fill(fullest.in_language(lang), params, lang, names=names)


def render(
    code: str,
    params: Mapping[str, Value],
    lang: Lang = "sv",
    *,
    names: Mapping[str, str] = _NO_NAMES,
) -> str:
    """Return the sentence of a reason. `names` turns ids into what people call them.

    KeyError for a code without words or a gap without a value: a public page rather
    fails to build than shows a code or a hole.
    """
    return fill(REASON_WORDS[code].in_language(lang), params, lang, names=names)


def _detail(
    name: str,
    *,
    lang: Lang,
    done: int | None,
    target: int | None,
    day: date | None,
    last_tenth: bool,
    share: str,
) -> str:
    if name in _SILENT or done is None:
        return ""
    if not target:
        params: dict[str, Value] = {"done": done}
        return _small("without_no", params, lang) if done else ""
    share = share or of_text(done, target, lang)
    match name:
        case "broken" if day is not None:
            return f"{share}, {_small('reached', {'day': day}, lang)}"
        case "kept" if done > target:
            return _small("more", {"share": share}, lang)
        case "open_none" if last_tenth and done < target:
            return _small("one_left", {"left": target - done, "share": share}, lang)
        case "open_none" if target <= _FEW and done < target:
            return _small("not_yet", {"share": share}, lang)
        case _:
            return share


_SILENT: Final = frozenset(
    {"not_followed_here", "not_started", "never_due", "withdrawn", "undecided"}
)
"""Standings that no count explains: a "0 av 5" there would accuse."""


def _small(code: str, params: Mapping[str, Value], lang: Lang) -> str:
    text = fill(DETAIL_WORDS[code].in_language(lang), params, lang)
    return text[:1].lower() + text[1:]


def tally_words(done: int, noun: Words, lang: Lang = "sv") -> str:
    """Return a number with its noun: "12 pass", from Words("1 pass|# pass", …)."""
    one, many = noun.in_language(lang).split("|")
    return (one if done == 1 else many).replace("#", number_text(done, lang))
