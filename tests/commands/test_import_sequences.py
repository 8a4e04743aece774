"""Imports in any order: the folder always validates, nobody's figures change but one's own, exports change nothing."""

import io
import tempfile
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from kassel_integration.checking.load import load
from kassel_integration.cli import main
from kassel_integration.model.measurement import Measurement
from kassel_integration.rules.duplicates import figure_key
from kassel_integration.source.folder import DataFolder
from small_plan import goal, plan

OFFICES = st.sampled_from(["umweltamt", "verkehrsamt", "none"])
YEARS = st.sampled_from([2020, 2020, 2019])
VALUES = st.sampled_from(["1", "2", "30", "...", "-", "(7)", ""])
NAMES = st.sampled_from(["wege", "treffen", "umsetzungsstand"])
OPTIONS = st.sets(st.sampled_from(["--revise", "--accept-valid-rows"]))
METRICS = [
    f"id: {name}\nlabel: {name}\nkind: count\nunit: km\ndirection: up\ntarget: {{rule: increase, basis: concept}}"
    for name in ("wege", "treffen")
]
GOALS = (
    goal(*METRICS)
    + goal(*METRICS, id="1.1.2", offices="verkehrsamt")
    + goal(*METRICS, id="1.1.3", offices="umweltamt, verkehrsamt")
)
ROWS = st.lists(st.tuples(st.sampled_from(["1.1.3", "1.1.3", "1.1.1", "1.1.2"]), NAMES, VALUES), min_size=2, max_size=5)


def call(*argv: str) -> int:
    """The exit code of a call, its words left unsaid."""
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        return main(list(argv))


class Imports(RuleBasedStateMachine):
    """A data folder, and whatever offices send."""

    @initialize()
    def begin(self) -> None:
        """A plan without figures."""
        self.kept = tempfile.TemporaryDirectory()
        self.folder = Path(self.kept.name)
        self.data = plan(self.folder / "data", GOALS, {})
        self.figures: dict[object, Measurement] = {}

    def teardown(self) -> None:
        """Remove the folder."""
        if hasattr(self, "kept"):
            self.kept.cleanup()

    def content(self) -> dict[str, bytes]:
        """Every file of the data folder."""
        return {str(p): p.read_bytes() for p in self.data.rglob("*") if p.is_file()}

    def stored(self) -> dict[object, Measurement]:
        """What the folder holds; it must be without any error."""
        loaded = load(DataFolder(self.data, "named"), {"XDG_CACHE_HOME": str(self.folder / "cache")})
        assert loaded.catalogue is not None
        assert (loaded.report.errors, loaded.report.rejected) == (0, ())
        return {figure_key(m, loaded.catalogue): m for m in loaded.measurements}

    @rule(office=OFFICES, year=YEARS, rows=ROWS, options=OPTIONS)
    def send(self, office: str, year: int, rows: list[tuple[str, str, str]], options: set[str]) -> None:
        """An office, or nobody, sends a file with rows of anybody's metrics."""
        words = {"umsetzungsstand": "geplant"}
        lines = [f"{of}.{name};{words.get(name, value)}" for of, name, value in rows]
        file = self.folder / f"Lieferung {year}.csv"
        file.write_text("\n".join(["Kennzahl;Wert", *lines]) + "\n", encoding="utf-8")
        before = self.content()
        code = call("import", str(file), "--yes", "--office", office, "--data", str(self.data), *options)
        assert code in (0, 1)
        after = self.stored()
        me = "" if office == "none" else office
        for key, m in self.figures.items():
            if m.office and m.office != me:
                assert after[key] == m or (after[key].value, after[key].office) == (m.value, m.office)
            assert key in after
        if code == 1 and "--accept-valid-rows" not in options:
            assert self.content() == before
        self.figures = after

    @rule(year=YEARS)
    def export(self, year: int) -> None:
        """What is stored comes back, as it is and in its clean form."""
        file = self.data / "measurements" / f"{year}.csv"
        if not file.exists():
            return
        before = self.content()
        clean = self.folder / f"Export {year}.csv"
        assert call("validate", str(file), "--force", "--normalised", str(clean), "--data", str(self.data)) == 0
        for each in (file, clean):
            assert call("import", str(each), "--yes", "--data", str(self.data)) == 0
        assert self.content() == before

    @invariant()
    def nothing_is_left_beside_the_data(self) -> None:
        """No lock, no journal, nothing staged."""
        if hasattr(self, "data"):
            assert [p.name for p in self.data.rglob(".*")] == []


@pytest.mark.parametrize("sequences", [3, pytest.param(200, marks=pytest.mark.slow)])
def test_any_sequence_of_imports_leaves_a_sound_folder(sequences: int, pytestconfig: pytest.Config) -> None:
    if sequences > 3 and "slow" not in str(pytestconfig.getoption("markexpr")):
        pytest.skip("minutes; pytest -m slow runs it")
    run_state_machine_as_test(
        Imports,
        settings=settings(
            max_examples=sequences,
            stateful_step_count=8,
            deadline=None,
            derandomize=True,
            database=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )
