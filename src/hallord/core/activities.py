# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""The activity catalogue: what an occasion can be, with parents and words for it.

A criterion that names a type also accepts every type below it. The list is a start:
a contract adds its own types, each below one that already exists.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class ActivityType:
    """One sort of activity, with its words in both languages, one and many.

    `enforcement` marks police and guard operations whose plans must never be
    public; `exit_work` marks work that is only ever shown as a yearly yes or no.
    """

    id: str
    parent: str | None
    sv: str
    sv_many: str
    en: str
    en_many: str
    enforcement: bool = False
    exit_work: bool = False


class Catalogue:
    """Activity types by id, with their parents resolved.

    Raises ValueError (in Swedish) for a double id, an unknown parent or a loop.
    """

    __slots__ = ("_ancestors", "types")

    def __init__(self, types: Iterable[ActivityType]) -> None:
        """Index the types and work out each one's ancestors."""
        by_id: dict[str, ActivityType] = {}
        for kind in types:
            if kind.id in by_id:
                raise ValueError(f"aktivitetstypen ”{kind.id}” finns två gånger")
            by_id[kind.id] = kind
        self.types: Mapping[str, ActivityType] = MappingProxyType(by_id)
        self._ancestors = {kind: self._lineage(kind) for kind in by_id}

    def _lineage(self, start: str) -> tuple[str, ...]:
        seen: list[str] = []
        current: str | None = start
        while current is not None:
            if current in seen:
                raise ValueError(f"aktivitetstypen ”{start}” är sin egen förälder")
            if current not in self.types:
                raise ValueError(
                    f"aktivitetstypen ”{start}” har en okänd förälder: ”{current}”"
                )
            seen.append(current)
            current = self.types[current].parent
        return tuple(seen)

    def with_types(self, more: Iterable[ActivityType]) -> "Catalogue":
        """Return a catalogue that also holds `more`."""
        return Catalogue((*self.types.values(), *more))

    def lineage(self, activity: str) -> tuple[str, ...]:
        """Return the type itself and its ancestors, nearest first; unknown: itself."""
        return self._ancestors.get(activity, (activity,))

    def is_a(self, activity: str, wanted: str) -> bool:
        """Tell whether `activity` is `wanted` or lies below it."""
        return wanted in self.lineage(activity)

    def is_enforcement(self, activity: str) -> bool:
        """Tell whether the type, or one above it, is an enforcement operation."""
        return any(
            self.types[kind].enforcement
            for kind in self.lineage(activity)
            if kind in self.types
        )

    def is_exit_work(self, activity: str) -> bool:
        """Tell whether only a yearly yes or no may be told about the type."""
        return any(
            self.types[kind].exit_work
            for kind in self.lineage(activity)
            if kind in self.types
        )


