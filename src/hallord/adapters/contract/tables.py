# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""The shapes that hold other shapes: lists, tables and clauses."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass
from typing import Final

from hallord.adapters.contract.findings import Note, Notes, Path, sane
from hallord.adapters.contract.shapes import Plain, Schema, Shape, key_of, shown
from hallord.adapters.contract.words import format_words


class Inline(dict[str, Plain]):
    """A small table that is written on one line."""


class _Needed:
    """Marks a key that must stand in the file."""


NEEDED: Final = _Needed()


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a table: its shape and its default. Its words are in `words.toml`.

    `written` keys stand in written files even at their default. A key that is not
    `kept` is checked and then forgotten. `missing` is said where a needed one lacks.
    """

    name: str
    shape: Shape
    _: KW_ONLY
    default: object = NEEDED
    written: bool = False
    kept: bool = True
    missing: str = ""

    @property
    def needed(self) -> bool:
        """Tell whether the key must stand in the file."""
        return self.default is NEEDED


@dataclass(frozen=True, slots=True)
class Table:
    """A table with known keys; `build` makes the value of them.

    `name` finds its words, and those of its keys, in `words.toml`.
    """

    name: str
    keys: tuple[Key, ...]
    build: Callable[..., object]
    inline: bool = False
    sample: str = "{ … }"

    def read(self, raw: object, at: Path, notes: Notes) -> object:
        """Return the value; every key is read, also when others are wrong."""
        table = as_table(raw, at, notes)
        known = [key.name for key in self.keys]
        for name in table:
            if name not in known:
                notes.found.append(unknown_key(name, known, at))
        found = {
            key.name: self._value(key, table, at, notes)
            for key in self.keys
            if key.kept or key.name in table or key.needed
        }
        return self.build(
            **{key.name: found[key.name] for key in self.keys if key.kept}
        )

    @staticmethod
    def _value(key: Key, table: Mapping[str, object], at: Path, notes: Notes) -> object:
        path = (*at, key.name)
        if key.name in table:
            return key.shape.read(table[key.name], path, notes)
        if not key.needed:
            return key.default
        problem = key.missing or f"fältet ”{key.name}” saknas"
        notes.add(path, problem, _advice(key.shape, path))
        # What stands in is only there to let the rest be read.
        return key.shape.read(None, path, Notes())

    def plain(self, value: object) -> Plain:
        """Return the table, without what is at its default."""
        table: dict[str, Plain] = Inline() if self.inline else {}
        for key in self.keys:
            own = getattr(value, key.name) if key.kept else None
            if key.needed or key.written or not _same(own, key.default):
                table[key.name] = key.shape.plain(own)
        return table

    def schema(self) -> Schema:
        """Describe it: only known keys, the needed ones required."""
        words = format_words()[self.name]
        return {
            "title": words["_"][0],
            "description": words["_"][1],
            "type": "object",
            "properties": {
                key.name: {
                    **key.shape.schema(),
                    "title": words[key.name][0],
                    "description": words[key.name][1],
                }
                for key in self.keys
            },
            "required": [key.name for key in self.keys if key.needed],
            "additionalProperties": False,
        }


def _advice(shape: Shape, path: Path) -> str:
    """Say what to write where a key is missing."""
    heading = ".".join(sane(key) for key in path if isinstance(key, str))
    match shape:
        case Many(each=Table()):
            return f"Skriv [[{heading}]] på en egen rad, och fälten under."
        case Table(inline=False) | ByKind():
            return f"Skriv [{heading}] på en egen rad, och fälten under."
        case _:
            return f"Skriv till exempel: {key_of(path)} = {shape.sample}"


def as_table(raw: object, at: Path, notes: Notes) -> Mapping[str, object]:
    """Return a table; a note and an empty one for anything else."""
    if isinstance(raw, dict):
        return raw
    heading = ".".join(sane(key) for key in at if isinstance(key, str))
    notes.add(
        at,
        f"här ska stå en tabell, inte {shown(raw)}",
        f"Skriv [{heading}] på en egen rad, och fälten under.",
    )
    return {}


def unknown_key(name: str, known: Sequence[str], at: Path) -> Note:
    """Return the note of a key that has no place in the table at the path."""
    return Note(
        (*at, name),
        f"fältet ”{sane(name)}” finns inte här",
        f"Här kan stå: {', '.join(known)}.",
        word=name,
        known=known,
    )


def _same(value: object, default: object) -> bool:
    # False == 0 in Python, but not in a contract.
    return type(value) is type(default) and value == default


@dataclass(frozen=True, slots=True)
class Many:
    """A list of values of one shape, perhaps without doubles."""

    each: Shape
    least: int = 0
    unlike: bool = False

    @property
    def sample(self) -> str:
        """Return an example."""
        return f"[{self.each.sample}]"

    def read(self, raw: object, at: Path, notes: Notes) -> tuple[object, ...]:
        """Return the values in order."""
        if not isinstance(raw, list):
            problem = f"här ska stå en lista, inte {shown(raw)}"
            notes.add(at, problem, _advice(self, at))
            return ()
        if len(raw) < self.least:
            notes.add(at, "listan är tom", _advice(self, at))
        found = [
            self.each.read(one, (*at, place), notes) for place, one in enumerate(raw)
        ]
        if self.unlike:
            seen: set[object] = set()
            for place, one in enumerate(found):
                if one in seen:
                    problem = f"{shown(raw[place])} står två gånger"
                    notes.add((*at, place), problem, "Ta bort den ena.", spoils=False)
                seen.add(one)
        return tuple(found)

    def plain(self, value: object) -> Plain:
        """Return the list."""
        values = value if isinstance(value, tuple) else ()
        return [self.each.plain(one) for one in values]

    def schema(self) -> Schema:
        """Describe it."""
        found: Schema = {"type": "array", "items": self.each.schema()}
        if self.least:
            found["minItems"] = self.least
        if self.unlike:
            found["uniqueItems"] = True
        return found


@dataclass(frozen=True, slots=True)
class TwoNumbers:
    """Two whole numbers, first and last, such as ages."""

    each: Shape
    sample: str

    def read(self, raw: object, at: Path, notes: Notes) -> tuple[object, ...]:
        """Return the two."""
        if isinstance(raw, list) and len(raw) == 2:
            return tuple(
                self.each.read(one, (*at, place), notes)
                for place, one in enumerate(raw)
            )
        problem = f"här ska stå två tal, inte {shown(raw)}"
        notes.add(at, problem, f"Skriv till exempel: {key_of(at)} = {self.sample}")
        return (0, 0)

    def plain(self, value: object) -> Plain:
        """Return them as a list."""
        return list(value) if isinstance(value, tuple) else []

    def schema(self) -> Schema:
        """Describe it."""
        each = self.each.schema()
        return {"type": "array", "items": each, "minItems": 2, "maxItems": 2}


@dataclass(frozen=True, slots=True)
class Names:
    """A table from ids to names, kept in the file's order."""

    id: Shape
    name: Shape
    sample: str = "{ … }"

    def read(
        self, raw: object, at: Path, notes: Notes
    ) -> tuple[tuple[object, object], ...]:
        """Return pairs of id and name."""
        return tuple(
            (
                self.id.read(key, (*at, key), notes),
                self.name.read(name, (*at, key), notes),
            )
            for key, name in as_table(raw, at, notes).items()
        )

    def plain(self, value: object) -> Plain:
        """Return the table."""
        return dict(value) if isinstance(value, tuple) else {}

    def schema(self) -> Schema:
        """Describe it."""
        return {
            "type": "object",
            "propertyNames": self.id.schema(),
            "additionalProperties": self.name.schema(),
        }


