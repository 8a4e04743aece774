"""The only writer: when there is colour, how wide a line is, what goes where, and what a terminal cannot show."""

import errno
import io
import os
import sys

import pytest

from kassel_integration.console import DEFAULT_WIDTH, Console
from kassel_integration.errors import CannotRunError
from kassel_integration.texts import Phrase


class Screen(io.StringIO):
    """A stdout at which a person looks."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environ", "wish", "on_screen", "in_pipe"),
    [
        ({}, "auto", True, False),
        ({"TERM": "xterm"}, "auto", True, False),
        ({"TERM": "dumb"}, "auto", False, False),
        ({"NO_COLOR": "1"}, "auto", False, False),
        ({"NO_COLOR": ""}, "auto", True, False),
        ({"FORCE_COLOR": "1"}, "auto", True, True),
        ({"FORCE_COLOR": ""}, "auto", True, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, "auto", False, False),
        ({"NO_COLOR": "1", "TERM": "dumb"}, "always", True, True),
        ({"FORCE_COLOR": "1"}, "never", False, False),
    ],
)
def test_colour_follows_the_wish_then_the_environment_then_the_terminal(
    environ: dict[str, str], wish: str, on_screen: bool, in_pipe: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    console = Console(environ, wish)
    monkeypatch.setattr(sys, "stdout", Screen())
    seen = console.color
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert (seen, console.color) == (on_screen, in_pipe)


@pytest.mark.parametrize(
    ("columns", "width"),
    [
        *(("72", 72), ("1", 1), ("10000", 10_000)),
        *((text, 100) for text in ("", "0", "10001", "-5", "8O", "８０", "80.0", " 80", "9" * 5000)),
    ],
)
def test_the_width_is_columns_if_that_is_a_sensible_number(columns: str, width: int) -> None:
    assert Console({"COLUMNS": columns}).width == width


def test_without_columns_the_width_is_the_terminals(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(Screen):
        def fileno(self) -> int:
            return 1

    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((132, 50)))
    assert Console({}).width == 132
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((0, 0)))
    assert Console({}).width == DEFAULT_WIDTH


def test_answers_go_to_stdout_notes_and_errors_to_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    console = Console({})
    console.write("Antwort\n")
    console.note("Hinweis")
    console.error("Fehler")
    assert tuple(capsys.readouterr()) == ("Antwort\n", "Hinweis\nFehler\n")


def test_quiet_silences_notes_but_never_errors(capsys: pytest.CaptureFixture[str]) -> None:
    console = Console({}, quiet=True)
    console.note("Hinweis")
    console.error("Fehler")
    assert tuple(capsys.readouterr()) == ("", "Fehler\n")


def test_notes_and_errors_show_control_characters(capsys: pytest.CaptureFixture[str]) -> None:
    console = Console({})
    console.note("a\x1b[31mb")
    console.error("c\u202ed\ne")
    assert capsys.readouterr().err == "a␛[31mb\nc⟨U+202E⟩d␊e\n"


def test_a_character_the_stream_cannot_show_is_written_as_an_escape(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    Console({}).write("Maß ✓ ∂\n")
    assert raw.getvalue() == b"Ma\\xdf + \\u2202\n"


def test_lines_are_written_with_a_plain_line_feed(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="utf-8", newline="\r\n"))
    Console({}).write("a\nb\n")
    assert raw.getvalue() == b"a\nb\n"


def test_a_stdout_that_was_closed_matters_only_to_who_has_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    console = Console({})
    assert (console.is_terminal, console.color, console.width) == (False, False, DEFAULT_WIDTH)
    console.write("")
    with pytest.raises(CannotRunError) as stopped:
        console.write("Antwort\n")
    assert (stopped.value.key, stopped.value.values) == ("stdout_failed", {"reason": Phrase("outside.os.EBADF")})


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EPIPE])
def test_a_note_that_cannot_be_written_stops_nothing(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    class Full(io.StringIO):
        def write(self, _: str) -> int:
            raise OSError(number, "")

    monkeypatch.setattr(sys, "stderr", Full())
    Console({}).error("Fehler")


def test_a_full_disk_behind_stdout_stops_the_run_with_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(io.StringIO):
        def write(self, _: str) -> int:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(sys, "stdout", Full())
    with pytest.raises(CannotRunError) as stopped:
        Console({}).write("Antwort\n")
    assert (stopped.value.key, stopped.value.values) == ("stdout_failed", {"reason": Phrase("outside.os.ENOSPC")})


def test_at_a_terminal_notes_and_errors_end_their_lines_between_words(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    Console({"COLUMNS": "24"}).error("kassel: Der Ordner enthält keinen Katalog.")
    assert screen.getvalue() == "kassel: Der Ordner\nenthält keinen Katalog.\n"


def test_where_lines_and_blocks_cannot_be_written_simpler_signs_draw_them(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, "ascii"))
    Console({}).write("──┄│▂█✓\n")
    assert raw.getvalue() == b"---|_#+\n"
