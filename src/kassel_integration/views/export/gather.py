"""Gathers an export: the plan, its figures as far as they may be shown, the verdicts, and what is said of all of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from kassel_integration import __version__
from kassel_integration.analysis.coverage import sources
from kassel_integration.analysis.goal_status import GoalStatus
from kassel_integration.analysis.publication import Publication
from kassel_integration.model.catalogue import Catalogue
from kassel_integration.model.measurement import Measurement
from kassel_integration.model.publishing import Publishing
from kassel_integration.views.basis import Basis
from kassel_integration.views.export.figures import Said, figure_tables
from kassel_integration.views.export.plan import indicators_table, metrics_table, plan_tables
from kassel_integration.views.export.table import ExportTable
from kassel_integration.views.export.verdicts import goals_table, verdicts_table
from kassel_integration.views.values import Value


@dataclass(frozen=True, slots=True)
class ExportView:
    """What is exported; `below`: counts below it are hidden (0: none are); `sources` are those of the figures.

    `selection`: what chose the goals whose verdicts are told, where not all are. `tables` are all of it;
    `measurements` and `statuses` are the same for formats that lay it out in another way.
    """

    title: str
    municipality: str
    municipality_key: str
    language: str
    years: tuple[int, int]
    method: str
    figures_up_to: int | None
    synthetic: bool
    below: int
    publishing: Publishing
    sources: tuple[str, ...]
    tables: tuple[ExportTable, ...]
    catalogue: Catalogue
    measurements: tuple[Measurement, ...]
    statuses: tuple[GoalStatus, ...]
    made_with: str
    selection: tuple[Value, ...] = ()

    def table(self, name: str) -> ExportTable:
        """The table of this name."""
        return next(each for each in self.tables if each.name == name)


def export_view(
    statuses: Iterable[GoalStatus], public: Publication, stored: Iterable[Measurement], basis: Basis
) -> ExportView:
    """The whole plan with the verdicts of the chosen goals and every figure that may be shown.

    `stored`: the figures as they came, which the tables have where none is hidden, so that they can be taken in again;
    `public` has the sum of what several offices report.
    """
    said = Said(public.below, basis.folder.dataset.synthetic)
    chosen, catalogue, concept = tuple(statuses), basis.catalogue, basis.concept
    return ExportView(
        title=concept.title,
        municipality=concept.municipality,
        municipality_key=concept.municipality_key,
        language=concept.language,
        years=(concept.first, concept.last),
        method=basis.method,
        figures_up_to=basis.last,
        synthetic=basis.folder.dataset.synthetic,
        below=public.below,
        publishing=basis.publishing,
        sources=tuple(text for text, _ in sources(list(chosen))),
        tables=(
            *plan_tables(catalogue),
            goals_table(catalogue, chosen, basis),
            indicators_table(catalogue),
            metrics_table(catalogue),
            verdicts_table(chosen, basis),
            *figure_tables(public.measurements if public.below else stored, catalogue, said),
        ),
        catalogue=catalogue,
        measurements=public.measurements,
        statuses=chosen,
        made_with=f"kassel-integration {__version__}",
    )
