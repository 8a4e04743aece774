"""What a fuzzer found once holds from then on: inputs that failed, and some that lead far into the program."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from fuzz.crashers_kept import FOLDER as CRASHERS
from fuzz.entries import NAMES, Trial, entry
from fuzz.held import BrokenError, check_findings, check_sentence
from kassel_integration.diagnostics import Finding, Place, codes

CORPUS = CRASHERS.parent / "corpus"
KEPT = [path for folder in (CORPUS, CRASHERS) for path in sorted(folder.glob("*/*"))]


@pytest.fixture(scope="module")
def trial_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Trial]:
    """The trial of an entry, which loads its catalogues once."""
    return cache(lambda name: entry(name).prepare(tmp_path_factory.mktemp(name)))


@pytest.mark.parametrize("path", KEPT, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_what_was_found_once_holds(trial_of: Callable[[str], Trial], path: Path) -> None:
    trial_of(path.parent.name)(path.read_bytes())


@pytest.mark.parametrize("name", NAMES)
def test_every_entry_begins_with_inputs_that_hold(trial_of: Callable[[str], Trial], name: str) -> None:
    seeds = [*entry(name).seeds()]
    for seed in seeds:
        trial_of(name)(seed)
    assert len(set(seeds)) > 3
    assert [*(CORPUS / name).iterdir()]


@pytest.mark.parametrize("place", [(1, 7), (2, 2), (3, 1), (0, 1), (1, 0)])
def test_a_place_outside_the_file_is_noticed(place: tuple[int, int]) -> None:
    check_findings([Finding(codes.EMPTY, Place("f.csv", 1, 6))], "f.csv", ["metri"])
    with pytest.raises(BrokenError, match=r"^KI"):
        check_findings([Finding(codes.EMPTY, Place("f.csv", *place))], "f.csv", ["metri"])


@pytest.mark.parametrize("said", ["", "x" * 2001, "rot \x1b[31m", "gut \u202etxet"])
def test_a_sentence_that_is_missing_or_long_or_steers_is_noticed(said: str) -> None:
    check_sentence("Das ist ein Satz.", "KI001")
    with pytest.raises(BrokenError):
        check_sentence(said, "KI001")
