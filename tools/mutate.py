# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Break the rules on purpose and see that a test falls (docs/decisions/0006).

``python tools/mutate.py``           every module of the core (part of ./test --full)
``python tools/mutate.py periods``   only modules whose name contains the word

A mutant that no test notices is told with its file and line. One that changes nothing
anybody can observe is listed, with the reason, in ``tools/equivalent_mutants.toml``.
How mutants are tried stands in ``tools/mutation_trial.py``. POSIX only.
"""

import os
import sys
import time
import tomllib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import mutation_trial
from mutants import Mutant, mutants

ROOT = Path(__file__).resolve().parent.parent
CORE = ROOT / "src" / "hallord" / "core"
EQUIVALENT = ROOT / "tools" / "equivalent_mutants.toml"

Where = tuple[str, str, str]


def excused() -> Counter[Where]:
    """Return the equivalent mutants: file, source line and change.

    Raise SystemExit when one lacks its reason.
    """
    if not EQUIVALENT.exists():
        return Counter()
    rows = tomllib.loads(EQUIVALENT.read_text(encoding="utf-8")).get("mutant", [])
    for row in rows:
        if not str(row.get("because", "")).strip():
            message = f"an equivalent mutant lacks its reason: {row}"
            raise SystemExit(message)
    return Counter((row["file"], row["line"], row["change"]) for row in rows)


def survivors(paths: Sequence[Path], *, jobs: int) -> tuple[list[Mutant], int]:
    """Try every mutant; return those that no test noticed, and how many were tried."""
    modules = {_module_name(path): path for path in paths}
    tried = [one for name, at in modules.items() for one in mutants(at, module=name)]
    known = mutation_trial.baseline(modules)
    warm = [mutant for mutant in tried if mutant.function]
    cold = [mutant for mutant in tried if not mutant.function]
    # A function may also matter while modules are loaded, which only a cold trial sees.
    cold += mutation_trial.warm_survivors(warm, known=known, jobs=jobs)
    left = mutation_trial.cold_survivors(cold, known=known, jobs=jobs)
    return sorted(left, key=lambda one: (one.path, one.line, one.change)), len(tried)


def _module_name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT / "src").with_suffix("").parts)


def main(arguments: list[str]) -> int:
    """Try the mutants and tell which survived; zero when none did."""
    os.chdir(ROOT)
    os.environ["HYPOTHESIS_PROFILE"] = "quick"
    sys.path[:0] = [str(ROOT), str(ROOT / "src")]
    paths = [
        path
        for path in sorted(CORE.rglob("*.py"))
        if path.name != "__init__.py"
        and (not arguments or any(word in path.stem for word in arguments))
    ]
    started = time.monotonic()
    left, total = survivors(paths, jobs=os.cpu_count() or 1)
    excuses = excused()
    told = 0
    for mutant in left:
        source = mutant.path.read_text(encoding="utf-8").splitlines()
        line = source[mutant.line - 1].strip()
        key = (mutant.path.relative_to(CORE).as_posix(), line, mutant.change)
        if excuses[key] > 0:
            excuses[key] -= 1
            continue
        told += 1
        place = f"{mutant.path.relative_to(ROOT)}:{mutant.line}"
        print(f"{place}: {mutant.change}\n    {line}")
    tried = {path.relative_to(CORE).as_posix() for path in paths}
    stale = [key for key, times in excuses.items() if times and key[0] in tried]
    for key in stale:
        print(f"no longer needed in {EQUIVALENT.name}: {key}")
    minutes = (time.monotonic() - started) / 60
    print(
        f"{total} mutants in {len(paths)} modules, {told} survived, "
        f"{len(left) - told} known as equivalent, {minutes:.1f} minutes"
    )
    return int(bool(told or stale) or total == 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
