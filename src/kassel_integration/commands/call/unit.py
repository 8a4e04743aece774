"""The unit of work of a collection: one command about one data folder, from its question to what it says.

It can be sent to another process or machine: the job and what comes back are plain values. (No tuples: Dask looks into
those for work of its own.)
"""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module

from kassel_integration.errors import CannotRunError
from kassel_integration.exit_code import ExitCode
from kassel_integration.render.stopped import why
from kassel_integration.source.cache import forgetting
from kassel_integration.source.outside import os_reason
from kassel_integration.streams import collecting
from kassel_integration.texts import Words


@dataclass(frozen=True, slots=True)
class Job:
    """What is asked of one municipality: a module of commands/ and what its function takes."""

    name: str
    module: str
    given: Mapping[str, object]
    lang: str


@dataclass(frozen=True, slots=True)
class Said:
    """What a command said of one municipality, and its exit code."""

    name: str
    code: int
    out: str
    err: str


def work(job: Job) -> Said:
    """Do one job; whatever happens in it is part of what it says, and nothing is remembered on the disk."""
    with collecting() as collected, forgetting():
        code, failed = _code(job)
        out, err = collected.texts()
    return Said(job.name, int(code), out, err + failed)


def _code(job: Job) -> tuple[int, str]:
    words = Words(job.lang)
    try:
        function = getattr(import_module(f"kassel_integration.commands.{job.module}"), job.module).__wrapped__
        return function(**job.given), ""
    except CannotRunError as error:
        return ExitCode.CANNOT_RUN, f"{why(error, words)}\n"
    except OSError as error:
        failed = CannotRunError("outside_failed", file=error.filename or "?", reason=os_reason(error))
        return ExitCode.CANNOT_RUN, f"{why(failed, words)}\n"
    except Exception as error:
        return ExitCode.BUG, f"{words('errors.bug', kind=type(error).__name__, place=job.name)}\n"
