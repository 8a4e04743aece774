"""Lays a form out as a workbook: every text said in the reader's language, every check and mark on its cells."""

from collections.abc import Iterator

from kassel_integration.render.form import formulas
from kassel_integration.render.form.book import Area, Book, Cell, Check, Checked, Look, Marked, Page, Ref, Role, areas
from kassel_integration.render.form.heights import height
from kassel_integration.render.people import text as said
from kassel_integration.render.protected import unprotect
from kassel_integration.texts import Words
from kassel_integration.views.form.sheet import Box, Fill, Form, Head, Limits, Line, Sheet
from kassel_integration.views.values import Value

TOP = 3  # rows above the heading of a table: two titles, one left free
_ROLES = {
    Fill.SHOWN: Role.SHOWN, Fill.WHOLE: Role.SHOWN, Fill.ID: Role.ID, Fill.CLOSED: Role.CLOSED,
    Fill.NUMBER: Role.OPEN, Fill.DAY: Role.OPEN, Fill.WORD: Role.OPEN_TEXT, Fill.TEXT: Role.OPEN_TEXT,
}  # fmt: skip
_LINES = {"title": Role.TITLE, "heading": Role.HEADING, "text": Role.TEXT, "sign": Role.SIGN}
_WIDTHS = (22, 98)  # of the sheet that explains


def lay_out(form: Form, words: Words) -> Book:
    """The form as a workbook."""
    named = [say(sheet.name, words) for sheet in form.sheets]
    pages = (_explained(form, words), *(_page(sheet, form, named, words) for sheet in form.sheets))
    foot = (words("form.page"), words("form.page_of"))
    return Book(say(form.titles[0], words), words.lang, pages, foot, words("form.warn.title"))


def say(value: Value, words: Words) -> str:
    """A value as text of a cell: paragraphs stay, protected spaces become plain ones."""
    lines = value.split("\n") if isinstance(value, str) else None
    if lines and len(lines) > 1:
        return "\n".join(say(line, words) for line in lines)
    return unprotect(said(value, words)).replace("\u240a", "\n")


def _explained(form: Form, words: Words) -> Page:
    rows = tuple(_line(line, words) for line in form.explained)
    whole = (Area(Ref(row, 0), Ref(row, 1)) for row, line in enumerate(form.explained) if line.style == "text")
    heights = tuple(height(row, (sum(_WIDTHS),) if len(row) == 1 else _WIDTHS) for row in rows)
    return Page(say(form.explained_name, words), _WIDTHS, rows, merged=tuple(whole), heights=heights)


def _line(line: Line, words: Words) -> tuple[Cell, ...]:
    first = Cell(say(line.text, words), Look(_LINES[line.style], "text"))
    if line.beside is None:
        return (first,)
    return first, Cell(say(line.beside, words), Look(Role.SHOWN, "text"))


def _page(sheet: Sheet, form: Form, named: list[str], words: Words) -> Page:
    titles = [
        (Cell(say(t, words), Look(r, "text")),) for t, r in zip(form.titles, (Role.TITLE, Role.LEAD), strict=True)
    ]
    heads = tuple(_head(each, words) for each in sheet.heads)
    rows = tuple(tuple(_cell(box, named[0], words) for box in row) for row in sheet.rows)
    widths, cells = tuple(each.width for each in sheet.heads), (*titles, (), heads, *rows)
    return Page(
        say(sheet.name, words),
        widths,
        cells,
        frozen=Ref(TOP + 1, sheet.frozen),
        heading=TOP,
        checks=tuple(_checks(sheet, words)),
        marks=tuple(_marks(sheet)),
        heights=tuple(height(row, widths) for row in cells),
    )


def _head(head: Head, words: Words) -> Cell:
    return Cell(say(head.heading, words), Look(Role.HEAD_UPRIGHT if head.upright else Role.HEAD, "text"))


def _cell(box: Box, first: str, words: Words) -> Cell:
    """A box as a cell; `first` is the name of the sheet that others show."""
    look, comment = Look(_ROLES[box.fill], *_form(box)), say(box.comment, words)
    if box.shows is not None:
        return Cell(formulas.NOTHING, look, comment, formulas.shows(first, _ref(*box.shows)))
    number = box.fill is Fill.ID and isinstance(box.value, int)
    return Cell(box.value if number and isinstance(box.value, int) else say(box.value, words), look, comment)


def _form(box: Box) -> tuple[str, int]:
    """How what is typed is shown, and with how many decimals."""
    if box.fill is Fill.DAY:
        return "day", 0
    if box.fill is Fill.NUMBER:
        return ("general", 0) if box.places is None else ("fixed", box.places)
    return ("general", 0) if box.fill is Fill.WHOLE or isinstance(box.value, int) else ("text", 0)


def _ref(row: int, column: int) -> Ref:
    """The cell of a box, below titles and heading."""
    return Ref(TOP + 1 + row, column)


def _boxes(sheet: Sheet) -> Iterator[tuple[Ref, Box]]:
    for number, row in enumerate(sheet.rows):
        for column, box in enumerate(row):
            yield _ref(number, column), box


def _checks(sheet: Sheet, words: Words) -> Iterator[Checked]:
    """Checks as one types, each once for all its cells."""
    offered = {id(box.words): tuple(say(word, words) for word in box.words) for _, box in _boxes(sheet) if box.words}
    cells: dict[tuple[Fill, tuple[str, ...], Limits | None], list[Ref]] = {}
    for ref, box in _boxes(sheet):
        if box.fill in (Fill.NUMBER, Fill.WORD, Fill.DAY):
            cells.setdefault((box.fill, offered.get(id(box.words), ()), box.limits), []).append(ref)
    for (fill, listed, limits), refs in cells.items():
        found = areas(refs)
        if fill is Fill.WORD:
            yield Checked(found, Check("list", words("form.warn.list"), listed, strict=True))
        elif fill is Fill.DAY:
            yield Checked(found, Check("day", words("form.warn.day")))
        elif limits is not None:
            message = words(f"form.warn.{_what(limits)}")
            yield Checked(found, Check("formula", message, formula=formulas.fine(found[0].first, limits)))


def _what(limits: Limits) -> str:
    if limits.whole and not limits.low and limits.high is None:
        return "count"
    return "share" if limits.low == 0 and limits.high == 100 else "number"


def _marks(sheet: Sheet) -> Iterator[Marked]:
    """What is marked, each formula once for all cells of which it says the same."""
    cells: dict[tuple[object, ...], list[tuple[Ref, Box]]] = {}
    for ref, box in _boxes(sheet):
        if box.limits is not None or box.parts is not None:
            above = box.not_above and (_ref(*box.not_above).row - ref.row, _ref(*box.not_above).column - ref.column)
            cells.setdefault((box.limits, above, box.parts is not None), []).append((ref, box))
    for found in cells.values():
        where = areas([ref for ref, _ in found])
        box = next(box for ref, box in found if ref == where[0].first)
        yield Marked(where, _mark(where[0].first, box))


def _mark(ref: Ref, box: Box) -> str:
    if box.parts is not None:
        return formulas.above_whole(ref, Area(_ref(*box.parts[0]), _ref(*box.parts[1])))
    assert box.limits is not None
    return formulas.odd(ref, box.limits, _ref(*box.not_above) if box.not_above else None)
