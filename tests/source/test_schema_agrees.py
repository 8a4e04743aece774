"""What the JSON Schema refuses, the program refuses as well; what only the program can see is written down here."""

import copy
import json
import random
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from conftest import MINI, TINY, TOP
from kassel_integration.model.choices import Delivery, Direction, Kind, Rule
from kassel_integration.model.fitting import NEEDS
from kassel_integration.rules.catalogue import CATALOGUE_RULES
from kassel_integration.source.museum import MUSEUM
from kassel_integration.source.schema_file import schema_text
from kassel_integration.source.schema_findings import check_shape
from kassel_integration.source.schema_types import EDITOR_FORMS
from kassel_integration.source.yaml_node import Node, Tree
from kassel_integration.source.yaml_tree import read_tree
from kassel_integration.texts import Words

SCHEMA = json.loads(schema_text(Words("en")))
WHOLE = Draft7Validator(SCHEMA)
METRIC = Draft7Validator({"$ref": "#/definitions/metric", "definitions": SCHEMA["definitions"]})
CATALOGUES = {
    "Kassel": TOP / "data" / "handlungsfelder.yaml",
    "Ravensburg": TOP / "examples" / "ravensburg" / "handlungsfelder.yaml",
    "tiny": TINY,
    "mini": MINI,
}
# Ids that do not exist, exist twice or stand in the wrong place, years and values of other parts of the file. Besides,
# only the program compares numbers in quotes and knows every sign that is no letter.
ONLY_THE_PROGRAM = {
    "KI120": "an id twice", "KI121": "an id not in its parent", "KI122": "an office not declared",
    "KI123": "a dimension not declared", "KI124": "a footnote that is not there", "KI126": "a metric that is not there",
    "KI128": "a period or baseline in the wrong order", "KI132": "a year against another part of the file",
    "KI133": "interim values against each other", "KI134": "a milestone that is not there",
    "KI135": "a value of a dimension that is not there", "KI151": "ids too much alike",
    "KI152": "a reference to nothing", "KI153": "a word for the whole that is a value",
    "KI154": "an office after another", "KI173": "years of a survey outside the plan",
    "KI174": "revisions against each other", "KI175": "a goal that never applies",
    "KI176": "a number against another part of the file", "KI177": "a doubt about a number",
    "KI178": "a number that is not usual", "KI179": "a year against another part of the file",
    "KI180": "digits that may be thousands", "KI182": "limits against each other",
    "KI189": "two values on one tile", "KI183": "quotation marks that may belong to the text",
}  # fmt: skip
VALUES: tuple[Any, ...] = (
    None, True, "", "x", "02-30", "2012-02-29", 0, 1, -1, 2013, 9999, Decimal("0.5"), Decimal("1.0"), "35", "1_000", [],
    [None], ["x"], {}, {"x": 1}, "none", "A-1",
)  # fmt: skip


def bare(value: Any) -> Any:
    """What an editor sees: numbers as JSON has them."""
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, dict):
        return {key: bare(one) for key, one in value.items()}
    return [bare(one) for one in value] if isinstance(value, list) else value


def codes(tree: Tree) -> set[str]:
    """The codes of what the program finds wrong."""
    found = {finding.code.id for finding in [*tree.findings, *check_shape(tree)[1]]}
    return found | {code.id for rule in CATALOGUE_RULES for code, _, _ in rule(tree.value)}


def places(node: Node) -> Iterator[tuple[Node, Any]]:
    """Every parent with every key or index of it."""
    for step, child in node.children.items():
        yield node, step
        yield from places(child)


@pytest.mark.parametrize("name", CATALOGUES)
def test_a_shipped_catalogue_is_accepted(name: str) -> None:
    assert [e.message for e in WHOLE.iter_errors(bare(read_tree(CATALOGUES[name].read_text("utf-8"), "").value))] == []


def exhibits(kind: str) -> dict[str, Tree]:
    """The museum's catalogues that can be read, by code."""
    files = {file.parent.name: file for file in sorted(MUSEUM.glob(f"KI1*/{kind}.yaml"))}
    return {code: read_tree(file.read_bytes().decode("utf-8", "replace"), "") for code, file in files.items()}


def test_each_faultless_exhibit_is_accepted() -> None:
    trees = exhibits("good")
    assert len(trees) > 30
    assert [code for code, tree in trees.items() if not WHOLE.is_valid(bare(tree.value))] == []


