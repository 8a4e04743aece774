"""The settings file next to the data: which codes are switched off, and whether warnings count."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kassel_integration.diagnostics.codes import all_codes
from kassel_integration.errors import CannotRunError
from kassel_integration.model.due_dates import DueDates
from kassel_integration.model.publishing import Publishing
from kassel_integration.source.files import read_bytes
from kassel_integration.source.outside import toml_problem
from kassel_integration.source.settings_due import due_dates
from kassel_integration.source.settings_publish import is_short_text, publishing
from kassel_integration.source.settings_text import utf8_text, with_line

FILE = "kassel.toml"
_YEARS = range(1900, 2201)


@dataclass(frozen=True, slots=True)
class Settings:
    """`ignore`: codes not reported; `strict`: warnings make validate fail; `method`: how a status is computed.

    `reporting_year`: the year everything is judged from, None for the latest with figures. `suppress_below`: counts
    below it are hidden in what is published; 0 hides none. `publishing`: what the report says of itself. `due`,
    `send_to`: by when offices deliver, and to whom.
    `frozen`: years whose figures change only with --revise; `keep_originals`: files taken in are kept.
    """

    ignore: tuple[str, ...] = ()
    strict: bool = False
    method: str = "path"
    suppress_below: int = 0
    reporting_year: int | None = None
    publishing: Publishing = field(default_factory=Publishing)
    due: DueDates = field(default_factory=DueDates)
    send_to: str = ""
    frozen: tuple[int, ...] = ()
    keep_originals: bool = False


def read_settings(folder: Path, least: int) -> Settings:
    """Read `kassel.toml` in the data folder; raises CannotRunError when it is not right, for a typo must not pass.

    `least`: the lowest `suppress_below` that hides anything.
    """
    path = folder / FILE
    if not os.path.lexists(path):
        return Settings()
    import tomllib  # noqa: PLC0415  (only where the file exists)

    text = utf8_text(read_bytes(path, 100_000), path, "settings_not_utf8")
    try:
        plain = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        problem, line, column = toml_problem(error, text)
        raise CannotRunError("settings_broken", file=path, line=line, column=column, problem=problem) from None
    try:
        return _settings(path, plain, least)
    except CannotRunError as error:
        error.values["file"] = with_line(path, text, error)
        raise


def _settings(path: Path, plain: dict[str, Any], least: int) -> Settings:
    names = ("check", "status", "publish", "delivery", "import")
    check, status, publish, delivery, taking = (_table(path, plain, name) for name in names)
    due, send_to = due_dates(path, _table(path, plain, "due")), delivery.pop("send_to", "")
    ignore, strict, method = check.pop("ignore", []), check.pop("strict", False), status.pop("method", "path")
    below, year = publish.pop("suppress_below", 0), status.pop("reporting_year", None)
    told = publishing(path, publish)
    frozen, keep = taking.pop("frozen", []), taking.pop("keep_originals", False)
    for key in (*plain, *check, *status, *delivery, *taking):
        raise CannotRunError("settings_unknown", file=path, key=key)
    if not (isinstance(ignore, list) and all(isinstance(c, str) for c in ignore)):
        raise CannotRunError("settings_type.list", file=path, key="ignore")
    for code in ignore:
        if code not in all_codes():
            raise CannotRunError("settings_code", file=path, code=code)
    if not isinstance(strict, bool):
        raise CannotRunError("settings_type.truth", file=path, key="strict")
    if not isinstance(method, str):
        raise CannotRunError("settings_type.text", file=path, key="method")
    if type(below) is not int or (below != 0 and below < least):
        raise CannotRunError("settings_suppress", file=path, least=least)
    if year is not None and (type(year) is not int or year not in _YEARS):
        raise CannotRunError("settings_year", file=path)
    if not is_short_text(send_to):
        raise CannotRunError("settings_type.text", file=path, key="send_to")
    if not (isinstance(frozen, list) and all(type(each) is int and each in _YEARS for each in frozen)):
        raise CannotRunError("settings_frozen", file=path)
    if not isinstance(keep, bool):
        raise CannotRunError("settings_type.truth", file=path, key="keep_originals")
    return Settings(
        ignore=tuple(ignore),
        strict=strict,
        method=method,
        suppress_below=below,
        reporting_year=year,
        publishing=told,
        due=due,
        send_to=" ".join(send_to.split()),
        frozen=tuple(frozen),
        keep_originals=keep,
    )


def _table(path: Path, plain: dict[str, Any], name: str) -> dict[str, Any]:
    table = plain.pop(name, {})
    if not isinstance(table, dict):
        raise CannotRunError("settings_type.section", file=path, key=name)
    return table
