"""The shipped figures are the published ones and nothing else, each with its source, in the canonical form."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from kassel_integration.checking.loaded import Loaded

HEADING = "metric,value,district,sex,migration,as_of,flag,numerator,denominator,office,source,stands_for,note"

PUBLISHED = {
    "1.1.2.kindergartenbesuchsquote": {
        2007: "90.62", 2008: "90.36", 2009: "88.49", 2010: "88.61", 2011: "88.91",
        2012: "91.27", 2013: "89.99", 2014: "91.92", 2015: "91.22", 2016: "90.55",
    },
    "1.1.3.betreuungsquote_u3": {
        2007: "13.16", 2008: "14.18", 2009: "15", 2010: "18.88", 2011: "20.58",
        2012: "24.68", 2013: "26.94", 2014: "30.1", 2015: "30.97", 2016: "28.83",
    },
    "1.6.1.kursteilnehmende": {2014: "3519", 2015: "4555", 2016: "6054"},
}  # fmt: skip

Row = tuple[int, dict[str, str]]


@pytest.fixture(scope="module")
def files(data_root: Path) -> list[Path]:
    """The shipped measurement files, by year."""
    return sorted((data_root / "measurements").iterdir())


@pytest.fixture(scope="module")
def rows(files: list[Path]) -> list[Row]:
    """Every shipped row with its year, read without the program."""
    return list(_rows(files))


def _rows(files: list[Path]) -> Iterator[Row]:
    for path in files:
        with path.open(encoding="utf-8", newline="") as stream:
            yield from ((int(path.stem), row) for row in csv.DictReader(stream, strict=True))


def test_there_is_one_file_for_each_year_from_2007_to_2016(files: list[Path]) -> None:
    assert [path.name for path in files] == [f"{year}.csv" for year in range(2007, 2017)]


def test_the_figures_are_the_published_ones_digit_by_digit(rows: list[Row]) -> None:
    shipped: dict[str, dict[int, str]] = {}
    for year, row in rows:
        shipped.setdefault(row["metric"], {})[year] = row["value"]
    assert shipped == PUBLISHED
    assert len(rows) == 23


def test_the_program_reads_every_shipped_figure(loaded: Loaded) -> None:
    read: dict[str, dict[int, str]] = {}
    for m in loaded.measurements:
        read.setdefault(m.metric, {})[m.year] = str(m.value)
    assert read == PUBLISHED


def test_every_figure_names_its_source_and_what_it_stands_for(rows: list[Row]) -> None:
    assert [(year, row["metric"]) for year, row in rows if not (row["source"] and row["stands_for"])] == []
    named = {(row["metric"], row["source"].split(" ")[0]) for _, row in rows}
    assert named == {
        ("1.1.2.kindergartenbesuchsquote", "INKAR"),
        ("1.1.3.betreuungsquote_u3", "INKAR"),
        ("1.6.1.kursteilnehmende", "HNA"),
    }


def test_the_figures_of_statistics_offices_name_their_licence(rows: list[Row]) -> None:
    inkar = [row["source"] for _, row in rows if row["source"].startswith("INKAR")]
    assert len(inkar) == 20
    assert [source for source in inkar if "dl-de/by-2-0" not in source] == []


def test_figures_that_stand_in_for_what_the_goal_asks_say_so(rows: list[Row]) -> None:
    assert {(row["metric"], row["stands_for"]) for _, row in rows} == {
        (
            "1.1.2.kindergartenbesuchsquote",
            "Kinder von 3 bis unter 6 Jahren in Tageseinrichtungen, ohne Tagespflege, "
            "nicht das letzte Kindergartenjahr",
        ),
        ("1.1.3.betreuungsquote_u3", "nur Kinder in Tageseinrichtungen, ohne Tagespflege"),
        (
            "1.6.1.kursteilnehmende",
            "Teilnehmende an Deutschkursen der VHS Region Kassel, Stadt und Landkreis; Pressebericht",
        ),
    }


def test_no_office_delivered_them(rows: list[Row]) -> None:
    assert {row["office"] for _, row in rows} == {""}


def test_only_2011_is_flagged_as_a_break_in_series_for_both_child_care_rates(rows: list[Row]) -> None:
    flagged = [(year, row["metric"], row["flag"]) for year, row in rows if row["flag"]]
    assert flagged == [
        (2011, "1.1.2.kindergartenbesuchsquote", "B"),
        (2011, "1.1.3.betreuungsquote_u3", "B"),
    ]
    assert all("Zensus 2011" in row["note"] for year, row in rows if year == 2011)


def test_the_child_care_rates_are_as_of_the_first_of_march(rows: list[Row]) -> None:
    days = {(row["metric"], row["as_of"].removeprefix(f"{year}-")) for year, row in rows}
    assert days == {
        ("1.1.2.kindergartenbesuchsquote", "03-01"),
        ("1.1.3.betreuungsquote_u3", "03-01"),
        ("1.6.1.kursteilnehmende", "12-31"),
    }


def test_the_figures_are_of_the_whole_city(loaded: Loaded) -> None:
    assert [m for m in loaded.measurements if not m.is_total] == []


def test_the_files_are_canonical_utf8_with_lf_the_full_heading_and_rows_in_order(files: list[Path]) -> None:
    for path in files:
        text = path.read_bytes().decode("utf-8")
        keys = [row["metric"] for _, row in _rows([path])]
        assert (text.split("\n")[0], "\r" in text, text[-1], keys) == (HEADING, False, "\n", sorted(keys))
