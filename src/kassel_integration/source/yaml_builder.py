"""Grows a tree from YAML's events, without recursion, and finds YAML's traps on the way.

What is too deep, an alias or a tag is cut off and reported at its place, so that the rest can still be read and all
findings come in one run.
"""

import re
from decimal import Decimal
from typing import Any

import yaml

from kassel_integration.diagnostics import Code, DataPath, Finding, Place, codes
from kassel_integration.model.numerals import is_plain_number
from kassel_integration.source.typographic import between_quotes
from kassel_integration.source.yaml_node import Node, Tree
from kassel_integration.texts import Phrase

MAX_DEPTH = 24
GIVE_UP = 500  # levels below MAX_DEPTH at which reading stops: libyaml slows down with the square of the depth
_RESOLVER: Any = yaml.resolver.Resolver()
_SHORT_TAG = "tag:yaml.org,2002:"
_HALF_CHARACTER = re.compile("[\ud800-\udfff]")  # the pure Python parser lets such an escape through


def _scalar(event: Any) -> Any:
    """A scalar's value: quoted is text; plain follows YAML's own reading, numbers exactly, anything odd stays text."""
    if not event.implicit[0]:
        return event.value
    kind = _RESOLVER.resolve(yaml.ScalarNode, event.value, (True, False)).removeprefix(_SHORT_TAG)
    if kind == "null":
        return None
    if kind == "bool":
        return event.value.lower() in ("yes", "true", "on")
    if kind in ("int", "float"):
        return _number(event.value)
    return event.value


def _number(text: str) -> int | Decimal:
    """An exact number for plain decimals of sane length; 1e3, .inf, 12:30, 0x1f, 1_000 become a NaN no model takes."""
    if not is_plain_number(text):
        return Decimal("NaN")
    return Decimal(text) if "." in text else int(text)


class TreeBuilder:
    """Takes the events one by one and grows the tree; one frame per open collection."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.frames: list[tuple[Node, DataPath]] = []
        self.pending: list[tuple[str, tuple[int, int]] | None] = []
        self.skipping = 0
        self.documents = 0
        self.full = False  # nested so deeply that the parser itself would take forever

    @property
    def too_deep(self) -> bool:
        """True inside a part that is cut off because it is nested too deeply."""
        return self.skipping > 0 and self.documents == 1

    def take(self, event: Any) -> None:
        if isinstance(event, yaml.DocumentStartEvent):
            self._count_document(event)
        elif self.skipping or isinstance(event, yaml.NodeEvent | yaml.CollectionEndEvent):
            self._node(event)

    def _count_document(self, event: Any) -> None:
        self.documents += 1
        if self.documents > 1:
            self._report(codes.YAML_SYNTAX, event, problem=Phrase("outside.yaml.documents"))
            self.skipping = 1

    def _node(self, event: Any) -> None:
        starts, ends = isinstance(event, yaml.CollectionStartEvent), isinstance(event, yaml.CollectionEndEvent)
        if self.skipping:
            self.skipping += starts - ends
            self.full = self.skipping > GIVE_UP
        elif ends:
            self._close()
        elif isinstance(event, yaml.AliasEvent):
            self._report(codes.ALIAS, event, name=str(event.anchor)[:80])
            self._place(Node(None, *_at(event)), cut=True)
        elif len(self.frames) >= MAX_DEPTH and starts:
            self._report(codes.TOO_DEEP, event, limit=MAX_DEPTH)
            self._place(Node(None, *_at(event)), cut=True)
            self.skipping = 1
        else:
            self._grow(event, starts)

    def _grow(self, event: Any, starts: bool) -> None:
        tagged = event.tag not in (None, "!")
        if tagged:
            self._report(codes.TAG, event, tag=str(event.tag).replace(_SHORT_TAG, "!!", 1)[:80])
        if not starts:
            if _HALF_CHARACTER.search(event.value):
                self._report(codes.YAML_SYNTAX, event, problem=Phrase("outside.yaml.escape"))
                tagged = True
            value = event.value if tagged else _scalar(event)
            path = self._place(Node(value, *_at(event), text=event.value), cut=tagged)
            bare = None if event.style else between_quotes(event.value)
            if bare is not None:
                self.tree.in_quotes[path] = bare
            return
        mapping = isinstance(event, yaml.MappingStartEvent)
        node = Node({} if mapping else [], *_at(event))
        path = self._place(node, cut=tagged)
        self.frames.append((node, path))
        self.pending.append(None)

    def _place(self, node: Node, cut: bool) -> DataPath:
        """Put a finished or opened node where it belongs and return its path."""
        if not self.frames:
            self.tree.root = self.tree.root or node
            path: DataPath = ()
        else:
            parent, at = self.frames[-1]
            path = (
                self._into_list(parent, at, node)
                if isinstance(parent.value, list)
                else self._into_dict(parent, at, node)
            )
        if cut:
            self.tree.cut.add(path)
        return path

    @staticmethod
    def _into_list(parent: Node, at: DataPath, node: Node) -> DataPath:
        index = len(parent.value)
        parent.value.append(node.value)
        parent.children[index] = node
        return (*at, index)

    def _into_dict(self, parent: Node, at: DataPath, node: Node) -> DataPath:
        pending = self.pending[-1]
        if pending is None:
            key = node.text if node.text is not None else "?"
            self.pending[-1] = (key, (node.line, node.column))
            return (*at, key)
        self.pending[-1] = None
        key, where = pending
        path = (*at, key)
        if key in parent.children:
            line, column = where
            first = Place(self.tree.file, *parent.keys[key], path)
            finding = Finding(
                codes.DUPLICATE_KEY,
                Place(self.tree.file, line, column, path),
                {"key": key[:80], "line": first.line},
                (first,),
            )
            self.tree.findings.append(finding)
            return (*at, key, "?")
        parent.value[key] = node.value
        parent.children[key] = node
        parent.keys[key] = where
        return path

    def _close(self) -> None:
        self.frames.pop()
        self.pending.pop()

    def _report(self, code: Code, event: Any, /, **values: object) -> None:
        self.tree.findings.append(Finding(code, Place(self.tree.file, *_at(event)), values))


def _at(event: Any) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1
