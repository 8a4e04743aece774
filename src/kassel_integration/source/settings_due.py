"""The part of the settings about delivery: by when, and to whom."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

from kassel_integration.errors import CannotRunError
from kassel_integration.model.due_dates import DueDates, can_be_due

_DAY = re.compile("([0-9]{2})-([0-9]{2})")
_YEAR = re.compile("(19|20|21)[0-9]{2}")
_NO_LEAP_YEAR = 2001  # 29 February is a day of few years


def due_dates(path: Path, table: Mapping[str, object]) -> DueDates:
    """The table `[due]`; raises CannotRunError where it is not right."""
    days = {key: _day(path, key, value) for key, value in table.items() if key != "yearly"}
    yearly = _yearly(path, table["yearly"]) if "yearly" in table else None
    return DueDates(yearly, {int(key): day for key, day in days.items()})


def _yearly(path: Path, told: object) -> tuple[int, int]:
    parts = _DAY.fullmatch(told) if isinstance(told, str) else None
    try:
        day = date(_NO_LEAP_YEAR, int(parts[1]), int(parts[2])) if parts else None
    except ValueError:
        day = None
    if day is None:
        raise CannotRunError("settings_due_yearly", file=path)
    return day.month, day.day


def _day(path: Path, year: str, told: object) -> date:
    if not _YEAR.fullmatch(year):
        raise CannotRunError("settings_unknown", file=path, key=year)
    if not isinstance(told, date) or isinstance(told, datetime):
        raise CannotRunError("settings_due_day", file=path, year=year)
    if not can_be_due(int(year), told):
        raise CannotRunError("settings_due_early", file=path, year=year, due=told.isoformat())
    return told
