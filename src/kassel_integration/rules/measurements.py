"""What must hold for a row of a measurement file, judged against the catalogue; an accepted row becomes a value."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kassel_integration.diagnostics import Code, Severity, nearest
from kassel_integration.model.catalogue import Catalogue, Kind, Metric
from kassel_integration.model.measurement import (
    DIMENSION_COLUMNS,
    FLAGS,
    IMPLEMENTATION_METRIC,
    MISSING_FLAGS,
    Implementation,
    Measurement,
)

E = Severity.ERROR
NOT_A_NUMBER = Code("KI210", "not-a-number", E)
NOT_A_STEP = Code("KI211", "not-an-implementation-word", E)
BAD_DATE = Code("KI212", "bad-date", E)
UNKNOWN_FLAG = Code("KI213", "unknown-flag", E)
MISSING_UNEXPLAINED = Code("KI214", "missing-unexplained", E)
WRONG_YEAR = Code("KI215", "wrong-year", E)
NO_YEAR = Code("KI216", "no-year", E)
UNKNOWN_METRIC = Code("KI301", "unknown-metric", E)
DUPLICATE_KEY = Code("KI302", "duplicate-measurement", E)
OUT_OF_RANGE = Code("KI303", "out-of-range", E)
NOT_WHOLE = Code("KI304", "not-whole", E)
UNKNOWN_CELL = Code("KI305", "unknown-dimension-value", E)
UNDECLARED_DIMENSION = Code("KI306", "undeclared-dimension", E)
UNKNOWN_OFFICE = Code("KI307", "unknown-office", E)
ABOVE_HUNDRED = Code("KI401", "share-above-100", Severity.WARNING)
IMPLAUSIBLE = Code("KI402", "implausible", Severity.WARNING)

_NUMBER = re.compile(r"-?[0-9]{1,18}(\.[0-9]{1,9})?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

Cells = dict[str, str]
Complaint = tuple[Code, str, dict[str, object]]  # code, column, values of the message


@dataclass(frozen=True, slots=True)
class Context:
    """What a row is judged against."""

    catalogue: Catalogue
    year: int | None
    cells: dict[str, frozenset[str]]


RowRule = Callable[[Cells, Metric | None, Context], Iterator[Complaint]]


def context(catalogue: Catalogue, year: int | None) -> Context:
    """Prepare the look-ups for one file."""
    return Context(catalogue, year, {d.id: frozenset(v.id for v in d.values) for d in catalogue.dimensions})


def known_metric(cells: Cells, metric: Metric | None, ctx: Context) -> Iterator[Complaint]:
    """The metric stands in the catalogue, or is a goal's `umsetzungsstand`."""
    name = cells["metric"]
    if metric is None and not is_implementation(name, ctx.catalogue):
        yield (
            UNKNOWN_METRIC,
            "metric",
            {"value": name[:80], "nearest": nearest(name, tuple(ctx.catalogue.metric_by_id))},
        )


def is_implementation(name: str, catalogue: Catalogue) -> bool:
    """True for `<goal>.umsetzungsstand` of a goal that exists."""
    goal, _, word = name.rpartition(".")
    return word == IMPLEMENTATION_METRIC and goal in catalogue.goal_by_id


def readable_value(cells: Cells, metric: Metric | None, ctx: Context) -> Iterator[Complaint]:
    """A plain decimal; an implementation word for milestones; empty only with a flag that says why."""
    value, flag = cells["value"], cells.get("flag", "")
    if not value:
        if flag not in MISSING_FLAGS:
            yield MISSING_UNEXPLAINED, "value", {"value": flag}
    elif _takes_words(cells, metric, ctx):
        words = tuple(Implementation)
        if value not in words:
            yield (
                NOT_A_STEP,
                "value",
                {"value": value[:80], "choices": ", ".join(words), "nearest": nearest(value, words)},
            )
    elif not _NUMBER.fullmatch(value):
        yield NOT_A_NUMBER, "value", {"value": value[:80]}


def _takes_words(cells: Cells, metric: Metric | None, ctx: Context) -> bool:
    return metric.kind is Kind.MILESTONE if metric else is_implementation(cells["metric"], ctx.catalogue)


def readable_parts(cells: Cells, metric: Metric | None, ctx: Context) -> Iterator[Complaint]:
    """Numerator and denominator are plain decimals where given."""
    for column in ("numerator", "denominator"):
        text = cells.get(column, "")
        if text and not _NUMBER.fullmatch(text):
            yield NOT_A_NUMBER, column, {"value": text[:80]}


