"""`kassel offices`: who is responsible for how much, and how much of it was delivered."""

from kassel_integration.commands.options import DataPlace, Judging, Output, Selection, takes_groups


@takes_groups
def offices(*, selection: Selection, judging: Judging, place: DataPlace, output: Output) -> int:
    """Show the offices of the selected goals; exit code 0."""
    from kassel_integration.analysis.selection import select  # noqa: PLC0415
    from kassel_integration.analysis.summary import summarise  # noqa: PLC0415
    from kassel_integration.commands.call import Call  # noqa: PLC0415
    from kassel_integration.commands.call.judged import load_judged  # noqa: PLC0415
    from kassel_integration.views.offices import offices_document  # noqa: PLC0415

    call = Call(output)
    judged = load_judged(call, place, judging, selection)
    wanted = judged.filters.office
    groups = summarise(select(judged.goal_statuses, judged.filters), judged.catalogue, "office")[:-1]
    return call.deliver(offices_document([g for g in groups if not wanted or g.id in wanted], judged.basis))
