"""CONTRIBUTING names files, functions and classes that exist."""

import ast
import re

import pytest

import kassel_integration
from conftest import TOP

PACKAGE = TOP / "src" / "kassel_integration"
TEXT = (TOP / "CONTRIBUTING.md").read_text(encoding="utf-8")
_NAME = re.compile(r"`([A-Za-z_][A-Za-z0-9_.]*)`")
_FILE = re.compile(r"`((?:[a-z_]+/)+[a-z_]*(?:\.py|\.css)?)`")
# Words of files and of the command line, not names of code.
OTHER_WORDS = {
    "metric", "value", "list", "show", "progress", "summary", "offices", "diff", "validate", "explain", "Kennzahl",
    "column.NAME", "target.RULE", "command.NAME", "remark", "drop", "headings", "dimensions", "checks", "why",
    "dataset.yaml", "pyproject.toml",
    "bad_2014.csv", "good_2014.csv", "stored_2013.csv", "bad.yaml", "de.txt", "en.txt",
    "bad_from_quelle_2014.csv", "quelle.yaml",
    "console", "synthetic", "stands_for", "lowest",
}  # fmt: skip


def defined() -> set[str]:
    """Every name that a module of the program defines: functions, classes, methods, constants, attributes."""
    names: set[str] = set()
    for path in PACKAGE.rglob("*.py"):
        names |= {path.name, path.stem}
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.ClassDef):
                names.add(node.name)
            elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                names.add(node.id)
    return names


def test_every_name_in_code_type_is_defined() -> None:
    known = defined() | OTHER_WORDS | {path.name for path in (PACKAGE / "render" / "html" / "templates").iterdir()}
    known |= {path.name for path in PACKAGE.rglob("*") if path.is_dir()}
    known |= {path.name for path in TOP.iterdir() if path.is_file()}
    named = {name for name in _NAME.findall(TEXT) if name.rpartition(".")[2] not in known and name not in known}
    assert sorted(named - {kassel_integration.__name__}) == []


@pytest.mark.parametrize("name", sorted(set(_FILE.findall(TEXT))))
def test_every_file_and_folder_exists(name: str) -> None:
    tops = (PACKAGE, TOP, *(room for room in PACKAGE.iterdir() if room.is_dir()))  # a room's own folders, too
    assert any((top / name).exists() for top in tops)
