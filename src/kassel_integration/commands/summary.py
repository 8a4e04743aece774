"""`kassel summary`: how many goals have which status, per field, area, office or kind of metric."""

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
    from kassel_integration.analysis.expected import plan_years  # noqa: PLC0415
    from kassel_integration.analysis.selection import select, unknown  # noqa: PLC0415
    from kassel_integration.analysis.summary import GROUPINGS, summarise  # noqa: PLC0415
    from kassel_integration.commands.call import Call  # noqa: PLC0415
    from kassel_integration.commands.call.judged import load_judged  # noqa: PLC0415
    from kassel_integration.views.groups import groups_document  # noqa: PLC0415

    call = Call(output)
    if by not in GROUPINGS:
        raise unknown("by", by, GROUPINGS)
    judged = load_judged(call, place, judging, selection)
    if by == "area" and not judged.catalogue.areas:
        raise unknown("by", by, tuple(name for name in GROUPINGS if name != by))
    years = plan_years(judged.catalogue.concept, judged.basis.year)
    groups = summarise(select(judged.goal_statuses, judged.filters), judged.catalogue, by, years)
    return call.deliver(groups_document(groups, by, judged.basis))
