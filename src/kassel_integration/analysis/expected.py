"""Which years figures are expected for: those of the plan, or of a metric's own survey; and which one decides."""

from collections.abc import Collection, Iterable

from kassel_integration.analysis.baseline import baseline_year
from kassel_integration.analysis.series import Series
from kassel_integration.model.catalogue import Catalogue, Concept, Kind, Metric, Rule
from kassel_integration.model.measurement import Measurement

_FROM_THE_BASELINE_ITSELF = (Rule.CHANGE, Rule.HOLD)  # no later year stands in


def plan_years(concept: Concept, last: int | None = None) -> range:
    """The years of the plan up to the reporting year `last`, without it all of them."""
    return range(concept.first, min(concept.last, last if last is not None else concept.last) + 1)


def expected_years(metric: Metric, concept: Concept, last: int | None = None) -> tuple[int, ...]:
    """The years of the plan for which figures of a metric are expected, up to the reporting year `last` if given."""
    return tuple(year for year in plan_years(concept, last) if is_asked_for(metric, year))


def baselines_asked(catalogue: Catalogue) -> frozenset[tuple[str, int]]:
    """(metric, year) of the baselines that nothing can stand in for and that no expected year brings."""
    found = (_baseline_asked(metric, catalogue.concept) for metric in (*catalogue.metrics, *catalogue.references))
    return frozenset(each for each in found if each is not None)


def _baseline_asked(metric: Metric, concept: Concept) -> tuple[str, int] | None:
    own = metric.baseline
    known = own is not None and (own.unknown or own.value is not None)
    year = baseline_year(metric, concept)
    if known or metric.target.rule not in _FROM_THE_BASELINE_ITSELF or year in expected_years(metric, concept):
        return None
    return metric.id, year


def is_asked_for(metric: Metric, year: int, done: int | None = None, apart: Collection[int] = ()) -> bool:
    """True in the years of its survey, but for a year whose value the catalogue states as the baseline.

    After the year in which a milestone was `done` it is not asked for again, nor is it in the years `apart`, of which
    was told that there can be no value.
    """
    own, survey = metric.baseline, metric.survey
    stated = own is not None and own.value is not None and own.year == year
    settled = done is not None and year > done
    return not (stated or settled or year in apart) and (survey is None or survey.from_(year) == year)


def done_since(metric: Metric, told: Iterable[Measurement]) -> int | None:
    """The year in which a milestone was done and since which nothing else was told of it, None when it is not done.

    `told` is in the order of the years; what stands in for the milestone settles nothing. A milestone whose target
    holds for every year is asked for in each.
    """
    if metric.kind is not Kind.MILESTONE or metric.target.rule is Rule.EVERY_YEAR:
        return None
    since = None
    for year, word in Series(tuple(m for m in told if not m.stands_for)).steps:
        since = (year if since is None else since) if word.is_done else None
    return since


def due_year(metric: Metric, concept: Concept) -> int:
    """The year in which the target is due: its own, else the last of the plan."""
    return metric.target.by or concept.last


def deciding_year(metric: Metric, series: Series, concept: Concept) -> int:
    """The year whose figure decides: the due one, or the first year of its survey after that where it has none then."""
    due = due_year(metric, concept)
    if metric.survey is None or ((found := series.at(due)) is not None and found.value is not None):
        return due
    return metric.survey.from_(due) or due


def last_expected(metric: Metric, concept: Concept) -> int:
    """The last year of the plan for which a figure is expected."""
    return max(expected_years(metric, concept), default=concept.last)
