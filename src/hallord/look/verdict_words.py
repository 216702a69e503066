# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""The words of verdicts: what they are called, why they were given, what stands beside.

The table is read by those who write for the public. Codes and gaps come from the core.
"""

from typing import Final

from hallord.look.templates import Words

VERDICT_WORDS: Final[dict[str, Words]] = {
    "kept": Words("Hållet", "Kept"),
    "kept_late": Words("Klart, men för sent", "Done, but too late"),
    "open_on_pace": Words("I takt", "On pace"),
    "open_behind": Words("Ligger efter", "Behind"),
    "open_none": Words("Pågår", "Under way"),
    "awaiting_confirmation": Words(
        "Väntar på bekräftelse från {parties}", "Awaiting confirmation from {parties}"
    ),
    "cannot_be_kept": Words("Går inte längre att hålla", "Can no longer be kept"),
    "broken": Words("Hölls inte", "Not kept"),
    "not_started": Words("Perioden har inte börjat", "The period has not begun"),
    "not_yet_reported": Words("Ännu inte redovisat", "Not yet reported"),
    "not_reported": Words(
        "Inte redovisat av {parties} sedan {day}",
        "Not reported by {parties} since {day}",
    ),
    "not_followed_here": Words(
        "Inget underlag inlagt i Hållord", "No evidence entered in Hållord"
    ),
    "undecided": Words(
        "Går inte att avgöra med det underlag som finns",
        "Cannot be decided from the evidence there is",
    ),
    "never_due": Words("Blev aldrig aktuellt", "The occasion never arose"),
    "not_checkable": Words(
        "Går inte att följa upp som det är skrivet", "Cannot be checked as written"
    ),
    "withdrawn": Words("Återtaget genom beslut", "Withdrawn by decision"),
}
"""The words of each standing, by the name of its shape."""

LABEL_WORDS: Final[dict[str, Words]] = {
    "paused": Words("Pausat till {last}", "Paused until {last}"),
    "deviation": Words("Avvikelse", "Deviation"),
    "interpretation": Words(
        "Enligt parternas precisering", "By the parties’ own interpretation"
    ),
    "confirmed_late": Words("Bekräftat i efterhand", "Confirmed afterwards"),
    "shared": Words("Räknas i flera punkter", "Counts for several points"),
    "open_questions": Words("Under tolkning", "Being interpreted"),
    "more_than_promised": Words("Fler än utlovat", "More than promised"),
    "above_limit": Words("Över gränsen", "Above the limit"),
    "example": Words("Påhittat exempel", "Invented example"),
}
"""The labels that may stand beside a standing, in a few words."""

LABEL_SENTENCES: Final[dict[str, tuple[Words, ...]]] = {
    "paused": (
        Words(
            "Pausat från {first} till {last}. Skälet är: {reason}. Beslut: "
            "{reference}.",
            "Paused from {first} to {last}. The reason is: {reason}. Decision: "
            "{reference}.",
        ),
    ),
    "deviation": (
        Words(
            "Avvikelse från {first} till {last}. Skälet är: {reason}. Beslut: "
            "{reference}.",
            "Deviation from {first} to {last}. The reason is: {reason}. Decision: "
            "{reference}.",
        ),
        Words(
            "Avvikelse från {first}. Skälet är: {reason}. Beslut: {reference}.",
            "Deviation from {first}. The reason is: {reason}. Decision: {reference}.",
        ),
    ),
    "interpretation": (
        Words(
            "Parterna sa {day} hur de räknar. Då hade {percent} procent av tiden gått.",
            "On {day} the parties said how they count. By then {percent} per cent of "
            "the time had passed.",
        ),
        Words(
            "Parterna sa {day} hur de räknar.",
            "On {day} the parties said how they count.",
        ),
    ),
    "confirmed_late": (
        Words(
            "{number:Ett tillfälle|# tillfällen} bekräftades efter den tid som gäller.",
            "{number:One occasion was|# occasions were} confirmed after the time set "
            "for it.",
        ),
    ),
    "shared": (
        Words(
            "Något tillfälle räknas också i {commitments}.",
            "Some occasion also counts for {commitments}.",
        ),
    ),
    "open_questions": (
        Words(
            "{number:En fråga|# frågor} om hur punkten ska läsas har inget svar än.",
            "{number:One question|# questions} on how to read the point {number:has|"
            "have} no answer yet.",
        ),
    ),
    "more_than_promised": (
        Words(
            "Det blev fler än {upper}, som var det mesta som utlovades.",
            "There were more than {upper}, the most that was promised.",
        ),
    ),
    "above_limit": (
        Words("Löftet var högst {limit}.", "The promise was {limit} at most."),
    ),
}
"""What a label means, in a sentence; the same gaps in both languages."""

VERDICT_REASONS: Final[dict[str, Words]] = {
    "reached": Words("Det som lovades är gjort.", "What was promised is done."),
    "too_few_to_predict": Words(
        "Det går inte att bedöma än. {number:Ett tillfälle är gjort|# tillfällen är "
        "gjorda}. Vi vill ha minst {least}.",
        "It is too early to say: {number:one occasion is|# occasions are} done, and we "
        "want at least {least}.",
    ),
    "too_early_to_predict": Words(
        "Det går inte att bedöma än. {passed} av {whole} dagar har gått. Vi vill att "
        "minst en fjärdedel har gått.",
        "It is too early to say: {passed} of {whole} days have passed, and we want at "
        "least a quarter.",
    ),
    "proof_given": Words(
        "Beviset som parterna kom överens om finns.", "The proof agreed on is there."
    ),
    "proof_late": Words(
        "Beviset finns, men det kom efter sista dagen.",
        "The proof is there, but it came after the last day.",
    ),
    "level_passed": Words(
        "Mätningen gav {value:num}. Med felmarginal är det mellan {low:num} och "
        "{high:num}, och hela det spannet når målet.",
        "The measurement gave {value:num}. With its margin of error that is between "
        "{low:num} and {high:num}, and the whole of that range reaches the goal.",
    ),
    "level_not_passed": Words(
        "Mätningen gav {value:num}. Med felmarginal är det mellan {low:num} och "
        "{high:num}, och inget av det når målet.",
        "The measurement gave {value:num}. With its margin of error that is between "
        "{low:num} and {high:num}, and none of that reaches the goal.",
    ),
    "interval_overlaps": Words(
        "Mätningen gav {value:num}. Med felmarginal är det mellan {low:num} och "
        "{high:num}, och målet ligger däremellan.",
        "The measurement gave {value:num}. With its margin of error that is between "
        "{low:num} and {high:num}, and the goal lies in between.",
    ),
    "not_measured": Words(
        "Ingen mätning är redovisad.", "No measurement has been reported."
    ),
    "no_proof": Words(
        "Tiden är slut och beviset saknas.", "Time is up and the proof is missing."
    ),
    "missed": Words(
        "{missed:En gång av|# gånger av} {due} blev det inte av.",
        "{missed:Once out of|# times out of} {due} it did not happen.",
    ),
    "bucket_missed": Words(
        "Det som lovades missades här: {buckets:when}.",
        "What was promised was missed here: {buckets:when}.",
    ),
    "missed_before_interpretation": Words(
        "Det missades före {day}, då parterna sa hur de räknar.",
        "It was missed before {day}, when the parties said how they count.",
    ),
    "tally_cannot_tell": Words(
        "Bara summor är redovisade. De säger inte om det hände varje gång.",
        "Only sums were reported. They do not say whether it happened each time.",
    ),
    "not_started": Words("Tiden har inte börjat.", "The time has not begun."),
    "time_left": Words("Det finns tid kvar.", "There is time left."),
    "judged_afterwards": Words(
        "Det går att svara på först när tiden är slut.",
        "It can be answered only when the time is up.",
    ),
    "awaiting_confirmation": Words(
        "Det räcker, om alla som var med bekräftar.",
        "It is enough, if all who took part confirm.",
    ),
    "not_yet_reported": Words(
        "Tiden är slut, men allt är inte redovisat än.",
        "Time is up, but not everything has been reported yet.",
    ),
    "not_reported": Words(
        "Det som saknas kan bara den svara på som inte har hört av sig.",
        "Only the party that has not reported can tell what is missing.",
    ),
    "nothing_due": Words(
        "Det kom aldrig en dag då det skulle göras.",
        "There never came a day on which it should be done.",
    ),
    "no_meeting": Words("Inget möte hölls.", "No meeting was held."),
    "no_request": Words("Ingen bad om det.", "Nobody asked for it."),
    "no_number": Words(
        "Löftet säger inte hur många eller hur ofta. Därför går det inte att räkna.",
        "The promise does not say how many or how often, so it cannot be counted.",
    ),
    "withdrawn": Words(
        "Parterna tog tillbaka det {day}. Beslut: {reference}.",
        "The parties withdrew it on {day}. Decision: {reference}.",
    ),
    "archive_empty": Words(
        "Löftet ligger i arkivet. Ingen har lagt in vad som hände.",
        "The promise is in the archive. Nobody has entered what happened.",
    ),
    "archive_partial": Words(
        "Löftet ligger i arkivet. En del är inlagt, men inte så mycket att det räcker.",
        "The promise is in the archive. Some is entered, but not enough to tell.",
    ),
}
"""Why a verdict was given, in a sentence."""

DETAIL_WORDS: Final[dict[str, Words]] = {
    "reached": Words("nåddes {day}", "reached on {day}"),
    "one_left": Words(
        "{left:1 kvar|# kvar}, {share}", "{left:1 to go|# to go}, {share}"
    ),
    "not_yet": Words("inte klart än, {share}", "not done yet, {share}"),
    "more": Words("{share}, fler än utlovat", "{share}, more than promised"),
    "without_no": Words("{done}, inget antal lovat", "{done}, no number promised"),
}
"""What stands after the word: counts and days."""
