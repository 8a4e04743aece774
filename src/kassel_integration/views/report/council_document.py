"""The council page as a document, from which Markdown is made: every tile a sign and a number."""

from collections.abc import Iterator, Mapping

from kassel_integration.views.document import Block, Column, Document, Facts, Heading, Prose, Table
from kassel_integration.views.report.council_view import CouncilView, Shift, ShiftsView, Tile
from kassel_integration.views.values import Joined, Link, Sentence, Value, sentence


def council_document(council: CouncilView, meta: Mapping[str, object]) -> Document:
    """The page alone."""
    table = Table(
        (Column("id", "Id"), Column("status", Sentence("labels.column.progress"))),
        tuple((tile.id, tile.status) for group in council.groups for tile in group.tiles),
    )
    foot = Prose((sentence("report.made_with", program=council.made_with),))
    return Document("council", (*council_blocks(council), foot), table, meta)


def council_blocks(council: CouncilView, *, linked: bool = False) -> Iterator[Block]:
    """The parts of the page, in its order; `linked`: the goals are shown in full below."""
    yield Heading(council.title.whole)
    yield Prose((Joined((council.whose, *council.above), " · "),))
    yield Prose(council.lead)
    yield from _tiles(council, linked=linked)
    for part in filter(None, (council.course, council.differing)):
        yield from _part(part, linked=linked)
    if council.basis:
        yield Heading(Sentence("council.basis"), 2)
        yield Prose(council.basis)
    if council.owed:
        yield Heading(Sentence("council.owing"), 2)
        yield Prose((council.owed.told,))
        if council.owed.offices:
            yield Facts(council.owed.offices)


def _tiles(council: CouncilView, *, linked: bool) -> Iterator[Block]:
    """The numbers, then the tiles; nothing of a single goal."""
    if not council.groups:
        return
    yield Facts(council.counts)
    yield Facts(tuple((label, Joined((number, of))) for label, number, of in council.figures))
    yield Heading(Sentence("council.goals"), 2)
    for group in council.groups:
        yield Prose((Joined((group.title, Joined(("(", group.told, ")"), ""))),))
        yield Prose((Joined(tuple(_tile(tile, linked=linked) for tile in group.tiles), " · "),))


def _tile(tile: Tile, *, linked: bool) -> Value:
    return Joined((tile.status.sign, _number(tile.id, linked=linked)))


def _number(goal: str, *, linked: bool) -> Value:
    return Link(goal, f"z{goal}") if linked else goal


def _part(part: ShiftsView, *, linked: bool) -> Iterator[Block]:
    yield Heading(part.heading, 2)
    if part.told:
        yield Prose(part.told)
    if part.shifts:
        yield Facts(tuple((_both(part, shift), _goals(shift, linked=linked)) for shift in part.shifts))


def _both(part: ShiftsView, shift: Shift) -> Value:
    return Joined((shift.first, part.sign, shift.then, Joined(("(", shift.count, ")"), "")))


def _goals(shift: Shift, *, linked: bool) -> Value:
    """The goals of a shift: some with their words, the others by number."""
    told = tuple(Joined((_number(goal.id, linked=linked), goal.text)) for goal in shift.told)
    named = Joined(tuple(_number(goal.id, linked=linked) for goal in shift.named), ", ")
    return Joined((*told, *((named,) if shift.named else ())), "; ")
