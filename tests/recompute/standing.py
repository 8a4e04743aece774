"""How every metric and goal of a folder stands in a reporting year: verdict, evidence, coverage, declaration."""

from collections.abc import Iterable
from dataclasses import dataclass

from recompute.evidence import Evidence, evidence, worst
from recompute.judge import judge
from recompute.plan import MARKS, METHODS, Folder, Goal, Metric, Point
from recompute.series import Series, is_done
from recompute.verdict import Verdict, none_because

_STEPS = {"not_started": 0, "postponed": 0, "dropped": 0, "planned": 1, "in_progress": 2, "ongoing": 3, "done": 3}
_ADVANCE = ("dropped", "postponed", "not_started", "planned", "in_progress", "ongoing", "done")
_OFF_COURSE = {"behind", "far_behind", "moving_away", "missed"}


Verdicts = dict[int, dict[str, dict[str, Verdict]]]


@dataclass(frozen=True, slots=True)
class MetricStanding:
    """One metric: its verdict by the method asked for, by all methods, what it rests on, what was delivered."""

    metric: Metric
    verdict: Verdict
    by_method: dict[str, Verdict]
    evidence: Evidence
    points: tuple[Point, ...]
    parts: frozenset[int]  # years of which parts of the city are known and not the whole
    due: tuple[int, ...]
    done: int | None = None  # the year since which a milestone is done
    surveyed: tuple[int, ...] = ()  # the years of the plan in which it is asked for, done or not
    apart: tuple[int, ...] = ()  # years that would be due, had it not been told that there can be no value

    @property
    def applies(self) -> bool:
        """Whether it is counted: not where there can be a value in none of the years that are due."""
        later = any(point.is_there for point in self.points if self.apart and point.year >= self.apart[0])
        return not self.apart or bool(self.due) or later or self.verdict.is_judged

    @property
    def cannot_be(self) -> frozenset[int]:
        """The years of which an office said that there can be no value."""
        return frozenset(point.year for point in self.points if point.cannot_be and not point.published)

    @property
    def owed(self) -> tuple[int, ...]:
        """The years due of an office: what others said of them takes nothing from it."""
        return tuple(sorted({*self.due, *self.apart} - self.cannot_be))

    @property
    def came(self) -> frozenset[int]:
        """The years of which something was delivered: a figure that stands in for another is not what was asked."""
        return frozenset(point.year for point in self.points if not point.stands_for) | self.parts

    @property
    def settled(self) -> frozenset[int]:
        """The years of which an office delivered what it was asked for."""
        of_office = (point for point in self.points if not point.stands_for and not point.published)
        return frozenset(point.year for point in of_office) | self.parts

    @property
    def expected(self) -> int:
        """How many years are asked for."""
        return len(self.due)

    @property
    def delivered(self) -> int:
        """How many of them came."""
        return len(self.came.intersection(self.due))

    @property
    def coverage(self) -> str:
        """Everything, something or nothing."""
        # For a survey that is still to come, or for nothing any more.
        waits = not self.due and (not _is_every_year(self.metric) or self.done is not None)
        told = any(not point.cannot_be for point in self.points)
        if not told and not self.parts and not waits:
            return "none"
        return "complete" if self.delivered >= self.expected else "partial"

    @property
    def marks(self) -> tuple[str, ...]:
        """Marks are about judgements: without one there is none."""
        return self.evidence.marks if self.verdict.is_judged else ()


@dataclass(frozen=True, slots=True)
class GoalStanding:
    """One goal: the worst of its judged metrics."""

    goal: Goal
    metrics: tuple[MetricStanding, ...]  # those that are counted
    others: tuple[MetricStanding, ...]  # those that do not apply
    progress: str
    year: int | None
    final: bool
    marks: tuple[str, ...]
    coverage: str
    implementation: tuple[int, str] | None
    disagreement: bool

    @property
    def judged(self) -> int:
        """How many of its metrics are judged."""
        return sum(standing.verdict.is_judged for standing in self.metrics)


@dataclass(frozen=True, slots=True)
class Question:
    """Seen from which year, by which method, and whether targets of ours are judged at all."""

    reporting_year: int
    method: str
    without_assumptions: bool = False


def verdicts(folder: Folder, years: Iterable[int]) -> Verdicts:
    """The verdict on every metric, seen from each year, by each method."""
    return {year: {metric.id: _by_method(folder, metric, year) for metric in folder.plan.metrics} for year in years}


def _by_method(folder: Folder, metric: Metric, year: int) -> dict[str, Verdict]:
    series = _series(folder, metric, year)
    start = metric.target.start
    before = None
    if isinstance(start, str):
        milestone = next(other for other in folder.plan.metrics if other.id == start)
        before = _series(folder, milestone, year)
    return {method: judge(series, method, before) for method in METHODS}


def standing(folder: Folder, question: Question, found: Verdicts) -> tuple[GoalStanding, ...]:
    """Every goal, in the plan's order; `found` has at least the reporting year."""
    return tuple(_goal(folder, question, goal, found[question.reporting_year]) for goal in folder.plan.goals)


