"""The example data come from their program byte for byte, are valid, and hold every case there is to look at."""

import runpy
from collections import Counter
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from conftest import TOP, Kassel
from kassel_integration.analysis.goal_status import GoalStatus, assess_goals
from kassel_integration.analysis.series import group
from kassel_integration.checking.load import load
from kassel_integration.checking.loaded import Loaded
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Implementation, Measurement
from kassel_integration.model.status import Coverage, Progress
from kassel_integration.source.folder import find_data

FOLDER = TOP / "examples" / "beispieldaten"
LARGEST = 3_000_000
NEVER = "5.1.2.beratungen_wohnen"  # of the office that never delivered


@pytest.fixture(scope="module")
def program() -> dict[str, Any]:
    """What the program that writes the example data defines."""
    return runpy.run_path(str(TOP / "examples" / "make_beispieldaten.py"))


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    """The example data, loaded once."""
    return load(find_data(str(FOLDER), {}, TOP), {"XDG_CACHE_HOME": str(tmp_path_factory.mktemp("cache"))})


@pytest.fixture(scope="module")
def goal_statuses(example: Loaded) -> dict[int, tuple[GoalStatus, ...]]:
    """How every goal stands as of 2015 and as of 2016."""
    assert example.catalogue is not None
    return {year: assess_goals(example.catalogue, group(example.measurements, year), "path") for year in (2015, 2016)}


def committed() -> dict[str, str]:
    """Every file that is written by the program, with its text."""
    files = sorted(p for p in FOLDER.rglob("*") if p.is_file() and p.parent.name != "sources")
    return {path.relative_to(FOLDER).as_posix(): path.read_bytes().decode("utf-8") for path in files}


def test_the_committed_files_are_what_the_program_writes(program: dict[str, Any], tmp_path: Path) -> None:
    assert program["main"]([str(tmp_path)]) == 0
    written = {path.relative_to(tmp_path).as_posix(): path for path in tmp_path.rglob("*") if path.is_file()}
    assert {name: path.read_bytes().decode("utf-8") for name, path in written.items()} == committed()


def test_the_folder_stays_small(program: dict[str, Any]) -> None:
    assert sum(len(text.encode("utf-8")) for text in program["files"]().values()) < LARGEST


def test_nothing_is_found_in_them(kassel: Kassel) -> None:
    answer = kassel("validate", "--data", FOLDER, "--strict", "--lang", "en")
    said = answer.out.splitlines()[1:]
    assert (answer.code, said, answer.err) == (0, ["No findings.", "Example data, not official figures"], "")


def test_every_year_is_in_the_canonical_form(kassel: Kassel, tmp_path: Path) -> None:
    for name, text in committed().items():
        if name.endswith(".csv"):
            again = tmp_path / Path(name).name
            kassel("validate", FOLDER / name, "--data", FOLDER, "--normalised", again)
            assert again.read_bytes().decode("utf-8") == text


def test_every_row_says_that_it_is_made_up(example: Loaded) -> None:
    assert {(m.source, m.note.startswith("Beispieldaten")) for m in example.measurements} == {("erfunden", True)}


def test_there_are_statements_stand_ins_and_a_goal_that_two_offices_declare(example: Loaded) -> None:
    said = {(m.metric, m.office, m.year) for m in example.measurements if not m.note.endswith("keine amtlichen Zahlen")}
    assert ("1.1.3.umsetzungsstand", "jugendamt", 2016) in said
    assert all(name.endswith(".umsetzungsstand") for name, _, _ in said)
    stand_ins = Counter(m.metric for m in example.measurements if m.stands_for and m.is_total)
    assert stand_ins == {
        "1.6.1.kursteilnehmende": 6,
        "2.1.7.anteil_ausstellungen": 5,
        "4.1.2.unternehmen_interkulturell": 2,  # measured as asked since: a break
    }
    declared = {(m.metric, m.office) for m in example.measurements if m.declares}
    shared = {name for name, count in Counter(name for name, _ in declared).items() if count > 1}
    assert shared == {"2.2.8.umsetzungsstand", "4.1.4.umsetzungsstand"}


def test_no_figure_is_a_published_one(example: Loaded, loaded: Loaded) -> None:
    def numbers(measurements: tuple[Measurement, ...]) -> set[tuple[str, object]]:
        return {(m.metric, m.value) for m in measurements}

    assert len(loaded.measurements) > 0
    assert numbers(example.measurements) & numbers(loaded.measurements) == set()


def test_every_metric_has_figures_but_that_of_the_office_that_never_delivered(example: Loaded) -> None:
    assert example.catalogue is not None
    delivered = {m.metric for m in example.measurements if m.is_total}
    assert example.catalogue.metric_by_id.keys() - delivered == {NEVER}
    assert {m.year for m in example.measurements} == set(range(2011, 2017))


