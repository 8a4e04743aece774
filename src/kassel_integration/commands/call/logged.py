"""The log of a call's data folder, and one submission of it."""

import os
from dataclasses import dataclass

from kassel_integration.checking.intake import same
from kassel_integration.checking.load_catalogue import load_catalogue
from kassel_integration.checking.loaded import Loaded
from kassel_integration.commands.call import Call
from kassel_integration.commands.options import DataPlace
from kassel_integration.diagnostics.suggest import nearest
from kassel_integration.errors import CannotRunError
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.choices import Delivery
from kassel_integration.model.measurement import Measurement
from kassel_integration.model.submission import Submission, TakenIn
from kassel_integration.rules.duplicates import FigureKey
from kassel_integration.source.folder import DataFolder, find_data
from kassel_integration.source.submissions import read_log, read_values


@dataclass(frozen=True, slots=True)
class Logged:
    """A data folder's submissions in the order in which they were taken in."""

    folder: DataFolder
    catalogue: Catalogue
    submissions: tuple[Submission, ...]


def load_logged(call: Call, place: DataPlace) -> Logged:
    """Read catalogue and log; raises CannotRunError when either is not right."""
    folder = find_data(place.data, os.environ)
    call.reads(folder.files())
    catalogue, findings = load_catalogue(folder.catalogue, os.environ)
    if catalogue is None:
        raise CannotRunError("catalogue_invalid", file=folder.catalogue, count=len(findings), data=folder.option)
    return Logged(folder, catalogue, read_log(folder.root))


def behind(loaded: Loaded, catalogue: Catalogue) -> dict[tuple[str, int], tuple[Submission, ...]]:
    """By metric and year the submission that brought the total as it is stored now; several of a shared metric."""
    brought: dict[FigureKey, tuple[Submission, TakenIn]] = {}
    root = loaded.folder.root
    for each in read_log(root):
        for taken in read_values(root, each.id, catalogue.dimension_ids):
            if taken.new.is_total:
                brought[_key(taken.new, catalogue)] = (each, taken)
    found: dict[tuple[str, int], tuple[Submission, ...]] = {}
    for m in loaded.measurements:
        last = brought.get(_key(m, catalogue)) if m.is_total else None
        if last and same(m, last[1].new, catalogue):
            found[m.metric, m.year] = (*found.get((m.metric, m.year), ()), last[0])
    return found


def _key(m: Measurement, catalogue: Catalogue) -> FigureKey:
    metric = catalogue.metric_by_id.get(m.metric)
    shared = metric is not None and metric.delivery is Delivery.EACH
    return (m.metric, m.year, m.cell, m.office if m.declares or shared else "")


def one_of(logged: Logged, wanted: str) -> tuple[Submission, tuple[TakenIn, ...]]:
    """The submission whose id is or begins so, with its figures; raises CannotRunError when none or several do."""
    ids = [each.id for each in logged.submissions]
    found = [each for each in logged.submissions if each.id == wanted]
    found = found or [each for each in logged.submissions if wanted and each.id.startswith(wanted)]
    if len(found) != 1:
        some = ", ".join(each.id for each in found[:10])
        raise CannotRunError("unknown_submission", value=wanted, nearest=nearest(wanted, ids), choices=some)
    taken = read_values(logged.folder.root, found[0].id, logged.catalogue.dimension_ids)
    return found[0], taken
