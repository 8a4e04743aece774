"""Makes metrics, series and measurements for tests of what is computed from them, in one short line each."""

from collections.abc import Callable, Mapping
from decimal import Decimal

from kassel_integration.analysis.assess import assess
from kassel_integration.analysis.assessment import Assessment
from kassel_integration.analysis.methods import METHODS
from kassel_integration.analysis.series import Series
from kassel_integration.model.catalogue import (
    ActionField,
    Area,
    Concept,
    Goal,
    Indicator,
    Metric,
    Office,
    Period,
    Target,
)
from kassel_integration.model.choices import Basis, Direction, Kind, PeriodType, Rule
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Implementation, Measurement

Word = Implementation
Figure = str | Word | None
FIELD = ActionField("1", "Bildung", ("Ein Hauptziel.",))
AREA = Area("1.1", "Kita", FIELD)
GOAL = Goal("1.1.1", "Ein Ziel.", FIELD, AREA, (Office("jugendamt", "Jugendamt"),))
INDICATOR = Indicator("1.1.1-1", "Ein Indikator", GOAL)
CONCEPT = Concept("Plan", "Teil A", "2012-03-26", 2012, 2016, 2011, Basis.ASSUMPTION, "Stadt Kassel", "06611000")
NAME = "1.1.1.quote"
HEARERS: list[Callable[[Assessment], None]] = []  # get whatever is judged or told here
_LAST: list[Assessment] = []


def metric(
    rule: str,
    value: str | None = None,
    by: int | None = None,
    *,
    kind: Kind = Kind.COUNT,
    interim: Mapping[int, str] | None = None,
    direction: str = "up",
    since: int | str | None = None,
    tolerance: str = "0",
) -> Metric:
    """A metric that is judged by `rule`; a target value is due in 2016 unless `by` says otherwise."""
    due = by if by is not None or value is None else 2016
    steps = tuple((year, Decimal(v)) for year, v in (interim or {}).items())
    target = Target(
        rule=Rule(rule),
        value=Decimal(value) if value is not None else None,
        by=due,
        interim=steps,
        tolerance=Decimal(tolerance),
        from_=since,
    )
    period = Period(PeriodType.CALENDAR_YEAR)
    return Metric(NAME, "Quote", kind, "Prozent", period, Direction(direction), "Was zählt.", (), target, INDICATOR)


def point(year: int, told: Figure) -> Measurement:
    """A measurement from a short form: "12.5", "12.5 P" with its flag, "Q" for a missing value, or a declared word."""
    if told is None or isinstance(told, Word):
        return Measurement(NAME, year, told, flag=Flag.NORMAL if told else Flag.NO_MEANING)
    if told.isalpha():
        return Measurement(NAME, year, None, flag=Flag(told))
    value, _, flag = told.partition(" ")
    return Measurement(NAME, year, Decimal(value), flag=Flag(flag or "A"))


def series(figures: Mapping[int, Figure]) -> Series:
    """The totals of one metric by year, in the short form of `point`."""
    return Series(tuple(point(year, told) for year, told in figures.items()))


def judge(
    asked: Metric, figures: Mapping[int, Figure], method: str = "path", *, in_year: int | None = None
) -> Assessment:
    """The assessment of a method, with the plan's years 2012 to 2016 and the baseline year 2011.

    It is seen from `in_year`, without one from the latest year that has a figure.
    """
    found = series(figures)
    judged = assess(METHODS[method], asked, found if in_year is None else found.until(in_year), CONCEPT)
    return _heard(judged)


def _heard(assessment: Assessment) -> Assessment:
    """The same, which is heard once however often it is looked at."""
    if not _LAST or _LAST[0] is not assessment:
        _LAST[:] = [assessment]
        for hear in HEARERS:
            hear(assessment)
    return assessment


def told(assessment: Assessment) -> tuple[str, str]:
    """Status and reason."""
    return (_heard(assessment).status.value, assessment.reason)


def remarks(assessment: Assessment) -> list[tuple[str, dict[str, object]]]:
    """The remarks as plain values."""
    return [(key, dict(values)) for key, values in assessment.remarks]