def test_two_offices_have_not_delivered_the_last_year(example: Loaded) -> None:
    def offices(year: int) -> set[str]:
        return {m.office for m in example.measurements if m.year == year}

    assert offices(2015) - offices(2016) == {"kulturamt", "gesundheitsamt"}


def test_every_flag_occurs(example: Loaded) -> None:
    assert {m.flag for m in example.measurements} == set(Flag)
    assert {m.year for m in example.measurements if m.flag == "P"} == {2016}


def test_there_are_small_cells_shown_and_hidden_by_each_dimension(example: Loaded) -> None:
    for dimension in range(3):
        cells = [m for m in example.measurements if m.cell.at(dimension)]
        small = {m.metric for m in cells if m.value in (1, 2, 3) and m.numerator is None}
        hidden = {m.metric for m in cells if m.flag == "Q"}
        assert small & hidden, f"no metric has small and hidden cells in dimension {dimension}"


def test_every_word_is_there_for_a_goal_and_for_a_metric(goal_statuses: dict[int, tuple[GoalStatus, ...]]) -> None:
    goals = [goal for year in goal_statuses.values() for goal in year]
    metrics = [metric for goal in goals for metric in goal.metrics]
    statuses, coverages = set(Progress) - {Progress.NO_METRIC}, set(Coverage) - {Coverage.NO_METRIC}  # all have metrics
    assert {goal.progress for goal in goals} == {metric.assessment.status for metric in metrics} == statuses
    assert {goal.coverage for goal in goals} == {metric.coverage for metric in metrics} == coverages
    later = {Implementation.ONGOING, Implementation.POSTPONED, Implementation.DROPPED}  # states of other plans
    assert {goal.implementation for goal in goals} == {*Implementation, None} - later


def test_declared_and_computed_disagree_somewhere(goal_statuses: dict[int, tuple[GoalStatus, ...]]) -> None:
    pairs = {(goal.implementation, goal.progress) for goal in goal_statuses[2016]}
    assert {(Implementation.DONE, Progress.MISSED), (Implementation.IN_PROGRESS, Progress.ACHIEVED)} <= pairs


def reasons(goal_statuses: tuple[GoalStatus, ...]) -> Iterator[tuple[str, Progress]]:
    """Why each metric stands as it does, and the remarks to it."""
    for metric in (metric for goal in goal_statuses for metric in goal.metrics):
        for reason in (metric.assessment.reason, *(name for name, _ in metric.assessment.remarks)):
            yield reason, metric.assessment.status


@pytest.mark.parametrize(
    ("year", "reason", "status"),
    [
        (2015, "kept", Progress.ON_TRACK),
        (2015, "not_kept", Progress.MOVING_AWAY),
        (2015, "ratio", Progress.BEHIND),
        (2015, "ratio", Progress.FAR_BEHIND),
        (2015, "milestone_undone", Progress.MOVING_AWAY),
        (2015, "reached", Progress.ACHIEVED),
        (2016, "missed", Progress.MISSED),
        (2016, "lost", Progress.MISSED),
        (2016, "outstanding", Progress.NOT_ASSESSABLE),
        (2016, "happened", Progress.ACHIEVED),
        (2016, "held", Progress.ACHIEVED),
        (2016, "milestone_missed", Progress.MISSED),
        (2016, "break", Progress.NOT_ASSESSABLE),
        (2016, "years_failed", Progress.MISSED),
        (2016, "years_missing", Progress.NOT_ASSESSABLE),
        (2016, "years_held", Progress.ACHIEVED),
        (2016, "rise_failed", Progress.MISSED),
        (2016, "rise_unknown", Progress.NOT_ASSESSABLE),
        (2016, "rise_held", Progress.ACHIEVED),
        (2016, "watched", Progress.NOT_ASSESSABLE),
        (2016, "suppressed", Progress.NO_DATA),
        (2016, "no_data", Progress.NO_DATA),
    ],
)
def test_every_turn_of_events_occurs(
    goal_statuses: dict[int, tuple[GoalStatus, ...]], year: int, reason: str, status: Progress
) -> None:
    assert (reason, status) in set(reasons(goal_statuses[year]))


@pytest.mark.parametrize(("lang", "year"), list(product(("de", "en"), (2015, 2016))))
def test_a_summary_speaks_of_them_as_examples(kassel: Kassel, lang: str, year: int) -> None:
    answer = kassel("summary", "--data", FOLDER, "--as-of", str(year), "--lang", lang, "-f", "table")
    warning = {"de": "Beispieldaten, keine amtlichen Zahlen", "en": "Example data, not official figures"}[lang]
    assert (answer.code, answer.out.splitlines()[0], answer.out.splitlines()[-1]) == (0, warning, warning)
