# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""Try mutants: run the tests that execute the broken line until one falls.

A *warm* trial forks from a pytest that has already loaded everything, and swaps the
code of one function. It takes milliseconds, and is right for what happens in a call. A
*cold* trial forks before the package is loaded and lets pytest import the broken
module. It takes seconds, and is right for everything.
"""

import ast
import functools
import gc
import importlib.abc
import importlib.machinery
import os
import pickle
import resource
import signal
import sys
import tempfile
import time
import types
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import hypothesis  # noqa: F401  loaded before the fork, once for all mutants
import pytest

from mutants import Mutant, with_probes

Answer = TypeVar("Answer")

ROOT = Path(__file__).resolve().parent.parent
TESTS = ("tests/unit/core", "tests/spec")
# Hypothesis is here before pytest can look at it, on purpose.
_QUIETLY = (
    *("-q", "-x", "--no-header", "--tb=no", "-m", "not (browser or bench)"),
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),
)
# A broken loop may never end, or may fill the memory; both are noticed.
# Processor time, not the clock: a machine with much to do is no sign of a fault.
SLOWEST_WARM = 5
SLOWEST_COLD = 30
LONGEST_SILENCE = 300
MOST_MEMORY = 2 * 2**30


@dataclass(slots=True)
class Known:
    """Which test executes which line, and how long each test takes."""

    touched: dict[tuple[str, int], set[str]] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)

    def tests_for(self, mutant: Mutant) -> list[str]:
        """Return the tests that can notice the mutant, the shortest first.

        What runs when the module is loaded concerns every test of the module.
        """
        file = str(mutant.path)
        who = self.touched.get((file, mutant.statement), set())
        if not mutant.function:
            who = set().union(*(w for (f, _), w in self.touched.items() if f == file))
        return sorted(who, key=lambda test: (self.seconds[test], test))


@dataclass(slots=True)
class Tracer:
    """A pytest plugin that fills in what is known."""

    known: Known
    test: str = ""

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(
        self, item: pytest.Item
    ) -> Generator[None, object, object]:
        """Time one test, and note that it is the one that runs."""
        self.test = item.nodeid
        started = time.monotonic()
        try:
            return (yield)
        finally:
            self.known.seconds[item.nodeid] = time.monotonic() - started
            self.test = ""

    def probe_of(self, path: Path) -> Callable[[int], None]:
        """Return what a module is to call at each line of its functions."""

        def seen(line: int) -> None:
            if self.test:  # and not while pytest gathers its tests
                self.known.touched.setdefault((str(path), line), set()).add(self.test)

        return seen


@dataclass(slots=True)
class WarmTrials:
    """A pytest plugin that tries mutants instead of running the tests."""

    mutants: Sequence[Mutant]
    known: Known
    jobs: int
    survivors: list[int] = field(default_factory=list)

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Fork once for each mutant, from a process where all is loaded."""
        items = {item.nodeid: item for item in session.items}
        gc.freeze()

        def attempt(number: int) -> None:
            mutant = self.mutants[number]
            swap(mutant)
            chosen = [items[test] for test in self.known.tests_for(mutant)]
            following: list[pytest.Item | None] = [*chosen[1:], None]
            for item, after in zip(chosen, following, strict=True):
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=after)

        testable = [
            number
            for number, mutant in enumerate(self.mutants)
            if self.known.tests_for(mutant)
        ]
        untested = set(range(len(self.mutants))) - set(testable)
        left = unnoticed(testable, attempt, seconds=SLOWEST_WARM, jobs=self.jobs)
        self.survivors = [*untested, *left]
        return True

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Leave at the first test that falls: the mutant was noticed."""
        if report.failed:
            os._exit(1)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A pytest plugin that runs just these tests, in this order."""

    tests: Sequence[str]

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Put the chosen tests in order and leave out the rest."""
        order = {test: n for n, test in enumerate(self.tests)}
        kept = [item for item in items if item.nodeid in order]
        items[:] = sorted(kept, key=lambda item: order[item.nodeid])


@dataclass(frozen=True, slots=True)
class GivenModule(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives a module of our own making to whoever imports it."""

    name: str
    path: Path
    tree: ast.Module
    extra: Mapping[str, object]

    def find_spec(
        self,
        fullname: str,
        path: Sequence[str] | None,  # noqa: ARG002  Python's own signature
        target: types.ModuleType | None = None,  # noqa: ARG002  Python's own signature
    ) -> importlib.machinery.ModuleSpec | None:
        """Answer for one name only."""
        if fullname != self.name:
            return None
        return importlib.machinery.ModuleSpec(fullname, self, origin=str(self.path))

    def exec_module(self, module: types.ModuleType) -> None:
        """Run the source as the module's own."""
        module.__file__ = str(self.path)
        module.__dict__.update(self.extra)
        code = compile(self.tree, str(self.path), "exec")
        exec(code, module.__dict__)  # noqa: S102  running it is the point


