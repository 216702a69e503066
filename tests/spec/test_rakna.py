# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Så räknar Hållord: vad som är ett tillfälle, och vilka tillfällen som räknas."""

# ruff: noqa: PLC2401 - the columns are Swedish words, for they are read as a table

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from decimal import Decimal

import pytest

from hallord.core.clauses import CountClause, Criteria, Holidays, OnePer
from hallord.core.evidence import Audience, Occasion, Presence, Record
from hallord.core.parties import Mandate
from hallord.core.periods import Period, SchoolTerm
from hallord.core.promises import Promise
from tests.support.cast import (
    BOTH,
    commitment,
    confirmed,
    control,
    joint_operations,
    judged,
    moment,
    occasion,
    promise,
    reason_word,
    verdict_word,
    yes,
)

DAY = date(2022, 3, 5)
"""A Saturday."""


def counted(criteria: Criteria, *records: Record, made: Promise | None = None) -> int:
    """How many of the records count for a promise with these criteria."""
    clause = CountClause(99, criteria=criteria)
    found = judged(made or promise(commitment(clause)), records)
    assert found.done is not None
    return found.done


def answer(criteria: Criteria, record: Occasion, made: Promise | None = None) -> str:
    """ "räknas", or why a record does not count."""
    clause = CountClause(99, criteria=criteria)
    found = judged(made or promise(commitment(clause)), [record])
    (entry,) = found.entries
    if found.done == 1:
        return "räknas"
    return reason_word(entry)


@pytest.mark.parametrize(
    ("lovat", "gjort", "räknas"),
    [
        ("insats", "trafikkontroll", "ja"),
        ("trafikkontroll", "trafikkontroll", "ja"),
        ("trafikkontroll", "hastighetskontroll", "ja"),
        ("hastighetskontroll", "trafikkontroll", "nej"),
        ("insats", "möte", "nej"),
    ],
)
def test_activities_have_parents(lovat: str, gjort: str, räknas: str) -> None:
    """En aktivitet räknas när den är av den lovade sorten eller en sort under den."""
    names = {
        "insats": "operation",
        "trafikkontroll": "traffic_control",
        "hastighetskontroll": "speed_control",
        "möte": "meeting",
    }
    record = replace(control("k", DAY), activity=names[gjort])

    found = counted(Criteria(activities=(names[lovat],)), record)

    assert found == (1 if räknas == "ja" else 0)


@pytest.mark.parametrize(
    ("deltog", "svar"),
    [
        (("polisen", "kommunen"), "räknas"),
        (("polisen", "kommunen", "vakterna"), "räknas"),
        (("polisen",), "en part saknades"),
        (("polisen", "vakterna"), "en part saknades"),
    ],
)
def test_jointly(deltog: tuple[str, ...], svar: str) -> None:
    """Det som lovas gemensamt räknas när alla de lovande parterna var med."""
    record = occasion("i", DAY, by=deltog)
    clause = joint_operations(9)

    found = judged(clause, [record, yes("i", "kommunen", DAY)])

    (entry,) = found.entries
    assert (reason_word(entry) or "räknas") == svar


@pytest.mark.parametrize(
    ("deltog", "för", "uppdrag_finns", "svar"),
    [
        ("polisen", "–", "nej", "räknas"),
        ("kommunen", "–", "nej", "inte av parten"),
        ("vakterna", "–", "ja", "inte av parten"),
        ("vakterna", "polisen", "nej", "inget uppdrag"),
        ("vakterna", "polisen", "ja", "räknas"),
    ],
)
def test_on_behalf_of(deltog: str, för: str, uppdrag_finns: str, svar: str) -> None:
    """Den som arbetar för en part räknas som parten, om uppdraget är nedtecknat."""
    behalf = None if för == "–" else för
    record = replace(
        occasion("i", DAY, recorded_by=deltog), parties=(Presence(deltog, behalf),)
    )
    criteria = Criteria(activities=("operation",), by=("polisen",))
    made = promise(commitment(CountClause(9, criteria=criteria)))
    if uppdrag_finns == "ja":
        mandate = Mandate("vakterna", "polisen", "KS 2021/3", may_confirm=True)
        made = replace(made, mandates=(mandate,))

    assert answer(criteria, record, made) == svar


