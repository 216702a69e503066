# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Numbers, rates and windows in single sentences, and what is none of them."""

import pytest

from hallord.core.clauses import (
    CadenceClause,
    CommunicationClause,
    CountClause,
    Judged,
    Kind,
    Op,
    PresenceClause,
)
from hallord.core.drafts import DraftCommitment
from hallord.core.periods import Per
from hallord.core.reading import read

HEAD = "Medborgarlöfte i Storstads kommun 2022-2023\n\nDet här ska vi göra\n\n • "


def one(sentence: str) -> DraftCommitment:
    return read(HEAD + sentence).commitments[0]


@pytest.mark.parametrize(
    ("sentence", "n", "op", "upper", "per"),
    [
        ("Polisen ska göra minst 12 kontroller per månad.", 12, Op.AT_LEAST, None,
         Per.MONTH),
        ("Polisen ska göra tre till fyra insatser per år.", 3, Op.RANGE, 4, Per.YEAR),
        ("Polisen ska göra 2–3 trafikkontroller i veckan.", 2, Op.RANGE, 3, Per.WEEK),
        ("Kommunen ska hålla högst två möten per termin.", 2, Op.AT_MOST, None,
         Per.TERM),
        ("Kommunen ska göra tolv kontroller.", 12, Op.AT_LEAST, None, Per.PERIOD),
        ("Kommunen ska göra tjugo kontroller.", 20, Op.AT_LEAST, None, Per.PERIOD),
        ("Kommunen ska göra ett tiotal kontroller.", 10, Op.AT_LEAST, None, Per.PERIOD),
        ("Kommunen ska göra ett hundratal besök.", 100, Op.AT_LEAST, None, Per.PERIOD),
        ("Polisen ska göra ett dussin kontroller.", 12, Op.AT_LEAST, None, Per.PERIOD),
        ("Polisen ska göra minst två st. insatser mot langning.", 2, Op.AT_LEAST, None,
         Per.PERIOD),
        ("Polisen ska ha minst 1 000 kontakter med boende.", 1000, Op.AT_LEAST, None,
         Per.PERIOD),
        ("En gång i veckan besöker polisen torget.", 1, Op.AT_LEAST, None, Per.WEEK),
        ("Två gånger om året hålls dialog.", 2, Op.AT_LEAST, None, Per.YEAR),
        ("Polisen ska göra minst en kontroll varje dygn.", 1, Op.AT_LEAST, None,
         Per.DAY),
        ("Årlig trygghetsbesiktning av torget.", 1, Op.AT_LEAST, None, Per.YEAR),
        ("Minst 1 helg/månad finns fältare på torget.", 1, Op.AT_LEAST, None,
         Per.MONTH),
        ("Polisen ska göra tre kontroller vår respektive höst.", 3, Op.AT_LEAST, None,
         Per.SEASON),
        ("Polisen ska göra trafikkontroller, minst 10 per halvår.", 10, Op.AT_LEAST,
         None, Per.HALF_YEAR),
        ("Polisen ska göra trygghetsvandringar i två av stadsdelarna.", 2, Op.AT_LEAST,
         None, Per.PERIOD),
        ("Polisen ska ha poliskontor på torget en dag i veckan.", 1, Op.AT_LEAST, None,
         Per.WEEK),
    ],
)  # fmt: skip
def test_a_number(sentence: str, n: int, op: Op, upper: int | None, per: Per) -> None:
    clause = one(sentence).clause

    assert isinstance(clause, CountClause)
    assert (clause.n, clause.op, clause.upper, clause.per) == (n, op, upper, per)


