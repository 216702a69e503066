# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Sentences with gaps."""

from datetime import date

import pytest

from hallord.look.formats import THIN
from hallord.look.templates import Value, Words, fill, gaps

DAY = date(2022, 3, 12)


@pytest.mark.parametrize(
    ("template", "value", "swedish", "english"),
    [
        ("{v}", DAY, "12 mars 2022", "12 March 2022"),
        ("{v:full}", DAY, "Lördag 12 mars 2022", "Saturday 12 March 2022"),
        ("{v:short}", DAY, "12 mars", "12 March"),
        ("{v}", 12345, f"12{THIN}345", f"12{THIN}345"),
        ("{v:word}", 1, "Ett", "One"),
        ("{v:en}", 1, "En", "One"),
        ("{v:ett pass|# pass}", 1, "Ett pass", "Ett pass"),
        ("{v:ett pass|# pass}", 0, "0 pass", "0 pass"),
        ("{v:ett pass|# pass}", 2000, f"2{THIN}000 pass", f"2{THIN}000 pass"),
        ("{v}", ("a", "b", "c"), "A, b och c", "A, b and c"),
        ("{v:gen}", ("Polisen", "Västerås"), "Polisen och Västerås", None),
        ("{v:gen}", "Polisen", "Polisens", "Polisen’s"),
        ("{v}", "kommunen", "Kommunen", "Kommunen"),
    ],
)
def test_each_value_is_written_as_the_language_does(
    template: str, value: Value, swedish: str, english: str | None
) -> None:
    assert fill(template, {"v": value}, "sv") == swedish
    if english is not None:
        assert fill(template, {"v": value}, "en") == english


def test_ids_become_names_and_unknown_ids_stay() -> None:
    names = {"polisen": "Polisen i Bergby"}
    params: dict[str, Value] = {"who": ("polisen", "x"), "one": "polisen"}

    text = fill("hos {who} och {one:gen}", params, "sv", names=names)

    assert text == "Hos Polisen i Bergby och x och Polisen i Bergbys"


def test_a_gap_without_a_value_is_an_error() -> None:
    with pytest.raises(KeyError, match="day"):
        fill("den {day}", {}, "sv")


def test_gaps_are_found_by_name() -> None:
    assert gaps("Den {day:full} kom {n:en|#} till {day}.") == {"day", "n"}
    assert gaps("Inga här.") == frozenset()


def test_words_come_in_two_languages() -> None:
    pair = Words("hej", "hello")

    assert pair.in_language("sv") == "hej"
    assert pair.in_language("en") == "hello"
