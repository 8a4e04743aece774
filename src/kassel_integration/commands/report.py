"""`kassel report`: the whole state of the plan as a page to read, print and publish."""

from kassel_integration.commands.options import DataPlace, Judging, Output, Selection, takes_groups

FORMATS = ("html", "markdown")


@takes_groups
def report(*, selection: Selection, judging: Judging, place: DataPlace, output: Output) -> int:
    """Write the report of the selected goals; exit code 0."""
    from kassel_integration.commands.call import Call, Judged  # noqa: PLC0415
    from kassel_integration.commands.report_sheet import report_sheet  # noqa: PLC0415

    call = Call(output, FORMATS)
    fmt = call.format_of_report()
    judged = Judged(call, place, judging, selection)
    sheet = report_sheet(judged, call.words)
    if fmt == "markdown":
        from kassel_integration.render.report.document import as_document  # noqa: PLC0415

        return call.deliver(as_document(sheet, call.words, judged.meta()))
    from kassel_integration.render.report.page import as_page  # noqa: PLC0415

    call.write(as_page(sheet, call.words), for_machines=True)
    return 0
