"""What a sheet says of itself that openpyxl does not say in a stream: what is hidden, merged or never calculated."""

import re
import zipfile
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from kassel_integration.source.sheet_records import MAX_WIDTH, opened

_BLOCK = 1 << 16
MOST = 10_000  # merged ranges that are kept; a form has a few
_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


@dataclass(frozen=True, slots=True)
class Merged:
    """Merged cells: rows from 1, columns from 0; `name` is the range as a spreadsheet shows it, A2:A4."""

    name: str
    rows: range
    columns: range


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """Numbers of hidden rows, from 1, and indexes of hidden columns, from 0; merged cells.

    `formulas`: by row the columns with a formula whose result is not stored.
    """

    rows: frozenset[int] = frozenset()
    columns: frozenset[int] = frozenset()
    formulas: Mapping[int, frozenset[int]] = field(default_factory=dict)
    merged: tuple[Merged, ...] = ()

    def range_over(self, row: int, column: int) -> str:
        """The merged cells that go over several rows and cover this one; "" for none."""
        return next((m.name for m in self.merged if row in m.rows and column in m.columns and len(m.rows) > 1), "")


def facts_of(path: Path, sheet: str) -> SheetFacts:
    """Look through the sheet once; where it is damaged it ends, for whoever reads the rows will say so."""
    with opened(path) as book:
        part: str = book[sheet]._worksheet_path
    parser = expat.ParserCreate()
    look = _Look(parser)
    with zipfile.ZipFile(path) as packed, packed.open(part) as stream:
        try:
            while block := stream.read(_BLOCK):
                parser.Parse(block, False)
            parser.Parse(b"", True)
        except expat.ExpatError:
            pass
    formulas = {row: frozenset(columns) for row, columns in look.formulas.items()}
    return SheetFacts(frozenset(look.rows), frozenset(look.columns), formulas, tuple(look.merged))


class _Look:
    """Notes what the elements of a sheet say of themselves."""

    def __init__(self, parser: expat.XMLParserType) -> None:
        self.rows: set[int] = set()
        self.columns: set[int] = set()
        self.formulas: defaultdict[int, set[int]] = defaultdict(set)
        self.merged: list[Merged] = []
        self._row, self._cell, self._formula, self._result = 0, "", False, False
        self._parser = parser
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins; only the result of a formula is worth reading."""
        element = name.rpartition(":")[2]
        if element == "c":
            self._cell, self._formula, self._result = attributes.get("r", ""), False, False
        elif element == "f":
            self._formula = True
        elif element in ("v", "t") and self._formula:
            self._parser.CharacterDataHandler = self._text
        elif element == "row":
            self._row = int(attributes.get("r", self._row + 1))
            if _is_true(attributes):
                self.rows.add(self._row)
        elif element == "col" and _is_true(attributes):
            first, last = int(attributes.get("min", 1)), int(attributes.get("max", 1))
            self.columns.update(range(first - 1, min(last, MAX_WIDTH)))
        elif element == "mergeCell" and len(self.merged) < MOST:
            self.merged += _merged(attributes.get("ref", ""))

    def _end(self, name: str) -> None:
        element = name.rpartition(":")[2]
        if element in ("v", "t"):
            self._parser.CharacterDataHandler = None
        elif element == "c" and self._formula and not self._result:
            found = _CELL.fullmatch(self._cell)
            if found:
                self.formulas[int(found[2])].add(_index(found[1]))

    def _text(self, data: str) -> None:
        self._result = self._result or bool(data)


def _merged(name: str) -> list[Merged]:
    first, _, last = name.partition(":")
    begin, end = _CELL.fullmatch(first), _CELL.fullmatch(last)
    if not begin or not end:
        return []
    rows, columns = range(int(begin[2]), int(end[2]) + 1), range(_index(begin[1]), _index(end[1]) + 1)
    return [Merged(name, rows, columns)]


def _index(letters: str) -> int:
    """The index of a column, from 0: A is 0, AA is 26."""
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - 64
    return index - 1


def _is_true(attributes: Mapping[str, str]) -> bool:
    return attributes.get("hidden") in ("1", "true")
