"""Whatever a path leads to, each command that takes one answers or says what is wrong there; none hangs."""

import os
import shutil
import signal
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from conftest import TOP, Answer, Kassel

HERE = ("list", "show 1.1.3", "progress", "summary", "offices", "missing", "report --brief", "form --office jugendamt",
        "diff 2014 2015", "validate", "log", "export --to csv out")  # fmt: skip
# Every place of a call for a path: PATH is put in.
WITH_A_PATH = (
    *(f"{call} --data PATH" for call in HERE),
    *(f"{call} --data data -o PATH -f {form}" for call, form in (
        ("list", "csv"), ("show 1.1.3", "json"), ("progress", "xlsx"), ("summary", "markdown"), ("offices", "tsv"),
        ("missing", "json"), ("report", "html"), ("report", "site"), ("diff 2014 2015", "json"), ("validate", "json"),
        ("log", "json"),
    )),
    "form --office jugendamt --data data -o PATH", "explain KI217 -f json -o PATH", "schema -o PATH",
    "validate PATH --data data", "validate PATH good.csv --data data",
    "validate good.csv --data data --normalised PATH",
    "validate good.csv --data data --reply PATH", "validate good.csv --data data --source PATH",
    "import PATH --data data", "import good.csv --data data --reply PATH", "import good.csv --data data --source PATH",
    "diff PATH data", "diff data PATH", "diff data/handlungsfelder.yaml PATH",
    "form --all PATH --data data", "export --to csv PATH --data data", "export --to json PATH --data data", "init PATH",
)  # fmt: skip


def plan(path: Path) -> None:
    """A data folder without figures of 2015."""
    shutil.copytree("data", path)
    (path / "measurements" / "2015.csv").unlink()


def within(path: Path, name: str, make: Callable[[Path], object], *, whole: bool = True) -> None:
    """A folder with the real data, or without any, in which `make` makes what has this name."""
    plan(path) if whole else path.mkdir()
    make(path / name)


def a_socket(path: Path) -> None:
    """What a program listens at."""
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(path))


def circle(path: Path) -> None:
    """A link to itself."""
    path.symlink_to(path.name)


PLACES: dict[str, Callable[[Path], object]] = {
    "nothing": lambda _: None,
    "too long": lambda _: None,
    "much too long": lambda _: None,
    "long on the way": lambda _: None,
    "circle": circle,
    "beyond a circle": lambda path: circle(path.parent),
    "link to nothing": lambda path: path.symlink_to("nowhere"),
    "beyond a file": lambda path: path.parent.write_text("a file"),
    "pipe": os.mkfifo,
    "socket": a_socket,
    "device": lambda path: path.symlink_to("/dev/zero"),
    "catalogue is a pipe": lambda path: within(path, "handlungsfelder.yaml", os.mkfifo, whole=False),
    "catalogue is a circle": lambda path: within(path, "handlungsfelder.yaml", circle, whole=False),
    "figures are a pipe": lambda path: within(path, "measurements/2015.csv", os.mkfifo),
    "figures are a circle": lambda path: within(path, "measurements/2015.csv", circle),
    "settings are a pipe": lambda path: within(path, "kassel.toml", os.mkfifo),
    "about the folder is a pipe": lambda path: within(path, "dataset.yaml", os.mkfifo),
    "log is a pipe": lambda path: within(path, "submissions.csv", os.mkfifo),
}
NAMES = {"too long": "x" * 300, "much too long": "x" * 5000, "long on the way": f"{'y' * 300}/x",
         "beyond a circle": "circle/x", "beyond a file": "file/x"}  # fmt: skip


class Slow(BaseException):
    """The call did not end."""


@pytest.fixture(autouse=True)
def patient() -> Iterator[None]:
    """A call that waits for what never comes is stopped."""

    def stop(*_: object) -> None:
        raise Slow

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, 60)
    yield
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, before)


@pytest.fixture
def stand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to stand in, with the real data and a good file in it."""
    shutil.copytree(TOP / "data", tmp_path / "data")
    (tmp_path / "good.csv").write_text("metric,value,year\n1.1.3.plaetze_u3,1200,2016\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def look_at(call: str, answer: Answer) -> list[str]:
    """What is wrong with an answer."""
    said = answer.err + answer.out if answer.code else ""
    faults = [f"{call}: exit {answer.code}"] if answer.code not in (0, 1, 2) else []
    faults += [f"{call}: says nothing"] if answer.code == 2 and not answer.err.strip() else []
    faults += [f"{call}: {answer.err}"] if answer.code == 2 and ("Errno" in said or "None" in said) else []
    faults += [f"{call}: a line of {len(line)}" for line in said.splitlines() if len(line) > 2000]
    return faults


QUICK = ("much too long", "beyond a circle", "pipe")


@pytest.mark.parametrize("place", QUICK)
def test_whatever_a_path_leads_to_it_is_said_and_nothing_hangs(kassel: Kassel, stand: Path, place: str) -> None:
    assert faults_of(kassel, stand, place, "de", WITH_A_PATH[::2]) == []


@pytest.mark.slow
@pytest.mark.parametrize("lang", ["de", "en"])
@pytest.mark.parametrize("place", PLACES)
def test_every_call_with_every_place_says_it(kassel: Kassel, stand: Path, place: str, lang: str) -> None:
    assert faults_of(kassel, stand, place, lang, WITH_A_PATH) == []


def faults_of(kassel: Kassel, stand: Path, place: str, lang: str, calls: tuple[str, ...]) -> list[str]:
    """What is wrong with the answers of these calls where PATH leads to such a place."""
    name = NAMES.get(place, "place")
    faults: list[str] = []
    for call in calls:
        for left in (stand / name.partition("/")[0], stand / "out"):
            if len(left.name) < 256 and os.path.lexists(left):
                shutil.rmtree(left) if left.is_dir() and not left.is_symlink() else left.unlink()
        PLACES[place](Path(name))
        faults += look_at(call, kassel(*(name if w == "PATH" else w for w in call.split()), "--lang", lang))
    return faults
