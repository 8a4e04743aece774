"""What an import changes: counts by file, then each figure with its old and its new value."""

from collections.abc import Iterable
from pathlib import Path

from kassel_integration.checking.intake import Intake
from kassel_integration.model.catalogue import Catalogue, Dimension
from kassel_integration.model.cell import Cell
from kassel_integration.model.submission import Submission, TakenIn
from kassel_integration.rules.intake import FIGURE, is_replacement, is_revision
from kassel_integration.source.canonical import canonical_row
from kassel_integration.views.document import Block, Column, Document, Heading, Prose, Table
from kassel_integration.views.signs import figure
from kassel_integration.views.values import Counted, Joined, Labelled, Sentence, Value, sentence

MOST_NEW = 60  # new figures that people are shown; programs get all


def intake_document(
    found: Intake,
    submissions: tuple[Submission, ...],
    catalogue: Catalogue,
    *,
    earlier: Iterable[Submission] = (),
    left: int = 0,
    dry_run: bool = False,
) -> Document:
    """The answer for people and programs; `earlier`: submissions of the very same files, `left`: rows not taken."""
    changed = [each for each in found.taken if each.old]
    new = [each for each in found.taken if not each.old]
    numbers = {"new": len(new), "changed": len(changed), "unchanged": len(found.unchanged), "left": left}
    shown = figures_table([*changed, *new[:MOST_NEW]], catalogue)
    notes: list[Value] = [
        Joined(tuple(Counted(number, f"taken_{name}") for name, number in numbers.items() if number), ", ")
        if any(numbers.values())
        else Sentence("intake.no_figures")
    ]
    notes += [sentence("intake.more_new", count=len(new) - MOST_NEW)] if len(new) > MOST_NEW else []
    notes += [] if found.taken else nothing_taken(earlier, submissions)
    notes += [Sentence("intake.dry_run")] if dry_run and found.taken else []
    parts: list[Block] = [Heading(Sentence("intake.title")), *([shown] if found.taken else []), Prose(tuple(notes))]
    meta: dict[str, object] = {**numbers, "dry_run": dry_run, "submissions": [_data(each) for each in submissions]}
    return Document("changes", tuple(parts), figures_table([*changed, *new], catalogue), meta)


def nothing_taken(earlier: Iterable[Submission], entered: Iterable[Submission] = ()) -> list[Value]:
    """That nothing changes, by which submissions the very same files came before, and which others are `entered`."""
    known = (sentence("intake.known", file=each.file, id=each.id, time=stamp(each)) for each in earlier)
    confirmed = (sentence("intake.confirmed", file=each.file) for each in entered)
    return [Sentence("intake.nothing_changes"), *known, *confirmed]


def taken_in(submissions: Iterable[Submission]) -> Value:
    """What was done, in one line."""
    made = tuple(submissions)
    told = tuple(sentence("intake.as", file=each.file, id=each.id) for each in made)
    changes = any(each.new or each.changed for each in made)
    return sentence("intake.taken" if changes else "intake.entered", what=Joined(told, "; "))


def figures_table(taken: Iterable[TakenIn], catalogue: Catalogue) -> Table:
    """One row a figure: what became of it, before and after."""
    rows = list(taken)
    dimensions = catalogue.dimensions
    cells = any(not each.new.cell.is_total for each in rows)
    changed = any(each.old for each in rows)
    several = len({each.new.file for each in rows}) > 1
    columns = (
        Column("change", _head("change")),
        Column("year", _head("year")),
        Column("metric", _head("metric")),
        *(Column(dimension.id, dimension.label, human=False) for dimension in dimensions),
        Column("cell", _head("cell"), wrap=10, human=cells, machine=False),
        Column("old", _head("old"), kind="number", human=changed),
        Column("new", _head("new"), kind="number"),
        Column("aspects", _head("aspects"), wrap=10, drop=2, human=changed),
        Column("reason", _head("reason"), wrap=10, drop=1, human=changed),
        Column("office", _head("office"), wrap=10, drop=3),
        Column("file", _head("file"), wrap=14, human=several, machine=any(each.new.file for each in rows)),
        Column("line", _head("line"), human=False),
    )
    return Table(columns, tuple(_row(each, catalogue) for each in rows))


def _head(key: str) -> Sentence:
    return Sentence(f"intake.column.{key}")


def _row(each: TakenIn, catalogue: Catalogue) -> tuple[Value, ...]:
    new, change = each.new, "changed" if each.old else "new"
    dimensions = catalogue.dimensions
    aspects = _aspects(each, catalogue)
    names = Joined(tuple(Sentence(f"labels.column.{name}") for name in aspects), ", ")
    reason = _reason(each)
    office = next((o.name for o in catalogue.offices if o.id == new.office), new.office)
    return (
        Labelled(change, Sentence(f"intake.change.{change}")),
        new.year,
        new.metric,
        *new.cell.row(len(dimensions)),
        cell_label(new.cell, dimensions),
        figure(each.old) if each.old else None,
        figure(new),
        Labelled(list(aspects), names),
        Labelled(reason, Sentence(f"intake.reason.{reason}")) if reason else None,
        Labelled(new.office, office),
        Path(new.file).name if new.file else None,
        new.line,
    )


def cell_label(cell: Cell, dimensions: tuple[Dimension, ...]) -> Value:
    """The labels of a cell's values, or that it is the whole."""
    pairs = [(dimension, name) for dimension, name in zip(dimensions, cell, strict=False) if name]
    names = [next((v.label for v in dimension.values if v.id == name), name) for dimension, name in pairs]
    return ", ".join(names) or Sentence("labels.total")


def _aspects(each: TakenIn, catalogue: Catalogue) -> tuple[str, ...]:
    """The columns that differ; none of a new figure."""
    if each.old is None:
        return ()
    before, after = (canonical_row(m, catalogue.dimension_ids) for m in (each.old, each.new))
    return tuple(name for name, text in after.items() if text != before[name])


def _reason(each: TakenIn) -> str:
    """Why a stored figure could be changed."""
    old, new = each.old, each.new
    if old is None:
        return ""
    if is_replacement(old, new):
        return "official" if new.office and not old.office else "stand_in"
    if all(getattr(old, name) == getattr(new, name) for name in FIGURE):
        return "details"
    return "revision" if is_revision(old, new) else "open"


def stamp(each: Submission) -> str:
    """When it was taken in, as YYYY-MM-DD HH:MM in UTC."""
    return f"{each.received:%Y-%m-%d %H:%M}"


def _data(each: Submission) -> dict[str, object]:
    return {
        "id": each.id,
        "received": f"{each.received:%Y-%m-%dT%H:%M:%SZ}",
        "file": each.file,
        "sha256": each.sha256,
        "offices": list(each.offices),
        "years": list(each.years),
        "new": each.new,
        "changed": each.changed,
        "unchanged": each.unchanged,
        "left": each.left,
    }
