# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""The shapes of single values: how each is read, written and described.

A shape reads what TOML gave into a value of the core, writes it back, and describes
itself as JSON Schema, so that the three can never drift apart. What cannot be read is
noted and a placeholder stands in for it; no promise with a placeholder leaves the
package.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Protocol

from hallord.adapters.contract.findings import Note, Notes, Path, sane
from hallord.adapters.contract.personal_data import personal_data_in

Plain = object
"""What TOML can hold: text, whole number, Decimal, bool, date, list, dict."""

Schema = dict[str, object]

SLUG = r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$"
_SOMETHING = r"\S"
_SURROGATE = re.compile("[\ud800-\udfff]")


class Shape(Protocol):
    """How a value is read, written and described."""

    def read(self, raw: object, at: Path, notes: Notes) -> object:
        """Return the value, or a placeholder and a note of what is wrong."""

    def plain(self, value: object) -> Plain:
        """Return the value as TOML holds it."""

    def schema(self) -> Schema:
        """Return the JSON Schema of the value."""

    @property
    def sample(self) -> str:
        """Return an example, as it stands after the equals sign in the file."""


def key_of(at: Path) -> str:
    """Return the key that a path ends in."""
    return next((key for key in reversed(at) if isinstance(key, str)), "")


def shown(raw: object) -> str:
    """Return what stands in the file, as a sentence can quote it."""
    match raw:
        case bool():
            return "true" if raw else "false"
        case str():
            return f"texten ”{sane(raw)}”"
        case int():
            return str(raw) if abs(raw) < 10**15 else "ett alltför stort tal"
        case Decimal() | float():
            return f"talet {sane(str(raw))}"
        case datetime():
            return f"tidpunkten {raw.isoformat()}"
        case date():
            return f"datumet {raw.isoformat()}"
        case time():
            return f"klockslaget {raw.isoformat()}"
        case list():
            return "en lista"
        case dict():
            return "en tabell"
        case _:
            return "något annat"


def refuse(notes: Notes, at: Path, problem: str, advice: str, sample: str) -> None:
    """Note a value that cannot be used, with an example line of what can."""
    notes.add(at, problem, f"{advice}, till exempel: {key_of(at)} = {sample}")


@dataclass(frozen=True, slots=True)
class Text:
    """A text; with `filled` it must say something."""

    sample_text: str = "…"
    filled: bool = True

    @property
    def sample(self) -> str:
        """Return an example."""
        return f'"{self.sample_text}"'

    def read(self, raw: object, at: Path, notes: Notes) -> str:
        """Return the text, letter by letter."""
        if not isinstance(raw, str):
            problem = f"här ska stå en text, inte {shown(raw)}"
            refuse(notes, at, problem, "Skriv texten i citattecken", self.sample)
            return ""
        if self.filled and not re.search(_SOMETHING, raw):
            refuse(notes, at, "texten är tom", "Skriv en text", self.sample)
        elif _SURROGATE.search(raw):
            problem = "texten har ett trasigt tecken som inte går att spara"
            notes.add(at, problem, "Skriv om texten vid det trasiga tecknet.")
        found = personal_data_in(raw)
        if found is not None:
            notes.add(
                at,
                f"texten ser ut att innehålla {found}",
                "Ta bort det: kontraktet är offentligt och har inga personuppgifter.",
                spoils=False,
            )
        return raw

    def plain(self, value: object) -> Plain:
        """Return the text."""
        return str(value)

    def schema(self) -> Schema:
        """Describe it."""
        if self.filled:
            return {"type": "string", "minLength": 1, "pattern": _SOMETHING}
        return {"type": "string"}


@dataclass(frozen=True, slots=True)
class Pattern:
    """A text in a given form; `form` says it in Swedish. May be empty if `empty`."""

    pattern: str
    form: str
    sample_text: str
    longest: int = 80
    empty: bool = False

    @property
    def sample(self) -> str:
        """Return an example."""
        return f'"{self.sample_text}"'

    def read(self, raw: object, at: Path, notes: Notes) -> str:
        """Return the text when it has the form."""
        if raw == "" and self.empty:
            return ""
        if isinstance(raw, str) and self._fits(raw):
            return raw
        problem = f"{shown(raw)} är inte {self.form}"
        refuse(notes, at, problem, f"Skriv {self.form}", self.sample)
        return raw if isinstance(raw, str) else ""

    def _fits(self, raw: str) -> bool:
        # "$" alone would let a last line break through.
        one_line = not raw.endswith("\n")
        fits = re.search(self.pattern, raw) is not None
        return fits and one_line and len(raw) <= self.longest

    def plain(self, value: object) -> Plain:
        """Return the text."""
        return str(value)

    def schema(self) -> Schema:
        """Describe it."""
        found: Schema = {
            "type": "string",
            "pattern": self.pattern,
            "maxLength": self.longest,
        }
        return {"anyOf": [{"const": ""}, found]} if self.empty else found


