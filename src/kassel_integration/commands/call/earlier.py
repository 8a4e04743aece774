"""Chosen goals as they stood a year earlier, judged alike."""

from collections.abc import Iterable

from kassel_integration.analysis.contributions import figures_of
from kassel_integration.analysis.goal_status import GoalStatus, assess_goals
from kassel_integration.commands.call.judged import Judged


def year_before(judged: Judged, chosen: Iterable[GoalStatus]) -> tuple[GoalStatus, ...]:
    """Those of the chosen goals that are judged, with the figures up to the year before the one they are seen from.

    The others are compared with nothing. None where there are no figures.
    """
    year = judged.figures.reporting_year
    if year is None:
        return ()
    return assess_goals(
        judged.catalogue,
        figures_of(judged.loaded.measurements, judged.catalogue, year - 1),
        judged.method,
        without_assumptions=judged.without_assumptions,
        only=[s.goal for s in chosen if s.progress.judged],
    )
