# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of the command line: its help, its questions and its errors."""

from collections.abc import Mapping
from typing import Final

from hallord.look.formats import Lang
from hallord.look.templates import Value, Words, fill

_NOTHING: Final[Mapping[str, Value]] = {}

COMMAND_WORDS: Final[dict[str, Words]] = {
    # Help
    "about": Words(
        "Följ upp ett medborgarlöfte: kontrakt och underlag in, läget ut.",
        "Follow up a citizen promise: contract and evidence in, standing out.",
    ),
    "commands": Words("kommandon", "commands"),
    "check_about": Words(
        "Läs ett kontrakt och säg vad som är fel eller öppet i det.",
        "Read a contract and tell what is wrong or open in it.",
    ),
    "follow_about": Words(
        "Räkna ut hur det går med ett löfte och skriv en tabell.",
        "Compute how a promise stands and print a table.",
    ),
    "demo_about": Words(
        "Räkna exemplen, skriv deras tabeller och sidor.",
        "Compute the examples, print their tables and write their pages.",
    ),
    "new_about": Words(
        "Gör ett kontrakt genom att svara på frågor.",
        "Make a contract by answering questions.",
    ),
    "draft_about": Words(
        "Läs en sida med ett löfte och gör ett utkast till kontrakt.",
        "Read a page with a promise and make a draft contract.",
    ),
    "lint_about": Words(
        "Säg vad som är oklart i ett löfte, och hur det kan skrivas.",
        "Tell what is vague in a promise, and how it could be written.",
    ),
    "measurable_about": Words(
        "Gör löftet mätbart: svara på en fråga för varje punkt som saknar tal.",
        "Make the promise measurable: one question for each point without a number.",
    ),
    "compare_about": Words(
        "Jämför löftet med det före: vad som är kvar, nytt, ändrat och borta.",
        "Compare a promise with the one before: what is kept, new, changed and gone.",
    ),
    "either_help": Words(
        "ett kontrakt (.toml) eller en sida med löftestext",
        "a contract (.toml) or a page of promise text",
    ),
    "after_help": Words(
        "löftet före, för att se vad som är avskrivet",
        "the promise before, to see what is copied",
    ),
    "years_help": Words(
        "två eller flera kontrakt eller sidor, äldst först",
        "two or more contracts or pages, oldest first",
    ),
    "lint_point": Words("Punkt {number}: ”{text}”", "Point {number}: ”{text}”"),
    "lint_score": Words(
        "{share} av punkterna saknar fel som måste redas ut. Talet är för er som "
        "skriver, inte för jämförelser.",
        "{share} of the points have no error that must be settled. The figure is for "
        "you who write, not for comparisons.",
    ),
    "measurable_contract": Words(
        "{name} är ingen kontraktsfil. Gör först ett utkast: hallord draft {name} -o "
        "lofte.toml",
        "{name} is no contract file. Make a draft first: hallord draft {name} -o "
        "promise.toml",
    ),
    "measurable_how": Words(
        "Skriv ett tal, till exempel 12 eller 2 per år. Tom rad: hoppa över.",
        "Write a number, like 12 or 2 per year. Empty line: skip.",
    ),
    "measurable_again": Words(
        "Det gick inte att förstå. Skriv ett heltal och, om du vill, per år, halvår, "
        "termin, månad, vecka eller dag.",
        "That could not be understood. Write a whole number and, if you like, per "
        "year, month, week or day.",
    ),
    "measurable_refused": Words(
        "Löftet kan inte ändras: {problem}.",
        "The promise cannot be changed: {problem}.",
    ),
    "measurable_done": Words(
        "{number:En punkt går|# punkter går} nu att följa upp som inte gick förut.",
        "{number:One point|# points} can now be checked that could not before.",
    ),
    "two_needed": Words(
        "Skriv minst två filer att jämföra.", "Write at least two files to compare."
    ),
    "release_about": Words(
        "Gör en utgåva: sidor, data och en liggare som vem som helst kan pröva.",
        "Make a release: pages, data and a ledger that anybody can check.",
    ),
    "verify_about": Words(
        "Pröva en utgåva: oförändrad, eller vad i den som inte stämmer.",
        "Check a release: unchanged, or what in it does not hold.",
    ),
    "release_help": Words(
        "mappen för utgåvan; finns en utgåva där byggs dess liggare på",
        "the folder of the release; the ledger of one that is there is added to",
    ),
    "secret_help": Words(
        "en fil med minst 32 slumpade byte, för att få samma utgåva två gånger",
        "a file of at least 32 random bytes, to get the same release twice",
    ),
    "verify_help": Words("utgåvans mapp", "the folder of the release"),
    "released": Words(
        "Skrev utgåvan, {number} filer, i {name}. Pröva den: hallord verify {name}",
        "Wrote the release, {number} files, into {name}. Check it: hallord verify "
        "{name}",
    ),
    "short_secret": Words(
        "{name} har färre än 32 byte. Gör en ny med slumpade byte.",
        "{name} has fewer than 32 bytes. Make a new one of random bytes.",
    ),
    "no_folder": Words(
        "Det finns ingen mapp {name}. Kontrollera namnet.",
        "There is no folder {name}. Check its name.",
    ),
    "page_name": Words("SIDA", "PAGE"),
    "page_help": Words(
        "sidan: sparad webbsida, Word, PDF eller ren text",
        "the page: saved web page, Word, PDF or plain text",
    ),
    "beside_help": Words(
        "skriv utkastet bredvid källan som en webbsida",
        "write the draft beside its source as a web page",
    ),
    "first_help": Words(
        "löftets första dag, när sidan inte säger den",
        "the promise's first day, where the page does not say",
    ),
    "last_help": Words(
        "löftets sista dag; utan den gäller löftet tills vidare",
        "the promise's last day; without it the promise is open-ended",
    ),
    "period_needed": Words(
        "Sidan säger inte vilken tid löftet gäller. Lägg till --first och --last.",
        "The page does not say which period it is for. Add --first and --last.",
    ),
    "last_before_first": Words(
        "--last är före --first. Rätta en av dem.",
        "--last is before --first. Correct one of them.",
    ),
    "usage_heading": Words("användning:", "usage:"),
    "files_heading": Words("filer:", "files:"),
    "options_heading": Words("val:", "options:"),
    "contract_name": Words("KONTRAKT", "CONTRACT"),
    "evidence_name": Words("UNDERLAG", "EVIDENCE"),
    "day_name": Words("DAG", "DAY"),
    "folder_name": Words("MAPP", "FOLDER"),
    "file_name": Words("FIL", "FILE"),
    "party_name": Words("PART", "PARTY"),
    "contract_help": Words(
        "kontraktet, en fil som slutar på .toml", "the contract, a .toml file"
    ),
    "evidence_help": Words(
        "underlaget: en eller flera filer i CSV, Excel eller JSON; skriv "
        "polisen=fil.csv när filen inte säger vem som lämnar den",
        "the evidence: one or more files in CSV, Excel or JSON; write polisen=file.csv "
        "where the file does not say who hands it in",
    ),
    "as_of_help": Words(
        "räkna läget den här dagen, som 2022-10-15 (annars i dag)",
        "compute the standing as of this day, like 2022-10-15 (else today)",
    ),
    "known_on_help": Words(
        "använd bara det som var känt den här dagen (annars allt som finns)",
        "use only what was known on this day (else everything there is)",
    ),
    "html_help": Words(
        "skriv den offentliga sidan i den här mappen",
        "write the public page into this folder",
    ),
    "json_help": Words("skriv svaret som JSON", "print the answer as JSON"),
    "mapping_help": Words(
        "en sparad fil som säger vilken kolumn som är vad",
        "a saved file that tells which column is what",
    ),
    "save_mapping_help": Words(
        "spara hur kolumnerna lästes, för nästa gång",
        "save how the columns were read, for next time",
    ),
    "by_help": Words(
        "den part som lämnar filen, när filen inte säger det själv",
        "the party that hands in the file, where the file does not say so",
    ),
    "recorded_help": Words(
        "dagen då filen lämnades (annars i dag)",
        "the day the file was handed in (else today)",
    ),
    "save_help": Words(
        "skriv det lästa underlaget i Hållords eget format",
        "write the evidence that was read in Hållord's own format",
    ),
    "bad_rows_help": Words(
        "skriv de rader som inte gick att läsa, med skäl, i den här filen",
        "write the rows that could not be read, with reasons, into this file",
    ),
    "dry_run_help": Words(
        "visa bara hur filerna lästes; räkna och skriv ingenting",
        "only show how the files were read; compute and write nothing",
    ),
    "yes_help": Words(
        "skriv utan att fråga, även när rader inte gick att läsa",
        "write without asking, even where rows could not be read",
    ),
    "lang_help": Words("språk: sv eller en", "language: sv or en"),
    "serve_help": Words(
        "visa sidorna på den här datorn", "show the pages on this computer"
    ),
    "port_help": Words("port för sidorna", "port for the pages"),
    "output_help": Words("filen som kontraktet skrivs i", "the file to write"),
    "version_help": Words("skriv versionen", "print the version"),
    "help_help": Words("visa den här hjälpen", "show this help"),
    # What happens
    "reading": Words("Läser {name} …", "Reading {name} …"),
    "computing": Words("Räknar {name} …", "Computing {name} …"),
    "wrote": Words("Skrev {name}.", "Wrote {name}."),
    "pages_written": Words(
        "Skrev {number:en sida|# sidor} i {name}. Börja med {start}.",
        "Wrote {number:one page|# pages} into {name}. Begin with {start}.",
    ),
    "serving": Words(
        "Sidorna visas på {address} – avsluta med Ctrl-C.",
        "The pages are shown at {address} – end with Ctrl-C.",
    ),
    "stopped": Words("Avslutat.", "Ended."),
    "write_anyway": Words(
        "{number:En rad|# rader} gick inte att läsa. Skriv ändå? [j/N] ",
        "{number:One row|# rows} could not be read. Write anyway? [y/N] ",
    ),
    "nothing_written": Words(
        "Ingenting skrevs. Rätta raderna och kör igen, eller lägg till --yes.",
        "Nothing was written. Mend the rows and run again, or add --yes.",
    ),
    "some_rows_lost": Words(
        "{number:En rad|# rader} är inte med i beräkningen; de övriga är det.",
        "{number:One row is|# rows are} not in the computation; the others are.",
    ),
    "new_intro": Words(
        "Svara på frågorna, en i taget. Tom rad betyder ”det vet jag inte än”. "
        "Ingenting skrivs förrän i slutet.",
        "Answer the questions one at a time. An empty line means “I do not know yet”. "
        "Nothing is written until the end.",
    ),
    "new_default": Words("[tom rad: {default}]", "[empty line: {default}]"),
    "new_done": Words(
        "Kontraktet är skrivet i {name}. Läs det, och kör sedan: hallord check {name}",
        "The contract is written to {name}. Read it, then run: hallord check {name}",
    ),
    "new_stopped": Words(
        "Avbrutet. Ingenting skrevs.", "Interrupted. Nothing was written."
    ),
    "keep_file": Words(
        "{name} finns redan. Skriv över den? [j/N] ",
        "{name} exists already. Overwrite it? [y/N] ",
    ),
    # What goes wrong
    "wrong_command": Words("Kommandot gick inte att förstå: {problem}", "{problem}"),
    "try_help": Words("Prova: {name} --help", "Try: {name} --help"),
    "no_file": Words(
        "Filen {name} finns inte. Kontrollera namnet och mappen.",
        "There is no file {name}. Check its name and folder.",
    ),
    "no_read": Words(
        "Filen {name} gick inte att läsa: {problem}",
        "The file {name} could not be read: {problem}",
    ),
    "no_write": Words(
        "Det gick inte att skriva {name}: {problem}. Ingenting har gått förlorat.",
        "{name} could not be written: {problem}. Nothing is lost.",
    ),
    "not_utf8": Words(
        "Filen {name} är inte skriven i UTF-8. Spara om den som UTF-8.",
        "The file {name} is not in UTF-8. Save it again as UTF-8.",
    ),
    "bad_day": Words(
        "”{text}” är inte en dag. Skriv som 2022-10-15.",
        "“{text}” is not a day. Write it like 2022-10-15.",
    ),
    "bad_port": Words(
        "”{text}” är inte en port. Skriv ett tal från 0 till 65535.",
        "“{text}” is not a port. Write a number from 0 to 65535.",
    ),
    "unknown_party": Words(
        "Löftet har ingen part ”{text}”. Det har: {parties}.",
        "The promise has no party “{text}”. It has: {parties}.",
    ),
    "by_needed": Words(
        "Vilken part lämnar {name}? Skriv parten före filen, som polisen=fil.csv, "
        "eller lägg till --by. Parter: {parties}.",
        "Which party hands in {name}? Write the party before the file, like "
        "polisen=file.csv, or add --by. Parties: {parties}.",
    ),
    "known_before_as_of": Words(
        "--known-on kan inte vara före --as-of: läget den dagen var inte känt då.",
        "--known-on cannot be before --as-of: that day's standing was not yet known.",
    ),
    "port_taken": Words(
        "Porten {port} används redan. Välj en annan med --port, eller --port 0.",
        "Port {port} is in use. Choose another with --port, or --port 0.",
    ),
    "arguments_missing": Words(
        "det saknas: {names}", "the following is missing: {names}"
    ),
    "unknown_command": Words(
        "”{text}” är inget kommando. Välj: {names}",
        "“{text}” is no command. Choose: {names}",
    ),
    "unknown_argument": Words("”{text}” känns inte igen", "“{text}” is not recognised"),
    "value_missing": Words("{name} behöver ett värde", "{name} needs a value"),
}
"""Everything the command says, by what it is for."""


def command_words(code: str, lang: Lang, params: Mapping[str, Value] = _NOTHING) -> str:
    """Return what the command says; KeyError for an unknown code or a lost value."""
    return fill(COMMAND_WORDS[code].in_language(lang), params, lang)
