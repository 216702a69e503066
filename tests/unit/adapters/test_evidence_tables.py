# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tables of evidence: encodings, delimiters, headings, rows – and what they become."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from hallord.adapters.evidence import (
    EvidenceFileError,
    Mapping,
    RecordKind,
    problems_csv,
    read_mapping,
    report_text,
    suggest_mapping,
    table_rows,
    tables,
    write_mapping,
)
from hallord.adapters.evidence.tables import MOST_BYTES, MOST_COLUMNS, MOST_ROWS
from hallord.core.evidence import (
    Audience,
    Channel,
    Confirmation,
    Coverage,
    Measurement,
    Occasion,
    PlannedMeeting,
    Presence,
    Proof,
    RequestAnswer,
    Retraction,
    Secrecy,
    Tally,
)
from hallord.core.periods import Period
from tests.support.evidence import (
    GIVEN,
    PROMISE,
    occasions,
    read,
    remarked,
    said,
    table,
)

PLAIN = table(
    "Datum;Tid;Aktivitet;Plats;Parter",
    "2022-03-12;18–22;helginsats;Stora torget;polisen, kommunen",
)


@pytest.mark.parametrize(
    ("codec", "told"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8 med BOM"),
        ("utf-16", "UTF-16"),
        ("cp1252", "Windows-1252"),
    ],
)
def test_the_encoding_is_found_and_told(codec: str, told: str) -> None:
    found = read(PLAIN.replace("Parter", "Område för information").encode(codec))

    assert found.summary.encoding == told
    assert found.evidence == read(PLAIN).evidence or said(found) != []


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_encoding_gives_the_same_evidence(codec: str) -> None:
    text = PLAIN.replace("Parter", "Övrigt;Parter").replace(";polisen", ";åäö;polisen")

    assert read(text.encode(codec)).evidence == read(PLAIN).evidence


def test_a_damaged_character_does_not_change_the_encoding_of_the_rest() -> None:
    rows = [f"2022-03-1{n};möte;Stationen" for n in range(5)]
    data = bytearray(table("Datum;Aktivitet;Plats", *rows).encode())
    data[data.rindex(b"m\xc3\xb6te") + 1] = ord("x")

    found = read(bytes(data))

    assert len(found.evidence) == 4
    assert said(found) == [(6, "Aktivitet", "unreadable")]
    assert (0, "", "damaged_text") in remarked(found)


def test_utf_16_without_a_mark_is_refused() -> None:
    with pytest.raises(EvidenceFileError, match="teckenkodning"):
        read(PLAIN.encode("utf-16-le"))


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_the_delimiter_is_found(delimiter: str) -> None:
    text = PLAIN.replace(";", delimiter).replace("polisen, kommunen", "polisen")

    found = read(text)

    assert found.summary.delimiter == delimiter
    assert len(found.evidence) == 1


def test_the_first_line_of_excel_may_say_the_delimiter() -> None:
    found = read("sep=;\n" + PLAIN)

    assert len(found.evidence) == 1
    assert list(found.origins.values()) == [3]


def test_a_text_may_run_over_lines_inside_quotation_marks() -> None:
    text = table(
        "Datum;Aktivitet;Parter",
        '2022-03-12;helginsats;"polisen',
        'kommunen"',
        "2022-03-13;helginsats;polisen",
    )

    one, other = occasions(read(text))

    assert one.parties == (Presence("polisen"), Presence("kommunen"))
    assert read(text).origins[other.id] == 3


def test_a_forgotten_quotation_mark_costs_its_own_row() -> None:
    text = table(
        "Datum;Aktivitet;Plats",
        '2022-03-12;helginsats;"Stora torget',
        "2022-03-13;helginsats;Stationen",
        '2022-03-14;helginsats;"Stationen"',
    )

    found = read(text)

    assert [o.day.day for o in occasions(found)] == [13, 14]
    assert said(found) == [(2, "", "quotes")]


def test_two_forgotten_quotation_marks_do_not_swallow_what_is_between() -> None:
    text = table(
        "Datum;Aktivitet;Plats",
        '2022-03-12;"helginsats;Stationen',
        "2022-03-13;helginsats;Stationen",
        '2022-03-14;helginsats";Stationen',
    )

    assert [o.day.day for o in occasions(read(text))] == [13, 14]


