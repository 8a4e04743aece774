"""What is wrong with a row of a measurement file is found in its line; a row without errors becomes a figure."""

import os
from decimal import Decimal

import pytest

from kassel_integration.checking.load import load
from kassel_integration.checking.loaded import Loaded
from kassel_integration.diagnostics import Severity
from kassel_integration.model.measurement import Implementation
from kassel_integration.source.folder import DataFolder

HEADING = "metric,value,district,sex,as_of,flag,numerator,denominator,office,source,note,year"
GOOD = "1.1.1.places,120,,,2014-03-01,,,,jugendamt,a letter,,2014"

FAULTS: dict[str, tuple[str, str]] = {
    "a word that is no number": ("1.1.1.places,many,,,,,,,,,,", "KI210"),
    "a word that is no step": ("1.1.10.guide,nearly,,,,,,,,,,", "KI211"),
    "a day that does not exist": ("1.1.1.places,1,,,2014-02-30,,,,,,,", "KI212"),
    "a flag that does not exist": ("1.1.1.places,1,,,,Z,,,,,,", "KI213"),
    "a year that is not the file's": ("1.1.1.places,1,,,,,,,,,,2013", "KI215"),
    "a metric that does not exist": ("1.1.1.playgrounds,1,,,,,,,,,,", "KI301"),
    "a goal's state for a goal that does not exist": ("1.9.9.umsetzungsstand,done,,,,,,,,,,", "KI301"),
    "a count below zero": ("1.1.1.places,-1,,,,,,,,,,", "KI303"),
    "half a place": ("1.1.1.places,1.5,,,,,,,,,,", "KI304"),
    "more children than there are": ("1.1.1.rate,120,,,,,12,10,,,,", "KI310"),
    "a district that does not exist": ("1.1.1.places,1,99,,,,,,,,,", "KI305"),
    "a breakdown the metric does not have": ("1.1.1.places,1,,m,,,,,,,,", "KI306"),
    "an office that does not exist": ("1.1.1.places,1,,,,,,,kirchenamt,,,", "KI307"),
}  # fmt: skip


def load_rows(folder: DataFolder, *rows: str) -> Loaded:
    """The small catalogue with one file of these rows for 2014; the first row stands in line 2."""
    path = folder.root / "measurements" / "2014.csv"
    path.write_text("\n".join((HEADING, *rows, "")), encoding="utf-8")
    return load(folder, os.environ)


def errors(loaded: Loaded) -> list[tuple[str, int]]:
    """The errors as code and line."""
    return [(f.code.id, f.place.line) for f in loaded.report.findings if f.code.severity is Severity.ERROR]


@pytest.mark.parametrize(("row", "code"), FAULTS.values(), ids=FAULTS.keys())
def test_is_an_error_in_its_line_and_spoils_no_other(mini_folder: DataFolder, row: str, code: str) -> None:
    loaded = load_rows(mini_folder, GOOD, row, "1.1.1.rate,31.5,,,,,,,,,,")
    assert errors(loaded) == [(code, 3)]
    assert [m.metric for m in loaded.measurements] == ["1.1.1.places", "1.1.1.rate"]


def test_the_same_key_twice_is_an_error_in_the_second_line(mini_folder: DataFolder) -> None:
    loaded = load_rows(mini_folder, GOOD, "1.1.1.places,1,01,,,,,,,,,", "1.1.1.places,121,,,,,,,,,,")
    assert errors(loaded) == [("KI302", 4)]


def test_every_fault_of_a_file_is_found_in_one_run(mini_folder: DataFolder) -> None:
    loaded = load_rows(mini_folder, *(row for row, _ in FAULTS.values()))
    assert errors(loaded) == [(code, line) for line, (_, code) in enumerate(FAULTS.values(), start=2)]
    assert loaded.measurements == ()


def test_rows_without_errors_become_figures(mini_folder: DataFolder) -> None:
    rows = (GOOD, "1.1.1.places,40,02,,,,,,,,,", "1.1.10.guide,in_progress,,,,,,,,,,", "1.1.1.rate,30.10,,,,B,,,,,,")
    loaded = load_rows(mini_folder, *rows)
    assert errors(loaded) == []
    assert [(m.metric, m.year, m.value, m.cell, m.flag, m.line) for m in loaded.measurements] == [
        ("1.1.1.places", 2014, Decimal(120), (), "A", 2),
        ("1.1.1.places", 2014, Decimal(40), ("02",), "A", 3),
        ("1.1.10.guide", 2014, Implementation.IN_PROGRESS, (), "A", 4),
        ("1.1.1.rate", 2014, Decimal("30.10"), (), "B", 5),
    ]


def test_an_office_can_declare_the_state_of_a_goal(mini_folder: DataFolder) -> None:
    loaded = load_rows(mini_folder, "1.1.10.umsetzungsstand,planned,,,,,,,sportamt,,,")
    assert errors(loaded) == []
    assert [(m.metric, m.value, m.office) for m in loaded.measurements] == [
        ("1.1.10.umsetzungsstand", Implementation.PLANNED, "sportamt")
    ]


def test_a_note_answers_why_a_part_is_larger_than_the_whole(mini_folder: DataFolder) -> None:
    loaded = load_rows(mini_folder, "1.1.1.rate,120,,,,,12,10,,,children of other towns,")
    assert [f.code.id for f in loaded.report.findings] == ["KI401"]
    assert [(m.value, m.numerator, m.denominator) for m in loaded.measurements] == [
        (Decimal(120), Decimal(12), Decimal(10))
    ]


def test_a_share_above_a_hundred_is_a_doubt_and_still_a_figure(mini_folder: DataFolder) -> None:
    loaded = load_rows(mini_folder, "1.1.1.rate,101,,,,,,,,,,")
    assert "KI401" in [f.code.id for f in loaded.report.findings]
    assert (errors(loaded), [m.value for m in loaded.measurements]) == ([], [Decimal(101)])


def test_a_catalogue_that_cannot_be_used_says_so_and_no_row_is_judged(mini_folder: DataFolder, mini: str) -> None:
    mini_folder.catalogue.write_text(mini.replace("kind: count", "kind: cound"), encoding="utf-8")
    loaded = load_rows(mini_folder, GOOD)
    assert (errors(loaded), loaded.measurements) == ([("KI114", 36)], ())
