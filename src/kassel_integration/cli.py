"""The door: speaks the caller's language, and turns every ending into an exit code."""

import os
from contextlib import suppress
from pathlib import Path

from kassel_integration import __version__
from kassel_integration.commands.completion_scripts import ASKED
from kassel_integration.console import Console, let_go_of_stdout
from kassel_integration.errors import CannotRunError
from kassel_integration.exit_code import ExitCode
from kassel_integration.texts import Words, language


def main(argv: list[str]) -> int:
    """Run one command; returns its exit code and never raises (Ctrl-C excepted, until it is answered with 130)."""
    if os.environ.get(ASKED):
        return _complete(argv)
    words = Words(_language(argv))
    console = Console(os.environ)
    try:
        if argv == ["--version"]:  # needs nothing of what follows
            console.write(f"kassel-integration {__version__}\n")
            return ExitCode.FINE
        from kassel_integration.program import run  # noqa: PLC0415  (typer)

        return run(argv, words)
    except BrokenPipeError:
        let_go_of_stdout()
        return ExitCode.FINE
    except CannotRunError as error:
        return _cannot_run(error, words, console)
    except OSError as error:
        from kassel_integration.source.outside import os_reason  # noqa: PLC0415

        failed = CannotRunError("outside_failed", file=error.filename or "?", reason=os_reason(error))
        return _cannot_run(failed, words, console)
    except KeyboardInterrupt:
        console.error(words("notes.interrupted"))
        return ExitCode.INTERRUPTED
    except Exception as error:
        return _bug(error, words, console)


def _complete(argv: list[str]) -> int:
    """What a shell may put in place of the last word, a line each; whatever happens, nothing else is said."""
    with suppress(Exception):
        from kassel_integration.commands.call.completing import candidates  # noqa: PLC0415
        from kassel_integration.program import all_commands  # noqa: PLC0415

        Console(os.environ).write("".join(f"{word}\n" for word in candidates(argv, all_commands())))
    return ExitCode.FINE


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
    from kassel_integration.render.stopped import why  # noqa: PLC0415

    console.error(f"kassel: {words('errors.prefix')}: {why(error, words)}")
    return ExitCode.CANNOT_RUN


def _bug(error: Exception, words: Words, console: Console) -> int:
    if os.environ.get("KASSEL_DEBUG"):
        import traceback  # noqa: PLC0415

        traceback.print_exception(error)
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "?"
    console.error(f"kassel: {words('errors.bug', kind=type(error).__name__, place=place)}")
    return ExitCode.BUG
