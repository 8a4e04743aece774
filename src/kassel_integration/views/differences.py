"""What `diff` shows: how many differences, then one row each."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from kassel_integration.analysis.difference import Change, Difference, all_dimensions
from kassel_integration.model.baseline import OwnBaseline
from kassel_integration.model.catalogue import Applies, Bounds, Catalogue, Dimension, Levels, Metric, Period, Target
from kassel_integration.model.choices import Kind
from kassel_integration.model.measurement import Measurement
from kassel_integration.model.status import Progress
from kassel_integration.model.survey import Survey
from kassel_integration.views.differing import applies_of, baseline_of, revised_of, survey_of
from kassel_integration.views.document import Column, Document, Heading, Prose, Table
from kassel_integration.views.levels import LEVELS, level
from kassel_integration.views.method_words import long_name
from kassel_integration.views.signs import CHANGES, SILENT, figure, signed, word
from kassel_integration.views.target import target_sentence
from kassel_integration.views.values import Joined, Labelled, Sentence, Value, Word, sentence


@dataclass(frozen=True, slots=True)
class Compared:
    """Two sides, named `old` and `new` as the caller did; `meta` says of which kind: year, folder or catalogue.

    `left_out` says which rows of the data were not taken, `data` of which folder both years are.
    """

    old: str
    new: str
    catalogues: tuple[Catalogue, Catalogue]
    differences: list[Difference]
    meta: Mapping[str, object] = field(default_factory=dict)
    left_out: tuple[Value, ...] = ()
    data: Value = None

    @property
    def kind(self) -> str:
        """What both sides are."""
        return str(self.meta["compared"])


def differences_document(compared: Compared) -> Document:
    """The answer for people and programs."""
    found = compared.differences
    table = _table(compared)
    title = Heading(sentence("diff.title", old=compared.old, new=compared.new))
    counts = Counter(d.change for d in found)
    silent = len({(d.id, d.year, d.cell) for d in found if d.silent})
    numbers = {str(change): counts[change] for change in Change}
    notes: list[Value] = [Sentence("diff.counts", numbers) if found else Sentence(f"diff.equal.{compared.kind}")]
    if silent:
        notes.append(sentence("diff.silent", count=silent, sign=SILENT))
    if compared.meta.get("method"):
        notes.append(sentence("diff.method", method=long_name(str(compared.meta["method"]))))
    if compared.data is not None:
        notes.append(sentence("findings.data", data=compared.data))
    notes += compared.left_out
    meta = {**compared.meta, **numbers, "silent": silent}
    parts = (title, table, Prose(tuple(notes))) if found else (title, Prose(tuple(notes)))
    return Document("differences", parts, table, meta)


def _table(compared: Compared) -> Table:
    def head(key: str) -> Sentence:
        return Sentence(f"diff.column.{key}")

    figures = any(d.year is not None for d in compared.differences)
    cells = any(not d.cell.is_total for d in compared.differences)
    dimensions = all_dimensions(*compared.catalogues)
    years = compared.kind == "year"
    columns = (
        Column("part", head("part"), drop=1),
        Column("id", head("id")),
        Column("year", head("year"), human=figures and not years),
        *(Column(dimension.id, dimension.label, human=False) for dimension in dimensions),
        Column("cell", head("cell"), wrap=10, human=cells, machine=False),
        Column("change", head("change"), wrap=10),
        Column("aspect", head("aspect"), wrap=10),
        Column("old", compared.old if years else head("old"), wrap=14),
        Column("new", compared.new if years else head("new"), wrap=14),
        Column("silent", head("silent"), human=False),
    )
    return Table(columns, tuple(_row(d, dimensions, compared) for d in compared.differences))


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
