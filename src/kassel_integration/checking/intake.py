"""What an import would change: sent figures beside the stored ones, what is refused, and whether all of it fits."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from kassel_integration.checking.finding_groups import FindingGroups
from kassel_integration.checking.kept_details import absent_of, with_kept
from kassel_integration.checking.loaded import CheckResult
from kassel_integration.diagnostics import Finding, Place, Severity, codes
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.measurement import Measurement
from kassel_integration.model.submission import TakenIn
from kassel_integration.rules.duplicates import FigureKey, figure_key, name_of
from kassel_integration.rules.intake import Terms, refusal
from kassel_integration.rules.tally import Tally
from kassel_integration.rules.whole_file import whole_file
from kassel_integration.source.canonical import canonical_row
from kassel_integration.source.table import MeasurementTable

Sent = tuple[Measurement, Place]
Arrived = tuple[Measurement, Place, frozenset[str]]  # with the details that its file has no column for
Value = tuple[Measurement, Place, bool]  # with the place of the value, and whether its row has no other


_TWICE = (codes.DUPLICATE, codes.REPORTED_TWICE)


@dataclass(frozen=True, slots=True)
class Intake:
    """`taken` in the order they were sent, `unchanged` ones, those that are `left`; why, and in what years they are.

    `figures`: all figures of these years, as they are when it is done.
    """

    taken: tuple[TakenIn, ...]
    unchanged: tuple[Measurement, ...]
    left: tuple[Measurement, ...]
    findings: tuple[Finding, ...]
    figures: Mapping[int, tuple[Measurement, ...]]


class Gathered:
    """Collects the accepted rows of files with their places, while they are checked; with `values` these, too."""

    def __init__(self, values: bool = False) -> None:
        self.sent: list[Arrived] = []
        self.values: list[Value] = []
        self._wanted = values
        self._table: MeasurementTable | None = None
        self._absent: frozenset[str] = frozenset()

    def opened(self, table: MeasurementTable) -> None:
        """The table from which the next rows come."""
        self._table = table
        self._absent = absent_of(table.columns)

    def keep(self, m: Measurement, _: dict[str, str]) -> None:
        """An accepted row."""
        place = self._table.place_of_row("metric") if self._table else Place(m.file, m.line)
        self.sent.append((m, place, self._absent))
        if self._wanted and self._table:
            self.values.append((m, self._table.place_of_row("value"), self._table.wide is None))


def intake(
    stored: Iterable[Measurement], sent: Iterable[Arrived], terms: Terms, known: Iterable[Finding] = ()
) -> Intake:
    """Compare what was sent with what is stored; `known` are findings about the files that need no repeating."""
    catalogue = terms.catalogue
    before = {figure_key(m, catalogue): m for m in stored}
    said = list(known)
    told = {(f.code, f.values.get("metric")) for f in said}
    doubtful = {f.values.get("value") for f in said if f.code in _TWICE}
    found: list[Finding] = []
    taken: dict[FigureKey, tuple[Measurement, Place]] = {}
    unchanged: list[Measurement] = []
    left: list[Measurement] = []
    for as_sent, place, absent in sent:
        key = figure_key(as_sent, catalogue)
        old = before.get(key)
        m = with_kept(as_sent, old, absent)
        if m.metric in doubtful:  # said already: which of its rows is right, the program cannot know
            left.append(m)
        elif old is not None and same(old, m, catalogue):
            unchanged.append(m)
        elif refused := refusal(m, old, terms):
            left.append(m)
            found.append(Finding(refused[0], place, refused[1]))
        else:
            taken[key] = (m, place)
    while wrong := list(_do_not_fit(before, taken, catalogue)):
        found += [f for f in wrong if (f.code, f.values.get("metric")) not in told]
        metrics = {str(f.values["metric"]).partition(" (")[0] for f in wrong}
        out = [key for key in taken if key[0] in metrics]
        left += [taken.pop(key)[0] for key in out]
    after = before | {key: m for key, (m, _) in taken.items()}
    years = {m.year for m, _ in taken.values()}
    return Intake(
        taken=tuple(TakenIn(before.get(key), m) for key, (m, _) in taken.items()),
        unchanged=tuple(unchanged),
        left=tuple(left),
        findings=tuple(found),
        figures={year: tuple(m for m in after.values() if m.year == year) for year in sorted(years)},
    )


def same(old: Measurement, new: Measurement, catalogue: Catalogue) -> bool:
    """True when both would be written alike."""
    dimensions = catalogue.dimension_ids
    return canonical_row(old, dimensions) == canonical_row(new, dimensions)


def _do_not_fit(
    before: Mapping[FigureKey, Measurement], taken: Mapping[FigureKey, Sent], catalogue: Catalogue
) -> Iterator[Finding]:
    """Errors over a whole year that only what is stored and what was sent make together, of metrics that were sent."""
    metrics = {m.metric for m, _ in taken.values()}
    for year in {m.year for m, _ in taken.values()}:
        tally = Tally(catalogue)
        kept = {key: (m, Place(m.file, m.line, 1)) for key, m in before.items() if m.year == year}
        for m, place in (kept | {key: each for key, each in taken.items() if each[0].year == year}).values():
            if m.metric in metrics:
                tally.add(name_of(m, catalogue), m.value, m.cell, year=year, place=partial(_itself, place), note=m.note)
        yield from (f for f in whole_file(tally, catalogue, {}, {}) if f.code.severity is Severity.ERROR)


def _itself(place: Place) -> Place:
    return place


def with_findings(result: CheckResult, found: Iterable[Finding]) -> CheckResult:
    """The result of a check with further findings in their places."""
    groups = FindingGroups()
    groups.extend(found)
    every = sorted((*result.groups, *groups.all()), key=lambda group: group.finding.order)
    counts = {severity: result.counts[severity] + groups.counts[severity] for severity in Severity}
    return replace(result, groups=tuple(every), counts=counts)
