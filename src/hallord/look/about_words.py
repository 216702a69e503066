# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The running text of the pages that explain: about Hållord, and how to check it."""

from typing import Final, NamedTuple

from hallord.look.templates import Words


class Section(NamedTuple):
    """A heading and the paragraphs under it."""

    heading: Words
    paragraphs: tuple[Words, ...]


ABOUT_LEAD: Final = Words(
    "Hållord följer upp medborgarlöften. Varje löfte skrivs som ett kontrakt som går "
    "att räkna på. Sedan räknar vi.",
    "Hållord follows up citizen promises. Each promise is written as a contract that "
    "can be counted on. Then we count.",
)

ABOUT: Final[tuple[Section, ...]] = (
    Section(
        Words("Ingen skriver in ett omdöme", "Nobody types in a verdict"),
        (
            Words(
                "Det finns ingen ruta där någon kan välja ”klart” eller ”pågår”. "
                "Omdömet räknas ut från det som parterna har redovisat och bekräftat.",
                "There is no box where somebody can choose “done” or “under way”. "
                "The verdict is computed from what the parties have reported and "
                "confirmed.",
            ),
            Words(
                "Har två parter lovat något ihop ska båda bekräfta att de var med. "
                "Annars räknas det inte.",
                "Where two parties have promised something together, both must "
                "confirm that they took part. Otherwise it does not count.",
            ),
        ),
    ),
    Section(
        Words("Allt visas", "Everything is shown"),
        (
            Words(
                "Du ser det som räknas och det som inte räknas, med skälet. Har en "
                "part inte redovisat säger vi vilken part det är. Tystnad blir aldrig "
                "noll.",
                "You see what counts and what does not, with the reason. If a party "
                "has not reported, we say which party. Silence never becomes zero.",
            ),
            Words(
                "En del löften säger inte hur många eller hur ofta. De går inte att "
                "följa upp som de är skrivna. De blir aldrig hållna av det, men vi "
                "visar vad som har gjorts.",
                "Some promises do not say how many or how often. They cannot be "
                "checked as written. That never makes them kept, but we show what was "
                "done.",
            ),
        ),
    ),
    Section(
        Words("Gjort är inte samma sak som hjälpt", "Done is not the same as helped"),
        (
            Words(
                "Att något är gjort betyder inte att det hjälpte. Därför svarar vi på "
                "den frågan för sig, när det finns en mätning att svara med.",
                "That something was done does not mean that it helped. So we answer "
                "that question by itself, when there is a measurement to answer with.",
            ),
        ),
    ),
    Section(
        Words("Inga personer", "No persons"),
        (
            Words(
                "Här finns inga namn på personer. En skola nämns bara när den har sagt "
                "ja till det. Insatser visas först en tid efteråt, så att ingen kan "
                "räkna ut när nästa kommer.",
                "No person is named here. A school is named only when it has agreed. "
                "Operations are shown only some time afterwards, so that nobody can "
                "work out when the next one comes.",
            ),
            Words(
                "Sidorna sparar ingenting om dig. De hämtar inget från någon annan "
                "och kräver inget program i webbläsaren.",
                "The pages store nothing about you. They fetch nothing from anybody "
                "else and run no program in your browser.",
            ),
        ),
    ),
    Section(
        Words("Tillgänglighet", "Accessibility"),
        (
            Words(
                "Sidorna är gjorda för att fungera med tangentbord, skärmläsare, stor "
                "text och på papper. Målet är standarden WCAG 2.2, nivå AA.",
                "The pages are made to work with a keyboard, a screen reader, large "
                "text and on paper. The goal is the standard WCAG 2.2, level AA.",
            ),
        ),
    ),
)

CHECK_LEAD: Final = Words(
    "Du behöver inte lita på oss. Alla siffror går att räkna om med det som du kan "
    "hämta här.",
    "You do not have to trust us. Every figure can be computed again from what you "
    "can download here.",
)

CHECK: Final[tuple[Section, ...]] = (
    Section(
        Words("Så gör du", "What to do"),
        (
            Words(
                "Öppna ett löfte och gå längst ner. Hämta kontraktet och underlaget. "
                "Kör sedan kommandot som står där.",
                "Open a promise and go to the end. Download the contract and the "
                "evidence. Then run the command that stands there.",
            ),
            Words(
                "Programmet heter hallord. Det är fritt och öppet, och det behöver "
                "bara Python.",
                "The program is called hallord. It is free and open, and needs only "
                "Python.",
            ),
        ),
    ),
    Section(
        Words("Det här betyder filerna", "What the files are"),
        (
            Words(
                "Kontraktet, kontrakt.toml, är löftet som det ska räknas: vad som "
                "räknas, hur många, när och av vilka.",
                "The contract, kontrakt.toml, is the promise as it is to be counted: "
                "what counts, how many, when and by whom.",
            ),
            Words(
                "Underlaget, underlag.json, är allt som parterna har redovisat och som "
                "får visas. Omdömena på sidorna bygger på det och inget annat.",
                "The evidence, underlag.json, is all that the parties have reported "
                "and that may be shown. The verdicts on the pages rest on that and "
                "nothing else.",
            ),
            Words(
                "Läget, stallning.json, är omdömet för varje punkt, med varje uppgift "
                "som det vilar på. Underlaget finns också som tabell, underlag.csv.",
                "The standing, stallning.json, is the verdict on each point, with "
                "every record that it rests on. The evidence is also there as a table, "
                "underlag.csv.",
            ),
        ),
    ),
    Section(
        Words(
            "Det här går inte att kontrollera så", "What cannot be checked like this"
        ),
        (
            Words(
                "Att en uppgift räknas rätt är inte samma sak som att den är sann. Det "
                "som talar för att den är sann är att båda parter har bekräftat den.",
                "That a record is counted correctly does not make it true. What speaks "
                "for its truth is that both parties have confirmed it.",
            ),
        ),
    ),
)
