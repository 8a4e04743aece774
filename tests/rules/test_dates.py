"""Days and years as offices write them; what does not exist or leaves the century open is none."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.reading import Reader
from kassel_integration.rules.dates import day_readings, read_day, read_year
from kassel_integration.texts.de.phrases import TEXTS

DAYS = {
    "2014-03-01": "2014-03-01", "2014-3-1": "2014-03-01", "01.03.2014": "2014-03-01", "1.3.2014": "2014-03-01",
    "1. 3. 2014": "2014-03-01", " 31.12.2014 ": "2014-12-31", "2014-03-01 00:00:00": "2014-03-01",
    "29.02.2012": "2012-02-29", "29.02.2014": None, "31.04.2014": None, "1.3.14": None, "2014": None,
    "03/01/2014": None,
    "01.13.2014": None, "2014-03-01 12:30:00": None, "٠١.٠٣.٢٠١٤": None, "1. März 2014": "2014-03-01", "": None,
    "41699": None,
}  # fmt: skip
YEARS = {
    "2014": 2014, " 2014 ": 2014, "2014.0": 2014, "Jahr 2014": 2014, "2013/14": 2014, "2013/2014": 2014,
    "2013-14": 2014,
    "Schuljahr 2013/14": 2014, "SJ 2013 / 2014": 2014, "1999/00": 2000, "2013/15": None, "2013/13": None, "14": None,
    "WS 2013/14": 2014, "WiSe 13/14": 2014, "SoSe 2014": 2014, "Schuljahr 13/14": 2014, "13/14": None, "WS 2013": None,
    "20145": None, "zwanzig": None, "2014,5": None, "٢٠١٤": None,
    "1900": 1900, "2099": 2099, "1899": None, "2100": None, "2124": None, "2099/00": None, "SoSe 2100": None,
}  # fmt: skip


@pytest.mark.parametrize(("text", "day"), DAYS.items())
def test_day(text: str, day: str | None) -> None:
    assert read_day(text) == day


IN_2014 = {  # the days a text can mean in the reporting year 2014
    "01.03.14": ["2014-03-01"], "1.3.13": ["2013-03-01"], "01.03.98": [], "31. Dez. 14": ["2014-12-31"],
    "31-Dec-14": ["2014-12-31"], "31. Dez. 2014": ["2014-12-31"], "41699": ["2014-03-01"], "41699,0": ["2014-03-01"],
    "42735": [], "40237": ["2014-03-01"], "03/01/2014": ["2014-01-03", "2014-03-01"], "25/03/2014": ["2014-03-25"],
    "3/3/2014": ["2014-03-03"], "March 1st, 2014": ["2014-03-01"], "Samstag, 1. März 2014": ["2014-03-01"],
    "Sonntag, 1. März 2014": [], "Stichtag: 01.03.2014": ["2014-03-01"], "01.03.2014 00:00": ["2014-03-01"],
    "30. Februar 2014": [], "März 2014": [], "1.3.": [], "01.03.14 Anlage": [],
}  # fmt: skip


@pytest.mark.parametrize(("text", "days"), IN_2014.items())
def test_days_near_the_reporting_year(text: str, days: list[str]) -> None:
    assert list(day_readings(text, 2014).days) == days


@pytest.mark.parametrize(
    ("text", "how"), [("41699", "day_number"), ("01.03.14", "century"), ("01.03.2014", ""), ("1. März 2014", "")]
)
def test_how_a_day_was_found_that_is_not_written_in_full(text: str, how: str) -> None:
    assert day_readings(text, 2014).how == how
    assert how == "" or f"written.{how}" in TEXTS


@given(st.dates(date(2000, 1, 1), date(2060, 1, 1)))
def test_every_day_of_a_sheet_is_read_back(day: date) -> None:
    number = (day - date(1899, 12, 30)).days
    assert read_day(str(number), day.year) == read_day(day.strftime("%d.%m.%y"), day.year) == day.isoformat()


@pytest.mark.parametrize(
    ("metric", "day", "said"),
    [
        ("1.1.3.plaetze_u3", "01.03.2014", []),
        ("1.1.3.plaetze_u3", "01.03.2013", [("KI406", 2)]),
        ("1.1.3.plaetze_u3", "01.03.14", [("KI299", 2)]),
        ("1.1.3.plaetze_u3", "03/01/2014", [("KI298", 2)]),
        ("1.1.3.plaetze_u3", "01.03.98", [("KI212", 2)]),
    ],
)
def test_a_day_is_of_the_year_its_metric_speaks_of(
    reader: Reader, metric: str, day: str, said: list[tuple[str, int]]
) -> None:
    assert reader.text(f"metric;value;as_of\n{metric};5;{day}\n").said == said


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_every_day_is_read_in_both_forms(day: date) -> None:
    assert read_day(day.isoformat()) == read_day(f"{day.day}.{day.month}.{day.year}") == day.isoformat()


@pytest.mark.parametrize(("text", "year"), YEARS.items())
def test_year(text: str, year: int | None) -> None:
    assert read_year(text) == year


def rows(*years: str) -> str:
    """A file with a year in each row."""
    metrics = ("1.1.3.plaetze_u3", "5.1.4.spielstaetten", "5.1.4.sportstaetten")
    return "metric;value;Jahr\n" + "".join(f"{m};5;{y}\n" for m, y in zip(metrics, years, strict=False))


@pytest.mark.parametrize(
    ("name", "years", "said"),
    [
        ("2014.csv", ("2014", "2013/14", "Schuljahr 2013/2014"), []),
        ("2014.csv", ("2014", "2013", ""), [("KI215", 3)]),
        ("2014.csv", ("2014", "bald"), [("KI229", 3)]),
        ("Meldung.csv", ("2014", "2014"), []),
        ("Meldung.csv", ("2014", "2013"), [("KI257", 0)]),
        ("Meldung.csv", ("2014", ""), [("KI216", 3)]),
        ("2013-2014.csv", ("2014",), []),
    ],
)
def test_a_file_is_about_the_year_of_its_name_or_says_that_it_is_about_several(
    reader: Reader, name: str, years: tuple[str, ...], said: list[tuple[str, int]]
) -> None:
    assert reader.text(rows(*years), name).said == said
