"""The log of what was taken in, `submissions.csv`, and for each submission its figures, `submissions/ID.csv`."""

import csv
import io
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TypeVar

from kassel_integration.errors import CannotRunError
from kassel_integration.model.cell import Cell
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import OTHER_COLUMNS, Implementation, Measurement
from kassel_integration.model.submission import Submission, TakenIn
from kassel_integration.source.canonical import canonical_row
from kassel_integration.source.files import read_bytes

LOG = "submissions.csv"
FOLDER = "submissions"
ORIGINALS = "originals"  # below it
_MOST_BYTES = 100_000_000
_NUMBERS = ("new", "changed", "unchanged", "left")
_COLUMNS = ("id", "received", "file", "sha256", "office", "year", *_NUMBERS)
_SAID = ("value", *OTHER_COLUMNS)  # of a figure, before and after
_STAMP = "%Y-%m-%dT%H:%M:%SZ"
_IMPLEMENTATIONS = frozenset(Implementation)
_T = TypeVar("_T")
_ID = re.compile("[0-9]{8}-[0-9a-f]{8}(?:-[0-9]+)?")


def new_id(received: datetime, sha256: str, known: Iterable[str]) -> str:
    """The id of a new submission: its day and the beginning of its hash, numbered where that exists already."""
    first, taken = f"{received:%Y%m%d}-{sha256[:8]}", set(known)
    names = (first, *(f"{first}-{number}" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)


def read_log(root: Path) -> tuple[Submission, ...]:
    """All submissions of a data folder in the order in which they were taken in; none without a log.

    Raises CannotRunError naming the line that is not right.
    """
    path = root / LOG
    if not os.path.lexists(path):
        return ()
    return tuple(_each(path, _COLUMNS, _submission))


def log_text(submissions: Iterable[Submission]) -> str:
    """The log as it is written."""
    return _written(_COLUMNS, (_log_row(each) for each in submissions))


def values_path(root: Path, submission: str) -> Path:
    """Where the figures of a submission are."""
    return root / FOLDER / f"{submission}.csv"


def read_values(root: Path, submission: str, dimensions: tuple[str, ...]) -> tuple[TakenIn, ...]:
    """The figures that a submission brought or changed; `dimensions` are ids in the catalogue's order.

    Raises CannotRunError when they cannot be read.
    """
    path = values_path(root, submission)
    return tuple(_each(path, _value_columns(dimensions), lambda row: _taken(row, dimensions)))


def values_text(taken: Iterable[TakenIn], dimensions: tuple[str, ...]) -> str:
    """The figures of a submission as they are written."""
    return _written(_value_columns(dimensions), (_value_row(each, dimensions) for each in taken))


def _value_columns(dimensions: tuple[str, ...]) -> tuple[str, ...]:
    sides = (f"{side}_{name}" for side in ("old", "new") for name in _SAID)
    return ("change", "year", "metric", *dimensions, "line", *sides)


def _value_row(each: TakenIn, dimensions: tuple[str, ...]) -> Iterator[object]:
    yield from ("changed" if each.old else "new", each.new.year, each.new.metric)
    yield from (*each.new.cell.row(len(dimensions)), each.new.line)
    for side in (each.old, each.new):
        texts = canonical_row(side, dimensions) if side else {}
        yield from (texts.get(name, "") for name in _SAID)


def _taken(row: Mapping[str, str], dimensions: tuple[str, ...]) -> TakenIn:
    cell = Cell(row[name] for name in dimensions)
    if row["change"] not in ("new", "changed"):
        raise ValueError(row["change"])
    old = _measurement(row, "old", cell) if row["change"] == "changed" else None
    return TakenIn(old, _measurement(row, "new", cell))


def _measurement(row: Mapping[str, str], side: str, cell: Cell) -> Measurement:
    texts = {name: row[f"{side}_{name}"] for name in _SAID}
    return Measurement(
        metric=row["metric"],
        year=int(row["year"]),
        value=_value(texts["value"]),
        cell=cell,
        as_of=texts["as_of"],
        flag=Flag(texts["flag"] or Flag.NORMAL),
        numerator=_number(texts["numerator"]),
        denominator=_number(texts["denominator"]),
        office=texts["office"],
        source=texts["source"],
        stands_for=texts["stands_for"],
        note=texts["note"],
        line=int(row["line"]),
    )


def _value(text: str) -> Decimal | Implementation | None:
    return Implementation(text) if text in _IMPLEMENTATIONS else _number(text)


def _number(text: str) -> Decimal | None:
    return Decimal(text) if text else None


def _log_row(each: Submission) -> tuple[object, ...]:
    years, offices = ";".join(map(str, each.years)), ";".join(each.offices)
    told = (each.id, f"{each.received:{_STAMP}}", each.file, each.sha256, offices, years)
    return (*told, each.new, each.changed, each.unchanged, each.left)


def _submission(row: Mapping[str, str]) -> Submission:
    if not _ID.fullmatch(row["id"]):  # it becomes the name of a file
        raise ValueError(row["id"])
    new, changed, unchanged, left = (int(row[name]) for name in _NUMBERS)
    return Submission(
        id=row["id"],
        received=datetime.strptime(row["received"], _STAMP).replace(tzinfo=UTC),
        file=row["file"],
        sha256=row["sha256"],
        offices=tuple(filter(None, row["office"].split(";"))),
        years=tuple(int(year) for year in row["year"].split(";") if year),
        new=new,
        changed=changed,
        unchanged=unchanged,
        left=left,
    )


def _each(path: Path, columns: tuple[str, ...], make: Callable[[Mapping[str, str]], _T]) -> Iterator[_T]:
    line = 1
    try:
        text = read_bytes(path, _MOST_BYTES).decode("utf-8")
        reader = csv.reader(io.StringIO(text, newline=""), strict=True)
        if tuple(next(reader, ())) != columns:
            raise ValueError(columns)
        for row in reader:
            line = reader.line_num
            yield make(dict(zip(columns, row, strict=True)))
    except (ValueError, InvalidOperation, csv.Error):
        raise CannotRunError("log_broken", file=path, line=line, columns=",".join(columns)) from None


def _written(columns: tuple[str, ...], rows: Iterable[Iterable[object]]) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return stream.getvalue()
