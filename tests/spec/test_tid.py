# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Så räknar Hållord tid: dagar, perioder, helger, helgdagar och klockslag."""

# ruff: noqa: PLC2401 - the columns are Swedish words, for they are read as a table

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest

from hallord.core.local_time import (
    at,
    elapsed,
    is_repeated,
    local_day,
    parse_clock,
)
from hallord.core.periods import (
    WEEKEND,
    Bucket,
    Per,
    Period,
    Season,
    YearFrom,
    buckets,
    default_terms,
    gaps,
    merge,
)
from hallord.core.swedish_days import (
    add_working_days,
    eves,
    holidays,
    is_eve,
    is_holiday,
    is_working_day,
)


def ja_nej(answer: bool) -> str:
    return "ja" if answer else "nej"


def moment(text: str) -> datetime:
    """A Swedish clock time written "2022-03-25 18.00"."""
    day, clock = text.split()
    return at(date.fromisoformat(day), parse_clock(clock))


def period(text: str) -> Period:
    """A period written "2022-01-01 – 2022-12-31" or "2022-01-01 – tills vidare"."""
    first, last = text.split(" – ")
    end = None if last == "tills vidare" else date.fromisoformat(last)
    return Period(date.fromisoformat(first), end)


def written(periods: tuple[Period, ...]) -> str:
    return ", ".join(f"{each.first} – {each.last}" for each in periods) or "inga"


def bucket_of(day: date, *, per: Per, year_from: YearFrom, window: Period) -> Bucket:
    found = buckets(window, per=per, year_from=year_from)
    (only,) = (bucket for bucket in found if day in bucket.period)
    return only


@pytest.mark.parametrize(
    ("dag", "ingår"),
    [
        (date(2021, 6, 30), "nej"),
        (date(2021, 7, 1), "ja"),
        (date(2022, 12, 31), "ja"),
        (date(2023, 1, 1), "nej"),
    ],
)
def test_a_period_has_both_its_ends(dag: date, ingår: str) -> None:
    """En period räknar med både sin första och sin sista dag.

    Exemplet är perioden 1 juli 2021 – 31 december 2022.
    """
    assert ja_nej(dag in Period(date(2021, 7, 1), date(2022, 12, 31))) == ingår


@pytest.mark.parametrize(
    ("dag", "ingår"),
    [
        (date(2024, 2, 29), "nej"),
        (date(2024, 3, 1), "ja"),
        (date(2199, 12, 31), "ja"),
    ],
)
def test_an_open_period_has_no_last_day(dag: date, ingår: str) -> None:
    """Ett löfte som gäller tills vidare har en första dag men ingen sista.

    Exemplet gäller från och med 1 mars 2024.
    """
    assert ja_nej(dag in Period(date(2024, 3, 1))) == ingår


@pytest.mark.parametrize(
    ("första_dag", "sista_dag", "antal_dagar"),
    [
        (date(2022, 3, 1), date(2022, 3, 1), 1),
        (date(2022, 2, 1), date(2022, 2, 28), 28),
        (date(2024, 2, 1), date(2024, 2, 29), 29),
        (date(2018, 5, 1), date(2018, 7, 31), 92),
    ],
)
def test_days_of_a_period(första_dag: date, sista_dag: date, antal_dagar: int) -> None:
    """En period är så många dagar som kalendern har från första till sista dagen."""
    assert Period(första_dag, sista_dag).days == antal_dagar


@pytest.mark.parametrize(
    ("en_period", "en_annan", "tillsammans"),
    [
        (
            "2022-01-01 – 2022-01-10",
            "2022-01-10 – 2022-01-20",
            "2022-01-01 – 2022-01-20",
        ),
        (
            "2022-01-01 – 2022-01-10",
            "2022-01-11 – 2022-01-20",
            "2022-01-01 – 2022-01-20",
        ),
        (
            "2022-01-01 – 2022-01-10",
            "2022-01-12 – 2022-01-20",
            "2022-01-01 – 2022-01-10, 2022-01-12 – 2022-01-20",
        ),
        (
            "2022-01-05 – 2022-01-06",
            "2022-01-01 – 2022-01-20",
            "2022-01-01 – 2022-01-20",
        ),
    ],
)
def test_adjacent_periods_are_one(
    en_period: str, en_annan: str, tillsammans: str
) -> None:
    """Perioder som följer dag på dag räknas som en enda period."""
    assert written(merge([period(en_annan), period(en_period)])) == tillsammans


