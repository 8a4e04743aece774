"""The same forty rows in every dialect offices use come out as the same bytes."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from conftest import Kassel
from forms.cells import Style
from forms.dialect import GERMAN, SHOUTED, SPACED, VARIANTS, Dialect, Row, as_bytes
from forms.workbook import as_workbook

CANONICAL = (Path(__file__).parent.parent / "forms" / "forty.csv").read_bytes()
ROWS: list[Row] = list(csv.DictReader(CANONICAL.decode("utf-8").splitlines(keepends=True)))

NBSP, THIN, NARROW = "\u00a0", "\u2009", "\u202f"
COMMA = Style(decimal=",")
EXCEL = Dialect(";", "cp1252", ("\r\n",), COMMA, tuple(GERMAN.items()))
HUMAN = Style(",", ".", True, " %", True, "german", True, True, True, "blank")

TEXTS: dict[str, Dialect] = {
    "the canonical form": Dialect(),
    "UTF-8 with a BOM": Dialect(encoding="utf-8-sig"),
    "UTF-16, little end first, with a BOM": Dialect(encoding="utf-16"),
    "UTF-16 with a tab, as Excel's Unicode text": replace(EXCEL, separator="\t", encoding="utf-16"),
    "Windows-1252": EXCEL,
    "Windows-1252 with commas": Dialect(encoding="cp1252"),
    "semicolons and decimal commas": Dialect(";", style=COMMA),
    "semicolons and decimal points": Dialect(";"),
    "commas and quoted decimal commas": Dialect(",", style=COMMA),
    "tabs": Dialect("\t", style=COMMA),
    "bars": Dialect("|"),
    "a first line sep=;": replace(EXCEL, sep_line=True),
    "a first line sep=| and a BOM": Dialect("|", "utf-8-sig", sep_line=True),
    "lines that end with CR LF": Dialect(ends=("\r\n",)),
    "lines that end with CR": Dialect(ends=("\r",)),
    "line ends of all kinds in turn": Dialect(ends=("\r\n", "\n", "\r")),
    "every cell quoted": Dialect(quote_all=True),
    "titles above": replace(EXCEL, titles=True),
    "titles above and sep=": replace(EXCEL, titles=True, sep_line=True),
    "footnotes below": replace(EXCEL, feet=True, empty_rows=2),
    "trailing empty columns": replace(EXCEL, empty_columns=3),
    "trailing empty rows": replace(EXCEL, empty_rows=40),
    "titles, footnotes, empty columns and rows": replace(EXCEL, titles=True, feet=True, empty_columns=2, empty_rows=3),
    "German headings": Dialect(headings=tuple(GERMAN.items())),
    "other German headings": Dialect(headings=tuple(VARIANTS.items())),
    "German headings in capitals": Dialect(headings=tuple(SHOUTED.items())),
    "English headings with blanks and capitals": Dialect(headings=tuple(SPACED.items())),
    "columns in another order": Dialect(backwards=True),
    "German headings in another order": replace(EXCEL, backwards=True),
    "thousands with points": replace(EXCEL, style=Style(",", ".")),
    "thousands with points between tabs": Dialect("\t", style=Style(",", ".")),
    "thousands with commas": Dialect(style=Style(".", ",")),
    "thousands with blanks": replace(EXCEL, style=Style(",", " ")),
    "thousands with no-break blanks": replace(EXCEL, style=Style(",", NBSP)),
    "thousands with thin blanks": Dialect(";", style=Style(",", THIN)),
    "thousands with narrow blanks": Dialect(";", "utf-16", style=Style(",", NARROW)),
    "percent signs": replace(EXCEL, style=Style(",", percent="%")),
    "percent signs after a no-break blank": replace(EXCEL, style=Style(",", percent=f"{NBSP}%")),
    "plus signs": replace(EXCEL, style=Style(",", plus=True)),
    "signs instead of flags": replace(EXCEL, style=Style(",", signs=True)),
    "German days": replace(EXCEL, style=Style(",", dates="german")),
    "lost leading zeros": replace(EXCEL, style=Style(",", lost_zeros=True)),
    "districts and offices by name": replace(EXCEL, style=Style(",", names=True)),
    "steps in German words": replace(EXCEL, style=Style(",", german_steps=True)),
    "ids with blanks": replace(EXCEL, style=Style(",", ids="blank")),
    "ids in capitals": replace(EXCEL, style=Style(",", ids="shout")),
    "everything a person does at once": replace(EXCEL, style=HUMAN, titles=True, feet=True, backwards=True),
}  # fmt: skip

WORKBOOKS: dict[str, bytes] = {
    "a workbook with numbers and days": as_workbook(ROWS),
    "a workbook with percentages and titles": as_workbook(ROWS, percent=True, titles=True),
    "a workbook with everything as text": as_workbook(ROWS, typed=False),
}


@pytest.mark.parametrize("dialect", TEXTS.values(), ids=TEXTS.keys())
def test_comes_out_as_the_canonical_bytes(dialect: Dialect, kassel: Kassel, data_root: Path, tmp_path: Path) -> None:
    path = tmp_path / "Meldung_2014.csv"
    path.write_bytes(as_bytes(ROWS, dialect))
    answer = kassel("validate", path, "--data", data_root, "--normalised", tmp_path / "out.csv")
    assert (answer.code, (tmp_path / "out.csv").read_bytes()) == (0, CANONICAL)


@pytest.mark.parametrize("raw", WORKBOOKS.values(), ids=WORKBOOKS.keys())
def test_workbook_comes_out_as_the_canonical_bytes(raw: bytes, kassel: Kassel, data_root: Path, tmp_path: Path) -> None:
    path = tmp_path / "Meldung_2014.xlsx"
    path.write_bytes(raw)
    answer = kassel("validate", path, "--data", data_root, "--normalised", tmp_path / "out.csv")
    assert (answer.code, (tmp_path / "out.csv").read_bytes()) == (0, CANONICAL)


def test_utf16_with_the_big_end_first_comes_out_the_same(kassel: Kassel, data_root: Path, tmp_path: Path) -> None:
    path = tmp_path / "2014.csv"
    path.write_bytes(b"\xfe\xff" + as_bytes(ROWS, replace(EXCEL, encoding="utf-16-be")))
    answer = kassel("validate", path, "--data", data_root, "--normalised", tmp_path / "out.csv")
    assert (answer.code, (tmp_path / "out.csv").read_bytes()) == (0, CANONICAL)


def test_there_are_forty_rows_and_each_dialect_is_another_file() -> None:
    files = {as_bytes(ROWS, dialect) for dialect in TEXTS.values()} | set(WORKBOOKS.values())
    assert (len(ROWS), len(files)) == (40, len(TEXTS) + len(WORKBOOKS))