def _types() -> Iterable[ActivityType]:
    # id, parent, Swedish one/many, English one/many
    rows: tuple[tuple[str, str | None, str, str, str, str], ...] = (
        ("operation", None, "insats", "insatser", "operation", "operations"),
        ("targeted_operation", "operation", "riktad insats", "riktade insatser",
         "targeted operation", "targeted operations"),
        ("weekend_operation", "targeted_operation", "helginsats", "helginsatser",
         "weekend operation", "weekend operations"),
        ("visibility_operation", "operation", "synlighetsinsats",
         "synlighetsinsatser", "visibility operation", "visibility operations"),
        ("school_traffic_operation", "visibility_operation",
         "trafik- och synlighetsinsats", "trafik- och synlighetsinsatser",
         "traffic and visibility operation", "traffic and visibility operations"),
        ("two_wheeler_operation", "targeted_operation",
         "insats mot mopeder och motorcyklar",
         "insatser mot mopeder och motorcyklar",
         "operation on mopeds and motorcycles",
         "operations on mopeds and motorcycles"),
        ("narcotics_operation", "targeted_operation", "narkotikainsats",
         "narkotikainsatser", "narcotics operation", "narcotics operations"),
        ("dog_search", "narcotics_operation", "sök med narkotikahund",
         "sök med narkotikahund", "narcotics dog search", "narcotics dog searches"),
        ("youth_operation", "operation", "ungdomsinsats", "ungdomsinsatser",
         "youth operation", "youth operations"),
        ("traffic_control", "operation", "trafikkontroll", "trafikkontroller",
         "traffic control", "traffic controls"),
        ("fixed_traffic_control", "traffic_control", "fast trafikkontroll",
         "fasta trafikkontroller", "fixed traffic control",
         "fixed traffic controls"),
        ("speed_control", "traffic_control", "hastighetskontroll",
         "hastighetskontroller", "speed control", "speed controls"),
        ("bicycle_control", "traffic_control", "cykelkontroll", "cykelkontroller",
         "bicycle control", "bicycle controls"),
        ("patrol", "operation", "pass med närvaro", "pass med närvaro",
         "presence shift", "presence shifts"),
        ("foot_patrol", "patrol", "fotpatrull", "fotpatruller", "foot patrol",
         "foot patrols"),
        ("guard_round", "patrol", "väktarrond", "väktarronder", "guard round",
         "guard rounds"),
        ("order_guard_shift", "patrol", "ordningsvaktspass", "ordningsvaktspass",
         "public order guard shift", "public order guard shifts"),
        ("field_shift", None, "fältpass", "fältpass", "outreach shift",
         "outreach shifts"),
        ("night_walk", None, "nattvandring", "nattvandringar", "night walk",
         "night walks"),
        ("safety_office_hours", None, "tillfälle i trygghetskontoret",
         "tillfällen i trygghetskontoret", "occasion in the safety office",
         "occasions in the safety office"),
        ("safety_walk", None, "trygghetsvandring", "trygghetsvandringar",
         "safety walk", "safety walks"),
        ("safety_inspection", None, "trygghetsbesiktning", "trygghetsbesiktningar",
         "safety inspection", "safety inspections"),
        ("meeting", None, "möte", "möten", "meeting", "meetings"),
        ("situation_meeting", "meeting", "lägesbildsmöte", "lägesbildsmöten",
         "situation meeting", "situation meetings"),
        ("place_collaboration_meeting", "meeting", "platssamverkansmöte",
         "platssamverkansmöten", "place collaboration meeting",
         "place collaboration meetings"),
        ("briefing", "meeting", "utsättningsmöte", "utsättningsmöten",
         "start briefing", "start briefings"),
        ("forum_meeting", "meeting", "samverkansmöte", "samverkansmöten",
         "collaboration meeting", "collaboration meetings"),
        ("information_session", None, "informationstillfälle",
         "informationstillfällen", "information session", "information sessions"),
        ("parents_meeting", "information_session", "föräldramöte",
         "föräldramöten", "parents’ meeting", "parents’ meetings"),
        ("training", "information_session", "utbildning", "utbildningar",
         "training session", "training sessions"),
        ("campaign", None, "kampanj", "kampanjer", "campaign", "campaigns"),
        ("dialogue", None, "dialog", "dialoger", "dialogue", "dialogues"),
        ("citizen_dialogue", "dialogue", "medborgardialog", "medborgardialoger",
         "citizen dialogue", "citizen dialogues"),
        ("staff_dialogue", "dialogue", "medarbetardialog", "medarbetardialoger",
         "staff dialogue", "staff dialogues"),
        ("visit", None, "besök", "besök", "visit", "visits"),
        ("school_visit", "visit", "skolbesök", "skolbesök", "school visit",
         "school visits"),
        ("inspection", None, "tillsyn", "tillsyner", "inspection", "inspections"),
        ("licence_inspection", "inspection", "tillsyn av serveringstillstånd",
         "tillsyner av serveringstillstånd", "alcohol licence inspection",
         "alcohol licence inspections"),
        ("tobacco_inspection", "inspection", "tillsyn av tobak och alkohol",
         "tillsyner av tobak och alkohol", "tobacco and alcohol inspection",
         "tobacco and alcohol inspections"),
        ("tunnel_check", "inspection", "kontroll av gångtunnel",
         "kontroller av gångtunnlar", "pedestrian tunnel check",
         "pedestrian tunnel checks"),
        ("environment_measure", None, "åtgärd i miljön", "åtgärder i miljön",
         "environment measure", "environment measures"),
        ("neighbourhood_watch", None, "insats för grannsamverkan",
         "insatser för grannsamverkan", "neighbourhood watch effort",
         "neighbourhood watch efforts"),
        ("post", None, "inlägg", "inlägg", "post", "posts"),
        ("development_work", None, "steg i utvecklingsarbete",
         "steg i utvecklingsarbete", "development step", "development steps"),
        ("prevention_work", None, "förebyggande aktivitet",
         "förebyggande aktiviteter", "preventive activity",
         "preventive activities"),
        ("exit_work", None, "avhopparverksamhet", "avhopparverksamhet",
         "exit work", "exit work"),
    )  # fmt: skip
    for id_, parent, sv, sv_many, en, en_many in rows:
        yield ActivityType(
            id=id_,
            parent=parent,
            sv=sv,
            sv_many=sv_many,
            en=en,
            en_many=en_many,
            enforcement=id_ == "operation",
            exit_work=id_ == "exit_work",
        )


STANDARD_CATALOGUE = Catalogue(_types())
"""The types that every contract may name."""
