"""What is answered to an office about a file it sent: what is to be changed or looked at, what is fine, by when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kassel_integration.checking.finding_groups import FindingGroup
from kassel_integration.diagnostics import Place, Severity
from kassel_integration.model.catalogue import Office
from kassel_integration.views.mail import Sender


@dataclass(frozen=True, slots=True)
class Reply:
    """The answer about a file, by its name; groups in the order of the file, those about all of it first.

    `fine`: how many figures need nothing. `office`: the one that sent it, None where it is not known or several did.
    `due`: by when it is wanted back, None where nobody said or the day is over (`late`).
    """

    file: str
    groups: tuple[FindingGroup, ...]
    fine: int
    sender: Sender
    office: Office | None = None
    due: date | None = None
    late: bool = False

    @property
    def is_needed(self) -> bool:
        """True when there is anything to say."""
        return bool(self.groups)


def to_be_told(groups: Iterable[FindingGroup], file: str) -> tuple[FindingGroup, ...]:
    """What an office is told of its file: errors and warnings; a note asks for nothing."""
    mine = [g for g in groups if g.finding.place.file == file and g.finding.code.severity is not Severity.NOTE]
    return tuple(sorted(mine, key=lambda group: bool(group.finding.place.sheet_cell)))


def is_error(group: FindingGroup) -> bool:
    """True for what must be changed; the rest may be right."""
    return group.finding.code.severity is Severity.ERROR


def cells_of(group: FindingGroup) -> tuple[str, ...]:
    """The sheet cells of a group, in order, each once; none for what is about a whole file or sheet."""
    first = group.finding.place.sheet_cell
    return tuple(dict.fromkeys((first, *group.cells))) if first else ()


def number_fine(accepted: Iterable[tuple[Place, bool]], groups: Iterable[FindingGroup]) -> int:
    """How many figures nothing is said of; each with the place of its value, and whether it has its row for itself."""
    marked = {(g.finding.place.sheet, cell) for g in groups for cell in cells_of(g)}
    rows = {(sheet, _row(cell)) for sheet, cell in marked}
    return sum(
        (p.sheet, _row(p.sheet_cell)) not in rows if alone else (p.sheet, p.sheet_cell) not in marked
        for p, alone in accepted
    )


def _row(cell: str) -> str:
    return cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
