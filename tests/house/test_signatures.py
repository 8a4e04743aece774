"""What rooms hand each other is typed, and a call with many arguments says which is which.

A list of exceptions may only shrink: an entry that is no longer needed fails, too.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import kassel_integration

PACKAGE = Path(kassel_integration.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
MOST_ARGUMENTS = 5

# typer keeps click inside itself since 0.26: its commands have no type that can be imported.
ANY_FROM_OUTSIDE = {
    "commands.call.completing.candidates",
    "help.commands.speak",
    "help.complaint.complaint",
    "help.complaint.watch",
    "program.all_commands",
    "source.still_file.StillFile.open",
}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(path: Path) -> str:
    """A module's name inside the package."""
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")


def room_of(module: str) -> str:
    """The room a module is in."""
    return module.partition(".")[0]


TREES = {name_of(path): ast.parse(path.read_text(encoding="utf-8")) for path in MODULES}


def imported_elsewhere() -> set[tuple[str, str]]:
    """(module, name) of everything that one room imports from another."""
    found = set()
    for module, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("kassel_integration"):
                there = (node.module or "").removeprefix("kassel_integration").removeprefix(".")
                if room_of(there) != room_of(module):
                    found |= {pair for alias in node.names for pair in offered(there, alias.name)}
    return found


def offered(module: str, name: str) -> set[tuple[str, str]]:
    """What an import of a name gives: the name, or everything a module of that name defines."""
    inner = f"{module}.{name}"
    if inner not in TREES:
        return {(module, name)}
    return {(inner, node.name) for node in TREES[inner].body if isinstance(node, Function | ast.ClassDef)}


def signatures(module: str, name: str) -> Iterator[tuple[str, Function]]:
    """The function of that name, or the methods that a class of that name offers."""
    for node in TREES[module].body if module in TREES else ():
        if isinstance(node, Function) and node.name == name:
            yield f"{module}.{name}", node
        elif isinstance(node, ast.ClassDef) and node.name == name:
            for inner in node.body:
                if isinstance(inner, Function) and (inner.name == "__init__" or not inner.name.startswith("_")):
                    yield f"{module}.{name}.{inner.name}", inner


def hides_any(module: str) -> set[str]:
    """Any, and the names of a module's own types that are made of it."""
    names = {"Any"}
    for node in TREES[module].body:
        if isinstance(node, ast.Assign) and any(
            isinstance(n, ast.Name) and n.id in names for n in ast.walk(node.value)
        ):
            names |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return names


def says_any(function: Function, names: set[str]) -> bool:
    """True when an argument or the answer is typed with one of `names`."""
    a = function.args
    arguments = [*a.posonlyargs, *a.args, *a.kwonlyargs, *filter(None, (a.vararg, a.kwarg))]
    annotations = [argument.annotation for argument in arguments] + [function.returns]
    return any(
        isinstance(node, ast.Name) and node.id in names
        for annotation in annotations
        if annotation
        for node in ast.walk(annotation)
    )


def test_nothing_that_another_room_imports_has_any_in_its_signature() -> None:
    found = {
        where
        for module, name in imported_elsewhere()
        for where, function in signatures(module, name)
        if says_any(function, hides_any(module))
    }
    assert found == ANY_FROM_OUTSIDE


def test_what_is_looked_at_is_what_rooms_import() -> None:
    seen = {where for module, name in imported_elsewhere() for where, _ in signatures(module, name)}
    assert {"render.render", "console.Console.write", "source.files.read_bytes", "texts.Words.topic"} <= seen


def test_a_call_with_many_arguments_names_them() -> None:
    found = {
        ast.unparse(node.func)
        for tree in TREES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and len(node.args) > MOST_ARGUMENTS
    }
    assert found == set()
