"""What is said of each finding to an office: sentences without a word of this program's commands, and where."""

from collections.abc import Iterable
from typing import NamedTuple

from kassel_integration.checking.finding_groups import FindingGroup
from kassel_integration.render.findings.sentences import advice, message
from kassel_integration.render.safe import visible
from kassel_integration.texts import Words
from kassel_integration.views.replies import Reply, cells_of, is_error


class Said(NamedTuple):
    """One thing: whether it must be changed, where (no cells: all of the sheet or file), what is wrong, what to do."""

    must: bool
    sheet: str
    cells: tuple[str, ...]
    times: int
    message: str
    advice: str
    code: str

    @property
    def kind(self) -> str:
        """The key of whether it is to be changed or looked at."""
        return "must" if self.must else "look"


class Mark(NamedTuple):
    """What is said of one cell."""

    must: bool
    text: str


def said_of(reply: Reply, words: Words) -> tuple[Said, ...]:
    """All of a reply, in its order."""
    return tuple(_said(group, words) for group in reply.groups)


def _said(group: FindingGroup, words: Words) -> Said:
    finding = group.finding
    told = visible(message(finding, words))
    if finding.place.line and not finding.place.sheet_cell:
        told = f"{words('reply.line', line=finding.place.line)}: {told}"
    return Said(
        must=is_error(group),
        sheet=finding.place.sheet,
        cells=cells_of(group),
        times=group.count,
        message=told,
        advice=visible(advice(finding, words)),
        code=finding.code.id,
    )


def marks_of(said: Iterable[Said]) -> dict[tuple[str, str], Mark]:
    """By sheet and cell what is said there, the cells that must be changed first where there are several."""
    found: dict[tuple[str, str], Mark] = {}
    for each in said:
        text = f"{each.message}\n{each.advice}"
        for cell in each.cells:
            before = found.get((each.sheet, cell))
            found[each.sheet, cell] = Mark(
                each.must or bool(before and before.must), f"{before.text}\n\n{text}" if before else text
            )
    return found


def numbers_of(reply: Reply, said: Iterable[Said], words: Words) -> str:
    """How much is to be changed, to be looked at, and fine."""
    kinds = list(said)
    counts = {
        "change": sum(each.times for each in kinds if each.must),
        "look": sum(each.times for each in kinds if not each.must),
        "fine": reply.fine,
    }
    return " ".join(words(f"reply.number_{name}", number=n) for name, n in counts.items() if n)


def runs_of(cells: Iterable[str]) -> list[str]:
    """Cells in order, those below each other as one: I10–I13."""
    found: list[tuple[str, int, int]] = []
    for cell in cells:
        column = cell.rstrip("0123456789")
        row = int(cell[len(column) :])
        if found and found[-1][0] == column and found[-1][2] + 1 == row:
            found[-1] = (column, found[-1][1], row)
        else:
            found.append((column, row, row))
    return [f"{c}{first}" if first == last else f"{c}{first}–{c}{last}" for c, first, last in found]


def where(each: Said, words: Words, most: int) -> str:
    """The sheet and the cells, those below each other as one; of many the first."""
    runs = runs_of(each.cells)
    shown = ", ".join(runs[:most])
    cells = words("reply.more_cells", cells=shown) if len(runs) > most or each.times > len(each.cells) > 0 else shown
    sheet = words("reply.of_sheet", sheet=visible(each.sheet)) if each.sheet else ""
    return ", ".join(part for part in (sheet, cells) if part)
