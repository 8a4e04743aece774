"""All mutants of a file: mutmut's operators, put to every expression and statement that runs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import libcst as cst
from libcst.metadata import CodeRange, MetadataWrapper, PositionProvider
from mutmut.mutation.mutators import mutation_operators

# What is not broken: types are mypy's, and a decorator of this program says how a class is made, or what is remembered.
_LEFT_ALONE = (cst.Annotation, cst.Decorator, cst.Import, cst.ImportFrom, cst.TypeAlias)
_NEVER_BROKEN = {"len", "isinstance", "TypeVar", "cast"}  # with other arguments they only raise, or do nothing at all


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change: where to look for tests that reach it, and the file with it."""

    file: str
    lines: range
    function: range | None  # the lines of the outermost function around it; None: it runs when the module is loaded
    before: str
    after: str
    code: str

    @property
    def name(self) -> str:
        """The place and the change in one line."""
        return f"{self.file}:{self.lines[0]}: {self.before}  ->  {self.after}"


@dataclass(frozen=True, slots=True)
class Change:
    """A mutant that nobody has written out yet: there are thousands, and few are drawn."""

    file: str
    module: cst.Module
    old: cst.CSTNode
    new: cst.CSTNode
    lines: range
    function: range | None

    def written(self) -> Mutant | None:
        """The mutant; None where the change is not Python any more."""
        code = self.module.deep_replace(self.old, self.new).code
        try:
            compile(code, self.file, "exec", dont_inherit=True)
        except SyntaxError:
            return None
        return Mutant(self.file, self.lines, self.function, *_differing(self.module.code, code), code)


def changes_of(root: Path, file: str) -> Iterator[Change]:
    """Every change of `root / file`, always in the same order."""
    wrapper = MetadataWrapper(cst.parse_module((root / file).read_text(encoding="utf-8")))
    places = wrapper.resolve(PositionProvider)
    for node, function in _nodes(wrapper.module, None):
        around = _lines(places[function]) if function else None
        for new in _changed(node):
            lines = _lines(places[node]) if node in places else around or range(1, 2)
            yield Change(file, wrapper.module, node, new, lines, around)


def _lines(place: CodeRange) -> range:
    return range(place.start.line, place.end.line + 1)


def _nodes(node: cst.CSTNode, function: cst.CSTNode | None) -> Iterator[tuple[cst.CSTNode, cst.CSTNode | None]]:
    if isinstance(node, _LEFT_ALONE) or _is_call_left_alone(node):
        return
    yield node, function
    inside = function or (node if isinstance(node, cst.FunctionDef) else None)
    for child in node.children:
        yield from _nodes(child, inside)


def _is_call_left_alone(node: cst.CSTNode) -> bool:
    return isinstance(node, cst.Call) and isinstance(node.func, cst.Name) and node.func.value in _NEVER_BROKEN


def _changed(node: cst.CSTNode) -> Iterable[cst.CSTNode]:
    for kind, operator in mutation_operators:
        if isinstance(node, kind):
            yield from operator(node)


def _differing(before: str, after: str) -> tuple[str, str]:
    """The lines that differ, each side as one."""
    old, new = before.splitlines(), after.splitlines()
    while old and new and old[0] == new[0]:
        del old[0], new[0]
    while old and new and old[-1] == new[-1]:
        del old[-1], new[-1]
    return " ".join(" ".join(old).split()), " ".join(" ".join(new).split())
