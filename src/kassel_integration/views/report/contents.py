"""Ways through the report as a document: its contents, and a table of all goals, with links to where each is."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kassel_integration.views.document import Block, Column, Heading, Listing, Table
from kassel_integration.views.goal.view import GoalView
from kassel_integration.views.report.view import ReportView
from kassel_integration.views.shortened import shortened
from kassel_integration.views.values import Link, Sentence, Value, sentence

_MOST = 100  # signs of a goal's words in the table: they stand in full where the number leads


def with_contents(parts: Iterable[Block]) -> Iterator[Block]:
    """The contents of these parts, then the parts, each chapter with a name."""
    named = [_named(part) for part in parts]
    heads = [part for part in named if isinstance(part, Heading) and _is_listed(part)]
    yield Heading(Sentence("report.contents"), 2)
    yield Listing(tuple((head.level - 2, Link(head.text, head.name)) for head in heads))
    yield from named


def _named(part: Block) -> Block:
    """The part, a chapter named by its key if it has no name."""
    if isinstance(part, Heading) and part.level == 2 and not part.name and isinstance(part.text, Sentence):
        return replace(part, name=part.text.key.replace(".", "-"))
    return part


def _is_listed(heading: Heading) -> bool:
    """Chapters and areas; goals have a table."""
    return heading.level == 2 or heading.name.startswith("a")


def goal_table(report: ReportView) -> Iterator[Block]:
    """Every goal in a line."""
    lists = [goals for field in report.fields for goals in (*(area.goals for area in field.areas), field.goals)]
    yield Heading(sentence("report.goal_table", goals=report.names.goals), 2)
    yield Table(_columns(report), tuple(_row(goal) for goals in lists for goal in goals))


def _columns(report: ReportView) -> tuple[Column, ...]:
    return (
        Column("id", Sentence("labels.column.id")),
        Column("text", report.names.goal),
        Column("progress", Sentence("labels.column.progress")),
        Column("offices", Sentence("labels.column.offices")),
    )


def _row(goal: GoalView) -> tuple[Value, ...]:
    progress, offices = goal.fact("progress").in_report, goal.fact("offices").value
    return (Link(goal.id, f"z{goal.id}"), shortened(goal.text, _MOST), progress, offices)
