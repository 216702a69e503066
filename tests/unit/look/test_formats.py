# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""How days, periods, numbers and names are written."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hallord.look.formats import (
    THIN,
    Lang,
    bucket_text,
    day_text,
    full_day_text,
    genitive,
    list_start_text,
    list_text,
    month_name,
    month_text,
    number_text,
    number_word,
    of_text,
    percent_text,
    period_text,
    sentence,
    short_day_text,
    weekday_name,
)


def test_a_day_is_written_out() -> None:
    day = date(2022, 3, 12)

    assert full_day_text(day) == "lördag 12 mars 2022"
    assert full_day_text(day, "en") == "Saturday 12 March 2022"
    assert day_text(day) == "12 mars 2022"
    assert short_day_text(day) == "12 mars"
    assert month_text(day) == "mars 2022"


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_weekdays_and_months_have_their_own_names(lang: Lang) -> None:
    monday = date(2022, 3, 7)
    names = [weekday_name(monday + timedelta(days=n), lang) for n in range(7)]
    months = [month_name(n, lang) for n in range(1, 13)]

    assert len(set(names)) == 7
    assert len(set(months)) == 12
    if lang == "en":
        assert names == [(monday + timedelta(days=n)).strftime("%A") for n in range(7)]
        assert months == [date(2022, n, 1).strftime("%B") for n in range(1, 13)]


@pytest.mark.parametrize("month", [0, 13])
def test_there_are_twelve_months(month: int) -> None:
    with pytest.raises(ValueError, match="månad"):
        month_name(month)


@pytest.mark.parametrize(
    ("first", "last", "swedish", "english"),
    [
        (
            date(2021, 7, 1),
            date(2022, 12, 31),
            "1 juli 2021 – 31 december 2022",
            "1 July 2021 – 31 December 2022",
        ),
        (
            date(2022, 7, 1),
            date(2022, 12, 31),
            "1 juli – 31 december 2022",
            "1 July – 31 December 2022",
        ),
        (date(2022, 3, 5), date(2022, 3, 12), "5–12 mars 2022", "5–12 March 2022"),
        (
            date(2021, 3, 5),
            date(2022, 3, 12),
            "5 mars 2021 – 12 mars 2022",
            "5 March 2021 – 12 March 2022",
        ),
        (date(2022, 3, 5), date(2022, 3, 5), "5 mars 2022", "5 March 2022"),
        (
            date(2022, 1, 1),
            None,
            "från 1 januari 2022 och tills vidare",
            "from 1 January 2022 on",
        ),
    ],
)
def test_a_period_says_year_and_month_once_where_they_are_equal(
    first: date, last: date | None, swedish: str, english: str
) -> None:
    assert period_text(first, last) == swedish
    assert period_text(first, last, "en") == english


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="före"):
        period_text(date(2022, 1, 2), date(2022, 1, 1))


@pytest.mark.parametrize(
    ("value", "swedish", "english"),
    [
        (0, "0", "0"),
        (999, "999", "999"),
        (1000, f"1{THIN}000", f"1{THIN}000"),
        (1234567, f"1{THIN}234{THIN}567", f"1{THIN}234{THIN}567"),
        (-4, "−4", "−4"),
        (Decimal("1.50"), "1,50", "1.50"),
        (Decimal("-1234.5"), f"−1{THIN}234,5", f"−1{THIN}234.5"),
        (Fraction(71, 92), "0,77", "0.77"),
        (Fraction(6, 2), "3", "3"),
        (1.5, "1,5", "1.5"),
        (-0.001, "0", "0"),
        (Decimal("-0.0"), "0,0", "0.0"),
        (100.0, "100", "100"),
    ],
)
def test_numbers_are_written_as_in_the_language(
    value: int | Decimal | Fraction | float, swedish: str, english: str
) -> None:
    assert number_text(value) == swedish
    assert number_text(value, "en") == english


@given(st.integers(min_value=-(10**15), max_value=10**15))
def test_a_written_whole_number_reads_back(value: int) -> None:
    assert int(number_text(value).replace(THIN, "").replace("−", "-")) == value


@pytest.mark.parametrize(
    ("value", "word"),
    [(0, "noll"), (1, "ett"), (4, "fyra"), (12, "tolv"), (13, "13"), (-1, "−1")],
)
def test_small_numbers_are_words(value: int, word: str) -> None:
    assert number_word(value) == word


def test_one_has_a_gender_in_swedish_alone() -> None:
    assert number_word(1, common=True) == "en"
    assert number_word(2, common=True) == "två"
    assert number_word(1, "en", common=True) == "one"


def test_shares_are_said_with_of() -> None:
    assert of_text(3, 5) == "3 av 5"
    assert of_text(3, 5, "en") == "3 of 5"
    assert percent_text(Fraction(306, 479)) == "64 procent"
    assert percent_text(0.5, "en") == "50 per cent"


@pytest.mark.parametrize(
    ("items", "text"),
    [([], ""), (["a"], "a"), (["a", "b"], "a och b"), (["a", "b", "c"], "a, b och c")],
)
def test_a_list_ends_with_and(items: list[str], text: str) -> None:
    assert list_text(items) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, ""), (3, "a, b och c"), (4, "a, b, c och 1 till"), (5, "a, b, c och 2 till")],
)
def test_a_long_list_names_only_its_start(number: int, text: str) -> None:
    assert list_start_text("abcde"[:number]) == text


@pytest.mark.parametrize(
    ("key", "swedish", "english"),
    [
        ("2022", "2022", "2022"),
        ("2022-H1", "första halvåret 2022", "the first half of 2022"),
        ("2022-H2", "andra halvåret 2022", "the second half of 2022"),
        ("2022-W09", "vecka 9 2022", "week 9 2022"),
        ("2022-03", "mars 2022", "March 2022"),
        ("2022-03-05", "5 mars 2022", "5 March 2022"),
        ("sommar-2022", "sommar-2022", "sommar-2022"),
        ("2022-H3", "2022-H3", "2022-H3"),
    ],
)
def test_a_bucket_is_called_by_its_time(key: str, swedish: str, english: str) -> None:
    assert bucket_text(key) == swedish
    assert bucket_text(key, "en") == english


@pytest.mark.parametrize(
    ("name", "swedish", "english"),
    [
        ("Polisen", "Polisens", "Polisen’s"),
        ("Järfälla kommun", "Järfälla kommuns", "Järfälla kommun’s"),
        ("Västerås", "Västerås", "Västerås’"),
        ("MAX", "MAX", "MAX’s"),
        ("Linz", "Linz", "Linz’s"),
        ("IKS", "IKS", "IKS’"),
    ],
)
def test_the_possessive_of_a_name(name: str, swedish: str, english: str) -> None:
    assert genitive(name) == swedish
    assert genitive(name, "en") == english


def test_a_sentence_begins_large_and_keeps_the_rest() -> None:
    assert sentence("polisen i Bergby") == "Polisen i Bergby"
    assert sentence("") == ""
