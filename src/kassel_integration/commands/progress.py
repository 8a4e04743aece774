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
    from kassel_integration.commands.call import Call, Judged  # noqa: PLC0415
    from kassel_integration.commands.metric_table import metric_table, points_of, signs_used  # noqa: PLC0415
    from kassel_integration.commands.publishing import published  # noqa: PLC0415
    from kassel_integration.render.document import Document, Heading, Prose  # noqa: PLC0415

    call = Call(output)
    judged = Judged(call, place, judging, selection)
    words, catalogue = call.words, judged.catalogue
    if breakdown is not None and breakdown not in catalogue.dimension_ids:
        raise unknown("breakdown", breakdown, catalogue.dimension_ids)
    public = published(judged, publishing)
    cells = break_down(public.measurements, catalogue, breakdown) if breakdown else None
    chosen = [m for _, m in select_metrics(judged.goal_statuses, judged.filters)]
    table = metric_table(chosen, catalogue.concept, words, judged.filters.year, cells)
    count = sum(len(s.metrics) for s in judged.goal_statuses)
    title = Heading(words("notes.title.metrics", count=len(chosen), all=count))
    points = points_of(chosen, cells) if cells else []
    more = [*signs_used(chosen, words, points), *(public.notes(points, words) if cells else [])]
    notes = [judged.basis(words), *(more if chosen else [words("notes.empty")])]
    parts = (title, table, Prose(tuple(notes))) if chosen else (title, Prose(tuple(notes)))
    meta = judged.meta() | ({"breakdown": breakdown} | public.meta() if breakdown else {})
    return call.deliver(Document("metrics", parts, table, meta))
