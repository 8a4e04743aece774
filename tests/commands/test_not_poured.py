"""A page is never poured onto a terminal: what to type is said before any work; a pipe and a file get it as before."""

import sys

import pytest

from conftest import Kassel, Screen
from kassel_integration.cli import main


@pytest.mark.parametrize(
    ("argv", "file"), [(("report",), "bericht.html"), (("form", "--guide"), "merkblatt.html")], ids=["report", "guide"]
)
def test_a_page_on_a_terminal_is_refused_with_what_to_type(
    argv: tuple[str, ...], file: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stdout", screen)
    assert main([*argv, "--lang", "de"]) == 2
    assert screen.getvalue() == ""
    assert capsys.readouterr().err.rstrip().endswith(f"-o {file}")


def test_markdown_and_what_is_asked_for_by_name_are_written(
    mini_folder: object, monkeypatch: pytest.MonkeyPatch, kassel: Kassel
) -> None:
    root = mini_folder.root  # type: ignore[attr-defined]
    for argv, start in ((("-f", "markdown"), "#"), (("-o", "-"), "<!DOCTYPE html>")):
        screen = Screen()
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdout", screen)
            assert main(["report", "--data", str(root), *argv]) == 0
        assert screen.getvalue().startswith(start)
    assert kassel("report", "--data", root).out.startswith("<!DOCTYPE html>")
