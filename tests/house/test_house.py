"""The house keeps its own rules: rooms have names, modules say what they are for, nobody prints."""

import ast
from pathlib import Path

import pytest

import kassel_integration

PACKAGE = Path(kassel_integration.__file__).parent
MODULES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))
NO_ROOMS = {"utils", "util", "helpers", "helper", "common", "core", "misc"}
MOST_LINES = 250
MOST_LINES_OF_19_IN_20 = 25  # functions


def tree(module: str) -> ast.Module:
    """A module's syntax."""
    return ast.parse((PACKAGE / module).read_text(encoding="utf-8"))


def test_there_are_modules_to_look_at() -> None:
    assert {"cli.py", "console.py", "diagnostics/codes.py", "source/files.py"} <= set(MODULES)


def test_no_module_or_room_has_a_name_that_takes_everything() -> None:
    assert [m for m in MODULES if NO_ROOMS & set(Path(m).with_suffix("").parts)] == []


@pytest.mark.parametrize("module", MODULES)
def test_nobody_prints(module: str) -> None:
    called = [node.func for node in ast.walk(tree(module)) if isinstance(node, ast.Call)]
    assert [name.lineno for name in called if isinstance(name, ast.Name) and name.id == "print"] == []


@pytest.mark.parametrize("module", MODULES)
def test_opens_with_one_sentence(module: str) -> None:
    first = (ast.get_docstring(tree(module)) or "").split("\n")[0]
    assert first.endswith("."), first


@pytest.mark.parametrize("module", MODULES)
def test_is_short_enough_to_read(module: str) -> None:
    assert len((PACKAGE / module).read_text(encoding="utf-8").splitlines()) <= MOST_LINES


def test_nineteen_of_twenty_functions_fit_on_half_a_screen() -> None:
    nodes = [node for module in MODULES for node in ast.walk(tree(module))]
    lengths = sorted((node.end_lineno or 0) - node.lineno + 1 for node in nodes if isinstance(node, ast.FunctionDef))
    assert lengths[len(lengths) * 19 // 20] <= MOST_LINES_OF_19_IN_20


@pytest.mark.parametrize("module", MODULES)
def test_names_no_machine_and_no_workplace(module: str) -> None:
    text = (PACKAGE / module).read_text(encoding="utf-8")
    assert [word for word in ("/home/", "/work/", "/root/", "../shared") if word in text] == []


def test_only_the_console_touches_the_streams() -> None:
    def touches(module: str) -> bool:
        return any(
            isinstance(node, ast.Attribute) and node.attr in ("stdout", "stderr") and ast.unparse(node.value) == "sys"
            for node in ast.walk(tree(module))
        )

    assert [module for module in MODULES if touches(module)] == ["console.py"]
