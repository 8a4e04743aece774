"""`kassel offices`: who is responsible for how much, and how much of it was delivered."""

from dataclasses import replace
from typing import TYPE_CHECKING

from kassel_integration.commands.options import DataPlace, Judging, Output, Selection, takes_groups

if TYPE_CHECKING:
    from kassel_integration.commands.call.judged import Judged
    from kassel_integration.views.document import Document


@takes_groups
def offices(*, selection: Selection, judging: Judging, place: DataPlace, output: Output) -> int:
    """Show the offices of the selected goals; exit code 0."""
    from kassel_integration.commands.call import Call  # noqa: PLC0415
    from kassel_integration.commands.call.answered import answered  # noqa: PLC0415

    call = Call(output)

    def made() -> "tuple[Judged, Document]":
        from kassel_integration.commands.call.judged import load_judged  # noqa: PLC0415

        judged = load_judged(call, place, judging, selection)
        return judged, _document(judged)

    return answered(call, place, ("offices", selection, judging), made)


def _document(judged: "Judged") -> "Document":
    from kassel_integration.analysis.coverage import of_years  # noqa: PLC0415
    from kassel_integration.analysis.expected import plan_years  # noqa: PLC0415
    from kassel_integration.analysis.selection import select  # noqa: PLC0415
    from kassel_integration.analysis.summary import WITHOUT, summarise  # noqa: PLC0415
    from kassel_integration.views.offices import offices_document  # noqa: PLC0415

    filters, goals, concept = judged.filters, judged.counted, judged.catalogue.concept
    due = tuple(plan_years(concept, judged.basis.year))
    if filters.year:  # asks for the state of these years: who owes all of it has no figure of them, and stays
        due = tuple(year for year in plan_years(concept, None) if str(year) in filters.year)
        goals = of_years(goals, map(int, filters.year), due)
    groups = summarise(select(goals, replace(filters, year=())), judged.catalogue, "office", due)[:-1]
    wanted = [g for g in groups if g.id != WITHOUT and (not filters.office or g.id in filters.office)]
    return offices_document(wanted, judged.basis, due, filters.year)