@pytest.mark.parametrize(
    "sentence",
    [
        "Polisen ska informera elever i årskurs 7 om droger.",
        "Polisen ska informera elever i åk 8 och 9.",
        "Kommunen ska ge unga 13–18 år en meningsfull fritid.",
        "Polisen svarar på 114 14 dygnet runt.",
        "Polisen ska synas på Storgatan 12 och väg 40.",
        "Kommunen ska anmäla enligt 3 kap. 8 § ordningslagen.",
        "Polisen ska finnas på torget kl. 15-17.",
        "Polisen ska minska inbrotten med 10 procent.",
        "Kommunen ska sanera klotter inom 24 timmar.",
        "Polisen ska samverka med tre idrottsklubbar.",
        "Polisen ska göra flera kontroller av mopeder.",
        "Polisen ska ha en god dialog med boende.",
        "Kommunen ska ta fram en handlingsplan.",
        "Polisen ska informera om sex och samtycke.",
        "Två områdespoliser ska arbeta i centrum.",
        "Polisen ska vara synlig under 2022 och 2023.",
    ],
)
def test_no_number(sentence: str) -> None:
    assert one(sentence).kind in {Kind.INTENT, Kind.MILESTONE}


@pytest.mark.parametrize(
    ("sentence", "unit", "every", "weekday"),
    [
        ("Kommunen ordnar nattvandring varje fredag.", "week", 1, 4),
        ("Polisen finns på torget varje helgfri torsdag.", "week", 1, 3),
        ("Varannan onsdag besöker polisen skolan.", "week", 2, 2),
        ("Varannan vecka träffas polis och kommun.", "week", 2, None),
        ("Vartannat år görs en mätning.", "year", 2, None),
        ("Polisen gör kontroller var tredje vecka.", "week", 3, None),
        ("En gång per kvartal berättar vi om läget.", "month", 3, None),
    ],
)
def test_a_recurrence(
    sentence: str, unit: str, every: int, weekday: int | None
) -> None:
    clause = one(sentence).clause

    assert isinstance(clause, CadenceClause)
    assert (clause.unit.value, clause.every, clause.weekday) == (unit, every, weekday)


def test_a_rate_without_a_number_has_a_default_one_and_asks() -> None:
    read_as = one("Polisen ska varje skoltermin besöka gymnasieskolor.")

    assert isinstance(read_as.clause, CountClause)
    assert read_as.clause.per is Per.TERM
    n = read_as.field("n")
    assert n is not None
    assert n.quote is None
    assert "implied_one" in {q.code for q in read_as.open_questions}


@pytest.mark.parametrize(
    ("sentence", "judged"),
    [
        ("Polisen ska göra fyra kontroller per vecka.", Judged.EACH),
        ("Polisen ska i snitt göra fyra kontroller per vecka.", Judged.TOTAL),
        ("Polisen ska göra fyra kontroller per år.", Judged.TOTAL),
    ],
)
def test_a_rate_is_judged_in_each_unless_in_the_mean(
    sentence: str, judged: Judged
) -> None:
    clause = one(sentence).clause

    assert isinstance(clause, CountClause)
    assert clause.judged is judged


def test_hours_are_presence_and_posts_are_communication() -> None:
    hours = one("Polisen ska fotpatrullera minst 20 timmar per vecka.").clause
    posts = one("Kommunen gör minst två inlägg i månaden.").clause

    assert isinstance(hours, PresenceClause)
    assert (hours.hours, hours.per) == (20, Per.WEEK)
    assert isinstance(posts, CommunicationClause)
    assert (posts.n, posts.per, posts.parties) == (2, Per.MONTH, ("municipality",))


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        (
            "Vid önskemål om nattvandring lovar kommunen att hjälpa till.",
            Kind.ON_DEMAND,
        ),
        ("Kommunen ska inrätta ett trygghetscenter.", Kind.MILESTONE),
        ("På föräldramöten ges information om droger.", Kind.AGENDA),
        ("Polisen ska verka för ökad trygghet.", Kind.INTENT),
        ("Polisen ska regelbundet besöka skolor.", Kind.INTENT),
    ],
)
def test_kinds(sentence: str, kind: Kind) -> None:
    assert one(sentence).kind is kind


