"""Which sheets of a workbook of a statistics body have what its source file names."""

from collections.abc import Sequence

from kassel_integration.source.sheets import Choice, Sheet, choose, read_note


def choose_export(file: str, sheets: Sequence[Sheet], wanted: Sequence[str]) -> Choice:
    """The sheets `wanted`, else every one that has all the headings; the one that has most of them where none has all.

    Raises CannotRunError when no sheet is named as one of `wanted`.
    """
    if wanted:
        return choose(file, sheets, None, wanted)
    seen = [s for s in sheets if s.layout and s.filled and not s.hidden]
    chosen = [s for s in seen if _fits(s)] or sorted(seen, key=_points, reverse=True)[:1]
    others = [s for s in sheets if s.filled and s not in chosen]
    return Choice(tuple(chosen), read_note(file, chosen, others))


def _fits(sheet: Sheet) -> bool:
    return sheet.layout is not None and not sheet.layout.refused


def _points(sheet: Sheet) -> int:
    return sheet.layout.points if sheet.layout else 0
