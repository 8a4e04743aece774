"""Groups goals by field, area or office, and metrics by kind; the counts of a group partition it.

Unlike things are never averaged; the one word for a group comes from its counts, see `Headline.overall`.
"""

from collections.abc import Iterable

from kassel_integration.analysis.coverage import of_office
from kassel_integration.analysis.goal_status import GoalStatus, MetricStatus
from kassel_integration.analysis.headline import Headline, count_goals, count_metrics
from kassel_integration.model.catalogue import Catalogue, Kind

WITHOUT = "none"  # the group of goals without an area, or without an office
GROUPINGS = ("field", "area", "office", "kind")


def summarise(
    goal_statuses: Iterable[GoalStatus], catalogue: Catalogue, by: str, years: Iterable[int] | None = None
) -> list[Headline]:
    """Groups of goals by field, area or office; by kind the groups count metrics instead. Last comes the total.

    By office they are those that each is in charge of in any of the `years`, without them those of the plan.
    """
    chosen, concept = list(goal_statuses), catalogue.concept
    asked = range(concept.first, concept.last + 1) if years is None else tuple(years)
    if by == "kind":
        kinds = [(kind, _of_kind(chosen, kind)) for kind in Kind]
        groups = [count_metrics(metrics, str(kind), f"kind.{kind}") for kind, metrics in kinds if metrics]
        return [*groups, count_metrics(m for s in chosen for m in s.own)]
    groups = [
        count_goals(members, name, title) for name, title, members in _grouped(chosen, catalogue, by, asked) if members
    ]
    return [*groups, count_goals(chosen)]


def _of_kind(goal_statuses: list[GoalStatus], kind: Kind) -> list[MetricStatus]:
    return [m for s in goal_statuses for m in s.own if m.metric.kind is kind]


def _grouped(
    goal_statuses: list[GoalStatus], catalogue: Catalogue, by: str, years: Iterable[int]
) -> list[tuple[str, str, list[GoalStatus]]]:
    if by == "field":
        return [(f.id, f.title, [s for s in goal_statuses if s.goal.field.id == f.id]) for f in catalogue.fields]
    if by == "area":
        within = {a.id: [s for s in goal_statuses if s.goal.area and s.goal.area.id == a.id] for a in catalogue.areas}
        rest = (WITHOUT, "group.no_area", [s for s in goal_statuses if not s.goal.area])
        return [*((a.id, a.title, within[a.id]) for a in catalogue.areas), rest]
    responsible = [(o.id, o.name, of_office(goal_statuses, o, years)) for o in catalogue.offices]
    return [*responsible, (WITHOUT, "group.no_office", [s for s in goal_statuses if not s.goal.offices])]
