"""Every test starts from the same environment; here is what the rooms share: the data, a tiny catalogue, a caller."""

import io
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from functools import cache, partial
from io import StringIO
from itertools import count
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from hypothesis import HealthCheck, settings

from complete import watch
from forms.reading import Reader
from kassel_integration.analysis.assessment import Assessment
from kassel_integration.checking.finding_groups import FindingGroup
from kassel_integration.checking.load import load
from kassel_integration.checking.loaded import Loaded
from kassel_integration.cli import main
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.source.folder import DataFolder
from making import HEARERS
from no_network import sitecustomize as no_network  # forbids it to this process
from report_pages import parse
from told import NOT_KEPT, Told, in_numbers, in_values, in_words

# And to every Python that a test starts.
os.environ["PYTHONPATH"] = os.pathsep.join(
    dict.fromkeys((str(Path(no_network.__file__).parent), *filter(None, [os.environ.get("PYTHONPATH")])))
)

watch()

# These tests say what holds, not how fast: on a busy machine drawing examples may take longer than hypothesis likes.
# The examples of the suite are the same each time, so that what passes today passes next year; HYPOTHESIS=search (as
# tests/fuzz/run sets it) draws others each time.
settings.register_profile("suite", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
settings.register_profile("search", deadline=None, suppress_health_check=list(HealthCheck))
settings.load_profile(os.environ.get("HYPOTHESIS", "suite"))

TOP = Path(__file__).resolve().parent.parent
EXAMPLE = TOP / "examples" / "beispieldaten"
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


class Screen(io.StringIO):
    """A stdout at which a person looks."""

    def isatty(self) -> bool:
        return True


Kassel = Callable[..., Answer]
Change = tuple[str, str]  # what stands in tests/mini/handlungsfelder.yaml, what stands there instead
SaidAbout = Callable[[Change], list[str]]


def scrubbed() -> dict[str, str]:
    """The environment without what changes colour, width, language or data."""
    return {k: v for k, v in os.environ.items() if k not in _NAMES and not k.startswith(_BEGINNINGS)}


@pytest.fixture(scope="session")
def caches(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Names for new folders; counted here, for thousands of tests ask, and each mktemp looks through those before."""
    folder = tmp_path_factory.mktemp("caches")
    return (folder / str(number) for number in count())


@pytest.fixture(autouse=True)
def same_environment(monkeypatch: pytest.MonkeyPatch, caches: Iterator[Path]) -> None:
    """Nothing of the person or machine that runs the tests shows in them; each test has a cache of its own."""
    folder = next(caches)
    folder.mkdir()
    _scrub(monkeypatch, folder)


def _scrub(patch: pytest.MonkeyPatch, caches: Path) -> None:
    for name in os.environ.keys() - scrubbed().keys():
        patch.delenv(name)
    patch.setenv("XDG_CACHE_HOME", str(caches))


@pytest.fixture(scope="session")
def remembered(tmp_path_factory: pytest.TempPathFactory) -> Path | None:
    """A cache as a run leaves it behind that found the shipped data faultless and wrote a report of them.

    Most tests ask what the program answers, not whether it can read these data once more: they begin with this. Those
    that are about the cache say so by another fixture of this name.
    """
    folder = tmp_path_factory.mktemp("remembered")
    with pytest.MonkeyPatch.context() as patch:
        _scrub(patch, folder)
        for argv in (("report", "--data", str(TOP / "data")), ("list", "--data", str(EXAMPLE))):
            with redirect_stdout(StringIO()):
                assert main([*argv]) == 0
    return folder


@pytest.fixture(scope="session")
def example_page(remembered: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    """The report of the example data in a language; it takes seconds, and all who only look at it share it."""
    folder = tmp_path_factory.mktemp("example")

    @cache
    def page(lang: str) -> str:
        file = folder / f"{lang}.html"
        with pytest.MonkeyPatch.context() as patch:
            _scrub(patch, remembered)
            assert main(["report", "--data", str(EXAMPLE), "-o", str(file), "-q", "--lang", lang]) == 0
        return file.read_text(encoding="utf-8")

    return page


@pytest.fixture(scope="session")
def example_root(example_page: Callable[[str], str]) -> Callable[[str], Element]:
    """The same page parsed without mercy; nobody changes it."""
    return cache(lambda lang: parse(example_page(lang)))


@pytest.fixture
def recalling(remembered: Path | None, same_environment: None) -> None:  # noqa: ARG001
    """The test's own cache begins as `remembered`; its files are replaced when they are written, so links do."""
    if remembered:
        shutil.copytree(remembered, os.environ["XDG_CACHE_HOME"], copy_function=os.link, dirs_exist_ok=True)


@pytest.fixture
def kassel(capsys: pytest.CaptureFixture[str], recalling: None) -> Kassel:  # noqa: ARG001
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


@pytest.fixture(autouse=True)
def judged(request: pytest.FixtureRequest) -> Iterator[None]:
    """What a test of analysis has judged is what is in a file, with all of its numbers."""
    if request.node.path.parent.name != "analysis" or request.node.get_closest_marker("hypothesis"):
        yield
        return
    told = Told("judged", request.node, in_numbers)
    hear = partial(_hear_one, told)
    HEARERS.append(hear)
    yield
    HEARERS.remove(hear)
    told.compare()


def _hear_one(told: Told[Assessment], assessment: Assessment) -> None:
    told.hear((assessment,))


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
def told(request: pytest.FixtureRequest) -> Iterator[Told[FindingGroup]]:
    """In which words it is told, which must be those in a file."""
    found = Told("told", request.node, in_words)
    yield found
    found.compare()


@pytest.fixture(autouse=True)
def heard(request: pytest.FixtureRequest) -> Iterator[None]:
    """What the reader says to a test whose files are always the same ones is what is in a file."""
    drawn = request.node.get_closest_marker("hypothesis") or request.node.path.stem in NOT_KEPT
    if "reader" not in request.fixturenames or drawn:
        yield
        return
    reader = request.getfixturevalue("reader")
    reader.told = Told("values", request.node, in_values)
    yield
    reader.told.compare()
    reader.told = None


@pytest.fixture
def said_about(mini_folder: DataFolder, mini: str, told: Told[FindingGroup]) -> SaidAbout:
    """What is said about the small catalogue after one change, each finding as `code line:column`."""
    return _said_about(mini_folder, mini, told)


@pytest.fixture
def said_about_tiny(tiny_folder: DataFolder, tiny: str, told: Told[FindingGroup]) -> SaidAbout:
    """The same of the plan that is nothing like the one of Kassel."""
    return _said_about(tiny_folder, tiny, told)


def _said_about(folder: DataFolder, text: str, told: Told[FindingGroup]) -> SaidAbout:
    def check(change: Change) -> list[str]:
        old, new = change
        assert old in text
        folder.catalogue.write_bytes(text.replace(old, new, 1).encode("utf-8"))
        groups = load(folder, os.environ).report.groups
        told.hear(groups)
        found = [group.finding for group in groups]
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
