"""The plan as tables: fields of action, areas, indicators, metrics with their targets, offices, dimensions."""

from collections.abc import Iterator

from kassel_integration.model.catalogue import Catalogue, Metric
from kassel_integration.model.choices import Basis, Direction, Kind, Rule
from kassel_integration.model.measurement import IMPLEMENTATION_METRIC
from kassel_integration.views.export.table import ExportTable, Field, table

IMPLEMENTATION = "implementation"  # the kind of what an office declares of a goal, beside the kinds of metrics
_TARGET = ("target_value", "target_by")


def plan_tables(catalogue: Catalogue) -> tuple[ExportTable, ...]:
    """The tables, each after those it leads to."""
    return (
        table(
            "fields",
            (Field("id", required=True), Field("title", required=True), Field("main_goals")),
            ((f.id, f.title, "\n".join(f.main_goals)) for f in catalogue.fields),
        ),
        table(
            "areas",
            (
                Field("id", required=True),
                Field("field", required=True, leads_to=("fields", "id")),
                Field("title", required=True),
                Field("note"),
            ),
            ((a.id, a.field.id, a.title, a.note) for a in catalogue.areas),
        ),
        table(
            "offices",
            (
                Field("id", required=True),
                Field("name", required=True),
                Field("since", "integer"),
                Field("until", "integer"),
                Field("successor", leads_to=("offices", "id")),
            ),
            ((o.id, o.name, o.since, o.until, o.successor) for o in catalogue.offices),
        ),
        table(
            "dimensions",
            (Field("dimension", required=True), Field("id", required=True), Field("label", required=True)),
            ((d.id, v.id, v.label) for d in catalogue.dimensions for v in d.values),
            "dimension",
            "id",
        ),
    )


def indicators_table(catalogue: Catalogue) -> ExportTable:
    """The indicators in the plan's words."""
    fields = (
        Field("id", required=True),
        Field("goal", required=True, leads_to=("goals", "id")),
        Field("text", required=True),
    )
    return table("indicators", fields, ((i.id, i.goal.id, i.text) for i in catalogue.indicators))


def metrics_table(catalogue: Catalogue) -> ExportTable:
    """The metrics, and what offices declare of the goals, so that every figure has its place here."""
    kinds = (*(kind.value for kind in Kind), IMPLEMENTATION)
    fields = (
        Field("id", required=True),
        Field("goal", required=True, leads_to=("goals", "id")),
        Field("indicator", leads_to=("indicators", "id")),
        Field("label", required=True),
        Field("kind", required=True, one_of=kinds),
        Field("unit"),
        Field("direction", one_of=tuple(each.value for each in Direction)),
        Field("definition"),
        Field("target_rule", one_of=tuple(rule.value for rule in Rule)),
        Field("target_value", "number"),
        Field("target_by", "integer"),
        *(Field(f"{part}_basis", one_of=tuple(basis.value for basis in Basis)) for part in ("target", *_TARGET)),
    )
    return table("metrics", fields, (*map(_metric, catalogue.metrics), *_declarations(catalogue)))


def _metric(m: Metric) -> tuple[object, ...]:
    target, indicator = m.target, m.indicator
    of_value = None if target.value is None else target.value_basis.value
    of_value = None if target.value is None else target.value_basis.value
    said = (of_value, target.by_basis.value if target.by else None)
    of_target = (target.rule.value, target.value, target.by, target.basis.value, *said)
    about = (m.label, m.kind.value, m.unit, m.direction.value, m.definition)
    return (m.id, m.goal.id, indicator.id if indicator else None, *about, *of_target)


def _declarations(catalogue: Catalogue) -> Iterator[tuple[object, ...]]:
    for goal in catalogue.goals:
        name = f"{goal.id}.{IMPLEMENTATION_METRIC}"
        yield (name, goal.id, None, IMPLEMENTATION_METRIC, IMPLEMENTATION, *(None,) * 9)
