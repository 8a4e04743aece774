"""A small chart for a terminal: a column of blocks for each year, with the year and the value below it."""

from collections.abc import Sequence
from decimal import Decimal

from kassel_integration.render.people import text
from kassel_integration.render.protected import unprotect
from kassel_integration.render.width import width as wide
from kassel_integration.texts import Words
from kassel_integration.views.document import Plot

HEIGHT = 6  # rows of a chart
_EIGHTHS = " ▁▂▃▄▅▆▇█"
_GAP = 2
_LEVEL = "┄"


def plotted(plot: Plot, words: Words, room: int) -> list[str]:
    """The lines of the chart; what is too wide loses its oldest years. Nothing where a column would say nothing."""
    if len(plot.points) < 2 or min(height for _, height, _ in plot.points) < 0:
        return []
    said = {year: unprotect(text(value, words)) for year, _, value in plot.points}
    column = max(4, *map(wide, said.values()))
    years = plot.years[-max(1, (room + _GAP) // (column + _GAP)) :]
    heights = {year: height for year, height, _ in plot.points if year in years}
    top = max((*heights.values(), plot.level or Decimal(0)))
    if not top or len(heights) < 2:
        return []
    rows = [_row(at, years, heights, top, column) for at in range(HEIGHT - 1, -1, -1)]
    if plot.level is not None and plot.level > 0:
        _draw_level(rows, plot, words, top)
    bottom = [_beside([str(year) for year in years], column), _beside([said.get(year, "") for year in years], column)]
    return [line.rstrip() for line in (*rows, *bottom)]


def _row(at: int, years: Sequence[int], heights: dict[int, Decimal], top: Decimal, column: int) -> str:
    """One row of the columns; a value above none is seen in the lowest row, however small it is."""
    signs = []
    for year in years:
        eighths = int(heights.get(year, Decimal(0)) / top * HEIGHT * 8) - 8 * at
        least = 1 if at == 0 and heights.get(year) else 0
        signs.append(_EIGHTHS[max(least, min(8, eighths))] * min(column, 4))
    return _beside(signs, column)


def _draw_level(rows: list[str], plot: Plot, words: Words, top: Decimal) -> None:
    """A broken line where what is asked for is, between the columns, with its value at its end."""
    assert plot.level is not None
    at = HEIGHT - 1 - min(HEIGHT - 1, int(plot.level / top * HEIGHT - Decimal("0.001")))
    rows[at] = f"{rows[at].replace(' ', _LEVEL)} {unprotect(text(plot.said, words))}"


def _beside(parts: Sequence[str], column: int) -> str:
    return (" " * _GAP).join(part + " " * (column - wide(part)) for part in parts)
