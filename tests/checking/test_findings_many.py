"""A file full of errors: equal ones are grouped, those too many to keep are counted, and memory is bounded."""

import tracemalloc

import pytest

from conftest import Kassel
from kassel_integration.checking.finding_groups import MAX_GROUPS, FindingGroups
from kassel_integration.diagnostics import Finding, Place, codes
from kassel_integration.source.folder import DataFolder

ROWS = 100_000


@pytest.fixture
def read_to_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """As for those who ask for all rows of a file."""
    monkeypatch.setattr("kassel_integration.commands.call.checked.MOST_REJECTED", 0)


@pytest.mark.slow
@pytest.mark.usefixtures("read_to_the_end")
def test_a_hundred_thousand_equal_errors_are_one_group(kassel: Kassel, mini_folder: DataFolder) -> None:
    year = mini_folder.root / "measurements" / "2014.csv"
    year.write_text("metric,value\n" + "1.1.1.places,viele\n" * ROWS, encoding="utf-8")
    out = kassel("validate", "--data", mini_folder.root, "--lang", "en").out.splitlines()
    assert out[0] == f'{year}:2:14 (B2): error[KI210] "viele" is not a number. (100,000 times, lines 2-100001)'
    assert (len(out), out[-1]) == (5, "100,000 errors, 0 warnings, 0 notes.")


@pytest.mark.slow
@pytest.mark.usefixtures("read_to_the_end")
def test_a_hundred_thousand_different_errors_are_counted_and_the_first_shown(
    kassel: Kassel, mini_folder: DataFolder
) -> None:
    year = mini_folder.root / "measurements" / "2014.csv"
    rows = "".join(f"1.1.1.places,viele{number}\n" for number in range(ROWS))
    year.write_text(f"metric,value\n{rows}", encoding="utf-8")
    answer = kassel("validate", "--data", mini_folder.root, "--lang", "en")
    out = answer.out.splitlines()
    assert answer.code == 1
    assert out[0] == f'{year}:2:14 (B2): error[KI210] "viele0" is not a number.'
    assert out[198] == f'{year}:101:14 (B101): error[KI210] "viele99" is not a number.'
    assert out[200] == "99900 of 100000 findings not shown; --max-findings 0 shows all."
    assert out[-1] == "100,000 errors, 0 warnings, 0 notes."


@pytest.mark.parametrize("different", [False, True], ids=["equal on every other line", "different"])
def test_memory_is_bounded_however_many_are_added(different: bool) -> None:
    groups = FindingGroups()
    tracemalloc.start()
    for line in range(2, 2 * ROWS, 2):
        place = Place("a.csv", line, 14, ("value",), f"B{line}")
        groups.add(Finding(codes.NOT_A_NUMBER, place, {"value": line if different else "viele"}))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert sum(groups.counts.values()) == ROWS - 1
    assert (len(groups.all()), groups.dropped) == ((MAX_GROUPS, ROWS - 1 - MAX_GROUPS) if different else (1, 0))
    assert max(len(group.runs) for group in groups.all()) <= 200
    assert peak < 20_000_000


def test_the_same_twice_on_one_line_counts_twice_and_is_one_line() -> None:
    groups = FindingGroups()
    for line in (5, 5, 6, 9, 9):
        groups.add(Finding(codes.NOT_A_NUMBER, Place("a.csv", line, 14, ("value",), f"B{line}"), {"value": "viele"}))
    assert [(group.count, group.runs) for group in groups.all()] == [(5, [(5, 6), (9, 9)])]
