"""What the heading line of a measurement file says: the column each heading means, and what is wrong with it."""

from kassel_integration.diagnostics import Finding, Place, codes
from kassel_integration.model.measurement import REQUIRED_COLUMNS
from kassel_integration.source.headings import Headings
from kassel_integration.source.table import letters

SUGGESTIONS = 200  # unknown headings that get a suggestion; each costs a millisecond


def read_headings(
    file: str, names: tuple[str, ...], headings: Headings, *, line: int, row: int, year: int | None
) -> tuple[dict[str, int], list[Finding]]:
    """Which column each heading means; an unknown, doubled or missing one is a finding with the nearest known one."""
    columns: dict[str, int] = {}
    findings: list[Finding] = []
    position = 1
    names = tuple(" ".join(name.split()) for name in names)
    for index, name in enumerate(names):
        column = headings.meaning(name)
        place = Place(file, line, position, (name[:80],), f"{letters(index)}{row}")
        position += len(name) + 1
        if not name:
            continue
        if not column:
            near = headings.nearest(name, year) if len(findings) < SUGGESTIONS else ""
            values: dict[str, object] = {"value": name[:80], "nearest": headings.heading(near)}
            findings.append(Finding(codes.UNKNOWN_COLUMN, place, values))
        elif column in columns:
            values = {"value": name[:80], "first": names[columns[column]][:80]}
            findings.append(Finding(codes.DOUBLE_COLUMN, place, values))
        else:
            columns[column] = index
    for column in REQUIRED_COLUMNS:
        if column not in columns:
            unknown = [n for n in names if n and not headings.meaning(n)][:SUGGESTIONS]
            close = next((n for n in unknown if headings.nearest(n, year) == column), "")
            values = {"value": headings.heading(column), "nearest": close[:80]}
            findings.append(Finding(codes.MISSING_COLUMN, Place(file, line, 1, (), f"A{row}"), values))
    return columns, findings
