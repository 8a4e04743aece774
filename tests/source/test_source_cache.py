"""A catalogue found valid is remembered by its bytes: never the old one for a changed one, never a complaint."""

import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kassel_integration.checking.load import load
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.source import cache, catalogue_file
from kassel_integration.source.folder import DataFolder

RAW = 'title: Straße 😀\nid: "1"\n'.encode()
PLAIN = {"title": "Straße 😀", "id": "1"}


@pytest.fixture
def cache_folder() -> Path:
    """This test's cache folder."""
    return Path(os.environ["XDG_CACHE_HOME"])


def read(folder: DataFolder) -> Catalogue:
    """The folder's catalogue, which must be valid."""
    loaded = load(folder, os.environ)
    assert loaded.report.findings == ()
    assert loaded.catalogue is not None
    return loaded.catalogue


def kept_files(cache_folder: Path) -> list[Path]:
    """The files in the cache."""
    return [path for path in cache_folder.rglob("*") if path.is_file()]


def test_what_was_remembered_is_recalled_for_the_same_bytes(tmp_path: Path) -> None:
    cache.remember(tmp_path / "c.yaml", RAW, PLAIN, os.environ)
    assert cache.recall(tmp_path / "c.yaml", RAW, os.environ) == PLAIN


def test_of_another_path_nothing_is_recalled(tmp_path: Path) -> None:
    cache.remember(tmp_path / "c.yaml", RAW, PLAIN, os.environ)
    assert cache.recall(tmp_path / "d.yaml", RAW, os.environ) is None


@settings(deadline=None, max_examples=150)
@given(st.integers(0, len(RAW) - 1), st.binary(max_size=2))
def test_other_bytes_are_never_taken_for_those_remembered(
    tmp_path_factory: pytest.TempPathFactory, at: int, instead: bytes
) -> None:
    folder = tmp_path_factory.getbasetemp()
    environ = {"XDG_CACHE_HOME": str(folder / "memory")}
    cache.remember(folder / "c.yaml", RAW, PLAIN, environ)
    other = RAW[:at] + instead + RAW[at + 1 :]
    assert cache.recall(folder / "c.yaml", other, environ) == (PLAIN if other == RAW else None)


