# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Renew ``uv.lock`` and the hash-pinned lists that pip can install from.

For developers: ``python tools/lock.py`` after a change of dependencies, with
``--upgrade`` to move to newer versions. Needs uv; nothing else in the house does.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# One list per purpose; ./run and ./test install them in this order.
LISTS: dict[str, tuple[str, ...]] = {
    "build": ("--only-group", "build"),
    "run": (
        "--no-default-groups",
        *("--extra", "pages"),
        *("--extra", "office"),
        *("--extra", "texts"),
    ),
    "test": ("--all-extras", "--all-groups"),
}

_HEADER = """\
# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: CC0-1.0
# Made by tools/lock.py from uv.lock; change pyproject.toml instead.
"""


def public_index_only(environment: dict[str, str]) -> dict[str, str]:
    """Return ``environment`` without the machine's own package indexes.

    A lock names where each file came from. A mirror that exists only on the machine
    that made the lock would make it useless, or telling, elsewhere.
    """
    kept = {
        name: value
        for name, value in environment.items()
        if not re.fullmatch(
            r"UV_((DEFAULT_|EXTRA_)?INDEX(_URL)?|FIND_LINKS|NO_INDEX)", name
        )
    }
    return kept | {
        "UV_DEFAULT_INDEX": "https://pypi.org/simple",
        "UV_NO_CONFIG": "1",
        "NO_COLOR": "1",
    }


def main(arguments: list[str]) -> int:
    """Write the lock and the lists. Raise CalledProcessError when uv refuses."""
    environment = public_index_only(dict(os.environ))
    subprocess.run(["uv", "lock", *arguments], cwd=ROOT, env=environment, check=True)
    for name, selection in LISTS.items():
        command = ["uv", "export", "--locked", "--no-header", "--no-annotate"]
        command += ["--no-emit-project", *selection]
        exported = subprocess.run(
            command,
            cwd=ROOT,
            env=environment,
            check=True,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        target = ROOT / "requirements" / f"{name}.txt"
        target.write_text(_HEADER + exported.stdout, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
