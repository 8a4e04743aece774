"""The matrices of the report: groups of goals against statuses, and their coverage and declared implementation."""

from collections.abc import Iterable

from kassel_integration.analysis.coverage import declared
from kassel_integration.analysis.goal_status import GoalStatus
from kassel_integration.analysis.headline import Headline
from kassel_integration.model.measurement import Implementation
from kassel_integration.views.report.view import AxesView, AxisRow, GroupView, MatrixView
from kassel_integration.views.signs import NOT_DECLARED, signed, words_of
from kassel_integration.views.values import Sentence, Value, sentence

_RARE = (Implementation.ONGOING, Implementation.POSTPONED, Implementation.DROPPED)


def implementations(chosen: Iterable[GoalStatus]) -> tuple[str, ...]:
    """The states that are counted: the usual ones always, the others where a goal is in one."""
    found = declared(chosen)
    return (*(str(state) for state in Implementation if state not in _RARE or found[str(state)]), NOT_DECLARED)


def matrix_view(groups: list[Headline], letter: str) -> MatrixView:
    """Groups against statuses; `letter` begins the name of the place where a group is shown in full."""
    states = groups[-1].statuses
    rows = [
        GroupView(
            title=_title(group),
            link=f"{letter}{group.id}" if group.id else "",
            size=group.size,
            counts=tuple((signed("progress", status), group.counts[status]) for status in states),
        )
        for group in groups
    ]
    return MatrixView(words_of("progress", states), tuple(rows[:-1]), rows[-1])


def axes_view(chosen: list[GoalStatus], groups: list[Headline]) -> AxesView:
    """Coverage and declared implementation of the fields."""
    rows, known, states = [], groups[-1].coverages, implementations(chosen)
    for group in groups:
        counted = declared(s for s in chosen if not group.id or s.goal.field.id == group.id)
        rows.append(
            AxisRow(
                title=_title(group),
                link=f"f{group.id}" if group.id else "",
                covered=tuple(group.coverage[c] for c in known),
                delivered=delivered_of(group),
                declared=tuple(counted[state] for state in states),
            )
        )
    return AxesView(words_of("coverage", known), words_of("implementation", states), tuple(rows[:-1]), rows[-1])


def delivered_of(group: Headline) -> Sentence:
    """How many of the expected values came."""
    return sentence("report.delivered_of", delivered=group.delivered, expected=group.expected)


def _title(group: Headline) -> Value:
    return f"{group.id} {group.title}" if group.id else Sentence("labels.total")
