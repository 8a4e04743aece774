"""The figures as tables: numbers and words apart, as measurement files have them, with the year; import reads them."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import SUPPRESSED_COLUMN, SYNTHETIC_COLUMN, Implementation, Measurement
from kassel_integration.views.export.table import ExportTable, Field, table


@dataclass(frozen=True, slots=True)
class Said:
    """What every row says: the limit below which counts are hidden (0: none are), whether figures are made up."""

    below: int
    synthetic: bool

    @property
    def fields(self) -> tuple[Field, ...]:
        """The columns for it, none of which is there where there is nothing to say."""
        hidden, made_up = (
            Field(SUPPRESSED_COLUMN, "integer", required=True),
            Field(SYNTHETIC_COLUMN, "boolean", required=True),
        )
        told = ((hidden, bool(self.below)), (made_up, self.synthetic))
        return tuple(field for field, is_so in told if is_so)

    @property
    def values(self) -> tuple[object, ...]:
        """What stands in these columns."""
        return tuple(value for value in (self.below, self.synthetic) if value)


def figure_tables(measurements: Iterable[Measurement], catalogue: Catalogue, said: Said) -> tuple[ExportTable, ...]:
    """Numbers, then words."""
    known = sorted(measurements, key=lambda m: (m.year, m.metric, m.cell, m.office))
    of_words = {m.id for m in catalogue.metrics if m.kind.value == "milestone"}

    def is_word(m: Measurement) -> bool:
        return isinstance(m.value, Implementation) or m.metric in of_words

    numbers, words = [m for m in known if not is_word(m)], [m for m in known if is_word(m)]
    return (
        _table("measurements", numbers, catalogue, said, in_words=False),
        _table("states", words, catalogue, said, in_words=True),
    )


def _table(
    name: str, measurements: list[Measurement], catalogue: Catalogue, said: Said, *, in_words: bool
) -> ExportTable:
    value = (
        Field("value", one_of=tuple(each.value for each in Implementation)) if in_words else Field("value", "number")
    )
    fields = (
        Field("year", "integer", required=True),
        Field("metric", required=True, leads_to=("metrics", "id")),
        value,
        *(Field(d.id, one_of=tuple(v.id for v in d.values)) for d in catalogue.dimensions),
        Field("as_of"),
        Field("flag", one_of=tuple(each.value for each in Flag)),
        Field("numerator", "number"),
        Field("denominator", "number"),
        Field("office", leads_to=("offices", "id")),
        *(Field(each, raw=True) for each in ("source", "stands_for", "note")),
        *said.fields,
    )
    dimensions = len(catalogue.dimensions)
    key = ("year", "metric", *(d.id for d in catalogue.dimensions), "office")
    return table(name, fields, ((*_row(m, dimensions), *said.values) for m in measurements), *key)


def _row(m: Measurement, dimensions: int) -> tuple[object, ...]:
    value: Decimal | str | None = m.value.value if isinstance(m.value, Implementation) else m.value
    return (
        m.year,
        m.metric,
        value,
        *m.cell.row(dimensions),
        m.as_of,
        None if m.flag is Flag.NORMAL else m.flag.value,
        m.numerator,
        m.denominator,
        m.office,
        m.source,
        m.stands_for,
        m.note,
    )