def test_each_faulty_exhibit_is_refused_or_its_fault_is_one_that_only_the_program_sees() -> None:
    trees = {code: tree for code, tree in exhibits("bad").items() if code >= "KI110"}
    assert {code for code, tree in trees.items() if WHOLE.is_valid(bare(tree.value))} == set(ONLY_THE_PROGRAM)


@pytest.mark.parametrize("file", [MINI, TINY], ids=["mini", "tiny"])
def test_what_the_program_accepts_the_schema_accepts_whatever_stands_at_whatever_place(file: Path) -> None:
    tree = read_tree(file.read_text(encoding="utf-8"), "f.yaml")
    assert tree.root is not None
    draw = random.Random("values")
    accepted, refused = 0, []
    for parent, step in places(tree.root):
        before = copy.copy(parent.value)
        for change in (*draw.sample(VALUES, 2), "left out", "one more"):
            _change(parent.value, step, change)
            if not codes(tree):
                accepted += 1
                refused += [(step, change)] if not WHOLE.is_valid(bare(tree.value)) else []
            _restore(parent.value, before)
    assert (refused, accepted > 30) == ([], True)


def _change(parent: Any, step: Any, change: Any) -> None:
    if change == "left out":
        del parent[step]
    elif change == "one more" and isinstance(parent, dict):
        parent[f"{step}_x"] = parent[step]
    else:
        parent[step] = change


def _restore(parent: Any, before: Any) -> None:
    parent.clear()
    parent.update(before) if isinstance(parent, dict) else parent.extend(before)


def metric(draw: random.Random) -> dict[str, Any]:
    """A metric of any kind and direction with any of its keys, each right by itself."""
    rule = draw.choice(list(Rule)).value
    needed = {key: 2016 if key == "by" else draw.choice([5, -5]) for key in NEEDS.get(rule, ())}
    target = {"rule": rule, "basis": "concept"} | needed | _some(
        draw,
        value=draw.choice([5, -5, 0, -120]), by=2016, value_basis="concept", by_basis="concept", tolerance=1,
        interim=[{"by": 2014, "value": 3}], revised=[{"on": "2013-01-01", "value": 6, "reason": "x"}],
    ) | _some(draw, **{"from": draw.choice([2013, "1.1.10.guide"])})  # fmt: skip
    fixed = {
        "id": draw.choice(["places", "places", "umsetzungsstand"]), "label": "x", "kind": draw.choice(list(Kind)).value,
        "unit": "x", "period": {"type": "calendar_year"}, "direction": draw.choice(list(Direction)).value,
        "definition": "x", "target": target,
    }  # fmt: skip
    return fixed | _some(
        draw, per=1000, decimals=1, delivery=draw.choice(list(Delivery)).value, delivery_reason="x",
        baseline=_some(draw, year=2010, value=5, source="x", unknown=True), every={"years": 2, "from": 2012},
        years=[2012, 2016],
    )  # fmt: skip


def _some(draw: random.Random, **keys: Any) -> dict[str, Any]:
    return {key: value for key, value in keys.items() if draw.random() < 0.12}


# What the schema sees of a metric by itself.
OF_A_METRIC = {"KI125", "KI127", "KI129", "KI130", "KI131", "KI155", "KI170", "KI171", "KI172"}


def test_any_metric_is_refused_by_the_schema_exactly_when_the_program_sees_a_fault_within_it() -> None:
    draw, tree = random.Random("metrics"), read_tree(MINI.read_text(encoding="utf-8"), "f.yaml")
    goal = tree.value["fields"][0]["areas"][0]["goals"][0]
    goal["offices"] = ["jugendamt", "sportamt"]
    wrong, right = [], 0
    for _ in range(400):
        one = metric(draw)
        goal["indicators"][0]["metrics"][0] = one
        found = {code.id for rule in CATALOGUE_RULES for code, _, _ in rule(tree.value)}
        valid = METRIC.is_valid(bare(one))
        right += valid
        if valid and found & OF_A_METRIC:
            wrong.append(("accepted", found, one))
        elif not valid and not found:
            wrong.append(("refused", found, one))
    assert (wrong[:3], right > 50) == ([], True)


def test_a_sign_that_an_id_may_have_is_never_refused_by_the_pattern() -> None:
    pattern = Draft7Validator({"pattern": EDITOR_FORMS["id"]})
    letters = [sign for sign in map(chr, range(0x3000)) if sign.isalpha()]
    assert [sign for sign in letters if not pattern.is_valid(sign)] == []
