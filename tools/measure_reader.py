# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""How well the reader reads real promise pages, against what a person annotated.

    python tools/measure_reader.py [--set worked|held|all] [--misses] [--write]

Needs ../shared/promises beside the repository. A third of the texts, those whose file
names have the lowest SHA-256, were kept unread while the reader was written; both
parts are measured apart. `--misses` lists what differs, for the worked part alone.
`--write` writes docs/reports/reader.md.
"""

import argparse
import hashlib
import json
import re
import statistics
import sys
import time
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypedDict, cast

from hallord.core.clauses import (
    CadenceClause,
    CommunicationClause,
    CountClause,
    PresenceClause,
)
from hallord.core.drafts import Draft, DraftCommitment
from hallord.core.periods import Per
from hallord.core.reading import read
from hallord.core.reading.numerals import WORDS, numerals

ROOT = Path(__file__).resolve().parent.parent
PROMISES = ROOT.parent / "shared" / "promises"
CORRECTIONS = ROOT / "tests" / "reader_corrections.toml"
REPORT = ROOT / "docs" / "reports" / "reader.md"
ONE = {"en", "ett", "årlig", "varje", "daglig"}
SEEN_BY_COPY = "jarfalla-2017.txt"
"""In the kept third by its name, but word for word a text of the worked part."""

KINDS = {
    "count": {"count", "communication", "presence", "cadence"},
    "recurring": {"cadence", "count", "on_demand", "intent", "agenda"},
    "agenda": {"agenda"},
    "milestone": {"milestone"},
    "presence": {"intent", "presence"},
    "communication": {"intent", "communication"},
    "outcome": {"intent", "outcome", "aim"},
    "vague": {"intent"},
}


class Annotated(TypedDict):
    """One commitment as a person read it."""

    text_start: str
    kind: str
    count: int | None
    count_is_minimum: bool
    unit: str | None
    window: str | None
    frequency: str | None
    responsible: str


class AnnotatedPage(TypedDict):
    """One page as a person read it."""

    file: str
    period: dict[str, str | None] | None
    commitments: list[Annotated]


@dataclass(slots=True)
class Tally:
    """So many right of so many asked, and what was wrong."""

    right: int = 0
    asked: int = 0
    wrong: list[str] = field(default_factory=list)

    def see(self, ok: bool, note: str) -> None:  # noqa: FBT001  the one thing told
        """Count one answer."""
        self.asked += 1
        if ok:
            self.right += 1
        else:
            self.wrong.append(note)

    def __str__(self) -> str:
        if not self.asked:
            return "–"
        share = f"{self.right / self.asked:.3f}".replace(".", ",")
        return f"{share} ({self.right} av {self.asked})"


NAMES = {
    "recall": "räknebara åtaganden funna",
    "precision": "funna räknebara som är det",
    "found": "alla åtaganden funna",
    "number": "rätt tal",
    "window": "rätt tid",
    "jointly": "rätt om gemensamt",
    "jointly_all": "rätt om gemensamt, alla åtaganden",
    "party": "rätt part, alla åtaganden",
    "kind": "rätt sort",
    "period": "rätt giltighetstid",
    "invented": "tal som står i texten",
}


def main(argv: Sequence[str]) -> int:
    """Measure, print, and perhaps write the report. 1 when a number was invented."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", choices=("worked", "held", "all"), default="all")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args(argv)
    if not PROMISES.exists():
        print(f"{PROMISES.name} saknas bredvid projektet; inget mättes")
        return 0
    pages = annotated_pages()
    worked, held = parts(page["file"] for page in pages)
    results = {
        name: measure([page for page in pages if page["file"] in files])
        for name, files in (("worked", worked), ("held", held))
        if asked.set in {name, "all"}
    }
    for name, result in results.items():
        print(f"{name}")
        for code, tally in result.items():
            print(f"  {NAMES[code]:<42} {tally}")
            if asked.misses and name == "worked":
                for note in tally.wrong:
                    print(f"      {note}")
    if asked.write:
        REPORT.write_text(report(results, cpu(pages)), encoding="utf-8")
    return int(any(tally["invented"].wrong for tally in results.values()))


def annotated_pages() -> list[AnnotatedPage]:
    """The annotations of texts that are there, corrected where surely wrong."""
    lines = (PROMISES / "annotations.jsonl").read_text(encoding="utf-8").splitlines()
    pages = [cast("AnnotatedPage", json.loads(line)) for line in lines if line.strip()]
    pages = [page for page in pages if (PROMISES / "texts" / page["file"]).exists()]
    for page in pages:
        for fix in corrections(page["file"]):
            for each in page["commitments"]:
                if each["text_start"] == fix["text_start"]:
                    each.update(cast("Annotated", fix["now"]))
    return pages


