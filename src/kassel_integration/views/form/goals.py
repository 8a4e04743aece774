"""The sheet with one row for each goal: how far its implementation is, and the office's statement."""

from kassel_integration.model.measurement import IMPLEMENTATION_METRIC, Implementation
from kassel_integration.views.form.asked import Asked, AskedGoal, goal_of
from kassel_integration.views.form.columns import DAY_BOX, ENDS, STEPS, TEXT_BOX, ends, head
from kassel_integration.views.form.sheet import Box, Fill, Sheet
from kassel_integration.views.values import Joined, Sentence, Value, sentence

_HEADS = (
    head("metric", 17),
    head("goal", 48),
    head("declared", 34),
    head("implementation", 18),
    head("statement", 60),
    head("as_of", 12),
    head("source", 13),
    *ENDS,
)


def goals_sheet(asked: Asked) -> Sheet:
    """One row a goal, in the order of the catalogue."""
    rows = tuple(_row(each, asked) for each in asked.goals)
    return Sheet(Sentence("form.sheet.goals"), _HEADS, rows, frozen=2)


def _row(each: AskedGoal, asked: Asked) -> tuple[Box, ...]:
    return (
        Box(Fill.ID, f"{each.goal.id}.{IMPLEMENTATION_METRIC}"),
        Box(value=goal_of(each.goal)),
        Box(value=_declared(each)),
        Box(Fill.WORD, words=STEPS),
        TEXT_BOX,
        DAY_BOX,
        TEXT_BOX,
        *ends(asked),
    )


def _declared(each: AskedGoal) -> Value:
    """What the office said last, with its statement."""
    before = each.before
    if before is None or not isinstance(before.value, Implementation):
        return None
    told = sentence("form.before", value=Sentence(f"labels.implementation.{before.value}"), year=before.year)
    return Joined((told, before.note), "\n") if before.note else told
