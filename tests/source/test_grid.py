"""A file as a spreadsheet shows it, for the page that marks what is wrong in it; also one that nobody can read."""

import zipfile
from pathlib import Path

import pytest

from kassel_integration.checking.plan import plan_of
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.source.grid import Grid, grids_of

TEXTS: dict[str, tuple[bytes, tuple[tuple[str, ...], ...]]] = {
    "with known headings": (b"Kennzahl;Wert\na;1\n", (("Kennzahl", "Wert"), ("a", "1"))),
    "with headings that nobody knows": (
        b"eins;zwei,drei;vier\na;b;c\n",
        (("eins", "zwei,drei", "vier"), ("a", "b", "c")),
    ),
    "with commas": (b"eins,zwei;drei,vier\n", (("eins", "zwei;drei", "vier"),)),
    "with a line that says how it is parted": (b'"sep=;"\neins;zwei\n', (("eins", "zwei"),)),
    "empty": (b"", ()),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(64), ()),
}


@pytest.mark.parametrize(("raw", "rows"), TEXTS.values(), ids=TEXTS)
def test_a_text_file_is_parted_into_rows(
    catalogue: Catalogue, tmp_path: Path, raw: bytes, rows: tuple[tuple[str, ...], ...]
) -> None:
    (tmp_path / "2014.csv").write_bytes(raw)
    assert grids_of(tmp_path / "2014.csv", plan_of(catalogue).headings, workbook=False) == (Grid("", rows),)


def test_a_workbook_that_is_none_has_no_tables(catalogue: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "2014.xlsx"
    for raw in (b"", b"%PDF-1.7"):
        path.write_bytes(raw)
        assert grids_of(path, plan_of(catalogue).headings, workbook=True) == ()
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("word/document.xml", "<w/>")
        packed.writestr("[Content_Types].xml", "<Types/>")
    assert grids_of(path, plan_of(catalogue).headings, workbook=True) == ()


def test_a_file_that_is_gone_has_none(catalogue: Catalogue, tmp_path: Path) -> None:
    assert grids_of(tmp_path / "2014.csv", plan_of(catalogue).headings, workbook=False) == ()
