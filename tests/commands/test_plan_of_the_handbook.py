"""The session of the handbook, from the first question to the first report, is what a person gets who types it."""

import io
import re
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import TOP, Kassel, Screen
from kassel_integration.cli import main
from kassel_integration.console import Console

CHAPTER = (TOP / "docs" / "handbuch.md").read_text(encoding="utf-8").partition("\n## Den eigenen Plan anlegen\n")[2]
BLOCK = re.compile(r"^```(?P<info>[^\n]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks() -> Iterator[tuple[list[str], str]]:
    """What the chapter shows in blocks: the words behind the fence, the text."""
    for found in BLOCK.finditer(CHAPTER.partition("\n## ")[0]):
        yield found["info"].split(), found["body"]


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder as it is at the end of the chapter, made of the files that it shows."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "Klimaplan" / "measurements").mkdir(parents=True)
    for info, body in blocks():
        if info[0] in ("yaml", "csv"):
            Path(info[1]).write_text(body, encoding="utf-8")
    return tmp_path / "Klimaplan"


def test_the_questions_are_those_of_the_program_and_the_line_makes_the_same_folder(
    kassel: Kassel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    talk = next(body for info, body in blocks() if info == ["text"]).splitlines()
    typed = [re.split(r"[:\])] ?: | ?: ", f"{line} ")[-1].strip() for line in talk[2:]]
    monkeypatch.setattr(Console, "can_ask", True)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("".join(f"{t}\n" for t in typed).encode())))
    answer = kassel("init", "Gefragt", "--lang", "de")
    assert answer.code == 0
    shown = "".join(line.removesuffix(text) for line, text in zip(talk[2:], typed, strict=True))
    assert answer.err == f"{talk[1].replace('Klimaplan', 'Gefragt')}\n{shown}"
    line = next(body for info, body in blocks() if info == ["console"]).splitlines()[0]
    assert kassel(*shlex.split(line)[2:], "--lang", "de").code == 0
    for name in ("handlungsfelder.yaml", "kassel.toml", "README.md"):
        assert Path("Gefragt", name).read_bytes() == Path("Klimaplan", name).read_bytes()


def test_its_first_catalogue_has_the_errors_that_are_shown(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = next(body for info, body in blocks() if info[0] == "yaml")
    (plan / "handlungsfelder.yaml").write_text(first, encoding="utf-8")
    shown = next(body for _, body in blocks() if "Fehler[" in body)
    screen = Screen()
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setattr(sys, "stdout", screen)
    assert main(["validate", "--data", "Klimaplan", "--lang", "de", "--color", "never"]) == 1
    assert f"$ kassel validate --data Klimaplan\n{screen.getvalue()}" == shown


@pytest.mark.parametrize("verb", ["list", "progress", "summary", "offices", "report"])
def test_every_command_answers_on_it(kassel: Kassel, plan: Path, verb: str) -> None:
    answer = kassel(verb, "--data", plan, "--lang", "de", "-f", "markdown")
    assert (answer.code, answer.err) == (0, "")
    assert "None" not in answer.out
    assert "Themenfeld" not in answer.out


def test_it_passes_the_check_and_its_goals_are_judged(kassel: Kassel, plan: Path) -> None:
    answer = kassel("validate", "--data", plan, "--lang", "de", "--strict")
    assert (answer.code, answer.out.splitlines()[-1]) == (0, "Keine Befunde.")
    judged = kassel("list", "--data", plan, "-f", "csv").out
    assert [judged.count(word) for word in ("on_track", "behind", "not_assessable")] == [3, 1, 1]
