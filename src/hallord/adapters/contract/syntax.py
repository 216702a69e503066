# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""From text to plain values: TOML with its errors told in Swedish."""

import re
import tomllib
from decimal import Decimal, InvalidOperation

from hallord.adapters.contract.findings import ContractError, Finding
from hallord.adapters.contract.positions import longest_key

_LONGEST = 200_000
_MOST_DOTS = 20
_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_SWEDISH = (
    ("Expected '=' after a key", "efter fältets namn ska stå ett likhetstecken"),
    ("Cannot overwrite a value", "samma fält står två gånger"),
    ("Cannot declare", "samma rubrik står två gånger"),
    ("Cannot mutate immutable namespace", "samma tabell står på två ställen"),
    ("Duplicate inline table key", "samma fält står två gånger"),
    ("Cannot redefine namespace", "samma tabell står på två ställen"),
    ("Unterminated string", "citattecknet i slutet av texten saknas"),
    (
        "Illegal character",
        "texten saknar citattecken i slutet, eller har en osynlig ruta",
    ),
    ("Expected newline or end of document", "efter värdet ska raden ta slut"),
    ("Invalid date or datetime", "datumet finns inte"),
    ("Unclosed array", "hakparentesen i slutet av listan saknas"),
    ("Unclosed inline table", "klammern i slutet av tabellen saknas"),
    ("Expected ']'", "hakparentesen i slutet av rubriken saknas"),
    ("Expected ']]'", "hakparenteserna i slutet av rubriken saknas"),
    ("Invalid initial character for a key", "här ska stå ett fält"),
    ("Invalid value", "värdet går inte att läsa"),
    ("Invalid hex value", "tecknet efter omvänt snedstreck går inte att läsa"),
    ("Escaped character is not", "tecknet efter omvänt snedstreck finns inte"),
    ("Unescaped '\\'", "ett omvänt snedstreck måste skrivas dubbelt"),
    ("Invalid statement", "raden går inte att läsa"),
)
_ADVICE = 'Skriv en rad i taget som fält = värde, med texter i citattecken: title = "…"'


def decode_contract(data: bytes, *, name: str) -> str:
    """Return a file's bytes as text; ContractError when they are not UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        finding = Finding(
            field="",
            line=line,
            problem="filen är inte sparad som UTF-8",
            write="Spara om filen med teckenkodningen UTF-8.",
        )
        raise ContractError(name, (finding,)) from None


def parse(text: str, *, name: str) -> dict[str, object]:
    """Return the tables of a TOML text; ContractError when it is not TOML.

    Numbers with decimals come as Decimal, exactly as they are written.
    """
    if len(text) > _LONGEST:
        problem = f"filen är längre än {_LONGEST} tecken"
        raise _error(name, None, problem, "Dela upp den i flera löften.")
    if longest_key(text) > _MOST_DOTS:
        # The standard reader needs time and memory by the square of the dots.
        problem = "ett fält har alltför många punkter i sitt namn"
        raise _error(name, None, problem, _ADVICE)
    try:
        return tomllib.loads(text.removeprefix("\ufeff"), parse_float=_number)
    except RecursionError:
        problem = "filen har listor i listor i alltför många led"
        raise _error(name, None, problem, _ADVICE) from None
    except ValueError as error:
        raise _syntax_error(name, str(error), text) from None


def _number(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        # An exponent beyond all bounds; the field's own shape refuses it.
        return Decimal("NaN")


def _error(name: str, line: int | None, problem: str, write: str) -> ContractError:
    finding = Finding(field="", line=line, problem=problem, write=write)
    return ContractError(name, (finding,))


def _syntax_error(name: str, said: str, text: str) -> ContractError:
    place = _PLACE.search(said)
    line = int(place[1]) if place and place[1] else None
    at = f"kolumn {place[2]}" if place and place[2] else "vid filens slut"
    told = next((sv for start, sv in _SWEDISH if said.startswith(start)), None)
    problem = told or "filen går inte att läsa som TOML"
    if place:
        problem = f"{problem} ({at})"
        line = line or text.rstrip().count("\n") + 1
    return _error(name, line, problem, _ADVICE)
