"""`kassel progress`: the metrics by year, with course, target and status, and their breakdown where asked for."""

from typing import Annotated

import typer

from kassel_integration.commands.options import DataPlace, Judging, Output, Publishing, Selection, takes_groups

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
    from kassel_integration.analysis.breakdown import break_down  # noqa: PLC0415
    from kassel_integration.analysis.selection import select_metrics, unknown  # noqa: PLC0415
    from kassel_integration.commands.call import Call  # noqa: PLC0415
    from kassel_integration.commands.call.judged import load_judged  # noqa: PLC0415
    from kassel_integration.commands.call.published import published, with_gaps  # noqa: PLC0415
    from kassel_integration.views.metrics import Breakdown, metrics_document  # noqa: PLC0415

    call = Call(output)
    judged = load_judged(call, place, judging, selection)
    catalogue = judged.catalogue
    if breakdown is not None and breakdown not in catalogue.dimension_ids:
        raise unknown("breakdown", breakdown, catalogue.dimension_ids)
    public = published(judged, publishing.suppress_below)
    judged = with_gaps(judged, public)
    cells = break_down(public.measurements, catalogue, breakdown) if breakdown else None
    chosen = [m for _, m in select_metrics(judged.counted, judged.filters)]
    broken_down = Breakdown(breakdown, cells, public) if breakdown and cells is not None else None
    return call.deliver(metrics_document(chosen, judged.basis, judged.filters.year, broken_down))
