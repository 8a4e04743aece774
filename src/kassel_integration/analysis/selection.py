"""Chooses goals and metrics: the same filters mean the same on each command."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from kassel_integration.analysis.goal_status import GoalStatus, MetricStatus
from kassel_integration.analysis.spoken import MOST_CHOICES, choices_of, known_words
from kassel_integration.diagnostics.suggest import nearest
from kassel_integration.errors import CannotRunError
from kassel_integration.model.catalogue import Catalogue, Kind, Office
from kassel_integration.model.evidence import Mark
from kassel_integration.model.ids import typed_id
from kassel_integration.model.measurement import Implementation
from kassel_integration.model.status import Coverage, Progress

NOT_DECLARED = "none"
WITHOUT_MARKS = "none"


@dataclass(frozen=True, slots=True)
class Filters:
    """What the caller asked for; empty means all. Several values of one filter are alternatives."""

    field: tuple[str, ...] = ()
    area: tuple[str, ...] = ()
    goal: tuple[str, ...] = ()
    office: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    coverage: tuple[str, ...] = ()
    implementation: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    year: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    search: str = ""


def resolve(filters: Filters, catalogue: Catalogue, years: Iterable[int]) -> Filters:
    """Check every value against what exists (offices also by name or alias); raises CannotRunError with the nearest."""
    known_years = sorted(
        {str(y) for y in years} | {str(y) for y in range(catalogue.concept.first, catalogue.concept.last + 1)}
    )
    if filters.area and not catalogue.areas:
        raise CannotRunError("no_areas")
    unmeasured = not all(catalogue.metrics_of.values())  # whether there are goals without metrics
    known: dict[str, Iterable[str]] = {
        "field": (f.id for f in catalogue.fields),
        "area": (a.id for a in catalogue.areas),
        "goal": catalogue.goal_by_id,
        "status": (s for s in Progress if s is not Progress.NO_METRIC or unmeasured),
        "coverage": (c for c in Coverage if c is not Coverage.NO_METRIC or unmeasured),
        "implementation": (*Implementation, NOT_DECLARED),
        "kind": Kind,
        "year": known_years,
        "evidence": (*Mark, WITHOUT_MARKS),
    }
    names = {"field": {f.title: f.id for f in catalogue.fields}, "area": {a.title: a.id for a in catalogue.areas}}
    unknown = [goal for goal in filters.goal if typed_id(goal) not in map(typed_id, catalogue.goal_by_id)]
    if unknown:
        raise unknown_goal(unknown[0], catalogue)
    checked: dict[str, Any] = {
        name: known_words(name, getattr(filters, name), tuple(words), names.get(name, {}))
        for name, words in known.items()
    }
    offices = tuple(find_office(text, catalogue).id for text in filters.office)
    return replace(filters, office=offices, **checked)


def unknown_goal(text: str, catalogue: Catalogue) -> CannotRunError:
    """The error for a goal that does not exist; of an area its goals are named, of a metric the goal."""
    within = [goal.id for goal in catalogue.goals if text in (goal.area and goal.area.id, goal.field.id)]
    beside = [goal.id for goal in catalogue.goals if goal.area and text.startswith(f"{goal.area.id}.")]
    of_part = next((goal.id for goal in catalogue.goals if text.startswith((f"{goal.id}.", f"{goal.id}-"))), "")
    close = of_part or nearest(text, catalogue.goal_by_id)
    choices = tuple((within or ([] if close else beside))[:MOST_CHOICES])
    return CannotRunError("unknown_goal", value=text, nearest=close, choices=choices)


def find_office(text: str, catalogue: Catalogue) -> Office:
    """An office by id, printed name or alias, upper and lower case alike; raises CannotRunError naming the nearest."""
    names = {name.casefold(): o for o in catalogue.offices for name in (*o.aliases, o.name, o.id)}
    office = names.get(text.strip().casefold())
    if office:
        return office
    close = nearest(text, tuple(names))
    found = names[close].id if close else ""
    choices = choices_of("office", [o.id for o in catalogue.offices], {o.name: o.id for o in catalogue.offices})
    raise CannotRunError("unknown_value", option="office", value=text, nearest=found, choices=choices)


def select(goal_statuses: Iterable[GoalStatus], filters: Filters) -> list[GoalStatus]:
    """The goals that pass; `filters` have been resolved."""
    return [
        s for s in goal_statuses if _place_fits(s, filters) and _state_fits(s, filters) and _found(s, filters.search)
    ]


def select_metrics(goal_statuses: Iterable[GoalStatus], filters: Filters) -> list[tuple[GoalStatus, MetricStatus]]:
    """The metrics that pass: place and text as for goals, all else of the metric itself."""
    return [
        (s, m)
        for s in goal_statuses
        if _place_fits(s, filters) and _implementation_fits(s, filters) and _found(s, filters.search)
        for m in s.metrics
        if (not filters.status or m.assessment.status in filters.status)
        and (not filters.coverage or m.coverage in filters.coverage)
        and _evidence_fits(m.assessment.status.judged, m.assessment.marks, filters)
        and (not filters.kind or m.metric.kind in filters.kind)
        and _has_year(m, filters)
    ]


def _place_fits(s: GoalStatus, filters: Filters) -> bool:
    goal = s.goal
    return (
        (not filters.field or goal.field.id in filters.field)
        and (not filters.area or (goal.area is not None and goal.area.id in filters.area))
        and (not filters.goal or goal.id in filters.goal)
        and (not filters.office or any(o.id in filters.office for o in goal.ever))
    )


def _state_fits(s: GoalStatus, filters: Filters) -> bool:
    return (
        (not filters.status or s.progress in filters.status)
        and (not filters.coverage or s.coverage in filters.coverage)
        and (not filters.kind or any(m.metric.kind in filters.kind for m in s.metrics))
        and _implementation_fits(s, filters)
        and _evidence_fits(s.progress.judged, s.evidence.marks if filters.evidence else (), filters)
        and (not filters.year or any(_has_year(m, filters) for m in s.metrics))
    )


def _implementation_fits(s: GoalStatus, filters: Filters) -> bool:
    return not filters.implementation or (s.implementation or NOT_DECLARED) in filters.implementation


def _evidence_fits(judged: bool, marks: tuple[Mark, ...], filters: Filters) -> bool:
    """Only what is judged carries marks; `none` stands for what is judged and carries none."""
    if not filters.evidence:
        return True
    return judged and any(mark in filters.evidence for mark in marks or (WITHOUT_MARKS,))


def _has_year(m: MetricStatus, filters: Filters) -> bool:
    return not filters.year or any(str(year) in filters.year for year in (*(p.year for p in m.series.points), *m.parts))


def _found(s: GoalStatus, search: str) -> bool:
    """Case-insensitive: every word occurs somewhere in the goal's, its indicators' or its metrics' texts."""
    if not search:
        return True
    texts = [s.goal.id, s.goal.text, s.goal.area.title if s.goal.area else "", *(o.name for o in s.goal.ever)]
    for m in s.every:
        texts += [m.metric.indicator.text if m.metric.indicator else "", m.metric.id, m.metric.label]
    haystack = "\n".join(texts).casefold()
    return all(word in haystack for word in search.casefold().split())
