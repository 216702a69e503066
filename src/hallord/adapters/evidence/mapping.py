# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Which column is what: suggested from the heading, or saved in a mapping file.

A mapping file is TOML that a coordinator can edit:

    schema = "hallord/mapping/1"
    kind = "occasion"

    [columns]
    "Datum" = "day"
    "Polisen" = "parties:polisen"

    [values.activity]
    "HI" = "weekend_operation"

    [constants]
    recorded_by = "polisen"
"""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from hallord.adapters.evidence.fields import (
    PER_PARTY,
    Field,
    RecordKind,
    field_of,
    kind_of,
    split_field,
)
from hallord.adapters.evidence.problems import CellError, EvidenceFileError
from hallord.adapters.evidence.vocabulary import Topic, Vocabulary, word_key
from hallord.core.promises import Promise

SCHEMA: Final = "hallord/mapping/1"
_KEYS: Final = frozenset(
    {"schema", "kind", "columns", "values", "constants", "sheet", "header_rows"}
)
_PARTY_WORDS: Final = (
    ("bekräftad av ", Field.CONFIRMED_BY),
    ("bekräftat av ", Field.CONFIRMED_BY),
)
_PARTY_ENDINGS: Final = (
    (" bekräftar", Field.CONFIRMED_BY),
    (" har bekräftat", Field.CONFIRMED_BY),
    (" deltog", Field.PARTIES),
    (" deltar", Field.PARTIES),
    (" med", Field.PARTIES),
)


@dataclass(frozen=True, slots=True)
class Mapping:
    """What the columns of a table are.

    `columns`: column name → field. `values`: field → word in the file → id or word
    that is understood (an empty one stands for nothing). `constants`: field → text
    for cells that are empty or columns that are absent. `header_rows`: the numbers of
    the heading's rows where they cannot be found by themselves.
    """

    kind: RecordKind = RecordKind.OCCASION
    columns: tuple[tuple[str, str], ...] = ()
    values: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    constants: tuple[tuple[str, str], ...] = ()
    sheet: str = ""
    header_rows: tuple[int, ...] = ()

    def with_constants(self, more: Iterable[tuple[str, str]]) -> "Mapping":
        """Return a mapping with further constants; the later ones hold."""
        joined = {**dict(self.constants), **dict(more)}
        return replace(self, constants=tuple(joined.items()))


def suggest_mapping(header: Sequence[str], promise: Promise) -> Mapping:
    """Suggest what the columns are, from their names.

    Columns that nothing is known of are left out, and are then not read.
    """
    vocabulary = Vocabulary(promise)
    chosen: dict[str, str] = {}
    taken: set[str] = set()
    for name in header:
        field = recognise(name, vocabulary)
        if field and field not in taken:
            taken.add(field)
            chosen[name] = field
    _weekday_beside_date(header, chosen, vocabulary)
    fields = [split[0] for f in chosen.values() if (split := split_field(f))]
    _from_and_to(chosen, fields)
    fields = [split[0] for f in chosen.values() if (split := split_field(f))]
    kind = kind_of(fields)
    if kind is not RecordKind.TALLY and Field.COUNT in fields:
        # A number beside clock times may be anything, so it is not read unasked.
        chosen = {name: f for name, f in chosen.items() if f != Field.COUNT}
    if Field.CONFIRMED_BY not in fields:
        # "Bekräftad: ja" says nothing while nobody says by whom.
        chosen = {name: f for name, f in chosen.items() if f != Field.CONFIRMED_ON}
    constants: list[tuple[str, str]] = []
    if kind is RecordKind.OCCASION and Field.ACTIVITY not in fields:
        constants += [("activity", "meeting")] * (Field.FORUM in fields)
    return Mapping(kind, tuple(chosen.items()), constants=tuple(constants))


def recognise(name: str, vocabulary: Vocabulary) -> str | None:
    """Return the field that a column name tells of, None when it tells of none."""
    field = field_of(name)
    if field is not None:
        return field.value
    word = word_key(name)
    for start, told in _PARTY_WORDS:
        if word.startswith(start):
            return _per_party(told, word.removeprefix(start), vocabulary)
    for end, told in _PARTY_ENDINGS:
        if word.endswith(end):
            return _per_party(told, word.removesuffix(end), vocabulary)
    return _per_party(Field.PARTIES, word, vocabulary)


def _per_party(field: Field, word: str, vocabulary: Vocabulary) -> str | None:
    try:
        party = vocabulary.get(Topic.PARTY, word)
    except CellError:
        return None
    return f"{field.value}:{party}" if party and ":" not in party else None


def _weekday_beside_date(
    header: Sequence[str], chosen: dict[str, str], vocabulary: Vocabulary
) -> None:
    """Where "dag" stands beside "datum" it is the day of the week."""
    dated = [name for name in header if recognise(name, vocabulary) == Field.DAY]
    days = [name for name in dated if word_key(name) == "dag"]
    if len(dated) > 1 and days and Field.WEEKDAY not in chosen.values():
        other = next((name for name in dated if name not in days), None)
        if other is not None:
            chosen[other] = Field.DAY
            chosen[days[0]] = Field.WEEKDAY


def _from_and_to(chosen: dict[str, str], fields: Sequence[Field]) -> None:
    """Beside a date, "från" and "till" are clock times."""
    if Field.DAY not in fields or Field.START in fields or Field.TIME in fields:
        return
    clocks = {Field.FIRST.value: Field.START.value, Field.LAST.value: Field.END.value}
    for name, field in chosen.items():
        chosen[name] = clocks.get(field, field)


def write_mapping(mapping: Mapping) -> str:
    """Return a mapping as the text of a mapping file."""
    lines = [f'schema = "{SCHEMA}"', f'kind = "{mapping.kind}"']
    if mapping.sheet:
        lines.append(f"sheet = {_quoted(mapping.sheet)}")
    if mapping.header_rows:
        lines.append(f"header_rows = {list(mapping.header_rows)}")
    lines += ["", "[columns]", *_pairs(mapping.columns)]
    for field, words in mapping.values:
        lines += ["", f"[values.{_quoted(field)}]", *_pairs(words)]
    lines += ["", "[constants]", *_pairs(mapping.constants)]
    return "\n".join(lines) + "\n"


def _pairs(pairs: Iterable[tuple[str, str]]) -> list[str]:
    return [f"{_quoted(key)} = {_quoted(value)}" for key, value in pairs]


def _quoted(text: str) -> str:
    """A TOML basic string; control characters by number."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"{}"'.format(
        "".join(f"\\u{ord(c):04X}" if c < " " or c == "\x7f" else c for c in escaped)
    )


