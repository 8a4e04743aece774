"""An export with its record for data portals (DCAT-AP.de 3.0): the data, and the record as Turtle and JSON-LD."""

from hashlib import sha256

from kassel_integration.render.export import datapackage, one_json
from kassel_integration.render.export.about import PAGE, page_about, selection, tables_list
from kassel_integration.render.export.rdf import as_json_ld, as_turtle
from kassel_integration.texts import Words
from kassel_integration.views.export.dcat import PublishedFile, RecordTexts, record
from kassel_integration.views.export.gather import ExportView

TURTLE, JSON_LD = "dcat-ap-de.ttl", "dcat-ap-de.jsonld"

_TITLES = {
    "datapackage.json": "dcat.title.datapackage",
    "plan.json": "dcat.title.plan",
    "plan.schema.json": "dcat.title.plan_schema",
}


def files(view: ExportView, words: Words) -> dict[str, str]:
    """The Data Package and the JSON, each of whose files is a distribution of the record."""
    data = {**datapackage.files(view, words), **one_json.files(view, words)}
    contents = f"{words('dcat.contents')}\n{tables_list(view, words)}"
    data[PAGE] = page_about(view, words, contents)
    described = [_published(name, text, words) for name, text in data.items() if name != PAGE]
    told = tuple(record(view, described, _texts(view, words)))
    return {TURTLE: as_turtle(told), JSON_LD: as_json_ld(told), **data}


def _published(name: str, text: str, words: Words) -> PublishedFile:
    raw = text.encode("utf-8", "surrogateescape")
    table = f"export.table.{name.removesuffix('.csv')}"
    title = words(table) if words.has(table) else words(_TITLES[name])
    return PublishedFile(name, title, len(raw), sha256(raw).hexdigest())


def _texts(view: ExportView, words: Words) -> RecordTexts:
    """What is said of the data; that they are made up, or in part hidden, first of all."""
    first, last = view.years
    parts = [f"{words('notes.synthetic')}."] if view.synthetic else []
    parts.append(words("dcat.description", title=view.title, municipality=view.municipality, first=first, last=last))
    if view.below:
        parts.append(words("export.suppressed", below=view.below))
    sources = tuple(words("export.source", source=source) for source in view.sources)
    warning = f"{words('notes.synthetic')}: " if view.synthetic else ""
    publisher = view.publishing.publisher or view.municipality
    return RecordTexts(
        lang=words.lang,
        title=f"{warning}{view.title}",
        attribution="; ".join((publisher, *sources)),
        description=" ".join((*parts, *selection(view, words))),
        provenance=sources,
        keywords=(*words("dcat.keywords").split(", "), *(field.title for field in view.catalogue.fields)),
    )
