# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""How often each rule of the lint strikes on real promise pages, with hits to judge.

    python tools/measure_lint.py [--hits 10] [--seed 1] [--rule L02]

Needs ../shared/promises beside the repository. Prints the number of hits and of pages
per rule, then up to so many hits drawn by the seed, for a person to read and judge.
docs/reports/lint.md holds the judgement.
"""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hallord.core.lineage import compare
from hallord.core.reading import read
from hallord.core.vagueness import (
    RULES,
    LintedPromise,
    LintFinding,
    Severity,
    as_linted,
    lint,
    promise_score,
)
from hallord.look.readability import lix

ROOT = Path(__file__).resolve().parent.parent
TEXTS = ROOT.parent / "shared" / "promises" / "texts"


@dataclass(frozen=True, slots=True)
class Hit:
    """A finding, the page it is on and what was read there."""

    file: str
    promise: LintedPromise
    finding: LintFinding


def main(argv: Sequence[str]) -> int:
    """Measure and print. Always 0: there is nothing to pass or fail."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hits", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rule", action="append")
    asked = parser.parse_args(argv)
    if not TEXTS.exists():
        print(f"{TEXTS.name} saknas bredvid projektet; inget mättes")
        return 0
    pages = linted_pages()
    hits = [
        Hit(name, page, finding)
        for name, page in pages.items()
        for finding in lint(page)
    ]
    _print_counts(hits, pages)
    for rule in RULES:
        if not asked.rule or rule.id in asked.rule:
            _print_hits(rule.id, hits, most=asked.hits, seed=asked.seed)
    return 0


def linted_pages() -> dict[str, LintedPromise]:
    """Every page read, beside the one before it from the same place."""
    drafts = {
        path.stem: read(path.read_text(encoding="utf-8"))
        for path in sorted(TEXTS.glob("*.txt"))
    }
    pages: dict[str, LintedPromise] = {}
    before = ""
    for name, draft in drafts.items():
        place = name.rpartition("-20")[0]
        same = before.rpartition("-20")[0] == place
        again = name[:-1] in drafts
        pages[name] = as_linted(
            draft,
            lix=lix,
            predecessor=drafts[before] if same and not again else None,
            others=(drafts[name[:-1]],) if again else (),
        )
        before = name
    return pages


def _print_counts(hits: Sequence[Hit], pages: dict[str, LintedPromise]) -> None:
    commitments = sum(len(page.commitments) for page in pages.values())
    print(f"{len(pages)} sidor, {commitments} åtaganden")
    counted = Counter(hit.finding.rule for hit in hits)
    for rule in RULES:
        files = {hit.file for hit in hits if hit.finding.rule == rule.id}
        print(f"{rule.id} {rule.name:<28} {counted[rule.id]:>4} på {len(files)} sidor")
    scores = [score for page in pages.values() if (score := promise_score(page))]
    errors = sum(hit.finding.severity is Severity.ERROR for hit in hits)
    print(f"fel: {errors}; sidor med något åtagande utan fel: {len(scores)}")
    copies = [
        name
        for name, page in pages.items()
        if page.predecessor
        and page.itself
        and compare(page.predecessor, page.itself).copied_unchanged
    ]
    print(f"kopior: {', '.join(copies) or 'inga'}")


def _print_hits(rule: str, hits: Sequence[Hit], *, most: int, seed: int) -> None:
    found = [hit for hit in hits if hit.finding.rule == rule]
    chosen = random.Random(seed).sample(found, min(most, len(found)))  # noqa: S311  a draw for reading, no secret
    print(f"\n{rule}: {len(chosen)} av {len(found)}")
    for hit in chosen:
        where = hit.finding.commitment
        text = "(hela löftet)"
        if where is not None:
            text = hit.promise.commitments[where].text
        span = hit.finding.span
        words = text[span.start : span.end] if span else ""
        print(f"  {hit.file} [{words}] {text} {dict(hit.finding.reason.params)}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
