"""Two sides of a call and what differs: tells years, folders and catalogue files apart, loads both, compares."""

import os
import re
from pathlib import Path

from kassel_integration.analysis.contributions import figures_of
from kassel_integration.analysis.difference import (
    all_dimensions,
    compare_catalogues,
    compare_figures,
    compare_statuses,
    compare_years,
    in_columns,
)
from kassel_integration.analysis.goal_status import assess_goals
from kassel_integration.checking.load import load_catalogue
from kassel_integration.commands.call import Call
from kassel_integration.commands.call.judged import load_judged
from kassel_integration.commands.options import DataPlace, Judging
from kassel_integration.errors import CannotRunError
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.measurement import Measurement
from kassel_integration.source.folder import as_word, find_data
from kassel_integration.views.differences import Compared
from kassel_integration.views.rejected import rejected_rows

_YEAR = re.compile("[0-9]{4}")
_CATALOGUE_ENDINGS = (".yaml", ".yml")


def compare(a: str, b: str, call: Call, place: DataPlace, judging: Judging) -> Compared:
    """Compare two sides; raises CannotRunError when one cannot be read or they are of different kinds."""
    kinds = (_kind(a), _kind(b))
    if "year" in kinds and kinds != ("year", "year"):
        raise CannotRunError("diff_mixed", a=a, b=b)
    if kinds == ("year", "year"):
        return _years(a, b, call, place, judging)
    if place.data is not None:
        raise CannotRunError("diff_data", value=place.data)
    return _folders(a, b, call, judging) if kinds == ("folder", "folder") else _catalogues(a, b, call)


def _kind(text: str) -> str:
    """Four digits are a year, a folder holds data, a file is a catalogue."""
    if _YEAR.fullmatch(text):
        return "year"
    path = Path(text)
    if path.is_dir():
        return "folder"
    if not path.exists():
        raise CannotRunError("diff_nothing", value=text)
    if path.suffix.lower() not in _CATALOGUE_ENDINGS:
        raise CannotRunError("diff_no_catalogue", value=text)
    return "catalogue"


def _years(a: str, b: str, call: Call, place: DataPlace, judging: Judging) -> Compared:
    judged = load_judged(call, place, judging)
    known = sorted({m.year for m in judged.loaded.measurements})
    for year in (a, b):
        if int(year) not in known:
            raise CannotRunError("diff_year", value=year, choices=", ".join(map(str, known)))
    measurements, catalogue = judged.loaded.measurements, judged.catalogue
    then, now = (
        assess_goals(
            catalogue,
            figures_of(measurements, catalogue, int(year)),
            judged.method,
            without_assumptions=judging.without_assumptions,
        )
        for year in (a, b)
    )
    found = [*compare_years(measurements, int(a), int(b)), *compare_statuses(then, now)]
    meta = judged.basis.meta() | {"figures_up_to": max(int(a), int(b))}
    return Compared(
        a,
        b,
        (catalogue, catalogue),
        found,
        meta=_meta(meta, a, b, "year"),
        left_out=judged.basis.left_out(),
        data=judged.basis.data(),
    )


def _folders(a: str, b: str, call: Call, judging: Judging) -> Compared:
    old, new = (load_judged(call, DataPlace(data=folder), judging) for folder in (a, b))
    columns = all_dimensions(old.catalogue, new.catalogue)
    figures = [
        in_columns((m for m in side.loaded.measurements if _known(m, judging)), side.catalogue, columns)
        for side in (old, new)
    ]
    found = [
        *compare_catalogues(old.catalogue, new.catalogue),
        *compare_figures(*figures),
        *compare_statuses(old.goal_statuses, new.goal_statuses),
    ]
    sides, catalogues = (old.basis, new.basis), (old.catalogue, new.catalogue)
    meta = sides[1].meta() | {
        "synthetic": any(side.folder.dataset.synthetic for side in sides),
        "rejected_rows": [each for side in sides for each in rejected_rows(side.rejected)],
    }
    del meta["data"]  # both folders are named
    left_out = tuple(note for side in sides for note in side.left_out())
    return Compared(a, b, catalogues, found, meta=_meta(meta, a, b, "folder"), left_out=left_out)


def _known(m: Measurement, judging: Judging) -> bool:
    return judging.as_of is None or m.year <= judging.as_of


def _catalogues(a: str, b: str, call: Call) -> Compared:
    files = [_catalogue_file(Path(text)) for text in (a, b)]
    call.reads(files)
    old, new = map(_catalogue, files)
    concept = new.concept
    call.words.speak_of(concept.title)
    meta = _meta({"concept": concept.title, "municipality": concept.municipality}, a, b, "catalogue")
    return Compared(a, b, (old, new), list(compare_catalogues(old, new)), meta)


def _catalogue_file(path: Path) -> Path:
    """The file itself, or the one in a folder."""
    return find_data(str(path), os.environ, Path.cwd()).catalogue if path.is_dir() else path


def _catalogue(file: Path) -> Catalogue:
    catalogue, findings = load_catalogue(file, os.environ)
    if catalogue is None:
        raise CannotRunError("catalogue_invalid", file=file, count=len(findings), data=f" {as_word(str(file))}")
    return catalogue


def _meta(meta: dict[str, object], a: str, b: str, kind: str) -> dict[str, object]:
    return {**meta, "compared": kind, "old": a, "new": b}
