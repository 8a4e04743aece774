"""The schema of the JSON export, from the fields of its tables: what each object has, of which type, which words."""

from kassel_integration.texts import Words
from kassel_integration.views.export.gather import ExportView
from kassel_integration.views.export.table import ExportTable, Field

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_TEXT, _NUMBER = {"type": "string"}, {"type": ["integer", "null"]}
_TEXT_OR_NONE = {"type": ["string", "null"]}
_TOP: dict[str, object] = {
    "$schema": _TEXT,
    "format": {"const": "kassel-integration/export"},
    "version": {"const": 1},
    "concept": _TEXT,
    "municipality": _TEXT,
    "method": _TEXT,
    "figures_up_to": _NUMBER,
    "synthetic": {"type": "boolean"},
    "suppressed_below": _NUMBER,
    "publisher": _TEXT,
    "licence": _TEXT_OR_NONE,
    "selection": _TEXT_OR_NONE,
    "sources": {"type": "array", "items": _TEXT},
}


def schema(view: ExportView, words: Words) -> dict[str, object]:
    """The schema as JSON Schema 2020-12; every key has to be there and no other may."""
    tables = {each.name: _table(each, words) for each in view.tables}
    return {"$schema": _DRAFT, "title": view.title, **_closed({**_TOP, **tables})}


def _table(found: ExportTable, words: Words) -> dict[str, object]:
    row = _closed({field.name: _field(field, words) for field in found.fields})
    return {"type": "array", "description": words(f"export.table.{found.name}"), "items": row}


def _closed(properties: dict[str, object]) -> dict[str, object]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _field(field: Field, words: Words) -> dict[str, object]:
    """A field that is not required is null where nothing is there; a number too long for a double is a text."""
    described = f"export.field.{field.name}"
    absent: list[str | None] = [] if field.required else [None]
    kinds = [field.kind, *(("string",) if field.kind == "number" else ()), *(("null",) if absent else ())]
    return {
        **({"description": words(described)} if words.has(described) else {}),
        "type": kinds,
        **({"pattern": "^-?[0-9]+([.][0-9]+)?$"} if field.kind == "number" else {}),
        **({"enum": [*field.one_of, *absent]} if field.one_of else {}),
        **({"minLength": 1} if field.kind == "string" else {}),
    }
