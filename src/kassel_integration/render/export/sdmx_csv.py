"""An export as SDMX-CSV 2.0: a file for each dataflow, and the structure both refer to.

https://github.com/sdmx-twg/sdmx-csv/blob/master/data-message/docs/sdmx-csv-field-guide.md
"""

import csv
import io

from kassel_integration.render.delimited import harmless
from kassel_integration.render.export.about import PAGE, page_about
from kassel_integration.render.export.sdmx_structure import structure
from kassel_integration.render.export.tables import written
from kassel_integration.texts import Words
from kassel_integration.views.export.gather import ExportView
from kassel_integration.views.export.sdmx import VERSION, Component, Flow, agency, code, flows

STRUCTURE = "structure.xml"
_FIRST = ("STRUCTURE", "STRUCTURE_ID", "ACTION")


def files(view: ExportView, words: Words) -> dict[str, str]:
    """The page, the structure, the figures."""
    found = flows(view)
    return {
        PAGE: page_about(view, words, words("sdmx.contents"), words("sdmx.not_read_again")),
        STRUCTURE: structure(view, found, words),
        **{f"{flow.table}.csv": _csv(view, flow) for flow in found},
    }


def _csv(view: ExportView, flow: Flow) -> str:
    begin = ("dataflow", f"{agency(view)}:{flow.id}({VERSION})", "I")
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow((*_FIRST, *(each.id for each in flow.components)))
    for row in flow.rows(view):
        values = (each.constant or _value(each, row[each.column]) for each in flow.components)
        writer.writerow((*begin, *map(harmless, values)))
    return stream.getvalue()


def _value(component: Component, value: object) -> str:
    """A value as it is written: a code, an exact number, a text; what stands for one that is not there."""
    text = written(value)
    if not text:
        return component.absent
    return code(text) if component.codes else text
