# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invented promise pages in the forms that real ones have."""

EXEMPELKOPING = """\
Exempelköping – medborgarlöften

Lokalpolisen Exempelköping och Exempelköpings kommun samlar under 2021–2022 kraften \
genom att prioritera trygga mötesplatser.

Lägesbilden

Många undviker torget. Polisen ska enligt enkäten göra 40 insatser.

Det här ska vi göra

Mellan 1 juli 2021 och fram till 31 december 2022 gäller löftet torg och stationer.

Kommunen och lokalpolisen ska under löftets giltighetstid:

 • Lokalpolisen och kommunen ska regelbundet träffa vakter och butiker genom \
trygghetsvandringar m.m.

  Lokalpolisen och kommunen ska gemensamt göra minst 5 gemensamma riktade helginsatser.

  Lokalpolisen ska tillsammans med kommunen sitta i trygghetskontoret vid 10 \
tillfällen under 2022.

 • Tillsammans ska polisen och kommunen starta ett utvecklingsarbete mot grovt våld.
 • Lokalpolisen ska göra 10 trafik- och synlighetsinsatser vid skolor och riktade \
insatser mot mopeder.

  Kommunen och lokalpolisen ska gemensamt vid 10 tillfällen informera invånare \
mellan 13-18 år om trafik.

  Tvåhjulingar ska lyftas som en stående punkt i relevanta samverkansforum under \
aktuell säsong.
"""

BY_PARTY = """\
Storstad – medborgarlöften

Medborgarlöfte för 2023

Polisen lovar:

• att genomföra minst tio trafikkontroller i Norrby
• att synas mer i centrum

Kommunen ska:

• rusta upp belysningen i Stadsparken
• i samverkan med polisen göra tillsyn på fyra krogar

Polisen och kommunen ska tillsammans:

• hålla två medborgardialoger per år
"""

BY_THEME = """\
Medborgarlöfte i Bergs kommun 1 januari 2020 – 31 december 2021

Trygghet i centrum

• Genomföra trygghetsvandringar, minst två per år.
  Ansvarig: kommunen
• Patrullera till fots minst 3 gånger i veckan.
  Ansvariga: polisen

Uppföljning

• Löftet följs upp två gånger per år.
"""

PROSE = """\
Polisen och Sjöviks kommun har skrivit under ett nytt medborgarlöfte som gäller från \
1 mars 2022 till och med 28 februari 2023.
Polisen lovar att minst en gång i veckan finnas på torget. Kommunen ska under samma \
tid genomföra tre trygghetsvandringar och bjuda in till två dialogmöten.
Löftet har tagits fram efter en enkät där 1 200 invånare svarade.
"""

AIMS_AND_ACTIVITIES = """\
Medborgarlöfte 2024 i Sandby
Det här vill vi uppnå
• Otryggheten i centrum ska minska
• Fler ska våga vittna
Våra aktiviteter
• Mobilt poliskontor på Stora torget 1 gång/månad (polis)
• Utbilda krögare, 2 tillfällen (kommun och polis)
"""

BY_AREA = """\
Medborgarlöften Linnestad 2018
Löften gällande Norrvik
• Polisen ska ha minst två fotpatruller per dag.
Löften gällande innerstaden
• Göra en trygghetsvandring i respektive stadsdel.
"""

NUMBERED = """\
Medborgarlöfte Fjällstad 2019

1. Trygg trafik
   - Polisen genomför 50 trafikkontroller.
   - Kommunen sätter upp fartkameror vid skolor.
2. Unga
   - Polis och socialtjänst besöker skolorna minst en gång per termin.
"""

HEADINGS_ALONE = """\
# Medborgarlöften Nyby 2021

## Fler fotpatruller i centrum

## Polisen ska genomföra fem riktade insatser mot buskörning

## Vi ska hålla en trygghetsvandring varje höst
"""

ALL = (
    EXEMPELKOPING, BY_PARTY, BY_THEME, PROSE, AIMS_AND_ACTIVITIES, BY_AREA, NUMBERED,
    HEADINGS_ALONE,
)  # fmt: skip
"""One page of each form."""
