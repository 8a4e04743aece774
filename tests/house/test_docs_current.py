"""The generated pages are what docs/generate.py makes of the program's texts and of the catalogue."""

import subprocess
import sys
from pathlib import Path

import pytest

from conftest import TOP
from kassel_integration.diagnostics.codes import all_codes
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.choices import Provenance
from kassel_integration.texts import Words

DIAGNOSTICS = {"befunde.md": "de", "diagnostics.md": "en"}
KEYS = {"katalog.md": "de", "catalogue.md": "en"}
NAMES = (*DIAGNOSTICS, "annahmen.md", *KEYS)
STALE = "".join(f"{name} is not current; run: python docs/generate.py\n" for name in NAMES)


def generate(*argv: str | Path) -> tuple[int, str]:
    """Exit code and complaints of the script."""
    done = subprocess.run(
        [sys.executable, TOP / "docs" / "generate.py", *argv],
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    return done.returncode, done.stderr


def test_the_documents_in_the_repository_are_current() -> None:
    assert generate("--check") == (0, "")


def test_a_check_notices_missing_and_changed_documents_and_writes_nothing(tmp_path: Path) -> None:
    assert generate("--check", tmp_path) == (1, STALE)
    assert list(tmp_path.iterdir()) == []
    assert generate(tmp_path) == (0, "")
    assert generate("--check", tmp_path) == (0, "")
    for name in NAMES:
        (tmp_path / name).write_text((tmp_path / name).read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert generate("--check", tmp_path) == (1, STALE)


def test_a_wrong_call_is_2(tmp_path: Path) -> None:
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
