"""What tests are told besides what they ask for, kept in files: a message may be at its place and still be a wrong one.

Of catalogues the words, of measurement files the values that fill them, of what is judged all of its arithmetic. Made
by `KASSEL_REWRITE_GOLDEN=1 pytest tests/rules tests/source tests/checking tests/analysis
tests/commands/test_shared_metrics.py` without xdist, then read the difference. A rewriting run always fails.
"""

import json
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from difflib import unified_diff
from enum import StrEnum
from pathlib import Path
from typing import Generic, TypeVar

import pytest

from kassel_integration.analysis.assessment import Assessment
from kassel_integration.checking.finding_groups import FindingGroup
from kassel_integration.render.findings.sentences import problem, remedy
from kassel_integration.texts import Words

FOLDER = Path(__file__).resolve().parent / "golden"
REWRITE = os.environ.get("KASSEL_REWRITE_GOLDEN") == "1"
MOST = 50  # for a test; of what is told more the first ones are enough
# Files that are too many, or that are damaged where the library that wrote them has other bytes in another version.
NOT_KEPT = frozenset({"test_damage_matrix", "test_open_files"})
PYTEST_THAT_NUMBERS_SO = 9
_WORDS = Words("en")


T = TypeVar("T")


class Told(Generic[T]):
    """What one test is told, call after call; each is written down as `how` says."""

    def __init__(self, kind: str, test: pytest.Item, how: Callable[[T], str]) -> None:
        self._file = FOLDER / kind / f"{test.path.parent.name}-{test.path.stem}.json"
        self._test, self._how = _name_of(test), how
        self._said: list[list[str]] = []
        self._count = 0

    def hear(self, told: Iterable[T]) -> None:
        """What one call says."""
        said = [self._how(each) for each in told][: MOST - self._count]
        self._count += len(said)
        if said:
            self._said.append(said)

    def compare(self) -> None:
        """Hold it against the file; an older pytest numbers parameters of several decorators in another way."""
        if int(pytest.__version__.partition(".")[0]) < PYTEST_THAT_NUMBERS_SO:
            return
        kept = json.loads(self._file.read_text(encoding="utf-8")) if self._file.exists() else {}
        if REWRITE and (self._said or self._test in kept):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            every = sorted({**kept, self._test: self._said}.items())
            text = json.dumps({test: said for test, said in every if said}, indent=1, ensure_ascii=False)
            self._file.write_text(f"{text}\n", encoding="utf-8", errors="backslashreplace")
            raise AssertionError("written anew")
        said = json.loads(json.dumps(self._said).encode("utf-8", "backslashreplace"))
        wanted = kept.get(self._test, [])
        assert said == wanted, "\n".join(unified_diff(_lines(wanted), _lines(said), "kept", "said now", lineterm=""))


def _lines(said: object) -> list[str]:
    return json.dumps(said, indent=1, ensure_ascii=False).splitlines()


def _name_of(item: pytest.Item) -> str:
    """The name of a test, its parameters by number: how long ones are named differs from pytest to pytest."""
    indices = getattr(getattr(item, "callspec", None), "indices", {})
    numbers = "-".join(str(number) for _, number in sorted(indices.items()))
    return item.name.partition("[")[0] + (f"[{numbers}]" if numbers else "")


def in_words(group: FindingGroup) -> str:
    """Its place and its sentences."""
    return f"{_place(group)} {problem(group, _WORDS)} {remedy(group, _WORDS)}"


def in_values(group: FindingGroup) -> str:
    """Its place and what is filled into its sentences."""
    return " ".join((_place(group), *(f"{name}={_plain(value)}" for name, value in group.finding.values.items())))


def in_numbers(judged: Assessment) -> str:
    """Everything of a verdict that is not as it is without one."""
    told = (
        f"{each.name}={_number(value)}"
        for each in fields(judged)
        if each.name != "metric" and (value := getattr(judged, each.name)) not in (each.default, {})
    )
    return " ".join(told)


def _number(value: object) -> str:
    if isinstance(value, StrEnum | Decimal):
        return str(value)
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{key}: {_number(each)}' for key, each in value.items())}}}"
    if isinstance(value, tuple | list):
        return f"({', '.join(map(_number, value))})"
    if is_dataclass(value):
        return _number({each.name: getattr(value, each.name) for each in fields(value)})
    return repr(value)


def _place(group: FindingGroup) -> str:
    return f"{group.finding.code.id} {group.finding.place.line}:{group.finding.place.column}"


def _plain(value: object) -> str:
    """As it would be written down, without what differs from machine to machine."""
    if isinstance(value, Path):
        return value.name
    return str(value) if isinstance(value, str | int | Decimal) else repr(value)
