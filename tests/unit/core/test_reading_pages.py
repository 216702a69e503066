# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whole pages: every form a promise page has, and what goes with the page."""

import json
from datetime import date
from pathlib import Path

import pytest

from hallord.core.clauses import AgendaClause, CountClause, IntentClause, Kind
from hallord.core.drafts import Draft, DraftCommitment, FieldSource, to_promise
from hallord.core.drafts_json import draft_as_json
from hallord.core.periods import Per, Period
from hallord.core.reading import LONGEST, read
from tests.support import reading_pages as pages

SEED = Path("../shared/promises/seed-jarfalla-2021-2022.txt")
YEARS = Period(date(2021, 7, 1), date(2022, 12, 31))


def numbers(draft: Draft) -> list[int]:
    return [c.clause.n for c in draft.commitments if isinstance(c.clause, CountClause)]


def codes(commitment: DraftCommitment) -> set[str]:
    return {question.code for question in commitment.open_questions}


def counted(draft: Draft) -> list[tuple[int, Per, tuple[str, ...], bool]]:
    return [
        (c.clause.n, c.clause.per, c.lead, c.jointly)
        for c in draft.commitments
        if isinstance(c.clause, CountClause)
    ]


def test_the_example_page_splits_as_a_person_would() -> None:
    draft = read(pages.EXEMPELKOPING)

    assert [c.kind.value for c in draft.commitments] == [
        "intent", "count", "count", "milestone", "count", "intent", "count", "agenda",
    ]  # fmt: skip
    assert numbers(draft) == [5, 10, 10, 10]
    assert draft.period.period == YEARS
    assert draft.heading_period is not None
    assert draft.heading_period.text == "2021–2022"
    assert [q.code for q in draft.open_questions] == ["heading_period"]
    assert [p.name for p in draft.parties] == ["Polisen", "Exempelköpings kommun"]


def test_the_example_counts_have_their_windows_places_and_questions() -> None:
    weekend, office, school, informed = (
        c for c in read(pages.EXEMPELKOPING).commitments if c.kind is Kind.COUNT
    )

    assert isinstance(weekend.clause, CountClause)
    assert weekend.clause.criteria.weekend
    assert weekend.clause.window is None
    assert weekend.jointly
    assert {"targeted", "one_per", "multi_year"} <= codes(weekend)
    assert isinstance(office.clause, CountClause)
    assert office.clause.window == Period(date(2022, 1, 1), date(2022, 12, 31))
    assert office.clause.criteria.place_classes == ("safety_office",)
    assert (office.lead, office.supporting) == (("police",), ("municipality",))
    assert office.jointly
    assert codes(office) == {"op"}
    assert isinstance(school.clause, CountClause)
    assert school.clause.criteria.place_classes == ("school",)
    assert (school.lead, school.jointly) == (("police",), False)
    assert "shared_number" in codes(school)
    assert isinstance(informed.clause, CountClause)
    assert informed.clause.criteria.ages == (13, 18)
    assert informed.clause.criteria.topics == ("trafik",)


def test_the_standing_item_asks_which_forums_and_which_months() -> None:
    item = read(pages.EXEMPELKOPING).commitments[-1]

    assert isinstance(item.clause, AgendaClause)
    assert item.clause.forums == ("relevanta-samverkansforum",)
    assert item.clause.items == ("tvahjulingar",)
    assert {"lead", "forums", "season_months"} <= codes(item)
    assert item.lead == ()


@pytest.mark.skipif(not SEED.exists(), reason="the seed is not beside the project")
def test_the_seed_has_its_eighteen_commitments_and_four_numbers() -> None:
    draft = read(SEED.read_text(encoding="utf-8"))

    assert len(draft.commitments) == 18
    assert numbers(draft) == [5, 10, 10, 10]
    assert draft.period.period == YEARS
    kinds = [c.kind.value for c in draft.commitments if c.kind is not Kind.INTENT]
    assert kinds == ["count", "count", "milestone", "count", "count", "agenda"]
    assert "outside_label" in codes(draft.commitments[0])
    assert draft.commitments[15].lead == ()
    assert not draft.commitments[17].jointly


def test_a_page_by_party_takes_the_party_from_the_heading() -> None:
    draft = read(pages.BY_PARTY)

    assert counted(draft) == [
        (10, Per.PERIOD, ("police",), False),
        (4, Per.PERIOD, ("municipality",), False),
        (2, Per.YEAR, ("police", "municipality"), True),
    ]
    assert draft.commitments[3].supporting == ("police",)