@pytest.mark.parametrize(
    ("deltog_själv", "svar"), [("ja", "räknas"), ("nej", "inget uppdrag")]
)
def test_a_party_that_was_there_itself(deltog_själv: str, svar: str) -> None:
    """Var parten själv med behövs inget uppdrag för den som också var där."""
    parties = [Presence("vakterna", "polisen")]
    if deltog_själv == "ja":
        parties.append(Presence("polisen"))
    record = replace(occasion("i", DAY), parties=tuple(parties))

    assert answer(Criteria(("operation",), by=("polisen",)), record) == svar


@pytest.mark.parametrize(
    ("plats", "svar_på_plats", "svar_på_platsens_sort", "svar_på_kommundel"),
    [
        ("norrskolan", "räknas", "räknas", "räknas"),
        ("soderskolan", "annan plats", "räknas", "annan kommundel"),
        ("torget", "annan plats", "annan sorts plats", "annan kommundel"),
        (None, "platsen saknas", "platsen saknas", "platsen saknas"),
    ],
)
def test_places(
    plats: str | None,
    svar_på_plats: str,
    svar_på_platsens_sort: str,
    svar_på_kommundel: str,
) -> None:
    """Platsen prövas mot avtalets platser, platsens sort eller kommundelen.

    Avtalen i exemplet nämner Norrskolan, skolor och kommundelen Norr.
    """
    record = control("k", DAY, place=plats)
    operation = ("operation",)

    assert answer(Criteria(operation, places=("norrskolan",)), record) == svar_på_plats
    school = Criteria(operation, place_classes=("school",))
    assert answer(school, record) == svar_på_platsens_sort
    north = Criteria(operation, districts=("norr",))
    assert answer(north, record) == svar_på_kommundel


@pytest.mark.parametrize(
    ("dag", "börjar", "slutar", "svar"),
    [
        (date(2022, 3, 4), "16.00", "20.00", "inte helg"),
        (date(2022, 3, 4), "16.00", "20.01", "räknas"),
        (date(2022, 3, 4), "18.00", "–", "räknas"),
        (date(2022, 3, 4), "17.59", "–", "inte helg"),
        (date(2022, 3, 4), "–", "–", "klockslag saknas"),
        (date(2022, 3, 5), "–", "–", "räknas"),
        (date(2022, 3, 6), "–", "–", "räknas"),
        (date(2022, 3, 7), "–", "–", "inte helg"),
        (date(2022, 3, 3), "–", "–", "inte helg"),
        (date(2022, 3, 6), "23.59", "–", "räknas"),
    ],
)
def test_weekend(dag: date, börjar: str, slutar: str, svar: str) -> None:
    """Helg är fredag 18.00 till söndag 24.00; mer än hälften av tiden ska vara där.

    Saknas klockslag räknas lördag och söndag, men en fredag kan inte avgöras.
    """
    start = None if börjar == "–" else moment(dag, börjar)
    end = None if slutar == "–" else moment(dag, slutar)
    record = replace(control("k", dag), start=start, end=end)

    assert answer(Criteria(("operation",), weekend=True), record) == svar


@pytest.mark.parametrize(
    ("dag", "alla_dagar", "inte_helgdagar", "bara_helgdagar"),
    [
        (date(2022, 6, 23), "räknas", "räknas", "inte helgdag"),
        (date(2022, 6, 24), "räknas", "helgdag", "räknas"),
        (date(2022, 6, 25), "räknas", "helgdag", "räknas"),
        (date(2022, 6, 26), "räknas", "räknas", "inte helgdag"),
    ],
)
def test_holidays(
    dag: date, alla_dagar: str, inte_helgdagar: str, bara_helgdagar: str
) -> None:
    """Helgdagar och aftnar kan tas med, undantas eller vara de enda som räknas.

    Exemplet är midsommarhelgen 2022.
    """
    answers = {Holidays.INCLUDE: alla_dagar, Holidays.EXCLUDE: inte_helgdagar}
    for rule in Holidays:
        criteria = Criteria(("operation",), holidays=rule)
        expected = answers.get(rule, bara_helgdagar)
        assert answer(criteria, control("k", dag)) == expected


