"""`kassel progress`: the metrics by year, with course, target and status."""

from kassel_integration.commands.options import Judging, Output, Place, Selection, takes_groups


@takes_groups
def progress(*, selection: Selection, judging: Judging, place: Place, output: Output) -> int:
    """Show metrics by year; exit code 0."""
    from kassel_integration.analysis.selection import select_metrics  # noqa: PLC0415
    from kassel_integration.commands.call import Call, Judged  # noqa: PLC0415
    from kassel_integration.commands.metric_table import metric_table, signs_used  # noqa: PLC0415
    from kassel_integration.render.document import Document, Heading, Prose  # noqa: PLC0415

    call = Call(output)
    judged = Judged(call, place, judging, selection)
    words = call.words
    chosen = [m for _, m in select_metrics(judged.standings, judged.filters)]
    table = metric_table(chosen, judged.catalogue.concept, words, judged.filters.year)
    count = sum(len(s.metrics) for s in judged.standings)
    title = Heading(words("notes.title.metrics", count=len(chosen), all=count))
    notes = [judged.basis(words), *signs_used(chosen, words)] if chosen else [judged.basis(words), words("notes.empty")]
    parts = (title, table, Prose(tuple(notes))) if chosen else (title, Prose(tuple(notes)))
    return call.deliver(Document("metrics", parts, table, judged.meta()))
