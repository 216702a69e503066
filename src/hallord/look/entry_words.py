# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""Why a record counts or not: one sentence a reason, in both languages.

The table is read by those who write for the public. Codes and gaps come from the core.
The gaps are the same in both languages; a test holds that, and that the Swedish stays
easy to read.
"""

from typing import Final

from hallord.look.templates import Words

ENTRY_WORDS: Final[dict[str, Words]] = {
    # What it was
    "other_activity": Words(
        "Det var en annan sorts insats än den som löftet gäller.",
        "It was another kind of activity than the promise is about.",
    ),
    "other_topic": Words(
        "Det handlade inte om det som löftet gäller.",
        "It was not about what the promise concerns.",
    ),
    "other_forum": Words(
        "Det var ett annat möte än de som löftet nämner.",
        "It was another meeting than those the promise names.",
    ),
    "other_channel": Words(
        "Det lades ut i en annan kanal än de som löftet nämner.",
        "It was posted in another channel than those the promise names.",
    ),
    "agenda_unknown": Words(
        "Vi vet inte vad som togs upp på mötet.",
        "We do not know what the meeting took up.",
    ),
    "item_missing": Words(
        "Frågan togs inte upp på mötet.", "The meeting did not take up the question."
    ),
    "ordinary_work": Words(
        "Det var en del av det vanliga arbetet. Löftet gäller sådant som görs utöver.",
        "It was part of ordinary work. The promise is about what is done beyond that.",
    ),
    "extra_unknown": Words(
        "Vi vet inte om det var utöver det vanliga arbetet.",
        "We do not know whether it was beyond ordinary work.",
    ),
    # Who
    "party_missing": Words(
        "{parties} var inte med. Löftet gäller det som parterna gör ihop.",
        "{parties} did not take part. The promise is about what they do together.",
    ),
    "not_by_party": Words("{parties} var inte med.", "{parties} did not take part."),
    "no_mandate": Words(
        "{agent} har inget uppdrag från {principal} som gäller detta.",
        "{agent} has no mandate from {principal} for this.",
    ),
    "awaiting": Words(
        "Väntar på bekräftelse från {parties}, senast {deadline}.",
        "Awaiting confirmation from {parties}, by {deadline}.",
    ),
    "unconfirmed": Words(
        "Ingen bekräftelse från {parties}.", "No confirmation from {parties}."
    ),
    "denied": Words(
        "Svaret från {parties} är att de inte var med.",
        "The answer from {parties} is that they did not take part.",
    ),
    # Asked for, proved
    "other_proof": Words(
        "Det är inte det bevis som parterna kom överens om: {proof}.",
        "It is not the proof that the parties agreed on: {proof}.",
    ),
    "later_measured": Words(
        "En senare mätning har tagit dess plats.",
        "A later measurement has taken its place.",
    ),
    "request_waits": Words(
        "Svaret ska komma senast {deadline}.", "The answer is due by {deadline}."
    ),
    "request_missed": Words(
        "Svaret kom inte senast {deadline}, som det skulle.",
        "The answer did not come by {deadline}, as it should.",
    ),
    "request_untold": Words(
        "Vi vet inte om svaret kom senast {deadline}.",
        "We do not know whether the answer came by {deadline}.",
    ),
    # For whom
    "other_audience": Words(
        "Det vände sig till andra än dem som löftet gäller.",
        "It was for others than those the promise concerns.",
    ),
    "ages_unknown": Words(
        "Vi vet inte om deltagarna var {first} till {last} år.",
        "We do not know whether those reached were aged {first} to {last}.",
    ),
    "other_ages": Words(
        "De flesta var inte {first} till {last} år.",
        "Most of those reached were not aged {first} to {last}.",
    ),
    # Where
    "other_place": Words(
        "Det var på en annan plats än löftet nämner.",
        "It was at another place than the promise names.",
    ),
    "other_place_class": Words(
        "Det var inte vid någon sådan plats som löftet gäller: {place_classes}.",
        "It was not at the sort of place that the promise concerns: {place_classes}.",
    ),
    "other_district": Words(
        "Det var i en annan del av kommunen.",
        "It was in another part of the municipality.",
    ),
    "place_unknown": Words(
        "Vi vet inte var det var.", "We do not know where it took place."
    ),
    # When
    "before_window": Words(
        "Det var före {day}, då löftet börjar gälla.",
        "It was before {day}, when the promise begins.",
    ),
    "before_interpretation": Words(
        "Det var före {day}, då parternas precisering börjar gälla.",
        "It was before {day}, when the parties’ interpretation begins.",
    ),
    "after_window": Words(
        "Det var efter {day}, då tiden gick ut.",
        "It was after {day}, when the time ran out.",
    ),
    "outside_window": Words(
        "Det var inte under den tid som löftet gäller.",
        "It was outside the time that the promise covers.",
    ),
    "not_weekend": Words(
        "Det var inte på helgen. Helgen är från fredag klockan 18 till och med söndag.",
        "It was not at a weekend. That runs from Friday 18:00 until Sunday night.",
    ),
    "other_weekday": Words(
        "Det var på en annan veckodag än löftet nämner.",
        "It was on another weekday than the promise names.",
    ),
    "holiday": Words("Det var på en helgdag.", "It was on a public holiday."),
    "not_holiday": Words(
        "Det var inte på en helgdag.", "It was not on a public holiday."
    ),
    "off_season": Words(
        "Det var utanför säsongen: {season}.", "It was outside the season: {season}."
    ),
    "not_school_term": Words(
        "Det var inte under skolans termin.", "It was not during the school term."
    ),
    "other_hours": Words(
        "Det var på en annan tid på dygnet än löftet nämner.",
        "It was at another time of day than the promise names.",
    ),
    "clock_unknown": Words(
        "Vi vet inte vilken tid det började.", "We do not know when it began."
    ),
    "length_unknown": Words(
        "Vi vet inte hur länge det varade.", "We do not know how long it lasted."
    ),
    "too_short": Words(
        "Det varade kortare tid än {minutes:en minut|# minuter}.",
        "It lasted less than {minutes:one minute|# minutes}.",
    ),
    # Twice
    "same_day_place": Words(
        "Samma dag och plats är redan räknad.",
        "The same day and place is already counted.",
    ),
    "same_day": Words("Samma dag är redan räknad.", "The same day is already counted."),
    "same_weekend": Words(
        "Samma helg är redan räknad.", "The same weekend is already counted."
    ),
    "same_hours": Words(
        "Samma timmar på samma plats är redan räknade.",
        "The same hours at the same place are already counted.",
    ),
    "booked_elsewhere": Words(
        "Det är inlagt på en annan punkt: {commitments}.",
        "It is entered under another point: {commitments}.",
    ),
    "counted_elsewhere": Words(
        "Det räknas redan i en annan punkt: {commitments}.",
        "It already counts for another point: {commitments}.",
    ),
    # Sums
    "tally_has_no_days": Words(
        "Bara en summa är redovisad. Den säger inte vilka dagar det var.",
        "Only a sum was reported. It does not say on which days.",
    ),
    "tally_has_no_details": Words(
        "Bara en summa är redovisad. Den säger inte vad som togs upp eller var.",
        "Only a sum was reported. It does not say what was taken up, or where.",
    ),
    "tally_outside_window": Words(
        "Summan gäller till en del en annan tid än löftet.",
        "Part of the sum is from another time than the promise.",
    ),
}
"""The sentence of each reason that a record can carry."""
