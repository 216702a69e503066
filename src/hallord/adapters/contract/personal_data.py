# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Personal data that has no place in a contract, found in its free texts."""

import re

_PERSONAL_NUMBER = re.compile(
    r"(?<!\d)(?:19|20)?(\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01]))"
    r"([-+ ]?)(\d{4})(?!\d)"
)
_E_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}\.\w")
_PHONE = re.compile(
    r"(?<![\w/+.-])(?:\+46[ -]?(?:\(0\))?[ -]?|0)[1-9]\d{0,2}[ /-]{0,3}"
    r"\d{2,3}(?:[ -]?\d{2,3}){1,3}(?!\d)"
)


def personal_data_in(text: str) -> str | None:
    """Return what sort of personal data the text seems to hold, in Swedish, or None.

    A number without a mark between date and last figures is taken for a personal
    number only when its check digit is right, so that reference numbers pass.
    """
    for found in _PERSONAL_NUMBER.finditer(text):
        birth, mark, last = found.groups()
        if mark.strip() or _check_digit_is_right(birth + last):
            return "ett personnummer"
    if _E_MAIL.search(text):
        return "en e-postadress"
    if _PHONE.search(text):
        return "ett telefonnummer"
    return None


def _check_digit_is_right(ten: str) -> bool:
    """Apply the Luhn rule to the ten figures of a personal number."""
    doubled = [int(c) * (2 - place % 2) for place, c in enumerate(ten)]
    return sum(n // 10 + n % 10 for n in doubled) % 10 == 0
