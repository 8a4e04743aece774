"""The generated pages are what docs/generate.py makes of the program's texts and of the catalogue."""

import re
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

from conftest import TOP
from kassel_integration.analysis.methods import METHODS
from kassel_integration.diagnostics.codes import all_codes
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.choices import Provenance
from kassel_integration.program import VERBS, all_commands
from kassel_integration.texts import Words

DIAGNOSTICS = {"befunde.md": "de", "diagnostics.md": "en"}
KEYS = {"katalog.md": "de", "catalogue.md": "en"}
NAMES = (*DIAGNOSTICS, "annahmen.md", *KEYS, "befehle.md", "commands.md", "methoden.md", "methods.md")
Generate = Callable[..., tuple[int, str]]
STALE = "".join(f"{name} is not current; run: python docs/generate.py\n" for name in NAMES)


@pytest.fixture
def generate(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Generate:
    """Exit code and complaints of the script."""
    monkeypatch.syspath_prepend(TOP / "docs")
    script = import_module("generate")

    def call(*argv: str | Path) -> tuple[int, str]:
        return script.main([str(word) for word in argv]), capsys.readouterr().err

    return call


def test_the_documents_in_the_repository_are_current_as_the_script_itself_says() -> None:
    script = [sys.executable, str(TOP / "docs" / "generate.py"), "--check"]
    done = subprocess.run(script, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_check_notices_missing_and_changed_documents_and_writes_nothing(generate: Generate, tmp_path: Path) -> None:
    assert generate("--check", tmp_path) == (1, STALE)
    assert list(tmp_path.iterdir()) == []
    assert generate(tmp_path) == (0, "")
    assert generate("--check", tmp_path) == (0, "")
    for name in NAMES:
        (tmp_path / name).write_text((tmp_path / name).read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert generate("--check", tmp_path) == (1, STALE)


def test_a_wrong_call_is_2(generate: Generate, tmp_path: Path) -> None:
    assert generate("--check", tmp_path / "nowhere")[0] == 2


@pytest.mark.parametrize("name", DIAGNOSTICS)
def test_a_document_has_a_section_for_every_code_in_order(name: str) -> None:
    words = Words(DIAGNOSTICS[name])
    text = (TOP / "docs" / name).read_text(encoding="utf-8")
    heads = [
        line.removeprefix("### ").replace("\N{NO-BREAK SPACE}", " ")
        for line in text.splitlines()
        if line.startswith("### ")
    ]
    assert heads == [f"{code.id} {words(code.key('title'))}" for code in all_codes().values()]


def test_the_page_of_assumptions_has_a_row_for_each_target_that_is_not_all_stated(catalogue: Catalogue) -> None:
    rows = [line for line in (TOP / "docs" / "annahmen.md").read_text(encoding="utf-8").splitlines() if line[:1] == "|"]
    named = [row.split(" ")[1].rstrip(":") for row in rows if ": " in row.split(" | ")[0]]
    assert named == [m.id for m in catalogue.metrics if m.target.provenance is not Provenance.STATED]
    assert [row for row in rows if row.count(" | ") == 3 and "Annahme" not in row and "---" not in row] == []


@pytest.mark.parametrize("name", ["befehle.md", "commands.md"])
def test_the_page_of_commands_has_each_command_with_every_option_it_has(name: str) -> None:
    _, *sections = (TOP / "docs" / name).read_text(encoding="utf-8").split("\n## kassel ")
    said = {
        section.partition("\n")[0]: set(re.findall(r"^\|[^|]*?(--[a-z][a-z-]*)", section, re.MULTILINE))
        for section in sections
    }
    commands = all_commands()
    options = {
        verb: {max(p.opts, key=len) for p in command.params if p.param_type_name == "option"} | {"--help"}
        for verb, command in commands.items()
    }
    assert list(said) == list(VERBS)
    assert said == options


@pytest.mark.parametrize(("name", "lang"), [("methoden.md", "de"), ("methods.md", "en")])
def test_the_page_of_methods_has_every_formula_and_where_it_comes_from(name: str, lang: str) -> None:
    _, *sections = (TOP / "docs" / name).read_text(encoding="utf-8").split("\n## ")
    words = Words(lang)
    for method, section in zip(METHODS.values(), sections[-len(METHODS) :], strict=True):
        formulas = [key for key in words.topic(method.topic) if key.startswith("formula")]
        assert section.splitlines()[0] == words(f"{method.topic}.long")
        assert re.findall(r"^    (.+)$", section, re.MULTILINE) == [
            words(f"{method.topic}.{key}", first="a") for key in formulas
        ]
        assert section.rstrip().splitlines()[-1].startswith({"de": "Herkunft: ", "en": "Origin: "}[lang])