def corrections(file: str) -> list[dict[str, object]]:
    """The corrections of one file's annotations."""
    if not CORRECTIONS.exists():
        return []
    listed = tomllib.loads(CORRECTIONS.read_text(encoding="utf-8"))
    every = cast("list[dict[str, object]]", listed.get("correction", []))
    return [each for each in every if each["file"] == file]


def unreadable_periods() -> set[str]:
    """The files whose text does not give the annotated period."""
    if not CORRECTIONS.exists():
        return set()
    listed = tomllib.loads(CORRECTIONS.read_text(encoding="utf-8"))
    every = cast("list[dict[str, str]]", listed.get("unreadable_period", []))
    return {each["file"] for each in every}


def parts(files: Iterable[str]) -> tuple[set[str], set[str]]:
    """The worked files and the third that was kept aside, by SHA-256 of the name."""
    names = sorted(set(files), key=lambda n: hashlib.sha256(n.encode()).hexdigest())
    kept = -(-len(names) // 3)
    held = set(names[:kept]) - {SEEN_BY_COPY}
    return set(names) - held, held


def measure(pages: Iterable[AnnotatedPage]) -> dict[str, Tally]:
    """The tallies over some pages."""
    result = {name: Tally() for name in NAMES}
    for page in pages:
        text = (PROMISES / "texts" / page["file"]).read_text(encoding="utf-8")
        _measure_page(page, read(text), result)
    return result


def _measure_page(page: AnnotatedPage, draft: Draft, result: dict[str, Tally]) -> None:
    file = page["file"]
    matched: dict[int, Annotated] = {}
    for each in page["commitments"]:
        place = _place(draft.text, each["text_start"])
        note = f"{file}: {each['text_start']}"
        number = _covering(draft, place, taken=set(matched))
        aim = number is None and _in_aims(draft, place)
        result["found"].see(number is not None or aim, note)
        if number is None:
            kind = {"aim"} if aim else set()
            if aim:
                result["kind"].see(bool(kind & KINDS[each["kind"]]), f"{note} aim")
            if each["count"] is not None:
                result["recall"].see(False, note)  # noqa: FBT003  not found
            continue
        matched[number] = each
        _measure_one(each, draft, draft.commitments[number], result, note)
    for number, commitment in enumerate(draft.commitments):
        _measure_numbers(file, draft, commitment, matched.get(number), result)
    expected = page["period"]
    found = draft.period.period
    if file in unreadable_periods():
        result["period"].see(found is None, f"{file}: {found} stands nowhere")
    elif expected is not None and expected["start"]:
        told = (
            found is not None
            and found.first.isoformat() == expected["start"]
            and (found.last.isoformat() if found.last else None) == expected["end"]
        )
        result["period"].see(told, f"{file}: {found} not {expected}")


def _measure_one(
    each: Annotated,
    draft: Draft,
    read_as: DraftCommitment,
    result: dict[str, Tally],
    note: str,
) -> None:
    result["kind"].see(
        read_as.kind.value in KINDS[each["kind"]],
        f"{note} {read_as.kind.value} not {each['kind']}",
    )
    party = responsible(read_as)
    result["party"].see(
        party == each["responsible"], f"{note} {party} not {each['responsible']}"
    )
    joint = each["responsible"] == "joint"
    result["jointly_all"].see(
        read_as.jointly == joint, f"{note} {read_as.jointly} not {each['responsible']}"
    )
    if each["count"] is None:
        return
    result["recall"].see(number_of(read_as) is not None, note)
    if number_of(read_as) is None:
        return
    result["number"].see(
        number_of(read_as) == each["count"],
        f"{note} {number_of(read_as)} not {each['count']}",
    )
    result["jointly"].see(
        read_as.jointly == joint, f"{note} {read_as.jointly} not {each['responsible']}"
    )
    result["window"].see(
        window_fits(read_as, each["window"], draft),
        f"{note} {read_as.window_words!r} not {each['window']}",
    )


def _measure_numbers(
    file: str,
    draft: Draft,
    commitment: DraftCommitment,
    each: Annotated | None,
    result: dict[str, Tally],
) -> None:
    number = number_of(commitment)
    if number is None:
        return
    note = f"{file}: {number} in {commitment.text}"
    counted = each is not None and (
        each["count"] is not None or each["kind"] in {"count", "recurring"}
    )
    result["precision"].see(counted, note)
    source = draft.text[commitment.span.start : commitment.span.end]
    result["invented"].see(stands_in(number, source), note)


def number_of(commitment: DraftCommitment) -> int | None:
    """The number that the draft says stands in the text; None when there is none."""
    clause = commitment.clause
    where = commitment.field("n")
    if where is None or where.source.value != "text":
        return None
    match clause:
        case CountClause(n=n) | CommunicationClause(n=n):
            return n
        case PresenceClause(hours=hours):
            return hours
        case CadenceClause():
            return 1
        case _:
            return None


def stands_in(number: int, source: str) -> bool:
    """Whether the number stands in the words, as figures or as a word."""
    if any(number in {each.low, each.high} for each in numerals(source)):
        return True
    words = {word for word, value in WORDS.items() if value == number}
    words |= ONE if number == 1 else set()
    plain = source.lower()
    return any(re.search(rf"\b{word}", plain) for word in words)


def responsible(commitment: DraftCommitment) -> str:
    """Who is responsible in the annotations' words."""
    official = [each for each in commitment.lead if each in {"police", "municipality"}]
    if commitment.jointly or len(official) == 2:
        return "joint"
    if official:
        return official[0]
    return "other" if commitment.lead else "unstated"


def window_fits(commitment: DraftCommitment, window: str | None, draft: Draft) -> bool:
    """Whether the draft's window is what the annotation says in its few words."""
    clause = commitment.clause
    per = clause.per if isinstance(clause, CountClause) else Per.PERIOD
    if isinstance(clause, CadenceClause):
        per = Per(clause.unit.value)
    said = (window or "").lower()
    rates = {
        "per day": Per.DAY, "per week": Per.WEEK, "per month": Per.MONTH,
        "per year": Per.YEAR, "per term": Per.TERM, "per spring": Per.SEASON,
    }  # fmt: skip
    for words, expected in rates.items():
        if said.startswith(words):
            return per is expected
    words = commitment.window_words.lower()
    for sign, known in (
        ("weekend", "helg"), ("evening", "kväll"), ("spring", "vår"),
        ("autumn", "höst"), ("thursday", "torsdag"), ("january", "januari"),
        ("summer", "sommar"), ("winter", "vinter"), ("season", "säsong"),
        ("condition", ""),
    ):  # fmt: skip
        if sign in said and known not in words:
            return False
    year = re.fullmatch(r"(?:in )?(20\d\d)", said)
    if year:
        return year[1] in words
    if said in {"", "year", "period"}:
        own = getattr(clause, "window", None)
        days = draft.period.period
        short = days is None or (days.last is not None and days.days <= 366)
        allowed = {Per.PERIOD, Per.YEAR} if short else {Per.PERIOD}
        return per in allowed and own in {None, days}
    return True


def _place(text: str, start: str) -> int:
    place = text.find(start)
    return place if place >= 0 else text.lower().find(start.lower())


def _covering(draft: Draft, place: int, *, taken: set[int]) -> int | None:
    """The commitment that the place lies in, the one that begins last before it."""
    found = [
        number
        for number, each in enumerate(draft.commitments)
        if each.span.start <= place + 12 and place < each.span.end
    ]
    free = [number for number in found if number not in taken]
    return max(free, key=lambda n: draft.commitments[n].span.start, default=None)


def _in_aims(draft: Draft, place: int) -> bool:
    quotes = (*draft.aims, *draft.focus_areas)
    return any(q.span.start <= place + 3 and place < q.span.end for q in quotes)


def cpu(pages: Iterable[AnnotatedPage]) -> float:
    """The median CPU time of reading a page, in milliseconds, of five readings."""
    times: list[float] = []
    for page in pages:
        text = (PROMISES / "texts" / page["file"]).read_text(encoding="utf-8")
        once: list[float] = []
        for _ in range(5):
            start = time.process_time()
            read(text)
            once.append((time.process_time() - start) * 1000)
        times.append(statistics.median(once))
    return statistics.median(times)


def report(results: dict[str, dict[str, Tally]], milliseconds: float) -> str:
    """The table as a page."""
    head = {"worked": "bearbetade texter", "held": "undanlagda texter"}
    lines = [
        "<!-- SPDX-FileCopyrightText: 2026 Hållord contributors -->",
        # The page's licence, not this file's: REUSE-IgnoreStart
        "<!-- SPDX-License-Identifier: CC-BY-4.0 -->",
        # REUSE-IgnoreEnd
        "<!-- Made by tools/measure_reader.py. -->",
        "",
        "# Hur väl läsaren läser",
        "",
        "Mätt mot en persons läsning av verkliga löftessidor, återgivna med andra ord.",
        "En tredjedel av texterna lades undan innan läsaren skrevs.",
        "",
        "| mått | " + " | ".join(head[name] for name in results) + " |",
        "|---|" + "---|" * len(results),
    ]
    lines += [
        f"| {NAMES[code]} | "
        + " | ".join(str(result[code]) for result in results.values())
        + " |"
        for code in NAMES
    ]
    figure = f"{milliseconds:.1f}".replace(".", ",")
    lines += ["", f"Processortid för en sida, median: {figure} ms.", ""]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
