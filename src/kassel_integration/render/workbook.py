"""An answer as a workbook in the reader's language: numbers as numbers, texts never as formulas, notes on a sheet."""

from collections.abc import Iterator
from decimal import Decimal

from kassel_integration.model.measurement import Implementation
from kassel_integration.render.form.book import Book, Cell, Look, Page, Ref, Role
from kassel_integration.render.people import cell_text, text
from kassel_integration.render.programs import plain, plain_text
from kassel_integration.render.protected import unprotect
from kassel_integration.render.width import width
from kassel_integration.texts import Words
from kassel_integration.views.document import Column, Document, Heading, Prose, Table
from kassel_integration.views.values import Figure, Labelled, Value, Word

_DRAWN = ("bar", "course")
_BESIDE = ("id", "metric", "flags")  # what a row taken out of its table is known by
_LEAST, _MOST, _WIDE = 8, 60, 100  # characters of a column; of the sheet of notes
_LINE = 15.0  # points
_MOST_PLACES = 4  # of a quotient; more than any figure is measured to


def as_workbook(document: Document, fmt: str, words: Words) -> bytes:
    """The bytes of a workbook in one of WORKBOOKS; the same answer gives the same bytes."""
    title = next((text(part.text, words) for part in document.parts if isinstance(part, Heading)), "")
    made_up = unprotect(words("notes.synthetic")) if document.meta.get("synthetic") else ""
    rows = _table(kept(document.table), words)
    notes = [made_up, *_notes(document, words)] if made_up else list(_notes(document, words))
    pages = (
        _page(made_up.partition(",")[0] or words("notes.sheet"), _widths(rows), rows),
        _page(words("notes.sheet_notes"), (_WIDE,), tuple((_text(note),) for note in notes)),
    )
    book = Book(title=unprotect(title), lang=words.lang, pages=pages, foot=(made_up, unprotect(title)), warning="")
    if fmt == "ods":
        from kassel_integration.render.form.ods import as_ods  # noqa: PLC0415

        return as_ods(book)
    from kassel_integration.render.form.xlsx import as_xlsx  # noqa: PLC0415

    return as_xlsx(book)


def _page(name: str, widths: tuple[int, ...], rows: tuple[tuple[Cell | None, ...], ...]) -> Page:
    """A sheet that may be changed and sorted; its first row stays in sight where it is a heading."""
    heights = tuple(_LINE * max(1, *(_lines(cell, w) for cell, w in zip(row, widths, strict=True))) for row in rows)
    heads = len(widths) > 1
    return Page(
        name=name,
        widths=widths,
        rows=rows,
        frozen=Ref(1, 0) if heads else None,
        heading=0 if heads else None,
        heights=heights,
        locked=False,
    )


def _lines(cell: Cell | None, room: int) -> int:
    return -(-width(str(cell.text)) // room) if cell else 1


def kept(table: Table) -> Table:
    """The columns that people see, but for drawings, and those that say which row it is and how sure its values are."""
    if not any(column.human for column in table.columns):  # a table for programs alone
        return table
    wanted = [(c.human or c.key in _BESIDE) and c.kind not in _DRAWN for c in table.columns]
    columns = tuple(column for column, keep in zip(table.columns, wanted, strict=True) if keep)
    rows = (tuple(value for value, keep in zip(row, wanted, strict=True) if keep) for row in table.rows)
    return Table(columns, tuple(rows))


def heading(column: Column, words: Words) -> str:
    """What heads a column, also one that only programs have."""
    return unprotect(text(column.heading, words))


def bare(value: Value, column: Column, words: Words) -> str | int | Decimal:
    """A number as a number, all else as people read it."""
    found = plain(value)
    if isinstance(value, Figure) and isinstance(value.value, Implementation):
        return unprotect(text(Word("labels.implementation", value.value.value), words))
    if isinstance(found, Decimal) and -int(found.as_tuple().exponent) > _MOST_PLACES:
        return round(found, _MOST_PLACES)
    if isinstance(found, int | Decimal) and not isinstance(found, bool):
        return found
    if column.key in _BESIDE:
        return plain_text(value)
    if isinstance(value, Labelled) and value.value in (None, 0) and column.kind == "number":
        return ""
    return unprotect(cell_text(value, column, words))


def _table(table: Table, words: Words) -> tuple[tuple[Cell | None, ...], ...]:
    head = tuple(Cell(heading(c, words), Look(Role.HEAD)) for c in table.columns)
    boxes = (tuple(_box(bare(v, c, words)) for v, c in zip(row, table.columns, strict=True)) for row in table.rows)
    return (head, *boxes)


def _box(value: str | int | Decimal) -> Cell | None:
    if value == "":
        return None
    if isinstance(value, str):
        return _text(value)
    places = max(0, -int(value.as_tuple().exponent)) if isinstance(value, Decimal) else 0
    return Cell(value, Look(Role.TEXT, "fixed", places))


def _text(said: str) -> Cell:
    return Cell(said, Look(Role.TEXT, "text"))


def _widths(rows: tuple[tuple[Cell | None, ...], ...]) -> tuple[int, ...]:
    """As wide as the widest text, within limits; longer ones are wrapped."""
    columns = zip(*rows, strict=True)
    return tuple(max(_LEAST, min(_MOST, max(width(str(c.text)) for c in column if c) + 2)) for column in columns)


def _notes(document: Document, words: Words) -> Iterator[str]:
    """The headings and sentences around the table: what it shows, by which method, of which data, what signs mean."""
    for part in document.parts:
        if isinstance(part, Heading):
            yield unprotect(text(part.text, words))
        elif isinstance(part, Prose):
            yield from (unprotect(text(said, words)) for said in part.paragraphs)