def baseline(modules: Mapping[str, Path]) -> Known:
    """Run the tests once on the sound modules, noting who executes what.

    Raise SystemExit when they do not pass: mutants would say nothing then.
    """

    def run() -> Known | None:
        known = Known()
        tracer = Tracer(known)
        for name, path in modules.items():
            tree = with_probes(path, call="_seen")
            extra = {"_seen": tracer.probe_of(path)}
            sys.meta_path.insert(0, GivenModule(name, path, tree, extra))
        ended = run_pytest(existing_tests(), plugins=[tracer])
        return known if ended == 0 else None

    known = in_a_fork(run)
    if known is None:
        message = "The tests do not pass on the sound modules."
        raise SystemExit(message)
    return known


def warm_survivors(
    mutants: Sequence[Mutant], *, known: Known, jobs: int
) -> list[Mutant]:
    """Return the mutants of functions that no test notices in a warm trial."""

    def run() -> list[int]:
        trials = WarmTrials(mutants, known=known, jobs=jobs)
        run_pytest(existing_tests(), plugins=[trials])
        return trials.survivors

    answer = in_a_fork(run)
    if answer is None:
        message = "The warm trials did not come to an end."
        raise SystemExit(message)
    return [mutants[number] for number in answer]


def cold_survivors(
    mutants: Sequence[Mutant], *, known: Known, jobs: int
) -> list[Mutant]:
    """Return the mutants that no test notices in a cold trial."""

    def attempt(number: int) -> None:
        mutant = mutants[number]
        broken = GivenModule(mutant.module, mutant.path, mutant.tree(), {})
        sys.meta_path.insert(0, broken)
        tests = known.tests_for(mutant)
        files = sorted({test.partition("::")[0] for test in tests})
        if run_pytest(files, plugins=[Chosen(tests)]) != 0:
            os._exit(1)

    testable = [n for n, mutant in enumerate(mutants) if known.tests_for(mutant)]
    untested = set(range(len(mutants))) - set(testable)
    left = unnoticed(testable, attempt, seconds=SLOWEST_COLD, jobs=jobs)
    return [mutants[number] for number in (*untested, *left)]


def unnoticed(
    numbers: Sequence[int],
    attempt: Callable[[int], None],
    *,
    seconds: int,
    jobs: int,
) -> Iterator[int]:
    """Make each attempt in a fork of its own; give those that nothing stopped."""
    waiting = list(numbers)
    running: dict[int, int] = {}
    while waiting or running:
        while waiting and len(running) < jobs:
            number = waiting.pop()
            child = os.fork()
            if child == 0:
                silence()
                signal.alarm(LONGEST_SILENCE)
                resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
                resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
                try:
                    attempt(number)
                except BaseException:
                    os._exit(1)
                os._exit(0)
            running[child] = number
        child, status = os.wait()
        number = running.pop(child)
        if status == 0:
            yield number


def swap(mutant: Mutant) -> None:
    """Give the living function the broken code, and forget what was remembered."""
    broken = {
        (code.co_qualname, code.co_firstlineno): code
        for code in functions_in(compiled(mutant))
    }
    swapped = False
    gc.unfreeze()
    for thing in gc.get_objects():
        if isinstance(thing, types.FunctionType):
            code = thing.__code__
            same = broken.get((code.co_qualname, code.co_firstlineno))
            if (
                code.co_filename == str(mutant.path)
                and code.co_qualname == mutant.function
                and same is not None
            ):
                thing.__code__ = same
                swapped = True
        elif isinstance(thing, functools._lru_cache_wrapper):  # noqa: SLF001  no public name
            thing.cache_clear()
    if not swapped:
        # Not reachable while warm (a function used while loading, say).
        os._exit(0)


def functions_in(code: types.CodeType) -> Iterator[types.CodeType]:
    """Give the code of every function and class in a module's code."""
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield constant
            yield from functions_in(constant)


def compiled(mutant: Mutant) -> types.CodeType:
    """Return the code of the broken module."""
    return compile(mutant.tree(), str(mutant.path), "exec")


def existing_tests() -> list[str]:
    """Return the folders of tests that concern the core."""
    return [folder for folder in TESTS if (ROOT / folder).exists()]


def run_pytest(arguments: Sequence[str], *, plugins: Sequence[object]) -> int:
    """Run pytest in silence inside this process and return how it ended."""
    return int(pytest.main([*_QUIETLY, *arguments], plugins=[*plugins]))


def in_a_fork(work: Callable[[], Answer]) -> Answer | None:
    """Do the work in a silent fork and return its answer, None when it gave none."""
    with tempfile.TemporaryDirectory() as folder:
        note = Path(folder) / "answer"
        child = os.fork()
        if child == 0:
            try:
                silence()
                note.write_bytes(pickle.dumps(work()))
            finally:
                os._exit(0)
        os.waitpid(child, 0)
        if not note.exists():
            return None
        answer: Answer = pickle.loads(note.read_bytes())  # noqa: S301  our own fork's
        return answer


def silence() -> None:
    """Let this process print nothing."""
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        os.dup2(nowhere.fileno(), 1)
        os.dup2(nowhere.fileno(), 2)
