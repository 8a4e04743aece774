"""Holds what the program says against what was recomputed: one fact at a time, each with its place."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from recompute.evidence import Evidence
from recompute.plan import Folder, Metric
from recompute.program import ABSENT, pick
from recompute.standing import GoalStanding, MetricStanding, Question, Verdicts
from recompute.verdict import Verdict

NO_VERDICT = ("not_assessable", "no_data", ABSENT, None)
_NEAR = Fraction(1, 10**12)  # a printed ratio is cut after some twenty digits


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, the folder it is asked of, and the verdicts of all years up to its own."""

    folder: Folder
    question: Question
    found: Verdicts


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing said: which sort it is of, where, what was recomputed, what the program says."""

    sort: str
    place: str
    key: str
    wanted: object
    got: object

    @property
    def differs(self) -> bool:
        """Whether the program says something else, or nothing."""
        return self.wanted != self.got


def list_facts(place: str, payload: Any, goals: Sequence[GoalStanding]) -> Iterator[Fact]:
    """The rows of `list -f json`, in the plan's order."""
    rows = {row["id"]: row for row in payload["goals"]}
    yield Fact("goals listed", place, "ids", [goal.goal.id for goal in goals], list(rows))
    for goal in goals:
        row, here = rows.get(goal.goal.id, {}), f"{place} {goal.goal.id}"
        yield Fact("goal verdicts", here, "progress", goal.progress, pick(row, "progress"))
        yield Fact("goal coverages", here, "coverage", goal.coverage, pick(row, "coverage"))
        declared = goal.implementation[1] if goal.implementation else None
        yield Fact("goal declarations", here, "implementation", declared, _none(pick(row, "implementation")))
        yield Fact("goal disagreements", here, "disagreement", goal.disagreement, pick(row, "disagreement"))
        yield Fact("goal metric counts", here, "metrics", len(goal.metrics), pick(row, "metrics"))
        yield Fact("goal metric counts", here, "judged", goal.judged, pick(row, "judged"))
        yield from _row_evidence("goal", here, row, (goal.judged > 0, goal.year, goal.final, goal.marks))


def progress_facts(place: str, payload: Any, goals: Sequence[GoalStanding], folder: Folder) -> Iterator[Fact]:
    """The rows of `progress -f json`."""
    rows = {row["id"]: row for row in payload["metrics"]}
    metrics = [standing for goal in goals for standing in goal.metrics]
    yield Fact("metrics listed", place, "ids", [standing.metric.id for standing in metrics], list(rows))
    for standing in metrics:
        row, here = rows.get(standing.metric.id, {}), f"{place} {standing.metric.id}"
        verdict = standing.verdict
        yield Fact("metric statuses", here, "progress", verdict.status, pick(row, "progress"))
        yield Fact("metric coverages", here, "coverage", standing.coverage, pick(row, "coverage"))
        yield Fact("weather signs", here, "weather", verdict.weather, pick(row, "weather"))
        said = (verdict.is_judged, verdict.year, verdict.final, standing.marks)
        yield from _row_evidence("metric", here, row, said)
        yield from _value_facts(here, row, standing.metric, folder)


def _value_facts(here: str, row: Any, metric: Metric, folder: Folder) -> Iterator[Fact]:
    wanted = {str(p.year): p.word or p.printed for p in folder.points.get(metric.id, ()) if p.is_there}
    for year in (key for key in row if key.isdigit()):
        yield Fact("printed values", here, year, wanted.get(year), _exact(row[year]))


def _row_evidence(sort: str, here: str, row: Any, said: tuple[bool, int | None, bool, Sequence[str]]) -> Iterator[Fact]:
    judged, year, final, marks = said
    if judged:  # what the year of no judgement is, is left open
        yield Fact(f"{sort} years judged", here, "year", year, pick(row, "year"))
    yield Fact(f"{sort} final or not", here, "final", final, pick(row, "final"))
    yield Fact(f"{sort} marks", here, "evidence", list(marks), pick(row, "evidence"))


def group_facts(place: str, payload: Any, rows: Mapping[str, Mapping[str, object]]) -> Iterator[Fact]:
    """The rows of `summary -f json`: every count in every group, and the total."""
    given = {row["id"]: row for row in payload["groups"]}
    yield Fact("groups listed", place, "ids", list(rows), list(given))
    for name, row in rows.items():
        for key, wanted in row.items():
            sort = "overall words" if key == "overall" else "counts"
            yield Fact(sort, f"{place} {name}", key, wanted, pick(given.get(name, {}), key))


def office_facts(place: str, payload: Any, rows: Mapping[str, Mapping[str, object]]) -> Iterator[Fact]:
    """The rows of `offices -f json`; who owes most is not always first, so their order is left open."""
    given = {row["id"]: row for row in payload["offices"]}
    yield Fact("offices listed", place, "ids", sorted(rows), sorted(given))
    for name, row in rows.items():
        for key, wanted in row.items():
            yield Fact("offices", f"{place} {name}", key, wanted, pick(given.get(name, {}), key))


def owed_facts(place: str, payload: Any, wanted: Mapping[tuple[str, str], str]) -> Iterator[Fact]:
    """The rows of `missing -f json`."""
    given = {(row["office"], row["id"]): row["state"] for row in payload["missing"]}
    yield Fact("owed", place, "ids", sorted(wanted), sorted(given))
    for (office, name), state in wanted.items():
        yield Fact("owed", f"{place} {office}", name, state, given.get((office, name), ABSENT))


