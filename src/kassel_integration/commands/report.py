"""`kassel report`: the whole state of the plan as a page to read, print and publish."""

from typing import Annotated

import typer

from kassel_integration.commands.options import DataPlace, Judging, Output, Publishing, Selection, takes_groups_without


@takes_groups_without("excel")
def report(
    *,
    brief: Annotated[bool, typer.Option("--brief", help="option.brief")] = False,
    selection: Selection,
    judging: Judging,
    place: DataPlace,
    publishing: Publishing,
    output: Output,
) -> int:
    """Write the report of the selected goals, or its first page alone; exit code 0."""
    from kassel_integration.analysis.selection import select  # noqa: PLC0415
    from kassel_integration.commands.call import Call  # noqa: PLC0415
    from kassel_integration.commands.call.earlier import year_before  # noqa: PLC0415
    from kassel_integration.commands.call.judged import load_judged  # noqa: PLC0415
    from kassel_integration.commands.call.published import published, with_cells, with_gaps  # noqa: PLC0415
    from kassel_integration.commands.call.reporting import write_brief, write_report  # noqa: PLC0415
    from kassel_integration.commands.call.uncollected import uncollected  # noqa: PLC0415
    from kassel_integration.render.formats import BRIEF_FORMATS, REPORT_FORMATS  # noqa: PLC0415
    from kassel_integration.views.report.chosen import chosen_of  # noqa: PLC0415

    call = Call(output, BRIEF_FORMATS if brief else REPORT_FORMATS)
    call.not_poured("bericht.html" if call.words.lang == "de" else "report.html")
    with uncollected():
        judged = load_judged(call, place, judging, selection)
        if call.format("html", "html") == "site":
            call.looks_at_site(judged.loaded.folder.files())
        if not brief:  # its first page shows no figures
            public = published(judged, publishing.suppress_below)
            judged = with_cells(with_gaps(judged, public), public)
        goals = select(judged.counted, judged.filters)
        chosen = chosen_of(goals, year_before(judged, goals), judged.filters, judged.basis)
        return (write_brief if brief else write_report)(call, chosen)
