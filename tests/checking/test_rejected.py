"""Rows that are not taken are counted: each row of a file is kept, or it is rejected, or nothing is reported in it."""

import shutil
from pathlib import Path

import pytest

import kassel_integration
from kassel_integration.checking.load import check, load
from kassel_integration.checking.rejected import MAX_RUNS, RejectedRows, Rejections
from kassel_integration.model.measurement import Measurement
from kassel_integration.source.folder import DataFolder

MUSEUM = Path(kassel_integration.__file__).parent / "museum"
BAD = sorted(file for file in MUSEUM.glob("KI*/bad*") if file.suffix != ".yaml")
NO_ROWS = {"KI208", "KI209", "KI214"}  # lines of mere text, rows without a value


@pytest.mark.parametrize("bad", BAD, ids=lambda file: file.parent.name)
def test_each_row_of_the_museum_is_kept_or_rejected_or_reports_nothing(bad: Path, tmp_path: Path) -> None:
    (tmp_path / "measurements").mkdir()
    shutil.copy(MUSEUM / "handlungsfelder.yaml", tmp_path)
    for stored in bad.parent.glob("stored_*"):
        shutil.copy(stored, tmp_path / "measurements" / stored.name.removeprefix("stored_"))
    kept: list[Measurement] = []
    found = check(DataFolder(tmp_path, "named"), [bad], {}, keep=lambda m, _: kept.append(m)).report
    silent = sum(group.count for group in found.groups if group.finding.code.id in NO_ROWS)
    rows = found.rows
    assert (rows.accepted, rows.rejected) == (len(kept), sum(each.count for each in found.rejected))
    assert rows.without_value + rows.not_rows == silent
    assert {each.file for each in found.rejected} <= {str(bad)}


def test_the_rows_of_a_file_are_rejected_for_whatever_reason_and_with_their_lines(mini_folder: DataFolder) -> None:
    rows = (
        "1.1.1.places,5,2012,",
        "1.1.1.places,6,2012,",  # again
        "1.1.1.rate,viele,2012,",
        "1.1.1.rate,20,2013,",  # another year
        "1.1.1.rate,20,2012,,",  # a text too many
        '1.1.1.rate,20,2012,"a"b',  # a quotation mark in the middle
        "1.1.1.rate,,2012,",  # nothing reported
        "1.1.99.unknown,3,2012,",
        "1.1.10.guide,done,2012,",
    )
    file = mini_folder.root / "measurements" / "some.csv"
    file.write_text("\n".join(("metric,value,year,note", *rows, "")), encoding="utf-8")
    loaded = load(mini_folder, {})
    kept = [(m.metric, m.line) for m in loaded.measurements]
    assert (kept, loaded.report.rejected) == (
        [("1.1.1.places", 2), ("1.1.10.guide", 10)],
        (RejectedRows(str(file), 6, [(3, 7), (9, 9)]),),
    )


def test_errors_that_are_ignored_reject_their_rows_all_the_same(mini_folder: DataFolder) -> None:
    file = mini_folder.root / "measurements" / "2012.csv"
    file.write_text("metric,value\n1.1.1.rate,viele\n1.1.1.places,5\n", encoding="utf-8")
    found = check(mini_folder, [file], {}, ignore=("KI210", "KI233", "KI211", "KI212", "KI213")).report
    assert (found.errors, found.rejected) == (0, (RejectedRows(str(file), 1, [(2, 2)]),))


def test_a_file_without_headings_is_rejected_as_a_whole(mini_folder: DataFolder) -> None:
    file = mini_folder.root / "measurements" / "2012.csv"
    file.write_text("what;ever\n1;2\n", encoding="utf-8")
    assert load(mini_folder, {}).report.rejected == (RejectedRows(str(file), whole=True),)


def test_the_same_figure_in_a_second_file_is_rejected_there(mini_folder: DataFolder) -> None:
    folder = mini_folder.root / "measurements"
    for name, value in (("2014.csv", 5), ("a_2014.csv", 6)):
        (folder / name).write_text(f"metric,value\n1.1.1.places,{value}\n", encoding="utf-8")
    assert load(mini_folder, {}).report.rejected == (RejectedRows(str(folder / "a_2014.csv"), 1, [(2, 2)]),)


def test_the_count_is_exact_where_no_more_lines_are_kept() -> None:
    found = Rejections()
    for line in range(2, 2002, 2):
        found.add("2014.csv", line)
    (each,) = found.all()
    assert (each.count, len(each.runs), each.runs[-1]) == (1000, MAX_RUNS, (400, 400))
