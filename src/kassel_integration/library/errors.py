"""What the library raises: exceptions that say what the program would say, in the language of the plan."""

from collections.abc import Iterator
from contextlib import contextmanager

from kassel_integration.errors import CannotRunError
from kassel_integration.library.findings import Finding
from kassel_integration.render.stopped import why
from kassel_integration.source.outside import os_reason
from kassel_integration.texts import Words

_UNKNOWN = ("unknown_value", "unknown_goal")


class KasselError(Exception):
    """The base of all errors of the library; as a text it is the sentence the program says.

    `key` names the kind of error and stays the same in every language.
    """

    def __init__(self, message: str, key: str) -> None:
        super().__init__(message)
        self.key = key


class UnknownValueError(KasselError, ValueError):
    """A goal, office, method or filter word that does not exist: `value`, and the `nearest` one that does, or ""."""

    def __init__(self, message: str, key: str, value: str, nearest: str) -> None:
        super().__init__(message, key)
        self.value = value
        self.nearest = nearest


class DataError(KasselError):
    """Data that cannot be found, read or used; `findings` say where a catalogue is wrong, and are empty otherwise."""

    def __init__(self, message: str, key: str, findings: tuple[Finding, ...] = ()) -> None:
        super().__init__(message, key)
        self.findings = findings


@contextmanager
def told(words: Words) -> Iterator[None]:
    """Turn what stops a run into an error of the library."""
    try:
        yield
    except CannotRunError as error:
        raise public(error, words) from None
    except OSError as error:
        failed = CannotRunError("outside_failed", file=error.filename or "?", reason=os_reason(error))
        raise public(failed, words) from None


def public(error: CannotRunError, words: Words) -> KasselError:
    """What stopped a run, as programs get it."""
    message = why(error, words)
    if error.key in _UNKNOWN:
        value, nearest = (str(error.values.get(name) or "") for name in ("value", "nearest"))
        return UnknownValueError(message, error.key, value, nearest)
    return DataError(message, error.key)