def test_more_cells_than_headings_are_not_dropped_in_silence() -> None:
    found = read(
        table("Datum;Aktivitet", "2022-03-12;helginsats;x", "2022-03-13;möte;")
    )

    assert said(found) == [(2, "", "too_many_cells")]
    assert len(found.evidence) == 1


def test_a_line_without_end_is_one_bad_row() -> None:
    found = read(table("Datum;Aktivitet", "x" * 200_001, "2022-03-13;möte"))

    assert said(found) == [(2, "", "line_too_long")]
    assert len(found.evidence) == 1


def test_titles_above_the_heading_and_empty_rows_are_passed_over() -> None:
    found = read(
        table("Redovisning 2022;;", ";;", "Datum;Aktivitet;", "", "2022-03-12;möte;")
    )

    assert list(found.origins.values()) == [5]
    assert found.summary.rows == 1
    assert found.summary.heading_rows == (3,)


def test_a_heading_may_stand_on_two_rows() -> None:
    found = read(
        table(
            "Datum;Tid;;Insats;Antal",
            ";Start;Slut;;nådda",
            "2022-03-12;18;22;helginsats;40",
        )
    )

    (occasion,) = occasions(found)
    assert occasion.minutes == 240
    assert occasion.audience.reached == 40
    assert dict(found.summary.columns)["Antal / nådda"] == "reached"


def test_a_row_of_words_below_a_heading_is_no_heading() -> None:
    found = read(
        table("Datum;Aktivitet;Plats", "igår;möte;Stationen", "2022-03-12;möte;")
    )

    assert said(found) == [(2, "Datum", "not_a_day")]


@pytest.mark.parametrize(
    "row", [";;;möte", "igår;;;möte", ";;;", "Datum;;;möte", "datum;;;"]
)
def test_a_bad_row_right_below_the_heading_does_not_change_it(row: str) -> None:
    found = read(table("Datum;Start;Slut;Aktivitet", row, "2022-03-12;18;19;möte"))

    assert len(found.evidence) == 1
    assert dict(found.summary.columns)["Aktivitet"] == "activity"


def test_a_heading_may_stand_in_two_languages() -> None:
    found = read(table("Datum;Plats;Insats", "Date;Place;Activity", "2022-03-12;;möte"))

    assert found.summary.heading_rows == (1, 2)
    assert len(found.evidence) == 1


def test_totals_and_repeated_headings_are_left_out_and_said() -> None:
    found = read(
        table(
            "Datum;Aktivitet",
            "2022-03-12;möte",
            "Datum;Aktivitet",
            "Summa:;1",
            "Totalt 1;",
            "Total;",
        )
    )

    assert remarked(found) == [
        (3, "", "heading_again"),
        (4, "", "total_row"),
        (5, "", "total_row"),
        (6, "", "total_row"),
    ]
    assert found.summary.rows_skipped == 4
    assert found.problems == ()


def test_a_row_with_nothing_that_is_read_is_left_out_and_said() -> None:
    found = read(table("Datum;Aktivitet;Kommentar", "2022-03-12;möte;", ";;bra möte"))

    assert (3, "", "nothing_read") in remarked(found)


def test_columns_that_nobody_knows_are_not_read_and_said() -> None:
    found = read(table("Datum;Aktivitet;Handläggare", "2022-03-12;möte;Anna Berg"))

    assert remarked(found) == [(0, "Handläggare", "column_not_read")]
    assert found.summary.unread == ("Handläggare",)
    assert "Anna" not in report_text(found)


def test_every_fault_of_a_row_is_told_at_once() -> None:
    found = read(
        table("Datum;Tid;Aktivitet;Plats", "12 mars;25;helginsatts;Stora torgett")
    )

    assert said(found) == [
        (2, "Datum", "day_without_year"),
        (2, "Tid", "not_a_clock"),
        (2, "Aktivitet", "unknown_word_near"),
        (2, "Plats", "unknown_word_near"),
    ]
    assert "Stora torget" in found.problems[3].advice
    assert found.problems[3].reason == "Finns inte bland platser i kontraktet"
    assert found.problems[3].reason_in("en") == "Is not among the contract’s places"


def test_a_word_that_looks_like_nothing_known_gets_no_suggestion() -> None:
    found = read(table("Datum;Aktivitet", "2022-03-12;qzqzqz"))

    assert said(found) == [(2, "Aktivitet", "unknown_word")]


