"""What differs, one row each: fixed words and plain values for programs, spoken for people."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from kassel_integration.analysis.difference import Difference, all_dimensions
from kassel_integration.model.baseline import OwnBaseline
from kassel_integration.model.catalogue import Applies, Bounds, Catalogue, Dimension, Levels, Metric, Period, Target
from kassel_integration.model.choices import Kind
from kassel_integration.model.measurement import Measurement
from kassel_integration.model.status import Progress
from kassel_integration.model.survey import Survey
from kassel_integration.views.differing import applies_of, baseline_of, revised_of, survey_of
from kassel_integration.views.document import Column, Table
from kassel_integration.views.levels import LEVELS, level
from kassel_integration.views.signs import CHANGES, SILENT, figure, signed, word
from kassel_integration.views.target import target_sentence
from kassel_integration.views.values import Joined, Labelled, Sentence, Value, Word, sentence


@dataclass(frozen=True, slots=True)
class Compared:
    """Two sides, named `old` and `new` as the caller did; `meta` says of which kind: year, folder or catalogue.

    `left_out` says which rows of the data were not taken, `data` of which folder both years are. `figures`: people
    are shown all metrics that differ; `cells`: also the values of breakdowns, one by one.
    """

    old: str
    new: str
    catalogues: tuple[Catalogue, Catalogue]
    differences: list[Difference]
    meta: Mapping[str, object] = field(default_factory=dict)
    left_out: tuple[Value, ...] = ()
    data: Value = None
    figures: bool = False
    cells: bool = False

    @property
    def kind(self) -> str:
        """What both sides are."""
        return str(self.meta["compared"])


def column(key: str) -> Sentence:
    """The heading of a column."""
    return Sentence(f"diff.column.{key}")


def difference_table(compared: Compared, differences: list[Difference]) -> Table:
    """One row a difference, for programs and for people."""
    figures = any(d.year is not None for d in differences)
    cells = any(not d.cell.is_total for d in differences)
    dimensions = all_dimensions(*compared.catalogues)
    years = compared.kind == "year"
    columns = (
        Column("part", column("part"), drop=1),
        Column("id", column("id")),
        Column("year", column("year"), human=figures and not years),
        *(Column(dimension.id, dimension.label, human=False) for dimension in dimensions),
        Column("cell", column("cell"), wrap=10, human=cells, machine=False),
        Column("change", column("change"), wrap=10),
        Column("aspect", column("aspect"), wrap=10),
        Column("old", compared.old if years else column("old"), wrap=14),
        Column("new", compared.new if years else column("new"), wrap=14),
        Column("silent", column("silent"), human=False),
    )
    return Table(columns, tuple(_row(d, dimensions, compared) for d in differences))


def _row(d: Difference, dimensions: tuple[Dimension, ...], compared: Compared) -> tuple[Value, ...]:
    change = Sentence(f"diff.change.{d.change}")
    said: Value = Joined((CHANGES[d.change], change))
    if d.silent:
        said = sentence("diff.change.silent", sign=SILENT, change=change)
    old, new = (_value(v, d, c) for v, c in zip((d.old, d.new), compared.catalogues, strict=True))
    return (
        _part(d.part, compared.catalogues[1].concept.levels),
        d.id,
        d.year,
        *d.cell.row(len(dimensions)),
        _cell(d, dimensions),
        Labelled(d.change.value, said),
        Labelled(d.aspect, Sentence(f"diff.aspect.{d.aspect}")),
        old,
        new,
        d.silent,
    )


def _part(name: str, levels: Levels) -> Value:
    """What differs: a part of the plan by what the plan calls it."""
    return Labelled(name, level(levels, name)) if name in LEVELS and levels.of(name) else Word("diff.part", name)


def _cell(d: Difference, dimensions: tuple[Dimension, ...]) -> Value:
    """The labels of a cell."""
    pairs = [(dimension, name) for dimension, name in zip(dimensions, d.cell, strict=False) if name]
    names = [next((v.label for v in dimension.values if v.id == name), name) for dimension, name in pairs]
    return ", ".join(names) or (Sentence("labels.total") if d.part == "figure" else "")


def _value(value: object, d: Difference, catalogue: Catalogue) -> Value:  # one line a sort of value
    """A value of either side: fixed words and plain numbers for programs, spoken for people."""
    if isinstance(value, Measurement):
        return figure(value)
    if isinstance(value, Progress):
        return signed("progress", value)
    if isinstance(value, Kind):
        return word("kind", value)
    if isinstance(value, Period):
        return _period(value)
    if isinstance(value, Bounds):
        return "..".join("" if end is None else f"{end:f}" for end in (value.min, value.max))
    if isinstance(value, Survey):
        return survey_of(value)
    if isinstance(value, Applies):
        return applies_of(value)
    if isinstance(value, OwnBaseline):
        return baseline_of(value, catalogue.metric_by_id[d.id])
    if isinstance(value, Target):
        return _target(value, replace(catalogue.metric_by_id[d.id.rpartition(" ")[2]], target=value))
    if isinstance(value, tuple):
        names = {o.id: o.name for o in catalogue.offices} if d.aspect == "offices" else {}
        return Labelled(list(value), "; ".join(str(names.get(v, v)) for v in value))
    if d.aspect == "flag" and value is not None:
        return Word("labels.flag", str(value), str(value))
    if d.aspect in ("direction", "basis", "baseline_basis") and value is not None:
        return word(d.aspect.removeprefix("baseline_"), str(value))
    return value if value is None or isinstance(value, int | Decimal) else str(value)


def _period(period: Period) -> Labelled:
    named = word("period", period.type)
    if not period.day:
        return Labelled(period.type, named)
    return Labelled(f"{period.type} {period.day}", Joined((named, period.day)))


def _target(target: Target, metric: Metric) -> Labelled:
    """A target with its interim and later values and its note, for one of them may be all that changed."""
    due = [f"{target.value:f}" if target.value is not None else "", f"by {target.by}" if target.by else ""]
    plain = " ".join([str(target.rule), *filter(None, due), f"({target.basis})"])
    notes = (target.note,) if target.note else ()
    later = revised_of(target)
    steps = (f"{year}: {value:f}" for year, value in target.interim)
    shown = (Joined((year, value), ": ") for year, value in target.interim)
    said = (target_sentence(metric), *shown, *(people for _, people in later), *notes)
    return Labelled("; ".join([plain, *steps, *(text for text, _ in later), *notes]), Joined(said, "; "))
