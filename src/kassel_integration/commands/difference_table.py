"""The document that `diff` shows: how many differences, then one row each."""

from collections import Counter
from decimal import Decimal
from typing import Any

from kassel_integration.analysis.difference import Change, Difference, all_dimensions
from kassel_integration.commands.comparing import Compared
from kassel_integration.commands.metric_table import shown
from kassel_integration.commands.target_words import target_words
from kassel_integration.model.catalogue import Bounds, Catalogue, Dimension, Kind, Metric, Period, Target
from kassel_integration.model.measurement import Measurement
from kassel_integration.model.status import Progress
from kassel_integration.render.cells import SIGNS, for_machines, number
from kassel_integration.render.document import Column, Document, Heading, Labelled, Prose, Table
from kassel_integration.texts import Words

_CHANGE_SIGNS = {Change.ADDED: "+", Change.REMOVED: "−", Change.CHANGED: "~"}
_SILENT_SIGN = "!"


def difference_document(compared: Compared, words: Words) -> Document:
    """The answer for people and programs."""
    found = compared.differences
    table = _table(compared, words)
    title = Heading(words("diff.title", old=compared.old, new=compared.new))
    counts = Counter(d.change for d in found)
    silent = len({(d.id, d.year, d.cell) for d in found if d.silent})
    numbers = {str(change): counts[change] for change in Change}
    notes = [words("diff.counts", **numbers)] if found else [words(f"diff.equal.{compared.kind}")]
    if silent:
        notes.append(words("diff.silent", count=silent, sign=_SILENT_SIGN))
    if compared.meta.get("method"):
        notes.append(words("diff.method", method=compared.meta["method"]))
    meta = {**compared.meta, **numbers, "silent": silent}
    parts = (title, table, Prose(tuple(notes))) if found else (title, Prose(tuple(notes)))
    return Document("differences", parts, table, meta)


def _table(compared: Compared, words: Words) -> Table:
    def head(key: str) -> str:
        return words(f"diff.column.{key}")

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
    return Table(columns, tuple(_row(d, dimensions, compared, words) for d in compared.differences))


def _row(d: Difference, dimensions: tuple[Dimension, ...], compared: Compared, words: Words) -> tuple[object, ...]:
    change = words(f"diff.change.{d.change}")
    sign = _CHANGE_SIGNS[d.change]
    said = words("diff.change.silent", sign=_SILENT_SIGN, change=change) if d.silent else f"{sign} {change}"
    old, new = (_value(v, d, c, words) for v, c in zip((d.old, d.new), compared.catalogues, strict=True))
    aspect = Labelled(d.aspect, words(f"diff.aspect.{d.aspect}"))
    part = Labelled(d.part, words(f"diff.part.{d.part}"))
    where = (*d.cell.row(len(dimensions)), _cell(d, dimensions, words))
    return (part, d.id, d.year, *where, Labelled(d.change.value, said), aspect, old, new, d.silent)


def _cell(d: Difference, dimensions: tuple[Dimension, ...], words: Words) -> str:
    """The labels of a cell."""
    pairs = [(dimension, name) for dimension, name in zip(dimensions, d.cell, strict=False) if name]
    names = [next((v.label for v in dimension.values if v.id == name), name) for dimension, name in pairs]
    return ", ".join(names) or (words("labels.total") if d.part == "figure" else "")


def _value(value: Any, d: Difference, catalogue: Catalogue, words: Words) -> Labelled:  # one line a sort of value
    """A value of either side: fixed words and plain numbers for programs, spoken for people."""
    if value is None:
        return Labelled(None, "")
    if isinstance(value, Measurement):
        return shown(value, words)
    if isinstance(value, Decimal):
        return Labelled(value, number(value, words.lang))
    if isinstance(value, Progress):
        return Labelled(value.value, f"{SIGNS[value]} {words(f'labels.progress.{value}')}")
    if isinstance(value, Kind):
        return Labelled(value.value, words(f"labels.kind.{value}"))
    if isinstance(value, Period):
        day = f" {value.day}" if value.day else ""
        return Labelled(f"{value.type}{day}", f"{words(f'labels.period.{value.type}')}{day}")
    if isinstance(value, Bounds):
        text = f"{for_machines(value.min)}..{for_machines(value.max)}"
        return Labelled(text, text)
    if isinstance(value, Target):
        return _target(value, catalogue.metric_by_id[d.id], words)
    if isinstance(value, tuple):
        names = {o.id: o.name for o in catalogue.offices} if d.aspect == "offices" else {}
        return Labelled(list(value), "; ".join(str(names.get(v, v)) for v in value))
    if d.aspect == "flag":
        return Labelled(value, f"{value} {words(f'labels.flag.{value}')}".strip())
    if d.aspect in ("direction", "basis", "baseline_basis"):
        return Labelled(value, words(f"labels.{d.aspect.removeprefix('baseline_')}.{value}"))
    return Labelled(value, str(value))


def _target(target: Target, metric: Metric, words: Words) -> Labelled:
    """A target with its interim values and its note, for one of them may be all that changed."""
    due = [f"{target.value:f}" if target.value is not None else "", f"by {target.by}" if target.by else ""]
    plain = " ".join([str(target.rule), *filter(None, due), f"({target.basis})"])
    steps = [(f"{year}: {value:f}", f"{year}: {number(value, words.lang)}") for year, value in target.interim]
    notes: list[str] = [target.note] if target.note else []
    return Labelled(
        "; ".join([plain, *(step for step, _ in steps), *notes]),
        "; ".join([target_words(metric, words), *(spoken for _, spoken in steps), *notes]),
    )