@pytest.mark.parametrize(
    ("dag", "veckodag", "svar"),
    [
        (date(2022, 3, 3), "torsdag", "räknas"),
        (date(2022, 3, 4), "fredag", "annan veckodag"),
    ],
)
def test_weekdays(dag: date, veckodag: str, svar: str) -> None:
    """Nämner avtalet veckodagar räknas bara tillfällen som börjar på en av dem."""
    assert dag.weekday() == {"torsdag": 3, "fredag": 4}[veckodag]
    criteria = Criteria(("operation",), weekdays=(3,))

    assert answer(criteria, control("k", dag)) == svar


@pytest.mark.parametrize(
    ("dag", "svar"),
    [
        (date(2022, 5, 31), "utanför säsongen"),
        (date(2022, 6, 1), "räknas"),
        (date(2022, 8, 31), "räknas"),
        (date(2022, 9, 1), "utanför säsongen"),
    ],
)
def test_season(dag: date, svar: str) -> None:
    """Under säsong räknas tillfällen från säsongens första dag till dess sista.

    Exemplets sommar är juni till och med augusti.
    """
    criteria = Criteria(("operation",), season="sommar")

    assert answer(criteria, control("k", dag)) == svar


@pytest.mark.parametrize(
    ("dag", "egna_terminer", "svar"),
    [
        (date(2022, 6, 30), "nej", "räknas"),
        (date(2022, 7, 1), "nej", "inte under terminen"),
        (date(2022, 6, 10), "ja", "räknas"),
        (date(2022, 6, 11), "ja", "inte under terminen"),
    ],
)
def test_school_terms(dag: date, egna_terminer: str, svar: str) -> None:
    """Terminerna är avtalets egna; utan dem våren till 30 juni, hösten från 1 augusti.

    Exemplets egen vårtermin slutar 10 juni 2022.
    """
    criteria = Criteria(("operation",), school_term=True)
    made = promise(commitment(CountClause(9, criteria=criteria)))
    if egna_terminer == "ja":
        spring = Period(date(2022, 1, 10), date(2022, 6, 10))
        made = replace(made, terms=(SchoolTerm("vt", "våren", spring),))

    assert answer(criteria, control("k", dag), made) == svar


@pytest.mark.parametrize(
    ("börjar", "svar"),
    [
        ("9.59", "andra timmar"),
        ("10.00", "räknas"),
        ("11.00", "räknas"),
        ("11.01", "andra timmar"),
        ("–", "klockslag saknas"),
    ],
)
def test_clock_times(börjar: str, svar: str) -> None:
    """Ska det ske vissa timmar är det starten som prövas, med båda gränserna med.

    Avtalet i exemplet säger 10–11.
    """
    start = None if börjar == "–" else moment(DAY, börjar)
    criteria = Criteria(("operation",), not_before=time(10), not_after=time(11))

    assert answer(criteria, replace(control("k", DAY), start=start)) == svar


@pytest.mark.parametrize(
    ("minuter", "svar"),
    [("59", "för kort"), ("60", "räknas"), ("–", "längden saknas")],
)
def test_minimum_length(minuter: str, svar: str) -> None:
    """Har avtalet en minsta längd räknas det som är minst så långt.

    Avtalet i exemplet kräver 60 minuter.
    """
    record = replace(control("k", DAY), start=moment(DAY, "10.00"))
    if minuter != "–":
        end = moment(DAY, f"10.{minuter}" if minuter != "60" else "11.00")
        record = replace(record, end=end)

    assert answer(Criteria(("operation",), min_minutes=60), record) == svar


@pytest.mark.parametrize(
    ("åldrar", "svar"),
    [
        ((13, 18), "räknas"),
        ((16, 20), "räknas"),
        ((16, 21), "andra åldrar"),
        ((10, 14), "andra åldrar"),
        ((19, 25), "andra åldrar"),
        (None, "åldrarna saknas"),
    ],
)
def test_ages(åldrar: tuple[int, int] | None, svar: str) -> None:
    """Mer än hälften av åldrarna som nåddes ska ligga i det lovade spannet.

    Exemplet lovar 13–18 år, med båda åldrarna inräknade.
    """
    record = replace(control("k", DAY), audience=Audience(ages=åldrar))

    assert answer(Criteria(("operation",), ages=(13, 18)), record) == svar


