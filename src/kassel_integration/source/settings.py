"""The settings file next to the data: which codes are switched off, and whether warnings count."""

import os
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from kassel_integration.diagnostics.codes import all_codes
from kassel_integration.errors import CannotRunError
from kassel_integration.source.files import read_bytes
from kassel_integration.source.outside import toml_problem

FILE = "kassel.toml"
_YEARS = range(1900, 2201)


@dataclass(frozen=True, slots=True)
class Settings:
    """`ignore`: codes not reported; `strict`: warnings make validate fail; `method`: how a status is computed.

    `reporting_year`: the year everything is judged from, None for the latest with figures. `suppress_below`: counts
    below it are hidden in what is published; 0 hides none. `publisher`, `published`: of the report.
    `send_to`: whom offices send their forms to.
    """

    ignore: tuple[str, ...] = ()
    strict: bool = False
    method: str = "path"
    suppress_below: int = 0
    reporting_year: int | None = None
    publisher: str = ""
    published: date | None = None
    send_to: str = ""


def read_settings(folder: Path, least: int) -> Settings:
    """Read `kassel.toml` in the data folder; raises CannotRunError when it is not right, for a typo must not pass.

    `least`: the lowest `suppress_below` that hides anything.
    """
    path = folder / FILE
    if not os.path.lexists(path):
        return Settings()
    import tomllib  # noqa: PLC0415  (only where the file exists)

    raw = read_bytes(path, 100_000)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line, byte = raw.count(b"\n", 0, error.start) + 1, f"0x{raw[error.start]:02X}"
        raise CannotRunError("settings_not_utf8", file=path, line=line, byte=byte) from None
    try:
        plain = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        problem, line, column = toml_problem(error, text)
        raise CannotRunError("settings_broken", file=path, line=line, column=column, problem=problem) from None
    return _settings(path, plain, least)


def _settings(path: Path, plain: dict[str, Any], least: int) -> Settings:
    check, status, publish, form = (_table(path, plain, name) for name in ("check", "status", "publish", "form"))
    ignore, strict, method = check.pop("ignore", []), check.pop("strict", False), status.pop("method", "path")
    below, year = publish.pop("suppress_below", 0), status.pop("reporting_year", None)
    publisher, published = publish.pop("publisher", ""), publish.pop("date", None)
    send_to = form.pop("send_to", "")
    for key in (*plain, *check, *status, *publish, *form):
        raise CannotRunError("settings_unknown", file=path, key=key)
    if not (isinstance(ignore, list) and all(isinstance(c, str) for c in ignore)):
        raise CannotRunError("settings_type", file=path, key="ignore")
    for code in ignore:
        if code not in all_codes():
            raise CannotRunError("settings_code", file=path, code=code)
    if not isinstance(strict, bool) or not isinstance(method, str):
        raise CannotRunError("settings_type", file=path, key="strict" if not isinstance(strict, bool) else "method")
    if type(below) is not int or (below != 0 and below < least):
        raise CannotRunError("settings_suppress", file=path, least=least)
    if year is not None and (type(year) is not int or year not in _YEARS):
        raise CannotRunError("settings_year", file=path)
    for key, value in (("publisher", publisher), ("send_to", send_to)):
        if not isinstance(value, str):
            raise CannotRunError("settings_type", file=path, key=key)
    if published is not None and (not isinstance(published, date) or isinstance(published, datetime)):
        raise CannotRunError("settings_date", file=path)
    told = {"publisher": " ".join(publisher.split()), "send_to": " ".join(send_to.split())}
    return Settings(tuple(ignore), strict, method, below, year, published=published, **told)


def _table(path: Path, plain: dict[str, Any], name: str) -> dict[str, Any]:
    table = plain.pop(name, {})
    if not isinstance(table, dict):
        raise CannotRunError("settings_type", file=path, key=name)
    return table
