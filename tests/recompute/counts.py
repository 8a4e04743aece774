"""Counts over goals and metrics: per field, area, office and kind, in all, and the headline numbers of a report."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from recompute.plan import JUDGED, MARKS, STATUSES, Plan
from recompute.standing import GoalStanding, MetricStanding, coverage_of

GROUPINGS = ("field", "area", "office", "kind")
_ON, _OFF = ("achieved", "on_track"), ("behind", "far_behind", "moving_away", "missed")
_KINDS = ("count", "share", "rate", "amount", "duration", "frequency", "milestone", "rating")
Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class _Member:
    """What is counted once: a goal, or by kind a metric."""

    status: str
    coverage: str
    marks: tuple[str, ...]


def groups(plan: Plan, goals: Sequence[GoalStanding], by: str) -> dict[str, Row]:
    """The rows of a grouping by id, `total` last: a goal of several offices is counted with each, in all once."""
    if by == "kind":
        metrics = [metric for goal in goals for metric in goal.metrics]
        used = {standing.metric.kind for standing in metrics}
        kinds = [kind for kind in _KINDS if kind in used]
        rows = {kind: _of_metrics([m for m in metrics if m.metric.kind == kind]) for kind in kinds}
        return {**rows, "total": _of_metrics(metrics)}
    rows = {key: _of_goals([goal for goal in goals if key in _keys(goal, by)]) for key in _all_keys(plan, goals, by)}
    if by == "office":
        rows = {office: row | _owed_by(office, goals) for office, row in rows.items()}
    return {**rows, "total": _of_goals(goals)}


def _owed_by(office: str, goals: Sequence[GoalStanding]) -> Row:
    """What the first office of a goal is asked for, and what of that an office delivered."""
    metrics = [metric for goal in goals if goal.goal.offices[:1] == (office,) for metric in goal.metrics]
    delivered = sum(len(metric.settled.intersection(metric.owed)) for metric in metrics)
    return {"expected": sum(len(metric.owed) for metric in metrics), "delivered": delivered}


def _keys(goal: GoalStanding, by: str) -> tuple[str, ...]:
    return goal.goal.offices if by == "office" else (goal.goal.field if by == "field" else goal.goal.area,)


def _all_keys(plan: Plan, goals: Sequence[GoalStanding], by: str) -> list[str]:
    used = list(dict.fromkeys(key for goal in goals for key in _keys(goal, by)))
    return [office for office in plan.offices if office in used] if by == "office" else used


def _of_goals(goals: Sequence[GoalStanding]) -> Row:
    members = [_Member(goal.progress, goal.coverage, goal.marks) for goal in goals]
    return _row(members, [metric for goal in goals for metric in goal.metrics])


def _of_metrics(metrics: Sequence[MetricStanding]) -> Row:
    return _row([_Member(m.verdict.status, m.coverage, m.marks) for m in metrics], metrics)


def _row(members: Sequence[_Member], metrics: Sequence[MetricStanding]) -> Row:
    counted = Counter(member.status for member in members)
    covered = Counter(member.coverage for member in members)
    judged = [member for member in members if member.status in JUDGED]
    row: Row = {"size": len(members), **{status: counted[status] for status in STATUSES}}
    row["judged"] = len(judged)
    row["overall"] = _overall(counted, len(members), metrics)
    row |= {f"coverage_{word}": covered[word] for word in ("complete", "partial", "none")}
    row |= {"expected": sum(m.expected for m in metrics), "delivered": sum(m.delivered for m in metrics)}
    row |= {f"evidence_{mark}": sum(mark in member.marks for member in judged) for mark in MARKS}
    for status in ("achieved", "missed"):
        row[f"{status}_assumed"] = sum(m.status == status and "assumed" in m.marks for m in judged)
    return row


def _overall(counted: Counter[str], size: int, metrics: Sequence[MetricStanding]) -> str | None:
    """A word over the judged; none where fewer than half are, or more than a fifth of the metrics lack data."""
    judged = sum(counted[status] for status in JUDGED)
    lacking = lacking_data(metrics)
    if 2 * judged < size or 5 * lacking > len(metrics) or not judged:
        return None
    if 2 * sum(counted[status] for status in _ON) > judged:
        return "mostly_on_course"
    return "mostly_off_course" if 2 * sum(counted[status] for status in _OFF) > judged else "mixed"


def lacking_data(metrics: Iterable[MetricStanding]) -> int:
    """How many metrics have no value that could be judged."""
    return sum(standing.verdict.status == "no_data" for standing in metrics)


def office_rows(plan: Plan, goals: Sequence[GoalStanding], only: int | None = None) -> dict[str, Row]:
    """The rows of `offices` by id: against all years that are expected, or against the year `only` of them."""
    rows = {}
    for office in plan.offices:
        mine = [goal for goal in goals if office in goal.goal.offices]
        if mine:
            first = {goal.goal.id for goal in mine if goal.goal.offices[0] == office}
            seen = [(goal.goal.id in first, [_in_year(m, only) for m in goal.metrics]) for goal in mine]
            in_year = [(owed, [m for m in metrics if m.applies]) for owed, metrics in seen]
            rows[office] = _office([metrics for _, metrics in in_year], [m for owed, ms in in_year if owed for m in ms])
    return rows


def _in_year(standing: MetricStanding, only: int | None) -> MetricStanding:
    if only is None:
        return standing
    return replace(
        standing,
        points=tuple(point for point in standing.points if point.year == only),
        parts=standing.parts & {only},
        due=tuple(year for year in standing.due if year == only),
        apart=tuple(year for year in standing.apart if year == only),
    )


def _office(goals: Sequence[Sequence[MetricStanding]], metrics: Sequence[MetricStanding]) -> Row:
    """The goals it is responsible for, and the metrics of those in which it is named first."""
    covered = Counter(coverage_of([standing.coverage for standing in goal]) for goal in goals)
    expected = sum(len(m.owed) for m in metrics)
    delivered = sum(len(m.settled.intersection(m.owed)) for m in metrics)
    on_time = sum(bool(m.owed) and m.owed[-1] in m.settled for m in metrics)
    row: Row = {"goals": len(goals), "metrics": len(metrics), "expected": expected, "delivered": delivered}
    return row | {"on_time": on_time, **{f"coverage_{word}": covered[word] for word in ("complete", "partial", "none")}}


@dataclass(frozen=True, slots=True)
class Headlines:
    """The numbers of a report's cover, each of how many."""

    judged: tuple[int, int]
    on_course: tuple[int, int]
    with_figures: tuple[int, int]
    delivered: tuple[int, int]


def headlines(goals: Sequence[GoalStanding]) -> Headlines:
    """The cover's numbers."""
    metrics = [metric for goal in goals for metric in goal.metrics]
    judged = [goal for goal in goals if goal.progress in JUDGED]
    return Headlines(
        judged=(len(judged), len(goals)),
        on_course=(sum(goal.progress in _ON for goal in judged), len(judged)),
        with_figures=(len(metrics) - lacking_data(metrics), len(metrics)),
        delivered=(sum(m.delivered for m in metrics), sum(m.expected for m in metrics)),
    )