def _metric(folder: Folder, question: Question, metric: Metric, by_method: dict[str, Verdict]) -> MetricStanding:
    words = {method: verdict.status for method, verdict in by_method.items()}
    verdict = by_method[question.method]
    rests_on = evidence(metric, folder.plan, verdict, words)
    if question.without_assumptions and rests_on.target != "stated" and verdict.status != "no_data":
        verdict = none_because("left_out")
    points = _series(folder, metric, question.reporting_year).points
    seen = _series(folder, metric, question.reporting_year)
    done = _done_since(metric, points)
    asked = [year for year in _expected_years(folder, question.reporting_year) if seen.is_surveyed(year)]
    asked = [year for year in asked if done is None or year <= done]
    cannot_be = {point.year for point in points if point.cannot_be}
    expected = [year for year in asked if year not in cannot_be]
    apart = tuple(year for year in asked if year in cannot_be)
    known = {year for year in folder.parts.get(metric.id, ()) if year <= question.reporting_year}
    parts = frozenset(known - {point.year for point in points})
    if verdict.status == "no_data" and parts:
        verdict = none_because("no_total")
    if apart and not expected:
        by_method = {method: _impossible(each) for method, each in by_method.items()}
        verdict = _impossible(verdict)
    return MetricStanding(
        metric=metric,
        verdict=verdict,
        by_method=by_method,
        evidence=rests_on,
        points=points,
        parts=parts,
        due=tuple(expected),
        done=done,
        surveyed=seen.expected,
        apart=apart,
    )


def _impossible(verdict: Verdict) -> Verdict:
    return none_because("not_applicable") if verdict.status == "no_data" else verdict


def _done_since(metric: Metric, points: tuple[Point, ...]) -> int | None:
    """Since when a milestone is done without a year in which it was told otherwise; then nobody is asked again."""
    told = [(point.year, is_done(point)) for point in points if point.word and not point.stands_for]
    if metric.kind != "milestone" or metric.target.rule == "every_year" or not told or not told[-1][1]:
        return None
    undone = max((year for year, done in told if not done), default=0)
    return min(year for year, _ in told if year > undone)


def _is_every_year(metric: Metric) -> bool:
    return metric.every is None and metric.years is None


def _series(folder: Folder, metric: Metric, year: int) -> Series:
    points = tuple(point for point in folder.points.get(metric.id, ()) if point.year <= year)
    return Series(metric=metric, plan=folder.plan, points=points, reporting_year=year)


def _expected_years(folder: Folder, reporting_year: int) -> range:
    last = folder.figures_up_to(reporting_year)
    end = folder.plan.last if last is None else min(last, folder.plan.last)
    return range(folder.plan.first, end + 1)


def _goal(folder: Folder, question: Question, goal: Goal, found: dict[str, dict[str, Verdict]]) -> GoalStanding:
    every = tuple(_metric(folder, question, metric, found[metric.id]) for metric in goal.metrics)
    metrics = tuple(standing for standing in every if standing.applies)
    word = worst([standing.verdict.status for standing in metrics])
    fallback = "no_data" if all(m.verdict.status == "no_data" for m in metrics) else "not_assessable"
    marks = _marks(metrics, word)
    decide = [m.verdict.year for m in metrics if m.verdict.status == word and m.verdict.year is not None]
    declared = _declared(folder, question.reporting_year, goal)
    done = declared is not None and _STEPS[declared[1]] == 3
    not_started = declared is not None and declared[1] == "not_started"
    return GoalStanding(
        goal=goal,
        metrics=metrics,
        others=tuple(standing for standing in every if not standing.applies),
        progress=(word or fallback) if metrics else "no_metric",
        year=min(decide, default=None),
        # A goal is final unless its verdict would be another without the metrics that are still open.
        final=word is not None and "open" not in marks,
        marks=marks,
        coverage=coverage_of([standing.coverage for standing in metrics]),
        implementation=declared,
        disagreement=(done and word in _OFF_COURSE) or (not_started and word == "achieved"),
    )


def _marks(metrics: tuple[MetricStanding, ...], word: str | None) -> tuple[str, ...]:
    """The marks without whose metrics the verdict would be another, or none."""
    if word is None:
        return ()
    carried = {mark for standing in metrics for mark in standing.marks}
    rest = {mark: worst([m.verdict.status for m in metrics if mark not in m.marks]) for mark in carried}
    return tuple(mark for mark in MARKS if mark in carried and rest[mark] != word)


def coverage_of(words: list[str]) -> str:
    """That of a goal from those of its metrics; of none nothing is asked."""
    if not words:
        return "no_metric"
    return words[0] if len(set(words)) == 1 else "partial"


def _declared(folder: Folder, reporting_year: int, goal: Goal) -> tuple[int, str] | None:
    """The least advanced of what each office declared last."""
    latest: dict[str, tuple[int, str]] = {}
    for declaration in folder.declared.get(goal.id, ()):
        if declaration.year <= reporting_year:
            latest[declaration.office] = max(
                latest.get(declaration.office, (0, "")), (declaration.year, declaration.word)
            )
    return min(latest.values(), key=lambda found: _ADVANCE.index(found[1]), default=None)
