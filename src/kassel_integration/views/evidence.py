"""Evidence for programs: keys that every answer shares."""

from kassel_integration.analysis.assessment import Assessment
from kassel_integration.analysis.goal_status import GoalStatus
from kassel_integration.analysis.series import Declaration
from kassel_integration.model.evidence import Evidence, GoalEvidence
from kassel_integration.model.status import Progress
from kassel_integration.views.basis import Basis
from kassel_integration.views.document import Column
from kassel_integration.views.signs import marks
from kassel_integration.views.values import Sentence, Value

Json = dict[str, object]


def of_assessment(a: Assessment) -> Json:
    """What the verdict on a metric rests on."""
    e = a.evidence
    revised = {} if e.revised_from is None else {"first_target": e.revised_from}
    return {
        "year": e.year,
        "final": e.final,
        "target": "revised" if revised else e.target.value,
        "stand_in": e.stand_in,
        "quality": [quality.value for quality in e.quality],
        "baseline": e.baseline.value if e.baseline else None,
        "late": e.late,
        "lost": e.lost,
        "methods_disagree": e.methods_disagree,
        **revised,
    }


def of_goal(s: GoalStatus) -> Json:
    """What the verdict on a goal rests on."""
    e = s.evidence
    return {"year": e.year, "final": e.final, "marks": [mark.value for mark in e.marks]}


def declaration(d: Declaration) -> Json:
    """What an office declared, with what it wrote beside it."""
    return {"year": d.year, "office": d.office or None, "word": d.word.value, "statement": d.statement or None}


def columns(*, marked: bool) -> tuple[Column, ...]:
    """The columns of a row with a verdict; people see the reservations where any is `marked`, programs all of it."""
    head = Sentence("labels.column.evidence")
    return (
        Column("year", Sentence("labels.column.year"), human=False),
        Column("final", Sentence("labels.evidence.open"), human=False),
        Column("evidence", head, human=marked, short=Sentence("labels.column.evidence_short")),
    )


def cells(status: Progress, found: Evidence | GoalEvidence) -> tuple[Value, ...]:
    """The texts of these columns."""
    return (found.year, found.final, marks(status, found.marks))


def basis_columns() -> tuple[Column, ...]:
    """The method and the state, in each row, so that a row taken out of its table still says what it rests on."""
    return (
        Column("method", Sentence("labels.column.method"), human=False),
        Column("figures_up_to", Sentence("labels.column.year"), human=False),
    )


def basis_cells(basis: Basis) -> tuple[Value, ...]:
    """The texts of these columns."""
    return (basis.method, basis.last)
