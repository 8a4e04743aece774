"""Remembers the measurements of a data folder in which checking found nothing to say: the same bytes need no checking.

A digest over every byte tells the files they were made from, and the state of the program which one read them. A folder
of which anything is to be said, or that is large, is read afresh each time. Of the cells of a breakdown, whose counts
may be too small to be published, no number and no note is kept, only where in the files they are to be read.
"""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from kassel_integration.model.cell import Cell
from kassel_integration.model.flag import Flag
from kassel_integration.model.measurement import Implementation, Measurement
from kassel_integration.source import cache, dataset_file, settings
from kassel_integration.source.files import look, read_bytes
from kassel_integration.source.folder import DataFolder
from kassel_integration.source.there import asking, is_file

try:  # the half of hashlib that is needed here; the whole takes as long to load as all else
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

MAX_BYTES = 8_000_000  # of all files together
_LINE_END = re.compile(r"\r\n|\r|\n")
_STEPS, _FLAGS = {str(s): s for s in Implementation}, {str(f): f for f in Flag}  # faster than asking the class
_DECIDING = ("analysis", "checking", "diagnostics", "model", "rules", "source")

Sources = Mapping[str, str]  # the content of each file by its path


def sources_of(folder: DataFolder) -> Sources | None:
    """All that decides what is read of a folder; None without figures, or where that is too much to be kept."""
    figures = folder.measurement_files()
    said = [folder.root / name for name in (dataset_file.FILE, settings.FILE)]
    paths = [path for path in (folder.catalogue, *said, *figures) if is_file(path)]
    if not figures or sum(look(path).st_size for path in paths) > MAX_BYTES:
        return None
    return {_key(path): read_bytes(path, MAX_BYTES).decode("utf-8", "surrogateescape") for path in paths}


def recall(folder: DataFolder, sources: Sources, environ: Mapping[str, str]) -> tuple[Measurement, ...] | None:
    """What exactly these files gave exactly this program, in the same order; None where it is not remembered."""
    try:
        kept: Any = cache.read_kept("figures", folder.root, environ)
        if kept["program"] != cache.program(_DECIDING) or kept["sources"] != _digest(sources):
            return None
        files = [(str(path), sources[_key(path)]) for path in folder.measurement_files()]
        return tuple(_measurement(row, files) for row in kept["rows"])
    except cache.ODD:
        return None


def remember(folder: DataFolder, sources: Sources, found: Iterable[Measurement], environ: Mapping[str, str]) -> None:
    """Keep what was read; a cache that cannot be written is no reason to complain."""
    files = {str(path): (n, sources[_key(path)]) for n, path in enumerate(folder.measurement_files())}
    starts = {file: [0, *(end.end() for end in _LINE_END.finditer(text))] for file, (_, text) in files.items()}
    try:
        rows = [_row(m, *files[m.file], starts[m.file][m.line - 1]) for m in found]
    except (LookupError, ValueError):  # a number that is not written in its file as it is known here
        return
    cache.keep("figures", folder.root, {"sources": _digest(sources), "rows": rows}, _DECIDING, environ)


def _digest(sources: Sources) -> str:
    """What no other files have: their names and all their bytes."""
    digest = blake2b()
    for path, text in sources.items():
        for part in (path, text):
            raw = part.encode("utf-8", "surrogateescape")
            digest.update(len(raw).to_bytes(8, "big") + raw)
    return digest.hexdigest()


def _row(m: Measurement, number: int, text: str, start: int) -> list[object]:
    step = m.value if isinstance(m.value, Implementation) else None
    figures: list[object] = [None if each is None else str(each) for each in (m.value, m.numerator, m.denominator)]
    note: object = m.note
    if not m.is_total:
        *figures, note = (each and _where(str(each), text, start) for each in (*figures, note))
    own = [m.metric, m.year, step is not None, *figures, m.cell, m.as_of, m.flag]
    return [*own, m.office, m.source, note, number, m.line, m.stands_for, m.contribution, m.times]


def _where(said: str, text: str, start: int) -> tuple[int, int]:
    """From where to where a text of a row has these signs; raises ValueError where nothing has."""
    at = text.index(said, start)
    return at, at + len(said)


def _measurement(kept: object, files: list[tuple[str, str]]) -> Measurement:
    row: Any = kept
    metric, year, step, value, above, below, cell, as_of, flag, *rest = row
    office, source, note, number, line, stands_for, contribution, times = rest
    file, text = files[number]
    if cell:
        value, above, below, note = (each and text[each[0] : each[1]] for each in (value, above, below, note))
    return Measurement(
        metric=metric,
        year=year,
        value=_STEPS[value] if step else _number(value),
        cell=Cell(cell),
        as_of=as_of,
        flag=_FLAGS[flag],
        numerator=_number(above),
        denominator=_number(below),
        office=office,
        source=source,
        note=note,
        file=file,
        line=line,
        stands_for=stands_for,
        contribution=contribution,
        times=times,
    )


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _key(path: Path) -> str:
    with asking(path):
        return str(path.absolute())
