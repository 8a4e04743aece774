"""A new folder is all there or not at all, and nothing that is there is ever written over."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from kassel_integration.errors import CannotRunError
from kassel_integration.source.new_folder import make_folder

FILES = {"kassel.toml": "[check]\n", "README.md": "# Plan\n", "handlungsfelder.yaml": "version: 1\n"}
WHOLE = {*FILES, "measurements"}


def inside(folder: Path) -> set[str]:
    """What is in a folder, hidden or not."""
    return {path.name for path in folder.iterdir()}


def no_folder(_top: Path) -> None:
    return None


def empty_folder(top: Path) -> None:
    (top / "Plan").mkdir(mode=0o750)


def folder_with_letter(top: Path) -> None:
    empty_folder(top)
    (top / "Plan" / "Plan.pdf").write_text("der Plan")


def link_to_empty(top: Path) -> None:
    (top / "elsewhere").mkdir()
    (top / "Plan").symlink_to("elsewhere")


STATES = [no_folder, empty_folder, folder_with_letter, link_to_empty]


@pytest.mark.parametrize("state", STATES)
def test_all_of_it_is_there(tmp_path: Path, state: Callable[[Path], None]) -> None:
    state(tmp_path)
    before = inside(tmp_path / "Plan") if (tmp_path / "Plan").exists() else set()
    make_folder(tmp_path / "Plan", FILES)
    assert inside(tmp_path / "Plan") == WHOLE | before
    assert {name: (tmp_path / "Plan" / name).read_text() for name in FILES} == FILES
    assert inside(tmp_path) <= {"Plan", "elsewhere"}


def test_the_working_folder_stays_the_one_we_stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    make_folder(Path(), FILES)
    assert inside(Path()) == inside(tmp_path) == WHOLE


def test_rights_are_those_of_the_folder_that_was_there_else_the_usual_ones(tmp_path: Path) -> None:
    empty_folder(tmp_path)
    for name in ("Plan", "new"):
        make_folder(tmp_path / name, FILES)
    mask = os.umask(0)
    os.umask(mask)
    rights = [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("Plan", "new", "new/README.md")]
    assert rights == [0o750, 0o777 & ~mask, 0o666 & ~mask]


@pytest.mark.parametrize("name", [*FILES, "measurements", "dataset.yaml", "submissions.csv"])
def test_what_is_there_is_named_and_stays(tmp_path: Path, name: str) -> None:
    empty_folder(tmp_path)
    (tmp_path / "Plan" / name).symlink_to("nowhere")  # even a link to nothing is something
    with pytest.raises(CannotRunError) as stopped:
        make_folder(tmp_path / "Plan", FILES)
    assert (stopped.value.key, stopped.value.values["file"]) == ("init_exists", name)
    assert inside(tmp_path / "Plan") == {name}


def test_what_comes_there_meanwhile_stays_and_what_was_put_beside_it_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty_folder(tmp_path)
    (tmp_path / "Plan" / "Plan.pdf").write_text("der Plan")
    real = Path.rename

    def rename(self: Path, target: Path) -> Path:
        (tmp_path / "Plan" / "README.md").write_text("von jemand anderem, nach dem ersten Blick")
        return real(self, target)

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(CannotRunError) as stopped:
        make_folder(tmp_path / "Plan", FILES)
    assert (stopped.value.key, stopped.value.values["file"]) == ("init_exists", "README.md")
    assert inside(tmp_path / "Plan") == {"Plan.pdf", "README.md"}


def test_a_file_in_the_place_of_the_folder_or_no_folder_around_it_stops_it(tmp_path: Path) -> None:
    (tmp_path / "Plan").write_text("der Plan")
    for path, key in (("Plan", "init_not_folder"), ("no/Plan", "init_no_parent"), ("Plan/x", "init_no_parent")):
        with pytest.raises(CannotRunError) as stopped:
            make_folder(tmp_path / path, FILES)
        assert stopped.value.key == key
    assert inside(tmp_path) == {"Plan"}


def test_a_folder_that_may_not_be_written_in_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)  # the rights do not bind every account
    with pytest.raises(CannotRunError) as stopped:
        make_folder(tmp_path / "Plan", FILES)
    assert (stopped.value.key, stopped.value.values) == ("init_no_rights", {"folder": tmp_path})


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("error", [OSError(28, "full"), KeyboardInterrupt()])
def test_cut_off_at_any_step_it_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, state: Callable[[Path], None], error: BaseException
) -> None:
    state(tmp_path)
    before = {path: path.is_file() and path.read_text() for path in tmp_path.rglob("*")}
    step = 0

    def stops_at(wanted: int, real: Callable[..., object]) -> Callable[..., object]:
        def run(*given: object, **named: object) -> object:
            nonlocal step
            step += 1
            if step == wanted:
                raise error
            return real(*given, **named)

        return run

    stopped, told = 0, None
    for wanted in range(1, 50):
        step = 0
        with monkeypatch.context() as patched:
            for name in ("mkdir", "rename", "replace", "chmod"):
                patched.setattr(Path, name, stops_at(wanted, getattr(Path, name)))
            for name in ("fsync", "replace"):
                patched.setattr(os, name, stops_at(wanted, getattr(os, name)))
            try:
                make_folder(tmp_path / "Plan", FILES)
            except (CannotRunError, KeyboardInterrupt) as refused:
                stopped, told = stopped + 1, refused
            else:
                break
        now = {path: path.is_file() and path.read_text() for path in tmp_path.rglob("*")}
        if now != before:  # it is in its place, and only its lasting is not confirmed
            assert getattr(told, "key", "output_unsure") == "output_unsure"
            break
    assert stopped >= 7
    assert inside(tmp_path / "Plan") >= WHOLE