def test_what_the_contract_has_none_of_is_said() -> None:
    found = read(table("Datum;Aktivitet;Avser", "2022-03-12;möte;7A"))

    assert said(found) == [(2, "Avser", "unknown_word")]
    assert said(
        read(
            table("Datum;Aktivitet;Avser", "2022-03-12;möte;7A"),
            promise=replace(PROMISE, commitments=()),
        )
    ) == [(2, "Avser", "none_in_contract")]


@pytest.mark.parametrize(
    ("word", "parties"),
    [
        ("Polisen", (Presence("polisen"),)),
        ("polisen, kommunen", (Presence("polisen"), Presence("kommunen"))),
        ("Polisen och kommunen", (Presence("polisen"), Presence("kommunen"))),
        ("polisen/kommunen", (Presence("polisen"), Presence("kommunen"))),
        ("polisen + kommunen + polisen", (Presence("polisen"), Presence("kommunen"))),
        ("Exempelköpings kommun", (Presence("kommunen"),)),
        ("Exempelvakt AB för kommunen", (Presence("vakterna", "kommunen"),)),
        ("vakterna på uppdrag av kommunen", (Presence("vakterna", "kommunen"),)),
    ],
)
def test_parties_are_read_as_people_list_them(
    word: str, parties: tuple[Presence, ...]
) -> None:
    (occasion,) = occasions(
        read(table("Datum;Aktivitet;Deltog", f'2022-03-12;möte;"{word}"'))
    )

    assert occasion.parties == parties


def test_a_column_may_be_one_party_with_yes_and_no() -> None:
    found = read(
        table(
            "Datum;Aktivitet;Polisen;Kommunen",
            "2022-03-12;möte;x;",
            "2022-03-13;möte;ja;nej",
            "2022-03-14;möte;ja;kanske",
        )
    )

    assert [o.parties for o in occasions(found)] == [(Presence("polisen"),)] * 2
    assert said(found) == [(4, "Kommunen", "not_yes_or_no")]


def test_an_occasion_is_read_with_everything_there_is() -> None:
    found = read(
        table(
            "ID;Datum;Veckodag;Start;Slut;Insats;Plats;Platstyp;Kommundel;Parter;"
            "Målgrupp;Ålder;Antal nådda;Ämne;Forum;Dagordning;Kanal;Extra;Timmar;"
            "Klass;Räknas för;Källa;Sekretess",
            "H-1;2022-03-12;lördag;18.30;01.00;skolbesök;Norrskolan;skola;norr;"
            "polisen;elever;13–18;1 200;narkotika;bra;tvåhjulingar, ekonomi;Facebook;"
            "ja;7,5;norrskolan;helginsatser;KS 2022/14;delad",
        )
    )

    (occasion,) = occasions(found)
    assert occasion == Occasion(
        id="H-1",
        recorded=GIVEN,
        recorded_by="polisen",
        source="KS 2022/14",
        secrecy=Secrecy.SHARED,
        activity="school_visit",
        day=date(2022, 3, 12),
        start=occasion.start,
        end=occasion.end,
        place="norrskolan",
        place_class="school",
        district="norr",
        parties=(Presence("polisen"),),
        audience=Audience(("pupils",), (13, 18), 1200),
        topics=("narcotics",),
        forum="bra",
        items=("two_wheelers",),
        channel="facebook",
        extra=True,
        hours=Decimal("7.5"),
        members=("norrskolan",),
        counts_for=("helginsatser",),
    )
    assert occasion.minutes == 390


def test_agenda_items_tell_unknown_from_none_and_from_nearly() -> None:
    found = read(
        table(
            "Datum;Forum;Dagordning",
            "2022-03-01;bra;",
            "2022-03-08;bra;ekonomi, trivsel",
            "2022-03-15;bra;tvåhjulngar",
            "2022-03-22;bra;ekonomi",
        )
    )

    assert [(r.row, r.why.code) for r in found.remarks] == [(3, "items_not_known")]
    assert "”ekonomi” och ”trivsel”" in found.remarks[0].reason

    assert [o.items for o in occasions(found)] == [None, (), ()]
    assert [o.activity for o in occasions(found)] == ["meeting"] * 3
    assert said(found) == [(4, "Dagordning", "near_item")]


def test_a_day_and_a_clock_time_may_stand_in_one_cell() -> None:
    found = read(table("Startdatum;Slut;Aktivitet", "2022-03-12 18.30;20;möte"))

    assert occasions(found)[0].minutes == 90


