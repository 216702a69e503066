# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ids from Swedish words."""

import re


def slug(text: str) -> str:
    """A short id from Swedish words: "relevanta forum" gives "relevanta-forum"."""
    plain = text.lower().translate(str.maketrans("åäöé", "aaoe"))
    return "-".join(re.findall(r"[a-z0-9]+", plain))[:60].strip("-") or "okant"
