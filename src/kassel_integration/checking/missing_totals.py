"""Parts without their whole: said when all files have been read, for the total may be in another file of the year."""

from collections.abc import Iterable, Iterator

from kassel_integration.diagnostics import Finding, Place, codes
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.rules.tally import Tally


class MissingTotals:
    """What the files of a run have of each metric in each year: a part, a total, or one that was not accepted."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._metrics = catalogue.metric_by_id
        self._parts: dict[tuple[int, str], Place] = {}
        self._totals: set[tuple[int, str]] = set()

    def add(self, year: int, tally: Tally, stored: Iterable[str]) -> None:
        """What a file has, and the metrics of which a total is stored; one not accepted is spoken of in its row."""
        for metric, place in tally.parts.items():
            if _id(metric) in self._metrics:
                self._parts.setdefault((year, metric), place)
        self._totals.update((year, metric) for of in (tally.totals, tally.refused, stored) for metric in of)

    def findings(self) -> Iterator[Finding]:
        """One for each total that no file has, at the first of its parts."""
        for (year, metric), place in self._parts.items():
            if self._totals.isdisjoint(((year, metric), (year, _id(metric)))):
                yield Finding(codes.TOTAL_MISSING, place, {"metric": metric})


def _id(name: str) -> str:
    """The metric of a name; that of a contribution has its office behind it."""
    return name.partition(" (")[0]