def test_dag_beside_datum_is_the_day_of_the_week() -> None:
    found = read(
        table("Dag;Datum;Aktivitet", "lördag;2022-03-12;möte", "lördag;2022-03-13;möte")
    )

    assert [o.day.day for o in occasions(found)] == [12]
    assert said(found) == [(3, "Dag", "other_weekday")]


def test_what_has_not_happened_when_the_file_is_given_is_refused() -> None:
    text = table("Datum;Aktivitet", "2023-01-15;möte", "2023-01-16;möte")

    found = read(text)

    assert [o.day.day for o in occasions(found)] == [15]
    assert said(found) == [(3, "Datum", "future")]


def test_a_row_may_say_when_and_by_whom_it_was_given() -> None:
    found = read(
        table(
            "Datum;Aktivitet;Inlagd;Inlagd av",
            "2022-03-12;möte;2022-03-14;kommunen",
            "2022-03-13;möte;;",
            "2022-03-13;möte;2023-01-16;",
            "2022-03-14;möte;;Tullen",
        )
    )

    told = [(o.recorded, o.recorded_by) for o in occasions(found)]
    assert told == [(date(2022, 3, 14), "kommunen"), (GIVEN, "polisen")]
    assert said(found) == [
        (4, "Inlagd", "future"),
        (5, "Inlagd av", "unknown_word"),
    ]


def test_an_archive_may_be_entered_by_somebody_who_is_no_party() -> None:
    found = read(
        table("Datum;Aktivitet;Inlagd av", "2022-03-12;möte;arkivet"),
        recorded_by="arkivet",
    )

    assert occasions(found)[0].recorded_by == "arkivet"


def confirmations(text: str) -> list[tuple[str, date, Channel]]:
    found = read(text)
    return [
        (r.party, r.recorded, r.channel)
        for r in found.evidence.records
        if isinstance(r, Confirmation) and r.recorded_by == r.party
    ]


def test_a_column_says_who_has_confirmed_and_when() -> None:
    text = table(
        "Datum;Aktivitet;Parter;Bekräftad av;Bekräftad datum",
        "2022-03-12;helginsats;polisen, kommunen;kommunen;2022-03-20",
        "2022-03-19;helginsats;polisen, kommunen;;",
        "2022-03-26;helginsats;polisen, kommunen;polisen, kommunen;",
    )

    assert sorted(confirmations(text)) == [
        ("kommunen", date(2022, 3, 20), Channel.SIGNED_LIST),
        ("kommunen", GIVEN, Channel.SIGNED_LIST),
        ("polisen", GIVEN, Channel.SIGNED_LIST),
    ]


def test_a_confirmation_names_its_occasion() -> None:
    found = read(
        table(
            "Datum;Aktivitet;Parter;Bekräftad av", "2022-03-12;möte;kommunen;kommunen"
        )
    )

    by_kind = {type(r): r for r in found.evidence.records}
    confirmation = by_kind[Confirmation]
    assert isinstance(confirmation, Confirmation)
    assert confirmation.record == by_kind[Occasion].id


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("2022-03-12;möte;polisen;kommunen;2022-03-12", "confirmer_absent"),
        ("2022-03-12;möte;polisen;polisen;2022-03-11", "confirmed_before"),
        ("2022-03-12;möte;polisen;polisen;2023-01-16", "future"),
        ("2022-03-12;möte;polisen;;2022-03-12", "missing"),
    ],
)
def test_confirmations_that_cannot_be_right(row: str, code: str) -> None:
    found = read(table("Datum;Aktivitet;Parter;Bekräftad av;Bekräftad datum", row))

    assert [c for _, _, c in said(found)] == [code]


@pytest.mark.parametrize("day", ["2022-03-12", "2023-01-15"])
def test_the_first_and_the_last_day_to_confirm(day: str) -> None:
    row = f"2022-03-12;möte;polisen;polisen;{day}"

    assert (
        read(table("Datum;Aktivitet;Parter;Bekräftad av;Bekräftad datum", row)).problems
        == ()
    )


def test_parties_that_confirm_were_there_themselves() -> None:
    found = read(
        table("Datum;Aktivitet;Bekräftad av", "2022-03-12;möte;polisen, kommunen")
    )

    assert occasions(found)[0].parties == (Presence("polisen"), Presence("kommunen"))


