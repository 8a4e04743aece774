"""What a file has said so far: which row was the first about a metric in a cell and year, and how much of each year."""

from array import array
from collections import Counter
from collections.abc import Mapping

from kassel_integration.checking.memo import CellLines
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.cell import Cell
from kassel_integration.model.measurement import Measurement
from kassel_integration.rules.duplicates import Declarations

MANY = 2  # a cell that breaks down by so many dimensions at once is not summed up


class Seen:
    """`numbers`: the number of each metric; `keeps`: somebody needs the values of every cell."""

    def __init__(self, catalogue: Catalogue, numbers: Mapping[str, int], keeps: bool) -> None:
        self._numbers, self._keeps = numbers, keeps
        self._cells: dict[tuple[int, Cell], CellLines] = {}
        self._declarations = Declarations(catalogue)
        self._declared: Counter[int] = Counter()

    def first(self, m: Measurement, row: int) -> int:
        """The number of the first row that said the same; `row`, its own, if this is it."""
        if m.declares or m.contribution:
            first = self._declarations.first_line(m, row)
            self._declared[m.year] += first == row
            return first
        lines = self.lines_of(m.year, m.cell)
        number = self._numbers[m.metric]
        lines.first[number] = lines.first[number] or row
        return lines.first[number]

    def lines_of(self, year: int, cell: Cell) -> CellLines:
        """What is kept of a cell in a year."""
        lines = self._cells.get((year, cell))
        if lines is None:
            needed = cell.depth < MANY or self._keeps
            lines = self._cells[year, cell] = CellLines(cell, array("I", bytes(4 * len(self._numbers))), needed)
        return lines

    def name(self, m: Measurement) -> str:
        """What to call what a row says: its metric, with the office where several say something of it."""
        return self._declarations.name(m) if m.declares or m.contribution else m.metric

    @property
    def years(self) -> dict[int, int]:
        """How many values there are of each year, in order."""
        counts = self._declared.copy()
        for (year, _), lines in self._cells.items():
            counts[year] += len(lines.first) - lines.first.count(0)
        return dict(sorted(counts.items()))
