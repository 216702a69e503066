# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Each rule of the lint strikes where it should; what only looks alike is left be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from hallord.core.clauses import (
    CadenceClause,
    CadenceUnit,
    Clause,
    CommunicationClause,
    CountClause,
    IntentClause,
    IntentTag,
    MilestoneClause,
    OnDemandClause,
    Op,
    PresenceClause,
    SetOf,
)
from hallord.core.periods import Per, Period
from hallord.core.vagueness import (
    RULES,
    LintedCommitment,
    LintedPromise,
    LintFinding,
    Severity,
    lint,
    promise_score,
)

INTENT = IntentClause(IntentTag.ACTIVITY)
YEAR = Period(date(2027, 1, 1), date(2027, 12, 31))
TWO_YEARS = Period(date(2027, 1, 1), date(2028, 12, 31))
FOUR = CountClause(4)
PLAN = MilestoneClause("handlingsplan", "decision")
ASKED = OnDemandClause("svar", 30)
LED = ("municipality",)
BOTH = ("police", "municipality")


def promise(
    *commitments: LintedCommitment, period: Period | None = YEAR
) -> LintedPromise:
    return LintedPromise(commitments, period=period, names=("Bergby kommun", "Bergby"))


def item(text: str, clause: Clause = INTENT) -> LintedCommitment:
    return LintedCommitment(text, clause, lead=LED)


def found(
    rule: str, commitment: LintedCommitment, *, period: Period | None = YEAR
) -> list[LintFinding]:
    every = lint(promise(commitment, period=period))
    return [each for each in every if each.rule == rule]


def quoted(finding: LintFinding, commitment: LintedCommitment) -> str:
    span = finding.span
    return commitment.text[span.start : span.end] if span else ""


