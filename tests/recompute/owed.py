"""What every office owes of a year, and what of it came: figures, reasons and declarations."""

from recompute.plan import Folder, Goal
from recompute.standing import MetricStanding, Question, standing, verdicts

Owed = dict[tuple[str, str], str]  # (office, id) -> delivered, reason, outstanding


def owed(folder: Folder, year: int) -> Owed:
    """Seen with all figures there are, for `missing` does not look back."""
    last = max(folder.years)
    goals = standing(folder, Question(last, "path"), verdicts(folder, (last,)))
    found: Owed = {}
    for goal in goals:
        offices = goal.goal.offices
        for metric in (*goal.metrics, *goal.others) if offices else ():
            if _is_asked(metric, folder, year):
                found[offices[0], metric.metric.id] = _state(metric, year)
        for office in offices:
            found[office, f"{goal.goal.id}.umsetzungsstand"] = _declared(folder, goal.goal, office, year)
    return found


def _is_asked(metric: MetricStanding, folder: Folder, year: int) -> bool:
    surveyed = year in metric.surveyed and folder.plan.first <= year <= folder.plan.last
    return surveyed and year not in metric.cannot_be and (metric.done is None or year <= metric.done)


def _state(metric: MetricStanding, year: int) -> str:
    if year not in metric.settled:
        return "outstanding"
    there = any(point.year == year and point.is_there for point in metric.points)
    return "delivered" if there or year in metric.parts else "reason"


def _declared(folder: Folder, goal: Goal, office: str, year: int) -> str:
    names = {office, ""} if len(goal.offices) == 1 else {office}
    told = any(d.year == year and d.office in names for d in folder.declared.get(goal.id, ()))
    return "delivered" if told else "outstanding"