def read_mapping(text: str, *, name: str) -> Mapping:
    """Read a mapping file; `EvidenceFileError` says what is wrong and where."""
    try:
        found = tomllib.loads(text.removeprefix("\ufeff"))
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        raise _wrong(name, f"filen är ingen giltig TOML ({error})") from error
    if found.get("schema") != SCHEMA:
        raise _wrong(name, f'första raden ska vara schema = "{SCHEMA}"')
    unknown = sorted(set(found) - _KEYS)
    if unknown:
        raise _wrong(name, f"okänd nyckel: {', '.join(unknown)}")
    columns = _strings(found.get("columns", {}), "columns", name)
    constants = _strings(found.get("constants", {}), "constants", name)
    values = found.get("values", {})
    if not isinstance(values, dict):
        raise _wrong(name, "values ska vara en tabell")
    for told in (*dict(columns).values(), *dict(constants), *values):
        if split_field(told) is None:
            raise _wrong(name, f"”{told}” är inget fält")
    return Mapping(
        kind=_kind(found.get("kind", "occasion"), name),
        columns=columns,
        values=tuple(
            (field, _strings(words, f"values.{field}", name))
            for field, words in values.items()
        ),
        constants=constants,
        sheet=_text(found.get("sheet", ""), "sheet", name),
        header_rows=_rows(found.get("header_rows", []), name),
    )


def _kind(value: object, name: str) -> RecordKind:
    try:
        return RecordKind(str(value))
    except ValueError:
        known = ", ".join(RecordKind)
        raise _wrong(name, f"kind = ”{value}” finns inte; välj {known}") from None


def _strings(value: object, key: str, name: str) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict):
        raise _wrong(name, f"{key} ska vara en tabell")
    return tuple((k, _text(v, f"{key}.{k}", name)) for k, v in value.items())


def _text(value: object, key: str, name: str) -> str:
    if not isinstance(value, str):
        raise _wrong(name, f"{key} ska vara text inom citattecken")
    return value


def _rows(value: object, name: str) -> tuple[int, ...]:
    numbers = value if isinstance(value, list) else [value]
    rows = tuple(n for n in numbers if type(n) is int and n >= 1)
    if len(rows) != len(numbers) or len(rows) > 2:
        raise _wrong(name, "header_rows ska vara ett eller två radnummer från 1")
    return rows


def _wrong(name: str, problem: str) -> EvidenceFileError:
    fields = ", ".join(field.value for field in Field)
    per_party = " och ".join(sorted(PER_PARTY))
    return EvidenceFileError(
        name,
        problem=problem,
        advice="I [columns] står kolumnens rubrik till vänster och fältet till höger, "
        f'till exempel "Datum" = "day". Fälten är {fields}; {per_party} kan följas av '
        "kolon och en parts id.",
    )
