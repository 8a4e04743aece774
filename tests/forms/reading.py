"""Reads a measurement file against a catalogue and keeps what was said and what was accepted."""

from dataclasses import dataclass
from pathlib import Path

from kassel_integration.checking.file_check import FileCheck
from kassel_integration.checking.finding_groups import FindingGroup, FindingGroups
from kassel_integration.checking.plan import plan_of
from kassel_integration.diagnostics import Finding, Severity
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.measurement import Measurement
from kassel_integration.source.canonical import canonical_text
from kassel_integration.source.measurement_file import open_tables
from told import Told


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of a file."""

    groups: tuple[FindingGroup, ...]
    kept: tuple[Measurement, ...]
    rows: int
    dimensions: tuple[str, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The first finding of each group."""
        return tuple(group.finding for group in self.groups)

    @property
    def errors(self) -> list[tuple[str, int]]:
        """The errors as code and line, by line."""
        return self._lines([g for g in self.groups if g.finding.code.severity is Severity.ERROR])

    @property
    def said(self) -> list[tuple[str, int]]:
        """Everything said, as code and line, by line; but not how the file was read."""
        return self._lines([g for g in self.groups if g.finding.code.id != "KI011"])

    @staticmethod
    def _lines(groups: list[FindingGroup]) -> list[tuple[str, int]]:
        said = [(g.finding.code.id, line) for g in groups for first, last in g.runs for line in range(first, last + 1)]
        return sorted(said, key=lambda pair: pair[::-1])

    @property
    def canonical(self) -> str | None:
        """The canonical text of an accepted file, None for a refused one."""
        return None if self.errors else canonical_text(self.kept, self.dimensions)


class Reader:
    """Reads files against one catalogue."""

    def __init__(self, catalogue: Catalogue, folder: Path) -> None:
        self.catalogue, self.folder, self.plan = catalogue, folder, plan_of(catalogue)
        self.told: Told[FindingGroup] | None = None

    def file(self, path: Path, year: int | None = None) -> Reading:
        """A file that is there, table after table."""
        kept: list[Measurement] = []
        groups = FindingGroups()
        rows = 0
        for table in open_tables(path, self.plan.headings, year):
            check = FileCheck(table, self.plan, groups, lambda m, _: kept.append(m))
            check.run()
            rows += check.counts.rows
        if self.told:
            self.told.hear(groups.all())
        return Reading(groups.all(), tuple(kept), rows, self.catalogue.dimension_ids)

    def bytes(self, raw: bytes, name: str = "2014.csv") -> Reading:
        """These bytes as a file."""
        (self.folder / name).write_bytes(raw)
        return self.file(self.folder / name)

    def text(self, text: str, name: str = "2014.csv") -> Reading:
        """This text as a UTF-8 file, line ends as they are."""
        return self.bytes(text.encode("utf-8"), name)
