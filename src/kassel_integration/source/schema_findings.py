"""Runs the pydantic models over a read tree and says each disagreement as a finding with its place."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Any, Literal, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError

from kassel_integration.diagnostics import Code, DataPath, Finding, Key, codes
from kassel_integration.diagnostics.suggest import nearest
from kassel_integration.source.key_words import key_meant
from kassel_integration.source.schema import CataloguePart
from kassel_integration.source.schema_types import FORMS, HEADING_FORMS, METRIC_FORMS, UNIT_FORMS, YEAR_FORMS, YEARS
from kassel_integration.source.type_advice import advice
from kassel_integration.source.yaml_builder import MAX_DEPTH
from kassel_integration.source.yaml_node import Node, Tree
from kassel_integration.texts import Phrase
from kassel_integration.texts.synonyms import synonyms

_TYPE_WORDS = {
    "string_type": "text",
    "int_type": "whole_number",
    "list_type": "list",
    "model_type": "mapping",
    "decimal_type": "number",
    "decimal_parsing": "number",
    "finite_number": "number",
}
_YEAR_KEYS = ("by", "year", "years", "first", "last", "since", "until", "from", "baseline_year")
_NO_FORM = {"no_beginning": "beginning", "no_id": "id", "no_metric_id": "metric"}
# What pydantic puts among the steps to a value: which of several forms it was held against.
_NO_STEPS = frozenset((*UNIT_FORMS, *METRIC_FORMS, *HEADING_FORMS, *YEAR_FORMS, "[key]"))
Part = TypeVar("Part", bound=BaseModel)
_FORM_KINDS = ("string_pattern_mismatch", "no_such_day", *_NO_FORM)
_FORM_WORDS = {pattern: Key(f"phrases.form.{name}") for name, pattern in FORMS.items()}


def check_shape(tree: Tree) -> tuple[dict[str, Any] | None, list[Finding]]:
    """Validate a tree: the plain JSON-like catalogue (None when it does not fit) and the findings."""
    valid, findings = fits(tree, CataloguePart)
    return (None if valid is None else valid.model_dump(mode="json", by_alias=True)), findings


def fits(tree: Tree, model: type[Part]) -> tuple[Part | None, list[Finding]]:
    """A tree as the model says, None when it does not fit, and the findings."""
    try:
        return model.model_validate(tree.value), []
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=True)
        return None, [_finding(tree, detail, model) for detail in details if not _cut_off(tree, _path(detail))]


def _cut_off(tree: Tree, loc: DataPath) -> bool:
    """True where an alias, a tag or too much depth was reported already: one cause, one message."""
    deep = (path for path in tree.cut if len(path) >= MAX_DEPTH)
    return any(loc[:end] in tree.cut for end in range(len(loc) + 1)) or any(path[: len(loc)] == loc for path in deep)


def _path(detail: Any) -> DataPath:
    """Where in the file it is."""
    return tuple(step for step in detail["loc"] if step not in _NO_STEPS)


def _finding(tree: Tree, detail: Any, whole: type[BaseModel] = CataloguePart) -> Finding:
    loc, kind, value = _path(detail), detail["type"], detail["input"]
    node = tree.node(loc)
    written = node.text if node and node.text is not None else ""
    name = next((step for step in reversed(loc) if isinstance(step, str)), None)
    key = Key("phrases.type.catalogue") if name is None else name[:80]
    shown: dict[str, object] = {"key": key, "value": _written(node)}
    if kind == "extra_forbidden":
        if before := _number_before(tree.node(loc[:-1]), name or ""):
            number = {"key": before[0], "value": f"{before[1]},{name}", "typed": f"{before[1]}.{name}"}
            return Finding(codes.DECIMAL_COMMA, tree.place((*loc[:-1], before[0])), number)
        model = _model_at(loc[:-1], whole)
        meant = key_meant(name or "", model, _keys(model))
        return Finding(
            codes.UNKNOWN_KEY, tree.place(loc, key=True), {**shown, "nearest": meant if meant != name else ""}
        )
    if kind == "missing":
        return Finding(codes.MISSING_KEY, tree.place(loc[:-1]), shown)
    if kind == "string_type" and written and value is not None:
        return Finding(codes.UNQUOTED, tree.place(loc), shown, replacement=f'"{written}"')
    if kind in ("literal_error", "enum"):
        known = _choices(_model_at(loc, whole), loc)
        meanings = synonyms(str(name), known)
        close = nearest(written, (*known, *meanings))
        expected = {"choices": ", ".join(known), "nearest": meanings.get(close, close)}
        return Finding(codes.UNKNOWN_WORD, tree.place(loc), {**shown, **expected})
    if kind in _TYPE_WORDS:
        wanted = _TYPE_WORDS[kind]
        said = {"key": key, "wanted": Key(f"phrases.type.{wanted}"), "found": _found(node)}
        part = _model_at(loc, whole) if wanted == "mapping" and loc else None
        is_year = name in _YEAR_KEYS
        return Finding(
            codes.WRONG_TYPE, tree.place(loc), said | {"advice": advice(node, wanted, part, is_year=is_year)}
        )
    return Finding(_other(kind), tree.place(loc), shown | _limits(detail, name))


def _number_before(node: Node | None, name: str) -> tuple[str, str] | None:
    """The key and the whole number of which a key without a value, all digits, is the rest: 80,5 is two entries."""
    if node is None or not (name.isascii() and name.isdigit()) or node.children[name].value is not None:
        return None
    keys = list(node.children)
    before = keys[keys.index(name) - 1] if keys.index(name) else ""
    written = (node.children[before].text or "") if before else ""
    return (str(before), written) if written.lstrip("+-").isdigit() else None


def _written(node: Node | None) -> str | Key:
    """What is there, or what kind of thing where that is no single word."""
    if node is None or node.text is not None:
        return ((node and node.text) or "")[:80]
    return _found(node) if node.value else "[]" if isinstance(node.value, list) else "{}"


def _found(node: Node | None) -> str | Key:
    """What is there instead of the right type."""
    if node is None or node.text is None:
        return Key(f"phrases.type.{'list' if node and isinstance(node.value, list) else 'mapping'}")
    written = node.text[:80]
    return f'"{written}"' if isinstance(node.value, str) else written or Key("phrases.type.nothing")


def _other(kind: str) -> Code:
    return codes.BAD_FORM if kind in _FORM_KINDS else codes.BAD_VALUE


def _limits(detail: Any, name: str | None) -> dict[str, object]:
    """What the form or limits are, in words of ours: pydantic's own messages are English only."""
    if detail["type"] == "string_pattern_mismatch":
        return {"form": _FORM_WORDS[detail["ctx"]["pattern"]]}
    if detail["type"] in _NO_FORM:
        return {"form": Key(f"phrases.form.{_NO_FORM[detail['type']]}")}
    if detail["type"] == "no_such_day":
        return {"form": Key(f"phrases.form.{'day' if name == 'day' else 'date'}")}
    limits = detail.get("ctx", {})
    if detail["type"] == "int_parsing_size":  # so large that pydantic does not get to the limits of a year
        side = "le" if detail["input"] > 0 else "ge"
        limits = {side: YEARS[side]}
    for side in ("ge", "le"):
        if side in limits:
            return {"limit": Key(f"phrases.limit.{side}"), "bound": str(limits[side])}
    known = detail["type"] in ("string_too_short", "too_short")
    limit = Key("phrases.limit.filled") if known else Phrase("outside.schema.other", detail["msg"])
    return {"limit": limit, "bound": ""}


def _choices(model: type[BaseModel], loc: DataPath) -> list[str]:
    """The words a field's annotation allows."""
    name = next(step for step in reversed(loc) if isinstance(step, str))
    words = _words(model.model_fields[name].annotation)
    return [str(word).lower() if isinstance(word, bool) else str(word) for word in words]  # as YAML has truth values


def _words(annotation: Any) -> Iterator[object]:
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    elif isinstance(annotation, type) and issubclass(annotation, StrEnum):
        yield from annotation
    else:
        for part in get_args(annotation):
            yield from _words(part)


def _model_at(path: DataPath, whole: type[BaseModel]) -> type[BaseModel]:
    """The model at a path of the file, found by walking the annotations."""
    model = whole
    for step in path:
        field = model.model_fields.get(str(step))
        model = (field and _inner_model(field.annotation)) or model
    return model


def _keys(model: type[BaseModel]) -> list[str]:
    """The keys of a part as the file has them."""
    return [field.alias or name for name, field in model.model_fields.items()]


def _inner_model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_inner_model(part) for part in get_args(annotation))
    return next((model for model in found if model), None)
