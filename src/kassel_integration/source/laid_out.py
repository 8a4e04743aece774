"""Makes a table of a layout and a stream of rows: several values in a row become several records."""

from dataclasses import replace

from kassel_integration.diagnostics import Finding, codes
from kassel_integration.source.heading_line import PlaceOf
from kassel_integration.source.heading_years import number_of
from kassel_integration.source.headings import Headings
from kassel_integration.source.layout import Layout
from kassel_integration.source.layout_problems import axes_said, shown
from kassel_integration.source.table import MeasurementTable
from kassel_integration.source.unfolded import Unfolded, unfolding


def unfold(table: MeasurementTable, layout: Layout, headings: Headings, place: PlaceOf) -> MeasurementTable:
    """The same table with a record for each value, and how its headings were read; one with a value per row stays."""
    if not layout.values:
        return table
    how = unfolding(layout)
    rows, again = table.records, table.reopen
    records = Unfolded(rows, how)
    axes, count = axes_said(layout.axes, headings), len(layout.values)
    read: dict[str, object] = {"axes": axes, "columns": shown(layout), "count": count}
    years = frozenset(map(number_of, layout.years))
    return replace(
        table,
        # A file of several years may be named after the last of them.
        year=None if table.year in years and len(years) > 1 else table.year,
        years=years,
        columns=how.positions(layout),
        width=how.length,
        texts=how.width,
        records=records,
        wide=records,
        reopen=(lambda: Unfolded(again(), how)) if again else None,
        findings=[*table.findings, Finding(codes.LAYOUT_READ, place(layout.values[0].index), read)],
    )
