"""The verdicts as tables: each goal and each metric with what was computed and what that rests on."""

from collections.abc import Iterable
from decimal import Context, Decimal

from kassel_integration.analysis.goal_status import GoalStatus, MetricStatus
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.evidence import Mark
from kassel_integration.model.measurement import Implementation
from kassel_integration.model.status import Coverage, Progress
from kassel_integration.views.basis import Basis
from kassel_integration.views.export.table import ExportTable, Field, table

_STATUS = tuple(each.value for each in Progress)
_JUDGED = (
    Field("method", required=True),
    Field("figures_up_to", "integer"),
    Field("year", "integer"),
    Field("final", "boolean"),
    Field("evidence"),
)
_DIGITS = Context(prec=15)
MARKS = tuple(mark.value for mark in Mark)


def goals_table(catalogue: Catalogue, statuses: Iterable[GoalStatus], basis: Basis) -> ExportTable:
    """Every goal of the plan in its words; those that were not chosen, or apply no longer, without a verdict."""
    found = {s.goal.id: s for s in statuses}
    fields = (
        Field("id", required=True),
        Field("field", required=True, leads_to=("fields", "id")),
        Field("area", leads_to=("areas", "id")),
        Field("text", required=True),
        Field("offices"),
        Field("coverage", one_of=tuple(each.value for each in Coverage)),
        Field("implementation", one_of=tuple(each.value for each in Implementation)),
        Field("progress", one_of=_STATUS),
        Field("disagreement", "boolean"),
        *_JUDGED,
    )
    rows = []
    for goal in catalogue.goals:
        offices = ",".join(office.id for office in goal.offices)
        words = (goal.id, goal.field.id, goal.area.id if goal.area else None, goal.text, offices)
        rows.append((*words, *_of_goal(found.get(goal.id)), basis.method, basis.last, *_rests(found.get(goal.id))))
    return table("goals", fields, rows)


def _of_goal(s: GoalStatus | None) -> tuple[object, ...]:
    if s is None:
        return (None,) * 4
    declared = s.implementation.value if s.implementation else None
    return (s.coverage.value, declared, s.progress.value, s.disagreement)


def _rests(s: GoalStatus | None) -> tuple[object, ...]:
    return (None, None, None) if s is None else (s.evidence.year, s.evidence.final, _joined(s.evidence.marks))


def verdicts_table(statuses: Iterable[GoalStatus], basis: Basis) -> ExportTable:
    """Each metric of each chosen goal, also those that another goal refers to."""
    fields = (
        Field("goal", required=True, leads_to=("goals", "id")),
        Field("metric", required=True, leads_to=("metrics", "id")),
        Field("target_rule"),
        Field("target_value", "number"),
        Field("target_by", "integer"),
        Field("target_said_by"),
        Field("coverage", one_of=tuple(each.value for each in Coverage)),
        Field("delivered", "integer"),
        Field("expected", "integer"),
        Field("progress", required=True, one_of=_STATUS),
        Field("ratio", "number"),
        Field("change", "number"),
        Field("change_since", "integer"),
        Field("stands_for"),
        *_JUDGED,
    )
    rows = (_verdict(s, m, basis) for s in statuses for m in s.every)
    return table("verdicts", fields, rows, "goal", "metric")


def _verdict(s: GoalStatus, m: MetricStatus, basis: Basis) -> tuple[object, ...]:
    metric, a, target = m.metric, m.assessment, m.metric.target
    change, since = m.change or (None, None)
    computed = (_computed(a.ratio), _computed(change))
    asked = (target.rule.value, target.value, target.by, a.evidence.target.value)
    delivered = (m.coverage.value, m.delivered, m.expected)
    name = metric.refers_to.id if metric.refers_to else metric.id
    rests = (basis.method, basis.last, a.evidence.year, a.evidence.final, _joined(a.marks))
    return (s.goal.id, name, *asked, *delivered, a.status.value, *computed, since, m.stands_for, *rests)


def _computed(value: Decimal | None) -> Decimal | None:
    """A number of our own, with as many digits as every program keeps."""
    return None if value is None else _DIGITS.plus(value)


def _joined(marks: Iterable[Mark]) -> str:
    return ",".join(mark.value for mark in marks)
