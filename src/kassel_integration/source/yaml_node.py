"""A read YAML document: plain values, and the tree behind them that remembers line and column."""

from dataclasses import dataclass, field
from typing import Any

from kassel_integration.diagnostics import DataPath, Finding, Place


@dataclass(slots=True)
class Node:
    """One value with its place; `children` by key or index, `keys` the places of mapping keys, `text` as written."""

    value: Any
    line: int
    column: int
    text: str | None = None
    children: dict[str | int, "Node"] = field(default_factory=dict)
    keys: dict[str | int, tuple[int, int]] = field(default_factory=dict)


@dataclass(slots=True)
class Tree:
    """A read document: plain values, the node tree behind them, what was found, and the paths that were cut off."""

    file: str
    root: Node | None
    findings: list[Finding]
    cut: set[DataPath]
    in_quotes: dict[DataPath, str] = field(default_factory=dict)  # in typographic ones, with what is between them

    @property
    def value(self) -> Any:
        """The document as plain dicts, lists and scalars."""
        return self.root.value if self.root else None

    def node(self, path: DataPath) -> Node | None:
        """The node at a path, or None."""
        node = self.root
        for step in path:
            if node is None:
                return None
            node = node.children.get(step)
        return node

    def place(self, path: DataPath, key: bool = False) -> Place:
        """Line and column of the value at `path` (of its key with `key=True`); of the nearest parent if absent."""
        parent = self.node(path[:-1]) if path else None
        if key and parent and path[-1] in parent.keys:
            line, column = parent.keys[path[-1]]
            return Place(self.file, line, column, path)
        for end in range(len(path), -1, -1):
            node = self.node(path[:end])
            if node:
                return Place(self.file, node.line, node.column, path)
        return Place(self.file, path=path)
