"""One way to write a measurement file down, and the bytes it gives."""

import csv
import io
from dataclasses import dataclass
from typing import Literal

from forms.cells import COLUMNS, Style, written

Row = dict[str, str]
Lines = list[list[str]]
PLAIN = Style()

GERMAN = {
    "metric": "Kennzahl", "value": "Wert", "district": "Ortsbezirk", "sex": "Geschlecht",
    "migration": "Migrationshintergrund", "as_of": "Stichtag", "flag": "Merkmal", "numerator": "Zähler",
    "denominator": "Nenner", "office": "Amt", "source": "Quelle", "stands_for": "Misst stattdessen",
    "note": "Hinweis",
}  # fmt: skip
VARIANTS = GERMAN | {"metric": "Kennzahl-ID", "value": "Ist-Wert", "as_of": "per Stichtag", "office": "Dienststelle"}
SHOUTED = {column: heading.upper() for column, heading in GERMAN.items()}
SPACED = {column: f"  {column.replace('_', ' ').title()} " for column in COLUMNS}
TITLES: Lines = [["Meldung zum Integrationskonzept"], [], ["Stand: Frühjahr 2015", "Seite 1"]]
FEET: Lines = [["Quelle: eigene Erhebung"], ["1) vorläufig, geprüft wird noch"]]


@dataclass(frozen=True, slots=True)
class Dialect:
    """How the table is laid out; `style` says how its cells are written."""

    separator: str = ","
    encoding: str = "utf-8"
    ends: tuple[str, ...] = ("\n",)
    style: Style = PLAIN
    headings: tuple[tuple[str, str], ...] = ()
    backwards: bool = False
    sep_line: bool = False
    titles: bool = False
    feet: bool = False
    empty_columns: int = 0
    empty_rows: int = 0
    quote_all: bool = False


def lines(rows: list[Row], dialect: Dialect) -> Lines:
    """The cells of every line, the same number in each."""
    columns = COLUMNS[::-1] if dialect.backwards else COLUMNS
    names = dict(dialect.headings)
    body = [[names.get(column, column) for column in columns]]
    body += [[written(row, column, dialect.style) for column in columns] for row in rows]
    table = [*(TITLES if dialect.titles else ()), *body, *([[]] * dialect.empty_rows), *(FEET if dialect.feet else ())]
    width = len(columns) + dialect.empty_columns
    return [[*line, *[""] * (width - len(line))] for line in table]


def as_bytes(rows: list[Row], dialect: Dialect) -> bytes:
    """The file; several line ends take turns."""
    stream = io.StringIO(f"sep={dialect.separator}\n" if dialect.sep_line else "")
    stream.seek(0, io.SEEK_END)
    quoting: Literal[0, 1] = csv.QUOTE_ALL if dialect.quote_all else csv.QUOTE_MINIMAL
    csv.writer(stream, delimiter=dialect.separator, quoting=quoting, lineterminator="\n").writerows(
        lines(rows, dialect)
    )
    plain = stream.getvalue().removesuffix("\n").split("\n")  # line breaks within a cell change with the others
    text = ""
    for number, line in enumerate(plain):
        end = dialect.ends[number % len(dialect.ends)]
        text += line + ("\r" if not line and end == "\n" and text.endswith("\r") else end)  # CR and LF would be one end
    return text.encode(dialect.encoding)
