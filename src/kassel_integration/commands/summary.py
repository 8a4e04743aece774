"""`kassel summary`: how many goals stand how, per field, area, office or kind of metric."""

from typing import Annotated

import typer

from kassel_integration.commands.options import DataPlace, Judging, Output, Selection, takes_groups


@takes_groups
def summary(
    *,
    by: Annotated[str, typer.Option("--by", help="option.by", metavar="GROUP")] = "field",
    selection: Selection,
    judging: Judging,
    place: DataPlace,
    output: Output,
) -> int:
    """Summarise the selected goals; exit code 0."""
    from kassel_integration.analysis.selection import select, unknown  # noqa: PLC0415
    from kassel_integration.analysis.summary import GROUPINGS, summarise  # noqa: PLC0415
    from kassel_integration.commands.call import Call, Judged  # noqa: PLC0415
    from kassel_integration.commands.group_table import group_table, legend, overall_note  # noqa: PLC0415
    from kassel_integration.render.document import Document, Heading, Prose  # noqa: PLC0415

    call = Call(output)
    if by not in GROUPINGS:
        raise unknown("by", by, GROUPINGS)
    judged = Judged(call, place, judging, selection)
    words = call.words
    chosen = select(judged.goal_statuses, judged.filters)
    groups = summarise(chosen, judged.catalogue, by)
    table = group_table(groups, by, words)
    everything = summarise(judged.goal_statuses, judged.catalogue, by)[-1].size
    key = "notes.title.summary_metrics" if by == "kind" else "notes.title.summary"
    title = Heading(words(key, count=groups[-1].size, all=everything))
    notes = [legend(words), overall_note(groups, words), judged.basis(words), words("notes.computed")]
    if by == "office":
        notes.append(words("notes.list_by_office"))
    return call.deliver(Document("groups", (title, table, Prose(tuple(notes))), table, judged.meta() | {"by": by}))
