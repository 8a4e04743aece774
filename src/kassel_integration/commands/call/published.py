"""What of a call's data may be shown cell by cell, and the distances between groups that are left in it."""

from dataclasses import replace

from kassel_integration.analysis.contributions import add_up, without_small
from kassel_integration.analysis.gap import Gap, gaps
from kassel_integration.analysis.goal_status import GoalStatus
from kassel_integration.analysis.publication import Publication, publish
from kassel_integration.commands.call.judged import Judged


def published(judged: Judged, below: int | None = None) -> Publication:
    """The measurements up to the year asked for, small cells hidden as asked, else as the settings say."""
    limit = judged.loaded.settings.suppress_below if below is None else below
    known = (m for m in judged.loaded.measurements if judged.as_of is None or m.year <= judged.as_of)
    return publish(add_up(known, judged.catalogue).measurements, judged.catalogue, limit)


def with_gaps(judged: Judged, public: Publication) -> Judged:
    """The same with the distance between groups at each metric that has one, and without small contributions."""
    found = gaps(public.measurements, judged.catalogue)
    return replace(judged, goal_statuses=tuple(_with(s, found, public.below) for s in judged.goal_statuses))


def _with(s: GoalStatus, found: dict[str, tuple[Gap, ...]], below: int) -> GoalStatus:
    if not any(m.metric.id in found or m.contributions for m in s.metrics):
        return s
    return replace(
        s,
        metrics=tuple(
            replace(m, gaps=found.get(m.metric.id, ()), contributions=without_small(m.contributions, below))
            for m in s.metrics
        ),
    )