@pytest.mark.parametrize(
    ("redovisat", "luckor"),
    [
        ("2022-01-01 – 2022-12-31", "inga"),
        ("2021-12-01 – 2023-01-31", "inga"),
        ("2022-01-01 – tills vidare", "inga"),
        ("2022-01-02 – 2022-12-31", "2022-01-01 – 2022-01-01"),
        ("2022-01-01 – 2022-12-30", "2022-12-31 – 2022-12-31"),
        (
            "2022-03-01 – 2022-09-30",
            "2022-01-01 – 2022-02-28, 2022-10-01 – 2022-12-31",
        ),
        ("2023-01-01 – 2023-12-31", "2022-01-01 – 2022-12-31"),
    ],
)
def test_days_not_reported_are_gaps(redovisat: str, luckor: str) -> None:
    """Dagar som en part inte har redovisat är luckor.

    Exemplet frågar efter hela år 2022.
    """
    year = Period(date(2022, 1, 1), date(2022, 12, 31))
    assert written(gaps(year, [period(redovisat)])) == luckor


@pytest.mark.parametrize(
    ("perioden", "delar"),
    [
        ("2022-01-01 – 2022-12-31", "2022 (helt)"),
        ("2022-01-02 – 2022-12-31", "2022 (del)"),
        ("2022-01-01 – 2022-12-30", "2022 (del)"),
        ("2021-12-31 – 2022-12-31", "2021 (del), 2022 (helt)"),
        ("2022-01-01 – 2023-01-01", "2022 (helt), 2023 (del)"),
    ],
)
def test_a_year_that_is_cut_is_marked(perioden: str, delar: str) -> None:
    """Per år räknas kalenderår; ett år som perioden skär av är märkt som del av år."""
    found = buckets(period(perioden), per=Per.YEAR)
    said = (f"{each.key} ({'helt' if each.whole else 'del'})" for each in found)
    assert ", ".join(said) == delar


@pytest.mark.parametrize(
    ("dag", "år_nummer"),
    [
        (date(2021, 7, 1), "2021-07-01--P1Y"),
        (date(2022, 6, 30), "2021-07-01--P1Y"),
        (date(2022, 7, 1), "2022-07-01--P1Y"),
        (date(2022, 12, 31), "2022-07-01--P1Y"),
    ],
)
def test_years_from_the_start_of_the_period(dag: date, år_nummer: str) -> None:
    """Om löftet säger det räknas åren från periodens första dag.

    Exemplet är perioden 1 juli 2021 – 31 december 2022.
    """
    found = bucket_of(
        dag,
        per=Per.YEAR,
        year_from=YearFrom.PERIOD_START,
        window=Period(date(2021, 7, 1), date(2022, 12, 31)),
    )
    assert found.key == år_nummer


@pytest.mark.parametrize(
    ("dag", "halvår"),
    [
        (date(2022, 1, 1), "2022-H1"),
        (date(2022, 6, 30), "2022-H1"),
        (date(2022, 7, 1), "2022-H2"),
        (date(2022, 12, 31), "2022-H2"),
    ],
)
def test_half_years(dag: date, halvår: str) -> None:
    """Ett halvår är januari–juni eller juli–december."""
    found = bucket_of(
        dag,
        per=Per.HALF_YEAR,
        year_from=YearFrom.CALENDAR,
        window=Period(date(2022, 1, 1), date(2022, 12, 31)),
    )
    assert found.key == halvår