STRIKES: list[tuple[str, str, Clause, str]] = [
    ("L01", "Polisen ska verka för ett tryggt centrum.", INTENT, ""),
    ("L01", "Polisen ska synas.", IntentClause(IntentTag.PRESENCE), ""),
    ("L02", "Polisen gör trafikkontroller vid skolor.", INTENT, "trafikkontroller"),
    ("L02", "Polisen ska göra hundsök på gymnasiet.", INTENT, "hundsök"),
    ("L02", "Polisen ska besöka skolorna.", INTENT, "besöka"),
    ("L02", "Riktade insatser mot moped.", INTENT, "Riktade insatser"),
    ("L02", "Trafik- och synlighetsinsatser i byn.", INTENT,
     "Trafik- och synlighetsinsatser"),
    ("L02", "Minska farten med hjälp av trafikkontroller.", INTENT,
     "trafikkontroller"),
    ("L03", "Öka tryggheten på torget.", INTENT, "Öka"),
    ("L03", "Färre ska vara utsatta för brott.", INTENT, "Färre"),
    ("L03", "Mer polis i centrum.", INTENT, "Mer"),
    ("L03", "Arbeta för att minska klottret.", INTENT, "minska"),
    ("L04", "Parterna ska träffas regelbundet.", INTENT, "regelbundet"),
    ("L04", "Polisen är där så ofta det går.", INTENT, "så ofta det går"),
    ("L04", "En rutin ska ses över löpande.", PLAN, "löpande"),
    ("L05", "Polisen ska göra ett antal kontroller.", INTENT, "ett antal"),
    ("L05", "Kommunen ska hålla några möten.", INTENT, "några"),
    ("L05", "Flera planer ska tas fram.", PLAN, "Flera"),
    ("L06", "Belysning, buskage m.m. rustas upp.", INTENT, "m.m."),
    ("L06", "Minst fyra möten, t.ex. på torget.", FOUR, "t.ex."),
    ("L06", "Bland annat med skolan.", INTENT, "Bland annat"),
    ("L08", "Kommunen ska hålla fyra möten.", FOUR, "fyra"),
    ("L08", "En besiktning av torget.", CountClause(1), "En"),
    ("L08", "Under en kväll hålls 1 möte.", CountClause(1), "1"),
    ("L11", "Kommunen ska ta fram en plan.", PLAN, ""),
    ("L12", "Polisen ska synas på utvalda platser.", INTENT, "utvalda platser"),
    ("L12", "Minst fyra insatser på platser som känns otrygga.", FOUR,
     "platser som känns otrygga"),
    ("L12", "Patrullera utifrån aktuell lägesbild.", INTENT,
     "utifrån aktuell lägesbild"),
    ("L13", "Minst fyra insatser vid stationen.", FOUR, "insatser"),
    ("L13", "Informera vid minst fyra tillfällen.", FOUR, "tillfällen"),
    ("L13", "Fyra gemensamma aktiviteter.", FOUR, "aktiviteter"),
    ("L14", "Vid behov sätts väktare in.", INTENT, "Vid behov"),
    ("L14", "Minst fyra insatser, om underrättelseläget medger.", FOUR,
     "om underrättelseläget medger"),
    ("L14", "Vid önskemål hjälper kommunen till.", INTENT, "Vid önskemål"),
    ("L15", "Kommunen ska laga belysning och genomföra en enkät.", INTENT,
     "genomföra"),
    ("L16", "Kommunen ska fortsätta utveckla samarbetet.", INTENT, "fortsätta"),
    ("L16", "Arbeta aktivt mot narkotika.", INTENT, "Arbeta aktivt mot"),
    ("L17", "Klart senast den 31 juni 2027.", PLAN, "31 juni 2027"),
    ("L17", "Klart senast 2027-02-29.", PLAN, "2027-02-29"),
    ("L17", "Klart 2027-00-10.", PLAN, "2027-00-10"),
    ("L17", "Klart 2027-13-10.", PLAN, "2027-13-10"),
    ("L17", "Klart 2027-05-00.", PLAN, "2027-05-00"),
    ("L17", "Planen gäller 2028–2027.", PLAN, "2028–2027"),
    ("L18", "Sorkby kommun ska hålla fyra möten.", FOUR, "Sorkby kommun"),
    ("L19", "Minst fyra besök utöver ordinarie verksamhet.", FOUR,
     "utöver ordinarie verksamhet"),
    ("L19", "Minst fyra trafikkontroller.", FOUR, "trafikkontroller"),
    ("L20", "Stöd till brottsaktiva i Lillbyn.", INTENT, "brottsaktiva"),
    ("L20", "Samtal med enskilda ungdomar.", INTENT, "enskilda ungdomar"),
    ("L21", "Besöka alla skolor.", INTENT, "alla skolor"),
    ("L21", "En vandring i respektive stadsdel.", CountClause(1),
     "respektive stadsdel"),
    ("L22", "Centrum ska bli certifierat.", INTENT, "certifierat"),
    ("L22", "Området ska lämna polisens lista över utsatta områden.", INTENT,
     "lämna polisens lista över utsatta områden"),
    ("L22", "Trafikverket ska bygga en gångbro.", PLAN, "Trafikverket ska"),
    ("L23", "Kommunen gör tillsyn hos krogar.", INTENT, "tillsyn"),
    ("L23", "Polisen ska utreda brott mot äldre.", INTENT, "utreda brott"),
    ("R02", " ".join(["ord"] * 26) + ".", INTENT, " ".join(["ord"] * 26) + "."),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text", "clause", "words"), STRIKES)
def test_a_rule_strikes_on_the_words(
    rule: str, text: str, clause: Clause, words: str
) -> None:
    commitment = item(text, clause)

    findings = found(rule, commitment)

    assert [quoted(each, commitment) for each in findings][:1] == [words]
    assert {each.commitment for each in findings} == {0}


PASSES: list[tuple[str, str, Clause]] = [
    ("L01", "Minst fyra möten.", FOUR),
    ("L01", "Kommunen tar fram en plan.", PLAN),
    ("L02", "Minst fyra trafikkontroller.", FOUR),
    ("L02", "Informera om trafikkontroller.", INTENT),
    ("L02", "Stöd till unga genom tidiga insatser.", INTENT),
    ("L02", "Utveckla mötesplatser för unga.", INTENT),
    ("L02", "Försöka nå fler besökare.", INTENT),
    ("L02", "Skapa insatsgrupper i skolan.", INTENT),
    ("L03", "Minska anmälda våldsbrott jämfört med 2026.", INTENT),
    ("L03", "Andelen ska öka från 40 till 60.", INTENT),
    ("L03", "Göra trafikkontroller för att minska farten.", INTENT),
    ("L03", "Minst fyra möten för ökad trygghet.", FOUR),
    ("L03", "Bygga gupp som sänker farten.", INTENT),
    ("L03", "Cykling, moped med mera.", INTENT),
    ("L04", "Träffas regelbundet, minst fyra gånger.", FOUR),
    ("L04", "Polisen ska störa återkommande brott.", INTENT),
    ("L04", "Finnas på platser där unga återkommande samlas.", INTENT),
    ("L05", "Minst fyra kontroller på olika dagar.", FOUR),
    ("L05", "Minska antalet inbrott.", INTENT),
    ("L05", "Vara där många rör sig.", INTENT),
    ("L05", "Tillsammans med flera.", INTENT),
    ("L06", "Kommunen ska laga belysning och buskage.", INTENT),
    ("L06", "Ett hål på 10 mm lagas.", INTENT),
    ("L08", "Kommunen ska hålla minst fyra möten.", FOUR),
    ("L08", "Kommunen ska hålla exakt fyra möten.", FOUR),
    ("L08", "Högst fyra störningar.", CountClause(4, op=Op.AT_MOST)),
    ("L08", "Tre till fyra möten.", CountClause(3, op=Op.RANGE, upper=4)),
    ("L08", "Möten varje vecka.", CountClause(1, per=Per.WEEK)),
    ("L11", "Planen ska vara klar senast i maj.", PLAN),
    ("L11", "En plan ska finnas.", replace(PLAN, due=date(2027, 5, 1))),
    ("L11", "Innan löftet löper ut ska ett kontor öppna.", PLAN),
    ("L12", "Polisen ska synas på torget och vid stationen.", INTENT),
    ("L12", "På utvalda platser enligt lägesbilden från mars 2027.", INTENT),
    ("L12", "På otrygga platser enligt bilaga.", INTENT),
    ("L12", "En ny lägesbild av otrygga platser.", INTENT),
    ("L13", "Minst fyra trafikkontroller.", FOUR),
    ("L13", "Minst fyra helginsatser.", FOUR),
    ("L13", "Tidiga insatser prövas.", INTENT),
    ("L14", "Utbyta information om lägesbilden i kommunen.", INTENT),
    ("L14", "Ge hjälp vid behov, inom 30 dagar från listan.", ASKED),
    ("L14", "Möta äldre med behov av stöd.", INTENT),
    ("L15", "Kommunen ska planera och genomföra en enkät.", INTENT),
    ("L15", "Möten för att förebygga och informera.", INTENT),
    ("L15", "Polisen och kommunen ska genomföra en enkät.", INTENT),
    ("L16", "Fortsätta tillsynen av krogar.", INTENT),
    ("L16", "Fortsätta med trygghetsvandringar.", INTENT),
    ("L16", "Fortsätta hålla minst fyra möten.", FOUR),
    ("L16", "Starta ett utvecklingsarbete.", PLAN),
    ("L17", "Klart senast den 30 juni 2027.", PLAN),
    ("L17", "Klart den 29 februari.", PLAN),
    ("L17", "Klart 2027-01-01.", PLAN),
    ("L17", "Klart 2027-12-31.", PLAN),
    ("L17", "Planen gäller 2027–2028.", PLAN),
    ("L17", "Planen gäller 2027–2027.", PLAN),
    ("L18", "Bergby kommun ska hålla fyra möten.", FOUR),
    ("L18", "Bergbys kommun håller fyra möten.", FOUR),
    ("L18", "Södra Bergby kommun håller fyra möten.", FOUR),
    ("L18", "Varje kommun håller fyra möten.", FOUR),
    ("L19", "Minst fyra extra trafikkontroller.", FOUR),
    ("L19", "Minst fyra trygghetsvandringar.", FOUR),
    ("L19", "Polisen gör trafikkontroller.", INTENT),
    ("L20", "Insatser mot brottsaktiva i Bergby.", INTENT),
    ("L20", "Patrullera i Lillbyn.", INTENT),
    ("L20", "Fråga aktiva föreningar i Lillbyn.", INTENT),
    ("L21", "Besöka alla sju skolor.", INTENT),
    ("L21", "Möten varje vecka.", FOUR),
    ("L21", "Berätta i respektive sociala medier.", INTENT),
    ("L22", "Kommunen ska ansöka om certifiering.", PLAN),
    ("L22", "Arbeta i utsatta områden.", INTENT),
    ("L22", "Polisen ska bygga en modell.", PLAN),
    ("L23", "Minst fyra tillsyner utöver planen.", FOUR),
    ("L23", "Till synes lugnt.", INTENT),
    ("R02", " ".join(["ord"] * 25) + ".", INTENT),
    ("R02", " ".join(["ord"] * 20) + ". " + " ".join(["ord"] * 20) + ".", INTENT),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text", "clause"), PASSES)
def test_a_rule_passes_by_what_only_looks_alike(
    rule: str, text: str, clause: Clause
) -> None:
    assert found(rule, item(text, clause)) == []


def test_every_rule_about_words_has_its_texts_and_its_near_misses() -> None:
    elsewhere = {"L07", "L09", "L10", "L24", "R01"}
    every = {rule.id for rule in RULES} - elsewhere

    assert {row[0] for row in STRIKES} == every
    assert {row[0] for row in PASSES} == every


def test_the_rules_are_the_twenty_four_and_two_of_readability() -> None:
    assert [rule.id for rule in RULES] == [
        *(f"L{number:02}" for number in range(1, 25)),
        "R01",
        "R02",
    ]
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize(
    ("first", "last", "struck"),
    [
        (date(2027, 1, 1), date(2027, 12, 31), False),
        (date(2027, 1, 1), date(2028, 1, 1), True),
        (date(2028, 1, 1), date(2028, 12, 31), False),
        (date(2027, 7, 1), date(2028, 6, 30), False),
        (date(2027, 7, 1), date(2028, 7, 1), True),
        (date(2028, 2, 29), date(2029, 2, 28), False),
        (date(2028, 2, 29), date(2029, 3, 1), True),
        (date(2027, 12, 1), date(2029, 1, 31), True),
        (date(2027, 1, 1), None, True),
    ],
)
def test_a_number_over_more_than_a_year_is_asked_about(
    first: date, last: date | None, *, struck: bool
) -> None:
    commitment = item("Kommunen ska hålla minst fyra möten.", FOUR)

    findings = found("L07", commitment, period=Period(first, last))

    assert [quoted(each, commitment) for each in findings] == (
        ["minst fyra"] if struck else []
    )


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Minst fyra möten per år.", CountClause(4, per=Per.YEAR)),
        ("Minst fyra möten under hela perioden.", FOUR),
        ("Minst fyra möten sammanlagt.", FOUR),
        ("Minst fyra möten under 2027.", FOUR),
        ("Minst fyra möten.", replace(FOUR, window=YEAR)),
        ("Möten hålls.", INTENT),
        ("En plan tas fram.", PLAN),
    ],
)
def test_words_that_say_which_time_a_number_is_for(text: str, clause: Clause) -> None:
    assert found("L07", item(text, clause), period=TWO_YEARS) == []


