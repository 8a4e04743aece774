"""The house keeps its own rules: rooms have names, modules say what they are for, nobody prints."""

import ast
from functools import cache
from pathlib import Path

import kassel_integration

PACKAGE = Path(kassel_integration.__file__).parent
MODULES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))
NO_ROOMS = {"utils", "util", "helpers", "helper", "common", "core", "misc"}
MOST_LINES = 250
MOST_LINES_OF_19_IN_20 = 25  # functions


@cache
def tree(module: str) -> ast.Module:
    """A module's syntax."""
    return ast.parse((PACKAGE / module).read_text(encoding="utf-8"))


def test_there_are_modules_to_look_at() -> None:
    assert {"cli.py", "console.py", "diagnostics/codes.py", "source/files.py"} <= set(MODULES)


def test_no_module_or_room_has_a_name_that_takes_everything() -> None:
    assert [m for m in MODULES if NO_ROOMS & set(Path(m).with_suffix("").parts)] == []


def text(module: str) -> str:
    """A module as it is written."""
    return (PACKAGE / module).read_text(encoding="utf-8")


def test_nobody_prints() -> None:
    called = [
        (module, node.func) for module in MODULES for node in ast.walk(tree(module)) if isinstance(node, ast.Call)
    ]
    assert [(module, f.lineno) for module, f in called if isinstance(f, ast.Name) and f.id == "print"] == []


def test_every_module_opens_with_one_sentence() -> None:
    firsts = {module: (ast.get_docstring(tree(module)) or "").split("\n")[0] for module in MODULES}
    assert {module: first for module, first in firsts.items() if not first.endswith(".")} == {}


def test_every_module_is_short_enough_to_read() -> None:
    lines = {module: len(text(module).splitlines()) for module in MODULES}
    assert {module: count for module, count in lines.items() if count > MOST_LINES} == {}


def test_nineteen_of_twenty_functions_fit_on_half_a_screen() -> None:
    nodes = [node for module in MODULES for node in ast.walk(tree(module))]
    lengths = sorted((node.end_lineno or 0) - node.lineno + 1 for node in nodes if isinstance(node, ast.FunctionDef))
    assert lengths[len(lengths) * 19 // 20] <= MOST_LINES_OF_19_IN_20


def test_no_module_names_a_machine_or_a_workplace() -> None:
    places = ("/home/", "/work/", "/root/", "../shared")
    assert [(module, place) for module in MODULES for place in places if place in text(module)] == []


def test_only_the_console_and_its_choice_of_streams_touch_them() -> None:
    def touches(module: str) -> bool:
        return any(
            isinstance(node, ast.Attribute) and node.attr in ("stdout", "stderr") and ast.unparse(node.value) == "sys"
            for node in ast.walk(tree(module))
        )

    assert [module for module in MODULES if touches(module)] == ["console.py", "streams.py"]
