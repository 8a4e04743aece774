"""All values of some catalogues as they are built, kept in tests/golden/built (KASSEL_REWRITE_GOLDEN=1 writes them)."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any

import pytest

from conftest import TOP
from kassel_integration.checking.load_catalogue import load_catalogue
from kassel_integration.model.catalogue import DimensionValue
from told import REWRITE

PLANS = {
    "mini": TOP / "tests" / "mini" / "handlungsfelder.yaml",
    "tiny": TOP / "tests" / "tiny" / "handlungsfelder.yaml",
    "official": TOP / "tests" / "official" / "handlungsfelder.yaml",
    "all": TOP / "tests" / "source" / "catalogues" / "all-keys.yaml",
}
KEPT = TOP / "tests" / "golden" / "built"


def plain(value: Any, *, part: bool = False) -> Any:
    """A value as JSON has it; of a part that is named elsewhere its id."""
    if is_dataclass(value) and not isinstance(value, type):
        if part and hasattr(value, "id") and not isinstance(value, DimensionValue):
            return f"<{value.id}>"
        return {f.name: plain(getattr(value, f.name), part=True) for f in fields(value) if f.init}
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, Mapping):
        return {str(key): plain(each, part=True) for key, each in value.items()}
    if isinstance(value, tuple | list | frozenset):
        return [plain(each, part=part) for each in value]
    return value if value is None or isinstance(value, str | int) else f"{type(value).__name__} {value}"


@pytest.mark.parametrize("plan", PLANS)
def test_a_catalogue_is_built_as_it_was(tmp_path: Path, plan: str) -> None:
    catalogue, findings = load_catalogue(PLANS[plan], {"XDG_CACHE_HOME": str(tmp_path)})
    assert catalogue is not None, findings
    built = {f.name: plain(getattr(catalogue, f.name)) for f in fields(catalogue) if f.init}
    text = json.dumps(built, ensure_ascii=False, indent=1) + "\n"
    if REWRITE:
        KEPT.mkdir(exist_ok=True)
        (KEPT / f"{plan}.json").write_text(text, encoding="utf-8")
        pytest.fail("written anew; read the difference and run again")
    assert text == (KEPT / f"{plan}.json").read_text(encoding="utf-8")
    again, _ = load_catalogue(PLANS[plan], {"XDG_CACHE_HOME": str(tmp_path)})
    assert again == catalogue
