# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2

"""What a verification found, in plain Swedish and English."""

from typing import Final, Literal

from hallord.adapters.release.faults import Fault, FaultKind, Verification
from hallord.core.ledger_inspection import LedgerFault, LedgerFaultKind

Lang = Literal["sv", "en"]
K, L = FaultKind, LedgerFaultKind

_WORDS: Final[dict[FaultKind, tuple[str, str]]] = {
    K.FILE_MISSING: ("{path} saknas.", "{path} is missing."),
    K.FILE_CHANGED: (
        "{path} har ändrats sedan utgåvan gjordes.",
        "{path} has been changed since the release was made.",
    ),
    K.FILE_UNKNOWN: (
        "{path} hör inte till utgåvan.",
        "{path} does not belong to the release.",
    ),
    K.CHECKPOINT_UNREADABLE: (
        "{path} är ingen kontrollpunkt: {found}.",
        "{path} is no checkpoint: {found}.",
    ),
    K.CHECKPOINT_DAY: (
        "{path} är daterad {told}, men utgåvan gjordes {found}.",
        "{path} is dated {told}, but the release was made on {found}.",
    ),
    K.OTHER_LEDGER: (
        "{path} gäller en annan liggare, {told}; kontraktet är {found}.",
        "{path} is for another ledger, {told}; the contract is {found}.",
    ),
    K.SEEN_CHECKPOINT_GONE: (
        (
            "Kontrollpunkten som du redan hade ({found} rader) finns inte här: "
            "utgåvan är en annan, eller återställd till ett äldre läge."
        ),
        (
            "The checkpoint that you already had ({found} rows) is not here: the "
            "release is another one, or put back to an older state."
        ),
    ),
    K.NO_RELEASE: (
        "Liggarens sista rad är ingen utgåva; filernas hashar saknas.",
        "The last row of the ledger is no release; the hashes of the files are gone.",
    ),
    K.ROW_MEANINGLESS: (
        "Rad {row} i liggaren säger inget som en liggare kan säga.",
        "Row {row} of the ledger says nothing that a ledger can say.",
    ),
    K.CANNOT_RECOMPUTE: (
        "Siffrorna går inte att räkna om: {found}",
        "The figures cannot be computed again: {found}",
    ),
    K.CONTRACT_NOT_IN_LEDGER: (
        "Kontraktet är inte det som liggaren senast fick.",
        "The contract is not the one that the ledger was last given.",
    ),
    K.FIGURE_DIFFERS: (
        "{commitment}: utgåvan säger {figure} = {told}, men underlaget ger {found}.",
        (
            "{commitment}: the release says {figure} = {told}, but the evidence gives "
            "{found}."
        ),
    ),
    K.RECOMPUTED_DIFFERS: (
        "{path} är inte vad kontraktet och liggaren ger.",
        "{path} is not what the contract and the ledger give.",
    ),
    K.SIGNATURE_MISSING: (
        "{path} saknar underskrift av {name}.",
        "{path} lacks the signature of {name}.",
    ),
    K.SIGNATURE_FALSE: (
        "{path}: underskriften av {name} är inte äkta.",
        "{path}: the signature of {name} is not genuine.",
    ),
}
_LEDGER_WORDS: Final[dict[LedgerFaultKind, tuple[str, str]]] = {
    L.FILE_CUT: (
        "Liggaren slutar mitt i rad {first}.",
        "The ledger ends in the middle of row {first}.",
    ),
    L.ROW_UNREADABLE: (
        "Rad {first} i liggaren går inte att läsa.",
        "Row {first} of the ledger cannot be read.",
    ),
    L.CONTENT_CHANGED: (
        "Innehållet på rad {first} i liggaren har ändrats.",
        "The content of row {first} of the ledger has been changed.",
    ),
    L.ROWS_MISSING: (
        "Rad {first} till {last} i liggaren har tagits bort.",
        "Rows {first} to {last} of the ledger have been taken away.",
    ),
    L.ROW_INSERTED: (
        "Rad {first} i liggaren har skjutits in.",
        "Row {first} of the ledger has been inserted.",
    ),
    L.ROWS_MOVED: (
        "Rader mellan {first} och {last} i liggaren har bytt plats.",
        "Rows between {first} and {last} of the ledger have changed places.",
    ),
    L.ERASED_WITHOUT_RECORD: (
        (
            "Innehållet på rad {first} i liggaren är borta utan att någon radering är "
            "redovisad."
        ),
        "The content of row {first} of the ledger is gone and no erasure is told of.",
    ),
    L.ERASED_BUT_KEPT: (
        "Rad {first} i liggaren står kvar fast rad {last} säger att den är raderad.",
        "Row {first} of the ledger remains although row {last} says it is erased.",
    ),
    L.ERASURE_OF_NOTHING: (
        "Rad {first} i liggaren redovisar en radering av något som inte finns.",
        "Row {first} of the ledger tells of an erasure of what does not exist.",
    ),
    L.NO_CHECKPOINT: (
        "Det finns ingen kontrollpunkt; ingenting går att pröva.",
        "There is no checkpoint; nothing can be tried.",
    ),
    L.CHECKPOINTS_OUT_OF_ORDER: (
        "Kontrollpunkterna efter rad {first} och {last} kan inte följa på varandra.",
        "The checkpoints after rows {first} and {last} cannot follow each other.",
    ),
    L.ROWS_LOST: (
        "Liggaren saknar rad {first} till {last}, som kontrollpunkten {day} står för.",
        (
            "The ledger lacks rows {first} to {last}, which the checkpoint of {day} "
            "stands for."
        ),
    ),
    L.ROOT_DIFFERS: (
        (
            "Rad {first} till {last} i liggaren är inte vad kontrollpunkten {day} står "
            "för: något där eller tidigare har ändrats, tagits bort, skjutits in eller "
            "flyttats."
        ),
        (
            "Rows {first} to {last} of the ledger are not what the checkpoint of {day} "
            "stands for: something there or before has been changed, taken away, "
            "inserted or moved."
        ),
    ),
    L.ROWS_NOT_COVERED: (
        "Rad {first} till {last} i liggaren ligger efter den sista kontrollpunkten.",
        "Rows {first} to {last} of the ledger come after the last checkpoint.",
    ),
}


