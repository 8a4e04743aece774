"""The page of all assumptions in the catalogue's targets, each with the words of the concept it is read into."""

import os
from collections.abc import Iterator
from pathlib import Path

from kassel_integration.checking.load_catalogue import load_catalogue
from kassel_integration.model.catalogue import ActionField, Catalogue, Metric
from kassel_integration.model.choices import Basis, Provenance, Rule
from kassel_integration.render import render
from kassel_integration.texts import Words
from kassel_integration.views.document import Block, Column, Document, Heading, Prose, Table
from kassel_integration.views.target import bare_target
from kassel_integration.views.values import Value

CATALOGUE = Path(__file__).resolve().parent.parent / "data" / "handlungsfelder.yaml"
COLUMNS = (
    Column("metric", "Kennzahl"),
    Column("target", "Zielvorgabe"),
    Column("assumed", "Angenommen"),
    Column("note", "Worte des Konzepts und Annahme"),
)


def assumptions() -> str:
    """The page as Markdown, in the language of the concept."""
    catalogue, findings = load_catalogue(CATALOGUE, os.environ)
    if catalogue is None:
        raise SystemExit(f"{CATALOGUE}: {len(findings)} findings; see kassel validate")
    words = Words(catalogue.concept.language)
    parts = (*_introduction(catalogue), *_targets(catalogue), *_relations(catalogue))
    text = render(Document("assumptions", parts, Table((), ())), "markdown", words, 0, False)
    return f"<!-- Von docs/generate.py erzeugt, bitte nicht von Hand ändern. -->\n\n{text}"


def _introduction(catalogue: Catalogue) -> Iterator[Block]:
    concept, metrics = catalogue.concept, catalogue.metrics
    counted = {kind: sum(m.target.provenance is kind for m in metrics) for kind in Provenance}
    framed = sum(m.basis is Basis.ASSUMPTION for m in metrics)
    yield Heading("Annahmen im Katalog")
    yield Prose(
        (
            f"Das Konzept nennt Ziele und Indikatoren, aber kaum Werte. Von den Zielvorgaben der {len(metrics)} "
            f"Kennzahlen stehen {counted[Provenance.STATED]} ganz im Konzept, {counted[Provenance.PART]} zum Teil; "
            f"{counted[Provenance.ASSUMED]} sind ganz angenommen. Diese Seite nennt jede Annahme mit ihrem Grund.",
            f"Kennzahlen, Einheiten, Zeitbezüge und Definitionen sind bei {framed} Kennzahlen aus dem Indikator "
            "abgeleitet; im Konzept stehen sie nicht.",
            f"Das Konzept nennt kein Ausgangsjahr. Annahme: {concept.baseline_year}, das Jahr vor der Laufzeit "
            f"({concept.first} bis {concept.last}). Als Zieljahr gilt das Ende der Laufzeit, wenn nichts anderes "
            "genannt ist.",
            *_tiles(catalogue),
        )
    )


def _tiles(catalogue: Catalogue) -> Iterator[str]:
    """Where the values of a dimension lie on a map is ours."""
    for dimension in catalogue.dimensions:
        placed = sum(value.tile is not None for value in dimension.values)
        if placed:
            yield (
                f"Die Lage der {placed} Kacheln für „{dimension.label}“ auf den Karten des Berichts ist angenommen: "
                "ungefähr wie im Stadtplan, ohne Maßstab."
            )


def _targets(catalogue: Catalogue) -> Iterator[Block]:
    for field in catalogue.fields:
        rows = tuple(_rows(catalogue, field))
        if rows:
            yield Heading(f"Handlungsfeld {field.id}: {field.title}", 2)
            yield Table(COLUMNS, rows)


def _rows(catalogue: Catalogue, field: ActionField) -> Iterator[tuple[Value, ...]]:
    for metric in catalogue.metrics:
        if metric.goal.field.id == field.id and metric.target.provenance is not Provenance.STATED:
            name = f"{metric.id}: {metric.label}"
            yield name, bare_target(metric), ", ".join(_assumed(metric)), metric.target.note or ""


def _assumed(metric: Metric) -> Iterator[str]:
    target = metric.target
    if target.rule is Rule.NONE:
        yield "keine Zielvorgabe"
    elif target.basis is Basis.ASSUMPTION:
        yield "Regel"
    if target.value is not None and target.value_basis is Basis.ASSUMPTION:
        yield "Wert"
    if target.by is not None and target.by_basis is Basis.ASSUMPTION:
        yield "Jahr"


def _relations(catalogue: Catalogue) -> Iterator[Block]:
    rows = [(r.metric, r.at_most, r.reason) for r in catalogue.relations if r.basis is Basis.ASSUMPTION]
    yield Heading("Beziehungen zwischen Kennzahlen", 2)
    yield Prose(("Geprüft wird, dass die erste Kennzahl nie über der zweiten liegt.",))
    columns = (Column("metric", "Kennzahl"), Column("at_most", "nie über"), Column("reason", "Grund"))
    yield Table(columns, tuple(rows))
