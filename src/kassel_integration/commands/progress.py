"""`kassel progress`: the metrics by year, with course, target and status, and their breakdown where asked for."""

from typing import TYPE_CHECKING, Annotated

import typer

from kassel_integration.commands.options import DataPlace, Judging, Output, Publishing, Selection, takes_groups

if TYPE_CHECKING:
    from kassel_integration.commands.call.judged import Judged
    from kassel_integration.views.document import Document

_BREAKDOWN = typer.Option("--breakdown", help="option.breakdown", metavar="DIMENSION")


@takes_groups
def progress(
    *,
    breakdown: Annotated[str | None, _BREAKDOWN] = None,
    selection: Selection,
    judging: Judging,
    place: DataPlace,
    publishing: Publishing,
    output: Output,
) -> int:
    """Show metrics by year; exit code 0."""
    from kassel_integration.commands.call import Call  # noqa: PLC0415
    from kassel_integration.commands.call.answered import answered  # noqa: PLC0415

    call = Call(output)

    def made() -> "tuple[Judged, Document]":
        from kassel_integration.commands.call.judged import load_judged  # noqa: PLC0415

        judged = load_judged(call, place, judging, selection)
        return judged, _document(judged, breakdown, publishing)

    return answered(call, place, ("progress", breakdown, selection, judging, publishing), made)


def _document(judged: "Judged", breakdown: str | None, publishing: Publishing) -> "Document":
    from kassel_integration.analysis.breakdown import break_down  # noqa: PLC0415
    from kassel_integration.analysis.selection import select_metrics  # noqa: PLC0415
    from kassel_integration.analysis.spoken import known_word  # noqa: PLC0415
    from kassel_integration.commands.call.published import published, with_gaps  # noqa: PLC0415
    from kassel_integration.views.metrics import Breakdown, metrics_document  # noqa: PLC0415

    catalogue = judged.catalogue
    if breakdown is not None:
        names = {name: d.id for d in catalogue.dimensions for name in (*d.headings, d.label)}
        breakdown = known_word("breakdown", breakdown, catalogue.dimension_ids, names)
    public = published(judged, publishing.suppress_below)
    judged = with_gaps(judged, public)
    cells = break_down(public.measurements, catalogue, breakdown) if breakdown else None
    chosen = [m for _, m in select_metrics(judged.counted, judged.filters)]
    broken_down = Breakdown(breakdown, cells, public) if breakdown and cells is not None else None
    return metrics_document(chosen, judged.basis, judged.filters.year, broken_down)