@pytest.mark.parametrize(
    ("dag", "vecka"),
    [
        (date(2021, 1, 3), "2020-W53"),
        (date(2021, 1, 4), "2021-W01"),
        (date(2022, 1, 2), "2021-W52"),
        (date(2022, 1, 3), "2022-W01"),
        (date(2024, 12, 29), "2024-W52"),
        (date(2024, 12, 30), "2025-W01"),
    ],
)
def test_weeks(dag: date, vecka: str) -> None:
    """En vecka går från måndag till söndag, och vecka 1 har årets första torsdag."""
    found = bucket_of(
        dag,
        per=Per.WEEK,
        year_from=YearFrom.CALENDAR,
        window=Period(date(2020, 12, 1), date(2025, 1, 31)),
    )
    assert found.key == vecka


@pytest.mark.parametrize(
    ("dag", "termin"),
    [
        (date(2021, 12, 31), "höstterminen 2021"),
        (date(2022, 1, 1), "vårterminen 2022"),
        (date(2022, 6, 30), "vårterminen 2022"),
        (date(2022, 7, 1), "ingen"),
        (date(2022, 7, 31), "ingen"),
        (date(2022, 8, 1), "höstterminen 2022"),
        (date(2022, 12, 31), "höstterminen 2022"),
    ],
)
def test_school_terms(dag: date, termin: str) -> None:
    """Vårterminen är januari–juni och höstterminen augusti–december.

    Det är så vida terminerna kan vara; löftet kan ange de riktiga datumen.
    """
    found = default_terms(Period(dag, dag))
    assert (found[0].name if found else "ingen") == termin


@pytest.mark.parametrize(
    ("säsong", "dag", "ingår"),
    [
        ("1 april – 30 september", date(2022, 3, 31), "nej"),
        ("1 april – 30 september", date(2022, 4, 1), "ja"),
        ("1 april – 30 september", date(2022, 9, 30), "ja"),
        ("1 april – 30 september", date(2022, 10, 1), "nej"),
        ("1 november – 29 februari", date(2022, 10, 31), "nej"),
        ("1 november – 29 februari", date(2022, 11, 1), "ja"),
        ("1 november – 29 februari", date(2023, 2, 28), "ja"),
        ("1 november – 29 februari", date(2023, 3, 1), "nej"),
        ("1 november – 29 februari", date(2024, 2, 29), "ja"),
        ("1 november – 29 februari", date(2024, 3, 1), "nej"),
    ],
)
def test_seasons(säsong: str, dag: date, ingår: str) -> None:
    """En säsong återkommer varje år och får gå över nyår.

    En säsong till och med 29 februari slutar den 28 februari de år som saknar
    skottdag.
    """
    season = {
        "1 april – 30 september": Season("sommar", "sommarhalvåret", (4, 1), (9, 30)),
        "1 november – 29 februari": Season("vinter", "vintern", (11, 1), (2, 29)),
    }[säsong]
    assert ja_nej(dag in season) == ingår
    assert ja_nej(bool(season.occurrences(Period(dag, dag)))) == ingår


@pytest.mark.parametrize(
    ("tidpunkt", "i_helgen"),
    [
        ("2022-03-18 17.59", "nej"),
        ("2022-03-18 18.00", "ja"),
        ("2022-03-19 12.00", "ja"),
        ("2022-03-20 23.59", "ja"),
        ("2022-03-21 00.00", "nej"),
    ],
)
def test_the_weekend(tidpunkt: str, i_helgen: str) -> None:
    """En helg börjar fredag klockan 18 och slutar söndag klockan 24."""
    assert ja_nej(WEEKEND.contains_instant(moment(tidpunkt))) == i_helgen


