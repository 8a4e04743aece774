"""Which years a file is of: its name, its column and --year are to say the same; a table may say several."""

from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

from kassel_integration.diagnostics import Finding, Place, codes
from kassel_integration.errors import CannotRunError
from kassel_integration.rules.dates import read_year
from kassel_integration.source.table import MeasurementTable, all_records
from kassel_integration.source.year_of_name import year_of


def agree_on_year(table: MeasurementTable, path: Path, year: int | None) -> None:
    """Raise CannotRunError when the name of the file says another year than `year`, with what the column says."""
    said = year_of(path)
    if not year or not said or year == said:
        return
    column = _in_column(table)
    key = "year_against_name" if column is None or column in (year, said) else "three_years"
    raise CannotRunError(key, file=path, year=year, value=said, column=column)


def _in_column(table: MeasurementTable) -> int | None:
    """The first year in the column, None without any."""
    at = table.columns.get("year")
    if at is None:
        return None
    with closing(table.records) as records:
        years = (read_year(record[at]) for record in all_records(records) if at < len(record))
        return next((year for year in years if year), None)


def several_years(table: MeasurementTable, years: Mapping[int, int]) -> Iterator[Finding]:
    """Said where rows are of several years, with how many there are of each; what headings say is said with them."""
    if len(years) > 1 and not table.years:
        shown = ", ".join(f"{year} ({count})" for year, count in years.items())
        yield Finding(codes.SEVERAL_YEARS, Place(table.file, sheet=table.sheet), {"years": shown})
