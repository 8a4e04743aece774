"""The same forty figures in every layout come out as the same bytes, and damage is found in its place."""

from pathlib import Path

import pytest

from conftest import Kassel
from forms.layouts import LAYOUTS, METRICS, YEARS, figures, long, text_of
from forms.reading import Reader

FIGURES = figures()


def normalised(kassel: Kassel, sent: Path, data: Path) -> dict[str, str]:
    """The files that a sent one becomes, by name."""
    out = sent.parent / "out"
    out.mkdir()
    answer = kassel("validate", sent, "--data", data, "--normalised", out / "neu.csv", "--lang", "en")
    assert answer.code == 0, answer.out
    return {path.name: path.read_text("utf-8") for path in sorted(out.iterdir())}


def expected() -> dict[str, str]:
    """The canonical files of both years, written without the program."""
    flags, plain = {"…": ("", "O"), "-": ("0", "")}, "metric,value,district,sex,migration,as_of,flag,numerator,"
    files = {}
    for year in YEARS:
        rows = []
        for (metric, of, district, sex), text in FIGURES.items():
            value, flag = flags.get(text, (text.removesuffix(" p"), "P" if text.endswith("p") else ""))
            if of == year:
                rows.append(
                    (
                        (metric, district, sex),
                        f"{metric},{value},{district},{sex},,,{flag},,,,Zählung,,wie im Vorjahr\n",
                    )
                )
        files[f"neu_{year}.csv"] = f"{plain}denominator,office,source,stands_for,note\n" + "".join(
            row for _, row in sorted(rows)
        )
    return files


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_same_figures_in_every_layout(kassel: Kassel, data_root: Path, tmp_path: Path, layout: str) -> None:
    sent = tmp_path / "Meldung.csv"
    sent.write_text(text_of(LAYOUTS[layout](FIGURES)), encoding="cp1252")
    assert normalised(kassel, sent, data_root) == expected()


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
