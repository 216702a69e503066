# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words that promises are made of, by what they mean for the contract.

Swedish compounds carry their meaning last ("trygghetsvandring" is a "vandring"), so
most activities are known by the end of the word. The lists are of the language of
public safety work in general; no municipality is named in them.
"""

from __future__ import annotations

import re
from typing import Final

_W: Final = r"[a-zåäöé]"

EVENT: Final = re.compile(
    rf"\b(?:{_W}{{1,30}}-? ?)?(?:vandring(?:ar)?|ronder(?:ingar|ing)?|rond(?:er)?"
    r"|besiktning(?:ar)?|mötet?|möten|träff(?:ar)?|kampanj(?:er)?|insats(?:er)?"
    r"|kontroll(?:er)?|utbildning(?:ar)?|föreläsning(?:ar)?|forum|besök"
    r"|sök|tillsyn(?:er)?|tillfällen?|gång(?:er)?|ggr|aktivitet(?:er)?"
    r"|workshop(?:s|ar|par)?|seminari(?:um|er)|konferens(?:er)?|övning(?:ar)?"
    r"|enkät(?:er)?|undersökning(?:ar)?|mätning(?:ar)?|inspektion(?:er)?"
    r"|razzi(?:a|or)|temadag(?:ar)?|informationsdag(?:ar)?|trygghetsdag(?:ar)?"
    r"|temakväll(?:ar)?|temaveck(?:a|or)|dialog(?:er)?|samtal|lektion(?:er)?"
    r"|kurs(?:er)?"
    r"|webbinari(?:um|er)|operation(?:er)?|patrull(?:er)?|patrullering(?:ar)?"
    r"|pass|inlägg|utskick|kontakt(?:er)?|rundor|evenemang|arrangemang"
    r"|öppet hus|rundvandring(?:ar)?|punktmarkering(?:ar)?|genomgång(?:ar)?"
    r"|uppföljning(?:ar)?|redovisning(?:ar)?|avstämning(?:ar)?)\b",
    re.IGNORECASE,
)
"""Something that takes place and can be counted."""

ONE_EVENT: Final = re.compile(
    rf"(?:{_W}{{0,30}}-?(?:vandring|besiktning|möte|träff|kampanj|insats"
    r"|kontroll|utbildning|föreläsning|forum|besök|sök|tillsyn|workshop"
    r"|seminarium|konferens|övning|enkät|undersökning|inspektion|razzia|temadag"
    r"|informationsdag|trygghetsdag|temakväll|temavecka|webbinarium|kurs"
    r"|rundvandring|aktivitet|gång|tillfälle|rond|kontakt|pass|inlägg)"
    rf"|{_W}{{3,30}}dialog|öppet hus)(?!\w)",
    re.IGNORECASE,
)
"""One of the countable: after "en" or "ett" it is a number."""

NO_NUMBER_ADJECTIVE: Final = re.compile(
    r"\b(?:ökad|ökat|god|gott|bra|bättre|förbättrad|nära|fortsatt|tydlig\w*|aktiv"
    r"|kontinuerlig|levande|tät|regelbunden|större|hög|stark\w*|utökad|mer|fler"
    r"|effektiv|öppen|förstärkt|fördjupad|liten|stor|viktig|del|annan|sådan)\b",
    re.IGNORECASE,
)
"""After "en" these make the article an article ("en ökad dialog")."""

COUNTABLE_UNIT: Final = re.compile(
    rf"\b{_W}{{0,30}}(?:vandringar|kontroller|insatser|tillsyn(?:er)?|patruller"
    r"|besök|möten|träffar|kampanjer|utbildningar|föreläsningar|dialoger|sök"
    r"|tillfällen|inspektioner|besiktningar|aktiviteter|ronder|vandring|inlägg)\b",
    re.IGNORECASE,
)
"""A countable unit in the plural, with no number."""

EFFECT: Final = re.compile(
    r"(?:öka|minska|ej öka|motverka|förebygga|stärka|skapa|höja|sänka|reducera"
    r"|förbättra|trygga|bidra till|verka för att|arbeta för att|stoppa|försvåra"
    r"|bli|uppnå|färre|fler|ökad|minskad|minskat|ökat|tryggare|säkrare|lägre|högre)\b",
    re.IGNORECASE,
)
"""What a result is said with."""

PURE_EFFECT: Final = re.compile(
    r"(?:att |och )?(?:vi vill|(?:vi )?(?:ska|skall) (?:minska|öka)|minska|öka|höja"
    r"|sänka|reducera|skapa (?:en |ett )?(?:trygg|säk|bättre|god)\w*|färre|minskad"
    r"|minskat|minskade|tryggare|säkrare|motverka|bidra till att|ökad trygghet"
    r"|ökad trafiksäkerhet|ökat förtroende|fler ska|ett tryggare|en tryggare"
    r"|en säkrare|förebygga|försvåra|människor ska|medborgarna ska|alla ska)\b",
    re.IGNORECASE,
)
"""A bullet that begins so names a result and no activity."""

MEANS: Final = re.compile(
    r"\b(?:genom|via|med hjälp av|med stöd av|i form av|bland annat|t\.? ?ex"
    r"|samverkan|informera|patrull\w*|närvaro|synlig\w*|utveckla|arbet\w*)\b",
    re.IGNORECASE,
)
"""A result that also says how is something done."""

MADE: Final = re.compile(
    r"\b(?:införa|införs|införandet|inrätta\w*|öppna(?:s|ts|r)?|starta(?:s|r|ts)?"
    r"|ta fram|tas fram|upprätta(?:s|r)?|revidera(?:s|r)?|bilda(?:s|r)?|utse(?:s|r)?"
    r"|anställa|installera(?:s|r)?|lansera(?:s|r)?|etablera(?:s|r)?|färdigställa?s?"
    r"|ansöka|sätta upp|bygga(?:s)?|byggs|anlägga(?:s)?|påbörja(?:s|r)?|inleda(?:s)?"
    r"|tillsätta(?:s)?|skapa (?:en|ett) (?!trygg|säk|bättre|god|mer|ökad)\w+"
    r"|göra(?:s)? (?:en|ett) (?:\w+ )?\w*(?:plan|rutin|kartläggning)"
    r"|görs (?:en|ett) (?:\w+ )?\w*(?:plan|rutin|kartläggning)"
    r"|få med \w+ i nätverk\w*|leda (?:ett|en) \w+)\b",
    re.IGNORECASE,
)
"""Something is to exist, or to have begun."""

MADE_THING: Final = re.compile(
    rf"\b{_W}{{0,30}}(?:plan|planer|rutin|rutiner|center|centrum|kontor|nätverk|råd"
    r"|policy|föreskrifter\w*|utvecklingsarbete|arbetsmetoder|modell|app|webbplats"
    r"|certifiering\w*|kamerabevakning|kameror|tillstånd|grupp|tjänst|samordnare"
    r"|kartläggning|handbok|strategi|överenskommelse|koncept|mötesplats|lokaler?"
    r"|väktare|ordningsvakter|belysning|bom|farthinder|cykelplan)\b",
    re.IGNORECASE,
)

PRESENCE: Final = re.compile(
    r"\b(?:närvar\w+|synlig\w*|synas|syns|patrull\w*|fotpatrull\w*|på plats|ronder\w*"
    r"|polisnärvaro|vuxennärvaro|bevaka\w*|närpolis\w*|uppsökande|civilklädd\w*"
    r"|arbetstid i|tillgänglig\w*|trygghetspersonal|ordningsvakter|väktare"
    r"|finnas (?:vid|i|på)|finns på plats\w*)",
    re.IGNORECASE,
)
COMMUNICATION: Final = re.compile(
    r"\b(?:information\w*|informera\w*|kommunicer\w*|berätta\w*|dialog\w*|\w+dialog\w*"
    r"|utbild\w*|föreläs\w*|kunskap\w*|kampanj\w*|\w+kampanj\w*|sociala medier"
    r"|föräldramöte\w*|sprida|upplys\w*|veta mer|redovisa)",
    re.IGNORECASE,
)
COOPERATION: Final = re.compile(
    r"\b(?:samverk\w*|samarbet\w*|samordn\w*|tillsammans|gemensam\w*"
    r"|informationsutbyte|\w*samverkan\w*)",
    re.IGNORECASE,
)

SOFT_CADENCE: Final = re.compile(
    r"\b(?:regelbund\w*|kontinuerlig\w*|löpande|fortlöpande|återkommande|ständigt"
    r"|så ofta \w+ \w+|varje möjligt tillfälle|ofta|oftare|med jämna mellanrum)\b",
    re.IGNORECASE,
)
VAGUE_QUANTITY: Final = re.compile(
    r"\b(?:flertal(?:et)?|ett antal|flera|några|ett par|olika|många|fler)\b",
    re.IGNORECASE,
)
CONDITION: Final = re.compile(
    r"(?:\bom (?:underrättelse\w+|resurser\w*|lägesbild\w*|möjlighet\w*|behov\w*"
    r"|läget)[^.,;]{0,50}|\bom möjligt\b|\bi mån av [\wåäö]+|\bvid behov\b"
    r"|\bnär (?:det finns behov|behov (?:finns|uppstår)|det går(?: och behövs)?"
    r"|det behövs)|\bberoende på [^.,;]{1,50}|\befter behov\b|\butifrån behov\b"
    r"|\bunder förutsättning [^.,;]{1,60})",
    re.IGNORECASE,
)
ON_DEMAND: Final = re.compile(
    r"\b(?:vid|efter|på|utifrån) (?:önskemål|begäran|förfrågan|efterfrågan|inbjudan)\b"
    r"|\bom (?:önskemål|någon|ni|du|skolan|föreningar?|invånare)"
    r"[^.,;]{0,40}(?:önskar|uppkommer|finns|begär|efterfrågar|vill)\b"
    r"|\b(?:som|den som) (?:önskar|begär|ber om)\b",
    re.IGNORECASE,
)
ADDITIONAL: Final = re.compile(
    r"\butöver (?:den |det |de )?(?:vanlig\w*|ordinarie|daglig\w*|befintlig\w*"
    r"|reguljär\w*|normal\w*|löpande)[^.,;]{0,40}",
    re.IGNORECASE,
)
AGENDA: Final = re.compile(
    r"\bstående (?:\w+ )?(?:punkt|dagordningspunkt|inslag)|\bpå dagordningen\b"
    r"|\b(?:lyftas?|tas? upp|följas? upp|tas|följs upp|behandlas?|diskuteras?)"
    r" (?:\w+ ){0,6}?(?:i|på|vid) (?:\w+ ){0,4}?\w*(?:forum|möten?|mötena|grupper"
    r"|råd(?:et)?|träffar|temadag\w*)\b"
    r"|^på \w*(?:möten|mötena|forum) (?:ges|tas|lyfts|lämnas)\b"
    r"|\b(?:på|vid) (?:varje|alla|samtliga) \w*(?:möten?|forum|råd|träff(?:ar)?)\b",
    re.IGNORECASE,
)
FORUM: Final = re.compile(
    r"\b(?:i|på|vid) ((?:[\wåäö-]+ ){0,4}?[\wåäö-]*(?:forum(?:en|et)?|möten?|mötena"
    r"|grupper|gruppen|råd(?:et)?|träff(?:ar)?|temadag\w*))\b",
    re.IGNORECASE,
)
OUTSIDE_LABEL: Final = re.compile(
    r"\b(?:särskilt )?utsatta? områden?\b|\briskområden?\b|\böppna? drogscen(?:er)?\b",
    re.IGNORECASE,
)
BY_SITUATION: Final = re.compile(
    r"\b(?:lägesbild\w*|underrättelse\w*|utvalda|otrygga|prioriterade|brottsutsatta"
    r"|brottsintensiva|riskutsatta|särskilt behov|vid behov|skapar otrygghet)\b",
    re.IGNORECASE,
)

PLACE_CLASSES: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        ("preschool", r"\bförskol(?:a|or|an|orna)\b"),
        (
            "school",
            (
                r"\b(?:\w*(?<!för)skol(?:or|orna|an|miljö\w*)"
                r"|\w*gymnasieskol\w*|i skola)\b"
            ),
        ),
        ("station", r"\b\w*station(?:en|er|erna|sområde\w*|shus\w*)?\b|\bresecentrum"),
        ("square", r"\btorg(?:et|en)?\b"),
        (
            "centre",
            r"\b(?:\w*(?<!trygghets)(?<!rese)centrum\w*|stadskärna\w*|city|centrala)\b",
        ),
        ("district", r"\b(?:stadsdel\w*|kommundel\w*)\b"),
        ("residential", r"\bbostadsområde\w*\b"),
        ("park", r"\bpark(?:en|er|erna)\b"),
        (
            "tunnel",
            (
                r"\b(?:gång|cykel|gång- och cykel)?tunn(?:el|eln|lar|larna)\b"
                r"|\bgångtunn\w+"
            ),
        ),
        ("restaurant", r"\b(?:restaurang\w*|krog\w*|nattklubb\w*)\b"),
        ("safety_office", r"\btrygghetskontor\w*\b"),
        (
            "youth_venue",
            (
                r"\b(?:fritidsgård\w*|ungdomsgård\w*|ungdomsmiljö\w*)\b"
                r"|(?:unga|ungdomar) (?:\w+ )?samlas"
            ),
        ),
        ("village", r"\b(?:byar|byarna|byn)\b"),
        ("road", r"\b(?:väg|vägar|vägarna|gator|gatorna|vägnätet)\b"),
    )
)

AUDIENCES: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        ("pupils", r"\b(?:\w*elev(?:er|erna)|skolungdom\w*|klasser)\b"),
        ("guardians", r"\b(?:vårdnadshavare\w*|föräldra?\w*)\b"),
        ("youth", r"\b(?:unga|ungdomar\w*|barn|unga vuxna|flyktingbarn)\b"),
        ("elderly", r"\b(?:äldre|seniorer\w*|pensionärer\w*)\b"),
        (
            "residents",
            (
                r"\b(?:invånar\w+|medborgare|medborgarna|boende|kommuninvånar\w+|"
                r"allmänhet\w*)\b"
            ),
        ),
        ("businesses", r"\b(?:näringsidkare\w*|handlare|företagare|krögare)\b"),
        ("property_owners", r"\bfastighetsägare\w*\b"),
        ("staff", r"\b(?:personal\w*|skolpersonal|medarbetare)\b"),
        ("road_users", r"\b(?:cyklister|gående|förare|bilister|mopedister)\b"),
    )
)

ACTIVITIES: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple(
    (name, re.compile(pattern, re.IGNORECASE))
    for name, pattern in (
        ("school_traffic_operation", r"trafik- och synlighetsinsats"),
        ("weekend_operation", r"helginsats"),
        ("dog_search", r"hundsök|narkotikasök|sök med (?:\w+ )?\w*hund"),
        ("narcotics_operation", r"narkotikainsats"),
        ("youth_operation", r"ungdomsinsats"),
        ("speed_control", r"hastighetskontroll"),
        ("bicycle_control", r"cykelkontroll"),
        ("fixed_traffic_control", r"fasta? trafikkontroll"),
        ("traffic_control", r"trafikkontroll|trafikrelaterade kontroll"),
        ("visibility_operation", r"synlighetsinsats"),
        ("targeted_operation", r"(?:särskil\w+ |riktad\w* )\w*insats"),
        ("foot_patrol", r"fotpatrull"),
        ("patrol", r"patrull"),
        ("guard_round", r"väktarrond|rondera|väktare\b.{0,40}\brond|rondera"),
        ("night_walk", r"nattvandring|föräldravandr"),
        ("safety_office_hours", r"trygghetskontor"),
        ("safety_walk", r"trygghetsvandring"),
        ("safety_inspection", r"trygghetsbesiktning"),
        ("parents_meeting", r"föräldramöte"),
        ("situation_meeting", r"lägesbildsmöte"),
        ("place_collaboration_meeting", r"platssamverkansmöte"),
        ("briefing", r"utsättningsmöte"),
        ("information_session", r"informations(?:tillfäll|möte|träff)|\binformera"),
        ("training", r"utbildning"),
        ("campaign", r"kampanj"),
        ("citizen_dialogue", r"(?:medborgar|invånar)(?:dialog|forum|möte|träff)"),
        ("licence_inspection", r"tillsyn\w*.{0,60}serveringstillstånd|alkoholtillsyn"),
        ("tobacco_inspection", r"(?:tillsyn|kontroll)\w*.{0,60}tobak|tobakskontroll"),
        ("tunnel_check", r"kontroll\w*.{0,30}gångtunn"),
        ("exit_work", r"avhopp"),
        ("inspection", r"\btillsyn"),
        ("school_visit", r"skolbesök|besök\w*.{0,40}(?:skol|klass)"),
        ("visit", r"\bbesök"),
        ("post", r"\binlägg"),
        ("neighbourhood_watch", r"grannsamverkan"),
        ("dialogue", r"dialog"),
        ("meeting", r"möten?\b|träffas?\b"),
        ("operation", r"insats"),
    )
)
"""Catalogue types by the words for them, the most particular first."""
