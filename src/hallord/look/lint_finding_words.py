# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sentences of the lint's findings: what is unclear, and another way to write it.

The codes and gaps come from `core.vagueness`. An ellipsis in a rewrite is for the
authors to fill in: only they know the number.
"""

from typing import Final, NamedTuple

from hallord.look.templates import Words


class FindingWords(NamedTuple):
    """What is unclear, and a way to write it instead."""

    message: Words
    rewrite: Words


FINDING_WORDS: Final[dict[str, FindingWords]] = {
    "no_target_presence": FindingWords(
        Words(
            "Texten lovar närvaro, men inte hur mycket.",
            "The text promises presence, but not how much.",
        ),
        Words(
            "Skriv till exempel: ”minst … pass per månad”.",
            "Write, for example: “at least … shifts a month”.",
        ),
    ),
    "no_target_communication": FindingWords(
        Words(
            "Texten lovar information, men inte hur ofta eller till hur många.",
            "The text promises information, but not how often or to how many.",
        ),
        Words(
            "Skriv till exempel: ”minst … informationstillfällen per termin”.",
            "Write, for example: “at least … information sessions a term”.",
        ),
    ),
    "no_target_cooperation": FindingWords(
        Words(
            "Texten lovar samverkan, men inte vad den ska leda till.",
            "The text promises cooperation, but not what it is to lead to.",
        ),
        Words(
            "Skriv vad ni gör ihop: ”vi möts minst … gånger per år och …”.",
            "Write what you do together: “we meet at least … times a year and …”.",
        ),
    ),
    "no_target_activity": FindingWords(
        Words(
            "Det går inte att säga om detta är gjort.",
            "Nobody can say whether this has been done.",
        ),
        Words(
            "Skriv vad som ska vara gjort den sista dagen: ”minst … under perioden”.",
            "Write what is to be done by the last day: “at least … in the period”.",
        ),
    ),
    "unit_without_number": FindingWords(
        Words(
            "Här nämns ”{unit}” men inget tal.",
            "“{unit}” is named here, but no number.",
        ),
        Words(
            "Skriv: ”minst … {unit} per år”. Utgå från hur många det blev förra"
            " perioden.",
            "Write: “at least … {unit} a year”. Start from how many there were last"
            " period.",
        ),
    ),
    "direction_without_baseline": FindingWords(
        Words(
            "”{words}” säger åt vilket håll, men inte från vad till vad.",
            "“{words}” tells the direction, but not from what to what.",
        ),
        Words(
            "Skriv: ”från … till …, enligt … den …”. Eller lova det ni ska göra.",
            "Write: “from … to …, by … on …”. Or promise what you will do.",
        ),
    ),
    "soft_cadence": FindingWords(
        Words("”{words}” säger inte hur ofta.", "“{words}” does not say how often."),
        Words(
            "Skriv: ”minst … gånger per månad”.",
            "Write: “at least … times a month”.",
        ),
    ),
    "vague_quantity": FindingWords(
        Words("”{words}” säger inte hur många.", "“{words}” does not say how many."),
        Words("Byt ”{words}” mot ”minst …”.", "Replace “{words}” by “at least …”."),
    ),
    "effort_only": FindingWords(
        Words(
            "”{words}” lovar en ansträngning. Texten säger inte vad ni ska göra.",
            "“{words}” promises effort. The text does not say what you will do.",
        ),
        Words(
            "Skriv vad som händer: ”vi håller …”, ”vi besöker …”, ”vi inför …”.",
            "Write what will happen: “we hold …”, “we visit …”, “we introduce …”.",
        ),
    ),
    "set_without_size": FindingWords(
        Words(
            "”{words}” säger inte hur många det är.",
            "“{words}” does not say how many that is.",
        ),
        Words(
            "Skriv antalet: ”alla … (… stycken)”, eller bifoga en lista.",
            "Write the number: “all … (… of them)”, or add a list.",
        ),
    ),
    "many_years": FindingWords(
        Words(
            "Löftet gäller längre än ett år. Det syns inte om {n} gäller varje år eller"
            " hela tiden.",
            "The promise lasts more than a year. It is unclear whether {n} is for each"
            " year or for all of it.",
        ),
        Words(
            "Lägg till ”per år” eller ”under hela perioden”.",
            "Add “a year” or “in the whole period”.",
        ),
    ),
    "without_at_least": FindingWords(
        Words(
            "”{words}”: menas exakt så många, minst så många eller högst så många?",
            "“{words}”: exactly so many, at least so many or at most so many?",
        ),
        Words("Skriv ”minst {n}”.", "Write “at least {n}”."),
    ),
    "milestone_without_date": FindingWords(
        Words(
            "Texten säger inte när det senast ska vara klart.",
            "The text does not say by when it is to be done.",
        ),
        Words(
            "Lägg till: ”senast den …”, och vad som ska visa att det är klart.",
            "Add: “by …”, and what will show that it is done.",
        ),
    ),
    "generic_unit": FindingWords(
        Words(
            "”{unit}” kan vara mycket. Det syns inte vad som räknas som ett.",
            "“{unit}” can be many things. It is unclear what counts as one.",
        ),
        Words(
            "Skriv en räkneregel: hur länge, hur många som deltar, och om två på samma"
            " kväll är en eller två.",
            "Write a counting rule: how long, how many take part, and whether two in"
            " one evening are one or two.",
        ),
    ),
    "condition_request": FindingWords(
        Words(
            "Löftet gäller bara ”{words}”. Om ingen ber om det är det varken hållet"
            " eller brutet.",
            "The promise holds only “{words}”. If nobody asks it is neither kept nor"
            " broken.",
        ),
        Words(
            "Skriv hur man ber om det, inom hur många dagar ni svarar och var ni för"
            " listan.",
            "Write how to ask, within how many days you answer and where you keep the"
            " list.",
        ),
    ),
    "condition_need": FindingWords(
        Words(
            "Villkoret ”{words}” är öppet. Vem avgör, och vad gäller om det aldrig"
            " inträffar?",
            "The condition “{words}” is open. Who decides, and what holds if it never"
            " comes about?",
        ),
        Words(
            "Skriv ett tal som gäller ändå: ”minst … under perioden”, eller stryk"
            " villkoret.",
            "Write a number that holds anyway: “at least … in the period”, or take the"
            " condition away.",
        ),
    ),
    "additionality_stated": FindingWords(
        Words(
            "”{words}”: då måste varje tillfälle märkas som extra för att räknas.",
            "“{words}”: then each occasion must be marked as extra to count.",
        ),
        Words(
            "Skriv i regeln att bara extra tillfällen räknas, och vad som är det"
            " vanliga.",
            "Write in the rule that only extra occasions count, and what is ordinary.",
        ),
    ),
    "additionality_open": FindingWords(
        Words(
            "”{words}” ingår också i det vanliga arbetet. Räknas det med?",
            "“{words}” is part of ordinary work too. Does that count?",
        ),
        Words(
            "Lägg till ”utöver det vanliga arbetet”, eller skriv att allt räknas.",
            "Add “beyond ordinary work”, or write that everything counts.",
        ),
    ),
    "open_list": FindingWords(
        Words(
            "”{words}” gör listan öppen. Ingen vet när allt är gjort.",
            "“{words}” leaves the list open. Nobody knows when all is done.",
        ),
        Words(
            "Räkna upp det ni lovar och stryk ”{words}”.",
            "List what you promise and take “{words}” away.",
        ),
    ),
    "who_is_we": FindingWords(
        Words(
            "”{words}” säger inte vem som ansvarar.",
            "“{words}” does not say who is responsible.",
        ),
        Words(
            "Byt ”{words}” mot ”polisen”, ”kommunen” eller båda.",
            "Replace “{words}” by “the police”, “the municipality” or both.",
        ),
    ),
    "no_lead": FindingWords(
        Words("Ingen är utpekad som ansvarig.", "Nobody is named as responsible."),
        Words(
            "Börja meningen med den som ansvarar: ”Kommunen ska …”.",
            "Begin with who is responsible: “The municipality will …”.",
        ),
    ),
    "joint_without_lead": FindingWords(
        Words(
            "{parties} lovar tillsammans, men ingen håller ihop arbetet.",
            "{parties} promise together, but nobody leads the work.",
        ),
        Words(
            "Lägg till vem som leder: ”… leder arbetet”.",
            "Add who leads: “… leads the work”.",
        ),
    ),
    "open_place": FindingWords(
        Words(
            "”{words}”: det syns inte vilka platser det är eller vem som väljer dem.",
            "“{words}”: it is unclear which places these are or who picks them.",
        ),
        Words(
            "Nämn platserna, eller hänvisa till en daterad lägesbild och skriv vem som"
            " beslutar och hur ofta.",
            "Name the places, or refer to a dated situation picture and write who"
            " decides and how often.",
        ),
    ),
    "split_commitment": FindingWords(
        Words(
            "Meningen lovar flera saker på en gång.",
            "The sentence promises several things at once.",
        ),
        Words(
            "Skriv en punkt för varje sak, med eget tal.",
            "Write one point for each, with a number of its own.",
        ),
    ),
    "double_commitment": FindingWords(
        Words(
            "Här börjar ett löfte till: ”{words}”.",
            "Another promise begins here: “{words}”.",
        ),
        Words(
            "Dela punkten före ”{words}”, så att var sak kan följas upp.",
            "Split the point before “{words}”, so that each can be followed up.",
        ),
    ),
    "may_single_out": FindingWords(
        Words(
            "”{words}” kan peka ut några få personer som andra känner igen.",
            "“{words}” may point at a few persons whom others will recognise.",
        ),
        Words(
            "Beskriv brottet eller platsen i stället för personerna, och låt ett ombud"
            " för dataskydd läsa texten.",
            "Describe the crime or the place instead of the persons, and have a data"
            " protection officer read the text.",
        ),
    ),
    "outside_control": FindingWords(
        Words(
            "Någon annan avgör om detta blir av: ”{words}”.",
            "Somebody else decides whether this comes about: “{words}”.",
        ),
        Words(
            "Lova det ni själva gör: ”vi ansöker senast den …”, ”vi genomför minst …”.",
            "Promise what you do yourselves: “we apply by …”, “we carry out at least"
            " …”.",
        ),
    ),
    "ordinary_duty": FindingWords(
        Words(
            "”{words}” är ofta en uppgift som lagen redan kräver.",
            "“{words}” is often a task that the law already asks for.",
        ),
        Words(
            "Skriv vad som är mer än vanligt: ”minst … utöver tillsynsplanen”.",
            "Write what is more than usual: “at least … beyond the inspection plan”.",
        ),
    ),
    "impossible_day": FindingWords(
        Words(
            "”{words}” finns inte i almanackan.", "“{words}” is not in any calendar."
        ),
        Words("Skriv en dag som finns.", "Write a day that exists."),
    ),
    "years_reversed": FindingWords(
        Words("”{words}” slutar före sin början.", "“{words}” ends before it begins."),
        Words("Skriv det tidigaste året först.", "Write the earliest year first."),
    ),
    "date_problem": FindingWords(
        Words("{problem}", "In the page’s dates: {problem}"),
        Words(
            "Skriv första och sista dag: ”från den … till och med den …”.",
            "Write the first and the last day: “from … to …”.",
        ),
    ),
    "period_missing": FindingWords(
        Words(
            "Texten säger inte vilken tid löftet gäller.",
            "The text does not say for what time the promise holds.",
        ),
        Words(
            "Skriv första och sista dag: ”från den … till och med den …”.",
            "Write the first and the last day: “from … to …”.",
        ),
    ),
    "copied": FindingWords(
        Words(
            "{kept} av {total} punkter står oförändrade från förra löftet.",
            "{kept} of {total} points are unchanged from the promise before.",
        ),
        Words(
            "Skriv vad uppföljningen visade, och vad som därför ändras.",
            "Write what the follow-up showed, and what therefore changes.",
        ),
    ),
    "foreign_name": FindingWords(
        Words(
            "Texten nämner {name}. Hör det hit, eller kommer det från en mall?",
            "The text names {name}. Does it belong here, or is it from a template?",
        ),
        Words(
            "Byt till rätt kommun, eller skriv hur den andra deltar.",
            "Put in the right municipality, or write how the other takes part.",
        ),
    ),
    "conflict_told": FindingWords(
        Words("{problem}", "On the page: {problem}"),
        Words(
            "Bestäm vilken som gäller och rätta den andra.",
            "Decide which one holds and correct the other.",
        ),
    ),
    "publications_differ": FindingWords(
        Words(
            "Löftet är publicerat på flera sätt."
            " {numbers:ett tal skiljer|# tal skiljer},"
            " {here:en punkt finns|# punkter finns} bara här och"
            " {there:en|#} bara i den andra.",
            "The promise is published in more than one way. {numbers:one number"
            " differs|# numbers differ}, {here:one point is|# points are} only here and"
            " {there:one|#} only in the other.",
        ),
        Words(
            "Bestäm vilken som gäller och rätta den andra.",
            "Decide which one holds and correct the other.",
        ),
    ),
    "heavy_text": FindingWords(
        Words(
            "Texten är tung att läsa (LIX {lix}).",
            "The text is heavy to read (LIX {lix}).",
        ),
        Words(
            "Dela långa meningar och byt långa ord. Sikta på högst LIX 40.",
            "Split long sentences and change long words. Aim at LIX 40 or less.",
        ),
    ),
    "long_sentence": FindingWords(
        Words("Meningen har {words} ord.", "The sentence has {words} words."),
        Words(
            "Dela den, så att var mening säger en sak.",
            "Split it, so that each sentence says one thing.",
        ),
    ),
}
"""By the code of the reason."""
