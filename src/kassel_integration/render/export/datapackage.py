"""An export as a Data Package (version 2): the CSV files, and a descriptor with types, keys, licence and sources.

https://datapackage.org/standard/data-package/
"""

import re
from hashlib import sha256

from kassel_integration.model.publishing import LICENCES
from kassel_integration.render.export import tables
from kassel_integration.render.structured import dumps
from kassel_integration.texts import Words
from kassel_integration.views.export.gather import ExportView
from kassel_integration.views.export.table import ExportTable, Field

DESCRIPTOR = "datapackage.json"
_PROFILES = "https://datapackage.org/profiles/2.0"
Json = dict[str, object]


def files(view: ExportView, words: Words) -> dict[str, str]:
    """The CSV files with their page, and the descriptor."""
    found = tables.files(view, words)
    resources = [_resource(each, found[f"{each.name}.csv"], words) for each in view.tables]
    descriptor = {**_about(view, words), "resources": resources}
    return {DESCRIPTOR: dumps(descriptor, indent=2) + "\n", **found}


def _about(view: ExportView, words: Words) -> Json:
    told = view.publishing
    made_up = f"{words('notes.synthetic')}. " if view.synthetic else ""
    hidden = f" {words('export.suppressed', below=view.below)}" if view.below else ""
    found: Json = {
        "$schema": f"{_PROFILES}/datapackage.json",
        "name": re.sub("[^a-z0-9]+", "-", f"{view.municipality} {view.years[0]} {view.years[1]}".lower()).strip("-"),
        "title": view.title,
        "description": f"{made_up}{words('export.by', publisher=told.publisher or view.municipality)}{hidden}",
        "created": f"{told.published.isoformat()}T00:00:00Z" if told.published else None,
        "version": told.edition,
        "licenses": _licences(view, words),
        "sources": [{"title": source} for source in view.sources],
        "contributors": [{"title": told.publisher or view.municipality, "roles": ["publisher"]}],
        "keywords": ["Monitoring", *(field.title for field in view.catalogue.fields)],
        "suppressedBelow": view.below,
        "synthetic": view.synthetic,
    }
    return {key: value for key, value in found.items() if value}


def _licences(view: ExportView, words: Words) -> list[Json]:
    key = view.publishing.licence
    if not key:
        return []
    return [{"name": key, "path": LICENCES[key].address, "title": words(f"colophon.licence_{LICENCES[key].name}")}]


def _resource(found: ExportTable, text: str, words: Words) -> Json:
    raw = text.encode()
    return {
        "$schema": f"{_PROFILES}/dataresource.json",
        "name": found.name,
        "type": "table",
        "title": words(f"export.table.{found.name}"),
        "path": f"{found.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(raw),
        "hash": f"sha256:{sha256(raw).hexdigest()}",
        "schema": _schema(found, words),
    }


def _schema(found: ExportTable, words: Words) -> Json:
    leading = [_leads(field.name, field.leads_to, found.name) for field in found.fields if field.leads_to]
    return {
        "$schema": f"{_PROFILES}/tableschema.json",
        "fields": [_field(field, found, words) for field in found.fields],
        "missingValues": [""],
        **({"primaryKey": list(found.key)} if _is_whole(found) else {}),
        **({"foreignKeys": leading} if leading else {}),
    }


def _leads(name: str, to: tuple[str, str], own: str) -> Json:
    """A foreign key; one that leads into its own table names none."""
    return {"fields": [name], "reference": {"resource": "" if to[0] == own else to[0], "fields": [to[1]]}}


def _is_whole(found: ExportTable) -> bool:
    """False where a part of the key may be absent (the cell, the office), which no primary key may be."""
    return all(field.required for field in found.fields if field.name in found.key)


def _field(field: Field, found: ExportTable, words: Words) -> Json:
    constraints: Json = {}
    if field.required:
        constraints["required"] = True
    if field.one_of:
        constraints["enum"] = list(field.one_of)
    if found.key == (field.name,):
        constraints["unique"] = True
    described = f"export.field.{field.name}"
    return {
        "name": field.name,
        "type": field.kind,
        **({"description": words(described)} if words.has(described) else {}),
        **({"constraints": constraints} if constraints else {}),
    }