def test_a_column_may_be_one_partys_confirmation() -> None:
    text = table(
        "Datum;Aktivitet;Parter;Kommunen bekräftar",
        "2022-03-12;möte;polisen, kommunen;2022-03-20",
        "2022-03-13;möte;polisen, kommunen;ja",
        "2022-03-14;möte;polisen, kommunen;nej",
    )

    assert [day for _, day, _ in sorted(confirmations(text))] == [
        date(2022, 3, 20),
        GIVEN,
    ]


def test_confirmed_without_by_whom_is_not_read() -> None:
    found = read(table("Datum;Aktivitet;Bekräftad", "2022-03-12;möte;ja"))

    assert remarked(found) == [(0, "Bekräftad", "column_not_read")]


@pytest.mark.parametrize(
    ("text", "record"),
    [
        (
            table("Från;Till;Aktivitet;Antal;Källa",
                  "2022-05-01;2022-07-31;trafikkontroll;71;årsredovisning"),
            Tally(id="", recorded=GIVEN, recorded_by="polisen", source="årsredovisning",
                  activity="traffic_control", count=71,
                  period=Period(date(2022, 5, 1), date(2022, 7, 31))),
        ),
        (
            table("Månad;Aktivitet;Antal", "maj 2022;trafikkontroller;3"),
            Tally(id="", recorded=GIVEN, recorded_by="polisen",
                  activity="traffic_control", count=3,
                  period=Period(date(2022, 5, 1), date(2022, 5, 31))),
        ),
        (
            table("Datum;Aktivitet;Antal", "2022-05-01;trafikkontroller;3"),
            Tally(id="", recorded=GIVEN, recorded_by="polisen",
                  activity="traffic_control", count=3,
                  period=Period(date(2022, 5, 1), date(2022, 5, 1))),
        ),
        (
            table("Part;Redovisad från;Redovisad till",
                  "kommunen;2022-01-01;2022-12-31"),
            Coverage(id="", recorded=GIVEN, recorded_by="polisen", party="kommunen",
                     period=Period(date(2022, 1, 1), date(2022, 12, 31))),
        ),
        (
            table("Från;Till;Avser aktiviteter;Åtagande",
                  "2022-01-01;2022-12-31;möte, besök;helginsatser"),
            Coverage(id="", recorded=GIVEN, recorded_by="polisen", party="polisen",
                     period=Period(date(2022, 1, 1), date(2022, 12, 31)),
                     commitments=("helginsatser",), activities=("meeting", "visit")),
        ),
        (
            table("Bekräftar;Part;Var med;Bekräftad genom",
                  "H-1;kommunen;nej;engångslänk"),
            Confirmation(id="", recorded=GIVEN, recorded_by="polisen", record="H-1",
                         party="kommunen", present=False,
                         channel=Channel.ONE_TIME_LINK),
        ),
        (
            table("Åtagande;Datum;Bevis;Dnr",
                  "utveckling;2022-05-01;beslut finns;KS 2022/1"),
            Proof(id="", recorded=GIVEN, recorded_by="polisen",
                  commitment="utveckling", day=date(2022, 5, 1), kind="decision",
                  reference="KS 2022/1"),
        ),
        (
            table("Begäran;Besvarad", "R-1;2022-05-01"),
            RequestAnswer(id="", recorded=GIVEN, recorded_by="polisen", request="R-1",
                          day=date(2022, 5, 1)),
        ),
        (
            table("Indikator;Period;Värde;Undre gräns;Övre gräns;Antal svar",
                  "Andel otrygga;2022;24,5;22;27;1 300"),
            Measurement(id="", recorded=GIVEN, recorded_by="polisen",
                        indicator="otrygga", value=Decimal("24.5"), low=Decimal(22),
                        high=Decimal(27), n=1300,
                        period=Period(date(2022, 1, 1), date(2022, 12, 31))),
        ),
        (
            table("Slag;Datum;Forum", "planerat möte;2024-01-01;bra"),
            PlannedMeeting(id="", recorded=GIVEN, recorded_by="polisen",
                           secrecy=Secrecy.SHARED, forum="bra", day=date(2024, 1, 1)),
        ),
        (
            table("Återtar;Skäl", "H-1;dubblett"),
            Retraction(id="", recorded=GIVEN, recorded_by="polisen", retracts="H-1",
                       ground="duplicate"),
        ),
    ],
)  # fmt: skip
def test_every_kind_of_record_has_its_columns(text: str, record: Tally) -> None:
    found = read(text)

    assert said(found) == []
    (only,) = found.evidence.records
    assert replace(only, id="") == record


