"""The year that goes through the forms: the example's 2014 with contributions and breaks, and a folder without it.

Forms do not ask again for a milestone that is done, though the example says so every year: what earlier years say of
them is left out, so that the forms ask for all of it.
"""

import csv
import io
import re
import shutil
from pathlib import Path

from forms.filling import Row

TOP = Path(__file__).resolve().parent.parent.parent
EXAMPLE = TOP / "examples" / "beispieldaten"
YEAR = 2014
# Metrics that all offices of their goal report a part of: who joins the first. A whole, a share, one by district.
SHARED = {
    "3.2.1.kampagnen": ("sozialamt",),
    "4.2.6.beschaeftigtenquote_migration": ("jobcenter",),
    "5.2.2.angebote": ("jugendamt", "sozialamt"),
}
BREAKS = ("5.2.2.angebote", "3.3.1.stadtteilarbeitskreise")  # whose figures cannot be compared with those before
EACH = '{indent}delivery: each\n{indent}delivery_reason: "Jedes Amt zählt nur das Eigene."\n'


def make(folder: Path) -> bytes:
    """A data folder without the year's file; returns the file that all the forms together must yield."""
    shutil.copytree(EXAMPLE, folder)
    for file in sorted((folder / "measurements").glob("*.csv")):
        _ask_again(file) if int(file.stem) < YEAR else file.unlink()
    text = (TOP / "data" / "handlungsfelder.yaml").read_text(encoding="utf-8")
    for metric in SHARED:
        goal, _, name = metric.rpartition(".")
        head, found, rest = text.partition(f'- id: "{goal}"\n')
        assert found
        text = head + found + re.sub(rf"^( *)- id: {name}\n", _each, rest, count=1, flags=re.MULTILINE)
    (folder / "handlungsfelder.yaml").write_text(text, encoding="utf-8")
    said = (EXAMPLE / "dataset.yaml").read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / "dataset.yaml").write_text("".join(line for line in said if "catalogue:" not in line), encoding="utf-8")
    return _file(wanted())


def _ask_again(file: Path) -> None:
    """Leave out the milestones that are done by then."""
    rows = [row for row in _rows(file) if row["value"] != "done" or row["metric"].endswith(".umsetzungsstand")]
    file.write_bytes(_file(rows))


def _rows(file: Path) -> list[Row]:
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def _each(found: re.Match[str]) -> str:
    return found[0] + EACH.format(indent=f"{found[1]}  ")


def wanted() -> list[Row]:
    """The rows of the year, those of the contributions and with the breaks among them."""
    rows = _rows(EXAMPLE / "measurements" / f"{YEAR}.csv")
    rows += [row | {"office": office} for row in rows for office in SHARED.get(row["metric"], ())]
    for row in rows:
        if row["metric"] in BREAKS and not row["flag"]:
            row["flag"] = "B"
    return sorted(rows, key=lambda row: (row["metric"], row["district"], row["sex"], row["migration"], row["office"]))


def _file(rows: list[Row]) -> bytes:
    stream = io.StringIO()
    writer = csv.DictWriter(stream, rows[0], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue().encode("utf-8")
