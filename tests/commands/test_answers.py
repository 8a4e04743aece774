"""An answer that was given before is given again only to the same question about the same bytes, and is the same."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from conftest import TOP, Kassel
from kassel_integration.program import all_commands
from kassel_integration.source import answers
from kassel_integration.source.folder import find_data

QUESTIONS = (
    ("list",), ("list", "--lang", "de", "-f", "plain"), ("list", "-f", "table", "--color", "always"),
    ("list", "--office", "jugendamt", "--sort", "status"), ("show", "1.6.1"), ("show", "1.6.1", "-f", "json"),
    ("summary", "--by", "office"), ("progress", "--breakdown", "sex"), ("offices", "-f", "markdown"), ("validate",),
    ("validate", "-f", "json"),
)  # fmt: skip


@pytest.fixture
def data(tmp_path: Path) -> Path:
    shutil.copytree(TOP / "examples" / "beispieldaten", tmp_path / "examples" / "plan")
    (tmp_path / "data").mkdir()
    shutil.copy(TOP / "data" / "handlungsfelder.yaml", tmp_path / "data")
    return tmp_path / "examples" / "plan"


@pytest.fixture
def kept(kassel: Kassel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:  # noqa: ARG001  (sets one, too)
    """The cache folder of this test, empty at first."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "kept"))
    return tmp_path / "kept" / "kassel-integration"


def seal(data: Path, *question: object) -> answers.Seal | None:
    return answers.sealed(find_data(str(data), {}), question)


@pytest.mark.parametrize("argv", QUESTIONS)
def test_the_second_answer_is_the_first_and_is_not_made_again(
    argv: tuple[str, ...], data: Path, kept: Path, kassel: Kassel, monkeypatch: pytest.MonkeyPatch
) -> None:
    call = (*argv, "--data", str(data))
    first = kassel(*call)
    assert (first.code, bool(first.out), len(list(kept.glob("answer-*")))) == (0, True, 1)
    monkeypatch.setattr("kassel_integration.checking.load_for_answers.load_for_answers", None)
    monkeypatch.setattr("kassel_integration.checking.load.check", None)
    assert kassel(*call) == first


@pytest.mark.usefixtures("kept")
def test_quiet_and_a_file_are_as_the_first_time(data: Path, kassel: Kassel, tmp_path: Path) -> None:
    for _ in range(2):
        assert kassel("validate", "-q", "--data", str(data)).out == ""
        told = kassel("list", "-o", str(tmp_path / "list.csv"), "--data", str(data))
        assert (told.out, "list.csv" in told.err) == ("", True)
        assert (tmp_path / "list.csv").read_text(encoding="utf-8").startswith("id,")
        (tmp_path / "list.csv").unlink()
    assert kassel("list", "-o", str(data / "measurements" / "2014.csv"), "--data", str(data)).code == 2


