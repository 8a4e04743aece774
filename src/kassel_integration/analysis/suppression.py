"""Hides small counts in breakdowns, and as many more as needed so that none can be computed from what is shown.

Hidden are counts from 1 to below - 1 in cells of a breakdown; zero and the whole are not. For shares and rates the
counts are numerator and denominator. What is hidden has no value and flag Q.
docs/decisions/0011-small-cells.md says why.
"""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from itertools import product

from kassel_integration.analysis.cell_sums import Node, cell_sums
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.cell import TOTAL, Cell
from kassel_integration.model.choices import Kind
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Measurement

LEAST = 3  # below 2 nothing would be hidden, and below 3 every small hidden count would be known to be a 1
HIDDEN = Flag.CONFIDENTIAL

Cells = dict[Cell, Measurement]


def suppress(measurements: Iterable[Measurement], catalogue: Catalogue, below: int) -> tuple[Measurement, ...]:
    """The measurements as they may be published; raises ValueError when `below` is under LEAST.

    Cells that no choice of hidden cells would protect are hidden with the whole breakdown of their metric and year,
    also those nobody reported: these come last, as measurements without value.
    """
    if below < LEAST:
        raise ValueError(below)
    every = tuple(measurements)
    tables: dict[tuple[str, int], Cells] = {}
    for m in every:
        metric = catalogue.metric_by_id.get(m.metric)
        if metric is not None and metric.kind in (Kind.COUNT, Kind.SHARE, Kind.RATE):
            tables.setdefault((m.metric, m.year), {})[m.cell] = m
    hidden: set[tuple[str, int, Cell]] = set()
    for (name, year), cells in tables.items():
        if len(cells) > (TOTAL in cells):
            found = _hidden(cells, catalogue.metric_by_id[name].kind, below)
            hidden |= {(name, year, c) for c in (_everywhere(cells, catalogue) if found is None else found)}
    shown = [_without_value(m) if (m.metric, m.year, m.cell) in hidden else m for m in every]
    added = sorted(hidden - {(m.metric, m.year, m.cell) for m in every})
    return (*shown, *(Measurement(name, year, None, cell, flag=HIDDEN) for name, year, cell in added))


def _without_value(m: Measurement) -> Measurement:
    """Also without note, which might say the number."""
    return replace(m, value=None, numerator=None, denominator=None, flag=HIDDEN, note="")


def _hidden(cells: Cells, kind: Kind, below: int) -> set[Cell] | None:
    """The cells to hide; None when hiding some of them protects not all."""
    columns = ("value",) if kind is Kind.COUNT else ("numerator", "denominator")
    hidden: set[Cell] = set()
    for column in columns:
        counts = {cell: _count(getattr(m, column)) for cell, m in cells.items()}
        if any(value is not None for value in counts.values()):
            kept_back = {cell for cell, m in cells.items() if m.flag is HIDDEN and counts[cell] is None}
            found = _protect(counts, hidden, kept_back, below)
            if found is None:
                return None
            hidden = found
    return hidden


def _count(value: object) -> Decimal | None:
    return value if isinstance(value, Decimal) else None


def _protect(
    counts: dict[Cell, Decimal | None], hidden: set[Cell], kept_back: set[Cell], below: int
) -> set[Cell] | None:
    """Hide the small ones and what else would give them or what offices kept back (`kept_back`) away."""
    table = cell_sums(counts)
    small = {c for c, v in counts.items() if c != TOTAL and v is not None and 0 < v < below}
    covered = {Node(cell) for cell in hidden | small}
    kept = {Node(cell) for cell in kept_back}
    wanted = {*covered, *kept, *(node for node in table.rests() if table.value[node] < below)}
    if wanted and not table.sound:
        return None
    safe: set[Node] = set()
    for node in sorted(wanted, key=lambda n: (table.value[n], n)):
        if node in safe:
            continue
        move = table.move(node, covered)
        if move is None:
            return None
        covered |= {n for n in move if n in table.known}
        safe |= move.keys()
    return {c for c in counts if Node(c) in covered}


def _everywhere(cells: Cells, catalogue: Catalogue) -> set[Cell]:
    """Every cell of the breakdowns that were reported, whether or not it was."""
    values = [[v.id for v in dimension.values] for dimension in catalogue.dimensions]
    found = {cell for cell in cells if not cell.is_total}
    for used in {cell.dimensions for cell in found}:
        names = [all_of_it if index in used else [""] for index, all_of_it in enumerate(values)]
        found |= {Cell(each) for each in product(*names)}
    return found
