"""What a remembered answer was given by: any other program asks afresh, the bytecode that Python keeps is none."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kassel_integration.source import answers
from kassel_integration.source.answers import sealed
from kassel_integration.source.folder import DataFolder

PROGRAM = Path(answers.__file__).resolve().parent.parent


def rewritten(package: Path) -> None:
    with (package / "rules" / "names.py").open("a", encoding="utf-8") as stream:
        stream.write("#\n")


def more(package: Path) -> None:
    (package / "rules" / "more.py").write_text("", encoding="utf-8")


def less(package: Path) -> None:
    (package / "texts" / "synonyms.py").unlink()


def renamed(package: Path) -> None:
    (package / "rules" / "names.py").rename(package / "rules" / "called.py")


def moved(package: Path) -> None:
    (package / "rules").rename(package / "ruled")


def moved_up(package: Path) -> None:
    last = max((package / "texts").glob("*.py"))
    last.rename(package / last.name)


def empty_folder(package: Path) -> None:
    (package / "more").mkdir()


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the program as in a checkout, without bytecode."""
    copy = tmp_path / "src" / PROGRAM.name
    shutil.copytree(PROGRAM, copy, ignore=shutil.ignore_patterns("__pycache__", "museum"))
    monkeypatch.setattr(answers, "_PACKAGE", copy)
    return copy


def test_bytecode_in_a_checkout_is_no_other_program(package: Path, mini_folder: DataFolder) -> None:
    before = sealed(mini_folder, ("list",))
    for folder in (package, package / "rules", package / "texts" / "de"):
        (folder / "__pycache__").mkdir()
        (folder / "__pycache__" / "names.cpython-311.pyc").write_bytes(b"1")
    assert before is not None
    assert sealed(mini_folder, ("list",)) == before


@pytest.mark.parametrize("change", [rewritten, more, less, renamed, moved, moved_up, empty_folder])
def test_each_change_of_a_checkout_is_another_program(
    package: Path, mini_folder: DataFolder, change: Callable[[Path], None]
) -> None:
    before = sealed(mini_folder, ("list",))
    change(package)
    after = sealed(mini_folder, ("list",))
    assert before is not None
    assert after is not None
    assert (after.name, after.digest == before.digest) == (before.name, False)


def test_an_installed_program_that_is_replaced_is_another_one(
    tmp_path: Path, mini_folder: DataFolder, package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = tmp_path / "site-packages" / PROGRAM.name
    installed.parent.mkdir()
    package.rename(installed)
    monkeypatch.setattr(answers, "_PACKAGE", installed)
    before = sealed(mini_folder, ("list",))
    shutil.rmtree(installed / "rules")
    (installed / "rules").mkdir()
    after = sealed(mini_folder, ("list",))
    assert before is not None
    assert after is not None
    assert before.digest != after.digest
