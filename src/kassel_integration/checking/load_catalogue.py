"""Loads a catalogue: one found valid before is remembered, any other is read and checked."""

from collections.abc import Mapping
from pathlib import Path

from kassel_integration.diagnostics import Finding, Severity
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.source import cache
from kassel_integration.source.catalogue_build import build
from kassel_integration.source.files import read_bytes

MAX_CATALOGUE_BYTES = 8_000_000
# Of many data folders most share a plan, be it a copy: the last ones found faultless, by their bytes.
_SHARED: dict[bytes, Catalogue] = {}
_MOST_SHARED = 4


def load_catalogue(path: Path, environ: Mapping[str, str]) -> tuple[Catalogue | None, list[Finding]]:
    """The catalogue, or None and why not, and doubts about it; one found valid before needs no checking again."""
    raw = read_bytes(path, MAX_CATALOGUE_BYTES)
    if cache.is_forgetful() and raw in _SHARED:
        return _SHARED[raw], []
    remembered = _remembered(path, raw, environ)
    if remembered is not None:
        return remembered, []
    from kassel_integration.checking.catalogue_findings import catalogue_findings  # noqa: PLC0415  (as slow as the next)
    from kassel_integration.source.catalogue_file import read_catalogue  # noqa: PLC0415  (pydantic and yaml: slow)

    file = read_catalogue(path, raw)
    findings = catalogue_findings(file)
    if file.plain is None or any(finding.code.severity is Severity.ERROR for finding in findings):
        return None, findings
    if not findings:  # a doubt is to be heard again in the next run
        cache.remember(path, raw, file.plain, environ)
    catalogue = build(file.plain)
    if cache.is_forgetful() and not findings:
        _share(raw, catalogue)
    return catalogue, findings


def _share(raw: bytes, catalogue: Catalogue) -> None:
    if len(_SHARED) >= _MOST_SHARED:
        _SHARED.pop(next(iter(_SHARED)), None)
    _SHARED[raw] = catalogue


def _remembered(path: Path, raw: bytes, environ: Mapping[str, str]) -> Catalogue | None:
    plain = cache.recall(path, raw, environ)
    try:
        return None if plain is None else build(plain)
    except cache.ODD:  # of another shape than a catalogue that was found valid can have
        return None
