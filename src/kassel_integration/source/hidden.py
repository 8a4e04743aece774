"""Which rows and columns of a sheet are hidden, by a filter or by hand; openpyxl does not say in a stream."""

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.parsers import expat

from kassel_integration.source.sheet_records import MAX_WIDTH, opened

_BLOCK = 1 << 16


@dataclass(frozen=True, slots=True)
class Hidden:
    """Numbers of hidden rows, from 1, and indexes of hidden columns, from 0."""

    rows: frozenset[int] = frozenset()
    columns: frozenset[int] = frozenset()


def hidden_of(path: Path, sheet: str) -> Hidden:
    """Look through the sheet once; where it is damaged it ends, for whoever reads the rows will say so."""
    with opened(path) as book:
        part: str = book[sheet]._worksheet_path
    look = _Look()
    parser = expat.ParserCreate()
    parser.StartElementHandler = look.start
    with zipfile.ZipFile(path) as packed, packed.open(part) as stream:
        try:
            while block := stream.read(_BLOCK):
                parser.Parse(block, False)
            parser.Parse(b"", True)
        except expat.ExpatError:
            pass
    return Hidden(frozenset(look.rows), frozenset(look.columns))


class _Look:
    """Notes what the elements of a sheet say of themselves."""

    def __init__(self) -> None:
        self.rows: set[int] = set()
        self.columns: set[int] = set()
        self._row = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        element = name.rpartition(":")[2]
        if element == "row":
            self._row = int(attributes.get("r", self._row + 1))
            if _is_true(attributes):
                self.rows.add(self._row)
        elif element == "col" and _is_true(attributes):
            first, last = int(attributes.get("min", 1)), int(attributes.get("max", 1))
            self.columns.update(range(first - 1, min(last, MAX_WIDTH)))


def _is_true(attributes: Mapping[str, str]) -> bool:
    return attributes.get("hidden") in ("1", "true")
