"""The parts of the catalogue file, from whole to part, by the topic of texts/*/keys that has their words."""

from kassel_integration.source.schema import (
    AppliesPart,
    AreaPart,
    BoundsPart,
    CataloguePart,
    FieldPart,
    GoalPart,
    IndicatorPart,
    MetricPart,
    PeriodPart,
    ReferencePart,
    RelationPart,
)
from kassel_integration.source.schema_plan import (
    ConceptPart,
    ContactPart,
    DimensionPart,
    DimensionValuePart,
    FootnotePart,
    LevelsPart,
    MunicipalityPart,
    OfficePart,
    SpanPart,
    UnitPart,
)
from kassel_integration.source.schema_target import BaselinePart, EveryPart, InterimPart, RevisionPart, TargetPart
from kassel_integration.source.schema_types import StrictPart

PARTS: dict[str, dict[str, type[StrictPart]]] = {
    "plan": {
        "catalogue": CataloguePart,
        "concept": ConceptPart,
        "span": SpanPart,
        "municipality": MunicipalityPart,
        "levels": LevelsPart,
        "unit": UnitPart,
        "footnote": FootnotePart,
        "office": OfficePart,
        "contact": ContactPart,
        "dimension": DimensionPart,
        "dimension_value": DimensionValuePart,
        "relation": RelationPart,
    },
    "goals": {
        "field": FieldPart,
        "area": AreaPart,
        "goal": GoalPart,
        "applies": AppliesPart,
        "indicator": IndicatorPart,
        "metric": MetricPart,
        "reference": ReferencePart,
    },
    "targets": {
        "period": PeriodPart,
        "bounds": BoundsPart,
        "baseline": BaselinePart,
        "every": EveryPart,
        "target": TargetPart,
        "interim": InterimPart,
        "revision": RevisionPart,
    },
}
