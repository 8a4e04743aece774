"""The door: registers the commands, speaks the caller's language, and turns every ending into an exit code."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import typer

from kassel_integration import __version__
from kassel_integration.commands.diff import diff
from kassel_integration.commands.explain import explain
from kassel_integration.commands.form import form
from kassel_integration.commands.import_files import import_files
from kassel_integration.commands.init import init
from kassel_integration.commands.list_goals import list_goals
from kassel_integration.commands.log import log
from kassel_integration.commands.missing import missing
from kassel_integration.commands.offices import offices
from kassel_integration.commands.progress import progress
from kassel_integration.commands.report import report
from kassel_integration.commands.schema import schema
from kassel_integration.commands.show import show
from kassel_integration.commands.summary import summary
from kassel_integration.commands.validate import validate
from kassel_integration.console import Console, let_go_of_stdout
from kassel_integration.errors import CannotRunError
from kassel_integration.exit_code import ExitCode
from kassel_integration.help.commands import speak
from kassel_integration.help.complaint import complaint, watch
from kassel_integration.source.outside import os_reason
from kassel_integration.texts import LANGUAGES, Words, language

# Every complaint about the call: the base class of typer's own, without importing click.
_CALL_IS_WRONG: type[Exception] = typer.BadParameter.__mro__[2]

VERBS: dict[str, Callable[..., int]] = {
    "list": list_goals,
    "show": show,
    "progress": progress,
    "summary": summary,
    "offices": offices,
    "missing": missing,
    "report": report,
    "form": form,
    "diff": diff,
    "validate": validate,
    "import": import_files,
    "log": log,
    "explain": explain,
    "schema": schema,
    "init": init,
}


def main(argv: list[str]) -> int:
    """Run one command; returns its exit code and never raises (Ctrl-C excepted, until it is answered with 130)."""
    words = Words(_language(argv))
    console = Console(os.environ)
    try:
        return _run(argv, words)
    except BrokenPipeError:
        let_go_of_stdout()
        return ExitCode.FINE
    except CannotRunError as error:
        return _cannot_run(error, words, console)
    except OSError as error:
        failed = CannotRunError("outside_failed", file=error.filename or "?", reason=os_reason(error))
        return _cannot_run(failed, words, console)
    except KeyboardInterrupt:
        console.error(words("notes.interrupted"))
        return ExitCode.INTERRUPTED
    except Exception as error:
        return _bug(error, words, console)


def _run(argv: list[str], words: Words) -> int:
    command = watch(speak(typer.main.get_command(_app()), words), words)
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


def _app() -> typer.Typer:
    names = {"help_option_names": ["-h", "--help"]}
    app = typer.Typer(
        add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None, help="app", context_settings=names
    )
    for name, command in VERBS.items():
        app.command(name, help=f"command.{name}", context_settings=names)(command)
    app.callback(invoke_without_command=True)(_top)
    return app


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
        raise CannotRunError("unknown_value", option="lang", value=lang, choices=", ".join(LANGUAGES))
    if context.invoked_subcommand is None:
        Console(os.environ).write(f"{context.get_help()}\n")


def _language(argv: list[str]) -> str:
    """The language asked for anywhere in the call, because help and complaints are spoken before options are read."""
    for index, word in enumerate(argv):
        value = word.partition("=")[2] if word.startswith("--lang=") else None
        if word == "--lang" and index + 1 < len(argv):
            value = argv[index + 1]
        if value in ("de", "en"):
            return value
    return language(None, os.environ)


def _cannot_run(error: CannotRunError, words: Words, console: Console) -> int:
    parts = [error.values["text"]] if error.key == "usage" else [words(f"errors.{error.key}", **error.values)]
    said = words.topic("errors").get(error.key, "")
    for extra in ("nearest", "choices"):
        if error.values.get(extra) and f"{{{extra}}}" not in said:
            parts.append(words(f"errors.{extra}", **error.values))
    console.error(f"kassel: {words('errors.prefix')}: {' '.join(str(p) for p in parts)}")
    return ExitCode.CANNOT_RUN


def _bug(error: Exception, words: Words, console: Console) -> int:
    if os.environ.get("KASSEL_DEBUG"):
        import traceback  # noqa: PLC0415

        traceback.print_exception(error)
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "?"
    try:
        console.error(f"kassel: {words('errors.bug', kind=type(error).__name__, place=place)}")
    except (CannotRunError, BrokenPipeError):
        sys.exit(ExitCode.BUG)
    return ExitCode.BUG
