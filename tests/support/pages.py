# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""A promise of Exempelköping with every kind of clause, and its site."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hallord.adapters.contract import read_contract, write_contract
from hallord.adapters.evidence import join, read_evidence, write_native
from hallord.adapters.examples import examples
from hallord.adapters.public_pages import Followed, build_site
from hallord.core.clauses import (
    AgendaClause,
    CadenceClause,
    CadenceUnit,
    Clause,
    CommunicationClause,
    CountClause,
    Criteria,
    Direction,
    IntentClause,
    IntentTag,
    Judged,
    MilestoneClause,
    OnDemandClause,
    OutcomeClause,
    PresenceClause,
    SetOf,
)
from hallord.core.evidence import (
    Evidence,
    Measurement,
    Occasion,
    Presence,
    Proof,
    Record,
    Request,
    RequestAnswer,
    Retraction,
    Secrecy,
)
from hallord.core.periods import Per, Period
from hallord.core.promises import (
    Decision,
    Deviation,
    Indicator,
    Interpretation,
    OpenQuestion,
    Promise,
    Source,
    Wording,
)
from tests.support.cast import (
    BOTH,
    END,
    START,
    commitment,
    confirmed,
    control,
    joint_operations,
    moment,
    occasion,
    operations,
    promise,
    reported,
    tally,
    yes,
)

AS_OF = date(2022, 10, 31)
SURVEY = "otrygghet-stationen"
SUMMER_2022 = Period(date(2022, 5, 1), date(2022, 7, 31))
OWN = Criteria(activities=("safety_walk",), by=("kommunen",))

CLAUSES: dict[str, Clause] = {
    "helger": joint_operations(5),
    "varje-dygn": CountClause(
        1,
        per=Per.DAY,
        judged=Judged.EACH,
        window=SUMMER_2022,
        criteria=Criteria(activities=("traffic_control",), by=("polisen",)),
    ),
    "vandringar": CountClause(4, per=Per.YEAR, criteria=OWN),
    "skolor": CountClause(
        1,
        each_of=SetOf("skolorna", ("norrskolan", "soderskolan")),
        criteria=Criteria(activities=("school_visit",), by=("polisen",)),
    ),
    "torsdagar": CadenceClause(
        CadenceUnit.WEEK,
        weekday=3,
        tolerance_days=1,
        window=Period(date(2022, 9, 1), date(2022, 12, 31)),
        criteria=Criteria(activities=("safety_office_hours",), by=("kommunen",)),
    ),
    "raadet": AgendaClause(("bra",), ("cyklar",), parties=("kommunen",)),
    "arbete": MilestoneClause(
        "arbetet har startat",
        "beslut",
        "ett beslut av båda chefer",
        due=date(2022, 3, 31),
        parties=BOTH,
    ),
    "narvaro": PresenceClause(
        hours=40, criteria=Criteria(activities=("foot_patrol",), by=("polisen",))
    ),
    "inlagg": CommunicationClause(3, BOTH),
    "besok": OnDemandClause("vi kommer på besök", 14, ("kommunen",)),
    "otrygghet": OutcomeClause(
        SURVEY,
        "trygghetsmätningen",
        Decimal(41),
        "2021",
        Direction.DOWN,
        Decimal(35),
        ("kommunen",),
    ),
    "avsikt": IntentClause(IntentTag.ACTIVITY, Criteria(activities=("night_walk",))),
}
"""A clause of every kind, by the id of its commitment."""