@pytest.mark.parametrize(
    "clause", [CommunicationClause(4, BOTH), PresenceClause(hours=4)]
)
def test_other_numbers_are_asked_about_too(clause: Clause) -> None:
    assert found("L07", item("Minst fyra ska det bli.", clause), period=TWO_YEARS)


def test_without_a_period_no_number_is_too_long() -> None:
    assert found("L07", item("Minst fyra möten.", FOUR), period=None) == []


@pytest.mark.parametrize(
    ("text", "lead", "asked", "codes"),
    [
        ("Möten hålls.", (), frozenset(), ["no_lead"]),
        ("Vi ska hålla möten.", (), frozenset(), ["who_is_we"]),
        ("Vi ska hålla möten.", BOTH, frozenset({"who_is_we"}), ["who_is_we"]),
        ("Vi ska hålla möten.", BOTH, frozenset(), []),
        ("Visst ska kommunen hålla möten.", LED, frozenset({"who_is_we"}), []),
        ("Kommunen ska hålla möten.", LED, frozenset(), []),
    ],
)
def test_somebody_must_be_responsible(
    text: str, lead: tuple[str, ...], asked: frozenset[str], codes: list[str]
) -> None:
    commitment = LintedCommitment(text, INTENT, lead=lead, asked=asked)

    assert [each.reason.code for each in found("L09", commitment)] == codes


