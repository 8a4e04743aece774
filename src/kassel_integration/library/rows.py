"""The figures as flat rows for a data frame: one row a figure, with its sign, its source and the metric's verdict."""

from decimal import Decimal

from kassel_integration.analysis.contributions import add_up
from kassel_integration.analysis.goal_status import MetricStatus
from kassel_integration.analysis.publication import publish
from kassel_integration.analysis.selection import Filters, select, select_metrics
from kassel_integration.library.opened import Judged, Opened
from kassel_integration.model.catalogue import Goal
from kassel_integration.model.measurement import Implementation, Measurement
from kassel_integration.views.signs import figure

Row = dict[str, str | int | float | bool | None]

# What a row has in every plan, before and after the columns of the plan's own dimensions.
FIRST = ("year", "metric", "goal", "label", "kind", "unit", "value", "word", "sign", "flag", "total")
LAST = (
    "as_of", "numerator", "denominator", "office", "source", "stands_for", "note",
    "target_value", "target_by", "progress", "final", "evidence", "synthetic",
)  # fmt: skip


def rows_of(opened: Opened, judged: Judged, filters: Filters, below: int) -> list[Row]:
    """A row for each figure that passes, in the order of metric, cell and year; small counts hidden."""
    metrics, goals = _chosen(judged, filters)
    known = (m for m in opened.loaded.measurements if judged.as_of is None or m.year <= judged.as_of)
    public = publish(add_up(known, opened.catalogue).measurements, opened.catalogue, below).measurements
    found = []
    for m in sorted(public, key=lambda m: (m.metric, m.cell, m.year, m.office)):
        goal = opened.catalogue.goal_of(m.metric)
        if filters.year and str(m.year) not in filters.year:
            continue
        if goal is not None and (m.metric in metrics or (m.declares and goal.id in goals)):
            found.append(_row(m, goal, metrics.get(m.metric), opened))
    return found


def _chosen(judged: Judged, filters: Filters) -> tuple[dict[str, MetricStatus], set[str]]:
    """Metrics by id, and the ids of goals whose declarations belong to them; without filters all there are."""
    if filters == Filters():
        metrics, goals = [m for s in judged.goals.values() for m in s.every], set(judged.goals)
    else:
        metrics = [m for _, m in select_metrics(judged.counted, filters)]
        goals = {s.goal.id for s in select(judged.counted, filters)}
    return {m.metric.id: m for m in metrics if not m.metric.refers_to}, goals


def dimension_columns(opened: Opened) -> tuple[str, ...]:
    """How the columns of the dimensions are called: by their ids, unless a column of every plan has that name."""
    taken = {*FIRST, *LAST}
    return tuple(f"dimension_{name}" if name in taken else name for name in opened.catalogue.dimension_ids)


def _row(m: Measurement, goal: Goal, status: MetricStatus | None, opened: Opened) -> Row:
    dimensions = dimension_columns(opened)
    return {
        "year": m.year,
        "metric": m.metric,
        "goal": goal.id,
        "label": status.metric.label if status else opened.words("labels.column.implementation"),
        "kind": status.metric.kind.value if status else "implementation",
        "unit": status.metric.unit if status else "",
        "value": _float(m.value),
        "word": m.value.value if isinstance(m.value, Implementation) else "",
        "sign": figure(m).sign,
        "flag": m.flag.value,
        "total": m.is_total,
        **dict(zip(dimensions, m.cell.row(len(dimensions)), strict=True)),
        "as_of": m.as_of,
        "numerator": _float(m.numerator),
        "denominator": _float(m.denominator),
        "office": m.office,
        "source": m.source,
        "stands_for": m.stands_for,
        "note": m.note,
        **_verdict(status),
        "synthetic": opened.loaded.folder.dataset.synthetic,
    }


def _verdict(status: MetricStatus | None) -> Row:
    """What is asked of the metric, and what its totals come to; empty beside what was declared of a goal."""
    if status is None:
        return {"target_value": None, "target_by": None, "progress": "", "final": None, "evidence": ""}
    found, target = status.assessment, status.metric.target
    return {
        "target_value": _float(target.value),
        "target_by": target.by,
        "progress": found.status.value,
        "final": found.evidence.final,
        "evidence": ",".join(mark.value for mark in found.marks),
    }


def _float(value: Decimal | Implementation | None) -> float | None:
    """The nearest float: data frames compute with nothing else; the exact number is in Metric.values."""
    return float(value) if isinstance(value, Decimal) else None
