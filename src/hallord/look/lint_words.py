# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the lint says to those who write a promise, rule by rule.

Examples stay Swedish in both languages: the words of a promise are Swedish.
"""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from hallord.core.vagueness import RULES, LintFinding, Severity
from hallord.look.formats import Lang
from hallord.look.lint_finding_words import FINDING_WORDS
from hallord.look.templates import Value, Words, fill

_NO_NAMES: Final[Mapping[str, str]] = {}


class RuleWords(NamedTuple):
    """What a rule looks for, and a Swedish example of before and after."""

    title: Words
    before: str
    after: str


SEVERITY_WORDS: Final[dict[Severity, Words]] = {
    Severity.ERROR: Words("Måste redas ut", "Must be settled"),
    Severity.WARNING: Words("Bör bli tydligare", "Should be clearer"),
    Severity.INFO: Words("Att tänka på", "Worth a thought"),
}
"""How much a finding weighs."""

RULE_WORDS: Final[dict[str, RuleWords]] = {
    "L01": RuleWords(
        Words("Inget att följa upp", "Nothing to follow up"),
        "Polisen ska verka för ett tryggare centrum.",
        "Polisen ska ha minst 40 fotpatruller i centrum under året.",
    ),
    "L02": RuleWords(
        Words("Något räknebart utan tal", "Something countable without a number"),
        "Polisen ska göra trafikkontroller vid skolorna.",
        "Polisen ska göra minst 12 trafikkontroller vid skolorna under året.",
    ),
    "L03": RuleWords(
        Words("Mer eller mindre än vad?", "More or less than what?"),
        "Öka tryggheten vid stationen.",
        "Andelen otrygga vid stationen ska minska från 38 procent till högst 30 procent"
        " i enkäten hösten 2027.",
    ),
    "L04": RuleWords(
        Words("Hur ofta?", "How often?"),
        "Kommunen och polisen ska träffas regelbundet.",
        "Kommunen och polisen ska träffas minst en gång i månaden.",
    ),
    "L05": RuleWords(
        Words("Hur många?", "How many?"),
        "Polisen ska göra ett antal insatser mot langning.",
        "Polisen ska göra minst sex insatser mot langning under året.",
    ),
    "L06": RuleWords(
        Words("En lista utan slut", "A list without an end"),
        "Kommunen ska rusta upp belysning, buskage m.m. längs gångstråket.",
        "Kommunen ska rusta upp belysning och buskage längs gångstråket.",
    ),
    "L07": RuleWords(
        Words("Varje år eller hela tiden?", "Each year or all of it?"),
        "Polisen ska göra minst fem helginsatser. (Löftet gäller i två år.)",
        "Polisen ska göra minst fem helginsatser per år.",
    ),
    "L08": RuleWords(
        Words("Minst, exakt eller högst?", "At least, exactly or at most?"),
        "Kommunen ska hålla fyra trygghetsvandringar under 2027.",
        "Kommunen ska hålla minst fyra trygghetsvandringar under 2027.",
    ),
    "L09": RuleWords(
        Words("Vem ansvarar?", "Who is responsible?"),
        "Trygghetsvandringar genomförs minst två gånger per år.",
        "Kommunen genomför trygghetsvandringar minst två gånger per år.",
    ),
    "L10": RuleWords(
        Words("Vem leder?", "Who leads?"),
        "Polisen och kommunen ska hålla minst två medborgardialoger per år.",
        "Kommunen ska, med polisen på plats, hålla minst två medborgardialoger per år.",
    ),
    "L11": RuleWords(
        Words("Klart när?", "Done by when?"),
        "Kommunen ska ta fram en handlingsplan mot klotter.",
        "Kommunen ska ta fram en handlingsplan mot klotter senast den 30 juni 2027.",
    ),
    "L12": RuleWords(
        Words("Vilka platser?", "Which places?"),
        "Polisen ska fotpatrullera på utvalda platser.",
        "Polisen ska fotpatrullera i centrum och vid resecentrum.",
    ),
    "L13": RuleWords(
        Words("Vad räknas som ett?", "What counts as one?"),
        "Polisen ska göra minst tio insatser vid stationen.",
        "Polisen ska göra minst tio trafikkontroller vid stationen.",
    ),
    "L14": RuleWords(
        Words("Bara om något händer", "Only if something happens"),
        "Vid behov ska kommunen sätta in ordningsvakter.",
        "Kommunen ska ha ordningsvakter i centrum minst 80 kvällar per år.",
    ),
    "L15": RuleWords(
        Words("Två löften i en punkt", "Two promises in one point"),
        "Kommunen ska rusta upp belysningen och genomföra två trygghetsvandringar.",
        "Kommunen ska genomföra minst två trygghetsvandringar.",
    ),
    "L16": RuleWords(
        Words("Bara ord om ansträngning", "Only words of effort"),
        "Kommunen och polisen ska fortsätta utveckla samarbetet.",
        "Kommunen och polisen ska hålla minst fyra lägesbildsmöten per år.",
    ),
    "L17": RuleWords(
        Words("Datum som inte stämmer", "Dates that do not add up"),
        "Löftet följs upp senast den 31 juni 2027.",
        "Löftet följs upp senast den 30 juni 2027.",
    ),
    "L18": RuleWords(
        Words("Kopia eller mall", "A copy or a template"),
        "Sorkby kommun ska hålla minst två trygghetsvandringar. (I Bergbys löfte.)",
        "Bergby kommun ska hålla minst två trygghetsvandringar.",
    ),
    "L19": RuleWords(
        Words("Räknas det vanliga arbetet?", "Does ordinary work count?"),
        "Polisen ska göra minst 50 trafikkontroller under året.",
        "Polisen ska göra minst 10 extra trafikkontroller under året.",
    ),
    "L20": RuleWords(
        Words("Kan peka ut personer", "May point at persons"),
        "Polisen ska besöka brottsaktiva i Lillbyn minst en gång i månaden.",
        "Polisen ska patrullera i Lillbyn minst en gång i månaden.",
    ),
    "L21": RuleWords(
        Words("Alla – hur många är det?", "All – how many is that?"),
        "Polisen ska besöka alla skolor under året.",
        "Polisen ska besöka alla sju skolor under året.",
    ),
    "L22": RuleWords(
        Words("Någon annan avgör", "Somebody else decides"),
        "Centrum ska bli certifierat under perioden.",
        "Kommunen ska ansöka om certifiering av centrum senast den 1 maj 2027.",
    ),
    "L23": RuleWords(
        Words("Lagen kräver det redan", "The law already asks for it"),
        "Kommunen ska göra tillsyn av serveringstillstånd.",
        "Kommunen ska göra minst sex kvällstillsyner utöver tillsynsplanen.",
    ),
    "L24": RuleWords(
        Words("Två publiceringar säger olika", "Two publications differ"),
        "Kommunens sida: minst sex insatser. Polisens sida: minst tre insatser.",
        "Båda sidorna: minst sex insatser.",
    ),
    "R01": RuleWords(
        Words("Tungt att läsa", "Heavy to read"),
        "Samverkansöverenskommelsen operationaliseras myndighetsgemensamt.",
        "Polisen och kommunen arbetar ihop.",
    ),
    "R02": RuleWords(
        Words("Lång mening", "Long sentence"),
        "En mening med fler än 25 ord.",
        "Två meningar med högst 25 ord var.",
    ),
}
"""By the id of the rule."""


def finding_words(
    finding: LintFinding,
    lang: Lang = "sv",
    *,
    names: Mapping[str, str] = _NO_NAMES,
) -> str:
    """Return what is unclear, as a sentence. `names` turns party ids into names.

    KeyError for a code without words or a gap without a value.
    """
    words = FINDING_WORDS[finding.reason.code].message
    return fill(words.in_language(lang), _given(finding), lang, names=names)


def rewrite_words(
    finding: LintFinding,
    lang: Lang = "sv",
    *,
    names: Mapping[str, str] = _NO_NAMES,
) -> str:
    """Return how it could be written instead."""
    words = FINDING_WORDS[finding.reason.code].rewrite
    return fill(words.in_language(lang), _given(finding), lang, names=names)


def _given(finding: LintFinding) -> Mapping[str, Value]:
    return dict(finding.reason.params)


def reference_page() -> str:
    """Return the Swedish page about the rules, for those who write promises."""
    return "\n".join([*_PAGE_TOP, *_rows(), ""])


_PAGE_TOP: Final = (
    "<!-- SPDX-FileCopyrightText: 2026 Hållord contributors -->",
    # The page's licence, not this file's: REUSE-IgnoreStart
    "<!-- SPDX-License-Identifier: CC-BY-4.0 -->",
    # REUSE-IgnoreEnd
    "<!-- Made by tools/write_lint_reference.py from look/lint_words.py. -->",
    "",
    "# Granskning av löftestexter",
    "",
    "Granskningen läser ett löfte innan det skrivs under. Den visar vad som är oklart",
    "och hur det kan skrivas i stället. Den ändrar ingenting själv.",
    "",
    "En anmärkning väger olika tungt. *Måste redas ut* betyder att ingen kan säga om",
    "punkten hålls. *Bör bli tydligare* betyder att två personer kan räkna olika. *Att",
    "tänka på* är ett råd.",
    "",
    "Andelen punkter utan något som måste redas ut visas bara för dem som skriver.",
    "Den är inget betyg och jämförs aldrig mellan kommuner: ett löfte som lovar lite",
    "får lätt en hög andel.",
)


def _rows() -> Iterator[str]:
    for rule in RULES:
        words = RULE_WORDS[rule.id]
        yield ""
        yield f"## {rule.id} {words.title.sv}"
        yield ""
        yield f"{SEVERITY_WORDS[rule.severity].sv}."
        yield ""
        yield f"- Så här: {words.before}"
        yield f"- Hellre så här: {words.after}"
