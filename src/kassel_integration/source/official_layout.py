"""Finds in an export the headings that its source file names, and what is missing of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from kassel_integration.diagnostics import codes
from kassel_integration.source.heading_keys import fold, without_mark
from kassel_integration.source.heading_years import year_in
from kassel_integration.source.headings import Headings
from kassel_integration.source.layout import Layout, Problem, ValueColumn
from kassel_integration.source.layout_problems import listed, of_the_same
from kassel_integration.source.official_file import BELOW, OfficialSource, OfficialValue
from kassel_integration.source.table import letters

Texts = Sequence[str]
SHOWN = 80


def finder(source: OfficialSource) -> Callable[[Sequence[Texts], Headings], Layout | None]:
    """A function that finds the headings of this source among the first rows of a table."""
    return lambda rows, _: export_layout(rows, source) if rows else None


def export_layout(rows: Sequence[Texts], source: OfficialSource) -> Layout:
    """The rows of headings that have most of what the source names, read as it says."""
    height = max(len(value.headings) for value in source.values)
    best = max(range(len(rows)), key=lambda at: _named(rows[at : at + height], source), default=0)
    stack = _filled(rows[best : best + height])
    last = min(best + height - 1 + (source.year == BELOW), len(rows) - 1)
    names = tuple(" ".join(dict.fromkeys(text for text in column if text)) for column in stack)
    columns = {_simple(text): index for index, column in reversed(list(enumerate(stack))) for text in column}
    below = rows[last] if source.year == BELOW else ()
    found = [_columns(value, stack, below, source.year) for value in source.values]
    problems = [_missing(value, names) for value, at in zip(source.values, found, strict=True) if not at]
    select, year, lost = _places(source, columns, names)
    values = tuple(sorted((column for at in found for column in at), key=lambda column: column.index))
    points = sum(map(bool, found)) + len(select) + len(year)
    layout = Layout(
        first=best,
        heading=last,
        names=names,
        columns=year,
        values=values,
        axes=("metric",),
        points=points,
        select=select,
    )
    without_year = [c for c in values if source.year == BELOW and "year" not in dict(c.keys)]
    more = [Problem(codes.SOURCE_WITHOUT_YEAR, c.index, {"value": names[c.index][:SHOWN]}) for c in without_year]
    return replace(layout, problems=(*problems, *lost, *more, *of_the_same(layout)))


def _named(rows: Sequence[Texts], source: OfficialSource) -> int:
    stack = {tuple(map(_simple, column)) for column in _filled(rows)} if rows else set()
    return sum(_fits(value, column) for value in source.values for column in stack)


def _fits(value: OfficialValue, column: Sequence[str]) -> bool:
    return tuple(map(_simple, value.headings)) == tuple(column)[: len(value.headings)]


def _filled(rows: Sequence[Texts]) -> list[tuple[str, ...]]:
    """The headings of each column; one that is empty in an upper row goes on from its left."""
    width = max(map(len, rows), default=0)
    filled = []
    for number, row in enumerate(rows):
        texts = [" ".join(text.split()) for text in (*row, *[""] * (width - len(row)))]
        for index in range(1, width if number + 1 < len(rows) else 0):
            texts[index] = texts[index] or texts[index - 1]
        filled.append(texts)
    return list(zip(*filled, strict=True))


def _columns(value: OfficialValue, stack: Sequence[Sequence[str]], below: Texts, year: int | str) -> list[ValueColumn]:
    """Every column under the headings of a value, of whatever year."""
    found = []
    for index, column in enumerate(stack):
        if _fits(value, [_simple(text) for text in column]):
            said = year_in(fold(below[index])) if index < len(below) else None
            years = said[0] if said else (("year", str(year)),) if isinstance(year, int) else ()
            days = [("as_of", f"{text}-{value.day}") for name, text in years if value.day and name == "year"]
            found.append(ValueColumn(index, tuple(sorted((*value.keys, *years, *days)))))
    return found


def _places(
    source: OfficialSource, columns: Mapping[str, int], names: Texts
) -> tuple[tuple[tuple[int, str], ...], dict[str, int], list[Problem]]:
    """Which texts a row must have by column, the column of the year, and columns that are named and not there."""
    year = source.year if isinstance(source.year, str) and source.year != BELOW else ""
    wanted = [column for column, _ in source.rows] + ([year] if year else [])
    at = {column: columns.get(_simple(column), _by_letter(column, len(names))) for column in wanted}
    problems = [_lost(column, names) for column, index in at.items() if index is None]
    select = tuple((index, text) for column, text in source.rows if (index := at[column]) is not None)
    of_year = at.get(year) if year else None
    return select, {} if of_year is None else {"year": of_year}, problems


def _by_letter(column: str, width: int) -> int | None:
    return next((index for index in range(width) if letters(index) == column.strip()), None)


def _missing(value: OfficialValue, names: Texts) -> Problem:
    return _lost(" / ".join(value.headings), names)


def _lost(heading: str, names: Texts) -> Problem:
    seen = listed([name for name in names if name]) or "–"
    return Problem(codes.SOURCE_HEADING, 0, {"value": heading[:SHOWN], "columns": seen})


def _simple(text: str) -> str:
    return fold(without_mark(text))