@pytest.mark.parametrize(
    ("heading", "hits"),
    [
        ("Polisens del i löftet:", 0),
        ("Det här gör kommunen", 0),
        ("Trafik", 1),
        ("Kommunikation", 1),
    ],
)
def test_a_heading_may_name_who_is_responsible(heading: str, hits: int) -> None:
    commitment = LintedCommitment("Möten hålls.", INTENT, heading=heading)

    assert len(found("L09", commitment)) == hits


@pytest.mark.parametrize(("lead", "hits"), [(LED, 0), (BOTH, 1), ((), 0)])
def test_several_need_one_that_leads(lead: tuple[str, ...], hits: int) -> None:
    commitment = LintedCommitment("Minst fyra möten.", FOUR, lead=lead)

    findings = found("L10", commitment)

    assert len(findings) == hits
    assert all(each.reason.value("parties") == BOTH for each in findings)


def test_a_counting_rule_says_what_one_is() -> None:
    told = replace(item("Minst fyra insatser.", FOUR), counting_rule="En per kväll.")

    assert found("L13", told) == []


def test_a_rule_that_only_counts_what_is_extra_needs_no_reminder() -> None:
    commitment = item("Minst fyra besök utöver ordinarie verksamhet.", FOUR)

    assert found("L19", commitment)
    assert found("L19", replace(commitment, extra_only=True)) == []


