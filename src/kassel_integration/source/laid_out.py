"""Makes a table of a layout and a stream of rows: several values in a row become several records."""

from dataclasses import replace
from functools import partial

from kassel_integration.diagnostics import Finding, Place, codes
from kassel_integration.source.heading_line import PlaceOf
from kassel_integration.source.heading_years import number_of
from kassel_integration.source.headings import Headings
from kassel_integration.source.layout import Layout
from kassel_integration.source.layout_problems import axes_said, listed, shown
from kassel_integration.source.table import MeasurementTable, letters
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
    heading = place(layout.values[0].index)
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
        reopen=(lambda typed: Unfolded(again(typed), how)) if again else None,
        findings=[*table.findings, *([Finding(codes.LAYOUT_READ, heading, read)] if layout.select is None else [])],
        after=list if layout.select is None else partial(_of_export, layout, records, heading),
    )


def _of_export(layout: Layout, records: Unfolded, place: Place) -> list[Finding]:
    """What an export has beside what its source file names; an error when it has nothing of that."""
    if not records.taken:
        wanted = ", ".join(text for _, text in layout.select or ())
        columns = listed([layout.names[index] or letters(index) for index, _ in layout.select or ()])
        return [Finding(codes.SOURCE_ROW, place, {"value": wanted, "columns": columns})]
    used = {*layout.columns.values(), *(c.index for c in layout.values), *(index for index, _ in layout.select or ())}
    others = [name for index, name in enumerate(layout.names) if name and index not in used]
    values = {"columns": listed(others) or "–", "count": records.others}
    return [Finding(codes.SOURCE_READ, place, values)]
