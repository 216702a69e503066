# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""What each mark and label means, for the page that explains them."""

from typing import Final

from hallord.look.templates import Words

MARK_MEANINGS: Final[dict[str, Words]] = {
    "kept": Words(
        "Allt som lovades är gjort och bekräftat.",
        "All that was promised has been done and confirmed.",
    ),
    "kept_late": Words(
        "Det blev klart, men efter den dag som var lovad.",
        "It was done, but after the day that was promised.",
    ),
    "open:on_pace": Words(
        "Det finns tid kvar, och så mycket som var tänkt hittills är gjort.",
        "There is time left, and as much as planned so far is done.",
    ),
    "open:behind": Words(
        "Det finns tid kvar, men mindre än tänkt är gjort hittills.",
        "There is time left, but less than planned is done so far.",
    ),
    "open:none": Words(
        "Det finns tid kvar. Det är för tidigt eller för få att tala om takt.",
        "There is time left. It is too early, or too few, to speak of pace.",
    ),
    "awaiting_confirmation": Words(
        "Det som är gjort räcker, om den andra parten bekräftar. Parten har tio "
        "arbetsdagar på sig.",
        "What was done is enough, if the other party confirms it. That party has ten "
        "working days.",
    ),
    "cannot_be_kept": Words(
        "Tiden är inte slut, men det som är kvar räcker inte.",
        "The time is not up, but what is left is not enough.",
    ),
    "broken": Words(
        "Tiden är slut, allt är redovisat och det blev inte så många som lovades.",
        "The time is up, everything is reported, and it was not as many as promised.",
    ),
    "not_started": Words(
        "Tiden som löftet gäller har inte börjat.",
        "The time of the promise has not begun.",
    ),
    "not_yet_reported": Words(
        "Tiden är slut, men parterna har inte redovisat allt än.",
        "The time is up, but the parties have not reported everything yet.",
    ),
    "not_reported": Words(
        "Det har gått mer än sextio dagar och en part har fortfarande inte redovisat. "
        "Vi säger vilken.",
        "More than sixty days have passed and a party has still not reported. We say "
        "which.",
    ),
    "not_followed_here": Words(
        "Ingen har lagt in något underlag här. Det säger ingenting om hur det gick.",
        "Nobody has entered evidence here. That says nothing about how it went.",
    ),
    "undecided": Words(
        "Underlaget räcker inte för att säga vare sig ja eller nej.",
        "The evidence is not enough to say either yes or no.",
    ),
    "never_due": Words(
        "Det som skulle få löftet att gälla hände aldrig.",
        "What would have made the promise apply never happened.",
    ),
    "not_checkable": Words(
        "Löftet säger inte hur många, hur ofta eller när. Vi visar vad som är gjort.",
        "The promise does not say how many, how often or when. We show what was done.",
    ),
    "withdrawn": Words(
        "Parterna tog tillbaka punkten. Den visas ändå.",
        "The parties took the point back. It is still shown.",
    ),
}
"""What each mark means, by verdict, or verdict and pace."""

LABEL_MEANINGS: Final[dict[str, Words]] = {
    "paused": Words(
        "Parterna sa i förväg att arbetet vilar en tid, och varför. Det ändrar inte "
        "vad som räknas.",
        "The parties said beforehand that the work rests for a time, and why. It does "
        "not change what counts.",
    ),
    "deviation": Words(
        "Parterna har sagt att något inte blev som det var tänkt, och varför.",
        "The parties have said that something did not go as planned, and why.",
    ),
    "interpretation": Words(
        "Löftet går inte att räkna som det är skrivet. Parterna har sagt hur de "
        "räknar, från en viss dag.",
        "The promise cannot be counted as written. The parties have said how they "
        "count, from a certain day.",
    ),
    "confirmed_late": Words(
        "Någon bekräftade att de var med, men först efter den tid som gäller.",
        "Somebody confirmed that they took part, but after the time set for it.",
    ),
    "shared": Words(
        "Samma tillfälle räknas i mer än en punkt, för att löftet tillåter det.",
        "The same occasion counts for more than one point, because the promise allows "
        "it.",
    ),
    "open_questions": Words(
        "Det är inte klart hur punkten ska läsas. Omdömet kan ändras när frågan får "
        "ett svar.",
        "It is not settled how to read the point. The verdict may change when the "
        "question is answered.",
    ),
    "more_than_promised": Words(
        "Det blev fler än det mesta som utlovades. Det bryter inget löfte.",
        "There were more than the most that was promised. That breaks no promise.",
    ),
    "above_limit": Words(
        "Det blev fler än löftet tillåter.", "There were more than the promise allows."
    ),
    "example": Words(
        "Allt är påhittat, för att visa hur det ser ut.",
        "All of it is invented, to show what it looks like.",
    ),
}
"""What each label means."""
