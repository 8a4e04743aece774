"""The JSON Schema of the catalogue, for editors: what the models ask of it, with the words of a language.

Draft-07, which every editor with a YAML language server reads.
"""

import json
from decimal import Decimal
from typing import Any

from kassel_integration.source.folder import SCHEMA
from kassel_integration.source.schema_parts import PARTS
from kassel_integration.source.schema_shape import Json, shapes
from kassel_integration.source.yaml_tree import read_tree
from kassel_integration.texts import Words

MODELINE = f"# yaml-language-server: $schema={SCHEMA}"  # the first line of a catalogue that lies beside it
_DRAFT, _ID = "http://json-schema.org/draft-07/schema#", "urn:kassel-integration:catalogue:1"
_SAID = ("errorMessage", "patternErrorMessage")


def schema_text(words: Words) -> str:
    """The whole file as JSON, with titles, descriptions and examples in the language of `words`."""
    found = shapes()
    for topic, parts in PARTS.items():
        for name in parts:
            found[name] = _described(found[name], (topic, name), words)
    head = {
        "$schema": _DRAFT,
        "$id": _ID,
        "$comment": words("keys.comment"),
        **_said("plan", "catalogue", "self", words),
    }
    schema = _spoken({**head, "type": "object", **found.pop("catalogue"), "definitions": found}, words)
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _described(part: Json, at: tuple[str, str], words: Words) -> Json:
    """A part, each of its keys with a title, a description and an example."""
    keys = {
        key: {**_said(*at, key, words), **schema, "examples": [_example(at, key, schema, words)]}
        for key, schema in part["properties"].items()
    }
    return {**part, "properties": keys}


def _said(topic: str, part: str, key: str, words: Words) -> Json:
    """Title and description of a key; `self` is the part itself."""
    return {
        "title": words(f"keys/{topic}.{part}.{key}.title"),
        "description": words(f"keys/{topic}.{part}.{key}.description"),
    }


def _example(at: tuple[str, str], key: str, schema: Json, words: Words) -> object:
    """The example of a key: its own, else that of the part which its value is."""
    topic, part = at
    if words.has(f"keys/{topic}.{part}.{key}.example"):
        return _value(words(f"keys/{topic}.{part}.{key}.example"))
    many = schema["type"] in ("array", ["array", "null"])
    name = _part_of(schema["items"] if many else schema)
    topic = next(topic for topic, parts in PARTS.items() if name in parts)
    example = _value(words(f"keys/{topic}.{name}.self.example"))
    return [example] if many else example


def _part_of(schema: Json) -> str:
    """The name of the part that a value is; among metrics, a metric."""
    used = schema["else"] if "else" in schema else schema["allOf"][0]
    return str(used["$ref"].rpartition("/")[2])


def _value(text: str) -> object:
    """An example as the program reads it; it is written in YAML."""
    return read_tree(text, "").value


def _spoken(schema: Any, words: Words) -> Any:
    """The schema with its texts in a language, in place of their keys."""
    if isinstance(schema, list):
        return [_spoken(one, words) for one in schema]
    if not isinstance(schema, dict):
        return float(schema) if isinstance(schema, Decimal) else schema
    found = {key: _spoken(value, words) for key, value in schema.items() if key != "words"}
    for key in _SAID:
        if isinstance(found.get(key), str):
            found[key] = _wrong(found[key], words)
    if isinstance(schema.get("words"), str):
        said = [words(f"keys.{schema['words']}.{word}") for word in schema["enum"] if word]
        found["enumDescriptions"] = said + [words("keys.left_out")] * (None in schema["enum"])
    return found


def _wrong(key: str, words: Words) -> str:
    """What is wrong, or what form is wanted."""
    return words("keys.form", form=words(key)) if key.startswith("phrases.") else words(key)