@dataclass(frozen=True, slots=True)
class ByKind:
    """A table whose key `kind` says which of several tables it is."""

    tables: Mapping[str, Table]
    sample: str = "{ … }"

    def read(self, raw: object, at: Path, notes: Notes) -> object:
        """Return the value of the kind that is named."""
        table = as_table(raw, at, notes)
        kind = table.get("kind")
        chosen = self.tables.get(kind) if isinstance(kind, str) else None
        if chosen is not None:
            return chosen.read(table, at, notes)
        if isinstance(raw, dict):
            listed = ", ".join(f"”{word}”" for word in self.tables)
            problem = (
                "fältet ”kind” saknas"
                if kind is None
                else f"{shown(kind)} är ingen sorts punkt"
            )
            notes.found.append(
                Note(
                    (*at, "kind"),
                    problem,
                    f"Skriv kind som ett av {listed}.",
                    word=kind if isinstance(kind, str) else "",
                    known=tuple(self.tables),
                )
            )
        return next(iter(self.tables.values())).read({}, at, Notes())

    def plain(self, value: object) -> Plain:
        """Return the table, kind first."""
        kind = str(getattr(value, "kind", ""))
        return self.tables[kind].plain(value)

    def schema(self) -> Schema:
        """Describe it as one of the kinds."""
        return {"oneOf": [{"$ref": f"#/$defs/{kind}"} for kind in self.tables]}
