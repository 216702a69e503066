# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Cells as people write them: plain text, numbers, yes or no, ages.

A cell is what a table gives: text from CSV, typed values from a workbook. Each
function reads one cell or raises `CellError` with the reason.
"""

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Final

from hallord.adapters.evidence.problems import CellError

Cell = str | bool | int | Decimal | date | datetime | time | timedelta | None
"""What a table can hold; an empty cell is None."""

MOST: Final = 10_000_000
"""No count or measured value of a promise is larger; a phone number is."""

_DASHES: Final = str.maketrans(
    dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-")
)
_YES: Final = frozenset({"ja", "j", "yes", "y", "x", "1", "true", "sant", "✓", "✔"})
_NO: Final = frozenset({"nej", "n", "no", "0", "false", "falskt", "-"})
_GROUPED: Final = re.compile(r"[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]+)?")
_PLAIN: Final = re.compile(r"[0-9]{1,15}(?:[.,][0-9]{1,15})?")
_DOTTED: Final = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")
_AGES: Final = re.compile(
    r"([0-9]{1,3})(?: ?(?:-|till) ?([0-9]{1,3}))?(?: ?(?:år|åringar))?"
)
_OLDEST: Final = 120
_BROKEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd\ud800-\udfff]")
_REMEMBERED: Final = 1 << 16
"""So many different cells are remembered; a file mostly says the same few things."""
_ERRORS: Final = frozenset(
    {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"}
    | {"#SAKNAS!", "#REFERENS!", "#VÄRDEFEL!", "#DIVISION/0!", "#NAMN?"}
)


@lru_cache(maxsize=_REMEMBERED)
def plain(text: str) -> str:
    """Return text with one sort of dash and single ordinary spaces, none around."""
    return " ".join(text.translate(_DASHES).split())


def is_empty(cell: Cell) -> bool:
    """Tell whether a cell holds nothing but white space."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def text_of(cell: Cell) -> str:
    """Return a cell as text, the way it would be typed."""
    match cell:
        case None:
            return ""
        case bool():
            return "ja" if cell else "nej"
        case datetime():
            return cell.isoformat(" ", "minutes")
        case date():
            return cell.isoformat()
        case time():
            return cell.isoformat("minutes")
        case _:
            return str(cell)


def readable(cell: Cell) -> None:
    """Raise where a cell holds a spreadsheet's error or a broken character."""
    if isinstance(cell, str):
        if _BROKEN.search(cell):
            raise CellError("unreadable")
        if cell.startswith("#") and cell.strip().upper() in _ERRORS:
            raise CellError("spreadsheet_error")


def read_number(cell: Cell) -> Decimal:
    """Read a number: "7,5", "7.5", "1 234,5", "-2"; "1.200" is refused as unclear."""
    if isinstance(cell, bool) or not isinstance(cell, str | int | Decimal):
        raise CellError("not_a_number")
    text = plain(text_of(cell))
    sign = -1 if text.startswith("-") else 1
    digits = text.removeprefix("-").lstrip()
    if isinstance(cell, str) and _DOTTED.fullmatch(digits):
        raise CellError("ambiguous_number")
    if not (_PLAIN.fullmatch(digits) or _GROUPED.fullmatch(digits)):
        return _exact(cell)
    value = sign * Decimal(digits.replace(" ", "").replace(",", "."))
    if abs(value) > MOST:
        raise CellError("not_a_number")
    return value


def _exact(cell: str | int | Decimal) -> Decimal:
    """The value of a workbook's number that is not written in plain digits."""
    if isinstance(cell, Decimal) and cell.is_finite() and abs(cell) <= MOST:
        return cell
    raise CellError("not_a_number")


def read_count(cell: Cell) -> int:
    """Read a whole number from 0: "12", "1 200", "12,0"."""
    try:
        value = read_number(cell)
    except CellError as error:
        if error.reason.code == "ambiguous_number":
            raise
        raise CellError("not_an_integer") from None
    if value < 0 or value != value.to_integral_value():
        raise CellError("not_an_integer")
    return int(value)


def read_amount(cell: Cell) -> Decimal:
    """Read a number from 0, such as worked hours."""
    value = read_number(cell)
    if value < 0:
        raise CellError("not_a_number")
    return value


def read_yes_no(cell: Cell) -> bool:
    """Read ja/nej, x, 1/0, true/false."""
    if isinstance(cell, bool):
        return cell
    word = plain(text_of(cell)).casefold()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise CellError("not_yes_or_no")


def read_extra(cell: Cell) -> bool:
    """Read whether something was beyond ordinary work; "extra" and "ordinarie" too."""
    word = plain(text_of(cell)).casefold()
    if word in {"extra", "utöver ordinarie"}:
        return True
    if word in {"ordinarie", "ordinarie arbete"}:
        return False
    return read_yes_no(cell)


def looks_like_ages(text: str) -> bool:
    """Tell whether a text is meant as ages, and not as a word."""
    return bool(_AGES.fullmatch(plain(text).casefold()))


def read_ages(cell: Cell) -> tuple[int, int]:
    """Read "13–18", "13-18 år" or a single age; both ends are included."""
    found = _AGES.fullmatch(plain(text_of(cell)).casefold())
    if found is None:
        raise CellError("not_ages")
    first = int(found[1])
    last = int(found[2]) if found[2] else first
    if not first <= last <= _OLDEST:
        raise CellError("not_ages")
    return first, last


def decimal_of(number: float) -> Decimal:
    """Return a workbook's number as it was typed (0.1, not its binary neighbour)."""
    try:
        return Decimal(repr(number))
    except InvalidOperation:
        raise CellError("not_a_number") from None
