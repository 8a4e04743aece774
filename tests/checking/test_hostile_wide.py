"""Hostile tables with many columns, long headings or bombs: refused in ten seconds of the processor and 200 MB."""

import io
import zipfile
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest
from openpyxl import Workbook

from forms.books import as_xlsx, label, xls_book
from forms.limited import MEMORY, Check, checking
from forms.ods import cell, ods, row, sheet

pytestmark = pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc")

ID = "1.1.8.teilnahmen"
Rows = list[list[str]]


@pytest.fixture
def check(data_root: Path, tmp_path: Path) -> Check:
    """`kassel validate` in a process of its own, within its limits."""
    return checking(data_root, tmp_path)


def wide(columns: int, rows: int, heading: Callable[[int], str] = lambda n: str(1000 + n % 9000)) -> bytes:
    """Text with a year above each column of values."""
    names = ";".join(["Kennzahl", *(heading(n) for n in range(columns))])
    return f"{names}\n".encode() + f"{ID}{';5' * columns}\n".encode() * rows


def with_part(raw: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """A packed file with one part changed."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for each in old.namelist():
            part = old.read(each)
            new.writestr(each, change(part) if each == name else part)
    return stream.getvalue()


TABLE: Rows = [["Kennzahl", "2014", "2015"], [ID, "500", "600"]]
BOOK = as_xlsx({"Zahlen": TABLE})
SHEET = "xl/worksheets/sheet1.xml"
LAUGHS = b'<!DOCTYPE x [<!ENTITY a "ha">' + b"".join(
    b'<!ENTITY %c "%s">' % (new, (b"&%c;" % old) * 10) for old, new in zip(b"abcdefgh", b"bcdefghi", strict=True)
)


def shared(texts: int) -> bytes:
    """An .xlsx whose table of texts unpacks to 40 bytes for each of them."""
    book, stream = Workbook(), io.BytesIO()
    for line in TABLE:
        book.worksheets[0].append(line)
    book.save(stream)
    bomb = b"<si><t>" + b"x" * 24 + b"</t></si>"
    return with_part(
        stream.getvalue(), "xl/sharedStrings.xml", lambda part: part.replace(b"</sst>", bomb * texts + b"</sst>")
    )


def merged(number: int) -> bytes:
    """An .xlsx with many merged cells among the headings."""
    ranges = b"".join(b'<mergeCell ref="A%d:C%d"/>' % (n, n + 1) for n in range(1, 2 * number, 2))
    made = b"<mergeCells>" + ranges + b"</mergeCells></worksheet>"
    return with_part(BOOK, SHEET, lambda part: part.replace(b"</worksheet>", made))


WIDE: dict[str, tuple[str, Callable[[], bytes]]] = {
    "a million columns of text": ("Meldung.csv", lambda: wide(1_000_000, 3)),
    "20,000 columns and 5,000 rows": ("Meldung.csv", lambda: wide(20_000, 5_000)),
    "200 columns of the same year": ("Meldung.csv", lambda: wide(200, 5_000, lambda _: "2014")),
    "two rows of headings of 10 MB": ("Meldung.csv", lambda: b"Kennzahl" + b";2014" * 2_000_000 + b"\n" + wide(3, 1)),
    "a heading of 10 MB": ("Meldung.csv", lambda: wide(2, 3, lambda n: str(2014 + n) + " x" * 5_000_000)),
    "sixty rows of nothing but years": ("Meldung.csv", lambda: (b"2014;" * 1_000 + b"\n") * 60 + wide(3, 1)),
    "a million empty columns of an .ods": (
        "Meldung.ods",
        lambda: ods(sheet("Zahlen", *(row(*line, cell(None, 'table:number-columns-repeated="1000000"'), "x")
                                      for line in TABLE))),
    ),
    "a million columns of years in an .ods": (
        "Meldung.ods",
        lambda: ods(sheet("Zahlen", row("Kennzahl", cell(2014, 'table:number-columns-repeated="1000000"')),
                          row(ID, cell(5, 'table:number-columns-repeated="1000000"')))),
    ),
    "a cell a million columns to the right of an .xlsx": (
        "Meldung.xlsx", lambda: with_part(BOOK, SHEET, lambda part: part.replace(b'r="C2"', b'r="ZZZZZ2"')),
    ),
    "laughs in an .xlsx": (
        "Meldung.xlsx",
        lambda: with_part(BOOK, SHEET, lambda part: LAUGHS + b"]>" + part.replace(b"500", b"&i;")),
    ),
    "laughs in the list of sheets": (
        "Meldung.xlsx", lambda: with_part(BOOK, "xl/workbook.xml", lambda part: LAUGHS + b"]>" + part),
    ),
    "a million elements in one another in an .xlsx": (
        "Meldung.xlsx", lambda: with_part(BOOK, SHEET, lambda part: part.replace(b"<sheetData>", b"<a>" * 1_000_000)),
    ),
    "201 sheets of an .xlsx": ("Meldung.xlsx", lambda: as_xlsx({f"B{n}": TABLE for n in range(201)})),
}  # fmt: skip
MUCH: dict[str, Callable[[], bytes]] = {
    "300 MB of texts that no cell has": lambda: shared(8_000_000),
    "a million merged cells": lambda: merged(1_000_000),
}
OLD: dict[str, tuple[str, Callable[[], bytes]]] = {
    "201 sheets of an .xls": (
        "Meldung.xls", lambda: xls_book({f"B{n}": [label(0, 0, "Kennzahl")] for n in range(201)}),
    ),
    "200 columns of the same year in an .xls": (
        "Meldung.xls",
        lambda: xls_book({"Zahlen": [label(0, 0, "Kennzahl"), *(label(0, n, "2014") for n in range(1, 200)),
                                     *(label(n, 0, ID) for n in range(1, 5_000))]}),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("name", "make"), WIDE.values(), ids=WIDE.keys())
def test_is_refused_within_the_limits(check: Check, tmp_path: Path, name: str, make: Callable[[], bytes]) -> None:
    (tmp_path / name).write_bytes(make())
    run = check(tmp_path / name, "--max-findings", "3")
    assert (run.code in (1, 2), "Traceback" in run.err + run.out, run.memory < MEMORY) == (True, False, True)
    assert "[KI" in run.out or run.code == 2


@pytest.mark.slow
@pytest.mark.parametrize("make", MUCH.values(), ids=MUCH.keys())
def test_what_is_not_needed_is_not_kept(check: Check, tmp_path: Path, make: Callable[[], bytes]) -> None:
    (tmp_path / "Meldung.xlsx").write_bytes(make())
    run = check(tmp_path / "Meldung.xlsx")
    assert (run.code, run.err, run.memory < MEMORY) == (0, "", True)


@pytest.mark.skipif(find_spec("xlrd") is None, reason="xlrd is not installed")
@pytest.mark.parametrize(("name", "make"), OLD.values(), ids=OLD.keys())
def test_an_old_workbook_is_refused_within_the_limits(
    check: Check, tmp_path: Path, name: str, make: Callable[[], bytes]
) -> None:
    test_is_refused_within_the_limits(check, tmp_path, name, make)
