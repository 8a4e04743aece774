"""Figures found faultless are remembered by their bytes: never the old ones for changed ones, never a finding lost."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kassel_integration.checking import load as loading
from kassel_integration.checking.load import load
from kassel_integration.checking.load_for_answers import load_for_answers
from kassel_integration.source import cache, cache_figures
from kassel_integration.source.folder import DataFolder

HEAD = "metric,value,district,sex,as_of,flag,numerator,denominator,source,note\n"
ROWS = {
    2012: "1.1.1.rate,33.30,,,2012-03-01,P,333,1000,„Zählung“,Straße 😀\n1.1.1.places,,,,,Q,,,,\n",
    2014: "1.1.1.places,120,,,,,,,,\n1.1.10.guide,planned,,,,,,,,\n1.1.10.umsetzungsstand,done,,,,,,,,ja\n",
}


@pytest.fixture
def folder(mini_folder: DataFolder) -> DataFolder:
    """The small plan with figures of every sort."""
    for year, rows in ROWS.items():
        text = f"{HEAD}{rows}"
        (mini_folder.root / "measurements" / f"{year}.csv").write_text(text, encoding="utf-8")
    return mini_folder


@pytest.fixture
def unchecked(folder: DataFolder, monkeypatch: pytest.MonkeyPatch) -> DataFolder:
    """The same, read once; from then on no file may be checked."""
    load_for_answers(folder, os.environ)

    def refuse(*_: Any) -> None:
        raise AssertionError

    monkeypatch.setattr(loading, "check_file", refuse)
    return folder


def file(folder: DataFolder, year: int = 2014) -> Path:
    """A year's file."""
    return folder.root / "measurements" / f"{year}.csv"


def test_what_was_read_once_is_the_same_without_checking(folder: DataFolder, unchecked: DataFolder) -> None:
    with pytest.raises(AssertionError):
        load(folder, os.environ)
    again = load_for_answers(unchecked, os.environ)
    assert [(m.metric, str(m.value), m.flag, m.note, m.file, m.line) for m in again.measurements] == [
        ("1.1.1.rate", "33.30", "P", "Straße 😀", str(file(folder, 2012)), 2),
        ("1.1.1.places", "None", "Q", "", str(file(folder, 2012)), 3),
        ("1.1.1.places", "120", "A", "", str(file(folder)), 2),
        ("1.1.10.guide", "planned", "A", "", str(file(folder)), 3),
        ("1.1.10.umsetzungsstand", "done", "A", "ja", str(file(folder)), 4),
    ]
    assert again.report.groups == ()


def test_remembered_and_read_afresh_are_equal_in_every_field(folder: DataFolder) -> None:
    fresh = load(folder, os.environ)
    load_for_answers(folder, os.environ)
    again = load_for_answers(folder, os.environ)
    assert again.measurements == fresh.measurements
    assert [(type(m.value), type(m.flag), type(m.cell)) for m in again.measurements] == [
        (type(m.value), type(m.flag), type(m.cell)) for m in fresh.measurements
    ]
    assert (again.catalogue, again.settings) == (fresh.catalogue, fresh.settings)


def test_a_change_shows_at_once_even_with_the_same_size_and_time(folder: DataFolder) -> None:
    load_for_answers(folder, os.environ)
    before = file(folder).stat()
    file(folder).write_text(file(folder).read_text(encoding="utf-8").replace(",120,", ",130,"), encoding="utf-8")
    os.utime(file(folder), ns=(before.st_atime_ns, before.st_mtime_ns))
    assert str(load_for_answers(folder, os.environ).measurements[2].value) == "130"


@pytest.mark.parametrize("change", ["catalogue", "settings", "a file more", "a file less", "a workbook beside"])
def test_whatever_else_changes_makes_the_figures_be_checked_again(unchecked: DataFolder, change: str) -> None:
    other: dict[str, Callable[[], object]] = {
        "catalogue": lambda: unchecked.catalogue.write_bytes(unchecked.catalogue.read_bytes() + b"# a remark\n"),
        "settings": lambda: (unchecked.root / "kassel.toml").write_text("[check]\nstrict = true\n"),
        "a file more": lambda: file(unchecked, 2013).write_text(HEAD),
        "a file less": file(unchecked, 2012).unlink,
        "a workbook beside": lambda: file(unchecked, 2012).with_suffix(".xlsx").write_bytes(b"x"),
    }
    other[change]()
    with pytest.raises(AssertionError):
        load_for_answers(unchecked, os.environ)


