"""What the filters chose for a report, with the numbers that several of its parts take from it, each computed once."""

from dataclasses import dataclass, replace

from kassel_integration.analysis.coverage import Overdue, overdue
from kassel_integration.analysis.expected import plan_years
from kassel_integration.analysis.goal_status import GoalStatus
from kassel_integration.analysis.headline import Headline
from kassel_integration.analysis.selection import Filters
from kassel_integration.analysis.summary import summarise
from kassel_integration.model.catalogue import Area, Office
from kassel_integration.views.basis import Basis
from kassel_integration.views.report.said_once import SaidOnce, said_once


@dataclass(frozen=True, slots=True)
class Chosen:
    """The chosen `goals`, those judged as they were a year `before`, the numbers of the fields, what is overdue.

    `said_once` is what stands beside all of their values.
    """

    goals: list[GoalStatus]
    before: tuple[GoalStatus, ...]
    filters: Filters
    basis: Basis
    fields: list[Headline]
    overdue: list[Overdue]
    said_once: SaidOnce

    @property
    def empty_areas(self) -> tuple[Area, ...]:
        """The areas that were asked for and of which the plan has no goals."""
        if replace(self.filters, field=(), area=()) != Filters():
            return ()
        filled = {goal.area.id for goal in self.basis.catalogue.goals if goal.area}
        return tuple(a for a in self.basis.catalogue.areas if a.id in self.filters.area and a.id not in filled)

    @property
    def offices(self) -> list[Office]:
        """The offices that are spoken of."""
        asked = self.filters.office
        return [o for o in self.basis.catalogue.offices if not asked or o.id in asked]

    @property
    def total(self) -> Headline:
        """The numbers of all of them."""
        return self.fields[-1]


def chosen_of(goals: list[GoalStatus], before: tuple[GoalStatus, ...], filters: Filters, basis: Basis) -> Chosen:
    """The same with its numbers."""
    catalogue = basis.catalogue
    offices = [o for o in catalogue.offices if not filters.office or o.id in filters.office]
    return Chosen(
        goals=goals,
        before=before,
        filters=filters,
        basis=basis,
        fields=summarise(goals, catalogue, "field"),
        said_once=said_once(goals),
        overdue=overdue(goals, offices, plan_years(basis.concept, basis.year)),
    )
