"""Every test starts from the same environment; here is what the rooms share: the data, a tiny catalogue, a caller."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from forms.reading import Reader
from kassel_integration.checking.load import Loaded, load
from kassel_integration.cli import main
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.source.folder import DataFolder

# These tests say what holds, not how fast: on a busy machine drawing examples may take longer than hypothesis likes.
settings.register_profile("suite", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("suite")

TOP = Path(__file__).resolve().parent.parent
MINI = Path(__file__).resolve().parent / "mini" / "handlungsfelder.yaml"
TINY = Path(__file__).resolve().parent / "tiny" / "handlungsfelder.yaml"

_NAMES = {
    "NO_COLOR", "FORCE_COLOR", "PY_COLORS", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS", "LINES", "TERM", "COLORTERM",
    "TERMINAL_WIDTH", "CI", "GITHUB_ACTIONS", "LANG", "LANGUAGE", "TZ",
    "PYTHONIOENCODING", "PYTHONUTF8", "PYTHONWARNINGS", "PYTHONOPTIMIZE", "PYTHONDEVMODE", "PYTHONFAULTHANDLER",
}  # fmt: skip
_BEGINNINGS = ("LC_", "KASSEL_", "TYPER_", "_TYPER_")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a call of the program gave: its exit code, its answer, its notes."""

    code: int
    out: str
    err: str


Kassel = Callable[..., Answer]
Change = tuple[str, str]  # what stands in tests/mini/handlungsfelder.yaml, what stands there instead
SaidAbout = Callable[[Change], list[str]]


def scrubbed() -> dict[str, str]:
    """The environment without what changes colour, width, language or data."""
    return {k: v for k, v in os.environ.items() if k not in _NAMES and not k.startswith(_BEGINNINGS)}


@pytest.fixture(autouse=True)
def same_environment(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Nothing of the person or machine that runs the tests shows in them; each test has a cache of its own."""
    for name in os.environ.keys() - scrubbed().keys():
        monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture
def kassel(capsys: pytest.CaptureFixture[str]) -> Kassel:
    """Call the program in this process, as a pipe sees it: `kassel("list", "--lang", "en")`."""

    def call(*argv: str | Path) -> Answer:
        capsys.readouterr()
        code = main([str(word) for word in argv])
        said = capsys.readouterr()
        return Answer(code, said.out, said.err)

    return call


@pytest.fixture(scope="session")
def data_root() -> Path:
    """The folder with the real catalogue and the real figures."""
    return TOP / "data"


@pytest.fixture(scope="session")
def loaded(data_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    """The real catalogue and figures, loaded once."""
    return load(DataFolder(data_root, "named"), {"XDG_CACHE_HOME": str(tmp_path_factory.mktemp("cache"))})


@pytest.fixture(scope="session")
def catalogue(loaded: Loaded) -> Catalogue:
    """The real catalogue."""
    assert loaded.catalogue is not None
    return loaded.catalogue


@pytest.fixture(scope="session")
def reader(catalogue: Catalogue, tmp_path_factory: pytest.TempPathFactory) -> Reader:
    """Reads measurement files against the real catalogue."""
    return Reader(catalogue, tmp_path_factory.mktemp("reader"))


@pytest.fixture
def mini() -> str:
    """The text of a small valid catalogue; its line numbers can be read off in tests/mini/handlungsfelder.yaml."""
    return MINI.read_text(encoding="utf-8")


@pytest.fixture
def mini_folder(tmp_path: Path, mini: str) -> DataFolder:
    """A data folder of its own with the small catalogue and no figures yet."""
    return _folder(tmp_path / "plan", mini)


def _folder(root: Path, catalogue: str) -> DataFolder:
    (root / "measurements").mkdir(parents=True)
    folder = DataFolder(root, "named")
    folder.catalogue.write_text(catalogue, encoding="utf-8")
    return folder


@pytest.fixture
def said_about(mini_folder: DataFolder, mini: str) -> SaidAbout:
    """What is said about the small catalogue after one change, each finding as `code line:column`."""
    return _said_about(mini_folder, mini)


@pytest.fixture
def said_about_tiny(tiny_folder: DataFolder, tiny: str) -> SaidAbout:
    """The same of the plan that is nothing like the one of Kassel."""
    return _said_about(tiny_folder, tiny)


def _said_about(folder: DataFolder, text: str) -> SaidAbout:
    def check(change: Change) -> list[str]:
        old, new = change
        assert old in text
        folder.catalogue.write_bytes(text.replace(old, new, 1).encode("utf-8"))
        found = load(folder, os.environ).report.findings
        return [f"{f.code.id} {f.place.line}:{f.place.column}" for f in found]

    return check


@pytest.fixture
def tiny() -> str:
    """The text of a plan that is nothing like Kassel's: no areas, letters as ids, an age dimension; see tests/tiny."""
    return TINY.read_text(encoding="utf-8")


@pytest.fixture
def tiny_folder(tmp_path: Path, tiny: str) -> DataFolder:
    """A data folder of its own with that plan and no figures yet."""
    return _folder(tmp_path / "tiny", tiny)