def every_kind() -> Promise:
    """The promise with one commitment for every kind, and every optional part."""
    plain = [commitment(clause, id_=key) for key, clause in CLAUSES.items()]
    told = [replace(one, text=f"Vi lovar {one.id} i staden.") for one in plain]
    told[0] = replace(
        told[0],
        lead=BOTH,
        supporting=("vakterna",),
        finding="Helgerna är otrygga.",
        cause="Få vuxna är ute.",
        condition="Om läget kräver det.",
        not_promised=("Att insatserna ger brott åtal.",),
        indicator=Indicator(
            "matning", "Andel otrygga", "trygghetsmätningen", "våren 2023", "Ingen än."
        ),
        deviations=(
            Deviation(
                Period(date(2022, 7, 1), date(2022, 7, 31)),
                Decision(date(2022, 6, 1), "Dnr 5"),
                "semester",
            ),
        ),
    )
    interpreted = Interpretation(
        "avsikt-1",
        date(2022, 1, 1),
        "Vi räknar nattvandringar. Det ska bli minst 3.",
        CountClause(3, criteria=Criteria(activities=("night_walk",))),
        BOTH,
        "Dnr 7",
    )
    told[-1] = replace(told[-1], interpretations=(interpreted,))
    told[2] = replace(
        told[2], withdrawn=Decision(date(2022, 9, 1), "Dnr 8", "annat beslut")
    )
    question = OpenQuestion("at_least", "clause.n", "Är det minst tre?", "Minst tre")
    told[8] = replace(told[8], open_questions=(question,), wording=Wording.PARAPHRASE)
    return replace(
        promise(*told),
        id="alla-sorter",
        aims=("Fler ska vara trygga.",),
        focus_areas=("Trygga helger",),
        heading_period="2021–2022",
        conflicts=("Två sidor har olika datum.",),
        topics=(("cyklar", "cyklar och mopeder"),),
        sources=(
            Source("https://www.example.org/lofte", "Exempelköping", START, "", "Not"),
        ),
    )


def every_kind_records() -> tuple[Record, ...]:
    """Records that give the commitments of `every_kind` something to show."""
    walks = [
        occasion(f"vandring-{n}", date(2022, n, 7), activity="safety_walk", by=BOTH)
        for n in range(1, 4)
    ]
    days = [SUMMER_2022.first + timedelta(days=n) for n in range(0, 60, 1)]
    thursdays = [date(2022, 9, 1) + timedelta(weeks=n) for n in range(6)]
    return (
        *operations(3),
        occasion("vantar", date(2022, 10, 7), recorded=date(2022, 10, 24)),
        occasion("ensam", date(2022, 5, 6), by=("polisen",)),
        replace(
            occasion("fel-dag", date(2022, 5, 8), recorded=date(2022, 5, 9)),
        ),
        replace(
            occasion("ratt-dag", date(2022, 5, 7), recorded=date(2022, 5, 20)),
            corrects="fel-dag",
        ),
        yes("ratt-dag", "kommunen", date(2022, 5, 21)),
        occasion("borttagen", date(2022, 6, 4)),
        Retraction(
            id="bort",
            recorded=date(2022, 6, 10),
            recorded_by="polisen",
            retracts="borttagen",
            ground="mistake",
        ),
        *(control(f"kontroll-{n}", day) for n, day in enumerate(days)),
        *walks,
        *_visits(),
        *(_office(n, day) for n, day in enumerate(thursdays)),
        *_meetings(),
        Proof(
            id="beslut-1",
            recorded=date(2022, 4, 20),
            recorded_by="polisen",
            commitment="arbete",
            day=date(2022, 4, 12),
            kind="beslut",
            parties=(Presence("polisen"), Presence("kommunen")),
        ),
        yes("beslut-1", "kommunen", date(2022, 4, 21)),
        *_patrols(),
        *_posts(),
        *_requests(),
        _measurement(),
        replace(
            occasion("natt", date(2022, 3, 5), activity="night_walk"),
            parties=(Presence("vakterna", on_behalf_of="kommunen"),),
        ),
        tally("summa", date(2022, 5, 1), date(2022, 6, 30), 40),
        replace(
            occasion("hemlig", date(2022, 4, 2), activity="night_walk"),
            secrecy=Secrecy.SHARED,
        ),
        *reported(*BOTH, last=date(2022, 9, 30)),
    )


