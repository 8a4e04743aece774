"""Rows of the measurement files that were not taken: how many, of which files, and who says why."""

from collections.abc import Iterable
from pathlib import Path

from kassel_integration.checking.rejected import RejectedRows
from kassel_integration.source.folder import DataFolder
from kassel_integration.views.values import Counted, Joined, Runs, Sentence, Value, sentence

_RUNS = 8  # shown of a file; a file with more of them is looked at with `validate`


def rejected_note(rejected: Iterable[RejectedRows], folder: DataFolder | None) -> tuple[Value, ...]:
    """One paragraph on what was not taken; nothing where everything was. `folder` is where to look for the reasons."""
    found = list(rejected)
    whole = tuple(Path(each.file).name for each in found if each.whole)
    some = [each for each in found if each.count]
    told: list[Value] = []
    if some:
        files = Joined(tuple(_rows(each) for each in some), "; ")
        rows = Counted(sum(each.count for each in some), "rows_rejected")
        told.append(sentence("notes.rejected", what=rows, files=files))
    if whole:
        told.append(sentence("notes.rejected", what=Counted(len(whole), "files_rejected"), files=Joined(whole, ", ")))
    return (Joined((*told, sentence("notes.rejected_why", command=_command(folder)))),) if told else ()


def _rows(each: RejectedRows) -> Sentence:
    lines = Runs(tuple(each.runs[:_RUNS]), len(each.runs) > _RUNS)
    return sentence("notes.rejected_of", file=Path(each.file).name, lines=Counted(each.count, "lines", lines))


def _command(folder: DataFolder | None) -> str:
    """What to type; the folder only where the caller named it, for else the program finds it again."""
    return f"kassel validate{folder.option if folder else ''}"


def rejected_rows(rejected: Iterable[RejectedRows]) -> list[dict[str, object]]:
    """The same for programs; `lines` are (first, last), at most the first 200 stretches of them."""
    return [
        {
            "file": Path(each.file).name,
            "rows": each.count,
            "lines": [list(run) for run in each.runs],
            "whole": each.whole,
        }
        for each in rejected
    ]