@pytest.mark.parametrize(
    ("börjar", "slutar", "andel", "i_helgen"),
    [
        ("2022-03-18 17.00", "2022-03-18 19.00", "1/2", "nej"),
        ("2022-03-18 17.00", "2022-03-18 19.01", "61/121", "ja"),
        ("2022-03-20 23.00", "2022-03-21 01.00", "1/2", "nej"),
        ("2022-03-20 22.59", "2022-03-21 01.00", "61/121", "ja"),
        ("2022-03-19 20.00", "2022-03-20 02.00", "1", "ja"),
        ("2022-03-17 20.00", "2022-03-18 02.00", "0", "nej"),
        ("2022-03-27 00.00", "2022-03-28 23.00", "1/2", "nej"),
        ("2022-03-27 00.00", "2022-03-28 22.59", "1380/2759", "ja"),
        ("2022-10-30 00.00", "2022-11-01 01.00", "1/2", "nej"),
        ("2022-10-30 00.00", "2022-11-01 00.59", "1500/2999", "ja"),
    ],
)
def test_an_occasion_in_the_weekend(
    börjar: str, slutar: str, andel: str, i_helgen: str
) -> None:
    """Ett tillfälle hör till helgen när mer än hälften av dess tid ligger där.

    Tiden är den verkliga: söndagen då sommartiden börjar har 23 timmar och den då
    sommartiden slutar har 25.
    """
    share = WEEKEND.share(moment(börjar), moment(slutar))
    assert share == Fraction(andel)
    assert ja_nej(share > Fraction(1, 2)) == i_helgen


@pytest.mark.parametrize(
    ("dag", "helgens_fredag"),
    [
        (date(2022, 3, 17), "ingen"),
        (date(2022, 3, 18), "2022-03-18"),
        (date(2022, 3, 20), "2022-03-18"),
        (date(2022, 3, 21), "ingen"),
        (date(2022, 4, 1), "2022-04-01"),
        (date(2022, 4, 3), "2022-04-01"),
    ],
)
def test_one_per_weekend(dag: date, helgens_fredag: str) -> None:
    """En helg är en och samma från fredag till söndag, även över månadsskifte."""
    found = WEEKEND.occurrence_key(dag).isoformat() if WEEKEND.touches_day(dag) else ""
    assert (found or "ingen") == helgens_fredag


@pytest.mark.parametrize(
    ("dag", "namn"),
    [
        (date(2022, 1, 1), "nyårsdagen"),
        (date(2022, 1, 6), "trettondedag jul"),
        (date(2022, 4, 15), "långfredagen"),
        (date(2022, 4, 17), "påskdagen"),
        (date(2022, 4, 18), "annandag påsk"),
        (date(2022, 5, 1), "första maj"),
        (date(2022, 5, 26), "Kristi himmelsfärdsdag"),
        (date(2022, 6, 5), "pingstdagen"),
        (date(2022, 6, 6), "nationaldagen"),
        (date(2022, 6, 25), "midsommardagen"),
        (date(2022, 11, 5), "alla helgons dag"),
        (date(2022, 12, 25), "juldagen"),
        (date(2022, 12, 26), "annandag jul"),
        (date(2008, 5, 1), "Kristi himmelsfärdsdag och första maj"),
        (date(2004, 5, 31), "annandag pingst"),
        (date(2004, 6, 6), "ingen"),
        (date(2005, 5, 16), "ingen"),
        (date(2005, 6, 6), "nationaldagen"),
        (date(2022, 4, 16), "ingen"),
        (date(2022, 6, 12), "ingen"),
    ],
)
def test_public_holidays(dag: date, namn: str) -> None:
    """Helgdagarna är de namngivna dagarna i lagen om allmänna helgdagar.

    Nationaldagen är helgdag sedan 2005 och tog då annandag pingsts plats. Vanliga
    söndagar syns på veckodagen och räknas inte upp här.
    """
    assert holidays(dag.year).get(dag, "ingen") == namn
    assert is_holiday(dag) == (namn != "ingen")


