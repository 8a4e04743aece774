"""The program as typer knows it: its commands by name, of which a call loads the one it names."""

import os
from collections.abc import Callable
from importlib import import_module
from typing import Any

import typer

from kassel_integration import __version__
from kassel_integration.console import Console
from kassel_integration.errors import CannotRunError
from kassel_integration.exit_code import ExitCode
from kassel_integration.help.commands import speak
from kassel_integration.help.complaint import complaint, watch
from kassel_integration.texts import LANGUAGES, Words

# Every complaint about the call: the base class of typer's own, without importing click.
_CALL_IS_WRONG: type[Exception] = typer.BadParameter.__mro__[2]

# Each command by its name: its function, or the module in commands/ that has a function of the module's name.
VERBS: dict[str, str | Callable[..., int]] = {
    "list": "list_goals",
    "show": "show",
    "progress": "progress",
    "summary": "summary",
    "offices": "offices",
    "missing": "missing",
    "report": "report",
    "form": "form",
    "diff": "diff",
    "validate": "validate",
    "import": "import_files",
    "log": "log",
    "export": "export",
    "explain": "explain",
    "schema": "schema",
    "init": "init",
    "completion": "completion",
}


def verb_function(name: str) -> Callable[..., int]:
    """The function of a command; loads its module."""
    known = VERBS[name]
    if not isinstance(known, str):
        return known
    function: Callable[..., int] = getattr(import_module(f"kassel_integration.commands.{known}"), known)
    return function


def all_commands() -> dict[str, Any]:
    """Every command as typer has it, with all its options."""
    commands: dict[str, Any] = typer.main.get_command(app()).commands  # type: ignore[attr-defined]
    return commands


def run(argv: list[str], words: Words) -> int:
    """Run the command of a call; returns its exit code. Raises CannotRunError and BrokenPipeError."""
    command = watch(speak(typer.main.get_command(app(_verb(argv))), words), words)
    # --lang before the command speaks for the command too.
    defaults = {name: {"lang": words.lang} for name in VERBS}
    try:
        code = command.main(
            args=_help_as_option(argv) or ["--help"], prog_name="kassel", standalone_mode=False, default_map=defaults
        )
    except (typer.Abort, typer.Exit) as stop:
        return getattr(stop, "exit_code", ExitCode.INTERRUPTED)
    except SystemExit:  # typer leaves by itself only when the pipe was closed, and with 1
        raise BrokenPipeError from None
    except _CALL_IS_WRONG as error:
        raise CannotRunError("usage", text=complaint(error, command, words)) from None
    return code if isinstance(code, int) else ExitCode.FINE


def _help_as_option(argv: list[str]) -> list[str]:
    """`help` and `help list` as the option: the word is no command of its own."""
    before = argv[: next((n for n, word in enumerate(argv) if not word.startswith("-") and word not in LANGUAGES), 0)]
    rest = argv[len(before) :]
    return [*before, *rest[1:], "--help"] if rest[:1] == ["help"] else argv


def _verb(argv: list[str]) -> str:
    """The command that a call names; "" where it names none, and then all may be spoken of."""
    words = (word for before, word in zip(["", *argv], argv, strict=False) if before != "--lang")
    return next((word for word in words if word in VERBS), "")


def _unbuilt() -> int:
    """Stands for a command that a call does not name: its name is enough, and all options of all take longest."""
    return ExitCode.FINE


def app(verb: str = "") -> typer.Typer:
    """The program; with the options of `verb` alone, if it is named."""
    names = {"help_option_names": ["-h", "--help"]}
    program = typer.Typer(
        add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None, help="app", context_settings=names
    )
    for name in VERBS:
        made = verb_function(name) if verb in ("", name) else _unbuilt
        program.command(name, help=f"command.{name}", context_settings=names)(made)
    program.callback(invoke_without_command=True)(_top)
    return program


def _version(wanted: bool) -> None:
    if wanted:
        Console(os.environ).write(f"kassel-integration {__version__}\n")
        raise typer.Exit


def _top(
    context: typer.Context,
    version: bool = typer.Option(  # noqa: ARG001
        False, "--version", help="option.version", is_eager=True, callback=_version
    ),
    lang: str = typer.Option(None, "--lang", help="option.lang", metavar="de|en"),
) -> None:
    """Options that come before the command; --lang is read from the arguments before anything is said."""
    if lang is not None and lang not in LANGUAGES:
        raise CannotRunError("unknown_value", option="lang", value=lang, choices=LANGUAGES)
    if context.invoked_subcommand is None:
        Console(os.environ).write(f"{context.get_help()}\n")
