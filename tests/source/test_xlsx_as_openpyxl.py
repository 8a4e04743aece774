"""What our reader of .xlsx says of numbers, days, percentages, texts and truth values, openpyxl says, too."""

import io
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from kassel_integration.source.book_xlsx import XlsxBook
from kassel_integration.source.packed import Packed

# None of a day: of what is none openpyxl says an error, and ours gives the number. Days have a format of their own.
FORMATS = ["General", "0", "0.00%", "#,##0.00", '0.0" %"', "[Red]0;-0", "@", "0.00E+00"]
CELLS = st.one_of(
    st.integers(-(10**12), 10**12),
    st.floats(allow_nan=False, allow_infinity=False, min_value=-1e12, max_value=1e12),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=20),
    st.dates(date(1901, 1, 1), date(2100, 1, 1)),
    st.booleans(),
    st.none(),
)


def saved(rows: list[list[tuple[Any, str]]]) -> bytes:
    """A workbook of these cells, each with its number format."""
    book = Workbook()
    for row, cells in enumerate(rows, start=1):
        for column, (value, form) in enumerate(cells, start=1):
            cell = book.worksheets[0].cell(row, column)
            if isinstance(value, str):
                cell.value, cell.data_type = value, "s"
            else:
                cell.value = value
            if not isinstance(value, date):
                cell.number_format = form
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def by_openpyxl(raw: bytes) -> list[list[str]]:
    """Every cell as text, as openpyxl understands it."""
    sheet = load_workbook(io.BytesIO(raw), read_only=True, data_only=True).worksheets[0]
    return [[text(cell.value, str(cell.number_format)) for cell in row] for row in sheet.iter_rows()]


def text(value: object, form: str) -> str:
    """A value of openpyxl in our words."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "WAHR" if value else "FALSCH"
    if isinstance(value, datetime | date):
        return value.strftime("%Y-%m-%d")
    if isinstance(value, int | float):
        percent = form == "0.00%"
        return f"{value * 100 if percent else value:.9g}"
    return str(value)


def ours(cell: str, theirs: str) -> str:
    """Our text, numbers no more exact than there."""
    try:
        return f"{float(cell.removesuffix(' %')):.9g}" if theirs != cell else cell
    except ValueError:
        return cell


Cells = list[list[tuple[object, str]]]


def trimmed(rows: list[list[str]]) -> list[list[str]]:
    """Without the empty cells and rows at the ends."""
    cut = [row[: max((n for n, cell in enumerate(row, start=1) if cell), default=0)] for row in rows]
    return cut[: max((n for n, row in enumerate(cut, start=1) if row), default=0)]


@settings(max_examples=30)
@given(st.lists(st.lists(st.tuples(CELLS, st.sampled_from(FORMATS)), min_size=1, max_size=4), min_size=1, max_size=4))
def test_any_cell_is_read_as_openpyxl_reads_it(tmp_path_factory: pytest.TempPathFactory, rows: Cells) -> None:
    path = tmp_path_factory.getbasetemp() / "any.xlsx"
    path.write_bytes(saved(rows))
    found, wanted = list(XlsxBook(Packed(path.read_bytes())).rows("Sheet", 1)), trimmed(by_openpyxl(path.read_bytes()))
    assert [len(row) for row in found] == [len(row) for row in wanted]
    pairs = [pair for row, other in zip(found, wanted, strict=True) for pair in zip(row, other, strict=True)]
    assert [(ours(cell, other), other) for cell, other in pairs if ours(cell, other) != other] == []