@pytest.mark.parametrize(
    ("dag", "namn"),
    [
        (date(2020, 6, 20), "midsommardagen"),
        (date(2021, 6, 26), "midsommardagen"),
        (date(2020, 10, 31), "alla helgons dag"),
        (date(2021, 11, 6), "alla helgons dag"),
    ],
)
def test_saturdays_that_move(dag: date, namn: str) -> None:
    """Midsommardagen är lördagen 20–26 juni, alla helgons dag 31 oktober–6 november."""
    assert holidays(dag.year)[dag] == namn


@pytest.mark.parametrize(
    ("dag", "namn"),
    [
        (date(2022, 1, 5), "trettondagsafton"),
        (date(2022, 4, 16), "påskafton"),
        (date(2022, 4, 30), "valborgsmässoafton"),
        (date(2022, 6, 4), "pingstafton"),
        (date(2022, 6, 24), "midsommarafton"),
        (date(2022, 11, 4), "alla helgons afton"),
        (date(2022, 12, 24), "julafton"),
        (date(2022, 12, 31), "nyårsafton"),
        (date(2022, 4, 14), "ingen"),
        (date(2022, 6, 3), "ingen"),
        (date(2022, 12, 23), "ingen"),
    ],
)
def test_eves(dag: date, namn: str) -> None:
    """Aftnar är de dagar som almanackan kallar afton; skärtorsdagen är ingen afton."""
    assert eves(dag.year).get(dag, "ingen") == namn
    assert is_eve(dag) == (namn != "ingen")


@pytest.mark.parametrize(
    ("dag", "arbetsdag"),
    [
        (date(2022, 3, 18), "ja"),
        (date(2022, 3, 19), "nej"),
        (date(2022, 3, 20), "nej"),
        (date(2022, 3, 21), "ja"),
        (date(2022, 4, 14), "ja"),
        (date(2022, 4, 15), "nej"),
        (date(2022, 4, 18), "nej"),
        (date(2022, 4, 19), "ja"),
        (date(2022, 5, 26), "nej"),
        (date(2022, 5, 27), "ja"),
        (date(2022, 6, 6), "nej"),
        (date(2022, 6, 23), "ja"),
        (date(2022, 6, 24), "nej"),
        (date(2021, 12, 23), "ja"),
        (date(2021, 12, 24), "nej"),
        (date(2021, 12, 31), "nej"),
        (date(2022, 1, 5), "ja"),
        (date(2022, 11, 4), "ja"),
        (date(2021, 4, 30), "ja"),
    ],
)
def test_working_days(dag: date, arbetsdag: str) -> None:
    """Arbetsdagar är måndag–fredag utom helgdagar och jul-, nyårs- och midsommarafton.

    De tre aftnarna likställs med helgdag när lagen räknar tid. Andra aftnar och
    skärtorsdagen är arbetsdagar, också där man går hem tidigare.
    """
    assert ja_nej(is_working_day(dag)) == arbetsdag


@pytest.mark.parametrize(
    ("från_dag", "antal", "till_dag"),
    [
        (date(2022, 3, 14), 1, date(2022, 3, 15)),
        (date(2022, 3, 18), 1, date(2022, 3, 21)),
        (date(2022, 3, 19), 1, date(2022, 3, 21)),
        (date(2022, 3, 14), 10, date(2022, 3, 28)),
        (date(2022, 4, 13), 2, date(2022, 4, 19)),
        (date(2021, 12, 22), 10, date(2022, 1, 10)),
        (date(2022, 3, 19), 0, date(2022, 3, 19)),
    ],
)
def test_counting_working_days(från_dag: date, antal: int, till_dag: date) -> None:
    """Frister i arbetsdagar räknas från dagen efter."""
    assert add_working_days(från_dag, antal) == till_dag


@pytest.mark.parametrize(
    ("tidpunkt_utc", "dygn"),
    [
        ("2022-01-31 22.59", date(2022, 1, 31)),
        ("2022-01-31 23.00", date(2022, 2, 1)),
        ("2022-07-31 21.59", date(2022, 7, 31)),
        ("2022-07-31 22.00", date(2022, 8, 1)),
    ],
)
def test_the_day_is_the_swedish_day(tidpunkt_utc: str, dygn: date) -> None:
    """Ett dygn går från midnatt till midnatt svensk tid."""
    day, clock = tidpunkt_utc.split()
    moment_utc = datetime.combine(date.fromisoformat(day), parse_clock(clock), UTC)
    assert local_day(moment_utc) == dygn


