"""Sets the answer about a text, or a workbook that is not copied, as an HTML page: its table, marked; no script."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kassel_integration.render.html.page import environment_of, policy_of
from kassel_integration.render.html.stylesheets import stylesheet
from kassel_integration.render.replies.feedback import feedback_of
from kassel_integration.render.replies.said import Said, said_of
from kassel_integration.source.grid import Grid
from kassel_integration.source.table import letters
from kassel_integration.texts import Words
from kassel_integration.views.replies import Reply

MOST_WHOLE = 400  # rows of a table that is shown whole; of a longer one the marked rows and those around them
HEAD, AROUND, MOST_COLUMNS = 3, 2, 60
MOST_ROWS = 2_000


class Box(NamedTuple):
    """A cell: its text, "must", "look" or "" for how it is marked, and the numbers of what is said of it."""

    text: str
    kind: str = ""
    numbers: tuple[int, ...] = ()


class Line(NamedTuple):
    """A row with its number, its cells, what is said of it; with `skipped` so many rows that are not shown."""

    number: int
    boxes: tuple[Box, ...] = ()
    said: tuple[tuple[int, str, Said], ...] = ()
    skipped: int = 0


class Shown(NamedTuple):
    """A table: the sheet's name, the letters of its columns, its rows."""

    sheet: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]


def as_reply_page(reply: Reply, grids: Sequence[Grid], words: Words) -> str:
    """The page as a complete HTML document."""
    style = stylesheet("cover.css", "feedback.css")
    environment = environment_of(words, "de")
    environment.globals["answer"] = lambda key, **values: words(f"reply.{key}", **values)
    said = said_of(reply, words)
    template = environment.get_template("feedback.html")
    return template.render(
        feedback=feedback_of(reply, words),
        general=[(each, words(f"reply.kind.{each.kind}")) for each in said if not each.cells],
        tables=[table for grid in grids if (table := shown(grid, said)).lines],
        plan=reply.sender.concept.title,
        municipality=reply.sender.concept.municipality,
        style=style,
        policy=policy_of(style),
    )


def shown(grid: Grid, said: Sequence[Said]) -> Shown:
    """What of a table is shown: nothing of one without marks."""
    marks = _marks(grid.sheet, said)
    rows = sorted({row for row, _ in marks})[:MOST_ROWS]
    if not rows:
        return Shown(grid.sheet, (), ())
    wanted = range(1, len(grid.rows) + 1) if len(grid.rows) <= MOST_WHOLE else _around(rows, len(grid.rows))
    width = min(max(map(len, grid.rows), default=0), MOST_COLUMNS)
    lines = tuple(_lines(grid, wanted, width, marks))
    return Shown(grid.sheet, tuple(letters(index) for index in range(width)), lines)


def _marks(sheet: str, said: Sequence[Said]) -> dict[tuple[int, str], list[tuple[int, Said]]]:
    """By row and column what is said, with its number."""
    found: dict[tuple[int, str], list[tuple[int, Said]]] = {}
    for number, each in enumerate(said, 1):
        for cell in each.cells if each.sheet == sheet else ():
            column = cell.rstrip("0123456789")
            found.setdefault((int(cell[len(column) :]), column), []).append((number, each))
    return found


def _around(rows: Sequence[int], last: int) -> Sequence[int]:
    near = {near for row in rows for near in range(row - AROUND, row + AROUND + 1)}
    return sorted(row for row in near | set(range(1, HEAD + 1)) if 1 <= row <= last)


def _lines(
    grid: Grid, wanted: Sequence[int], width: int, marks: dict[tuple[int, str], list[tuple[int, Said]]]
) -> Iterator[Line]:
    before = 0
    for number in wanted:
        if number > before + 1:
            yield Line(0, skipped=number - before - 1)
        before = number
        texts = grid.rows[number - 1]
        names = [letters(index) for index in range(max(width, 1))]
        boxes = tuple(_box(texts[i] if i < len(texts) else "", marks.get((number, n), [])) for i, n in enumerate(names))
        told = tuple((n, name, each) for name in names for n, each in marks.get((number, name), []))
        yield Line(number, boxes[:width], told)
    if before < len(grid.rows):
        yield Line(0, skipped=len(grid.rows) - before)


def _box(text: str, marked: list[tuple[int, Said]]) -> Box:
    if not marked:
        return Box(text)
    kind = "must" if any(each.must for _, each in marked) else "look"
    return Box(text, kind, tuple(number for number, _ in marked))
