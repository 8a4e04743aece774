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
from kassel_integration.analysis.methods import METHODS
from kassel_integration.analysis.narrowing import Side, narrowed
from kassel_integration.analysis.selection import resolve
from kassel_integration.checking.load_catalogue import load_catalogue
from kassel_integration.commands.call import Call
from kassel_integration.commands.call.judged import Judged, load_judged
from kassel_integration.commands.options import DataPlace, Judging, Selection
from kassel_integration.errors import CannotRunError
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.measurement import Measurement
from kassel_integration.source.folder import as_word, find_data
from kassel_integration.source.there import exists, is_folder
from kassel_integration.views.differences import Compared
from kassel_integration.views.rejected import rejected_rows

_YEAR = re.compile("[0-9]{4}")
_CATALOGUE_ENDINGS = (".yaml", ".yml")


def compare(sides: tuple[str, str], call: Call, place: DataPlace, judging: Judging, selection: Selection) -> Compared:
    """Compare two sides, as far as the filters choose.

    Raises CannotRunError when one cannot be read or they are of different kinds.
    """
    a, b = sides
    kinds = (_kind(a), _kind(b))
    if "year" in kinds and kinds != ("year", "year"):
        raise CannotRunError("diff_mixed", a=a, b=b)
    if kinds == ("year", "year"):
        return _years(sides, load_judged(call, place, judging, selection), judging)
    if place.data is not None:
        raise CannotRunError("diff_data", value=place.data)
    if kinds == ("folder", "folder"):
        return _folders(sides, call, judging, selection)
    return _catalogues(sides, call, selection)


def _kind(text: str) -> str:
    """Four digits are a year, a folder holds data, a file is a catalogue."""
    if _YEAR.fullmatch(text):
        return "year"
    path = Path(text)
    if is_folder(path):
        return "folder"
    if not exists(path):
        raise CannotRunError("diff_nothing", value=text)
    if path.suffix.lower() not in _CATALOGUE_ENDINGS:
        raise CannotRunError("diff_no_catalogue", value=text)
    return "catalogue"


def _years(sides: tuple[str, str], judged: Judged, judging: Judging) -> Compared:
    a, b = sides
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
    found = narrowed(found, (Side(catalogue, then), Side(catalogue, now)), judged.filters)
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


def _folders(folders: tuple[str, str], call: Call, judging: Judging, selection: Selection) -> Compared:
    a, b = folders
    old = load_judged(call, DataPlace(data=a), judging)
    new = load_judged(call, DataPlace(data=b), judging, selection)
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
    found = narrowed(found, (_side(old), _side(new)), new.filters)
    sides, catalogues = (old.basis, new.basis), (old.catalogue, new.catalogue)
    meta = sides[1].meta() | {
        "synthetic": any(side.folder.dataset.synthetic for side in sides),
        "rejected_rows": [each for side in sides for each in rejected_rows(side.rejected)],
    }
    del meta["data"]  # both folders are named
    left_out = tuple(note for side in sides for note in side.left_out())
    return Compared(a, b, catalogues, found, meta=_meta(meta, a, b, "folder"), left_out=left_out)


def _side(judged: Judged) -> Side:
    return Side(judged.catalogue, judged.goal_statuses)


def _known(m: Measurement, judging: Judging) -> bool:
    return judging.as_of is None or m.year <= judging.as_of


def _catalogues(sides: tuple[str, str], call: Call, selection: Selection) -> Compared:
    a, b = sides
    files = [_catalogue_file(Path(text)) for text in (a, b)]
    call.reads(files)
    old, new = map(_catalogue, files)
    concept = new.concept
    call.words.speak_of(concept.title)
    meta = _meta({"concept": concept.title, "municipality": concept.municipality}, a, b, "catalogue")
    without = tuple(Side(each, assess_goals(each, figures_of((), each), next(iter(METHODS)))) for each in (old, new))
    found = narrowed(compare_catalogues(old, new), (without[0], without[1]), resolve(selection.filters(), new, ()))
    return Compared(a, b, (old, new), found, meta)


def _catalogue_file(path: Path) -> Path:
    """The file itself, or the one in a folder."""
    return find_data(str(path), os.environ).catalogue if is_folder(path) else path


def _catalogue(file: Path) -> Catalogue:
    catalogue, findings = load_catalogue(file, os.environ)
    if catalogue is None:
        raise CannotRunError("catalogue_invalid", file=file, count=len(findings), data=f" {as_word(str(file))}")
    return catalogue


def _meta(meta: dict[str, object], a: str, b: str, kind: str) -> dict[str, object]:
    return {**meta, "compared": kind, "old": a, "new": b}
