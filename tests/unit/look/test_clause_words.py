# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Så räknar vi: every clause becomes a clean sentence in both languages."""

import re
from collections.abc import Iterator
from dataclasses import astuple, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hallord.core.clauses import (
    AgendaClause,
    CadenceClause,
    CadenceUnit,
    Clause,
    CommunicationClause,
    CountClause,
    Criteria,
    Direction,
    Holidays,
    IntentClause,
    IntentTag,
    Judged,
    MilestoneClause,
    OnDemandClause,
    OnePer,
    Op,
    OutcomeClause,
    PresenceClause,
    SetOf,
)
from hallord.core.periods import Per, Period
from hallord.core.promises import Promise
from hallord.look.clause_words import commitment_sentence, counting_sentence
from hallord.look.formats import Lang
from hallord.look.readability import lix
from tests.support.cast import BOTH, commitment, promise
from tests.support.pages import CLAUSES, every_kind
from tests.support.promises import promises

BASE = replace(
    promise(), topics=(("mc", "mopeder"),), forums=(("bra", "rådet"), ("tr", "gruppen"))
)
WINDOW = "1 juli 2021 – 31 december 2022"


def said(clause: Clause, lang: Lang = "sv") -> str:
    return counting_sentence(BASE, clause, lang)


def criteria(**asked: object) -> Criteria:
    return replace(Criteria(activities=("meeting",)), **asked)  # type: ignore[arg-type]  # any field of any type


OPERATIONS = Criteria(activities=("weekend_operation",), jointly=BOTH, weekend=True)


@pytest.mark.parametrize(
    ("clause", "sv"),
    [
        (
            CountClause(5, one_per=OnePer.WEEKEND, criteria=OPERATIONS),
            (
                f"Räknas: helginsatser där både polisen och kommunen var med, "
                f"{WINDOW}. "
                "Minst 5, högst en per helg. Helgen är från fredag klockan 18 till och "
                "med söndag."
            ),
        ),
        (
            CountClause(2, Op.RANGE, 4, one_per=OnePer.NONE, criteria=criteria()),
            f"Räknas: möten, {WINDOW}. Minst 2, högst 4.",
        ),
        (
            CountClause(2, Op.AT_MOST, one_per=OnePer.DAY, criteria=criteria()),
            f"Räknas: möten, {WINDOW}. Högst 2, högst en per dag.",
        ),
        (
            CountClause(1, per=Per.DAY, judged=Judged.EACH, criteria=criteria()),
            (
                f"Räknas: möten, {WINDOW}. Minst 1 per dygn, högst en per dag "
                "och plats. "
                "Det gäller varje dygn för sig."
            ),
        ),
        (
            CountClause(1, per=Per.WEEK, one_per=OnePer.NONE, criteria=criteria()),
            (
                f"Räknas: möten, {WINDOW}. Minst 1 per vecka. "
                "Det är summan som räknas, inte varje vecka för sig."
            ),
        ),
        (
            CountClause(
                1,
                each_of=SetOf("skolorna", ("norrskolan", "soderskolan")),
                one_per=OnePer.NONE,
                criteria=criteria(by=("polisen",)),
                plan_withheld=True,
            ),
            (
                f"Räknas: möten där polisen var med, {WINDOW}. Minst 1. Det "
                "gäller i var "
                "och en av skolorna: Norrskolan och Söderskolan. Parterna "
                "har en plan för "
                "när på året det ska ske. Den visas inte."
            ),
        ),
        (
            CountClause(1, each_of=SetOf("klasserna", size=9), one_per=OnePer.NONE),
            (
                f"Räknas: tillfällen, {WINDOW}. Minst 1. Det gäller i var och en av "
                "klasserna."
            ),
        ),
        (
            CadenceClause(CadenceUnit.WEEK, weekday=3, criteria=criteria()),
            f"Räknas: möten varje torsdag, {WINDOW}.",
        ),
        (
            CadenceClause(
                CadenceUnit.WEEK,
                every=2,
                weekday=3,
                skip_holidays=True,
                tolerance_days=1,
                share=Fraction(4, 5),
                criteria=criteria(),
            ),
            (
                f"Räknas: möten varannan torsdag, {WINDOW}. Helgdagar räknas inte. Det "
                "får skilja en dag. 80 procent av gångerna räcker."
            ),
        ),
        (
            CadenceClause(CadenceUnit.MONTH, every=3, criteria=criteria()),
            f"Räknas: möten var 3:e månad, {WINDOW}.",
        ),
        (
            AgendaClause(("bra", "tr"), ("mc",), season="sommar"),
            (
                "Räknas: möten med rådet och gruppen som tar upp mopeder, under "
                f"sommaren, {WINDOW}. Frågan ska tas upp på varje möte."
            ),
        ),
        (
            AgendaClause(("bra",), ("ny-fraga",), share=Fraction(1, 2)),
            (
                f"Räknas: möten med rådet som tar upp ny fraga, {WINDOW}. "
                "Frågan ska tas "
                "upp på minst 50 procent av mötena."
            ),
        ),
        (
            MilestoneClause("arbetet har startat", "beslut", due=date(2022, 3, 31)),
            "Klart när arbetet har startat, senast 31 mars 2022. Det visas av: beslut.",
        ),
        (
            PresenceClause(hours=40, criteria=Criteria(place_classes=("station",))),
            f"Räknas: timmar med närvaro vid stationer, {WINDOW}. Minst 40 timmar.",
        ),
        (
            PresenceClause(share=Fraction(1, 2), criteria=Criteria()),
            f"Räknas: dagar med närvaro, {WINDOW}. Minst 50 procent av dagarna.",
        ),
        (
            CommunicationClause(6, BOTH, per=Per.YEAR),
            (
                f"Räknas: inlägg i egna kanaler från polisen och kommunen, {WINDOW}. "
                "Minst 6 per år från var och en."
            ),
        ),
        (
            OnDemandClause("vi kommer på besök.", 1),
            (
                "När någon ber om det gäller: vi kommer på besök. Det ska ske inom en "
                f"dag, {WINDOW}."
            ),
        ),
        (
            OutcomeClause(
                "otrygghet",
                "mätningen",
                Decimal("41.5"),
                "våren 2021",
                Direction.DOWN,
                Decimal(35),
            ),
            (
                f"Mäts: otrygghet, i mätningen, {WINDOW}. Utgångsläget är 41,5, våren "
                "2021. Hela spannet med felmarginal ska ligga på 35 eller lägre."
            ),
        ),
        (IntentClause(IntentTag.ACTIVITY), "Löftet anger inget som går att räkna."),
        (
            IntentClause(IntentTag.ACTIVITY, criteria()),
            "Löftet anger inget antal. Vi visar möten som har gjorts.",
        ),
    ],
)
def test_a_clause_reads_as_a_person_would_say_it(clause: Clause, sv: str) -> None:
    assert said(clause) == sv