def test_what_a_check_has_to_say_is_said_every_time(folder: DataFolder) -> None:
    file(folder).write_text(f"{HEAD}1.1.1.places,12O,,,,,,,,\n1.1.1.rate,104,,,,,,,,\n", encoding="utf-8")
    said = [[g.finding.code.id for g in load_for_answers(folder, os.environ).report.groups] for _ in range(2)]
    assert said[0] == said[1]
    assert len(said[0]) > 1


@pytest.mark.parametrize("content", [b"", b"[]", b'{"program": "', b'{"program": "", "sources": {}, "rows": [[1]]}'])
def test_a_spoilt_memory_is_forgotten(folder: DataFolder, content: bytes) -> None:
    first = load_for_answers(folder, os.environ).measurements
    for kept in Path(os.environ["XDG_CACHE_HOME"]).rglob("figures-*"):
        kept.write_bytes(content)
    assert load_for_answers(folder, os.environ).measurements == first


def test_what_another_program_remembered_does_not_count(unchecked: DataFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "__version__", "9.9.9")
    with pytest.raises(AssertionError):
        load_for_answers(unchecked, os.environ)


def test_figures_too_large_to_be_kept_are_read_afresh(folder: DataFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache_figures, "MAX_BYTES", 100)
    assert load_for_answers(folder, os.environ).measurements == load(folder, os.environ).measurements
    assert list(Path(os.environ["XDG_CACHE_HOME"]).rglob("figures-*")) == []


def test_a_file_that_changes_before_it_is_read_is_not_remembered_as_what_it_was(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = file(folder).read_text(encoding="utf-8")

    def slow(*given: Any) -> Any:
        file(folder).write_text(before.replace(",120,", ",130,"), encoding="utf-8")
        return load(*given)

    with monkeypatch.context() as patch:
        patch.setattr("kassel_integration.checking.load.load", slow)
        load_for_answers(folder, os.environ)
    file(folder).write_text(before, encoding="utf-8")
    values = [str(m.value) for m in load_for_answers(folder, os.environ).measurements]
    assert ("120" in values, "130" in values) == (True, False)


CELLS = '1.1.1.places,3,02,,,,,,,"Ämter: nur 3\nMädchen"\n1.1.1.places,117,01,,,,,,,drei Kinder\n'


def test_of_a_breakdown_no_number_and_no_note_is_kept(folder: DataFolder) -> None:
    total, part = "740120740120", "740120740117"  # so long that no time of a file has such digits by chance
    text = HEAD + ROWS[2014].replace("120", total) + CELLS.replace("117", part)
    file(folder).write_text(text, encoding="utf-8")
    fresh = load(folder, os.environ)
    assert fresh.report.groups == ()
    load_for_answers(folder, os.environ)
    (kept,) = Path(os.environ["XDG_CACHE_HOME"]).rglob("figures-*")
    said = kept.read_bytes()[4:].decode("utf-8")
    assert [word for word in (total, part, "drei Kinder", "Mädchen", "nur") if word in said] == [total]
    assert load_for_answers(folder, os.environ).measurements == fresh.measurements


def test_what_is_not_found_in_its_file_as_it_is_known_makes_nothing_be_kept(folder: DataFolder) -> None:
    file(folder).write_text(
        HEAD + ROWS[2014] + CELLS.replace("nur", '""nur""'), encoding="utf-8"
    )  # doubled there alone
    first = load_for_answers(folder, os.environ)
    assert list(Path(os.environ["XDG_CACHE_HOME"]).rglob("figures-*")) == []
    assert load_for_answers(folder, os.environ).measurements == first.measurements
