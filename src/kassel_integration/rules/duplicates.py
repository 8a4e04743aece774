"""What may occur only once in a file: a metric in a cell, and what an office declares of a goal."""

from kassel_integration.diagnostics import Code, codes
from kassel_integration.model.catalogue import Catalogue, Goal
from kassel_integration.model.cell import Cell
from kassel_integration.model.measurement import Measurement


def repeated(m: Measurement, catalogue: Catalogue) -> tuple[Code, dict[str, object]]:
    """What to say of a row that repeats another one.

    Two offices may both have reported a metric that they share: then neither is told to delete its row.
    """
    values: dict[str, object] = {"value": m.metric}
    offices = _goal(m, catalogue).responsible(m.year)
    if m.declares or m.contribution or len(offices) == 1:
        return codes.DUPLICATE, values
    return codes.REPORTED_TWICE, {**values, "responsible": ", ".join(office.name for office in offices)}


class Declarations:
    """What offices have said so far for themselves: declared of goals, or reported of a metric they share."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._rows: dict[tuple[int, str, Cell, str], int] = {}

    def first_line(self, m: Measurement, row: int) -> int:
        """The number of the first row in which the same office declares the same; `row`, its own, if this is it."""
        return self._rows.setdefault((m.year, m.metric, m.cell, declarer(m, self._catalogue)), row)

    def name(self, m: Measurement) -> str:
        """What to call a declaration: with its office where the goal has several."""
        by, goal = declarer(m, self._catalogue), _goal(m, self._catalogue)
        return f"{m.metric} ({by})" if by and len(goal.responsible(m.year)) > 1 else m.metric


def declarer(m: Measurement, catalogue: Catalogue) -> str:
    """Who declares: the office named, else the only one responsible."""
    offices = _goal(m, catalogue).responsible(m.year)
    return m.office or (offices[0].id if len(offices) == 1 else "")


def _goal(m: Measurement, catalogue: Catalogue) -> Goal:
    goal = catalogue.goal_of(m.metric)
    assert goal is not None  # the row has been checked
    return goal