def slug(sample: str) -> Pattern:
    """Return the shape of an id: small letters a–z, figures, - and _."""
    return Pattern(SLUG, "ett id (små bokstäver a–z, siffror, - och _)", sample)


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""

    @property
    def sample(self) -> str:
        """Return an example."""
        return "true"

    def read(self, raw: object, at: Path, notes: Notes) -> bool:
        """Return it."""
        if isinstance(raw, bool):
            return raw
        problem = f"här ska stå true eller false, inte {shown(raw)}"
        refuse(notes, at, problem, "Skriv utan citattecken", self.sample)
        return False

    def plain(self, value: object) -> Plain:
        """Return it."""
        return bool(value)

    def schema(self) -> Schema:
        """Describe it."""
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class Fixed:
    """A key that can only have one value; `why` says in Swedish what it means.

    The value is no part of the promise: other values are refused, with the reason.
    """

    value: str | bool
    why: str

    @property
    def sample(self) -> str:
        """Return the value."""
        return (
            f'"{self.value}"'
            if isinstance(self.value, str)
            else str(self.value).lower()
        )

    def read(self, raw: object, at: Path, notes: Notes) -> str | bool:
        """Return the value, and note any other."""
        if raw != self.value or isinstance(raw, bool) != isinstance(self.value, bool):
            notes.add(at, self.why, f"Skriv: {key_of(at)} = {self.sample}")
        return self.value

    def plain(self, value: object) -> Plain:  # noqa: ARG002  the shape has its own
        """Return the value."""
        return self.value

    def schema(self) -> Schema:
        """Describe it."""
        return {"const": self.value}


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number from `least` to `most`."""

    least: int = 0
    most: int = 1_000_000
    sample_number: int = 5

    @property
    def sample(self) -> str:
        """Return an example."""
        return str(self.sample_number)

    def read(self, raw: object, at: Path, notes: Notes) -> int:
        """Return the number."""
        if isinstance(raw, int) and not isinstance(raw, bool):
            if self.least <= raw <= self.most:
                return raw
            problem = f"{shown(raw)} går inte: talet ska vara {self.least}–{self.most}"
        else:
            problem = f"här ska stå ett heltal, inte {shown(raw)}"
        advice = "Skriv ett heltal utan citattecken"
        refuse(notes, at, problem, advice, self.sample)
        return self.least

    def plain(self, value: object) -> Plain:
        """Return the number."""
        return value

    def schema(self) -> Schema:
        """Describe it."""
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True, slots=True)
class Number:
    """A number that may have decimals, kept exactly as written."""

    sample: str = "41.5"

    def read(self, raw: object, at: Path, notes: Notes) -> Decimal:
        """Return the number."""
        if isinstance(raw, int | Decimal) and not isinstance(raw, bool):
            number = raw if isinstance(raw, Decimal) else _decimal(raw)
            if number.is_finite() and abs(number) <= 10**12 and _short(number):
                return number
            problem = f"{shown(raw)} är för stort eller har för många siffror"
        else:
            problem = f"här ska stå ett tal, inte {shown(raw)}"
        advice = "Skriv ett tal utan citattecken och med punkt före decimalerna"
        refuse(notes, at, problem, advice, self.sample)
        return Decimal(0)

    def plain(self, value: object) -> Plain:
        """Return the number."""
        return value

    def schema(self) -> Schema:
        """Describe it."""
        return {"type": "number", "minimum": -(10**12), "maximum": 10**12}


def _decimal(whole: int) -> Decimal:
    return Decimal(whole) if abs(whole) <= 10**12 else Decimal("Infinity")


def _short(number: Decimal) -> bool:
    exponent = number.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= -15


_SHARE = r"^(?:1|[1-9][0-9]{0,5}/[1-9][0-9]{0,5})$"


@dataclass(frozen=True, slots=True)
class Share:
    """A share above 0 and at most 1, written "3/4" or "1"."""

    sample: str = '"3/4"'

    def read(self, raw: object, at: Path, notes: Notes) -> Fraction:
        """Return the share exactly."""
        if isinstance(raw, str) and re.fullmatch(_SHARE[1:-1], raw):
            share = Fraction(raw)
            if share <= 1:
                return share
        problem = f"{shown(raw)} är ingen andel över 0 och högst 1"
        advice = 'Skriv andelen som ett bråk i citattecken (alla = "1")'
        refuse(notes, at, problem, advice, self.sample)
        return Fraction(1)

    def plain(self, value: object) -> Plain:
        """Return it as a fraction."""
        return str(value)

    def schema(self) -> Schema:
        """Describe it."""
        return {"type": "string", "pattern": _SHARE}


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the words of an enumeration, with what each means in Swedish."""

    words: type[StrEnum]
    meanings: Mapping[str, str]

    @property
    def sample(self) -> str:
        """Return an example."""
        return f'"{next(iter(self.words)).value}"'

    def read(self, raw: object, at: Path, notes: Notes) -> StrEnum:
        """Return the member."""
        known = [word.value for word in self.words]
        if isinstance(raw, str) and raw in known:
            return self.words(raw)
        listed = ", ".join(f"”{word}”" for word in known)
        notes.found.append(
            Note(
                at,
                f"{shown(raw)} går inte att välja",
                f"Skriv ett av {listed}.",
                word=raw if isinstance(raw, str) else "",
                known=known,
            )
        )
        return next(iter(self.words))

    def plain(self, value: object) -> Plain:
        """Return the word."""
        return str(value)

    def schema(self) -> Schema:
        """Describe it."""
        return {"enum": [word.value for word in self.words]}
