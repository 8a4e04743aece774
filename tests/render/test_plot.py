"""A chart at a terminal: a column a year from zero up, the year and the value below it, what is asked for as a line."""

from decimal import Decimal

import pytest

from kassel_integration.render import render
from kassel_integration.render.plot import plotted
from kassel_integration.texts import Words
from kassel_integration.views.document import Document, Plot, Table
from kassel_integration.views.values import Figure

DE = Words("de")


def plot(*values: str | None, level: str | None = None) -> Plot:
    """Values of the years from 2011 on."""
    years = range(2011, 2011 + len(values))
    given = [(year, Decimal(v)) for year, v in zip(years, values, strict=True) if v is not None]
    points = tuple((year, v, Figure(v)) for year, v in given)
    return Plot(points, tuple(years), Decimal(level) if level else None, f"Zielwert {level}")


def test_columns_begin_at_zero_and_the_level_is_drawn_between_them() -> None:
    assert plotted(plot("10", "20", None, "30", level="25"), DE, 80) == [
        "                  ████",
        "┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄████ Zielwert 25",
        "      ████        ████",
        "      ████        ████",
        "████  ████        ████",
        "████  ████        ████",
        "2011  2012  2013  2014",
        "10    20          30",
    ]


def test_a_small_value_is_seen_and_none_is_not() -> None:
    drawn = plotted(plot("0", "1", "1000"), DE, 80)
    assert drawn[5] == "       ▁▁▁▁   ████"
    assert drawn[7] == "0      1      1.000"


def test_where_there_is_no_room_the_oldest_years_go() -> None:
    drawn = plotted(plot("1", "2", "3", "4"), DE, 17)
    assert drawn[-2] == "2012  2013  2014"
    assert max(map(len, drawn)) <= 17


@pytest.mark.parametrize("values", [("1",), ("-1", "2"), ("0", "0")], ids=["one value", "below zero", "only zeros"])
def test_nothing_is_drawn_where_columns_would_say_nothing(values: tuple[str, ...]) -> None:
    assert plotted(plot(*values), DE, 80) == []


@pytest.mark.parametrize("fmt", ["plain", "markdown"])
def test_only_a_terminal_gets_it(fmt: str) -> None:
    parts = (plot("1", "2"),)
    assert render(Document("x", parts, Table((), ())), fmt, DE, 80, False).strip() == ""
    assert "2011  2012" in render(Document("x", parts, Table((), ())), "table", DE, 80, False)
