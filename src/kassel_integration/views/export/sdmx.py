"""The figures as SDMX sees them: two dataflows, of numbers and of words, each with its components, and the code lists.

Ids are made of letters, digits, _ and - there; a point of ours becomes -, which no two ids differ by.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import SUPPRESSED_COLUMN, Implementation
from kassel_integration.views.export.gather import ExportView
from kassel_integration.views.export.plan import IMPLEMENTATION
from kassel_integration.views.values import Sentence, Value, sentence

VERSION = "1.0.0"
TOTAL, NONE = "_T", "_Z"
Role = Literal["dimension", "time", "measure", "observation", "dataset"]
_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "AE", "Ö": "OE", "Ü": "UE"})


@dataclass(frozen=True, slots=True)
class Component:
    """A column: its id, its role, what it is called, the code list or type of its values.

    `column`: the column of our table it is filled from; `constant`: what stands in each row instead; `absent`: the code
    for what is empty there.
    """

    id: str
    role: Role
    name: Value
    codes: str = ""
    kind: str = "String"
    column: str = ""
    constant: str = ""
    absent: str = ""


@dataclass(frozen=True, slots=True)
class CodeList:
    """Codes with their names, in the order of the plan; `agency` is another's where the list is."""

    id: str
    name: Value
    codes: tuple[tuple[str, Value, str], ...]  # the code, its name, the id of ours that it stands for
    agency: str = ""
    version: str = VERSION


@dataclass(frozen=True, slots=True)
class Flow:
    """One dataflow: the table of ours it is made of, and its components in the order of its columns."""

    table: str
    components: tuple[Component, ...]

    @property
    def id(self) -> str:
        """The id of the dataflow."""
        return f"DF_{self.table.upper()}"

    def rows(self, view: ExportView) -> Iterator[dict[str, object]]:
        """The rows of its table by the names of their columns, with the unit of the metric."""
        table, units = view.table(self.table), {m.id: m.unit for m in view.catalogue.metrics}
        names = [field.name for field in table.fields]
        for row in table.rows:
            named_row = dict(zip(names, row, strict=True))
            yield {**named_row, "unit": units.get(str(named_row["metric"]), "")}


def agency(view: ExportView) -> str:
    """Who maintains the structures: the municipality."""
    return named(view.municipality).upper()


def code(text: str) -> str:
    """One of our ids as a code."""
    return "".join(c if re.fullmatch("[A-Za-z0-9_-]", c) else f"${ord(c):04X}" for c in text.replace(".", "-"))


def named(text: str) -> str:
    """A text as the id of a component or an agency: it begins with a letter and has no other signs."""
    plain = re.sub("[^A-Za-z0-9]+", "_", text.translate(_LETTERS)).strip("_")
    return plain if plain[:1].isalpha() else f"D_{plain}"


def flows(view: ExportView) -> tuple[Flow, ...]:
    """Numbers, then words."""
    return tuple(Flow(name, tuple(_components(view, name))) for name in ("measurements", "states"))


def _components(view: ExportView, table: str) -> Iterator[Component]:
    yield _of("metric", "METRIC", "dimension", "CL_METRIC")
    for d in view.catalogue.dimensions:
        own = named(d.id).upper()
        yield Component(f"BY_{own}", "dimension", d.label, f"CL_BY_{own}", column=d.id, absent=TOTAL)
    yield _of("office", "OFFICE", "dimension", "CL_OFFICE", absent=NONE)
    yield _of("year", "TIME_PERIOD", "time", kind="ObservationalTimePeriod")
    words = table == "states"
    if words:
        yield _of("value", "OBS_VALUE", "measure", "CL_STATE", absent="#N/A")
    else:
        yield _of("value", "OBS_VALUE", "measure", kind="Double", absent="NaN")
    yield _of("flag", "OBS_STATUS", "observation", "CL_OBS_STATUS", absent=Flag.NORMAL.value)
    yield _of("as_of", "AS_OF", "observation")
    if not words:
        yield _of("unit", "UNIT_MEASURE", "observation")
        yield _of("numerator", "NUMERATOR", "observation", kind="Decimal")
        yield _of("denominator", "DENOMINATOR", "observation", kind="Decimal")
    for column in ("source", "stands_for", "note"):
        yield _of(column, column.upper(), "observation")
    yield from _of_all(view)


def _of(column: str, name: str, role: Role, codes: str = "", kind: str = "String", absent: str = "") -> Component:
    said = Sentence(f"export.field.{column}")
    return Component(name, role, said, codes=codes, kind=kind, column=column, absent=absent)


def _of_all(view: ExportView) -> Iterator[Component]:
    """What holds for every figure: whose it is, under which licence, whether it is made up or hidden."""
    told = view.publishing
    constants = {"publisher": told.publisher or view.municipality, "license": told.licence}
    constants |= {"synthetic": "true" if view.synthetic else "", SUPPRESSED_COLUMN: str(view.below or "")}
    for name, value in constants.items():
        if value:
            yield Component(name.upper(), "dataset", Sentence(f"sdmx.{name}"), constant=value)


def code_lists(view: ExportView) -> Iterator[CodeList]:
    """Every list that a component names."""
    yield CodeList("CL_METRIC", Sentence("export.table.metrics"), tuple(_metrics(view)))
    for d in view.catalogue.dimensions:
        values = ((code(v.id), v.label, v.id) for v in d.values)
        total: tuple[str, Value, str] = (TOTAL, Sentence("sdmx.total"), "")
        yield CodeList(f"CL_BY_{named(d.id).upper()}", d.label, (total, *values))
    offices = ((code(o.id), o.name, o.id) for o in view.catalogue.offices)
    none: tuple[str, Value, str] = (NONE, Sentence("sdmx.no_office"), "")
    yield CodeList("CL_OFFICE", Sentence("export.table.offices"), (none, *offices))
    states = ((s.value, Sentence(f"labels.implementation.{s}"), "") for s in Implementation)
    yield CodeList("CL_STATE", Sentence("export.table.states"), tuple(states))
    flags = ((f.value, Sentence(f"sdmx.status.{f}"), "") for f in Flag)
    yield CodeList("CL_OBS_STATUS", Sentence("sdmx.status"), tuple(flags), "SDMX", "2.2")


def _metrics(view: ExportView) -> Iterator[tuple[str, Value, str]]:
    table = view.table("metrics")
    at = {field.name: i for i, field in enumerate(table.fields)}
    for row in table.rows:
        name, goal = str(row[at["id"]]), str(row[at["goal"]])
        declared = row[at["kind"]] == IMPLEMENTATION
        yield code(name), sentence("sdmx.declared", goal=goal) if declared else str(row[at["label"]]), name