def altered(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\n")


CHANGES: dict[str, Callable[[Path], object]] = {
    "a figure": lambda data: altered(data / "measurements" / "2014.csv"),
    "a year more": lambda data: shutil.copy(data / "measurements" / "2014.csv", data / "measurements" / "2018.csv"),
    "a year less": lambda data: (data / "measurements" / "2014.csv").unlink(),
    "a file that is no table": lambda data: (data / "measurements" / "note.txt").write_text(""),
    "what the folder says of itself": lambda data: altered(data / "dataset.yaml"),
    "the catalogue elsewhere": lambda data: altered(data.parent.parent / "data" / "handlungsfelder.yaml"),
    "settings": lambda data: (data / "kassel.toml").write_text("strict = true\n"),
    "the log": lambda data: (data / "submissions.csv").write_text("id\n"),
    "a folder": lambda data: (data / "Measurements2").mkdir(),
}


@pytest.mark.parametrize("change", CHANGES)
def test_any_change_of_the_data_is_another_seal(change: str, data: Path) -> None:
    before = seal(data, "list")
    CHANGES[change](data)
    assert before is not None
    assert seal(data, "list") != before


def test_another_question_or_program_is_another_seal(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = seal(data, "list", "de")
    assert seal(data, "list", "de") == before
    assert seal(data, "list", "en") != before
    package = tmp_path / "package"
    (package / "room").mkdir(parents=True)
    (package / "room" / "module.py").write_text("")
    monkeypatch.setattr(answers, "_PACKAGE", package)
    other = seal(data, "list", "de")
    os.utime(package / "room" / "module.py", ns=(1, 1))
    assert len({before, other, seal(data, "list", "de")}) == 3


def test_too_much_or_what_cannot_be_read_has_no_seal(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (data / "measurements" / "2019.csv").mkdir()
    assert seal(data, "list") is None
    (data / "measurements" / "2019.csv").rmdir()
    monkeypatch.setattr(answers, "MAX_BYTES", 100_000)
    assert seal(data, "list") is None


def test_an_answer_about_data_with_findings_is_made_each_time(data: Path, kept: Path, kassel: Kassel) -> None:
    with (data / "measurements" / "2014.csv").open("a", encoding="utf-8") as stream:
        stream.write("nobody,3\n")
    calls = [kassel("list", "--data", str(data)) for _ in range(2)]
    assert calls[0] == calls[1]
    assert (bool(calls[0].err), list(kept.glob("answer-*"))) == (True, [])


def spoil(path: Path, how: str) -> None:
    raw = path.read_bytes()
    match how:
        case "cut":
            path.write_bytes(raw[:-7])
        case "empty":
            path.write_bytes(b"")
        case "a letter":
            path.write_bytes(raw.replace(b"e", b"a"))
        case "writable by others":
            path.write_bytes(raw.replace(b"e", b"a"))
            path.chmod(0o666)
        case "a folder":
            path.unlink()
            path.mkdir()
        case "a pipe":
            path.unlink()
            os.mkfifo(path)


@pytest.mark.parametrize("how", ["cut", "empty", "a letter", "writable by others", "a folder", "a pipe"])
def test_a_spoilt_memory_changes_no_answer(how: str, data: Path, kept: Path, kassel: Kassel) -> None:
    first = kassel("list", "--data", str(data))
    for path in kept.iterdir():
        spoil(path, how)
    assert kassel("list", "--data", str(data)) == first


def test_memory_is_for_its_owner_only_and_of_bounded_size(data: Path, kept: Path, kassel: Kassel) -> None:
    kassel("list", "--data", str(data))
    assert kept.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in kept.iterdir()} == {0o600}
    for number in range(answers.MOST + 1):
        answers.remember(answers.Seal(f"answer-{number:08x}", b"x" * 32), "x", os.environ)
    left = {path.name for path in kept.glob("answer-*")}
    assert answers.MOST * 0.7 < len(left) < answers.MOST
    assert f"answer-{answers.MOST:08x}" in left


WITH_MEMORY = ("list", "show", "summary", "progress", "offices", "validate")
# Where the data are is the folder; what goes elsewhere is no text; how many read changes none.
OF_THE_PLACE = {"data", "output", "quiet", "help", "jobs"}
OPTIONS = [
    (verb, parameter)
    for verb, command in all_commands().items()
    if verb in WITH_MEMORY
    for parameter in command.params
    if parameter.name not in OF_THE_PLACE
]


@pytest.mark.parametrize(("verb", "parameter"), OPTIONS, ids=lambda each: getattr(each, "name", each))
def test_every_option_is_part_of_the_question(
    verb: str, parameter: Any, data: Path, kassel: Kassel, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(answers, "sealed", lambda _, question: asked.append(question))
    usual = (verb, "1.6.1") if verb == "show" else (verb,)
    kassel(*usual, "--data", data)
    words = {"format": "json", "lang": "de", "color": "always", "year": "2014", "as_of": "2014"}
    value = words.get(parameter.name, "2")
    if parameter.param_type_name == "argument":
        kassel(verb, "1.6.2", "--data", data)
    else:
        kassel(*usual, parameter.opts[0], *(() if parameter.is_flag else (value,)), "--data", data)
    assert len(asked) in (1, 2)  # one where such a call is never remembered
    assert asked[0] != asked[-1] or len(asked) == 1
