"""An export as one JSON file, what it is, then every table as a list of objects; and the schema of that file."""

from kassel_integration.render.export.json_schema import schema
from kassel_integration.render.people import text
from kassel_integration.render.structured import dumps
from kassel_integration.texts import Words
from kassel_integration.views.export.gather import ExportView
from kassel_integration.views.export.table import ExportTable

FILE, SCHEMA = "plan.json", "plan.schema.json"


def files(view: ExportView, words: Words) -> dict[str, str]:
    """The file and its schema."""
    top = {
        "$schema": SCHEMA,
        "format": "kassel-integration/export",
        "version": 1,
        "concept": view.title,
        "municipality": view.municipality,
        "method": view.method,
        "figures_up_to": view.figures_up_to,
        "synthetic": view.synthetic,
        "suppressed_below": view.below or None,
        "publisher": view.publishing.publisher or view.municipality,
        "licence": view.publishing.licence or None,
        "selection": "; ".join(text(each, words) for each in view.selection) or None,
        "sources": view.sources,
    }
    tables = {each.name: [_object(each, row) for row in each.rows] for each in view.tables}
    return {FILE: dumps({**top, **tables}, indent=1) + "\n", SCHEMA: dumps(schema(view, words), indent=1) + "\n"}


def _object(found: ExportTable, row: tuple[object, ...]) -> dict[str, object]:
    named = zip((field.name for field in found.fields), row, strict=True)
    return {name: None if value == "" else value for name, value in named}
