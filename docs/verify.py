# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Check a released folder with nothing but Python: python verify.py FOLDER."""

import hashlib
import json
import sys
from base64 import b64encode
from pathlib import Path


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def root(leaves):
    if len(leaves) < 2:
        return leaves[0] if leaves else sha()
    split = 1 << (len(leaves) - 1).bit_length() - 1
    return sha(b"\1", root(leaves[:split]), root(leaves[split:]))


def faults(folder):
    found, leaves, rows = [], [], []
    for number, line in enumerate((folder / "ledger.jsonl").open("rb"), 1):
        row, content = json.loads(line), line[91:-76]
        told = bytes.fromhex(row["commitment"])
        if content and sha(bytes.fromhex(row["salt"]), content) != told:
            found.append(f"rad {number}: innehållet är ändrat")
        leaves.append(sha(b"\0", told))
        rows.append(row.get("content", {"type": "", "n": number}))
        form = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
        if rows[-1]["n"] != number or line != f"{form}\n".encode():
            found.append(f"rad {number}: här stod en annan rad")
    told = {row["row"] for row in rows if row["type"] == "erasure"}
    gone = {number for number, row in enumerate(rows, 1) if not row["type"]}
    found += [f"rad {number}: radering och innehåll strider" for number in gone ^ told]
    name = f"hallord/{json.loads((folder / 'standings.json').read_bytes())['promise']}"
    known = {"ledger.jsonl"}
    for size in (n for n, row in enumerate(rows, 1) if row["type"] == "release"):
        known.add(path := f"checkpoints/{size:08d}.txt")
        base, day = b64encode(root(leaves[:size])).decode(), rows[size - 1]["known_on"]
        right = f"{name}\n{size}\n{base}\n{day}\n\n"
        text = (folder / path).read_bytes().decode()
        signs = text[len(right) :].splitlines()
        if text[: len(right)] != right or any(s[:2] != "— " for s in signs):
            found.append(f"{path}: liggaren är inte den som kontrollpunkten står för")
    files = {file["path"]: file["sha256"] for file in rows[-1]["files"]}
    here = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    found += [f"{path}: hör inte hit" for path in here - known - set(files)]
    digests = {path: sha((folder / path).read_bytes()).hex() for path in files}
    return found + [f"{path}: ändrad" for path in files if files[path] != digests[path]]


if __name__ == "__main__":
    try:
        wrong = faults(Path(sys.argv[1]))
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as problem:
        wrong = [f"går inte att läsa: {problem!r}"]
    print("\n".join(wrong) or "Oförändrat. Signaturer ej prövade.")
    sys.exit(bool(wrong))
