# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""The words for what can be wrong with a row, in Swedish and English.

Each code has a reason and an advice. The gaps are filled by `look.templates`.
"""

from typing import Final, NamedTuple

from hallord.look.templates import Words


class Saying(NamedTuple):
    """Why a cell or row was not taken, and what to do about it."""

    reason: Words
    advice: Words


def _say(sv: str, en: str, do_sv: str = "", do_en: str = "") -> Saying:
    return Saying(Words(sv, en), Words(do_sv, do_en))


_HIDE: Final = (
    "Ta bort uppgiften ur filen: det gemensamma underlaget har inga personer.",
    "Remove it from the file: the shared evidence holds no persons.",
)

_CELLS: Final[dict[str, Saying]] = {
    "missing": _say(
        "här saknas ett värde", "a value is missing here",
        "Fyll i cellen.", "Fill in the cell.",
    ),
    "unreadable": _say(
        "innehåller tecken som inte går att läsa",
        "contains characters that cannot be read",
        "Skriv om cellen, eller spara filen på nytt som CSV UTF-8.",
        "Retype the cell, or save the file again as CSV UTF-8.",
    ),
    "spreadsheet_error": _say(
        "är ett felvärde från kalkylprogrammet", "is an error value of a spreadsheet",
        "Rätta formeln, eller skriv värdet för hand.",
        "Correct the formula, or type the value.",
    ),
    "not_a_day": _say(
        "är inget datum", "is not a date",
        "Skriv till exempel 2022-03-12 eller 12 mars 2022.",
        "Write for example 2022-03-12.",
    ),
    "serial_number": _say(
        "är ett tal, inget datum; som kalkylbladets datum vore det {day:full}",
        "is a number, not a date; as a spreadsheet date it would be {day:full}",
        "Formatera kolumnen som datum, eller skriv 2022-03-12.",
        "Format the column as dates, or write 2022-03-12.",
    ),
    "ambiguous_day": _say(
        "kan vara {days}", "may be {days}",
        "Skriv år, månad och dag: 2022-03-12.",
        "Write year, month and day: 2022-03-12.",
    ),
    "day_without_year": _say(
        "saknar år", "lacks a year",
        "Skriv datumet med år: 2022-03-12.",
        "Write the date with its year: 2022-03-12.",
    ),
    "year_out_of_reach": _say(
        "har ett år som Hållord inte räknar med", "has a year out of reach",
        "Skriv ett datum från 1996 till 2199.", "Write a date from 1996 to 2199.",
    ),
    "other_weekday": _say(
        "stämmer inte med datumet, som är {day:full}",
        "does not agree with the date, which is {day:full}",
        "Rätta dagen eller datumet.", "Correct the weekday or the date.",
    ),
    "not_a_weekday": _say(
        "är ingen veckodag", "is not a day of the week",
        "Skriv till exempel lördag.", "Write for example lördag (Saturday).",
    ),
    "not_a_clock": _say(
        "är inget klockslag", "is not a clock time",
        "Skriv till exempel 18.30, eller 18.30–22.00 för ett pass.",
        "Write for example 18.30, or 18.30–22.00 for a shift.",
    ),
    "starts_at_24": _say(
        "börjar klockan 24.00, som hör till två dagar",
        "starts at 24.00, which belongs to two days",
        "Skriv 00.00 och nästa dags datum.", "Write 00.00 and the next day's date.",
    ),
    "clock_skipped": _say(
        "är ett klockslag som inte finns {day:full}: sommartiden börjar då",
        "is a time that does not exist on {day:full}: summer time begins",
        "Rätta klockslaget.", "Correct the time.",
    ),
    "clock_unclear": _say(
        "går inte att ordna: timmen kommer två gånger {day:full}",
        "cannot be put in order: the hour comes twice on {day:full}",
        "Skriv tiden med zon, till exempel 2022-10-30T02:15+01:00.",
        "Write the time with its zone, for example 2022-10-30T02:15+01:00.",
    ),
    "no_length": _say(
        "börjar och slutar samtidigt", "starts and ends at the same time",
        "Rätta tiden; ett helt dygn skrivs med slutdatum.",
        "Correct the time; a whole day is written with an end date.",
    ),
    "ends_before_start": _say(
        "slutar före sin början", "ends before it starts",
        "Rätta början eller slutet.", "Correct the start or the end.",
    ),
    "start_on_other_day": _say(
        "ligger på en annan dag än datumet, {day:full}",
        "is on another day than the date, {day:full}",
        "Rätta datumet eller tiden.", "Correct the date or the time.",
    ),
    "end_without_start": _say(
        "är ett slut utan början", "is an end without a start",
        "Fyll i när det började.", "Fill in when it started.",
    ),
    "two_lengths": _say(
        "stämmer inte med början och slut", "does not agree with start and end",
        "Rätta längden eller tiderna.", "Correct the length or the times.",
    ),
    "not_a_period": _say(
        "är ingen period", "is not a period",
        "Skriv till exempel 2022-03-01–2022-03-31 eller mars 2022.",
        "Write for example 2022-03-01–2022-03-31 or mars 2022.",
    ),
    "not_an_integer": _say(
        "är inget antal", "is not a count",
        "Skriv ett heltal från 0, till exempel 12.",
        "Write a whole number from 0, for example 12.",
    ),
    "not_a_number": _say(
        "är inget tal", "is not a number",
        "Skriv till exempel 7,5.", "Write for example 7,5.",
    ),
    "ambiguous_number": _say(
        "kan läsas både som tusental och som decimaltal",
        "may be read as thousands or as decimals",
        "Skriv 1200 eller 1,2.", "Write 1200 or 1,2.",
    ),
    "not_yes_or_no": _say(
        "är varken ja eller nej", "is neither yes nor no",
        "Skriv ja eller nej, eller lämna cellen tom.",
        "Write ja or nej, or leave the cell empty.",
    ),
    "not_ages": _say(
        "är inget åldersspann", "is not a span of ages",
        "Skriv till exempel 13–18.", "Write for example 13–18.",
    ),
    "too_long": _say(
        "är för långt ({n} tecken)", "is too long ({n} characters)",
        "Skriv kortare; fri text läses inte in.",
        "Write less; free text is not taken in.",
    ),
}  # fmt: skip

_WORDS: Final[dict[str, Saying]] = {
    "unknown_word": _say(
        "finns inte bland {what} i kontraktet", "is not among the contract’s {what}",
        "Skriv ett namn som finns där, lägg till det i kontraktet, eller översätt det "
        "i mappningsfilen.",
        "Write a name that is there, add it to the contract, or translate it in the "
        "mapping file.",
    ),
    "unknown_word_near": _say(
        "finns inte bland {what} i kontraktet", "is not among the contract’s {what}",
        "Menas {near}? Rätta cellen, eller översätt ordet i mappningsfilen.",
        "Did you mean {near}? Correct the cell, or translate the word in the mapping "
        "file.",
    ),
    "none_in_contract": _say(
        "går inte att känna igen: kontraktet har inga {what}",
        "cannot be recognised: the contract has no {what}",
        "Lägg till {what} i kontraktet, eller låt bli att läsa kolumnen.",
        "Add {what} to the contract, or leave the column unread.",
    ),
    "ambiguous_word": _say(
        "kan betyda {ids}", "may mean {ids}",
        "Skriv id i stället för namnet, eller översätt ordet i mappningsfilen.",
        "Write the id instead of the name, or translate the word in the mapping file.",
    ),
    "items_not_known": _say(
        "har punkter som löftet inte frågar efter ({items}); de läses inte in",
        "has items that the promise does not ask for ({items}); they are left out",
    ),
    "near_item": _say(
        "liknar {near} men är inte samma ord",
        "resembles {near} but is not the same word",
        "Rätta ordet, eller översätt det i mappningsfilen.",
        "Correct the word, or translate it in the mapping file.",
    ),
    "wrong_kind": _say(
        "är inget slag av uppgift", "is not a kind of record",
        "Skriv till exempel tillfälle, summa, redovisad tid eller bekräftelse.",
        "Write for example tillfälle, summa, redovisad tid or bekräftelse.",
    ),
}  # fmt: skip

_PERSONS: Final[dict[str, Saying]] = {
    "personal_number": _say(
        "ser ut som ett personnummer", "looks like a personal number", *_HIDE
    ),
    "phone": _say("ser ut som ett telefonnummer", "looks like a phone number", *_HIDE),
    "email": _say("ser ut som en e-postadress", "looks like an e-mail address", *_HIDE),
    "plate": _say(
        "ser ut som ett registreringsnummer", "looks like a registration plate", *_HIDE
    ),
}

_ROWS: Final[dict[str, Saying]] = {
    "quotes": _say(
        "citattecknen går inte ihop", "the quotation marks do not match",
        "Ta bort citattecknet, eller skriv det dubbelt inne i texten.",
        "Remove the quotation mark, or double it inside the text.",
    ),
    "line_too_long": _say(
        "raden är för lång för att läsas", "the row is too long to be read",
        "Kontrollera att filen är en tabell.", "Check that the file is a table.",
    ),
    "too_many_cells": _say(
        "raden har fler celler än rubrikraden",
        "the row has more cells than the heading",
        "Sätt citattecken runt text som innehåller skiljetecknet.",
        "Put quotation marks around text that contains the delimiter.",
    ),
    "future": _say(
        "ligger efter {day}, då det lämnades", "is after {day}, when it was given",
        "Bara det som har hänt kan redovisas; rätta datumet.",
        "Only what has happened can be reported; correct the date.",
    ),
    "confirmed_before": _say(
        "är före tillfället, {day}", "is before the occasion, {day}",
        "Rätta dagen för bekräftelsen.", "Correct the day of the confirmation.",
    ),
    "confirmer_absent": _say(
        "bekräftar men står inte bland dem som deltog",
        "confirms but is not among those who took part",
        "Lägg till parten bland dem som deltog, eller ta bort bekräftelsen.",
        "Add the party to those who took part, or remove the confirmation.",
    ),
    "answered_before": _say(
        "är före begäran, {day}", "is before the request, {day}",
        "Rätta dagen.", "Correct the day.",
    ),
    "interval_broken": _say(
        "ligger inte mellan undre och övre gränsen",
        "is not between the lower and the upper end",
        "Rätta värdet eller gränserna.", "Correct the value or the ends.",
    ),
    "id_taken": _say(
        "används redan av en annan uppgift (rad {other_row} i {other_file})",
        "is already the id of another record (row {other_row} of {other_file})",
        "Ge raden ett eget id, eller låt den rätta den andra (kolumnen ”rättar”).",
        "Give the row its own id, or let it correct the other (column “rättar”).",
    ),
    "unknown_key": _say(
        "är inget fält i en uppgift av det slaget",
        "is not a field of a record of that kind",
        "Ta bort fältet; det finns avsiktligt inget fält för fri text eller personer.",
        "Remove it; on purpose there is no field for free text or persons.",
    ),
    "wrong_type": _say(
        "har fel typ: här väntas {wanted}", "has the wrong type: {wanted} is expected",
        "Rätta värdet.", "Correct the value.",
    ),
}  # fmt: skip

_REMARKS: Final[dict[str, Saying]] = {
    "clock_repeated": _say(
        "är ett klockslag som kommer två gånger {day:full}; det första har antagits",
        "is a time that comes twice on {day:full}; the first has been taken",
        "Skriv tiden med zon om den andra menas.",
        "Write the time with its zone if the second is meant.",
    ),
    "total_row": _say(
        "ser ut som en summarad och har hoppats över",
        "looks like a total and has been left out",
    ),
    "heading_again": _say(
        "är rubrikraden en gång till och har hoppats över",
        "is the heading once more and has been left out",
    ),
    "nothing_read": _say(
        "har inget i de kolumner som läses och har hoppats över",
        "has nothing in the columns that are read and has been left out",
    ),
    "column_not_read": _say(
        "kolumnen läses inte", "the column is not read",
        "Vill ni läsa den: skriv vad den är i mappningsfilen.",
        "To read it, say what it is in the mapping file.",
    ),
    "column_absent": _say(
        "kolumnen står i mappningsfilen men finns inte i filen",
        "the column is in the mapping file but not in the file",
        "Rätta rubriken eller mappningsfilen.",
        "Correct the heading or the mapping file.",
    ),
    "sheet_not_read": _say(
        "bladet läses inte", "the sheet is not read",
        "Vill ni läsa det: skriv bladets namn i mappningsfilen.",
        "To read it, name the sheet in the mapping file.",
    ),
    "formula_without_value": _say(
        "är en formel utan uträknat värde", "is a formula without a computed value",
        "Öppna filen i kalkylprogrammet och spara den igen.",
        "Open the file in the spreadsheet program and save it again.",
    ),
    "damaged_text": _say(
        "filen är {encoding} men har tecken som inte går att läsa",
        "the file is {encoding} but has characters that cannot be read",
        "Spara den på nytt som CSV UTF-8.", "Save it again as CSV UTF-8.",
    ),
    "same_content": _say(
        "har samma innehåll som rad {other_row} i {other_file}; båda har lästs in",
        "has the same content as row {other_row} of {other_file}; both are taken in",
        "Ta bort den ena om det är samma tillfälle.",
        "Remove one if it is the same occasion.",
    ),
    "same_record": _say(
        "står också i rad {other_row} i {other_file}; det är en och samma uppgift",
        "is also in row {other_row} of {other_file}; it is one and the same record",
    ),
    "joined": _say(
        "står också i rad {other_row} i {other_file}; så bekräftar {party} uppgiften",
        "is also in row {other_row} of {other_file}; so {party} confirms it",
    ),
    "same_occasion": _say(
        "ser ut som samma tillfälle som rad {other_row} i {other_file}",
        "looks like the same occasion as row {other_row} of {other_file}",
        "Är det samma: ge båda samma id, eller bekräfta den andra radens id.",
        "If it is: give both the same id, or confirm the id of the other row.",
    ),
}  # fmt: skip

WHAT: Final[dict[str, Words]] = {
    "activities": Words("aktivitetstyper", "activity types"),
    "places": Words("platser", "places"),
    "place_classes": Words("platsslag", "classes of place"),
    "districts": Words("kommundelar", "districts"),
    "parties": Words("parter", "parties"),
    "commitments": Words("åtaganden", "commitments"),
    "topics": Words("ämnen", "topics"),
    "forums": Words("forum", "forums"),
    "items": Words("dagordningspunkter", "agenda items"),
    "channels": Words("kanaler", "channels"),
    "roles": Words("målgrupper", "audiences"),
    "members": Words("medlemmar i en uppräkning", "members of a set"),
    "indicators": Words("indikatorer", "indicators"),
    "proofs": Words("slag av bevis", "kinds of proof"),
    "secrecies": Words("sekretessnivåer", "levels of secrecy"),
    "confirmation_channels": Words("sätt att bekräfta", "ways to confirm"),
    "grounds": Words("skäl att återta", "grounds for a retraction"),
    "records": Words("uppgifter", "records"),
}
"""What the contract (or the file) has, by the code in a reason."""

SAYINGS: Final[dict[str, Saying]] = {
    **_CELLS,
    **_WORDS,
    **_PERSONS,
    **_ROWS,
    **_REMARKS,
}
"""Every reason by its code."""