def test_a_request_and_its_answer_may_stand_on_one_row() -> None:
    found = read(
        table(
            "Id;Åtagande;Datum;Besvarad",
            "R-1;vandring;2022-05-01;2022-05-20",
            "R-2;vandring;2022-05-01;",
            "R-3;vandring;2022-05-01;2022-04-30",
            "R-4;vandring;2022-05-01;2022-05-01",
            "R-5;vandring;2022-05-01;2023-01-15",
            "R-6;vandring;2022-05-01;2023-01-16",
        )
    )

    kinds = [(r.id, type(r).__name__) for r in found.evidence.records]
    assert kinds == [
        ("R-1", "Request"),
        ("R-1-svar", "RequestAnswer"),
        ("R-2", "Request"),
        ("R-4", "Request"),
        ("R-4-svar", "RequestAnswer"),
        ("R-5", "Request"),
        ("R-5-svar", "RequestAnswer"),
    ]
    assert said(found) == [
        (4, "Besvarad", "answered_before"),
        (7, "Besvarad", "future"),
    ]


def test_rows_of_several_kinds_may_stand_in_one_file() -> None:
    found = read(
        table(
            "Slag;Datum;Aktivitet;Antal",
            "tillfälle;2022-03-12;helginsats;",
            "summa;2022-03-13;trafikkontroll;4",
            "dröm;2022-03-13;trafikkontroll;4",
        )
    )

    assert {type(r) for r in found.evidence.records} == {Occasion, Tally}
    assert said(found) == [(4, "Slag", "wrong_kind")]


@pytest.mark.parametrize(
    ("value", "wrong"), [("22", False), ("27", False), ("21,9", True), ("27,1", True)]
)
def test_a_measured_value_lies_within_its_interval(value: str, wrong: bool) -> None:
    found = read(
        table(
            "Indikator;Period;Värde;Undre gräns;Övre gräns",
            f"otrygga;2022;{value};22;27",
        )
    )

    assert (said(found) == [(2, "Värde", "interval_broken")]) is wrong


def test_the_same_content_twice_is_two_records_and_said() -> None:
    found = read(table("Datum;Aktivitet", *["2022-03-12;möte"] * 3))

    first, second, third = (o.id for o in occasions(found))
    assert (second, third) == (f"{first}-2", f"{first}-3")
    assert remarked(found) == [(3, "", "same_content"), (4, "", "same_content")]


def test_an_id_has_one_content() -> None:
    found = read(
        table(
            "Id;Datum;Aktivitet",
            "A;2022-03-12;möte",
            "A;2022-03-12;möte",
            "A;2022-03-13;möte",
        )
    )

    assert [o.day.day for o in occasions(found)] == [12]
    assert remarked(found) == [(3, "Id", "same_record")]
    assert said(found) == [(4, "Id", "id_taken")]


def test_an_id_does_not_depend_on_the_day_of_the_import() -> None:
    one = read(PLAIN)
    other = read(PLAIN, recorded=date(2023, 6, 1))

    assert [r.id for r in one.evidence.records] == [
        r.id for r in other.evidence.records
    ]


def test_a_correction_names_what_it_corrects() -> None:
    found = read(table("Datum;Aktivitet;Rättar", "2022-03-12;möte;H-1"))

    assert occasions(found)[0].corrects == "H-1"


def test_what_tells_of_a_person_is_refused_and_not_repeated() -> None:
    text = table(
        "Datum;Aktivitet;Plats;Källa;Id",
        "2022-03-12;möte;hos Anna 070-123 45 67;;A-1",
        "2022-03-13;möte;;anna@exempel.se;A-2",
        "2022-03-14;möte;Stationen;;121212-1212",
        "0701234567;möte;Stationen;;A-4",
        "2022-03-15;möte;Stationen;;HEL001",
    )

    found = read(text)

    assert said(found) == [
        (2, "Plats", "phone"),
        (3, "Källa", "email"),
        (4, "Id", "personal_number"),
        (5, "Datum", "phone"),
    ]
    told = (
        report_text(found)
        + report_text(found, "en")
        + problems_csv(found, text.encode())
    )
    for secret in ("123 45", "anna@", "121212", "0701234567"):
        assert secret not in told
    assert "ser ut som ett telefonnummer" in told