def _visits() -> list[Record]:
    return [
        occasion(
            "besok-norr",
            date(2022, 2, 2),
            activity="school_visit",
            by=("polisen",),
            place="norrskolan",
            members=("norrskolan",),
        )
    ]


def _office(number: int, day: date) -> Occasion:
    return occasion(
        f"kontor-{number}",
        day,
        activity="safety_office_hours",
        by=("kommunen",),
        place="kontoret",
        recorded_by="kommunen",
    )


def _meetings() -> list[Record]:
    return [
        replace(
            occasion(
                f"mote-{month}",
                date(2022, month, 10),
                activity="forum_meeting",
                by=("kommunen",),
                place=None,
                recorded_by="kommunen",
            ),
            forum="bra",
            items=() if month == 6 else ("cyklar",),
        )
        for month in range(1, 9)
    ]


def _patrols() -> list[Record]:
    return [
        replace(
            occasion(
                f"patrull-{month}",
                date(2022, month, 11),
                activity="foot_patrol",
                by=("polisen",),
            ),
            start=moment(date(2022, month, 11), "18.00"),
            end=moment(date(2022, month, 11), "22.30"),
        )
        for month in range(1, 8)
    ]


def _posts() -> list[Record]:
    return [
        occasion(
            f"inlagg-{party}-{month}",
            date(2022, month, 3),
            activity="post",
            by=(party,),
            place=None,
            recorded_by=party,
        )
        for party in BOTH
        for month in (2, 3, 4)
        if party == "kommunen" or month < 4
    ]


def _requests() -> list[Record]:
    return [
        Request(
            id="fraga",
            recorded=date(2022, 4, 1),
            recorded_by="kommunen",
            commitment="besok",
            day=date(2022, 4, 1),
        ),
        RequestAnswer(
            id="svar",
            recorded=date(2022, 4, 9),
            recorded_by="kommunen",
            request="fraga",
            day=date(2022, 4, 9),
        ),
    ]


def _measurement() -> Measurement:
    return Measurement(
        id="matning-2022",
        recorded=date(2022, 9, 30),
        recorded_by="kommunen",
        indicator=SURVEY,
        period=Period(date(2022, 9, 1), date(2022, 9, 30)),
        value=Decimal("36.5"),
        low=Decimal("33.1"),
        high=Decimal("39.9"),
        n=612,
    )


def followed_every_kind(*, as_of: date = AS_OF) -> Followed:
    """The promise of every kind, with its records, as of a day."""
    records = Evidence(every_kind_records())
    return Followed(every_kind(), records, as_of=as_of, known_on=as_of)


def followed_many(number: int) -> Followed:
    """A promise with so many occasions that no page could hold them all."""
    clause = joint_operations(number + 10)
    one = replace(commitment(clause, id_="plats"), lead=BOTH)
    days = [START + timedelta(days=n) for n in range(min(number, (END - START).days))]
    records = [r for n, day in enumerate(days) for r in confirmed(f"insats-{n}", day)]
    return Followed(
        replace(promise(one), id="manga"),
        Evidence(records),
        as_of=date(2023, 6, 1),
        known_on=date(2023, 6, 1),
    )


def followed_examples() -> list[Followed]:
    """The examples of the package, read as the command line reads them."""
    found = []
    for example in examples():
        contract = read_contract(example.contract, name=f"{example.id}.toml")
        readings = [
            read_evidence(
                file.data,
                name=file.name,
                promise=contract,
                mapping=None,
                recorded=file.recorded,
                recorded_by=file.recorded_by,
            )
            for file in example.evidence
        ]
        evidence = join(readings).evidence
        day = example.as_of
        found.append(Followed(contract, evidence, as_of=day, known_on=day))
    return found


def built(*followed: Followed) -> dict[str, bytes]:
    """The site of these promises, with the real files to download."""
    return build_site(
        followed,
        built_on=date(2023, 6, 2),
        write_contract=write_contract,
        write_evidence=write_native,
    )
