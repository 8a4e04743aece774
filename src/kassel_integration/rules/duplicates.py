"""What may occur only once in a file: a metric in a cell, and what an office declares of a goal."""

from kassel_integration.diagnostics import Code, codes
from kassel_integration.model.catalogue import Catalogue, Goal
from kassel_integration.model.measurement import Measurement

FigureKey = tuple[object, ...]


def repeated(m: Measurement, catalogue: Catalogue) -> tuple[Code, dict[str, object]]:
    """What to say of a row that repeats another one.

    Two offices may both have reported a metric that they share: then neither is told to delete its row.
    """
    values: dict[str, object] = {"value": m.metric}
    offices = _goal(m, catalogue).responsible(m.year)
    if m.declares or m.contribution or len(offices) == 1:
        return codes.DUPLICATE, values
    return codes.REPORTED_TWICE, {**values, "responsible": ", ".join(office.name for office in offices)}


def figure_key(m: Measurement, catalogue: Catalogue) -> FigureKey:
    """What there is only one of: metric, year, cell, and the office of a declaration or contribution."""
    return (m.metric, m.year, m.cell, declarer(m, catalogue) if m.declares or m.contribution else "")


def name_of(m: Measurement, catalogue: Catalogue) -> str:
    """What to call what a row says: its metric, with the office where several say something of it."""
    by = declarer(m, catalogue) if m.declares or m.contribution else ""
    return f"{m.metric} ({by})" if by and len(_goal(m, catalogue).responsible(m.year)) > 1 else m.metric


def declarer(m: Measurement, catalogue: Catalogue) -> str:
    """Who declares: the office named, else the only one responsible."""
    offices = _goal(m, catalogue).responsible(m.year)
    return m.office or (offices[0].id if len(offices) == 1 else "")


def _goal(m: Measurement, catalogue: Catalogue) -> Goal:
    goal = catalogue.goal_of(m.metric)
    assert goal is not None  # the row has been checked
    return goal
