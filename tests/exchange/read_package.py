"""Reads a Data Package as frictionless does: read_package.py FOLDER. Exit code 1 when a check fails.

The package must be valid, its values must come out with their types, and a planted fault must be found.
"""

import sys
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from pathlib import Path

from frictionless import Package, validate

DESCRIPTOR = "datapackage.json"
GOALS = 99
# Where a fault is planted: the file, the text that is there, what is put in its place, and what must be found.
PLANTED = {
    "a word where a number belongs": ("measurements.csv", ",31.4,", ",viel,", "type-error"),
    "a metric that does not exist": ("measurements.csv", "1.1.1.besuchsdauer,31.4", "1.1.1.nichts,31.4", "foreign-key"),
    "a word that is none of those allowed": ("states.csv", ",not_started,", ",angefangen,", "constraint-error"),
    "a file that is not the one described": ("offices.csv", "Jugendamt", "Jugendamt!", "hash-count"),
}


def is_right(package: Package) -> bool:
    """True when it is valid and its values have their types."""
    report = package.validate()
    rows = {name: package.get_resource(name).read_rows() for name in ("goals", "verdicts", "measurements")}
    first = rows["measurements"][0]
    typed = isinstance(first["year"], int) and isinstance(first["value"], Decimal)
    typed = typed and isinstance(rows["verdicts"][0]["final"], bool)
    if not report.valid:
        sys.stdout.write(f"{report.to_summary()}\n")
    return bool(report.valid) and typed and len(rows["goals"]) >= GOALS


def finds(folder: Path, planted: tuple[str, str, str, str]) -> bool:
    """True when frictionless finds what is planted; the file is put back."""
    name, there, instead, wanted = planted
    path = folder / name
    before = path.read_bytes()
    assert there.encode() in before
    path.write_bytes(before.replace(there.encode(), instead.encode(), 1))
    try:
        found = {error.type for task in validate(str(folder / DESCRIPTOR)).tasks for error in task.errors}
    finally:
        path.write_bytes(before)
    return wanted in found


def main(folder: Path) -> int:
    """Check the package; the exit code."""
    checks: dict[str, Callable[[], bool]] = {
        "valid, with types": lambda: is_right(Package(str(folder / DESCRIPTOR))),
        **{f"found: {name}": partial(finds, folder, planted) for name, planted in PLANTED.items()},
    }
    wrong = [name for name, check in checks.items() if not check()]
    sys.stdout.write(f"{folder.name}: {len(checks) - len(wrong)} of {len(checks)} checks passed {wrong or ''}\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