def test_a_request_with_an_open_question_is_still_asked_about() -> None:
    commitment = item("Vid önskemål hjälper kommunen till.", ASKED)

    assert found("L14", commitment) == []
    assert found("L14", replace(commitment, asked=frozenset({"within_days"})))


@pytest.mark.parametrize(
    ("each_of", "hits"),
    [(None, 1), (SetOf("skolor"), 1), (SetOf("skolor", size=7), 0)],
)
def test_a_set_with_a_size_is_known(each_of: SetOf | None, hits: int) -> None:
    clause = CountClause(1, each_of=each_of)

    assert len(found("L21", item("Besöka alla skolor.", clause))) == hits


@pytest.mark.parametrize(
    ("page", "hits"),
    [
        ("Kommunen ska laga lampor och hålla möten.", 1),
        ("Kommunen ska laga lampor. Den ska hålla möten.", 0),
        ("Kommunen ska laga lampor\noch hålla möten.", 0),
    ],
)
def test_what_the_reader_cut_from_one_sentence_is_told(page: str, hits: int) -> None:
    cut = page.index("lampor") + len("lampor") + ("." in page[:25])
    rest = page.index("hålla")
    first = LintedCommitment(page[:cut], INTENT, lead=LED, ends=cut)
    second = LintedCommitment(
        page[rest:], INTENT, lead=LED, begins=rest, ends=len(page)
    )
    whole = LintedPromise((first, second), period=YEAR, page=page)

    findings = [each for each in lint(whole) if each.rule == "L15"]

    assert len(findings) == hits
    assert all(each.commitment == 0 for each in findings)


def test_a_sentence_cut_in_three_is_told_of_all_but_its_last_part() -> None:
    page = "laga lampor, hålla möten och bygga bro."
    ends = [11, 24, len(page)]
    begins = [0, 11, 29]
    parts = tuple(
        LintedCommitment(page[first:last], INTENT, lead=LED, begins=first, ends=last)
        for first, last in zip(begins, ends, strict=True)
    )

    findings = lint(LintedPromise(parts, period=YEAR, page=page))

    assert [each.commitment for each in findings if each.rule == "L15"] == [0, 1]


def test_two_units_are_told_once() -> None:
    both = item("Hålla trygghetsvandringar och göra trafikkontroller.")

    assert len(found("L02", both)) == 1


def of_whole(whole: LintedPromise) -> list[tuple[str, str]]:
    return [(f.rule, f.reason.code) for f in lint(whole) if f.commitment is None]


@pytest.mark.parametrize(
    ("whole", "told"),
    [
        (promise(period=None), [("L17", "period_missing")]),
        (LintedPromise((), until_replaced=True), []),
        (
            LintedPromise((), date_problems=("31 juni",)),
            [("L17", "date_problem")],
        ),
        (promise(), []),
        (
            LintedPromise((), period=YEAR, conflicts=("Två tal.",)),
            [("L24", "conflict_told")],
        ),
        (LintedPromise((), period=YEAR, lix=50.0), [("R01", "heavy_text")]),
        (LintedPromise((), period=YEAR, lix=49.9), []),
    ],
)
def test_what_is_told_of_the_whole(
    whole: LintedPromise, told: list[tuple[str, str]]
) -> None:
    assert of_whole(whole) == told


def scores(texts: Iterable[tuple[str, Clause]]) -> Fraction | None:
    return promise_score(promise(*(item(text, clause) for text, clause in texts)))


def test_the_score_is_the_share_without_an_error() -> None:
    good = ("Kommunen ska hålla minst fyra möten.", FOUR)
    warned = ("Kommunen ska hålla fyra möten.", FOUR)
    wrong = ("Kommunen ska verka för trygghet.", INTENT)

    assert scores([good, warned, wrong]) == Fraction(2, 3)
    assert scores([good]) == 1
    assert scores([wrong]) == 0
    assert scores([]) is None


def test_an_error_about_the_whole_is_no_commitments_error() -> None:
    whole = promise(item("Minst fyra möten.", FOUR), period=None)

    assert {f.severity for f in lint(whole)} >= {Severity.ERROR}
    assert promise_score(whole) == 1


def test_findings_come_in_the_order_of_the_text() -> None:
    vague = item("Öka tryggheten m.m.")
    whole = promise(vague, vague, period=None)

    places = [-1 if f.commitment is None else f.commitment for f in lint(whole)]

    assert places == sorted(places)
    assert set(places) == {-1, 0, 1}


def test_a_rhythm_is_a_target() -> None:
    weekly = item("Möten hålls regelbundet.", CadenceClause(CadenceUnit.WEEK))

    assert found("L01", weekly) == []
    assert found("L04", weekly) == []
