"""No answer is written over a file of the data or over what the same call reads, by whatever name it is called."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import TOP, Kassel

NAMES = ("handlungsfelder.yaml", "kassel.toml", "dataset.yaml", "measurements/2014.csv", "measurements/new.csv")
CALLS = [
    ("list",),
    ("show", "1.1.3"),
    ("progress",),
    ("summary",),
    ("offices",),
    ("diff", "2014", "2015"),
    ("explain",),
]


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the real data, seen from the folder it is in."""
    shutil.copytree(TOP / "data", tmp_path / "data")
    (tmp_path / "data" / "kassel.toml").write_text("[check]\nstrict = false\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return Path("data")


def content(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("call", CALLS, ids=lambda call: call[0])
def test_no_answer_replaces_or_joins_the_data(kassel: Kassel, plan: Path, call: tuple[str, ...], name: str) -> None:
    before = content(plan)
    answer = kassel(*call, "-f", "csv", "-o", plan / name, "--lang", "en")
    said = f"kassel: error: {plan / name} is part of the data and is not overwritten. Please name another file.\n"
    assert (answer.code, answer.out, answer.err, content(plan)) == (2, "", said, before)


def link(path: Path) -> None:
    """A link to a file of the data."""
    path.symlink_to("data/measurements/2014.csv")


def two_links(path: Path) -> None:
    """A link to a link."""
    link(Path("between"))
    path.symlink_to("between")


def hard_link(path: Path) -> None:
    """A second name of the same file."""
    os.link("data/measurements/2014.csv", path)


def linked_folder(path: Path) -> None:
    """The folder of a file is a link."""
    path.parent.symlink_to("data/measurements")


@pytest.mark.parametrize(
    ("path", "make"),
    [("x.csv", link), ("x.csv", two_links), ("x.csv", hard_link), ("m/2014.csv", linked_folder)],
)
@pytest.mark.parametrize("options", [("list", "-o"), ("validate", "sent.csv", "--force", "--normalised")])
def test_another_name_of_a_file_of_the_data_does_not_help(
    kassel: Kassel, plan: Path, path: str, make: Callable[[Path], None], options: tuple[str, ...]
) -> None:
    shutil.copy(plan / "measurements" / "2014.csv", "sent.csv")
    make(Path(path))
    before = content(Path())
    answer = kassel(*options, path, "--year", "2014", "--lang", "en")
    assert (answer.code, answer.out, content(Path())) == (2, "", before)
    assert answer.err.startswith(f"kassel: error: {path} is ")


@pytest.mark.parametrize("option", [("-f", "json", "-o"), ("--force", "--normalised")])
def test_a_file_that_is_checked_is_not_written_over(kassel: Kassel, plan: Path, option: tuple[str, ...]) -> None:
    shutil.copy(plan / "measurements" / "2014.csv", "Amt 2014.csv")
    before = content(Path())
    answer = kassel("validate", "Amt 2014.csv", *option, "../" + Path.cwd().name + "/Amt 2014.csv", "--lang", "en")
    assert (answer.code, answer.out, content(Path())) == (2, "", before)
    assert "is itself read or written by this call and is not overwritten" in answer.err


def test_a_catalogue_that_is_compared_is_not_written_over(kassel: Kassel, plan: Path) -> None:
    shutil.copy(plan / "handlungsfelder.yaml", "old.yaml")
    before = content(Path())
    answer = kassel("diff", "old.yaml", plan / "handlungsfelder.yaml", "-f", "json", "-o", "old.yaml", "--lang", "en")
    assert (answer.code, answer.out, content(Path())) == (2, "", before)


@pytest.mark.usefixtures("plan")
def test_the_second_of_two_offices_is_not_normalised_over_the_first(kassel: Kassel) -> None:
    for office, value in (("a", 1), ("b", 2)):
        Path(f"{office}_2014.csv").write_text(f"metric,value\n1.1.3.plaetze_u3,{value}\n", encoding="utf-8")
    first = kassel("validate", "a_2014.csv", "--normalised", "2014.csv", "--lang", "en")
    kept = Path("2014.csv").read_bytes()
    second = kassel("validate", "b_2014.csv", "--normalised", "2014.csv", "--lang", "en")
    said = "kassel: error: 2014.csv exists already. Please name another file, or replace it with --force.\n"
    assert (first.code, second.code, second.out, second.err) == (0, 2, "", said)
    assert Path("2014.csv").read_bytes() == kept
    assert kassel("validate", "b_2014.csv", "--normalised", "2014.csv", "--force").code == 0
    assert Path("2014.csv").read_bytes() == kept.replace(b"plaetze_u3,1", b"plaetze_u3,2")


def test_a_normalised_file_may_become_the_figures_of_a_new_year_once(kassel: Kassel, plan: Path) -> None:
    Path("sent_2019.csv").write_text("metric,value\n1.1.3.plaetze_u3,1\n", encoding="utf-8")
    call = ("validate", "sent_2019.csv", "--force", "--normalised", plan / "measurements" / "2019.csv")
    assert (kassel(*call).code, kassel(*call).code) == (0, 2)


@pytest.mark.usefixtures("plan")
def test_findings_and_the_normalised_file_do_not_replace_each_other(kassel: Kassel) -> None:
    Path("sent_2014.csv").write_text("metric,value\n1.1.3.plaetze_u3,1\n", encoding="utf-8")
    answer = kassel("validate", "sent_2014.csv", "--normalised", "out.txt", "-o", "out.txt")
    assert (answer.code, Path("out.txt").exists()) == (2, False)


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize("call", [*CALLS, ("report", "--goal", "1.1.3"), ("validate",)], ids=lambda call: call[0])
def test_a_dash_after_o_is_the_standard_output(kassel: Kassel, call: tuple[str, ...]) -> None:
    assert kassel(*call, "-o", "-") == kassel(*call)
    assert not Path("-").exists()
