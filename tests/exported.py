"""What the tests of exports share: the example data, the bytes of a folder, the rows of a table."""

import csv
import io
from pathlib import Path

from conftest import TOP

EXAMPLE = TOP / "examples" / "beispieldaten"


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def rows(file: Path) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    return list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"))))
