"""One mutant, tried in a fork: the tests that reach it, the quickest first, until one notices."""

import ast
import os
import re
import resource
import shutil
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from .mutants import Mutant
from .reach import Reach, options

KILLED, SURVIVED, TIMED_OUT, UNREACHED, UNFINISHED = "killed", "survived", "timed out", "unreached", "unfinished"
_TOO_LONG = 99  # an exit code pytest does not have
_OUT_OF_TIME = 98
_BROKEN_HERE = 97
_PORTIONS = (8, 40)  # most are killed by the first, and only their files are collected for it
_EVERY = 80  # of thousands of tests, to see that nothing else fails them
_MEMORY = 6 << 30
_LOADING = 60  # seconds, until the first test begins
_SHARED_BY = 10  # tests, where one waits for what is made for others too
_QUICK = 0.1  # seconds
_MOST_USERS = 4  # a name that a quarter of the tests meets says nothing


class Chosen:
    """A pytest plugin: only these tests, in this order, none far longer than without the mutant."""

    def __init__(self, tests: dict[str, tuple[int, float]], until: float) -> None:
        self.tests = tests  # by name: its rank and the most seconds it may take
        self.until = until

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """A name that is not collected any more is noticed by the caller: nothing would run."""
        items[:] = sorted((i for i in items if i.nodeid in self.tests), key=lambda item: self.tests[item.nodeid][0])

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Any:
        """An alarm ends the process: a mutant that never returns would not listen to an exception."""
        if time.monotonic() > self.until:
            os._exit(_OUT_OF_TIME)
        signal.setitimer(signal.ITIMER_REAL, self.tests[item.nodeid][1])
        return (yield)


