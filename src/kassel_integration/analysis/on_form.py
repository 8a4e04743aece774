"""What an office is asked for in a year: the metrics it delivers, and the goals whose implementation it declares."""

from dataclasses import dataclass

from kassel_integration.analysis.expected import baselines_asked, is_asked_for, plan_years
from kassel_integration.analysis.owed import owes, told_impossible
from kassel_integration.analysis.series import Figures
from kassel_integration.model.catalogue import Catalogue, Goal, Metric, Office
from kassel_integration.model.choices import Delivery
from kassel_integration.model.measurement import Implementation, Measurement


@dataclass(frozen=True, slots=True)
class OnForm:
    """The metrics and the goals an office is asked about in a year, in the order of the catalogue.

    Of goals with several offices the first in charge delivers a metric, with `delivery: each` every one its part.
    """

    metrics: tuple[Metric, ...]
    goals: tuple[Goal, ...]


def on_form(catalogue: Catalogue, office: Office, year: int, figures: Figures) -> OnForm:
    """What `office` is asked for in `year`; not for a milestone that was done, nor where there can be no value.

    Of a year before or after the plan, in which a baseline lies, only that is asked.
    """
    goals = tuple(g for g in catalogue.goals if office in g.responsible(year) and _applies(g, year))
    ids = {goal.id for goal in goals}
    metrics = (m for m in catalogue.metrics if m.goal.id in ids and owes(m, office, year))
    baselines = {metric for metric, of in baselines_asked(catalogue) if of == year}
    asked = tuple(m for m in metrics if _is_asked(m, office, year, figures, baseline=m.id in baselines))
    if baselines and year not in plan_years(catalogue.concept):
        return OnForm(tuple(m for m in asked if m.id in baselines), ())
    return OnForm(asked, goals)


def _is_asked(metric: Metric, office: Office, year: int, figures: Figures, *, baseline: bool) -> bool:
    contributions = figures.contributions.get(metric.id, ())
    impossible = told_impossible(metric, figures.of(metric.id).points, contributions, office)
    of_the_plan = is_asked_for(metric, year, apart=impossible)
    as_baseline = baseline and year not in impossible
    return (of_the_plan or as_baseline) and not _done(last_report(metric, office, year, figures))


def last_report(metric: Metric, office: Office, year: int, figures: Figures) -> Measurement | None:
    """The latest figure for the whole before `year`; of a metric that several offices share the office's own part."""
    if metric.delivery is Delivery.EACH:
        told = (p for c in figures.contributions.get(metric.id, ()) for o, p in c.parts if o == office)
        found = [p for p in told if p is not None]
    else:
        found = list(figures.of(metric.id).points)
    return max((p for p in found if p.year < year), key=lambda p: p.year, default=None)


def _applies(goal: Goal, year: int) -> bool:
    return goal.applies is None or year <= goal.applies.until


def _done(last: Measurement | None) -> bool:
    return last is not None and isinstance(last.value, Implementation) and last.value.is_done
