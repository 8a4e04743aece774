"""Which calls are made, and what each is held against."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from recompute.compare import (
    Asked,
    Fact,
    group_facts,
    head_facts,
    list_facts,
    office_facts,
    owed_facts,
    progress_facts,
    show_facts,
)
from recompute.counts import GROUPINGS, groups, office_rows
from recompute.folder import read_folder
from recompute.owed import owed
from recompute.plan import MARKS, METHODS
from recompute.program import RefusedError, answer, printed
from recompute.report import from_html, from_markdown, glance_facts
from recompute.standing import GoalStanding, Question, standing, verdicts

TOP = Path(__file__).resolve().parent.parent.parent
FOLDERS = (TOP / "examples" / "beispieldaten", TOP / "data")
YEARS = tuple(range(2011, 2018))  # of 2017 there are no figures


@dataclass(frozen=True, slots=True)
class Task:
    """All calls about one folder seen from one year; the unit that is handed to a process."""

    folder: Path
    year: int
    methods: tuple[str, ...] = METHODS
    every_goal: bool = True


def facts(task: Task) -> list[Fact]:
    """Everything a task finds to compare."""
    folder = read_folder(task.folder)
    found = verdicts(folder, range(min(YEARS), task.year + 1))
    made: list[Fact] = []
    for method in task.methods:
        asked = Asked(folder=folder, question=Question(task.year, method), found=found)
        goals = standing(folder, asked.question, found)
        for part in (tables_and_offices, _shown, _reports):
            made += _tried(part, task, asked, goals)
    if task.year == max(folder.years):
        made += _tried(_filtered, task, Asked(folder, Question(task.year, task.methods[0]), found), ())
        made += _tried(_owed, task, Asked(folder, Question(task.year, task.methods[0]), found), ())
        made += _tried(_by_default, task, Asked(folder, Question(task.year, task.methods[0]), found), ())
    return made


_Part = Callable[[Task, Asked, Sequence[GoalStanding]], Iterator[Fact]]


def _tried(part: _Part, task: Task, asked: Asked, goals: Sequence[GoalStanding]) -> Iterator[Fact]:
    """What a call that the program refuses would have said is one difference, not an end."""
    try:
        yield from part(task, asked, goals)
    except RefusedError as error:
        yield Fact("calls refused", _place(task, asked), part.__name__.strip("_"), "exit 0", str(error))


def _place(task: Task, asked: Asked) -> str:
    return f"{task.folder.name} {asked.question.reporting_year} {asked.question.method}"


def _call(task: Task, asked: Asked) -> tuple[str | Path, ...]:
    question = asked.question
    return "--data", task.folder, "--as-of", str(question.reporting_year), "--method", question.method


def tables_and_offices(task: Task, asked: Asked, goals: Sequence[GoalStanding]) -> Iterator[Fact]:
    """What `list`, `progress`, `summary` and `offices` say."""
    yield from _tables(task, asked, goals)
    yield from _offices(task, asked, goals)


def _tables(task: Task, asked: Asked, goals: Sequence[GoalStanding]) -> Iterator[Fact]:
    call, place = _call(task, asked), _place(task, asked)
    listed = answer("list", *call)
    yield from head_facts(f"list {place}", listed, asked.folder, asked.question)
    yield from list_facts(f"list {place}", listed, goals)
    yield from progress_facts(f"progress {place}", answer("progress", *call), goals, asked.folder)
    for by in GROUPINGS:
        counted = groups(asked.folder.plan, goals, by)
        yield from group_facts(f"summary by {by} {place}", answer("summary", "--by", by, *call), counted)


def _offices(task: Task, asked: Asked, goals: Sequence[GoalStanding]) -> Iterator[Fact]:
    """Who is responsible for how much and delivered how much: in all, and of the reporting year and the one before."""
    call, place, plan = _call(task, asked), _place(task, asked), asked.folder.plan
    yield from office_facts(f"offices {place}", answer("offices", *call), office_rows(plan, goals))
    seen = asked.question.reporting_year
    for year in (year for year in asked.folder.years if seen - 1 <= year <= seen):
        rows = office_rows(plan, goals, year)
        yield from office_facts(f"offices --year {year} {place}", answer("offices", "--year", str(year), *call), rows)


def _shown(task: Task, asked: Asked, goals: Sequence[GoalStanding]) -> Iterator[Fact]:
    """Each goal in the latest year by the first method, and once more in a year and by a method that go round."""
    question = asked.question
    latest = question.reporting_year == max(asked.folder.years) and question.method == task.methods[0]
    for index, goal in enumerate(goals):
        turn = YEARS[index % len(YEARS)], METHODS[index % len(METHODS)]
        if (latest and task.every_goal) or turn == (question.reporting_year, question.method):
            yield from show_facts(
                f"show {_place(task, asked)}", answer("show", goal.goal.id, *_call(task, asked)), goal, asked
            )


def _reports(task: Task, asked: Asked, goals: Sequence[GoalStanding]) -> Iterator[Fact]:
    """Markdown and page in turn, so that each year and method is seen in one of them."""
    question, place = asked.question, _place(task, asked)
    fields = groups(asked.folder.plan, goals, "field")
    if (question.reporting_year + METHODS.index(question.method)) % 2:
        glance = from_html(printed("report", *_call(task, asked), "-f", "html"))
    else:
        glance = from_markdown(printed("report", *_call(task, asked), "-f", "markdown"))
    yield from glance_facts(f"report {place}", glance, goals, fields)


def _filtered(task: Task, asked: Asked, _: Sequence[GoalStanding]) -> Iterator[Fact]:
    """The filter for evidence, and the plan without targets of ours."""
    folder, question = asked.folder, asked.question
    goals = standing(folder, question, asked.found)
    judged = [goal for goal in goals if goal.judged]
    for mark in (*MARKS, "none"):
        wanted = [g.goal.id for g in judged if (mark in g.marks if mark != "none" else not g.marks)]
        got = [row["id"] for row in answer("list", "--evidence", mark, *_call(task, asked))["goals"]]
        yield Fact("filters", f"list --evidence {mark} {_place(task, asked)}", "ids", wanted, got)
    stated = standing(folder, Question(question.reporting_year, question.method, without_assumptions=True), asked.found)
    call = ("--without-assumptions", *_call(task, asked))
    place = f"list --without-assumptions {_place(task, asked)}"
    yield from list_facts(place, answer("list", *call), stated)


def _owed(task: Task, asked: Asked, _: Sequence[GoalStanding]) -> Iterator[Fact]:
    """What is outstanding of each year of the plan, seen from a day on which nothing of it is overdue."""
    for year in range(asked.folder.plan.first, asked.folder.plan.last + 1):
        call = ("--data", task.folder, "--year", str(year), "--on", f"{year}-12-31")
        yield from owed_facts(f"missing {year} {task.folder.name}", answer("missing", *call), owed(asked.folder, year))


def _by_default(task: Task, asked: Asked, _: Sequence[GoalStanding]) -> Iterator[Fact]:
    """Without --as-of the setting is the reporting year, else the latest year with figures."""
    folder = asked.folder
    year = folder.reporting_year or max(folder.years)
    question = Question(year, asked.question.method)
    goals = standing(folder, question, verdicts(folder, range(year, year + 1)))
    call = ("--data", task.folder, "--method", question.method)
    yield from list_facts(f"list {task.folder.name}", answer("list", *call), goals)


def tasks(folders: Sequence[Path] = FOLDERS) -> list[Task]:
    """The whole run, the longest tasks first."""
    made = [Task(folder, year) for folder in folders for year in YEARS]
    return sorted(made, key=lambda task: task.year != 2016)