def test_what_the_contract_names_is_no_person() -> None:
    place = replace(PROMISE.places[0], name="Torg ABC 123")
    promise = replace(PROMISE, places=(place,))

    found = read(
        table("Datum;Aktivitet;Plats", "2022-03-12;möte;Torg ABC 123"), promise=promise
    )

    assert said(found) == []


@pytest.mark.parametrize(
    ("data", "match"),
    [
        (b"", "tom"),
        (b" \n ", "tom"),
        (b"\xd0\xcf\x11\xe0abc", r"\.xls"),
        (b"%PDF-1.7", "PDF"),
        (b"\x1f\x8babc", "packad"),
        (b"Namn;Adress\nx;y\n", "datum eller för aktivitet"),
        (b"Datum;Plats\nx;y\n", "aktivitet"),
        (b"x" * (MOST_BYTES + 1), "50 MB"),
        (b"\xef\xbb\xbf", "tom|rader"),
    ],
    ids=lambda value: str(value)[:20],
)
def test_a_file_that_cannot_be_read_says_why_and_what_to_do(
    data: bytes, match: str
) -> None:
    with pytest.raises(EvidenceFileError, match=match) as caught:
        read(data)

    assert caught.value.advice
    assert str(caught.value).startswith("polisen.csv: ")


def test_a_file_as_large_as_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MOST_BYTES", len(PLAIN.encode()))

    assert len(read(PLAIN).evidence) == 1
    with pytest.raises(EvidenceFileError, match="större"):
        read(PLAIN + " ")


def test_a_heading_alone_is_a_file_without_rows() -> None:
    found = read("Datum;Aktivitet")

    assert found.summary.rows == 0
    assert len(found.evidence) == 0


def test_one_word_of_the_heading_does_not_repeat_it() -> None:
    found = read(table("Datum;Aktivitet", "2022-03-12;möte", "Datum;"))

    assert (3, "Datum", "not_a_day") in said(found)


def test_as_many_rows_as_are_taken_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    assert MOST_ROWS == 200_000
    monkeypatch.setattr(table_rows, "MOST_ROWS", 2)
    rows = ["Datum;Aktivitet", *["2022-03-12;möte"] * 3]

    assert len(read(table(*rows[:3])).evidence) == 2
    with pytest.raises(EvidenceFileError, match="rader"):
        read(table(*rows))


@pytest.mark.parametrize(
    ("width", "refused"), [(MOST_COLUMNS, False), (MOST_COLUMNS + 1, True)]
)
def test_as_many_columns_as_are_taken_and_no_more(width: int, refused: bool) -> None:
    more = [f"x{n}" for n in range(width - 2)]
    text = table(";".join(["Datum", "Aktivitet", *more]), "2022-03-12;möte")

    if refused:
        with pytest.raises(EvidenceFileError, match="kolumner"):
            read(text)
    else:
        assert len(read(text).evidence) == 1


def test_a_mapping_says_what_the_columns_are() -> None:
    mapping = read_mapping(
        """
        schema = "hallord/mapping/1"
        kind = "occasion"
        header_rows = 2
        [columns]
        "När" = "day"
        "Kod" = "activity"
        "P" = "parties:polisen"
        "Dagordn" = "items"
        "Saknas" = "hours"
        [values.activity]
        "HI" = "weekend_operation"
        [values.items]
        "ja" = "two_wheelers"
        "nej" = "inget"
        [constants]
        place = "Stationen"
        """,
        name="mappning.toml",
    )

    found = read(
        table(
            "Hej;;;;",
            "När;Kod;P;Dagordn;Datum",
            "2022-03-12;hi;x;ja;bah",
            "2022-03-13;möte;;nej;",
        ),
        mapping=mapping,
    )

    first, second = occasions(found)
    assert (first.activity, first.place) == ("weekend_operation", "stationen")
    assert first.parties == (Presence("polisen"),)
    assert (first.items, second.items) == (("two_wheelers",), ())
    assert (0, "Saknas", "column_absent") in remarked(found)
    assert (0, "Datum", "column_not_read") in remarked(found)


