# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Write the contract's JSON Schema and its Swedish reference, or check them."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from hallord.adapters.contract import schema
from hallord.adapters.contract.clause_format import CLAUSE
from hallord.adapters.contract.own_activities import OwnActivities
from hallord.adapters.contract.promise_format import PROMISE
from hallord.adapters.contract.shapes import Choice, Shape, Text
from hallord.adapters.contract.tables import ByKind, Key, Many, Table
from hallord.adapters.contract.words import format_words

ROOT = Path(__file__).resolve().parent.parent
SCHEMA = ROOT / "src" / "hallord" / "adapters" / "contract" / "promise-1.schema.json"
PAGE = ROOT / "docs" / "sv" / "kontraktsfil.md"

TOP = """\
# Kontraktsfilen

Ett medborgarlöfte är en textfil i formatet TOML, sparad som UTF-8. Sidan är gjord ur
samma beskrivning som programmet läser efter. Samma form finns som JSON Schema i
`promise-1.schema.json`.

Fälten heter som i programmet, på engelska. Orden i värdena är svenska.

```toml
schema = "hallord/promise/1"
id = "exempelkoping-2021-2022"
title = "Trygghet i offentlig miljö"
example = true

[period]
first = 2021-07-01
last = 2022-12-31

[[parties]]
id = "polisen"
name = "Lokalpolisområde Exempelköping"
kind = "police"
official = true
short = "polisen"

[[parties]]
id = "kommunen"
name = "Exempelköpings kommun"
kind = "municipality"
official = true
short = "kommunen"

[[commitments]]
id = "helginsatser"
text = "Polisen och kommunen gör minst fem riktade helginsatser ihop."
wording = "paraphrase"
lead = ["polisen", "kommunen"]

[commitments.clause]
kind = "count"
n = 5
op = "at_least"
one_per = "weekend"

[commitments.clause.criteria]
activities = ["weekend_operation"]
jointly = ["polisen", "kommunen"]
weekend = true
```

## Hur värden skrivs

- **Text** står i citattecken. En text på flera rader står mellan `\"\"\"`.
- **Datum** står utan citattecken: `2022-12-31`. Båda dagarna i en period räknas med.
- **Tills vidare:** utelämna `last` och skriv `until_replaced = true`.
- **Klockslag** står i citattecken: `"18:00"`.
- **Dag på året** står som månad-dag: `"04-01"` är 1 april.
- **Veckodagar** står på engelska: `"monday"`, `"tuesday"` och så vidare.
- **Andelar** står som bråk i citattecken: `"3/4"`, och allt är `"1"`.
- **Id** har små bokstäver a–z, siffror, `-` och `_`.

## Vad fälten måste stämma med

Det här prövas när filen läses. Felen visas alla på en gång, med rad och råd.

- Id är unika. Parter, platser, forum, säsonger, ämnen och aktivitetstyper som nämns
  finns i filen eller i katalogen.
- `window`, `due` och stegen i `plan` ligger inom löftets tid. Stegen blir tillsammans
  `n`, och en plan finns bara där antalet gäller hela tiden.
- `upper` är större än `n` och står bara när `op = "range"`.
- `judged = "each"` går ihop med dygn, vecka och månad.
- `per = "season"` kräver en säsong. `each_of` kräver `members` eller `size`.
- Närvaro har antingen `hours` eller `share`.
- Bara officiella parter skriver under. **Ett löfte med en öppen fråga kan inte vara
  underskrivet**, utom i ett arkiv (`followed_by = "archive"`).
- En milstolpe utan `due` behöver en öppen fråga med `field = "clause.due"`.
- En precisering går att räkna, är underskriven av alla officiella parter och kom senast
  löftets sista dag.
- En förlängning slutar efter löftets sista dag. En avvikelse rör löftets tid.
- Ord återges (`wording = "paraphrase"`) bara i exempel och arkiv.
- Insatser pekar inte ut en skola som inte har sagt ja. Deras plan har steg på minst 28
  dagar.
- Personnummer, e-postadresser och telefonnummer får inte finnas i texterna.
"""


def main(arguments: list[str]) -> int:
    """Write both files; with ``--check`` only say whether they are current."""
    made = {
        SCHEMA: json.dumps(schema(), ensure_ascii=False, indent=2) + "\n",
        PAGE: "\n".join([TOP, *_sections()]),
    }
    if "--check" not in arguments:
        for path, text in made.items():
            path.write_text(text, encoding="utf-8")
        return 0
    old = [
        path.name
        for path, text in made.items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    if not old:
        return 0
    print(f"{', '.join(old)} is not what the contract's form says.")
    print("Renew it with: python tools/write_contract_reference.py")
    return 1


def _sections() -> Iterator[str]:
    seen: set[str] = set()
    waiting: list[tuple[str, Table]] = [("", PROMISE)]
    while waiting:
        path, table = waiting.pop(0)
        if table.name in seen:
            continue
        seen.add(table.name)
        yield from _section(path, table)
        for key in table.keys:
            way = f"{path}.{key.name}".lstrip(".")
            waiting.extend((way, inner) for inner in _tables_in(key.shape))


def _tables_in(shape: Shape) -> list[Table]:
    match shape:
        case Table():
            return [shape]
        case Many() | OwnActivities():
            return _tables_in(shape.each)
        case ByKind():
            return list(shape.tables.values())
        case _:
            return []


def _section(path: str, table: Table) -> Iterator[str]:
    words = format_words()[table.name]
    heading = f"{words['_'][0]} – `{path}`" if path else words["_"][0]
    if table in CLAUSE.tables.values():
        heading = f'{words["_"][0]} – `kind = "{table.name}"`'
    yield f"## {heading}\n"
    yield "| Fält | Vad det är | Måste stå | Exempel |"
    yield "| --- | --- | --- | --- |"
    for key in table.keys:
        needed = "ja" if key.needed else ""
        meaning = words[key.name][0].replace("|", "\\|")
        yield f"| `{key.name}` | {meaning} | {needed} | {_example(key)} |"
    yield ""
    for key in table.keys:
        yield from _choices(key)


def _example(key: Key) -> str:
    shape = key.shape
    vague = isinstance(shape, Text) and shape.sample_text == "…"
    if vague or "…" in shape.sample:
        return ""
    return f"`{key.name} = {shape.sample}`"


def _choices(key: Key) -> Iterator[str]:
    shape = key.shape.each if isinstance(key.shape, Many) else key.shape
    if not isinstance(shape, Choice):
        return
    yield f"`{key.name}` kan vara:\n"
    for word in shape.words:
        yield f"- `{word.value}`: {shape.meanings[word.value]}"
    yield ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
