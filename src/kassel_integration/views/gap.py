"""The distance between two groups over the years: as a table for people, as columns and keys for programs."""

from decimal import Decimal

from kassel_integration.analysis.gap import Gap, GapPoint
from kassel_integration.analysis.scale import Style
from kassel_integration.views.change import shortened, signed_number
from kassel_integration.views.document import Column, Table
from kassel_integration.views.values import Labelled, Number, Sentence, Value, sentence

_LEVEL = Style(2, trimmed=True)


def gap_heading(gap: Gap) -> Sentence:
    """Whose distance it is."""
    return sentence("show.gap", first=gap.with_, second=gap.without)


def gap_table(gap: Gap) -> Table:
    """One row a year in which both groups have a value: both, and how much higher the first is."""
    columns = (
        Column("year", Sentence("labels.column.year")),
        Column("with", gap.with_, kind="number"),
        Column("without", gap.without, kind="number"),
        Column("gap", Sentence("labels.column.gap"), kind="number"),
    )
    rows = tuple((p.year, _level(p.with_), _level(p.without), signed_number(p.gap)) for p in gap.points)
    return Table(columns, rows)


def gap_course(gap: Gap) -> tuple[Value, ...]:
    """In one sentence whether the distance turned round, grew or shrank since its first year; nothing for one."""
    first, last = gap.points[0], gap.points[-1]
    if first is last:
        return ()
    ends = {"first": first.year, "last": last.year}
    told = sentence(f"show.gap_{_moved(gap)}", **ends, before=signed_number(first.gap), after=signed_number(last.gap))
    return (told,)


def gap_moved(gap: Gap) -> Sentence:
    """The same in two words."""
    return Sentence(f"report.gap_{_moved(gap)}")


def _moved(gap: Gap) -> str:
    first, last = gap.points[0].gap, gap.points[-1].gap
    if first * last < 0:
        return "turned"
    moved = abs(last) - abs(first)
    return "same" if not moved else "wider" if moved > 0 else "narrower"


def gap_data(gaps: tuple[Gap, ...]) -> list[dict[str, object]]:
    """The same for programs."""
    return [
        {
            "dimension": gap.dimension,
            "with": gap.with_,
            "without": gap.without,
            "values": [_year(p) for p in gap.points],
        }
        for gap in gaps
    ]


def _year(p: GapPoint) -> dict[str, object]:
    values = {"with": p.with_, "without": p.without, "gap": p.gap}
    return {"year": p.year, **{key: shortened(value) for key, value in values.items()}}


def _level(value: Decimal) -> Number:
    return Number(value, _LEVEL)


def gap_columns(*, any_gap: bool) -> tuple[Column, ...]:
    """The latest distance and the one before it, beside a metric."""
    heading = Sentence("labels.column.gap")
    return (
        Column("gap", heading, kind="number", human=any_gap, drop=4),
        Column("gap_before", heading, kind="number", human=False),
    )


def gap_cells(gaps: tuple[Gap, ...]) -> tuple[Value, Value]:
    """The texts of these columns, of the first dimension that has a distance."""
    points = gaps[0].points if gaps else ()
    latest, before = (points[-n] if len(points) >= n else None for n in (1, 2))
    return _cell(latest), _cell(before)


def _cell(p: GapPoint | None) -> Value:
    return Labelled(shortened(p.gap), signed_number(p.gap)) if p else None
