"""How high a row of a form has to be for its texts, which no spreadsheet works out for a file it did not write."""

from textwrap import wrap

from kassel_integration.render.form.book import Cell, Role
from kassel_integration.render.form.paint import PAINTS, SIZE, Paint

_LEADING = 1.22  # from line to line, in sizes of the font
_PADDING = 4.0  # points above and below
_LETTERS = 1.26  # in 9 points that fit into one character of a column's width, with some to spare
_BOLD = 0.92
_ABOVE_HEADING = 10.0  # points left free above a heading between texts


def height(row: tuple[Cell | None, ...], widths: tuple[int, ...]) -> float:
    """The height of a row in points; `widths` are those of its columns, in characters."""
    tallest = max((_height(cell, width) for cell, width in zip(row, widths, strict=False) if cell), default=0.0)
    return round(max(tallest, SIZE * _LEADING + _PADDING), 1)


def _height(cell: Cell, width: int) -> float:
    paint = PAINTS[cell.look.role]
    text = str(cell.text)
    if paint.upright:
        return len(text) * paint.size * 0.56 + 2 * _PADDING
    lines = sum(_lines(part, width, paint) for part in text.split("\n")) if paint.wrap else 1
    above = _ABOVE_HEADING if cell.look.role is Role.HEADING else 0.0
    return lines * paint.size * _LEADING + _PADDING + above


def _lines(text: str, width: int, paint: Paint) -> int:
    letters = width * _LETTERS * 9 / paint.size * (_BOLD if paint.bold else 1)
    return max(len(wrap(text, max(int(letters), 3))), 1)