def test_a_page_by_theme_takes_the_party_from_the_line_below() -> None:
    draft = read(pages.BY_THEME)

    assert counted(draft) == [
        (2, Per.YEAR, ("municipality",), False),
        (3, Per.WEEK, ("police",), False),
    ]
    assert [quote.text for quote in draft.focus_areas] == ["Trygghet i centrum"]
    assert draft.period.period == Period(date(2020, 1, 1), date(2021, 12, 31))


def test_prose_gives_its_promises_and_not_its_survey() -> None:
    draft = read(pages.PROSE)

    assert counted(draft) == [
        (1, Per.WEEK, ("police",), False),
        (3, Per.PERIOD, ("municipality",), False),
        (2, Per.PERIOD, ("municipality",), False),
    ]
    assert draft.period.period == Period(date(2022, 3, 1), date(2023, 2, 28))


def test_aims_are_kept_apart_from_activities() -> None:
    draft = read(pages.AIMS_AND_ACTIVITIES)

    assert [quote.text for quote in draft.aims] == [
        "Otryggheten i centrum ska minska",
        "Fler ska våga vittna",
    ]
    assert counted(draft) == [
        (1, Per.MONTH, ("police",), False),
        (2, Per.PERIOD, ("municipality", "police"), True),
    ]


def test_a_page_by_area_names_its_areas() -> None:
    draft = read(pages.BY_AREA)

    assert [quote.text for quote in draft.focus_areas] == ["Norrvik", "innerstaden"]
    assert numbers(draft) == [2, 1]
    clause = draft.commitments[1].clause
    assert isinstance(clause, CountClause)
    assert clause.each_of is not None
    assert clause.each_of.label == "respektive stadsdel"


def test_numbered_points_with_sub_points_are_themes() -> None:
    draft = read(pages.NUMBERED)

    assert [quote.text for quote in draft.focus_areas] == ["Trygg trafik", "Unga"]
    assert counted(draft) == [
        (50, Per.PERIOD, ("police",), False),
        (1, Per.TERM, ("police", "municipality"), True),
    ]


def test_headings_alone_are_the_promise() -> None:
    draft = read(pages.HEADINGS_ALONE)

    assert len(draft.commitments) == 3
    assert counted(draft)[0] == (5, Per.PERIOD, ("police",), False)
    assert counted(draft)[1] == (1, Per.SEASON, ("police", "municipality"), True)


def test_an_impossible_date_keeps_both_strings_and_leaves_the_period_empty() -> None:
    draft = read(
        "Medborgarlöfte i Sandby\n\nLöftet gäller från 31 juni 2023 - 31 juni 2027.\n"
        "\nPolisen ska:\n\n• göra fyra kontroller\n"
    )

    assert draft.period.period is None
    assert [quote.text for quote in draft.period.found] == [
        "31 juni 2023",
        "31 juni 2027",
    ]
    assert draft.period.suggestion == "Menas 2023-07-01 till 2027-06-30?"
    assert [p.code for p in draft.problems] == ["impossible_date"]
    assert "period" in {q.code for q in draft.open_questions}


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2023−2026", date(2023, 1, 1), date(2026, 12, 31)),
        ("2022/2023", date(2022, 1, 1), date(2023, 12, 31)),
        ("2018-07-01—2020-06-30", date(2018, 7, 1), date(2020, 6, 30)),
        ("2 september till och med 31 december 2016", date(2016, 9, 2),
         date(2016, 12, 31)),
        ("oktober 2018 till september 2019", date(2018, 10, 1), date(2019, 9, 30)),
        ("från 2022", date(2022, 1, 1), None),
        ("från den 1 mars 2022", date(2022, 3, 1), None),
        ("från den 1 mars 2022 till den 30 april 2023", date(2022, 3, 1),
         date(2023, 4, 30)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
    ],
)  # fmt: skip
def test_periods(words: str, first: date, last: date | None) -> None:
    draft = read(f"Medborgarlöfte i Sandby\n\nLöftet gäller {words}.\n")

    assert draft.period.period == Period(first, last)


