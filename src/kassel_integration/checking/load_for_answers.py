"""Loads a data folder for an answer: files that were found faultless before are not checked again."""

from collections.abc import Mapping

from kassel_integration.analysis.suppression import LEAST
from kassel_integration.checking.load_catalogue import load_catalogue
from kassel_integration.checking.loaded import Loaded, nothing_found
from kassel_integration.source import cache_figures
from kassel_integration.source.folder import DataFolder
from kassel_integration.source.settings import read_settings


def load_for_answers(folder: DataFolder, environ: Mapping[str, str]) -> Loaded:
    """The same as `load`; where nothing was ever to be said of these files, they are remembered instead of checked.

    The counts of rows are not remembered: an answer that tells them asks `load`.
    """
    sources = cache_figures.sources_of(folder)
    if sources is None or folder.not_measurements() or folder.almost_measurements():
        return _load(folder, environ)
    known = cache_figures.recall(folder, sources, environ)
    if known is not None:
        catalogue, findings = load_catalogue(folder.catalogue, environ)
        if catalogue is not None and not findings:
            settings = read_settings(folder.root, LEAST)
            return Loaded(folder, catalogue, known, nothing_found(folder), settings)
    loaded = _load(folder, environ)
    if loaded.report.is_faultless and cache_figures.sources_of(folder) == sources:
        cache_figures.remember(folder, sources, loaded.measurements, environ)
    return loaded


def _load(folder: DataFolder, environ: Mapping[str, str]) -> Loaded:
    from kassel_integration.checking.load import load  # noqa: PLC0415  (all the rules and readers: slow)

    return load(folder, environ)
