"""Which part of the whole a figure speaks of: one value per declared dimension, in the catalogue's order."""

from collections.abc import Iterable
from itertools import product


class Cell(tuple[str, ...]):
    """The ids of a cell's dimension values, "" where it is not broken down by a dimension.

    Trailing "" are left out. So `TOTAL` is the empty cell however many dimensions there are, a dimension that is
    declared after the others leaves every cell as it was, and cells sort as the columns of a file do.
    """

    __slots__ = ()

    def __new__(cls, names: Iterable[str] = ()) -> "Cell":
        """The cell of a row: the texts of its dimension columns, in the catalogue's order."""
        found = tuple(names)
        end = len(found)
        while end and not found[end - 1]:
            end -= 1
        return super().__new__(cls, found[:end])

    def at(self, dimension: int) -> str:
        """The value in a dimension (by its position in the catalogue), "" when not broken down by it."""
        return self[dimension] if dimension < len(self) else ""

    @property
    def is_total(self) -> bool:
        """True for the whole."""
        return not self

    @property
    def dimensions(self) -> tuple[int, ...]:
        """The positions of the dimensions the cell is broken down by."""
        return tuple(index for index, name in enumerate(self) if name)

    @property
    def depth(self) -> int:
        """By how many dimensions the cell is broken down."""
        return len(self) - self.count("")

    @property
    def only_dimension(self) -> int | None:
        """The position of the dimension of a cell that is broken down by one and no other."""
        return len(self) - 1 if self.depth == 1 else None

    def without(self, dimension: int) -> "Cell":
        """The coarser cell that is not broken down by this dimension."""
        return Cell("" if index == dimension else name for index, name in enumerate(self))

    def and_coarser(self) -> "set[Cell]":
        """The cell itself and every coarser one it is a part of, the whole included."""
        return {Cell(names) for names in product(*({name, ""} for name in self))}

    def row(self, width: int) -> tuple[str, ...]:
        """The texts of so many dimension columns; raises ValueError when the cell needs more of them."""
        if len(self) > width:
            raise ValueError(self)
        return (*self, *[""] * (width - len(self)))

    def moved(self, old: tuple[str, ...], new: tuple[str, ...]) -> "Cell":
        """The same cell where the dimensions with the ids `old` come in the order `new`, which has them all."""
        named = dict(zip(old, self, strict=False))
        return Cell(named.get(dimension, "") for dimension in new)


TOTAL = Cell()
