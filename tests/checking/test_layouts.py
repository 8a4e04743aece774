"""A file in any layout: under which name it is written, and what is said of a wrong value in one of its cells."""

from pathlib import Path

import pytest

from conftest import TOP, Kassel
from forms.layouts import LAYOUTS, METRICS, figures, long, text_of
from forms.normalising import expected, normalised
from forms.reading import Reader

FIGURES = figures()


def test_a_file_of_one_year_is_named_as_asked_for(kassel: Kassel, data_root: Path, tmp_path: Path) -> None:
    sent = tmp_path / "Meldung.csv"
    sent.write_text(text_of(long({key: text for key, text in FIGURES.items() if key[1] == "2015"})), encoding="utf-8")
    assert normalised(kassel, sent, data_root) == {"neu.csv": expected()["neu_2015.csv"]}


@pytest.mark.parametrize("layout", [name for name in LAYOUTS if name != "long"])
@pytest.mark.parametrize("text", ["1O1", "1.2.3", "viele", "12 %"])
def test_a_wrong_value_is_told_in_its_own_cell(reader: Reader, layout: str, text: str) -> None:
    lines = LAYOUTS[layout](FIGURES)
    at = next(row for row, line in enumerate(lines) if FIGURES[METRICS[0], "2014", "01", "w"] in line)
    column = lines[at].index(FIGURES[METRICS[0], "2014", "01", "w"])
    lines[at][column] = text
    reading = reader.text(text_of(lines), "Meldung.csv")
    places = [f.place for f in reading.findings if f.code.severity == "error"]
    assert [(p.line, p.sheet_cell) for p in places] == [(at + 1, f"{'ABCDEFGHIJKLMN'[column]}{at + 1}")]
    assert len(reading.kept) == len(FIGURES) - 1


@pytest.mark.parametrize("heading", ["Alter;2020;2021", "Amt;unter 18;65plus"])
def test_a_table_of_several_values_that_names_no_metric_says_which_column_is_missing(
    kassel: Kassel, tmp_path: Path, heading: str
) -> None:
    (tmp_path / "werte.csv").write_text(f"{heading}\nunter 18;1;2\n", encoding="utf-8")
    answer = kassel("validate", tmp_path / "werte.csv", "--data", TOP / "tests" / "tiny", "--lang", "en")
    assert answer.out.splitlines()[0].endswith('error[KI204] The column "Metric" is missing.')
    assert answer.out.splitlines()[1].strip() == 'Add the column; "Metric" and "Value" are required.'
