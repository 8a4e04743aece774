"""Every scalar and every key that is read from YAML is placed where an editor shows it."""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from kassel_integration.diagnostics import DataPath
from kassel_integration.source.yaml_node import Node
from kassel_integration.source.yaml_tree import read_tree

Places = dict[DataPath, tuple[int, int]]

# YAML reads these as line breaks or refuses them; they have their own test below and in test_source_yaml_traps.py.
_NOT_HERE = "\x85\u2028\u2029\ufeff\ufffe\uffff\x7f"
_LETTERS = st.characters(min_codepoint=32, exclude_categories=("Cs", "Cc"), exclude_characters=_NOT_HERE)
SCALARS = st.one_of(
    st.text(_LETTERS, max_size=12),
    st.integers(-(10**12), 10**12),
    st.decimals(-1000, 1000, places=2).map(lambda d: Decimal(f"{d:.2f}")),
    st.booleans(),
    st.none(),
)
KEYS = st.text(_LETTERS, max_size=6)
VALUES = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4))
WORDS = st.text("abc äß😀'\":#-\n", max_size=30)


class Sheet:
    """Writes YAML and notes where it put each scalar and key: the answer the reader has to find again."""

    def __init__(self, flow: bool) -> None:
        self.text = "# ä 😀 comment\n\n"
        self.flow = flow
        self.values: Places = {}
        self.keys: Places = {}

    def write(self, value: Any, path: DataPath = (), indent: int = 0) -> None:
        """Put a value at the end of the sheet, in flow style or one entry a line."""
        if isinstance(value, dict | list) and not value:
            self.values[path] = self._here()
            self.text += "{}" if isinstance(value, dict) else "[]"
        elif isinstance(value, dict | list):
            self._collection(value, path, indent)
        else:
            self.values[path] = self._here()
            self.text += scalar(value)

    def _collection(self, value: Any, path: DataPath, indent: int) -> None:
        mapping = isinstance(value, dict)
        if self.flow:
            self.text += "{" if mapping else "["
        for number, step in enumerate(value if mapping else range(len(value))):
            if self.flow:
                self.text += ", " if number else ""
            else:
                self.text += ("\n" if path or number else "") + " " * indent
            if mapping:
                self.keys[(*path, step)] = self._here()
                self.text += f"{scalar(step)}: "
            elif not self.flow:
                self.text += "- "
            self.write(value[step], (*path, step), indent + 2)
        if self.flow:
            self.text += "}" if mapping else "]"

    def _here(self) -> tuple[int, int]:
        return self.text.count("\n") + 1, len(self.text) - self.text.rfind("\n")


def scalar(value: Any) -> str:
    """A scalar as YAML; text always in double quotes, as JSON writes it."""
    if isinstance(value, Decimal):
        return str(value)
    return json.dumps(value, ensure_ascii=False)


def scalars(node: Node, path: DataPath = ()) -> Iterator[tuple[DataPath, Node]]:
    """The nodes that hold no others."""
    if not node.children:
        yield path, node
    for step, child in node.children.items():
        yield from scalars(child, (*path, step))


def keys(node: Node, path: DataPath = ()) -> Iterator[tuple[DataPath, tuple[int, int]]]:
    """The places of all mapping keys."""
    for step, child in node.children.items():
        if step in node.keys:
            yield (*path, step), node.keys[step]
        yield from keys(child, (*path, step))


@settings(deadline=None, max_examples=200)
@given(VALUES, st.booleans())
def test_values_come_back_and_every_scalar_and_key_is_found_where_it_was_written(value: Any, flow: bool) -> None:
    sheet = Sheet(flow)
    sheet.write(value)
    tree = read_tree(sheet.text, "sheet.yaml")
    assert tree.root is not None
    assert tree.findings == []
    assert tree.value == value
    assert {path: (node.line, node.column) for path, node in scalars(tree.root)} == sheet.values
    assert dict(keys(tree.root)) == sheet.keys


@settings(deadline=None, max_examples=100)
@given(
    st.recursive(
        WORDS | st.integers(),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("ab ä", min_size=1), inner, max_size=4),
        max_leaves=12,
    ),
    st.sampled_from([None, True, False]),
    st.sampled_from([None, "'", '"', "|", ">"]),
)
def test_in_any_style_a_position_shows_the_beginning_of_its_scalar(value: Any, flow: Any, style: Any) -> None:
    text = yaml.safe_dump(value, default_flow_style=flow, default_style=style, allow_unicode=True, width=10_000)
    text = re.sub(r"!!int ", "", text)  # the writer tags what its quotes would turn into text
    tree = read_tree(text, "sheet.yaml")
    assert tree.root is not None
    lines = text.split("\n")
    for _, node in scalars(tree.root):
        if node.text is not None:
            rest = lines[node.line - 1][node.column - 1 :]
            assert rest[:1] in ("'", '"', "|", ">") or rest.startswith(node.text.split("\n")[0])


def test_a_path_that_is_not_there_is_placed_at_its_nearest_parent() -> None:
    tree = read_tree("a:\n  b: 1\n  c: [x, y]\n", "sheet.yaml")
    places = [tree.place(path) for path in (("a", "z"), ("a", "c", 7, "q"), ("nothing",), ("a", "c", 1))]
    assert [(p.line, p.column) for p in places] == [(2, 3), (3, 6), (1, 1), (3, 10)]


def test_a_key_can_be_asked_for_instead_of_its_value() -> None:
    tree = read_tree("a:\n  long key:   1\n", "sheet.yaml")
    value, key = tree.place(("a", "long key")), tree.place(("a", "long key"), key=True)
    assert [(p.line, p.column) for p in (value, key)] == [(2, 15), (2, 3)]


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_lines_count_the_same_with_either_line_end(end: str) -> None:
    tree = read_tree(end.join(["# one", "", "a: 1", "b: {c: x}"]), "sheet.yaml")
    place = tree.place(("b", "c"))
    assert (place.line, place.column) == (4, 8)