def in_range(cells: Cells, metric: Metric | None, ctx: Context) -> Iterator[Complaint]:
    """A count is a whole number not below 0; a share lies within 0 and 100, with a warning above."""
    text = cells["value"]
    if metric is None or metric.kind is Kind.MILESTONE or not _NUMBER.fullmatch(text):
        return
    value = Decimal(text)
    low = metric.range.min if metric.range and metric.range.min is not None else Decimal(0)
    high = metric.range.max if metric.range else None
    if value < low or (high is not None and value > high):
        yield OUT_OF_RANGE, "value", {"value": text, "low": low, "high": "" if high is None else high}
    elif metric.kind is Kind.COUNT and value != value.to_integral_value():
        yield NOT_WHOLE, "value", {"value": text, "unit": metric.unit}
    elif metric.kind is Kind.SHARE and value > 100:
        yield ABOVE_HUNDRED, "value", {"value": text}
    elif metric.plausible and not _within(value, metric.plausible.min, metric.plausible.max):
        yield (
            IMPLAUSIBLE,
            "value",
            {"value": text, "low": metric.plausible.min or "", "high": metric.plausible.max or ""},
        )


def _within(value: Decimal, low: Decimal | None, high: Decimal | None) -> bool:
    return (low is None or value >= low) and (high is None or value <= high)


def known_cell(cells: Cells, metric: Metric | None, ctx: Context) -> Iterator[Complaint]:
    """A breakdown is declared for the metric, and its value exists."""
    for name in DIMENSION_COLUMNS:
        value = cells.get(name, "")
        if value and value not in ctx.cells.get(name, ()):
            known = tuple(sorted(ctx.cells.get(name, ())))
            yield UNKNOWN_CELL, name, {"value": value[:80], "dimension": name, "nearest": nearest(value, known)}
        elif value and metric and name not in metric.dimensions:
            yield UNDECLARED_DIMENSION, name, {"value": value, "dimension": name, "metric": metric.id}


def known_flag(cells: Cells, metric: Metric | None, ctx: Context) -> Iterator[Complaint]:
    """The flag is one of the observation status letters."""
    flag = cells.get("flag", "")
    if flag and flag not in FLAGS:
        yield UNKNOWN_FLAG, "flag", {"value": flag[:80], "choices": ", ".join(FLAGS)}


def right_year(cells: Cells, metric: Metric | None, ctx: Context) -> Iterator[Complaint]:
    """A `year` column says the same as the file's name."""
    year = cells.get("year", "")
    if year and ctx.year is not None and year != str(ctx.year):
        yield WRONG_YEAR, "year", {"value": year[:80], "year": ctx.year}


def readable_date(cells: Cells, metric: Metric | None, ctx: Context) -> Iterator[Complaint]:
    """The as-of day is a day that exists, written YYYY-MM-DD."""
    text = cells.get("as_of", "")
    if text and not _is_date(text):
        yield BAD_DATE, "as_of", {"value": text[:80]}


def _is_date(text: str) -> bool:
    try:
        return bool(_DATE.fullmatch(text) and date.fromisoformat(text))
    except ValueError:
        return False


def known_office(cells: Cells, metric: Metric | None, ctx: Context) -> Iterator[Complaint]:
    """The office that delivered stands in the catalogue."""
    name = cells.get("office", "")
    known = tuple(office.id for office in ctx.catalogue.offices)
    if name and name not in known:
        yield UNKNOWN_OFFICE, "office", {"value": name[:80], "nearest": nearest(name, known)}


ROW_RULES: tuple[RowRule, ...] = (
    known_metric,
    readable_value,
    readable_parts,
    in_range,
    known_cell,
    known_flag,
    right_year,
    readable_date,
    known_office,
)


def accept(cells: Cells, metric: Metric | None, ctx: Context, file: str, line: int) -> Measurement:
    """Build the measurement of a row no rule found an error in."""
    text = cells["value"]
    takes_words = bool(text) and _takes_words(cells, metric, ctx)
    value = (Implementation(text) if takes_words else Decimal(text)) if text else None
    return Measurement(
        metric=cells["metric"],
        year=ctx.year or 0,
        value=value,
        cell=(cells.get("district", ""), cells.get("sex", ""), cells.get("migration", "")),
        as_of=cells.get("as_of", ""),
        flag=cells.get("flag", "") or "A",
        numerator=_optional(cells.get("numerator", "")),
        denominator=_optional(cells.get("denominator", "")),
        office=cells.get("office", ""),
        source=cells.get("source", ""),
        note=cells.get("note", ""),
        file=file,
        line=line,
    )


def _optional(text: str) -> Decimal | None:
    return Decimal(text) if text else None
