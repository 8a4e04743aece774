"""Why a table with several values per row cannot be read as its headings are: each of them a finding of its own."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kassel_integration.diagnostics import codes
from kassel_integration.source.heading_keys import Keys
from kassel_integration.source.heading_years import number_of
from kassel_integration.source.headings import Headings
from kassel_integration.source.layout import Layout, Problem
from kassel_integration.source.layout_axes import Assigned
from kassel_integration.texts import Phrase

# What a row says of its one value; beside several it is not clear of which.
_OF_ONE_VALUE = ("flag", "numerator", "denominator")
_SHOWN = 80


def problems_of(layout: Layout, meanings: Sequence[str], headings: Headings) -> Iterator[Problem]:
    """Everything that is wrong with a layout whose columns of values fit together."""
    if "metric" not in {*layout.columns, *layout.axes}:
        yield Problem(codes.MISSING_COLUMN, 0, {"value": headings.heading("metric"), "nearest": ""})
    for name in (n for n in layout.axes if n in layout.columns):
        at = layout.columns[name]
        yield Problem(codes.SAID_TWICE, at, {"value": layout.names[at][:_SHOWN], "columns": shown(layout)})
    yield from _of_the_same(layout)
    for index, name in enumerate(meanings):
        if name in layout.columns and layout.columns[name] != index:
            values = {"value": layout.names[index][:_SHOWN], "first": layout.names[layout.columns[name]][:_SHOWN]}
            yield Problem(codes.DOUBLE_COLUMN, index, values)
    if len(layout.values) > 1:
        beside = (*_OF_ONE_VALUE, *(["as_of"] if "year" in layout.axes else []))
        for name in (n for n in beside if n in layout.columns):
            at = layout.columns[name]
            yield Problem(codes.SIDE_COLUMN, at, {"value": layout.names[at][:_SHOWN], "columns": shown(layout)})


def _of_the_same(layout: Layout) -> Iterator[Problem]:
    """Columns whose values would be of the same metric, year and cell."""
    first: dict[Keys, int] = {}
    for column in layout.values:
        keys = tuple((name, str(number_of(text)) if name == "year" else text) for name, text in column.keys)
        index = first.setdefault(keys, column.index)
        if index != column.index:
            values = {"value": layout.names[column.index][:_SHOWN], "first": layout.names[index][:_SHOWN]}
            yield Problem(codes.DOUBLE_COLUMN, column.index, values)


def two_readings(names: Sequence[str], ways: Sequence[Assigned], headings: Headings) -> Problem:
    """The headings say what the values are of in more than one way."""
    at = min(ways[0].keys)
    columns = listed([names[index] for index in sorted(ways[0].keys)])
    first, second = (axes_said(tuple(sorted(way.axes)), headings) for way in ways[:2])
    return Problem(codes.TWO_LAYOUTS, at, {"columns": columns, "first": first, "second": second})


def value_beside(names: Sequence[str], plain: int, keyed: Mapping[int, tuple[Keys, ...]]) -> Problem:
    """One column says only that values follow, others what of: the first may be all, or one more of them."""
    others = sorted(keyed)
    values = {"value": names[plain][:_SHOWN], "columns": listed([names[index] for index in others])}
    return Problem(codes.VALUE_BESIDE_OTHERS, others[0], values)


def not_of_one_kind(names: Sequence[str], readings: Mapping[int, tuple[Keys, ...]]) -> Problem:
    """Columns of values that are of different things, such as a year beside a sex."""
    kinds: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, each in sorted(readings.items()):
        kinds[tuple(name for name, _ in each[0])].append(index)
    ones, *more = kinds.values()
    other = more[0][0] if more else ones[-1]
    return Problem(codes.MIXED_HEADINGS, other, {"first": names[ones[0]][:_SHOWN], "value": names[other][:_SHOWN]})


def axes_said(axes: Sequence[str], headings: Headings) -> tuple[object, ...]:
    """What values are broken down by, in words: Jahr, Geschlecht."""
    return tuple(headings.heading(axis) for axis in axes) or (Phrase("phrases.layout.total"),)


def shown(layout: Layout) -> str:
    """The headings of the columns of values."""
    return listed([layout.names[column.index] for column in layout.values])


def listed(names: Sequence[str], most: int = 8) -> str:
    """Headings one after the other, not all of very many."""
    cut = [name[:40] for name in names]
    return ", ".join(cut if len(cut) <= most else [*cut[: most - 1], "…", cut[-1]])
