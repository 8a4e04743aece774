"""The values behind a chart as a CSV file that is part of the page, to be saved from its link."""

import csv
import io
from base64 import b64encode

from kassel_integration.render.delimited import harmless
from kassel_integration.source.canonical import canonical_row
from kassel_integration.views.goal.view import MetricView


def values_csv(m: MetricView, *, synthetic: bool) -> str:
    """A row for each year: the columns of a measurement file, with year and unit; a column says that it is made up."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    for n, value in enumerate(m.values):
        told = {"year": str(value.measurement.year), "unit": m.unit, **canonical_row(value.measurement, ())}
        told |= {"synthetic": "true"} if synthetic else {}
        if not n:
            writer.writerow(told)
        writer.writerow(map(harmless, told.values()))
    return stream.getvalue()


def as_link(text: str) -> str:
    """The text as the address of a link."""
    return f"data:text/csv;charset=utf-8;base64,{b64encode(text.encode()).decode()}"