@pytest.mark.parametrize(
    ("sentence", "texts"),
    [
        ("Polisen ska hålla två möten och minst tre kurser.", 2),
        ("Kommunen ska införa kameror vid torget och ansöka om tillstånd för fler.", 2),
        ("Polisen ska öka närvaron och kommunen ska göra vandringar.", 2),
        (
            "Polisen ska göra fem insatser vid skolor samt riktade kontroller.",
            2,
        ),
        ("Polisen ska planera och genomföra kontroller av mopeder.", 1),
        ("Kommunen ska arbeta för att minska och förebygga våld.", 1),
        ("Polisen ska göra trafik- och synlighetsinsatser vid skolor.", 1),
        ("Kommunen ska kontrollera tunnlar och laga trasig belysning.", 1),
    ],
)
def test_a_double_commitment_is_split(sentence: str, texts: int) -> None:
    assert len(read(HEAD + sentence).commitments) == texts


@pytest.mark.parametrize(
    ("sentence", "lead", "supporting", "jointly"),
    [
        ("Polisen ska med kommunen göra tre besök.", ("police",), ("municipality",),
         True),
        ("Polisen ska i samverkan med kommunen göra tre besök.", ("police",),
         ("municipality",), False),
        ("Polis och kommun ska göra tre besök.", ("police", "municipality"), (), True),
        ("Kommunens väktare ska göra tre besök.", ("municipality",), (), False),
        ("Göra tre besök. (kommun och polis)", ("municipality", "police"), (), True),
        ("Tre besök ska göras i kommunen.", (), (), False),
        ("Varje år hålls minst ett gemensamt möte.", ("police", "municipality"), (),
         True),
        ("Torget ronderas av kommunens väktare en gång per dygn.", ("municipality",),
         (), False),
    ],
)  # fmt: skip
def test_who_promises(
    sentence: str, lead: tuple[str, ...], supporting: tuple[str, ...], *, jointly: bool
) -> None:
    read_as = one(sentence)

    assert (read_as.lead, read_as.supporting) == (lead, supporting)
    assert read_as.jointly is jointly


def test_condition_and_additionality_are_kept() -> None:
    read_as = one(
        "Polisen ska göra två insatser utöver det dagliga arbetet,"
        " om underrättelseläget medger detta."
    )

    assert read_as.condition == "om underrättelseläget medger detta"
    assert read_as.additional
    assert isinstance(read_as.clause, CountClause)
    assert read_as.clause.criteria.extra_only


def test_weekdays_months_and_hours_are_a_window() -> None:
    read_as = one(
        "Polisen ska göra minst 17 kontroller på torsdagar och söndagar"
        " januari till och med april mellan kl. 10.00 och 11.30."
    )

    assert isinstance(read_as.clause, CountClause)
    criteria = read_as.clause.criteria
    assert criteria.weekdays == (3, 6)
    assert criteria.season == "januari-april"
    assert str(criteria.not_before) == "10:00:00"
    assert str(criteria.not_after) == "11:30:00"


def test_every_question_has_its_words() -> None:
    read_as = one("Polisen ska göra cirka 15 riktade insatser.")

    assert {q.code for q in read_as.open_questions} >= {"about", "multi_year"}
    assert all(q.question.endswith((".", "?")) for q in read_as.open_questions)


@pytest.mark.parametrize(
    ("period", "asked"),
    [
        ("1 januari 2024 till 31 december 2024", False),
        ("1 januari 2024 till 1 januari 2025", True),
        ("2022", False),
        ("från 2022", True),
    ],
)
def test_a_number_over_more_than_a_year_is_asked_about(
    period: str, *, asked: bool
) -> None:
    page = (
        f"Medborgarlöfte\n\nLöftet gäller {period}.\n\nPolisen ska:\n\n• göra 4 besök"
    )

    (only,) = read(page).commitments

    assert ("multi_year" in {q.code for q in only.open_questions}) is asked


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        # three of four words shared; two of four
        ("Kommunen anordnar vandringar för grannar", 1),
        ("Kommunen anordnar fester för grannar", 2),
    ],
)
def test_repeats_share_three_words_of_four(words: str, kept: int) -> None:
    page = (
        "Medborgarlöfte 2020\n\nVåra löften:\n\n• Kommunen anordnar vandringar i"
        f" parken\n\nDet här ska vi göra\n\n• {words}\n"
    )

    assert len(read(page).commitments) == kept
