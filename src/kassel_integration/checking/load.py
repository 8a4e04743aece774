"""Loads a data folder: the catalogue, every measurement the rules accept, and all findings in one order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kassel_integration.diagnostics import Finding, Severity
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.measurement import Measurement
from kassel_integration.rules import catalogue as catalogue_rules
from kassel_integration.rules import measurements as rules
from kassel_integration.source import memory
from kassel_integration.source.catalogue_build import build
from kassel_integration.source.files import read_bytes
from kassel_integration.source.folder import DataFolder
from kassel_integration.source.measurement_file import MeasurementFile, Row, read_measurement_file

MAX_CATALOGUE_BYTES = 8_000_000


@dataclass(frozen=True, slots=True)
class Report:
    """What checking found: findings in order, and how much was looked at."""

    findings: tuple[Finding, ...]
    files: int
    rows: int
    rules: int

    @property
    def errors(self) -> int:
        """How many findings are errors."""
        return sum(f.code.severity is Severity.ERROR for f in self.findings)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A data folder in memory; `catalogue` is None when the file cannot be used."""

    folder: DataFolder
    catalogue: Catalogue | None
    measurements: tuple[Measurement, ...]
    report: Report


def load(folder: DataFolder, environ: Mapping[str, str]) -> Loaded:
    """Load and check everything in the folder; raises CannotRunError only for files that cannot be read at all."""
    return load_files(folder, folder.measurement_files(), environ)


def load_files(folder: DataFolder, paths: list[Path], environ: Mapping[str, str]) -> Loaded:
    """Load the folder's catalogue and check the given measurement files against it."""
    catalogue, findings = load_catalogue(folder.catalogue, environ)
    measurements: list[Measurement] = []
    rows = 0
    for path in paths if catalogue else []:
        assert catalogue is not None
        file = read_measurement_file(path)
        rows += len(file.rows)
        accepted, found = check_file(file, catalogue)
        measurements += accepted
        findings += found
    count = len(catalogue_rules.RULES) + len(rules.ROW_RULES) + 1
    files = 1 + (len(paths) if catalogue else 0)
    report = Report(tuple(sorted(findings, key=lambda f: f.order)), files, rows, count)
    return Loaded(folder, catalogue, tuple(measurements), report)


def load_catalogue(path: Path, environ: Mapping[str, str]) -> tuple[Catalogue | None, list[Finding]]:
    """The catalogue, or None and why not; one found valid before needs no checking again."""
    raw = read_bytes(path, MAX_CATALOGUE_BYTES)
    plain = memory.recall(path, raw, environ)
    if plain is not None:
        return build(plain), []
    from kassel_integration.source.catalogue_file import read_catalogue  # noqa: PLC0415  (pydantic and yaml: 17 times a bare start)

    file = read_catalogue(path, raw)
    findings = list(file.findings)
    if isinstance(file.tree.value, dict):
        told = {finding.place.path for finding in findings}  # one place, one message: the shape comes first
        findings += [
            Finding(code, file.tree.place(where), values)
            for rule in catalogue_rules.RULES
            for code, where, values in rule(file.tree.value)
            if where not in told
        ]
    if findings or file.plain is None:
        return None, findings
    memory.remember(path, raw, file.plain, environ)
    return build(file.plain), []


def check_file(file: MeasurementFile, catalogue: Catalogue) -> tuple[list[Measurement], list[Finding]]:
    """The measurements of a file that no rule objects to, and all objections."""
    ctx = rules.context(catalogue, file.year)
    accepted: dict[object, Measurement] = {}
    findings = list(file.findings)
    for row in file.rows:
        found = list(_check_row(file, row, ctx))
        findings += found
        if any(f.code.severity is Severity.ERROR for f in found):
            continue
        measurement = rules.accept(row.cells, catalogue.metric_by_id.get(row.cells["metric"]), ctx, file.file, row.line)
        first = accepted.setdefault(measurement.key, measurement)
        if first is not measurement:
            place = file.place(row, "metric")
            findings.append(Finding(rules.DUPLICATE_KEY, place, {"value": measurement.metric, "line": first.line}))
    return list(accepted.values()), findings


def _check_row(file: MeasurementFile, row: Row, ctx: rules.Context) -> Iterator[Finding]:
    metric = ctx.catalogue.metric_by_id.get(row.cells["metric"])
    for rule in rules.ROW_RULES:
        for code, column, values in rule(row.cells, metric, ctx):
            yield Finding(code, file.place(row, column), values)
