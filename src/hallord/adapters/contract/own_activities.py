# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""The promise's own activity types: read together with the catalogue they join."""

from dataclasses import dataclass

from hallord.adapters.contract.findings import Note, Notes, Path, sane
from hallord.adapters.contract.shapes import Plain, Schema, Shape
from hallord.adapters.contract.tables import Many
from hallord.core.activities import STANDARD_CATALOGUE, ActivityType


@dataclass(frozen=True, slots=True)
class OwnActivities:
    """A list of activity types, each new and below one that is known."""

    each: Shape
    sample: str = "[{ … }]"

    def read(self, raw: object, at: Path, notes: Notes) -> tuple[ActivityType, ...]:
        """Return the types; none of them when they cannot be one catalogue."""
        before = len(notes.found)
        read = Many(self.each).read(raw, at, notes)
        types = [one for one in read if isinstance(one, ActivityType)]
        if any(note.spoils for note in notes.found[before:]):
            return ()
        ids = (*STANDARD_CATALOGUE.types, *(one.id for one in types))
        seen = set(STANDARD_CATALOGUE.types)
        for place, one in enumerate(types):
            if one.id in seen:
                notes.add(
                    (*at, place, "id"),
                    f"aktivitetstypen ”{sane(one.id)}” finns redan",
                    "Ge den egna typen ett annat id.",
                )
            seen.add(one.id)
            if one.parent is not None and one.parent not in ids:
                notes.found.append(
                    Note(
                        (*at, place, "parent"),
                        f"aktivitetstypen ”{sane(one.parent)}” finns inte",
                        "Skriv en typ ur katalogen eller en egen.",
                        word=one.parent,
                        known=ids,
                    )
                )
        if any(note.spoils for note in notes.found[before:]):
            return ()
        try:
            STANDARD_CATALOGUE.with_types(types)
        except ValueError as error:
            notes.add(at, str(error), "Låt varje egen typ höra under en annan typ.")
            return ()
        return tuple(types)

    def plain(self, value: object) -> Plain:
        """Return the list."""
        return Many(self.each).plain(value)

    def schema(self) -> Schema:
        """Describe it."""
        return Many(self.each).schema()
