"""Works out what only the report tells: which years each office still owes, what is assumed, what was declared."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from kassel_integration.analysis.expected import is_asked_for
from kassel_integration.analysis.goal_status import GoalStatus, MetricStatus
from kassel_integration.analysis.owed import owes, settles, told_impossible
from kassel_integration.model.catalogue import Area, Catalogue, Goal, Metric, Office
from kassel_integration.model.choices import Basis, Delivery, Provenance


@dataclass(frozen=True, slots=True)
class Overdue:
    """One office: its metrics with years that are due and did not come, and how many values were due and came.

    No office: the same of goals for which none is responsible.
    """

    office: Office | None
    metrics: tuple[tuple[Metric, tuple[int, ...]], ...]
    expected: int
    delivered: int


def overdue(chosen: Iterable[GoalStatus], offices: Iterable[Office], years: Iterable[int]) -> list[Overdue]:
    """What is missing per office among the chosen goals, of that what it delivers.

    What no office is responsible for comes last.
    """
    goals, asked = list(chosen), tuple(years)
    found = []
    for office in offices:
        owed = [(years_owed(m, office, asked), m) for s in of_office(goals, office, asked) for m in s.asked]
        found.append(_overdue(office, owed))
    found.append(_overdue(None, [(asked, m) for s in goals if not s.goal.offices for m in s.own]))
    return [each for each in found if each is not None]


def _overdue(office: Office | None, owed: list[tuple[tuple[int, ...], MetricStatus]]) -> Overdue | None:
    """What is missing of metrics, each with the years in which it is asked for here; None of no metrics."""
    gaps = [(m.metric, missing_years(m, years, office)) for years, m in owed]
    expected, delivered = sum(m.expected for _, m in owed), sum(m.delivered for _, m in owed)
    return Overdue(office, tuple(gap for gap in gaps if gap[1]), expected, delivered) if owed else None


def of_office(goals: Iterable[GoalStatus], office: Office, years: Iterable[int]) -> list[GoalStatus]:
    """The goals an office is in charge of in any of these years, with what is expected of it alone."""
    asked = tuple(years)
    mine = (s for s in goals if office in s.goal.ever)
    return [_of_one(s, office, asked) for s in mine if not s.goal.terms or in_charge(s.goal, office, asked)]


def _of_one(s: GoalStatus, office: Office, years: tuple[int, ...]) -> GoalStatus:
    """A goal as one of its offices owes it; what another delivers is still told, and not asked for."""
    owed = {m.metric.id for m in s.metrics if any(owes(m.metric, office, year) for year in years or (0,))}
    metrics = tuple(_expected_of(m, office, years_owed(m, office, years)) for m in s.metrics)
    owed -= {m.metric.id for m in metrics if m.metric.delivery is Delivery.EACH and _cannot(m, office)}
    told = tuple(mine if m.metric.id in owed else m for m, mine in zip(s.metrics, metrics, strict=True))
    return replace(s, metrics=told, elsewhere=frozenset(m.metric.id for m in s.metrics if m.metric.id not in owed))


def _cannot(m: MetricStatus, office: Office) -> bool:
    """True when an office told of all that it owes that there can be no value."""
    return not m.expected and bool(told_impossible(m.metric, m.series.points, m.contributions, office))


def in_charge(goal: Goal, office: Office, years: Iterable[int]) -> tuple[int, ...]:
    """The years in which an office is in charge of a goal."""
    return tuple(year for year in years if office in goal.responsible(year))


def years_owed(m: MetricStatus, office: Office, years: Iterable[int]) -> tuple[int, ...]:
    """Those of `years` of which an office delivers a metric, whether or not a figure is expected."""
    return tuple(year for year in years if owes(m.metric, office, year))


def _expected_of(m: MetricStatus, office: Office, due: tuple[int, ...]) -> MetricStatus:
    came, due = _came(m, office), _asked_for(m, due, office)
    on_time = bool(due) and due[-1] in came
    return replace(m, expected=len(due), delivered=len(came.intersection(due)), on_time=on_time)


def missing_years(m: MetricStatus, years: Iterable[int], office: Office | None = None) -> tuple[int, ...]:
    """Those of `years` that are expected and for which nothing came, not even a reason; stand-ins settle none."""
    came = _came(m, office)
    return tuple(year for year in _asked_for(m, years, office) if year not in came)


def _asked_for(m: MetricStatus, years: Iterable[int], office: Office | None = None) -> tuple[int, ...]:
    """Those of `years` for which a figure of the metric is expected, where several share it, from an `office`."""
    shared = office is not None and m.metric.delivery is Delivery.EACH
    done = m.done_by.get(office.id) if office is not None and shared else m.done
    impossible = told_impossible(m.metric, m.series.points, m.contributions, office)
    return tuple(year for year in years if is_asked_for(m.metric, year, done, impossible))


def _came(m: MetricStatus, office: Office | None = None) -> set[int]:
    """The years of which something came; of an `office` what it owes, which the figures of others do not settle."""
    if office is None:
        return {p.year for p in m.series.points if not p.stands_for} | set(m.parts)
    if m.metric.delivery is Delivery.EACH:
        return {c.year for c in m.contributions if (part := c.of(office)) is not None and not part.stands_for}
    return {p.year for p in m.series.points if settles(p)} | set(m.parts)


def of_years(goals: Iterable[GoalStatus], asked: Iterable[int], due: tuple[int, ...]) -> tuple[GoalStatus, ...]:
    """The same goals with what came for the years `asked` alone, against those of them that are `due`."""
    only = frozenset(asked)
    return tuple(replace(s, metrics=tuple(_of_years(m, only, due) for m in s.metrics)).told_apart for s in goals)


def _of_years(m: MetricStatus, only: frozenset[int], due: tuple[int, ...]) -> MetricStatus:
    came, due = _came(m), _asked_for(m, due)
    return replace(
        m,
        series=replace(m.series, points=tuple(p for p in m.series.points if p.year in only)),
        parts=tuple(year for year in m.parts if year in only),
        contributions=tuple(each for each in m.contributions if each.year in only),
        expected=len(due),
        delivered=len(came.intersection(due)),
        on_time=bool(due) and due[-1] in came,
        apart=tuple(year for year in m.apart if year in only),
    )


def declared(goals: Iterable[GoalStatus]) -> Counter[str]:
    """How many goals were declared how; `none` counts those without a declaration."""
    return Counter(str(s.implementation or "none") for s in goals)


def assumed(metrics: Iterable[Metric]) -> list[tuple[Metric, bool]]:
    """Metrics of which the concept does not say everything; True where also not the framing (unit, period, ...)."""
    found = [(m, m.basis is not Basis.CONCEPT and m.refers_to is None) for m in metrics]
    return [(m, framing) for m, framing in found if framing or m.target.provenance is not Provenance.STATED]


def areas_of(goals: Iterable[GoalStatus], catalogue: Catalogue, everything: bool) -> list[Area]:
    """The areas of the chosen goals, in order; areas without goals only when everything was chosen."""
    used = {s.goal.area.id for s in goals if s.goal.area}
    filled = {g.area.id for g in catalogue.goals if g.area}
    return [a for a in catalogue.areas if a.id in used or (everything and a.id not in filled)]


def sources(goals: Iterable[GoalStatus]) -> list[tuple[str, int]]:
    """The sources of the values with the number of values of each, most used first."""
    counted = Counter(p.source for s in goals for m in s.own for p in m.series.points if p.source)
    return sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
