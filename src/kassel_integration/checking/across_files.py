"""The same figure in two files of one year is found, and the first one stays: no file name decides which is right."""

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

from kassel_integration.checking.file_check import Keep
from kassel_integration.checking.finding_groups import FindingGroups
from kassel_integration.checking.rejected import Rejections
from kassel_integration.diagnostics import Finding, Place, codes
from kassel_integration.model.measurement import Measurement
from kassel_integration.source.measurement_file import year_of

Sink = Callable[[Path], Keep | None]


def once_each(
    paths: Iterable[Path], year: int | None, groups: FindingGroups, keep: Keep | None, rejected: Rejections
) -> Sink:
    """What to `keep` of each file. Only files that may be of one year are looked at figure by figure."""
    years = [year or year_of(path) for path in paths]
    shared = {y for y, times in Counter(years).items() if times > 1}
    if not shared and (None not in years or len(years) == 1):
        return lambda _: keep
    seen: dict[object, Measurement] = {}

    def take(m: Measurement, texts: dict[str, str]) -> None:
        first = seen.setdefault((m.year, m.metric, m.cell), m)
        if first.file != m.file:
            groups.add(_duplicate(m, first))
            rejected.add(m.file, m.line)
        elif keep:
            keep(m, texts)

    return lambda path: take if None in years or (year or year_of(path)) in shared else keep


def _duplicate(m: Measurement, first: Measurement) -> Finding:
    values = {"value": m.metric, "line": f"{first.line} ({first.file})"}
    related = (Place(first.file, first.line, 1),)
    return Finding(codes.DUPLICATE, Place(m.file, m.line, 1), values, related=related)
