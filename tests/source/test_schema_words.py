"""Whatever stands at whatever place of the catalogue, what pydantic says of it is said in words of ours."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from kassel_integration.render.findings.sentences import hint, message
from kassel_integration.source import schema_findings
from kassel_integration.source.schema import CataloguePart
from kassel_integration.source.schema_findings import check_shape
from kassel_integration.source.yaml_node import Node, Tree
from kassel_integration.source.yaml_tree import read_tree
from kassel_integration.texts import LANGUAGES, Words

# Of every type that YAML gives us: a number has at most thirty digits before and after its point.
VALUES: tuple[Any, ...] = (
    None, True, "", "x", "no such day 02-30", "02-30", "2012-02-30", 0, -1, 9999, -(10**29), 10**29, Decimal("NaN"),
    Decimal("0.5"), Decimal("1" * 30 + "." + "1" * 30), [], [None], [[]], ["x", 5], {}, {"x": 1}, {"id": "x"},
)  # fmt: skip
KNOWN = {
    "extra_forbidden", "missing", "string_type", "int_type", "list_type", "model_type", "decimal_type",
    "decimal_parsing", "finite_number", "literal_error", "enum", "string_pattern_mismatch", "no_such_day",
    "no_id", "no_metric_id",
    "string_too_short", "too_short", "greater_than_equal", "less_than_equal", "int_parsing_size",
}  # fmt: skip


def places(node: Node) -> Iterator[tuple[Node, str | int]]:
    """Every parent with every key or index of it."""
    for step, child in node.children.items():
        yield node, step
        yield from places(child)


def replaced(mini: str) -> Iterator[Tree]:
    """The small catalogue with one value replaced by each of VALUES, one after the other."""
    tree = read_tree(mini, "f.yaml")
    assert tree.root is not None
    for parent, step in places(tree.root):
        before = parent.value[step]
        for value in VALUES:
            parent.value[step] = value
            yield tree
        parent.value[step] = before


def test_every_kind_of_fault_that_the_models_raise_is_known(mini: str) -> None:
    kinds = set()
    for tree in replaced(mini):
        try:
            CataloguePart.model_validate(tree.value)
        except ValidationError as error:
            kinds |= {detail["type"] for detail in error.errors()}
    assert kinds | {"extra_forbidden"} <= KNOWN


def test_nothing_is_said_in_words_of_pydantic(mini: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(schema_findings, "Phrase", lambda key, quoted: asked.append(f"{key} {quoted}"))
    found = sum(len(check_shape(tree)[1]) for tree in replaced(mini))
    assert (asked, found > 1000) == ([], True)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_kind_of_fault_that_is_new_is_quoted_with_its_origin(lang: str, mini: str) -> None:
    detail = {"type": "new_kind", "loc": ("concept", "title"), "input": 1, "msg": "Input should be {new}", "ctx": {}}
    finding = schema_findings._finding(read_tree(mini, "f.yaml"), detail)
    words = Words(lang)
    assert "Input should be {new}" in hint(finding, words)
    assert "pydantic" in hint(finding, words)
    assert "A small plan" in message(finding, words)
