"""Each key of a catalogue with a value of each type: in which words it is told (tests/golden/told)."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from conftest import TOP
from kassel_integration.checking.finding_groups import FindingGroup
from kassel_integration.checking.load_catalogue import load_catalogue
from told import Told

PLANS = ("mini", "tiny")
VALUES: dict[str, Any] = {
    "a text": "umgesetzt", "an empty text": "", "a number": 12, "a fraction": 0.5, "yes": True, "nothing": None,
    "a list": ["a", 1], "an empty list": [], "a mapping": {"a": 1}, "an empty mapping": {},
}  # fmt: skip
Path_ = tuple[str | int, ...]


def plain(plan: str) -> Any:
    return yaml.safe_load((TOP / "tests" / plan / "handlungsfelder.yaml").read_text(encoding="utf-8"))


def places(value: Any, at: Path_ = ()) -> Iterator[Path_]:
    """Every key and every entry of a list, from the outside in."""
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield (*at, key)
        yield from places(inner, (*at, key))


def one_of_each(plan: str) -> list[Path_]:
    """The first place of each key in each kind of part."""
    found: dict[Path_, Path_] = {}
    for at in places(plain(plan)):
        found.setdefault(tuple("" if isinstance(step, int) else step for step in at), at)
    return list(found.values())


ALL = [(plan, at) for plan in PLANS for at in one_of_each(plan)]


@pytest.mark.parametrize(("plan", "at"), ALL, ids=[f"{plan}-{'.'.join(map(str, at))}" for plan, at in ALL])
def test_a_value_of_each_type_is_taken_or_told(tmp_path: Path, told: Told[FindingGroup], plan: str, at: Path_) -> None:
    file = tmp_path / "handlungsfelder.yaml"
    for new in VALUES.values():
        whole = plain(plan)
        part = whole
        for step in at[:-1]:
            part = part[step]
        part[at[-1]] = new
        file.write_text(yaml.safe_dump(whole, allow_unicode=True, sort_keys=False, width=1000), encoding="utf-8")
        catalogue, findings = load_catalogue(file, {"XDG_CACHE_HOME": str(tmp_path)})
        assert (catalogue is None) is any(f.code.severity == "error" for f in findings)
        told.hear(FindingGroup(finding) for finding in findings[:4])
