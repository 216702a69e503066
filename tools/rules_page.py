# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Write ``docs/sv/regler.md`` from the spec tests, or check that it is current.

Every rule is a test: its docstring is the rule and its table is the cases that were
run. What is on the page has therefore been tried, and what has been tried is there.
"""

import importlib.util
import inspect
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import FunctionType, ModuleType

ROOT = Path(__file__).resolve().parent.parent
SPEC = ROOT / "tests" / "spec"
PAGE = ROOT / "docs" / "sv" / "regler.md"

# The order in which a reader wants them; others follow by name.
_ORDER = ("besked", "rakna", "bekraftelse", "redovisad_tid", "takt", "tolkning")
_LAST = ("kanda_fall", "tid")
_MONTHS = [
    *("januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti"),
    *("september", "oktober", "november", "december"),
]
_HEAD = """\
<!--
SPDX-FileCopyrightText: 2026 Hållord contributors
SPDX-License-Identifier: CC-BY-4.0
-->

# Reglerna

Så räknar Hållord, regel för regel, med de exempel som varje regel är prövad på.
Sidan skrivs av `python tools/rules_page.py` ur testerna i `tests/spec`, så det som
står här är det som gäller.

"""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its sentence, what explains it, and the cases it was tried on."""

    sentence: str
    explanation: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """The rules of one file."""

    title: str
    explanation: str
    rules: tuple[Rule, ...]


def chapters(folder: Path = SPEC) -> tuple[Chapter, ...]:
    """Read every spec test of a folder; ValueError where a rule has no sentence."""
    files = sorted(folder.glob("test_*.py"), key=_place)
    return tuple(_chapter(_loaded(file)) for file in files)


def _place(file: Path) -> tuple[int, str]:
    name = file.stem.removeprefix("test_")
    if name in _ORDER:
        return _ORDER.index(name), name
    return len(_ORDER) + (name in _LAST), name


def _loaded(file: Path) -> ModuleType:
    # The tests import their cast from the project's own folder.
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))
    spec = importlib.util.spec_from_file_location(f"rules_{file.stem}", file)
    if spec is None or spec.loader is None:
        raise ValueError(f"{file.name} cannot be read")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _chapter(module: ModuleType) -> Chapter:
    title, explanation = _split(module.__doc__, module.__name__)
    tests = [
        function
        for name, function in vars(module).items()
        if name.startswith("test_") and isinstance(function, FunctionType)
    ]
    tests.sort(key=lambda function: function.__code__.co_firstlineno)
    return Chapter(title, explanation, tuple(_rule(test) for test in tests))


def _rule(test: FunctionType) -> Rule:
    sentence, explanation = _split(test.__doc__, test.__name__)
    columns, rows = _table(test)
    return Rule(sentence, explanation, columns, rows)


def _split(doc: str | None, name: str) -> tuple[str, str]:
    text = inspect.cleandoc(doc or "")
    if not text:
        raise ValueError(f"{name} has no sentence that says the rule")
    first, _, rest = text.partition("\n\n")
    return " ".join(first.split()), "\n\n".join(
        " ".join(part.split()) for part in rest.split("\n\n")
    )


def _table(test: FunctionType) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    marks = [m for m in getattr(test, "pytestmark", []) if m.name == "parametrize"]
    if not marks:
        return (), ()
    if len(marks) > 1:
        raise ValueError(f"{test.__name__} has several tables; a rule has one")
    names, values = marks[0].args
    columns = tuple(names.split(",")) if isinstance(names, str) else tuple(names)
    rows = tuple(
        tuple(_cell(cell) for cell in _cells(value, columns)) for value in values
    )
    return tuple(column.strip().replace("_", " ") for column in columns), rows


def _cells(value: object, columns: Sequence[str]) -> Sequence[object]:
    row = getattr(value, "values", value)  # of pytest.param, or the row itself
    if len(columns) == 1 and not hasattr(value, "values"):
        return (row,)
    if not isinstance(row, tuple | list):
        raise TypeError(f"a row must have its {len(columns)} cells: {row!r}")
    return row


def _cell(value: object) -> str:
    match value:
        case None:
            return "–"
        case bool():
            return "ja" if value else "nej"
        case date() if type(value) is date:
            return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"
        case tuple() | list():
            return ", ".join(_cell(part) for part in value) or "inga"
        case _:
            return " ".join(str(value).split()).replace("|", "\\|")


def page(found: Sequence[Chapter]) -> str:
    """Render the chapters as one Markdown page."""
    return _HEAD + "\n".join(line for c in found for line in _lines(c)) + "\n"


def _lines(chapter: Chapter) -> Iterator[str]:
    yield f"## {chapter.title.removesuffix('.')}\n"
    if chapter.explanation:
        yield f"{chapter.explanation}\n"
    for rule in chapter.rules:
        yield f"### {rule.sentence}\n"
        if rule.explanation:
            yield f"{rule.explanation}\n"
        if rule.columns:
            yield _row(rule.columns)
            yield _row(["---"] * len(rule.columns))
            yield from (_row(cells) for cells in rule.rows)
            yield ""


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def main(arguments: list[str]) -> int:
    """Write the page; with ``--check`` only say whether it is current."""
    text = page(chapters())
    if "--check" not in arguments:
        PAGE.parent.mkdir(parents=True, exist_ok=True)
        PAGE.write_text(text, encoding="utf-8")
        return 0
    if PAGE.exists() and PAGE.read_text(encoding="utf-8") == text:
        return 0
    print("docs/sv/regler.md is not what the spec tests say.")
    print("Renew it with: python tools/rules_page.py")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
