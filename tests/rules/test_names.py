"""What a written name stands for; it is repaired only when exactly one thing fits, and that is always said."""

import pytest

from forms.reading import Reader
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.rules.names import Match, Names

METRICS: dict[str, tuple[str, str, str]] = {
    "its id": ("1.1.3.plaetze_u3", "1.1.3.plaetze_u3", ""),
    "blanks around": (" 1.1.3.plaetze_u3 ", "1.1.3.plaetze_u3", "blanks"),
    "blanks within": ("1.1.3. plaetze_u3", "1.1.3.plaetze_u3", "blanks"),
    "a no-break blank": ("1.1.3.\u00a0plaetze_u3", "1.1.3.plaetze_u3", "blanks"),
    "an invisible mark": ("\ufeff1.1.3.plaetze_u3\u200b", "1.1.3.plaetze_u3", "blanks"),
    "capitals": ("1.1.3.PLAETZE_U3", "1.1.3.plaetze_u3", "blanks"),
    "its slug alone": ("plaetze_u3", "1.1.3.plaetze_u3", "slug"),
    "its label": ("Plätze für Kinder unter drei Jahren", "1.1.3.plaetze_u3", "label"),
    "the goal's number, where the goal has one metric": ("4.2.4", "4.2.4.abgestimmte_massnahmen", "goal"),
    "the day Excel makes of it": ("04.02.2004", "4.2.4.abgestimmte_massnahmen", "date"),
    "the day without zeros": ("4.2.04", "4.2.4.abgestimmte_massnahmen", "date"),
    "the day as a workbook has it": ("2004-02-04", "4.2.4.abgestimmte_massnahmen", "date"),
    "the day with an hour": ("2004-02-04 00:00:00", "4.2.4.abgestimmte_massnahmen", "date"),
    "a goal with two figures": ("01.06.2001", "1.6.1.kursteilnehmende", "date"),
}  # fmt: skip
AMBIGUOUS = {"a goal of two metrics": "4.2.5", "the day of a goal of two metrics": "04.02.2005"}
UNKNOWN = {
    "a goal that is not": "7.7.7", "the day of a goal that is not": "07.07.2007", "a year before 1900": "04.02.1806",
    "an American day": "2/4/2004", "half an id": "1.1.3.plaetze", "an area": "1.1", "another number": "04.02.2004.1",
}  # fmt: skip
CELLS: dict[str, tuple[str, str, str, str]] = {
    "a district's id": ("district", "01", "01", ""),
    "a lost leading zero": ("district", "1", "01", "zero"),
    "a district's name": ("district", "Mitte", "01", ""),
    "a name in capitals": ("district", "VORDERER WESTEN", "03", ""),
    "a variant": ("district", "Nord-Holland", "11", ""),
    "number and name": ("district", "1 Mitte", "01", ""),
    "number, point and name": ("district", "11. Nord-Holland", "11", ""),
    "a sex": ("sex", "weiblich", "w", ""),
    "with a migration background": ("migration", "mit MH", "mit", ""),
}  # fmt: skip
NO_CELLS = [("district", "24"), ("district", "001"), ("district", "1 Südstadt"), ("district", "M"), ("sex", "01")]


@pytest.fixture(scope="module")
def names(catalogue: Catalogue) -> Names:
    """Look-ups in the real catalogue."""
    return Names(catalogue)


@pytest.mark.parametrize(("text", "metric", "how"), METRICS.values(), ids=METRICS.keys())
def test_means_one_metric(names: Names, text: str, metric: str, how: str) -> None:
    assert names.metric(text) == Match(metric, how)


@pytest.mark.parametrize("text", AMBIGUOUS.values(), ids=AMBIGUOUS.keys())
def test_can_mean_several_metrics_and_is_refused(names: Names, reader: Reader, text: str) -> None:
    assert names.metric(text) == Match(candidates=("4.2.5.existenzgruendungen", "4.2.5.selbstaendigenquote"))
    assert reader.text(f"metric,value\n{text},5\n").errors == [("KI232", 2)]


@pytest.mark.parametrize("text", UNKNOWN.values(), ids=UNKNOWN.keys())
def test_means_no_metric_and_is_refused(names: Names, reader: Reader, text: str) -> None:
    assert names.metric(text) == Match()
    assert reader.text(f"metric,value\n{text},5\n").errors == [("KI301", 2)]


def test_every_repair_is_said(reader: Reader) -> None:
    body = "".join(f"{text};5;\n" for text, _, how in METRICS.values() if how)
    reading = reader.text(f"metric;value;district\n{body}1.1.3.plaetze_u3;5;1\n")
    repairs = sum(1 for _, _, how in METRICS.values() if how)
    lines = {line for code, line in reading.said if code == "KI230"}
    assert (lines, [s for s in reading.said if s[0] == "KI231"]) == (
        set(range(2, repairs + 2)),
        [("KI231", repairs + 2)],
    )


@pytest.mark.parametrize(("column", "text", "cell", "how"), CELLS.values(), ids=CELLS.keys())
def test_means_a_cell(names: Names, column: str, text: str, cell: str, how: str) -> None:
    assert names.cell(column, text) == Match(cell, how)


@pytest.mark.parametrize(("column", "text"), NO_CELLS)
def test_means_no_cell(names: Names, column: str, text: str) -> None:
    assert names.cell(column, text).id == ""


@pytest.mark.parametrize("text", ["jugendamt", "Jugendamt", " JUGENDAMT ", "Jugendamt Kassel", "Jugendamt\u00a0Kassel"])
def test_means_an_office(names: Names, text: str) -> None:
    assert names.office(text) == Match("jugendamt")


def test_suggests_the_nearest_name_but_not_in_a_file_full_of_wrong_ones(names: Names) -> None:
    assert names.near("metric", "1.1.3.plaetze_u4") == "1.1.3.plaetze_u3"
    for number in range(1100):
        names.suggest(f"w{number}", ("w",))
    assert names.near("metric", "1.1.3.plaetze_u5") == ""
    assert names.near("metric", "1.1.3.plaetze_u4") == "1.1.3.plaetze_u3"


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("1.1.3.plaetze_u4", "1.1.3.plaetze_u3"),
        ("plaetze_u4", "1.1.3.plaetze_u3"),  # its slug alone
        ("Plätze für Kinder unter drei Jahre", "1.1.3.plaetze_u3"),  # its label
        ("1.1.33.plaetze_u3", "1.1.3.plaetze_u3"),  # of a goal that is not
        ("4.2.4.abgestimmt", "4.2.4.abgestimmte_massnahmen"),
        ("4.2.4.ganz_anders", "4.2.4.abgestimmte_massnahmen"),  # the only one of its goal
        ("1.1.3.ganz_anders", ""),
        ("ganz_anders", ""),
    ],
)
def test_what_a_wrong_metric_may_have_meant(catalogue: Catalogue, text: str, near: str) -> None:
    assert Names(catalogue).near("metric", text) == near
