"""The year a file is about, from its name: where there is one and no other."""

from pathlib import Path

import pytest

from kassel_integration.source.year_of_name import year_of

NAMES = {
    "2014.csv": 2014,
    "Jugendamt_2014.xlsx": 2014,
    "2014-Jugendamt-2014.csv": 2014,
    "2013_2014.csv": None,
    "Jugendamt.csv": None,
    "20141.csv": None,
    "120140301.csv": None,
    "1899.csv": None,
}


@pytest.mark.parametrize(("name", "year"), NAMES.items(), ids=NAMES.keys())
def test_year(name: str, year: int | None) -> None:
    assert year_of(Path("2012") / name) == year
