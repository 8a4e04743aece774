"""The log of what was taken in: how it is written, read again, and what is said of a line that is not right."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from kassel_integration.errors import CannotRunError
from kassel_integration.model.cell import Cell
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Implementation, Measurement
from kassel_integration.model.submission import Submission, TakenIn
from kassel_integration.source.submissions import (
    LOG,
    log_text,
    new_id,
    read_log,
    read_values,
    values_path,
    values_text,
)

RECEIVED = datetime(2015, 3, 31, 12, 30, 5, tzinfo=UTC)
FIRST = Submission(
    "20150331-0123abcd", RECEIVED, "Jugendamt, 2014.xlsx", "0" * 64, ("jugendamt", "sportamt"), (2013, 2014), 1, 2, 3, 4
)  # fmt: skip
SECOND = replace(FIRST, id="20150331-0123abcd-2", file='a"b.csv', offices=(), years=(), new=0)
HEAD = "id,received,file,sha256,office,year,new,changed,unchanged,left\n"
TEXT = (
    HEAD
    + f'20150331-0123abcd,2015-03-31T12:30:05Z,"Jugendamt, 2014.xlsx",{"0" * 64},jugendamt;sportamt,2013;2014,1,2,3,4\n'
    + f'20150331-0123abcd-2,2015-03-31T12:30:05Z,"a""b.csv",{"0" * 64},,,0,2,3,4\n'
)
COLUMNS = ["value", "as_of", "flag", "numerator", "denominator", "office", "source", "stands_for", "note"]
DIMENSIONS = ("district", "sex")
OLD = Measurement(
    "1.1.1.rate", 2014, Decimal("12.5"), Cell(("01", "")), as_of="2014-03-01", flag=Flag.PROVISIONAL,
    numerator=Decimal(1), denominator=Decimal(8), office="jugendamt", source="Amt", stands_for="x", note="a\nb", line=0,
)  # fmt: skip
NEW = replace(OLD, value=None, numerator=None, denominator=None, flag=Flag.CONFIDENTIAL, line=7)
STEP = Measurement("1.1.1.plan", 2014, Implementation.IN_PROGRESS, Cell(("", "")), office="sportamt", line=9)


def test_the_log_is_written_and_read(tmp_path: Path) -> None:
    assert read_log(tmp_path) == ()
    assert log_text((FIRST, SECOND)) == TEXT
    (tmp_path / LOG).write_text(TEXT, encoding="utf-8")
    assert read_log(tmp_path) == (FIRST, SECOND)


BROKEN = {
    "another heading": (TEXT.replace("received", "when"), 1),
    "no heading": ("", 1),
    "an id that is a path": (TEXT.replace("20150331-0123abcd-2", "../../x"), 3),
    "an id of another form": (TEXT.replace("20150331-0123abcd-2", "20150331"), 3),
    "a day that does not exist": (TEXT.replace("2015-03-31T12", "2015-02-31T12", 1), 2),
    "a number that is none": (TEXT.replace(",1,2,3,4", ",1,2,x,4"), 2),
    "a year that is none": (TEXT.replace("2013;2014", "2013;bald"), 2),
    "a value less": (TEXT.replace(",1,2,3,4", ",1,2,3"), 2),
    "a value more": (TEXT.replace(",1,2,3,4", ",1,2,3,4,5"), 2),
    "an open quotation mark": (TEXT.replace('"a""b.csv"', '"a'), 2),
}


@pytest.mark.parametrize(("text", "line"), BROKEN.values(), ids=BROKEN)
def test_a_line_that_is_not_right_is_named(tmp_path: Path, text: str, line: int) -> None:
    (tmp_path / LOG).write_text(text, encoding="utf-8")
    with pytest.raises(CannotRunError) as error:
        read_log(tmp_path)
    assert (error.value.key, error.value.values["file"]) == ("log_broken", tmp_path / LOG)
    assert (error.value.values["line"], error.value.values["columns"]) == (line, HEAD.strip())


def values(folder: Path, taken: tuple[TakenIn, ...]) -> Path:
    path = values_path(folder, FIRST.id)
    path.parent.mkdir(exist_ok=True)
    path.write_text(values_text(taken, DIMENSIONS), encoding="utf-8", newline="")
    return path


def test_figures_are_written_and_read(tmp_path: Path) -> None:
    taken = (TakenIn(OLD, NEW), TakenIn(None, replace(OLD, line=8)), TakenIn(None, STEP))
    path = values(tmp_path, taken)
    assert path == tmp_path / "submissions" / f"{FIRST.id}.csv"
    assert read_values(tmp_path, FIRST.id, DIMENSIONS) == tuple(
        replace(each, old=replace(each.old, line=each.new.line) if each.old else None) for each in taken
    )
    heading, *rows = path.read_text(encoding="utf-8").splitlines()
    sides = [f"{side}_{name}" for side in ("old", "new") for name in COLUMNS]
    assert heading.split(",") == ["change", "year", "metric", "district", "sex", "line", *sides]
    assert [row.partition(",")[0] for row in rows if row.startswith(("new", "changed"))] == ["changed", "new", "new"]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("changed,2014", "altered,2014"),
        ("changed,2014", "changed,x"),
        ("12.5,", "12;5,"),
        (",P,", ",Z,"),
        (",7,", ",x,"),
    ],
)
def test_a_figure_that_is_not_right_is_told(tmp_path: Path, right: str, wrong: str) -> None:
    path = values(tmp_path, (TakenIn(OLD, NEW),))
    text = path.read_text(encoding="utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    with pytest.raises(CannotRunError) as error:
        read_values(tmp_path, FIRST.id, DIMENSIONS)
    assert (error.value.key, error.value.values["file"]) == ("log_broken", path)


def test_an_id_that_is_taken_is_numbered() -> None:
    first = "20150331-abcdef01"
    taken: list[str] = []
    for wanted in (first, f"{first}-2", f"{first}-3", f"{first}-4"):
        assert new_id(RECEIVED, "abcdef0123456789", taken) == wanted
        taken.append(wanted)
    assert new_id(RECEIVED, "abcdef0123456789", [f"{first}-2"]) == first
