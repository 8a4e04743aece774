"""A year is played on a system that has nothing of POSIX: forms, import, what is missing, the report, the log."""

import ast
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import kassel_integration
from conftest import TOP, scrubbed
from windows.without_posix import MODULES

PACKAGE = Path(kassel_integration.__file__).parent
# As Excel saves it on Windows.
SENT = "Kennzahl;Wert;Bemerkung\r\n3.1.3.fortbildungen_sport;7;\r\n3.2.1.kampagnen;8;\r\n"
PLAYED = """
form --all forms --year 2017 --data examples/plan
form --office sportamt --year 2017 -o sportamt.csv --data examples/plan
validate Sportamt_2017.csv --data examples/plan
validate wrong_2017.csv --office sportamt --reply answers --data examples/plan
validate crlf_2017.csv --office sportamt --data examples/plan
import Sportamt_2017.csv --yes --data examples/plan
missing --year 2017 --on 2018-05-01 -o missing.csv --data examples/plan
list --office sportamt -o list.xlsx --data examples/plan
report --year 2017 -o report.html --data examples/plan
report -o site/ --data examples/plan
export --to csv out --data examples/plan
log --data examples/plan
init Klimaplan --name Seedorf --title Klima --from 2020 --yes
"""


def play(folder: Path, calls: list[list[str]]) -> dict[str, object]:
    """What the calls gave, in a process of their own that starts in `folder`."""
    environ = scrubbed() | {
        "PYTHONPATH": os.pathsep.join((str(TOP / "tests"), os.environ["PYTHONPATH"])),
        "LANG": "de_DE",
    }
    done = subprocess.run(
        [sys.executable, "-m", "windows.without_posix"],
        input=json.dumps(calls), capture_output=True, text=True, encoding="utf-8", cwd=folder, env=environ, check=False,
    )  # fmt: skip
    assert done.stderr == ""
    found: dict[str, object] = json.loads(done.stdout)
    return found


def test_a_year_is_played_without_anything_of_posix(tmp_path: Path) -> None:
    shutil.copytree(TOP / "examples" / "beispieldaten", tmp_path / "examples" / "plan")
    (tmp_path / "data").mkdir()
    shutil.copy(TOP / "data" / "handlungsfelder.yaml", tmp_path / "data")
    (tmp_path / "Sportamt_2017.csv").write_bytes((TOP / "examples" / "Sportamt_2017.csv").read_bytes())
    (tmp_path / "crlf_2017.csv").write_bytes(SENT.encode("cp1252"))
    (tmp_path / "wrong_2017.csv").write_bytes(SENT.replace("8", "acht").encode("cp1252"))
    calls = [line.split() for line in PLAYED.strip().splitlines()]
    found = play(tmp_path, calls)
    said = [(code, err) for code, _, err in found["said"]]  # type: ignore[attr-defined]
    assert [code for code, _ in said] == [int("wrong_2017.csv" in call) for call in calls], said
    names = {path.name for path in tmp_path.iterdir()}
    assert {"forms", "sportamt.csv", "answers", "list.xlsx", "report.html", "site", "out", "Klimaplan"} <= names
    assert (tmp_path / "examples" / "plan" / "measurements" / "2017.csv").is_file()
    assert not list((tmp_path / "examples" / "plan").glob(".kassel.*"))
    assert "Sportamt_2017.csv" in found["said"][11][1]  # type: ignore[index]
    assert (found["locked"], found["far"]) == (1, [1 << 30])


def test_what_only_posix_has_is_imported_where_it_may_be_missing() -> None:
    """Not at the top of a module, and inside a function only in a `try` or behind a question for the system."""
    found = []
    for path in PACKAGE.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        guarded = {
            inner
            for node in ast.walk(tree)
            if isinstance(node, ast.Try) or (isinstance(node, ast.If) and "sys.platform" in ast.unparse(node.test))
            for inner in ast.walk(node)
        }
        for node in ast.walk(tree):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            found += [f"{path.name}: {name}" for name in names if name in MODULES and node not in guarded]
    assert found == []
