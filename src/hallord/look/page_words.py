# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""The short words of the public pages: headings, links and remarks."""

from collections.abc import Mapping
from typing import Final

from hallord.look.formats import Lang
from hallord.look.templates import Value, Words, filled

_NOTHING: Final[Mapping[str, Value]] = {}

PAGE_WORDS: Final[dict[str, Words]] = {
    # The frame of every page
    "skip": Words("Till innehållet", "Skip to the content"),
    "menu": Words("Huvudmeny", "Main menu"),
    "here": Words("Här är du", "You are here"),
    "promises": Words("Medborgarlöften", "Citizen promises"),
    "marks": Words("Vad märkena betyder", "What the marks mean"),
    "menu_index": Words("Löften", "Promises"),
    "menu_marks": Words("Märkena", "The marks"),
    "menu_about": Words("Om Hållord", "About Hållord"),
    "menu_check": Words("Kontrollera själv", "Check for yourself"),
    "about": Words("Om Hållord", "About Hållord"),
    "check": Words("Kontrollera själv", "Check for yourself"),
    "to_top": Words("Till början av sidan", "To the top of the page"),
    "example_strong": Words("Påhittat exempel.", "Invented example."),
    "example_rest": Words(
        "Kommunen finns inte. Ingenting av detta har hänt.",
        "The municipality does not exist. None of this has happened.",
    ),
    "archive_strong": Words("Ur arkivet.", "From the archive."),
    "archive_rest": Words(
        "Löftet är inlagt av andra än parterna. Det som står om hur det gick är det "
        "som parterna själva har publicerat.",
        "The promise was entered by others than its parties. What is said of how it "
        "went is what the parties themselves have published.",
    ),
    "footer": Words(
        "Hållord räknar ut hur det går från det som parterna har redovisat och "
        "bekräftat. Ingen kan skriva in ett omdöme.",
        "Hållord computes how it goes from what the parties have reported and "
        "confirmed. Nobody can type in a verdict.",
    ),
    "built_on": Words("Sidan är gjord {day}.", "The page was made on {day}."),
    "as_of": Words("Läget {day:full}.", "As it stood on {day:full}."),
    "known_on": Words(
        "Uträknat med det som var känt {day}.", "Computed from what was known on {day}."
    ),
    "rules": Words("Regler version {version}.", "Rules version {version}."),
    # The first page
    "index_title": Words("Medborgarlöften", "Citizen promises"),
    "index_lead": Words(
        "Ett medborgarlöfte är det som en kommun och polisen lovar sina invånare. Här "
        "ser du vad de lovade, vad de gjorde och hur du kan räkna efter.",
        "A citizen promise is what a municipality and its police promise the people "
        "who live there. Here you see what they promised, what they did, and how to "
        "check it.",
    ),
    "index_order": Words(
        "Löftena står i bokstavsordning efter kommun. Vi jämför inte kommuner med "
        "varandra: den som lovar vagt skulle vinna på det.",
        "The promises stand in alphabetical order by municipality. We do not compare "
        "municipalities: that would reward those who promise vaguely.",
    ),
    "checkable_of": Words(
        "{checkable} av {n:en punkt|# punkter} går att följa upp",
        "{checkable} of {n:one point|# points} can be checked",
    ),
    "and_interpreted": Words(
        "varav {n:en|#} enligt parternas precisering",
        "of which {n:one|#} by the parties’ own interpretation",
    ),
    # A promise
    "from_parties": Words(
        "Medborgarlöfte från {parties}.", "A citizen promise by {parties}."
    ),
    "period": Words("Giltighetstid", "Period"),
    "heading_period": Words(
        "I rubriken står det {heading}, men löftet gäller {period}.",
        "The heading says {heading}, but the promise holds for {period}.",
    ),
    "extended": Words(
        "Först gällde det till {day}. Tiden förlängdes genom beslut {published}.",
        "At first it held until {day}. A decision of {published} made it longer.",
    ),
    "happened": Words("Det här hände", "What happened"),
    "going": Words("Så går det", "How it goes"),
    "points": Words("Punkterna i löftet", "The points of the promise"),
    "point": Words("Punkt {number}", "Point {number}"),
    "point_inside": Words("punkt {number}", "point {number}"),
    "points_note": Words(
        "Välj en punkt för att se hur den räknas och vad som har hänt.",
        "Choose a point to see how it is counted and what has happened.",
    ),
    "draft": Words(
        "Löftet är under tolkning: frågor om hur det ska läsas har inget svar än.",
        "The promise is being interpreted: questions on how to read it are open.",
    ),
    "withdrawn_promise": Words(
        "Parterna tog tillbaka löftet {day}. Beslut: {reference}.",
        "The parties withdrew the promise on {day}. Decision: {reference}.",
    ),
    "your_place": Words("Min plats", "My place"),
    "your_place_lead": Words(
        "Se vad som har hänt i din del av kommunen, eller vid en sorts plats.",
        "See what has happened in your part of the municipality, or at one sort of "
        "place.",
    ),
    "choose_place": Words("Välj plats", "Choose a place"),
    "about_promise": Words("Om löftet", "About the promise"),
    "aims": Words("Mål som löftet ska bidra till", "Aims that the promise is to serve"),
    "aims_note": Words(
        "Mål är ingen punkt i löftet och följs inte upp här.",
        "An aim is not a point of the promise and is not checked here.",
    ),
    "focus_areas": Words("Områden som löftet gäller", "Focus areas"),
    "signed": Words("Underskrivet", "Signed"),
    "signed_by": Words(
        "{party}, {role}, {day}. Beslut: {decision}.",
        "{party}, {role}, {day}. Decision: {decision}.",
    ),
    "unsigned": Words("Inte underskrivet än.", "Not signed yet."),
    "parties": Words("Parter", "Parties"),
    "area": Words("Kommun", "Municipality"),
    "mandate": Words("Uppdrag", "Mandate"),
    "acts_for": Words(
        "{agent} arbetar för {principal}", "{agent} acts for {principal}"
    ),
    "version": Words("Version", "Version"),
    "earlier": Words("Löftet före detta", "The promise before this one"),
    "later": Words("Löftet efter detta", "The promise after this one"),
    "not_here": Words("Det finns inte här.", "It is not here."),
    "sources": Words("Källor", "Sources"),
    "source_date": Words("hämtat {day}", "retrieved {day}"),
    "source_from": Words("Ur löftet, publicerat av", "From the promise, published by"),
    "paraphrase": Words(
        "Återgivet med andra ord än i löftet.",
        "Told in other words than those of the promise.",
    ),
    "conflicts": Words("Källorna säger olika", "The sources disagree"),
    "downloads": Words("Hämta uppgifterna", "Download the data"),
    "download_contract": Words("Kontraktet", "The contract"),
    "download_evidence": Words("Underlaget", "The evidence"),
    "download_standing": Words("Läget för varje punkt", "The standing of each point"),
    "download_table": Words(
        "Underlaget som tabell, öppnas i ett kalkylprogram",
        "The evidence as a table, for a spreadsheet",
    ),
    "corrections": Words("Rättelser", "Corrections"),
    "no_corrections": Words(
        "Ingen uppgift har rättats.", "No record has been corrected."
    ),
    "corrected": Words(
        "{day}: {old} ersattes av {new}.", "{day}: {old} was replaced by {new}."
    ),
    "corrected_details": Words(
        "{day}: {new} fick andra uppgifter än förut.",
        "{day}: {new} was given other details than before.",
    ),
    "retracted": Words(
        "{day}: {party} tog tillbaka {old}.",
        "{day}: {party} withdrew {old}.",
    ),
    # A commitment
    "promised": Words("Det här lovades", "What was promised"),
    "next": Words("Nästa punkt", "Next point"),
    "lead": Words("Ansvarar", "Responsible"),
    "supporting": Words("Medverkar", "Takes part"),
    "nobody": Words("Löftet säger inte vem.", "The promise does not say who."),
    "focus": Words("Område", "Focus area"),
    "finding": Words("Bakgrund", "Background"),
    "cause": Words("Orsak", "Cause"),
    "condition": Words("Villkor", "Condition"),
    "long_term": Words("Sikt", "Term"),
    "long_term_says": Words("Lång sikt", "The long term"),
    "not_promised": Words("Det här lovades inte", "What was not promised"),
    "counting": Words("Så räknar vi", "How we count"),
    "interpretation_of": Words(
        "Parternas precisering {day}", "The parties’ interpretation of {day}"
    ),
    "interpretation_by": Words("Underskriven av {parties}.", "Signed by {parties}."),
    "interpretation_reference": Words("Beslut: {reference}.", "Decision: {reference}."),
    "interpretation_counts": Words(
        "Den räknas från den dagen, aldrig bakåt.",
        "It counts from that day, never backwards.",
    ),
    "before_then": Words("Före preciseringen", "Before the interpretation"),
    "open_questions": Words("Öppna frågor", "Open questions"),
    "open_questions_note": Words(
        "Tills de har fått svar räknar vi som det står efter varje fråga.",
        "Until they are answered we count as is said after each question.",
    ),
    "default_is": Words("Vi räknar så länge: {default}.", "Meanwhile: {default}."),
    "reported": Words("Redovisat", "Reported"),
    "waiting_for": Words(
        "{n:Ett tillfälle|# tillfällen} väntar på bekräftelse från {parties}, senast "
        "{deadline}.",
        "{n:One occasion is|# occasions are} waiting for confirmation from {parties}, "
        "by {deadline}.",
    ),
    "about_point": Words("Om punkten", "About the point"),
    "all_evidence": Words("Se hela underlaget", "See all the evidence"),
    "evidence_nav": Words("Underlagets sidor", "Pages of evidence"),
    "page": Words("Sida {number}", "Page {number}"),
    "helped": Words("Hjälpte det?", "Did it help?"),
    "helped_nothing": Words(
        "Det vet vi inte. Parterna har inte sagt vad som ska mätas.",
        "We do not know. The parties have not said what is to be measured.",
    ),
    "helped_note": Words(
        "Att något är gjort är inte samma sak som att det hjälpte.",
        "That something was done does not mean that it helped.",
    ),
    "measured_what": Words("Det här ska mätas", "What is to be measured"),
    "measured_by": Words("Mäts genom", "Measured by"),
    "measured_when": Words("När vi vet", "When we will know"),
    "measured_known": Words("Det här vet vi nu", "What is known now"),
    "measured_external": Words(
        "Den uppgiften beslutar någon annan. Hållord räknar aldrig ut den.",
        "Somebody else decides that. Hållord never computes it.",
    ),
    "unknown_yet": Words("Ingenting än.", "Nothing yet."),
    "for_checkers": Words(
        "För dig som vill kontrollera", "For those who want to check"
    ),
    "evidence": Words(
        "Underlag, {n:en uppgift|# uppgifter}", "Evidence, {n:one record|# records}"
    ),
    "evidence_caption": Words(
        "Vad som är redovisat om punkt {number}",
        "What has been reported about point {number}",
    ),
    "evidence_latest": Words(
        "Här står de {n} senaste. {all} finns i tabellen att hämta.",
        "These are the {n} latest. All {all} are in the table to download.",
    ),
    "no_evidence": Words(
        "Ingenting är redovisat om den här punkten.",
        "Nothing has been reported about this point.",
    ),
    "evidence_pages": Words(
        "Hela underlaget, sida {page} av {pages}",
        "All the evidence, page {page} of {pages}",
    ),
    "evidence_sources": Words(
        "Var uppgifterna kommer ifrån", "Where the records come from"
    ),
    "col_day": Words("Dag", "Day"),
    "col_what": Words("Vad", "What"),
    "col_where": Words("Var", "Where"),
    "col_who": Words("Vilka", "Who"),
    "col_counts": Words("Räknas det?", "Does it count?"),
    "col_reported": Words("Redovisat", "Reported"),
    "col_point": Words("Punkt", "Point"),
    "counts": Words("Räknas.", "Counts."),
    "counts_shown": Words(
        "Visas, men inget antal är lovat.", "Shown; no number was promised."
    ),
    "counts_not": Words("Räknas inte.", "Does not count."),
    "counts_waits": Words("Väntar.", "Waiting."),
    "confirmed_late": Words("Bekräftat i efterhand.", "Confirmed afterwards."),
    "by_party_on": Words("{party}, {day}", "{party}, {day}"),
    "on_behalf": Words("{agent} för {principal}", "{agent} for {principal}"),
    "sum": Words("{what}, bara summan", "{what}, only the sum"),
    "people": Words(
        "{what}, {n:en person|# personer} nåddes",
        "{what}, reaching {n:one person|# people}",
    ),
    "proof": Words("Bevis: {what}", "Proof: {what}"),
    "request": Words("Någon bad om det", "Somebody asked for it"),
    "measured": Words(
        "{value:num} (mellan {low:num} och {high:num})",
        "{value:num} (between {low:num} and {high:num})",
    ),
    "measured_n": Words("{what}, {n} svar", "{what}, {n} answers"),
    "within_sum": Words(
        "Ingår i summan för {period} och läggs inte till den.",
        "Part of the sum for {period}, and not added to it.",
    ),
    "the_archive": Words("arkivet", "the archive"),
    "recompute": Words("Räkna om själv", "Compute it yourself"),
    "recompute_how": Words(
        "Hämta kontraktet och underlaget, och kör det här kommandot. Då ska du få "
        "samma svar som vi.",
        "Download the contract and the evidence, and run this command. You should get "
        "the same answer as we do.",
    ),
    "recompute_rests": Words(
        "Svaret bygger på {n:en uppgift|# uppgifter}.",
        "The answer rests on {n:one record|# records}.",
    ),
    # Charts
    "chart_counted": Words(
        "{done} av minst {target} till och med {day}",
        "{done} of at least {target} through {day}",
    ),
    "chart_most": Words(
        "{done} av högst {target} till och med {day}",
        "{done} of at most {target} through {day}",
    ),
    "chart_shown": Words(
        "{n:Ett tillfälle|# tillfällen} till och med {day}, inget antal lovat",
        "{n:One occasion|# occasions} through {day}, no number promised",
    ),
    "chart_goal": Words("minst {n}", "at least {n}"),
    "chart_limit": Words("högst {n}", "at most {n}"),
    "chart_told": Words(
        "{counted} räknas, {waiting} väntar och {rest} räknas inte. Allt står i "
        "tabellen längre ner.",
        "{counted} count, {waiting} wait and {rest} do not count. All of it is in the "
        "table below.",
    ),
    "chart_hours": Words(
        "{done} timmar till och med {day}, fördelade på månader",
        "{done} hours through {day}, month by month",
    ),
    "chart_months": Words(
        "{done:Ett tillfälle|# tillfällen} till och med {day}, fördelade på månader",
        "{done:One occasion|# occasions} through {day}, month by month",
    ),
    "chart_meetings": Words(
        "{held} av {due:ett möte|# möten} tog upp frågan",
        "{held} of {due:one meeting|# meetings} took it up",
    ),
    "chart_days": Words("{held} av {due} dygn hölls", "{held} of {due} days were held"),
    "chart_weeks": Words(
        "{held} av {due} veckor hölls", "{held} of {due} weeks were held"
    ),
    "chart_monthly": Words(
        "{held} av {due} månader hölls", "{held} of {due} months were held"
    ),
    "chart_full_months": Words(
        "{held} av {due} månader hölls i alla sina delar",
        "{held} of {due} months were held in all their parts",
    ),
    "chart_times": Words(
        "{held} av {due} gånger hölls", "{held} of {due} times were held"
    ),
    "chart_bound": Words(
        "Högst {most} av {due} {units} kan ha hållits",
        "At most {most} of {due} {units} can have been held",
    ),
    "bound_held": Words("högst {n} kan ha hållits", "at most {n} can have been held"),
    "bound_missed": Words("minst {n} hölls inte", "at least {n} were not held"),
    "chart_text": Words(
        "Varje del visas i ordning. Tabellen längre ner har underlaget.",
        "Each part is shown in order. The table below has the evidence.",
    ),
    "parts_caption": Words("Del för del", "Part by part"),
    "col_part": Words("Del", "Part"),
    "col_done": Words("Gjort", "Done"),
    "col_needed": Words("Lovat", "Promised"),
    "col_standing": Words("Så går det", "How it goes"),
    # My place
    "places_districts": Words("Kommundelar", "Districts"),
    "places_classes": Words("Sorters platser", "Sorts of places"),
    "place_lead": Words(
        "Här står det som är redovisat för platsen. Omdömet gäller hela löftet, inte "
        "bara platsen.",
        "Here stands what has been reported for the place. The verdict is about the "
        "whole promise, not the place alone.",
    ),
    "place_points": Words(
        "Punkter där platsen är med", "Points in which the place appears"
    ),
    "place_none": Words(
        "Ingenting är redovisat för platsen än.",
        "Nothing has been reported for the place yet.",
    ),
    "place_number": Words(
        "{n:En uppgift|# uppgifter} här", "{n:One record|# records} here"
    ),
    "counts_in": Words("Räknas i {points}.", "Counts for {points}."),
    "shown_in": Words("Visas i {points}.", "Shown in {points}."),
    "waits_in": Words("Väntar på bekräftelse.", "Awaiting confirmation."),
    "place_unsaid": Words(
        "{n:En uppgift|# uppgifter} om löftet har ingen plats.",
        "{n:One record|# records} about the promise name no place.",
    ),
    "place_latest": Words(
        "De {shown} senaste av {all} som är redovisade här",
        "The latest {shown} of {all} reported here",
    ),
    "place_evidence": Words(
        "Vad som är redovisat för platsen", "What has been reported for the place"
    ),
    # Marks
    "marks_lead": Words(
        "Varje punkt i ett löfte får ett omdöme. Det står alltid i ord. Märket och "
        "färgen säger samma sak.",
        "Each point of a promise gets a verdict. It always stands in words. The mark "
        "and the colour say the same.",
    ),
    "marks_labels": Words("Ord som kan stå bredvid", "Words that may stand beside"),
    "label_paused": Words("Pausat", "Paused"),
    "marks_beads": Words("Tidslinjen", "The timeline"),
    "marks_beads_lead": Words(
        "Varje pärla är ett tillfälle. Tiden går åt höger. De som räknas klättrar "
        "uppåt, de andra hänger under linjen.",
        "Each bead is an occasion. Time runs to the right. Those that count climb, the "
        "others hang below the line.",
    ),
    "marks_parts": Words("Varje månad, varje dygn", "Every month, every day"),
}
"""Words by code; a test holds that both languages have the same gaps."""


def page_words(code: str, lang: Lang, params: Mapping[str, Value] = _NOTHING) -> str:
    """Return words for a page; KeyError for a code without words."""
    return filled(PAGE_WORDS[code].in_language(lang), params, lang)
