# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""From a page of Swedish prose and bullets to a draft contract.

`read` takes clean text (bullets, headings and lines kept) and gives a `Draft`. Nothing
is guessed: what the text leaves open gets a marked default and a question, and what is
not understood stays as text.
"""

from hallord.core.reading.reader import LONGEST, read

__all__ = ["LONGEST", "read"]