def test_the_same_thing_said_twice_is_one_and_is_reported() -> None:
    draft = read(
        "Medborgarlöfte Sandby 2020\n\nVåra löften:\n\n"
        "• Kommunen ska anordna trygghetsvandringar med boende.\n\n"
        "Det här ska vi göra\n\n"
        "• Kommunen ska anordna två trygghetsvandringar med boende.\n"
    )

    assert numbers(draft) == [2]
    assert len(draft.commitments) == 1
    assert [p.code for p in draft.problems] == ["stated_twice"]


def test_a_misread_figure_is_reported_and_not_counted() -> None:
    draft = read("Medborgarlöfte 2020\n\nPolisen ska:\n\n• göra minst l0 kontroller\n")

    assert [p.code for p in draft.problems] == ["scanning_error"]
    assert isinstance(draft.commitments[0].clause, IntentClause)
    assert "misread" in codes(draft.commitments[0])


def test_a_word_split_over_two_lines_is_made_whole() -> None:
    draft = read(
        "Medborgarlöfte 2020\n\nPolisen ska:\n\n• göra tre trygghets-\n"
        "  vandringar i centrum\n"
    )

    (only,) = draft.commitments
    assert only.unit == "trygghetsvandringar"
    assert only.span.end == len(draft.text) - 1


def test_an_address_and_a_note_before_the_page_are_not_read() -> None:
    draft = read(
        "https://example.se/lofte\n# cut; from 31 juni 2023\nMedborgarlöfte 2020\n\n"
        "Polisen ska:\n\n• göra tre kontroller\n"
    )

    assert draft.source_url == "https://example.se/lofte"
    assert draft.problems == ()
    assert draft.period.period == Period(date(2020, 1, 1), date(2020, 12, 31))


@pytest.mark.parametrize(("extra", "cut"), [(0, False), (1, True)])
def test_what_is_not_read_is_reported(extra: int, *, cut: bool) -> None:
    draft = read("x" * (LONGEST + extra))

    assert (["text_cut"] if cut else []) == [p.code for p in draft.problems]


@pytest.mark.parametrize(("points", "cut"), [(400, False), (401, True)])
def test_more_points_than_are_read_are_reported(points: int, *, cut: bool) -> None:
    draft = read("Medborgarlöfte 2020\n\nPolisen ska:\n\n" + "• synas\n" * points)

    assert len(draft.commitments) == 400
    assert (["text_cut"] if cut else []) == [p.code for p in draft.problems]


def test_a_draft_becomes_a_promise_with_its_questions_open() -> None:
    promise = to_promise(read(pages.EXEMPELKOPING), promise_id="exempel")

    assert promise.period == YEARS
    assert promise.heading_period == "2021–2022"
    assert [c.id for c in promise.commitments] == [
        "1",
        "2",
        "3",
        "4",
        "5",
        "6",
        "7",
        "8",
    ]
    assert promise.commitments[0].open_questions[0].code == "heading_period"
    assert not promise.signed
    assert dict(promise.forums) == {
        "relevanta-samverkansforum": "relevanta samverkansforum"
    }


def test_a_draft_without_a_period_needs_one() -> None:
    draft = read("Polisen ska:\n\n• göra tre kontroller\n")

    with pytest.raises(ValueError, match="vilken tid löftet gäller"):
        to_promise(draft, promise_id="x")
    given = to_promise(draft, promise_id="x", period=YEARS)
    assert given.period == YEARS
    asked = {q.code for q in given.commitments[0].open_questions}
    assert "period" not in asked


def test_the_machine_form_gives_the_number_only_where_it_stands() -> None:
    text = (
        "Medborgarlöfte 2020\n\nPolisen ska:\n\n• göra minst tre besök per termin\n"
        "• besöka alla klasser i årskurs 7\n"
    )

    record = json.loads(json.dumps(draft_as_json(read(text))))
    first, second = record["commitments"]

    assert first["clause"]["quantity"] == {"n": 3, "op": "at_least", "per": "term"}
    assert second["clause"]["quantity"] == {
        "n": None,
        "default_n": 1,
        "op": "at_least",
        "per": "period",
        "each_of": "alla klasser",
    }


def test_every_field_from_the_text_has_its_words_there() -> None:
    for page in pages.ALL:
        draft = read(page)
        for commitment in draft.commitments:
            for each in commitment.fields:
                assert each.source is FieldSource.TEXT or each.quote is None
                if (
                    each.quote is None
                    or "\n" in page[each.quote.span.start : each.quote.span.end]
                ):
                    continue
                span = each.quote.span
                assert page[span.start : span.end] == each.quote.text
