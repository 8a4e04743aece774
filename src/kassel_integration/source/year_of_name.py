"""Which year the name of a file or of a sheet says."""

import re
from pathlib import Path

_YEAR = re.compile(r"(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])")


def years_in(name: str) -> frozenset[int]:
    """All years in a name."""
    return frozenset(map(int, _YEAR.findall(name)))


def year_of(path: Path) -> int | None:
    """The reporting year a file's name holds: 2014.csv, Jugendamt_2014.csv; None when there is none or several."""
    found = years_in(path.stem)
    return next(iter(found)) if len(found) == 1 else None
