"""The locks fit what pyproject.toml asks for, one for each tested Python, and name nothing but versions."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from conftest import TOP

LOCKS = sorted((TOP / "requirements").glob("tests-*.txt"))
PINNED = re.compile(r"(?P<name>[A-Za-z0-9_.-]+)==(?P<version>[0-9][0-9a-z.]*)")


def asked_for() -> list[Requirement]:
    """What pyproject.toml names directly."""
    project = tomllib.loads((TOP / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    # The suite does without Dask and Atheris: who needs them installs them, as the other programs that read exports.
    extras = [named for extra, named in project["optional-dependencies"].items() if extra not in ("cluster", "fuzz")]
    return [Requirement(text) for text in [*project["dependencies"], *(text for extra in extras for text in extra)]]


def test_there_is_a_lock_for_each_tested_python() -> None:
    script = (TOP / "requirements" / "pythons").read_text(encoding="utf-8")
    versions = re.search(r"for version in ([0-9. ]+);", script)
    assert versions is not None
    assert [lock.stem.removeprefix("tests-") for lock in LOCKS] == versions[1].split()


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_a_lock_names_an_allowed_version_of_everything_asked_for(lock: Path) -> None:
    first, *lines = lock.read_text(encoding="utf-8").splitlines()
    found = [PINNED.fullmatch(line) for line in lines]
    assert (first[0], [line for line, match in zip(lines, found, strict=True) if match is None]) == ("#", [])
    versions = {canonicalize_name(match["name"]): match["version"] for match in found if match}
    wrong = [str(r) for r in asked_for() if versions.get(canonicalize_name(r.name), "0") not in r.specifier]
    assert wrong == []
