# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""LIX, the Swedish index of how heavy a text is to read.

Source of the method: C.-H. Björnsson, *Läsbarhet*, Liber 1968. Below 30 very easy, 30
to 40 easy, 40 to 50 middling, 50 to 60 heavy, above 60 very heavy. It counts length and
nothing else: it can tell that a text is heavy, never that it is good.
"""

import re
from typing import Final

LONG_WORD: Final = 7
"""Letters from which a word counts as long ("more than six")."""

_WORD: Final = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_END: Final = re.compile(r"[.!?:]+(?=\s|$)")


def lix(text: str) -> float:
    """Return words per sentence plus the percentage of long words.

    A sentence ends at a full stop, a question or exclamation mark or a colon that is
    followed by space or by the end; a text without any is one sentence. ValueError for
    a text without words, which has no readability.
    """
    words = _WORD.findall(text)
    if not words:
        raise ValueError("texten har inga ord")
    long = sum(len(word) >= LONG_WORD for word in words)
    return len(words) / _sentences(text) + 100 * long / len(words)


def _sentences(text: str) -> int:
    return sum(bool(_WORD.search(part)) for part in _END.split(text))
