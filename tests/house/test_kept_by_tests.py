"""What tests keep in files (tests/told.py) is of tests that there are."""

import json
import re
from pathlib import Path

import pytest

from told import FOLDER

TESTS = Path(__file__).resolve().parent.parent
FILES = sorted(path for kind in ("told", "values", "judged") for path in (FOLDER / kind).glob("*.json"))


def test_there_are_some_of_each_kind() -> None:
    assert {path.parent.name for path in FILES} == {"told", "values", "judged"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_nothing_is_kept_for_a_test_that_is_gone(path: Path) -> None:
    module = TESTS / f"{path.stem.replace('-', '/', 1)}.py"
    there = set(re.findall(r"^def (test_\w+)\(", module.read_text(encoding="utf-8"), re.MULTILINE))
    assert {name.partition("[")[0] for name in json.loads(path.read_text(encoding="utf-8"))} - there == set()
