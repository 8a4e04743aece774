"""Which test reaches which line, and how long each takes: a run of the suite, once, under coverage."""

import json
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import coverage
import pytest


@dataclass(slots=True)
class Reach:
    """Tests by number: `seconds[n]` each takes, `shared[n]` what is made for it and for others, in `waits` seconds."""

    names: list[str] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    shared: list[list[str]] = field(default_factory=list)
    waits: dict[str, float] = field(default_factory=dict)
    lines: dict[str, dict[int, list[int]]] = field(default_factory=dict)  # by file and line: the tests that run it

    def save(self, file: Path) -> None:
        """Write it down for another process or another day."""
        parts: dict[str, Any] = {"names": self.names, "seconds": self.seconds, "shared": self.shared}
        parts |= {"waits": self.waits, "lines": self.lines}
        file.write_text(json.dumps(parts), encoding="utf-8")

    @classmethod
    def load(cls, file: Path) -> "Reach":
        """What `save` wrote."""
        parts = json.loads(file.read_text(encoding="utf-8"))
        lines = {name: {int(line): tests for line, tests in of.items()} for name, of in parts.pop("lines").items()}
        return cls(**parts, lines=lines)


class Watch:
    """A pytest plugin: every test, every fixture that tests share and every module of tests is a context of its own."""

    def __init__(self, cover: coverage.Coverage) -> None:
        self.cover = cover
        self.context = ""
        self.set_up = 0.0
        self.reach = Reach()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """The seconds of a test are its own, without what it made for others too."""
        self.set_up, began = 0.0, time.perf_counter()
        self._switch(item.nodeid)
        found = yield
        self.reach.names.append(item.nodeid)
        self.reach.seconds.append(round(time.perf_counter() - began - self.set_up, 4))
        self.reach.shared.append(sorted(_shared(item)))
        self._switch("")
        return found

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(self, collector: pytest.Collector) -> Iterator[Any]:
        """What runs while a module of tests is loaded concerns all of its tests."""
        self._switch(f"module {collector.nodeid}" if isinstance(collector, pytest.Module) else "")
        try:
            return (yield)
        finally:
            self._switch("")

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: Any) -> Iterator[Any]:
        """What a shared fixture reaches, all of its users reach."""
        if fixturedef.scope == "function":
            return (yield)
        before, began = self.context, time.perf_counter()
        self._switch(f"fixture {fixturedef.argname}")
        try:
            return (yield)
        finally:
            took = time.perf_counter() - began
            self.set_up += took
            self.reach.waits[fixturedef.argname] = max(round(took, 4), self.reach.waits.get(fixturedef.argname, 0))
            self._switch(before)

    def _switch(self, context: str) -> None:
        self.context = context
        self.cover.switch_context(context)


def _shared(item: pytest.Item) -> set[str]:
    info = getattr(item, "_fixtureinfo", None)
    known = info.name2fixturedefs if info else {}
    return {name for name, found in known.items() if found and found[-1].scope != "function"}


def measure(copy: Path, rooms: list[str], out: Path) -> int:
    """Run the suite of the copy and write down its reach; returns pytest's exit code."""
    cover = coverage.Coverage(data_file=None, include=[f"{copy}/src/kassel_integration/{room}/*" for room in rooms])
    watch = Watch(cover)
    cover.start()
    code = int(pytest.main([*options(copy), "--ignore=tests/house", "tests"], plugins=[watch]))
    cover.stop()
    data = cover.get_data()
    for file in data.measured_files():
        watch.reach.lines[str(Path(file).relative_to(copy))] = _by_number(data.contexts_by_lineno(file), watch.reach)
    watch.reach.save(out)
    return code


def options(copy: Path) -> list[str]:
    """What every run of pytest in the copy is started with."""
    return ["-q", "--tb=line", "-p", "no:cacheprovider", "-p", "no:xdist", f"--basetemp={copy.parent / 'base'}"]


def _by_number(contexts: dict[int, list[str]], reach: Reach) -> dict[int, list[int]]:
    numbers: dict[str, set[int]] = {name: {number} for number, name in enumerate(reach.names)}
    for number, name in enumerate(reach.names):
        numbers.setdefault(f"module {name.partition('::')[0]}", set()).add(number)
    for number, shared in enumerate(reach.shared):
        for name in shared:
            numbers.setdefault(f"fixture {name}", set()).add(number)
    return {line: sorted(set().union(*(numbers.get(c, ()) for c in of))) for line, of in contexts.items()}


if __name__ == "__main__":
    sys.exit(measure(Path(sys.argv[1]), sys.argv[3:], Path(sys.argv[2])))
