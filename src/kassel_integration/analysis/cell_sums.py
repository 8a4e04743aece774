"""How the cells of one table add up, and which hidden ones could be computed from what is shown.

A table holds the counts of one metric in one year: the whole and cells broken down by one or more dimensions.
Each cell is the sum of its parts along every dimension by which it is broken down further. A hidden cell is safe when
a second table with whole, not negative counts would show the very same numbers and hold another count in that cell;
such a table is found as a move: some cells get one more, others one less, and every sum still holds.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from heapq import heappop, heappush
from itertools import count
from typing import NamedTuple

from kassel_integration.model.cell import TOTAL, Cell

TRIES = 3000  # steps of a search before it is given up; giving up hides more, never less


class Node(NamedTuple):
    """A cell; or, along a dimension (its position), the rest of a cell that is in none of its parts."""

    cell: Cell
    rest_along: int = -1

    @property
    def is_rest(self) -> bool:
        """True for what parts leave of a cell."""
        return self.rest_along >= 0


Move = dict[Node, int]
WHOLE = Node(TOTAL)


@dataclass
class CellSums:
    """A table: `value` of each node, `known` ones were reported; each of `sums` is a signed list of nodes giving 0."""

    value: dict[Node, Decimal]
    known: frozenset[Node]
    sums: list[dict[Node, int]]
    sound: bool  # False: missing values could not be filled in so that the sums hold
    of: dict[Node, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for index, members in enumerate(self.sums):
            for node in members:
                self.of.setdefault(node, []).append(index)

    def rests(self) -> list[Node]:
        """What reported parts leave of a reported cell."""
        return [node for node in self.value if node.is_rest and Node(node.cell) in self.known]

    def move(self, start: Node, hidden: set[Node]) -> Move | None:
        """The move through `start` that needs the fewest, then the smallest cells hidden besides; None: none found."""
        order, seen = count(), set[frozenset[tuple[Node, int]]]()
        waiting: list[tuple[int, Decimal, int, Move]] = []
        for sign in (1, -1):
            if self.value[start] + sign >= self._low(start):
                heappush(waiting, (0, Decimal(0), next(order), {start: sign}))
        for _ in range(TRIES):
            if not waiting:
                return None
            _, size, _, move = heappop(waiting)
            broken = self._broken(move)
            if not broken:
                return move
            for node, sign in self._mends(broken, move, hidden):
                longer = {**move, node: sign}
                if (key := frozenset(longer.items())) in seen:
                    continue
                seen.add(key)
                new = [n for n in longer if n in self.known and n not in hidden]
                sizes = size + (self.value[node] if node in new else 0)
                heappush(waiting, (len(new) + len(self._broken(longer)), sizes, next(order), longer))
        return None

    def _broken(self, move: Move) -> dict[int, int]:
        """The sums that a move leaves wrong, and by how much."""
        touched = {index for node in move for index in self.of.get(node, ())}
        gaps = {i: sum(self.sums[i].get(node, 0) * sign for node, sign in move.items()) for i in sorted(touched)}
        return {index: gap for index, gap in gaps.items() if gap}

    def _mends(self, broken: dict[int, int], move: Move, hidden: set[Node]) -> list[tuple[Node, int]]:
        """The steps that bring one broken sum nearer to right: of the sum with the fewest of them."""
        ways = []
        for index, gap in broken.items():
            steps = [(n, -s if gap > 0 else s) for n, s in self.sums[index].items() if n not in move]
            ways.append([(n, s) for n, s in steps if self._may(n, hidden) and self.value[n] + s >= self._low(n)])
        return min(ways, key=len)

    def _may(self, node: Node, hidden: set[Node]) -> bool:
        """Hidden and never reported nodes are unknown to a reader; a shown cell may be hidden if it is not zero."""
        return node not in self.known or node in hidden or (node != WHOLE and self.value[node] > 0)

    def _low(self, node: Node) -> int:
        """A reader knows that a hidden cell is not zero, for zeros are shown; other nodes are not below zero."""
        return 1 if node in self.known and self.value[node] > 0 else 0


def cell_sums(reported: Mapping[Cell, Decimal | None]) -> CellSums:
    """The table of what was reported; None is a value that is missing with a reason."""
    parts: dict[tuple[Cell, int], list[Cell]] = {}
    cells = sorted({part for cell in (*reported, TOTAL) for part in cell.and_coarser()})
    for cell in cells:
        for dimension in cell.dimensions:
            parts.setdefault((cell.without(dimension), dimension), []).append(cell)
    given: dict[Cell, Decimal] = {cell: value for cell, value in reported.items() if value is not None}
    filled = _fill(given, cells, parts)
    value = {Node(cell): number for cell, number in filled.items()}
    sums, sound = [], True
    for (whole, dimension), members in parts.items():
        rest = filled[whole] - sum(filled[m] for m in members)
        terms = {Node(whole): -1, **dict.fromkeys(map(Node, members), 1)}
        if rest > 0:
            node = Node(whole, dimension)
            value[node] = rest
            terms[node] = 1
        sound = sound and (rest >= 0 or all(c in given for c in (whole, *members)))
        sums.append(terms)
    return CellSums(value, frozenset(map(Node, given)), sums, sound)


def _fill(
    given: Mapping[Cell, Decimal], cells: list[Cell], parts: Mapping[tuple[Cell, int], list[Cell]]
) -> dict[Cell, Decimal]:
    """Values for all cells: the reported ones, and for the others some that fit the sums as far as can be seen."""
    value = dict(given)
    deep = sorted(cells, key=lambda cell: -cell.depth)
    while len(value) < len(cells):
        if _follow(value, parts):
            continue
        for (whole, _), members in parts.items():  # several unknown parts: the first takes what is left
            gaps = [m for m in members if m not in value]
            if whole in value and gaps:
                value[gaps[0]] = max(Decimal(0), value[whole] - sum(value.get(m, Decimal(0)) for m in members))
                break
        else:
            value[next(cell for cell in deep if cell not in value)] = Decimal(0)
    return value


def _follow(value: dict[Cell, Decimal], parts: Mapping[tuple[Cell, int], list[Cell]]) -> bool:
    """Fill in what follows from the rest: a last unknown part, or a whole all of whose parts are known."""
    before = len(value)
    wholes: dict[Cell, list[Decimal | None]] = {}
    for (whole, _), members in parts.items():
        gaps = [m for m in members if m not in value]
        total = sum((value[m] for m in members if m in value), Decimal(0))
        if whole in value and len(gaps) == 1:
            value[gaps[0]] = max(Decimal(0), value[whole] - total)
        elif whole not in value:
            wholes.setdefault(whole, []).append(None if gaps else total)
    for whole, totals in wholes.items():
        found = [total for total in totals if total is not None]
        if len(found) == len(totals):
            value.setdefault(whole, max(found))
    return len(value) > before
