"""The figures of two years, metric by metric with what changed: those that tell most first."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from kassel_integration.analysis.difference import Change, Difference
from kassel_integration.model.catalogue import Catalogue, Metric
from kassel_integration.model.choices import Direction
from kassel_integration.model.measurement import Measurement
from kassel_integration.model.status import Progress
from kassel_integration.views.change import signed_number
from kassel_integration.views.differences import Compared, column
from kassel_integration.views.document import Block, Column, Heading, Table
from kassel_integration.views.signs import figure, legend_of_flags, legend_of_progress, signed
from kassel_integration.views.values import Joined, Sentence, Value, sentence

MOST = 10  # of those that are shown unasked, so that all of it fits a screen
_TOWARDS = {Direction.UP: 1, Direction.DOWN: -1, Direction.NONE: 0}


@dataclass(frozen=True, slots=True)
class Changed:
    """A metric or a declaration whose value for the whole is another one; its verdict before and after, if another."""

    id: str
    goal: str
    metric: Metric | None
    old: Measurement | None
    new: Measurement | None
    verdict: Difference | None

    @property
    def change(self) -> Decimal | None:
        """By how much; None where it is not two numbers."""
        old, new = (m.value if m else None for m in (self.old, self.new))
        return new - old if isinstance(old, Decimal) and isinstance(new, Decimal) else None

    @property
    def share(self) -> Decimal:
        """How large the change is against what was."""
        old = self.old.value if self.old else None
        return abs(self.change / old) if self.change and isinstance(old, Decimal) and old else Decimal(0)

    @property
    def towards(self) -> int:
        """1 as wished, -1 the other way, 0 where nothing is wished or nothing can be said."""
        change = self.change or 0
        sign = (change > 0) - (change < 0)
        return sign * _TOWARDS[self.metric.direction] if self.metric else 0


def changed_figures(compared: Compared) -> Iterator[Block]:
    """A heading and a row each: of the goals that are judged otherwise, then by how much they changed."""
    every, shown = _changed(compared), _shown(compared)
    if shown:
        yield Heading(sentence("diff.metrics", shown=len(shown), all=len(every)), 2)
        yield _table(compared, shown)


def figures_told(compared: Compared) -> Iterator[Value]:
    """How many went which way, how to see what is not shown, and what the signs mean."""
    cells = sum(not d.cell.is_total for d in compared.differences)
    if compared.kind == "year" and not compared.cells:
        every, shown = _changed(compared), _shown(compared)
        wanted, unwanted = (sum(each.towards == way for each in every) for way in (1, -1))
        if wanted or unwanted:
            yield sentence("diff.directions", wanted=wanted, unwanted=unwanted)
        if len(shown) < len(every):
            yield Sentence("diff.foremost")
        yield from _legends(shown)
    if cells and not compared.cells:
        yield sentence("diff.cells", count=cells)


def _legends(shown: list[Changed]) -> Iterator[Value]:
    verdicts = [v for each in shown if each.verdict for v in (each.verdict.old, each.verdict.new)]
    if verdicts:
        yield legend_of_progress(status for status in Progress if status in verdicts)
    yield from legend_of_flags(m for each in shown for m in (each.old, each.new) if m)


def _shown(compared: Compared) -> list[Changed]:
    every = _changed(compared)
    return every if compared.figures else _foremost(every, compared)


def _changed(compared: Compared) -> list[Changed]:
    """In the order of the plan; declarations of a goal behind its metrics."""
    catalogue = compared.catalogues[1]
    verdicts = {d.id: d for d in compared.differences if (d.part, d.aspect) == ("metric", "progress")}
    values = {d.id: d for d in compared.differences if d.part == "figure" and d.aspect == "value" and d.cell.is_total}
    known = {m.id: m for m in catalogue.metrics}
    order = {goal.id: at for at, goal in enumerate(catalogue.goals)}
    every = [
        _one(key, known.get(key), values.get(key), verdicts.get(key), catalogue)
        for key in dict.fromkeys((*values, *verdicts))
    ]
    return sorted(every, key=lambda each: (order.get(each.goal, len(order)), each.metric is None))


def _one(
    key: str, metric: Metric | None, value: Difference | None, verdict: Difference | None, catalogue: Catalogue
) -> Changed:
    goal = catalogue.goal_of(key)
    old, new = (value.old, value.new) if value else (None, None)
    of = goal.id if goal else key.rpartition(".")[0]
    return Changed(id=key, goal=of, metric=metric, old=old, new=new, verdict=verdict)


def _foremost(every: list[Changed], compared: Compared) -> list[Changed]:
    judged = {d.id for d in compared.differences if (d.part, d.aspect) == ("goal", "progress")}
    ranked = sorted(every, key=lambda each: (each.verdict is None, each.goal not in judged, -each.share))
    kept = {each.id for each in ranked[:MOST]}
    return [each for each in every if each.id in kept]


def _table(compared: Compared, shown: list[Changed]) -> Table:
    columns = (
        Column("goal", column("id")),
        Column("label", Sentence("diff.column.metric"), wrap=20, cut=True),
        Column("unit", Sentence("diff.column.unit"), wrap=8, drop=1),
        Column("old", compared.old, kind="number"),
        Column("new", compared.new, kind="number"),
        Column("change", column("change"), kind="number"),
        Column("verdict", Sentence("diff.column.verdict"), human=any(each.verdict for each in shown)),
    )
    return Table(columns, tuple(_row(each) for each in shown))


def _row(each: Changed) -> tuple[Value, ...]:
    places = each.metric.decimals if each.metric else None
    change = each.change
    became = Sentence(f"diff.change.{Change.ADDED if each.old is None else Change.REMOVED}")
    gone = became if (each.old is None) != (each.new is None) else None
    return (
        each.goal,
        each.metric.label if each.metric else Sentence("diff.declared"),
        each.metric.unit if each.metric else None,
        figure(each.old, places) if each.old else None,
        figure(each.new, places) if each.new else None,
        gone if change is None else signed_number(change),
        _verdict(each.verdict),
    )


def _verdict(verdict: Difference | None) -> Value:
    if verdict is None:
        return None
    return Joined((signed("progress", verdict.old).sign, "→", signed("progress", verdict.new).sign))
