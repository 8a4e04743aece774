"""`kassel report`: the whole state of the plan as a page to read, print and publish."""

from kassel_integration.commands.options import DataPlace, Judging, Output, Publishing, Selection, takes_groups


@takes_groups
def report(*, selection: Selection, judging: Judging, place: DataPlace, publishing: Publishing, output: Output) -> int:
    """Write the report of the selected goals; exit code 0."""
    from kassel_integration.analysis.selection import select  # noqa: PLC0415
    from kassel_integration.commands.call import Call  # noqa: PLC0415
    from kassel_integration.commands.call.judged import load_judged  # noqa: PLC0415
    from kassel_integration.commands.call.published import published, with_gaps  # noqa: PLC0415
    from kassel_integration.exit_code import ExitCode  # noqa: PLC0415
    from kassel_integration.render.formats import REPORT_FORMATS  # noqa: PLC0415
    from kassel_integration.views.report.gather import report_view  # noqa: PLC0415

    call = Call(output, REPORT_FORMATS)
    fmt = call.format("html", "html")
    judged = load_judged(call, place, judging, selection)
    judged = with_gaps(judged, published(judged, publishing.suppress_below))
    chosen = select(judged.counted, judged.filters)
    view = report_view(chosen, judged.filters, judged.basis)
    if fmt == "markdown":
        from kassel_integration.views.report.document import report_document  # noqa: PLC0415

        return call.deliver(report_document(view, judged.basis.meta()))
    from kassel_integration.render.html.page import as_page  # noqa: PLC0415

    call.write(as_page(view, call.words), for_machines=True)
    return ExitCode.FINE