@dataclass(slots=True)
class Bench:
    """Where mutants are tried: a copy of the project, and what its tests reach."""

    copy: Path
    reach: Reach
    most_seconds: float
    killed: set[str] = field(default_factory=set)  # by name, in this folder, today or before
    written: int = 0

    def __post_init__(self) -> None:
        """What was killed once need not be tried again, as long as nobody weakens a test."""
        if self._killed.exists():
            self.killed.update(self._killed.read_text(encoding="utf-8").splitlines())

    @property
    def _killed(self) -> Path:
        return self.copy.parent / "killed.txt"

    def try_out(self, mutant: Mutant) -> str:
        """What becomes of it; the copy is as before afterwards."""
        if mutant.name in self.killed:
            return KILLED
        tests = self.ordered(mutant)
        if not tests:
            return UNREACHED
        file = self.copy / mutant.file
        before, times = file.read_text(encoding="utf-8"), file.stat()
        self._write(file, mutant.code)
        try:
            found = self.outcome(tests, self.most_seconds)
        finally:
            file.write_text(before, encoding="utf-8")
            os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))  # its bytecode is good again
        if found == KILLED:
            self._remember(mutant)
        return found

    def _remember(self, mutant: Mutant) -> None:
        self.killed.add(mutant.name)
        with self._killed.open("a", encoding="utf-8") as file:
            file.write(f"{mutant.name}\n")

    def some(self) -> list[int]:
        """Tests of every kind that the unchanged program must pass here, before a failure says anything of a mutant."""
        return list(range(0, len(self.reach.names), _EVERY))

    def outcome(self, tests: list[int], seconds: float) -> str:
        """What these tests say of the copy as it is now."""
        until = time.monotonic() + seconds
        for first, last in pairwise((0, *_PORTIONS, max(len(tests), *_PORTIONS))):
            found = self._run(tests[first:last], until) if tests[first:last] else SURVIVED
            if found != SURVIVED:
                return found
        return SURVIVED

    def ordered(self, mutant: Mutant) -> list[int]:
        """The tests that reach it: quick ones named as its file is, then one of each function by turns."""
        room, stem = _room(mutant), Path(mutant.file).stem
        users = self._users(mutant) if mutant.function is None else set()
        examples: Counter[str] = Counter()
        turns = []
        for number in sorted(self._reaching(mutant), key=self._cost):
            name = self.reach.names[number]
            function = name.partition("[")[0]
            quick = self._cost(number) < _QUICK
            named = quick and stem in name.partition("::")[0]
            turn = -1 if named else examples[function] + (not (quick and name.startswith(room)))
            examples[function] += 1
            turns.append((number not in users, turn, self._cost(number), number))
        return [number for *_, number in sorted(turns)]

    def _cost(self, number: int) -> float:
        waits = sum(self.reach.waits.get(name, 0) for name in self.reach.shared[number])
        return self.reach.seconds[number] + waits / _SHARED_BY

    def _reaching(self, mutant: Mutant) -> set[int]:
        """Its lines' tests, or those of its function where coverage does not see the line by itself.

        What runs when the module is loaded, such as a table, concerns all of the file and of the room.
        """
        lines = self.reach.lines.get(mutant.file, {})
        if mutant.function is None:
            near = {n for n, name in enumerate(self.reach.names) if name.startswith(_room(mutant))}
            return _tests(lines.values()) | near
        own = _tests(lines.get(line, ()) for line in mutant.lines)
        return own or _tests(lines.get(line, ()) for line in mutant.function[1:])

    def _users(self, mutant: Mutant) -> set[int]:
        """Of a mutant outside functions, such as a table: the tests of lines that have its name, and know no more."""
        names = names_given((self.copy / mutant.file).read_text(encoding="utf-8"), mutant.lines[0])
        if not names:
            return set()
        named = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")
        found: set[int] = set()
        for file, lines in self.reach.lines.items():
            text = (self.copy / file).read_text(encoding="utf-8").splitlines()
            own = range(0) if file != mutant.file else mutant.lines
            found |= _tests(tests for n, tests in lines.items() if n not in own and named.search(text[n - 1]))
        return found if len(found) < len(self.reach.names) / _MOST_USERS else set()

    def _write(self, file: Path, text: str) -> None:
        """Each with a time of its own, so that Python never takes the bytecode of another mutant for it."""
        file.write_text(text, encoding="utf-8")
        self.written += 1
        os.utime(file, (1_000_000_000 + self.written * 2,) * 2)

    def _run(self, tests: list[int], until: float) -> str:
        child = os.fork()
        if not child:
            self._in_the_child(tests, until)
        code = _ended(child, until + 60)
        shutil.rmtree(self.copy.parent / "base", ignore_errors=True)
        if code in (pytest.ExitCode.NO_TESTS_COLLECTED, _BROKEN_HERE):
            raise RuntimeError(f"nothing was tried, see {self.copy.parent / 'last.log'}")
        known = {0: SURVIVED, _TOO_LONG: TIMED_OUT, None: TIMED_OUT, _OUT_OF_TIME: UNFINISHED}
        return known.get(code, KILLED)

    def _in_the_child(self, tests: list[int], until: float) -> None:
        code = _BROKEN_HERE
        try:
            self._prepare()
            chosen = {self.reach.names[n]: (rank, self._limit(n)) for rank, n in enumerate(tests)}
            files = dict.fromkeys(name.partition("::")[0] for name in chosen)
            told = [*options(self.copy), "-x", "-Wignore::pytest.PytestAssertRewriteWarning", *files]
            code = int(pytest.main(told, plugins=[Chosen(chosen, until)]))
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)

    def _limit(self, number: int) -> float:
        waits = sum(self.reach.waits.get(name, 0) for name in self.reach.shared[number])
        return 15 + 20 * self.reach.seconds[number] + 5 * waits

    def _prepare(self) -> None:
        """A process group of its own, without a voice, that loads the program from the copy."""
        log = os.open(self.copy.parent / "last.log", os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(log, 1)
        os.dup2(log, 2)
        os.setsid()
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        signal.signal(signal.SIGALRM, lambda *_: os._exit(_TOO_LONG))
        signal.setitimer(signal.ITIMER_REAL, _LOADING)
        os.chdir(self.copy)
        os.environ["PYTHONDONTWRITEBYTECODE"], sys.dont_write_bytecode = "1", True
        os.environ["PYTHONPATH"] = str(self.copy / "src")
        sys.path.insert(0, str(self.copy / "src"))


def names_given(code: str, line: int) -> set[str]:
    """The names that the statement of a module in this line gives: of a table, a class, a function."""
    for statement in ast.parse(code).body:
        if statement.lineno <= line <= (statement.end_lineno or 0):
            if isinstance(statement, ast.ClassDef | ast.FunctionDef):
                return {statement.name}
            return {
                node.id
                for node in ast.walk(statement)
                if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
            }
    return set()


def _room(mutant: Mutant) -> str:
    return f"tests/{Path(mutant.file).parts[2]}/"


def _tests(of_lines: Iterable[Iterable[int]]) -> set[int]:
    return set().union(*of_lines)


def _ended(child: int, until: float) -> int | None:
    """Its exit code; None when it had to be ended."""
    pause = 0.002
    while time.monotonic() < until:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            with suppress(ProcessLookupError):
                os.killpg(child, signal.SIGKILL)  # what its tests left running
            return os.waitstatus_to_exitcode(status)
        time.sleep(pause)
        pause = min(0.05, pause * 1.3)
    with suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return None
