"""`kassel offices`: who is responsible for how much, and how much of it was delivered."""

from kassel_integration.commands.options import DataPlace, Judging, Output, Selection, takes_groups


@takes_groups
def offices(*, selection: Selection, judging: Judging, place: DataPlace, output: Output) -> int:
    """Show the offices of the selected goals; exit code 0."""
    from kassel_integration.analysis.goal_status import expected_years  # noqa: PLC0415
    from kassel_integration.analysis.selection import select  # noqa: PLC0415
    from kassel_integration.analysis.summary import summarise  # noqa: PLC0415
    from kassel_integration.commands.call import Call, Judged  # noqa: PLC0415
    from kassel_integration.commands.office_table import office_table  # noqa: PLC0415
    from kassel_integration.render.document import Document, Heading, Prose  # noqa: PLC0415

    call = Call(output)
    judged = Judged(call, place, judging, selection)
    words = call.words
    wanted = judged.filters.office
    groups = summarise(select(judged.goal_statuses, judged.filters), judged.catalogue, "office")[:-1]
    groups = [g for g in groups if not wanted or g.id in wanted]
    concept = judged.catalogue.concept
    due = expected_years(concept, judged.figures.last)
    table = office_table(groups, due[-1] if due else concept.first, words)
    title = Heading(words("notes.title.offices", count=len(groups), assignments=sum(g.size for g in groups)))
    notes = Prose((judged.basis(words), words("notes.list_by_office")))
    return call.deliver(Document("offices", (title, table, notes), table, judged.meta()))