@pytest.mark.parametrize(
    ("fält", "lovat", "gjort", "svar"),
    [
        ("målgrupp", "elever", "elever", "räknas"),
        ("målgrupp", "elever", "vårdnadshavare", "annan målgrupp"),
        ("ämne", "mopeder", "mopeder", "räknas"),
        ("ämne", "mopeder", "droger", "annat ämne"),
        ("kanal", "webben", "webben", "räknas"),
        ("kanal", "webben", "radion", "annan kanal"),
        ("forum", "bra", "bra", "räknas"),
        ("forum", "bra", "polisen", "annat forum"),
    ],
)
def test_audience_topic_channel_and_forum(
    fält: str, lovat: str, gjort: str, svar: str
) -> None:
    """Målgrupp, ämne, kanal och forum räknas när något av de lovade är med."""
    record = control("k", DAY)
    criteria = Criteria(("operation",))
    match fält:
        case "målgrupp":
            record = replace(record, audience=Audience(roles=(gjort, "andra")))
            criteria = replace(criteria, roles=(lovat,))
        case "ämne":
            record = replace(record, topics=(gjort, "annat"))
            criteria = replace(criteria, topics=(lovat,))
        case "kanal":
            record = replace(record, channel=gjort)
            criteria = replace(criteria, channels=(lovat,))
        case _:
            record = replace(record, forum=gjort)
            criteria = replace(criteria, forums=(lovat,))

    assert answer(criteria, record) == svar


@pytest.mark.parametrize(
    ("dagordning", "svar"),
    [
        (("mopeder", "övrigt"), "räknas"),
        (("övrigt",), "punkten saknas"),
        ((), "punkten saknas"),
        (None, "dagordningen saknas"),
    ],
)
def test_agenda_items_of_what_is_counted(
    dagordning: tuple[str, ...] | None, svar: str
) -> None:
    """Räknas möten med en viss punkt ska punkten stå på dagordningen som skrevs ned."""
    record = replace(control("k", DAY), items=dagordning)

    assert answer(Criteria(("operation",), agenda_items=("mopeder",)), record) == svar


@pytest.mark.parametrize(
    ("utöver_ordinarie", "svar"),
    [("ja", "räknas"), ("nej", "ordinarie arbete"), ("inte sagt", "inte sagt om")],
)
def test_beyond_ordinary_work(utöver_ordinarie: str, svar: str) -> None:
    """Lovas något utöver det vanliga arbetet ska det vara sagt att det var det."""
    extra = {"ja": True, "nej": False}.get(utöver_ordinarie)
    record = replace(control("k", DAY), extra=extra)

    assert answer(Criteria(("operation",), extra_only=True), record) == svar


@pytest.mark.parametrize(
    ("regel", "första", "andra", "antal"),
    [
        ("dag och plats", "lördag torget", "lördag torget", 1),
        ("dag och plats", "lördag torget", "lördag stationen", 2),
        ("dag och plats", "lördag torget", "söndag torget", 2),
        ("dag", "lördag torget", "lördag stationen", 1),
        ("dag", "lördag torget", "söndag torget", 2),
        ("helg", "lördag torget", "söndag stationen", 1),
        ("helg", "söndag torget", "måndag torget", 2),
        ("helg", "måndag torget", "söndag därpå", 1),
        ("varje för sig", "lördag torget", "lördag torget", 2),
    ],
)
def test_one_per(regel: str, första: str, andra: str, antal: int) -> None:
    """Ett är ett per dag och plats, om avtalet inte säger dag, helg eller var för sig.

    Per helg ger aldrig mer än ett i veckan: måndag till torsdag hör till helgen som
    kommer. Den andra posten visas, med skälet att den är samma som den första.
    """
    rules = {
        "dag och plats": OnePer.DAY_PLACE,
        "dag": OnePer.DAY,
        "helg": OnePer.WEEKEND,
        "varje för sig": OnePer.NONE,
    }
    days = {"lördag": 5, "söndag": 6, "måndag": 7}
    records: list[Record] = []
    for number, text in enumerate((första, andra)):
        name, where = text.split()
        day = date(2022, 3, days[name] + (7 if where == "därpå" else 0))
        place = where if where in ("torget", "stationen") else "torget"
        records += confirmed(f"i{number}", day, place=place)

    found = judged(joint_operations(9, one_per=rules[regel]), records)

    assert found.done == antal
    assert len(found.entries) == 2


