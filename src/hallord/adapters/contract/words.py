# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""What every table and key of the contract means, in Swedish and English."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def format_words() -> Mapping[str, Mapping[str, tuple[str, str]]]:
    """Return the words of `words.toml`: table, key, (Swedish, English).

    The key `_` holds the words of the table itself.
    """
    text = (files(__package__) / "words.toml").read_text(encoding="utf-8")
    return {
        table: {key: (pair[0], pair[1]) for key, pair in keys.items()}
        for table, keys in tomllib.loads(text).items()
    }