def fault_words(fault: Fault, *, lang: Lang = "sv") -> str:
    """Return one fault as a sentence."""
    if fault.ledger is not None:
        return _ledger_words(fault.ledger, lang)
    return _WORDS[fault.kind][lang == "en"].format(
        path=fault.path,
        row=fault.row,
        commitment=fault.commitment,
        figure=fault.figure,
        told=fault.told,
        found=fault.found,
        name=fault.name,
    )


def _ledger_words(fault: LedgerFault, lang: Lang) -> str:
    words = _LEDGER_WORDS[fault.kind][lang == "en"]
    return words.format(first=fault.first, last=fault.last, day=fault.day)


def verification_words(found: Verification, *, lang: Lang = "sv") -> tuple[str, ...]:
    """Return the whole answer: one sentence for each thing found, or that none was.

    An untouched release is called unchanged, never true.
    """
    english = lang == "en"
    told = [fault_words(fault, lang=lang) for fault in found.faults]
    if not told and found.checkpoint is not None:
        size, day = found.checkpoint.size, found.checkpoint.day
        told.append(
            f"Unchanged: all {size} rows are what the checkpoint of {day} stands for."
            if english
            else f"Oförändrat: alla {size} rader är vad kontrollpunkten {day} står för."
        )
    if not found.signatures_tried:
        told.append("Signatures not tried." if english else "Signaturer ej prövade.")
    if not found.recomputed:
        told.append(
            "Figures not computed again: they were made by other rules or in another "
            "form than this program has, or could not be read."
            if english
            else "Siffrorna är inte omräknade: de är gjorda med andra regler eller i "
            "en annan form än det här programmet har, eller gick inte att läsa."
        )
    return tuple(told)