@pytest.mark.parametrize(
    ("bekräftat", "räknas"), [("det första", "i1"), ("det andra", "i2")]
)
def test_of_two_that_are_one_the_confirmed_stands(bekräftat: str, räknas: str) -> None:
    """Är två poster samma tillfälle räknas den bekräftade, annars den första."""
    name = {"det första": "i1", "det andra": "i2"}[bekräftat]
    records = [
        occasion("i1", DAY),
        occasion("i2", DAY),
        yes(name, "kommunen", DAY),
    ]

    found = judged(joint_operations(9), records, as_of=DAY)

    assert found.done == 1
    assert [e.record.id for e in found.entries if not e.reasons] == [räknas]


def test_a_place_described_in_two_ways_is_one_place() -> None:
    """Samma namngivna plats är en plats, hur den än beskrivs i posten."""
    one, two = control("k1", DAY), replace(control("k2", DAY), district="annan")

    assert counted(Criteria(("operation",)), one, two) == 1


@pytest.mark.parametrize(
    ("bokat_på", "får_delas", "första", "andra"),
    [
        ("–", "nej", 1, 0),
        ("–", "ja", 1, 1),
        ("första", "nej", 1, 0),
        ("andra", "nej", 0, 1),
        ("båda", "nej", 1, 0),
        ("båda", "ja", 1, 1),
    ],
)
def test_overlaps(bokat_på: str, får_delas: str, första: int, andra: int) -> None:
    """Ett tillfälle räknas för en punkt; för flera bara där avtalet säger det.

    Det räknas för den punkt som det är fört på, annars för den första i avtalet som
    det passar. Delas det visas det vid båda.
    """
    booked = {"–": (), "båda": ("första", "andra")}.get(bokat_på, (bokat_på,))
    record = replace(control("k", DAY), counts_for=booked)
    clause = CountClause(9, criteria=Criteria(("operation",)))
    share = ("andra",) if får_delas == "ja" else ()
    made = promise(
        commitment(clause, id_="första", may_share=share),
        commitment(clause, id_="andra"),
    )

    one = judged(made, [record], id_="första")
    two = judged(made, [record], id_="andra")

    assert (one.done, two.done) == (första, andra)
    assert ("shared" in {label.code for label in one.labels}) is (första == andra == 1)


def test_an_awaited_word_never_moves_an_occasion() -> None:
    """Ett tillfälle flyttar inte till en annan punkt för att en part dröjer."""
    joint = commitment(joint_operations(9), id_="första")
    single = commitment(
        CountClause(9, criteria=Criteria(("operation",), by=("polisen",))),
        id_="andra",
    )
    made = promise(joint, single)

    found = judged(made, [occasion("i", DAY)], as_of=DAY, id_="andra")

    assert found.done == 0


@pytest.mark.parametrize(
    ("dag", "svar"),
    [
        (date(2021, 6, 30), "före löftets tid"),
        (date(2021, 7, 1), "räknas"),
        (date(2022, 12, 31), "räknas"),
        (date(2023, 1, 1), "efter löftets tid"),
    ],
)
def test_an_occasion_belongs_to_its_own_day(dag: date, svar: str) -> None:
    """Ett tillfälle hör till den dag då det började; den ska vara i löftets tid."""
    assert answer(Criteria(("operation",)), control("k", dag)) == svar


@pytest.mark.parametrize(("dag", "visas"), [(DAY, "ja"), (date(2022, 3, 4), "nej")])
def test_what_has_not_happened_is_not_seen(dag: date, visas: str) -> None:
    """Det som sker efter den dag man ser på finns inte i beskedet.

    Kontrollen i exemplet är den 5 mars 2022.
    """
    clause = CountClause(9, criteria=Criteria(("operation",)))
    record = replace(control("k", DAY), recorded=date(2022, 3, 1), hours=Decimal(4))

    found = judged(clause, [record], as_of=dag)

    assert len(found.entries) == (1 if visas == "ja" else 0)


def test_what_does_not_count_is_shown_with_every_reason() -> None:
    """Det som inte räknas visas med alla sina skäl."""
    record = control("k", date(2021, 6, 1), place="torget")
    clause = CountClause(9, criteria=Criteria(("operation",), jointly=BOTH))

    (entry,) = judged(clause, [record]).entries

    assert [reason.code for reason in entry.reasons] == [
        "before_window",
        "party_missing",
    ]
    assert verdict_word(judged(clause, [record])) == "inte redovisat"
