"""A milestone as a strip of years: in each the declared step with its sign, why there is none, or that one is due."""

from dataclasses import dataclass

from kassel_integration.analysis.goal_status import MetricStatus
from kassel_integration.model.catalogue import Concept
from kassel_integration.model.choices import Kind
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Implementation, Measurement
from kassel_integration.views.chart import due_of, owed_years
from kassel_integration.views.chart_words import OWED
from kassel_integration.views.signs import MISSING, alone, signed
from kassel_integration.views.values import Joined, Sentence, Value, Word

_UNMARKED = (Flag.NORMAL, Flag.BREAK)


@dataclass(frozen=True, slots=True)
class YearCell:
    """One year: `step` is 0 to 3, None where nothing was declared; `due` in the year the milestone is to be done."""

    year: int
    said: Value
    step: int | None
    due: bool


@dataclass(frozen=True, slots=True)
class StripView:
    """The cells of a milestone in order of the years; `years` are all that it speaks of."""

    cells: tuple[YearCell, ...]


def milestone_strip(m: MetricStatus, concept: Concept) -> StripView | None:
    """The strip of a milestone; None for other metrics, and where nothing was declared."""
    if m.metric.kind is not Kind.MILESTONE or not m.series.has_values:
        return None
    points = {p.year: p for p in m.series.points}
    owed, due = owed_years(m, concept), due_of(m.metric, concept)
    years = sorted({*points, *owed, *((due,) if due else ())})
    return StripView(tuple(_cell(y, points.get(y), owed=y in owed, due=y == due) for y in years))


def _cell(year: int, point: Measurement | None, *, owed: bool, due: bool) -> YearCell:
    if point is None:
        nothing: Value = Joined((OWED, Sentence("report.key.owed"))) if owed else None
        return YearCell(year, nothing, None, due)
    if not isinstance(point.value, Implementation):
        return YearCell(year, alone(point.flag, MISSING[point.flag]), None, due)
    said: Value = signed("implementation", point.value)
    if point.flag not in _UNMARKED:
        said = Joined((said, Word("labels.flag", point.flag, f"({point.flag})")))
    return YearCell(year, said, point.value.step, due)
