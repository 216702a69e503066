# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""The questions that make a contract, in order, with words in both languages."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from hallord.adapters.contract import answers


@dataclass(frozen=True, slots=True)
class Question:
    """One question to a person.

    `sv` and `en` ask; `help_sv` and `help_en` say how to answer. `parse` turns an
    answer into a value and raises AnswerError. A `needed` question is asked until it
    is answered; another may be left empty, and the open question that it leaves behind
    says in Swedish what is assumed meanwhile: `default`. `problem_sv` and `problem_en`
    say what was wrong with the answer before.
    """

    id: str
    sv: str
    en: str
    help_sv: str
    help_en: str
    parse: Callable[[str], object]
    needed: bool = False
    default: str = ""
    problem_sv: str = ""
    problem_en: str = ""

    def prompt(self, lang: str = "sv") -> str:
        """Return the question as it is put to a person, in Swedish or English."""
        swedish = lang == "sv"
        problem = self.problem_sv if swedish else self.problem_en
        ask, help_ = (self.sv, self.help_sv) if swedish else (self.en, self.help_en)
        told = f"{problem[:1].upper()}{problem[1:]}.\n" if problem else ""
        return f"{told}{ask}\n{help_}"

    def again(self, problem: answers.AnswerError) -> "Question":
        """Return the same question, with what was wrong with the last answer."""
        return replace(self, problem_sv=problem.sv, problem_en=problem.en)


_YES_NO_SV: Final = "Svara ja eller nej. Tom rad: vi vet inte än."
_YES_NO_EN: Final = "Answer yes or no. Empty line: we do not know yet."