def head_facts(place: str, payload: Any, folder: Folder, question: Question) -> Iterator[Fact]:
    """Method and state, which every answer names."""
    yield Fact("answers' heads", place, "method", question.method, pick(payload, "method"))
    wanted = folder.figures_up_to(question.reporting_year)
    yield Fact("answers' heads", place, "figures_up_to", wanted, pick(payload, "figures_up_to"))


def show_facts(place: str, payload: Any, goal: GoalStanding, ask: Asked) -> Iterator[Fact]:
    """One goal of `show -f json`: its own verdict, each metric's by all methods, and the history by years."""
    shown, here = payload["goal"], f"{place} {goal.goal.id}"
    yield Fact("goal verdicts", here, "progress", goal.progress, pick(shown, "progress"))
    yield Fact("goal coverages", here, "coverage", goal.coverage, pick(shown, "coverage"))
    yield Fact("goal disagreements", here, "disagreement", goal.disagreement, pick(shown, "disagreement"))
    declared = pick(shown, "implementation")
    said = (declared["year"], declared["word"]) if isinstance(declared, dict) else None
    yield Fact("goal declarations", here, "implementation", goal.implementation, said)
    if goal.judged:
        yield Fact("goal years judged", here, "evidence.year", goal.year, pick(shown, "evidence", "year"))
        yield Fact("goal final or not", here, "evidence.final", goal.final, pick(shown, "evidence", "final"))
        yield Fact("goal marks", here, "evidence.marks", list(goal.marks), pick(shown, "evidence", "marks"))
    metrics = {m["id"]: m for indicator in shown["indicators"] for m in indicator["metrics"]}
    every = (*goal.metrics, *goal.others)
    yield Fact("metrics listed", here, "ids", sorted(m.metric.id for m in every), sorted(metrics))
    for standing in every:
        yield from _shown_metric(f"{place} {standing.metric.id}", metrics.get(standing.metric.id, {}), standing, ask)


def _shown_metric(here: str, shown: Any, standing: MetricStanding, ask: Asked) -> Iterator[Fact]:
    yield Fact("metric coverages", here, "coverage", standing.coverage, pick(shown, "coverage"))
    disagree = standing.evidence.methods_disagree
    yield Fact("metric method quarrels", here, "methods_disagree", disagree, pick(shown, "methods_disagree"))
    yield from _assessment(f"{here} {ask.question.method}", pick(shown, "assessment"), standing.verdict)
    if standing.verdict.is_judged:
        yield from _evidence_facts(here, pick(shown, "assessment", "evidence"), standing.evidence)
    for method, verdict in standing.by_method.items():
        yield from _assessment(f"{here} {method}", pick(shown, "methods", method), verdict)
    yield from _history(here, {value["year"]: value for value in shown.get("values", [])}, standing.metric, ask)


def _history(here: str, shown: Mapping[int, Any], metric: Metric, ask: Asked) -> Iterator[Fact]:
    """Each year's own verdict: none where its value is missing, none before the plan begins."""
    points = [p for p in ask.folder.points.get(metric.id, ()) if p.year <= ask.question.reporting_year]
    yield Fact("printed values", here, "years", [point.year for point in points], list(shown))
    for point in points:
        value, there = shown.get(point.year, {}), f"{here} in {point.year}"
        then = ask.found[point.year][metric.id][ask.question.method] if point.year in ask.found else None
        wanted = then.status if then is not None and then.is_judged and point.is_there else None
        got = pick(value, "assessment", "status")
        yield Fact("yearly verdicts", there, "status", wanted, None if got in NO_VERDICT else got)
        yield Fact("printed values", there, "value", point.word or point.printed, _exact(pick(value, "value")))


def _assessment(here: str, given: Any, verdict: Verdict) -> Iterator[Fact]:
    yield Fact("metric statuses", here, "status", verdict.status, pick(given, "status"))
    outstanding = verdict.reason == "outstanding"
    yield Fact("outstanding figures", here, "outstanding", outstanding, pick(given, "reason") == "outstanding")
    if verdict.is_judged:
        yield Fact("metric years judged", here, "year", verdict.year, pick(given, "year"))
        yield Fact("ratios", here, "ratio", verdict.number, _near(pick(given, "ratio"), verdict.number))


def _evidence_facts(here: str, given: Any, evidence: Evidence) -> Iterator[Fact]:
    for key in ("year", "final", "target", "stand_in", "baseline", "late", "lost", "methods_disagree"):
        yield Fact("evidence", here, f"evidence.{key}", getattr(evidence, key), pick(given, key))
    yield Fact("evidence", here, "evidence.quality", list(evidence.quality), pick(given, "quality"))


def _near(said: Any, wanted: Fraction | None) -> object:
    """The wanted number where what is printed is the same but for rounding after twelve places."""
    if said in (None, ABSENT) or wanted is None:
        return said
    number = Fraction(str(said))
    return wanted if abs(number - wanted) <= _NEAR * max(Fraction(1), abs(wanted)) else number


def _exact(said: Any) -> object:
    return said if said is None or isinstance(said, str) else Fraction(str(said))


def _none(said: Any) -> Any:
    return None if said == "none" else said
