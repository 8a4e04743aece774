"""Reads a measurement file into rows that remember line and cell; says what is wrong with its structure."""

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from kassel_integration.diagnostics import Finding, Place, nearest
from kassel_integration.source import codes
from kassel_integration.source.files import read_bytes

MAX_BYTES = 50_000_000
COLUMNS = (
    "metric", "value", "district", "sex", "migration", "as_of", "flag", "numerator", "denominator", "office", "source",
    "note", "year",
)  # fmt: skip
REQUIRED = ("metric", "value")


@dataclass(frozen=True, slots=True)
class Row:
    """One record: the line it starts on, its number as a spreadsheet counts rows, its cells by column name."""

    line: int
    number: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class MeasurementFile:
    """A file's year (from its name), columns, rows and what is wrong with its structure."""

    file: str
    year: int | None
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]

    def place(self, row: Row, column: str) -> Place:
        """The place of a cell: its line, the column's number as column, and the spreadsheet cell such as D7."""
        index = self.columns.index(column) if column in self.columns else 0
        return Place(self.file, row.line, index + 1, (column,), f"{chr(65 + index)}{row.number}")


def read_measurement_file(path: Path) -> MeasurementFile:
    """Read one file; raises CannotRunError if it cannot be read at all, otherwise findings say what is wrong."""
    raw = read_bytes(path, MAX_BYTES)
    year = int(path.stem) if path.stem.isascii() and path.stem.isdigit() and len(path.stem) == 4 else None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = Place(str(path), raw[: error.start].count(b"\n") + 1, 1)
        return MeasurementFile(
            str(path), year, (), (), (Finding(codes.NOT_UTF8, place, {"byte": f"0x{raw[error.start]:02X}"}),)
        )
    return _parse(str(path), year, text)


def _parse(file: str, year: int | None, text: str) -> MeasurementFile:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    findings: list[Finding] = []
    rows: list[Row] = []
    columns: tuple[str, ...] = ()
    start = 1
    try:
        for number, record in enumerate(reader, start=1):
            line, start = start, reader.line_num + 1
            if not columns:
                columns = tuple(cell.strip() for cell in record)
                findings += _check_heading(file, columns)
            elif len(record) != len(columns) and record:
                values = {"found": len(record), "expected": len(columns)}
                findings.append(Finding(codes.CELL_COUNT, Place(file, line, 1, (), f"A{number}"), values))
            elif record:
                rows.append(Row(line, number, dict(zip(columns, record, strict=True))))
    except csv.Error:
        findings.append(Finding(codes.CSV_SYNTAX, Place(file, start, 1)))
    if not columns:
        findings.append(Finding(codes.EMPTY, Place(file, 1, 1)))
    usable = all(name in columns for name in REQUIRED)
    return MeasurementFile(file, year, columns, tuple(rows) if usable else (), tuple(findings))


def _check_heading(file: str, columns: tuple[str, ...]) -> list[Finding]:
    found = []
    for index, name in enumerate(columns):
        place = Place(file, 1, index + 1, (name,), f"{chr(65 + index % 26)}1")
        if name not in COLUMNS:
            found.append(Finding(codes.UNKNOWN_COLUMN, place, {"value": name[:80], "nearest": nearest(name, COLUMNS)}))
        elif columns.index(name) < index:
            found.append(Finding(codes.DOUBLE_COLUMN, place, {"value": name}))
    missing = [name for name in REQUIRED if name not in columns]
    found += [Finding(codes.MISSING_COLUMN, Place(file, 1, 1), {"value": name}) for name in missing]
    return found