@pytest.mark.parametrize(
    ("tidpunkt", "timmar_före_utc"),
    [
        ("2022-03-27 01.59", 1),
        ("2022-03-27 03.00", 2),
        ("2022-10-30 01.59", 2),
        ("2022-10-30 03.00", 1),
        ("2024-03-31 01.59", 1),
        ("2024-03-31 03.00", 2),
        ("2027-10-31 01.59", 2),
        ("2027-10-31 03.00", 1),
    ],
)
def test_summer_time(tidpunkt: str, timmar_före_utc: int) -> None:
    """Sommartid gäller från sista söndagen i mars till sista söndagen i oktober."""
    assert moment(tidpunkt).utcoffset() == timedelta(hours=timmar_före_utc)


@pytest.mark.parametrize(
    ("tidpunkt", "finns"),
    [
        ("2022-03-27 01.59", "en gång"),
        ("2022-03-27 02.00", "aldrig"),
        ("2022-03-27 02.59", "aldrig"),
        ("2022-03-27 03.00", "en gång"),
        ("2022-10-30 01.59", "en gång"),
        ("2022-10-30 02.00", "två gånger"),
        ("2022-10-30 02.59", "två gånger"),
        ("2022-10-30 03.00", "en gång"),
    ],
)
def test_the_hour_that_is_skipped_or_repeated(tidpunkt: str, finns: str) -> None:
    """Timmen efter 02.00 hoppas över när sommartiden börjar och går om när den slutar.

    Ett klockslag som inte finns tas inte emot.
    """
    if finns == "aldrig":
        with pytest.raises(ValueError, match=r"timmen mellan 02\.00 och 03\.00"):
            moment(tidpunkt)
    else:
        once = not is_repeated(moment(tidpunkt).date(), moment(tidpunkt).time())
        assert ("en gång" if once else "två gånger") == finns


@pytest.mark.parametrize(
    ("börjar", "slutar", "minuter"),
    [
        ("2022-03-19 22.00", "2022-03-20 04.00", 360),
        ("2022-03-26 22.00", "2022-03-27 04.00", 300),
        ("2022-03-27 03.00", "2022-03-27 04.00", 60),
        ("2022-10-29 22.00", "2022-10-30 04.00", 420),
        ("2022-10-30 03.00", "2022-10-30 04.00", 60),
    ],
)
def test_length_is_true_time(börjar: str, slutar: str, minuter: int) -> None:
    """Ett pass över en tidsomställning är så långt som det verkligen varade."""
    assert elapsed(moment(börjar), moment(slutar)) == timedelta(minutes=minuter)


@pytest.mark.parametrize(
    ("skrivet", "klockslag"),
    [
        ("8", "08.00"),
        ("8.30", "08.30"),
        ("08:30", "08.30"),
        ("kl. 18", "18.00"),
        ("kl 18.05", "18.05"),
        ("Klockan 18", "18.00"),
        ("0.00", "00.00"),
        ("23.59", "23.59"),
        ("23.60", "inget"),
        ("24.00", "inget"),
        ("24", "inget"),
        ("8.3", "inget"),
        ("830", "inget"),
        ("halv nio", "inget"),
        ("", "inget"),
    ],
)
def test_clock_times_as_written(skrivet: str, klockslag: str) -> None:
    """Klockslag får skrivas som man brukar, med punkt eller kolon.

    Klockan 24.00 skrivs som 00.00 nästa dag, så att det alltid är klart vilken dag
    som menas.
    """
    if klockslag == "inget":
        with pytest.raises(ValueError, match="klock"):
            parse_clock(skrivet)
    else:
        assert f"{parse_clock(skrivet):%H.%M}" == klockslag
