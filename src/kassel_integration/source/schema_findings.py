"""Runs the pydantic models over a read tree and says each disagreement as a finding with its place."""

from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from kassel_integration.diagnostics import Code, DataPath, Finding, nearest
from kassel_integration.source import codes
from kassel_integration.source.schema import CataloguePart
from kassel_integration.source.yaml_tree import Tree

_TYPE_WORDS = {
    "string_type": "text",
    "int_type": "whole_number",
    "list_type": "list",
    "model_type": "mapping",
    "decimal_type": "number",
    "decimal_parsing": "number",
    "finite_number": "number",
}


def check_shape(tree: Tree) -> tuple[dict[str, Any] | None, list[Finding]]:
    """Validate a tree: the plain JSON-like catalogue (None when it does not fit) and the findings."""
    try:
        valid = CataloguePart.model_validate(tree.value)
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=True)
        return None, [_finding(tree, detail) for detail in details if not _cut_off(tree, detail["loc"])]
    return valid.model_dump(mode="json"), []


def _cut_off(tree: Tree, loc: DataPath) -> bool:
    """True where an alias, a tag or too much depth was reported already: one cause, one message."""
    return any(loc[:end] in tree.cut for end in range(len(loc) + 1))


def _finding(tree: Tree, detail: Any) -> Finding:
    loc, kind, value = detail["loc"], detail["type"], detail["input"]
    node = tree.node(loc)
    written = node.text if node and node.text is not None else ""
    name = str(loc[-1]) if loc else ""
    shown = {"key": name[:80], "value": written[:80]}
    if kind == "extra_forbidden":
        known = list(_model_at(loc[:-1]).model_fields)
        return Finding(codes.UNKNOWN_KEY, tree.place(loc, key=True), {**shown, "nearest": nearest(name, known)})
    if kind == "missing":
        return Finding(codes.MISSING_KEY, tree.place(loc[:-1]), shown)
    if kind == "string_type" and written and value is not None:
        return Finding(codes.UNQUOTED, tree.place(loc), shown, replacement=f'"{written}"')
    if kind == "literal_error":
        known = _choices(detail["ctx"]["expected"])
        expected = {"choices": ", ".join(known), "nearest": nearest(written, known)}
        return Finding(codes.UNKNOWN_WORD, tree.place(loc), {**shown, **expected})
    if kind in _TYPE_WORDS:
        return Finding(codes.WRONG_TYPE, tree.place(loc), {**shown, "wanted": f"type.{_TYPE_WORDS[kind]}"})
    return Finding(_other(kind), tree.place(loc), shown | _limits(detail, name))


def _other(kind: str) -> Code:
    return codes.BAD_FORM if kind in ("string_pattern_mismatch", "no_such_day") else codes.BAD_VALUE


def _limits(detail: Any, name: str) -> dict[str, object]:
    """What the form or limits are, in words of ours: pydantic's own messages are English only."""
    if detail["type"] == "string_pattern_mismatch":
        return {"pattern": detail["ctx"]["pattern"]}
    if detail["type"] == "no_such_day":
        return {"pattern": "MM-DD" if name == "day" else "YYYY-MM-DD"}
    limit = {k: str(v) for k, v in detail.get("ctx", {}).items() if k in ("ge", "le", "min_length")}
    return {"limit": " ".join(f"{k} {v}" for k, v in limit.items())}


def _choices(expected: str) -> list[str]:
    return [word.strip("'") for word in expected.replace(" or ", ", ").split(", ")]


def _model_at(path: DataPath) -> type[BaseModel]:
    """The model that stands at a path of the file, found by walking the annotations."""
    model: type[BaseModel] = CataloguePart
    for step in path:
        if isinstance(step, str):
            model = _inner_model(model.model_fields[step].annotation) or model
    return model


def _inner_model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_inner_model(part) for part in get_args(annotation))
    return next((model for model in found if model), None)