def test_an_unchanged_catalogue_is_read_without_yaml_and_is_the_same(
    mini_folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = read(mini_folder)
    monkeypatch.setattr(catalogue_file, "read_catalogue", None)
    assert read(mini_folder) == first


def test_a_change_shows_at_once_even_with_the_same_size_and_time(mini_folder: DataFolder, mini: str) -> None:
    read(mini_folder)
    before = mini_folder.catalogue.stat()
    mini_folder.catalogue.write_text(mini.replace("More places.", "Less places."), encoding="utf-8")
    os.utime(mini_folder.catalogue, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert read(mini_folder).goals[0].text == "Less places."


def test_a_fault_that_comes_later_is_found(mini_folder: DataFolder, mini: str) -> None:
    read(mini_folder)
    mini_folder.catalogue.write_text(mini.replace("kind: count", "kind: cound"), encoding="utf-8")
    loaded = load(mini_folder, os.environ)
    assert (loaded.catalogue, [f.code.id for f in loaded.report.findings]) == (None, ["KI114"])


def test_a_catalogue_with_faults_is_not_remembered(mini_folder: DataFolder, mini: str, cache_folder: Path) -> None:
    mini_folder.catalogue.write_text(mini.replace("kind: count", "kind: cound"), encoding="utf-8")
    load(mini_folder, os.environ)
    assert kept_files(cache_folder) == []


SPOILT: dict[str, bytes] = {
    "empty": b"",
    "half a file": b'{"program": "0.1',
    "no JSON": b"\x00\xff\xfe garbage",
    "a list": b"[]",
    "a number": b"7",
    "null": b"null",
    "an object without its keys": b"{}",
    "a source that is no text": b'{"program": "", "source": 7, "catalogue": {}}',
    "brackets without end": b"[" * 100_000,
    "surrogates": b'{"program": "", "source": "\\ud800", "catalogue": {}}',
}


@pytest.mark.parametrize("content", SPOILT.values(), ids=SPOILT.keys())
def test_a_spoilt_memory_is_forgotten_and_renewed(mini_folder: DataFolder, cache_folder: Path, content: bytes) -> None:
    first = read(mini_folder)
    (file,) = kept_files(cache_folder)
    good = file.read_bytes()
    file.write_bytes(content)
    assert read(mini_folder) == first
    assert file.read_bytes() == good


def test_a_cache_folder_that_cannot_be_written_is_no_reason_to_complain(
    mini_folder: DataFolder, cache_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.replace", refuse)
    assert read(mini_folder) == read(mini_folder)
    assert kept_files(cache_folder) == []


@pytest.mark.parametrize("place", ["/dev/null", "/dev/null/cache", "a file"])
def test_a_cache_folder_that_is_none_is_no_reason_to_complain(
    mini_folder: DataFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    (tmp_path / "a file").write_text("I am a file")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / place))  # an absolute place stays what it is
    assert read(mini_folder) == read(mini_folder)
    assert (tmp_path / "a file").read_text() == "I am a file"


def test_what_another_version_remembered_does_not_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.remember(tmp_path / "c.yaml", RAW, PLAIN, os.environ)
    monkeypatch.setattr(cache, "__version__", "9.9.9")
    assert cache.recall(tmp_path / "c.yaml", RAW, os.environ) is None


DECIDING = (
    "source/schema.py",
    "source/schema_parts.py",
    "source/yaml_tree.py",
    "rules/catalogue.py",
    "rules/catalogue_held.py",
    "rules/unit_words.py",
    "model/choices.py",
    "model/office.py",
    "diagnostics/codes.py",
)


@pytest.mark.parametrize("module", DECIDING)
def test_a_change_to_what_decides_about_a_catalogue_makes_it_be_checked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: str
) -> None:
    package = tmp_path / "package"
    shutil.copytree(Path(cache.__file__).parent.parent, package, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(cache, "_PACKAGE", package)
    cache.remember(tmp_path / "c.yaml", RAW, PLAIN, os.environ)
    assert cache.recall(tmp_path / "c.yaml", RAW, os.environ) == PLAIN
    os.utime(package / module, (0, 0))
    assert cache.recall(tmp_path / "c.yaml", RAW, os.environ) is None


def test_nobody_else_can_read_what_is_kept(tmp_path: Path, cache_folder: Path) -> None:
    for _ in range(2):
        cache.remember(tmp_path / "c.yaml", RAW, PLAIN, os.environ)
        (file,) = kept_files(cache_folder)
        assert (oct(file.stat().st_mode & 0o777), oct(file.parent.stat().st_mode & 0o777)) == ("0o600", "0o700")
        file.chmod(0o644)


def test_what_another_could_have_written_is_not_believed(tmp_path: Path, cache_folder: Path) -> None:
    cache.remember(tmp_path / "c.yaml", RAW, PLAIN, os.environ)
    (file,) = kept_files(cache_folder)
    file.chmod(0o622)
    assert cache.recall(tmp_path / "c.yaml", RAW, os.environ) is None


def test_a_pipe_in_the_place_of_a_kept_file_is_not_waited_for(tmp_path: Path, cache_folder: Path) -> None:
    cache.remember(tmp_path / "c.yaml", RAW, PLAIN, os.environ)
    (file,) = kept_files(cache_folder)
    file.unlink()
    os.mkfifo(file, 0o600)
    assert cache.recall(tmp_path / "c.yaml", RAW, os.environ) is None


def test_a_folder_that_others_can_look_into_is_closed(tmp_path: Path, cache_folder: Path) -> None:
    (cache_folder / "kassel-integration").mkdir()
    (cache_folder / "kassel-integration").chmod(0o755)
    cache.remember(tmp_path / "c.yaml", RAW, PLAIN, os.environ)
    assert (cache_folder / "kassel-integration").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("plain", [{}, {"offices": 7}, {"offices": [{}]}, {"fields": None}])
def test_a_memory_of_another_shape_is_forgotten(mini_folder: DataFolder, plain: dict[str, object]) -> None:
    first = read(mini_folder)
    cache.remember(mini_folder.catalogue, mini_folder.catalogue.read_bytes(), plain, os.environ)
    assert read(mini_folder) == first


def test_a_relative_cache_folder_counts_as_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mini_folder: DataFolder
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_CACHE_HOME", "caches")
    read(mini_folder)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["home", "plan"]


def test_without_a_home_nothing_is_remembered_and_nothing_said(mini_folder: DataFolder) -> None:
    def homeless() -> Path:
        raise RuntimeError("Could not determine home directory.")

    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("XDG_CACHE_HOME")
        patch.setattr(Path, "home", homeless)
        assert read(mini_folder) == read(mini_folder)


def test_a_relative_home_gets_no_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mini_folder: DataFolder
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", "home")
    read(mini_folder)
    assert [path.name for path in tmp_path.iterdir()] == ["plan"]
