# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Signs of persons in a cell. The shared evidence holds none, so the row is refused.

These are patterns and not proof: rather one row too many to look at than one person
too many. What the contract itself names is never asked about here.
"""

import re
from datetime import date
from functools import lru_cache
from typing import Final

_NUMBER: Final = re.compile(
    r"(?<![0-9])(?:(?:19|20)[ -]?)?"
    r"([0-9]{2})([0-9]{2})([0-9]{2}) ?([-+]?) ?([0-9]{4})(?![0-9])"
)
_EMAIL: Final = re.compile(r"[^\s@,;<>]{1,64}@[^\s@,;<>]{1,190}\.[a-zA-ZåäöÅÄÖ]{2,24}")
_ABROAD: Final = r"(?<![0-9A-Za-z])(?:(?:\+46|0046) ?-?(?:\(0\))? ?"
_PHONE: Final = re.compile(_ABROAD + r"[1-9]|0[1-9])(?:[ -]{0,2}[0-9]){6,9}(?![0-9])")
_MOBILE: Final = re.compile(_ABROAD + r"7|07)(?:[ -]{0,2}[0-9]){8}(?![0-9])")
_PLATE: Final = re.compile(
    r"(?<![A-Za-zÅÄÖåäö0-9])[A-HJ-PR-UW-Z]{3}[ -]?[0-9]{2}[0-9A-HJ-NPR-UW-Z]"
    r"(?![A-Za-zÅÄÖåäö0-9])"
)
_COORDINATION: Final = 60
"""Samordningsnummer add this to the day of birth."""


@lru_cache(maxsize=1 << 16)
def personal_data(text: str, *, reference: bool = False) -> str | None:
    """Return the code of what a text seems to hold about a person, else None.

    A `reference` (id, diary number) may look like a plate or a land-line number, as
    "HEL 001" and "08-1234567" do; only the surer signs are asked for there.
    """
    folded = text.translate(_FOLD)
    if _EMAIL.search(folded):
        return "email"
    if any(_is_personal_number(found) for found in _NUMBER.finditer(folded)):
        return "personal_number"
    if (_MOBILE if reference else _PHONE).search(folded):
        return "phone"
    if not reference and _PLATE.search(folded):
        return "plate"
    return None


_FOLD: Final = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
        **dict.fromkeys("\u00a0\u2007\u2009\u202f\t\n", " "),
    }
)


def _is_personal_number(found: re.Match[str]) -> bool:
    year, month, day, sign, last = found.groups()
    born = int(day) - _COORDINATION * (int(day) > _COORDINATION)
    try:
        date(2000 + int(year), int(month), born)
    except ValueError:
        # 2000 is a leap year, and 1900 alone of those that two digits can mean is not.
        return False
    # With its sign it is written as a personal number; without, ask the check digit.
    return bool(sign) or _check_digit(year + month + day + last)


def _check_digit(digits: str) -> bool:
    """Whether the last digit is right by the Luhn rule (ISO/IEC 7812-1, annex B)."""
    doubled = (int(d) * (2 - n % 2) for n, d in enumerate(digits))
    return sum(value // 10 + value % 10 for value in doubled) % 10 == 0
