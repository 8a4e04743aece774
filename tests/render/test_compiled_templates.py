"""Templates are kept as they were compiled; whatever became of what was kept, the page is the same."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Kassel
from kassel_integration.source.folder import DataFolder


@pytest.fixture(scope="module")
def remembered() -> None:
    """Nothing: what is kept is what these tests are about."""


def kept() -> list[Path]:
    """The compiled templates in this test's cache."""
    return sorted(Path(os.environ["XDG_CACHE_HOME"]).rglob("template-*"))


def cut(file: Path) -> None:
    """Half of it is gone."""
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def turned(file: Path) -> None:
    """One bit in its middle is another."""
    raw = bytearray(file.read_bytes())
    raw[len(raw) // 2] ^= 1
    file.write_bytes(raw)


@pytest.mark.parametrize("spoil", [cut, turned, lambda file: file.write_bytes(b""), lambda file: file.unlink()])
def test_a_page_is_the_same_whatever_became_of_the_kept_templates(
    kassel: Kassel, mini_folder: DataFolder, spoil: Callable[[Path], None]
) -> None:
    page = kassel("report", "--data", mini_folder.root).out
    whole = [file.read_bytes() for file in kept()]
    assert len(whole) > 3
    assert kassel("report", "--data", mini_folder.root).out == page
    for file in kept():
        spoil(file)
    assert kassel("report", "--data", mini_folder.root).out == page
    assert [file.read_bytes() for file in kept()] == whole


def test_without_a_place_to_keep_them_the_page_is_the_same(
    kassel: Kassel, mini_folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = kassel("report", "--data", mini_folder.root).out
    monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null")
    assert kassel("report", "--data", mini_folder.root).out == page
