# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a text leaves open, as questions in plain Swedish, with the default so far."""

from __future__ import annotations

from typing import Final

from hallord.core.promises import OpenQuestion

# By code: the field it is about, the question, and the default meanwhile.
_ASKED: Final[dict[str, tuple[str, str, str]]] = {
    "op": ("op", "Är talet minst, exakt eller högst?", "Läses som minst."),
    "about": ("n", "Talet är ungefärligt. Vilket tal gäller?", "Läses som minst."),
    "implied_one": ("n", "Texten säger hur ofta men inget tal. Hur många varje gång?",
                    "Läses som en."),
    "multi_year": ("per", ("Löftet gäller längre än ett år. Gäller talet varje år"
    " eller "
                   "hela perioden?"), "Läses som hela perioden."),
    "quarter": ("per", "Talet står per kvartal. Hur många blir det under perioden?",
                "Läses som hela perioden."),
    "judged": ("judged", ("Ska varje dag, vecka eller månad klara talet, eller räcker "
               "det i snitt?"), "Läses som varje."),
    "counting_rule": ("unit", "Vad räknas som ett? Skriv en räkneregel.",
                      "En per dag och plats."),
    "targeted": ("unit", "Vad menas med riktad?", "Varje insats av slaget räknas."),
    "one_per": ("one_per", "Räknas en eller flera per helg?", "En per dag och plats."),
    "min_length": ("min_minutes", "Hur länge måste ett tillfälle vara?",
                   "Ingen kortaste tid."),
    "set_size": ("each_of", "Hur många ingår, och vilka?", "Inget antal antas."),
    "shared_number": ("n", ("Gäller talet båda delarna av meningen, eller bara den "
                      "första?"), "Läses som bara den första."),
    "lead": ("lead", "Vem ansvarar?", "Ingen antas."),
    "joint_lead": ("lead", "Flera parter lovar tillsammans. Vem leder?",
                   "Alla leder."),
    "who_is_we": ("lead", "Vilka är vi i texten?", "Läses som löftets parter."),
    "jointly": ("jointly", ("Ska parterna delta samtidigt, eller räcker det att en gör "
                "det?"), "Läses som tillsammans."),
    "season": ("season", "Vilka dagar menas med årstiden?", "Tre månader."),
    "season_months": ("season", "Vilka månader är säsong?", "Hela tiden."),
    "hours": ("not_before", "Vilka klockslag menas?", "Alla tider."),
    "break": ("window", "Vilka lov eller dagar menas?", "Hela tiden."),
    "condition": ("condition", "Vad gäller om villkoret aldrig inträffar?",
                  "Löftet kan då inte brytas av sig självt."),
    "situation": ("places", "Vem bestämmer vilka platser det gäller, och hur ofta?",
                  "Alla platser."),
    "proof": ("proof", "Vad ska visa att det är gjort?", "Ett beslut."),
    "due": ("due", "Vilken dag ska det senast vara gjort?", "Periodens sista dag."),
    "forums": ("forums", "Vilka forum är det?", "Forumen som texten nämner."),
    "items": ("items", "Vad heter punkten på dagordningen?", "Meningens ord."),
    "within_days": ("within_days", "Inom hur många dagar ska det vara gjort?",
                    "30 dagar."),
    "anchor": ("anchor", "Vilken dag börjar räkningen?", "Periodens första dag."),
    "tolerance": ("tolerance_days", "Hur många dagar för tidigt eller sent är i tid?",
                  "Inga."),
    "number": ("n", "Texten nämner något som går att räkna, men inget tal. Hur många?",
               "Inget tal antas."),
    "how_often": ("n", "Hur ofta minst?", "Inget tal antas."),
    "vague_quantity": ("n", "Texten säger flera eller några. Hur många minst?",
                       "Inget tal antas."),
    "baseline": ("indicator", "Från vilket värde, mätt hur och när?",
                 "Inget värde antas."),
    "outside_label": ("indicator", ("Någon annan avgör benämningen på området. Vilket "
                      "mått ska följas?"), "Inget mått antas."),
    "misread": ("n", "Ett tal kan vara felläst. Vad står det?", "Inget tal antas."),
    "topic": ("topic", "Vilket ämne menas?", "Textens ord."),
    "extra": ("extra_only", "Hur skiljs det från det vanliga arbetet?",
              "Bara det som är märkt som extra räknas."),
    "period": ("period", "Vilken tid gäller löftet?", ""),
    "period_start": ("period", "Vilken dag börjar löftet gälla?", ""),
    "heading_period": ("period", "Rubriken och texten anger olika tid. Vilken gäller?",
                       "Den mest exakta."),
    "parties": ("parties", "Vilka parter lovar?", "Ingen antas."),
    "municipality": ("areas", "Vilken kommun gäller löftet?", ""),
}  # fmt: skip


def ask(code: str, *, field: str = "") -> OpenQuestion:
    """The question behind a code. KeyError for a code that is not listed."""
    of, question, default = _ASKED[code]
    return OpenQuestion(code, field or of, question, default)


def known_codes() -> tuple[str, ...]:
    """Every code, in the order of the list."""
    return tuple(_ASKED)