def test_a_suggested_mapping_can_be_saved_and_used() -> None:
    header = ["Datum", "Aktivitet", "Antal nådda", "Namn"]

    mapping = suggest_mapping(header, PROMISE)

    assert mapping.kind is RecordKind.OCCASION
    assert dict(mapping.columns) == {
        "Datum": "day",
        "Aktivitet": "activity",
        "Antal nådda": "reached",
    }
    again = read_mapping(write_mapping(mapping), name="m.toml")
    text = table(";".join(header), "2022-03-12;möte;4;Anna")
    assert read(text, mapping=again).evidence == read(text).evidence


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        (["Datum", "Start", "Aktivitet", "Antal"], RecordKind.OCCASION),
        (["Datum", "Från", "Till", "Aktivitet"], RecordKind.OCCASION),
        (["Datum", "Aktivitet", "Antal"], RecordKind.TALLY),
        (["Från", "Till", "Part"], RecordKind.COVERAGE),
        (["Bekräftar"], RecordKind.CONFIRMATION),
        (["Begäran", "Åtagande", "Datum"], RecordKind.REQUEST),
    ],
)
def test_the_columns_tell_the_kind(header: list[str], kind: RecordKind) -> None:
    assert suggest_mapping(header, PROMISE).kind is kind


def test_from_and_to_beside_a_date_are_clock_times() -> None:
    found = read(table("Datum;Från;Till;Insats", "2022-03-12;18;22;helginsats"))

    assert occasions(found)[0].minutes == 240


def test_a_number_beside_clock_times_is_not_read_unasked() -> None:
    found = read(table("Datum;Tid;Insats;Antal", "2022-03-12;18;helginsats;4"))

    assert remarked(found) == [(0, "Antal", "column_not_read")]


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("", "schema"),
        ('schema = "hallord/mapping/2"', "schema"),
        ('schema = "hallord/mapping/1"\nkind = "x"', "kind"),
        ('schema = "hallord/mapping/1"\n[columns]\nA = "b"', "inget fält"),
        ('schema = "hallord/mapping/1"\n[columns]\nA = "day:polisen"', "inget fält"),
        ('schema = "hallord/mapping/1"\n[columns]\nA = 1', "citattecken"),
        ('schema = "hallord/mapping/1"\nfoo = 1', "okänd nyckel"),
        ('schema = "hallord/mapping/1"\nheader_rows = [0]', "header_rows"),
        ('schema = "hallord/mapping/1"\nheader_rows = [1, 2, 3]', "header_rows"),
        ("schema = ", "TOML"),
    ],
)
def test_a_mapping_file_that_is_wrong_says_how(text: str, match: str) -> None:
    with pytest.raises(EvidenceFileError, match=match):
        read_mapping(text, name="m.toml")


def test_the_bad_rows_come_back_to_be_corrected() -> None:
    text = table(
        "Titel;;", "Datum;Plats;Aktivitet", "2022-03-12;Bergby;möte", "2022-03-13;;möte"
    )

    found = read(text)
    back = problems_csv(found, text.encode())

    assert back.splitlines()[0] == "Datum;Plats;Aktivitet;Rad;Fel"
    assert back.splitlines()[1].startswith("2022-03-12;Bergby;möte;3;Plats: ")
    assert len(back.splitlines()) == 2
    corrected = read(back.replace("Bergby", "Stationen"))
    assert len(corrected.evidence) == 1


def test_the_report_says_everything_in_both_languages() -> None:
    found = read(
        table(
            "Datum;Plats;Aktivitet;Not",
            "2022-03-12;Bergby;möte;x",
            "2022-03-13;;möte;x",
        ),
    )

    swedish, english = report_text(found), report_text(found, "en")

    assert "Rader: 2 (1 inlästa, 1 med fel, 0 överhoppade)" in swedish
    assert "rad 2, Plats: ”Bergby” finns inte bland platser i kontraktet" in swedish
    assert "ingenting har sparats" in swedish
    assert "Rows: 2 (1 taken in, 1 with errors, 0 left out)" in english
    assert "row 2, Plats: ”Bergby” is not among the contract’s places" in english
    assert "1 occasion" in english


def test_a_mapping_that_is_given_decides_alone() -> None:
    mapping = Mapping(columns=(("Datum", "day"), ("Vad", "activity")))

    found = read(
        table("Datum;Vad;Plats", "2022-03-12;möte;Ingenstans"), mapping=mapping
    )

    assert said(found) == []
    assert occasions(found)[0].place is None