@pytest.mark.parametrize(
    ("asked", "sv"),
    [
        (criteria(weekend=True), "möten på helger"),
        (criteria(weekdays=(4, 5)), "möten på fredagar eller lördagar"),
        (criteria(holidays=Holidays.EXCLUDE), "möten utom helgdagar och aftnar"),
        (criteria(holidays=Holidays.ONLY), "möten på helgdagar och aftnar"),
        (criteria(school_term=True), "möten under skolans terminer"),
        (criteria(season="vinter"), "möten under vintern"),
        (criteria(ages=(13, 18)), "möten för personer mellan 13 och 18 år"),
        (
            criteria(ages=(13, 18), roles=("pupils",)),
            "möten för elever mellan 13 och 18 år",
        ),
        (criteria(roles=("pupils", "guardians")), "möten för elever eller vårdnadsh"),
        (criteria(topics=("mc", "okant-amne")), "möten om mopeder eller okant amne"),
        (criteria(min_minutes=60), "möten som varade minst en timme"),
        (criteria(min_minutes=120), "möten som varade minst 2 timmar"),
        (criteria(min_minutes=1), "möten som varade minst en minut"),
        (criteria(min_minutes=90), "möten som varade minst 90 minuter"),
        (criteria(extra_only=True), "möten utöver det vanliga arbetet"),
        (criteria(places=("torget",)), "möten vid Stora torget"),
        (criteria(jointly=(*BOTH, "vakterna")), "polisen, kommunen och vakterna alla"),
        (criteria(agenda_items=("mc",)), "möten där mopeder togs upp"),
        (criteria(forums=("bra",)), "möten med rådet"),
    ],
)
def test_every_criterion_is_said(asked: Criteria, sv: str) -> None:
    assert f"Räknas: {sv}" in said(CountClause(1, criteria=asked)) or sv in said(
        CountClause(1, criteria=asked)
    )


def test_english_calls_the_parties_by_what_they_are() -> None:
    text = said(CountClause(5, one_per=OnePer.WEEKEND, criteria=OPERATIONS), "en")

    assert "where both the police and the municipality took part" in text


def test_the_own_rule_stands_after_the_sentence_and_only_in_its_language() -> None:
    one = replace(commitment(CLAUSES["helger"]), counting_rule="En helg är en.")

    assert commitment_sentence(BASE, one, one.clause).endswith(". En helg är en.")
    assert "En helg" not in commitment_sentence(BASE, one, one.clause, "en")


def test_an_extended_promise_is_counted_to_its_new_end() -> None:
    clause = CountClause(1, criteria=criteria(), window=Period(date(2022, 1, 1), None))

    assert "från 1 januari 2022 och tills vidare" in said(clause)


def _words(found: Promise) -> set[str]:
    """Return what the promise itself says, which may be written in any way."""
    names = {name for pair in (*found.topics, *found.forums) for name in pair}
    names |= {p.name for p in found.parties} | {p.name for p in found.places}
    names |= {area.name for area in found.areas} | {s.name for s in found.seasons}
    for kind in found.activities:
        names |= {kind.sv, kind.sv_many, kind.en, kind.en_many}
    return names | {p.short for p in found.parties}


def _texts(value: object) -> Iterator[str]:
    """Yield every text inside a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for inner in value:
            yield from _texts(inner)


@settings(max_examples=40)  # a whole promise is slow to draw
@given(found=promises(most=2), lang=st.sampled_from(["sv", "en"]))
def test_any_clause_gives_a_clean_sentence(found: Promise, lang: Lang) -> None:
    for one in found.commitments:
        for clause in (one.clause, *(i.clause for i in one.interpretations)):
            text = counting_sentence(found, clause, lang)
            assert re.search(r"\S.*\.$", text, re.DOTALL), text
            words = _words(found) | set(_texts(astuple(clause)))
            if any(word != word.strip(" .,") for word in words):
                continue  # their own marks meet ours
            own = " ".join(words)
            for mark in ("{", "}", "  ", " ,", " .", "None", ".."):
                assert mark not in text or mark.strip() in own, text


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_a_clause_of_names_has_no_code_in_it(lang: Lang) -> None:
    found = every_kind()
    for clause in CLAUSES.values():
        text = counting_sentence(found, clause, lang)
        assert not re.search(r"[{}_]|  | [,.]|\.\.", text), text
        assert text.endswith(".")
        assert text[0].isupper()


def test_the_sentences_are_easy_to_read() -> None:
    found = every_kind()
    scores = [lix(counting_sentence(found, clause)) for clause in CLAUSES.values()]

    assert sum(scores) / len(scores) <= 40
