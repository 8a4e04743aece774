"""What the models ask of each part, as JSON Schema draft-07 without words; the same with every version of pydantic.

A definition says nothing of its type, whoever uses it does: so that what may be left empty needs no choice between two
schemas, of which editors make poor messages.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from kassel_integration.model.numerals import PLAIN_NUMBER
from kassel_integration.source.schema import CataloguePart
from kassel_integration.source.schema_parts import PARTS
from kassel_integration.source.schema_types import EDITOR_FORMS, FORMS

Json = dict[str, Any]

_NAMES = {model.__name__: name for parts in PARTS.values() for name, model in parts.items()}
_FORM_OF = {pattern: name for name, pattern in (FORMS | EDITOR_FORMS).items()}
_SEVERAL = (
    "anyOf",
    "oneOf",
    "allOf",
)  # allOf: a reference with something beside it
_NOT_SAID = ("title", "description", "const", "default")


def shapes() -> dict[str, Json]:
    """The definition of each part by its name, the whole file first, conditions among its keys included.

    What is to be said in a language is named by the key of its text: `errorMessage`, `patternErrorMessage`; `words` is
    the class of an enumeration.
    """
    whole = CataloguePart.model_json_schema()
    models: Json = whole.pop("$defs")
    models[CataloguePart.__name__] = whole
    return {name: _part(models[model], models) for model, name in _NAMES.items()}


def _part(raw: Json, models: Json) -> Json:
    keys = {key: _tidy(schema, models) for key, schema in raw["properties"].items()}
    required = {"required": raw["required"]} if "required" in raw else {}
    conditions = {"allOf": raw["allOf"]} if "allOf" in raw else {}
    return {"properties": keys, **required, "additionalProperties": False, **conditions}


def _tidy(raw: Json, models: Json) -> Json:
    """One value: its types in one list, every other keyword beside it."""
    found = _merged(_alternatives(raw, models))
    if isinstance(raw.get("default"), str):
        found["default"] = raw["default"]
    return _with_form(found)


def _alternatives(raw: Json, models: Json) -> Iterator[Json]:
    """The ways a value may be written, each of another type."""
    several = next((raw[key] for key in _SEVERAL if key in raw), None)
    if several is not None:
        for one in several:
            yield from _alternatives(one, models)
    elif "$ref" in raw:
        yield _used(raw["$ref"].rpartition("/")[2], models)
    else:
        found = {key: value for key, value in raw.items() if key not in _NOT_SAID}
        items = {"items": _tidy(raw["items"], models)} if "items" in raw else {}
        yield found | items | ({"enum": [raw["const"]]} if "const" in raw else {})


def _used(model: str, models: Json) -> Json:
    """A part by its name, the words of an enumeration in place."""
    if model in _NAMES:
        return {"type": "object", "allOf": [{"$ref": f"#/definitions/{_NAMES[model]}"}]}
    return {"type": "string", "enum": models[model]["enum"], "words": model}


def _merged(alternatives: Iterable[Json]) -> Json:
    """One schema of several, which speak of different types; of a metric and a reference, by the key `ref`."""
    several = list(alternatives)
    parts = [one["allOf"] for one in several if "allOf" in one]
    found: Json = {"type": list(dict.fromkeys(one["type"] for one in several))}
    for one in several:
        found |= {key: value for key, value in one.items() if key != "type"}
    if len(parts) > 1:
        (metric,), (reference,) = parts
        found = {"type": "object", "if": {"required": ["ref"]}, "then": reference, "else": metric}
    if "enum" in found and "null" in found["type"]:
        found["enum"] = [*found["enum"], None]
    if len(found["type"]) == 1:
        found["type"] = found["type"][0]
    return found


def _with_form(found: Json) -> Json:
    """What a text must look like, and the key of its description."""
    if "number" in found["type"]:
        return found | {"pattern": PLAIN_NUMBER, "patternErrorMessage": "phrases.type.number"}
    name = "beginning" if "integer" in found["type"] else _FORM_OF.get(found.get("pattern", ""))
    return found | {"patternErrorMessage": f"phrases.form.{name}"} if "pattern" in found else found
