"""What `diff` answers: which goals are judged otherwise, what of the plan differs, then the figures by metric."""

from collections import Counter
from collections.abc import Iterator

from kassel_integration.analysis.difference import Change, Difference
from kassel_integration.views.changed_figures import MOST, changed_figures, figures_told
from kassel_integration.views.differences import Compared, column, difference_table
from kassel_integration.views.document import Block, Column, Document, Heading, Prose, Table
from kassel_integration.views.levels import goals as many
from kassel_integration.views.levels import level
from kassel_integration.views.method_words import long_name
from kassel_integration.views.signs import SILENT, signed
from kassel_integration.views.values import Sentence, Value, sentence

_JUDGED = ("goal", "progress")


def differences_document(compared: Compared) -> Document:
    """The answer for people and programs."""
    found = compared.differences
    counts = Counter(d.change for d in found)
    numbers = {str(change): counts[change] for change in Change}
    silent = len({(d.id, d.year, d.cell) for d in found if d.silent})
    title = Heading(sentence("diff.title", old=compared.old, new=compared.new))
    parts = [title, *(_parts(compared) if found else ())]
    notes = [*_said(compared, numbers, silent), *_ground(compared)]
    meta = {**compared.meta, **numbers, "silent": silent}
    return Document("differences", (*parts, Prose(tuple(notes))), difference_table(compared, found), meta)


def _parts(compared: Compared) -> Iterator[Block]:
    """Goals that are judged otherwise, what of the plan differs, the figures."""
    found = compared.differences
    goals = [d for d in found if (d.part, d.aspect) == _JUDGED]
    plan = [d for d in found if d.part != "figure" and d.aspect != "progress"]
    figures = [d for d in found if d.part == "figure" or (d.part, d.aspect) == ("metric", "progress")]
    if goals:
        yield Heading(sentence("diff.goals", goals=many(compared.catalogues[1].concept.levels), count=len(goals)), 2)
        yield _goals(compared, goals)
    if plan:
        yield Heading(Sentence("diff.plan"), 2)
        yield difference_table(compared, plan)
    if compared.cells and figures:
        yield Heading(Sentence("diff.every_figure"), 2)
        yield difference_table(compared, figures)
    elif compared.kind == "year":
        yield from changed_figures(compared)
    elif figures:
        yield from _whole_figures(compared, figures)


def _goals(compared: Compared, goals: list[Difference]) -> Table:
    """One row a goal with both verdicts."""
    known = compared.catalogues[1].goal_by_id
    years = compared.kind == "year"
    columns = (
        Column("id", column("id")),
        Column("text", level(compared.catalogues[1].concept.levels, "goal"), wrap=20, cut=True),
        Column("old", compared.old if years else column("old"), kind="progress"),
        Column("new", compared.new if years else column("new"), kind="progress"),
    )
    rows = ((d.id, known[d.id].text, signed("progress", d.old), signed("progress", d.new)) for d in goals)
    return Table(columns, tuple(rows))


def _whole_figures(compared: Compared, figures: list[Difference]) -> Iterator[Block]:
    """Of two folders the figures of the whole: those changed without a word first, the others while there is room."""
    whole = [d for d in figures if d.cell.is_total]
    first = sorted(whole, key=lambda d: not d.silent)
    shown = first if compared.figures else first[:MOST]
    if shown:
        yield Heading(sentence("diff.figures", shown=len(shown), all=len(whole)), 2)
        yield difference_table(compared, shown)


def _said(compared: Compared, numbers: dict[str, int], silent: int) -> Iterator[Value]:
    """How much differs, and what of it is not shown."""
    if not compared.differences:
        yield Sentence(f"diff.equal.{compared.kind}")
        return
    if compared.kind != "year" or compared.cells:
        yield Sentence("diff.counts", numbers)
    yield from figures_told(compared)
    if silent:
        yield sentence("diff.silent", count=silent, sign=SILENT)


def _ground(compared: Compared) -> Iterator[Value]:
    """By which method and of which data."""
    if compared.meta.get("method"):
        yield sentence("diff.method", method=long_name(str(compared.meta["method"])))
    if compared.data is not None:
        yield sentence("findings.data", data=compared.data)
    yield from compared.left_out