NAME: Final = Question(
    "name",
    "Vad heter löftet?",
    "What is the promise called?",
    "Till exempel: Trygghet i offentlig miljö",
    "For example: Safety in public places",
    answers.words,
    needed=True,
)
MUNICIPALITY: Final = Question(
    "municipality",
    "Vilken kommun gäller det?",
    "Which municipality is it about?",
    "Till exempel: Exempelköping",
    "For example: Exempelköping",
    answers.words,
    needed=True,
)
FIRST_DAY: Final = Question(
    "first_day",
    "Vilken dag börjar löftet gälla?",
    "On which day does the promise start?",
    "Till exempel: 1 januari 2022",
    "For example: 2022-01-01",
    answers.day,
    needed=True,
)
LAST_DAY: Final = Question(
    "last_day",
    "Vilken är den sista dagen?",
    "Which is the last day?",
    "Till exempel: 31 december 2022. Tom rad: gäller tills det ersätts.",
    "For example: 2022-12-31. Empty line: until it is replaced.",
    answers.day,
)
PARTIES: Final = Question(
    "parties",
    "Vilka lovar?",
    "Who promises?",
    "Till exempel: polisen och kommunen",
    "For example: police and municipality",
    answers.party_kinds,
    needed=True,
)
WORDS: Final = Question(
    "words",
    "Vad lovar ni? Skriv en punkt i taget, med löftets egna ord.",
    "What do you promise? Write one point at a time, in the promise's own words.",
    "Tom rad: det finns inga fler punkter.",
    "Empty line: there are no more points.",
    answers.words,
)
KIND: Final = Question(
    "kind",
    "Hur ska någon kunna se att det är gjort?",
    "How can anybody see that it has been done?",
    "1 Ett antal gånger. 2 Något ska finnas ett visst datum. 3 Det går inte att räkna."
    " Tom rad: vi vet inte än.",
    "1 A number of times. 2 Something exists on a certain day. 3 It cannot be counted."
    " Empty line: we do not know yet.",
    partial(answers.choice, of=3),
    default="går inte att räkna",
)
NUMBER: Final = Question(
    "number",
    "Hur många gånger?",
    "How many times?",
    "Skriv ett heltal. Tom rad: inget antal är lovat än.",
    "Write a whole number. Empty line: no number has been promised yet.",
    answers.number,
    default="inget antal",
)
BINDING: Final = Question(
    "binding",
    "Är det minst så många, eller högst?",
    "Is it at least so many, or at most?",
    "1 Minst. 2 Högst. Tom rad: texten säger det inte.",
    "1 At least. 2 At most. Empty line: the text does not say.",
    partial(answers.choice, of=2),
    default="minst",
)
ACTIVITY: Final = Question(
    "activity",
    "Vad är det som görs?",
    "What is it that is done?",
    "Skriv ett ord, till exempel helginsats. Tom rad: vi vet inte än.",
    "Write a word, for example weekend operation. Empty line: we do not know yet.",
    answers.activities,
    default="allt",
)
JOINTLY: Final = Question(
    "jointly",
    "Ska alla parter vara med varje gång?",
    "Must all parties take part every time?",
    _YES_NO_SV,
    _YES_NO_EN,
    answers.yes_or_no,
    default="nej",
)
WEEKEND: Final = Question(
    "weekend",
    "Måste det vara på en helg?",
    "Must it be on a weekend?",
    _YES_NO_SV,
    _YES_NO_EN,
    answers.yes_or_no,
    default="nej",
)
WHEN: Final = Question(
    "when",
    "Gäller antalet hela löftets tid, varje år eller ett visst år?",
    "Is the number for the whole promise, for each year or for one year?",
    "Skriv hela tiden, varje år eller ett årtal. Tom rad: texten säger det inte.",
    "Write whole, yearly or a year. Empty line: the text does not say.",
    answers.time_span,
    default="hela tiden",
)
PLACE: Final = Question(
    "place",
    "Måste det vara på ett visst slags plats?",
    "Must it be at a certain class of place?",
    "Till exempel: skola, station eller torg; annars nej. Tom rad: vi vet inte än.",
    "For example: school, station or square; else no. Empty line: not known yet.",
    answers.place_class,
    default="spelar ingen roll",
)
AGES: Final = Question(
    "ages",
    "Riktar det sig till en viss ålder?",
    "Is it for a certain age?",
    "Till exempel: 13–18; annars nej. Tom rad: vi vet inte än.",
    "For example: 13–18; else no. Empty line: we do not know yet.",
    answers.ages,
    default="spelar ingen roll",
)
PROOF: Final = Question(
    "proof",
    "Vad visar att det finns?",
    "What shows that it exists?",
    "Till exempel: beslut eller invigning. Tom rad: vi vet inte än.",
    "For example: decision or opening. Empty line: we do not know yet.",
    answers.words,
    default="något underlag",
)
DUE: Final = Question(
    "due",
    "Vilken dag ska det senast finnas?",
    "By which day shall it exist?",
    "Till exempel: 30 juni 2022. Tom rad: texten säger det inte.",
    "For example: 2022-06-30. Empty line: the text does not say.",
    answers.day,
    default="löftets sista dag",
)
TAG: Final = Question(
    "tag",
    "Vad handlar det om?",
    "What is it about?",
    "1 Närvaro. 2 Information. 3 Samverkan. 4 Annan verksamhet. Tom rad: oklart.",
    "1 Presence. 2 Information. 3 Cooperation. 4 Other work. Empty line: unclear.",
    partial(answers.choice, of=4),
    default="annan verksamhet",
)

QUESTIONS: Final = (
    NAME,
    MUNICIPALITY,
    FIRST_DAY,
    LAST_DAY,
    PARTIES,
    WORDS,
    KIND,
    NUMBER,
    BINDING,
    ACTIVITY,
    JOINTLY,
    WEEKEND,
    WHEN,
    PLACE,
    AGES,
    PROOF,
    DUE,
    TAG,
)
"""All questions in order; from WORDS on they are asked for every commitment."""


def which_one(
    names: tuple[str, ...], *, sv: str, en: str, default: str = ""
) -> Question:
    """Return a question that lets a person choose by number among names."""
    listed = " ".join(f"{n} {name}." for n, name in enumerate(names, 1))
    return Question(
        "which",
        sv,
        en,
        f"{listed} Tom rad: vi vet inte än.",
        f"{listed} Empty line: we do not know yet.",
        partial(answers.choice, of=len(names)),
        default=default,
    )
