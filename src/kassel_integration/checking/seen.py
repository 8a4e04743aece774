"""What a file has said so far: of which metric in which cell and year there was a row, and how much of each year."""

from collections import Counter
from collections.abc import Mapping

from kassel_integration.checking.memo import KnownCell
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.cell import Cell
from kassel_integration.model.measurement import Measurement
from kassel_integration.rules.duplicates import FigureKey, figure_key

Cells = frozenset[tuple[int, Cell]]  # each of a year
MANY = 2  # a cell that breaks down by so many dimensions at once is not summed up


class Seen:
    """`numbers`: the number of each metric; `keeps`: somebody needs the values of every cell, or those of `cells` only.

    A bit for each metric in each cell, for a file may have ten million rows.
    """

    def __init__(
        self, catalogue: Catalogue, numbers: Mapping[str, int], keeps: bool, cells: Cells | None = None
    ) -> None:
        self._catalogue, self._numbers, self._keeps, self._wanted = catalogue, numbers, keeps, cells
        self._cells: dict[tuple[int, Cell], KnownCell] = {}
        self._declared: set[FigureKey] = set()
        self._count: Counter[int] = Counter()  # of what is declared in each year

    def add(self, m: Measurement) -> bool:
        """True for the first row that says so."""
        if not m.declares and not m.contribution:
            return self.cell(m.year, m.cell).add(self._numbers[m.metric])
        key = figure_key(m, self._catalogue)
        new = key not in self._declared
        self._declared.add(key)
        self._count[m.year] += new
        return new

    def cell(self, year: int, cell: Cell) -> KnownCell:
        """What is kept of a cell in a year."""
        known = self._cells.get((year, cell))
        if known is None:
            bits = bytearray(len(self._numbers) // 8 + 1)
            known = self._cells[year, cell] = KnownCell(cell, bits, self._needs(year, cell))
        return known

    def _needs(self, year: int, cell: Cell) -> bool:
        if self._wanted is not None:
            return (year, cell) in self._wanted
        return self._keeps or cell.depth < MANY

    @property
    def years(self) -> dict[int, int]:
        """How many values there are of each year, in order."""
        counts = self._count.copy()
        for (year, _), known in self._cells.items():
            counts[year] += int.from_bytes(known.seen, "little").bit_count()
        return dict(sorted(counts.items()))
